//! Whether an answer is known by heart: the same words in the same order, take after take.
//!
//! The same points in other words are what is wanted, and are never remarked on. What says little about learning by heart
//! is left out of account: words every sentence needs, the words of the question, names, numbers, medical terms and
//! stock phrases. Without any text the coach can only guess, and says so.

mod neutral;
mod passages;
mod remedy;

use chrono::{DateTime, Utc};

use self::passages::Said;
use super::draft::DraftRule;
use crate::domain::bank::Question;
use crate::domain::template::{Fields, fill};
use crate::domain::wording::Wording;

pub use self::passages::{Passage, Shared};
pub use self::remedy::{Constraint, remedy, reviewed};

/// The fewest words of a text that is judged: below, a note or an answer of two sentences, anything may be alike.
pub const FEWEST_WORDS: usize = 25;

/// The most words of a text that are read: ten minutes of speech.
pub const MOST_WORDS: usize = 1_500;

/// The share of one's own words that must stand in passages said before. Two free tellings of one event share hardly a
/// tenth of them, a recited one well over half: a third lies between (peers 4: high overlap of word sequences).
pub const SHARE: f64 = 0.3;

/// How many takes without a text must be alike before it is worth a guess.
pub const ALIKE: usize = 3;

/// How much the longest of them may exceed the shortest: 3 in 100 (peers 4: 2 to 3 % with every point hit).
pub const SPREAD: f64 = 0.03;

/// The key points of a take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Points {
    /// How many were said.
    pub said: usize,
    /// How many there are.
    pub all: usize,
}

/// One take of a question.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Take<'a> {
    /// When.
    pub at: DateTime<Utc>,
    /// Its words, where they are known: a transcript, else what was typed or noted.
    pub text: Option<&'a str>,
    /// Seconds spoken.
    pub seconds: f64,
    /// Its key points.
    pub points: Points,
}

/// What the last take shows.
#[derive(Debug, Clone, PartialEq)]
pub enum Finding {
    /// The same words in the same order as in an earlier take.
    SameWords {
        /// What both say.
        shared: Shared,
        /// When the earlier one was.
        earlier: DateTime<Utc>,
    },
    /// The same words in the same order as in the written plan.
    AsWritten(Shared),
    /// No text, but every point in nearly the same time: perhaps.
    Maybe {
        /// How many takes are alike.
        takes: usize,
        /// By how much of the shortest their times differ, from 0 to 1.
        spread: f64,
    },
}

/// Holds the last of `takes` against the earlier ones, which may come in any order, and against what is `written`: the
/// bullets of the plan, without the lines that are meant to be said as they stand.
pub fn read(question: &Question, takes: &[Take<'_>], written: &[String]) -> Option<Finding> {
    let mut takes = takes.to_vec();
    takes.sort_by_key(|take| take.at);
    let (last, earlier) = takes.split_last()?;
    let Some(text) = last.text.filter(|text| is_judged(text)) else {
        return maybe(&takes);
    };
    let said = Said::of(text, question);
    let earlier = earlier.iter().filter_map(|take| {
        let shared = said.shared(&Said::of(take.text?, question))?;
        Some((shared, take.at))
    });
    let closest = earlier.max_by(|(a, _), (b, _)| a.share.total_cmp(&b.share));
    if let Some((shared, earlier)) = closest {
        return Some(Finding::SameWords { shared, earlier });
    }
    let written = written.join("\n");
    let written = Said::of(&written, question);
    said.shared(&written).map(Finding::AsWritten)
}

/// What two texts share, where one of them was learned by heart.
pub fn compare(question: &Question, one: &str, other: &str) -> Option<Shared> {
    Said::of(one, question).shared(&Said::of(other, question))
}

fn is_judged(text: &str) -> bool {
    text.split_whitespace().nth(FEWEST_WORDS - 1).is_some()
}

/// Takes without texts: every key point in all of the last ones, and hardly a second between their times.
fn maybe(takes: &[Take<'_>]) -> Option<Finding> {
    let last = takes.get(takes.len().checked_sub(ALIKE)?..)?;
    let is_full = |take: &Take<'_>| take.points.all > 0 && take.points.said >= take.points.all;
    if !last.iter().all(is_full) {
        return None;
    }
    let seconds = || last.iter().map(|take| take.seconds);
    let shortest = seconds().fold(f64::INFINITY, f64::min);
    let longest = seconds().fold(0.0, f64::max);
    let spread = (longest - shortest) / shortest;
    // Also false where nothing was said.
    (shortest > 0.0 && spread <= SPREAD).then_some(Finding::Maybe {
        takes: last.len(),
        spread,
    })
}

impl Finding {
    /// What it says, one or two sentences.
    pub fn text(&self, wording: &Wording) -> String {
        match self {
            Self::SameWords { shared, .. } => same_words(shared, "an earlier answer", wording),
            Self::AsWritten(shared) => same_words(shared, "your written plan", wording),
            Self::Maybe { takes, spread } => {
                let fields = Fields::default()
                    .with("takes", takes.to_string())
                    .with("percent", format!("{:.0}", (spread * 100.0).ceil()));
                fill(wording.rehearsal("maybe"), &fields).text
            }
        }
    }

    /// The passages, the longest first; none where there is no text.
    pub fn passages(&self) -> &[Passage] {
        match self {
            Self::SameWords { shared, .. } | Self::AsWritten(shared) => &shared.passages,
            Self::Maybe { .. } => &[],
        }
    }
}

fn same_words(shared: &Shared, before: &str, wording: &Wording) -> String {
    let Some(sentence) = wording.draft(DraftRule::SameWords.word()) else {
        return DraftRule::SameWords.word().to_owned();
    };
    let fields = Fields::default()
        .with("percent", format!("{:.0}", shared.share * 100.0))
        .with("before", before);
    sentence.says(&fields)
}

#[cfg(test)]
mod tests;
