//! What comes of a story: `no-result`, `no-number`, `no-learning`.

use super::super::{DraftRule, Form, Remark, Says};
use super::Sight;
use super::reading::{Heard, Reading};
use super::star::Phase;
use super::verbs::lists;
use crate::domain::story::Part;

/// From where on in a text a result and a lesson are looked for.
const LATE: f64 = 0.5;

/// From where on a sentence of the present counts as a lesson.
const LAST: f64 = 0.7;

/// The fewest words of a text that is asked what was learned: what is shorter is one sentence of a story.
const FEWEST_WORDS: usize = 40;

/// `no-result`: nothing comes of it (PR04; facts 8).
pub(super) fn no_result(sight: &Sight<'_>) -> Option<Remark> {
    if let Some(part) = part_of(sight, Part::Result) {
        let has_action =
            part_of(sight, Part::Action).is_some_and(|action| !is_empty(sight, action));
        let is_missing = is_empty(sight, part) && has_action;
        return is_missing.then(|| sight.missing(DraftRule::NoResult, part));
    }
    let has_result = results(sight).next().is_some();
    let last = sight.reading.heard.last()?;
    (!has_result).then(|| sight.on_sentence(DraftRule::NoResult, last))
}

/// `no-number`: the result has no number, and no outcome that could be checked (facts 8, text checks).
pub(super) fn no_number(sight: &Sight<'_>) -> Option<Remark> {
    let results: Vec<&Heard> = match part_of(sight, Part::Result) {
        Some(part) => sight
            .reading
            .heard
            .iter()
            .filter(|heard| heard.part == part)
            .collect(),
        None => results(sight).collect(),
    };
    let is_firm = |heard: &&Heard| heard.signs.number || heard.signs.checkable;
    if results.iter().any(is_firm) || has_numbers(sight) {
        return None;
    }
    let vague = results.iter().find(|heard| heard.signs.vague);
    let quoted = vague.or(results.first())?;
    Some(sight.on_sentence(DraftRule::NoNumber, quoted))
}

/// `no-learning`: nothing was learned (facts 8: the result includes the lesson).
pub(super) fn no_learning(sight: &Sight<'_>) -> Option<Remark> {
    if sight.reading.words < FEWEST_WORDS {
        return None;
    }
    if let Some(part) = part_of(sight, Part::Learned) {
        let has_result =
            part_of(sight, Part::Result).is_some_and(|result| !is_empty(sight, result));
        let is_missing = is_empty(sight, part) && has_result && !has_lesson(sight.reading);
        return is_missing.then(|| sight.missing(DraftRule::NoLearning, part));
    }
    let last = sight.reading.heard.last()?;
    (!has_lesson(sight.reading)).then(|| sight.on_sentence(DraftRule::NoLearning, last))
}

/// The sentences that tell what came of it: those of the result that tell no lesson and no feeling, and late ones that
/// begin like a result or tell one that can be checked. After the last step anything that sounds good or has a number is
/// meant as the result.
fn results<'a>(sight: &'a Sight<'_>) -> impl Iterator<Item = &'a Heard> {
    let heard = &sight.reading.heard;
    let last = |steps: fn(&Heard) -> u32| {
        let is_step = |heard: &Heard| !heard.signs.lesson && steps(heard) > 0;
        heard.iter().rposition(is_step)
    };
    let last_step = last(|heard| heard.signs.steps).or_else(|| last(|heard| heard.signs.our_steps));
    let told = heard.iter().zip(&sight.phases).enumerate();
    told.filter(move |(place, (heard, phase))| {
        let signs = &heard.signs;
        let firm = signs.checkable || signs.opener;
        let soft = (signs.vague || signs.number) && !signs.lesson && !signs.feeling;
        let is_late = heard.at >= LATE && **phase >= Phase::Action;
        let is_last = last_step.is_none_or(|last| *place > last);
        match phase {
            Phase::Result => firm || soft,
            Phase::Situation | Phase::Task | Phase::Action => is_late && (firm || is_last && soft),
        }
    })
    .map(|(_, (heard, _))| heard)
}

fn has_lesson(reading: &Reading<'_>) -> bool {
    let mut late = reading.from(LATE);
    late.any(|heard| heard.signs.lesson)
        || reading
            .from(LAST)
            .any(|heard| is_truth(reading.words_of(heard)))
}

/// Words of the present.
const PRESENT: &str = "\
    is are am have has do does can cannot must should need needs matters costs saves deserves means helps makes belongs \
    begins starts counts works teaches keeps";

/// Words that tell how it stands now, which is a result, unless they are about oneself.
const STATUS: &str =
    "still now today currently alive use used standard routine policy published stable healthy";

/// Words that judge the story instead of taking something from it.
const VERDICT: &str = "story example think believe hope proud sure glad";

/// Whether a sentence says how things are rather than how they were: `Silence is never an answer.`
fn is_truth(words: &[&str]) -> bool {
    let any = |list: &str| words.iter().any(|word| lists(list, word));
    let is_personal = any("you i me my");
    any(PRESENT) && !any("was were did had") && !any(VERDICT) && (is_personal || !any(STATUS))
}

/// The part of a draft that holds this part of a story.
fn part_of(sight: &Sight<'_>, part: Part) -> Option<usize> {
    let mut parts = sight.draft.parts.iter();
    parts.position(|own| own.says == Says::Story(part))
}

fn is_empty(sight: &Sight<'_>, part: usize) -> bool {
    !sight.reading.heard.iter().any(|heard| heard.part == part)
}

/// Whether a story's list of numbers holds any.
fn has_numbers(sight: &Sight<'_>) -> bool {
    let mut parts = sight.draft.parts.iter().zip(&sight.reading.passages);
    sight.draft.form == Form::Story
        && parts.any(|(part, passage)| part.says == Says::Keywords && !passage.words.is_empty())
}
