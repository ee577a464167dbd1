//! The spoken form: 60 to 90 seconds, from present to past to future.

use super::{FEWEST_WORDS, PortraitRule, Remark, Word, has, is_english, sentences};
use crate::coach::words::lists;
use crate::domain::portrait::{self, NarrativeGuide, Tense};
use crate::domain::target::Timing;

/// What is now.
const PRESENT: [&str; 9] = [
    "im",
    "i am|have",
    "i work|live|teach|serve|practice|read|study|lead|run|spend|help|see|do|have|enjoy|love|like|care|train|assist|divide",
    "now|currently|today|presently|nowadays",
    "at ?the present|moment",
    "these days",
    "this year|month",
    "my name|work|day|days is|are|begin*",
    "ive",
];

/// What was. A verb in the past is known by its end too, see [`is_past_verb`].
const PAST: [&str; 4] = [
    "was|were|had|did|went|came|saw|grew|began|became|taught|led|knew|felt|thought|wrote|built|made|took|gave|found|spent|met|chose|kept|held|left|ran|told|drew|brought|understood|got|lost|won|sat|stood|heard|fell|said",
    "ago|yesterday",
    "in 19*|20*",
    "back then|in|home",
];

/// Words that end like a verb in the past and are none.
const NO_VERBS: &str = "need speed feed seed indeed bed red shed hundred embed breed exceed proceed succeed based advanced interested excited committed determined dedicated talented united called unmatched experienced detailed motivated limited multidisciplinary related";

/// What will be.
const FUTURE: [&str; 6] = [
    "will|ill|id|shall|wont|would",
    "hope|want|plan|aim|intend|wish|aspire|dream|mean|need to|of|for",
    "hoping|planning|aiming|looking|going to|forward",
    "goal|goals|aim|ambition|aspiration|dream|vision|future|next",
    "look forward",
    "in|within ?the ?next five|ten|coming|few years|decade",
];

/// The remarks on the spoken form at so many words a minute; none where nothing is written.
pub fn spoken(text: &str, guide: &NarrativeGuide, words_per_minute: f64) -> Vec<Remark> {
    let sentences = sentences(text);
    let words = portrait::words(text);
    if words == 0 {
        return Vec::new();
    }
    let mut remarks: Vec<Remark> = length(words, guide, words_per_minute).into_iter().collect();
    if words >= 2 * FEWEST_WORDS && is_english(&sentences) {
        remarks.extend(order(&sentences));
    }
    remarks
}

fn length(words: usize, guide: &NarrativeGuide, words_per_minute: f64) -> Option<Remark> {
    let target = guide.spoken.target;
    let words = u32::try_from(words).unwrap_or(u32::MAX);
    let seconds = f64::from(words) * 60.0 / words_per_minute.max(1.0);
    let sentence = match target.timing(seconds) {
        Timing::Early => "spoken-length-short",
        Timing::InBand => return None,
        Timing::Over => "spoken-length",
    };
    let remark = Remark::new(PortraitRule::SpokenLength).case(sentence);
    Some(
        remark
            .with("seconds", format!("{seconds:.0}"))
            .with("low", target.low.to_string())
            .with("high", target.high.to_string()),
    )
}

/// What is missing; where nothing is, whether it begins before the present or ends before the future. Said only where
/// it is clear.
fn order(sentences: &[Vec<Word>]) -> Option<Remark> {
    let remark = Remark::new(PortraitRule::SpokenOrder);
    let missing = Tense::ALL
        .iter()
        .find(|tense| !sentences.iter().any(|sentence| says(sentence, **tense)));
    if let Some(missing) = missing {
        return Some(remark.case(match missing {
            Tense::Present => "spoken-order-no-present",
            Tense::Past => "spoken-order-no-past",
            Tense::Future => "spoken-order-no-future",
        }));
    }
    let first = |tense| sentences.iter().position(|sentence| says(sentence, tense));
    let last = |tense| sentences.iter().rposition(|sentence| says(sentence, tense));
    let starts_late = first(Tense::Present).is_some_and(|present| present >= 2)
        && sentences
            .first()
            .is_some_and(|sentence| says(sentence, Tense::Past));
    if starts_late {
        return Some(remark.case("spoken-order-late"));
    }
    let ends_early = last(Tense::Future) < first(Tense::Past);
    ends_early.then(|| remark.case("spoken-order-early"))
}

fn says(sentence: &[Word], tense: Tense) -> bool {
    match tense {
        Tense::Present => has(sentence, &PRESENT),
        Tense::Past => has(sentence, &PAST) || sentence.iter().any(is_past_verb),
        Tense::Future => has(sentence, &FUTURE),
    }
}

fn is_past_verb(word: &Word) -> bool {
    word.folded.chars().count() > 4 && word.folded.ends_with("ed") && !lists(NO_VERBS, &word.folded)
}
