//! Promises: a calendar file of 5 000 invitations is read within 300 ms, and the worst that 50 MB can hold within ten
//! seconds.

mod support {
    pub mod timing;
}

use std::fmt::Write as _;
use std::io;

use chrono::NaiveDate;
use prepcoach::domain::proposal::Reading;
use prepcoach::domain::zone::{Rules, ZoneName};
use prepcoach::interchange::ics::{self, Context};
use prepcoach::store::zones;

use support::timing::{Runs, is_smoke, time};

/// Milliseconds.
const READ_LIMIT: f64 = 300.0;
const WORST_LIMIT: f64 = 10_000.0;

const EVENTS: usize = 5_000;

/// An invitation of Outlook.
const INVITATION: &str = include_str!("../tests/it/fixtures/ics/good/outlook_request.ics");

fn main() -> io::Result<()> {
    let rounds = if is_smoke() { 1 } else { 20 };
    let rules = zones::newest().rules;
    let mut kept = reading(&rules, rounds);
    for (name, text) in worst() {
        let mut runs = Runs::default();
        let (took, incoming) = time(|| ics::read(text.as_bytes(), &context(&rules)));
        runs.push(took);
        kept &= !incoming.is_empty() && told(name, &runs, WORST_LIMIT);
    }
    if kept || is_smoke() {
        Ok(())
    } else {
        Err(io::Error::other("a promise is broken"))
    }
}

fn context(rules: &Rules) -> Context<'_> {
    let today = NaiveDate::from_ymd_opt(2026, 11, 24).unwrap_or_default();
    Context::new(rules, today, ZoneName::UTC)
}

fn reading(rules: &Rules, rounds: usize) -> bool {
    let file = season();
    let mut runs = Runs::default();
    let mut sound = 0;
    for _ in 0..rounds {
        let (took, incoming) = time(|| ics::read(file.as_bytes(), &context(rules)));
        runs.push(took);
        let is_sound = |reading: &Reading| matches!(reading, Reading::Sound(_));
        sound = incoming
            .iter()
            .filter(|incoming| is_sound(&incoming.reading))
            .count();
    }
    told("5 000 invitations", &runs, READ_LIMIT) && sound == EVENTS
}

/// The invitation 5 000 times, each with an id of its own.
fn season() -> String {
    let begin = INVITATION.find("BEGIN:VEVENT").unwrap_or(0);
    let end = INVITATION.find("END:VCALENDAR").unwrap_or(0);
    let (head, event) = (&INVITATION[..begin], &INVITATION[begin..end]);
    let mut file = head.to_owned();
    for number in 0..EVENTS {
        file.push_str(&event.replace("UID:04", &format!("UID:{number}-04")));
    }
    file + "END:VCALENDAR\r\n"
}

/// Files of about 50 MB, each of what takes the longest in one place.
fn worst() -> Vec<(&'static str, String)> {
    let each = |count: usize, text: &dyn Fn(usize) -> String| {
        let mut file = String::new();
        for number in 0..if is_smoke() { count / 100 } else { count } {
            // Writing to a text cannot fail.
            let _ = writeln!(
                file,
                "BEGIN:VEVENT\nUID:{number}\nDTSTART:20261203T090000Z\n{}\nEND:VEVENT",
                text(number)
            );
        }
        file
    };
    vec![
        (
            "one line",
            each(1, &|_| format!("DESCRIPTION:{}", "x".repeat(50_000_000))),
        ),
        (
            "rules that never come true",
            each(20_000, &|_| {
                "RRULE:FREQ=YEARLY;COUNT=9;BYMONTH=2;BYMONTHDAY=30".to_owned()
            }),
        ),
        (
            "rules of every day",
            each(20_000, &|_| "RRULE:FREQ=DAILY".to_owned()),
        ),
        ("zones of their own", each(20_000, &zone_of_its_own)),
        (
            "elements that never end",
            each(780, &|_| {
                format!("DESCRIPTION:{}", "<br><style>".repeat(5_900))
            }),
        ),
        (
            "links",
            each(780, &|_| {
                format!("DESCRIPTION:{}", "https://a.org/ ".repeat(4_300))
            }),
        ),
        (
            "people",
            each(10_000, &|_| {
                "ATTENDEE;CN=Jane Smith:mailto:a@b.org\n".repeat(100)
            }),
        ),
        (
            "dates left out",
            each(20, &|_| {
                format!(
                    "RRULE:FREQ=DAILY\n{}",
                    "EXDATE:20261203T000000Z,20261204T000000Z\n".repeat(60_000)
                )
            }),
        ),
    ]
}

/// A calendar with a zone whose rule never comes true.
fn zone_of_its_own(number: usize) -> String {
    format!(
        "END:VEVENT\nBEGIN:VCALENDAR\nBEGIN:VTIMEZONE\nTZID:{number}\nBEGIN:STANDARD\nDTSTART:20200101T000000\n\
         TZOFFSETFROM:+0000\nTZOFFSETTO:+0100\nRRULE:FREQ=YEARLY;BYMONTHDAY=30;BYMONTH=2\nEND:STANDARD\nEND:VTIMEZONE"
    )
}

fn told(what: &str, runs: &Runs, limit: f64) -> bool {
    let (min, median) = (runs.min(), runs.median());
    println!(
        "{what}: at best {min:.1} ms, in the middle {median:.1} ms, promised below {limit} ms"
    );
    min < limit
}
