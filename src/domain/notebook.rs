//! Everything the data folder and the shipped content say, in memory: what screens and commands read.

use chrono::{DateTime, NaiveDate, Utc};

use super::bank::Banks;
use super::calendar::{Calendar, Placed};
use super::chance::Chance;
use super::drill::memory::Scheduler;
use super::entry::Kind;
use super::history::{Folding, Followed, History};
use super::journal::Entry;
use super::plan::{Length, Planning, SessionKind, Wish};
use super::profile::{Profile, Settings};
use super::program::Programs;
use super::wording::Wording;
use super::zone::Zone;

/// What is known, read only.
pub struct Notebook {
    /// All question banks.
    pub banks: Banks,
    /// The folded journal.
    pub history: History,
    /// All entries of the calendar.
    pub calendar: Calendar,
    /// The programs that have a sheet.
    pub programs: Programs,
    /// Who the applicant is; `None` until the first-run questions were answered or passed over.
    pub profile: Option<Profile>,
    /// Their choices.
    pub settings: Settings,
    /// Sentences for people.
    pub wording: Wording,
    /// The home zone, resolved: the profile's, else the machine's, else UTC.
    pub home: Zone,
    /// What is wrong with files of the data folder, one sentence each; everything else works.
    pub troubles: Vec<String>,
    /// The model of spaced repetition.
    pub scheduler: Scheduler,
}

impl Notebook {
    /// The day at home.
    pub fn today(&self, now: DateTime<Utc>) -> NaiveDate {
        self.home.date_of(now)
    }

    /// Adds an event that has just been written.
    pub fn follow(&mut self, entry: Entry) -> Followed {
        let home = &self.home;
        let folding = Folding {
            scheduler: &self.scheduler,
            day_of: &|at| home.date_of(at),
        };
        self.history.follow(entry, &folding)
    }

    /// The interview that comes next, by its entry.
    pub fn next_interview(&self, now: DateTime<Utc>) -> Option<&Placed> {
        self.calendar
            .coming(now)
            .find(|placed| placed.entry.kind == Kind::Interview)
    }

    /// The day at home of the next interview: its entry's, else what the profile says until there are entries.
    pub fn interview_day(&self, now: DateTime<Utc>) -> Option<NaiveDate> {
        match self.next_interview(now) {
            Some(placed) => Some(self.home.date_of(placed.span.starts_at)),
            None => self.profile.as_ref()?.first_interview,
        }
    }

    /// Whole days from today until the next interview; `None` where no date is known or it has passed.
    pub fn days_until_interview(&self, now: DateTime<Utc>) -> Option<i64> {
        let days = (self.interview_day(now)? - self.today(now)).num_days();
        (days >= 0).then_some(days)
    }

    /// What to plan sessions with.
    pub fn planning(&self, now: DateTime<Utc>) -> Planning<'_> {
        Planning {
            banks: &self.banks,
            history: &self.history,
            today: self.today(now),
        }
    }

    /// The daily drill within the person's minutes.
    pub fn daily_wish(&self) -> Wish {
        Wish::of(
            SessionKind::Daily,
            Length::Minutes(self.settings.minutes_a_day),
        )
    }

    /// Chance for planning: the same all day until a session ends, so that what Today announces is what is asked.
    pub fn chance(&self, now: DateTime<Utc>) -> Chance {
        let sessions = self.history.sessions_ended();
        Chance::of(&format!("{} {sessions}", self.today(now)))
    }
}
