//! Times of entries in words, never without a zone: `Thu 3 Dec 2026, 09:00 EST America/New_York = 19:30 IST Asia/Kolkata`.

use chrono::DateTime;

use super::{Clock, Placed, clocks, day_word, offset_words};
use crate::domain::entry::{Hours, Unclear};
use crate::domain::zone::Zone;

/// How a day is written.
pub const DAY: &str = "%a %-d %b %Y";

/// Whether the distance from UTC is written too.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Distance {
    /// `09:00 EST America/New_York`.
    Left,
    /// `09:00 EST (UTC-05:00) America/New_York`.
    Shown,
}

/// The letters of a clock with its zone: `EST America/New_York`. Zones whose letters are digits show their distance
/// from UTC always.
pub fn zone_words(clock: &Clock, distance: Distance) -> String {
    // UTC is its own name.
    let is_named_so = clock.abbreviation == clock.zone.as_str();
    let has_letters = !clock.abbreviation.starts_with(['+', '-']) && !is_named_so;
    let offset = format!("({})", offset_words(clock.offset));
    match (has_letters, distance) {
        (true, Distance::Left) => format!("{} {}", clock.abbreviation, clock.zone),
        (true, Distance::Shown) => format!("{} {offset} {}", clock.abbreviation, clock.zone),
        (false, _) if is_named_so => clock.zone.to_string(),
        (false, _) => format!("{offset} {}", clock.zone),
    }
}

/// One moment on several clocks. The first has its day; another one has it where it is another day.
pub fn on_clocks(shown: &[Clock], distance: Distance) -> String {
    let mut words = Vec::new();
    for clock in shown {
        let time = clock.wall.format("%H:%M");
        let zone = zone_words(clock, distance);
        words.push(match (words.is_empty(), clock.day_shift) {
            (true, _) => format!("{}, {time} {zone}", clock.wall.format(DAY)),
            (false, 0) => format!("{time} {zone}"),
            (false, shift) => {
                let (day, shift) = (clock.wall.format("%a %-d %b"), day_word(shift));
                format!("{day}, {time} {zone} ({shift})")
            }
        });
    }
    words.join(" = ")
}

/// When an entry is, on the clocks of these zones, its own first; whole days are the days of its own zone.
pub fn when(placed: &Placed, zones: &[Zone]) -> String {
    match placed.entry.when.hours {
        Hours::AllDay { last } => {
            let (first, zone) = (placed.entry.when.date, placed.entry.when.zone);
            if last == first {
                format!("{}, all day, {zone}", first.format(DAY))
            } else {
                format!(
                    "{} to {}, all day, {zone}",
                    first.format(DAY),
                    last.format(DAY)
                )
            }
        }
        Hours::From { .. } => on_clocks(&clocks(placed.span.starts_at, zones), Distance::Left),
    }
}

/// What has to be answered about a time, with both readings, as a clause: `01:30 comes twice that night: as … and as …`.
pub fn unclear(unclear: &Unclear) -> String {
    let moment = |at: &DateTime<Zone>| {
        let zone = at.timezone();
        let clock = Clock::of(at.to_utc(), &zone, at.date_naive());
        on_clocks(&[clock], Distance::Shown)
    };
    match unclear {
        Unclear::Twice { earlier, later } => format!(
            "{} comes twice, since the clock is set back: as {} and again as {}",
            earlier.format("%H:%M"),
            moment(earlier),
            moment(later)
        ),
        Unclear::Never { before, after, .. } => format!(
            "this time never comes, since the clock is set forward over it; it may mean {} or {}",
            moment(before),
            moment(after)
        ),
        Unclear::EndsBeforeItBegins => "it ends before it begins".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::domain::calendar::sample::{at, placed, rules, zone};
    use crate::domain::entry::When;

    fn said(text: &str, own: &str, others: &[&str]) -> String {
        let placed = placed("a", at(text, own));
        let mut zones = vec![zone(own)];
        zones.extend(others.iter().map(|name| zone(name)));
        when(&placed, &zones)
    }

    #[test]
    fn a_time_is_told_on_every_clock_with_its_day_where_it_differs() {
        for (wall, own, others, words) in [
            (
                "2026-12-03T09:00",
                "America/New_York",
                &["Asia/Kolkata"][..],
                "Thu 3 Dec 2026, 09:00 EST America/New_York = 19:30 IST Asia/Kolkata",
            ),
            (
                "2026-12-03T16:00",
                "America/Los_Angeles",
                &["Asia/Manila", "America/Los_Angeles"],
                "Thu 3 Dec 2026, 16:00 PST America/Los_Angeles = Fri 4 Dec, 08:00 PST Asia/Manila (+1 day)",
            ),
            (
                "2026-12-03T01:00",
                "Asia/Kathmandu",
                &["America/Chicago"],
                "Thu 3 Dec 2026, 01:00 (UTC+05:45) Asia/Kathmandu = Wed 2 Dec, 13:15 CST America/Chicago (-1 day)",
            ),
            (
                "2026-12-03T14:00",
                "UTC",
                &["America/New_York"],
                "Thu 3 Dec 2026, 14:00 UTC = 09:00 EST America/New_York",
            ),
        ] {
            assert_eq!(said(wall, own, others), words);
        }
    }

    #[test]
    fn both_readings_of_an_unclear_time_are_told() {
        let asked = |date: (i32, u32, u32), time: (u32, u32)| {
            let date = NaiveDate::from_ymd_opt(date.0, date.1, date.2).unwrap();
            let start = chrono::NaiveTime::from_hms_opt(time.0, time.1, 0).unwrap();
            let new_york = zone("America/New_York");
            let when = When::at(date, start, new_york.name());
            unclear(
                &when
                    .resolve(&rules().get(new_york.name()).unwrap())
                    .unwrap_err(),
            )
        };
        assert_eq!(
            asked((2026, 11, 1), (1, 30)),
            "01:30 comes twice, since the clock is set back: as Sun 1 Nov 2026, 01:30 EDT (UTC-04:00) America/New_York \
             and again as Sun 1 Nov 2026, 01:30 EST (UTC-05:00) America/New_York"
        );
        assert_eq!(
            asked((2027, 3, 14), (2, 30)),
            "this time never comes, since the clock is set forward over it; it may mean Sun 14 Mar 2027, 01:30 EST (UTC-05:00) \
             America/New_York or Sun 14 Mar 2027, 03:30 EDT (UTC-04:00) America/New_York"
        );
    }
}
