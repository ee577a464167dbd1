//! Promises: a spreadsheet of 5 000 rows is read within 300 ms, and one of 50 MB in no shape at all is refused within
//! three seconds.

mod support {
    pub mod timing;
}

use std::fmt::Write as _;
use std::io;

use chrono::{Days, NaiveDate};
use prepcoach::domain::program::Programs;
use prepcoach::domain::proposal::Reading;
use prepcoach::domain::zone::ZoneName;
use prepcoach::interchange::csv::{self, Context};
use prepcoach::store::zones;

use support::timing::{Runs, is_smoke, time};

/// Milliseconds.
const READ_LIMIT: f64 = 300.0;
const REFUSE_LIMIT: f64 = 3_000.0;

const ROWS: u32 = 5_000;

fn main() -> io::Result<()> {
    let rounds = if is_smoke() { 1 } else { 20 };
    let kept = reading(rounds) & refusing(if is_smoke() { 1 } else { 5 });
    if kept || is_smoke() {
        Ok(())
    } else {
        Err(io::Error::other("a promise is broken"))
    }
}

fn reading(rounds: usize) -> bool {
    let rules = zones::newest().rules;
    let programs = Programs::default();
    let context = Context {
        rules: &rules,
        today: NaiveDate::from_ymd_opt(2026, 10, 20).unwrap_or_default(),
        home: ZoneName::UTC,
        floating: None,
        programs: &programs,
    };
    let file = season();
    let mut runs = Runs::default();
    let mut sound = 0;
    for _ in 0..rounds {
        let (took, incoming) = time(|| {
            let table = csv::open(file.as_bytes()).ok()?;
            Some(csv::read(&table, &csv::guess(&table).mapping, &context))
        });
        runs.push(took);
        let incoming = incoming.unwrap_or_default().into_iter();
        sound = incoming
            .filter(|i| matches!(i.reading, Reading::Sound(_)))
            .count();
    }
    told("5 000 rows read", &runs, READ_LIMIT) && sound == usize::try_from(ROWS).unwrap_or_default()
}

/// A season as people write it, much too long.
fn season() -> String {
    let mut text = String::from(
        "Program,Location,Interview date,Start time,End time,Time zone,Platform,Interviewers,Notes,Questions\r\n",
    );
    let zones = ["ET", "Central", "America/Los_Angeles", "EST"];
    let first = NaiveDate::from_ymd_opt(2026, 11, 9).unwrap_or_default();
    for row in 0..ROWS {
        let date = first
            .checked_add_days(Days::new(u64::from(row % 90)))
            .unwrap_or(first);
        let zone = zones
            .get(usize::try_from(row % 4).unwrap_or(0))
            .copied()
            .unwrap_or("ET");
        // Writing to memory cannot fail.
        let _ = write!(
            text,
            "Hospital {row},,\"{}\",{}:30 AM,1:00 PM,{zone},Zoom,\"Dr. Doe (PD); Dr. Roe - faculty\",\"Two\nlines, quoted\",How is call? What of research?\r\n",
            date.format("%a %b %-d, %Y"),
            8 + row % 3,
        );
    }
    text
}

fn refusing(rounds: usize) -> bool {
    let shapes = ["\"\"x\n", "x\",\"", "a,", "\n", "\u{e9};", "\"a\n"];
    shapes.into_iter().all(|shape| {
        let file = shape.repeat(50 * 1024 * 1024 / shape.len());
        let mut runs = Runs::default();
        for _ in 0..rounds {
            let (took, table) = time(|| csv::open(file.as_bytes()).is_ok());
            runs.push(took);
            if table {
                println!("50 MB of {shape:?} was taken for a table");
            }
        }
        told(&format!("50 MB of {shape:?} refused"), &runs, REFUSE_LIMIT)
    })
}

fn told(what: &str, runs: &Runs, limit: f64) -> bool {
    let (min, median) = (runs.min(), runs.median());
    println!("{what}: {min:.1} ms at best, {median:.1} ms in the middle; limit {limit:.0} ms");
    min <= limit
}
