//! Files of the person outside the data folder: foreign ones read, texts written to new ones.

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::fs::File;
use std::io::Write;
use std::path::{Path, PathBuf};

use chrono::{DateTime, NaiveDate, Utc};

use crate::domain::notebook::Notebook;
use crate::domain::program::Programs;
use crate::domain::zone::{Rules, ZoneName};
use crate::interchange::csv::{self, Confidence, Mapping, Table};
use crate::interchange::export::{Export, Format};
use crate::interchange::ics;
use crate::message::{Event, ExportFormat, ImportRead, ImportWish, ReadColumn};
use crate::store::foreign;
use crate::store::notebook::Store;

/// How much of a file tells what it is, in bytes.
const HEAD: usize = 1024;

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
        match foreign::read(&path) {
            Err(why) => read.found = Err(why),
            Ok(bytes) if is_calendar(&path, &bytes) => {
                read.found = Ok(ics::read(&bytes, &self.calendar_context(wish)));
            }
            Ok(bytes) => match csv::open(&bytes) {
                Err(why) => read.found = Err(why.to_string()),
                Ok(table) => self.table(&table, wish, &mut read),
            },
        }
        read
    }

    fn calendar_context(&self, wish: &ImportWish) -> ics::Context<'_> {
        ics::Context {
            floating: wish.floating,
            me: &self.me,
            ..ics::Context::new(&self.rules, self.today, self.home)
        }
    }

    /// A spreadsheet: by what the person says its columns are, else by what they said before, else by a guess.
    fn table(&self, table: &Table, wish: &ImportWish, read: &mut ImportRead) {
        let headings = table.headings();
        let key = Mapping::key(headings);
        let told = wish.columns.as_ref().or_else(|| self.mappings.get(&key));
        let told = told.and_then(|map| Mapping::from_map(map, headings));
        let guess = csv::guess(table);
        let is_told = told.is_some();
        let mapping = told.unwrap_or(guess.mapping);
        let is_guess =
            |index: usize| !is_told && guess.confidence.get(index) == Some(&Confidence::Unsure);
        read.columns = columns(table, &mapping, is_guess);
        read.mapping_key = key;
        read.remarks = csv::remarks(table, &mapping, self.today);
        let context = csv::Context {
            rules: &self.rules,
            today: self.today,
            home: self.home,
            programs: &self.programs,
            floating: wish.floating,
        };
        read.found = Ok(csv::read(table, &mapping, &context));
    }
}

fn columns(table: &Table, mapping: &Mapping, is_guess: impl Fn(usize) -> bool) -> Vec<ReadColumn> {
    let names = Mapping::names(table.headings());
    let column = |(index, heading): (usize, String)| {
        let example = table.column(index).next().map_or("", |(_, cell)| cell);
        ReadColumn {
            heading,
            taken_for: mapping.get(index).word().to_owned(),
            example: example.chars().take(EXAMPLE).collect(),
            is_guess: is_guess(index),
        }
    };
    names.into_iter().enumerate().map(column).collect()
}

/// Whether a file is one of a calendar: by its first words, whatever it is called, else by its ending.
fn is_calendar(path: &Path, bytes: &[u8]) -> bool {
    let head = bytes.get(..HEAD).unwrap_or(bytes);
    // A text of two bytes a letter has a zero beside each.
    let letters = head.iter().filter(|byte| **byte != 0);
    let head: Vec<u8> = letters.map(u8::to_ascii_uppercase).collect();
    let begins = b"BEGIN:VCALENDAR";
    if head.windows(begins.len()).any(|words| words == begins) {
        return true;
    }
    let ending = path.extension().map(OsStr::to_ascii_lowercase);
    ending.is_some_and(|ending| ending == "ics" || ending == "ical" || ending == "ifb")
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

    #[test]
    fn a_calendar_is_known_by_its_words_before_its_ending() {
        let wide: Vec<u8> = "BEGIN:VCALENDAR"
            .bytes()
            .flat_map(|byte| [byte, 0])
            .collect();
        for (name, bytes, calendar) in [
            ("a.ics", &b""[..], true),
            ("a.ICS", b"", true),
            ("mail.txt", b"\xef\xbb\xbfbegin:vcalendar\r\n", true),
            ("wide.txt", &wide, true),
            ("season.csv", b"Program,Date", false),
            ("noending", b"Program,Date", false),
        ] {
            assert_eq!(is_calendar(Path::new(name), bytes), calendar, "{name}");
        }
    }
}
