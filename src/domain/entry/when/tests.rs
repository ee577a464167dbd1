use chrono::{DateTime, Utc};

use super::*;
use crate::domain::calendar::testing::rules;

fn when(date: &str, start: &str, end: Option<(&str, &str)>, zone: &str) -> When {
    let time = |text: &str| NaiveTime::parse_from_str(text, "%H:%M").unwrap();
    When {
        date: date.parse().unwrap(),
        hours: Hours::From {
            start: time(start),
            end: end.map(|(date, at)| Until {
                date: date.parse().unwrap(),
                time: time(at),
            }),
            occurrence: None,
        },
        zone: ZoneName::parse(zone).unwrap(),
    }
}

fn resolve(when: &When) -> Result<Span, Box<Unclear>> {
    when.resolve(&rules().get(when.zone).unwrap())
}

fn utc(text: &str) -> DateTime<Utc> {
    format!("{text}:00Z").parse().unwrap()
}

#[test]
fn wall_times_become_the_moments_they_mean_this_season() {
    for (date, start, end, zone, starts, ends) in [
        (
            "2026-10-20",
            "09:00",
            ("2026-10-20", "13:00"),
            "America/New_York",
            "2026-10-20T13:00",
            "2026-10-20T17:00",
        ),
        (
            "2026-11-04",
            "09:00",
            ("2026-11-04", "13:00"),
            "America/New_York",
            "2026-11-04T14:00",
            "2026-11-04T18:00",
        ),
        (
            "2026-12-03",
            "22:00",
            ("2026-12-04", "01:00"),
            "America/New_York",
            "2026-12-04T03:00",
            "2026-12-04T06:00",
        ),
        (
            "2026-10-27",
            "08:00",
            ("2026-10-27", "12:00"),
            "America/Phoenix",
            "2026-10-27T15:00",
            "2026-10-27T19:00",
        ),
        (
            "2026-12-08",
            "09:00",
            ("2026-12-08", "10:00"),
            "America/Vancouver",
            "2026-12-08T16:00",
            "2026-12-08T17:00",
        ),
        // over the change of the clock: the hour that comes twice lies within
        (
            "2026-11-01",
            "00:30",
            ("2026-11-01", "03:00"),
            "America/New_York",
            "2026-11-01T04:30",
            "2026-11-01T08:00",
        ),
    ] {
        let span = resolve(&when(date, start, Some(end), zone)).unwrap();
        assert_eq!(span.starts_at, utc(starts), "{date} {zone}");
        assert_eq!(span.ends_at, Some(utc(ends)), "{date} {zone}");
    }
}

#[test]
fn an_hour_that_comes_twice_is_asked_until_it_is_answered() {
    let mut twice = when("2026-11-01", "01:30", None, "America/New_York");
    let Unclear::Twice { earlier, later } = *resolve(&twice).unwrap_err() else {
        panic!("it is clear");
    };
    assert_eq!(earlier.to_utc(), utc("2026-11-01T05:30"));
    assert_eq!(later.to_utc(), utc("2026-11-01T06:30"));
    for (answer, at) in [
        (Occurrence::Earlier, "2026-11-01T05:30"),
        (Occurrence::Later, "2026-11-01T06:30"),
    ] {
        if let Hours::From { occurrence, .. } = &mut twice.hours {
            *occurrence = Some(answer);
        }
        assert_eq!(resolve(&twice).unwrap().starts_at, utc(at));
    }
}

#[test]
fn an_hour_that_never_comes_is_asked_whatever_else_is_said() {
    let mut never = when("2027-03-14", "02:30", None, "America/New_York");
    for answer in [None, Some(Occurrence::Later)] {
        if let Hours::From { occurrence, .. } = &mut never.hours {
            *occurrence = answer;
        }
        let unclear = resolve(&never).unwrap_err();
        let zone = rules().get(never.zone).unwrap();
        assert!(matches!(*unclear, Unclear::Never { .. }));
        assert_eq!(unclear.earliest(&never, &zone), utc("2027-03-14T06:30"));
    }
}

#[test]
fn an_end_before_the_start_is_asked() {
    for end in [
        ("2026-12-03", "08:00"),
        ("2026-12-03", "09:00"),
        ("2026-12-02", "10:00"),
    ] {
        let backwards = when("2026-12-03", "09:00", Some(end), "America/New_York");
        assert_eq!(
            *resolve(&backwards).unwrap_err(),
            Unclear::EndsBeforeItBegins
        );
    }
}

#[test]
fn an_end_in_the_hour_that_comes_twice_lies_after_the_start() {
    let mut late = when(
        "2026-11-01",
        "01:45",
        Some(("2026-11-01", "01:15")),
        "America/New_York",
    );
    if let Hours::From { occurrence, .. } = &mut late.hours {
        *occurrence = Some(Occurrence::Earlier);
    }
    let span = resolve(&late).unwrap();
    assert_eq!(span.length(), Some(TimeDelta::minutes(30)));
}

#[test]
fn whole_days_last_until_the_next_begins_there() {
    let zone = ZoneName::parse("America/New_York").unwrap();
    let day = |first: &str, last: &str| When {
        date: first.parse().unwrap(),
        hours: Hours::AllDay {
            last: last.parse().unwrap(),
        },
        zone,
    };
    let span = resolve(&day("2026-10-31", "2026-11-01")).unwrap();
    assert_eq!(span.starts_at, utc("2026-10-31T04:00"));
    // the second of these days has 25 hours
    assert_eq!(span.length(), Some(TimeDelta::hours(49)));
    assert!(resolve(&day("2026-11-02", "2026-11-01")).is_err());
}
