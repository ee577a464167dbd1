//! A spreadsheet as rows and cells: where its headings stand, and what stands below them.

use std::collections::BTreeSet;

use csv::StringRecord;

use super::decode::decode;
use super::headings::Headings;
use super::mend::{Mended, mend};
use super::{Refusal, guard, sniff};

/// Within how many rows from the top the headings have to stand.
const HEAD: usize = 50;

/// How many columns of a table are read.
pub(super) const MOST_COLUMNS: usize = 256;

/// A decoded spreadsheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    headings: Vec<String>,
    heading_line: usize,
    rows: Vec<Row>,
}

/// One row below the headings that is not empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    line: usize,
    cells: StringRecord,
    is_torn: bool,
}

/// Reads a file of any bytes.
pub fn open(bytes: &[u8]) -> Result<Table, Refusal> {
    let text = decode(bytes)?;
    let known = Headings::new();
    let (delimiter, skipped) = sniff::delimiter(&text, &known)?;
    let body = text.get(skipped..).unwrap_or_default();
    let Mended { text, torn } = mend(body, delimiter)?;
    let torn: BTreeSet<usize> = torn.into_iter().collect();
    let mut rows = Vec::new();
    for Record { line, cells } in Records::new(&text, delimiter) {
        if cells.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        let is_torn = torn.contains(&line);
        rows.push(Row {
            line,
            cells,
            is_torn,
        });
    }
    Table::new(rows, &known)
}

impl Table {
    fn new(mut rows: Vec<Row>, known: &Headings) -> Result<Self, Refusal> {
        let Some(first) = rows.first() else {
            return Err(Refusal::whole(
                "Line 1: the file is empty; save the spreadsheet with its headings as CSV UTF-8.",
            ));
        };
        let first_line = first.line;
        let Some(at) = heading_row(&rows, known) else {
            return Err(Refusal::at(
                first_line,
                "and those below hold no headings; put a row such as Program, Date, Start time, Time zone above the interviews",
            ));
        };
        let below = rows.split_off(at + 1);
        let Some(heading) = rows.pop() else {
            return Err(Refusal::at(first_line, "holds no headings"));
        };
        let width = heading.cells.len().min(MOST_COLUMNS);
        let headings: Vec<String> = (0..width)
            .map(|index| one_line(heading.cell(index)))
            .collect();
        // A table in parts, one a month, says its headings again.
        let is_heading = |row: &Row| (0..width).all(|index| row.cell(index) == heading.cell(index));
        Ok(Self {
            headings,
            heading_line: heading.line,
            rows: below.into_iter().filter(|row| !is_heading(row)).collect(),
        })
    }

    /// The headings, one a column; empty where a column has none.
    pub fn headings(&self) -> &[String] {
        &self.headings
    }

    /// The line the headings stand on, from 1.
    pub fn heading_line(&self) -> usize {
        self.heading_line
    }

    /// The rows below the headings; empty ones are left out.
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// The cells of a column that are not empty, with their lines.
    pub fn column(&self, index: usize) -> impl Iterator<Item = (usize, &str)> {
        self.rows
            .iter()
            .map(move |row| (row.line, row.cell(index)))
            .filter(|(_, cell)| !cell.is_empty())
    }
}

impl Row {
    /// The line of the file it begins on, from 1.
    pub fn line(&self) -> usize {
        self.line
    }

    /// The cell in the column at `index`, from 0, without spaces around it; empty beyond the row's end.
    pub fn cell(&self, index: usize) -> &str {
        guard::taken_off(self.cells.get(index).unwrap_or_default().trim())
    }

    /// Whether a quotation mark opened on its line and never closed, so that its cells may be cut wrong.
    pub(super) fn is_torn(&self) -> bool {
        self.is_torn
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Where the headings stand: in the first rows, the row with the most headings we know; where there are not two of
/// them, the first row of two words or more without a digit.
fn heading_row(rows: &[Row], known: &Headings) -> Option<usize> {
    let head = rows.get(..rows.len().min(HEAD))?;
    let mut best = (0, 0);
    for (at, row) in head.iter().enumerate() {
        let named = known.known_in(row.cells.iter());
        if named > best.1 {
            best = (at, named);
        }
    }
    match best {
        (at, 2..) => Some(at),
        (at, 1) if head.iter().all(|row| row.cells.len() == 1) => Some(at),
        _ => head.iter().position(could_be_headings),
    }
}

fn could_be_headings(row: &Row) -> bool {
    let filled: Vec<&str> = row.cells.iter().filter(|cell| !cell.is_empty()).collect();
    let is_word = |cell: &&str| !cell.contains(|c: char| c.is_ascii_digit() || c == '@');
    filled.len() >= 2 && filled.iter().all(is_word)
}

/// One record of a mended text.
pub(super) struct Record {
    /// The line it begins on, from 1.
    pub line: usize,
    /// Its cells.
    pub cells: StringRecord,
}

/// The records of a mended text, in order.
pub(super) struct Records<'a> {
    text: &'a str,
    reader: csv::Reader<&'a [u8]>,
}

impl<'a> Records<'a> {
    pub(super) fn new(text: &'a str, delimiter: u8) -> Self {
        let reader = csv::ReaderBuilder::new()
            .delimiter(delimiter)
            .has_headers(false)
            .flexible(true)
            .from_reader(text.as_bytes());
        Self { text, reader }
    }
}

impl Iterator for Records<'_> {
    type Item = Record;

    fn next(&mut self) -> Option<Record> {
        let mut cells = StringRecord::new();
        let position = self.reader.position().clone();
        // It is text, and rows may be of any length: nothing is left to go wrong.
        if !self.reader.read_record(&mut cells).ok()? {
            return None;
        }
        // Empty lines are stepped over: they stand between where the reader was and where the record begins.
        let at = usize::try_from(position.byte()).unwrap_or(usize::MAX);
        let rest = self.text.as_bytes().get(at..).unwrap_or_default();
        let empty = rest.iter().take_while(|byte| **byte == b'\n').count();
        let line = usize::try_from(position.line()).unwrap_or(1) + empty;
        Some(Record { line, cells })
    }
}

#[cfg(test)]
mod tests;
