//! A zone's rules as a calendar carries them (`VTIMEZONE`), from the newest rules and for the years that matter.
//!
//! Changes that come every year by one rule are written as that rule, which every calendar reads; others one by one.

use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, NaiveDateTime, Utc, Weekday};

use super::content::Content;
use crate::domain::zone::{Change, Zone, ZoneOffset};

/// The most changes that are written; no zone has more in the years of a season.
const MOST: usize = 200;

/// How local times are written.
pub const WALL: &str = "%Y%m%dT%H%M%S";

/// Changes of one sort.
struct Observance {
    after: ZoneOffset,
    before: FixedOffset,
    /// When the clock is set, as it shows until then.
    onsets: Vec<NaiveDateTime>,
}

/// Writes the rules of a zone, good from `from` to `to`.
pub fn zone(content: &mut Content, zone: &Zone, from: DateTime<Utc>, to: DateTime<Utc>) {
    let name = zone.name().as_str();
    content.line("BEGIN", "VTIMEZONE");
    content.line("TZID", name);
    content.line("X-LIC-LOCATION", name);
    let observances = observances(zone, from, to);
    let rules: Option<Vec<String>> = observances
        .iter()
        .map(|observance| rule(&observance.onsets, to))
        .collect();
    match rules {
        // Winter and summer by their rules: both have begun before anything that is written.
        Some(rules) if rules.len() == 2 => {
            for (observance, rule) in observances.iter().zip(rules) {
                observance.write(content, Some(&rule));
            }
        }
        _ => {
            first(zone, from, observances.is_empty()).write(content, None);
            for observance in &observances {
                observance.write(content, None);
            }
        }
    }
    content.line("END", "VTIMEZONE");
}

/// What the clock shows from the beginning on; from long ago where it never changes.
fn first(zone: &Zone, from: DateTime<Utc>, is_fixed: bool) -> Observance {
    let local = from.with_timezone(zone);
    let epoch = NaiveDate::default().into();
    let onset = if is_fixed { epoch } else { local.naive_local() };
    Observance {
        after: local.offset().clone(),
        before: local.offset().fixed(),
        onsets: vec![onset],
    }
}

fn observances(zone: &Zone, from: DateTime<Utc>, to: DateTime<Utc>) -> Vec<Observance> {
    let mut found: Vec<Observance> = Vec::new();
    let mut at = from;
    for _ in 0..MOST {
        let Some(change) = zone.next_change(at).filter(|change| change.at <= to) else {
            break;
        };
        at = change.at;
        let before = change.before.fixed();
        let onset = at.with_timezone(&before).naive_local();
        let same = found.iter_mut().find(|known| known.is_like(&change));
        match same {
            Some(known) => known.onsets.push(onset),
            None => found.push(Observance {
                after: change.after,
                before,
                onsets: vec![onset],
            }),
        }
    }
    found
}

impl Observance {
    fn is_like(&self, change: &Change) -> bool {
        self.before == change.before.fixed() && self.after == change.after
    }

    fn write(&self, content: &mut Content, rule: Option<&str>) {
        let kind = if self.after.is_dst() {
            "DAYLIGHT"
        } else {
            "STANDARD"
        };
        let Some((first, more)) = self.onsets.split_first() else {
            return;
        };
        content.line("BEGIN", kind);
        let letters = self.after.abbreviation();
        if letters.bytes().all(|byte| byte.is_ascii_alphabetic()) {
            content.line("TZNAME", letters);
        }
        content.line("TZOFFSETFROM", &offset(self.before));
        content.line("TZOFFSETTO", &offset(self.after.fixed()));
        content.line("DTSTART", &first.format(WALL).to_string());
        match rule {
            Some(rule) => content.line("RRULE", rule),
            None => {
                for onset in more {
                    content.line("RDATE", &onset.format(WALL).to_string());
                }
            }
        }
        content.line("END", kind);
    }
}

/// `-0500`.
fn offset(offset: FixedOffset) -> String {
    let seconds = offset.local_minus_utc();
    let (hours, minutes) = (seconds.abs() / 3_600, seconds.abs() / 60 % 60);
    let sign = if seconds < 0 { '-' } else { '+' };
    format!("{sign}{hours:02}{minutes:02}")
}

/// The rule by which all of these come, year for year until after `to`.
fn rule(onsets: &[NaiveDateTime], to: DateTime<Utc>) -> Option<String> {
    let [first, second, ..] = onsets else {
        return None;
    };
    let is_yearly = onsets.windows(2).all(|pair| match pair {
        [a, b] => b.year() == a.year() + 1,
        _ => false,
    });
    let is_alike = |onset: &NaiveDateTime| {
        (onset.month(), onset.weekday(), onset.time())
            == (first.month(), first.weekday(), first.time())
    };
    // One more year would have been seen if it were not the last.
    let last = onsets.last().unwrap_or(second);
    let goes_on = last
        .with_year(last.year() + 1)
        .is_none_or(|next| next.and_utc() > to - chrono::TimeDelta::days(8));
    if !is_yearly || !goes_on || !onsets.iter().all(is_alike) {
        return None;
    }
    let days: Vec<u32> = onsets.iter().map(Datelike::day).collect();
    let nth = |day: &u32| day.div_ceil(7);
    let which = match days.first().map(nth) {
        Some(n) if n < 5 && days.iter().all(|day| nth(day) == n) => format!("{n}"),
        _ if onsets.iter().all(is_last) => "-1".to_owned(),
        _ => return None,
    };
    let weekday = letters(first.weekday());
    Some(format!(
        "FREQ=YEARLY;BYMONTH={};BYDAY={which}{weekday}",
        first.month()
    ))
}

/// Whether no day of the same name follows in the month.
fn is_last(onset: &NaiveDateTime) -> bool {
    let week = chrono::Days::new(7);
    onset
        .checked_add_days(week)
        .is_none_or(|next| next.month() != onset.month())
}

fn letters(weekday: Weekday) -> &'static str {
    match weekday {
        Weekday::Mon => "MO",
        Weekday::Tue => "TU",
        Weekday::Wed => "WE",
        Weekday::Thu => "TH",
        Weekday::Fri => "FR",
        Weekday::Sat => "SA",
        Weekday::Sun => "SU",
    }
}
