//! What has to be asked about a time, in one sentence each.

use chrono::{FixedOffset, NaiveDateTime};

use crate::domain::entry::Unclear;
use crate::domain::zone::Zone;

/// `09:00 on Thu Dec 3, 2026`.
pub fn wall(wall: NaiveDateTime) -> String {
    wall.format("%H:%M on %a %b %-d, %Y").to_string()
}

/// `UTC-05:00`.
pub fn offset(seconds: i32) -> String {
    let east = FixedOffset::east_opt(seconds);
    east.map_or_else(|| "UTC".to_owned(), |east| format!("UTC{east}"))
}

/// A start that the zone's clock shows twice or never.
pub fn unclear(unclear: &Unclear, start: NaiveDateTime, zone: &Zone) -> String {
    let time = wall(start);
    match unclear {
        Unclear::Twice { earlier, later } => format!(
            "In {zone} the clock is set back then, so that {time} comes twice: is the first meant ({}) or the second ({})?",
            offset(earlier.offset().fixed().local_minus_utc()),
            offset(later.offset().fixed().local_minus_utc()),
        ),
        Unclear::Never { before, after, .. } => format!(
            "In {zone} the clock is set forward then, so that {time} never comes: is {} meant or {}?",
            before.format("%H:%M"),
            after.format("%H:%M"),
        ),
        Unclear::EndsBeforeItBegins => {
            "Its end lies before its start: which of them is wrong?".to_owned()
        }
    }
}

/// The file brings rules for a known zone that are not the newest.
pub fn disagreement(start: NaiveDateTime, zone: &Zone, newest: i32, own: Option<i32>) -> String {
    let time = wall(start);
    let newest = offset(newest);
    match own {
        Some(own) => format!(
            "By the newest rules {time} in {zone} is {newest}, by the rules in the file it is {}: ask which hour is meant.",
            offset(own)
        ),
        None => format!(
            "By the newest rules {time} in {zone} is {newest}, by the rules in the file it never comes: ask which hour is meant."
        ),
    }
}

/// A time without a zone.
pub fn floating(start: NaiveDateTime, zone: &Zone) -> String {
    format!(
        "It says {} without a time zone: is the time in {zone} meant?",
        wall(start)
    )
}

/// A zone that is only an offset.
pub fn bare_offset(start: NaiveDateTime, written: &str) -> String {
    let written: String = written.escape_debug().take(40).collect();
    format!(
        "It says {} with an offset ({written}) and no place: compare it with the invitation.",
        wall(start)
    )
}

/// A time in UTC that names another zone at once.
pub fn utc_and_zone(utc: NaiveDateTime, zone: &Zone) -> String {
    format!(
        "It says {} in UTC and names {zone} as well: which of them is meant?",
        wall(utc)
    )
}

/// A time of which the file's own rules say nothing.
pub fn own_rules_silent(start: NaiveDateTime) -> String {
    format!(
        "The time zone rules in the file are of other years than {}: compare it with the invitation.",
        wall(start)
    )
}

/// A time the file's own rules show twice, or never.
pub fn own_rules_show(start: NaiveDateTime, times: &str) -> String {
    format!(
        "By the rules in the file {} comes {times}: ask which hour is meant.",
        wall(start)
    )
}

/// An end that does not lie behind the start.
pub fn ends_before(end: NaiveDateTime) -> String {
    format!(
        "Its end, {}, lies before its start: it would be kept without an end.",
        wall(end)
    )
}
