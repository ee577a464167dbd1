//! When a row takes place: its cells of date, hours and zone put together, and what has to be asked about them.
//!
//! The words themselves are read in `domain::received`; here is what a spreadsheet does to them, and what its other
//! cells say.

mod day;
mod hours;
mod zone;

use chrono::{Days, NaiveDate};

use super::order::Order;
use super::read::Context;
use super::say;
use crate::domain::entry::{Hours, Occurrence, Unclear, Until, When};
use crate::domain::received::{Choice, Near, Reading, say_date, say_time};

pub(super) use self::zone::Texts;

/// A cell longer than this, in bytes, holds no date, no time and no zone.
const LONGEST: usize = 400;

/// The cells of a row that say when, without spaces around them; empty where there are none.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Cells<'a> {
    /// The day, or day, time and zone in one.
    pub date: &'a str,
    /// The last day.
    pub end_date: &'a str,
    /// The start, or start and end in one.
    pub start: &'a str,
    /// The end.
    pub end: &'a str,
    /// The zone.
    pub zone: &'a str,
    /// Words beside the heading of the times: "EST" of "Time (EST)".
    pub beside: &'a str,
    /// Which of two moments.
    pub which: &'a str,
}

/// What is known around a row.
pub(super) struct Around<'a> {
    /// Today, rules, home.
    pub context: &'a Context<'a>,
    /// What reads the texts of all rows.
    pub texts: &'a Texts<'a>,
    /// The program's sheet and place.
    pub near: Near,
    /// The order of the numbers in the column of dates, where it is proven.
    pub order: Option<Order>,
    /// Whether it is due on a day rather than at a time.
    pub is_deadline: bool,
}

/// When a row takes place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Timed {
    /// The time, as it would be taken.
    pub when: When,
    /// What has to be asked about it, a sentence each.
    pub doubts: Vec<String>,
    /// The words it was read from.
    pub words: String,
}

/// Reads when a row takes place; where no time can be read, the sentence that says why.
pub(super) fn read(cells: &Cells, around: &Around) -> Result<Timed, String> {
    let mut doubts = Vec::new();
    let day = day::read(cells.date, around)?;
    let date = taken(day.date, cells.date, &mut doubts)?;
    let hours = hours::read(cells, &day.rest, date, around, &mut doubts)?;
    let said = [cells.zone, &hours.zone, cells.beside];
    let on = date.and_time(hours.times.map(|(start, _)| start).unwrap_or_default());
    let zone = zone::read(said, on, around, &mut doubts)?;
    let when = When {
        date,
        hours: spread(cells, &hours, date, around, &mut doubts),
        zone: zone.name,
    };
    doubts.extend(unclear(&when, around)?);
    let words = [cells.date, &hours.words, &zone.words];
    let words = words.into_iter().flat_map(str::split_whitespace);
    let words: Vec<&str> = words.collect();
    Ok(Timed {
        when,
        doubts,
        words: words.join(" "),
    })
}

/// The first of several readings, and the question which it is.
fn taken<T: Copy>(reading: Reading<T>, text: &str, doubts: &mut Vec<String>) -> Result<T, String> {
    match reading {
        Reading::One(value) => Ok(value),
        Reading::Several(choices) => {
            doubts.push(either(text, &choices));
            let first = choices.first().map(|choice| choice.value);
            first.ok_or_else(|| format!("{} can be read in no way.", say::quoted(text)))
        }
        Reading::None(why) => Err(why),
    }
}

/// The day that a cell of its own names.
pub(super) fn day_alone(cell: &str, around: &Around) -> Result<Reading<NaiveDate>, String> {
    Ok(day::read(cell, around)?.date)
}

/// "“12/3” is either A or B."
pub(super) fn either<T>(text: &str, choices: &[Choice<T>]) -> String {
    let words: Vec<&str> = choices.iter().map(|choice| choice.words.as_str()).collect();
    let text = say::quoted(text);
    match words.as_slice() {
        [] => format!("{text} is not clear."),
        [one] => format!("{text}: {one}?"),
        [first, .., last] if words.len() == 2 => format!("{text} is either {first} or {last}."),
        words => format!("{text} is one of: {}.", words.join("; ")),
    }
}

/// The hours of the entry: what is missing is asked about.
fn spread(
    cells: &Cells,
    hours: &hours::Read,
    date: NaiveDate,
    around: &Around,
    doubts: &mut Vec<String>,
) -> Hours {
    let end_date = end_date(cells, around, doubts);
    let Some((start, end)) = hours.times else {
        if !hours.is_all_day && !around.is_deadline {
            doubts.push("No start time yet: it would stand on the whole day.".to_owned());
        }
        let last = end_date.unwrap_or(date);
        return Hours::AllDay { last };
    };
    let next_day = date.checked_add_days(Days::new(1)).unwrap_or(date);
    let end = match (end, end_date) {
        (Some(time), Some(date)) => Some(Until { date, time }),
        (Some(time), None) if time > start => Some(Until { date, time }),
        (Some(time), None) => Some(Until {
            date: next_day,
            time,
        }),
        (None, Some(last)) if last != date => {
            doubts.push(format!(
                "It ends on {}, and no time says when: its end would be left out.",
                say_date(last)
            ));
            None
        }
        (None, _) => None,
    };
    Hours::From {
        start,
        end,
        occurrence: which(cells.which),
    }
}

fn end_date(cells: &Cells, around: &Around, doubts: &mut Vec<String>) -> Option<NaiveDate> {
    if cells.end_date.is_empty() || says_nothing_yet(cells.end_date) {
        return None;
    }
    let read =
        day::read(cells.end_date, around).and_then(|day| taken(day.date, cells.end_date, doubts));
    match read {
        Ok(date) => Some(date),
        Err(why) => {
            doubts.push(format!("Its last day: {why}"));
            None
        }
    }
}

fn which(cell: &str) -> Option<Occurrence> {
    match cell.to_lowercase().as_str() {
        "earlier" | "first" | "1" | "before" => Some(Occurrence::Earlier),
        "later" | "second" | "2" | "after" => Some(Occurrence::Later),
        _ => None,
    }
}

/// What a person has to answer because the clock changes, or the end lies before the start.
fn unclear(when: &When, around: &Around) -> Result<Option<String>, String> {
    let Some(zone) = around.context.rules.get(when.zone) else {
        return Err(format!(
            "There are no rules for the time zone {}; name another one.",
            when.zone
        ));
    };
    let Err(unclear) = when.resolve(&zone) else {
        return Ok(None);
    };
    let at = || {
        let wall = when.wall();
        format!(
            "{} on {} in {}",
            say_time(wall.time()),
            say_date(wall.date()),
            when.zone
        )
    };
    Ok(Some(match *unclear {
        Unclear::Twice { .. } => format!(
            "{} comes twice, because the clock is set back: say whether the first or the second is meant.",
            at()
        ),
        Unclear::Never { .. } => format!(
            "{} never comes, because the clock is set forward: ask for the right time.",
            at()
        ),
        Unclear::EndsBeforeItBegins => "It ends before it begins: look both up again.".to_owned(),
    }))
}

/// Words for what is not known yet.
pub(super) fn says_nothing_yet(cell: &str) -> bool {
    let letters: String = cell
        .chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect();
    matches!(
        letters.as_str(),
        "" | "tbd"
            | "tba"
            | "tbc"
            | "na"
            | "none"
            | "nil"
            | "unknown"
            | "pending"
            | "waiting"
            | "notyet"
            | "notscheduled"
            | "notscheduledyet"
            | "tobescheduled"
            | "tobedetermined"
            | "tobeannounced"
            | "toschedule"
            | "notset"
    )
}

#[cfg(test)]
mod tests;
