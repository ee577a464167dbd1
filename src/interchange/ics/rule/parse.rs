//! Reading a rule. What cannot be followed is refused with a sentence, and nothing is made good.

use chrono::Weekday;

use super::super::property;
use super::{Every, Rule, WeekdayOf};

/// The longest list in a rule: `BYYEARDAY` may name every day of a year.
const LONGEST_LIST: usize = 366;

const WEEKDAYS: [(&str, Weekday); 7] = [
    ("MO", Weekday::Mon),
    ("TU", Weekday::Tue),
    ("WE", Weekday::Wed),
    ("TH", Weekday::Thu),
    ("FR", Weekday::Fri),
    ("SA", Weekday::Sat),
    ("SU", Weekday::Sun),
];

/// Reads a rule.
pub fn parse(value: &str) -> Result<Rule, String> {
    let value = value.trim().to_ascii_uppercase();
    let parts: Option<Vec<(&str, &str)>> = value
        .split(';')
        .filter(|part| !part.trim().is_empty())
        .map(|part| part.split_once('='))
        .collect();
    let parts = parts.unwrap_or_default();
    let mut rule = Rule {
        every: every(&parts)?,
        interval: 1,
        count: None,
        until: None,
        weekdays: Vec::new(),
        months: Vec::new(),
        month_days: Vec::new(),
        year_days: Vec::new(),
        positions: Vec::new(),
        week_start: Weekday::Mon,
        hour: None,
        minute: None,
        second: None,
    };
    for (key, value) in parts {
        rule.take(key.trim(), value.trim()).ok_or_else(unreadable)?;
    }
    // In the week a series begins in, calendars disagree on what is counted.
    let is_short = matches!(rule.every, Every::Day | Every::Week);
    if is_short && !rule.positions.is_empty() {
        return Err(unreadable());
    }
    Ok(rule)
}

fn unreadable() -> String {
    "Its repetition rule cannot be read: add its dates one by one.".to_owned()
}

fn every(parts: &[(&str, &str)]) -> Result<Every, String> {
    let found = parts.iter().find(|(key, _)| key.trim() == "FREQ");
    match found.map_or("", |(_, value)| value.trim()) {
        "DAILY" => Ok(Every::Day),
        "WEEKLY" => Ok(Every::Week),
        "MONTHLY" => Ok(Every::Month),
        "YEARLY" => Ok(Every::Year),
        "HOURLY" | "MINUTELY" | "SECONDLY" => {
            Err("It repeats several times a day, which no interview does.".to_owned())
        }
        _ => Err(unreadable()),
    }
}

impl Rule {
    /// Takes one part; `None` for a value out of its bounds, and for what is not followed here: weeks by number, and
    /// several times on one day.
    fn take(&mut self, key: &str, value: &str) -> Option<()> {
        match key {
            "FREQ" => {}
            "UNTIL" => self.until = Some(property::stamp(value).ok()?),
            "INTERVAL" => self.interval = number(value, 1, 1_000)?,
            "COUNT" => self.count = Some(number(value, 1, 100_000)?),
            "BYHOUR" => self.hour = Some(number(value, 0, 23)?),
            "BYMINUTE" => self.minute = Some(number(value, 0, 59)?),
            "BYSECOND" => self.second = Some(number(value, 0, 59)?),
            "BYDAY" => self.weekdays = list(value, weekday)?,
            "BYMONTH" => {
                self.months = list(value, |month| signed(month, 12).filter(|month| *month > 0))?;
            }
            "BYMONTHDAY" => self.month_days = list(value, |day| signed(day, 31))?,
            "BYYEARDAY" => self.year_days = list(value, |day| signed(day, 366))?,
            "BYSETPOS" => self.positions = list(value, |position| signed(position, 366))?,
            "WKST" => self.week_start = weekday(value).filter(|of| of.nth.is_none())?.weekday,
            _ => return None,
        }
        Some(())
    }
}

fn number(value: &str, low: u32, high: u32) -> Option<u32> {
    let number = value.parse().ok()?;
    (low..=high).contains(&number).then_some(number)
}

/// A number that is not 0 and at most `high` either way.
fn signed(value: &str, high: i32) -> Option<i32> {
    let number: i32 = value.parse().ok()?;
    (number != 0 && number.abs() <= high).then_some(number)
}

/// `MO`, `2SU` or `-1FR`.
fn weekday(value: &str) -> Option<WeekdayOf> {
    let (number, name) = value.split_at_checked(value.len().checked_sub(2)?)?;
    let (_, weekday) = WEEKDAYS.iter().find(|(letters, _)| *letters == name)?;
    let nth = if number.is_empty() {
        None
    } else {
        Some(signed(number, 53)?)
    };
    Some(WeekdayOf {
        nth,
        weekday: *weekday,
    })
}

fn list<T>(value: &str, read: impl Fn(&str) -> Option<T>) -> Option<Vec<T>> {
    let values = value.split(',').take(LONGEST_LIST + 1);
    let list: Vec<T> = values
        .map(|value| read(value.trim()))
        .collect::<Option<_>>()?;
    (list.len() <= LONGEST_LIST).then_some(list)
}
