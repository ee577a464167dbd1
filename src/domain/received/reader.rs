//! Many texts with the same names at hand.

use chrono::{NaiveDate, NaiveDateTime};

use super::zone::{Names, Scene, read_text};
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
