//! How a zone is offered: by what its clock shows, beside a clock the person knows.

use std::fmt::Write as _;

use chrono::{NaiveDateTime, Offset};

use super::super::words::say_time;
use crate::domain::calendar::{Clock, day_word};
use crate::domain::zone::{WallTime, Zone, ZoneName};

/// An offset from UTC as people write it, such as "UTC-5" or "UTC+5:30".
pub(super) fn offset(minutes: i32) -> String {
    let sign = if minutes < 0 { '-' } else { '+' };
    let (hours, minutes) = (minutes.abs() / 60, minutes.abs() % 60);
    if minutes == 0 {
        format!("UTC{sign}{hours}")
    } else {
        format!("UTC{sign}{hours}:{minutes:02}")
    }
}

/// A zone by its city; UTC by its name.
pub(super) fn city(zone: ZoneName) -> String {
    zone.city()
}

/// "9:00 AM in New York (EDT, UTC-4)", and what `beside` shows then: ", 6:30 PM in Kolkata".
pub(super) fn clocks(zone: &Zone, on: NaiveDateTime, beside: Option<&Zone>) -> String {
    let (WallTime::Exact(at)
    | WallTime::Twice { earlier: at, .. }
    | WallTime::Never { after: at, .. }) = zone.resolve(on);
    let minutes = at.offset().fix().local_minus_utc() / 60;
    let letters = at.offset().abbreviation();
    let named = letters.chars().all(char::is_alphabetic) && zone.name() != ZoneName::UTC;
    let known = if named {
        format!("{letters}, ")
    } else {
        String::new()
    };
    let mut words = format!(
        "{} in {} ({known}{})",
        say_time(on.time()),
        city(zone.name()),
        offset(minutes)
    );
    if let Some(beside) = beside.filter(|beside| beside.name() != zone.name()) {
        let clock = Clock::of(at.to_utc(), beside, on.date());
        let day = match clock.day_shift {
            0 => String::new(),
            shift => format!(" ({})", day_word(shift)),
        };
        let time = say_time(clock.wall.time());
        // Writing into a text cannot fail.
        let _ = write!(words, ", {time} in {}{day}", city(clock.zone));
    }
    words
}
