//! Explanations of a weak place: `problem-heavy`.

use super::super::{DraftRule, Form, Remark, Says};
use super::Sight;
use super::cues::problems;
use super::reading::{Heard, count};
use crate::domain::portrait::JourneyPart;

/// How much more than the limit is let pass where the parts are known, and where they are read from plain text, which is
/// less certain: shares of the whole.
const KNOWN: f64 = 0.05;
const ESTIMATED: f64 = 0.15;

/// The fewest words of change that are weighed against the problem while an explanation is being written.
const FEWEST_WORDS: usize = 25;

/// What a sentence of an explanation is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum About {
    Problem,
    Change,
    Neither,
}

/// `problem-heavy`: the problem takes more than a quarter of the time, or outweighs the change (facts 8, red flag).
pub(super) fn problem_heavy(sight: &Sight<'_>) -> Option<Remark> {
    let (about, grace) = match sight.draft.form {
        Form::Explanation => (known(sight), KNOWN),
        Form::Story | Form::Plan | Form::Spoken | Form::Paragraph => (estimated(sight), ESTIMATED),
    };
    let words = |of: About| -> usize {
        let all = sight.reading.heard.iter().zip(&about);
        all.filter(|(_, about)| **about == of)
            .map(|(heard, _)| heard.words)
            .sum()
    };
    let (problem, change) = (words(About::Problem), words(About::Change));
    let is_begun = sight.draft.form == Form::Explanation && change == 0;
    let is_short = sight.reading.words < FEWEST_WORDS;
    if is_begun || is_short {
        return None;
    }
    let share = count(problem) / count(sight.reading.words).max(1.0);
    let is_heavy = share > Sight::share(sight.limits.problem_percent) + grace || problem > change;
    if !is_heavy || problem == 0 {
        return None;
    }
    let of_problem = sight.reading.heard.iter().zip(&about);
    let longest = of_problem
        .filter(|(_, about)| **about == About::Problem)
        .max_by_key(|(heard, _)| heard.words);
    let mut remark = sight.on_sentence(DraftRule::ProblemHeavy, longest?.0);
    let seconds = sight.seconds(problem);
    remark.fields.set("seconds", format!("{seconds:.0}"));
    remark
        .fields
        .set("percent", format!("{:.0}", share * 100.0));
    Some(remark)
}

/// By the parts of the explanation.
fn known(sight: &Sight<'_>) -> Vec<About> {
    let of = |heard: &Heard| match sight.draft.parts.get(heard.part).map(|part| part.says) {
        Some(Says::Journey(JourneyPart::Own)) => About::Problem,
        Some(Says::Journey(JourneyPart::Learned | JourneyPart::Resolved)) => About::Change,
        _ => About::Neither,
    };
    sight.reading.heard.iter().map(of).collect()
}

/// By the words of each sentence: the problem comes first, the change after it, and the turn is where the words of both
/// agree with that best; where there are several such places, the last one right after a word of the problem.
fn estimated(sight: &Sight<'_>) -> Vec<About> {
    let signs = changes(sight);
    let after: i32 = signs.iter().sum();
    let mut best = (after, 0);
    let mut score = after;
    for (place, sign) in signs.iter().enumerate() {
        score -= 2 * sign;
        if score > best.0 || score == best.0 && *sign < 0 {
            best = (score, place + 1);
        }
    }
    let about = |place| {
        if place < best.1 {
            About::Problem
        } else {
            About::Change
        }
    };
    (0..signs.len()).map(about).collect()
}

/// How much each sentence speaks of change rather than of the problem, from -2 to 2.
fn changes(sight: &Sight<'_>) -> Vec<i32> {
    let passages = &sight.reading.passages;
    let counts = |patterns: &[&str]| -> Vec<Vec<u32>> {
        passages
            .iter()
            .map(|passage| passage.counts(patterns))
            .collect()
    };
    let (bad, good) = (counts(problems::PROBLEM), counts(problems::CHANGE));
    let of = |counts: &[Vec<u32>], heard: &Heard| {
        let part = counts.get(heard.part);
        let count = part.and_then(|part| part.get(heard.unit));
        count.map_or(0, |count| i32::try_from(*count).unwrap_or(i32::MAX).min(9))
    };
    let heard = sight.reading.heard.iter();
    heard
        .map(|heard| {
            let lesson = if heard.signs.lesson { 2 } else { 0 };
            (of(&good, heard) + lesson - of(&bad, heard)).clamp(-2, 2)
        })
        .collect()
}
