//! Traps of the calendar, found by themselves: what can make somebody come at the wrong minute, tired, or unprepared.
//!
//! One rule a function, in the files of the folder; each has its threshold with its source, and its table of cases in
//! the tests. The sentences are in `content/advice.yaml` under `traps`. A rule that is switched off says nothing.

mod after;
mod clocks;
mod eye;
mod hours;
mod pairs;
#[cfg(test)]
mod tests;
mod trap;
mod undone;

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::domain::bank::words;
use crate::domain::calendar::Calendar;
use crate::domain::checklist::Checklist;
use crate::domain::day_plan::DayPlanSettings;
use crate::domain::id::EntryId;
use crate::domain::notebook::Notebook;
use crate::domain::program::Programs;
use crate::domain::zone::Zone;

use self::eye::Eye;
use self::pairs::Clash;

pub use self::trap::{About, Act, Other, Reading, Together, Trap, Travel, Turned, Warning};

words! {
    /// A rule, by its id.
    Rule {
        /// The time can be read in more than one way, or never comes.
        UnclearTime = "unclear-time",
        /// At the same time as another, with preparation and sleep.
        Overlap = "overlap",
        /// On site in two places with too little time between.
        TravelImpossible = "travel-impossible",
        /// It starts when the body sleeps.
        NightStart = "night-start",
        /// A social event between midnight and six.
        SocialSmallHours = "social-small-hours",
        /// The clock is set between now and then.
        ClockChange = "clock-change",
        /// A week in which the two clocks stand apart otherwise than usual.
        ClockChangeWeek = "clock-change-week",
        /// A deadline that falls on another day at home.
        DeadlineDayBefore = "deadline-day-before",
        /// Too little time between two entries.
        GapTooShort = "gap-too-short",
        /// Two interviews within a day and a night.
        TwoIn24h = "two-in-24h",
        /// It ends after midnight.
        EndsAfterMidnight = "ends-after-midnight",
        /// The invitation waits for an answer.
        Unanswered = "unanswered",
        /// The time is not confirmed back.
        NoConfirmBack = "no-confirm-back",
        /// Nobody knows yet how to get in.
        NoLink = "no-link",
        /// The platform was never tried.
        PlatformUntested = "platform-untested",
        /// Names are to be written down.
        NamesDue = "names-due",
        /// Impressions are to be written down.
        DebriefDue = "debrief-due",
        /// Thank-you notes are to be sent.
        ThankYouDue = "thank-you-due",
    }
}

words! {
    /// How much depends on it, the most first.
    Severity {
        /// As it stands it cannot go well.
        Stop = "stop",
        /// Something has to be done.
        Warn = "warn",
        /// Good to know.
        Note = "note",
    }
}

/// What the rules look at beside the calendar.
#[derive(Debug, Clone, Copy)]
pub struct Watch<'a> {
    /// The moment.
    pub now: DateTime<Utc>,
    /// The home zone.
    pub home: &'a Zone,
    /// The zone the person is staying in, where the settings name one.
    pub travel: Option<&'a Zone>,
    /// The sheets.
    pub programs: &'a Programs,
    /// The checklists.
    pub lists: &'a [Checklist],
    /// How a day is planned.
    pub day_plan: DayPlanSettings,
    /// The ids of rules that are switched off.
    pub rules_off: &'a BTreeSet<String>,
}

impl<'a> Watch<'a> {
    /// Everything that is known, at a moment.
    pub fn of(notebook: &'a Notebook, now: DateTime<Utc>) -> Self {
        Self {
            now,
            home: &notebook.home,
            travel: notebook.travel.as_ref(),
            programs: &notebook.programs,
            lists: &notebook.checklists,
            day_plan: notebook.settings.day_plan,
            rules_off: &notebook.settings.rules_off,
        }
    }
}

impl Watch<'_> {
    fn is_on(&self, rule: Rule) -> bool {
        !self.rules_off.contains(rule.word())
    }
}

/// Every entry's warnings, the weightiest first; entries without any are left out.
pub fn warnings(calendar: &Calendar, watch: &Watch<'_>) -> BTreeMap<EntryId, Vec<Warning>> {
    let eye = Eye::new(calendar, watch);
    let clashes = clashes(&eye, |_| true);
    let own = eye.seen.iter().zip(&clashes);
    let alive = own.map(|(seen, clashes)| (&seen.placed.id, eye.all(seen, clashes)));
    let over = eye
        .over
        .iter()
        .map(|placed| (&placed.id, eye.after(placed)));
    alive
        .chain(over)
        .filter(|(_, warnings)| !warnings.is_empty())
        .map(|(id, warnings)| (id.clone(), warnings))
        .collect()
}

/// One entry's warnings, the weightiest first.
pub fn warnings_of(calendar: &Calendar, watch: &Watch<'_>, id: &EntryId) -> Vec<Warning> {
    let eye = Eye::new(calendar, watch);
    if let Some(placed) = eye.over.iter().find(|placed| placed.id == *id) {
        return eye.after(placed);
    }
    let Some(place) = eye.seen.iter().position(|seen| seen.placed.id == *id) else {
        return Vec::new();
    };
    let clashes = clashes(&eye, |one| one == place);
    let own = eye.seen.get(place).zip(clashes.get(place));
    own.map_or_else(Vec::new, |(seen, clashes)| eye.all(seen, clashes))
}

/// What does not go together, for each entry in its place; only pairs with a wanted one are looked at.
fn clashes(eye: &Eye<'_>, is_wanted: impl Fn(usize) -> bool) -> Vec<Vec<Clash>> {
    let mut clashes: Vec<Vec<Clash>> = vec![Vec::new(); eye.seen.len()];
    let pairs = pairs::near(&eye.seen).filter(|(one, other)| is_wanted(*one) || is_wanted(*other));
    for (first, second) in pairs {
        for clash in pairs::rules(eye, first, second) {
            pairs::note(&mut clashes, first, second, clash);
        }
    }
    clashes
}
