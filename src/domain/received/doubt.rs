//! What a person is asked about a time, and the answers there are.

use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime};

use super::Choice;
use crate::domain::entry::{Hours, Occurrence, Until, When};
use crate::domain::zone::ZoneName;

/// The field of an entry that is asked about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// The day.
    Date,
    /// When it begins.
    Start,
    /// When it ends.
    End,
    /// Whose clock it is.
    Zone,
    /// Which of two moments, where the clock is set back over the start.
    Occurrence,
}

/// Something to ask before a time can be kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Doubt {
    /// The field it is about.
    pub field: Field,
    /// One sentence: what is not clear.
    pub why: String,
    /// The answers to choose from, the likeliest first; empty where something has to be written anew.
    pub choices: Vec<Choice<Answer>>,
}

impl Doubt {
    /// Something that has to be written anew.
    pub(super) fn blank(field: Field, why: &str) -> Self {
        let why = why.to_owned();
        Self {
            field,
            why,
            choices: Vec::new(),
        }
    }
}

/// An answer to a doubt: what the fields become.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// The day.
    Date(NaiveDate),
    /// From when to when; `None` is an end that is not known.
    Hours(NaiveTime, Option<Ends>),
    /// Another day and time of day to begin at, with the end as it was.
    Wall(NaiveDateTime, Option<Ends>),
    /// The end; `None` where it is not known.
    End(Option<Ends>),
    /// The zone.
    Zone(ZoneName),
    /// The moment, where a wall time comes twice.
    Occurrence(Occurrence),
    /// One of several times that a text offers, with all that belongs to it; the number counts them from 0.
    Slot(usize),
}

/// When something ends, seen from the day it begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Ends {
    /// The time of day.
    pub time: NaiveTime,
    /// Days after the day it begins: 0, or 1 past midnight.
    pub days: u64,
}

/// What is known for certain of when an entry is: a field in doubt is `None`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Parts {
    /// The day it begins, in its own zone.
    pub date: Option<NaiveDate>,
    /// When it begins.
    pub start: Option<NaiveTime>,
    /// When it ends, where that is known.
    pub end: Option<Ends>,
    /// Whose clock it is.
    pub zone: Option<ZoneName>,
    /// Which of two moments, where that was answered.
    pub occurrence: Option<Occurrence>,
}

impl Ends {
    /// The first such time after `start`: on the same day, or past midnight.
    pub fn after(start: NaiveTime, time: NaiveTime) -> Self {
        let days = u64::from(time <= start);
        Self { time, days }
    }
}

impl Parts {
    /// Day, hours and zone, once all three are certain.
    pub fn when(&self) -> Option<When> {
        let date = self.date?;
        let until = |end: Ends| {
            let date = date.checked_add_days(Days::new(end.days)).unwrap_or(date);
            Until {
                date,
                time: end.time,
            }
        };
        let hours = Hours::From {
            start: self.start?,
            end: self.end.map(until),
            occurrence: self.occurrence,
        };
        Some(When {
            date,
            hours,
            zone: self.zone?,
        })
    }
}
