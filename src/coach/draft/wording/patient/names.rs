//! Names and initials of patients.

use std::ops::Range;

use super::people::{is_invented, is_post, is_staff};
use super::{Identified, Identifier, is_about_patient};
use crate::coach::draft::phrase::Phrases;
use crate::coach::draft::{Break, Word};

/// Titles before a name. `MR` and `MS` are magnetic resonance and multiple sclerosis.
pub(super) const TITLES: [&str; 12] = [
    "mr", "mrs", "ms", "miss", "mister", "mx", "madam", "madame", "senora", "senor", "smt", "shri",
];

/// What goes on after an age without a comma.
const AFTER_AGE: &str = "came|presented|had|with|was|complained|who|walked|arrived|m|f|male|female";

/// Words within a name that have no capital.
const PARTICLES: &str = "de|la|del|al|bin|el|van|da|dos";

/// Words that may introduce a name, whatever it looks like.
const INTRODUCES: &[&str] = &[
    "baby", "called", "daughter", "husband", "initials", "little", "miss", "mr", "mrs", "ms",
    "name", "named", "patient", "patients", "son", "wife",
];

/// Names and initials.
pub(super) fn names(phrases: &Phrases<'_>, staff: &[&str]) -> Vec<Identified> {
    let words = phrases.text.words.iter().enumerate();
    let begins = |word: &Word| {
        let is_large = phrases.text.raw(word).starts_with(char::is_uppercase);
        is_large || INTRODUCES.binary_search(&word.folded.as_str()).is_ok()
    };
    let candidates = words.filter(|(_, word)| begins(word));
    candidates
        .filter_map(|(at, _)| {
            let name = titled(phrases, at, staff).or_else(|| introduced(phrases, at, staff));
            let name = name.map(|words| (Identifier::Name, words));
            name.or_else(|| aged(phrases, at, staff))
        })
        .collect()
}

/// A title and a name that begin here.
fn titled(phrases: &Phrases<'_>, at: usize, staff: &[&str]) -> Option<Range<usize>> {
    let word = phrases.text.words.get(at)?;
    if !TITLES.contains(&word.folded.as_str())
        || phrases.text.raw(word).chars().nth(1)?.is_uppercase()
    {
        return None;
    }
    let is_small = phrases.text.raw(word).starts_with(char::is_lowercase);
    let name = full_name(phrases, at + 1).or_else(|| {
        let next = phrases.text.words.get(at + 1)?;
        let is_name =
            is_small && matches!(word.folded.as_str(), "mr" | "mrs") && next.before == Break::Space;
        is_name.then_some(at + 1..at + 2)
    })?;
    if is_small && word.folded == "miss" {
        return None;
    }
    let words = at..name.end;
    (!is_staff(phrases, &words, staff) && !is_invented(phrases, &words)).then_some(words)
}

/// A name that a word for a patient introduces: `a boy named Tunde`, `my patient Ahmed`, `her name was Fatima`.
fn introduced(phrases: &Phrases<'_>, at: usize, staff: &[&str]) -> Option<Range<usize>> {
    let says = |at: usize, choices: &str| phrases.is(at, choices);
    if says(at, "initials") && says(at + 1, "was|were|are") {
        return initials(phrases, at + 2);
    }
    if !introduces(phrases, at) {
        return None;
    }
    let from = at + 1 + usize::from(says(at, "name") && says(at + 1, "was|is"));
    let is_patient = says(at, "patient|patients");
    let name =
        full_name(phrases, from).or_else(|| initials(phrases, from).filter(|_| is_patient))?;
    let first = phrases.text.words.get(name.start)?;
    let next = phrases.text.words.get(name.end);
    let is_closed = next.is_none_or(|next| next.before >= Break::Pause);
    let is_enough = says(at, "son|daughter|wife|husband|name") || (is_patient && name.len() > 1);
    let is_name =
        first.before <= Break::Space || (first.before == Break::Pause && is_closed && is_enough);
    (is_name && !is_staff(phrases, &name, staff) && !is_invented(phrases, &name)).then_some(name)
}

/// Whether the word at a place introduces the name of a patient, or of somebody of their family.
fn introduces(phrases: &Phrases<'_>, at: usize) -> bool {
    let before = phrases.before(at, 4);
    let near = phrases.before(at, 3);
    match phrases
        .text
        .words
        .get(at)
        .map_or("", |word| word.folded.as_str())
    {
        "named" | "called" => {
            phrases.says(&before, "@patient|old") && !phrases.says(&before, "@staff|@kin")
        }
        "name" => phrases.says(&before, "his|her|@patient"),
        "patient" | "patients" => !is_in_title(phrases, at),
        "baby" | "son" | "daughter" | "wife" | "husband" | "little" => {
            !phrases.says(&near, "my|our|@staff")
        }
        _ => false,
    }
}

/// Whether `Patient` belongs to a name of its own: `the Patient Safety Committee`.
fn is_in_title(phrases: &Phrases<'_>, at: usize) -> bool {
    let word = phrases.text.words.get(at);
    word.is_some_and(|word| {
        phrases.text.raw(word).starts_with('P') && word.before != Break::Sentence
    })
}

/// A name or initials with an age: `Maria Lopez, 54`, `J.S., a 45-year-old man`. The name begins here.
fn aged(phrases: &Phrases<'_>, at: usize, staff: &[&str]) -> Option<Identified> {
    let text = phrases.text;
    let word = text.words.get(at)?;
    let initials = initials(phrases, at);
    let name = initials.clone().or_else(|| full_name(phrases, at))?;
    let is_inner = word.before <= Break::Space
        && at.checked_sub(1).is_some_and(|before| {
            is_name_like(phrases, before) || phrases.is(before, "in|at|from|of|near|to")
        });
    let end = age(phrases, name.end)?;
    let words = name.start..end;
    if is_inner
        || is_staff(phrases, &name, staff)
        || is_invented(phrases, &words)
        || is_post(phrases, &phrases.after(end, 2))
    {
        return None;
    }
    let identifier = if initials.is_some() {
        Identifier::Initials
    } else {
        Identifier::Name
    };
    Some((identifier, words))
}

/// The place after an age that begins here, behind a comma, a bracket or `was`.
fn age(phrases: &Phrases<'_>, at: usize) -> Option<usize> {
    let says = |at: usize, choices: &str| phrases.is(at, choices);
    let is_apart = phrases.text.words.get(at)?.before == Break::Pause;
    let is_verb = says(at, "was|is");
    let word = at + usize::from(is_verb);
    let is_told = says(word, "aged|age|m|f|male|female");
    let number = word + usize::from(is_told || says(word, "a|an"));
    if !is_years(phrases, number) {
        return None;
    }
    let next = phrases.text.words.get(number + 1);
    let is_year = says(number + 1, "year|years|yr|yrs|yo|y|yearold|months|month");
    let is_closed =
        next.is_none_or(|next| next.before >= Break::Pause) || says(number + 1, AFTER_AGE);
    let is_in_story = number == at + 1
        && says(number + 1, "when|and|at|then")
        && is_about_patient(phrases, &phrases.sentence_of(at));
    let is_age = if is_verb {
        is_year || is_in_story
    } else {
        is_apart && (is_year || is_told || (is_closed && number == at))
    };
    let mut end = number + 1;
    while end < number + 3 && says(end, "year|years|yr|yrs|yo|y|o|old|months|month") {
        end += 1;
    }
    is_age.then_some(end)
}

/// Whether a word may be the age of a person.
fn is_years(phrases: &Phrases<'_>, at: usize) -> bool {
    let word = phrases
        .text
        .words
        .get(at)
        .map_or("", |word| word.folded.as_str());
    if let Ok(years) = word.parse::<u32>() {
        return years <= 120;
    }
    let is_digits = word.starts_with(|c: char| c.is_ascii_digit());
    !is_digits && phrases.is(at, "#|one") && !phrases.is(at, "dozen|hundred|thousand|million")
}

/// Initials with full stops, or two or three capitals that are no abbreviation of the hospital.
fn initials(phrases: &Phrases<'_>, at: usize) -> Option<Range<usize>> {
    const KNOWN: &str = "ct|mri|mr|us|usa|er|or|icu|ed|md|ai|uk|uae|img|phd|pet|dr|ms|hr|pa|np|gp|nicu|picu|ob|gyn|ent|iv|im|\
        po|ekg|ecg|cv|it|pm|am|tb|hiv|bmi|vr|ir|pgy|opd|nhs|who|ai|qi|nyc|la|dc|ho|mo|fy|rn|bsc|mbbs|i";
    let word = phrases.text.words.get(at)?;
    let raw = phrases.text.raw(word);
    let letters = raw.chars().filter(|c| c.is_alphabetic()).count();
    let is_capitals = raw.chars().all(|c| c.is_uppercase() || c == '.');
    let is_short = (2..=3).contains(&letters) || raw.contains('.');
    (is_capitals && is_short && letters > 0 && !phrases.says(&(at..at + 1), KNOWN))
        .then_some(at..at + 1)
}

/// The words of a name that begins here: up to three with capitals, or an initial after a title.
pub(super) fn full_name(phrases: &Phrases<'_>, at: usize) -> Option<Range<usize>> {
    let words = &phrases.text.words;
    let first = words.get(at)?;
    let last = at.checked_sub(1).and_then(|at| words.get(at));
    let is_titled = last.is_some_and(|word| TITLES.contains(&word.folded.as_str()));
    let begins = is_name_like(phrases, at) || (is_titled && is_initial(phrases, first));
    if !begins || (is_titled && first.before > Break::Space) {
        return None;
    }
    let goes_on = |at: usize| {
        let is_near = words
            .get(at)
            .is_some_and(|word| word.before <= Break::Space);
        is_near && (is_name_like(phrases, at) || phrases.is(at, PARTICLES))
    };
    let mut end = at + 1;
    while end < at + 3 && goes_on(end) {
        end += 1;
    }
    while end > at + 1 && phrases.is(end - 1, PARTICLES) {
        end -= 1;
    }
    Some(at..end)
}

/// Whether a word is one letter, or two with a full stop, in capitals.
fn is_initial(phrases: &Phrases<'_>, word: &Word) -> bool {
    let raw = phrases.text.raw(word);
    raw != "I" && word.folded.len() <= 2 && raw.chars().all(|c| c.is_uppercase() || c == '.')
}

/// Whether a word is written like a name, and is no other word.
fn is_name_like(phrases: &Phrases<'_>, at: usize) -> bool {
    let Some(word) = phrases.text.words.get(at) else {
        return false;
    };
    let raw = phrases.text.raw(word);
    raw.starts_with(char::is_uppercase)
        && raw.chars().any(char::is_lowercase)
        && raw
            .chars()
            .all(|c| c.is_alphabetic() || matches!(c, '\'' | '’' | '.'))
        && !phrases.is(at, "@nameless")
}
