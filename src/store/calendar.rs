//! Entries of the calendar: `calendar/*.yaml`, read and checked, and written so that what a person wrote around them stays.

mod keys;
mod reading;
mod writing;

use super::entities::{Checked, Sort};
use super::fault::Source;
use super::schema::{Shape, inspect, refuse_newer};
use crate::domain::entry::Entry;

pub use self::writing::{Edited, changed_text, new_text};

/// The folder of the calendar.
pub const FOLDER: &str = "calendar";

/// The largest entry that is read, in bytes.
const LARGEST: u64 = 1 << 20;

/// The format this program knows.
pub const SCHEMA: u32 = 1;

/// How entries are loaded.
pub const SORT: Sort<Entry> = Sort {
    folder: FOLDER,
    what: "a calendar entry",
    largest: LARGEST,
    check,
};

/// Checks an entry's text; all faults with their places.
pub fn check(source: Source<'_>, _stem: &str) -> Checked<Entry> {
    let (root, mut faults) = match inspect(source, &Shape::Map(&keys::ENTRY)) {
        Ok(inspected) => inspected,
        Err(fault) => return Checked::refused(*fault),
    };
    if let Err(fault) = refuse_newer(source, &root, SCHEMA) {
        let located = super::yaml::parse(source);
        let placed = located.map(|root| refuse_newer(source, &root, SCHEMA));
        return Checked::refused(match placed {
            Ok(Err(placed)) => *placed,
            Ok(Ok(())) | Err(_) => *fault,
        });
    }
    let value = reading::entry(source, &root, &mut faults);
    faults.sort_by_key(|fault| (fault.line, fault.column));
    Checked { value, faults }
}

#[cfg(test)]
mod tests;
