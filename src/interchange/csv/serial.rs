//! What spreadsheets make of dates and times when they save them as text.

use chrono::{Days, NaiveDate};

/// The days of 2000-01-01 and 2099-12-31: numbers outside are no dates of a season.
const DAYS: std::ops::RangeInclusive<u64> = 36_526..=73_050;

const MINUTES_A_DAY: u32 = 24 * 60;

/// A day's number and the part of the day behind its point: 45994.375 is 9:00 on 2025-12-03 (the 1900 system, in which
/// 1899-12-30 is day 0).
pub(super) fn day_number(cell: &str) -> Option<(NaiveDate, Option<String>)> {
    let (whole, part) = match cell.split_once(['.', ',']) {
        Some((whole, part)) => (whole, Some(part)),
        None => (cell, None),
    };
    if whole.len() != 5 || !is_digits(whole) {
        return None;
    }
    let days: u64 = whole.parse().ok()?;
    let date = NaiveDate::from_ymd_opt(1899, 12, 30)?;
    let date = date
        .checked_add_days(Days::new(days))
        .filter(|_| DAYS.contains(&days))?;
    let time = match part {
        Some(part) => Some(time_of_part(part)?),
        None => None,
    };
    Some((date, time.filter(|time| time != MIDNIGHT)))
}

/// How a day that has no time of its own is shown.
const MIDNIGHT: &str = "00:00";

/// A time of day as a part of a day: 0.375 is 9:00, rounded to the minute.
pub(super) fn part_of_day(cell: &str) -> Option<String> {
    let (whole, part) = cell.split_once(['.', ','])?;
    // Two digits at most would be "0.30", which is a time with a point as people write it.
    let is_part = matches!(whole, "0" | "")
        && (part.len() > 2 || part == "5" || part == "25" || part == "75");
    if !is_part {
        return None;
    }
    time_of_part(part)
}

fn time_of_part(digits: &str) -> Option<String> {
    if digits.is_empty() || digits.len() > 20 || !is_digits(digits) {
        return None;
    }
    let part: f64 = format!("0.{digits}").parse().ok()?;
    let rounded = (part * f64::from(MINUTES_A_DAY)).round();
    let minutes = (0..MINUTES_A_DAY).find(|minute| (f64::from(*minute) - rounded).abs() < 0.5)?;
    Some(format!("{:02}:{:02}", minutes / 60, minutes % 60))
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// A time without the day 0 that a spreadsheet gives it: "12/30/1899 9:00:00 AM", "1899-12-30T09:00:00".
pub(super) fn without_day_zero(cell: &str) -> &str {
    const ZEROS: [&str; 8] = [
        "1899-12-30",
        "1899-12-31",
        "1900-01-00",
        "1900-01-01",
        "12/30/1899",
        "30/12/1899",
        "1/0/1900",
        "30.12.1899",
    ];
    let rest = ZEROS.iter().find_map(|zero| cell.strip_prefix(zero));
    match rest.and_then(|rest| rest.strip_prefix(['T', ' '])) {
        Some(rest) => rest.trim(),
        None => cell,
    }
}

/// Whether a time is the midnight that a spreadsheet shows behind a date without a time.
pub(super) fn is_no_time(text: &str) -> bool {
    let text = text.trim().trim_end_matches(['Z', 'z']);
    let text = text.split_once('.').map_or(text, |(whole, _)| whole);
    matches!(
        text.to_lowercase().as_str(),
        "" | "0:00" | "00:00" | "0:00:00" | "00:00:00" | "12:00:00 am"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn day_numbers_are_dates_of_the_1900_system() {
        for (cell, date, time) in [
            ("45994", "2025-12-03", None),
            ("46359", "2026-12-03", None),
            ("46359.375", "2026-12-03", Some("09:00")),
            ("46359,5625", "2026-12-03", Some("13:30")),
            ("46359.0", "2026-12-03", None),
            ("46359.354166666664", "2026-12-03", Some("08:30")),
            ("36526", "2000-01-01", None),
        ] {
            let (day, at) = day_number(cell).unwrap();
            assert_eq!(day.to_string(), date, "{cell}");
            assert_eq!(at.as_deref(), time, "{cell}");
        }
        for cell in [
            "", "5", "12345", "99999", "460000", "46359.", "46359.x", "4635a", "-46359", "0900",
        ] {
            assert_eq!(day_number(cell), None, "{cell}");
        }
    }

    #[test]
    fn parts_of_a_day_are_times() {
        for (cell, time) in [
            ("0.375", Some("09:00")),
            ("0,375", Some("09:00")),
            (".5625", Some("13:30")),
            ("0.5", Some("12:00")),
            ("0.75", Some("18:00")),
            ("0.3541666667", Some("08:30")),
            ("0.000", Some("00:00")),
            // Rounds to the day after: no time of this day.
            ("0.99999", None),
            ("9.30", None),
            ("0.30", None),
            ("0.", None),
            ("1.375", None),
            ("0.3x5", None),
        ] {
            assert_eq!(part_of_day(cell).as_deref(), time, "{cell}");
        }
    }

    #[test]
    fn the_day_zero_of_a_time_is_dropped() {
        for (cell, time) in [
            ("12/30/1899 9:00:00 AM", "9:00:00 AM"),
            ("1899-12-30 09:00:00", "09:00:00"),
            ("1899-12-30T09:00:00", "09:00:00"),
            ("1/0/1900 9:00", "9:00"),
            ("9:00", "9:00"),
            ("1899-12-30", "1899-12-30"),
        ] {
            assert_eq!(without_day_zero(cell), time);
        }
    }

    #[test]
    fn midnight_behind_a_date_is_no_time() {
        for none in [
            "",
            "00:00",
            "0:00:00",
            "00:00:00",
            "00:00:00.000Z",
            "12:00:00 AM",
        ] {
            assert!(is_no_time(none), "{none}");
        }
        for time in ["09:00", "12:00 PM", "noon", "midnight", "12:00 AM"] {
            assert!(!is_no_time(time), "{time}");
        }
    }
}
