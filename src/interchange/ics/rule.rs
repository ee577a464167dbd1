//! Repetition rules: checked to the letter here, expanded by the parser's own expansion, within bounds.

use std::fmt::Write as _;

use calcard::common::timezone::Tz;
use calcard::{Entry, Parser};
use chrono::NaiveDateTime;

use super::property::{self, Stamp};

/// How many rules of one file are expanded. One that never comes true costs some milliseconds, so a file of nothing
/// but those is over in seconds.
pub const MOST_RULES: usize = 500;

/// How many times a rule is followed at most; daily from 2020 on until the end of next season is half of it.
const MOST_STEPS: usize = 5_000;

/// The longest list in a rule: `BYYEARDAY` may name every day of a year.
const LONGEST_LIST: usize = 366;

const WEEKDAYS: [&str; 7] = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

/// A rule that can be expanded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    /// Its parts but for its end.
    text: String,
    /// Its last moment, the kind of it as the rule writes it.
    pub until: Option<Stamp>,
}

impl Rule {
    /// Whether it gives the same from any year on.
    pub fn is_every_year(&self) -> bool {
        let is_spaced = |part: &str| {
            part.starts_with("COUNT=") || part.starts_with("INTERVAL=") && part != "INTERVAL=1"
        };
        let mut parts = self.text.split(';');
        self.text.contains("FREQ=YEARLY") && !parts.any(is_spaced)
    }
}

/// Checks a rule; what cannot be followed is refused with a sentence.
pub fn parse(value: &str) -> Result<Rule, String> {
    let unreadable = || "Its repetition rule cannot be read.".to_owned();
    let mut rule = Rule {
        text: String::new(),
        until: None,
    };
    let mut frequency = "";
    let value = value.trim().to_ascii_uppercase();
    for part in value.split(';').filter(|part| !part.trim().is_empty()) {
        let (key, values) = part.split_once('=').ok_or_else(unreadable)?;
        let (key, values) = (key.trim(), values.trim());
        match key {
            "FREQ" => frequency = values,
            "UNTIL" => {
                rule.until = Some(property::stamp(values).map_err(|_| unreadable())?);
                continue;
            }
            _ if !is_good(key, values) => return Err(unreadable()),
            _ => {}
        }
        // Writing to a text cannot fail.
        let _ = write!(rule.text, "{key}={values};");
    }
    match frequency {
        "DAILY" | "WEEKLY" | "MONTHLY" | "YEARLY" => Ok(rule),
        "HOURLY" | "MINUTELY" | "SECONDLY" => {
            Err("It repeats several times a day, which no interview does.".to_owned())
        }
        _ => Err(unreadable()),
    }
}

/// Whether a part of a rule has values within their bounds (RFC 5545, section 3.3.10). Several times a day are not
/// taken.
fn is_good(key: &str, values: &str) -> bool {
    let within = |low: i32, high: i32| {
        move |value: &str| {
            let number = value.strip_prefix('+').unwrap_or(value).parse::<i32>();
            number.is_ok_and(|number| (low..=high).contains(&number))
        }
    };
    let signed = |high: i32| {
        let is_within = within(-high, high);
        move |value: &str| is_within(value) && !value.trim_start_matches(['+', '-', '0']).is_empty()
    };
    let values: Vec<&str> = values.split(',').map(str::trim).collect();
    let single = |is_value: &dyn Fn(&str) -> bool| matches!(values[..], [value] if is_value(value));
    let list = |is_value: &dyn Fn(&str) -> bool| {
        values.len() <= LONGEST_LIST && values.iter().all(|value| is_value(value))
    };
    match key {
        "INTERVAL" => single(&within(1, 1_000)),
        "COUNT" => single(&within(1, 100_000)),
        "BYHOUR" => single(&within(0, 23)),
        "BYMINUTE" | "BYSECOND" => single(&within(0, 59)),
        "BYDAY" => list(&is_day),
        "BYMONTHDAY" => list(&signed(31)),
        "BYYEARDAY" | "BYSETPOS" => list(&signed(366)),
        "BYWEEKNO" => list(&signed(53)),
        "BYMONTH" => list(&within(1, 12)),
        "WKST" => single(&|value| WEEKDAYS.contains(&value)),
        _ => false,
    }
}

/// `MO`, `2SU` or `-1FR`.
fn is_day(value: &str) -> bool {
    let Some((number, day)) = value
        .len()
        .checked_sub(2)
        .and_then(|at| value.split_at_checked(at))
    else {
        return false;
    };
    let is_number = number.is_empty()
        || number
            .parse::<i32>()
            .is_ok_and(|n| n != 0 && (-53..=53).contains(&n));
    is_number && WEEKDAYS.contains(&day)
}

/// The times a rule gives from `start` to `until`, both on one wall, in order; `None` where no end is in sight.
pub fn expand(
    start: NaiveDateTime,
    rule: &Rule,
    until: NaiveDateTime,
) -> Option<Vec<NaiveDateTime>> {
    if until < start {
        return Some(Vec::new());
    }
    let form = "%Y%m%dT%H%M%S";
    let text = format!(
        "BEGIN:VEVENT\nDTSTART:{}\nRRULE:{}UNTIL={}\nEND:VEVENT\n",
        start.format(form),
        rule.text,
        until.format(form)
    );
    let Entry::ICalendar(calendar) = Parser::new(&text).entry() else {
        return None;
    };
    let expanded = calendar.expand_dates(Tz::Floating, MOST_STEPS);
    if !expanded.errors.is_empty() || expanded.events.len() >= MOST_STEPS {
        return None;
    }
    let times = expanded
        .events
        .iter()
        .map(|event| event.start.naive_local());
    Some(times.collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> NaiveDateTime {
        match property::stamp(text).unwrap() {
            Stamp::Wall(wall) => wall,
            other => panic!("{other:?}"),
        }
    }

    fn days(start: &str, rule: &str, until: &str) -> Vec<String> {
        let rule = parse(rule).unwrap();
        let times = expand(at(start), &rule, at(until)).unwrap();
        times
            .iter()
            .map(|time| time.format("%m%d").to_string())
            .collect()
    }

    #[test]
    fn rules_are_followed_to_the_end_asked_for() {
        for (start, rule, expected) in [
            (
                "20261201T090000",
                "FREQ=WEEKLY;COUNT=3",
                &["1201", "1208", "1215"][..],
            ),
            (
                "20261201T090000",
                "FREQ=DAILY;INTERVAL=10",
                &["1201", "1211", "1221", "1231"],
            ),
            (
                "20261201T090000",
                "freq=weekly;byday=tu,th;wkst=mo",
                &[
                    "1201", "1203", "1208", "1210", "1215", "1217", "1222", "1224", "1229", "1231",
                ],
            ),
            (
                "20261101T090000",
                "FREQ=MONTHLY;BYDAY=TU;BYSETPOS=1;",
                &["1103", "1201"],
            ),
            (
                "20261101T090000",
                "FREQ=MONTHLY;BYDAY=-1FR",
                &["1127", "1225"],
            ),
            (
                "20261031T090000",
                "FREQ=MONTHLY;BYMONTHDAY=31",
                &["1031", "1231"],
            ),
            ("20261201T090000", "FREQ=YEARLY", &["1201"]),
            (
                "20261201T090000",
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
                &[],
            ),
        ] {
            assert_eq!(days(start, rule, "20261231T235959"), expected, "{rule}");
        }
        assert_eq!(
            days("20261201T090000", "FREQ=DAILY", "20261101T000000"),
            [""; 0]
        );
    }

    #[test]
    fn a_rule_without_an_end_in_sight_is_not_followed_for_ever() {
        let rule = parse("FREQ=DAILY").unwrap();
        assert_eq!(
            expand(at("19000101T090000"), &rule, at("20991231T000000")),
            None
        );
    }

    #[test]
    fn the_end_of_a_rule_is_kept_as_written() {
        let until = |rule: &str| parse(rule).unwrap().until;
        assert_eq!(until("FREQ=DAILY"), None);
        assert_eq!(
            until("FREQ=DAILY;UNTIL=20261203"),
            property::stamp("20261203").ok()
        );
        assert_eq!(
            until("FREQ=DAILY;UNTIL=20261203T140000Z"),
            property::stamp("20261203T140000Z").ok()
        );
    }

    #[test]
    fn what_cannot_be_followed_is_refused() {
        for rule in [
            "",
            "WEEKLY",
            "FREQ=",
            "FREQ=FORTNIGHTLY",
            "FREQ=WEEKLY;COUNT=-5",
            "FREQ=WEEKLY;COUNT=0",
            "FREQ=WEEKLY;INTERVAL=65537",
            "FREQ=WEEKLY;BYDAY=XX",
            "FREQ=WEEKLY;BYDAY=",
            "FREQ=WEEKLY;BYDAY=\u{e9}\u{e9}",
            "FREQ=MONTHLY;BYMONTHDAY=0",
            "FREQ=MONTHLY;BYMONTHDAY=300",
            "FREQ=YEARLY;BYMONTH=13",
            "FREQ=DAILY;BYHOUR=9,10",
            "FREQ=WEEKLY;UNTIL=20261340",
            "FREQ=WEEKLY;UNTIL=soon",
            "FREQ=WEEKLY;RSCALE=HEBREW",
            "FREQ=WEEKLY;COUNT",
        ] {
            assert!(parse(rule).is_err(), "{rule}");
        }
        for rule in ["FREQ=HOURLY", "FREQ=MINUTELY;COUNT=3", "freq=secondly"] {
            assert!(
                parse(rule).unwrap_err().contains("several times a day"),
                "{rule}"
            );
        }
    }
}
