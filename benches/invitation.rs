//! Promise: a pasted text of a megabyte is read as an invitation within half a second, whatever it holds.

mod support {
    pub mod timing;
}

use std::io;

use chrono::NaiveDate;
use prepcoach::domain::received::{Near, invitation};
use prepcoach::store::zones;

use support::timing::{Runs, is_smoke, time};

/// Milliseconds.
const LIMIT: f64 = 500.0;

/// Bytes of each text.
const LENGTH: usize = 1_000_000;

/// What is repeated until the text is long enough: pieces that a reader which looks back would take ever longer for.
const PIECES: [&str; 28] = [
    "1 ",
    "9:00 ",
    "at 9 ",
    "Dec 3 ",
    "-",
    ".",
    ",",
    "(",
    "a@",
    "http://",
    "https://x.zoom.us/j/1 ",
    "mon. ",
    "Dec 3, 9 AM ET or ",
    "Houston, TX ",
    "chair ",
    "\n",
    "\r",
    "Date: \n",
    "From: a\n",
    "EST ",
    "Phoenix ",
    "१",
    "\u{202e}",
    "é́",
    "+1 312 555 0199 ",
    "Dec 3, 9 AM - 1 PM CST\n",
    "12/3 9 AM IST; ",
    "A. ",
];

fn main() -> io::Result<()> {
    let rounds = if is_smoke() { 1 } else { 5 };
    let rules = zones::newest().rules;
    let today = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap_or_default();
    let (mut worst, mut slowest) = (Runs::default(), "");
    for piece in PIECES {
        let text = piece.repeat(LENGTH / piece.len() + 1);
        let mut runs = Runs::default();
        for _ in 0..rounds {
            runs.push(time(|| invitation(&text, today, &rules, &Near::default())).0);
        }
        if slowest.is_empty() || runs.min() > worst.min() {
            (worst, slowest) = (runs, piece);
        }
    }
    let (min, median) = (worst.min(), worst.median());
    println!(
        "a megabyte of {slowest:?}, the slowest: {min:.1} ms at best, {median:.1} ms in the middle; limit {LIMIT:.0} ms"
    );
    if min <= LIMIT || is_smoke() {
        Ok(())
    } else {
        Err(io::Error::other("a promise is broken"))
    }
}
