//! How one pattern is looked for.

use std::ops::Range;

use super::super::lexicon;
use super::{Break, Phrases};

impl Phrases<'_> {
    /// Tells `found` every place where a pattern stands.
    pub(super) fn find(&self, pattern: &str, mut found: impl FnMut(Range<usize>)) {
        let pattern = Pattern::of(pattern);
        let mut slots: Option<Vec<&str>> = None;
        let mut at_each = |first: usize| {
            let slots = slots.get_or_insert_with(|| pattern.slots());
            if self.can_stand(slots) {
                for at in self.from(first) {
                    if pattern
                        .context
                        .is_none_or(|context| self.follows(context, at))
                    {
                        found_from(self, slots, at, &mut found);
                    }
                }
            }
        };
        for choice in pattern.first.split('|') {
            match (choice.strip_suffix('*'), choice.strip_prefix('@')) {
                (Some(beginning), _) => self.beginning(beginning).for_each(&mut at_each),
                (None, Some(class)) => {
                    let words = lexicon::class(class).iter();
                    words
                        .filter_map(|word| self.first(word))
                        .for_each(&mut at_each);
                }
                (None, None) if choice == "#" => {
                    let numbers = self.sorted.iter().filter(|key| is_number(key));
                    numbers
                        .filter_map(|key| self.first(key))
                        .for_each(&mut at_each);
                }
                (None, None) => self.first(choice).into_iter().for_each(&mut at_each),
            }
        }
    }

    /// Whether every word that must be there is somewhere in the text. It spares looking at each `i` for what `i` does
    /// nowhere.
    fn can_stand(&self, slots: &[&str]) -> bool {
        slots.iter().all(|slot| {
            slot.starts_with(['?', '!', '=', '.', ',', '$', '+'])
                || slot.contains(['*', '@', '#', '$'])
                || slot
                    .split('|')
                    .any(|choice| self.first.contains_key(choice))
        })
    }

    /// Whether the word at a place follows what a pattern asks for.
    fn follows(&self, context: &str, at: usize) -> bool {
        let before = self
            .tokens
            .get(at)
            .map_or(Break::Sentence, |token| token.before);
        let last = at.checked_sub(1).and_then(|at| self.tokens.get(at));
        let last = last.filter(|_| before != Break::Sentence);
        match context {
            "^" => before == Break::Sentence,
            "," => before >= Break::Pause,
            _ => match context.strip_prefix('!') {
                Some(none) => last.is_none_or(|last| !fits(none, last.key)),
                None => last.is_some_and(|last| fits(context, last.key)),
            },
        }
    }

    /// Whether a pattern stands within some tokens.
    pub(super) fn stands(&self, pattern: &str, within: &Range<usize>) -> bool {
        let pattern = Pattern::of(pattern);
        let slots = pattern.slots();
        within.clone().any(|at| {
            self.tokens.get(at).is_some_and(|token| {
                let end = token.end.min(within.end);
                fits(pattern.first, token.key)
                    && pattern
                        .context
                        .is_none_or(|context| self.follows(context, at))
                    && self.matches(&slots, at + 1, end).is_some()
            })
        })
    }

    /// The place after the last word that belongs to the slots from here on.
    fn matches(&self, slots: &[&str], at: usize, end: usize) -> Option<usize> {
        let Some((slot, rest)) = slots.split_first() else {
            return Some(at);
        };
        let here = self.tokens.get(at).filter(|_| at < end);
        let is_pause = here.is_none_or(|token| token.before >= Break::Pause);
        match *slot {
            "," => return is_pause.then(|| self.matches(rest, at, end))?,
            "$" => return is_pause.then_some(at),
            "." => return (at >= end).then_some(at),
            _ => {}
        }
        if is_pause && slot.ends_with("|$") && !slot.starts_with(['?', '!', '=']) {
            return self.matches(rest, at, end);
        }
        if let Some(most) = slot.strip_prefix("..") {
            return self.within(most.parse().unwrap_or_default(), rest, at, end);
        }
        if let Some(none) = slot.strip_prefix('!') {
            let is_free = here.is_none_or(|token| !fits(none, token.key));
            return is_free.then(|| self.matches(rest, at, end))?;
        }
        if let Some(next) = slot.strip_prefix('=') {
            let is_next = is_pause || here.is_some_and(|token| fits(next, token.key));
            return is_next.then(|| self.matches(rest, at, end))?;
        }
        if let Some(slot) = slot.strip_prefix('+') {
            let near = here.filter(|token| !is_pause && fits(slot, token.key));
            return near.and_then(|_| self.matches(rest, at + 1, end));
        }
        let (slot, is_optional) = match slot.strip_prefix('?') {
            Some(slot) => (slot, true),
            None => (*slot, false),
        };
        let here = here.filter(|token| fits(slot, token.key));
        let with = here.and_then(|_| self.matches(rest, at + 1, end));
        with.or_else(|| is_optional.then(|| self.matches(rest, at, end))?)
    }

    /// The same, after at most so many words of the clause.
    fn within(&self, most: usize, rest: &[&str], at: usize, end: usize) -> Option<usize> {
        for skipped in 0..=most {
            let here = at + skipped;
            let last = here.checked_sub(1).and_then(|last| self.tokens.get(last));
            let crosses = skipped > 0 && last.is_none_or(|last| last.before >= Break::Pause);
            if here > end || crosses {
                return None;
            }
            if let Some(to) = self.matches(rest, here, end) {
                return Some(to);
            }
        }
        None
    }
}

/// A pattern taken apart as far as it is needed to look it up.
struct Pattern<'p> {
    /// What it asks for before its first word.
    context: Option<&'p str>,
    first: &'p str,
    rest: &'p str,
}

impl<'p> Pattern<'p> {
    fn of(pattern: &'p str) -> Self {
        let rest = pattern.strip_prefix('<');
        let (context, words) = match rest.and_then(|rest| rest.split_once(' ')) {
            Some((context, words)) => (Some(context), words),
            None => (None, pattern),
        };
        let (first, rest) = words.split_once(' ').unwrap_or((words, ""));
        Self {
            context,
            first,
            rest,
        }
    }

    fn slots(&self) -> Vec<&'p str> {
        let slots = self.rest.split(' ');
        slots.filter(|slot| !slot.is_empty()).collect()
    }
}

/// Tells `found` the words of a pattern whose first word stands at a place.
fn found_from(
    phrases: &Phrases<'_>,
    slots: &[&str],
    at: usize,
    found: &mut impl FnMut(Range<usize>),
) {
    let Some(token) = phrases.tokens.get(at) else {
        return;
    };
    let Some(to) = phrases.matches(slots, at + 1, token.end) else {
        return;
    };
    let last = phrases
        .tokens
        .get(to - 1)
        .map_or(token.word, |last| last.word);
    found(token.word..last + 1);
}

/// Whether a word is one of a slot's choices.
pub(super) fn fits(slot: &str, key: &str) -> bool {
    slot.split('|')
        .any(|choice| match choice.strip_suffix('*') {
            Some(beginning) => key.starts_with(beginning),
            None if choice == "#" => is_number(key),
            None => match choice.strip_prefix('@') {
                Some(class) => lexicon::class(class).binary_search(&key).is_ok(),
                None => choice == key,
            },
        })
}

/// Words for numbers above one.
const NUMBERS: [&str; 35] = [
    "billion",
    "dozen",
    "dozens",
    "eight",
    "eighteen",
    "eighty",
    "eleven",
    "fifteen",
    "fifty",
    "five",
    "forty",
    "four",
    "fourteen",
    "hundred",
    "hundreds",
    "million",
    "millions",
    "nine",
    "nineteen",
    "ninety",
    "seven",
    "seventeen",
    "seventy",
    "six",
    "sixteen",
    "sixty",
    "ten",
    "thirteen",
    "thirty",
    "thousand",
    "thousands",
    "three",
    "twelve",
    "twenty",
    "two",
];

/// Whether a word is a number, in digits or letters.
pub(in super::super) fn is_number(key: &str) -> bool {
    key.starts_with(|c: char| c.is_ascii_digit()) || NUMBERS.binary_search(&key).is_ok()
}
