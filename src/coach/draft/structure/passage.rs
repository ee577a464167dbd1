//! A text as sentences, and a long sentence as its clauses: the pieces that each tell one part of a story.

use std::ops::Range;

use super::super::phrase::Phrases;
use super::super::{Break, Text, Word};

/// What begins a clause of its own within a long sentence.
const TURNS: &[&str] = &[
    "as a result",
    "in the end",
    "so i|we",
    "then i",
    "after that",
    "since then",
    "my role|task|job was",
    "i was ?also asked|responsible|assigned",
    "i ?have learned|learnt",
    "it|this|that taught",
    "finally",
    "when i told|called|asked|explained",
];

/// The fewest words of a sentence that is taken apart into clauses, and of each clause.
const LONG: usize = 18;
const CLAUSE: usize = 5;

/// A text as sentences.
pub(super) struct Passage<'a> {
    /// The text.
    pub text: &'a Text<'a>,
    /// Its words, so that `I've` is `i` and `we're` no `were`.
    pub words: Vec<&'a str>,
    /// Its sentences and clauses, each a range of words.
    pub units: Vec<Range<usize>>,
    phrases: &'a Phrases<'a>,
    unit_of: Vec<usize>,
}

/// A place where a pattern was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Hit {
    /// The sentence.
    pub unit: usize,
    /// The words, by their places in the passage.
    pub words: Range<usize>,
}

impl<'a> Passage<'a> {
    /// A text by its sentences.
    pub fn of(phrases: &'a Phrases<'a>) -> Self {
        let text = phrases.text;
        let turns = phrases.all(TURNS).into_iter().map(|words| words.start);
        let turns: Vec<usize> = turns.collect();
        let sentences = text.sentences.iter();
        let units: Vec<Range<usize>> = sentences
            .flat_map(|sentence| clauses(&sentence.words, &turns))
            .collect();
        let places = units.iter().enumerate();
        let unit_of = places
            .flat_map(|(place, unit)| std::iter::repeat_n(place, unit.len()))
            .collect();
        Self {
            text,
            words: text.words.iter().map(|word| plain(text, word)).collect(),
            units,
            phrases,
            unit_of,
        }
    }

    /// The words of a sentence.
    pub fn words_of(&self, unit: usize) -> &[&'a str] {
        self.units
            .get(unit)
            .and_then(|unit| self.words.get(unit.clone()))
            .unwrap_or_default()
    }

    /// Whether a comma or the like stands before a word.
    pub fn pauses_before(&self, word: usize) -> bool {
        let word = self.text.words.get(word);
        word.is_some_and(|word| word.before >= Break::Pause)
    }

    /// Every place where one of the patterns stands within a sentence, in the order of the patterns.
    pub fn hits(&self, patterns: &[&str]) -> Vec<Hit> {
        let hits = self.phrases.all(patterns).into_iter();
        hits.filter_map(|words| {
            let unit = *self.unit_of.get(words.start)?;
            let is_within = words.end <= self.units.get(unit)?.end;
            is_within.then_some(Hit { unit, words })
        })
        .collect()
    }

    /// How often each sentence holds one of the patterns.
    pub fn counts(&self, patterns: &[&str]) -> Vec<u32> {
        let mut counts = vec![0; self.units.len()];
        for hit in self.hits(patterns) {
            if let Some(count) = counts.get_mut(hit.unit) {
                *count += 1;
            }
        }
        counts
    }
}

/// The word without its contraction, where that changes what it means.
fn plain<'a>(text: &'a Text<'a>, word: &'a Word) -> &'a str {
    let is_contracted = || text.raw(word).contains(['\'', '’']);
    match word.folded.as_str() {
        "ive" => "i",
        "weve" => "we",
        "id" | "ill" if is_contracted() => "i",
        "wed" | "well" | "were" if is_contracted() => "we",
        folded => folded,
    }
}

/// A long sentence as its clauses.
fn clauses(unit: &Range<usize>, turns: &[usize]) -> Vec<Range<usize>> {
    if unit.len() < LONG {
        return vec![unit.clone()];
    }
    let mut inside: Vec<usize> = turns
        .iter()
        .copied()
        .filter(|at| unit.contains(at))
        .collect();
    inside.sort_unstable();
    let mut found = Vec::new();
    let mut from = unit.start;
    for at in inside {
        if at - from >= CLAUSE && unit.end - at >= CLAUSE {
            found.push(from..at);
            from = at;
        }
    }
    found.push(from..unit.end);
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn units(text: &str) -> Vec<String> {
        let text = Text::of(text);
        let phrases = Phrases::of(&text);
        let passage = Passage::of(&phrases);
        (0..passage.units.len())
            .map(|unit| passage.words_of(unit).join(" "))
            .collect()
    }

    #[test]
    fn a_long_sentence_is_heard_in_clauses() {
        let found = units(
            "During my internship in a small town there was only one doctor at night, so I called the radiologist at \
             home and read the films to him on the phone.",
        );
        assert_eq!(found.len(), 2, "{found:?}");
        assert!(found[1].starts_with("so i called"), "{found:?}");
        assert_eq!(units("It was late, so I called him. He came.").len(), 2);
    }

    #[test]
    fn contractions_are_the_person_they_speak_of() {
        assert_eq!(
            units("We're late, I've seen him, they were fine."),
            ["we late i seen him they were fine"]
        );
    }
}
