//! What to mend in the portrait: the paragraph and its spoken form, the explanations, the cards of the CV, the fit.
//!
//! One rule a function, in the files of the folder. They look at what these have of their own; how a text is worded is
//! the business of [`super::draft`]. The sentences are in `content/advice.yaml` under `portrait`.

mod claims;
mod cv;
mod fit;
mod journey;
mod paragraph;
mod spoken;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::words::{Word, find, words};
use crate::domain::bank::words as words_of_file;
use crate::domain::template::Fields;
use crate::domain::wording::{Sentence, Wording};

pub use self::claims::unproven;
pub use self::cv::unanswered;
pub use self::fit::fit;
pub use self::journey::explanation;
pub use self::paragraph::paragraph;
pub use self::spoken::spoken;

/// The fewest words of a text that the rules about its parts speak of: with fewer it is only begun.
const FEWEST_WORDS: usize = 12;

/// So many sentences are read; a narrative has ten times less, and whatever was pasted must be read within a frame.
const MOST_SENTENCES: usize = 200;

words_of_file! {
    /// A rule, by its id, the weightiest first.
    PortraitRule {
        /// An explanation spends more than a quarter on the problem.
        ProblemHeavy = "problem-heavy",
        /// An explanation says nothing of what was learned, or of how it stands.
        ExplanationPartMissing = "explanation-part-missing",
        /// The paragraph does not say who, why or what for.
        ParagraphPartMissing = "paragraph-part-missing",
        /// The paragraph has fewer than three sentences, or more than five.
        ParagraphLength = "paragraph-length",
        /// The spoken form takes less than 60 seconds, or more than 90.
        SpokenLength = "spoken-length",
        /// The spoken form leaves out the present, the past or the future, or does not begin with the present.
        SpokenOrder = "spoken-order",
        /// A quality is claimed that no story shows.
        QualityUnproven = "quality-unproven",
        /// A quality of the fit has no story.
        FitUnproven = "fit-unproven",
        /// A quality of the fit meets no demand of training.
        FitNoDemand = "fit-no-demand",
        /// A quality of the fit stands there twice.
        FitTwice = "fit-twice",
        /// Too few qualities, or too many.
        FitCount = "fit-count",
        /// An item of the CV has things that nobody could explain yet.
        CvUnanswered = "cv-unanswered",
    }
}

/// A remark.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remark {
    /// The rule.
    pub rule: PortraitRule,
    /// The id of its sentence: the rule's, or one of its cases.
    pub sentence: &'static str,
    /// The words it is about; empty where they are not there.
    pub quote: String,
    /// The values of the places in its sentence.
    pub fields: Fields,
}

impl Remark {
    fn new(rule: PortraitRule) -> Self {
        Self {
            rule,
            sentence: rule.word(),
            quote: String::new(),
            fields: Fields::default(),
        }
    }

    fn case(self, sentence: &'static str) -> Self {
        Self { sentence, ..self }
    }

    fn about(self, quote: impl Into<String>) -> Self {
        Self {
            quote: quote.into(),
            ..self
        }
    }

    fn with(self, name: &'static str, value: impl Into<String>) -> Self {
        Self {
            fields: self.fields.with(name, value),
            ..self
        }
    }

    /// Its sentence; the rule's id where there is none.
    pub fn text(&self, wording: &Wording) -> String {
        let said = wording.portrait(self.sentence);
        let id = || self.rule.word().to_owned();
        said.map_or_else(id, |said: &Sentence| said.says(&self.fields))
    }

    /// Why it matters.
    pub fn why<'a>(&self, wording: &'a Wording) -> &'a str {
        let said = wording.portrait(self.sentence);
        said.map_or("", |said| &said.why)
    }

    /// What to try.
    pub fn advice(&self, wording: &Wording) -> String {
        let said = wording.portrait(self.sentence);
        said.map_or_else(String::new, |said| said.tries(&self.fields))
    }
}

/// The limits of the rules, as the sentences state them; else the ones they were written with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// The fewest sentences of the paragraph (NP15).
    pub fewest_sentences: usize,
    /// The most sentences of the paragraph (NP15).
    pub most_sentences: usize,
    /// The most of an explanation that the problem takes, in percent of its words (facts 8).
    pub problem_percent: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            fewest_sentences: 3,
            most_sentences: 5,
            problem_percent: 25,
        }
    }
}

impl Limits {
    /// The limits as the sentences state them.
    pub fn of(wording: &Wording) -> Self {
        let usual = Self::default();
        let limit = |sentence: &str, usual: usize| {
            let said = wording.portrait(sentence).and_then(|said| said.limit);
            said.and_then(|limit| usize::try_from(limit).ok())
                .unwrap_or(usual)
        };
        Self {
            fewest_sentences: limit("paragraph-length-few", usual.fewest_sentences),
            most_sentences: limit("paragraph-length", usual.most_sentences),
            problem_percent: limit("problem-heavy", usual.problem_percent),
        }
    }
}

/// Leaves out the rules that are switched off, and puts the weightiest first.
pub fn ranked(mut remarks: Vec<Remark>, off: &BTreeSet<String>) -> Vec<Remark> {
    remarks.retain(|remark| !off.contains(remark.rule.word()));
    remarks.sort_by_key(|remark| remark.rule);
    remarks
}

/// Whether one of the patterns stands in the words.
fn has(sentence: &[Word], patterns: &[&str]) -> bool {
    patterns
        .iter()
        .any(|pattern| find(pattern, sentence, &[]).is_some())
}

/// The words of each sentence, of the first so many.
fn sentences(text: &str) -> Vec<Vec<Word>> {
    crate::domain::portrait::sentences(text)
        .take(MOST_SENTENCES)
        .map(words)
        .collect()
}

/// Whether a text has so many common English words that the rules can read it. A text in another language gets counts
/// only.
fn is_english(sentences: &[Vec<Word>]) -> bool {
    const COMMON: &str = "the a an and of to in i my me is am are was were it that for with on as at by from have had be this who when not but";
    let all = sentences.iter().map(Vec::len).sum::<usize>();
    let words = sentences.iter().flatten();
    let common = words.filter(|word| super::words::lists(COMMON, &word.folded));
    common.count() * 5 >= all
}
