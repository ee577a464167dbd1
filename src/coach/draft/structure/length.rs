//! The time it takes: `too-short`, `too-long`.

use super::super::{DraftRule, Form, Remark};
use super::Sight;

/// `too-short`: far below the band (PR05; facts 8). Bullets are spoken with more words than
/// they have, so only a whole text can be too short.
pub(super) fn too_short(sight: &Sight<'_>) -> Option<Remark> {
    let low = f64::from(sight.draft.target.low);
    let least = low * Sight::share(sight.limits.short_percent);
    let seconds = sight.seconds(sight.reading.words);
    if sight.draft.form != Form::Spoken || seconds >= least {
        return None;
    }
    let part = sight.reading.heard.last()?.part;
    let remark = sight.missing(DraftRule::TooShort, part);
    Some(timed(remark, seconds, sight.draft.target.low))
}

/// `too-long`: beyond the band by more than a sentence (PR05: one to two minutes). What is quoted is the sentence at which
/// the time is up.
pub(super) fn too_long(sight: &Sight<'_>) -> Option<Remark> {
    let high = f64::from(sight.draft.target.high);
    let most = high * Sight::share(sight.limits.long_percent);
    let seconds = sight.seconds(sight.reading.words);
    if sight.draft.form == Form::Paragraph || seconds <= most {
        return None;
    }
    let mut words = 0;
    let up = sight.reading.heard.iter().find(|heard| {
        words += heard.words;
        sight.seconds(words) > high
    });
    let remark = sight.on_sentence(DraftRule::TooLong, up?);
    Some(timed(remark, seconds, sight.draft.target.high))
}

fn timed(mut remark: Remark, seconds: f64, edge: u32) -> Remark {
    remark.fields.set("seconds", format!("{seconds:.0}"));
    remark.fields.set("edge", edge.to_string());
    remark
}
