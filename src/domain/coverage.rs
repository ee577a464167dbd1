//! Coverage: which story answers which question, shows which quality, settles which concern; where there is none, which
//! carry too much, and which one to write next.
//!
//! How well a story answers a question is a level and never a score; the rule is in `fit`, and every level can say why.

mod area;
mod fit;
mod holes;
mod terms;

use std::collections::{BTreeSet, HashMap};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use self::fit::{Asks, Tells};
use self::terms::Terms;
use super::bank::{Asked, Banks, words};
use super::drafts::Drafts;
use super::history::History;
use super::id::{QuestionId, StoryId};
use super::notebook::Notebook;
use super::prompt::Prompts;
use super::telling::Telling;
use super::vocabulary::Vocabulary;

pub use self::area::Area;
pub use self::fit::{Fit, Reason, Wants, why};
pub use self::holes::{Hole, Next};

/// The most questions that one story should carry (peers 5.1: no story more than three times).
pub const MOST_USES: usize = 3;

words! {
    /// How well a story answers a question, the best last.
    Level {
        /// It does not.
        None = "none",
        /// It comes near; another would be better.
        Stretch = "stretch",
        /// It can be told with a turn toward the question.
        Workable = "workable",
        /// It is just what is asked for.
        Strong = "strong",
        /// The plan of the answer leans on it.
        Leans = "leans",
    }
}

impl Level {
    /// Whether a question with such a story has an answer.
    pub fn answers(self) -> bool {
        self >= Self::Workable
    }
}

/// What coverage is worked out from.
#[derive(Clone, Copy)]
pub struct Sources<'a> {
    /// The questions.
    pub banks: &'a Banks,
    /// Stories and plans.
    pub drafts: &'a Drafts,
    /// The words they share.
    pub vocabulary: &'a Vocabulary,
    /// What could be written next.
    pub prompts: &'a Prompts,
    /// Which questions are switched off.
    pub history: &'a History,
    /// Which story was told to whom.
    pub tellings: &'a [Telling],
}

/// A question that a story can answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Which.
    pub question: QuestionId,
    /// Whether it asks for a story, or only takes one as proof.
    pub wants: Wants,
    /// How often it is asked.
    pub asked: Asked,
    /// The best level of any story.
    pub best: Level,
}

/// A story and what it carries.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Which.
    pub story: StoryId,
    /// Whether it says at least what was done and what came of it.
    pub is_finished: bool,
    /// How many questions have a plan that leans on it.
    pub uses: usize,
    /// How often it was told, as far as is written down.
    pub told: usize,
    /// The day it was last told.
    pub last_told: Option<NaiveDate>,
}

impl Column {
    /// Whether it carries more than one story should.
    pub fn is_heavy(&self) -> bool {
        self.uses > MOST_USES
    }
}

/// A quality, a concern or an area, with the stories that stand for it by their places among [`Coverage::stories`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line<T> {
    /// Which.
    pub of: T,
    /// The stories.
    pub stories: Vec<usize>,
    /// For a concern: how many plans with bullets answer a question that raises it. Else 0.
    pub plans: usize,
}

/// All of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Coverage {
    /// The questions that a story can answer, in the order of the banks.
    pub questions: Vec<Row>,
    /// The stories by id.
    pub stories: Vec<Column>,
    /// The qualities: those of the vocabulary, then own ones.
    pub qualities: Vec<Line<String>>,
    /// The concerns: those of the vocabulary, then own ones.
    pub concerns: Vec<Line<String>>,
    /// What behavioral questions are about.
    pub areas: Vec<Line<Area>>,
    /// Where there is no story, the areas first.
    pub holes: Vec<Hole>,
    /// The story that would close the most holes.
    pub next: Option<Next>,
    /// A level for each question and story, question by question.
    levels: Vec<Level>,
}

impl Notebook {
    /// What the stories cover.
    pub fn coverage(&self) -> Coverage {
        Coverage::of(Sources {
            banks: &self.banks,
            drafts: &self.drafts,
            vocabulary: &self.vocabulary,
            prompts: &self.prompts,
            history: &self.history,
            tellings: &self.tellings(),
        })
    }
}

impl Coverage {
    /// Works it out.
    pub fn of(sources: Sources<'_>) -> Self {
        let mut terms = Terms::of(sources.vocabulary);
        let stories = columns(sources);
        let tells: Vec<Tells> = sources
            .drafts
            .stories
            .values()
            .map(|kept| Tells::of(&kept.value, &mut terms))
            .collect();
        let leaning = leaning(sources.drafts, &stories);
        let (questions, asks, levels) = rows(sources, &tells, &leaning, &mut terms);
        let mut coverage = Self {
            qualities: qualities(sources, &mut terms),
            concerns: concerns(sources, &tells, &mut terms),
            areas: area::lines(sources.drafts),
            holes: Vec::new(),
            next: None,
            questions,
            stories,
            levels,
        };
        coverage.holes = holes::find(&coverage);
        coverage.next = holes::next(&coverage, &asks, sources.prompts, &mut terms);
        coverage
    }

    /// How well a story answers a question, by their places.
    pub fn level(&self, question: usize, story: usize) -> Level {
        let width = self.stories.len();
        let at = (story < width).then(|| question * width + story);
        at.and_then(|at| self.levels.get(at))
            .copied()
            .unwrap_or(Level::None)
    }

    /// The place of a question; none where no story can answer it.
    pub fn question(&self, id: &QuestionId) -> Option<usize> {
        self.questions.iter().position(|row| row.question == *id)
    }

    /// The place of a story.
    pub fn story(&self, id: &StoryId) -> Option<usize> {
        let found = self.stories.binary_search_by(|column| column.story.cmp(id));
        found.ok()
    }

    /// The stories that answer a question at some level, the best first.
    pub fn answering(&self, question: &QuestionId) -> Vec<(&StoryId, Level)> {
        let Some(row) = self.question(question) else {
            return Vec::new();
        };
        let levels = (0..self.stories.len()).map(|story| self.level(row, story));
        let ids = self.stories.iter().map(|column| &column.story);
        let mut found: Vec<_> = ids
            .zip(levels)
            .filter(|(_, level)| *level > Level::None)
            .collect();
        found.sort_by_key(|(_, level)| std::cmp::Reverse(*level));
        found
    }

    /// The stories that carry too much.
    pub fn heavy(&self) -> impl Iterator<Item = &Column> {
        self.stories.iter().filter(|column| column.is_heavy())
    }

    /// The stories that were never told to anybody, as far as is written down.
    pub fn untold(&self) -> impl Iterator<Item = &Column> {
        self.stories.iter().filter(|column| column.told == 0)
    }
}

fn columns(sources: Sources<'_>) -> Vec<Column> {
    let mut told: HashMap<&StoryId, (usize, NaiveDate)> = HashMap::new();
    for telling in sources.tellings {
        let (count, last) = told.entry(&telling.story).or_insert((0, telling.on));
        *count += 1;
        *last = telling.on.max(*last);
    }
    let mut used: HashMap<&StoryId, BTreeSet<&QuestionId>> = HashMap::new();
    for (id, kept) in &sources.drafts.plans {
        if let Some(story) = &kept.value.story {
            used.entry(story).or_default().insert(&id.question);
        }
    }
    let stories = sources.drafts.stories.iter();
    stories
        .map(|(id, kept)| Column {
            story: id.clone(),
            is_finished: fit::is_finished(&kept.value),
            uses: used.get(id).map_or(0, BTreeSet::len),
            told: told.get(id).map_or(0, |(count, _)| *count),
            last_told: told.get(id).map(|(_, last)| *last),
        })
        .collect()
}

/// The stories, by their places, that the plans of each question lean on.
fn leaning<'a>(drafts: &'a Drafts, stories: &[Column]) -> HashMap<&'a QuestionId, Vec<usize>> {
    let places: HashMap<&StoryId, usize> = stories
        .iter()
        .enumerate()
        .map(|(at, column)| (&column.story, at))
        .collect();
    let mut leaning: HashMap<&QuestionId, Vec<usize>> = HashMap::new();
    for (id, kept) in &drafts.plans {
        let story = kept.value.story.as_ref();
        if let Some(at) = story.and_then(|story| places.get(story)) {
            leaning.entry(&id.question).or_default().push(*at);
        }
    }
    leaning
}

fn rows(
    sources: Sources<'_>,
    tells: &[Tells],
    leaning: &HashMap<&QuestionId, Vec<usize>>,
    terms: &mut Terms,
) -> (Vec<Row>, Vec<Asks>, Vec<Level>) {
    let (mut rows, mut all_asks, mut levels) = (Vec::new(), Vec::new(), Vec::new());
    for entry in sources.banks.entries() {
        let question = entry.question;
        let leans = leaning.get(&question.id);
        let asks = Asks::of(question, terms);
        let is_out = asks.wants == Wants::Nothing && leans.is_none();
        if is_out || !sources.history.is_on(entry) {
            continue;
        }
        let start = levels.len();
        levels.extend(tells.iter().map(|tells| fit::level(&asks, tells)));
        for story in leans.into_iter().flatten() {
            if let Some(level) = levels.get_mut(start + story) {
                *level = Level::Leans;
            }
        }
        let row = levels.get(start..).unwrap_or_default();
        rows.push(Row {
            question: question.id.clone(),
            wants: asks.wants,
            asked: question.asked,
            best: row.iter().copied().max().unwrap_or(Level::None),
        });
        all_asks.push(asks);
    }
    (rows, all_asks, levels)
}

fn qualities(sources: Sources<'_>, terms: &mut Terms) -> Vec<Line<String>> {
    let shown: Vec<Vec<terms::Term>> = sources
        .drafts
        .stories
        .values()
        .map(|kept| terms.qualities(&kept.value.qualities))
        .collect();
    let all = sources.vocabulary.all_qualities(sources.drafts);
    lines(
        &all,
        |id| terms.quality(id),
        |term, story| shown.get(story).is_some_and(|shown| shown.contains(&term)),
        shown.len(),
    )
}

fn concerns(sources: Sources<'_>, tells: &[Tells], terms: &mut Terms) -> Vec<Line<String>> {
    let all = sources
        .vocabulary
        .all_concerns(sources.banks, sources.drafts);
    let mut lines = lines(
        &all,
        |id| terms.concern(id),
        |term, story| tells.get(story).is_some_and(|tells| tells.settles(term)),
        tells.len(),
    );
    for line in &mut lines {
        line.plans = plans_about(&line.of, sources);
    }
    lines
}

/// How many plans with bullets answer a question that raises a concern.
fn plans_about(concern: &str, sources: Sources<'_>) -> usize {
    let plans = sources.drafts.plans.iter();
    let written = plans.filter(|(_, kept)| !kept.value.bullets.is_empty());
    written
        .filter(|(id, _)| {
            let asked = sources.banks.get(id.question.as_str());
            asked.is_some_and(|entry| entry.question.concerns.iter().any(|own| own == concern))
        })
        .count()
}

/// A line for each word; words that mean the same are one.
fn lines(
    all: &[&str],
    mut term: impl FnMut(&str) -> terms::Term,
    stands_for: impl Fn(terms::Term, usize) -> bool,
    stories: usize,
) -> Vec<Line<String>> {
    let mut seen = BTreeSet::new();
    let mut lines = Vec::new();
    for id in all {
        let term = term(id);
        if !seen.insert(term) {
            continue;
        }
        lines.push(Line {
            of: (*id).to_owned(),
            stories: (0..stories).filter(|at| stands_for(term, *at)).collect(),
            plans: 0,
        });
    }
    lines
}

#[cfg(test)]
mod tests;
