//! Entries of the calendar: `calendar/*.yaml`, read and checked, and written so that what a person wrote around them stays.

mod keys;
mod reading;
mod writing;

use super::entities::writing::Form;
use super::entities::{self, Checked, Sort};
use super::fault::Source;
use crate::domain::entry::Entry;

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
    second: entities::MERGE,
    largest: LARGEST,
    check,
};

/// How entries are written.
pub const FORM: Form<Entry> = Form {
    sort: SORT,
    head: |_| Vec::new(),
    keys: writing::keys,
    names: writing::NAMES,
};

/// Checks an entry's text; all faults with their places.
pub fn check(source: Source<'_>, _stem: &str) -> Checked<Entry> {
    let checked = entities::checked(source, &keys::ENTRY, SCHEMA, |root, faults| {
        reading::entry(source, root, faults)
    });
    Checked {
        value: checked.value.flatten(),
        faults: checked.faults,
    }
}

#[cfg(test)]
mod tests;
