//! Whether a note is of this talk alone: its words against other notes, and against what is remembered.

use std::collections::BTreeSet;

use super::{NoteRule, Read, Remark};
use crate::coach::words::{Word, is_subject, lists, words};

/// How many words in a row are compared: runs of three tell texts apart, single words do not.
const RUN: usize = 3;

/// Which part of the shorter note's runs may stand in the other, in percent. Two notes from one template that differ in
/// one sentence of their own share 85; where only the name was changed, all.
const MOST_SHARED: usize = 90;

/// The fewest runs that are compared: two lines of thanks are alike without being copied.
const FEWEST: usize = 12;

/// How many letters a remembered word is compared by: `rotation` and `rotations` are one.
const STEM: usize = 5;

/// Words up to this length tell nothing, unless they are letters such as AI and MRI.
const SHORTEST: usize = 3;

/// Words that stand in every note of a radiology interview, by their first letters.
const GENERAL: &str = "\
    about after again also answe been conve could depar discu enjoy every from great have hospi inter \
    learn like match much nice patie progr quest radio resid said some speak spoke talk talke thank that \
    their them they this time very with would your";

/// `same-text`: nearly all of it stands in another note (TY03).
pub(super) fn same_text(read: &Read<'_>) -> Option<Remark> {
    let own = runs(read.letter.text, &read.words);
    let others = read.letter.others.iter().map(|other| {
        let theirs = words(other.text);
        let theirs = runs(other.text, &theirs);
        let fewest = own.len().min(theirs.len());
        let shared = own.intersection(&theirs).count();
        (shared * 100 / fewest.max(1), fewest, other)
    });
    let alike = others.filter(|(shared, fewest, _)| *fewest >= FEWEST && *shared > MOST_SHARED);
    let (.., other) = alike.max_by_key(|(shared, ..)| *shared)?;
    let body = body(read.letter.text, &read.words);
    let mut remark = read.remark(NoteRule::SameText, body.first()?, body.last()?);
    remark.fields.set("name", other.to);
    Some(remark)
}

/// The words without the subject and the greeting: names differ in copied notes too.
fn body<'a>(text: &str, words: &'a [Word]) -> &'a [Word] {
    let head = usize::from(is_subject(text));
    let greeting = words.iter().find(|word| word.line >= head);
    let ends = text
        .lines()
        .nth(greeting.map_or(0, |word| word.line))
        .unwrap_or_default();
    let is_greeting = ends.trim_end().ends_with([',', ':', '!']);
    let from = greeting.map_or(0, |word| word.line + usize::from(is_greeting));
    let first = words.iter().position(|word| word.line >= from);
    first
        .and_then(|first| words.get(first..))
        .unwrap_or_default()
}

fn runs<'a>(text: &str, words: &'a [Word]) -> BTreeSet<Vec<&'a str>> {
    let body = body(text, words);
    let runs = body.windows(RUN);
    runs.map(|run| run.iter().map(|word| word.folded.as_str()).collect())
        .collect()
}

/// `no-detail`: what is remembered of the talk does not come up, not by one word that is its own (TY03).
pub(super) fn no_detail(read: &Read<'_>) -> Option<Remark> {
    let remembered = &read.letter.recipient()?.remember;
    let telling: BTreeSet<String> = words(remembered)
        .iter()
        .filter(|word| word.folded.chars().count() > SHORTEST || word.is_capitals)
        .map(|word| stem(&word.folded))
        .filter(|stem| !lists(GENERAL, stem))
        .collect();
    if telling.is_empty() {
        return None;
    }
    let is_used = read
        .words
        .iter()
        .any(|word| telling.contains(&stem(&word.folded)));
    (!is_used).then(|| read.whole(NoteRule::NoDetail))
}

fn stem(word: &str) -> String {
    word.chars().take(STEM).collect()
}
