//! What can be worked out again, kept to save time. Any damage means "not there"; nothing here is
//! ever an error to a person.

use std::path::{Path, PathBuf};
use std::time::SystemTime;

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::atomic::{make_folder, replace_disposable};

/// Rises with every change of what stands before the mark.
const FORMAT: u32 = 8;
/// The largest file taken back, in bytes: ours are far smaller.
const LARGEST: u64 = 256 << 20;

/// A value in the form caches keep: compact, in the order of its fields, without their names. What is written by one
/// form of a type must not be read by another: `FORMAT` rises with it. `None` for what cannot be written so.
pub fn pack<T: Serialize>(value: &T) -> Option<Vec<u8>> {
    postcard::to_allocvec(value).ok()
}

/// The value that [`pack`] made these bytes of; `None` where they are not such.
pub fn unpack<T: DeserializeOwned>(bytes: &[u8]) -> Option<T> {
    match postcard::take_from_bytes(bytes) {
        Ok((value, [])) => Some(value),
        Ok(_) | Err(_) => None,
    }
}

/// A folder of disposable files; without one, nothing is kept.
#[derive(Debug, Clone)]
pub struct Cache {
    folder: Option<PathBuf>,
}

/// What a cache file held.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cached {
    /// As they were saved.
    pub bytes: Vec<u8>,
    /// When, for [`super::stamp::FileStamp::matches`].
    pub written: SystemTime,
}

impl Cache {
    /// A cache in `folder`, which is made with the first file; `None` keeps nothing.
    pub fn in_folder(folder: Option<PathBuf>) -> Self {
        Self { folder }
    }

    /// What was saved under `name` by this very version of the program, if it is whole.
    pub fn load(&self, name: &str) -> Option<Cached> {
        let path = self.path(name)?;
        let metadata = path
            .metadata()
            .ok()
            .filter(|m| m.is_file() && m.len() <= LARGEST)?;
        let mut bytes = std::fs::read(&path).ok()?;
        // The mark stands at the end: what is before it is handed on without moving it.
        let before = bytes.get(..bytes.len().checked_sub(1)?)?;
        let end = before.iter().rposition(|byte| *byte == b'\n')?;
        if bytes.get(end..)? != mark_of(bytes.get(..end)?).as_bytes() {
            return None;
        }
        bytes.truncate(end);
        Some(Cached {
            bytes,
            written: metadata.modified().ok()?,
        })
    }

    /// Keeps `bytes` under `name` (a file name of `[a-z0-9.-]`), or does nothing where it cannot.
    pub fn save(&self, name: &str, bytes: &[u8]) {
        let Some(path) = self.path(name) else {
            return;
        };
        let Some(folder) = path.parent().filter(|folder| make_folder(folder).is_ok()) else {
            return;
        };
        let whole = [bytes, mark_of(bytes).as_bytes()].concat();
        // a cache that cannot be written costs time, nothing else
        let _ = replace_disposable(&folder.join(name), &whole);
    }

    fn path(&self, name: &str) -> Option<PathBuf> {
        let plain =
            |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"-.".contains(&byte);
        let is_name = !name.is_empty() && !name.starts_with('.') && name.bytes().all(plain);
        self.folder
            .as_deref()
            .filter(|_| is_name)
            .map(|folder: &Path| folder.join(name))
    }
}

fn mark_of(bytes: &[u8]) -> String {
    let version = env!("CARGO_PKG_VERSION");
    let (length, sum) = (bytes.len(), crc32fast::hash(bytes));
    format!("\nprepcoach cache {FORMAT} {version} {length} {sum:08x}\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_saved_is_loaded() {
        let dir = tempfile::tempdir().unwrap();
        let cache = Cache::in_folder(Some(dir.path().join("made/for/it")));
        assert_eq!(cache.load("journal"), None);
        for bytes in [&b""[..], b"\n\x00\xff", b"longer than before"] {
            cache.save("journal", bytes);
            assert_eq!(cache.load("journal").unwrap().bytes, bytes);
        }
    }

    #[test]
    fn damage_at_any_byte_is_as_if_it_were_not_there() {
        let dir = tempfile::tempdir().unwrap();
        let cache = Cache::in_folder(Some(dir.path().to_path_buf()));
        cache.save("journal", b"some bytes");
        let whole = std::fs::read(dir.path().join("journal")).unwrap();
        for at in 0..whole.len() {
            let mut damaged = whole.clone();
            damaged[at] ^= 1;
            std::fs::write(dir.path().join("journal"), &damaged).unwrap();
            assert_eq!(cache.load("journal"), None, "flipped at {at}");
            std::fs::write(dir.path().join("journal"), &whole[..at]).unwrap();
            assert_eq!(cache.load("journal"), None, "cut at {at}");
        }
    }

    #[test]
    fn no_folder_and_strange_names_keep_nothing() {
        let none = Cache::in_folder(None);
        none.save("a", b"x");
        assert_eq!(none.load("a"), None);
        let dir = tempfile::tempdir().unwrap();
        let cache = Cache::in_folder(Some(dir.path().join("in")));
        for name in ["../a", "", ".lock", "a/b", "A"] {
            cache.save(name, b"x");
            assert_eq!(cache.load(name), None, "{name}");
        }
        let file = dir.path().join("file");
        std::fs::write(&file, "x").unwrap();
        Cache::in_folder(Some(file)).save("a", b"x");
    }
}
