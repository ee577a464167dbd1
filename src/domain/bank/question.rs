//! One question of a bank, and how a file has it.

use serde::{Deserialize, Serialize};

use super::{Asked, Frame, Kind, Later, Texts};
use crate::domain::id::QuestionId;
use crate::domain::target::Target;

/// A fact that changes with time stands behind the right answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Volatile {
    /// When it was true, `YYYY-MM` or `YYYY-MM-DD`.
    pub as_of: String,
    /// Where to look before relying on it.
    #[serde(default)]
    pub check: String,
}

/// One question. Required of an own question are `id` and `ask`; everything else has a default. Its further texts are
/// read as fields of it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(from = "Whole")]
pub struct Question {
    /// Unique over all banks; a known id replaces the shipped question.
    pub id: QuestionId,
    /// The words as an interviewer says them.
    pub ask: String,
    /// What sort of question it is.
    pub kind: Kind,
    /// The skeleton of a good answer.
    pub frame: Frame,
    /// Words of the vocabulary, or the bank's own.
    pub themes: Vec<String>,
    /// The unspoken concerns it settles.
    pub concerns: Vec<String>,
    /// How often it is asked.
    pub asked: Asked,
    /// The band of seconds.
    pub target: Target,
    /// All else that it holds.
    pub texts: Later,
}

impl std::ops::Deref for Question {
    type Target = Texts;

    fn deref(&self) -> &Texts {
        self.texts.get()
    }
}

/// A question as a file has it.
#[derive(Deserialize)]
struct Whole {
    id: QuestionId,
    ask: String,
    #[serde(default)]
    variants: Vec<String>,
    #[serde(default = "default_kind")]
    kind: Kind,
    #[serde(default = "default_frame")]
    frame: Frame,
    #[serde(default)]
    themes: Vec<String>,
    #[serde(default)]
    concerns: Vec<String>,
    #[serde(default = "default_asked")]
    asked: Asked,
    #[serde(default)]
    target: Target,
    #[serde(default)]
    probing: String,
    #[serde(default)]
    points: Vec<String>,
    #[serde(default)]
    avoid: Vec<String>,
    #[serde(default)]
    follow_ups: Vec<String>,
    #[serde(default)]
    source: Vec<String>,
    #[serde(default)]
    volatile: Option<Volatile>,
}

impl From<Whole> for Question {
    fn from(whole: Whole) -> Self {
        Self {
            id: whole.id,
            ask: whole.ask,
            kind: whole.kind,
            frame: whole.frame,
            themes: whole.themes,
            concerns: whole.concerns,
            asked: whole.asked,
            target: whole.target,
            texts: Later::from(Texts {
                variants: whole.variants,
                probing: whole.probing,
                points: whole.points,
                avoid: whole.avoid,
                follow_ups: whole.follow_ups,
                source: whole.source,
                volatile: whole.volatile,
            }),
        }
    }
}

pub(super) fn default_kind() -> Kind {
    Kind::Motivational
}

pub(super) fn default_frame() -> Frame {
    Frame::Free
}

pub(super) fn default_asked() -> Asked {
    Asked::Sometimes
}

impl Question {
    /// Whether the STAR parts are ticked in its review.
    pub fn is_star(&self) -> bool {
        self.frame == Frame::Star || self.kind == Kind::Behavioral
    }
}
