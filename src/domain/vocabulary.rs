//! The words that stories and questions share: the unspoken concerns, themes, qualities.
//!
//! `content/vocabulary.yaml` holds the shipped ones; a story or a question may use words of its own.

use std::collections::BTreeSet;

use serde::Deserialize;

use super::bank::Banks;
use super::drafts::Drafts;

/// One word: its id and how it is said.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Term {
    /// The id, as stories and questions name it.
    pub id: String,
    /// How it is said.
    #[serde(default)]
    pub text: String,
    /// Where it comes from; may be empty.
    #[serde(default)]
    pub source: String,
    /// For a concern: how interviewers look into it. Else empty.
    #[serde(default)]
    pub probes: String,
}

/// All words that are known by an id.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Vocabulary {
    /// What every interviewer wonders and hardly ever asks.
    pub concerns: Vec<Term>,
    /// What a question or a story is about.
    pub themes: Vec<Term>,
    /// What a story can show of a person.
    pub qualities: Vec<Term>,
}

impl Vocabulary {
    /// Lays the person's own words over the shipped ones: one with a known id takes its place, others follow.
    #[must_use]
    pub fn with_own(mut self, own: Self) -> Self {
        lay_over(&mut self.concerns, own.concerns);
        lay_over(&mut self.themes, own.themes);
        lay_over(&mut self.qualities, own.qualities);
        self
    }

    /// How a concern is said; its id where it is not known.
    pub fn concern<'a>(&'a self, id: &'a str) -> &'a str {
        text(&self.concerns, id)
    }

    /// How a theme is said; its id where it is not known.
    pub fn theme<'a>(&'a self, id: &'a str) -> &'a str {
        text(&self.themes, id)
    }

    /// How a quality is said; its id where it is not known.
    pub fn quality<'a>(&'a self, id: &'a str) -> &'a str {
        text(&self.qualities, id)
    }

    /// Every theme there is: the known ones in their order, then own ones of questions and stories.
    pub fn all_themes<'a>(&'a self, banks: &'a Banks, drafts: &'a Drafts) -> Vec<&'a str> {
        let of_stories = stories(drafts).flat_map(|story| &story.themes);
        let own = banks.themes().into_iter();
        each_once(&self.themes, own.chain(of_stories.map(String::as_str)))
    }

    /// Every quality there is: the known ones in their order, then own ones of stories and of the fit.
    pub fn all_qualities<'a>(&'a self, drafts: &'a Drafts) -> Vec<&'a str> {
        let of_stories = stories(drafts).flat_map(|story| &story.qualities);
        let fit = drafts.portrait.value.fit.iter().map(|fit| &fit.quality);
        each_once(&self.qualities, of_stories.chain(fit).map(String::as_str))
    }

    /// Every concern there is: the known ones in their order, then own ones of questions and stories.
    pub fn all_concerns<'a>(&'a self, banks: &'a Banks, drafts: &'a Drafts) -> Vec<&'a str> {
        let asked = banks.entries().flat_map(|entry| &entry.question.concerns);
        let told = stories(drafts).flat_map(|story| &story.concerns);
        each_once(&self.concerns, asked.chain(told).map(String::as_str))
    }
}

fn stories(drafts: &Drafts) -> impl Iterator<Item = &super::story::Story> {
    drafts.stories.values().map(|kept| &kept.value)
}

fn lay_over(below: &mut Vec<Term>, above: Vec<Term>) {
    for term in above {
        match below.iter_mut().find(|known| known.id == term.id) {
            Some(known) => *known = term,
            None => below.push(term),
        }
    }
}

fn text<'a>(terms: &'a [Term], id: &'a str) -> &'a str {
    let known = terms.iter().find(|term| term.id == id);
    known
        .map(|term| term.text.as_str())
        .filter(|text| !text.is_empty())
        .unwrap_or(id)
}

/// The ids of the terms, then the own words that are none of them, sorted.
fn each_once<'a>(terms: &'a [Term], own: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let mut all: Vec<&str> = terms.iter().map(|term| term.id.as_str()).collect();
    let known: BTreeSet<&str> = all.iter().copied().collect();
    let own: BTreeSet<&str> = own
        .filter(|word| !word.trim().is_empty() && !known.contains(word))
        .collect();
    all.extend(own);
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::drafts::Kept;
    use crate::domain::id::StoryId;
    use crate::domain::story::Story;

    fn term(id: &str, text: &str) -> Term {
        Term {
            id: id.into(),
            text: text.into(),
            source: String::new(),
            probes: String::new(),
        }
    }

    #[test]
    fn own_words_take_the_place_of_known_ones_or_follow_them() {
        let shipped = Vocabulary {
            themes: vec![term("conflict", "conflict"), term("stress", "stress")],
            ..Vocabulary::default()
        };
        let own = Vocabulary {
            themes: vec![term("stress", "pressure"), term("cricket", "")],
            ..Vocabulary::default()
        };
        let all = shipped.with_own(own);
        assert_eq!(all.theme("stress"), "pressure");
        assert_eq!(all.theme("cricket"), "cricket");
        assert_eq!(all.theme("unknown"), "unknown");
        assert_eq!(all.themes.len(), 3);
    }

    #[test]
    fn the_words_of_stories_follow_the_known_ones_each_once() {
        let vocabulary = Vocabulary {
            qualities: vec![term("empathy", "empathy")],
            ..Vocabulary::default()
        };
        let mut drafts = Drafts::default();
        let story = Story {
            qualities: ["humor", "empathy", " ", "humor"]
                .map(str::to_owned)
                .to_vec(),
            ..Story::default()
        };
        let kept = Kept {
            version: 1,
            value: story,
        };
        drafts.stories.insert(StoryId::new("a"), kept);
        assert_eq!(vocabulary.all_qualities(&drafts), ["empathy", "humor"]);
    }
}
