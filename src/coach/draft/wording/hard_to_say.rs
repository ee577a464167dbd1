//! `hard-to-say`: heavy words and idioms with a plain alternative (LS03, LS04), and knots of words: chains of nouns,
//! clauses within clauses, words that trip the tongue.

mod knots;
mod phrases;

use std::ops::Range;

use self::phrases::{HEAVY, IDIOMS};
use super::{DraftRule, Read, Remark, is_quoted};

#[cfg(test)]
mod tests;

/// What to try with a knot.
const SHORTER: &str = "two short sentences";

pub(super) fn hard_to_say(read: &Read<'_>) -> Vec<Remark> {
    let mut remarks = Vec::new();
    for (part, phrases) in read.spoken() {
        let mut add = |words: &Range<usize>, plain: &str| {
            let mut remark = read.remark(DraftRule::HardToSay, part, words);
            remark.fields.set("plain", plain);
            remarks.push(remark);
        };
        for list in [HEAVY, IDIOMS] {
            let patterns: Vec<&str> = list.iter().map(|(pattern, _)| *pattern).collect();
            for hit in phrases.hits(&patterns) {
                let plain = list.get(hit.pattern).map(|(_, plain)| *plain);
                if let Some(plain) = plain.filter(|_| !is_quoted(phrases, hit.words.start)) {
                    add(&hit.words, &format!("\"{plain}\""));
                }
            }
        }
        for words in knots::knots(phrases) {
            add(&words, SHORTER);
        }
    }
    remarks
}
