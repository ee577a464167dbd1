//! What is asked after a review: the next question, a probe, or the same question again.

use super::{Item, ReviewDraft, Session};
use crate::domain::attempt::Take;
use crate::domain::bank::Question;

/// What comes after a review.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum After {
    /// The next question.
    Next,
    /// A probe into the answer just given.
    FollowUp,
    /// The same question again in its own time.
    Again,
    /// The same question in less time, after one fix.
    Ladder {
        /// What the speaker will do otherwise; may be empty.
        fix: String,
    },
}

impl Session {
    pub(super) fn item_after(&mut self, draft: ReviewDraft, after: After) -> Option<Item> {
        let attempt = draft.attempt;
        let asked = self
            .items
            .iter()
            .find(|item| item.question.id == attempt.question);
        let bank = asked.map(|item| item.bank.clone()).unwrap_or_default();
        let fading = asked.and_then(|item| item.fading.clone());
        let again = |target, fix| Item {
            bank,
            wording: attempt.wording.clone(),
            target,
            take: attempt.take,
            question: draft.question.clone(),
            fix,
            fading,
        };
        match after {
            After::Next => None,
            After::Again => Some(again(attempt.target, None)),
            After::Ladder { fix } => {
                let rung = attempt.target.next_rung()?;
                Some(again(rung, Some(fix).filter(|fix| !fix.is_empty())))
            }
            After::FollowUp => Some(Item {
                wording: self.probe(&draft.question)?,
                take: Take::FollowUp,
                fading: None,
                ..again(self.kind.target(draft.question.target), None)
            }),
        }
    }

    /// A probe into `question`, by chance among those not asked in this session while there are any.
    fn probe(&mut self, question: &Question) -> Option<String> {
        let is_asked = |probe: &String| {
            let mut probes = self.items.iter().filter(|item| item.take == Take::FollowUp);
            probes.any(|item| item.question.id == question.id && item.wording == *probe)
        };
        let all = question.follow_ups.iter();
        let mut open: Vec<&String> = all.clone().filter(|probe| !is_asked(probe)).collect();
        if open.is_empty() {
            open = all.collect();
        }
        let drawn = self.chance.below(open.len());
        open.get(drawn).map(|probe| (*probe).clone())
    }
}
