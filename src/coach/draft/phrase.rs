//! Patterns over the words of a text.
//!
//! A pattern is words with spaces between: `a|b` is either, `rank*` any beginning so, `?a` may be missing, `..4` up to
//! four words of any kind within a clause, `#` a number, `@staff` one of a class of the
//! lexicon, `!a|b` none of these next, `=a|b` one of these next or the end of the clause,
//! `+a` that word without a pause before it, `,` a pause before the next word,
//! `$` the end of a clause, `.` the end of a sentence. Before the first word, `<a|b` and `<!a|b` say what stands before
//! it, `<^` that it begins a sentence and `<,` that it begins a clause.
//!
//! Contractions are read as what they stand for: `didn't` is `did not`, `I'm` is `i am`. The first word of each pattern
//! is looked up, so that a thousand patterns cost little while somebody types.

mod choices;
mod contraction;
mod hashing;
mod pattern;
#[cfg(test)]
mod tests;

use std::collections::HashMap;
use std::ops::Range;

pub(super) use self::choices::lists;
use self::hashing::Hashing;
use super::lexicon;
use super::text::{Break, Text};

/// A word as patterns see it.
#[derive(Debug, Clone, Copy)]
struct Token<'a> {
    key: &'a str,
    /// The word it is, or is a part of.
    word: usize,
    before: Break,
    /// The place after the last word of its sentence.
    end: usize,
    /// The next place of the same word; 0 where there is none.
    again: usize,
}

/// A text, ready for patterns.
pub(super) struct Phrases<'a> {
    /// The text.
    pub text: &'a Text<'a>,
    tokens: Vec<Token<'a>>,
    /// The first token of each word of the text.
    starts: Vec<usize>,
    first: HashMap<&'a str, usize, Hashing>,
    /// All words in the order of the alphabet, each once.
    sorted: Vec<&'a str>,
}

/// Where a pattern stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Hit {
    /// Its words, by their places in the text.
    pub words: Range<usize>,
    /// The place of its pattern in the list.
    pub pattern: usize,
}

impl<'a> Phrases<'a> {
    /// Makes a text ready.
    pub fn of(text: &'a Text<'a>) -> Self {
        let mut tokens: Vec<Token<'a>> = Vec::with_capacity(text.words.len() + 32);
        let mut starts: Vec<usize> = Vec::with_capacity(text.words.len() + 1);
        for sentence in &text.sentences {
            let from = tokens.len();
            for place in sentence.words.clone() {
                starts.push(tokens.len());
                read_word(text, place, &mut tokens);
            }
            let end = tokens.len();
            for token in tokens.iter_mut().skip(from) {
                token.end = end;
            }
        }
        let mut first = HashMap::with_capacity_and_hasher(tokens.len() / 2, Hashing::default());
        for at in (0..tokens.len()).rev() {
            let again = first.insert(tokens[at].key, at);
            tokens[at].again = again.unwrap_or(0);
        }
        let mut sorted: Vec<&str> = first.keys().copied().collect();
        sorted.sort_unstable();
        Self {
            text,
            tokens,
            starts,
            first,
            sorted,
        }
    }

    /// Every place where one of the patterns stands, in the order of the text; of those that overlap the first, and of
    /// those that begin together the longest.
    pub fn hits(&self, patterns: &[&str]) -> Vec<Hit> {
        let mut hits: Vec<Hit> = Vec::new();
        for (place, pattern) in patterns.iter().enumerate() {
            self.find(pattern, |words| {
                hits.push(Hit {
                    words,
                    pattern: place,
                });
            });
        }
        hits.sort_by_key(|hit| (hit.words.start, std::cmp::Reverse(hit.words.end)));
        let mut end = 0;
        hits.retain(|hit| {
            let is_free = hit.words.start >= end;
            end = if is_free { hit.words.end } else { end };
            is_free
        });
        hits
    }

    /// Every place where one of the patterns stands, overlapping or not, in the order of the patterns.
    pub fn all(&self, patterns: &[&str]) -> Vec<Range<usize>> {
        let mut found = Vec::new();
        for pattern in patterns {
            self.find(pattern, |words| found.push(words));
        }
        found
    }

    /// For each word of the text, whether it is one of a class.
    pub fn marks(&self, class: &str) -> Vec<bool> {
        let mut marks = vec![false; self.text.words.len()];
        let known = lexicon::class(class)
            .iter()
            .filter_map(|word| self.first(word));
        for at in known.flat_map(|first| self.from(first)) {
            let word = self.tokens.get(at).map_or(0, |token| token.word);
            if let Some(mark) = marks.get_mut(word) {
                *mark = true;
            }
        }
        marks
    }

    /// Whether one of the patterns stands within some words.
    pub fn holds(&self, words: &Range<usize>, patterns: &[&str]) -> bool {
        let tokens = self.tokens_of(words);
        patterns.iter().any(|pattern| self.stands(pattern, &tokens))
    }

    /// Whether one of some words stands within others: `a|b`, as a pattern has it.
    pub fn says(&self, words: &Range<usize>, choices: &str) -> bool {
        let tokens = self.tokens.get(self.tokens_of(words)).unwrap_or_default();
        tokens.iter().any(|token| pattern::fits(choices, token.key))
    }

    /// Whether the word at a place is one of some.
    pub fn is(&self, word: usize, choices: &str) -> bool {
        self.says(&(word..word + 1), choices)
    }

    /// Up to so many words before a place, within its sentence.
    pub fn before(&self, word: usize, most: usize) -> Range<usize> {
        let sentence = self.sentence_of(word);
        word.saturating_sub(most).max(sentence.start)..word
    }

    /// Up to so many words from a place on, within the sentence of the word before it.
    pub fn after(&self, word: usize, most: usize) -> Range<usize> {
        let sentence = self.sentence_of(word.saturating_sub(1));
        word..(word + most).min(sentence.end).max(word)
    }

    /// The words around a place that no comma or other pause parts from it.
    pub fn clause_of(&self, word: usize) -> Range<usize> {
        let sentence = self.sentence_of(word);
        let words = &self.text.words;
        let pauses = |at: usize| words.get(at).is_none_or(|word| word.before >= Break::Pause);
        let mut from = word;
        while from > sentence.start && !pauses(from) {
            from -= 1;
        }
        let mut to = word + 1;
        while to < sentence.end && !pauses(to) {
            to += 1;
        }
        from..to.min(sentence.end)
    }

    /// The sentence that a word stands in.
    pub fn sentence_of(&self, word: usize) -> Range<usize> {
        let sentences = &self.text.sentences;
        let place = sentences.partition_point(|sentence| sentence.words.end <= word);
        sentences
            .get(place)
            .map_or(word..word, |sentence| sentence.words.clone())
    }

    fn tokens_of(&self, words: &Range<usize>) -> Range<usize> {
        let place = |word: usize| self.starts.get(word).copied().unwrap_or(self.tokens.len());
        place(words.start)..place(words.end)
    }

    /// The first place of a word.
    fn first(&self, key: &str) -> Option<usize> {
        self.first.get(key).copied()
    }

    /// All places of the word at a place, from that one on.
    fn from(&self, first: usize) -> impl Iterator<Item = usize> {
        std::iter::successors(Some(first), |at| {
            let again = self.tokens.get(*at).map_or(0, |token| token.again);
            (again > 0).then_some(again)
        })
    }

    /// The first places of all words that begin so.
    fn beginning<'s>(&'s self, beginning: &'s str) -> impl Iterator<Item = usize> + 's {
        let from = self.sorted.partition_point(|key| *key < beginning);
        let rest = self.sorted.get(from..).unwrap_or_default().iter();
        rest.take_while(move |key| key.starts_with(beginning))
            .filter_map(|key| self.first(key))
    }
}

/// Adds the tokens of a word: more than one where it is a contraction.
fn read_word<'a>(text: &'a Text<'a>, place: usize, tokens: &mut Vec<Token<'a>>) {
    let Some(word) = text.words.get(place) else {
        return;
    };
    let mut add = |key: &'a str, before: Break| {
        tokens.push(Token {
            key,
            word: place,
            before,
            end: 0,
            again: 0,
        });
    };
    let folded = word.folded.as_str();
    match contraction::of(folded, text.raw(word)) {
        Some((first, second)) => {
            add(first, word.before);
            if !second.is_empty() {
                add(second, Break::Space);
            }
        }
        None => add(folded, word.before),
    }
}
