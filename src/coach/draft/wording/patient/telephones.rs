//! Telephone numbers: runs of digits, with what stands between them.

use std::ops::Range;

use super::{Identified, Identifier};
use crate::coach::draft::Break;
use crate::coach::draft::phrase::Phrases;

/// How many digits a telephone number has (E.164: fifteen at most), with its area.
const DIGITS: std::ops::RangeInclusive<usize> = 9..=15;

/// What stands before it.
const CALLED: &str = "phone|telephone|mobile|cell|number|call|called|tel|whatsapp|contact|at";

pub(super) fn telephones(phrases: &Phrases<'_>) -> Vec<Identified> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < phrases.text.words.len() {
        let run = run(phrases, at);
        if is_telephone(phrases, &run) {
            found.push((Identifier::Telephone, run.clone()));
        }
        at = run.end.max(at + 1);
    }
    found
}

/// The run of digits that begins here.
fn run(phrases: &Phrases<'_>, from: usize) -> Range<usize> {
    let words = &phrases.text.words;
    let goes_on = |at: usize| {
        let word = words.get(at);
        word.is_some_and(|word| {
            let is_digits = word.folded.bytes().all(|c| c.is_ascii_digit());
            is_digits
                && !phrases.text.raw(word).contains(',')
                && (at == from || is_near(phrases, at))
        })
    };
    let mut end = from;
    while goes_on(end) {
        end += 1;
    }
    from..end
}

/// Whether only signs of a telephone number stand before a word.
fn is_near(phrases: &Phrases<'_>, at: usize) -> bool {
    let word = phrases.text.words.get(at);
    let between = before(phrases, at);
    let is_sign = |c: char| matches!(c, ' ' | '-' | '.' | '(' | ')' | '/' | '–');
    word.is_some_and(|word| word.before != Break::Sentence)
        && between.len() <= 3
        && between.chars().all(is_sign)
}

/// What stands between a word and the one before it.
fn before<'a>(phrases: &Phrases<'a>, at: usize) -> &'a str {
    let word = phrases.text.words.get(at).map_or(0, |word| word.at);
    let last = at
        .checked_sub(1)
        .and_then(|last| phrases.text.words.get(last));
    let from = last.map_or(0, |last| last.end);
    phrases.text.text.get(from..word).unwrap_or_default()
}

/// Whether a run of digits is called so, or looks so: a plus before it, or several groups.
fn is_telephone(phrases: &Phrases<'_>, run: &Range<usize>) -> bool {
    let groups = phrases.text.words.get(run.clone()).unwrap_or_default();
    let digits: usize = groups.iter().map(|group| group.folded.len()).sum();
    let is_year = |digits: &str| {
        digits
            .parse::<u32>()
            .is_ok_and(|year| (1900..2100).contains(&year))
    };
    if !DIGITS.contains(&digits) || groups.iter().all(|group| is_year(&group.folded)) {
        return false;
    }
    let near = phrases.before(run.start, 5);
    let has_sign = before(phrases, run.start).ends_with(['+', '(']);
    let is_called = phrases.says(&near, CALLED) || has_sign || groups.len() >= 3;
    is_called && !phrases.says(&near, "my|me|our|usmle|aamc")
}
