//! Words of the vocabulary as numbers, so that many stories are held against many questions quickly.

use std::collections::HashMap;

use crate::domain::vocabulary::{Term as Known, Vocabulary};

/// A theme, a quality or a concern by its number.
pub(super) type Term = usize;

/// The numbers given so far. Words that differ only in capitals, and the id and the text of a known one, are the same.
pub(super) struct Terms {
    themes: Numbers,
    qualities: Numbers,
    concerns: Numbers,
}

impl Terms {
    pub(super) fn of(vocabulary: &Vocabulary) -> Self {
        Self {
            themes: Numbers::of(&vocabulary.themes),
            qualities: Numbers::of(&vocabulary.qualities),
            concerns: Numbers::of(&vocabulary.concerns),
        }
    }

    pub(super) fn themes(&mut self, words: &[String]) -> Vec<Term> {
        self.themes.all(words)
    }

    pub(super) fn theme(&mut self, word: &str) -> Term {
        self.themes.number(word)
    }

    pub(super) fn qualities(&mut self, words: &[String]) -> Vec<Term> {
        self.qualities.all(words)
    }

    pub(super) fn quality(&mut self, word: &str) -> Term {
        self.qualities.number(word)
    }

    pub(super) fn concerns(&mut self, words: &[String]) -> Vec<Term> {
        self.concerns.all(words)
    }

    /// The number of a concern that has one already.
    pub(super) fn known_concern(&self, word: &str) -> Option<Term> {
        self.concerns.by_word.get(&folded(word)).copied()
    }

    pub(super) fn concern(&mut self, word: &str) -> Term {
        self.concerns.number(word)
    }
}

#[derive(Default)]
struct Numbers {
    by_word: HashMap<String, Term>,
    next: Term,
}

impl Numbers {
    fn of(known: &[Known]) -> Self {
        let mut numbers = Self {
            by_word: HashMap::new(),
            next: known.len(),
        };
        for (number, term) in known.iter().enumerate() {
            for word in [&term.id, &term.text] {
                numbers.by_word.entry(folded(word)).or_insert(number);
            }
        }
        numbers
    }

    fn number(&mut self, word: &str) -> Term {
        // Nearly every word is an id as it stands.
        if let Some(number) = self.by_word.get(word) {
            return *number;
        }
        let number = *self.by_word.entry(folded(word)).or_insert(self.next);
        self.next = self.next.max(number + 1);
        number
    }

    fn all(&mut self, words: &[String]) -> Vec<Term> {
        let given = words.iter().filter(|word| !word.trim().is_empty());
        let mut numbers = Vec::new();
        for word in given {
            let number = self.number(word);
            if !numbers.contains(&number) {
                numbers.push(number);
            }
        }
        numbers
    }
}

fn folded(word: &str) -> String {
    word.trim().to_lowercase()
}

/// A set of terms.
#[derive(Debug, Clone, Default)]
pub(super) struct Set(Vec<u64>);

impl Set {
    pub(super) fn insert(&mut self, term: Term) {
        let word = term / 64;
        if self.0.len() <= word {
            self.0.resize(word + 1, 0);
        }
        if let Some(word) = self.0.get_mut(word) {
            *word |= 1 << (term % 64);
        }
    }

    pub(super) fn has(&self, term: Term) -> bool {
        let word = self.0.get(term / 64);
        word.is_some_and(|word| word & (1 << (term % 64)) != 0)
    }
}

impl FromIterator<Term> for Set {
    fn from_iter<I: IntoIterator<Item = Term>>(terms: I) -> Self {
        let mut set = Self::default();
        for term in terms {
            set.insert(term);
        }
        set
    }
}
