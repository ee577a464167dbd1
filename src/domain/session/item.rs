//! One question of a session, with the words and the band it is asked in.

use crate::domain::attempt::Take;
use crate::domain::bank::{Entry, Question};
use crate::domain::chance::Chance;
use crate::domain::fading::Fading;
use crate::domain::history::History;
use crate::domain::plan::{self, SessionKind};
use crate::domain::target::Target;

/// One question of the session as it will be asked.
#[derive(Debug, Clone, PartialEq)]
pub struct Item {
    /// The question.
    pub question: Question,
    /// The bank's title.
    pub bank: String,
    /// The words it is asked in.
    pub wording: String,
    /// The band to aim at.
    pub target: Target,
    /// The question itself, or a probe after it.
    pub take: Take,
    /// The one thing to mend in this take, on the ladder.
    pub fix: Option<String>,
    /// The plan of its answer and how far it has faded; none for a probe.
    pub fading: Option<Fading>,
}

impl Item {
    /// How `entry` is asked in a session of `kind`.
    pub fn of(entry: Entry<'_>, kind: SessionKind, history: &History, chance: &mut Chance) -> Self {
        let practised = history.question(&entry.question.id);
        let attempts = practised.map_or(0, |practised| practised.attempts);
        Self {
            question: entry.question.clone(),
            bank: entry.bank.title.clone(),
            wording: plan::wording(entry, attempts, chance),
            target: kind.target(entry.question.target),
            take: Take::Question,
            fix: None,
            fading: None,
        }
    }
}
