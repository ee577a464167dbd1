//! The only place that reads a clock.

use std::cell::Cell;
use std::rc::Rc;
use std::time::{Duration, Instant, SystemTime};

use chrono::{DateTime, Utc};

/// A clock that stands still just before a full minute must not keep the loop busy.
const SHORTEST_WAIT: Duration = Duration::from_millis(20);

/// One reading of both clocks: wall time for dates, monotonic time for timers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Now {
    /// The instant, for dates and the journal. It may jump.
    pub wall: DateTime<Utc>,
    /// Monotonic time since the program started. It never jumps.
    pub uptime: Duration,
}

impl Now {
    /// When a clock face that shows minutes next changes.
    pub fn until_next_minute(&self) -> Duration {
        let into = u64::try_from(self.wall.timestamp_millis().rem_euclid(60_000)).unwrap_or(0);
        Duration::from_millis(60_000 - into).max(SHORTEST_WAIT)
    }
}

/// Something that can be asked for the time.
pub trait Clock {
    /// Both clocks, now.
    fn now(&self) -> Now;
}

/// The machine's clocks; the wall clock may be fixed to an instant (`PREPCOACH_NOW`).
pub struct SystemClock {
    started: Instant,
    fixed: Option<DateTime<Utc>>,
}

#[expect(clippy::disallowed_methods, reason = "this is the clock")]
impl SystemClock {
    /// Starts at zero uptime. With `fixed`, the wall clock stands still there.
    pub fn start(fixed: Option<DateTime<Utc>>) -> Self {
        Self {
            started: Instant::now(),
            fixed,
        }
    }
}

#[expect(clippy::disallowed_methods, reason = "this is the clock")]
impl Clock for SystemClock {
    fn now(&self) -> Now {
        Now {
            wall: self.fixed.unwrap_or_else(|| SystemTime::now().into()),
            uptime: self.started.elapsed(),
        }
    }
}

/// A clock that moves only when a test says so.
pub struct ManualClock {
    start: DateTime<Utc>,
    uptime: Cell<Duration>,
}

impl ManualClock {
    /// Stands at `start`.
    pub fn at(start: DateTime<Utc>) -> Self {
        Self {
            start,
            uptime: Cell::new(Duration::ZERO),
        }
    }

    /// Moves both clocks on.
    pub fn advance(&self, by: Duration) {
        self.uptime.set(self.uptime.get() + by);
    }
}

impl Clock for Rc<ManualClock> {
    fn now(&self) -> Now {
        let uptime = self.uptime.get();
        Now {
            wall: self.start + uptime,
            uptime,
        }
    }
}
