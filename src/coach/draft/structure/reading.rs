//! A draft as its sentences, each with the signs of what it tells.

use super::super::phrase::Phrases;
use super::super::{Draft, Says};
use super::cues;
use super::cues::outcomes;
use super::number;
use super::passage::Passage;
use super::verbs;

/// What one sentence shows.
#[derive(Debug, Clone, Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "the signs are independent of each other"
)]
pub(super) struct Signs {
    /// When and where it was.
    pub scene: bool,
    /// What one had to do.
    pub task: bool,
    /// Steps that "I" took.
    pub steps: u32,
    /// Steps that "we" took.
    pub our_steps: u32,
    /// A word that begins a step.
    pub step_word: bool,
    /// What begins a result.
    pub opener: bool,
    /// A result that can be checked.
    pub checkable: bool,
    /// A result that only sounds good.
    pub vague: bool,
    /// What one felt.
    pub feeling: bool,
    /// A lesson.
    pub lesson: bool,
    /// A number.
    pub number: bool,
}

/// One sentence of a draft.
#[derive(Debug, Clone)]
pub(super) struct Heard {
    /// The part of the draft.
    pub part: usize,
    /// Its place among the sentences of the part.
    pub unit: usize,
    /// How many words it has.
    pub words: usize,
    /// Where its middle lies in the whole, from 0 to 1.
    pub at: f64,
    /// What it shows.
    pub signs: Signs,
}

/// All sentences that are spoken.
pub(super) struct Reading<'a> {
    /// The parts of the draft, taken apart; keywords are left empty.
    pub passages: Vec<Passage<'a>>,
    /// The sentences in order.
    pub heard: Vec<Heard>,
    /// Words in all.
    pub words: usize,
}

impl<'a> Reading<'a> {
    /// Reads a draft.
    pub fn of(draft: &Draft<'_>, phrases: &'a [Phrases<'a>]) -> Self {
        let passages: Vec<Passage<'_>> = phrases.iter().map(Passage::of).collect();
        let mut heard = Vec::new();
        for (place, (passage, part)) in passages.iter().zip(&draft.parts).enumerate() {
            if part.says != Says::Keywords {
                heard.extend(sentences(place, passage));
            }
        }
        let words = place_in_whole(&mut heard);
        Self {
            passages,
            heard,
            words,
        }
    }

    /// Whether most of its words are in Latin letters: of others too little is known to speak of what is missing.
    pub fn is_latin(&self) -> bool {
        let words = self.heard.iter().flat_map(|heard| self.words_of(heard));
        let latin = words.filter(|word| word.contains(|c: char| c.is_ascii_lowercase()));
        latin.count() * 2 > self.words
    }

    /// The words of a sentence.
    pub fn words_of(&self, heard: &Heard) -> &[&'a str] {
        self.passages
            .get(heard.part)
            .map(|passage| passage.words_of(heard.unit))
            .unwrap_or_default()
    }

    /// The sentences that some of the whole's words lie in, by their share of it: the last third is `2/3` on.
    pub fn from(&self, share: f64) -> impl Iterator<Item = &Heard> {
        self.heard.iter().filter(move |heard| heard.at >= share)
    }
}

fn place_in_whole(heard: &mut [Heard]) -> usize {
    let words: usize = heard.iter().map(|heard| heard.words).sum();
    let mut before = 0.0;
    for heard in heard {
        let own = count(heard.words);
        heard.at = (before + own / 2.0) / count(words).max(1.0);
        before += own;
    }
    words
}

/// A count as a number to calculate with.
pub(super) fn count(words: usize) -> f64 {
    f64::from(u32::try_from(words).unwrap_or(u32::MAX))
}

fn sentences(part: usize, passage: &Passage<'_>) -> Vec<Heard> {
    let signs = signs(passage).into_iter().enumerate();
    signs
        .map(|(unit, signs)| Heard {
            part,
            unit,
            words: passage.words_of(unit).len(),
            at: 0.0,
            signs,
        })
        .collect()
}

/// Patterns, and the sign that they are.
type SignList = (&'static [&'static str], fn(&mut Signs));

fn signs(passage: &Passage<'_>) -> Vec<Signs> {
    let mut all = vec![Signs::default(); passage.units.len()];
    let lists: [SignList; 7] = [
        (cues::SCENE, |signs| signs.scene = true),
        (cues::TASK, |signs| signs.task = true),
        (cues::STEP, |signs| signs.step_word = true),
        (cues::LESSON, |signs| signs.lesson = true),
        (outcomes::OPENERS, |signs| signs.opener = true),
        (outcomes::VAGUE, |signs| signs.vague = true),
        (outcomes::FEELING, |signs| signs.feeling = true),
    ];
    for (patterns, note) in lists {
        for hit in passage.hits(patterns) {
            all.get_mut(hit.unit).map(note);
        }
    }
    for hit in passage.hits(outcomes::CHECKABLE) {
        let inside = passage.words.get(hit.words.start + 1..hit.words.end);
        let crosses = inside.is_some_and(|inside| inside.contains(&"i"));
        let is_own = crosses || is_own_step(passage, hit.unit, hit.words.start);
        if let Some(signs) = all.get_mut(hit.unit).filter(|_| !is_own) {
            signs.checkable = true;
        }
    }
    for (unit, signs) in all.iter_mut().enumerate() {
        let words = passage.words_of(unit);
        let from = passage.units.get(unit).map_or(0, |unit| unit.start);
        let is_listed = |at: usize| passage.pauses_before(from + at);
        signs.steps = verbs::steps(words, &is_listed, &["i"]);
        signs.our_steps = verbs::steps(words, &is_listed, &["we"]);
        signs.number = words.iter().any(|word| number::says_how_much(word));
    }
    all
}

/// Whether words of an outcome are a step of one's own: `I checked the record and confirmed the dose`.
fn is_own_step(passage: &Passage<'_>, unit: usize, from: usize) -> bool {
    let Some(range) = passage.units.get(unit) else {
        return false;
    };
    let is_listed = passage.pauses_before(from);
    let is_step = passage
        .words
        .get(from)
        .is_some_and(|word| verbs::is_step(word) || word.ends_with("ed"));
    let before = passage.words.get(range.start..from).unwrap_or_default();
    let last = before.iter().rev().find(|word| !verbs::is_between(word));
    let joins = is_listed
        || last.is_none_or(|word| matches!(*word, "i" | "we" | "and" | "or" | "to" | "then"));
    let subject = before
        .iter()
        .rev()
        .find(|word| matches!(**word, "i" | "we" | "he" | "she" | "they" | "who" | "both"));
    is_step && joins && subject.is_some_and(|word| matches!(*word, "i" | "we"))
}
