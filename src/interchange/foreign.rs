//! A foreign file of any sort: told apart by what is in it and what it is called, then read by its own reader.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::csv::{self, Column, Confidence, Mapping, Table};
use super::ics;
use crate::domain::program::Programs;
use crate::domain::proposal::Incoming;
use crate::domain::zone::{Rules, ZoneName};

/// How much of a file is looked at to tell what it is, in bytes.
const HEAD: usize = 4096;

/// What begins every calendar file.
const CALENDAR: &[u8] = b"BEGIN:VCALENDAR";

/// What a file is read against.
#[derive(Debug, Clone, Copy)]
pub struct Around<'a> {
    /// The time-zone rules in use.
    pub rules: &'a Rules,
    /// The day it is at home.
    pub today: NaiveDate,
    /// The home zone.
    pub home: ZoneName,
    /// The person's answer to whose clock times without a zone are meant by.
    pub floating: Option<ZoneName>,
    /// The programs that have a sheet.
    pub programs: &'a Programs,
    /// The names and mail addresses of the person.
    pub me: &'a [String],
    /// What the columns of spreadsheets meant before, by [`Mapping::key`].
    pub remembered: &'a BTreeMap<String, BTreeMap<String, String>>,
    /// What columns mean by a person's word now: heading to column, both in any capitals.
    pub said: &'a BTreeMap<String, String>,
}

/// What stands in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Foreign {
    /// Every event.
    pub incoming: Vec<Incoming>,
    /// For a spreadsheet, how its columns were read.
    pub table: Option<Columns>,
}

/// How the columns of a spreadsheet were read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Columns {
    /// Each of them, in order.
    pub columns: Vec<ReadColumn>,
    /// The key by which their meaning is remembered.
    pub key: String,
    /// Their meaning as it is remembered.
    pub mapping: BTreeMap<String, String>,
    /// What to know about whole columns, one sentence each.
    pub remarks: Vec<String>,
}

/// One column of a spreadsheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadColumn {
    /// Its heading.
    pub heading: String,
    /// What it was taken for.
    pub column: Column,
    /// How sure that is.
    pub confidence: Confidence,
    /// The first value in it; empty where there is none.
    pub example: String,
}

/// What sort of file it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    /// iCalendar.
    Calendar,
    /// A spreadsheet as text.
    Table,
}

/// The sort of a file, by its first bytes, else by its name. What is neither is refused by the reader of spreadsheets.
pub fn sort(name: &str, bytes: &[u8]) -> Sort {
    let head: Vec<u8> = bytes
        .iter()
        .take(HEAD)
        .filter(|byte| **byte != 0)
        .copied()
        .collect();
    let upper = head.to_ascii_uppercase();
    if upper
        .windows(CALENDAR.len())
        .any(|window| window == CALENDAR)
    {
        return Sort::Calendar;
    }
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    match ending.to_ascii_lowercase().as_str() {
        "ics" | "ical" | "icalendar" | "ifb" | "vcs" => Sort::Calendar,
        _ => Sort::Table,
    }
}

/// Reads a file of any bytes.
///
/// # Errors
/// One sentence where nothing in it can be read at all.
pub fn read(name: &str, bytes: &[u8], around: &Around<'_>) -> Result<Foreign, String> {
    match sort(name, bytes) {
        Sort::Calendar => Ok(Foreign {
            incoming: ics::read(bytes, &calendar_context(around)),
            table: None,
        }),
        Sort::Table => table(bytes, around),
    }
}

fn calendar_context<'a>(around: &Around<'a>) -> ics::Context<'a> {
    ics::Context {
        floating: around.floating,
        me: around.me,
        ..ics::Context::new(around.rules, around.today, around.home)
    }
}

fn table(bytes: &[u8], around: &Around<'_>) -> Result<Foreign, String> {
    let table = csv::open(bytes).map_err(|refusal| sentence(&refusal.to_string()))?;
    let headings = table.headings();
    let guess = csv::guess(&table);
    let key = Mapping::key(headings);
    let remembered = around.remembered.get(&key);
    let remembered = remembered.and_then(|map| Mapping::from_map(map, headings));
    let mut confidence = match &remembered {
        Some(_) => vec![Confidence::Certain; headings.len()],
        None => guess.confidence,
    };
    let names = Mapping::names(headings);
    let mut mapping = remembered.unwrap_or(guess.mapping);
    for (heading, word) in around.said {
        let (index, column) = said(&names, heading, word)?;
        mapping.set(index, column);
        if let Some(own) = confidence.get_mut(index) {
            *own = Confidence::Certain;
        }
    }
    let context = csv::Context {
        rules: around.rules,
        today: around.today,
        home: around.home,
        floating: around.floating,
        programs: around.programs,
    };
    Ok(Foreign {
        incoming: csv::read(&table, &mapping, &context),
        table: Some(Columns {
            columns: columns(&table, &mapping, &confidence),
            mapping: mapping.to_map(headings),
            remarks: csv::remarks(&table, &mapping, around.today),
            key,
        }),
    })
}

fn columns(table: &Table, mapping: &Mapping, confidence: &[Confidence]) -> Vec<ReadColumn> {
    let example = |index: usize| {
        let mut values = table.column(index).map(|(_, value)| value.trim());
        values
            .find(|value| !value.is_empty())
            .unwrap_or_default()
            .to_owned()
    };
    let names = Mapping::names(table.headings());
    names
        .into_iter()
        .enumerate()
        .map(|(index, heading)| ReadColumn {
            heading,
            column: mapping.get(index),
            confidence: confidence.get(index).copied().unwrap_or(Confidence::Unsure),
            example: example(index),
        })
        .collect()
}

/// The column that a person named, and what it means by their word.
fn said(headings: &[String], heading: &str, word: &str) -> Result<(usize, Column), String> {
    let folded = |text: &str| text.trim().to_lowercase();
    let index = headings
        .iter()
        .position(|own| folded(own) == folded(heading));
    let index = index.ok_or_else(|| {
        format!(
            "there is no column “{}”; there are {}",
            heading.trim(),
            headings.join(", ")
        )
    })?;
    let column = Column::parse(&folded(word)).ok_or_else(|| {
        let words: Vec<&str> = Column::ALL.iter().map(|column| column.word()).collect();
        format!(
            "a column cannot hold “{}”; it can hold {}",
            word.trim(),
            words.join(", ")
        )
    })?;
    Ok((index, column))
}

/// A reader's sentence without the full stop that the caller adds.
fn sentence(text: &str) -> String {
    text.trim_end_matches('.').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_told_by_its_bytes_before_its_name() {
        for (name, bytes, found) in [
            ("a.ics", &b"BEGIN:VCALENDAR\r\n"[..], Sort::Calendar),
            ("a.txt", b"\xef\xbb\xbfbegin:vcalendar\n", Sort::Calendar),
            (
                "a.csv",
                b"\xff\xfeB\0E\0G\0I\0N\0:\0V\0C\0A\0L\0E\0N\0D\0A\0R\0",
                Sort::Calendar,
            ),
            ("invite.ICS", b"", Sort::Calendar),
            ("season.csv", b"Program,Date\n", Sort::Table),
            ("season", b"", Sort::Table),
        ] {
            assert_eq!(sort(name, bytes), found, "{name}");
        }
    }

    #[test]
    fn a_column_is_named_by_its_heading_and_its_meaning_by_a_word() {
        let headings = ["Program".to_owned(), "When (mine)".to_owned()];
        assert_eq!(
            said(&headings, " when (MINE) ", "Date"),
            Ok((1, Column::Date))
        );
        assert!(
            said(&headings, "Date", "date")
                .unwrap_err()
                .contains("Program, When (mine)")
        );
        assert!(
            said(&headings, "Program", "name")
                .unwrap_err()
                .contains("program, location")
        );
    }
}
