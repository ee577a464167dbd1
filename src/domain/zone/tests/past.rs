//! Zones held against another implementation for the past, and against themselves for any time.

use chrono::{DateTime, Duration, Offset, TimeZone, Utc};
use proptest::prelude::*;

use super::{rules, utc, zone};
use crate::domain::zone::{WallTime, Zone, ZoneName};

/// The moments to compare two sets of rules at: every week, and about each change of the clock.
fn moments(zone: &Zone) -> Vec<DateTime<Utc>> {
    let (from, to) = (utc("2000-01-01T00:30"), utc("2025-01-01T00:00"));
    let mut moments = Vec::new();
    let mut at = from;
    while at < to {
        moments.push(at);
        at += Duration::days(7);
    }
    let mut change = zone.next_change(from);
    while let Some(found) = change.filter(|change| change.at < to) {
        moments.extend((-4..=4).map(|hours| found.at + Duration::hours(hours)));
        moments.extend([-1800, -1, 1, 1800].map(|seconds| found.at + Duration::seconds(seconds)));
        change = zone.next_change(found.at);
    }
    moments
}

#[test]
fn the_past_is_as_another_implementation_has_it() {
    // Corrected in the database after the other implementation was built.
    let corrected = ["Europe/Chisinau", "Europe/Tiraspol"];
    let rules = rules();
    for name in ZoneName::all().filter(|name| !corrected.contains(&name.as_str())) {
        let ours = rules.get(name).unwrap();
        let theirs: chrono_tz::Tz = name.as_str().parse().unwrap();
        for at in moments(&ours) {
            let (here, there) = (at.with_timezone(&ours), at.with_timezone(&theirs));
            assert_eq!(here.offset().fix(), there.offset().fix(), "{name} {at}");
            // An hour either way reaches into what a change repeats or leaves out.
            for hours in -1..=1 {
                let local = here.naive_local() + Duration::hours(hours);
                let mine = ours.from_local_datetime(&local).map(|at| at.to_utc());
                let other = theirs.from_local_datetime(&local).map(|at| at.to_utc());
                assert_eq!(mine, other, "{name} {local} on the wall");
            }
        }
    }
}

proptest! {
    #[test]
    fn a_moment_read_off_the_wall_and_back_is_among_the_readings(
        index in 0..chrono_tz::TZ_VARIANTS.len(),
        seconds in 0_i64..4_102_444_800, // 1970 to 2100
        about in proptest::option::of(-7200_i64..7200), // or as far from the next change
    ) {
        let zone = zone(ZoneName::all().nth(index).unwrap().as_str());
        let mut at = DateTime::from_timestamp(seconds, 0).unwrap();
        if let (Some(seconds), Some(change)) = (about, zone.next_change(at)) {
            at = change.at + Duration::seconds(seconds);
        }
        let shown = at.with_timezone(&zone);
        let found = match zone.resolve(shown.naive_local()) {
            WallTime::Exact(exact) => exact == at,
            WallTime::Twice { earlier, later } => earlier < later && (earlier == at || later == at),
            WallTime::Never { .. } => false,
        };
        prop_assert!(found, "{zone} {at} {shown:?}");
    }

    #[test]
    fn a_moment_lies_within_its_day(
        index in 0..chrono_tz::TZ_VARIANTS.len(),
        seconds in 946_684_800_i64..4_102_444_800, // 2000 to 2100
    ) {
        let zone = zone(ZoneName::all().nth(index).unwrap().as_str());
        let at = DateTime::from_timestamp(seconds, 0).unwrap();
        prop_assert!(zone.start_of_day(zone.date_of(at)) <= at);
    }
}
