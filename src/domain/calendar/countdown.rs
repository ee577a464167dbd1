//! How long until something, in few words.

use chrono::{DateTime, TimeDelta, Utc};

use crate::domain::zone::Zone;

/// From so many hours on days are counted, by the calendar at home.
const DAYS_FROM: i64 = 36;

/// How long from `now` until `at`: `in 9 days`, `in 14 h`, `in 3 h 20 min`, `in 12 min`, `now`; days are counted by
/// the calendar at home, so that "in 2 days" is never tomorrow. What has begun is `now`.
pub fn countdown(now: DateTime<Utc>, at: DateTime<Utc>, home: &Zone) -> String {
    let left = at - now;
    if left >= TimeDelta::hours(DAYS_FROM) {
        let days = (home.date_of(at) - home.date_of(now)).num_days();
        return format!("in {days} days");
    }
    if left <= TimeDelta::zero() {
        return "now".to_owned();
    }
    format!("in {}", hours_and_minutes(left))
}

/// A length in hours and minutes, rounded up to the minute: `14 h`, `3 h 20 min`, `12 min`. From twelve hours on the
/// minutes say nothing and are left out.
fn hours_and_minutes(length: TimeDelta) -> String {
    let seconds = length.num_seconds().max(0);
    let minutes = (seconds + 59) / 60;
    match (minutes / 60, minutes % 60) {
        (0, minutes) => format!("{minutes} min"),
        (hours, 0) => format!("{hours} h"),
        (hours, _) if hours >= 12 => format!("{hours} h"),
        (hours, minutes) => format!("{hours} h {minutes} min"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearer_the_finer() {
        let home = Zone::utc();
        let now: DateTime<Utc> = "2026-11-24T20:00:00Z".parse().unwrap();
        for (minutes, words) in [
            (-5, "now"),
            (0, "now"),
            (1, "in 1 min"),
            (59, "in 59 min"),
            (60, "in 1 h"),
            (200, "in 3 h 20 min"),
            (13 * 60 + 20, "in 13 h"),
            (35 * 60, "in 35 h"),
            (36 * 60, "in 2 days"),
            (52 * 60, "in 3 days"),
            (9 * 24 * 60, "in 9 days"),
        ] {
            let at = now + TimeDelta::minutes(minutes);
            assert_eq!(countdown(now, at, &home), words, "{minutes}");
        }
        let in_seconds = now + TimeDelta::seconds(61);
        assert_eq!(countdown(now, in_seconds, &home), "in 2 min");
    }
}
