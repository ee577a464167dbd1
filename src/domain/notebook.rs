//! Everything the data folder and the shipped content say, in memory: what screens and commands read.

mod next;

use chrono::{DateTime, NaiveDate, Utc};

use super::ask::AskList;
use super::bank::Banks;
use super::calendar::{Calendar, Clock, Placed, clocks};
use super::chance::Chance;
use super::checklist::Checklist;
use super::drafts::Drafts;
use super::drill::memory::Scheduler;
use super::entry::Kind;
use super::guidance::Guidance;
use super::history::{Folding, Followed, History};
use super::journal::Entry;
use super::plan::{Length, Planning, SessionKind, Wish};
use super::portrait::{self, Guides};
use super::profile::{Profile, Settings, WORDS_PER_MINUTE};
use super::program::Programs;
use super::prompt::Prompts;
use super::template::Mails;
use super::vocabulary::Vocabulary;
use super::wording::Wording;
use super::zone::{Zone, ZoneName};

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
    /// Stories, plans of answers and the portrait.
    pub drafts: Drafts,
    /// What is said while a draft is written.
    pub guidance: Guidance,
    /// What guides the portrait: prompts, topics, things to explain, demands.
    pub guides: Guides,
    /// The checklists, shipped and own.
    pub checklists: Vec<Checklist>,
    /// The questions to ask, shipped and own.
    pub ask: AskList,
    /// The mails with places to fill in.
    pub mails: Mails,
    /// Concerns, themes and qualities, shipped and own.
    pub vocabulary: Vocabulary,
    /// What brings a story to mind, shipped and own, and the worked example.
    pub prompts: Prompts,
    /// Who the applicant is; `None` until the first-run questions were answered or passed over.
    pub profile: Option<Profile>,
    /// Their choices.
    pub settings: Settings,
    /// Sentences for people.
    pub wording: Wording,
    /// The home zone, resolved: the profile's, else the machine's, else UTC.
    pub home: Zone,
    /// The zone where the person is while traveling, where one is set.
    pub travel: Option<Zone>,
    /// What is wrong with files of the data folder, one sentence each; everything else works.
    pub troubles: Vec<String>,
    /// The model of spaced repetition.
    pub scheduler: Scheduler,
}

impl Notebook {
    /// Takes the person's choices as they have been saved.
    pub fn take_settings(&mut self, settings: Settings) {
        let travel = settings.travel_zone.as_deref();
        let travel = travel.and_then(|name| ZoneName::parse(name).ok());
        self.travel = travel.and_then(|name| self.calendar.rules().get(name));
        self.settings = settings;
    }

    /// Takes all drafts as they are now, with the questions that the cards of the CV become.
    pub fn take_drafts(&mut self, drafts: Drafts) {
        let is_other_cv = self.drafts.portrait.value.cv != drafts.portrait.value.cv;
        self.drafts = drafts;
        if is_other_cv {
            let cv = &self.drafts.portrait.value.cv;
            self.banks.take_made(portrait::bank(cv, &self.guides.cv));
        }
    }

    /// The zones in which an entry is shown: its own, home, and where the person travels.
    pub fn zones_of(&self, placed: &Placed) -> Vec<Zone> {
        let own = self.calendar.zone_of(placed);
        let travel = self.travel.clone();
        [own, self.home.clone()].into_iter().chain(travel).collect()
    }

    /// The clocks of an entry's start, its own first.
    pub fn clocks(&self, placed: &Placed) -> Vec<Clock> {
        clocks(placed.span.starts_at, &self.zones_of(placed))
    }

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

    /// The person's words a minute: what they set by hand, else the usual pace of clear speech. A pace measured in own
    /// takes comes with transcripts.
    pub fn words_per_minute(&self) -> f64 {
        let own = self.settings.words_per_minute;
        own.filter(|own| *own > 0)
            .map_or(WORDS_PER_MINUTE, f64::from)
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
