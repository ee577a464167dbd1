//! What the journal says, folded: how each question stands, what is unfinished, what was resolved upon.
//!
//! Nothing here is stored beside the journal; a cache may keep a fold, and deleting it changes nothing but time.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::attempt::{Attempt, NotesSeen, Take};
use super::compact;
use super::debrief::{Change, Debrief, Made};
use super::drill::memory::{Memory, Scheduler};
use super::id::{AttemptId, ById, EventId, ProgramId, QuestionId, SessionId, StoryId};
use super::journal::{Entry, Event, Flag, FlagOf};
use super::plan::SessionKind;
use super::review::{Rating, Review};
use super::target::{Target, Timing};

mod counting;
mod fold;

pub use counting::undone;

/// How one question stands.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Practised {
    /// Answers spoken, broken-off takes and follow-ups left out.
    pub attempts: u32,
    /// Of these, with a time in their band.
    pub in_band: u32,
    /// When it was last answered.
    #[serde(with = "compact::maybe_instant")]
    pub last: Option<DateTime<Utc>>,
    /// The day of the home zone on which it was last answered.
    #[serde(with = "compact::maybe_day")]
    pub last_day: Option<NaiveDate>,
    /// The answer that came last.
    pub last_attempt: Option<AttemptId>,
    /// Seconds of the last answer.
    pub last_seconds: f64,
    /// What spaced repetition knows of it; absent until a first review.
    pub memory: Option<Memory>,
    /// The last recall rating that counted.
    pub last_rating: Option<Rating>,
    /// The days of the home zone of its last answers in band, at most [`IN_BAND_KEPT`], the latest last.
    #[serde(with = "compact::days")]
    pub in_band_days: Vec<NaiveDate>,
    /// Its last answers, at most [`TAKES_KEPT`], the latest last.
    pub takes: Vec<LastTake>,
}

/// How many days of answers in band are kept: what a plan needs to fade.
pub const IN_BAND_KEPT: usize = 4;

/// How many answers of a question are kept: what it takes to see that they are alike.
pub const TAKES_KEPT: usize = 3;

/// One of the last answers of a question.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct LastTake {
    /// Which.
    pub attempt: AttemptId,
    /// When.
    #[serde(with = "compact::instant")]
    pub at: DateTime<Utc>,
    /// Seconds spoken.
    pub seconds: f64,
    /// How many key points were ticked in its review; 0 until then.
    pub points: u32,
    /// The note of its review; empty until then.
    pub note: String,
}

/// What was practised on one day of the home zone.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
pub struct Day {
    /// Answers spoken.
    pub attempts: u32,
    /// Seconds spoken.
    pub seconds: f64,
}

/// A session without an end: offered again at the next start.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct OpenSession {
    /// What kind it is.
    pub kind: SessionKind,
    /// When it began.
    pub at: DateTime<Utc>,
    /// The questions planned.
    pub planned: Vec<QuestionId>,
    /// The questions answered so far, in order, follow-ups and broken-off takes left out.
    pub answered: Vec<QuestionId>,
    /// Answers that have not been reviewed yet, in order.
    pub unreviewed: Vec<AttemptId>,
    /// Whether its debrief is written.
    pub debriefed: bool,
}

/// What is kept of an attempt until its review.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Unreviewed {
    /// The question.
    pub question: QuestionId,
    /// The words that were asked.
    pub wording: String,
    /// When it was answered.
    pub at: DateTime<Utc>,
    /// The session.
    pub session: SessionId,
    /// Seconds spoken.
    pub seconds: f64,
    /// The hints seen.
    pub notes_seen: NotesSeen,
    /// The band.
    pub target: Target,
    /// What kind of take it was.
    pub take: Take,
}

/// The last debrief and when it was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LastDebrief {
    /// When.
    pub at: DateTime<Utc>,
    /// What.
    pub debrief: Debrief,
}

/// A story that was told to somebody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Told {
    /// When it was written down.
    pub at: DateTime<Utc>,
    /// Which story.
    pub story: StoryId,
    /// At which program, where it was one.
    pub program: Option<ProgramId>,
    /// To whom; may be empty.
    pub to: String,
}

/// The folded journal.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct History {
    /// Looked up for every question of every bank whenever Today is counted.
    questions: ById<QuestionId, Practised>,
    days: BTreeMap<NaiveDate, Day>,
    open: BTreeMap<SessionId, OpenSession>,
    unreviewed: BTreeMap<AttemptId, Unreviewed>,
    #[serde(with = "compact::set")]
    ended: BTreeSet<SessionId>,
    awaited: Awaited,
    last_debrief: Option<LastDebrief>,
    changes: Vec<Change>,
    flags: BTreeSet<(FlagOf, String, Flag)>,
    ticks: BTreeSet<(String, String)>,
    told: Vec<Told>,
    last: Option<(DateTime<Utc>, EventId)>,
}

/// What events spoke of before it was there, as happens where a clock was set back or a file is still on its way.
/// Once it comes, it changes what stands before it.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
struct Awaited {
    /// Taken back.
    events: BTreeSet<EventId>,
    /// Reviewed.
    attempts: BTreeSet<AttemptId>,
    /// Practised in.
    sessions: BTreeSet<SessionId>,
}

/// Whether one more event could be added to a fold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[must_use]
pub enum Followed {
    /// It was.
    Yes,
    /// It changes the past (an undo, a review out of turn, an earlier instant): fold everything anew.
    NeedsAll,
}

/// What a fold needs beside the events.
pub struct Folding<'a> {
    /// The scheduler whose state is folded.
    pub scheduler: &'a Scheduler,
    /// The day of the home zone on which an instant lies.
    pub day_of: &'a dyn Fn(DateTime<Utc>) -> NaiveDate,
}

impl History {
    /// How a question stands; `None` where it was never answered.
    pub fn question(&self, id: &QuestionId) -> Option<&Practised> {
        self.questions.get(id)
    }

    /// Every question that was answered, in no order.
    pub fn questions(&self) -> impl Iterator<Item = (&QuestionId, &Practised)> {
        self.questions.iter()
    }

    /// Every day on which something was spoken; its attempts are 0 where nothing but broken-off takes and follow-ups
    /// was.
    pub fn days(&self) -> &BTreeMap<NaiveDate, Day> {
        &self.days
    }

    /// The newest session without an end.
    pub fn unfinished(&self) -> Option<(&SessionId, &OpenSession)> {
        self.open.iter().max_by_key(|(_, open)| open.at)
    }

    /// Every session without an end, the newest last.
    pub fn open_sessions(&self) -> impl Iterator<Item = (&SessionId, &OpenSession)> {
        let mut open: Vec<_> = self.open.iter().collect();
        open.sort_by_key(|(_, open)| open.at);
        open.into_iter()
    }

    /// What is known of an attempt that was not reviewed.
    pub fn unreviewed(&self, attempt: &AttemptId) -> Option<&Unreviewed> {
        self.unreviewed.get(attempt)
    }

    /// How many sessions were ended.
    pub fn sessions_ended(&self) -> u32 {
        u32::try_from(self.ended.len()).unwrap_or(u32::MAX)
    }

    /// The last debrief.
    pub fn last_debrief(&self) -> Option<&LastDebrief> {
        self.last_debrief.as_ref()
    }

    /// The changes of the last debrief that are not said to be made: what the next session begins with.
    pub fn changes_for_next_time(&self) -> impl Iterator<Item = &Change> {
        let last = self.last_debrief.as_ref();
        self.changes.iter().filter(move |change| {
            change.made != Some(Made::Yes)
                && last.is_some_and(|last| last.debrief.changes.contains(&change.text))
        })
    }

    /// Changes resolved upon at least three sessions ago whose fate was never asked.
    pub fn changes_to_ask(&self) -> impl Iterator<Item = &Change> {
        self.changes.iter().filter(|change| {
            change.made.is_none()
                && change.since + super::debrief::ASK_AFTER <= self.sessions_ended()
        })
    }

    /// Every change ever resolved upon.
    pub fn changes(&self) -> &[Change] {
        &self.changes
    }

    /// Whether a flag is set.
    pub fn has_flag(&self, of: FlagOf, which: &str, flag: Flag) -> bool {
        self.flags.contains(&(of, which.to_owned(), flag))
    }

    /// Whether a question is drawn: neither it nor its bank is switched off.
    pub fn is_on(&self, entry: super::bank::Entry<'_>) -> bool {
        self.flags.is_empty()
            || !(self.has_flag(FlagOf::Question, entry.question.id.as_str(), Flag::Off)
                || self.has_flag(FlagOf::Bank, entry.bank.bank.as_str(), Flag::Off))
    }

    /// Whether a question is a favourite.
    pub fn is_favourite(&self, id: &QuestionId) -> bool {
        self.has_flag(FlagOf::Question, id.as_str(), Flag::Favourite)
    }

    /// Whether an item of a list is ticked.
    pub fn is_ticked(&self, list: &str, item: &str) -> bool {
        self.ticks.contains(&(list.to_owned(), item.to_owned()))
    }

    /// Every story told that the journal names, the latest last.
    pub fn told(&self) -> &[Told] {
        &self.told
    }

    /// The place of the last event folded.
    pub fn last(&self) -> Option<(DateTime<Utc>, &EventId)> {
        self.last.as_ref().map(|(at, id)| (*at, id))
    }
}

#[cfg(test)]
pub(crate) mod sample;
#[cfg(test)]
mod tests;
