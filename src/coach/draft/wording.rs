//! The rules about wording: words that blame, run down, apologize, hedge or fill, claims that are too large or that
//! anybody could make, sentences that are hard to say, and words that tell who a patient is.
//!
//! Patterns are lists by themselves, beside the rule that reads them; what must not be said wrongly (an apology made to a
//! patient, a lack told as a fact, a fault of one's own) is left out by the rule.

mod absolutes;
mod apology;
mod blame;
mod fillers;
mod generic;
mod hard_to_say;
mod hedging;
mod long_sentence;
mod negative;
mod patient;
#[cfg(test)]
mod tests;

use std::ops::Range;

use super::phrase::{Hit, Phrases};
use super::{DraftRule, Read, Remark, Rule};

/// All of them.
pub(super) const RULES: &[Rule] = &[
    patient::patient_identifier,
    blame::blame,
    negative::negative_words,
    apology::over_apology,
    generic::generic,
    absolutes::absolutes,
    hedging::hedging,
    fillers::fillers,
    long_sentence::long_sentence,
    hard_to_say::hard_to_say,
];

/// Something found in a draft: the part, and its words.
type Found = (usize, Range<usize>);

/// Every place in the spoken parts where one of the patterns stands and `counts`.
fn found(
    read: &Read<'_>,
    patterns: &[&str],
    counts: impl Fn(&Phrases<'_>, &Hit) -> bool,
) -> Vec<Found> {
    let mut found = Vec::new();
    for (part, phrases) in read.spoken() {
        let hits = phrases.hits(patterns).into_iter();
        let hits = hits.filter(|hit| counts(phrases, hit));
        found.extend(hits.map(|hit| (part, hit.words)));
    }
    found
}

/// Those that overlap none of the others.
fn apart(found: &[Found], others: &[Found]) -> Vec<Found> {
    let overlaps = |(part, words): &Found, (other, theirs): &Found| {
        part == other && words.start < theirs.end && theirs.start < words.end
    };
    let free = found
        .iter()
        .filter(|one| !others.iter().any(|other| overlaps(one, other)));
    free.cloned().collect()
}

/// A remark for each.
fn each(read: &Read<'_>, rule: DraftRule, found: &[Found]) -> Vec<Remark> {
    let remarks = found.iter();
    remarks
        .map(|(part, words)| {
            let mut remark = read.remark(rule, *part, words);
            let quote = remark.quote.clone();
            remark.fields.set("quote", quote);
            remark
        })
        .collect()
}

/// One remark for all of them, on the first.
fn counted(read: &Read<'_>, rule: DraftRule, found: &[Found]) -> Vec<Remark> {
    let Some((part, words)) = found.first() else {
        return Vec::new();
    };
    let mut remark = read.remark(rule, *part, words);
    remark.fields.set("count", found.len().to_string());
    vec![remark]
}

/// Words that are spoken, in all parts.
fn spoken_words(read: &Read<'_>) -> usize {
    read.spoken()
        .map(|(_, phrases)| phrases.text.words.len())
        .sum()
}

/// Whether the words stand in a quotation: what somebody else said, or what one said then.
fn is_quoted(phrases: &Phrases<'_>, word: usize) -> bool {
    let text = phrases.text;
    text.words
        .get(word)
        .is_some_and(|word| text.is_quoted(word))
}
