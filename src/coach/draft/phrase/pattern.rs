//! How one pattern is looked for.

use std::ops::Range;

use super::super::lexicon;
use super::choices::lists;
use super::{Break, Phrases};

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

    fn slots(&self) -> Vec<Slot<'p>> {
        let slots = self.rest.split(' ').filter(|slot| !slot.is_empty());
        slots.map(Slot::of).collect()
    }
}

/// One place of a pattern after the first.
#[derive(Debug, Clone, Copy)]
enum Slot<'p> {
    /// One of these words, and whether a pause may take its place.
    Word(Choices<'p>, bool),
    /// One of these words, without a pause before it.
    Near(Choices<'p>),
    /// One of these words, or nothing.
    Maybe(Choices<'p>),
    /// None of these words next.
    Not(Choices<'p>),
    /// One of these words next, or the end of the clause.
    Next(Choices<'p>),
    /// Up to so many words of any kind within the clause.
    Any(usize),
    /// A pause.
    Pause,
    /// The end of the clause.
    ClauseEnd,
    /// The end of the sentence.
    SentenceEnd,
}

impl<'p> Slot<'p> {
    fn of(slot: &'p str) -> Self {
        let choices = || Choices::of(slot.get(1..).unwrap_or_default());
        match slot {
            "," => Self::Pause,
            "$" => Self::ClauseEnd,
            "." => Self::SentenceEnd,
            _ => match slot.as_bytes().first() {
                Some(b'?') => Self::Maybe(choices()),
                Some(b'!') => Self::Not(choices()),
                Some(b'=') => Self::Next(choices()),
                Some(b'+') => Self::Near(choices()),
                Some(b'.') => Self::Any(slot.trim_start_matches('.').parse().unwrap_or_default()),
                _ => Self::Word(Choices::of(slot), slot.ends_with("|$")),
            },
        }
    }
}

/// Words of which one is meant.
#[derive(Debug, Clone, Copy)]
struct Choices<'p> {
    list: &'p str,
    /// The signs of the words, a bit each, so that most words need not be compared.
    signs: u128,
    /// Whether they are only words, no classes and no beginnings.
    is_plain: bool,
}

impl<'p> Choices<'p> {
    fn of(list: &'p str) -> Self {
        let (mut signs, mut is_plain, mut from) = (0, true, 0);
        let letters = list.as_bytes();
        for at in 0..=letters.len() {
            if letters.get(at).is_none_or(|byte| *byte == b'|') {
                let word = letters.get(from..at).unwrap_or_default();
                signs |= sign(word);
                let (head, tail) = (word.first(), word.last());
                is_plain &= !matches!(head, Some(b'@' | b'#')) && tail != Some(&b'*');
                from = at + 1;
            }
        }
        Self {
            list,
            signs,
            is_plain,
        }
    }

    fn fit(self, key: &str) -> bool {
        if self.is_plain {
            return self.signs & sign(key.as_bytes()) != 0 && lists(self.list, b'|', key);
        }
        self.list
            .split('|')
            .any(|choice| match choice.strip_suffix('*') {
                Some(beginning) => key.starts_with(beginning),
                None if choice == "#" => is_number(key),
                None => match choice.strip_prefix('@') {
                    Some(class) => lexicon::class(class).binary_search(&key).is_ok(),
                    None => choice == key,
                },
            })
    }
}

/// A bit for a word, from its ends and its length: different words mostly have different ones.
fn sign(word: &[u8]) -> u128 {
    let byte = |byte: Option<&u8>| byte.copied().map_or(0, usize::from);
    let place = byte(word.first()) * 7 + byte(word.last()) * 29 + word.len() * 11;
    1 << (place % 128)
}

/// Whether a word is one of some: `a|b|@staff`.
pub(super) fn fits(list: &str, key: &str) -> bool {
    Choices::of(list).fit(key)
}

impl Phrases<'_> {
    /// Tells `found` every place where a pattern stands.
    pub(super) fn find(&self, pattern: &str, mut found: impl FnMut(Range<usize>)) {
        let pattern = Pattern::of(pattern);
        let mut slots: Option<Vec<Slot<'_>>> = None;
        let mut at_each = |first: usize| {
            let slots = slots.get_or_insert_with(|| pattern.slots());
            if self.can_stand(slots) {
                for at in self.from(first) {
                    if pattern
                        .context
                        .is_none_or(|context| self.follows(context, at))
                    {
                        self.find_from(slots, at, &mut found);
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
    fn can_stand(&self, slots: &[Slot<'_>]) -> bool {
        slots.iter().all(|slot| match slot {
            Slot::Word(choices, false) if choices.is_plain => choices
                .list
                .split('|')
                .any(|choice| self.first.contains_key(choice)),
            _ => true,
        })
    }

    /// Whether a pattern stands within some tokens.
    pub(super) fn stands(&self, pattern: &str, within: &Range<usize>) -> bool {
        let pattern = Pattern::of(pattern);
        let first = Choices::of(pattern.first);
        let mut slots: Option<Vec<Slot<'_>>> = None;
        within.clone().any(|at| {
            self.tokens.get(at).is_some_and(|token| {
                let end = token.end.min(within.end);
                first.fit(token.key)
                    && pattern
                        .context
                        .is_none_or(|context| self.follows(context, at))
                    && self
                        .matches(slots.get_or_insert_with(|| pattern.slots()), at + 1, end)
                        .is_some()
            })
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

    /// Tells `found` the words of a pattern whose first word stands at a place.
    fn find_from(&self, slots: &[Slot<'_>], at: usize, found: &mut impl FnMut(Range<usize>)) {
        let Some(token) = self.tokens.get(at) else {
            return;
        };
        let Some(to) = self.matches(slots, at + 1, token.end) else {
            return;
        };
        let last = self.tokens.get(to - 1).map_or(token.word, |last| last.word);
        found(token.word..last + 1);
    }

    /// The place after the last word that belongs to the slots from here on.
    fn matches(&self, slots: &[Slot<'_>], at: usize, end: usize) -> Option<usize> {
        let Some((slot, rest)) = slots.split_first() else {
            return Some(at);
        };
        let here = self.tokens.get(at).filter(|_| at < end);
        let is_pause = here.is_none_or(|token| token.before >= Break::Pause);
        let fits = |choices: &Choices<'_>| here.is_some_and(|token| choices.fit(token.key));
        let (goes_on, next) = match slot {
            Slot::Word(_, true) if is_pause => (true, at),
            Slot::Word(choices, _) => (fits(choices), at + 1),
            Slot::Near(choices) => (!is_pause && fits(choices), at + 1),
            Slot::Not(choices) => (!fits(choices), at),
            Slot::Next(choices) => (is_pause || fits(choices), at),
            Slot::Pause | Slot::ClauseEnd => (is_pause, at),
            Slot::SentenceEnd => (at >= end, at),
            Slot::Any(most) => return self.within(*most, rest, at, end),
            Slot::Maybe(choices) => {
                let with = fits(choices)
                    .then(|| self.matches(rest, at + 1, end))
                    .flatten();
                return with.or_else(|| self.matches(rest, at, end));
            }
        };
        goes_on.then(|| self.matches(rest, next, end)).flatten()
    }

    /// The same, after at most so many words of the clause.
    fn within(&self, most: usize, rest: &[Slot<'_>], at: usize, end: usize) -> Option<usize> {
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

/// Words for numbers above one.
const NUMBERS: &str = "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen \
    seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand \
    thousands million millions billion dozen dozens";

/// Whether a word is a number, in digits or letters.
fn is_number(key: &str) -> bool {
    key.starts_with(|c: char| c.is_ascii_digit()) || lists(NUMBERS, b' ', key)
}
