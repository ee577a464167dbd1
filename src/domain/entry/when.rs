//! When an entry is: a day, hours on the wall, a zone; and what moments that means.

use chrono::{DateTime, Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use crate::domain::bank::words;
use crate::domain::compact;
use crate::domain::zone::{Change, WallTime, Zone, ZoneName};

words! {
    /// Which of two moments a wall time means on the night the clock is set back.
    Occurrence {
        /// The first, before the change.
        Earlier = "earlier",
        /// The second, after the change.
        Later = "later",
    }
}

/// When something ends: a wall time, on a day that is mostly the day it began.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Until {
    /// The day.
    #[serde(with = "compact::day")]
    pub date: NaiveDate,
    /// The time of day.
    #[serde(with = "compact::time")]
    pub time: NaiveTime,
}

/// The hours of an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Hours {
    /// The whole day, or several; `last` is the last of them, the first day for one.
    AllDay {
        /// The last day, included.
        #[serde(with = "compact::day")]
        last: NaiveDate,
    },
    /// From a time of day on.
    From {
        /// When it begins, to the minute.
        #[serde(with = "compact::time")]
        start: NaiveTime,
        /// When it ends, where that is known.
        end: Option<Until>,
        /// Which moment is meant where the start comes twice.
        occurrence: Option<Occurrence>,
    },
}

/// A day and hours on the wall of a zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct When {
    /// The day it begins, in its own zone.
    #[serde(with = "compact::day")]
    pub date: NaiveDate,
    /// The hours.
    pub hours: Hours,
    /// The zone whose clock is meant.
    pub zone: ZoneName,
}

/// The moments an entry means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Span {
    /// Its first moment.
    pub starts_at: DateTime<Utc>,
    /// Its last moment, where that is known; for whole days the moment the next day begins.
    pub ends_at: Option<DateTime<Utc>>,
}

/// Why a time cannot be taken as it stands: a person has to answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unclear {
    /// The clock is set back over the start: it comes twice.
    Twice {
        /// The first time.
        earlier: DateTime<Zone>,
        /// The second time.
        later: DateTime<Zone>,
    },
    /// The clock is set forward over the start: it never comes.
    Never {
        /// The moment before the change that may be meant.
        before: DateTime<Zone>,
        /// The moment after the change that may be meant.
        after: DateTime<Zone>,
        /// The change.
        change: Change,
    },
    /// The end lies before the start, or on it.
    EndsBeforeItBegins,
}

impl When {
    /// A start without a known end.
    pub fn at(date: NaiveDate, start: NaiveTime, zone: ZoneName) -> Self {
        let hours = Hours::From {
            start,
            end: None,
            occurrence: None,
        };
        Self { date, hours, zone }
    }

    /// The start on the wall; midnight for whole days.
    pub fn wall(&self) -> NaiveDateTime {
        let start = match self.hours {
            Hours::AllDay { .. } => NaiveTime::MIN,
            Hours::From { start, .. } => start,
        };
        self.date.and_time(start)
    }

    /// The moments meant under the rules of `zone`, which is the one named, or what has to be asked first.
    pub fn resolve(&self, zone: &Zone) -> Result<Span, Box<Unclear>> {
        let (start, end, occurrence) = match self.hours {
            Hours::AllDay { last } => return self.whole_days(last, zone),
            Hours::From {
                start,
                end,
                occurrence,
            } => (start, end, occurrence),
        };
        let starts_at = match (zone.resolve(self.date.and_time(start)), occurrence) {
            (WallTime::Exact(at), _)
            | (WallTime::Twice { earlier: at, .. }, Some(Occurrence::Earlier))
            | (WallTime::Twice { later: at, .. }, Some(Occurrence::Later)) => at.to_utc(),
            (WallTime::Twice { earlier, later }, None) => {
                return Err(Box::new(Unclear::Twice { earlier, later }));
            }
            (
                WallTime::Never {
                    before,
                    after,
                    change,
                },
                _,
            ) => {
                return Err(Box::new(Unclear::Never {
                    before,
                    after,
                    change,
                }));
            }
        };
        let ends_at = match end {
            Some(end) => Some(end_after(end, starts_at, zone)?),
            None => None,
        };
        Ok(Span { starts_at, ends_at })
    }

    fn whole_days(&self, last: NaiveDate, zone: &Zone) -> Result<Span, Box<Unclear>> {
        let after = last.checked_add_days(Days::new(1)).unwrap_or(last);
        let starts_at = zone.start_of_day(self.date).to_utc();
        let ends_at = zone.start_of_day(after).to_utc();
        if last < self.date {
            return Err(Box::new(Unclear::EndsBeforeItBegins));
        }
        Ok(Span {
            starts_at,
            ends_at: Some(ends_at),
        })
    }
}

/// An end that comes twice is the first that lies after the start; one that never comes falls after the change.
fn end_after(
    end: Until,
    starts_at: DateTime<Utc>,
    zone: &Zone,
) -> Result<DateTime<Utc>, Box<Unclear>> {
    let ends_at = match zone.resolve(end.date.and_time(end.time)) {
        WallTime::Exact(at) | WallTime::Never { after: at, .. } => at.to_utc(),
        WallTime::Twice { earlier, later } => {
            let earlier = earlier.to_utc();
            if earlier > starts_at {
                earlier
            } else {
                later.to_utc()
            }
        }
    };
    if ends_at > starts_at {
        Ok(ends_at)
    } else {
        Err(Box::new(Unclear::EndsBeforeItBegins))
    }
}

impl Unclear {
    /// The moment to sort by until the person has answered: the earlier one, so that nobody comes late.
    pub fn earliest(&self, when: &When, zone: &Zone) -> DateTime<Utc> {
        match self {
            Self::Twice { earlier, .. } => earlier.to_utc(),
            Self::Never { before, .. } => before.to_utc(),
            Self::EndsBeforeItBegins => match zone.resolve(when.wall()) {
                WallTime::Exact(at)
                | WallTime::Twice { earlier: at, .. }
                | WallTime::Never { before: at, .. } => at.to_utc(),
            },
        }
    }
}

impl Span {
    /// The last moment to reckon with: where no end is known, `usual` after the start.
    pub fn end_or(&self, usual: TimeDelta) -> DateTime<Utc> {
        self.ends_at.unwrap_or(self.starts_at + usual)
    }

    /// How long it is, where that is known.
    pub fn length(&self) -> Option<TimeDelta> {
        Some(self.ends_at? - self.starts_at)
    }
}

#[cfg(test)]
mod tests;
