//! How the time of a story is shared out: `out-of-balance`.

use super::super::{DraftRule, Remark};
use super::Sight;
use super::reading::{Heard, count};
use super::star::Phase;

/// The shares a story should have: the skeleton `star` in `content/advice.yaml` (PR04; facts 8).
const SETUP: f64 = 0.30;
const ACTION: f64 = 0.50;
const RESULT: f64 = 0.20;

/// The fewest words of a story whose balance can be told.
const FEWEST_WORDS: usize = 50;

/// Some parts of the story, and how far they are from their share.
struct Weight {
    name: &'static str,
    phases: &'static [Phase],
    wanted: f64,
    seconds: f64,
    /// Shares of the whole beyond what is wanted; negative where there is too little.
    beyond: f64,
}

/// `out-of-balance`: setting the scene takes much more of the time than its share, or the action much less.
pub(super) fn out_of_balance(sight: &Sight<'_>) -> Option<Remark> {
    if sight.reading.words < FEWEST_WORDS {
        return None;
    }
    let has = |phase| sight.telling(phase).next().is_some();
    if !has(Phase::Result) && sight.draft.form == super::super::Form::Story {
        return None;
    }
    let setup = weigh(
        sight,
        "Situation and task",
        &[Phase::Situation, Phase::Task],
        SETUP,
    );
    let action = weigh(sight, "Action", &[Phase::Action], ACTION);
    let result = weigh(sight, "Result", &[Phase::Result], RESULT);
    let tolerance = Sight::share(sight.limits.balance_points);
    let is_off = setup.beyond > tolerance || action.beyond < -tolerance;
    if !is_off {
        return None;
    }
    // What takes the time from the action is named, since that is what can be cut.
    let named = if setup.beyond >= result.beyond {
        setup
    } else {
        result
    };
    Some(remark(sight, &named))
}

fn weigh(sight: &Sight<'_>, name: &'static str, phases: &'static [Phase], wanted: f64) -> Weight {
    let words: usize = sentences(sight, phases).map(|heard| heard.words).sum();
    Weight {
        name,
        phases,
        wanted,
        seconds: sight.seconds(words),
        beyond: count(words) / count(sight.reading.words).max(1.0) - wanted,
    }
}

fn sentences<'a>(
    sight: &'a Sight<'_>,
    phases: &'static [Phase],
) -> impl Iterator<Item = &'a Heard> {
    phases.iter().flat_map(|phase| sight.telling(*phase))
}

/// The longest sentence of what takes too long is the one to cut first.
fn remark(sight: &Sight<'_>, weight: &Weight) -> Remark {
    let longest = sentences(sight, weight.phases).max_by_key(|heard| heard.words);
    let mut remark = match longest {
        Some(heard) => sight.on_sentence(DraftRule::OutOfBalance, heard),
        None => sight.missing(DraftRule::OutOfBalance, 0),
    };
    let share = weight.wanted * sight.seconds(sight.reading.words);
    remark.fields.set("part", weight.name);
    remark
        .fields
        .set("seconds", format!("{:.0}", weight.seconds));
    remark.fields.set("share", format!("{share:.0}"));
    let over = weight.seconds - share;
    remark.fields.set("over", format!("{over:.0}"));
    remark
}
