//! The hours of a row: cells with a start and an end, or one with both, or what stood behind the date.

use chrono::{NaiveDate, NaiveTime};

use super::day::{Prose, Rest, question};
use super::{Around, Cells, LONGEST, says_nothing_yet, taken};
use crate::domain::received::{self, Field, Reading, Times};
use crate::interchange::csv::{say, serial};

/// How many words may stand behind the hours of a cell: "9 AM US Eastern Time (New York)".
const ZONE_WORDS: usize = 6;

/// The hours of a row.
#[derive(Debug, Default)]
pub(super) struct Read {
    /// Start and end; `None` where no start is known.
    pub times: Option<Times>,
    /// Whether the cell says that it takes the whole day.
    pub is_all_day: bool,
    /// Words that name a zone.
    pub zone: String,
    /// The words it was read from, without those of the date.
    pub words: String,
}

/// Hours, and the words behind them that name a zone.
#[derive(Debug)]
pub(super) struct Apart<'a> {
    hours: &'a str,
    reading: Reading<Times>,
    zone: &'a str,
}

/// Reads the hours of a row. `date` is its day, `rest` what stood with it.
pub(super) fn read(
    cells: &Cells,
    rest: &Rest,
    date: NaiveDate,
    around: &Around,
    doubts: &mut Vec<String>,
) -> Result<Read, String> {
    let start = plain(cells.start);
    if is_all_day(&start) {
        return Ok(Read {
            is_all_day: true,
            ..Read::default()
        });
    }
    let end = plain(cells.end);
    match rest {
        Rest::Prose(prose) if start.is_empty() => Ok(of_prose(prose, doubts)),
        Rest::Hours(text) if start.is_empty() => {
            of_cells(text, &end, "", date, cells, around, doubts)
        }
        Rest::Hours(text) => {
            let read = of_cells(&start, &end, cells.start, date, cells, around, doubts)?;
            let beside = apart(text, around).and_then(|apart| apart.reading.one());
            if let (Some((first, _)), Some((second, _))) = (beside, read.times)
                && first != second
            {
                doubts.push(format!(
                    "{} and {} name two times: the second would be taken.",
                    say::quoted(cells.date),
                    say::quoted(cells.start)
                ));
            }
            Ok(read)
        }
        Rest::Nothing | Rest::Prose(..) if start.is_empty() => Ok(Read::default()),
        Rest::Nothing | Rest::Prose(..) => {
            of_cells(&start, &end, cells.start, date, cells, around, doubts)
        }
    }
}

/// A cell with a time as a person would write it; empty where it says that the time is not known yet.
fn plain(cell: &str) -> String {
    let cell = serial::without_day_zero(cell);
    if says_nothing_yet(cell) {
        return String::new();
    }
    if let Some(time) = serial::part_of_day(cell) {
        return time;
    }
    match serial::day_number(cell) {
        Some((_, time)) => time.unwrap_or_default(),
        None => cell.to_owned(),
    }
}

fn is_all_day(text: &str) -> bool {
    matches!(
        text.to_lowercase().as_str(),
        "all day" | "all-day" | "whole day" | "allday" | "full day"
    )
}

/// Hours in prose, with what has to be asked about them.
fn of_prose(prose: &Prose, doubts: &mut Vec<String>) -> Read {
    doubts.extend(prose.questions());
    let parts = &prose.parts;
    Read {
        times: parts
            .start
            .map(|start| (start, parts.end.map(|end| end.time))),
        is_all_day: false,
        zone: parts.zone.map(|zone| zone.to_string()).unwrap_or_default(),
        words: String::new(),
    }
}

fn of_cells(
    start: &str,
    end: &str,
    shown: &str,
    date: NaiveDate,
    cells: &Cells,
    around: &Around,
    doubts: &mut Vec<String>,
) -> Result<Read, String> {
    let words = if end.is_empty() {
        shown.to_owned()
    } else {
        format!("{shown} – {}", cells.end).trim_start().to_owned()
    };
    let Some(first) = apart(start, around) else {
        return Ok(in_other_words(start, date, words, around, doubts));
    };
    let second = apart(end, around).filter(|_| !end.is_empty());
    if second.is_none() && !end.is_empty() {
        doubts.push(format!(
            "{} is not a time: its end would be left out.",
            say::quoted(end)
        ));
    }
    let zone = match (&second, first.zone) {
        (Some(second), "") => second.zone,
        (_, zone) => zone,
    };
    let zone = zone.to_owned();
    let times = match second {
        None => taken(first.reading, start, doubts)?,
        Some(second) => together(&first, &second, cells, doubts)?,
    };
    Ok(Read {
        times: Some(times),
        is_all_day: false,
        zone,
        words,
    })
}

/// A start and an end in cells of their own: each tells whether the other is in the morning. Where the end has a day of
/// its own, it may be any time of it.
fn together(
    first: &Apart,
    second: &Apart,
    cells: &Cells,
    doubts: &mut Vec<String>,
) -> Result<Times, String> {
    let both = format!("{} - {}", first.hours, second.hours);
    let joined = received::hours(&both);
    if cells.end_date.is_empty() && !matches!(joined, Reading::None(_)) {
        return taken(joined, &both, doubts);
    }
    let (start, own_end) = taken(first.reading.clone(), first.hours, doubts)?;
    let (end, _) = taken(second.reading.clone(), second.hours, doubts)?;
    Ok((start, own_end.or(Some(end))))
}

/// A time in words we cannot take apart may be one for the reader of invitations, with its date before it.
fn in_other_words(
    text: &str,
    date: NaiveDate,
    words: String,
    around: &Around,
    doubts: &mut Vec<String>,
) -> Read {
    let whole = format!("{date} {}", say::line(text));
    let understood = around.texts.reader.invitation(&whole, &around.near);
    let parts = understood.parts;
    let start: Option<NaiveTime> = parts.start.filter(|_| parts.date == Some(date));
    let Some(start) = start else {
        doubts.push(format!(
            "{} is not a time: it would stand on the whole day.",
            say::quoted(text)
        ));
        return Read {
            is_all_day: true,
            words,
            ..Read::default()
        };
    };
    let of_hours = understood
        .doubts
        .iter()
        .filter(|doubt| matches!(doubt.field, Field::Start | Field::End | Field::Zone));
    doubts.extend(of_hours.map(question));
    Read {
        times: Some((start, parts.end.map(|end| end.time))),
        is_all_day: false,
        zone: parts.zone.map(|zone| zone.to_string()).unwrap_or_default(),
        words,
    }
}

/// Hours with nothing behind them but words that name a zone: "9:00 AM ET", "9-1:30 pm (Central)".
pub(super) fn apart<'a>(text: &'a str, around: &Around) -> Option<Apart<'a>> {
    if text.is_empty() || text.len() > LONGEST {
        return None;
    }
    let whole = received::hours(text);
    if !matches!(whole, Reading::None(_)) {
        return Some(Apart {
            hours: text,
            reading: whole,
            zone: "",
        });
    }
    let gaps: Vec<usize> = text
        .char_indices()
        .filter(|(_, c)| c.is_whitespace() || *c == '(')
        .map(|(at, _)| at)
        .collect();
    gaps.into_iter().rev().take(ZONE_WORDS).find_map(|gap| {
        let (hours, zone) = text.split_at_checked(gap)?;
        let hours = hours.trim_end_matches([' ', ',']);
        let zone = zone.trim_matches(|c: char| c.is_whitespace() || "(),[].".contains(c));
        let reading = received::hours(hours);
        let is_zone = !zone.is_empty()
            && !matches!(reading, Reading::None(_))
            && around.texts.reader.knows_zone(zone);
        is_zone.then_some(Apart {
            hours,
            reading,
            zone,
        })
    })
}
