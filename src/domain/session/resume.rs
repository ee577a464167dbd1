//! Going on with a session that was killed.

use std::time::Duration;

use super::{Item, Phase, ReviewDraft, Session};
use crate::domain::bank::{Banks, Entry};
use crate::domain::chance::Chance;
use crate::domain::history::{History, OpenSession};
use crate::domain::id::{QuestionId, SessionId};

impl Session {
    /// Goes on with a session that has no end: reviews first what was answered and not reviewed, then asks the
    /// first planned question behind the last one answered.
    pub fn resume(
        id: SessionId,
        open: &OpenSession,
        banks: &Banks,
        history: &History,
        think: Duration,
        now: Duration,
    ) -> Self {
        let mut chance = Chance::of(id.as_str());
        let items = known(&open.planned, banks)
            .map(|entry| Item::of(entry, open.kind, history, &mut chance))
            .collect();
        let mut session = Self::at(id, open.kind, items, think, now);
        session.answered = open.answered.len();
        session.place = place_after(open, banks);
        session.waiting = open
            .unreviewed
            .iter()
            .filter_map(|attempt| {
                let kept = history.unreviewed(attempt)?;
                ReviewDraft::restored(attempt, kept, banks)
            })
            .collect();
        session.go_on(now);
        if open.debriefed {
            session.phase = Phase::Over;
        }
        session
    }
}

/// The planned questions that are still there.
fn known<'a>(planned: &[QuestionId], banks: &'a Banks) -> impl Iterator<Item = Entry<'a>> {
    planned.iter().filter_map(|id| banks.get(id.as_str()))
}

/// How many of the planned questions stand up to the last one answered, which may itself be gone.
fn place_after(open: &OpenSession, banks: &Banks) -> usize {
    let is_answered = |id: &QuestionId| open.answered.contains(id);
    let last = open.planned.iter().rposition(is_answered);
    let up_to = last.and_then(|last| open.planned.get(..=last));
    known(up_to.unwrap_or_default(), banks).count()
}
