use super::*;

/// What was found about the clocks between a moment and an interview in New York.
fn change(home: &str, now: &str, start: &str) -> Option<(Severity, String)> {
    let season = Season::at_home_in(home)
        .now(now)
        .with("a", interview(start, YORK));
    let warning = season.found("a", Rule::ClockChange)?;
    let fields = warning.fields();
    let said = format!(
        "{}; {} {}",
        fields.get("changes").unwrap(),
        fields.get("usual").unwrap(),
        fields.get("difference").unwrap()
    );
    Some((warning.severity, said))
}

/// A home, a moment, a start, and what is said.
type Case = (
    &'static str,
    &'static str,
    &'static str,
    Option<(Severity, &'static str)>,
);

fn check(table: &[Case]) {
    for (home, now, start, expected) in table {
        let found = change(home, now, start);
        let found = found
            .as_ref()
            .map(|(severity, said)| (*severity, said.as_str()));
        assert_eq!(found, *expected, "{home} {now} {start}");
    }
}

const NOVEMBER: &str = "New York on Sun 1 Nov (back 1 h); 9 h 30 min 10 h 30 min";

#[test]
fn a_clock_that_is_set_between_now_and_then_on_either_side_is_said_with_its_day() {
    let both = "Cairo on Fri 30 Oct (back 1 h) and New York on Sun 1 Nov (back 1 h); 7 h 7 h";
    let cairo = "Cairo on Fri 30 Oct (back 1 h); 7 h 6 h";
    let spring = "New York on Sun 14 Mar (forward 1 h); 5 h 4 h";
    let winter = "New York on Sun 14 Mar (forward 1 h); 9 h 30 min 9 h 30 min";
    check(&[
        // India never changes: the United States do.
        (
            KOLKATA,
            "2026-10-20T00:00",
            "2026-11-03T09:00",
            Some((Severity::Warn, NOVEMBER)),
        ),
        // Egypt first, then both.
        (
            "Africa/Cairo",
            "2026-10-20T00:00",
            "2026-10-30T09:00",
            Some((Severity::Warn, cairo)),
        ),
        (
            "Africa/Cairo",
            "2026-10-20T00:00",
            "2026-11-02T09:00",
            Some((Severity::Note, both)),
        ),
        // Forward in spring; Morocco does not change any more.
        (
            "Africa/Casablanca",
            "2027-03-01T00:00",
            "2027-03-20T09:00",
            Some((Severity::Warn, spring)),
        ),
        // Over a whole winter the last change counts.
        (
            KOLKATA,
            "2026-10-20T00:00",
            "2027-03-20T09:00",
            Some((Severity::Note, winter)),
        ),
    ]);
}

#[test]
fn no_change_or_the_same_on_both_sides_in_one_night_is_not_said() {
    check(&[
        (KOLKATA, "2026-10-20T00:00", "2026-10-31T09:00", None),
        (KOLKATA, "2026-11-02T00:00", "2026-12-03T09:00", None),
        (
            "America/Toronto",
            "2026-10-20T00:00",
            "2026-11-03T09:00",
            None,
        ),
        (
            "America/Chicago",
            "2026-10-20T00:00",
            "2026-11-03T09:00",
            None,
        ),
        (YORK, "2026-10-20T00:00", "2026-11-03T09:00", None),
        // The change itself: one minute earlier is still before it.
        (KOLKATA, "2026-11-01T06:00", "2026-11-03T09:00", None),
        (
            KOLKATA,
            "2026-11-01T05:59",
            "2026-11-03T09:00",
            Some((Severity::Warn, NOVEMBER)),
        ),
    ]);
}

#[test]
fn whole_days_have_no_clock() {
    let mut whole = interview("2026-11-03T09:00", YORK);
    whole.when.hours = Hours::AllDay {
        last: whole.when.date,
    };
    let season = Season::at_home_in(KOLKATA)
        .now("2026-10-20T00:00")
        .with("a", whole);
    assert_eq!(season.found("a", Rule::ClockChange), None);
}

#[test]
fn the_clock_of_the_place_one_stays_in_is_watched_too() {
    let mut season = Season::at_home_in(YORK)
        .now("2026-10-20T00:00")
        .with("a", interview("2026-10-28T09:00", YORK));
    assert_eq!(season.found("a", Rule::ClockChange), None);
    season.travel = Some(zone("Europe/London"));
    let found = season.found("a", Rule::ClockChange).unwrap();
    assert_eq!(found.fields().get("home_city"), Some("London"));
    assert_eq!(found.severity, Severity::Warn);
}

#[test]
fn in_the_weeks_of_mismatch_the_distance_is_not_the_usual_one() {
    for (home, start, clocks) in [
        ("Europe/London", "2026-10-24T09:00", None),
        (
            "Europe/London",
            "2026-10-26T09:00",
            Some("New York is 4 h behind London, not 5 h"),
        ),
        (
            "Europe/London",
            "2026-10-31T09:00",
            Some("New York is 4 h behind London, not 5 h"),
        ),
        ("Europe/London", "2026-11-02T09:00", None),
        (
            "Europe/London",
            "2027-03-15T09:00",
            Some("New York is 4 h behind London, not 5 h"),
        ),
        ("Europe/London", "2027-03-29T09:00", None),
        (
            "Asia/Beirut",
            "2026-10-28T09:00",
            Some("New York is 6 h behind Beirut, not 7 h"),
        ),
        (KOLKATA, "2026-10-28T09:00", None),
        ("Africa/Casablanca", "2027-03-15T09:00", None),
        (YORK, "2026-10-28T09:00", None),
    ] {
        let season = Season::at_home_in(home)
            .now("2026-10-20T00:00")
            .with("a", interview(start, YORK));
        let found = season.found("a", Rule::ClockChangeWeek);
        let fields = found.map(|warning| warning.fields());
        let said = fields.as_ref().and_then(|fields| fields.get("apart"));
        assert_eq!(said, clocks, "{home} {start}");
    }
}

#[test]
fn an_entry_in_another_century_is_answered_too() {
    for start in ["0001-01-01T09:00", "2199-07-01T09:00", "9999-12-31T23:59"] {
        let season = Season::at_home_in("Europe/London").with("a", interview(start, YORK));
        assert_eq!(season.found("a", Rule::ClockChangeWeek), None, "{start}");
    }
}
