//! What a wall time means in a zone, where days begin there, and when its clocks change next.

use chrono::{
    DateTime, LocalResult, NaiveDate, NaiveDateTime, NaiveTime, Offset, TimeDelta, TimeZone, Utc,
};
use jiff::tz::AmbiguousOffset;

use super::{Zone, ZoneOffset, civil, fixed, timestamp};

/// The moments a wall time can stand for. Not to be guessed at: a person answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WallTime {
    /// One moment, as nearly always.
    Exact(DateTime<Zone>),
    /// The clock is set back over it: it comes twice.
    Twice {
        /// The first time, before the change.
        earlier: DateTime<Zone>,
        /// The second time, after the change.
        later: DateTime<Zone>,
    },
    /// The clock is set forward over it: it never comes.
    Never {
        /// The moment meant if the clock had been set forward already; it falls before the change,
        /// at another time on the wall.
        before: DateTime<Zone>,
        /// The moment meant if the clock had not been set forward; it falls after the change, at
        /// another time on the wall. Calendars that do not ask take this one.
        after: DateTime<Zone>,
        /// The change that leaves it out.
        change: Change,
    },
}

/// A change of a zone's clock against UTC. A new abbreviation alone is none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The first moment at which the clock shows the new time.
    pub at: DateTime<Utc>,
    /// What the clock showed until then.
    pub before: ZoneOffset,
    /// What it shows from then on.
    pub after: ZoneOffset,
}

impl Change {
    /// How far the clock is set: forward positive, back negative.
    pub fn shift(&self) -> TimeDelta {
        let seconds = |offset: &ZoneOffset| i64::from(offset.fix().local_minus_utc());
        TimeDelta::seconds(seconds(&self.after) - seconds(&self.before))
    }
}

impl WallTime {
    /// The moment, if there is exactly one.
    pub fn exact(self) -> Option<DateTime<Zone>> {
        match self {
            Self::Exact(at) => Some(at),
            Self::Twice { .. } | Self::Never { .. } => None,
        }
    }
}

impl Zone {
    /// What the wall time `local` means here.
    pub fn resolve(&self, local: NaiveDateTime) -> WallTime {
        match self.from_local_datetime(&local) {
            LocalResult::Single(at) => WallTime::Exact(at),
            LocalResult::Ambiguous(earlier, later) => WallTime::Twice { earlier, later },
            LocalResult::None => self.skipped(local),
        }
    }

    /// The two readings of a wall time that a change leaves out.
    fn skipped(&self, local: NaiveDateTime) -> WallTime {
        let offset = civil(&local).map(|wall| self.rules.to_ambiguous_timestamp(wall).offset());
        let Some(AmbiguousOffset::Gap { before, after }) = offset else {
            // Only at the far ends of the calendar, where chrono cannot hold the moment.
            return WallTime::Exact(self.from_utc_datetime(&local));
        };
        let read = |offset| {
            let utc = local.checked_sub_offset(fixed(offset)).unwrap_or(local);
            self.from_utc_datetime(&utc)
        };
        let (before, after) = (read(after), read(before));
        match self.next_change(before.to_utc()) {
            Some(change) => WallTime::Never {
                before,
                after,
                change,
            },
            // Cannot be: a gap is a change.
            None => WallTime::Exact(after),
        }
    }

    /// The first moment of `date` here: midnight, or the change of the clock where midnight is left
    /// out, or the first midnight where it comes twice.
    ///
    /// A date left out whole (Samoa had no 30 December 2011) begins and ends where the next begins.
    pub fn start_of_day(&self, date: NaiveDate) -> DateTime<Self> {
        match self.resolve(date.and_time(NaiveTime::MIN)) {
            WallTime::Exact(at) | WallTime::Twice { earlier: at, .. } => at,
            WallTime::Never { change, .. } => change.at.with_timezone(self),
        }
    }

    /// The date on the calendar here at a moment.
    pub fn date_of(&self, instant: DateTime<Utc>) -> NaiveDate {
        instant.with_timezone(self).date_naive()
    }

    /// The next change of the clock strictly after a moment; `None` where none is known to come.
    pub fn next_change(&self, instant: DateTime<Utc>) -> Option<Change> {
        let mut before = self.offset_from_utc_datetime(&instant.naive_utc());
        for step in self.rules.following(timestamp(instant.timestamp())) {
            let after = self.offset_at(step.timestamp());
            if after.fix() != before.fix() {
                let at = DateTime::from_timestamp(step.timestamp().as_second(), 0)?;
                return Some(Change { at, before, after });
            }
            before = after;
        }
        None
    }
}
