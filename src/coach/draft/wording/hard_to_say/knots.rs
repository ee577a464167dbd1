//! Chains of nouns, clauses within clauses, and words that trip the tongue.

use std::ops::Range;

use crate::coach::draft::phrase::Phrases;
use crate::coach::draft::{Break, Text, Word};

/// How long a chain of nouns, with how many abstract ones, is hard to follow by ear.
const CHAIN: usize = 5;
const ABSTRACT: usize = 3;

/// Relative clauses in one sentence that nobody keeps in mind, and words between two that stand within each other.
const NESTED: usize = 3;
const CLOSE: usize = 4;

/// Syllables of words that trip the tongue when two stand together, and the fewest letters of such words.
const SYLLABLES: usize = 6;
const LETTERS: usize = 11;

/// Words in a row that begin with the same sound.
const SAME_SOUND: usize = 5;

/// Endings of abstract nouns.
const ENDINGS: [&str; 12] = [
    "tion", "tions", "sion", "ment", "ments", "ity", "ities", "ness", "ance", "ence", "ship",
    "isation",
];

/// All of them, in the order of the sentences.
pub(super) fn knots(phrases: &Phrases<'_>) -> Vec<Range<usize>> {
    let is_small = phrases.marks("small");
    let relatives = phrases.hits(&["which|who|whom|whose"]);
    let relatives: Vec<usize> = relatives.into_iter().map(|hit| hit.words.start).collect();
    let mut found = Vec::new();
    for sentence in &phrases.text.sentences {
        let words = &sentence.words;
        let from = relatives.partition_point(|at| *at < words.start);
        let to = relatives.partition_point(|at| *at < words.end);
        found.extend(chain(phrases.text, words, &is_small));
        found.extend(nested(
            phrases,
            relatives.get(from..to).unwrap_or_default(),
            words.end,
        ));
        found.extend(long_pair(phrases.text, words));
        found.extend(same_sound(phrases.text, words, &is_small));
    }
    found
}

/// The first chain of nouns in a sentence.
fn chain(text: &Text<'_>, sentence: &Range<usize>, is_small: &[bool]) -> Option<Range<usize>> {
    let is_link = |at: usize| {
        let word = text.words.get(at).filter(|_| at < sentence.end);
        word.is_some_and(|word| {
            is_noun_like(word) && !is_small.get(at).copied().unwrap_or_default()
        })
    };
    let is_near = |at: usize| {
        text.words
            .get(at)
            .is_some_and(|word| word.before <= Break::Space)
    };
    let mut from = sentence.start;
    while from < sentence.end {
        let mut to = from + usize::from(is_link(from));
        while to > from && is_link(to) && is_near(to) {
            to += 1;
        }
        let words = text.words.get(from..to).unwrap_or_default();
        if words.len() >= CHAIN && words.iter().filter(|word| is_abstract(word)).count() >= ABSTRACT
        {
            return Some(from..to);
        }
        from = to.max(from + 1);
    }
    None
}

fn is_noun_like(word: &Word) -> bool {
    let folded = word.folded.as_str();
    let is_verb = folded.len() > 4 && folded.ends_with("ed");
    !folded.ends_with("ly") && !is_verb && folded.chars().all(char::is_alphabetic)
}

fn is_abstract(word: &Word) -> bool {
    ENDINGS.iter().any(|ending| word.folded.ends_with(ending))
}

/// The clauses of a sentence that stand within each other.
fn nested(phrases: &Phrases<'_>, relatives: &[usize], end: usize) -> Option<Range<usize>> {
    let (first, last) = (relatives.first()?, relatives.last()?);
    let is_within = |pair: &[usize]| match pair {
        [one, other] => other - one <= CLOSE && !phrases.says(&(*one..*other), "and|or"),
        _ => false,
    };
    let is_knot = relatives.len() >= NESTED || relatives.windows(2).any(is_within);
    is_knot.then(|| *first..(last + 3).min(end))
}

/// Two very long words together.
fn long_pair(text: &Text<'_>, sentence: &Range<usize>) -> Option<Range<usize>> {
    let words = text.words.get(sentence.clone())?;
    let is_long =
        |word: &Word| word.folded.len() >= LETTERS && syllables(&word.folded) >= SYLLABLES;
    let at = words
        .windows(2)
        .position(|pair| pair[1].before <= Break::Space && pair.iter().all(is_long))?;
    let from = sentence.start + at;
    Some(from..from + 2)
}

/// Many words in a row with the same first sound, small words left out.
fn same_sound(text: &Text<'_>, sentence: &Range<usize>, is_small: &[bool]) -> Option<Range<usize>> {
    let sound = |at: usize| {
        let letter = text
            .words
            .get(at)
            .and_then(|word| word.folded.bytes().next());
        letter.filter(|letter| letter.is_ascii_lowercase() && !b"aeiou".contains(letter))
    };
    let is_pause = |at: usize| {
        text.words
            .get(at)
            .is_none_or(|word| word.before >= Break::Pause)
    };
    let (mut from, mut count) = (sentence.start, 0);
    for at in sentence.clone() {
        let is_free = is_small.get(at).copied().unwrap_or_default();
        if is_pause(at) || (!is_free && sound(at) != sound(from)) || sound(from).is_none() {
            (from, count) = (at, 0);
        }
        if is_free && count == 0 {
            from = at + 1;
        }
        count += usize::from(!is_free);
        if count == SAME_SOUND {
            return Some(from..at + 1);
        }
    }
    None
}

/// About how many syllables an English word has: its groups of vowels, `ia` and `io` as two but in `tion`.
fn syllables(word: &str) -> usize {
    let is_vowel = |c: char| matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y');
    let mut count = 0;
    let mut before = None;
    for c in word.chars() {
        let is_apart = before == Some('i') && matches!(c, 'a' | 'o');
        count += usize::from(is_vowel(c) && (is_apart || !before.is_some_and(is_vowel)));
        before = Some(c);
    }
    let soft =
        word.matches("tion").count() + word.matches("sion").count() + word.matches("cia").count();
    count.saturating_sub(soft + usize::from(word.ends_with('e')))
}
