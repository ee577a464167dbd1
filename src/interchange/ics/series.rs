//! Repeating events: the single starts of a series within the season.

use std::collections::BTreeMap;

use chrono::{NaiveDateTime, NaiveTime};

use super::clock::{Clock, Clocks};
use super::event::Times;
use super::length::Length;
use super::property::{self, BadTime, Stamp, Time};
use super::rule;
use super::timing::End;

/// How many starts of one series are taken: one a day for a season.
const MOST: usize = 400;

/// A series: its start and whose clock that is meant by.
pub struct Series<'a> {
    start: &'a Time,
    clock: Clock<'a>,
    clocks: &'a Clocks<'a>,
    calendar: usize,
}

impl<'a> Series<'a> {
    /// The series that begins at `start` in a calendar.
    pub fn of(clocks: &'a Clocks<'a>, calendar: usize, start: &'a Time) -> Self {
        let clock = clocks.find(calendar, start.tzid.as_deref());
        Self {
            start,
            clock,
            clocks,
            calendar,
        }
    }

    /// What the clock of the series shows at a time that may be written in another way. A day without an hour means
    /// the start on that day.
    pub fn wall_of(&self, time: &Time) -> NaiveDateTime {
        let wall = match (time.stamp, self.start.stamp) {
            (Stamp::Day(day), Stamp::Wall(start) | Stamp::Utc(start)) => day.and_time(start.time()),
            (Stamp::Day(day), Stamp::Day(_)) => day.into(),
            (Stamp::Utc(utc), Stamp::Utc(_)) => utc,
            (Stamp::Utc(utc), Stamp::Wall(_) | Stamp::Day(_)) => self.clock.wall(utc),
            (Stamp::Wall(wall), _) => self.by_other_clock(time, wall),
        };
        match self.start.stamp {
            Stamp::Day(_) => wall.date().into(),
            Stamp::Wall(_) | Stamp::Utc(_) => wall,
        }
    }

    fn by_other_clock(&self, time: &Time, wall: NaiveDateTime) -> NaiveDateTime {
        if time.tzid.is_none() || time.tzid == self.start.tzid {
            return wall;
        }
        let other = self.clocks.find(self.calendar, time.tzid.as_deref());
        let Some(at) = other.moments(wall).first().copied() else {
            return wall;
        };
        let utc = super::clock::moment(at).naive_utc();
        match self.start.stamp {
            Stamp::Utc(_) => utc,
            Stamp::Wall(_) | Stamp::Day(_) => self.clock.wall(utc),
        }
    }

    /// A start of the series as a time like its first.
    pub fn time(&self, wall: NaiveDateTime) -> Time {
        Time {
            stamp: match self.start.stamp {
                Stamp::Day(_) => Stamp::Day(wall.date()),
                Stamp::Wall(_) => Stamp::Wall(wall),
                Stamp::Utc(_) => Stamp::Utc(wall),
            },
            ..self.start.clone()
        }
    }

    /// Its starts within the season, in order, with an end that is their own; where they cannot be told, a sentence says
    /// why.
    pub fn starts(&self, times: &Times) -> Result<BTreeMap<NaiveDateTime, Option<End>>, String> {
        let first = self.wall_of(self.start);
        let (from, to) = self.season();
        let mut starts = BTreeMap::from([(first, None)]);
        let by_rule = self.by_rule(times, first, (from, to))?;
        starts.extend(by_rule.into_iter().map(|wall| (wall, None)));
        starts.extend(self.added(&times.more)?);
        for (wall, is_day) in self.listed(&times.left_out)? {
            if is_day {
                starts.retain(|start, _| start.date() != wall.date());
            } else {
                starts.remove(&wall);
            }
        }
        starts.retain(|start, _| (from..=to).contains(start));
        if starts.len() > MOST {
            return Err(format!("It repeats more than {MOST} times in this season."));
        }
        Ok(starts)
    }

    fn season(&self) -> (NaiveDateTime, NaiveDateTime) {
        let (from, to) = self.clocks.season();
        let end = NaiveTime::from_hms_opt(23, 59, 59).unwrap_or_default();
        (from.into(), to.and_time(end))
    }

    fn by_rule(
        &self,
        times: &Times,
        first: NaiveDateTime,
        (from, to): (NaiveDateTime, NaiveDateTime),
    ) -> Result<Vec<NaiveDateTime>, String> {
        if times.has_exception_rules || times.rules.len() > 1 {
            return Err(
                "It repeats by several rules at once: add its dates one by one.".to_owned(),
            );
        }
        let Some(text) = times.rules.first() else {
            return Ok(Vec::new());
        };
        let rule = rule::parse(text)?;
        let until = rule.until.map_or(to, |until| self.until(until).min(to));
        rule::expand(first, &rule, from, until).ok_or_else(|| {
            "Its repetition rule cannot be followed: add its dates one by one.".to_owned()
        })
    }

    fn until(&self, until: Stamp) -> NaiveDateTime {
        let end = NaiveTime::from_hms_opt(23, 59, 59).unwrap_or_default();
        match (until, self.start.stamp) {
            (Stamp::Day(day), _) => day.and_time(end),
            (Stamp::Wall(at) | Stamp::Utc(at), Stamp::Day(_)) => at.date().and_time(end),
            (Stamp::Wall(wall), _) => wall,
            (Stamp::Utc(utc), Stamp::Utc(_)) => utc,
            (Stamp::Utc(utc), _) => self.clock.wall(utc),
        }
    }

    /// Dates added one by one. One that is a period has an end of its own.
    fn added(
        &self,
        times: &[Result<Time, BadTime>],
    ) -> Result<Vec<(NaiveDateTime, Option<End>)>, String> {
        let walls = self.listed(times)?.into_iter().map(|(wall, _)| wall);
        let ends = times.iter().flatten().map(|time| {
            let until = time.until.as_deref()?;
            Some(match (Length::parse(until), property::stamp(until)) {
                (Some(length), _) => End::After(length),
                (None, Ok(stamp)) => End::At(Time {
                    stamp,
                    ..time.clone()
                }),
                (None, Err(_)) => {
                    End::Bad("Its end cannot be read: it would be kept without one.".to_owned())
                }
            })
        });
        Ok(walls.zip(ends).collect())
    }

    /// Times listed one by one, and whether each names a whole day.
    fn listed(
        &self,
        times: &[Result<Time, BadTime>],
    ) -> Result<Vec<(NaiveDateTime, bool)>, String> {
        let unreadable = "One of its repetitions cannot be read: add its dates one by one.";
        let wall = |time: &Result<Time, BadTime>| match time {
            Ok(time) => Ok((self.wall_of(time), matches!(time.stamp, Stamp::Day(_)))),
            Err(_) => Err(unreadable.to_owned()),
        };
        times.iter().map(wall).collect()
    }
}

/// The id of an instance as its series writes times.
pub fn id(stamp: Stamp) -> String {
    match stamp {
        Stamp::Day(day) => day.format("%Y%m%d").to_string(),
        Stamp::Wall(wall) => wall.format("%Y%m%dT%H%M%S").to_string(),
        Stamp::Utc(utc) => utc.format("%Y%m%dT%H%M%SZ").to_string(),
    }
}

/// The end of a later start of a series, as far behind it as the first end behind the first start.
pub fn end_of(first: &Time, end: &End, start: &Time) -> Option<End> {
    let End::At(ends) = end else {
        return Some(end.clone());
    };
    let length = match (first.stamp, ends.stamp) {
        (Stamp::Day(from), Stamp::Day(to)) => to.signed_duration_since(from),
        (Stamp::Utc(from), Stamp::Utc(to)) => to.signed_duration_since(from),
        (Stamp::Wall(from), Stamp::Wall(to)) if ends.tzid.is_none() || ends.tzid == first.tzid => {
            to.signed_duration_since(from)
        }
        // In two zones at once: the exact length is known only from the first.
        _ => return None,
    };
    let stamp = match start.stamp {
        Stamp::Day(day) => Stamp::Day(day.checked_add_signed(length)?),
        Stamp::Wall(wall) => Stamp::Wall(wall.checked_add_signed(length)?),
        Stamp::Utc(utc) => Stamp::Utc(utc.checked_add_signed(length)?),
    };
    Some(End::At(Time {
        stamp,
        ..ends.clone()
    }))
}
