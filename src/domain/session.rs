//! One sitting of practice as a state machine: question → (think) → answer → review → next … → debrief.
//!
//! Both front ends drive it. It decides what happens and says which events the journal is to keep; it never writes.

use std::collections::VecDeque;
use std::time::Duration;

use super::attempt::{Attempt, NotesSeen, Take, tenths};
use super::bank::Question;
use super::chance::Chance;
use super::debrief::Debrief;
use super::fading::{Shown, steps};
use super::id::{AttemptId, SessionId};
use super::journal::Event;
use super::plan::SessionKind;
use super::take::Clock;

mod after;
mod help;
mod item;
mod leaving;
mod resume;
mod review_draft;

pub use after::After;
pub use item::Item;
pub use review_draft::{ReviewDraft, Step, Tickable};

/// Where the session is.
#[derive(Debug, Clone, PartialEq)]
pub enum Phase {
    /// The question is shown; the think countdown runs where it is on.
    Ready {
        /// Monotonic time at which it was first shown.
        since: Duration,
    },
    /// The answer is being spoken.
    Answering {
        /// The answer's clock.
        clock: Clock,
        /// Seconds of thinking before it.
        thought: f64,
    },
    /// An answer is being reviewed.
    Reviewing(Box<ReviewDraft>),
    /// What went well, what felt awkward, what to change.
    Debriefing,
    /// Nothing is left to do.
    Over,
}

/// A session in progress.
#[derive(Debug, Clone, PartialEq)]
pub struct Session {
    id: SessionId,
    kind: SessionKind,
    items: Vec<Item>,
    /// The item asked now; `items.len()` once all are asked.
    place: usize,
    phase: Phase,
    /// Answers that wait for their review.
    waiting: VecDeque<ReviewDraft>,
    think: Duration,
    shown: Shown,
    answered: usize,
    chance: Chance,
    slept: Option<Duration>,
}

impl Session {
    /// Begins with `items`, of which there must be one; the event tells the journal.
    pub fn begin(
        id: SessionId,
        kind: SessionKind,
        items: Vec<Item>,
        minutes: Option<u32>,
        think: Duration,
        now: Duration,
    ) -> (Self, Event) {
        let event = Event::Session {
            session: id.clone(),
            kind,
            planned: items.iter().map(|item| item.question.id.clone()).collect(),
            minutes,
        };
        (Self::at(id, kind, items, think, now), event)
    }

    fn at(
        id: SessionId,
        kind: SessionKind,
        items: Vec<Item>,
        think: Duration,
        now: Duration,
    ) -> Self {
        let chance = Chance::of(id.as_str());
        let mut session = Self {
            id,
            kind,
            items,
            place: 0,
            phase: Phase::Over,
            waiting: VecDeque::new(),
            think,
            shown: Shown::Nothing,
            answered: 0,
            chance,
            slept: None,
        };
        session.ask(now);
        session
    }

    /// The session's id.
    pub fn id(&self) -> &SessionId {
        &self.id
    }

    /// What kind of session it is.
    pub fn kind(&self) -> SessionKind {
        self.kind
    }

    /// Where it is.
    pub fn phase(&self) -> &Phase {
        &self.phase
    }

    /// The question being asked, thought about or answered.
    pub fn item(&self) -> Option<&Item> {
        self.items.get(self.place)
    }

    /// The place of the question now asked or reviewed, from 1, and how many there are.
    pub fn progress(&self) -> (usize, usize) {
        let asked = match self.phase {
            Phase::Reviewing(_) => self.place.max(1),
            Phase::Ready { .. } | Phase::Answering { .. } | Phase::Debriefing | Phase::Over => {
                self.place + 1
            }
        };
        (asked.min(self.items.len()), self.items.len())
    }

    /// How many answers were given.
    pub fn answered(&self) -> usize {
        self.answered
    }

    /// How many answers wait for a review, the one under review left out.
    pub fn waiting(&self) -> usize {
        self.waiting.len()
    }

    /// The hints shown so far for this question, in the words of the journal.
    pub fn hints(&self) -> NotesSeen {
        self.shown.seen()
    }

    /// The hint that is shown.
    pub fn shown(&self) -> Shown {
        self.shown
    }

    /// What is left of the think countdown; `None` where it is off.
    pub fn thinking_left(&self, now: Duration) -> Option<Duration> {
        match self.phase {
            Phase::Ready { since } if !self.think.is_zero() => {
                Some(self.think.saturating_sub(now.saturating_sub(since)))
            }
            _ => None,
        }
    }

    /// How long the machine slept during this answer, where it did: the clock was paused meanwhile.
    pub fn slept(&self) -> Option<Duration> {
        self.slept
    }

    /// `space`: begins to answer the question shown.
    pub fn start(&mut self, now: Duration) {
        let Phase::Ready { since } = self.phase else {
            return;
        };
        let thought = if self.think.is_zero() {
            0.0
        } else {
            tenths(now.saturating_sub(since).as_secs_f64())
        };
        self.slept = None;
        self.phase = Phase::Answering {
            clock: Clock::start(now),
            thought,
        };
    }

    /// Pauses a running answer, or goes on with a paused one.
    pub fn toggle_pause(&mut self, now: Duration) {
        if let Phase::Answering { clock, .. } = &mut self.phase {
            if clock.is_paused() {
                clock.resume(now);
                self.slept = None;
            } else {
                clock.pause(now);
            }
        }
    }

    /// Time passes: a machine that slept pauses the answer.
    pub fn look(&mut self, now: Duration) {
        if let Phase::Answering { clock, .. } = &mut self.phase
            && let Some(gap) = clock.look(now)
        {
            self.slept = Some(gap);
        }
    }

    /// Shows the next hint: the frame, then the points; where there is a plan, as far as it has faded.
    pub fn hint(&mut self) {
        if !matches!(self.phase, Phase::Ready { .. } | Phase::Answering { .. }) {
            return;
        }
        let Some(item) = self.items.get(self.place) else {
            return;
        };
        let steps = steps(&item.question, item.fading.as_ref());
        // Each step shows more than the one before.
        if let Some(next) = steps.into_iter().find(|step| *step > self.shown) {
            self.shown = next;
        }
    }

    /// `space`: ends the answer. The event is the attempt, to be written at once; the review begins, or in a mock the
    /// next question is asked.
    pub fn stop(&mut self, now: Duration, attempt: AttemptId) -> Option<Event> {
        let plan = self.item().and_then(|item| item.fading.as_ref());
        let plan = plan.map(|fading| fading.plan.clone());
        let (attempt, question) = self.attempt(now, attempt, None)?;
        self.answered += usize::from(attempt.counts());
        self.waiting
            .push_back(ReviewDraft::of(attempt.clone(), question).with_plan(plan));
        self.place += 1;
        if self.kind.reviews_at_the_end() {
            self.ask(now);
        } else {
            self.go_on(now);
        }
        Some(Event::Attempt(attempt))
    }

    /// Breaks the answer off, to begin it again or to leave: what was spoken is kept as a broken-off take.
    pub fn break_off(&mut self, now: Duration, attempt: AttemptId) -> Option<Event> {
        let (attempt, _) = self.attempt(now, attempt, Some(Take::BrokenOff))?;
        self.phase = Phase::Ready { since: now };
        Some(Event::Attempt(attempt))
    }

    fn attempt(
        &self,
        now: Duration,
        attempt: AttemptId,
        take: Option<Take>,
    ) -> Option<(Attempt, Question)> {
        let Phase::Answering { clock, thought } = &self.phase else {
            return None;
        };
        let item = self.items.get(self.place)?;
        let attempt = Attempt {
            attempt,
            session: self.id.clone(),
            question: item.question.id.clone(),
            wording: item.wording.clone(),
            seconds: tenths(clock.spoken(now).as_secs_f64()),
            think_seconds: *thought,
            paused: tenths(clock.paused(now).as_secs_f64()),
            notes_seen: self.hints(),
            target: item.target,
            take: take.unwrap_or(item.take),
        };
        Some((attempt, item.question.clone()))
    }

    /// Leaves the question shown unanswered.
    pub fn skip(&mut self, now: Duration) {
        if matches!(self.phase, Phase::Ready { .. }) {
            self.place += 1;
            self.ask(now);
        }
    }

    /// Asks the question shown in its next wording; an answer that has begun keeps the words it answers.
    pub fn reword(&mut self) {
        if !matches!(self.phase, Phase::Ready { .. }) {
            return;
        }
        let Some(item) = self.items.get_mut(self.place) else {
            return;
        };
        if item.take != Take::Question {
            return;
        }
        let question = &item.question;
        let wordings: Vec<&String> = std::iter::once(&question.ask)
            .chain(&question.variants)
            .collect();
        let now = wordings
            .iter()
            .position(|wording| **wording == item.wording);
        let next = now.map_or(0, |place| (place + 1) % wordings.len());
        let wording = wordings.get(next).map(|wording| (*wording).clone());
        item.wording = wording.unwrap_or_default();
    }

    /// The review being written.
    pub fn draft_mut(&mut self) -> Option<&mut ReviewDraft> {
        match &mut self.phase {
            Phase::Reviewing(draft) => Some(draft),
            _ => None,
        }
    }

    /// Accepts the review and goes on to what is wanted next.
    pub fn accept_review(&mut self, after: After, now: Duration) -> Option<Event> {
        let Phase::Reviewing(draft) = &self.phase else {
            return None;
        };
        let event = Event::Review(draft.review());
        if let Some(item) = self.item_after(draft.as_ref().clone(), after) {
            self.items.insert(self.place, item);
        }
        self.go_on(now);
        Some(event)
    }

    /// Ends the session: with the debrief where anything was written, and the end always.
    pub fn end(&mut self, debrief: Debrief) -> Vec<Event> {
        let session = self.id.clone();
        self.phase = Phase::Over;
        let mut events = Vec::new();
        if !debrief.is_empty() {
            events.push(Event::Debrief {
                session: session.clone(),
                debrief,
            });
        }
        events.push(Event::End { session });
        events
    }

    /// What comes next: a review that waits (in a mock only after the last question), a question, the debrief.
    fn go_on(&mut self, now: Duration) {
        let all_asked = self.place >= self.items.len();
        if (all_asked || !self.kind.reviews_at_the_end())
            && let Some(draft) = self.waiting.pop_front()
        {
            self.phase = Phase::Reviewing(Box::new(draft));
            return;
        }
        self.ask(now);
    }

    fn ask(&mut self, now: Duration) {
        self.shown = Shown::Nothing;
        self.slept = None;
        if self.place < self.items.len() {
            self.phase = Phase::Ready { since: now };
        } else if let Some(draft) = self.waiting.pop_front() {
            self.phase = Phase::Reviewing(Box::new(draft));
        } else {
            self.phase = Phase::Debriefing;
        }
    }
}

#[cfg(test)]
mod tests;
