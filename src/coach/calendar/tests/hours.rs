use super::*;

#[test]
fn a_start_between_ten_and_seven_at_home_is_a_night_start() {
    for (home, start, night) in [
        // 22:00, 21:59, 07:00 and 06:59 in Kolkata.
        (KOLKATA, "2026-12-03T11:30", true),
        (KOLKATA, "2026-12-03T11:29", false),
        (KOLKATA, "2026-12-03T20:30", false),
        (KOLKATA, "2026-12-03T20:29", true),
        (KOLKATA, "2026-12-03T09:00", false),
        ("Asia/Manila", "2026-12-03T09:00", true),
        ("Asia/Manila", "2026-12-03T08:59", false),
        ("Asia/Tokyo", "2026-12-03T08:00", true),
        ("Africa/Lagos", "2026-12-03T09:00", false),
        ("America/Los_Angeles", "2026-12-03T09:00", true),
        ("America/Los_Angeles", "2026-12-03T10:00", false),
        ("America/New_York", "2026-12-03T06:30", true),
        // The clock in New York goes back on 1 November: what was 21:30 in Karachi is 22:30 after it.
        ("Asia/Karachi", "2026-10-31T12:30", false),
        ("Asia/Karachi", "2026-11-02T12:30", true),
    ] {
        let season = Season::at_home_in(home)
            .now("2026-10-20T00:00")
            .with("a", interview(start, YORK));
        let expected = night.then_some(Severity::Warn);
        assert_eq!(
            season.severity("a", Rule::NightStart),
            expected,
            "{home} {start}"
        );
    }
}

#[test]
fn deadlines_whole_days_and_what_is_on_site_do_not_start_in_the_night_at_home() {
    let night = "2026-12-03T14:00";
    let mut whole = interview(night, YORK);
    whole.when.hours = Hours::AllDay {
        last: whole.when.date,
    };
    for entry in [
        lasting(night, 1, YORK, Kind::Deadline),
        whole,
        on(Some(Platform::InPerson), interview(night, YORK)),
    ] {
        let season = Season::at_home_in(KOLKATA).with("a", entry.clone());
        assert_eq!(season.severity("a", Rule::NightStart), None, "{entry:?}");
    }
    let early = on(
        Some(Platform::InPerson),
        interview("2026-12-03T06:30", YORK),
    );
    let season = Season::at_home_in(KOLKATA).with("a", early);
    let found = season.found("a", Rule::NightStart).unwrap();
    let Trap::NightStart(at) = found.trap else {
        panic!("{found:?}");
    };
    assert_eq!(
        (at.zone.as_str(), at.wall),
        (YORK, wall("2026-12-03T06:30"))
    );
}

#[test]
fn the_clock_of_the_place_one_stays_in_counts_first_and_homes_quietly() {
    let cases = [
        // At three in the morning of Kolkata, but by day in Chicago.
        (
            "America/Chicago",
            "2026-12-03T16:30",
            Some((Severity::Note, KOLKATA)),
        ),
        ("America/Chicago", "2026-12-03T10:00", None),
        // Early in Los Angeles, by day in Kolkata.
        (
            "America/Los_Angeles",
            "2026-12-03T09:00",
            Some((Severity::Warn, "America/Los_Angeles")),
        ),
    ];
    for (travel, start, expected) in cases {
        let mut season = Season::at_home_in(KOLKATA).with("a", interview(start, YORK));
        season.travel = Some(zone(travel));
        let found = season.found("a", Rule::NightStart).map(|warning| {
            let Trap::NightStart(at) = warning.trap else {
                panic!("{warning:?}");
            };
            (warning.severity, at.zone.as_str())
        });
        assert_eq!(found, expected, "{travel} {start}");
    }
}

#[test]
fn a_social_in_the_small_hours_has_its_own_warning() {
    for (start, small, night) in [
        // 05:30, 06:00, 06:29, 00:00 and 23:59 in Kolkata.
        ("2026-12-03T19:00", true, false),
        ("2026-12-03T19:30", false, true),
        ("2026-12-03T19:59", false, true),
        ("2026-12-03T13:30", true, false),
        ("2026-12-03T13:29", false, true),
        ("2026-12-03T09:00", false, false),
    ] {
        let season = Season::at_home_in(KOLKATA).with("a", lasting(start, 60, YORK, Kind::Social));
        let found = (
            season.found("a", Rule::SocialSmallHours).is_some(),
            season.found("a", Rule::NightStart).is_some(),
        );
        assert_eq!(found, (small, night), "{start}");
    }
    let season = Season::at_home_in(KOLKATA).with("a", interview("2026-12-03T19:00", YORK));
    assert_eq!(season.found("a", Rule::SocialSmallHours), None);
}

#[test]
fn what_ends_after_midnight_at_home_is_said_and_midnight_itself_is_not_after_it() {
    for (start, minutes, after) in [
        // From 21:00 in Kolkata.
        ("2026-12-03T10:30", 179, false),
        ("2026-12-03T10:30", 180, false),
        ("2026-12-03T10:30", 181, true),
        // From 00:30 on: it does not end after another midnight.
        ("2026-12-03T14:00", 240, false),
        ("2026-12-03T08:00", 240, false),
    ] {
        let entry = lasting(start, minutes, YORK, Kind::Interview);
        let season = Season::at_home_in(KOLKATA).with("a", entry);
        let found = season.found("a", Rule::EndsAfterMidnight).is_some();
        assert_eq!(found, after, "{start} {minutes}");
    }
    // Without an end, four hours are reckoned.
    let open = entry_at(Kind::Interview, "2026-12-03T10:30", YORK);
    let season = Season::at_home_in(KOLKATA).with("a", open);
    assert!(season.found("a", Rule::EndsAfterMidnight).is_some());
}

#[test]
fn a_time_that_cannot_be_taken_as_it_stands_stops_everything() {
    let end_first = lasting("2026-12-03T09:00", -60, YORK, Kind::Interview);
    for (entry, sentence) in [
        (
            interview("2026-11-01T01:30", YORK),
            Some("unclear-time-twice"),
        ),
        (
            interview("2027-03-14T02:30", YORK),
            Some("unclear-time-never"),
        ),
        (end_first, Some("unclear-time-end")),
        (interview("2026-11-01T03:30", YORK), None),
        (interview("2026-11-01T01:30", KOLKATA), None),
    ] {
        let season = Season::at_home_in(KOLKATA)
            .now("2026-10-01T00:00")
            .with("a", entry.clone());
        let found = season.found("a", Rule::UnclearTime);
        let said = found.as_ref().map(|warning| warning.trap.sentence());
        assert_eq!(said, sentence, "{entry:?}");
        assert!(found.is_none_or(|warning| warning.severity == Severity::Stop));
    }
}

#[test]
fn a_deadline_on_another_day_at_home_is_said_and_the_day_before_weighs_more() {
    let due = |start: &str, zone: &str| lasting(start, 0, zone, Kind::Deadline);
    for (home, start, zone, expected) in [
        // One in the morning in New York is the evening before in Los Angeles.
        (
            "America/Los_Angeles",
            "2027-03-03T01:00",
            YORK,
            Some((Severity::Warn, -1)),
        ),
        ("America/Los_Angeles", "2027-03-03T21:00", YORK, None),
        (
            "Pacific/Honolulu",
            "2027-03-03T04:59",
            YORK,
            Some((Severity::Warn, -1)),
        ),
        ("Pacific/Honolulu", "2027-03-03T05:00", YORK, None),
        // Nine in the evening in New York is the next morning in Kolkata.
        (KOLKATA, "2027-03-03T21:00", YORK, Some((Severity::Note, 1))),
        (KOLKATA, "2027-03-03T09:00", YORK, None),
        (YORK, "2027-03-03T21:00", YORK, None),
        (
            "Europe/London",
            "2027-03-03T00:30",
            "Africa/Lagos",
            Some((Severity::Warn, -1)),
        ),
    ] {
        let season = Season::at_home_in(home).with("a", due(start, zone));
        let found = season.found("a", Rule::DeadlineDayBefore).map(|warning| {
            let Trap::DeadlineDayBefore(_, days) = warning.trap else {
                panic!("{warning:?}");
            };
            (warning.severity, days)
        });
        assert_eq!(found, expected, "{home} {start} {zone}");
    }
    // The last minute of a whole day counts; the day after is no news there.
    for (home, zone, expected) in [
        (KOLKATA, YORK, None),
        (
            "Pacific/Honolulu",
            "Pacific/Kiritimati",
            Some(Severity::Warn),
        ),
        (YORK, KOLKATA, None),
    ] {
        let mut whole = entry_at(Kind::Deadline, "2027-03-03T00:00", zone);
        whole.when.hours = Hours::AllDay {
            last: whole.when.date,
        };
        let season = Season::at_home_in(home).with("a", whole);
        assert_eq!(
            season.severity("a", Rule::DeadlineDayBefore),
            expected,
            "{home} {zone}"
        );
    }
    let season =
        Season::at_home_in("America/Los_Angeles").with("a", interview("2027-03-03T01:00", YORK));
    assert_eq!(season.found("a", Rule::DeadlineDayBefore), None);
}
