//! Where everything lies, and the data folder itself: made, opened, or only looked at.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use chrono::{DateTime, NaiveDate, Utc};

use super::atomic::{create_new, make_folder, sweep};
use super::document::{Document, ReadError};
use super::failure::{Doing, Failure, shown};
use super::lock::{Lock, Patience};
use super::trash::{self, Trash};
use super::yaml::{self, Kind};

/// The format of the data folder that this program knows.
pub const SCHEMA: u32 = 1;
/// The head of the data folder.
const HEAD: &str = "folder.yaml";
/// The largest head that is read, in bytes.
const LARGEST_HEAD: u64 = 64 << 10;
/// Levels of folders in which leftovers are looked for.
const SWEPT_LEVELS: usize = 3;

/// What the command line or the environment puts in place of the usual paths.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Overrides {
    /// `--data-dir`, else `PREPCOACH_DATA_DIR`.
    pub data: Option<PathBuf>,
    /// `--config`.
    pub config_file: Option<PathBuf>,
}

/// Where things lie. What is `None` has no place on this machine: then it is not kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Locations {
    /// The data folder.
    pub data: PathBuf,
    /// This machine's settings.
    pub config_file: Option<PathBuf>,
    /// The folder of this machine's state: the device id.
    pub state: Option<PathBuf>,
    /// The folder of what can be worked out again.
    pub cache: Option<PathBuf>,
}

/// What the platform says; separate from asking it, for tests.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Platform {
    /// `ProjectDirs::data_dir`.
    pub data: PathBuf,
    /// `ProjectDirs::config_dir`.
    pub config: PathBuf,
    /// `ProjectDirs::state_dir`, else `config_local_dir`.
    pub state: PathBuf,
    /// `ProjectDirs::cache_dir`.
    pub cache: PathBuf,
}

/// The machine names no home folder, and no data folder was given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("your home folder is not known; set HOME, or name a data folder with --data-dir")]
pub struct NoHome;

impl Platform {
    /// The folders of this machine and user; `None` without a home folder.
    pub fn of_this_machine() -> Option<Self> {
        let dirs = directories::ProjectDirs::from("", "", "prepcoach")?;
        Some(Self {
            data: dirs.data_dir().to_path_buf(),
            config: dirs.config_dir().to_path_buf(),
            state: dirs
                .state_dir()
                .unwrap_or_else(|| dirs.config_local_dir())
                .to_path_buf(),
            cache: dirs.cache_dir().to_path_buf(),
        })
    }
}

impl Locations {
    /// The places that follow from the platform and what was put in their stead.
    pub fn resolve(platform: Option<&Platform>, overrides: &Overrides) -> Result<Self, NoHome> {
        let usual = platform.map(|platform| {
            // data and settings would mix where both have one folder (macOS)
            let shared = platform.data == platform.config;
            if shared {
                platform.data.join("data")
            } else {
                platform.data.clone()
            }
        });
        let config_file = platform.map(|platform| platform.config.join("config.yaml"));
        Ok(Self {
            data: overrides.data.clone().or(usual).ok_or(NoHome)?,
            config_file: overrides.config_file.clone().or(config_file),
            state: platform.map(|platform| platform.state.clone()),
            cache: platform.map(|platform| platform.cache.clone()),
        })
    }
}

/// Why a data folder was not opened.
#[derive(Debug, thiserror::Error)]
pub enum FolderError {
    /// The path leads to a file.
    #[error(
        "{} is not a folder; name a folder with --data-dir, or move the file away",
        shown(_0)
    )]
    NotAFolder(PathBuf),
    /// A newer program wrote it; nothing was touched.
    #[error(
        "{}: this folder was written by a newer prepcoach (format {found}); this one knows format {SCHEMA}: install the newer program",
        shown(path)
    )]
    Newer {
        /// The data folder.
        path: PathBuf,
        /// Its format.
        found: i128,
    },
    /// The system refused.
    #[error(transparent)]
    Refused(#[from] Failure),
}

/// Nothing can be saved here, and why.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("nothing can be saved: {why}")]
pub struct ReadOnly {
    /// The reason, one sentence.
    pub why: String,
}

/// What may be done with a folder.
#[derive(Debug, Clone)]
pub enum Access {
    /// Reading and, with the lock held, writing.
    Writable(Lock),
    /// Reading only; the reason is for the screen.
    ReadOnly(ReadOnly),
}

/// A data folder.
#[derive(Debug, Clone)]
pub struct Folder {
    root: PathBuf,
    access: Access,
}

impl Folder {
    /// Opens the folder for work: made if it is not there, its head written on `today` if it has
    /// none. What cannot be written is opened for reading, with the reason in [`Folder::access`].
    pub fn open(path: &Path, today: NaiveDate) -> Result<Self, FolderError> {
        match path.metadata() {
            Err(error) if error.kind() == io::ErrorKind::NotFound => make_folder(path)?,
            _ => {}
        }
        look_at(path)?;
        let head = read_head(path)?;
        let lock = Lock::of(path);
        let access = match head {
            Head::Known => probe(lock),
            Head::Damaged(why) => Access::ReadOnly(ReadOnly { why }),
            Head::Missing => write_head(path, lock, today),
        };
        // another program may have written the head first
        read_head(path)?;
        Ok(Self {
            root: path.to_path_buf(),
            access,
        })
    }

    /// Opens the folder for looking only: nothing is made or changed; one that is not there is empty.
    pub fn peek(path: &Path) -> Result<Self, FolderError> {
        if path.symlink_metadata().is_ok() {
            look_at(path)?;
            read_head(path)?;
        }
        let why = "this command only reads".to_owned();
        Ok(Self {
            root: path.to_path_buf(),
            access: Access::ReadOnly(ReadOnly { why }),
        })
    }

    /// Where it lies.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// What may be done with it.
    pub fn access(&self) -> &Access {
        &self.access
    }

    /// Its lock, for one write; or why nothing can be written.
    pub fn lock(&self) -> Result<&Lock, ReadOnly> {
        match &self.access {
            Access::Writable(lock) => Ok(lock),
            Access::ReadOnly(reason) => Err(reason.clone()),
        }
    }

    /// Its trash.
    pub fn trash(&self) -> Trash {
        Trash::of(&self.root)
    }

    /// Removes what crashes left and what was in the trash for longer than it is kept. Does nothing
    /// where it cannot: it is tried again at the next start.
    pub fn tidy(&self, now: DateTime<Utc>) {
        if let Access::Writable(lock) = &self.access {
            let _ = lock.hold(Patience::None, || {
                sweep_below(&self.root, now, SWEPT_LEVELS);
                self.trash().purge(now);
            });
        }
    }
}

/// What `folder.yaml` says.
enum Head {
    Known,
    Missing,
    Damaged(String),
}

fn look_at(path: &Path) -> Result<(), FolderError> {
    let metadata = path.metadata().map_err(Failure::of(Doing::Read, path))?;
    if !metadata.is_dir() {
        return Err(FolderError::NotAFolder(path.to_path_buf()));
    }
    fs::read_dir(path).map_err(Failure::of(Doing::Read, path))?;
    Ok(())
}

fn read_head(root: &Path) -> Result<Head, FolderError> {
    let damaged = |what: String| {
        Head::Damaged(format!(
            "{what}; mend {HEAD}, or delete it and a new one is made"
        ))
    };
    let head = match Document::read(root, Path::new(HEAD), LARGEST_HEAD) {
        Ok(head) => head,
        Err(ReadError::Missing(_)) => return Ok(Head::Missing),
        Err(ReadError::Refused(failure)) => return Ok(Head::Damaged(failure.to_string())),
        Err(ReadError::BadText(fault)) => return Ok(damaged(fault.one_line())),
        Err(other) => return Ok(damaged(other.to_string())),
    };
    let tree = match yaml::parse(head.source()) {
        Ok(tree) => tree,
        Err(fault) => return Ok(damaged(fault.one_line())),
    };
    match tree.get("schema").map(|schema| &schema.kind) {
        Some(Kind::Int(found)) if *found > i128::from(SCHEMA) => Err(FolderError::Newer {
            path: root.to_path_buf(),
            found: *found,
        }),
        Some(Kind::Int(found)) if *found >= 1 => Ok(Head::Known),
        _ => Ok(damaged(format!("{HEAD} does not say `schema: {SCHEMA}`"))),
    }
}

/// Whether writing is possible: by opening the lock's file, without waiting for it.
fn probe(lock: Lock) -> Access {
    match lock.probe() {
        Ok(()) => Access::Writable(lock),
        Err(failure) => Access::ReadOnly(ReadOnly {
            why: failure.to_string(),
        }),
    }
}

fn write_head(root: &Path, lock: Lock, today: NaiveDate) -> Access {
    let text = format!("schema: {SCHEMA}\ncreated: {today}\n");
    let write = || create_new(&root.join(HEAD), text.as_bytes());
    let why = match lock.hold(Patience::TwoSeconds, write) {
        Ok(Ok(())) => return Access::Writable(lock),
        Ok(Err(failure)) if failure.kind() == io::ErrorKind::AlreadyExists => {
            return Access::Writable(lock);
        }
        Ok(Err(failure)) => failure.to_string(),
        Err(error) => error.to_string(),
    };
    Access::ReadOnly(ReadOnly { why })
}

fn sweep_below(folder: &Path, now: DateTime<Utc>, levels: usize) {
    sweep(folder, now);
    let Some(levels) = levels.checked_sub(1) else {
        return;
    };
    let Ok(entries) = fs::read_dir(folder) else {
        return;
    };
    for entry in entries.flatten() {
        let is_folder = entry.file_type().is_ok_and(|kind| kind.is_dir());
        if is_folder && entry.file_name() != trash::NAME {
            sweep_below(&entry.path(), now, levels);
        }
    }
}

#[cfg(test)]
mod tests;
