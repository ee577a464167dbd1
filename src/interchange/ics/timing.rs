//! When an event is: its start and its end as the calendar keeps them, and what has to be asked about them.

mod start;

use chrono::{DateTime, Days, NaiveDate, NaiveDateTime, TimeDelta, Utc};

use self::start::{Start, to_minute};
use super::clock::{Clock, Clocks, moment};
use super::length::Length;
use super::property::{Stamp, Time};
use super::said;
use crate::domain::entry::{Hours, Until, When};
use crate::domain::zone::{WallTime, Zone, ZoneName};

/// The longest an event with hours may be; more is a mistake in a date.
const LONGEST: TimeDelta = TimeDelta::days(14);

/// The most whole days in a row; more is a mistake in a date.
const MOST_DAYS: i64 = 120;

/// When an event ends, as written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum End {
    /// It does not say.
    Unknown,
    /// At a time.
    At(Time),
    /// After so long.
    After(Length),
    /// It says something that is no end: a sentence.
    Bad(String),
}

/// When an event is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Timing {
    /// How it is taken.
    pub when: When,
    /// What has to be asked, one sentence each.
    pub doubts: Vec<String>,
    /// By what rules it was read, where the words alone do not say.
    pub note: Option<String>,
}

/// An end in the zone of the start.
enum Ended {
    /// It does not say.
    Unknown,
    /// What the clock shows.
    Wall(NaiveDateTime),
    /// A moment.
    Moment(DateTime<Utc>),
}

/// Reads when an event of a calendar is; where there is no way to take it, a sentence says what has to be asked.
/// Moments in UTC are shown in the zone `shown_in`, else in that of the calendar.
pub fn timing(
    clocks: &Clocks<'_>,
    calendar: usize,
    time: &Time,
    end: &End,
    shown_in: Option<ZoneName>,
) -> Result<Timing, String> {
    if let Stamp::Day(day) = time.stamp {
        let zone = shown_in.and_then(|name| clocks.newest(name));
        let zone = zone.unwrap_or_else(|| day_zone(clocks, calendar, time));
        return Ok(whole_days(&zone, day, end));
    }
    let mut start = Start::of(clocks, calendar, time, shown_in)?;
    let ended = match ended(clocks, calendar, (time, &start), end) {
        Ok(ended) => ended,
        Err(doubt) => {
            start.doubts.push(doubt);
            Ended::Unknown
        }
    };
    Ok(settle(&start, &ended))
}

fn ended(
    clocks: &Clocks<'_>,
    calendar: usize,
    (time, start): (&Time, &Start<'_>),
    end: &End,
) -> Result<Ended, String> {
    let end = match end {
        End::Unknown => return Ok(Ended::Unknown),
        End::Bad(doubt) => return Err(doubt.clone()),
        End::After(length) => return Ok(after(start, *length)),
        End::At(end) => end,
    };
    let wall = match end.stamp {
        Stamp::Utc(utc) => return Ok(Ended::Moment(utc.and_utc())),
        Stamp::Wall(wall) => wall,
        Stamp::Day(_) => {
            return Err(
                "It begins at an hour and ends on a day: it would be kept without an end."
                    .to_owned(),
            );
        }
    };
    // An end without a zone goes by the clock of the start.
    let has_own_clock = end.tzid.is_some() && end.tzid != time.tzid;
    let clock = if has_own_clock {
        clocks.find(calendar, end.tzid.as_deref())
    } else {
        start.clock.clone()
    };
    match &clock {
        Clock::Zone(zone, _) if zone.name() == start.zone.name() => Ok(Ended::Wall(wall)),
        Clock::Floating if matches!(time.stamp, Stamp::Wall(_)) => Ok(Ended::Wall(wall)),
        clock => match clock.moments(wall).first() {
            Some(at) => Ok(Ended::Moment(moment(*at))),
            None => Err("Its end cannot be read: it would be kept without one.".to_owned()),
        },
    }
}

/// An end after whole days of the calendar and an exact rest.
fn after(start: &Start<'_>, length: Length) -> Ended {
    let Some(day) = length.days_after(start.wall) else {
        return Ended::Unknown;
    };
    if length.exact.is_zero() {
        return Ended::Wall(day);
    }
    let is_later = start.occurrence == Some(crate::domain::entry::Occurrence::Later);
    let from = match start.zone.resolve(day) {
        WallTime::Twice { later, .. } if is_later => later,
        WallTime::Exact(at)
        | WallTime::Twice { earlier: at, .. }
        | WallTime::Never { after: at, .. } => at,
    };
    let at = from.to_utc().checked_add_signed(length.exact);
    at.map_or(Ended::Unknown, Ended::Moment)
}

/// Puts start and end together and asks what is unclear about them.
fn settle(start: &Start<'_>, ended: &Ended) -> Timing {
    let end = match ended {
        Ended::Unknown => None,
        Ended::Wall(wall) => Some(to_minute(*wall)),
        Ended::Moment(at) => Some(to_minute(at.with_timezone(&start.zone).naive_local())),
    };
    let mut timing = Timing {
        when: when(start, None),
        doubts: start.doubts.clone(),
        note: start.note.clone(),
    };
    let begins = match timing.when.resolve(&start.zone) {
        Ok(span) => span.starts_at,
        Err(unclear) => {
            timing
                .doubts
                .push(said::unclear(&unclear, start.wall, &start.zone));
            unclear.earliest(&timing.when, &start.zone)
        }
    };
    // An end on the start says nothing.
    let Some(end) =
        end.filter(|end| *end != start.wall || matches!(ended, Ended::Moment(at) if *at > begins))
    else {
        return timing;
    };
    with_end(timing, start, begins, end, ended)
}

fn with_end(
    mut timing: Timing,
    start: &Start<'_>,
    begins: DateTime<Utc>,
    end: NaiveDateTime,
    ended: &Ended,
) -> Timing {
    let meant = match ended {
        Ended::Moment(at) => Some(floor(*at)),
        Ended::Wall(_) | Ended::Unknown => None,
    };
    let with_end = when(start, Some(end));
    let is_clear = timing.when.resolve(&start.zone).is_ok();
    let ends = match with_end.resolve(&start.zone) {
        Ok(span) => span.ends_at,
        Err(_) if !is_clear && end > start.wall => None,
        Err(_) if meant.is_some_and(|meant| meant > begins) => None,
        Err(_) => {
            timing.doubts.push(said::ends_before(end));
            return timing;
        }
    };
    timing.when = match (meant, is_clear) {
        // The end falls where the clock is set back and would be read as another moment: in UTC it is not.
        (Some(meant), true) if ends != Some(meant) => in_utc(begins, meant),
        _ => with_end,
    };
    if end - start.wall > LONGEST {
        timing.doubts.push(format!(
            "It ends only at {}: is that meant?",
            said::wall(end)
        ));
    }
    timing
}

fn when(start: &Start<'_>, end: Option<NaiveDateTime>) -> When {
    let hours = Hours::From {
        start: start.wall.time(),
        end: end.map(|end| Until {
            date: end.date(),
            time: end.time(),
        }),
        occurrence: start.occurrence,
    };
    When {
        date: start.wall.date(),
        hours,
        zone: start.zone.name(),
    }
}

fn in_utc(begins: DateTime<Utc>, ends: DateTime<Utc>) -> When {
    let (start, end) = (begins.naive_utc(), ends.naive_utc());
    let mut when = When::at(start.date(), start.time(), ZoneName::UTC);
    when.hours = Hours::From {
        start: start.time(),
        end: Some(Until {
            date: end.date(),
            time: end.time(),
        }),
        occurrence: None,
    };
    when
}

fn floor(at: DateTime<Utc>) -> DateTime<Utc> {
    to_minute(at.naive_utc()).and_utc()
}

/// Days are of no zone in a file; here they are kept in the likely one.
fn day_zone(clocks: &Clocks<'_>, calendar: usize, time: &Time) -> Zone {
    match clocks.find(calendar, time.tzid.as_deref()) {
        Clock::Zone(zone, _) => zone,
        _ => clocks.likely(calendar),
    }
}

/// Days without hours.
fn whole_days(zone: &Zone, first: NaiveDate, end: &End) -> Timing {
    let (last, doubt) = last_day(first, end);
    let mut timing = Timing {
        when: When {
            date: first,
            hours: Hours::AllDay { last },
            zone: zone.name(),
        },
        doubts: doubt.into_iter().collect(),
        note: None,
    };
    if (last - first).num_days() > MOST_DAYS {
        let last = last.format("%a %b %-d, %Y");
        timing
            .doubts
            .push(format!("It goes on until {last}: is that meant?"));
    }
    timing
}

/// The last day of several: the day before the one the file calls the end.
fn last_day(first: NaiveDate, end: &End) -> (NaiveDate, Option<String>) {
    let with_hour = "It begins on a day and ends at an hour: is the whole day meant?";
    match end {
        End::Unknown => (first, None),
        End::Bad(doubt) => (first, Some(doubt.clone())),
        End::After(length) => {
            let days = length.days + u64::from(length.exact >= TimeDelta::days(1));
            let last = first.checked_add_days(Days::new(days.saturating_sub(1)));
            let is_whole = length.exact.is_zero() || length.exact == TimeDelta::days(1);
            (
                last.unwrap_or(first),
                (!is_whole).then(|| with_hour.to_owned()),
            )
        }
        End::At(time) => match time.stamp {
            Stamp::Day(day) if day > first => (day.pred_opt().unwrap_or(first), None),
            Stamp::Day(day) if day == first => (first, None),
            Stamp::Day(day) => (first, Some(said::ends_before(day.into()))),
            Stamp::Wall(at) | Stamp::Utc(at) => (at.date().max(first), Some(with_hour.to_owned())),
        },
    }
}
