//! The passages that two texts share: the same words in the same order, with a word changed here and there.

use std::collections::{BTreeSet, HashMap};
use std::ops::Range;

use crate::coach::words::{self, Word};
use crate::domain::bank::Question;
use crate::domain::person::folded;

use super::neutral;
use super::{FEWEST_WORDS, MOST_WORDS, SHARE};

/// The fewest words in a row that begin a passage.
const SEED: usize = 3;

/// The most words that may be other ones between two such rows of one passage: a synonym, a slip.
const SLIP: usize = 2;

/// The fewest words of a passage. What comes to mind as one piece has about seven words; more in the very same order was
/// learned as text.
const FEWEST_SAME: usize = 8;

/// How many of them must be one's own: neither common ones nor the question's, no names, no terms.
const FEWEST_OWN: usize = 3;

/// The share of its words that must be so: a chain of facts has fewer, a learned sentence about a third.
const SHARE_OWN: f64 = 0.2;

/// The share of words in a passage that must be the same.
const DENSITY: f64 = 0.75;

/// How often a row of words may stand in the other text before it is passed over: a refrain tells nothing, and looking
/// at each place of it would take long.
const REFRAIN: usize = 8;

/// A passage that stands in both texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage {
    /// Where it begins in the later text, in characters.
    pub from: usize,
    /// Where it ends there, not included.
    pub to: usize,
    /// Its words as the later text has them.
    pub quote: String,
    /// How many words are the same.
    pub words: usize,
}

/// What two texts share.
#[derive(Debug, Clone, PartialEq)]
pub struct Shared {
    /// The share of one's own words of the shorter text that stand in the passages, from 0 to 1.
    pub share: f64,
    /// The passages, the longest first.
    pub passages: Vec<Passage>,
}

/// What was said, word by word.
pub(super) struct Said<'a> {
    text: &'a str,
    words: Vec<Word>,
    /// For each word, whether it is the speaker's own.
    is_own: Vec<bool>,
}

impl<'a> Said<'a> {
    /// Takes a text apart.
    pub(super) fn of(text: &'a str, question: &Question) -> Self {
        let mut words = words::words(beginning(text));
        words.retain(|word| !neutral::is_sound(&word.folded));
        words.truncate(MOST_WORDS);
        let asked = asked(question);
        let names = names(text, &words);
        let mut is_own: Vec<bool> = words
            .iter()
            .map(|word| {
                let word = word.folded.as_str();
                !(neutral::is_common(word) || asked.contains(word) || names.contains(word))
            })
            .collect();
        take_out_stock(&words, &mut is_own);
        Self {
            text,
            words,
            is_own,
        }
    }

    fn own(&self) -> usize {
        self.is_own.iter().filter(|is_own| **is_own).count()
    }

    /// What this text shares with an earlier one, where that is so much that it was learned by heart.
    pub(super) fn shared(&self, earlier: &Said<'_>) -> Option<Shared> {
        if self.words.len() < FEWEST_WORDS || earlier.words.len() < FEWEST_WORDS || !self.is_latin()
        {
            return None;
        }
        let found = passages(&self.words, &earlier.words, &self.is_own);
        let own: usize = found.iter().map(|passage| passage.own).sum();
        let shorter = self.own().min(earlier.own());
        if shorter == 0 {
            return None;
        }
        let share = (count(own) / count(shorter)).min(1.0);
        if share < SHARE {
            return None;
        }
        let mut passages: Vec<Passage> = found
            .iter()
            .filter_map(|found| self.passage(found))
            .collect();
        passages.sort_by_key(|passage| std::cmp::Reverse(passage.words));
        Some(Shared { share, passages })
    }

    fn passage(&self, found: &Found) -> Option<Passage> {
        let words = self.words.get(found.here.clone())?;
        let (from, to) = (words.first()?.from, words.last()?.to);
        let quote = self.text.chars().skip(from).take(to - from).collect();
        Some(Passage {
            from,
            to,
            quote,
            words: found.same,
        })
    }

    /// Whether it is written in Latin letters: in other scripts words are not told apart well enough.
    fn is_latin(&self) -> bool {
        let latin = self.words.iter().filter(|word| word.folded.is_ascii());
        latin.count() * 5 >= self.words.len() * 4
    }
}

/// As much of a text as is read, with room for long words.
fn beginning(text: &str) -> &str {
    let most = MOST_WORDS * 16;
    let end = text
        .char_indices()
        .nth(most)
        .map_or(text.len(), |(at, _)| at);
    text.get(..end).unwrap_or(text)
}

/// The words of a question in all its wordings.
fn asked(question: &Question) -> BTreeSet<String> {
    let wordings = std::iter::once(&question.ask).chain(&question.variants);
    let words = wordings.flat_map(|wording| wording.split_whitespace());
    words.map(folded).collect()
}

/// Words that are written with a capital within a sentence.
fn names(text: &str, words: &[Word]) -> BTreeSet<String> {
    let chars: Vec<char> = beginning(text).chars().collect();
    let mut names = BTreeSet::new();
    let mut sentence = None;
    for word in words {
        let is_first = sentence.replace(word.sentence) != Some(word.sentence);
        let is_capital = chars.get(word.from).is_some_and(|c| c.is_uppercase());
        if is_capital && !is_first {
            names.insert(word.folded.clone());
        }
    }
    names
}

/// Words of a stock phrase are nobody's own.
fn take_out_stock(words: &[Word], is_own: &mut [bool]) {
    for phrase in neutral::stock() {
        for at in 0..words.len() {
            let here = words.get(at..at + phrase.len());
            let is_here = here.is_some_and(|here| {
                let mut pairs = here.iter().zip(&phrase);
                pairs.all(|(word, stock)| word.folded == *stock)
            });
            if is_here && let Some(own) = is_own.get_mut(at..at + phrase.len()) {
                own.fill(false);
            }
        }
    }
}

/// Words in a row that stand in both texts.
#[derive(Debug, Clone)]
struct Row {
    here: usize,
    there: usize,
    length: usize,
}

impl Row {
    fn here(&self) -> Range<usize> {
        self.here..self.here + self.length
    }

    fn there(&self) -> Range<usize> {
        self.there..self.there + self.length
    }
}

/// A passage by its words' places in the later text.
struct Found {
    here: Range<usize>,
    same: usize,
    own: usize,
}

fn passages(here: &[Word], there: &[Word], is_own: &[bool]) -> Vec<Found> {
    let rows = tiles(rows(here, there), here.len(), there.len());
    let mut chains: Vec<Vec<Row>> = Vec::new();
    for row in rows {
        match chains.last_mut() {
            Some(chain) if chain.last().is_some_and(|last| goes_on(last, &row)) => chain.push(row),
            _ => chains.push(vec![row]),
        }
    }
    let found = chains.iter().filter_map(|chain| found(chain, is_own));
    found.collect()
}

/// The longest rows of equal words that begin at each place.
fn rows(here: &[Word], there: &[Word]) -> Vec<Row> {
    let key =
        |words: &[Word]| -> Vec<String> { words.iter().map(|word| word.folded.clone()).collect() };
    let mut places: HashMap<Vec<String>, Vec<usize>> = HashMap::new();
    for (at, seed) in there.windows(SEED).enumerate() {
        places.entry(key(seed)).or_default().push(at);
    }
    let mut rows = Vec::new();
    for (at, seed) in here.windows(SEED).enumerate() {
        let found = places.get(&key(seed)).map_or(&[][..], Vec::as_slice);
        for &place in found.iter().take(REFRAIN) {
            let is_inner = at > 0 && place > 0 && is_same(here, at - 1, there, place - 1);
            if !is_inner {
                rows.push(Row {
                    here: at,
                    there: place,
                    length: length(here, at, there, place),
                });
            }
        }
    }
    rows
}

fn is_same(here: &[Word], at: usize, there: &[Word], place: usize) -> bool {
    match (here.get(at), there.get(place)) {
        (Some(one), Some(other)) => one.folded == other.folded,
        _ => false,
    }
}

fn length(here: &[Word], at: usize, there: &[Word], place: usize) -> usize {
    let mut length = 0;
    while is_same(here, at + length, there, place + length) {
        length += 1;
    }
    length
}

/// The longest rows first, each word of either text in one row only; then in the order of the later text.
fn tiles(mut rows: Vec<Row>, here: usize, there: usize) -> Vec<Row> {
    rows.sort_by_key(|row| (std::cmp::Reverse(row.length), row.here, row.there));
    let (mut taken, mut taken_before) = (vec![false; here], vec![false; there]);
    let is_taken = |taken: &[bool], range: Range<usize>| {
        taken.get(range).is_none_or(|range| range.contains(&true))
    };
    rows.retain(|row| {
        if is_taken(&taken, row.here()) || is_taken(&taken_before, row.there()) {
            return false;
        }
        for (words, range) in [(&mut taken, row.here()), (&mut taken_before, row.there())] {
            if let Some(range) = words.get_mut(range) {
                range.fill(true);
            }
        }
        true
    });
    rows.sort_by_key(|row| row.here);
    rows
}

/// Whether a row goes on with the passage of the one before, after a slip in either text.
fn goes_on(last: &Row, next: &Row) -> bool {
    let before = next.there.checked_sub(last.there().end);
    let slip = next.here - last.here().end;
    slip <= SLIP && before.is_some_and(|slip| slip <= SLIP)
}

fn found(chain: &[Row], is_own: &[bool]) -> Option<Found> {
    let (first, last) = (chain.first()?, chain.last()?);
    let here = first.here..last.here().end;
    let same: usize = chain.iter().map(|row| row.length).sum();
    let own = chain
        .iter()
        .filter_map(|row| is_own.get(row.here()))
        .flatten()
        .filter(|is_own| **is_own)
        .count();
    let is_dense = count(same) >= DENSITY * count(here.len());
    let is_own = own >= FEWEST_OWN && count(own) >= SHARE_OWN * count(same);
    let counts = same >= FEWEST_SAME && is_own && is_dense;
    counts.then_some(Found { here, same, own })
}

fn count(words: usize) -> f64 {
    f64::from(u32::try_from(words).unwrap_or(u32::MAX))
}
