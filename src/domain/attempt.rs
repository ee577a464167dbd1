//! An attempt: one spoken answer, as the journal keeps it.

use serde::{Deserialize, Serialize};

use super::bank::words;
use super::id::{AttemptId, QuestionId, SessionId};
use super::target::{Target, Timing};

words! {
    /// The most that was shown of the hints while thinking and speaking.
    NotesSeen {
        /// Nothing: the answer came from memory.
        None = "none",
        /// The skeleton of the answer.
        Frame = "frame",
        /// The key points.
        Points = "points",
    }
}

words! {
    /// What kind of take it was.
    Take {
        /// The question itself.
        Question = "question",
        /// A probe drawn after the answer.
        FollowUp = "follow-up",
        /// Broken off to begin again or to leave: kept, but not counted as an answer.
        BrokenOff = "broken-off",
    }
}

/// One spoken answer.
#[derive(Debug, Clone, PartialEq)]
pub struct Attempt {
    /// Its id.
    pub attempt: AttemptId,
    /// The session it belongs to.
    pub session: SessionId,
    /// The question answered; for a follow-up, the question it followed.
    pub question: QuestionId,
    /// The words that were asked, so that an edited bank changes no past.
    pub wording: String,
    /// Speaking time in seconds, pauses excluded, to a tenth.
    pub seconds: f64,
    /// Seconds of the think phase; 0 where it is off.
    pub think_seconds: f64,
    /// Seconds the clock was paused.
    pub paused: f64,
    /// The hints that were seen.
    pub notes_seen: NotesSeen,
    /// The band that was aimed at.
    pub target: Target,
    /// What kind of take it was.
    pub take: Take,
}

impl Attempt {
    /// Where its time lies.
    pub fn timing(&self) -> Timing {
        self.target.timing(self.seconds)
    }

    /// Whether it counts as an answer to its question.
    pub fn counts(&self) -> bool {
        match self.take {
            Take::Question => true,
            Take::FollowUp | Take::BrokenOff => false,
        }
    }
}

/// Rounds to the tenth of a second that the journal keeps.
pub fn tenths(seconds: f64) -> f64 {
    (seconds * 10.0).round() / 10.0
}
