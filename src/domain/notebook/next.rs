//! The next interview in words, the same on every screen and in every command.

use chrono::{DateTime, Utc};

use super::Notebook;
use crate::domain::calendar::{Clock, Placed, countdown, day_word};
use crate::domain::entry::Hours;
use crate::domain::zone::ZoneName;

impl Notebook {
    /// The next interview in two sentences: whose and how soon, then its start on home's clock and on the others. Where
    /// there is no entry yet, one sentence about the day that the profile names; nothing where that is not known.
    pub fn interview_words(&self, now: DateTime<Utc>) -> Vec<String> {
        if let Some(next) = self.next_interview(now) {
            let name = next.name(&self.programs);
            let until = countdown(now, next.span.starts_at, &self.home);
            return vec![
                format!("Next interview: {name}, {until}."),
                format!("{}.", self.start_words(next)),
            ];
        }
        let Some((date, days)) = self.interview_day(now).zip(self.days_until_interview(now)) else {
            return Vec::new();
        };
        let until = match days {
            0 => "today".to_owned(),
            1 => "tomorrow".to_owned(),
            days => format!("in {days} days"),
        };
        let date = date.format("%a %-d %b %Y");
        vec![format!("First interview: {date} (home date), {until}.")]
    }

    /// The start of an entry on home's clock and on the others:
    /// `Thu 3 Dec 19:30 IST (UTC+05:30) Kolkata, which is 09:00 EST (UTC-05:00) New York`.
    pub fn start_words(&self, placed: &Placed) -> String {
        if let Hours::AllDay { .. } = placed.entry.when.hours {
            let when = &placed.entry.when;
            return format!(
                "{}, all day, {}",
                when.date.format("%a %-d %b"),
                when.zone.city()
            );
        }
        clocks_words(&self.clocks(placed), self.home.name())
    }
}

/// Home's clock first, then the others; a day is said again where it is another one.
fn clocks_words(clocks: &[Clock], home: ZoneName) -> String {
    let Some(first) = clocks
        .iter()
        .find(|clock| clock.zone == home)
        .or(clocks.first())
    else {
        return String::new();
    };
    let other = |clock: &Clock| {
        let shift = day_word((clock.wall.date() - first.wall.date()).num_days());
        if shift.is_empty() {
            clock.words()
        } else {
            format!("{} {} ({shift})", clock.day(), clock.words())
        }
    };
    let others: Vec<String> = clocks
        .iter()
        .filter(|clock| clock.zone != first.zone)
        .map(other)
        .collect();
    let words = format!("{} {}", first.day(), first.words());
    if others.is_empty() {
        return words;
    }
    format!("{words}, which is {}", others.join(", and "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::calendar::clocks;
    use crate::domain::calendar::testing::rules;

    #[test]
    fn home_comes_first_and_another_day_is_said() {
        let zone = |name: &str| rules().get(ZoneName::parse(name).unwrap()).unwrap();
        let at = |text: &str| text.parse::<DateTime<Utc>>().unwrap();
        for (moment, zones, words) in [
            (
                "2026-12-03T14:00:00Z",
                &["America/New_York", "Asia/Kolkata"][..],
                "Thu 3 Dec 19:30 IST (UTC+05:30) Kolkata, which is 09:00 EST (UTC-05:00) New York",
            ),
            (
                "2026-12-08T16:30:00Z",
                &["America/Los_Angeles", "Asia/Manila"],
                "Wed 9 Dec 00:30 PST (UTC+08:00) Manila, which is Tue 8 Dec 08:30 PST (UTC-08:00) Los Angeles (-1 day)",
            ),
            (
                "2027-01-14T13:30:00Z",
                &["America/Chicago", "Asia/Kathmandu", "Europe/London"],
                "Thu 14 Jan 19:15 UTC+05:45 Kathmandu, which is 07:30 CST (UTC-06:00) Chicago, and 13:30 GMT (UTC+00:00) London",
            ),
            (
                "2026-12-03T14:00:00Z",
                &["America/New_York", "America/New_York"],
                "Thu 3 Dec 09:00 EST (UTC-05:00) New York",
            ),
        ] {
            let zones: Vec<_> = zones.iter().map(|name| zone(name)).collect();
            let home = zones[1].name();
            assert_eq!(clocks_words(&clocks(at(moment), &zones), home), words);
        }
    }
}
