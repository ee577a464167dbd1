//! What the clocks of several zones show at one moment.

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime, Utc};

use crate::domain::zone::{Zone, ZoneName};

/// One zone's clock at a moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clock {
    /// The zone.
    pub zone: ZoneName,
    /// Date and time on the wall there.
    pub wall: NaiveDateTime,
    /// The distance from UTC, east positive.
    pub offset: FixedOffset,
    /// The letters in use there, such as "EDT".
    pub abbreviation: String,
    /// Days from the date in the first zone to the date here: −1, 0 or 1.
    pub day_shift: i64,
}

impl Clock {
    /// What the clock of `zone` shows at `at`; `own` is the date in the entry's own zone.
    pub fn of(at: DateTime<Utc>, zone: &Zone, own: NaiveDate) -> Self {
        let local = at.with_timezone(zone);
        Self {
            zone: zone.name(),
            wall: local.naive_local(),
            offset: local.offset().fixed(),
            abbreviation: local.offset().abbreviation().to_owned(),
            day_shift: (local.date_naive() - own).num_days(),
        }
    }
}

/// The clocks of all these zones, the first being the entry's own; a zone named twice is shown once.
pub fn clocks<'a>(at: DateTime<Utc>, zones: impl IntoIterator<Item = &'a Zone>) -> Vec<Clock> {
    let mut shown: Vec<Clock> = Vec::new();
    for zone in zones {
        if shown.iter().any(|clock| clock.zone == zone.name()) {
            continue;
        }
        let own = shown
            .first()
            .map_or_else(|| zone.date_of(at), |clock| clock.wall.date());
        shown.push(Clock::of(at, zone, own));
    }
    shown
}

/// A change of day in words: `+1 day`, `-1 day`; nothing where it is the same day.
pub fn day_word(shift: i64) -> String {
    match shift {
        0 => String::new(),
        1 | -1 => format!("{shift:+} day"),
        shift => format!("{shift:+} days"),
    }
}
