//! A text as lines, sentences and words with their places in characters.

use std::ops::Range;

use crate::domain::person::folded;

/// One word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// The word without capitals, accents and apostrophes.
    pub folded: String,
    /// Where it begins, in characters.
    pub from: usize,
    /// Where it ends, not included.
    pub to: usize,
    /// Where it begins, in bytes.
    pub at: usize,
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
    /// Takes a text apart.
    pub fn of(text: &'a str) -> Self {
        let found = crate::coach::words::words(text);
        let mut bytes = text.char_indices().map(|(at, _)| at).enumerate();
        let mut words: Vec<Word> = Vec::with_capacity(found.len());
        let mut sentences: Vec<Sentence> = Vec::new();
        let mut last = None;
        for (place, word) in found.into_iter().enumerate() {
            let at = bytes
                .by_ref()
                .find(|(number, _)| *number == word.from)
                .map_or(text.len(), |(_, at)| at);
            if last != Some((word.sentence, word.line)) {
                sentences.push(Sentence {
                    words: place..place,
                    line: word.line,
                });
                last = Some((word.sentence, word.line));
            }
            if let Some(sentence) = sentences.last_mut() {
                sentence.words.end = place + 1;
            }
            words.push(Word {
                folded: folded(&word.folded),
                from: word.from,
                to: word.to,
                at,
            });
        }
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

    /// The text from one character to another, the second not included.
    pub fn quote(&self, from: usize, to: usize) -> String {
        self.text
            .chars()
            .skip(from)
            .take(to.saturating_sub(from))
            .collect()
    }
}
