//! Remarks as the desk shows them, wherever they come from: those about any text, and those about the portrait.

use std::ops::Range;

use crate::coach::draft::{self, Findings, Language, SHOWN};
use crate::coach::portrait;
use crate::domain::notebook::Notebook;
use crate::message::Writing;

use super::super::section::Section;
use super::super::sheet::Draft;

/// One remark.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// The id of its rule.
    pub rule: &'static str,
    /// The section it is about; nothing where it is about the whole.
    pub section: Option<usize>,
    /// The characters of the section it is about; empty where the words are not there.
    pub place: Range<usize>,
    /// The words it is about.
    pub quote: String,
    /// What is to be mended.
    pub text: String,
    /// Why it matters.
    pub why: String,
    /// What to try.
    pub advice: String,
}

/// The few that are shown: those about any text first, then those about the portrait. A rule that both have speaks once.
pub fn shown(
    found: &Findings,
    of_parts: &[usize],
    writing: &Writing,
    sections: &[Section],
    notebook: &Notebook,
) -> Vec<Said> {
    let wording = &notebook.wording;
    let off = &notebook.settings.rules_off;
    let of_text = draft::foremost(found, off);
    let of_text = of_text.into_iter().map(|remark| Said {
        rule: remark.rule.word(),
        section: of_parts.get(remark.part).copied(),
        place: remark.from..remark.to,
        quote: remark.quote.clone(),
        text: remark.text(wording),
        why: remark.why(wording).to_owned(),
        advice: remark.advice(wording),
    });
    let mut all: Vec<Said> = of_text.collect();
    if found.language == Language::English {
        let of_portrait = portrait::ranked(of_portrait(writing, sections, notebook), off);
        for remark in of_portrait {
            if !all.iter().any(|said| said.rule == remark.rule.word()) {
                all.push(said(&remark, sections, notebook));
            }
        }
    }
    all.truncate(SHOWN);
    all
}

/// What the portrait's own rules find in what is typed.
fn of_portrait(
    writing: &Writing,
    sections: &[Section],
    notebook: &Notebook,
) -> Vec<portrait::Remark> {
    let limits = portrait::Limits::of(&notebook.wording);
    let guide = &notebook.guides.narrative;
    let mut draft = Draft::Portrait(notebook.drafts.portrait.value.clone());
    for section in sections {
        section.field.write(&mut draft, &section.text());
    }
    let Draft::Portrait(typed) = draft else {
        return Vec::new();
    };
    match writing {
        Writing::Paragraph => portrait::paragraph(&typed.narrative, guide, limits),
        Writing::Spoken => {
            portrait::spoken(&typed.narrative.spoken, guide, notebook.words_per_minute())
        }
        Writing::Explanation(topic) => {
            let own = typed.journey.iter().find(|own| own.topic == *topic);
            own.map_or_else(Vec::new, |own| portrait::explanation(own, limits))
        }
        Writing::Story(_)
        | Writing::NewStory(_)
        | Writing::Plan(..)
        | Writing::Material(_)
        | Writing::CvItem(_) => Vec::new(),
    }
}

fn said(remark: &portrait::Remark, sections: &[Section], notebook: &Notebook) -> Said {
    let wording = &notebook.wording;
    let found = sections.iter().enumerate().find_map(|(at, section)| {
        let place = place_of(&remark.quote, &section.text())?;
        Some((at, place))
    });
    let (section, place) = found.map_or((None, 0..0), |(at, place)| (Some(at), place));
    Said {
        rule: remark.rule.word(),
        section,
        place,
        quote: remark.quote.clone(),
        text: remark.text(wording),
        why: remark.why(wording).to_owned(),
        advice: remark.advice(wording),
    }
}

/// Where words stand in a text, in characters.
fn place_of(quote: &str, text: &str) -> Option<Range<usize>> {
    let at = text.find(quote).filter(|_| !quote.is_empty())?;
    let from = text[..at].chars().count();
    Some(from..from + quote.chars().count())
}

#[cfg(test)]
mod tests {
    use super::place_of;

    #[test]
    fn words_are_found_by_their_characters() {
        for (quote, text, place) in [
            ("we", "क्षि we did", Some(5..7)),
            ("", "anything", None),
            ("not there", "anything", None),
        ] {
            assert_eq!(place_of(quote, text), place, "{quote}");
        }
    }
}
