//! Changes of the clock: when they come, what they repeat or leave out, and where days begin.

use chrono::{Duration, LocalResult, TimeZone};

use super::{columns, date, exact, rules, utc, wall, zone};
use crate::domain::zone::{WallTime, Zone, ZoneName};

#[test]
fn the_clocks_of_the_united_states_change_twice_in_the_season() {
    for [name, back, forward, summer, winter] in columns(
        "
        America/New_York             2026-11-01T06:00 2027-03-14T07:00 EDT  EST
        America/Detroit              2026-11-01T06:00 2027-03-14T07:00 EDT  EST
        America/Indiana/Indianapolis 2026-11-01T06:00 2027-03-14T07:00 EDT  EST
        America/Chicago              2026-11-01T07:00 2027-03-14T08:00 CDT  CST
        America/Denver               2026-11-01T08:00 2027-03-14T09:00 MDT  MST
        America/Los_Angeles          2026-11-01T09:00 2027-03-14T10:00 PDT  PST
        America/Anchorage            2026-11-01T10:00 2027-03-14T11:00 AKDT AKST
        ",
    ) {
        let zone = zone(name);
        let first = zone.next_change(utc("2026-10-01T00:00")).unwrap();
        assert_eq!(
            (first.at, first.shift()),
            (utc(back), Duration::hours(-1)),
            "{name}"
        );
        assert_eq!(
            [first.before.abbreviation(), first.after.abbreviation()],
            [summer, winter]
        );
        assert_eq!([first.before.is_dst(), first.after.is_dst()], [true, false]);
        let second = zone.next_change(first.at).unwrap();
        assert_eq!(
            (second.at, second.shift()),
            (utc(forward), Duration::hours(1)),
            "{name}"
        );
        assert_eq!(
            [second.after.abbreviation(), second.before.abbreviation()],
            [summer, winter]
        );
        let still = zone
            .next_change(first.at - Duration::milliseconds(1))
            .unwrap();
        assert_eq!(still, first, "{name}");
    }
}

#[test]
fn a_zone_that_keeps_its_time_has_no_next_change() {
    for name in [
        "America/Phoenix",
        "Pacific/Honolulu",
        "America/Puerto_Rico",
        "Asia/Kolkata",
        "Asia/Karachi",
        "Africa/Casablanca",
        "America/Edmonton",
        "America/Vancouver",
        "America/Winnipeg",
        "UTC",
    ] {
        assert_eq!(
            zone(name).next_change(utc("2026-10-01T00:00")),
            None,
            "{name}"
        );
    }
    assert_eq!(Zone::utc().next_change(utc("2026-10-01T00:00")), None);
}

#[test]
fn a_time_the_clock_is_set_back_over_comes_twice() {
    for [name, local, earlier, later] in columns(
        "
        America/New_York 2026-11-01T01:00 2026-11-01T05:00 2026-11-01T06:00
        America/New_York 2026-11-01T01:59 2026-11-01T05:59 2026-11-01T06:59
        Asia/Beirut      2026-10-24T23:30 2026-10-24T20:30 2026-10-24T21:30
        Africa/Cairo     2026-10-29T23:30 2026-10-29T20:30 2026-10-29T21:30
        Europe/London    2026-10-25T01:30 2026-10-25T00:30 2026-10-25T01:30
        ",
    ) {
        let WallTime::Twice {
            earlier: a,
            later: b,
        } = zone(name).resolve(wall(local))
        else {
            panic!("{name} {local}");
        };
        assert_eq!(
            (a.to_utc(), b.to_utc()),
            (utc(earlier), utc(later)),
            "{name} {local}"
        );
        assert_eq!(
            (a.naive_local(), b.naive_local()),
            (wall(local), wall(local))
        );
    }
    for local in ["2026-11-01T00:59", "2026-11-01T02:00"] {
        assert_eq!(
            exact(&zone("America/New_York"), local).naive_local(),
            wall(local)
        );
    }
}

#[test]
fn a_time_the_clock_is_set_forward_over_never_comes() {
    for [name, local, before, after, at] in columns(
        "
        America/New_York 2027-03-14T02:00 2027-03-14T01:00 2027-03-14T03:00 2027-03-14T07:00
        America/New_York 2027-03-14T02:30 2027-03-14T01:30 2027-03-14T03:30 2027-03-14T07:00
        Asia/Beirut      2027-03-28T00:00 2027-03-27T23:00 2027-03-28T01:00 2027-03-27T22:00
        Africa/Cairo     2027-04-30T00:30 2027-04-29T23:30 2027-04-30T01:30 2027-04-29T22:00
        Pacific/Apia     2011-12-30T12:00 2011-12-29T12:00 2011-12-31T12:00 2011-12-30T10:00
        ",
    ) {
        let zone = zone(name);
        assert_eq!(zone.from_local_datetime(&wall(local)), LocalResult::None);
        let WallTime::Never {
            before: a,
            after: b,
            change,
        } = zone.resolve(wall(local))
        else {
            panic!("{name} {local}");
        };
        assert_eq!(
            (a.naive_local(), b.naive_local()),
            (wall(before), wall(after)),
            "{name}"
        );
        assert_eq!(change.at, utc(at), "{name} {local}");
        assert!(
            a.to_utc() < change.at && change.at <= b.to_utc(),
            "{name} {local}"
        );
    }
    for local in ["2027-03-14T01:59", "2027-03-14T03:00"] {
        assert_eq!(
            exact(&zone("America/New_York"), local).naive_local(),
            wall(local)
        );
    }
}

#[test]
fn a_day_begins_where_midnight_does_not_exist() {
    for [name, day, starts] in columns(
        "
        America/New_York 2026-11-01 2026-11-01T00:00
        Asia/Beirut      2026-03-29 2026-03-29T01:00
        Asia/Beirut      2027-03-28 2027-03-28T01:00
        Africa/Cairo     2026-04-24 2026-04-24T01:00
        Africa/Cairo     2027-04-30 2027-04-30T01:00
        Pacific/Apia     2011-12-30 2011-12-31T00:00
        America/Havana   2025-11-02 2025-11-02T00:00
        ",
    ) {
        let zone = zone(name);
        let start = zone.start_of_day(date(day));
        assert_eq!(start.naive_local(), wall(starts), "{name} {day}");
        assert_eq!(zone.date_of(start.to_utc()), wall(starts).date());
        assert!(
            zone.date_of(start.to_utc() - Duration::seconds(1)) < date(day),
            "{name} {day}"
        );
    }
}

#[test]
fn no_day_of_any_zone_is_without_a_beginning() {
    let rules = rules();
    for name in ZoneName::all() {
        let zone = rules.get(name).unwrap();
        let mut last = zone.start_of_day(date("2026-01-01")).to_utc();
        // Two years hold every rule of a zone that changes its clocks.
        for day in date("2026-01-02").iter_days().take(730) {
            let start = zone.start_of_day(day).to_utc();
            let hours = (start - last).num_hours();
            assert!((22..=26).contains(&hours), "{name} {day} {hours}");
            last = start;
        }
    }
}
