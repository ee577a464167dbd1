//! Checksummed lines, only ever appended: what the journal is written in.
//!
//! A line is one JSON object whose last key is `crc`: the CRC-32 (IEEE) of the bytes before it, as
//! 8 hexadecimal digits. What the object says is not looked at here.

use std::fs::{File, OpenOptions};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::ops::Range;
use std::path::{Path, PathBuf};

use super::atomic::{folder_of, make_folder, sync_folder};
use super::failure::{Doing, Failure};

/// What stands before the checksum's digits.
const KEY: &str = ",\"crc\":\"";
/// The length of the whole ending: the key, 8 digits, `"}`.
const ENDING: usize = KEY.len() + 8 + 2;
/// What every line begins with: `id` is the first key. Used to find whole lines in damaged ones.
const BEGINNING: &str = "{\"id\":";
/// The most beginnings and endings looked at in one damaged line.
const MOST_TRIED: usize = 32;

/// The text is not one JSON object with at least one key on one line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a line of the journal must be one JSON object on one line")]
pub struct NotALine;

/// The object with its checksum as the last key; without a line end.
pub fn seal(object: &str) -> Result<String, NotALine> {
    let body = object.trim_ascii().strip_suffix('}').ok_or(NotALine)?;
    let has_key = body
        .strip_prefix('{')
        .is_some_and(|keys| !keys.trim_ascii().is_empty());
    if !has_key || body.contains(['\n', '\r']) {
        return Err(NotALine);
    }
    Ok(format!(
        "{body}{KEY}{:08x}\"}}",
        crc32fast::hash(body.as_bytes())
    ))
}

/// What became of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Seal {
    /// As it was written.
    Sealed,
    /// It does not end with a checksum: cut short, or not written by prepcoach.
    Torn,
    /// It ends with a checksum that does not fit what stands before it.
    BadChecksum,
}

/// Whether a line (without its end) is as it was written.
pub fn check(line: &str) -> Seal {
    let Some((body, digits)) = split_ending(line) else {
        return Seal::Torn;
    };
    if digits == Some(crc32fast::hash(body)) {
        Seal::Sealed
    } else {
        Seal::BadChecksum
    }
}

/// The bytes the checksum is of, and the checksum; `None` for one not written as we write it.
fn split_ending(line: &str) -> Option<(&[u8], Option<u32>)> {
    let (body, ending) = line
        .as_bytes()
        .split_at_checked(line.len().checked_sub(ENDING)?)?;
    let digits = ending.strip_prefix(KEY.as_bytes())?.strip_suffix(b"\"}")?;
    let written = |sum: u32, digit: &u8| match digit {
        b'0'..=b'9' => Some(sum << 4 | u32::from(digit - b'0')),
        b'a'..=b'f' => Some(sum << 4 | u32::from(digit - b'a' + 10)),
        _ => None,
    };
    (!body.is_empty()).then(|| (body, digits.iter().try_fold(0, written)))
}

/// A line that was set aside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadLine {
    /// From 1.
    pub line: usize,
    /// Why: never [`Seal::Sealed`].
    pub reason: Seal,
    /// How many whole lines were found inside it and count all the same.
    pub rescued: usize,
}

impl BadLine {
    /// Why it was set aside, in words.
    pub fn words(&self) -> &'static str {
        match self.reason {
            Seal::BadChecksum => "its checksum does not fit: the line was changed or damaged",
            Seal::Sealed | Seal::Torn => {
                "it is cut short: the program or the machine stopped while writing it"
            }
        }
    }
}

/// The lines of one file, in one buffer.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Lines {
    text: String,
    good: Vec<(usize, Range<usize>)>,
    /// Those set aside.
    pub bad: Vec<BadLine>,
}

impl Lines {
    /// Sorts the lines of a file's bytes into good and bad.
    pub fn of(bytes: Vec<u8>) -> Self {
        // Bytes that are no UTF-8 become `\u{fffd}`: the checksum of their line fails, no other's.
        let text = String::from_utf8(bytes)
            .unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned());
        let mut lines = Self::default();
        let mut start = if text.starts_with('\u{feff}') {
            '\u{feff}'.len_utf8()
        } else {
            0
        };
        for (number, line) in text[start..].split('\n').enumerate() {
            let next = start + line.len() + 1;
            let line = line.strip_suffix('\r').unwrap_or(line);
            match check(line) {
                Seal::Sealed => lines.good.push((number + 1, start..start + line.len())),
                _ if line.trim_ascii().is_empty() => {}
                reason => {
                    let pieces = rescue(line);
                    let rescued = pieces.len();
                    lines.bad.push(BadLine {
                        line: number + 1,
                        reason,
                        rescued,
                    });
                    let moved = pieces
                        .into_iter()
                        .map(|p| (number + 1, start + p.start..start + p.end));
                    lines.good.extend(moved);
                }
            }
            start = next;
        }
        lines.text = text;
        lines
    }

    /// The good lines in the order of the file: number from 1, text without its end.
    pub fn good(&self) -> impl Iterator<Item = (usize, &str)> {
        self.good
            .iter()
            .filter_map(|(number, range)| Some((*number, self.text.get(range.clone())?)))
    }
}

/// Reads a file of lines; one that is not there has none.
pub fn read(path: &Path) -> Result<Lines, Failure> {
    match std::fs::read(path) {
        Ok(bytes) => Ok(Lines::of(bytes)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Lines::default()),
        Err(error) => Err(Failure::of(Doing::Read, path)(error)),
    }
}

/// Whole lines inside a damaged one: where a line end was lost, or a torn line was written on.
fn rescue(line: &str) -> Vec<Range<usize>> {
    let starts: Vec<_> = line
        .match_indices(BEGINNING)
        .map(|(at, _)| at)
        .take(MOST_TRIED)
        .collect();
    let ends = line
        .match_indices(KEY)
        .map(|(at, _)| at + ENDING)
        .take(MOST_TRIED);
    let mut found: Vec<Range<usize>> = Vec::new();
    for end in ends {
        let free = found.last().map_or(0, |last| last.end);
        let whole = |start: &usize| {
            line.get(*start..end)
                .is_some_and(|piece| check(piece) == Seal::Sealed)
        };
        if let Some(start) = starts
            .iter()
            .copied()
            .filter(|start| *start >= free)
            .find(whole)
        {
            found.push(start..end);
        }
    }
    found
}

/// Appends lines to one file. Holds no open file: a sync program may replace it at any time.
#[derive(Debug, Clone)]
pub struct Appender {
    path: PathBuf,
}

impl Appender {
    /// For the file at `path`; nothing is made before the first line.
    pub fn new(path: impl Into<PathBuf>) -> Self {
        Self { path: path.into() }
    }

    /// The file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Appends a sealed line (without its end). `Ok` means that it is on the disk. After a failure
    /// the file is as it was, if the system allows; a torn line left there harms no other.
    /// Call it while holding the folder's lock.
    pub fn append(&mut self, line: &str) -> Result<(), Failure> {
        make_folder(folder_of(&self.path))?;
        let write = || {
            let (mut file, is_new) = self.open()?;
            append_to(&mut file, line)?;
            if is_new {
                sync_folder(folder_of(&self.path))
            } else {
                Ok(())
            }
        };
        write().map_err(Failure::of(Doing::Save, &self.path))
    }

    fn open(&self) -> io::Result<(File, bool)> {
        let is_new = self.path.symlink_metadata().is_err();
        let mut options = OpenOptions::new();
        options.read(true).append(true).create(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        Ok((options.open(&self.path)?, is_new))
    }
}

/// What appending needs of a file.
trait Tail {
    fn len(&self) -> io::Result<u64>;
    fn last_byte(&mut self) -> io::Result<Option<u8>>;
    fn write_once(&mut self, bytes: &[u8]) -> io::Result<usize>;
    fn flush_to_disk(&mut self) -> io::Result<()>;
    fn cut(&mut self, len: u64) -> io::Result<()>;
}

impl Tail for File {
    fn len(&self) -> io::Result<u64> {
        self.metadata().map(|metadata| metadata.len())
    }

    fn last_byte(&mut self) -> io::Result<Option<u8>> {
        if Tail::len(self)? == 0 {
            return Ok(None);
        }
        let mut last = [0];
        self.seek(SeekFrom::End(-1))?;
        self.read_exact(&mut last)?;
        Ok(Some(last[0]))
    }

    fn write_once(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.write(bytes)
    }

    fn flush_to_disk(&mut self) -> io::Result<()> {
        self.sync_data()
    }

    fn cut(&mut self, len: u64) -> io::Result<()> {
        self.set_len(len).and_then(|()| self.sync_data())
    }
}

fn append_to(file: &mut impl Tail, line: &str) -> io::Result<()> {
    if line.contains('\n') {
        return Err(io::Error::new(io::ErrorKind::InvalidInput, NotALine));
    }
    let before = file.len()?;
    let gap = if matches!(file.last_byte()?, None | Some(b'\n')) {
        ""
    } else {
        "\n"
    };
    let whole = format!("{gap}{line}\n");
    let outcome = write_whole(file, whole.as_bytes()).and_then(|()| file.flush_to_disk());
    if outcome.is_err() {
        take_back(file, before, whole.len());
    }
    outcome
}

/// One write of everything: part of a line is a failure.
fn write_whole(file: &mut impl Tail, bytes: &[u8]) -> io::Result<()> {
    loop {
        return match file.write_once(bytes) {
            Ok(written) if written == bytes.len() => Ok(()),
            Ok(_) => Err(io::ErrorKind::StorageFull.into()),
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => Err(error),
        };
    }
}

/// Removes what a failed append left; leaves the file alone if it holds more than that.
fn take_back(file: &mut impl Tail, before: u64, most: usize) {
    let most = before.saturating_add(u64::try_from(most).unwrap_or(0));
    if file.len().is_ok_and(|now| now > before && now <= most) {
        // a torn tail that cannot be removed stays and is named by the next reader
        let _ = file.cut(before);
    }
}

#[cfg(test)]
mod tests;
