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
