//! Who is no patient: people with a post, people of the teller's own life, and people with a name that is not their own.

use std::ops::Range;

use super::names::{TITLES, full_name};
use crate::coach::draft::Break;
use crate::coach::draft::phrase::Phrases;

/// What somebody who is no patient does in a story.
const TEACHES: &str = "taught|mentored|supervised|trained|advised|encouraged|hired|interviewed|telephoned|phoned|assigned|\
    recommended|invited|employed|teaches|mentors|supervises|runs|ran|leads|led|works|worked|keeps|kept|manages|managed|\
    heads|headed";

/// Where such people are from.
const OFFICES: &str = "hr|office|admissions|accounts|finance|reception|records|ministry|embassy|agency|university|school|college";

/// What belongs to such people.
const UNITS: &str =
    "firm|unit|team|clinic|lab|service|class|office|list|group|rounds|lecture|letter";

/// The last names of people who are no patients: who have a doctor's title, or a post beside their name.
pub(super) fn of_staff<'a>(phrases: &'a Phrases<'a>) -> Vec<&'a str> {
    let words = &phrases.text.words;
    let titled = words.iter().enumerate().filter_map(|(at, title)| {
        let title = title.folded.as_str();
        let is_doctor = matches!(title, "dr" | "drs" | "prof" | "professor" | "doctor");
        if !is_doctor && !TITLES.contains(&title) {
            return None;
        }
        let name = full_name(phrases, at + 1)?;
        let is_staff = is_doctor || has_post(phrases, &(at..name.end));
        is_staff.then(|| words.get(name.end - 1)).flatten()
    });
    titled.map(|word| word.folded.as_str()).collect()
}

/// Whether a name is no patient's. `staff` are the last names that are known to be none.
pub(super) fn is_staff(phrases: &Phrases<'_>, name: &Range<usize>, staff: &[&str]) -> bool {
    let all = &phrases.text.words;
    let is_known = |at: usize| {
        let word = all.get(at);
        word.is_some_and(|word| staff.contains(&word.folded.as_str()))
    };
    let is_doctor = phrases.says(
        &phrases.before(name.start, 1),
        "dr|drs|prof|professor|doctor",
    );
    is_doctor || name.clone().any(is_known) || has_post(phrases, name)
}

/// Whether a post, or a tie to the teller, stands beside a name.
fn has_post(phrases: &Phrases<'_>, name: &Range<usize>) -> bool {
    is_introduced(phrases, name) || is_explained(phrases, name) || acts(phrases, name)
}

/// `the radiographer, Mrs Bello`, `my aunt, Mrs Bello`.
fn is_introduced(phrases: &Phrases<'_>, name: &Range<usize>) -> bool {
    let before = phrases.before(name.start, 1);
    let is_mine = phrases.says(&phrases.before(name.start, 3), "my|our|your");
    phrases.says(&before, "@staff") || (is_mine && phrases.says(&before, "@kin"))
}

/// `Mrs Bello, the radiographer`, `Mrs Bello was our radiographer`, `Mrs Bello from the office`.
fn is_explained(phrases: &Phrases<'_>, name: &Range<usize>) -> bool {
    let all = &phrases.text.words;
    let pauses = |at: usize| all.get(at).is_some_and(|word| word.before >= Break::Pause);
    let is_tied = |words: &Range<usize>| {
        let is_mine = phrases.is(words.start, "my|our|your") && phrases.says(words, "@staff|@kin");
        (is_mine || is_post(phrases, words)) && !phrases.says(words, "patient|year")
    };
    let mut after = phrases.after(name.end, 6);
    if pauses(name.end) {
        after.end = after
            .clone()
            .skip(1)
            .find(|at| pauses(*at))
            .unwrap_or(after.end);
        return is_tied(&after);
    }
    let later = phrases.after(name.end + 1, 4);
    let is_role = phrases.is(name.end, "is|was") && is_tied(&later);
    let is_from = phrases.is(name.end, "from|in|at|of") && phrases.says(&later, OFFICES);
    is_role || is_from
}

/// `Mrs Bello taught me`, `Mrs Bello, who runs the office`, `Mr Khan's firm`.
fn acts(phrases: &Phrases<'_>, name: &Range<usize>) -> bool {
    let next = phrases.text.words.get(name.end);
    if next.is_some_and(|next| next.before == Break::Pause) {
        return phrases.is(name.end, "who") && phrases.says(&phrases.after(name.end, 3), TEACHES);
    }
    phrases.is(name.end, TEACHES) || phrases.is(name.end, UNITS)
}

/// Whether a post stands among some words; a teacher or a driver may be a patient too.
pub(super) fn is_post(phrases: &Phrases<'_>, words: &Range<usize>) -> bool {
    if phrases.holds(words, &["medical|nursing|research|phd student|students"]) {
        return true;
    }
    let is_one = |at: usize| phrases.is(at, "@staff") && !phrases.is(at, "@patient");
    words.clone().any(is_one)
}

/// Whether the draft says that the name is not the real one.
pub(super) fn is_invented(phrases: &Phrases<'_>, name: &Range<usize>) -> bool {
    let sentence = phrases.sentence_of(name.start);
    let near = sentence.start..phrases.after(name.end, 12).end;
    phrases.holds(
        &near,
        &[
            "not his|her|their|the ?patients real|true name",
            "name|names ?is|was|has|have|are|were ?been changed|invented|fictional",
            "call|called|calling him|her|them|it",
            "pseudonym",
        ],
    )
}
