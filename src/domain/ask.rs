//! Questions to ask: the lists, what was chosen for whom, and what was asked already.
//!
//! What was chosen and what was asked stands in the entries, by the question's id or, for one of the person's own
//! invention, in its words.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::bank::words;
use super::calendar::Calendar;
use super::entry::{Asked, Entry, Kind, Role};
use super::id::ProgramId;
use super::person;

/// How many questions to have ready for each role: three to five (PR19). Some are answered before they can be asked.
pub const FEWEST: usize = 3;
/// The most that is of use.
pub const MOST: usize = 5;

words! {
    /// How likely the website answers a question: asking it then shows that nobody looked (PR18).
    WebsiteRisk {
        /// It hardly can.
        Low = "low",
        /// It may: look there first.
        Medium = "medium",
        /// It does as a rule.
        High = "high",
    }
}

words! {
    /// An occasion a question belongs to.
    Occasion {
        /// The social event.
        Social = "social",
    }
}

/// One question to ask.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct AskQuestion {
    /// Its id.
    pub id: String,
    /// Its words.
    pub ask: String,
    /// Whom to ask; nobody named is everybody.
    #[serde(default, rename = "for")]
    pub roles: Vec<Role>,
    /// The occasion it belongs to; without one, an interview.
    #[serde(default)]
    pub at: Option<Occasion>,
    /// What it is about, one word.
    #[serde(default)]
    pub theme: String,
    /// What its answer tells.
    #[serde(default)]
    pub tells_you: String,
    /// How likely the website answers it.
    #[serde(default = "low")]
    pub website_risk: WebsiteRisk,
    /// Where it comes from.
    #[serde(default)]
    pub source: Vec<String>,
}

fn low() -> WebsiteRisk {
    WebsiteRisk::Low
}

/// Something better not asked.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Avoid {
    /// What.
    pub topic: String,
    /// Why.
    pub why: String,
}

/// A file of questions: the shipped one, or `ask.yaml` of the data folder.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct AskList {
    /// What to know before choosing.
    pub about: String,
    /// The questions.
    pub questions: Vec<AskQuestion>,
    /// What is better not asked.
    pub avoid: Vec<Avoid>,
}

impl AskList {
    /// Lays the person's own questions over the shipped ones: one with a known id takes its place, others follow.
    #[must_use]
    pub fn with_own(mut self, own: Self) -> Self {
        for question in own.questions {
            match self
                .questions
                .iter_mut()
                .find(|known| known.id == question.id)
            {
                Some(known) => *known = question,
                None => self.questions.push(question),
            }
        }
        self.avoid.extend(own.avoid);
        self
    }

    /// The question with this id.
    pub fn get(&self, id: &str) -> Option<&AskQuestion> {
        self.questions.iter().find(|question| question.id == id)
    }

    /// The words of a chosen or asked question: those of its id, else it is words itself.
    pub fn words<'a>(&'a self, question: &'a str) -> &'a str {
        self.get(question).map_or(question, |known| &known.ask)
    }

    /// What to suggest for a role at an entry: what fits and nobody there was asked yet, those first that no website
    /// answers, in the order of the list. What is chosen for the role already is left out.
    pub fn suggest<'a>(
        &'a self,
        entry: &Entry,
        role: Role,
        asked: &Ledger,
    ) -> Vec<&'a AskQuestion> {
        let occasion = (entry.kind == Kind::Social).then_some(Occasion::Social);
        let chosen = entry.questions_to_ask.get(&role);
        let is_chosen = |question: &AskQuestion| {
            chosen.is_some_and(|chosen| chosen.iter().any(|one| is_same(one, question)))
        };
        let mut found: Vec<&AskQuestion> = self
            .questions
            .iter()
            .filter(|question| question.at == occasion)
            .filter(|question| question.roles.is_empty() || question.roles.contains(&role))
            .filter(|question| !is_chosen(question) && !asked.in_role(question, entry, role))
            .collect();
        found.sort_by_key(|question| question.website_risk);
        found
    }
}

/// Whether a chosen or asked text means this question.
fn is_same(text: &str, question: &AskQuestion) -> bool {
    text == question.id || folded(text) == folded(&question.ask)
}

fn folded(text: &str) -> String {
    let plain = text
        .chars()
        .map(|c| if c.is_alphanumeric() { c } else { ' ' });
    let plain: String = plain.flat_map(char::to_lowercase).collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What was asked of whom, over all entries of one program.
#[derive(Debug, Clone, Default)]
pub struct Ledger {
    asked: Vec<Asked>,
}

impl Ledger {
    /// What was asked in every entry of the program that `entry` belongs to; of an entry without a program, what was
    /// asked in it.
    pub fn of(calendar: &Calendar, entry: &Entry) -> Self {
        let Some(program) = &entry.program else {
            return Self::from_iter(&entry.asked);
        };
        Self::of_program(calendar, program)
    }

    /// What was asked at a program.
    pub fn of_program(calendar: &Calendar, program: &ProgramId) -> Self {
        let entries = calendar.entries().iter().map(|placed| &placed.entry);
        let here = entries.filter(|entry| entry.program.as_ref() == Some(program));
        here.flat_map(|entry| &entry.asked).collect()
    }

    /// When a question was asked of a person, however the name is written.
    pub fn asked_of(&self, question: &AskQuestion, name: &str) -> Option<&Asked> {
        self.people_asked(question)
            .find(|asked| person::is_same(&asked.of, name))
    }

    /// Everybody at the program whom a question was asked of.
    pub fn people_asked(&self, question: &AskQuestion) -> impl Iterator<Item = &Asked> {
        self.asked
            .iter()
            .filter(|asked| is_same(&asked.question, question))
    }

    /// Whether nobody is left in a role: everybody of it at the entry was asked. Where nobody of the role is known by
    /// name, whether anybody at the program was.
    fn in_role(&self, question: &AskQuestion, entry: &Entry, role: Role) -> bool {
        let mut people = entry
            .interviewers
            .iter()
            .filter(|who| who.role == Some(role) && !who.name.trim().is_empty())
            .peekable();
        if people.peek().is_none() {
            return self.people_asked(question).next().is_some();
        }
        people.all(|who| self.asked_of(question, &who.name).is_some())
    }
}

impl<'a> FromIterator<&'a Asked> for Ledger {
    fn from_iter<I: IntoIterator<Item = &'a Asked>>(asked: I) -> Self {
        Self {
            asked: asked.into_iter().cloned().collect(),
        }
    }
}

/// Marks a question as asked of somebody; asked again on another day, the day is the new one.
pub fn mark_asked(entry: &mut Entry, question: &str, of: &str, on: Option<NaiveDate>) {
    let known = entry
        .asked
        .iter_mut()
        .find(|asked| asked.question == question && person::is_same(&asked.of, of));
    match known {
        Some(asked) => asked.on = on,
        None => entry.asked.push(Asked {
            question: question.to_owned(),
            of: of.to_owned(),
            on,
        }),
    }
}

/// How ready the questions for one role are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ready {
    /// So many are missing until there are three.
    Missing(usize),
    /// Three to five.
    Enough(usize),
    /// More than five: which of them matter most?
    Many(usize),
}

/// How ready the questions chosen for a role are.
pub fn readiness(entry: &Entry, role: Role) -> Ready {
    match entry.questions_to_ask.get(&role).map_or(0, Vec::len) {
        count if count < FEWEST => Ready::Missing(FEWEST - count),
        count if count <= MOST => Ready::Enough(count),
        count => Ready::Many(count),
    }
}

/// The roles to have questions for: those of the people who are announced, else program directors, faculty and
/// residents (PR19); at a social event, residents.
pub fn roles_to_ask(entry: &Entry) -> Vec<Role> {
    let named: BTreeSet<Role> = entry
        .interviewers
        .iter()
        .filter_map(|who| who.role)
        .collect();
    if !named.is_empty() {
        return named.into_iter().collect();
    }
    match entry.kind {
        Kind::Social => vec![Role::Resident],
        Kind::Interview | Kind::Mock => vec![Role::Pd, Role::Faculty, Role::Resident],
        Kind::Deadline | Kind::Other => Vec::new(),
    }
}

#[cfg(test)]
mod tests;
