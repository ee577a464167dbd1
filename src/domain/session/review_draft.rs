//! A review while it is being given: three steps, of which each may be passed over.

use std::collections::BTreeSet;

use crate::domain::answer_plan::AnswerPlan;
use crate::domain::attempt::{Attempt, Take};
use crate::domain::bank::{Banks, Question};
use crate::domain::history::Unreviewed;
use crate::domain::id::AttemptId;
use crate::domain::review::{Because, Mark, Rating, Review, StarPart, suggest};

/// The steps of a review, in order. No figure is shown before the first is over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// How was it, 1–5, before any figure.
    SelfRating,
    /// Time against the band; points, parts and marks are ticked; a note.
    Points,
    /// How well it came back from memory.
    Recall,
}

/// An answer and what is said of it so far.
#[derive(Debug, Clone, PartialEq)]
pub struct ReviewDraft {
    /// The answer.
    pub attempt: Attempt,
    /// Its question.
    pub question: Question,
    /// Where the review is.
    pub step: Step,
    /// 1–5.
    pub self_rating: Option<u8>,
    /// Indices of the key points covered.
    pub points: BTreeSet<usize>,
    /// STAR parts covered.
    pub star: BTreeSet<StarPart>,
    /// Delivery marks.
    pub marks: BTreeSet<Mark>,
    /// The recall rating given.
    pub rating: Option<Rating>,
    /// One line.
    pub note: String,
    /// The plan of the answer, to be looked at; none for a probe.
    pub plan: Option<AnswerPlan>,
}

impl ReviewDraft {
    /// A review of `attempt`, nothing given yet.
    pub fn of(attempt: Attempt, question: Question) -> Self {
        Self {
            attempt,
            question,
            step: Step::SelfRating,
            self_rating: None,
            points: BTreeSet::new(),
            star: BTreeSet::new(),
            marks: BTreeSet::new(),
            rating: None,
            note: String::new(),
            plan: None,
        }
    }

    /// The same with the plan of the answer.
    #[must_use]
    pub fn with_plan(mut self, plan: Option<AnswerPlan>) -> Self {
        self.plan = plan;
        self
    }

    /// The review of an answer that was spoken before the program was closed; `None` where its question is gone.
    pub fn restored(attempt: &AttemptId, kept: &Unreviewed, banks: &Banks) -> Option<Self> {
        let question = banks.get(kept.question.as_str())?.question.clone();
        let attempt = Attempt {
            attempt: attempt.clone(),
            session: kept.session.clone(),
            question: kept.question.clone(),
            wording: kept.wording.clone(),
            seconds: kept.seconds,
            think_seconds: 0.0,
            paused: 0.0,
            notes_seen: kept.notes_seen,
            target: kept.target,
            take: kept.take,
        };
        Some(Self::of(attempt, question))
    }

    /// Whether anything was given that would be lost if it were not kept.
    pub fn is_given(&self) -> bool {
        self.self_rating.is_some()
            || self.rating.is_some()
            || !self.points.is_empty()
            || !self.star.is_empty()
            || !self.marks.is_empty()
            || !self.note.trim().is_empty()
    }

    /// Whether it is the review of a probe: time and self-rating only.
    pub fn is_follow_up(&self) -> bool {
        self.attempt.take == Take::FollowUp
    }

    /// The things that number keys tick, in their order: key points, then STAR parts.
    pub fn tickable(&self) -> Vec<Tickable> {
        if self.is_follow_up() {
            return Vec::new();
        }
        let points = (0..self.question.points.len()).map(Tickable::Point);
        let parts: &[StarPart] = if self.question.is_star() {
            StarPart::ALL
        } else {
            &[]
        };
        points
            .chain(parts.iter().copied().map(Tickable::Part))
            .take(9)
            .collect()
    }

    /// Ticks or unticks the thing at number `number`, from 1.
    pub fn tick(&mut self, number: usize) {
        let Some(place) = number.checked_sub(1) else {
            return;
        };
        match self.tickable().get(place) {
            Some(Tickable::Point(point)) => toggle(&mut self.points, *point),
            Some(Tickable::Part(part)) => toggle(&mut self.star, *part),
            None => {}
        }
    }

    /// Sets or takes away a mark.
    pub fn mark(&mut self, mark: Mark) {
        toggle(&mut self.marks, mark);
    }

    /// Whether a thing is ticked.
    pub fn is_ticked(&self, thing: Tickable) -> bool {
        match thing {
            Tickable::Point(point) => self.points.contains(&point),
            Tickable::Part(part) => self.star.contains(&part),
        }
    }

    /// The rating that is suggested so far, and why.
    pub fn suggested(&self) -> (Rating, Because) {
        suggest(&self.attempt, &self.question, self.points.len())
    }

    /// The review as the journal keeps it.
    pub fn review(&self) -> Review {
        let ticked = self.points.iter();
        Review {
            attempt: self.attempt.attempt.clone(),
            self_rating: self.self_rating,
            points: ticked
                .filter_map(|point| self.question.points.get(*point).cloned())
                .collect(),
            star: self.star.iter().copied().collect(),
            marks: self.marks.iter().copied().collect(),
            rating: self.rating,
            suggested: self.suggested().0,
            note: self.note.trim().to_owned(),
        }
    }
}

/// Something a number key ticks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tickable {
    /// A key point, by its place in the question.
    Point(usize),
    /// A part of the story.
    Part(StarPart),
}

fn toggle<T: Ord>(set: &mut BTreeSet<T>, item: T) {
    if !set.remove(&item) {
        set.insert(item);
    }
}
