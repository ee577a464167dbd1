use std::fmt::Write as _;

use chrono::NaiveTime;

use super::*;
use crate::domain::calendar::testing::{entry_at, place, wall, zone};
use crate::domain::entry::Until;

/// An interview in New York of four hours.
fn interview(start: &str) -> Placed {
    at(start, 4, None)
}

fn at(start: &str, hours: i64, platform: Option<Platform>) -> Placed {
    let mut entry = entry_at(Kind::Interview, start, "America/New_York");
    let end = wall(start) + TimeDelta::hours(hours);
    entry.when.hours = Hours::From {
        start: wall(start).time(),
        end: Some(Until {
            date: end.date(),
            time: end.time(),
        }),
        occurrence: None,
    };
    entry.place.platform = platform;
    place("x", entry)
}

/// The plan by the clock of `home`, a step a line.
fn plan(placed: &Placed, home: &str, settings: &DayPlanSettings) -> String {
    let home = zone(home);
    let mut text = String::new();
    for step in DayPlan::of(placed, &home, settings).steps {
        let local = step.at.with_timezone(&home).format("%a %H:%M");
        writeln!(text, "{local} {} {}", step.what.word(), step.minutes).unwrap();
    }
    text
}

#[test]
fn a_morning_interview_is_counted_backwards() {
    let expected = "\
Wed 23:00 sleep 480
Thu 07:00 wake 30
Thu 07:30 meal 30
Thu 08:00 dress 30
Thu 08:30 check 20
Thu 08:50 join 10
Thu 09:00 interview 240
Thu 13:00 write 30
";
    let usual = DayPlanSettings::default();
    assert_eq!(
        plan(&interview("2026-12-03T09:00"), "America/New_York", &usual),
        expected
    );
}

#[test]
fn an_evening_at_home_follows_a_usual_night() {
    let expected = "\
Wed 23:00 sleep 480
Thu 07:00 wake 600
Thu 17:00 meal 30
Thu 17:30 dress 30
Thu 18:00 check 20
Thu 18:20 join 10
Thu 18:30 interview 240
Thu 22:30 write 30
";
    let usual = DayPlanSettings::default();
    assert_eq!(
        plan(&interview("2026-12-03T08:00"), "Asia/Kolkata", &usual),
        expected
    );
}

#[test]
fn an_evening_that_ends_late_has_a_nap_before_it() {
    let plan = plan(
        &interview("2026-12-03T10:30"),
        "Asia/Kolkata",
        &DayPlanSettings::default(),
    );
    assert!(plan.contains("Thu 07:00 wake"), "{plan}");
    assert!(plan.contains("Thu 17:30 nap 90\nThu 19:30 meal"), "{plan}");
    let short = at("2026-12-03T10:30", 1, None);
    let plan = self::plan(&short, "Asia/Kolkata", &DayPlanSettings::default());
    assert!(!plan.contains("nap"), "{plan}");
}

#[test]
fn a_start_in_the_night_moves_the_sleep_to_before_it() {
    let usual = DayPlanSettings::default();
    for (start, home, asleep, up) in [
        // 00:30 in Manila, the next day.
        ("2026-12-08T11:30", "Asia/Manila", "Tue 14:30", "Tue 22:30"),
        // 05:00 in Los Angeles.
        (
            "2026-12-03T08:00",
            "America/Los_Angeles",
            "Wed 19:00",
            "Thu 03:00",
        ),
        // 08:00 in New York itself: up before seven.
        (
            "2026-12-03T08:00",
            "America/New_York",
            "Wed 22:00",
            "Thu 06:00",
        ),
        // 22:30 in Karachi: the evening is a night start too.
        ("2026-12-03T12:30", "Asia/Karachi", "Thu 12:30", "Thu 20:30"),
    ] {
        let placed = interview(start);
        let day = DayPlan::of(&placed, &zone(home), &usual);
        assert_eq!(day.sleep, Sleep::Moved, "{start} {home}");
        let text = plan(&placed, home, &usual);
        assert!(
            text.starts_with(&format!("{asleep} sleep 480\n{up} wake")),
            "{home}: {text}"
        );
    }
}

#[test]
fn eight_hours_of_sleep_are_eight_hours_in_the_nights_the_clock_is_set() {
    let usual = DayPlanSettings::default();
    for (start, asleep, up) in [
        ("2026-11-01T09:00", "Sun 00:00", "Sun 07:00"),
        ("2027-03-14T09:00", "Sat 22:00", "Sun 07:00"),
    ] {
        let text = plan(&interview(start), "America/New_York", &usual);
        assert!(
            text.starts_with(&format!("{asleep} sleep 480\n{up} wake")),
            "{text}"
        );
    }
}

#[test]
fn what_is_on_site_has_a_way_to_it_and_no_technical_check() {
    let placed = at("2026-12-03T09:00", 4, Some(Platform::InPerson));
    let expected = "\
Wed 22:15 sleep 480
Thu 06:15 wake 30
Thu 06:45 meal 30
Thu 07:15 dress 50
Thu 08:05 travel 45
Thu 08:50 join 10
Thu 09:00 interview 240
Thu 13:00 write 30
";
    let usual = DayPlanSettings::default();
    assert_eq!(plan(&placed, "America/New_York", &usual), expected);
}

#[test]
fn steps_of_no_minutes_are_left_out_and_settings_out_of_range_are_held() {
    let placed = interview("2026-12-03T09:00");
    let none = DayPlanSettings {
        sleep_hours: 0,
        wake: 0,
        meal: 0,
        dress: 0,
        check: 0,
        join: 0,
        write: 0,
        travel: 0,
    };
    let text = plan(&placed, "America/New_York", &none);
    assert_eq!(
        text,
        "Thu 03:00 sleep 240\nThu 07:00 wake 120\nThu 09:00 interview 0\n"
    );
    let most = DayPlanSettings {
        sleep_hours: u32::MAX,
        wake: u32::MAX,
        meal: u32::MAX,
        dress: u32::MAX,
        check: u32::MAX,
        join: u32::MAX,
        write: u32::MAX,
        travel: u32::MAX,
    };
    let day = DayPlan::of(&placed, &zone("America/New_York"), &most);
    assert_eq!(day.steps.first().map(|step| step.minutes), Some(600));
    let kinds: Vec<StepKind> = day.steps.iter().map(|step| step.what).collect();
    assert!(kinds.is_sorted(), "{kinds:?}");
    for (name, low, high) in DayPlanSettings::RANGES {
        for (given, kept) in [(0, low), (u32::MAX, high)] {
            let text = format!("{{\"{name}\":{given},\"wake\":480}}");
            let text = if name == "wake" {
                format!("{{\"wake\":{given}}}")
            } else {
                text
            };
            let read: DayPlanSettings = serde_json::from_str(&text).unwrap();
            let held = serde_json::to_value(read.held()).unwrap();
            assert_eq!(held[name], kept, "{name} {given}");
        }
    }
}

#[test]
fn deadlines_and_whole_days_have_no_plan() {
    let usual = DayPlanSettings::default();
    let deadline = entry_at(Kind::Deadline, "2027-03-03T21:00", "America/New_York");
    let mut whole = entry_at(Kind::Interview, "2026-12-03T09:00", "America/New_York");
    whole.when.hours = Hours::AllDay {
        last: whole.when.date,
    };
    for entry in [deadline, whole] {
        let placed = place("x", entry);
        assert_eq!(
            DayPlan::of(&placed, &zone("Asia/Kolkata"), &usual).steps,
            []
        );
    }
}

#[test]
fn at_every_hour_of_a_season_the_steps_are_in_order_and_the_night_is_slept() {
    let usual = DayPlanSettings::default();
    for home in [
        "Asia/Kolkata",
        "Africa/Cairo",
        "Asia/Manila",
        "America/New_York",
    ] {
        let zone = zone(home);
        for hour in 0..24 * 150 {
            let start = wall("2026-10-20T00:00") + TimeDelta::hours(hour);
            let placed = interview(&start.format("%Y-%m-%dT%H:%M").to_string());
            let day = DayPlan::of(&placed, &zone, &usual);
            assert!(day.steps.is_sorted_by_key(|step| step.at), "{home} {start}");
            let sleep = day.steps.first().unwrap();
            assert_eq!(
                (sleep.what, sleep.minutes),
                (StepKind::Sleep, 480),
                "{home} {start}"
            );
            let up = day.steps.get(1).unwrap();
            assert!(
                placed.span.starts_at - up.at >= TimeDelta::minutes(120),
                "{home} {start}"
            );
            let awake = placed.span.starts_at - up.at;
            assert!(awake <= TimeDelta::hours(15), "{home} {start}: {awake}");
            if day.sleep == Sleep::Usual {
                let morning = up.at.with_timezone(&zone).naive_local().time();
                assert_eq!(
                    morning,
                    NaiveTime::from_hms_opt(7, 0, 0).unwrap(),
                    "{home} {start}"
                );
            }
        }
    }
}
