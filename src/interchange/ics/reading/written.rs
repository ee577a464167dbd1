//! What an event says of its start and its end, to the letter.

use chrono::NaiveTime;

use super::super::clean;
use super::super::event::Event;
use super::super::length::Length;
use super::super::property::{BadTime, Stamp, Time};
use super::super::timing::End;

/// The start and the end of an event as written, or why there is none.
pub fn start_and_end(event: &Event) -> Result<(Time, End), String> {
    let mut starts = event.times.starts.iter();
    let start = match starts.next() {
        None => return Err("It does not say when it begins: it has no DTSTART.".to_owned()),
        Some(Err((bad, line))) => return Err(bad_start(*bad, line)),
        Some(Ok(start)) => start.clone(),
    };
    if starts.any(|other| other.as_ref().ok().map(|other| other.stamp) != Some(start.stamp)) {
        return Err("It says twice when it begins, and not the same.".to_owned());
    }
    let end = end(event);
    Ok(if event.times.is_all_day || start.is_day {
        as_days(start, end)
    } else {
        (start, end)
    })
}

fn bad_start(bad: BadTime, line: &str) -> String {
    match bad {
        BadTime::Impossible => format!("There is no such day or hour: {line}."),
        BadTime::Unreadable => format!("Its start cannot be read: {line}."),
    }
}

fn end(event: &Event) -> End {
    let unreadable = |what: &str| {
        End::Bad(format!(
            "Its end cannot be read ({what}): it would be kept without one."
        ))
    };
    match (&event.times.end, &event.times.duration) {
        (Some(Ok(end)), _) => End::At(end.clone()),
        (Some(Err((_, line))), _) => unreadable(line),
        (None, Some(duration)) => match Length::parse(duration) {
            Some(length) => End::After(length),
            None => unreadable(&clean::line(duration, 60)),
        },
        (None, None) => End::Unknown,
    }
}

/// Whole days that a writer gives as midnights.
fn as_days(start: Time, end: End) -> (Time, End) {
    let day = |time: &Time| match time.stamp {
        Stamp::Wall(wall) if wall.time() == NaiveTime::MIN => Some(Stamp::Day(wall.date())),
        Stamp::Day(day) => Some(Stamp::Day(day)),
        Stamp::Wall(_) | Stamp::Utc(_) => None,
    };
    let ends = match &end {
        End::At(time) => day(time).map(|stamp| {
            End::At(Time {
                stamp,
                ..time.clone()
            })
        }),
        other => Some(other.clone()),
    };
    match (day(&start), ends) {
        (Some(stamp), Some(end)) => (Time { stamp, ..start }, end),
        _ => (start, end),
    }
}

/// The words that say when, as received, with what they were read by.
pub fn as_received(event: &Event, start: &Time, note: Option<&str>) -> String {
    if event.is_own() {
        let own = event.own("AS-RECEIVED").next().and_then(|own| own.first());
        return own.map_or_else(String::new, |own| clean::line(own, 300));
    }
    let mut words = start.line.clone();
    if let Some(rule) = event.times.rules.first() {
        words.push_str("; RRULE:");
        words.push_str(&clean::line(rule, 200));
    }
    if let Some(note) = note {
        for part in [" (", note, ")"] {
            words.push_str(part);
        }
    }
    words
}
