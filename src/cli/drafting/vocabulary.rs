//! Qualities, themes and concerns as they are typed: by id or in words; own ones are taken, with the nearest known one said.

use anyhow::bail;

use crate::cli::unknown;
use crate::domain::id::from_name;
use crate::domain::notebook::Notebook;
use crate::domain::person::folded;
use crate::domain::vocabulary::Term;
use crate::store::fault::nearest;

/// Which words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    /// What a story shows of a person.
    Quality,
    /// What it is about.
    Theme,
    /// What it settles.
    Concern,
}

impl Sort {
    fn word(self) -> &'static str {
        match self {
            Self::Quality => "quality",
            Self::Theme => "theme",
            Self::Concern => "concern",
        }
    }

    /// Those that have an id and a text.
    fn terms(self, notebook: &Notebook) -> &[Term] {
        let vocabulary = &notebook.vocabulary;
        match self {
            Self::Quality => &vocabulary.qualities,
            Self::Theme => &vocabulary.themes,
            Self::Concern => &vocabulary.concerns,
        }
    }

    /// All that are in use.
    pub fn all(self, notebook: &Notebook) -> Vec<&str> {
        let (vocabulary, drafts, banks) = (&notebook.vocabulary, &notebook.drafts, &notebook.banks);
        match self {
            Self::Quality => vocabulary.all_qualities(drafts),
            Self::Theme => vocabulary.all_themes(banks, drafts),
            Self::Concern => vocabulary.all_concerns(banks, drafts),
        }
    }

    /// The one that is meant by its id or in words, capitals and accents aside.
    pub fn known<'a>(self, typed: &str, notebook: &'a Notebook) -> Option<&'a str> {
        let all = self.all(notebook);
        if let Some(id) = all.iter().find(|id| **id == typed) {
            return Some(id);
        }
        let (plain, id) = (folded(typed), from_name(typed));
        let terms = self.terms(notebook).iter();
        let mut named = terms.filter(|term| folded(&term.text) == plain);
        let by_text = named.next().map(|term| term.id.as_str());
        by_text.or_else(|| {
            let mut all = all.into_iter();
            all.find(|own| folded(own) == plain || id.as_deref() == Some(*own))
        })
    }

    /// The one that is meant, to look for; refused where there is none.
    pub fn sought<'a>(self, typed: &str, notebook: &'a Notebook) -> anyhow::Result<&'a str> {
        match self.known(typed.trim(), notebook) {
            Some(known) => Ok(known),
            None => bail!("{}", self.unknown(typed.trim(), notebook)),
        }
    }

    /// Those that are meant, to write down. Qualities and themes may be own words, which is noted; a concern must be known.
    pub fn taken(
        self,
        typed: &[String],
        notebook: &Notebook,
        notes: &mut Vec<String>,
    ) -> anyhow::Result<Vec<String>> {
        let typed = typed.iter().map(|word| word.trim());
        let mut taken: Vec<String> = Vec::new();
        for word in typed.filter(|word| !word.is_empty()) {
            let word = match self.known(word, notebook) {
                Some(known) => known,
                None if self == Self::Concern => bail!("{}", self.unknown(word, notebook)),
                None => {
                    notes.push(self.own_word(word, notebook));
                    word
                }
            };
            if !taken.iter().any(|own| own == word) {
                taken.push(word.to_owned());
            }
        }
        Ok(taken)
    }

    fn own_word(self, word: &str, notebook: &Notebook) -> String {
        let near = match self.near(word, notebook) {
            Some(near) => format!("; the nearest known one is `{near}`"),
            None => String::new(),
        };
        let sort = self.word();
        format!("`{word}` is kept as a {sort} in your own words{near}")
    }

    fn unknown(self, word: &str, notebook: &Notebook) -> String {
        if let Some(near) = self.near(word, notebook) {
            return format!(
                "there is no {} `{word}`; did you mean `{near}`?",
                self.word()
            );
        }
        let all = self.all(notebook);
        unknown::sentence(self.word(), word, &all, "prepcoach story coverage --json")
    }

    fn near<'a>(self, word: &str, notebook: &'a Notebook) -> Option<&'a str> {
        let terms = self.terms(notebook);
        let near = nearest(word, terms.iter().map(|term| term.text.as_str()));
        let by_text = near.and_then(|near| terms.iter().find(|term| term.text == near));
        let by_id = nearest(word, self.all(notebook));
        by_id.or(by_text.map(|term| term.id.as_str()))
    }
}
