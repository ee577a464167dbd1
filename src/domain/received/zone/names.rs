//! Every name of a zone: places by the gazetteer, and what Windows and Outlook call zones.

use std::collections::{HashMap, HashSet};

use super::letters::Family;
use crate::domain::zone::{Gazetteer, ZoneName};

const MICROSOFT: &str = include_str!("microsoft.txt");

/// The names there are. Made once for a text.
pub(in crate::domain::received) struct Names {
    /// Places.
    pub gazetteer: Gazetteer,
    /// Names of Windows by their letters.
    pub(super) microsoft: HashMap<String, ZoneName>,
    /// The words that names of Windows begin with.
    first: HashSet<String>,
}

impl Names {
    /// All names.
    pub fn new() -> Self {
        let lines = MICROSOFT.lines().filter_map(|line| line.split_once(" = "));
        let entry = |(words, zone): (&str, &str)| Some((key(words), ZoneName::parse(zone).ok()?));
        let microsoft: HashMap<String, ZoneName> = lines.filter_map(entry).collect();
        let first = |words: &String| words.split(' ').next().unwrap_or_default().to_owned();
        Self {
            gazetteer: Gazetteer::new(),
            first: microsoft.keys().map(first).collect(),
            microsoft,
        }
    }

    /// Whether words that can only be about a clock may begin with this one.
    pub fn may_begin(&self, word: &str) -> bool {
        matches!(word, "us" | "usa" | "utc" | "gmt")
            || Family::by_word(word).is_some()
            || Family::by_letters(word).is_some()
            || self.first.contains(word)
    }
}

/// The letters and digits of a name, small, words apart by one space.
fn key(words: &str) -> String {
    let plain: String = words
        .to_lowercase()
        .chars()
        .map(|c| if c.is_alphanumeric() { c } else { ' ' })
        .collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}
