//! The limits of the rules: those of `content/advice.yaml`, else the ones they were written with.

use crate::domain::wording::Wording;

use super::DraftRule;

/// How far each rule lets a draft go. Sources stand beside the sentences in `content/advice.yaml`.
#[derive(Debug, Clone, PartialEq)]
pub struct Limits {
    /// The pace of a person who has not been measured yet, in words a minute (facts 8; 120 to 150 is usual).
    pub words_per_minute: f64,
    /// The most words of a sentence that can be said in one breath.
    pub sentence_words: u32,
    /// Hedges in a hundred words.
    pub hedges: u32,
    /// Fillers a minute, in a draft.
    pub fillers: u32,
    /// Large words in a hundred.
    pub absolutes: u32,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            words_per_minute: 140.0,
            sentence_words: 25,
            hedges: 3,
            fillers: 2,
            absolutes: 3,
        }
    }
}

impl Limits {
    /// The limits as the sentences state them.
    pub fn of(wording: &Wording) -> Self {
        let usual = Self::default();
        let limit = |rule: DraftRule, usual: u32| {
            let said = wording.draft(rule.word());
            said.and_then(|said| said.limit).unwrap_or(usual)
        };
        Self {
            sentence_words: limit(DraftRule::LongSentence, usual.sentence_words),
            hedges: limit(DraftRule::Hedging, usual.hedges),
            fillers: limit(DraftRule::Fillers, usual.fillers),
            absolutes: limit(DraftRule::Absolutes, usual.absolutes),
            ..usual
        }
    }
}
