//! The calendar and the sheets of programs in the data folder: read and changed.

use std::path::Path;

use chrono::{DateTime, Utc};

use super::Store;
use super::changing::{Planned, Wanted, read};
use crate::domain::calendar::{Calendar, CalendarChange, NewSheet, Placed, Reversal, nearest};
use crate::domain::entry::Entry;
use crate::domain::id::{EntryId, ProgramId};
use crate::domain::program::{Programs, Sheet};
use crate::store::batch;
use crate::store::calendar;
use crate::store::document::Old;
use crate::store::entities::{self, Loaded};
use crate::store::programs;
use crate::store::stamp::UtcStamp;

/// What the calendar's folders hold.
pub struct Season {
    /// The entries.
    pub calendar: Calendar,
    /// The sheets.
    pub programs: Programs,
    /// What is wrong with their files, one sentence each.
    pub troubles: Vec<String>,
}

impl Store {
    /// Reads entries and sheets, and nothing else.
    pub fn season(&self) -> Season {
        let (calendar, mut troubles) = self.entries();
        let sheets = entities::load(self.folder.root(), &programs::SORT, &self.cache);
        troubles.extend(sheets.troubles);
        Season {
            calendar,
            programs: sheets
                .entities
                .into_iter()
                .map(|sheet| sheet.value)
                .collect(),
            troubles,
        }
    }

    /// Reads entries alone, and what is wrong with their files.
    pub fn entries(&self) -> (Calendar, Vec<String>) {
        let (entries, troubles) = self.entry_files();
        let rules = &self.zones.rules;
        let placed = entries.entities.into_iter().map(|entity| {
            Placed::new(EntryId::new(entity.id), entity.value, entity.version, rules)
        });
        let unreadable = entries.unreadable.into_iter().map(EntryId::new).collect();
        let calendar = Calendar::new(placed.collect(), rules.clone());
        (calendar.with_unreadable(unreadable), troubles)
    }

    /// Reads the entries among which the next one is, and those that begin until `until`: see [`nearest`].
    pub fn nearest(
        &self,
        now: DateTime<Utc>,
        until: Option<DateTime<Utc>>,
    ) -> (Calendar, Vec<String>) {
        let (entries, troubles) = self.entry_files();
        let entries = entries.entities.into_iter();
        let entries = entries.map(|own| (EntryId::new(own.id), own.value, own.version));
        let calendar = nearest(entries.collect(), now, until, &self.zones.rules);
        (calendar, troubles)
    }

    fn entry_files(&self) -> (Loaded<Entry>, Vec<String>) {
        let root = self.folder.root();
        let mut entries = entities::load(root, &calendar::SORT, &self.cache);
        let mut troubles = std::mem::take(&mut entries.troubles);
        if batch::is_pending(root) {
            troubles.push(
                "A change of several files was cut short; open prepcoach, and it is finished."
                    .to_owned(),
            );
        }
        (entries, troubles)
    }

    /// Reads one sheet; `None` where there is none that can be read.
    pub fn sheet(&self, id: &ProgramId) -> Option<Sheet> {
        let file = Path::new(programs::FOLDER).join(format!("{id}.yaml"));
        let document = read(self.folder.root(), &file).ok()??;
        programs::check(document.source(), id.as_str()).value
    }

    /// Makes a change: all of it or nothing. What is needed to take it back is returned.
    ///
    /// # Errors
    /// One sentence. Where a file was changed by another program meanwhile, nothing is overwritten: our version of
    /// that entry lies beside it.
    pub fn change_calendar(
        &self,
        change: &CalendarChange,
        now: DateTime<Utc>,
    ) -> Result<Vec<Reversal>, String> {
        let stamp = UtcStamp::of(now);
        self.write_files(&stamp, |root| {
            let mut planned = Vec::new();
            for entry in &change.entries {
                let wanted = Wanted {
                    stem: entry.id.to_string(),
                    base: entry.base,
                    to: entry.to.as_ref(),
                };
                planned.extend(self.plan(root, &calendar::FORM, &wanted, &stamp)?);
            }
            for sheet in &change.sheets {
                planned.extend(plan_sheet(root, sheet)?);
            }
            Ok(planned)
        })
    }
}

/// A new sheet. One that is there stays as it is, but for notes that it lacks: they are added to its own.
fn plan_sheet(root: &Path, new: &NewSheet) -> Result<Option<Planned>, String> {
    let file = Path::new(programs::FOLDER).join(format!("{}.yaml", new.sheet.id));
    let document = read(root, &file)?;
    let text = match &document {
        Some(own) => programs::with_notes(own.source(), &new.notes)?,
        None => Some(programs::new_text(&new.sheet, &new.notes).map_err(|why| why.to_string())?),
    };
    Ok(text.map(|text| Planned {
        file,
        document,
        text: Some(text),
        old: Old::Dropped,
    }))
}

#[cfg(test)]
mod tests;
