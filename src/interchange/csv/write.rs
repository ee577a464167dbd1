//! The calendar as a spreadsheet that Excel, `LibreOffice`, Numbers and Google open with the right dates, and that reads
//! back as the same entries.
//!
//! UTF-8 with its mark, lines end with CR LF, cells quoted where they must be (RFC 4180). Dates are yyyy-mm-dd and times
//! HH:MM, which spreadsheets of every language take for dates and times. No cell can run as a formula.

use chrono::{DateTime, Utc};

use super::{decode, details, guard, identity, people};
use crate::domain::calendar::Placed;
use crate::domain::entry::{Entry, Hours, Until};
use crate::domain::program::{Programs, Sheet};
use crate::domain::zone::{Rules, Zone};

/// The mark by which Excel takes a file for UTF-8.
const MARK: &str = "\u{feff}";

/// The headings; each is one that `guess` knows for certain.
const HEADINGS: [&str; 27] = [
    "Program",
    "Kind",
    "Title",
    "Status",
    "Date",
    "Start",
    "End",
    "End date",
    "Time zone",
    "Home date",
    "Home start",
    "Home end",
    "Home time zone",
    "Platform",
    "Link",
    "Address",
    "Dial-in",
    "Backup",
    "Location",
    "Interviewers",
    "Roles",
    "Emails",
    "Questions",
    "Invited on",
    "As received",
    "Which of two",
    "prepcoach id",
];

/// The entries as a `.csv` file, with their own clock and that of `home` under `rules`.
///
/// Names and roles of interviewers, questions and places go out; checklists, debriefs and thank-you notes do not. A
/// question that is known by its id in the lists goes out as that id. An entry without an id from elsewhere goes out as
/// `<its own id>@prepcoach`.
pub fn write(entries: &[&Placed], programs: &Programs, rules: &Rules, home: &Zone) -> String {
    let mut writer = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .from_writer(MARK.as_bytes().to_vec());
    // Writing to memory cannot fail, and every row has as many cells as there are headings.
    let mut is_whole = writer.write_record(HEADINGS).is_ok();
    for placed in entries {
        let cells = row(placed, programs, rules, home).map(|cell| safe(&cell));
        is_whole &= writer.write_record(cells).is_ok();
    }
    debug_assert!(is_whole, "a row was not written");
    let bytes = writer.into_inner().unwrap_or_default();
    String::from_utf8(bytes).unwrap_or_default()
}

fn row(placed: &Placed, programs: &Programs, rules: &Rules, home: &Zone) -> [String; 27] {
    let entry = &placed.entry;
    let place = &entry.place;
    let sheet = entry.program.as_ref().and_then(|id| programs.get(id));
    let program = entry.program.as_ref().map_or("", |id| programs.name(id));
    let [start, end, end_date] = hours(entry);
    let [home_date, home_start, home_end] = at_home(placed, rules, home);
    let [people, their_roles, emails] = people::cells(&entry.interviewers);
    let questions = entry.questions_to_ask.values().flatten();
    [
        program.to_owned(),
        entry.kind.word().to_owned(),
        entry.title.clone(),
        entry.status.word().to_owned(),
        entry.when.date.to_string(),
        start,
        end,
        end_date,
        entry.when.zone.to_string(),
        home_date,
        home_start,
        home_end,
        home.name().to_string(),
        place
            .platform
            .map_or("", |platform| platform.word())
            .to_owned(),
        place.link.clone(),
        place.address.clone(),
        place.dial_in.clone(),
        place.backup.clone(),
        sheet.map(location).unwrap_or_default(),
        people,
        their_roles,
        emails,
        details::question_cell(questions.map(String::as_str)),
        entry
            .invited_on
            .map(|day| day.to_string())
            .unwrap_or_default(),
        entry.as_received.clone(),
        which(entry).to_owned(),
        id(placed),
    ]
}

/// Start, end and the day of the end where that is another, or is needed to tell it.
fn hours(entry: &Entry) -> [String; 3] {
    let date = entry.when.date;
    match entry.when.hours {
        Hours::AllDay { last } => {
            let last = (last != date).then(|| last.to_string());
            [
                "all day".to_owned(),
                String::new(),
                last.unwrap_or_default(),
            ]
        }
        Hours::From { start, end, .. } => {
            let minutes = |time: chrono::NaiveTime| time.format("%H:%M").to_string();
            let needs_date = |end: &Until| end.date != date || end.time <= start;
            let end_date = end.filter(needs_date).map(|end| end.date.to_string());
            [
                minutes(start),
                end.map(|end| minutes(end.time)).unwrap_or_default(),
                end_date.unwrap_or_default(),
            ]
        }
    }
}

/// Date, start and end on the clock at home; nothing for whole days, and where the time is not clear yet.
fn at_home(placed: &Placed, rules: &Rules, home: &Zone) -> [String; 3] {
    let has_hours = matches!(placed.entry.when.hours, Hours::From { .. });
    let has_zone = rules.get(placed.entry.when.zone).is_some();
    if !has_hours || !has_zone || placed.unclear.is_some() {
        return [String::new(), String::new(), String::new()];
    }
    let local = |at: DateTime<Utc>| at.with_timezone(home);
    let time = |at: DateTime<Utc>| local(at).format("%H:%M").to_string();
    [
        local(placed.span.starts_at).format("%Y-%m-%d").to_string(),
        time(placed.span.starts_at),
        placed.span.ends_at.map(time).unwrap_or_default(),
    ]
}

fn location(sheet: &Sheet) -> String {
    let parts = [sheet.city.as_str(), sheet.state.as_str()];
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join(", ")
}

fn which(entry: &Entry) -> &'static str {
    match entry.when.hours {
        Hours::From { occurrence, .. } => occurrence.map_or("", |occurrence| occurrence.word()),
        Hours::AllDay { .. } => "",
    }
}

fn id(placed: &Placed) -> String {
    let entry = &placed.entry;
    let own = format!("{}@prepcoach", placed.id);
    let uid = entry.uid.as_deref().unwrap_or(&own);
    identity::cell(uid, entry.recurrence_id.as_deref(), entry.sequence)
}

/// A cell as it may leave: one kind of line end, nothing hidden, nothing that runs.
fn safe(cell: &str) -> String {
    let lines = cell.replace("\r\n", "\n").replace('\r', "\n");
    let shown = lines
        .chars()
        .filter(|c| *c == '\n' || *c == '\t' || !decode::is_hidden(*c));
    guard::put_on(shown.collect::<String>().trim())
}

#[cfg(test)]
mod tests;
