//! A change of the calendar: entries and the sheets that go with them, all at once, and how it is taken back.

use crate::domain::entry::Entry;
use crate::domain::id::EntryId;
use crate::domain::program::Sheet;

/// What becomes of one entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntryChange {
    /// The stem of its file.
    pub id: EntryId,
    /// The version of the file this change was made from; `None` for an entry that is new.
    pub base: Option<u32>,
    /// The entry as it shall be; `None` removes it, into the trash.
    pub to: Option<Entry>,
}

/// A sheet to be made, because an entry names a program that has none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewSheet {
    /// What is known of the program.
    pub sheet: Sheet,
    /// Notes to begin with; may be empty.
    pub notes: String,
}

/// Changes that happen together or not at all.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CalendarChange {
    /// The entries.
    pub entries: Vec<EntryChange>,
    /// Sheets to be made.
    pub sheets: Vec<NewSheet>,
    /// What was done, in a few words, for the line that says so and for `u`.
    pub words: String,
}

impl CalendarChange {
    /// Whether nothing would change.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty() && self.sheets.is_empty()
    }
}

/// One file before and after a change: what is needed to take it back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reversal {
    /// The file, from the data folder, its parts joined by `/`.
    pub file: String,
    /// Its text before; `None` where there was no file.
    pub before: Option<String>,
    /// Its text after; `None` where it was removed.
    pub after: Option<String>,
}

impl Reversal {
    /// The other way round.
    #[must_use]
    pub fn reversed(self) -> Self {
        Self {
            before: self.after,
            after: self.before,
            file: self.file,
        }
    }
}
