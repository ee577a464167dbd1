//! Whether the numbers of a column of dates are month first or day first: "12/3/2026" alone does not say, another cell
//! of its column may.

use chrono::{Datelike, NaiveDate};

use crate::domain::received::{self, Reading};

/// Which number of a date such as "12/3/2026" is the month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Order {
    /// As in the United States.
    MonthFirst,
    /// As nearly everywhere else.
    DayFirst,
}

/// What a column says about the order of its dates.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Evidence {
    /// Nothing, and no cell asks.
    NotNeeded,
    /// No cell proves either order, and some cell asks for one.
    Missing,
    /// Its heading says so.
    Heading(Order),
    /// The cell on this line can be read in one order only.
    Cell(Order, usize),
    /// Cells on these lines prove both orders.
    Both {
        /// A line with the month first.
        month_first: usize,
        /// A line with the day first.
        day_first: usize,
    },
}

impl Evidence {
    /// What the cells of a column, each with its line, and its heading say.
    pub(super) fn of<'a>(
        heading: &str,
        cells: impl Iterator<Item = (usize, &'a str)>,
        today: NaiveDate,
    ) -> Self {
        let (mut month_first, mut day_first, mut is_needed) = (None, None, false);
        for (line, cell) in cells {
            match proven_by(cell, today) {
                Some(Order::MonthFirst) => month_first = month_first.or(Some(line)),
                Some(Order::DayFirst) => day_first = day_first.or(Some(line)),
                None => is_needed |= numbers(cell).is_some_and(|(first, second)| first != second),
            }
        }
        match (month_first, day_first) {
            (Some(month_first), Some(day_first)) => Self::Both {
                month_first,
                day_first,
            },
            _ if !is_needed => Self::NotNeeded,
            (Some(line), None) => Self::Cell(Order::MonthFirst, line),
            (None, Some(line)) => Self::Cell(Order::DayFirst, line),
            (None, None) => said_by(heading).map_or(Self::Missing, Self::Heading),
        }
    }

    /// The order that holds for the cells that do not say.
    pub(super) fn order(self) -> Option<Order> {
        match self {
            Self::Heading(order) | Self::Cell(order, _) => Some(order),
            Self::NotNeeded | Self::Missing | Self::Both { .. } => None,
        }
    }
}

/// "Date (MM/DD/YYYY)".
fn said_by(heading: &str) -> Option<Order> {
    let lower = heading.to_lowercase();
    let letters: String = lower.chars().filter(|c| c.is_alphabetic()).collect();
    if letters.contains("ddmm") || lower.contains("day first") {
        Some(Order::DayFirst)
    } else if letters.contains("mmdd") || lower.contains("month first") {
        Some(Order::MonthFirst)
    } else {
        None
    }
}

/// The order in which alone a cell can be read: one of its numbers is over 12, or a weekday beside them fits only one.
fn proven_by(cell: &str, today: NaiveDate) -> Option<Order> {
    let (first, second) = numbers(cell)?;
    match (first, second) {
        (13..=31, 1..=12) => return Some(Order::DayFirst),
        (1..=12, 13..=31) => return Some(Order::MonthFirst),
        (first, second) if first == second => return None,
        _ => {}
    }
    if !cell.contains(char::is_alphabetic) {
        return None;
    }
    let date = received::date(cell, today).one()?;
    match (date.month(), date.day()) {
        (month, day) if (month, day) == (first, second) => Some(Order::MonthFirst),
        (month, day) if (day, month) == (first, second) => Some(Order::DayFirst),
        _ => None,
    }
}

/// The two numbers that a date such as "Thu 12/3/2026" or "3.12." begins with; not those of "2026-12-03".
pub(super) fn numbers(cell: &str) -> Option<(u32, u32)> {
    let start = cell.find(|c: char| c.is_ascii_digit())?;
    let (first, rest) = number(cell.get(start..)?)?;
    let rest = rest.trim_start();
    let rest = rest.strip_prefix(['/', '.', '-'])?.trim_start();
    let (second, rest) = number(rest)?;
    // "9.30 am" and "10-12" are hours, unless a year or a point follows.
    let is_date = rest.trim_start().starts_with(['/', '.', '-']) || cell.contains('/');
    is_date.then_some((first, second))
}

fn number(text: &str) -> Option<(u32, &str)> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let (number, rest) = text.split_at_checked(digits)?;
    let is_short = (1..=2).contains(&digits);
    Some((number.parse().ok().filter(|_| is_short)?, rest))
}

/// A reading of a date's text, the order of its column having been proven: of two readings the one in that order.
pub(super) fn settle(
    reading: Reading<NaiveDate>,
    text: &str,
    order: Option<Order>,
) -> Reading<NaiveDate> {
    let (Reading::Several(choices), Some(order), Some((first, second))) =
        (&reading, order, numbers(text))
    else {
        return reading;
    };
    let (month, day) = match order {
        Order::MonthFirst => (first, second),
        Order::DayFirst => (second, first),
    };
    let mut fitting = choices
        .iter()
        .map(|choice| choice.value)
        .filter(|date| (date.month(), date.day()) == (month, day));
    match (fitting.next(), fitting.next()) {
        (Some(date), None) => Reading::One(date),
        _ => reading,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn evidence(heading: &str, cells: &[&str]) -> Evidence {
        let cells = cells.iter().enumerate().map(|(n, cell)| (n + 2, *cell));
        Evidence::of(heading, cells, day("2026-11-01"))
    }

    #[test]
    fn one_cell_that_can_be_read_one_way_only_decides_for_its_column() {
        use Order::{DayFirst, MonthFirst};
        for (heading, cells, found) in [
            (
                "Date",
                &["12/3/2026", "12/15/2026"][..],
                Evidence::Cell(MonthFirst, 3),
            ),
            (
                "Date",
                &["3/12/2026", "15/12/2026"],
                Evidence::Cell(DayFirst, 3),
            ),
            (
                "Date",
                &["3.12.2026", "15.12.2026"],
                Evidence::Cell(DayFirst, 3),
            ),
            ("Date", &["12/3/2026", "12/4/2026"], Evidence::Missing),
            // December 3, 2026 is a Thursday; March 12, 2026 is one too, so it says nothing.
            ("Date", &["Thu 12/3/2026", "12/4/2026"], Evidence::Missing),
            // December 4, 2026 is a Friday; April 12 is a Sunday.
            (
                "Date",
                &["12/3/2026", "Fri 12/4/2026"],
                Evidence::Cell(MonthFirst, 3),
            ),
            (
                "Date (DD/MM/YYYY)",
                &["12/3/2026"],
                Evidence::Heading(DayFirst),
            ),
            ("Date (MM/DD)", &["12/3"], Evidence::Heading(MonthFirst)),
            (
                "Date (MM/DD)",
                &["12/3", "13/3"],
                Evidence::Cell(DayFirst, 3),
            ),
            (
                "Date",
                &["2026-12-03", "Dec 3", "45994", "5/5/2026"],
                Evidence::NotNeeded,
            ),
            ("Date", &["12/15/2026", "12/20/2026"], Evidence::NotNeeded),
            (
                "Date",
                &["12/15/2026", "15/12/2026", "3/4/2026"],
                Evidence::Both {
                    month_first: 2,
                    day_first: 3,
                },
            ),
        ] {
            assert_eq!(evidence(heading, cells), found, "{heading}: {cells:?}");
        }
    }

    #[test]
    fn the_proven_order_settles_the_cells_that_do_not_say() {
        let today = day("2026-11-01");
        for (text, order, settled) in [
            ("12/3/2026", Some(Order::MonthFirst), Some("2026-12-03")),
            ("12/3/2026", Some(Order::DayFirst), Some("2026-03-12")),
            ("12/3/2026", None, None),
            ("12/3/26", Some(Order::MonthFirst), Some("2026-12-03")),
            ("12/15/2026", Some(Order::DayFirst), Some("2026-12-15")),
        ] {
            let reading = settle(received::date(text, today), text, order);
            assert_eq!(reading.one(), settled.map(day), "{text} {order:?}");
        }
    }

    #[test]
    fn hours_are_no_dates() {
        for (cell, found) in [
            ("9.30 am", None),
            ("10-12", None),
            ("12/3", Some((12, 3))),
            ("3.12.", Some((3, 12))),
            ("2026-12-03", None),
            ("12/3/2026 9:00", Some((12, 3))),
            ("", None),
        ] {
            assert_eq!(numbers(cell), found, "{cell}");
        }
    }
}
