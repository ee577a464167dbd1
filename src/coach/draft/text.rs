//! A text as lines, sentences and words with their places in characters.
//!
//! Marks of a list (`-`, `*`, `•`, `1.`) are no words. A number is one word, with its decimals, thousands or minutes; so
//! is an abbreviation with its full stops, and an address. A word with hyphens is several, each [`Break::Joined`] to the
//! one before.

mod letters;
mod scan;
#[cfg(test)]
mod tests;

use std::ops::Range;

/// How far back the beginning of a quotation is looked for, in bytes.
const QUOTATION: usize = 300;

/// What stands between a word and the one before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Break {
    /// Only a hyphen, a slash or another sign without a space.
    Joined,
    /// A space.
    Space,
    /// A comma, a colon, a dash, a bracket.
    Pause,
    /// The end of a sentence, or the beginning of the text.
    Sentence,
}

/// How lines are meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flow {
    /// One bullet a line.
    Bullets,
    /// Sentences may run on over lines.
    Prose,
}

/// One word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// The word without capitals, accents and apostrophes; numbers keep the point of their decimals, and lose the comma
    /// of their thousands.
    pub folded: String,
    /// Where it begins, in characters.
    pub from: usize,
    /// Where it ends, not included.
    pub to: usize,
    /// Where it begins, in bytes.
    pub at: usize,
    /// Where it ends, in bytes.
    pub end: usize,
    /// What stands before it.
    pub before: Break,
}

/// One sentence, or one bullet without a full stop.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    /// Its words, by their places in [`Text::words`].
    pub words: Range<usize>,
    /// The line it stands on, from 0.
    pub line: usize,
}

/// A text taken apart.
#[derive(Debug, Clone)]
pub struct Text<'a> {
    /// The text itself.
    pub text: &'a str,
    /// Its words.
    pub words: Vec<Word>,
    /// Its sentences.
    pub sentences: Vec<Sentence>,
}

impl<'a> Text<'a> {
    /// Takes a text apart whose sentences may run on over lines.
    pub fn of(text: &'a str) -> Self {
        Self::laid(text, Flow::Prose)
    }

    /// Takes a text apart.
    pub fn laid(text: &'a str, flow: Flow) -> Self {
        let (words, sentences) = scan::scan(text, flow);
        Self {
            text,
            words,
            sentences,
        }
    }

    /// The words of a sentence.
    pub fn words_of(&self, sentence: &Sentence) -> &[Word] {
        &self.words[sentence.words.clone()]
    }

    /// Whether any word has letters.
    pub fn has_letters(&self) -> bool {
        let mut words = self.words.iter();
        words.any(|word| word.folded.chars().any(char::is_alphabetic))
    }

    /// A word as it is written.
    pub fn raw(&self, word: &Word) -> &'a str {
        self.text.get(word.at..word.end).unwrap_or_default()
    }

    /// Whether a word stands within a quotation that was opened not far before it.
    pub fn is_quoted(&self, word: &Word) -> bool {
        let mut from = word.at.saturating_sub(QUOTATION);
        while !self.text.is_char_boundary(from) {
            from += 1;
        }
        let before = self.text.get(from..word.at).unwrap_or_default();
        let line = before.rsplit('\n').next().unwrap_or_default();
        let plain = line.matches('"').count() % 2 == 1;
        let opened = |open: char, close: char| line.rfind(open) > line.rfind(close);
        plain || opened('“', '”') || opened('«', '»') || opened('„', '“')
    }

    /// What stands after a word until the next one, or until the end.
    pub fn after(&self, place: usize) -> &'a str {
        let from = self.words.get(place).map_or(0, |word| word.end);
        let to = self
            .words
            .get(place + 1)
            .map_or(self.text.len(), |next| next.at);
        self.text.get(from..to).unwrap_or_default()
    }

    /// The characters that some words take; the end of the last word where they are none.
    pub fn span(&self, words: &Range<usize>) -> (usize, usize) {
        let own = self.words.get(words.clone()).unwrap_or_default();
        if let (Some(first), Some(last)) = (own.first(), own.last()) {
            return (first.from, last.to);
        }
        let end = self.words.last().map_or(0, |word| word.to);
        (end, end)
    }

    /// Some words as they are written, with all between them.
    pub fn said(&self, words: &Range<usize>) -> &'a str {
        let own = self.words.get(words.clone()).unwrap_or_default();
        let bytes = match (own.first(), own.last()) {
            (Some(first), Some(last)) => first.at..last.end,
            _ => 0..0,
        };
        self.text.get(bytes).unwrap_or_default()
    }

    /// The text from one character to another, the second not included.
    pub fn quote(&self, from: usize, to: usize) -> String {
        self.text
            .chars()
            .skip(from)
            .take(to.saturating_sub(from))
            .collect()
    }
}
