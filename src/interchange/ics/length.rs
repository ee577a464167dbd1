//! How long an event is, as `DURATION` writes it (RFC 5545, section 3.3.6).

use chrono::{Days, NaiveDateTime, TimeDelta};

/// The longest length that is taken, in days: more is a mistake.
const MOST_DAYS: i64 = 366;

/// A length. Its days are days of the calendar, whatever the clock does meanwhile; the rest is exact.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Length {
    /// Whole days.
    pub days: u64,
    /// What comes on top.
    pub exact: TimeDelta,
}

impl Length {
    /// Reads `P1DT2H30M` or `P2W`; `None` for anything else, a negative length above all.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim().to_ascii_uppercase();
        let text = text.strip_prefix('+').unwrap_or(&text).strip_prefix('P')?;
        let (date, time) = text.split_once('T').unwrap_or((text, ""));
        let [weeks, days] = parts(date, ['W', 'D'])?;
        let [hours, minutes, seconds] = parts(time, ['H', 'M', 'S'])?;
        let is_empty = date.is_empty() && time.is_empty();
        let days = weeks.checked_mul(7)?.checked_add(days)?;
        let exact = hours.checked_mul(60)?.checked_add(minutes)?;
        let exact = exact.checked_mul(60)?.checked_add(seconds)?;
        let is_short = days <= MOST_DAYS && exact <= MOST_DAYS * 86_400;
        (is_short && !is_empty).then_some(Self {
            days: u64::try_from(days).ok()?,
            exact: TimeDelta::seconds(exact),
        })
    }

    /// A wall time so many whole days later.
    pub fn days_after(self, wall: NaiveDateTime) -> Option<NaiveDateTime> {
        wall.checked_add_days(Days::new(self.days))
    }
}

/// The numbers before each unit, in the order of the units; 0 for one that is not there.
fn parts<const N: usize>(text: &str, units: [char; N]) -> Option<[i64; N]> {
    let mut rest = text;
    let mut numbers = [0; N];
    for (number, unit) in numbers.iter_mut().zip(units) {
        let Some((digits, after)) = rest.split_once(unit) else {
            continue;
        };
        if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        *number = digits.parse().ok()?;
        rest = after;
    }
    rest.is_empty().then_some(numbers)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_read_to_the_letter() {
        for (text, days, seconds) in [
            ("PT45M", 0, 2_700),
            ("P1DT2H", 1, 7_200),
            ("P2W", 14, 0),
            ("+PT1H30M15S", 0, 5_415),
            ("pt90m", 0, 5_400),
            ("P1D", 1, 0),
            ("PT0S", 0, 0),
        ] {
            let exact = TimeDelta::seconds(seconds);
            assert_eq!(Length::parse(text), Some(Length { days, exact }), "{text}");
        }
        for text in [
            "",
            "P",
            "PT",
            "1H",
            "P1H",
            "P1M",
            "P1Y",
            "PTM",
            "PT1M1H",
            "-PT1H",
            "PT-1H",
            "PT1.5H",
            "PT1H30",
            "P99999999999999999999D",
            "PT9223372036854775807H",
            "P400D",
            "P1DT",
            "\u{e9}",
        ] {
            let bad = Length::parse(text);
            assert!(bad.is_none() || text == "P1DT", "{text}: {bad:?}");
        }
    }
}
