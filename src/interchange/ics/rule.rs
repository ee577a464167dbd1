//! Repetition rules (RFC 5545, section 3.3.10): checked to the letter, and followed day by day within bounds.
//!
//! The parser has an expansion too, against which this one is tested. It goes on to the year 9999 for a rule that never
//! comes true, some hundredths of a second each, and a file can have thousands of those; here the search ends where it
//! is told to.

mod parse;
#[cfg(test)]
mod tests;

use chrono::{Datelike, Days, Months, NaiveDate, NaiveDateTime, NaiveTime, Timelike, Weekday};

pub use self::parse::parse;
use super::property::Stamp;

/// The most times that are given, and the most days, weeks, months or years that are looked at.
const MOST: u32 = 20_000;

/// Rules that are counted are followed from their start, if that is not longer ago.
const FIRST_COUNTED: i32 = 1970;

/// How often a rule comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Every {
    Day,
    Week,
    Month,
    Year,
}

/// A day of the week, every one or the so many-th of a month or year, counted from its end where negative.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct WeekdayOf {
    nth: Option<i32>,
    weekday: Weekday,
}

/// A rule that can be followed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    every: Every,
    interval: u32,
    count: Option<u32>,
    /// Its last moment, the kind of it as the rule writes it.
    pub until: Option<Stamp>,
    weekdays: Vec<WeekdayOf>,
    months: Vec<i32>,
    month_days: Vec<i32>,
    year_days: Vec<i32>,
    positions: Vec<i32>,
    week_start: Weekday,
    hour: Option<u32>,
    minute: Option<u32>,
    second: Option<u32>,
}

impl Rule {
    /// Whether it gives the same from any year on.
    pub fn is_every_year(&self) -> bool {
        self.every == Every::Year && self.interval == 1 && self.count.is_none()
    }

    /// The rule with what it leaves to its start.
    fn from(&self, start: NaiveDate) -> Self {
        let mut rule = self.clone();
        let says_days =
            !(self.weekdays.is_empty() && self.month_days.is_empty() && self.year_days.is_empty());
        if says_days {
            return rule;
        }
        let day = i32::try_from(start.day()).unwrap_or(1);
        match self.every {
            Every::Day => {}
            Every::Week => {
                let weekday = start.weekday();
                rule.weekdays = vec![WeekdayOf { nth: None, weekday }];
            }
            Every::Month => rule.month_days = vec![day],
            Every::Year => {
                rule.month_days = vec![day];
                if rule.months.is_empty() {
                    rule.months = vec![i32::try_from(start.month()).unwrap_or(1)];
                }
            }
        }
        rule
    }

    fn time(&self, start: NaiveTime) -> NaiveTime {
        let hour = self.hour.unwrap_or_else(|| start.hour());
        let minute = self.minute.unwrap_or_else(|| start.minute());
        let second = self.second.unwrap_or_else(|| start.second());
        NaiveTime::from_hms_opt(hour, minute, second).unwrap_or(start)
    }

    /// The days of one stretch of days that the rule names.
    fn days(&self, (first, last): (NaiveDate, NaiveDate)) -> Vec<NaiveDate> {
        let days: Vec<NaiveDate> = first
            .iter_days()
            .take_while(|day| *day <= last)
            .filter(|day| self.names(*day))
            .collect();
        if self.positions.is_empty() {
            return days;
        }
        let length = i32::try_from(days.len()).unwrap_or(i32::MAX);
        let at = |position: &i32| {
            if *position > 0 {
                position - 1
            } else {
                length + position
            }
        };
        let mut places: Vec<i32> = self.positions.iter().map(at).collect();
        places.sort_unstable();
        places.dedup();
        let chosen = places
            .into_iter()
            .filter_map(|place| usize::try_from(place).ok());
        chosen
            .filter_map(|place| days.get(place).copied())
            .collect()
    }

    fn names(&self, day: NaiveDate) -> bool {
        let is_in = |list: &[i32], value: u32, length: u32| {
            let value = i32::try_from(value).unwrap_or(0);
            let length = i32::try_from(length).unwrap_or(0);
            list.is_empty() || list.contains(&value) || list.contains(&(value - length - 1))
        };
        let month = i32::try_from(day.month()).unwrap_or(0);
        (self.months.is_empty() || self.months.contains(&month))
            && is_in(
                &self.month_days,
                day.day(),
                u32::from(day.num_days_in_month()),
            )
            && is_in(&self.year_days, day.ordinal(), year_length(day))
            && (self.weekdays.is_empty()
                || self.weekdays.iter().any(|of| self.is_weekday(*of, day)))
    }

    fn is_weekday(&self, of: WeekdayOf, day: NaiveDate) -> bool {
        if of.weekday != day.weekday() {
            return false;
        }
        let Some(nth) = of.nth else {
            return true;
        };
        // Of a month, unless a rule for years names none.
        let is_of_year = self.every == Every::Year && self.months.is_empty();
        let (at, length) = match self.every {
            Every::Day | Every::Week => return true,
            _ if is_of_year => (day.ordinal(), year_length(day)),
            _ => (day.day(), u32::from(day.num_days_in_month())),
        };
        let count = if nth > 0 { at } else { length + 1 - at };
        u32::try_from(nth.abs()).is_ok_and(|nth| count.div_ceil(7) == nth)
    }

    /// The stretch of days, so many after the one with `start` in it.
    fn stretch(&self, start: NaiveDate, number: u32) -> Option<(NaiveDate, NaiveDate)> {
        let steps = number.checked_mul(self.interval)?;
        match self.every {
            Every::Day => {
                let day = start.checked_add_days(Days::new(steps.into()))?;
                Some((day, day))
            }
            Every::Week => {
                let monday = start.week(self.week_start).checked_first_day()?;
                let first = monday.checked_add_days(Days::new(u64::from(steps) * 7))?;
                Some((first, first.checked_add_days(Days::new(6))?))
            }
            Every::Month => {
                let first = start.with_day(1)?.checked_add_months(Months::new(steps))?;
                Some((first, last_of_month(first)?))
            }
            Every::Year => {
                let year = start.year().checked_add(i32::try_from(steps).ok()?)?;
                let first = NaiveDate::from_ymd_opt(year, 1, 1)?;
                Some((first, NaiveDate::from_ymd_opt(year, 12, 31)?))
            }
        }
    }

    /// The number of the first stretch worth looking at. What is counted is counted from the start.
    fn first_stretch(&self, start: NaiveDate, from: NaiveDate) -> u32 {
        let days = from.signed_duration_since(start).num_days().max(0);
        if self.count.is_some() {
            return 0;
        }
        let longest = match self.every {
            Every::Day => 1,
            Every::Week => 7,
            Every::Month => 31,
            Every::Year => 366,
        };
        let passed = days / longest / i64::from(self.interval);
        u32::try_from(passed - 1).unwrap_or(0)
    }
}

/// The times a rule gives from `from` to `until` if it begins at `start`, all on one wall, in order; `None` where there
/// are too many, or it has to be followed too far.
pub fn expand(
    start: NaiveDateTime,
    rule: &Rule,
    from: NaiveDateTime,
    until: NaiveDateTime,
) -> Option<Vec<NaiveDateTime>> {
    if rule.count.is_some() && start.year() < FIRST_COUNTED {
        return None;
    }
    let rule = rule.from(start.date());
    let time = rule.time(start.time());
    let first = rule.first_stretch(start.date(), from.date());
    let mut left = rule.count.unwrap_or(u32::MAX);
    let mut times = Vec::new();
    for number in first..first.saturating_add(MOST) {
        let Some(stretch) = rule
            .stretch(start.date(), number)
            .filter(|(first, _)| *first <= until.date())
        else {
            return Some(times);
        };
        for day in rule.days(stretch) {
            let at = day.and_time(time);
            if at > until || left == 0 {
                return Some(times);
            }
            if at < start {
                continue;
            }
            left -= 1;
            if at >= from {
                times.push(at);
            }
        }
    }
    None
}

fn year_length(day: NaiveDate) -> u32 {
    if day.leap_year() { 366 } else { 365 }
}

fn last_of_month(first: NaiveDate) -> Option<NaiveDate> {
    first.with_day(u32::from(first.num_days_in_month()))
}
