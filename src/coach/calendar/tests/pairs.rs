use super::*;

/// The rules about pairs that two entries break, as each of them sees it.
fn pair(season: Season, first: Entry, second: Entry) -> (String, String) {
    let all = season.with("a", first).with("b", second).warnings();
    let of = |id: &str| {
        let pairs = [
            Rule::Overlap,
            Rule::TravelImpossible,
            Rule::GapTooShort,
            Rule::TwoIn24h,
        ];
        let found = all.get(id).into_iter().flatten();
        let found = found.filter(|warning| pairs.contains(&warning.rule()));
        let said =
            found.map(|warning| format!("{} {}", warning.severity.word(), warning.trap.sentence()));
        said.collect::<Vec<_>>().join(", ")
    };
    (of("a"), of("b"))
}

fn both(said: &str) -> (String, String) {
    (said.to_owned(), said.to_owned())
}

#[test]
fn two_interviews_are_told_from_each_other_by_the_time_between_them() {
    // The first is from 9:00 to 13:00 in New York, which is the afternoon in Lagos.
    for (start, minutes, expected) in [
        ("2026-12-03T09:00", 240, "stop overlap"),
        ("2026-12-03T12:59", 240, "stop overlap"),
        ("2026-12-03T10:00", 60, "stop overlap"),
        (
            "2026-12-03T13:00",
            240,
            "warn gap-too-short, note two-in-24h",
        ),
        (
            "2026-12-03T13:59",
            240,
            "warn gap-too-short, note two-in-24h",
        ),
        (
            "2026-12-03T14:00",
            60,
            "warn overlap-preparation, note two-in-24h",
        ),
        (
            "2026-12-03T14:29",
            60,
            "warn overlap-preparation, note two-in-24h",
        ),
        ("2026-12-03T14:30", 60, "note two-in-24h"),
        ("2026-12-04T08:59", 60, "note two-in-24h"),
        ("2026-12-04T09:00", 60, ""),
    ] {
        let season = Season::at_home_in("Africa/Lagos");
        let first = interview("2026-12-03T09:00", YORK);
        let second = lasting(start, minutes, YORK, Kind::Interview);
        assert_eq!(pair(season, first, second), both(expected), "{start}");
    }
}

#[test]
fn zones_are_reckoned_with() {
    let season = Season::at_home_in("Africa/Lagos");
    let first = interview("2026-12-03T09:00", YORK);
    let second = interview("2026-12-03T06:30", "America/Los_Angeles");
    assert_eq!(pair(season, first, second), both("stop overlap"));
}

#[test]
fn what_is_not_certain_to_take_place_weighs_less() {
    for (status, expected) in [
        (Status::Invited, "warn overlap"),
        (Status::Waitlisted, "warn overlap"),
        (Status::Declined, ""),
        (Status::Cancelled, ""),
        (Status::Done, ""),
    ] {
        let season = Season::at_home_in("Africa/Lagos");
        let first = interview("2026-12-03T09:00", YORK);
        let second = in_state(status, first.clone());
        let found = pair(season, first, second);
        assert_eq!(found, both(expected), "{status:?}");
    }
    // An end that is only reckoned is not certain either.
    let season = Season::at_home_in("Africa/Lagos");
    let first = entry_at(Kind::Interview, "2026-12-03T09:00", YORK);
    let second = lasting("2026-12-03T12:30", 60, YORK, Kind::Social);
    assert_eq!(pair(season, first, second), both("warn overlap"));
}

#[test]
fn a_social_needs_no_preparation_and_deadlines_and_whole_days_are_in_nobodys_way() {
    let first = || interview("2026-12-03T09:00", YORK);
    let mut whole = interview("2026-12-03T09:00", YORK);
    whole.when.hours = Hours::AllDay {
        last: whole.when.date,
    };
    for (second, expected) in [
        (
            lasting("2026-12-03T13:30", 60, YORK, Kind::Social),
            "warn gap-too-short",
        ),
        (lasting("2026-12-03T14:00", 60, YORK, Kind::Social), ""),
        (
            lasting("2026-12-03T14:00", 60, YORK, Kind::Mock),
            "warn overlap-preparation",
        ),
        (
            lasting("2026-12-03T10:00", 60, YORK, Kind::Other),
            "stop overlap",
        ),
        (lasting("2026-12-03T10:00", 0, YORK, Kind::Deadline), ""),
        (whole, ""),
    ] {
        let season = Season::at_home_in("Africa/Lagos");
        assert_eq!(
            pair(season, first(), second.clone()),
            both(expected),
            "{second:?}"
        );
    }
}

#[test]
fn sleep_before_a_night_start_is_not_to_be_taken_away() {
    // 00:30 in Manila on the 9th: sleep is from 14:30 to 22:30.
    let night = || interview("2026-12-08T11:30", YORK);
    for (start, minutes, sees) in [
        // 13:00 to 14:00 in Manila, and 13:00 to 14:01 with half an hour of writing.
        ("2026-12-08T13:00", 60, false),
        ("2026-12-08T13:00", 61, true),
        ("2026-12-08T16:00", 60, true),
        ("2026-12-08T09:00", 240, false),
    ] {
        let season = Season::at_home_in("Asia/Manila");
        let first = lasting(start, minutes, "Asia/Manila", Kind::Mock);
        let (earlier, later) = pair(season, first, night());
        assert_eq!(
            later.contains("warn overlap-sleep"),
            sees,
            "{start} {minutes}: {later}"
        );
        assert_eq!(
            earlier.contains("warn overlap-its-sleep"),
            sees,
            "{start}: {earlier}"
        );
    }
}

#[test]
fn a_late_evening_before_an_early_morning_takes_the_sleep_and_before_a_late_one_does_not() {
    // A social until half past midnight; interviews at 8:00 and at 18:30 of the same day, at home.
    let social = || lasting("2026-12-02T23:00", 90, KOLKATA, Kind::Social);
    for (start, expected) in [
        ("2026-12-03T08:00", "warn overlap-sleep"),
        ("2026-12-03T18:30", ""),
    ] {
        let season = Season::at_home_in(KOLKATA);
        let (_, later) = pair(
            season,
            social(),
            lasting(start, 60, KOLKATA, Kind::Interview),
        );
        assert_eq!(later, expected, "{start}");
    }
}

#[test]
fn two_places_on_site_are_twelve_hours_apart_at_least() {
    let on_site = |program: &str, start: &str, zone: &str| {
        of(
            program,
            on(
                Some(Platform::InPerson),
                lasting(start, 240, zone, Kind::Interview),
            ),
        )
    };
    for (second, start, zone, expected) in [
        ("duke", "2026-12-03T20:00", YORK, true),
        ("duke", "2026-12-04T00:59", YORK, true),
        ("duke", "2026-12-04T01:00", YORK, false),
        ("emory", "2026-12-03T20:00", YORK, false),
        // In the same city by their sheets.
        ("grady", "2026-12-03T20:00", YORK, false),
        ("stanford", "2026-12-03T20:00", "America/Los_Angeles", true),
    ] {
        let city = |city: &'static str, state: &'static str| {
            move |sheet: &mut Sheet| {
                sheet.city = city.into();
                sheet.state = state.into();
            }
        };
        let season = Season::at_home_in(YORK)
            .sheet("emory", city("Atlanta", "GA"))
            .sheet("grady", city("atlanta ", "ga"))
            .sheet("duke", city("Durham", "NC"));
        let first = on_site("emory", "2026-12-03T09:00", YORK);
        let (earlier, later) = pair(season, first, on_site(second, start, zone));
        for said in [earlier, later] {
            let found = said.contains("stop travel-impossible");
            assert_eq!(found, expected, "{second} {start}: {said}");
        }
    }
}

#[test]
fn an_interview_far_from_home_leaves_a_day_before_one_at_home() {
    let there = || {
        of(
            "emory",
            on(
                Some(Platform::InPerson),
                interview("2026-12-03T09:00", YORK),
            ),
        )
    };
    for (home, travel, program, start, expected) in [
        (KOLKATA, None, "duke", "2026-12-04T08:00", true),
        (KOLKATA, None, "duke", "2026-12-04T13:00", false),
        (KOLKATA, None, "emory", "2026-12-04T08:00", false),
        (
            "America/Los_Angeles",
            None,
            "duke",
            "2026-12-04T09:30",
            false,
        ),
        ("America/Sao_Paulo", None, "duke", "2026-12-04T09:30", false),
        // Whoever stays there already has no way to go.
        (
            KOLKATA,
            Some("America/Chicago"),
            "duke",
            "2026-12-04T08:00",
            false,
        ),
    ] {
        let mut season = Season::at_home_in(home);
        season.travel = travel.map(zone);
        let (earlier, later) = pair(season, there(), of(program, interview(start, YORK)));
        for said in [earlier, later] {
            let found = said.contains("warn travel-impossible-home");
            assert_eq!(
                found, expected,
                "{home} {travel:?} {program} {start}: {said}"
            );
        }
    }
}

#[test]
fn what_nothing_tells_apart_is_one_place() {
    let on_site = |address: &str, zone: &str, start: &str| {
        let mut entry = on(
            Some(Platform::InPerson),
            lasting(start, 60, zone, Kind::Interview),
        );
        entry.place.address = address.into();
        entry
    };
    for (one, other, zone, expected) in [
        ("", "", YORK, false),
        ("1 Main St", "", YORK, false),
        ("1 Main St", "1 main st", YORK, false),
        ("1 Main St", "9 Oak Ave", YORK, true),
        ("", "", "America/Chicago", true),
    ] {
        let season = Season::at_home_in(YORK);
        let first = on_site(one, YORK, "2026-12-03T09:00");
        let (_, later) = pair(season, first, on_site(other, zone, "2026-12-03T15:00"));
        assert_eq!(
            later.contains("travel-impossible"),
            expected,
            "{one} {other}: {later}"
        );
    }
}

#[test]
fn of_many_entries_at_once_the_weightiest_and_nearest_is_named() {
    let mut season = Season::at_home_in("Africa/Lagos");
    for minute in 0..50 {
        let start = format!("2026-12-03T09:{minute:02}");
        season = season.with(&format!("e{minute:02}"), interview(&start, YORK));
    }
    season = season.with(
        "z",
        in_state(Status::Invited, interview("2026-12-03T09:00", YORK)),
    );
    let warnings = season.warnings();
    assert_eq!(warnings.len(), 51);
    for (id, found) in &warnings {
        let overlaps: Vec<_> = found
            .iter()
            .filter(|warning| warning.rule() == Rule::Overlap)
            .collect();
        let [overlap] = overlaps.as_slice() else {
            panic!("{id}: {overlaps:?}");
        };
        let Trap::Overlap(other, _) = &overlap.trap else {
            panic!("{overlap:?}");
        };
        assert!(other.id != *id);
        let expected = if id.as_str() == "z" {
            Severity::Warn
        } else {
            Severity::Stop
        };
        assert_eq!(overlap.severity, expected, "{id}");
    }
}
