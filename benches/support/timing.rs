//! A stopwatch for noisy machines: many runs by turns, smallest and middle value, and a verdict as a ratio.

use std::time::{Duration, Instant};

/// Whether each thing is to run once only, to see that it works (`-- --smoke`, or `PREPCOACH_BENCH_SMOKE=1`).
pub fn is_smoke() -> bool {
    std::env::args().any(|argument| argument == "--smoke")
        || std::env::var_os("PREPCOACH_BENCH_SMOKE").is_some_and(|value| value == "1")
}

/// What one run of `work` takes, and what came of it.
#[expect(clippy::disallowed_methods, reason = "measuring is reading a clock")]
pub fn time<T>(work: impl FnOnce() -> T) -> (Duration, T) {
    let start = Instant::now();
    let done = work();
    (start.elapsed(), done)
}

/// What several runs took.
#[derive(Debug, Clone, Default)]
pub struct Runs(Vec<Duration>);

impl Runs {
    /// Adds a run.
    pub fn push(&mut self, run: Duration) {
        self.0.push(run);
        self.0.sort();
    }

    /// The quickest, in milliseconds: the one the rest of the machine disturbed least.
    pub fn min(&self) -> f64 {
        self.0.first().map_or(f64::NAN, milliseconds)
    }

    /// The one in the middle, in milliseconds.
    pub fn median(&self) -> f64 {
        self.0.get(self.0.len() / 2).map_or(f64::NAN, milliseconds)
    }
}

fn milliseconds(duration: &Duration) -> f64 {
    duration.as_secs_f64() * 1e3
}
