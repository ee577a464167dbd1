//! The limits of the rules: those of `content/advice.yaml`, else the ones they were written with.

use crate::domain::profile::WORDS_PER_MINUTE;
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
    /// The most words of a bullet that is no prose.
    pub bullet_words: u32,
    /// The most of an explanation that the problem takes, in percent of the time.
    pub problem_percent: u32,
    /// The shortest time that is not too short, in percent of the band's lower edge.
    pub short_percent: u32,
    /// The longest time that is not too long, in percent of the band's upper edge.
    pub long_percent: u32,
    /// How far a part of a story may lie from its share, in points of a hundred.
    pub balance_points: u32,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            words_per_minute: WORDS_PER_MINUTE,
            sentence_words: 25,
            hedges: 3,
            fillers: 2,
            absolutes: 3,
            bullet_words: 14,
            problem_percent: 25,
            short_percent: 75,
            long_percent: 105,
            balance_points: 20,
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
            words_per_minute: usual.words_per_minute,
            sentence_words: limit(DraftRule::LongSentence, usual.sentence_words),
            hedges: limit(DraftRule::Hedging, usual.hedges),
            fillers: limit(DraftRule::Fillers, usual.fillers),
            absolutes: limit(DraftRule::Absolutes, usual.absolutes),
            bullet_words: limit(DraftRule::Script, usual.bullet_words),
            problem_percent: limit(DraftRule::ProblemHeavy, usual.problem_percent),
            short_percent: limit(DraftRule::TooShort, usual.short_percent),
            long_percent: limit(DraftRule::TooLong, usual.long_percent),
            balance_points: limit(DraftRule::OutOfBalance, usual.balance_points),
        }
    }
}
