//! Moments as a mail to a program says them: spelled out, with the zone's letters and its city.

use chrono::{DateTime, NaiveDate, Offset, Timelike, Utc};

use crate::domain::zone::Zone;

/// A day: `Thursday, December 3, 2026`.
pub fn day(date: NaiveDate) -> String {
    date.format("%A, %B %-d, %Y").to_string()
}

/// A time on the wall: `9:00 AM`. Noon and midnight are said, because many mistake `12:00 PM`.
pub fn clock(time: chrono::NaiveTime) -> String {
    let note = match (time.hour(), time.minute()) {
        (12, 0) => " (noon)",
        (0, 0) => " (midnight)",
        _ => "",
    };
    format!("{}{note}", time.format("%-I:%M %p"))
}

/// A moment in one zone: `Thursday, December 3, 2026, 9:00 AM EST (New York)`.
pub fn moment(at: DateTime<Utc>, zone: &Zone) -> String {
    span(at, None, zone)
}

/// From one moment to another: `Thursday, December 3, 2026, 9:00 AM to 1:30 PM EST (New York)`. The second day and the
/// first letters are said where they differ.
pub fn span(from: DateTime<Utc>, until: Option<DateTime<Utc>>, zone: &Zone) -> String {
    let start = from.with_timezone(zone);
    let (first, begins) = (start.date_naive(), start.naive_local().time());
    let letters = letters(&start);
    let city = zone.name().city();
    let Some(end) = until.map(|until| until.with_timezone(zone)) else {
        return format!("{}, {} {letters} ({city})", day(first), clock(begins));
    };
    let (last, ends) = (end.date_naive(), clock(end.naive_local().time()));
    let after = self::letters(&end);
    let begins = if letters == after {
        clock(begins)
    } else {
        format!("{} {letters}", clock(begins))
    };
    if first == last {
        return format!("{}, {begins} to {ends} {after} ({city})", day(first));
    }
    let (first, last) = (day(first), day(last));
    format!("{first}, {begins} to {last}, {ends} {after} ({city})")
}

/// The letters a zone's clock goes by, such as `EST`; where a zone has only digits, its distance from UTC.
fn letters(at: &DateTime<Zone>) -> String {
    let abbreviation = at.offset().abbreviation();
    if abbreviation.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return abbreviation.to_owned();
    }
    let minutes = at.offset().fix().local_minus_utc() / 60;
    let sign = if minutes < 0 { '-' } else { '+' };
    match (minutes.abs() / 60, minutes.abs() % 60) {
        (hours, 0) => format!("UTC{sign}{hours}"),
        (hours, minutes) => format!("UTC{sign}{hours}:{minutes:02}"),
    }
}
