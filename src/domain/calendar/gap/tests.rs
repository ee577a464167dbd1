use super::*;
use crate::domain::calendar::testing::{date, utc, zone};

/// What is odd about two clocks at noon UTC of a day, in words.
fn odd(own: &str, other: &str, day: &str) -> Option<String> {
    let at = utc(&format!("{day}T12:00"));
    let margin = AROUND + LONGEST_ODD;
    let around = |name| Offsets::of(&zone(name), at - margin, at + margin);
    let (own, other) = (around(own), around(other));
    let odd = odd_gap(&own, &other, at)?;
    Some(odd_clause(own.zone(), other.zone(), odd.gap, odd.usual))
}

#[test]
fn weeks_in_which_only_one_side_has_changed_its_clock_are_odd() {
    let table = [
        ("Europe/London", "2026-10-24", None),
        (
            "Europe/London",
            "2026-10-25",
            Some("New York is 4 h behind London, not 5 h"),
        ),
        (
            "Europe/London",
            "2026-10-31",
            Some("New York is 4 h behind London, not 5 h"),
        ),
        ("Europe/London", "2026-11-01", None),
        (
            "Europe/London",
            "2027-03-14",
            Some("New York is 4 h behind London, not 5 h"),
        ),
        (
            "Europe/London",
            "2027-03-27",
            Some("New York is 4 h behind London, not 5 h"),
        ),
        ("Europe/London", "2027-03-28", None),
        // Egypt leaves summer time three days before the United States.
        (
            "Africa/Cairo",
            "2026-10-30",
            Some("New York is 6 h behind Cairo, not 7 h"),
        ),
        ("Africa/Cairo", "2026-11-02", None),
        // Israel does so with Europe.
        (
            "Asia/Jerusalem",
            "2026-10-28",
            Some("New York is 6 h behind Jerusalem, not 7 h"),
        ),
    ];
    for (home, day, expected) in table {
        assert_eq!(
            odd(home, "America/New_York", day).as_deref(),
            expected,
            "{home} {day}"
        );
    }
}

#[test]
fn a_home_that_never_changes_its_clock_has_no_odd_week_for_the_new_distance_stays() {
    for home in ["Asia/Kolkata", "Africa/Lagos", "Asia/Manila", "UTC"] {
        for day in [
            "2026-10-20",
            "2026-10-31",
            "2026-11-01",
            "2026-11-03",
            "2027-03-15",
        ] {
            assert_eq!(odd(home, "America/New_York", day), None, "{home} {day}");
        }
    }
}

#[test]
fn the_weeks_between_two_halves_of_the_earth_are_odd_too() {
    let sydney = odd("Australia/Sydney", "America/New_York", "2026-10-20").unwrap();
    assert!(
        sydney.starts_with("New York is 15 h behind Sydney, not 1"),
        "{sydney}"
    );
}

#[test]
fn zones_that_change_in_the_same_night_have_no_odd_week() {
    for day in ["2026-10-31", "2026-11-01", "2026-11-02", "2027-03-14"] {
        assert_eq!(
            odd("America/Toronto", "America/New_York", day),
            None,
            "{day}"
        );
        assert_eq!(
            odd("America/Chicago", "America/New_York", day),
            None,
            "{day}"
        );
    }
}

#[test]
fn a_week_says_on_which_of_its_days_the_clocks_are_odd() {
    let table = [
        (
            "Europe/London",
            "2026-10-19",
            Some("On Sun 25 Oct New York is 4 h behind London, not 5 h"),
        ),
        (
            "Europe/London",
            "2026-10-26",
            Some("This week New York is 4 h behind London, not 5 h"),
        ),
        ("Europe/London", "2026-11-02", None),
        (
            "Europe/London",
            "2027-03-15",
            Some("This week New York is 4 h behind London, not 5 h"),
        ),
        (
            "Africa/Cairo",
            "2026-10-26",
            Some("From Fri 30 Oct to Sun 1 Nov New York is 6 h behind Cairo, not 7 h"),
        ),
        ("Asia/Kolkata", "2026-10-26", None),
        ("America/New_York", "2026-10-26", None),
    ];
    for (home, monday, expected) in table {
        let note = week_note(&zone(home), &zone("America/New_York"), date(monday));
        assert_eq!(
            note.map(|note| note.to_string()).as_deref(),
            expected,
            "{home} {monday}"
        );
    }
}

#[test]
fn the_ends_of_the_calendar_have_no_odd_week() {
    for day in [NaiveDate::MIN, NaiveDate::MAX] {
        let note = week_note(&zone("Europe/London"), &zone("America/New_York"), day);
        assert_eq!(note, None);
    }
}

#[test]
fn distances_are_said_as_people_say_them() {
    let (kolkata, york) = (zone("Asia/Kolkata").name(), zone("America/New_York").name());
    for (seconds, clause) in [
        (-37_800, "New York is 10 h 30 min behind Kolkata"),
        (3_600, "New York is 1 h ahead of Kolkata"),
        (-2_700, "New York is 45 min behind Kolkata"),
        (0, "New York and Kolkata have the same time"),
    ] {
        assert_eq!(Gap(seconds).clause(kolkata, york), clause);
    }
    for (gap, usual, end) in [
        (-3_600, 0, "not at the same time"),
        (0, -3_600, "have the same time, not 1 h apart"),
        (3_600, -3_600, "not 1 h behind"),
        (-3_600, 3_600, "not 1 h ahead"),
    ] {
        let clause = odd_clause(kolkata, york, Gap(gap), Gap(usual));
        assert!(clause.ends_with(end), "{clause}");
    }
}
