//! Drafts made of what was written: a story, the plan of an answer, an explanation, a plain text.

use super::{Draft, DraftPart, Form, OtherText, Says};
use crate::domain::answer_plan::{AnswerPlan, PlanId};
use crate::domain::bank::{Frame, Kind, Question};
use crate::domain::id::StoryId;
use crate::domain::notebook::Notebook;
use crate::domain::portrait::{Explanation, JourneyPart};
use crate::domain::profile::WORDS_PER_MINUTE;
use crate::domain::story::{Part, Story};
use crate::domain::target::Target;

/// The band of an explanation in seconds (facts 8, red flag).
const EXPLANATION: Target = Target { low: 45, high: 75 };

/// What was written, with its bullets joined to texts: a [`Draft`] borrows from it.
#[derive(Debug, Clone)]
pub struct Manuscript {
    /// How it is written.
    pub form: Form,
    /// The skeleton it should have.
    pub frame: Frame,
    /// What sort of question it answers, where that is known.
    pub kind: Option<Kind>,
    /// Its parts in the order they are told; bullets stand one a line.
    pub parts: Vec<(Says, String)>,
    /// The seconds aimed at.
    pub target: Target,
    /// The person's own words per minute.
    pub words_per_minute: f64,
    /// Other drafts by name, for contradictions.
    pub others: Vec<(String, String)>,
}

impl Manuscript {
    /// A text as it is spoken, of which nothing else is known.
    pub fn spoken(text: &str, kind: Option<Kind>) -> Self {
        Self {
            form: Form::Spoken,
            frame: frame_of(kind),
            kind,
            parts: vec![(Says::Whole, text.to_owned())],
            target: Target::default(),
            words_per_minute: WORDS_PER_MINUTE,
            others: Vec::new(),
        }
    }

    /// A text as it is spoken to a question.
    pub fn spoken_to(question: &Question, text: &str, notebook: &Notebook) -> Self {
        Self {
            frame: question.frame,
            target: question.target,
            words_per_minute: notebook.words_per_minute(),
            ..Self::spoken(text, Some(question.kind))
        }
    }

    /// A story beside all others. `id` is its own, where it has one already.
    pub fn story(id: Option<&StoryId>, story: &Story, notebook: &Notebook) -> Self {
        let mut parts: Vec<(Says, String)> = Part::ALL
            .iter()
            .map(|part| (Says::Story(*part), story.part(*part).join("\n")))
            .collect();
        parts.push((Says::Keywords, story.numbers.join("\n")));
        Self {
            form: Form::Story,
            frame: Frame::Star,
            kind: Some(Kind::Behavioral),
            parts,
            words_per_minute: notebook.words_per_minute(),
            others: stories_but(notebook, id),
            ..Self::spoken("", None)
        }
    }

    /// The plan of an answer beside the stories and its versions for other programs.
    pub fn plan(id: &PlanId, plan: &AnswerPlan, notebook: &Notebook) -> Self {
        let question = notebook.banks.get(id.question.as_str());
        let parts = vec![
            (Says::Opening, plan.opening.clone()),
            (Says::Bullets, plan.bullets.join("\n")),
            (Says::Closing, plan.closing.clone()),
            (Says::Keywords, plan.keywords.join("\n")),
        ];
        let mut others = stories_but(notebook, None);
        let versions = notebook.drafts.plans_of(&id.question);
        others.extend(
            versions
                .filter(|(other, _)| *other != id)
                .map(|(other, plan)| {
                    let name = other.program.as_ref();
                    let name = name.map_or_else(
                        || "the plan".to_owned(),
                        |program| format!("the plan for {program}"),
                    );
                    (name, text_of_plan(plan))
                }),
        );
        let kind = question.map(|entry| entry.question.kind);
        Self {
            form: Form::Plan,
            frame: question.map_or(Frame::Free, |entry| entry.question.frame),
            kind,
            parts,
            target: question.map_or_else(Target::default, |entry| entry.question.target),
            words_per_minute: notebook.words_per_minute(),
            others,
        }
    }

    /// An explanation of the journey.
    pub fn explanation(explanation: &Explanation, notebook: &Notebook) -> Self {
        let parts = JourneyPart::ALL
            .iter()
            .map(|part| (Says::Journey(*part), explanation.part(*part).join("\n")));
        Self {
            form: Form::Explanation,
            frame: Frame::OwnLearnResolve,
            kind: Some(Kind::RedFlag),
            parts: parts.collect(),
            target: EXPLANATION,
            words_per_minute: notebook.words_per_minute(),
            others: stories_but(notebook, None),
        }
    }

    /// The draft to read.
    pub fn draft(&self) -> Draft<'_> {
        let parts = self.parts.iter();
        let others = self.others.iter();
        Draft {
            form: self.form,
            frame: self.frame,
            kind: self.kind,
            parts: parts
                .map(|(says, text)| DraftPart { says: *says, text })
                .collect(),
            target: self.target,
            words_per_minute: self.words_per_minute,
            others: others
                .map(|(name, text)| OtherText { name, text })
                .collect(),
        }
    }
}

/// The skeleton that answers to a kind of question have.
pub fn frame_of(kind: Option<Kind>) -> Frame {
    match kind {
        Some(Kind::Behavioral) => Frame::Star,
        Some(Kind::RedFlag) => Frame::OwnLearnResolve,
        Some(Kind::Boundary) => Frame::PauseIntentBridge,
        Some(Kind::Logistics) => Frame::FactDatePlan,
        Some(Kind::Situational | Kind::Hypothetical) => Frame::FirstStep,
        Some(Kind::Knowledge) => Frame::AnswerReasonLimit,
        Some(Kind::Motivational | Kind::Personal | Kind::Closing) => Frame::PointProofLink,
        None => Frame::Free,
    }
}

fn stories_but(notebook: &Notebook, id: Option<&StoryId>) -> Vec<(String, String)> {
    let stories = notebook.drafts.stories.iter();
    let others = stories.filter(|(other, _)| Some(*other) != id);
    others
        .map(|(_, kept)| {
            (
                format!("\"{}\"", kept.value.name()),
                text_of_story(&kept.value),
            )
        })
        .collect()
}

fn text_of_story(story: &Story) -> String {
    let parts = Part::ALL.iter().map(|part| story.part(*part));
    let lines: Vec<&str> = parts
        .chain([story.numbers.as_slice()])
        .flatten()
        .map(String::as_str)
        .collect();
    lines.join("\n")
}

fn text_of_plan(plan: &AnswerPlan) -> String {
    let bullets = plan.bullets.iter().map(String::as_str);
    let lines: Vec<&str> = std::iter::once(plan.opening.as_str())
        .chain(bullets)
        .chain([plan.closing.as_str()])
        .collect();
    lines.join("\n")
}
