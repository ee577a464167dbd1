//! Dates, times, zones and whole invitations as people write them, read without guessing.
//!
//! A text that can mean two things gives both readings, and a person chooses: an hour's mistake can cost an interview,
//! a question costs one key. What an entry is lives in `entry`, what a wall time means in `zone`; files of other
//! programs (`.ics`, `.csv`) are read in `interchange`, which asks here about their words.

mod date;
mod doubt;
mod fields;
#[cfg(test)]
mod fixture;
mod hours;
mod invitation;
mod merge;
mod near;
mod reader;
mod settle;
mod slot;
mod time;
mod token;
mod understood;
mod words;
mod zone;

pub use self::date::date;
pub use self::doubt::{Answer, Doubt, Ends, Field, Parts};
pub use self::fields::{Fields, fields};
pub use self::hours::{Times, hours};
pub use self::invitation::invitation;
pub use self::near::Near;
pub use self::reader::Reader;
pub use self::time::time;
pub use self::understood::Understood;
pub use self::words::{say_date, say_time};
pub use self::zone::zone;

/// How one piece of text can be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reading<T> {
    /// In one way.
    One(T),
    /// In more than one way, or in a way that somebody should look at first: the likeliest first. Never empty.
    Several(Vec<Choice<T>>),
    /// Not at all: one sentence says what is wrong and what to write instead.
    None(String),
}

/// One way to read a text, to choose or not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice<T> {
    /// What it would mean.
    pub value: T,
    /// How to call it, such as "Thu Dec 3, 2026 (month first)".
    pub words: String,
}

impl<T> Choice<T> {
    /// A choice under these words.
    pub fn new(value: T, words: impl Into<String>) -> Self {
        let words = words.into();
        Self { value, words }
    }

    /// The same choice of something else.
    pub fn map<U>(self, with: impl FnOnce(T) -> U) -> Choice<U> {
        Choice::new(with(self.value), self.words)
    }
}

impl<T> Reading<T> {
    /// What was read, if it can be read in one way only.
    pub fn one(self) -> Option<T> {
        match self {
            Self::One(value) => Some(value),
            Self::Several(_) | Self::None(_) => None,
        }
    }

    /// The same reading of something else.
    pub fn map<U>(self, with: impl Fn(T) -> U) -> Reading<U> {
        match self {
            Self::One(value) => Reading::One(with(value)),
            Self::Several(choices) => {
                Reading::Several(choices.into_iter().map(|c| c.map(&with)).collect())
            }
            Self::None(why) => Reading::None(why),
        }
    }

    /// Every way it can be read.
    pub fn values(&self) -> Vec<&T> {
        match self {
            Self::One(value) => vec![value],
            Self::Several(choices) => choices.iter().map(|choice| &choice.value).collect(),
            Self::None(_) => Vec::new(),
        }
    }
}

impl<T: PartialEq> Reading<T> {
    /// What these choices come to: one that stands alone is no question.
    fn of(choices: Vec<Choice<T>>, none: impl FnOnce() -> String) -> Self {
        let mut apart: Vec<Choice<T>> = Vec::new();
        for choice in choices {
            if !apart.iter().any(|other| other.value == choice.value) {
                apart.push(choice);
            }
        }
        match apart.len() {
            0 => Self::None(none()),
            1 => apart
                .pop()
                .map_or_else(|| Self::None(none()), |c| Self::One(c.value)),
            _ => Self::Several(apart),
        }
    }
}
