//! Files of the person outside the data folder: foreign ones read, texts written to new ones.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::Write;
use std::path::PathBuf;

use chrono::{DateTime, NaiveDate, Utc};

use crate::domain::notebook::Notebook;
use crate::domain::program::Programs;
use crate::domain::zone::{Rules, ZoneName};
use crate::interchange::csv::Confidence;
use crate::interchange::export::{Export, Format};
use crate::interchange::foreign::{self, Around};
use crate::message::{Event, ExportFormat, ImportRead, ImportWish, ReadColumn};
use crate::store;
use crate::store::notebook::Store;

/// The longest example of a column, in characters.
const EXAMPLE: usize = 60;

/// Everything that is needed to read a foreign file on another thread.
pub struct Reader {
    rules: Rules,
    today: NaiveDate,
    home: ZoneName,
    programs: Programs,
    /// The person's own names, who is nobody's interviewer.
    me: Vec<String>,
    /// What columns meant before, by the key of their headings.
    mappings: BTreeMap<String, BTreeMap<String, String>>,
    /// Of a person who says nothing about columns.
    nothing: BTreeMap<String, String>,
}

impl Reader {
    /// Reads with what is known now.
    pub fn new(notebook: &Notebook, now: DateTime<Utc>) -> Self {
        let profile = notebook.profile.as_ref();
        let name = profile.and_then(|profile| profile.name.clone());
        Self {
            rules: notebook.calendar.rules().clone(),
            today: notebook.today(now),
            home: notebook.home.name(),
            programs: notebook.programs.clone(),
            me: name.into_iter().collect(),
            mappings: notebook.settings.mappings.clone(),
            nothing: BTreeMap::new(),
        }
    }

    /// Reads the file.
    pub fn read(&self, wish: &ImportWish) -> ImportRead {
        let mut read = ImportRead {
            found: Err(String::new()),
            columns: Vec::new(),
            mapping_key: String::new(),
            remarks: Vec::new(),
            file: wish.file.clone(),
        };
        let path = expanded(&wish.file);
        let found = store::foreign::read(&path).and_then(|bytes| {
            let name = path.to_string_lossy();
            let found = foreign::read(&name, &bytes, &self.around(wish));
            found.map_err(|why| format!("{why}."))
        });
        match found {
            Err(why) => read.found = Err(why),
            Ok(found) => {
                read.found = Ok(found.incoming);
                if let Some(table) = found.table {
                    read.columns = table.columns.into_iter().map(column).collect();
                    read.mapping_key = table.key;
                    read.remarks = table.remarks;
                }
            }
        }
        read
    }

    /// What the file is read against; what the person says of its columns goes before what they said at another time.
    fn around<'a>(&'a self, wish: &'a ImportWish) -> Around<'a> {
        Around {
            rules: &self.rules,
            today: self.today,
            home: self.home,
            floating: wish.floating,
            programs: &self.programs,
            me: &self.me,
            remembered: &self.mappings,
            said: wish.columns.as_ref().unwrap_or(&self.nothing),
        }
    }
}

fn column(column: foreign::ReadColumn) -> ReadColumn {
    ReadColumn {
        heading: column.heading,
        taken_for: column.column.word().to_owned(),
        example: column.example.chars().take(EXAMPLE).collect(),
        is_guess: column.confidence == Confidence::Unsure,
    }
}

/// Writes the calendar into a new file.
pub fn export(store: &Store, format: ExportFormat, file: &str, now: DateTime<Utc>) -> Event {
    let notebook = store.notebook(now);
    let export = Export {
        calendar: &notebook.calendar,
        programs: &notebook.programs,
        home: &notebook.home,
        travel: notebook.travel.as_ref(),
        now,
    };
    write_new(
        file,
        &export.text(match format {
            ExportFormat::Ics => Format::Ics,
            ExportFormat::Csv => Format::Csv,
            ExportFormat::Markdown => Format::Markdown,
        }),
    )
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

/// A path as people write it, or as terminals write one that is dropped into the window: in quotes, with `\` before
/// blanks, or as `file://`. `~` is the home folder.
pub fn expanded(file: &str) -> PathBuf {
    let file = file.trim();
    let bare = file
        .strip_prefix(['"', '\''])
        .and_then(|rest| rest.strip_suffix(['"', '\'']));
    let file = match (bare, file.strip_prefix("file://")) {
        (Some(bare), _) => bare.to_owned(),
        (None, Some(address)) => decoded(address.strip_prefix("localhost").unwrap_or(address)),
        (None, None) => unescaped(file),
    };
    match (file.strip_prefix("~/"), std::env::home_dir()) {
        (Some(rest), Some(home)) => home.join(rest),
        _ => PathBuf::from(file),
    }
}

/// Without the backslashes that shells put before blanks and marks. Where they part folders they stay.
fn unescaped(file: &str) -> String {
    if cfg!(windows) {
        return file.to_owned();
    }
    let mut text = String::with_capacity(file.len());
    let mut chars = file.chars().peekable();
    while let Some(c) = chars.next() {
        let hides = c == '\\' && chars.peek().is_some_and(|next| !next.is_alphanumeric());
        match chars.next_if(|_| hides) {
            Some(next) => text.push(next),
            None => text.push(c),
        }
    }
    text
}

/// Without the `%20` of an address; what is no such pair stays.
fn decoded(address: &str) -> String {
    let mut bytes = Vec::with_capacity(address.len());
    let mut rest = address.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let pair = after
            .get(..2)
            .and_then(|pair| std::str::from_utf8(pair).ok());
        let byte = pair.and_then(|pair| u8::from_str_radix(pair, 16).ok());
        if let Some(byte) = byte.filter(|_| *first == b'%') {
            bytes.push(byte);
            rest = after.get(2..).unwrap_or_default();
        } else {
            bytes.push(*first);
            rest = after;
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_taken_as_terminals_write_it() {
        for (written, path) in [
            ("/tmp/a.ics", "/tmp/a.ics"),
            ("  '/tmp/my file.ics' ", "/tmp/my file.ics"),
            ("\"/tmp/my file.ics\"", "/tmp/my file.ics"),
            ("file:///tmp/my%20file.ics", "/tmp/my file.ics"),
            ("file://localhost/tmp/100%25.ics", "/tmp/100%.ics"),
            ("/tmp/100%.ics", "/tmp/100%.ics"),
            ("'unclosed", "'unclosed"),
        ] {
            assert_eq!(expanded(written), PathBuf::from(path), "{written}");
        }
        let home = std::env::home_dir().unwrap();
        assert_eq!(expanded("~/a.ics"), home.join("a.ics"));
        #[cfg(unix)]
        assert_eq!(
            expanded("/tmp/my\\ file\\(1\\).ics"),
            PathBuf::from("/tmp/my file(1).ics")
        );
    }
}
