//! Planning a session: what kind of practice, how long, and which questions in which order.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::bank::{Banks, Entry, Kind, words};
use super::chance::Chance;
use super::drill::pick::{self, Standing};
use super::history::History;
use super::id::{ProgramId, QuestionId};
use super::target::Target;

mod mock;

words! {
    /// The kinds of session.
    SessionKind {
        /// What is due, fresh and new, within the day's minutes.
        Daily = "daily",
        /// A realistic interview, without feedback between the questions.
        Mock = "mock",
        /// One bank.
        Bank = "bank",
        /// One theme.
        Theme = "theme",
        /// The weak places of an application.
        RedFlags = "red-flags",
        /// Half-minute answers.
        Rapid = "rapid",
        /// Questions never seen before.
        Impromptu = "impromptu",
    }
}

impl SessionKind {
    /// Whether feedback waits until all questions are answered.
    pub fn reviews_at_the_end(self) -> bool {
        self == Self::Mock
    }

    /// The band an answer aims at in this kind of session.
    pub fn target(self, question: Target) -> Target {
        match self {
            Self::Rapid => Target::RAPID,
            Self::Daily
            | Self::Mock
            | Self::Bank
            | Self::Theme
            | Self::RedFlags
            | Self::Impromptu => question,
        }
    }
}

/// How long a session is to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Length {
    /// So many questions.
    Questions(usize),
    /// About so many minutes, reviews included.
    Minutes(u32),
}

impl Length {
    /// How long a session of `kind` is unless the person says otherwise. A mock has seven questions: radiology
    /// interviews ask five to seven in 15–20 minutes (`domain_facts` 3).
    pub fn usual(kind: SessionKind, minutes_a_day: u32) -> Self {
        match kind {
            SessionKind::Daily => Self::Minutes(minutes_a_day),
            SessionKind::Mock => Self::Questions(7),
            SessionKind::Rapid => Self::Questions(8),
            SessionKind::Bank
            | SessionKind::Theme
            | SessionKind::RedFlags
            | SessionKind::Impromptu => Self::Questions(5),
        }
    }
}

/// What the person asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wish {
    /// The kind of session.
    pub kind: SessionKind,
    /// Only these banks; all where empty.
    pub banks: Vec<String>,
    /// Only questions with one of these themes; all where empty.
    pub themes: Vec<String>,
    /// Only these questions, each once, in this order, whatever else is wished; none where empty.
    pub questions: Vec<QuestionId>,
    /// How long.
    pub length: Length,
    /// The program that is prepared for: its own versions of plans help, where there are any.
    pub program: Option<ProgramId>,
}

impl Wish {
    /// A session of `kind` over everything.
    pub fn of(kind: SessionKind, length: Length) -> Self {
        Self {
            kind,
            banks: Vec::new(),
            themes: Vec::new(),
            questions: Vec::new(),
            length,
            program: None,
        }
    }

    fn admits(&self, entry: Entry<'_>) -> bool {
        let bank =
            self.banks.is_empty() || self.banks.iter().any(|id| id == entry.bank.bank.as_str());
        let theme = self.themes.is_empty()
            || self
                .themes
                .iter()
                .any(|theme| entry.question.themes.contains(theme));
        bank && theme
    }
}

/// Everything planning looks at.
pub struct Planning<'a> {
    /// All banks.
    pub banks: &'a Banks,
    /// How each question stands.
    pub history: &'a History,
    /// Today in the home zone.
    pub today: NaiveDate,
}

impl<'a> Planning<'a> {
    /// The questions of a session, in order. Empty where nothing fits the wish.
    pub fn questions(&self, wish: &Wish, chance: &mut Chance) -> Vec<Entry<'a>> {
        if !wish.questions.is_empty() {
            let mut seen = BTreeSet::new();
            let wished = wish.questions.iter().filter(|id| seen.insert(*id));
            return wished
                .filter_map(|id| self.banks.get(id.as_str()))
                .collect();
        }
        match wish.kind {
            SessionKind::Daily => self.daily(wish, chance),
            SessionKind::Mock => self.mock(wish, chance),
            SessionKind::Bank | SessionKind::Theme | SessionKind::Rapid => {
                let fitting = self.fitting(wish, |_| true);
                self.by_standing(fitting, wish, chance)
            }
            SessionKind::RedFlags => {
                let fitting = self.fitting(wish, |entry| {
                    matches!(entry.question.kind, Kind::RedFlag | Kind::Boundary)
                });
                self.by_standing(fitting, wish, chance)
            }
            SessionKind::Impromptu => {
                let mut fitting = self.fitting(wish, |entry| self.is_new(entry));
                chance.shuffle(&mut fitting);
                take(fitting, wish)
            }
        }
    }

    fn daily(&self, wish: &Wish, chance: &mut Chance) -> Vec<Entry<'a>> {
        if wish.banks.is_empty() && wish.themes.is_empty() {
            let minutes = match wish.length {
                Length::Minutes(minutes) => minutes,
                Length::Questions(_) => u32::MAX / 60,
            };
            let picked = pick::daily(self.banks, self.history, self.today, minutes, chance);
            return take(picked, wish);
        }
        let fitting = self.fitting(wish, |_| true);
        self.by_standing(fitting, wish, chance)
    }

    fn mock(&self, wish: &Wish, chance: &mut Chance) -> Vec<Entry<'a>> {
        let mut fitting = self.fitting(wish, |entry| entry.question.kind != Kind::Boundary);
        chance.shuffle(&mut fitting);
        fitting.sort_by_key(|entry| (entry.question.asked, self.attempts(*entry)));
        mock::interview(fitting, wish)
    }

    fn fitting(&self, wish: &Wish, also: impl Fn(Entry<'a>) -> bool) -> Vec<Entry<'a>> {
        self.banks
            .entries()
            .filter(|entry| self.history.is_on(*entry) && wish.admits(*entry) && also(*entry))
            .collect()
    }

    /// Due, fresh and new ones first, then the rest; within each the most asked.
    fn by_standing(
        &self,
        mut entries: Vec<Entry<'a>>,
        wish: &Wish,
        chance: &mut Chance,
    ) -> Vec<Entry<'a>> {
        chance.shuffle(&mut entries);
        entries.sort_by_key(|entry| (self.standing(*entry), entry.question.asked));
        take(entries, wish)
    }

    fn standing(&self, entry: Entry<'_>) -> Standing {
        Standing::of(self.history.question(&entry.question.id), self.today)
    }

    fn is_new(&self, entry: Entry<'_>) -> bool {
        self.standing(entry) == Standing::New
    }

    fn attempts(&self, entry: Entry<'_>) -> u32 {
        let practised = self.history.question(&entry.question.id);
        practised.map_or(0, |practised| practised.attempts)
    }
}

struct Budget {
    questions: Option<usize>,
    seconds: Option<u32>,
}

impl Budget {
    fn of(wish: &Wish) -> Self {
        match wish.length {
            Length::Questions(most) => Self {
                questions: Some(most),
                seconds: None,
            },
            Length::Minutes(minutes) => Self {
                questions: None,
                seconds: Some(minutes.saturating_mul(60)),
            },
        }
    }

    fn has_room(&self, questions: usize, seconds: u32) -> bool {
        self.questions.is_none_or(|most| questions <= most)
            && self.seconds.is_none_or(|most| seconds <= most)
    }
}

fn cost(wish: &Wish, entry: Entry<'_>) -> u32 {
    pick::estimate(wish.kind.target(entry.question.target))
}

/// As many as the length allows; at least one where there is any.
fn take<'a>(entries: Vec<Entry<'a>>, wish: &Wish) -> Vec<Entry<'a>> {
    let budget = Budget::of(wish);
    let mut seconds: u32 = 0;
    let mut taken = Vec::new();
    for entry in entries {
        seconds = seconds.saturating_add(cost(wish, entry));
        if !budget.has_room(taken.len() + 1, seconds) && !taken.is_empty() {
            break;
        }
        taken.push(entry);
    }
    taken
}

/// The words a question is asked in: its own the first two times, then by chance one of its wordings.
pub fn wording(entry: Entry<'_>, attempts: u32, chance: &mut Chance) -> String {
    let question = entry.question;
    let choices = question.variants.len() + 1;
    let drawn = if attempts < 2 {
        0
    } else {
        chance.below(choices)
    };
    match drawn.checked_sub(1) {
        Some(variant) => question
            .variants
            .get(variant)
            .unwrap_or(&question.ask)
            .clone(),
        None => question.ask.clone(),
    }
}

#[cfg(test)]
mod tests;
