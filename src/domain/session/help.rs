//! What helps a speaker: the plans of answers, and the one thing to do otherwise in the next take.

use super::{Phase, ReviewDraft, Session};
use crate::domain::attempt::Take;
use crate::domain::fading::Fading;
use crate::domain::id::QuestionId;

impl Session {
    /// Takes the plans of its questions, as they have faded when the session begins.
    pub fn take_plans(&mut self, plan_of: impl Fn(&QuestionId) -> Option<Fading>) {
        for item in &mut self.items {
            if item.take != Take::FollowUp {
                item.fading = plan_of(&item.question.id);
            }
        }
        let reviewed = match &mut self.phase {
            Phase::Reviewing(draft) => Some(draft.as_mut()),
            Phase::Ready { .. } | Phase::Answering { .. } | Phase::Debriefing | Phase::Over => None,
        };
        for draft in self.waiting.iter_mut().chain(reviewed) {
            lay(draft, &plan_of);
        }
    }

    /// Gives each question that has no fix yet the one thing to do otherwise in its next take, where there is one.
    pub fn aim(&mut self, fix_of: impl Fn(&QuestionId) -> Option<String>) {
        let place = self.place;
        let coming = self.items.iter_mut().skip(place);
        for item in coming.filter(|item| item.fix.is_none() && item.take != Take::FollowUp) {
            item.fix = fix_of(&item.question.id);
        }
    }
}

fn lay(draft: &mut ReviewDraft, plan_of: impl Fn(&QuestionId) -> Option<Fading>) {
    if !draft.is_follow_up() {
        draft.plan = plan_of(&draft.attempt.question).map(|fading| fading.plan);
    }
}
