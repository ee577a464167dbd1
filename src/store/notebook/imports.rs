//! An import as one step that can be taken back later, by another run of the program: what it changed is kept in the
//! trash, for as long as the trash keeps things.

use std::fs;
use std::path::Path;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::Store;
use crate::domain::calendar::{CalendarChange, Reversal};
use crate::domain::id::is_valid;
use crate::store::calendar;
use crate::store::lock::Patience;
use crate::store::programs;
use crate::store::stamp::UtcStamp;
use crate::store::trash::Discarded;

/// What an import changed, under the stamp of its moment.
const RECORD: &str = "import.json";

/// The record of an import.
#[derive(Serialize, Deserialize)]
struct Record {
    words: String,
    files: Vec<Changed>,
}

/// One file it changed.
#[derive(Serialize, Deserialize)]
struct Changed {
    file: String,
    before: Option<String>,
    after: Option<String>,
}

/// An import that was taken back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TakenBack {
    /// What it had done, in a few words.
    pub words: String,
    /// When it had been done.
    pub at: DateTime<Utc>,
}

impl Store {
    /// Makes a change as [`Store::change_calendar`] does, and keeps what is needed to take it back.
    ///
    /// # Errors
    /// One sentence.
    pub fn import(&self, change: &CalendarChange, now: DateTime<Utc>) -> Result<(), String> {
        let reversals = self.change_calendar(change, now)?;
        if reversals.is_empty() {
            return Ok(());
        }
        let files = reversals.into_iter().map(|reversal| Changed {
            file: reversal.file,
            before: reversal.before,
            after: reversal.after,
        });
        let record = Record {
            words: change.words.clone(),
            files: files.collect(),
        };
        let bytes = serde_json::to_vec(&record).map_err(|why| why.to_string())?;
        let lock = self.folder.lock().map_err(|why| why.to_string())?;
        let kept = lock.hold(Patience::TwoSeconds, || {
            let trash = self.folder.trash();
            trash.keep_copy(Path::new(RECORD), &bytes, &UtcStamp::of(now))
        });
        let kept = kept.map_err(|why| why.to_string())?;
        kept.map(drop)
            .map_err(|why| format!("all is taken in, but cannot be taken back later: {why}"))
    }

    /// Takes the newest import back; `None` where there is none that was not taken back yet.
    ///
    /// # Errors
    /// One sentence; nothing is taken back where one of its files was changed since.
    pub fn take_back_import(&self, now: DateTime<Utc>) -> Result<Option<TakenBack>, String> {
        let all = self.folder.trash().list();
        let records = all
            .into_iter()
            .filter(|kept| kept.original == Path::new(RECORD));
        let Some(newest) = records.max() else {
            return Ok(None);
        };
        let record = read(&newest)?;
        let reversals: Vec<Reversal> = record.files.into_iter().filter_map(reversal).collect();
        self.put_back(&reversals, now)?;
        let done = newest.path.with_file_name("import-taken-back.json");
        let shown = newest.path.display();
        fs::rename(&newest.path, done).map_err(|why| format!("{shown}: {why}"))?;
        Ok(Some(TakenBack {
            words: record.words,
            at: newest.stamp.moment().unwrap_or(now),
        }))
    }
}

fn read(kept: &Discarded) -> Result<Record, String> {
    let shown = kept.path.display();
    let bytes = fs::read(&kept.path).map_err(|why| format!("{shown}: {why}"))?;
    serde_json::from_slice(&bytes).map_err(|why| format!("{shown} cannot be read: {why}"))
}

/// Only files of the calendar and of programs are put back, whatever a record says.
fn reversal(changed: Changed) -> Option<Reversal> {
    let (folder, name) = changed.file.split_once('/')?;
    let is_ours = [calendar::FOLDER, programs::FOLDER].contains(&folder);
    let stem = name.strip_suffix(".yaml")?;
    (is_ours && is_valid(stem)).then_some(Reversal {
        file: changed.file,
        before: changed.before,
        after: changed.after,
    })
}
