//! `hard-to-say`: heavy words and idioms with a plain alternative (LS03, LS04), chains of nouns, clauses within clauses,
//! and words that trip the tongue.

mod phrases;

use std::collections::BTreeSet;
use std::ops::Range;

use self::phrases::{HEAVY, IDIOMS};
use super::{DraftRule, Read, Remark, is_quoted};
use crate::coach::draft::phrase::Phrases;
use crate::coach::draft::{Break, Word};

#[cfg(test)]
mod tests;

/// How long a chain of nouns, with how many abstract ones, is hard to follow by ear.
const CHAIN: usize = 5;
const ABSTRACT: usize = 3;

/// Relative clauses in one sentence that nobody keeps in mind.
const NESTED: usize = 3;

/// Syllables of words that trip the tongue when two stand together.
const SYLLABLES: usize = 6;

/// Words in a row that begin with the same sound.
const SAME_SOUND: usize = 5;

/// Endings of abstract nouns.
const ENDINGS: [&str; 13] = [
    "tion", "tions", "sion", "ment", "ments", "ity", "ities", "ness", "ance", "ence", "ship",
    "ization", "isation",
];

/// Words that are no part of a chain of nouns.
const SMALL: &str = "a|an|the|of|in|on|at|to|for|and|or|but|with|from|by|as|is|are|was|were|be|been|i|we|he|she|they|it|\
    my|our|his|her|their|this|that|these|those|who|which|not|no|very|more|most|had|has|have|do|did|so|if|when|then|\
    than|about|after|before|during|into|also|because|me|us|him|them|can|could|will|would|may|should|must|each|every|all|\
    both|between|through|without|only|just|one|two|three|#";

pub(super) fn hard_to_say(read: &Read<'_>) -> Vec<Remark> {
    let mut remarks = Vec::new();
    for (part, phrases) in read.spoken() {
        let mut add = |words: &Range<usize>, plain: &str| {
            let mut remark = read.remark(DraftRule::HardToSay, part, words);
            remark.fields.set("plain", plain);
            remarks.push(remark);
        };
        for (list, common) in [(HEAVY, ""), (IDIOMS, "")] {
            let patterns: Vec<&str> = list.iter().map(|(pattern, _)| *pattern).collect();
            for hit in phrases.hits(&patterns) {
                if !is_quoted(phrases, hit.words.start) {
                    let plain = list.get(hit.pattern).map_or(common, |(_, plain)| plain);
                    add(&hit.words, &format!("\"{plain}\""));
                }
            }
        }
        for sentence in &phrases.text.sentences {
            for words in [
                chain(phrases, &sentence.words),
                nested(phrases, &sentence.words),
                twister(phrases, &sentence.words),
            ] {
                if let Some(words) = words {
                    add(&words, "two short sentences");
                }
            }
        }
    }
    remarks
}

/// The first chain of nouns in a sentence.
fn chain(phrases: &Phrases<'_>, sentence: &Range<usize>) -> Option<Range<usize>> {
    let text = phrases.text;
    let mut from = sentence.start;
    for at in sentence.start..=sentence.end {
        let goes_on = at < sentence.end
            && text.words.get(at).is_some_and(|word| {
                let is_near = word.before <= Break::Space || at == from;
                is_near && is_noun_like(word) && !phrases.says(&(at..at + 1), SMALL)
            });
        if goes_on {
            continue;
        }
        let words = text.words.get(from..at).unwrap_or_default();
        let is_chain = words.len() >= CHAIN
            && words.iter().filter(|word| is_abstract(word)).count() >= ABSTRACT;
        if is_chain {
            return Some(from..at);
        }
        let is_start = at < sentence.end
            && text
                .words
                .get(at)
                .is_some_and(|word| word.before == Break::Pause && is_noun_like(word));
        from = if is_start { at } else { at + 1 };
    }
    None
}

fn is_noun_like(word: &Word) -> bool {
    let folded = word.folded.as_str();
    !folded.ends_with("ly")
        && !(folded.ends_with("ed") && folded.len() > 4)
        && folded.chars().all(char::is_alphabetic)
}

fn is_abstract(word: &Word) -> bool {
    ENDINGS.iter().any(|ending| word.folded.ends_with(ending))
}

/// The clauses of a sentence that stand within each other.
fn nested(phrases: &Phrases<'_>, sentence: &Range<usize>) -> Option<Range<usize>> {
    let is_relative = |at: &usize| phrases.says(&(*at..at + 1), "which|who|whom|whose");
    let relatives: Vec<usize> = sentence.clone().filter(is_relative).collect();
    let (first, last) = (relatives.first()?, relatives.last()?);
    let is_close = || {
        relatives
            .windows(2)
            .any(|pair| pair[1] - pair[0] <= 4 && !phrases.says(&(pair[0]..pair[1]), "and|or"))
    };
    (relatives.len() >= NESTED || is_close()).then(|| *first..(last + 3).min(sentence.end))
}

/// Two very long words together, or many words with the same first sound.
fn twister(phrases: &Phrases<'_>, sentence: &Range<usize>) -> Option<Range<usize>> {
    let text = phrases.text;
    let words = text.words.get(sentence.clone()).unwrap_or_default();
    let long = words.windows(2).position(|pair| {
        let is_long = |word: &Word| syllables(&word.folded) >= SYLLABLES;
        pair[1].before <= Break::Space && pair.iter().all(is_long)
    });
    if let Some(at) = long {
        let from = sentence.start + at;
        return Some(from..from + 2);
    }
    let sound = |word: &Word| {
        word.folded
            .get(..1)
            .filter(|sound| {
                sound
                    .chars()
                    .all(|c| c.is_ascii_lowercase() && !"aeiou".contains(c))
            })
            .map(str::to_owned)
    };
    let same = words.windows(SAME_SOUND).position(|run| {
        let sounds: BTreeSet<Option<String>> = run.iter().map(sound).collect();
        let from = run.first().map_or(0, |word| {
            text.words.partition_point(|other| other.from < word.from)
        });
        let is_small = || phrases.says(&(from..from + run.len()), SMALL);
        sounds.len() == 1
            && !sounds.contains(&None)
            && !is_small()
            && run.iter().skip(1).all(|word| word.before <= Break::Space)
    });
    same.map(|at| sentence.start + at..sentence.start + at + SAME_SOUND)
}

/// About how many syllables an English word has: its groups of vowels.
fn syllables(word: &str) -> usize {
    let is_vowel = |c: char| matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y');
    let mut count = 0;
    let mut before = false;
    for c in word.chars() {
        count += usize::from(is_vowel(c) && !before);
        before = is_vowel(c);
    }
    let io = word.matches("io").count() + word.matches("ia").count()
        - word.matches("tion").count()
        - word.matches("sion").count().min(word.matches("io").count());
    count + io.min(3) - usize::from(word.ends_with('e') && count > 1)
}
