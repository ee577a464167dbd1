//! What a rule has found, as data.

mod said;

use std::sync::Arc;

use chrono::{NaiveDate, NaiveDateTime, TimeDelta};

use super::{Rule, Severity};
use crate::domain::calendar::Gap;
use crate::domain::entry::Platform;
use crate::domain::id::EntryId;
use crate::domain::wording::{Sentence, Wording};
use crate::domain::zone::ZoneName;

/// A warning about one entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Warning {
    /// Which entry; shared among its warnings.
    pub about: Arc<About>,
    /// How much depends on it.
    pub severity: Severity,
    /// What was found.
    pub trap: Trap,
}

/// What every warning about an entry can say of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct About {
    /// What it is called.
    pub name: String,
    /// Its zone.
    pub zone: ZoneName,
    /// When it starts there.
    pub wall: NaiveDateTime,
    /// The person's home zone.
    pub home: ZoneName,
    /// When it starts at home.
    pub home_wall: NaiveDateTime,
}

/// A date and time on the wall of a zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reading {
    /// The zone.
    pub zone: ZoneName,
    /// What its clock shows.
    pub wall: NaiveDateTime,
}

/// The other entry of two.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Other {
    /// Its id.
    pub id: EntryId,
    /// What it is called.
    pub name: String,
    /// When it starts at home.
    pub home_wall: NaiveDateTime,
}

/// In which way two entries want the same time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Together {
    /// They take place at the same time.
    Times,
    /// There is no room to write after the one and to prepare the other.
    Preparation,
    /// The other falls into the sleep before this one.
    MySleep,
    /// This one falls into the sleep before the other.
    ItsSleep,
}

/// In which way one cannot be at both.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Travel {
    /// Both are on site, in two places.
    TwoPlaces,
    /// One is on site far from home, the other is taken from home.
    FarFromHome,
}

/// A clock that is set between now and the entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Turned {
    /// Whose clock.
    pub zone: ZoneName,
    /// The day it is set on.
    pub day: NaiveDate,
    /// How far, in seconds: forward positive.
    pub by: i32,
}

/// What a rule has found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trap {
    /// The start comes twice: at an earlier and at a later moment.
    Twice,
    /// The start never comes: the clock is set forward over it.
    Never,
    /// The end lies before the start.
    EndsBeforeItBegins,
    /// It starts in the night of a body that lives by this clock.
    NightStart(Reading),
    /// A social event starts in the small hours by this clock.
    SocialSmallHours(Reading),
    /// It ends after midnight by this clock; the end is known, or reckoned from what is usual.
    EndsAfterMidnight(Reading),
    /// Clocks are set between now and then.
    ClockChange {
        /// Whose, the home's first; one or two.
        turned: Vec<Turned>,
        /// The person's zone that was looked at.
        own: ZoneName,
        /// How far the entry's clock is ahead of it today.
        today: Gap,
        /// How far it will be then.
        then: Gap,
    },
    /// The two clocks stand apart otherwise than usual.
    ClockChangeWeek {
        /// The person's zone that was looked at.
        own: ZoneName,
        /// How far the entry's clock is ahead of it on that day.
        gap: Gap,
        /// How far it mostly is.
        usual: Gap,
    },
    /// Two entries want the same time.
    Overlap(Other, Together),
    /// There is too little time between two entries.
    GapTooShort(Other, TimeDelta),
    /// Two interviews lie within 24 hours: so far from start to start.
    TwoIn24h(Other, TimeDelta),
    /// One cannot get from the one to the other in this time.
    TravelImpossible(Other, Travel, TimeDelta),
    /// A deadline falls on another day at home: so many days later; before is negative.
    DeadlineDayBefore(Reading, i64),
    /// An invitation has waited so many days.
    Unanswered(i64),
    /// The time is not confirmed back.
    NoConfirmBack,
    /// Nobody knows how to get in, so long before the start.
    NoLink(TimeDelta),
    /// A platform was never tried.
    PlatformUntested(Platform),
    /// These people have no note yet; so much of the two days is left, or less than nothing.
    ThankYouDue(Vec<String>, TimeDelta),
    /// Nothing is written down.
    DebriefDue,
    /// Nobody is written down, or nothing to remember of anybody.
    NamesDue,
}

/// What can be done about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// Say which time is meant.
    SetTime,
    /// Look at the day's plan.
    DayPlan,
    /// Look at the other entry.
    OpenOther,
    /// Answer the invitation.
    Answer,
    /// Send the confirm-back mail.
    ConfirmBack,
    /// Fill in how to get in.
    SetPlace,
    /// Tick the checklist.
    Checklist,
    /// Write down the people.
    People,
    /// Write the debrief.
    Debrief,
    /// Write the notes.
    ThankYou,
}

impl Warning {
    /// The rule that found it.
    pub fn rule(&self) -> Rule {
        self.trap.rule()
    }

    /// Its sentence in the words of `wording`; the rule's id where there is none.
    pub fn text(&self, wording: &Wording) -> String {
        let sentence = self.sentence(wording);
        sentence.map_or_else(
            || self.rule().word().to_owned(),
            |sentence| sentence.says(&self.fields()),
        )
    }

    /// What to try.
    pub fn advice(&self, wording: &Wording) -> String {
        let sentence = self.sentence(wording);
        sentence.map_or_else(String::new, |sentence| sentence.tries(&self.fields()))
    }

    /// What can be done about it.
    pub fn act(&self) -> Option<Act> {
        self.trap.act()
    }

    fn sentence<'a>(&self, wording: &'a Wording) -> Option<&'a Sentence> {
        let own = wording.trap(self.trap.sentence());
        own.or_else(|| wording.trap(self.rule().word()))
    }
}

impl Trap {
    /// The rule it belongs to.
    pub fn rule(&self) -> Rule {
        match self {
            Self::Twice | Self::Never | Self::EndsBeforeItBegins => Rule::UnclearTime,
            Self::NightStart(_) => Rule::NightStart,
            Self::SocialSmallHours(_) => Rule::SocialSmallHours,
            Self::EndsAfterMidnight(_) => Rule::EndsAfterMidnight,
            Self::ClockChange { .. } => Rule::ClockChange,
            Self::ClockChangeWeek { .. } => Rule::ClockChangeWeek,
            Self::Overlap(..) => Rule::Overlap,
            Self::GapTooShort(..) => Rule::GapTooShort,
            Self::TwoIn24h(..) => Rule::TwoIn24h,
            Self::TravelImpossible(..) => Rule::TravelImpossible,
            Self::DeadlineDayBefore(..) => Rule::DeadlineDayBefore,
            Self::Unanswered(_) => Rule::Unanswered,
            Self::NoConfirmBack => Rule::NoConfirmBack,
            Self::NoLink(_) => Rule::NoLink,
            Self::PlatformUntested(_) => Rule::PlatformUntested,
            Self::ThankYouDue(..) => Rule::ThankYouDue,
            Self::DebriefDue => Rule::DebriefDue,
            Self::NamesDue => Rule::NamesDue,
        }
    }

    /// The id of its sentence: the rule's, or a longer one where a rule has something else to say.
    pub fn sentence(&self) -> &'static str {
        match self {
            Self::Twice => "unclear-time-twice",
            Self::Never => "unclear-time-never",
            Self::EndsBeforeItBegins => "unclear-time-end",
            Self::ClockChange { today, then, .. } if today == then => "clock-change-same",
            Self::Overlap(_, Together::Preparation) => "overlap-preparation",
            Self::Overlap(_, Together::MySleep) => "overlap-sleep",
            Self::Overlap(_, Together::ItsSleep) => "overlap-its-sleep",
            Self::TravelImpossible(_, Travel::FarFromHome, _) => "travel-impossible-home",
            Self::DeadlineDayBefore(_, 0..) => "deadline-day-after",
            _ => self.rule().word(),
        }
    }

    fn act(&self) -> Option<Act> {
        match self {
            Self::Twice | Self::Never | Self::EndsBeforeItBegins => Some(Act::SetTime),
            Self::NightStart(_) | Self::SocialSmallHours(_) | Self::EndsAfterMidnight(_) => {
                Some(Act::DayPlan)
            }
            Self::ClockChange { .. }
            | Self::ClockChangeWeek { .. }
            | Self::DeadlineDayBefore(..) => None,
            Self::Overlap(..)
            | Self::GapTooShort(..)
            | Self::TwoIn24h(..)
            | Self::TravelImpossible(..) => Some(Act::OpenOther),
            Self::Unanswered(_) => Some(Act::Answer),
            Self::NoConfirmBack => Some(Act::ConfirmBack),
            Self::NoLink(_) => Some(Act::SetPlace),
            Self::PlatformUntested(_) => Some(Act::Checklist),
            Self::ThankYouDue(..) => Some(Act::ThankYou),
            Self::DebriefDue => Some(Act::Debrief),
            Self::NamesDue => Some(Act::People),
        }
    }
}
