//! A zone's distance from UTC over a stretch of time, looked up once: for those who ask for hundreds of moments.

use chrono::{DateTime, NaiveDateTime, Offset, TimeDelta, TimeZone, Utc};

use crate::domain::zone::{Zone, ZoneName};

/// The most changes kept: twenty years of two a year. What lies beyond is looked up in the zone itself.
const MOST: usize = 40;

/// The offsets of one zone between two moments.
#[derive(Debug, Clone)]
pub struct Offsets {
    zone: Zone,
    /// The stretch that is covered, in seconds since 1970.
    from: i64,
    until: i64,
    /// What the clock showed at `from`, in seconds east of UTC.
    first: i32,
    turns: Vec<Turn>,
}

/// The clock is set: from the moment `at` on it shows another time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Turn {
    /// The first moment of the new time.
    pub at: DateTime<Utc>,
    /// Seconds east of UTC until then.
    pub before: i32,
    /// Seconds east of UTC from then on.
    pub after: i32,
}

impl Turn {
    /// The day the clock is set on, by the old time: the one people name the change by.
    pub fn day(&self) -> chrono::NaiveDate {
        wall(self.at, self.before).date()
    }
}

impl Offsets {
    /// The offsets of `zone` from one moment to another.
    pub fn of(zone: &Zone, from: DateTime<Utc>, until: DateTime<Utc>) -> Self {
        let first = seconds(zone, from);
        let mut turns: Vec<Turn> = Vec::new();
        let mut covered = until;
        let mut last = from;
        while let Some(change) = zone.next_change(last).filter(|change| change.at <= until) {
            if turns.len() == MOST {
                covered = last;
                break;
            }
            last = change.at;
            turns.push(Turn {
                at: change.at,
                before: change.before.fixed().local_minus_utc(),
                after: change.after.fixed().local_minus_utc(),
            });
        }
        Self {
            zone: zone.clone(),
            from: from.timestamp(),
            until: covered.timestamp(),
            first,
            turns,
        }
    }

    /// Whose offsets these are.
    pub fn zone(&self) -> ZoneName {
        self.zone.name()
    }

    /// Seconds east of UTC at a moment.
    pub fn at(&self, at: DateTime<Utc>) -> i32 {
        if !(self.from..=self.until).contains(&at.timestamp()) {
            return seconds(&self.zone, at);
        }
        let passed = self.turns.iter().rev().find(|turn| turn.at <= at);
        passed.map_or(self.first, |turn| turn.after)
    }

    /// What the clock on the wall shows at a moment.
    pub fn wall(&self, at: DateTime<Utc>) -> NaiveDateTime {
        wall(at, self.at(at))
    }

    /// The changes after one moment, up to and with another; only those within the stretch.
    pub fn turns(&self, after: DateTime<Utc>, until: DateTime<Utc>) -> impl Iterator<Item = &Turn> {
        self.turns
            .iter()
            .filter(move |turn| turn.at > after && turn.at <= until)
    }
}

/// A moment later or earlier; the ends of the calendar hold, for a date in a file may be any.
pub fn shift(at: DateTime<Utc>, by: TimeDelta) -> DateTime<Utc> {
    let edge = if by < TimeDelta::zero() {
        DateTime::<Utc>::MIN_UTC
    } else {
        DateTime::<Utc>::MAX_UTC
    };
    at.checked_add_signed(by).unwrap_or(edge)
}

fn seconds(zone: &Zone, at: DateTime<Utc>) -> i32 {
    let offset = zone.offset_from_utc_datetime(&at.naive_utc());
    offset.fix().local_minus_utc()
}

/// The wall time at a moment; the moment itself at the far ends of the calendar.
fn wall(at: DateTime<Utc>, offset: i32) -> NaiveDateTime {
    let utc = at.naive_utc();
    utc.checked_add_signed(TimeDelta::seconds(i64::from(offset)))
        .unwrap_or(utc)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::calendar::testing::{utc, zone};

    #[test]
    fn kept_offsets_are_those_of_the_zone_within_the_stretch_and_outside_of_it() {
        for name in [
            "America/New_York",
            "Europe/London",
            "Asia/Kolkata",
            "Africa/Cairo",
            "Australia/Lord_Howe",
            "UTC",
        ] {
            let zone = zone(name);
            let kept = Offsets::of(&zone, utc("2026-08-01T00:00"), utc("2027-05-01T00:00"));
            for hour in 0..24 * 500 {
                let at = utc("2026-06-01T00:00") + TimeDelta::hours(hour);
                let local = at.with_timezone(&zone).naive_local();
                assert_eq!(kept.wall(at), local, "{name} {at}");
            }
        }
    }

    #[test]
    fn changes_are_named_by_the_day_the_clock_is_set_on() {
        let zone = zone("America/New_York");
        let kept = Offsets::of(&zone, utc("2026-10-01T00:00"), utc("2027-04-01T00:00"));
        let turns: Vec<_> = kept
            .turns(utc("2026-10-01T00:00"), utc("2027-04-01T00:00"))
            .map(|turn| (turn.day().to_string(), turn.after - turn.before))
            .collect();
        let expected = [
            ("2026-11-01".to_owned(), -3600),
            ("2027-03-14".to_owned(), 3600),
        ];
        assert_eq!(turns, expected);
        let at = utc("2026-11-01T06:00");
        assert_eq!(kept.turns(at, utc("2026-12-01T00:00")).count(), 0);
        assert_eq!(kept.turns(utc("2026-10-31T00:00"), at).count(), 1);
    }

    #[test]
    fn a_stretch_of_thousands_of_years_keeps_a_few_changes_and_still_answers() {
        let zone = zone("Europe/London");
        let kept = Offsets::of(&zone, utc("2026-01-01T00:00"), utc("9000-01-01T00:00"));
        let turns = kept.turns(utc("2026-01-01T00:00"), utc("9000-01-01T00:00"));
        assert_eq!(turns.count(), MOST);
        assert_eq!(kept.at(utc("2400-07-01T00:00")), 3600);
        assert_eq!(kept.at(utc("2400-01-01T00:00")), 0);
    }
}
