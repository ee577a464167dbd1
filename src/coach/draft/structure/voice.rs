//! Who did it: `we-only`.

use super::super::{DraftRule, Form, Remark};
use super::Sight;
use super::verbs::lists;

/// The fewest "we" that outweigh "I".
const FEWEST: usize = 3;

/// Verbs after "I" that tell no deed of the story.
const NO_DEED: &str = "am was were learned learnt think believe feel felt hope know knew remember would will want like \
    realized realised understood guess mean can could";

/// The fewest words of a text that must have an "I" somewhere.
const FEWEST_WORDS: usize = 40;

/// `we-only`: "we" did it, and nobody hears what "I" did (facts 8, the ratio of I and we). What one was, felt or learned is
/// no deed; bullets leave "I" out, so there only more "we" than "I" counts.
pub(super) fn we_only(sight: &Sight<'_>) -> Option<Remark> {
    let (mut own, mut any, mut ours) = (0, 0, Vec::new());
    for heard in &sight.reading.heard {
        let words = sight.reading.words_of(heard);
        for (at, word) in words.iter().enumerate() {
            let next = words.get(at + 1).copied().unwrap_or_default();
            match *word {
                "i" => {
                    any += 1;
                    own += usize::from(!lists(NO_DEED, next));
                }
                "im" | "my" | "me" | "myself" => any += 1,
                "we" => ours.push((heard, at)),
                _ => {}
            }
        }
    }
    let is_mostly_ours = ours.len() >= FEWEST && ours.len() * 2 > own * 3;
    let nobody =
        sight.draft.form == Form::Spoken && any == 0 && sight.reading.words >= FEWEST_WORDS;
    if !is_mostly_ours && !nobody {
        return None;
    }
    let Some((heard, at)) = ours.first() else {
        let part = sight.reading.heard.first()?.part;
        return Some(sight.missing(DraftRule::WeOnly, part));
    };
    let unit = sight
        .reading
        .passages
        .get(heard.part)?
        .units
        .get(heard.unit)?;
    let from = unit.start + at;
    let words = from..(from + 2).min(unit.end);
    let mut remark = sight.on(DraftRule::WeOnly, heard.part, &words);
    remark.fields.set("we", ours.len().to_string());
    remark.fields.set("i", own.to_string());
    Some(remark)
}
