//! The cells of a row by their meaning, with what is known of their columns.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::columns::{Column, Mapping};
use super::headings::{self, Headings};
use super::order::{Evidence, Order};
use super::table::{Row, Table};

/// Where each meaning stands in a table, and what is known of its columns.
pub(super) struct Columns<'a> {
    table: &'a Table,
    places: BTreeMap<Column, Vec<usize>>,
    evidence: BTreeMap<usize, Evidence>,
    /// Words beside the headings of times.
    beside: BTreeMap<usize, String>,
}

/// The cells of one row by their meaning.
#[derive(Clone, Copy)]
pub(super) struct Line<'a> {
    pub row: &'a Row,
    pub columns: &'a Columns<'a>,
}

/// A cell and what is known of its column.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Told<'a> {
    /// The cell; empty where no column says anything.
    pub cell: &'a str,
    /// The order of the dates in its column, where it is proven.
    pub order: Option<Order>,
    /// Words beside its heading: "est" of "Time (EST)".
    pub beside: &'a str,
}

/// Whether a column holds dates.
fn is_dated(column: Column) -> bool {
    matches!(
        column,
        Column::Date | Column::EndDate | Column::When | Column::InvitedOn | Column::Social
    )
}

impl<'a> Columns<'a> {
    pub(super) fn new(table: &'a Table, mapping: &Mapping, today: NaiveDate) -> Self {
        let mut columns = Self {
            table,
            places: BTreeMap::new(),
            evidence: BTreeMap::new(),
            beside: BTreeMap::new(),
        };
        let known = Headings::new();
        for (index, heading) in table.headings().iter().enumerate() {
            let column = mapping.get(index);
            columns.places.entry(column).or_default().push(index);
            if is_dated(column) {
                let evidence = Evidence::of(heading, table.column(index), today);
                columns.evidence.insert(index, evidence);
            }
            if headings::is_time(column) {
                let beside = known.find(heading).map(|found| found.beside);
                let beside = beside.filter(|words| !words.is_empty());
                columns.beside.extend(beside.map(|words| (index, words)));
            }
        }
        columns
    }

    /// The columns of dates by their headings, and what each says about the order of its dates.
    pub(super) fn evidence(&self) -> impl Iterator<Item = (&str, Evidence)> {
        self.evidence
            .iter()
            .map(|(index, evidence)| (self.heading(*index), *evidence))
    }

    fn heading(&self, index: usize) -> &str {
        self.table.headings().get(index).map_or("", String::as_str)
    }

    fn places(&self, column: Column) -> &[usize] {
        self.places.get(&column).map_or(&[], Vec::as_slice)
    }
}

impl<'a> Line<'a> {
    /// The cell of the first column with this meaning that says something; empty where none does.
    pub(super) fn cell(self, column: Column) -> &'a str {
        self.found(column).map_or("", |(_, cell)| cell)
    }

    /// Every cell with this meaning that says something, with its heading.
    pub(super) fn cells(self, column: Column) -> Vec<(&'a str, &'a str)> {
        let places = self.columns.places(column).iter();
        let cells = places.map(|index| (self.columns.heading(*index), self.row.cell(*index)));
        cells.filter(|(_, cell)| !cell.is_empty()).collect()
    }

    /// Every cell with this meaning in the order of the columns, empty ones too.
    pub(super) fn all(self, column: Column) -> Vec<&'a str> {
        let places = self.columns.places(column).iter();
        places.map(|index| self.row.cell(*index)).collect()
    }

    /// The first of these columns that says something.
    pub(super) fn first_of(self, columns: &[Column]) -> Told<'a> {
        let found = columns.iter().find_map(|column| self.found(*column));
        let Some((index, cell)) = found else {
            return Told::default();
        };
        let known = self.columns;
        Told {
            cell,
            order: known.evidence.get(&index).and_then(|found| found.order()),
            beside: known.beside.get(&index).map_or("", String::as_str),
        }
    }

    /// The order that is proven for the dates of this meaning.
    pub(super) fn order_of(self, column: Column) -> Option<Order> {
        let mut places = self.columns.places(column).iter();
        places.find_map(|index| self.columns.evidence.get(index)?.order())
    }

    fn found(self, column: Column) -> Option<(usize, &'a str)> {
        let mut places = self.columns.places(column).iter();
        places.find_map(|index| {
            let cell = self.row.cell(*index);
            (!cell.is_empty()).then_some((*index, cell))
        })
    }
}
