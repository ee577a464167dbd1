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

/// A distance from UTC as people write it: `UTC-05:00`, `UTC+05:30`, `UTC+00:00`.
pub fn offset_words(offset: FixedOffset) -> String {
    let minutes = offset.local_minus_utc() / 60;
    let sign = if minutes < 0 { '-' } else { '+' };
    let minutes = minutes.abs();
    format!("UTC{sign}{:02}:{:02}", minutes / 60, minutes % 60)
}

impl Clock {
    /// The day there: `Thu 3 Dec`.
    pub fn day(&self) -> String {
        self.wall.format("%a %-d %b").to_string()
    }

    /// The time of day there: `09:00`.
    pub fn time(&self) -> String {
        self.wall.format("%H:%M").to_string()
    }

    /// The letters in use there, or the distance from UTC where there are only digits, such as "+0545".
    pub fn letters(&self) -> String {
        if self.abbreviation.starts_with(['+', '-']) {
            offset_words(self.offset)
        } else {
            self.abbreviation.clone()
        }
    }

    /// Time, letters, distance from UTC and place: `09:00 EST (UTC-05:00) New York`.
    pub fn words(&self) -> String {
        let offset = offset_words(self.offset);
        let letters = self.letters();
        let place = self.zone.city();
        if letters == offset {
            format!("{} {offset} {place}", self.time())
        } else {
            format!("{} {letters} ({offset}) {place}", self.time())
        }
    }
}
