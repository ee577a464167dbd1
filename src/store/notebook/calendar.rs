//! The calendar and the sheets of programs in the data folder: read, changed, put back.

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};

use super::Store;
use crate::domain::calendar::{
    Calendar, CalendarChange, EntryChange, NewSheet, Placed, Reversal, nearest,
};
use crate::domain::entry::Entry;
use crate::domain::id::{EntryId, ProgramId};
use crate::domain::program::{Programs, Sheet};
use crate::store::atomic::create_new;
use crate::store::batch::{self, Put};
use crate::store::calendar::{self, Edited};
use crate::store::document::{Document, Old, ReadError};
use crate::store::entities::{self, Loaded};
use crate::store::lock::Patience;
use crate::store::programs;
use crate::store::stamp::UtcStamp;

/// The largest file that is compared before a change, in bytes.
const LARGEST: u64 = 1 << 20;

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
                "A change of several calendar entries was cut short; open prepcoach, and it is finished.".to_owned(),
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
                planned.push(plan_entry(root, entry, &stamp)?);
            }
            for sheet in &change.sheets {
                planned.extend(plan_sheet(root, sheet)?);
            }
            Ok(planned)
        })
    }

    /// Puts files back as they were before a change; refused where one of them was changed since.
    ///
    /// # Errors
    /// One sentence.
    pub fn put_back(
        &self,
        reversals: &[Reversal],
        now: DateTime<Utc>,
    ) -> Result<Vec<Reversal>, String> {
        let stamp = UtcStamp::of(now);
        self.write_files(&stamp, |root| {
            let plan = |reversal: &Reversal| {
                let document = read(root, Path::new(&reversal.file))?;
                let found = document.as_ref().map(Document::text);
                if found != reversal.after.as_deref() {
                    return Err(format!(
                        "{} was changed since; it is left as it is",
                        reversal.file
                    ));
                }
                let planned = Planned {
                    file: PathBuf::from(&reversal.file),
                    document,
                    text: reversal.before.clone(),
                    old: Old::Dropped,
                };
                Ok(planned)
            };
            reversals.iter().map(plan).collect()
        })
    }

    /// Plans under the lock, then writes what was planned.
    fn write_files(
        &self,
        stamp: &UtcStamp,
        plan: impl FnOnce(&Path) -> Result<Vec<Planned>, String>,
    ) -> Result<Vec<Reversal>, String> {
        let root = self.folder.root();
        let lock = self.folder.lock().map_err(|why| why.to_string())?;
        let _held = lock
            .take(Patience::TwoSeconds)
            .map_err(|why| why.to_string())?;
        batch::make_good(root).map_err(|why| why.to_string())?;
        let mut planned = plan(root)?;
        planned.retain(|planned| planned.text.as_deref() != planned.before());
        let reversals = planned.iter().map(Planned::reversal).collect();
        match planned.as_mut_slice() {
            [] => {}
            [one] => one.write(root, stamp)?,
            several => {
                let puts: Vec<Put> = several.iter().map(Planned::put).collect();
                batch::write(root, &puts, stamp).map_err(|why| why.to_string())?;
            }
        }
        Ok(reversals)
    }
}

/// One file as it is and as it shall be.
struct Planned {
    file: PathBuf,
    /// The file as it is; `None` where there is none.
    document: Option<Document>,
    /// Its text as it shall be; `None` removes it.
    text: Option<String>,
    /// Whether the version that goes is worth keeping.
    old: Old,
}

impl Planned {
    fn before(&self) -> Option<&str> {
        self.document.as_ref().map(Document::text)
    }

    fn reversal(&self) -> Reversal {
        let parts: Vec<_> = self
            .file
            .iter()
            .map(|part| part.to_string_lossy())
            .collect();
        Reversal {
            file: parts.join("/"),
            before: self.before().map(str::to_owned),
            after: self.text.clone(),
        }
    }

    fn put(&self) -> Put {
        Put {
            path: self.file.clone(),
            text: self.text.clone(),
        }
    }

    fn write(&mut self, root: &Path, stamp: &UtcStamp) -> Result<(), String> {
        let Some(text) = &self.text else {
            let trash = crate::store::trash::Trash::of(root);
            let discarded = trash.discard(&self.file, stamp);
            return discarded.map(drop).map_err(|why| why.to_string());
        };
        let document = self
            .document
            .get_or_insert_with(|| Document::new(root, &self.file));
        let saved = document.save(text, stamp, self.old);
        saved.map(drop).map_err(|why| why.to_string())
    }
}

fn read(root: &Path, file: &Path) -> Result<Option<Document>, String> {
    match Document::read(root, file, LARGEST) {
        Ok(document) => Ok(Some(document)),
        Err(ReadError::Missing(_)) => Ok(None),
        Err(error) => Err(error.to_string()),
    }
}

fn plan_entry(root: &Path, change: &EntryChange, stamp: &UtcStamp) -> Result<Planned, String> {
    let file = Path::new(calendar::FOLDER).join(format!("{}.yaml", change.id));
    let document = read(root, &file)?;
    let version = document.as_ref().map(|own| entities::version(own.text()));
    if version != change.base {
        return Err(conflict(root, &file, document.as_ref(), change, stamp));
    }
    let (text, old) = match (&change.to, &document) {
        (None, _) => (None, Old::Kept),
        (Some(entry), None) => (Some(calendar::new_text(entry)), Old::Dropped),
        (Some(entry), Some(document)) => match edited(document, entry)? {
            Edited::InPlace(text) => (Some(Ok(text)), Old::Dropped),
            Edited::Rewritten(text) => (Some(Ok(text)), Old::Kept),
        },
    };
    let text = text.transpose().map_err(|why| why.to_string())?;
    Ok(Planned {
        file,
        document,
        text,
        old,
    })
}

/// The text of a file that shall hold `entry`.
fn edited(document: &Document, entry: &crate::domain::entry::Entry) -> Result<Edited, String> {
    let source = document.source();
    crate::store::yaml::guard(source).map_err(|fault| fault.one_line())?;
    let checked = calendar::check(source, "");
    let Some(before) = checked.value else {
        let faults = checked.faults.first();
        return Err(faults.map_or_else(String::new, crate::store::fault::Fault::one_line));
    };
    calendar::changed_text(document.text(), &before, entry)
        .map_err(|why| format!("{}: {why}", document.relative().display()))
}

/// What to say where a file is not as it was when the change was made; ours is kept beside it.
fn conflict(
    root: &Path,
    file: &Path,
    document: Option<&Document>,
    change: &EntryChange,
    stamp: &UtcStamp,
) -> String {
    let shown = file.display();
    let what = match (document, change.base) {
        (Some(_), None) => return format!("{shown} is there already; choose another name"),
        (None, _) => "removed",
        (Some(_), Some(_)) => "changed",
    };
    let Some(entry) = &change.to else {
        return format!("{shown} was {what} by another program meanwhile; it is left as it is");
    };
    let ours = match document.map(|document| edited(document, entry)) {
        Some(Ok(Edited::InPlace(text) | Edited::Rewritten(text))) => Ok(text),
        Some(Err(_)) | None => calendar::new_text(entry).map_err(|why| why.to_string()),
    };
    let aside = file.with_file_name(format!("{}.conflict-{stamp}.yaml", change.id));
    let kept = ours.and_then(|text| {
        let kept = create_new(&root.join(&aside), text.as_bytes());
        kept.map_err(|why| why.to_string())
    });
    match kept {
        Ok(()) => format!(
            "{shown} was {what} by another program meanwhile; nothing was overwritten, your version is in {}",
            aside.display()
        ),
        Err(why) => format!(
            "{shown} was {what} by another program meanwhile; nothing was overwritten, and yours could not be kept: {why}"
        ),
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
