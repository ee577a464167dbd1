//! Reads many texts of one kind: the names of places are made ready once, which takes some milliseconds.

use std::fmt;

use chrono::{NaiveDate, NaiveDateTime};

use super::token::tokens;
use super::zone::{Names, Reach, Scene, phrase, read_text};
use super::{Fields, Near, Reading, Understood, fields, invitation};
use crate::domain::zone::{Rules, ZoneName};

/// Reads zones, fields and invitations by one day and one set of rules.
pub struct Reader<'a> {
    names: Names,
    today: NaiveDate,
    rules: &'a Rules,
}

impl<'a> Reader<'a> {
    /// A reader on the day `today`.
    pub fn new(today: NaiveDate, rules: &'a Rules) -> Self {
        let names = Names::new();
        Self {
            names,
            today,
            rules,
        }
    }

    /// As the function [`zone`](super::zone).
    pub fn zone(&self, text: &str, on: Option<NaiveDateTime>, near: &Near) -> Reading<ZoneName> {
        read_text(
            text,
            &Scene::new(on, self.rules, near, &self.names),
            &self.names,
        )
    }

    /// Whether words name a zone, certain or not: quick, where [`Reader::zone`] looks for names like an unknown one.
    pub fn knows_zone(&self, text: &str) -> bool {
        let tokens = tokens(text);
        let found = phrase(&tokens, text, Reach::Whole, &self.names);
        found.used > 0 && found.unknown.is_none()
    }

    /// As the function [`fields`](super::fields).
    pub fn fields(&self, typed: &Fields, near: &Near) -> Understood {
        fields::read(typed, self.today, self.rules, near, &self.names)
    }

    /// As the function [`invitation`](super::invitation).
    pub fn invitation(&self, text: &str, near: &Near) -> Understood {
        invitation::read(text, self.today, self.rules, near, &self.names)
    }
}

impl fmt::Debug for Reader<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Reader({})", self.today)
    }
}
