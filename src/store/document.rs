//! One text file of the data folder: read whole, with limits; saved only over what was read.

use std::fs::{File, Metadata};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use super::atomic::{create_new, folder_of, make_folder, replace};
use super::failure::{Doing, Failure, shown};
use super::fault::{Fault, Place, Source};
use super::rivals;
use super::stamp::{FileStamp, UtcStamp};
use super::trash::Trash;

/// The largest document that is read, in bytes: a bank of 7 000 questions.
pub const LARGEST: u64 = 8 << 20;
/// What some editors on Windows begin a text with.
const MARK: &str = "\u{feff}";

/// Why a file was not read.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// There is no such file.
    #[error("there is no {}", shown(_0))]
    Missing(PathBuf),
    /// It is a folder, a device, a pipe.
    #[error("{} is {what}, not a file; move it away", shown(path))]
    NotAFile {
        /// The path.
        path: PathBuf,
        /// What it is.
        what: &'static str,
    },
    /// Larger than any file of ours.
    #[error("{} is larger than {} MiB; split it, or replace it by the right file", shown(path), limit >> 20)]
    TooLarge {
        /// The path.
        path: PathBuf,
        /// The most that is read, in bytes.
        limit: u64,
    },
    /// No UTF-8 text.
    #[error(transparent)]
    BadText(#[from] Box<Fault>),
    /// The system refused.
    #[error(transparent)]
    Refused(#[from] Failure),
}

/// Why a document was not saved. The text to save is still the caller's.
#[derive(Debug, thiserror::Error)]
pub enum SaveError {
    /// The file changed since it was read. Nothing was overwritten.
    #[error(
        "{} was {} by another program since it was read; nothing was overwritten, your version is in {}",
        shown(path), if *gone { "removed" } else { "changed" }, shown(ours)
    )]
    Changed {
        /// The file, from the data folder.
        path: PathBuf,
        /// Our version, from the data folder.
        ours: PathBuf,
        /// Whether it is not there any more.
        gone: bool,
    },
    /// The system refused.
    #[error(transparent)]
    Refused(#[from] Failure),
}

/// What a save did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Saved {
    /// Nothing: the file holds this text already.
    Unchanged,
    /// The text is on the disk.
    Written {
        /// The old version in the trash, if it was to be kept.
        kept: Option<PathBuf>,
    },
}

/// What becomes of the version that a save replaces.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Old {
    /// It goes.
    Dropped,
    /// It goes to the trash.
    Kept,
}

/// A text file as it was read.
#[derive(Debug, Clone)]
pub struct Document {
    root: PathBuf,
    relative: PathBuf,
    text: String,
    marked: bool,
    stamp: Option<FileStamp>,
}

impl Document {
    /// Reads `relative` of the data folder `root`; at most `limit` bytes of a regular file.
    pub fn read(root: &Path, relative: &Path, limit: u64) -> Result<Self, ReadError> {
        let path = root.join(relative);
        let (bytes, metadata) = read_file(&path, limit)?;
        let whole =
            String::from_utf8(bytes).map_err(|error| bad_text(relative, error.as_bytes()))?;
        let bare = whole.strip_prefix(MARK);
        let marked = bare.is_some();
        let text = bare.map(str::to_owned).unwrap_or(whole);
        let stamp = Some(FileStamp::of(&metadata));
        Ok(Self {
            root: root.to_path_buf(),
            relative: relative.to_path_buf(),
            text,
            marked,
            stamp,
        })
    }

    /// A document that has no file yet; the first save makes it.
    pub fn new(root: &Path, relative: &Path) -> Self {
        let (root, relative) = (root.to_path_buf(), relative.to_path_buf());
        Self {
            root,
            relative,
            text: String::new(),
            marked: false,
            stamp: None,
        }
    }

    /// Where it is, from the data folder.
    pub fn relative(&self) -> &Path {
        &self.relative
    }

    /// Where it is.
    pub fn path(&self) -> PathBuf {
        self.root.join(&self.relative)
    }

    /// Its text as it was read or last saved, without a byte order mark.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Its length and time when it was read or last saved; `None` before the first save.
    pub fn stamp(&self) -> Option<FileStamp> {
        self.stamp
    }

    /// The text with its file's name: what faults are made of.
    pub fn source(&self) -> Source<'_> {
        Source {
            path: &self.relative,
            text: &self.text,
        }
    }

    /// Whether the file holds something else than what was read: a look at length and time, and at
    /// the content where these differ.
    pub fn changed_outside(&self) -> bool {
        let now = self.path().metadata().ok();
        if now.as_ref().map(FileStamp::of) == self.stamp {
            return false;
        }
        !matches!(self.on_disk(""), Ok(Disk::AsRead))
    }

    /// Saves `text` in place of what was read. A text that changes nothing writes nothing; a file
    /// that was changed meanwhile is left alone, and ours goes beside it under a name with `stamp`.
    /// Call it while holding the folder's lock.
    pub fn save(&mut self, text: &str, stamp: &UtcStamp, old: Old) -> Result<Saved, SaveError> {
        if self.stamp.is_some() && text == self.text {
            return Ok(Saved::Unchanged);
        }
        match self.on_disk(text)? {
            Disk::AsRead => {}
            Disk::AsWanted => {
                self.remember(text);
                return Ok(Saved::Unchanged);
            }
            Disk::Gone => return Err(self.keep_aside(text, stamp, true)),
            Disk::Other => return Err(self.keep_aside(text, stamp, false)),
        }
        let kept = self.keep_old(stamp, old)?;
        let path = self.path();
        let whole = self.with_mark(text);
        if self.stamp.is_some() {
            replace(&path, whole.as_bytes())?;
        } else {
            make_folder(folder_of(&path))?;
            match create_new(&path, whole.as_bytes()) {
                Err(failure) if failure.kind() == io::ErrorKind::AlreadyExists => {
                    return Err(self.keep_aside(text, stamp, false));
                }
                other => other?,
            }
        }
        self.remember(text);
        Ok(Saved::Written { kept })
    }

    /// How the file compares with what was read and with `wanted`.
    fn on_disk(&self, wanted: &str) -> Result<Disk, Failure> {
        let had_file = self.stamp.is_some();
        let bytes = match read_file(&self.path(), u64::MAX) {
            Ok((bytes, _)) => bytes,
            Err(ReadError::Missing(_)) => {
                return Ok(if had_file { Disk::Gone } else { Disk::AsRead });
            }
            Err(ReadError::Refused(failure)) => return Err(failure),
            Err(
                ReadError::NotAFile { .. } | ReadError::TooLarge { .. } | ReadError::BadText(_),
            ) => {
                return Ok(Disk::Other);
            }
        };
        if had_file && bytes == self.with_mark(&self.text).as_bytes() {
            return Ok(Disk::AsRead);
        }
        let same = bytes == self.with_mark(wanted).as_bytes();
        Ok(if same { Disk::AsWanted } else { Disk::Other })
    }

    fn keep_old(&self, stamp: &UtcStamp, old: Old) -> Result<Option<PathBuf>, Failure> {
        if old == Old::Dropped || self.stamp.is_none() {
            return Ok(None);
        }
        let bytes = self.with_mark(&self.text);
        let kept = Trash::of(&self.root).keep_copy(&self.relative, bytes.as_bytes(), stamp)?;
        Ok(Some(kept.path))
    }

    /// Keeps our text as `<id>.conflict-<stamp>.yaml` beside the file, and says so.
    fn keep_aside(&self, text: &str, stamp: &UtcStamp, gone: bool) -> SaveError {
        let whole = self.with_mark(text);
        match rivals::keep(&self.root, &self.relative, whole.as_bytes(), stamp) {
            Ok(ours) => SaveError::Changed {
                path: self.relative.clone(),
                ours,
                gone,
            },
            Err(failure) => failure.into(),
        }
    }

    fn remember(&mut self, text: &str) {
        text.clone_into(&mut self.text);
        let metadata = self.path().metadata();
        self.stamp = metadata
            .ok()
            .as_ref()
            .map(FileStamp::of)
            .or(Some(FileStamp {
                len: 0,
                mtime_ns: 0,
            }));
    }

    fn with_mark(&self, text: &str) -> String {
        if self.marked {
            format!("{MARK}{text}")
        } else {
            text.to_owned()
        }
    }
}

/// How a file compares with what was read from it.
enum Disk {
    AsRead,
    AsWanted,
    Gone,
    Other,
}

/// The bytes of a regular file of at most `limit` bytes. Its kind is looked at before it is opened:
/// opening a pipe would wait for ever.
pub(super) fn read_file(path: &Path, limit: u64) -> Result<(Vec<u8>, Metadata), ReadError> {
    let refused = |error: io::Error| match error.kind() {
        io::ErrorKind::NotFound => ReadError::Missing(path.to_path_buf()),
        _ => Failure::of(Doing::Read, path)(error).into(),
    };
    let too_large = || ReadError::TooLarge {
        path: path.to_path_buf(),
        limit,
    };
    let metadata = path.metadata().map_err(refused)?;
    if !metadata.is_file() {
        let what = if metadata.is_dir() {
            "a folder"
        } else {
            "a device or pipe"
        };
        return Err(ReadError::NotAFile {
            path: path.to_path_buf(),
            what,
        });
    }
    if metadata.len() > limit {
        return Err(too_large());
    }
    let file = File::open(path).map_err(refused)?;
    let metadata = file.metadata().map_err(refused)?;
    let mut bytes = Vec::with_capacity(usize::try_from(metadata.len().min(limit)).unwrap_or(0));
    file.take(limit.saturating_add(1))
        .read_to_end(&mut bytes)
        .map_err(refused)?;
    if u64::try_from(bytes.len()).is_ok_and(|len| len > limit) {
        return Err(too_large());
    }
    Ok((bytes, metadata))
}

/// Where a text stops being UTF-8, and what it probably is.
fn bad_text(relative: &Path, bytes: &[u8]) -> ReadError {
    let good = match std::str::from_utf8(bytes) {
        Ok(_) => bytes.len(),
        Err(error) => error.valid_up_to(),
    };
    let before = std::str::from_utf8(&bytes[..good]).unwrap_or_default();
    let lossy = String::from_utf8_lossy(bytes);
    let source = Source {
        path: relative,
        text: &lossy,
    };
    let is_wide = bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]);
    let message = match bytes.get(good) {
        _ if is_wide => "the text is UTF-16".to_owned(),
        Some(byte) => format!("the text is not UTF-8 from here on (byte 0x{byte:02x})"),
        None => "the text is not UTF-8".to_owned(),
    };
    let fault = source.fault(Place::of_byte(before, before.len()), message);
    Box::new(fault.help("save the file as UTF-8 in your editor")).into()
}

#[cfg(test)]
mod tests;
