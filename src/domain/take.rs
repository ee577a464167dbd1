//! The clock of one answer: runs, pauses, goes on, and ends. Every question about time takes the time as an argument.

use std::time::Duration;

/// A gap between two looks at the clock that no running program has: the machine slept or the program was stopped.
/// The screen looks at least once a second while an answer runs.
pub const SLEPT: Duration = Duration::from_secs(5);

/// One running or paused answer. All times are monotonic, since the program started.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clock {
    state: State,
    /// Speaking time of the stretches that have ended.
    spoken: Duration,
    paused: Duration,
    looked: Duration,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Running { since: Duration },
    Paused { since: Duration },
}

impl Clock {
    /// The answer begins at `now`.
    pub fn start(now: Duration) -> Self {
        Self {
            state: State::Running { since: now },
            spoken: Duration::ZERO,
            paused: Duration::ZERO,
            looked: now,
        }
    }

    /// Whether it is paused.
    pub fn is_paused(&self) -> bool {
        matches!(self.state, State::Paused { .. })
    }

    /// Speaking time so far, pauses excluded.
    pub fn spoken(&self, now: Duration) -> Duration {
        match self.state {
            State::Running { since } => self.spoken + now.saturating_sub(since),
            State::Paused { .. } => self.spoken,
        }
    }

    /// How long it has been paused so far.
    pub fn paused(&self, now: Duration) -> Duration {
        match self.state {
            State::Running { .. } => self.paused,
            State::Paused { since } => self.paused + now.saturating_sub(since),
        }
    }

    /// Stops the clock; nothing happens when it is paused already.
    pub fn pause(&mut self, now: Duration) {
        if let State::Running { since } = self.state {
            self.spoken += now.saturating_sub(since);
            self.state = State::Paused { since: now };
        }
        self.looked = now;
    }

    /// Goes on after a pause.
    pub fn resume(&mut self, now: Duration) {
        if let State::Paused { since } = self.state {
            self.paused += now.saturating_sub(since);
            self.state = State::Running { since: now };
        }
        self.looked = now;
    }

    /// Notes that time has passed. A gap longer than [`SLEPT`] was no speaking: the clock is paused as of the last
    /// look, and the length of the gap comes back.
    pub fn look(&mut self, now: Duration) -> Option<Duration> {
        let gap = now.saturating_sub(self.looked);
        let last = std::mem::replace(&mut self.looked, now);
        if gap < SLEPT || self.is_paused() {
            return None;
        }
        self.pause(last);
        self.looked = now;
        Some(gap)
    }

    /// How soon the shown second changes.
    pub fn next_second(&self, now: Duration) -> Option<Duration> {
        if self.is_paused() {
            return None;
        }
        let into = self.spoken(now).subsec_nanos();
        Some(Duration::from_nanos(u64::from(1_000_000_000 - into)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn s(seconds: f64) -> Duration {
        Duration::from_secs_f64(seconds)
    }

    #[test]
    fn pauses_do_not_count() {
        let mut clock = Clock::start(s(10.0));
        clock.pause(s(40.0));
        assert_eq!(clock.spoken(s(100.0)), s(30.0));
        clock.resume(s(100.0));
        assert_eq!(clock.spoken(s(112.5)), s(42.5));
        assert_eq!(clock.paused(s(112.5)), s(60.0));
    }

    #[test]
    fn a_sleeping_laptop_pauses_the_answer() {
        let mut clock = Clock::start(s(0.0));
        assert_eq!(clock.look(s(1.0)), None);
        assert_eq!(clock.look(s(2.0)), None);
        assert_eq!(clock.look(s(3602.0)), Some(s(3600.0)));
        assert!(clock.is_paused());
        assert_eq!(clock.spoken(s(3700.0)), s(2.0));
        clock.resume(s(3700.0));
        assert_eq!(clock.spoken(s(3705.0)), s(7.0));
    }

    #[test]
    fn a_clock_that_stands_still_or_goes_back_takes_nothing_away() {
        let mut clock = Clock::start(s(10.0));
        assert_eq!(clock.spoken(s(9.0)), Duration::ZERO);
        clock.pause(s(9.0));
        clock.pause(s(20.0));
        assert_eq!(clock.spoken(s(20.0)), Duration::ZERO);
    }

    #[test]
    fn the_picture_changes_with_the_second() {
        let clock = Clock::start(s(0.25));
        assert_eq!(clock.next_second(s(0.5)), Some(s(0.75)));
    }
}
