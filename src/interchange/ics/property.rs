//! One line taken apart by itself, for what must not be read leniently: dates, times and their zones.
//!
//! The parser of calendars would take month 13 or a time without minutes, and stops at a colon within a zone's name
//! that should have been quoted; so the words that say when are read here.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};

use super::clean;

/// A property as its line spells it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Property<'a> {
    name: &'a str,
    parameters: &'a str,
    /// Its value, escapes and all.
    pub value: &'a str,
    /// The whole line.
    line: &'a str,
}

/// What a date or time says, before anybody asks in which zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stamp {
    /// A day.
    Day(NaiveDate),
    /// What a clock shows.
    Wall(NaiveDateTime),
    /// A moment, in UTC.
    Utc(NaiveDateTime),
}

/// A property that says when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Time {
    /// What it says.
    pub stamp: Stamp,
    /// The zone it names, as written.
    pub tzid: Option<String>,
    /// The whole line as received, made safe to show.
    pub line: String,
    /// Whether the line says that it names a day, even though there may be an hour.
    pub is_day: bool,
    /// The end, where it begins a period: a time or a length, as written.
    pub until: Option<String>,
}

/// Why a text says no time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BadTime {
    /// There is no such day or time of day.
    Impossible,
    /// It does not look like a time.
    Unreadable,
}

impl<'a> Property<'a> {
    /// The parts of a line; the value begins behind the first colon that is not within quotes.
    pub fn of(line: &'a str) -> Option<Self> {
        let mut is_quoted = false;
        let colon = line.char_indices().find(|(_, c)| {
            is_quoted ^= *c == '"';
            *c == ':' && !is_quoted
        });
        Self::split(line, colon?.0)
    }

    /// The parts of a line that says when: the value begins behind the last colon, for no time has one in it, but
    /// names of zones do.
    pub fn of_time(line: &'a str) -> Option<Self> {
        Self::split(line, line.rfind(':')?)
    }

    fn split(line: &'a str, colon: usize) -> Option<Self> {
        let head = line.get(..colon)?;
        let value = line.get(colon + 1..)?;
        let end = head.find([';', ':']).unwrap_or(head.len());
        let name = head.get(..end)?.trim();
        let parameters = head.get(end + 1..).unwrap_or_default();
        Some(Self {
            name,
            parameters,
            value,
            line,
        })
    }

    /// Whether it goes by this name, in any capitals.
    pub fn is(&self, name: &str) -> bool {
        self.name.eq_ignore_ascii_case(name)
    }

    /// A parameter's value without its quotes.
    pub fn parameter(&self, key: &str) -> Option<String> {
        let parts = parameters(self.parameters);
        let found = parts
            .into_iter()
            .find(|(name, _)| name.trim().eq_ignore_ascii_case(key));
        found.map(|(_, value)| value.trim().trim_matches('"').trim().to_owned())
    }

    /// The times it names; more than one where commas part them.
    pub fn times(&self) -> Vec<Result<Time, BadTime>> {
        let tzid = self.parameter("TZID").filter(|tzid| !tzid.is_empty());
        let is_day = self
            .parameter("VALUE")
            .is_some_and(|value| value.eq_ignore_ascii_case("DATE"));
        let line = clean::line(self.line, 300);
        let values = self.value.split(',');
        values
            .map(|value| {
                let (start, until) = match value.split_once('/') {
                    Some((start, until)) => (start, Some(until.trim().to_owned())),
                    None => (value, None),
                };
                Ok(Time {
                    stamp: stamp(start)?,
                    tzid: tzid.clone(),
                    line: line.clone(),
                    is_day,
                    until,
                })
            })
            .collect()
    }
}

/// `key=value` pairs. A semicolon in a value that should have been quoted begins no new pair.
fn parameters(text: &str) -> Vec<(&str, &str)> {
    let mut pairs = Vec::new();
    let (mut start, mut is_quoted) = (0, false);
    for (at, c) in text.char_indices().chain([(text.len(), ';')]) {
        is_quoted ^= c == '"';
        let ends = at == text.len() || c == ';' && !is_quoted && begins_pair(text, at + 1);
        if !ends {
            continue;
        }
        if let Some((key, value)) = text.get(start..at).and_then(|pair| pair.split_once('=')) {
            pairs.push((key, value));
        }
        start = at + 1;
    }
    pairs
}

/// Whether the text from here on begins with `KEY=`.
fn begins_pair(text: &str, at: usize) -> bool {
    let rest = text.get(at..).unwrap_or_default();
    let key = rest.split(['=', ';', ':', '"']).next().unwrap_or_default();
    let is_key = |c: char| c.is_ascii_alphanumeric() || c == '-';
    rest.get(key.len()..)
        .is_some_and(|rest| rest.starts_with('='))
        && key.trim().chars().all(is_key)
}

/// Reads `20261203`, `20261203T090000`, `20261203T140000Z` and, though no standard knows it,
/// `20261203T090000-0500`. Nothing is made good: a text that was cut short is no time.
pub fn stamp(text: &str) -> Result<Stamp, BadTime> {
    let text = text.trim();
    let (date, time) = match text.split_once(['T', 't']) {
        Some((date, time)) => (date, Some(time)),
        None => (text, None),
    };
    let day = day(date)?;
    let Some(time) = time else {
        return Ok(Stamp::Day(day));
    };
    let (clock, zone) = time.split_at_checked(6).ok_or(BadTime::Unreadable)?;
    let wall = day.and_time(time_of_day(clock)?);
    match zone {
        "" => Ok(Stamp::Wall(wall)),
        "Z" | "z" => Ok(Stamp::Utc(wall)),
        offset => {
            let shift = TimeDelta::seconds(i64::from(self::offset(offset)?));
            let utc = wall.checked_sub_signed(shift);
            utc.map(Stamp::Utc).ok_or(BadTime::Impossible)
        }
    }
}

fn day(text: &str) -> Result<NaiveDate, BadTime> {
    let (year, month, day) = match (digits(text, 0..4), digits(text, 4..6), digits(text, 6..8)) {
        (Some(year), Some(month), Some(day)) if text.len() == 8 => (year, month, day),
        _ => return Err(BadTime::Unreadable),
    };
    let year = i32::try_from(year).map_err(|_| BadTime::Unreadable)?;
    NaiveDate::from_ymd_opt(year, month, day).ok_or(BadTime::Impossible)
}

fn time_of_day(text: &str) -> Result<NaiveTime, BadTime> {
    match (digits(text, 0..2), digits(text, 2..4), digits(text, 4..6)) {
        (Some(hour), Some(minute), Some(second)) => {
            // A leap second is the end of its minute.
            let second = second.min(60) - u32::from(second == 60);
            NaiveTime::from_hms_opt(hour, minute, second).ok_or(BadTime::Impossible)
        }
        _ => Err(BadTime::Unreadable),
    }
}

fn digits(text: &str, range: std::ops::Range<usize>) -> Option<u32> {
    let part = text.get(range)?;
    let is_number = part.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| part.parse().ok())?
}

/// Seconds east of UTC of `-0500`, `+05:30` or `+001730`.
pub fn offset(text: &str) -> Result<i32, BadTime> {
    let text = text.trim();
    let (sign, number) = match text.split_at_checked(1) {
        Some(("+", number)) => (1, number),
        Some(("-", number)) => (-1, number),
        _ => return Err(BadTime::Unreadable),
    };
    let number: String = number.chars().filter(|c| *c != ':').collect();
    let part = |range| digits(&number, range);
    let (hours, minutes, seconds) = match (part(0..2), part(2..4), part(4..6)) {
        (Some(hours), Some(minutes), None) if number.len() == 4 => (hours, minutes, 0),
        (Some(hours), Some(minutes), Some(seconds)) if number.len() == 6 => {
            (hours, minutes, seconds)
        }
        _ => return Err(BadTime::Unreadable),
    };
    if hours > 23 || minutes > 59 || seconds > 59 {
        return Err(BadTime::Impossible);
    }
    let total = hours * 3600 + minutes * 60 + seconds;
    i32::try_from(total)
        .map(|total| sign * total)
        .map_err(|_| BadTime::Impossible)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wall(text: &str) -> NaiveDateTime {
        NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M:%S").unwrap()
    }

    #[test]
    fn times_are_read_to_the_letter() {
        let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).unwrap();
        for (text, expected) in [
            ("20261203", Ok(Stamp::Day(day(2026, 12, 3)))),
            (
                " 20261203T090000 ",
                Ok(Stamp::Wall(wall("2026-12-03 09:00:00"))),
            ),
            (
                "20261203t140000z",
                Ok(Stamp::Utc(wall("2026-12-03 14:00:00"))),
            ),
            (
                "20261203T090000-0500",
                Ok(Stamp::Utc(wall("2026-12-03 14:00:00"))),
            ),
            (
                "20261203T033000+05:30",
                Ok(Stamp::Utc(wall("2026-12-02 22:00:00"))),
            ),
            (
                "20261231T235960Z",
                Ok(Stamp::Utc(wall("2026-12-31 23:59:59"))),
            ),
            ("20280229", Ok(Stamp::Day(day(2028, 2, 29)))),
            ("20261340", Err(BadTime::Impossible)),
            ("20270229", Err(BadTime::Impossible)),
            ("20261203T240000", Err(BadTime::Impossible)),
            ("20261203T096000", Err(BadTime::Impossible)),
            ("20261203T090061", Err(BadTime::Impossible)),
            ("20261203T090000+2500", Err(BadTime::Impossible)),
            ("20261203T0900", Err(BadTime::Unreadable)),
            ("20261203T", Err(BadTime::Unreadable)),
            ("2026-12-03", Err(BadTime::Unreadable)),
            ("2026120", Err(BadTime::Unreadable)),
            ("202612031", Err(BadTime::Unreadable)),
            ("20261203T090000ET", Err(BadTime::Unreadable)),
            ("20261203T09000\u{e9}", Err(BadTime::Unreadable)),
            ("+0261203", Err(BadTime::Unreadable)),
            ("", Err(BadTime::Unreadable)),
        ] {
            assert_eq!(stamp(text), expected, "{text}");
        }
    }

    #[test]
    fn offsets_are_read_to_the_letter() {
        for (text, expected) in [
            ("-0500", Ok(-18_000)),
            ("+0530", Ok(19_800)),
            ("+05:30", Ok(19_800)),
            ("-001730", Ok(-1_050)),
            ("+0000", Ok(0)),
            ("0500", Err(BadTime::Unreadable)),
            ("+5", Err(BadTime::Unreadable)),
            ("+2400", Err(BadTime::Impossible)),
            ("+0060", Err(BadTime::Impossible)),
            ("", Err(BadTime::Unreadable)),
            ("+\u{e9}\u{e9}", Err(BadTime::Unreadable)),
        ] {
            assert_eq!(offset(text), expected, "{text}");
        }
    }

    #[test]
    fn the_zone_of_a_time_is_found_quoted_or_not() {
        for (line, tzid) in [
            (
                "DTSTART;TZID=America/New_York:20261203T090000",
                Some("America/New_York"),
            ),
            (
                "dtstart;value=date-time;tzid=\"Eastern Standard Time\":20261203T090000",
                Some("Eastern Standard Time"),
            ),
            (
                "DTSTART;TZID=(UTC-05:00) Eastern Time (US & Canada):20261203T090000",
                Some("(UTC-05:00) Eastern Time (US & Canada)"),
            ),
            (
                "DTSTART;TZID=\"(UTC-05:00) Eastern; or so\";VALUE=DATE-TIME:20261203T090000",
                Some("(UTC-05:00) Eastern; or so"),
            ),
            (
                "DTSTART;TZID=Greenwich Mean Time; Dublin;VALUE=DATE-TIME:20261203T090000",
                Some("Greenwich Mean Time; Dublin"),
            ),
            ("DTSTART:20261203T090000", None),
            ("DTSTART;TZID=:20261203T090000", None),
            ("DTSTART:garbage:20261203T090000", None),
        ] {
            let property = Property::of_time(line).unwrap();
            assert!(property.is("DTSTART"), "{line}");
            let times = property.times();
            let time = times[0].as_ref().unwrap();
            assert_eq!(time.tzid.as_deref(), tzid, "{line}");
            assert_eq!(time.stamp, Stamp::Wall(wall("2026-12-03 09:00:00")));
            assert_eq!(time.line, line);
        }
    }

    #[test]
    fn a_value_begins_behind_the_first_colon_outside_quotes() {
        for (line, name, value) in [
            ("TZID:(UTC-05:00) Eastern", "tzid", "(UTC-05:00) Eastern"),
            ("X-A;B=\"c:d\":e:f", "X-A", "e:f"),
            (" METHOD :REQUEST", "METHOD", "REQUEST"),
        ] {
            let property = Property::of(line).unwrap();
            assert!(property.is(name), "{line}");
            assert_eq!(property.value, value);
        }
        assert_eq!(Property::of("no colon"), None);
        assert_eq!(Property::of_time("no colon"), None);
    }

    #[test]
    fn several_times_and_periods_stand_in_one_line() {
        let property =
            Property::of_time("RDATE;VALUE=PERIOD:20261203T090000/PT1H,20261204T09").unwrap();
        let times = property.times();
        assert_eq!(times.len(), 2);
        assert_eq!(
            times[0].as_ref().unwrap().stamp,
            Stamp::Wall(wall("2026-12-03 09:00:00"))
        );
        assert_eq!(times[1], Err(BadTime::Unreadable));
    }
}
