//! The plan of an answer: bullets, an opening and a closing line, three keywords and the story it leans on. Never a script.

mod from_story;

use std::fmt;
use std::ops::RangeInclusive;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::id::{ProgramId, QuestionId, StoryId};

/// How many bullets a plan should have: enough for one to two minutes, few enough to remember.
pub const BULLETS: RangeInclusive<usize> = 3..=6;

/// How many keywords stand for a plan once its bullets have faded.
pub const KEYWORDS: usize = 3;

/// What a plan is called: its question, and its program where it is that program's own version. The stem of its file is
/// `<question>` or `<question>@<program>`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct PlanId {
    /// The question it answers.
    pub question: QuestionId,
    /// The program whose version it is.
    pub program: Option<ProgramId>,
}

impl PlanId {
    /// The plan for everywhere.
    pub fn general(question: QuestionId) -> Self {
        Self {
            question,
            program: None,
        }
    }

    /// The plan that the stem of a file names.
    pub fn of_stem(stem: &str) -> Self {
        let (question, program) = match stem.split_once('@') {
            Some((question, program)) => (question, Some(ProgramId::new(program))),
            None => (stem, None),
        };
        Self {
            question: QuestionId::new(question),
            program,
        }
    }
}

impl fmt::Display for PlanId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.program {
            Some(program) => write!(f, "{}@{program}", self.question),
            None => write!(f, "{}", self.question),
        }
    }
}

/// The plan of one answer. Whatever was not written yet is empty.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnswerPlan {
    /// Three to six bullets.
    pub bullets: Vec<String>,
    /// The story it leans on.
    pub story: Option<StoryId>,
    /// The first sentence, as one says it.
    pub opening: String,
    /// The last sentence.
    pub closing: String,
    /// Three words that stand for the whole.
    pub keywords: Vec<String>,
    /// The day at home on which it was last changed.
    pub updated: Option<NaiveDate>,
}
