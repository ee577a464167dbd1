//! A text as sentences, and patterns over its words.
//!
//! A pattern is words with spaces between: `a|b` is either, `rank*` any beginning so, `?a` may be missing, `..4` up to
//! four words of any kind, `#` a number. It begins with a word that must be there, which is looked up, so that hundreds
//! of patterns cost little while somebody types.

use std::ops::Range;

use super::super::Text;
use super::number;

/// Whether a line ends a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Flow {
    /// Bullets: one a line.
    Bullets,
    /// Sentences run on over lines.
    Prose,
}

/// Words after which a full stop ends no sentence.
const ABBREVIATIONS: &str = "dr prof mr mrs ms st vs jr sr eg ie approx etc fig";

/// What begins a clause of its own within a long sentence.
const TURNS: &[&str] = &[
    "as a result",
    "in the end",
    "so i",
    "so we",
    "then i",
    "after that",
    "since then",
    "my role|task|job was",
    "i was ?also asked|responsible|assigned",
    "i learned|learnt",
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
    /// Whether a comma stands before each word.
    pub commas: Vec<bool>,
    unit_of: Vec<usize>,
    index: Vec<(&'a str, usize)>,
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
    /// Takes a text apart.
    pub fn of(text: &'a Text<'a>, flow: Flow) -> Self {
        let mut passage = Self::whole(text);
        passage.units = sentences(text, flow);
        passage.note_units();
        let turns: Vec<usize> = passage
            .hits(TURNS)
            .into_iter()
            .map(|hit| hit.words.start)
            .collect();
        let units = std::mem::take(&mut passage.units);
        passage.units = units
            .into_iter()
            .flat_map(|unit| clauses(unit, &turns))
            .collect();
        passage.note_units();
        passage
    }

    fn whole(text: &'a Text<'a>) -> Self {
        let words: Vec<&str> = text.words.iter().map(|word| plain(text, word)).collect();
        let mut index: Vec<(&str, usize)> = words.iter().copied().zip(0..).collect();
        index.sort_unstable();
        Self {
            text,
            words,
            units: Vec::new(),
            commas: commas(text),
            unit_of: Vec::new(),
            index,
        }
    }

    fn note_units(&mut self) {
        let units = self.units.iter().enumerate();
        self.unit_of = units
            .flat_map(|(place, unit)| std::iter::repeat_n(place, unit.len()))
            .collect();
    }

    /// The words of a sentence.
    pub fn words_of(&self, unit: usize) -> &[&'a str] {
        self.units
            .get(unit)
            .and_then(|unit| self.words.get(unit.clone()))
            .unwrap_or_default()
    }

    /// Whether a comma stands before each word of a sentence.
    pub fn commas_of(&self, unit: usize) -> &[bool] {
        let unit = self.units.get(unit);
        unit.and_then(|unit| self.commas.get(unit.clone()))
            .unwrap_or_default()
    }

    /// Every place where one of the patterns stands, in the order of the patterns.
    pub fn hits(&self, patterns: &[&str]) -> Vec<Hit> {
        let mut hits = Vec::new();
        for pattern in patterns {
            let slots: Vec<&str> = pattern.split(' ').collect();
            let Some((first, rest)) = slots.split_first() else {
                continue;
            };
            for choice in first.split('|') {
                for at in self.places(choice) {
                    hits.extend(self.hit(rest, at));
                }
            }
        }
        hits
    }

    fn hit(&self, rest: &[&str], at: usize) -> Option<Hit> {
        let unit = *self.unit_of.get(at)?;
        let end = self.units.get(unit)?.end;
        let to = matches(rest, self.words.get(..end)?, at + 1)?;
        let words = at..to;
        Some(Hit { unit, words })
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

    /// The places of a word, or of all that begin so.
    fn places(&self, choice: &str) -> impl Iterator<Item = usize> {
        let (word, is_beginning) = match choice.strip_suffix('*') {
            Some(word) => (word.to_owned(), true),
            None => (choice.to_owned(), false),
        };
        let from = self
            .index
            .partition_point(|(known, _)| *known < word.as_str());
        let rest = self.index.get(from..).unwrap_or_default().iter();
        rest.take_while(move |(known, _)| {
            if is_beginning {
                known.starts_with(&word)
            } else {
                *known == word
            }
        })
        .map(|(_, at)| *at)
    }

    /// The characters that some words take.
    pub fn span(&self, words: &Range<usize>) -> (usize, usize) {
        let first = self.text.words.get(words.start);
        let last = words.end.checked_sub(1);
        let last = last.and_then(|last| self.text.words.get(last));
        match (first, last) {
            (Some(first), Some(last)) if first.from < last.to => (first.from, last.to),
            _ => {
                let end = self.text.words.last().map_or(0, |word| word.to);
                (end, end)
            }
        }
    }
}

fn commas(text: &Text<'_>) -> Vec<bool> {
    let pairs = text.words.windows(2).map(|pair| match pair {
        [word, next] => {
            let raw = text.text.get(word.at..next.at).unwrap_or_default();
            raw.chars().skip(word.to - word.from).any(|c| c == ',')
        }
        _ => false,
    });
    std::iter::once(false).chain(pairs).collect()
}

/// The word without its contraction, where that changes what it means.
fn plain<'a>(text: &'a Text<'a>, word: &'a super::super::Word) -> &'a str {
    let is_contracted = || {
        let raw = text.text.get(word.at..).unwrap_or_default();
        raw.chars()
            .take(word.to - word.from)
            .any(|c| matches!(c, '\'' | '’'))
    };
    match word.folded.as_str() {
        "id" | "ill" | "ive" if is_contracted() => "i",
        "wed" | "well" | "were" | "weve" if is_contracted() => "we",
        folded => folded,
    }
}

fn sentences(text: &Text<'_>, flow: Flow) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut from = 0;
    for at in 0..text.words.len() {
        if ends_after(text, at, flow) {
            found.push(from..at + 1);
            from = at + 1;
        }
    }
    found
}

/// Whether a sentence ends after this word.
fn ends_after(text: &Text<'_>, at: usize, flow: Flow) -> bool {
    let (Some(word), Some(next)) = (text.words.get(at), text.words.get(at + 1)) else {
        return true;
    };
    let raw = text.text.get(word.at..next.at).unwrap_or_default();
    let gap: String = raw.chars().skip(word.to - word.from).collect();
    let mut lines = gap.split('\n').skip(1);
    let begins_item = |line: &str| line.trim_start().starts_with(['-', '*', '•', '–', '·']);
    let ends_line = match flow {
        Flow::Bullets => gap.contains('\n'),
        Flow::Prose => {
            let blank = gap.split('\n').skip(1).count() > 1;
            blank || lines.any(begins_item)
        }
    };
    let is_abbreviated = || {
        word.folded.chars().count() == 1 || ABBREVIATIONS.split(' ').any(|one| one == word.folded)
    };
    let stop = gap.find(['.', '!', '?', ';', '…', '。', '।', '؟']);
    let ends = stop.is_some_and(|stop| {
        let after = gap.get(stop..).unwrap_or_default();
        let spaced = after.chars().any(char::is_whitespace);
        let is_dot = after.starts_with('.');
        spaced && !(is_dot && word.folded != "i" && is_abbreviated())
    });
    ends || ends_line
}

/// A long sentence as its clauses.
fn clauses(unit: Range<usize>, turns: &[usize]) -> Vec<Range<usize>> {
    if unit.len() < LONG {
        return vec![unit];
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

/// The place after the last word that belongs to the pattern from here on.
fn matches(slots: &[&str], words: &[&str], at: usize) -> Option<usize> {
    let Some((slot, rest)) = slots.split_first() else {
        return Some(at);
    };
    if let Some(most) = slot.strip_prefix("..") {
        let most: usize = most.parse().unwrap_or_default();
        return (at..=at + most).find_map(|at| matches(rest, words, at));
    }
    let (slot, is_optional) = match slot.strip_prefix('?') {
        Some(slot) => (slot, true),
        None => (*slot, false),
    };
    let here = words.get(at).filter(|word| fits(slot, word));
    let with = here.and_then(|_| matches(rest, words, at + 1));
    with.or_else(|| is_optional.then(|| matches(rest, words, at))?)
}

fn fits(slot: &str, word: &str) -> bool {
    slot.split('|')
        .any(|choice| match choice.strip_suffix('*') {
            Some(beginning) => word.starts_with(beginning),
            None if choice == "#" => number::is_number(word),
            None => choice == word,
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn units(text: &str, flow: Flow) -> Vec<String> {
        let text = Text::of(text);
        let passage = Passage::of(&text, flow);
        (0..passage.units.len())
            .map(|unit| passage.words_of(unit).join(" "))
            .collect()
    }

    #[test]
    fn sentences_run_over_lines_and_bullets_do_not() {
        let text = "I called\nDr. Rao. He came;\n\nthen we left";
        let prose = units(text, Flow::Prose);
        assert_eq!(prose, ["i called dr rao", "he came", "then we left"]);
        let bullets = units(text, Flow::Bullets);
        assert_eq!(bullets, ["i called", "dr rao", "he came", "then we left"]);
        let list = units("Done:\n- one thing\n- another", Flow::Prose);
        assert_eq!(list, ["done", "one thing", "another"]);
    }

    #[test]
    fn a_long_sentence_is_heard_in_clauses() {
        let text = "During my internship in a small town there was only one doctor at night, so I called the \
                    radiologist at home and read the films to him on the phone.";
        let found = units(text, Flow::Prose);
        assert_eq!(found.len(), 2, "{found:?}");
        assert!(found[1].starts_with("so i called"), "{found:?}");
    }

    #[test]
    fn patterns_stay_within_a_sentence() {
        let text = Text::of("We're late. I've seen 120 scans, they were fine. Well done.");
        let passage = Passage::of(&text, Flow::Prose);
        for (pattern, units) in [
            ("we late", &[0][..]),
            ("we", &[0]),
            ("late i", &[]),
            ("i seen # scans", &[1]),
            ("i ..1 #", &[1]),
            ("scan* ?but they", &[1]),
            ("were fine|well", &[1]),
            ("well", &[2]),
        ] {
            let hits = passage.hits(&[pattern]);
            let found: Vec<usize> = hits.iter().map(|hit| hit.unit).collect();
            assert_eq!(found, units, "{pattern}");
        }
    }
}
