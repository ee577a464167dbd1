//! The review of an attempt: self-rating, points and parts ticked, marks, a note, the recall rating and its suggestion.

use serde::{Deserialize, Serialize};

use super::attempt::{Attempt, NotesSeen};
use super::bank::{Question, words};
use super::id::AttemptId;
use super::target::Timing;

words! {
    /// How well the answer came back from memory: what spaced repetition asks for.
    Rating {
        /// It did not come.
        Again = "again",
        /// It came with effort or with gaps.
        Hard = "hard",
        /// It came.
        Good = "good",
        /// It came at once.
        Easy = "easy",
    }
}

words! {
    /// The parts of a story.
    StarPart {
        /// Situation.
        Situation = "S",
        /// Task.
        Task = "T",
        /// Action.
        Action = "A",
        /// Result.
        Result = "R",
    }
}

words! {
    /// What the speaker noticed in the delivery.
    Mark {
        /// Too many filler words.
        Fillers = "fillers",
        /// Lost the thread.
        Rambling = "rambling",
        /// Too fast or too halting.
        Pace = "pace",
        /// Looked away from the camera.
        EyeContact = "eye-contact",
        /// Sounded learned by heart.
        Memorised = "memorised",
    }
}

impl StarPart {
    /// The part's full name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Situation => "situation",
            Self::Task => "task",
            Self::Action => "action",
            Self::Result => "result",
        }
    }
}

/// What the person said of an attempt. Whatever was not given is absent.
#[derive(Debug, Clone, PartialEq)]
pub struct Review {
    /// The attempt reviewed.
    pub attempt: AttemptId,
    /// 1 (poor) to 5 (as good as I can), given before any figure was shown.
    pub self_rating: Option<u8>,
    /// The key points ticked, as texts.
    pub points: Vec<String>,
    /// The STAR parts ticked.
    pub star: Vec<StarPart>,
    /// Delivery marks.
    pub marks: Vec<Mark>,
    /// The recall rating, where one was given.
    pub rating: Option<Rating>,
    /// What the program suggested.
    pub suggested: Rating,
    /// One line.
    pub note: String,
}

impl Review {
    /// The rating that scheduling counts: the person's, else the suggestion.
    pub fn recall(&self) -> Rating {
        self.rating.unwrap_or(self.suggested)
    }
}

/// Why a rating is suggested; the sentences stand in `content/advice.yaml` under these words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Because {
    /// The key points were read while speaking.
    PointsSeen,
    /// Under half of the key points were covered.
    FewPoints,
    /// The time lay far from the band.
    FarFromBand,
    /// The skeleton was looked at.
    FrameSeen,
    /// Some key points were missed.
    SomePoints,
    /// The time lay a little outside the band.
    NearBand,
    /// In band, without hints, every point covered.
    AllWell,
    /// In band and without hints; no point was ticked.
    TimeOnly,
}

impl Because {
    /// Every reason, for the test that each has its sentence.
    pub const ALL: [Self; 8] = [
        Self::PointsSeen,
        Self::FewPoints,
        Self::FarFromBand,
        Self::FrameSeen,
        Self::SomePoints,
        Self::NearBand,
        Self::AllWell,
        Self::TimeOnly,
    ];

    /// The id of its sentence.
    pub fn id(self) -> &'static str {
        match self {
            Self::PointsSeen => "recall-points-seen",
            Self::FewPoints => "recall-few-points",
            Self::FarFromBand => "recall-far-from-band",
            Self::FrameSeen => "recall-frame-seen",
            Self::SomePoints => "recall-some-points",
            Self::NearBand => "recall-near-band",
            Self::AllWell => "recall-all-well",
            Self::TimeOnly => "recall-time-only",
        }
    }
}

/// How far outside the band still counts as near: a quarter of the nearer end.
const NEAR: f64 = 0.25;

/// The recall rating that time, points and hints suggest, and why. `ticked` is how many key points were ticked.
///
/// The weakest sign decides: an answer read from the points was not recalled, however well it was timed.
pub fn suggest(attempt: &Attempt, question: &Question, ticked: usize) -> (Rating, Because) {
    let all = question.points.len();
    if attempt.notes_seen == NotesSeen::Points {
        return (Rating::Again, Because::PointsSeen);
    }
    if ticked > 0 && ticked * 2 < all {
        return (Rating::Again, Because::FewPoints);
    }
    if is_far(attempt) {
        return (Rating::Hard, Because::FarFromBand);
    }
    if attempt.notes_seen == NotesSeen::Frame {
        return (Rating::Hard, Because::FrameSeen);
    }
    if ticked > 0 && ticked + 1 < all {
        return (Rating::Hard, Because::SomePoints);
    }
    if attempt.timing() != Timing::InBand {
        return (Rating::Good, Because::NearBand);
    }
    if all > 0 && ticked >= all {
        return (Rating::Easy, Because::AllWell);
    }
    (Rating::Good, Because::TimeOnly)
}

fn is_far(attempt: &Attempt) -> bool {
    let low = f64::from(attempt.target.low) * (1.0 - NEAR);
    let high = f64::from(attempt.target.high) * (1.0 + NEAR);
    attempt.seconds < low || attempt.seconds > high
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::attempt::Take;
    use crate::domain::id::{QuestionId, SessionId};
    use crate::domain::target::Target;

    fn attempt(seconds: f64, notes_seen: NotesSeen) -> Attempt {
        Attempt {
            attempt: AttemptId::new("a"),
            session: SessionId::new("s"),
            question: QuestionId::new("q"),
            wording: "Why?".into(),
            seconds,
            think_seconds: 0.0,
            paused: 0.0,
            notes_seen,
            target: Target::default(),
            take: Take::Question,
        }
    }

    #[test]
    fn the_weakest_sign_decides() {
        use NotesSeen::{Frame, None, Points};
        let text = r#"{"id":"q","ask":"Why?","points":["a","b","c","d"]}"#;
        let question: Question = serde_json::from_str(text).unwrap();
        for (seconds, seen, ticked, rating, because) in [
            (90.0, Points, 4, Rating::Again, Because::PointsSeen),
            (90.0, None, 1, Rating::Again, Because::FewPoints),
            (20.0, None, 4, Rating::Hard, Because::FarFromBand),
            (200.0, None, 0, Rating::Hard, Because::FarFromBand),
            (90.0, Frame, 4, Rating::Hard, Because::FrameSeen),
            (90.0, None, 2, Rating::Hard, Because::SomePoints),
            (130.0, None, 3, Rating::Good, Because::NearBand),
            (90.0, None, 4, Rating::Easy, Because::AllWell),
            (90.0, None, 3, Rating::Good, Because::TimeOnly),
            (90.0, None, 0, Rating::Good, Because::TimeOnly),
        ] {
            let suggested = suggest(&attempt(seconds, seen), &question, ticked);
            assert_eq!(suggested, (rating, because), "{seconds} {seen:?} {ticked}");
        }
    }
}
