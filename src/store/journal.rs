//! The journal: every machine appends to its own file of the month, and reads the files of all.

pub mod line;

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::cache::{self, Cache};
use super::failure::{Doing, Failure};
use super::lines::{Appender, Lines, seal};
use super::stamp::FileStamp;
use crate::domain::history::{Folding, Followed, History};
use crate::domain::journal::Entry;

/// The folder of the journal.
pub const FOLDER: &str = "journal";

/// The name of the cache of a fold.
const CACHE: &str = "history";

/// So many lines may be read anew at each start before the fold is kept again.
const WORTH_KEEPING: usize = 200;

/// Appends one event and returns only when it is on the disk. Call it while holding the folder's lock.
pub fn append(root: &Path, device: &str, entry: &Entry) -> Result<(), Failure> {
    let name = format!("{}.{device}.jsonl", entry.at.format("%Y-%m"));
    let path = root.join(FOLDER).join(name);
    let unwritable =
        || Failure::of(Doing::Save, &path)(std::io::Error::other("an event of a newer version"));
    let text = line::write(entry).ok_or_else(unwritable)?;
    let sealed = seal(&text).map_err(|_| unwritable())?;
    Appender::new(&path).append(&sealed)
}

/// What reading the journal brought.
#[derive(Debug, Default)]
pub struct Read {
    /// All events.
    pub entries: Vec<Entry>,
    /// Lines that were set aside, one sentence each.
    pub troubles: Vec<String>,
}

/// Reads every event of every machine.
pub fn read(root: &Path) -> Read {
    let mut read = Read::default();
    for path in files(root) {
        match std::fs::read(&path) {
            Ok(bytes) => take(&path, bytes, 0, &mut read),
            Err(error) => read
                .troubles
                .push(Failure::of(Doing::Read, &path)(error).to_string()),
        }
    }
    read
}

/// The journal files, sorted by name. Copies that a sync program left count too: an id seen twice counts once.
fn files(root: &Path) -> Vec<PathBuf> {
    let Ok(listing) = std::fs::read_dir(root.join(FOLDER)) else {
        return Vec::new();
    };
    let mut files: Vec<PathBuf> = listing
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|ending| ending == "jsonl"))
        .filter(|path| path.is_file())
        .collect();
    files.sort();
    files
}

fn take(path: &Path, bytes: Vec<u8>, skipped_lines: usize, read: &mut Read) {
    let name = path
        .file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned();
    let lines = Lines::of(bytes);
    for bad in &lines.bad {
        read.troubles.push(format!(
            "{FOLDER}/{name}:{}: {}; it is set aside, every other line counts",
            bad.line + skipped_lines,
            bad.words()
        ));
    }
    for (number, text) in lines.good() {
        match line::read(text) {
            Ok(entry) => read.entries.push(entry),
            Err(why) => read.troubles.push(format!(
                "{FOLDER}/{name}:{}: {why}; it is set aside, every other line counts",
                number + skipped_lines
            )),
        }
    }
}

/// The folded journal and what is wrong with its files.
#[derive(Debug, Default)]
pub struct Folded {
    /// How everything stands.
    pub history: History,
    /// Lines that were set aside.
    pub troubles: Vec<String>,
}

/// What a cache of a fold was made of.
#[derive(Debug, Serialize, Deserialize)]
struct Kept {
    /// What days depend on: the home zone and the edition of its rules.
    days: String,
    files: Vec<KeptFile>,
    troubles: Vec<String>,
    history: History,
}

#[derive(Debug, Serialize, Deserialize)]
struct KeptFile {
    name: String,
    stamp: FileStamp,
    /// Of all its bytes.
    checksum: u32,
    /// Line ends in it, to number the lines of what was appended later.
    lines: usize,
}

/// Folds the journal, from the cache as far as that holds. `days` names what days depend on: the home zone and the
/// edition of its rules; a fold of other days is not believed.
pub fn fold(root: &Path, cache: &Cache, days: &str, folding: &Folding<'_>) -> Folded {
    let paths = files(root);
    if let Some(folded) = from_cache(&paths, cache, days, folding) {
        return folded;
    }
    let mut read = Read::default();
    let mut kept = Vec::new();
    for path in &paths {
        match std::fs::read(path) {
            Ok(bytes) => {
                kept.extend(kept_file(path, &bytes));
                take(path, bytes, 0, &mut read);
            }
            Err(error) => read
                .troubles
                .push(Failure::of(Doing::Read, path)(error).to_string()),
        }
    }
    let worth = read.entries.len() >= WORTH_KEEPING;
    let folded = Folded {
        history: History::fold(read.entries, folding),
        troubles: read.troubles,
    };
    if worth && kept.len() == paths.len() {
        keep(&folded, kept, cache, days);
    }
    folded
}

fn keep(folded: &Folded, files: Vec<KeptFile>, cache: &Cache, days: &str) {
    let kept = Kept {
        days: days.to_owned(),
        files,
        troubles: folded.troubles.clone(),
        history: folded.history.clone(),
    };
    if let Some(bytes) = cache::pack(&kept) {
        cache.save(CACHE, &bytes);
    }
}

fn kept_file(path: &Path, bytes: &[u8]) -> Option<KeptFile> {
    let name = path.file_name()?.to_str()?.to_owned();
    let stamp = FileStamp::of(&path.metadata().ok()?);
    let len = u64::try_from(bytes.len()).ok()?;
    Some(KeptFile {
        name,
        stamp: FileStamp { len, ..stamp },
        checksum: crc32fast::hash(bytes),
        lines: bytes.split(|byte| *byte == b'\n').count() - 1,
    })
}

/// The cached fold, followed by what was appended since. `None` where the past has changed in any way.
fn from_cache(
    paths: &[PathBuf],
    cache: &Cache,
    days: &str,
    folding: &Folding<'_>,
) -> Option<Folded> {
    let cached = cache.load(CACHE)?;
    let kept: Kept = cache::unpack(&cached.bytes)?;
    let all_there = kept.files.iter().all(|file| {
        paths.iter().any(|path| {
            path.file_name()
                .is_some_and(|name| name == file.name.as_str())
        })
    });
    if kept.days != days || !all_there {
        return None;
    }
    let mut read = Read::default();
    let mut now = Vec::new();
    for path in paths {
        let name = path.file_name()?;
        let file = kept.files.iter().find(|file| name == file.name.as_str());
        let stamp = FileStamp::of(&path.metadata().ok()?);
        if let Some(file) = file.filter(|file| stamp.matches(file.stamp, cached.written)) {
            now.push(KeptFile {
                name: file.name.clone(),
                ..*file
            });
            continue;
        }
        now.push(follow_file(path, file, &mut read)?);
    }
    let grown = read.entries.len();
    let mut history = kept.history;
    read.entries.sort_by(|a, b| a.place().cmp(&b.place()));
    for entry in read.entries {
        if history.follow(entry, folding) == Followed::NeedsAll {
            return None;
        }
    }
    let mut troubles = kept.troubles;
    troubles.extend(read.troubles);
    let folded = Folded { history, troubles };
    if grown >= WORTH_KEEPING {
        keep(&folded, now, cache, days);
    }
    Some(folded)
}

/// Takes what was appended to a file since the cache was written; `None` where its beginning has changed or its
/// last line was not whole.
fn follow_file(path: &Path, file: Option<&KeptFile>, read: &mut Read) -> Option<KeptFile> {
    let bytes = std::fs::read(path).ok()?;
    let now = kept_file(path, &bytes)?;
    let Some(file) = file else {
        take(path, bytes, 0, read);
        return Some(now);
    };
    let len = usize::try_from(file.stamp.len).ok()?;
    let before = bytes.get(..len)?;
    let ends_whole = before.last().is_none_or(|byte| *byte == b'\n');
    if crc32fast::hash(before) != file.checksum || !ends_whole {
        return None;
    }
    take(path, bytes.get(len..)?.to_vec(), file.lines, read);
    Some(now)
}

#[cfg(test)]
mod tests;
