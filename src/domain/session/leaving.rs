//! Stopping before the last question, and what is kept of a review that was begun.

use std::time::Duration;

use super::{Phase, Session};
use crate::domain::journal::Event;

impl Session {
    /// Finishes on the person's word. From a review it goes straight to the debrief, and the event keeps what was
    /// given so far; from a question, reviews that wait come first. As [`Session::finish_early`] while speaking.
    pub fn finish(&mut self, now: Duration) -> Option<Event> {
        let given = self.given_review();
        let is_reviewing = matches!(self.phase, Phase::Reviewing(_));
        self.finish_early(now);
        if is_reviewing {
            self.leave_reviews(now);
        }
        given
    }

    /// What was given so far of the review being written; `None` where nothing was.
    pub fn given_review(&self) -> Option<Event> {
        match &self.phase {
            Phase::Reviewing(draft) if draft.is_given() => Some(Event::Review(draft.review())),
            _ => None,
        }
    }

    /// Stops early: no further question is asked; reviews that wait come first, then the debrief. An answer that is
    /// being spoken must be stopped or broken off before, since it would be lost: until then nothing happens.
    pub fn finish_early(&mut self, now: Duration) {
        match self.phase {
            Phase::Answering { .. } | Phase::Over => {}
            Phase::Reviewing(_) => self.items.truncate(self.place),
            Phase::Ready { .. } | Phase::Debriefing => {
                self.items.truncate(self.place);
                self.go_on(now);
            }
        }
    }

    /// Leaves the review being written, and all that wait, unwritten.
    pub fn leave_reviews(&mut self, now: Duration) {
        self.waiting.clear();
        if matches!(self.phase, Phase::Reviewing(_)) {
            self.ask(now);
        }
    }
}
