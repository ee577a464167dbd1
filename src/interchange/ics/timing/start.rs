//! The start of an event, in the zone the entry will be kept in.

use chrono::{DateTime, NaiveDateTime, Timelike, Utc};

use super::super::clock::{Clock, Clocks, moment, offset};
use super::super::own_zone::OwnZone;
use super::super::property::{Stamp, Time};
use super::super::said;
use crate::domain::entry::Occurrence;
use crate::domain::zone::{WallTime, Zone, ZoneName};

/// A start.
pub struct Start<'a> {
    /// Whose clock it is meant by.
    pub clock: Clock<'a>,
    /// The zone it is kept in.
    pub zone: Zone,
    /// What the clock there shows, to the minute.
    pub wall: NaiveDateTime,
    /// Which moment is meant where that comes twice.
    pub occurrence: Option<Occurrence>,
    /// What has to be asked.
    pub doubts: Vec<String>,
    /// By what rules it was read, where the words alone do not say.
    pub note: Option<String>,
}

impl<'a> Start<'a> {
    /// Reads a start that is no whole day; where there is no way to take it, a sentence says why.
    pub fn of(
        clocks: &'a Clocks<'a>,
        calendar: usize,
        time: &Time,
        shown_in: Option<ZoneName>,
    ) -> Result<Self, String> {
        let clock = clocks.find(calendar, time.tzid.as_deref());
        match time.stamp {
            Stamp::Utc(utc) => {
                let shown_in = shown_in.and_then(|name| clocks.newest(name));
                let zone = shown_in.unwrap_or_else(|| clocks.shown_in(calendar));
                Ok(Self::of_moment(clock, utc, zone, time.tzid.is_some()))
            }
            Stamp::Wall(wall) => Self::of_wall(clocks, calendar, clock, wall),
            Stamp::Day(day) => Self::of_wall(clocks, calendar, clock, day.into()),
        }
    }

    /// What a clock shows at a moment that is known.
    fn at(clock: Clock<'a>, at: DateTime<Utc>, zone: Zone) -> Self {
        let wall = to_minute(at.with_timezone(&zone).naive_local());
        let occurrence = match zone.resolve(wall) {
            WallTime::Twice { earlier, .. } if earlier.to_utc() <= at => {
                let is_first = at - earlier.to_utc() < chrono::TimeDelta::minutes(1);
                Some(if is_first {
                    Occurrence::Earlier
                } else {
                    Occurrence::Later
                })
            }
            _ => None,
        };
        Self {
            occurrence,
            ..Self::on(clock, zone, wall)
        }
    }

    /// What a clock shows, whatever it means.
    fn on(clock: Clock<'a>, zone: Zone, wall: NaiveDateTime) -> Self {
        Self {
            clock,
            zone,
            wall: to_minute(wall),
            occurrence: None,
            doubts: Vec::new(),
            note: None,
        }
    }

    fn doubted(mut self, doubt: impl Into<Option<String>>) -> Self {
        self.doubts.extend(doubt.into());
        self
    }

    /// A moment in UTC is exact; only where to show it is chosen.
    fn of_moment(clock: Clock<'a>, utc: NaiveDateTime, zone: Zone, is_named: bool) -> Self {
        let at = utc.and_utc();
        match clock.clone() {
            Clock::Zone(named, _) if is_named => {
                let doubt = (clock.wall(utc) != utc).then(|| said::utc_and_zone(utc, &named));
                Self::at(clock, at, named).doubted(doubt)
            }
            _ => Self::at(clock, at, zone),
        }
    }

    fn of_wall(
        clocks: &Clocks<'_>,
        calendar: usize,
        clock: Clock<'a>,
        wall: NaiveDateTime,
    ) -> Result<Self, String> {
        match clock.clone() {
            Clock::Zone(zone, own) => {
                let doubt = own.and_then(|own| disagreement(&clock, &zone, own, wall));
                Ok(Self::on(clock, zone, wall).doubted(doubt))
            }
            Clock::Own(own) => Self::by_own_rules(clocks, clock, own, wall),
            Clock::Offset(seconds, written) => {
                let at = moment(wall.and_utc().timestamp() - i64::from(seconds));
                let zone = clocks.newest_at(seconds).unwrap_or_else(Zone::utc);
                Ok(Self::at(clock, at, zone).doubted(said::bare_offset(wall, &written)))
            }
            Clock::Floating => {
                let zone = clocks.likely(calendar);
                let doubt = said::floating(wall, &zone);
                Ok(Self::on(clock, zone, wall).doubted(doubt))
            }
            Clock::Unknown(sentence) => Err(sentence),
        }
    }

    /// A zone that only the file knows: kept in a known one that shows the same, else in UTC.
    fn by_own_rules(
        clocks: &Clocks<'_>,
        clock: Clock<'a>,
        own: &OwnZone,
        wall: NaiveDateTime,
    ) -> Result<Self, String> {
        let (first, doubt) = match own.moments(wall)[..] {
            [] => return Err(said::own_rules_show(wall, "never")),
            [only] if own.covers(only) => (only, None),
            [only] => (only, Some(said::own_rules_silent(wall))),
            [first, ..] => (first, Some(said::own_rules_show(wall, "twice"))),
        };
        let zone = clocks.alike(own, first).unwrap_or_else(Zone::utc);
        let shown = said::offset(own.offset_at(first));
        let start = Self::at(clock, moment(first), zone).doubted(doubt);
        Ok(Self {
            note: Some(format!("by the time zone rules in the file: {shown}")),
            ..start
        })
    }
}

/// Whether the file's own rules make something else of a wall time than the newest do, as a sentence. Where the newest
/// are not clear themselves, that is asked already.
fn disagreement(
    clock: &Clock<'_>,
    zone: &Zone,
    own: &OwnZone,
    wall: NaiveDateTime,
) -> Option<String> {
    let [newest] = clock.moments(wall)[..] else {
        return None;
    };
    let moments = own.moments(wall);
    if !own.covers(newest) || moments.contains(&newest) {
        return None;
    }
    let by_own = moments.first().map(|at| own.offset_at(*at));
    Some(said::disagreement(wall, zone, offset(zone, newest), by_own))
}

/// The calendar keeps minutes.
pub fn to_minute(wall: NaiveDateTime) -> NaiveDateTime {
    wall.with_second(0)
        .and_then(|wall| wall.with_nanosecond(0))
        .unwrap_or(wall)
}
