//! The rules a file brings along for a time zone (`VTIMEZONE`), as a list of changes of the clock.

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};

use super::property::{self, Property, Stamp};
use super::rule;

/// Rules that began before this year are followed from here: Outlook lets all begin in 1601, and earlier events are
/// refused anyway.
const FIRST_YEAR: i32 = 2018;

/// A zone by its own rules.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnZone {
    /// What the file calls it.
    pub id: String,
    /// The place it says the rules are of (`X-LIC-LOCATION`).
    pub place: Option<String>,
    /// By their time; never empty.
    changes: Vec<Change>,
}

/// One change of the clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Change {
    /// Seconds since 1970 UTC.
    at: i64,
    /// Seconds east of UTC until then.
    before: i32,
    /// Seconds east of UTC from then on.
    after: i32,
}

/// Standard or summer time as it is being read.
#[derive(Default)]
struct Observance {
    starts: Vec<NaiveDateTime>,
    rules: Vec<String>,
    before: Option<i32>,
    after: Option<i32>,
}

impl OwnZone {
    /// Reads the lines of a time zone, following its rules up to `last`; `None` where they say nothing usable.
    pub fn of(lines: &[String], last: NaiveDate) -> Option<Self> {
        let mut own = Self {
            id: String::new(),
            place: None,
            changes: Vec::new(),
        };
        let mut open: Option<Observance> = None;
        for property in lines.iter().filter_map(|line| Property::of(line)) {
            let value = property.value.trim();
            if property.is("BEGIN") {
                open = Some(Observance::default());
            } else if property.is("END") {
                if let Some(observance) = open.take() {
                    own.changes.extend(observance.changes(last)?);
                }
            } else if let Some(observance) = &mut open {
                observance.take(&property);
            } else if property.is("TZID") {
                value.clone_into(&mut own.id);
            } else if property.is("X-LIC-LOCATION") {
                own.place = Some(value.to_owned());
            }
        }
        own.changes.sort_unstable();
        own.changes.dedup();
        (!own.changes.is_empty()).then_some(own)
    }

    /// Whether the rules say something of a moment, in seconds since 1970 UTC: writers often list the changes of some
    /// years only. Before the first nothing is known, and long after the last of several neither.
    pub fn covers(&self, at: i64) -> bool {
        let year = 366 * 86_400;
        match &self.changes[..] {
            [] => false,
            [only] => at >= only.at,
            [first, .., last] => (first.at..=last.at + year).contains(&at),
        }
    }

    /// Seconds east of UTC at a moment, in seconds since 1970 UTC.
    pub fn offset_at(&self, at: i64) -> i32 {
        let passed = self.changes.partition_point(|change| change.at <= at);
        match passed
            .checked_sub(1)
            .and_then(|last| self.changes.get(last))
        {
            Some(change) => change.after,
            None => self.changes.first().map_or(0, |change| change.before),
        }
    }

    /// The moments a wall time stands for, in seconds since 1970 UTC: none, one or two.
    pub fn moments(&self, wall: NaiveDateTime) -> Vec<i64> {
        let wall = wall.and_utc().timestamp();
        let day = 86_400;
        let from = self
            .changes
            .partition_point(|change| change.at < wall - 2 * day);
        let near = self.changes.iter().skip(from);
        let near = near.take_while(|change| change.at <= wall + 2 * day);
        let mut offsets: Vec<i32> = near
            .flat_map(|change| [change.before, change.after])
            .chain([self.offset_at(wall)])
            .collect();
        offsets.sort_unstable();
        offsets.dedup();
        let moment = |offset: i32| wall - i64::from(offset);
        let mut moments: Vec<i64> = offsets
            .into_iter()
            .filter(|offset| self.offset_at(moment(*offset)) == *offset)
            .map(moment)
            .collect();
        moments.sort_unstable();
        moments.truncate(2);
        moments
    }

    /// The changes between two moments, as seconds since 1970 UTC.
    pub fn changes_between(&self, from: i64, to: i64) -> impl Iterator<Item = i64> {
        let changes = self.changes.iter().map(|change| change.at);
        changes.filter(move |at| (from..=to).contains(at))
    }
}

impl Observance {
    fn take(&mut self, property: &Property<'_>) {
        let value = property.value.trim();
        if property.is("DTSTART") || property.is("RDATE") {
            let times = property.times().into_iter().flatten();
            self.starts.extend(times.map(|time| match time.stamp {
                Stamp::Day(day) => day.and_time(NaiveTime::MIN),
                Stamp::Wall(wall) | Stamp::Utc(wall) => wall,
            }));
        } else if property.is("RRULE") {
            self.rules.push(value.to_owned());
        } else if property.is("TZOFFSETFROM") {
            self.before = property::offset(value).ok();
        } else if property.is("TZOFFSETTO") {
            self.after = property::offset(value).ok();
        }
    }

    /// `None` where a part cannot be read: half a time zone would be a wrong one.
    fn changes(self, last: NaiveDate) -> Option<Vec<Change>> {
        let (before, after) = (self.before?, self.after?);
        let first = *self.starts.first()?;
        let mut starts = self.starts;
        for rule in &self.rules {
            starts.extend(follow(first, rule, before, last)?);
        }
        let change = |start: NaiveDateTime| Change {
            at: start.and_utc().timestamp() - i64::from(before),
            before,
            after,
        };
        Some(starts.into_iter().map(change).collect())
    }
}

/// The local times at which a rule changes the clock.
fn follow(
    first: NaiveDateTime,
    rule: &str,
    before: i32,
    last: NaiveDate,
) -> Option<Vec<NaiveDateTime>> {
    let rule = rule::parse(rule).ok()?;
    let first = if first.year() < FIRST_YEAR && rule.is_every_year() {
        first.with_year(FIRST_YEAR)?
    } else {
        first
    };
    let last = last.and_time(NaiveTime::MIN);
    let until = match rule.until {
        None => last,
        Some(Stamp::Day(day)) => day.and_hms_opt(23, 59, 59)?,
        Some(Stamp::Wall(wall)) => wall,
        Some(Stamp::Utc(utc)) => utc.checked_add_signed(TimeDelta::seconds(i64::from(before)))?,
    };
    rule::expand(first, &rule, first, until.min(last))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Outlook's Eastern time.
    const EASTERN: &str = "TZID:Customized Time Zone\nBEGIN:STANDARD\nDTSTART:16010101T020000\nTZOFFSETFROM:-0400\n\
        TZOFFSETTO:-0500\nRRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=1SU;BYMONTH=11\nEND:STANDARD\nBEGIN:DAYLIGHT\n\
        DTSTART:16010101T020000\nTZOFFSETFROM:-0500\nTZOFFSETTO:-0400\nRRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=2SU;BYMONTH=3\n\
        END:DAYLIGHT";

    fn own(text: &str) -> Option<OwnZone> {
        let lines: Vec<String> = text.lines().map(str::to_owned).collect();
        OwnZone::of(&lines, NaiveDate::from_ymd_opt(2032, 1, 1).unwrap())
    }

    fn moments(zone: &OwnZone, wall: &str) -> Vec<String> {
        let Ok(Stamp::Wall(wall)) = property::stamp(wall) else {
            panic!("{wall}");
        };
        let moments = zone.moments(wall);
        let utc = |at: i64| chrono::DateTime::from_timestamp(at, 0).unwrap();
        moments
            .into_iter()
            .map(|at| utc(at).format("%m%dT%H%M").to_string())
            .collect()
    }

    #[test]
    fn a_wall_time_is_resolved_by_the_rules_of_the_file_alone() {
        let zone = own(EASTERN).unwrap();
        assert_eq!(
            (zone.id.as_str(), zone.place.as_deref()),
            ("Customized Time Zone", None)
        );
        for (wall, expected) in [
            ("20261020T090000", &["1020T1300"][..]),
            ("20261031T235900", &["1101T0359"]),
            // Set back at 02:00 on November 1, forward at 02:00 on March 14.
            ("20261101T013000", &["1101T0530", "1101T0630"]),
            ("20261101T020000", &["1101T0700"]),
            ("20270314T013000", &["0314T0630"]),
            ("20270314T023000", &[]),
            ("20270314T030000", &["0314T0700"]),
            ("20261203T090000", &["1203T1400"]),
        ] {
            assert_eq!(moments(&zone, wall), expected, "{wall}");
        }
    }

    #[test]
    fn rules_that_end_and_dates_that_are_listed_are_followed() {
        // Apple's New York before 2007 and after, then a zone of listed dates.
        let ended = EASTERN.replace("BYMONTH=11", "BYMONTH=11;UNTIL=20251102T060000Z");
        let zone = own(&ended).unwrap();
        assert_eq!(moments(&zone, "20251203T090000"), ["1203T1400"]);
        assert_eq!(moments(&zone, "20261203T090000"), ["1203T1300"]);
        let listed = own(
            "TZID:x\nX-LIC-LOCATION:Africa/Casablanca\nBEGIN:DAYLIGHT\nDTSTART:20250223T030000\nRDATE:20260215T030000,\
             20270207T030000\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0000\nEND:DAYLIGHT\nBEGIN:STANDARD\nDTSTART:20250406T020000\n\
             RDATE:20260322T020000\nRDATE:20270314T020000\nTZOFFSETFROM:+0000\nTZOFFSETTO:+0100\nEND:STANDARD",
        )
        .unwrap();
        assert_eq!(listed.place.as_deref(), Some("Africa/Casablanca"));
        assert_eq!(moments(&listed, "20270210T130000"), ["0210T1300"]);
        assert_eq!(moments(&listed, "20270320T130000"), ["0320T1200"]);
        assert_eq!(moments(&listed, "20200101T130000"), ["0101T1200"]);
    }

    #[test]
    fn rules_of_some_years_say_nothing_of_others() {
        let listed = own(
            "TZID:x\nBEGIN:STANDARD\nDTSTART:20241027T030000\nRDATE:20251026T030000\nTZOFFSETFROM:+0200\nTZOFFSETTO:+0100\n\
             END:STANDARD\nBEGIN:DAYLIGHT\nDTSTART:20250330T020000\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0200\nEND:DAYLIGHT",
        )
        .unwrap();
        let day = |text: &str| {
            property::stamp(text).map(|stamp| match stamp {
                Stamp::Day(day) => day.and_time(NaiveTime::MIN).and_utc().timestamp(),
                other => panic!("{other:?}"),
            })
        };
        for (date, covered) in [
            ("20241001", false),
            ("20241101", true),
            ("20261001", true),
            ("20261203", false),
        ] {
            assert_eq!(listed.covers(day(date).unwrap()), covered, "{date}");
        }
        let endless = own(EASTERN).unwrap();
        assert!(
            endless.covers(day("20200101").unwrap()) && endless.covers(day("20310601").unwrap())
        );
    }

    #[test]
    fn half_a_time_zone_is_none() {
        for text in [
            "TZID:x",
            "TZID:x\nBEGIN:STANDARD\nDTSTART:16010101T000000\nTZOFFSETTO:-0500\nEND:STANDARD",
            "TZID:x\nBEGIN:STANDARD\nDTSTART:16010101T000000\nTZOFFSETFROM:abc\nTZOFFSETTO:-0500\nEND:STANDARD",
            "TZID:x\nBEGIN:STANDARD\nTZOFFSETFROM:-0500\nTZOFFSETTO:-0500\nEND:STANDARD",
            "TZID:x\nBEGIN:STANDARD\nDTSTART:16011301T000000\nTZOFFSETFROM:-0500\nTZOFFSETTO:-0500\nEND:STANDARD",
            "TZID:x\nBEGIN:STANDARD\nDTSTART:16010101T000000\nTZOFFSETFROM:-0500\nTZOFFSETTO:-0500\nRRULE:FREQ=HOURLY\nEND:STANDARD",
            &EASTERN.replace("TZOFFSETTO:-0400", "TZOFFSETTO:4"),
        ] {
            assert_eq!(own(text), None, "{text}");
        }
        let fixed = "TZID:x\nBEGIN:STANDARD\nDTSTART:16010101T000000\nTZOFFSETFROM:-0500\nTZOFFSETTO:-0500\nEND:STANDARD";
        assert_eq!(
            moments(&own(fixed).unwrap(), "20260701T090000"),
            ["0701T1400"]
        );
    }
}
