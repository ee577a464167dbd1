//! When an entry is, as a calendar file says it.

use chrono::{DateTime, Days, NaiveDate, NaiveDateTime, Utc};

use super::content::Content;
use super::zone::WALL;
use crate::domain::calendar::Placed;
use crate::domain::entry::{Hours, Until};
use crate::domain::zone::{Rules, WallTime, Zone, ZoneName};

/// How moments are written.
pub const MOMENT: &str = "%Y%m%dT%H%M%SZ";

/// How days are written.
pub const DAY: &str = "%Y%m%d";

/// When an entry is.
pub enum Times {
    /// Whole days: the first, and the one after the last.
    Days(NaiveDate, NaiveDate),
    /// By the clock of a zone.
    Wall(Zone, NaiveDateTime, Option<NaiveDateTime>),
    /// As moments: where a clock would leave open which is meant.
    Moments(DateTime<Utc>, Option<DateTime<Utc>>),
}

impl Times {
    /// How to write when an entry is.
    pub fn of(placed: &Placed, rules: &Rules) -> Self {
        let when = &placed.entry.when;
        let moments = || Self::Moments(placed.span.starts_at, placed.span.ends_at);
        let end = match when.hours {
            Hours::AllDay { last } => {
                let last = last.max(when.date);
                let after = last.checked_add_days(Days::new(1));
                return Self::Days(when.date, after.unwrap_or(last));
            }
            Hours::From { end, .. } => end,
        };
        let Some(zone) = rules.get(when.zone).filter(|_| when.zone != ZoneName::UTC) else {
            return moments();
        };
        let start = when.wall();
        let end = end.map(|Until { date, time }| date.and_time(time));
        let is_exact = |wall| matches!(zone.resolve(wall), WallTime::Exact(_));
        let is_clear = placed.unclear.is_none() && is_exact(start) && end.is_none_or(is_exact);
        if is_clear {
            Self::Wall(zone, start, end)
        } else {
            moments()
        }
    }

    /// The zone whose rules the file has to carry for it.
    pub fn zone(&self) -> Option<&Zone> {
        match self {
            Self::Wall(zone, ..) => Some(zone),
            Self::Days(..) | Self::Moments(..) => None,
        }
    }

    /// Writes start and end.
    pub fn write(&self, content: &mut Content) {
        match self {
            Self::Days(first, after) => {
                content.line("DTSTART;VALUE=DATE", &first.format(DAY).to_string());
                content.line("DTEND;VALUE=DATE", &after.format(DAY).to_string());
            }
            Self::Wall(zone, start, end) => {
                let name = zone.name();
                content.line(
                    &format!("DTSTART;TZID={name}"),
                    &start.format(WALL).to_string(),
                );
                if let Some(end) = end {
                    content.line(&format!("DTEND;TZID={name}"), &end.format(WALL).to_string());
                }
            }
            Self::Moments(start, end) => {
                content.line("DTSTART", &start.format(MOMENT).to_string());
                if let Some(end) = end {
                    content.line("DTEND", &end.format(MOMENT).to_string());
                }
            }
        }
    }
}
