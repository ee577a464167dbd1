//! Many texts with the same names at hand.

use chrono::{NaiveDate, NaiveDateTime};

use super::token::tokens;
use super::zone::{Names, Reach, Scene, phrase, read_text};
use super::{Near, Reading, Understood, invitation};
use crate::domain::zone::{Rules, ZoneName};

/// Reads many texts, such as the rows of a spreadsheet: the names of all places are made once, which takes a
/// millisecond, and not for each text.
pub struct Reader {
    names: Names,
}

impl Reader {
    /// A reader with all names.
    pub fn new() -> Self {
        let names = Names::new();
        Self { names }
    }

    /// As [`super::zone`].
    pub fn zone(
        &self,
        text: &str,
        on: Option<NaiveDateTime>,
        rules: &Rules,
        near: &Near,
    ) -> Reading<ZoneName> {
        let scene = Scene::new(on, rules, near, &self.names);
        read_text(text, &scene, &self.names)
    }

    /// Whether words name a zone, certain or not. Quick, where [`Reader::zone`] looks for names like an unknown one.
    pub fn knows_zone(&self, text: &str) -> bool {
        let tokens = tokens(text);
        let found = phrase(&tokens, text, Reach::Whole, &self.names);
        found.used > 0 && found.unknown.is_none()
    }

    /// As [`super::invitation`].
    pub fn invitation(
        &self,
        text: &str,
        today: NaiveDate,
        rules: &Rules,
        near: &Near,
    ) -> Understood {
        invitation::read(text, today, rules, near, &self.names)
    }
}

impl Default for Reader {
    fn default() -> Self {
        Self::new()
    }
}
