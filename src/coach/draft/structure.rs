//! The rules about what a draft consists of: the parts of a story and their shares, result, numbers, "I" and "we", what
//! was learned, the time it takes, bullets, and numbers that contradict each other.
//!
//! Every rule first asks whether it applies at all: a motivation needs no result, a bullet no "I". Of very short texts
//! only what is certain is said.

mod balance;
mod contradiction;
mod cues;
mod length;
mod number;
mod outcome;
mod passage;
mod problem;
mod reading;
mod script;
mod star;
#[cfg(test)]
mod tests;
mod verbs;
mod voice;

use std::ops::Range;

use self::reading::{Heard, Reading};
use self::star::Phase;
use super::{Draft, DraftRule, Form, Limits, Read, Remark, Shares};
use crate::domain::bank::{Frame, Kind};

/// The fewest words of a text that is asked for its parts.
const FEWEST_WORDS: usize = 15;

/// What the rules of this folder found.
pub(super) struct Structure {
    /// How the time is shared out, where the draft is a story.
    pub star: Option<Shares>,
    /// The remarks, in no order.
    pub remarks: Vec<Remark>,
}

/// What a rule of this folder is given.
struct Sight<'a> {
    read: &'a Read<'a>,
    draft: &'a Draft<'a>,
    limits: &'a Limits,
    reading: &'a Reading<'a>,
    /// The part each sentence tells; empty where it is no story.
    phases: Vec<Phase>,
}

/// Reads the structure of a draft.
pub(super) fn of(read: &Read<'_>) -> Structure {
    let reading = Reading::of(read.draft, &read.phrases);
    let is_story = star::is_story(read.draft, &reading);
    let phases = if is_story {
        star::phases(read.draft, &reading)
    } else {
        Vec::new()
    };
    let sight = Sight {
        read,
        draft: read.draft,
        limits: read.limits,
        reading: &reading,
        phases,
    };
    Structure {
        star: is_story.then(|| star::shares(&reading, &sight.phases)),
        remarks: sight.remarks(is_story),
    }
}

impl<'a> Sight<'a> {
    fn remarks(&self, is_story: bool) -> Vec<Remark> {
        let mut found: Vec<Remark> = Vec::new();
        if !self.reading.is_latin() {
            return found;
        }
        if is_story && self.reading.words >= FEWEST_WORDS {
            found.extend(outcome::no_result(self));
            found.extend(outcome::no_number(self));
            found.extend(voice::we_only(self));
            found.extend(outcome::no_learning(self));
            found.extend(balance::out_of_balance(self));
        }
        if self.explains() && self.reading.words >= FEWEST_WORDS {
            found.extend(problem::problem_heavy(self));
        }
        found.extend(length::too_short(self));
        found.extend(length::too_long(self));
        found.extend(script::script(self));
        found.extend(contradiction::contradictions(self));
        found
    }

    /// Whether it explains a weak place.
    fn explains(&self) -> bool {
        self.draft.form == Form::Explanation
            || self.draft.kind == Some(Kind::RedFlag)
            || self.draft.frame == Frame::OwnLearnResolve
    }

    /// Seconds that so many words take.
    fn seconds(&self, words: usize) -> f64 {
        reading::count(words) * 60.0 / self.draft.words_per_minute.max(1.0)
    }

    /// A percentage of the limits as a share.
    fn share(percent: u32) -> f64 {
        f64::from(percent) / 100.0
    }

    /// The sentences that tell a part of the story.
    fn telling(&self, phase: Phase) -> impl Iterator<Item = &'a Heard> {
        let told = self.reading.heard.iter().zip(&self.phases);
        let of = move |(_, own): &(&Heard, &Phase)| **own == phase;
        told.filter(of).map(|(heard, _)| heard)
    }

    /// A remark on some words of a part.
    fn on(&self, rule: DraftRule, part: usize, words: &Range<usize>) -> Remark {
        self.read.remark(rule, part, words)
    }

    /// A remark on a sentence.
    fn on_sentence(&self, rule: DraftRule, heard: &Heard) -> Remark {
        let passage = self.reading.passages.get(heard.part);
        let words = passage.and_then(|passage| passage.units.get(heard.unit));
        self.on(rule, heard.part, &words.cloned().unwrap_or_default())
    }

    /// A remark on something that is not there: at the end of a part.
    fn missing(&self, rule: DraftRule, part: usize) -> Remark {
        self.on(rule, part, &(0..0))
    }
}
