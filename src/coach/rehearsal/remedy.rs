//! The remedy for an answer that is known by heart: one constraint for the next take, each in its turn.

use serde::{Deserialize, Serialize};

use super::{Finding, Points, Take, read};
use crate::coach::draft::DraftRule;
use crate::domain::bank::{Question, words};
use crate::domain::history::LastTake;
use crate::domain::id::QuestionId;
use crate::domain::notebook::Notebook;
use crate::domain::session::ReviewDraft;
use crate::domain::template::{Fields, fill};

words! {
    /// What makes the next take a new one.
    Constraint {
        /// Begin with the result.
        FromResult = "from-result",
        /// Tell another story.
        OtherStory = "other-story",
        /// Say it in a minute.
        SixtySeconds = "sixty-seconds",
        /// Neither notes nor keywords.
        NoKeywords = "no-keywords",
    }
}

impl Constraint {
    /// The one whose turn it is after so many answers to the question; another story only where there is one.
    pub fn in_turn(answers: u32, has_other_story: bool) -> Self {
        let turns: &[Self] = if has_other_story {
            Self::ALL
        } else {
            &[Self::FromResult, Self::SixtySeconds, Self::NoKeywords]
        };
        let place = usize::try_from(answers).unwrap_or_default() % turns.len();
        turns.get(place).copied().unwrap_or(Self::FromResult)
    }
}

/// What to do otherwise in the next take of a question, where its last ones show that it is known by heart.
pub fn remedy(notebook: &Notebook, question: &QuestionId) -> Option<String> {
    let asked = notebook.banks.get(question.as_str())?.question;
    let known = notebook.history.question(question)?;
    let takes: Vec<Take<'_>> = known
        .takes
        .iter()
        .map(|take| of_past(take, asked))
        .collect();
    found(notebook, asked, &takes)?;
    Some(constraint(notebook, question))
}

/// What an answer under review shows beside the earlier ones, and what to do otherwise in the next take.
pub fn reviewed(notebook: &Notebook, draft: &ReviewDraft) -> Option<(Finding, String)> {
    if draft.is_follow_up() {
        return None;
    }
    let question = &draft.question;
    let known = notebook.history.question(&question.id)?;
    let here = &draft.attempt.attempt;
    let earlier = known.takes.iter().filter(|take| take.attempt != *here);
    let mut takes: Vec<Take<'_>> = earlier.map(|take| of_past(take, question)).collect();
    // It is the latest, whatever the clock says.
    let latest = takes.iter().map(|take| take.at).max()?;
    takes.push(Take {
        at: latest,
        text: Some(&draft.note),
        seconds: draft.attempt.seconds,
        points: Points {
            said: draft.points.len(),
            all: question.points.len(),
        },
    });
    let finding = found(notebook, question, &takes)?;
    Some((finding, constraint(notebook, &question.id)))
}

fn found(notebook: &Notebook, question: &Question, takes: &[Take<'_>]) -> Option<Finding> {
    let rule = DraftRule::SameWords.word();
    if notebook.settings.rules_off.contains(rule) {
        return None;
    }
    let plan = notebook.drafts.plan_for(&question.id, None);
    read(question, takes, plan.map_or(&[], |plan| &plan.bullets))
}

fn of_past<'a>(take: &'a LastTake, question: &Question) -> Take<'a> {
    Take {
        at: take.at,
        text: Some(&take.note),
        seconds: take.seconds,
        points: Points {
            said: usize::try_from(take.points).unwrap_or_default(),
            all: question.points.len(),
        },
    }
}

fn constraint(notebook: &Notebook, question: &QuestionId) -> String {
    let practised = notebook.history.question(question);
    let answers = practised.map_or(0, |practised| practised.attempts);
    let other = other_story(notebook, question);
    let turn = Constraint::in_turn(answers, other.is_some());
    let fields = Fields::default().with("story", other.unwrap_or_default());
    fill(notebook.wording.rehearsal(turn.word()), &fields).text
}

/// The name of a story that answers the question, beside the one its plan leans on.
fn other_story(notebook: &Notebook, question: &QuestionId) -> Option<String> {
    if notebook.drafts.stories.is_empty() {
        return None;
    }
    let plan = notebook.drafts.plan_for(question, None);
    let own = plan.and_then(|plan| plan.story.as_ref());
    let coverage = notebook.coverage();
    let mut answering = coverage.answering(question).into_iter();
    let other = answering.find(|(story, level)| level.answers() && Some(*story) != own);
    let story = notebook.drafts.story(other?.0)?;
    Some(story.name().to_owned())
}
