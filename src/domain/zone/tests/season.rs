//! The hours of this season, held against tables worked out elsewhere.

use chrono::Offset;

use super::{columns, exact, wall, zone};
use crate::domain::zone::WallTime;

const CASES: &str = include_str!("../../../../tests/it/fixtures/tz_cases.csv");

/// A line of the table: no field but the last holds a comma.
fn fields(line: &str) -> Vec<&str> {
    line.splitn(18, ',').collect()
}

#[test]
fn every_case_of_the_season_comes_out_right() {
    let mut seen = 0;
    for line in CASES.lines().skip(1) {
        let f = fields(line);
        let case = f[0];
        let source = zone(f[3]);
        let local = wall(&format!("{}T{}", f[1], f[2]));
        let at = match (f[14], source.resolve(local)) {
            ("ok", WallTime::Exact(at)) => at,
            ("ambiguous", WallTime::Twice { earlier, later }) => {
                if f[6] == "0" {
                    earlier
                } else {
                    later
                }
            }
            ("nonexistent", WallTime::Never { after, .. }) => after,
            (status, other) => panic!("{case}: {status} but {other:?}"),
        };
        assert_eq!(
            at.to_utc().format("%Y-%m-%dT%H:%MZ").to_string(),
            f[7],
            "{case}"
        );
        if f[14] != "nonexistent" {
            assert_eq!(at.offset().to_string(), f[4], "{case}");
            assert_eq!(at.offset().fix().to_string(), f[5], "{case}");
        }
        let there = at.with_timezone(&zone(f[8]));
        let shown = there.format("%Y-%m-%d,%H:%M,%Z,%:z").to_string();
        assert_eq!(shown, f[9..13].join(","), "{case}");
        let shift = (there.date_naive() - at.naive_local().date()).num_days();
        assert_eq!(shift.to_string(), f[13], "{case}");
        seen += 1;
    }
    assert_eq!(seen, 40);
}

#[test]
fn the_traps_of_the_season_come_out_right() {
    for [from, local, to, there] in columns(
        "
        America/New_York    2026-10-20T09:00 Asia/Kolkata      2026-10-20T18:30
        America/New_York    2026-10-28T09:00 Europe/London     2026-10-28T13:00
        America/New_York    2026-11-04T09:00 Europe/London     2026-11-04T14:00
        America/Chicago     2026-10-29T10:00 Africa/Cairo      2026-10-29T18:00
        America/Chicago     2026-10-30T10:00 Africa/Cairo      2026-10-30T17:00
        America/Chicago     2026-11-02T10:00 Africa/Cairo      2026-11-02T18:00
        America/Phoenix     2026-10-27T08:00 Asia/Karachi      2026-10-27T20:00
        America/Phoenix     2026-11-03T08:00 Asia/Karachi      2026-11-03T20:00
        America/Los_Angeles 2026-12-08T08:30 Asia/Manila       2026-12-09T00:30
        America/New_York    2027-02-10T13:00 Africa/Casablanca 2027-02-10T18:00
        America/New_York    2026-11-10T08:00 Australia/Sydney  2026-11-11T00:00
        ",
    ) {
        let at = exact(&zone(from), local).with_timezone(&zone(to));
        assert_eq!(at.naive_local(), wall(there), "{from} {local} {to}");
    }
}

#[test]
fn eight_in_the_east_is_at_these_hours_at_home() {
    let east = zone("America/New_York");
    for [name, a, b, c] in columns(
        "
        Asia/Kolkata        17:30 17:30 18:30
        Asia/Karachi        17:00 17:00 18:00
        Asia/Kathmandu      17:45 17:45 18:45
        Africa/Lagos        13:00 13:00 14:00
        Africa/Cairo        15:00 15:00 15:00
        Asia/Beirut         15:00 14:00 15:00
        Asia/Jerusalem      15:00 14:00 15:00
        Europe/London       13:00 12:00 13:00
        Europe/Berlin       14:00 13:00 14:00
        Asia/Riyadh         15:00 15:00 16:00
        Asia/Amman          15:00 15:00 16:00
        Europe/Istanbul     15:00 15:00 16:00
        Asia/Tehran         15:30 15:30 16:30
        Asia/Shanghai       20:00 20:00 21:00
        Asia/Manila         20:00 20:00 21:00
        America/Sao_Paulo   09:00 09:00 10:00
        America/Mexico_City 06:00 06:00 07:00
        ",
    ) {
        let home = zone(name);
        for (day, hour) in ["2026-10-15", "2026-10-28", "2026-11-10"]
            .into_iter()
            .zip([a, b, c])
        {
            let at = exact(&east, &format!("{day}T08:00")).with_timezone(&home);
            assert_eq!(at.format("%H:%M").to_string(), hour, "{name} {day}");
        }
    }
}
