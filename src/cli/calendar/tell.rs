//! One entry in lines of text: each clock on a line of its own, whole by itself.

use std::io::{self, Write};

use chrono::{DateTime, NaiveDate, Utc};

use crate::cli::paper::item;
use crate::coach::calendar::{Severity, Warning};
use crate::domain::calendar::words::{Distance, unclear, zone_words};
use crate::domain::calendar::{Clock, Placed, clocks, countdown, day_word};
use crate::domain::entry::{Hours, Kind, Status};
use crate::domain::program::Programs;
use crate::domain::wording::Wording;
use crate::domain::zone::Zone;

/// What an entry is called, with its kind and, unless it is plain, how far it has come.
pub fn headline(placed: &Placed, programs: &Programs) -> String {
    let entry = &placed.entry;
    let name = placed.name(programs);
    let mut words = vec![name.to_owned()];
    if name != entry.kind.word() {
        words.push(entry.kind.word().to_owned());
    }
    if entry.program.is_some() && !entry.title.is_empty() && entry.title != name {
        words.push(format!("“{}”", entry.title));
    }
    let is_usual = entry.status == Status::Scheduled
        || (entry.kind == Kind::Deadline && entry.status.is_open());
    if !is_usual {
        words.push(entry.status.word().to_owned());
    }
    words.join(", ")
}

/// The start and the end on every clock, one line each: `09:00-13:30 EST (UTC-05:00) America/New_York`. `day` is the
/// one that stands above them.
pub fn clock_lines(placed: &Placed, zones: &[Zone], day: NaiveDate) -> Vec<String> {
    if let Hours::AllDay { last } = placed.entry.when.hours {
        let zone = placed.entry.when.zone;
        let until = if last == placed.entry.when.date {
            String::new()
        } else {
            format!(" until {}", last.format("%a %-d %b"))
        };
        return vec![format!("all day{until}, {zone}")];
    }
    let ends = placed.span.ends_at.map(|end| clocks(end, zones));
    let starts = clocks(placed.span.starts_at, zones);
    let line = |(place, start): (usize, &Clock)| {
        let end = ends.as_ref().and_then(|ends| ends.get(place));
        clock_line(start, end, day)
    };
    starts.iter().enumerate().map(line).collect()
}

fn clock_line(start: &Clock, end: Option<&Clock>, day: NaiveDate) -> String {
    let shift = day_word((start.wall.date() - day).num_days());
    let date = if shift.is_empty() {
        String::new()
    } else {
        format!("{} ({shift}) ", start.wall.format("%a %-d %b"))
    };
    let until = end.map_or_else(String::new, |end| format!("-{}", end.wall.format("%H:%M")));
    let next = end.filter(|end| end.wall.date() != start.wall.date());
    let next = next.map_or_else(String::new, |end| {
        format!(", ends {}", end.wall.format("%a %-d %b"))
    });
    let zone = zone_words(start, Distance::Shown);
    format!("{date}{}{until} {zone}{next}", start.wall.format("%H:%M"))
}

/// Writes an entry as the agenda shows it.
pub fn write(
    placed: &Placed,
    programs: &Programs,
    zones: &[Zone],
    now: DateTime<Utc>,
    out: &mut dyn Write,
) -> io::Result<()> {
    let day = placed.entry.when.date;
    let head = format!(
        "{}: {} [{}]",
        day.format("%a %-d %b %Y"),
        headline(placed, programs),
        placed.id
    );
    item(out, "", &head)?;
    for line in clock_lines(placed, zones, day) {
        item(out, "    ", &line)?;
    }
    if let Some(question) = placed.unclear.as_deref() {
        item(
            out,
            "  ! ",
            &format!("Look at its time: {}.", unclear(question)),
        )?;
    }
    if placed.entry.status.is_open() && !placed.is_over(now) {
        let home = zones
            .get(1)
            .or(zones.first())
            .cloned()
            .unwrap_or_else(Zone::utc);
        item(out, "    ", &countdown(now, placed.span.starts_at, &home))?;
    }
    Ok(())
}

/// Writes what the coach says, the weighty marked.
pub fn warn(warnings: &[Warning], wording: &Wording, out: &mut dyn Write) -> io::Result<()> {
    for warning in warnings {
        let mark = match warning.severity {
            Severity::Stop | Severity::Warn => "  ! ",
            Severity::Note => "  - ",
        };
        item(out, mark, &warning.text(wording))?;
    }
    Ok(())
}
