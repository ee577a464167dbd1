//! Names and initials of patients.

use std::ops::Range;

use super::{Identified, Identifier, is_about_patient};
use crate::coach::draft::phrase::Phrases;
use crate::coach::draft::{Break, Word};

/// Titles before a name. `MR` and `MS` are magnetic resonance and multiple sclerosis.
const TITLES: [&str; 12] = [
    "mr", "mrs", "ms", "miss", "mister", "mx", "madam", "madame", "senora", "senor", "smt", "shri",
];

/// What somebody who is no patient does in a story.
const TEACHES: &str = "taught|mentored|supervised|trained|advised|encouraged|hired|interviewed|telephoned|phoned|assigned|\
    recommended|invited|employed|teaches|mentors|supervises|runs|ran|leads|led|works|worked|keeps|kept|manages|managed|heads|headed";

/// Words within a name that have no capital.
const PARTICLES: &str = "de|la|del|al|bin|el|van|da|dos";

/// Words that may introduce a name, whatever it looks like.
const INTRODUCES: &[&str] = &[
    "baby", "called", "daughter", "husband", "initials", "little", "miss", "mr", "mrs", "ms",
    "name", "named", "patient", "patients", "son", "wife",
];

/// The last names of people who are no patients: who have a doctor's title, or a post beside their name.
pub(super) fn of_staff<'a>(phrases: &'a Phrases<'a>) -> Vec<&'a str> {
    let words = &phrases.text.words;
    let titled = (0..words.len()).filter_map(|at| {
        let title = words.get(at)?.folded.as_str();
        let is_doctor = matches!(title, "dr" | "drs" | "prof" | "professor" | "doctor");
        let name = full_name(phrases, at + 1)?;
        let is_staff = is_doctor || (TITLES.contains(&title) && has_post(phrases, &(at..name.end)));
        is_staff.then(|| words.get(name.end - 1)).flatten()
    });
    titled.map(|word| word.folded.as_str()).collect()
}

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
    let is_patient = says(at, "patient|patients");
    let before = phrases.before(at, 4);
    let from = if says(at, "named|called")
        && phrases.says(&before, "@patient|old")
        && !phrases.says(&before, "@staff|@kin")
    {
        at + 1
    } else if says(at, "name")
        && says(at + 1, "was|is")
        && phrases.says(&before, "his|her|@patient")
    {
        at + 2
    } else if says(at, "name")
        && phrases.is(at.saturating_sub(1), "his|her")
        && begins_apart(phrases, at + 1)
    {
        at + 1
    } else if is_patient && !is_in_title(phrases, at) {
        at + 1
    } else if says(at, "baby|son|daughter|wife|husband|little")
        && !phrases.says(&phrases.before(at, 3), "my|our|@staff")
    {
        at + 1
    } else {
        return None;
    };
    let name =
        full_name(phrases, from).or_else(|| initials(phrases, from).filter(|_| is_patient))?;
    let first = phrases.text.words.get(name.start)?;
    let is_kin = says(at, "son|daughter|wife|husband|name");
    let is_apart = (is_patient || is_kin) && first.before == Break::Pause;
    let is_closed = phrases
        .text
        .words
        .get(name.end)
        .is_none_or(|next| next.before >= Break::Pause);
    let is_name =
        first.before <= Break::Space || (is_apart && (name.len() > 1 || is_kin) && is_closed);
    (is_name && !is_staff(phrases, &name, staff) && !is_invented(phrases, &name)).then_some(name)
}

fn begins_apart(phrases: &Phrases<'_>, at: usize) -> bool {
    let word = phrases.text.words.get(at);
    word.is_some_and(|word| word.before == Break::Pause)
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
    let words = &phrases.text.words;
    let says = |at: usize, choices: &str| phrases.is(at, choices);
    let is_apart = words.get(at)?.before == Break::Pause;
    let is_verb = says(at, "was|is");
    let mut number = at + usize::from(is_verb);
    number += usize::from(says(number, "a|an|aged|age|m|f|male|female"));
    let is_word = says(number, "#|one") && !says(number, "dozen|hundred|thousand|million");
    let digits = words.get(number)?.folded.parse::<u32>().ok();
    let years = digits
        .or(is_word.then_some(1))
        .filter(|years| *years <= 120)?;
    let next = words.get(number + 1);
    let is_year = says(number + 1, "year|years|yr|yrs|yo|y|yearold|months|month");
    let is_closed = next.is_none_or(|next| next.before >= Break::Pause)
        || says(
            number + 1,
            "came|presented|had|with|was|complained|who|walked|arrived|m|f|male|female",
        );
    let is_told = is_verb
        && number == at + 1
        && says(number + 1, "when|and|at|then|years")
        && is_about_patient(phrases, &phrases.sentence_of(at));
    let is_age = is_told
        || (is_apart && (is_year || (is_closed && number == at && years > 0)))
        || (is_verb && is_year)
        || (is_apart && says(at, "aged|age|m|f|male|female"));
    let mut end = number + 1;
    while end < number + 3 && says(end, "year|years|yr|yrs|yo|y|o|old|months|month") {
        end += 1;
    }
    is_age.then_some(end)
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
fn full_name(phrases: &Phrases<'_>, at: usize) -> Option<Range<usize>> {
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

fn is_staff(phrases: &Phrases<'_>, words: &Range<usize>, staff: &[&str]) -> bool {
    let all = &phrases.text.words;
    let is_known = words.clone().any(|at| {
        all.get(at)
            .is_some_and(|word| staff.contains(&word.folded.as_str()))
    });
    let is_doctor = phrases.says(
        &phrases.before(words.start, 1),
        "dr|drs|prof|professor|doctor",
    );
    is_known || is_doctor || has_post(phrases, words)
}

/// Whether a post, or a tie to the teller, stands beside a name.
fn has_post(phrases: &Phrases<'_>, words: &Range<usize>) -> bool {
    let people = "@staff|@kin";
    let is_tied = |range: &Range<usize>| {
        let is_mine = phrases.says(&(range.start..range.start + 1), "my|our|your")
            && phrases.says(range, people);
        is_mine || is_post(phrases, range)
    };
    let all = &phrases.text.words;
    let before = phrases.before(words.start, 1);
    let is_mine = phrases.says(&phrases.before(words.start, 3), "my|our|your");
    let is_before = phrases.says(&before, "@staff") || (is_mine && phrases.says(&before, people));
    let is_pause = all
        .get(words.end)
        .is_some_and(|next| next.before == Break::Pause);
    let after = phrases.after(words.end, 6);
    let until = after
        .clone()
        .skip(1)
        .find(|at| all.get(*at).is_some_and(|word| word.before >= Break::Pause))
        .unwrap_or(after.end);
    let is_after = is_pause
        && is_tied(&(after.start..until))
        && !phrases.says(&(after.start..until), "patient|year");
    let next = words.end..words.end + 1;
    let does = phrases.says(&next, TEACHES) && !is_pause;
    let is_role = phrases.says(&next, "is|was")
        && is_tied(&phrases.after(words.end + 1, 4))
        && !phrases.says(&phrases.after(words.end + 1, 4), "patient|year");
    let works = is_pause
        && phrases.says(&next, "who")
        && phrases.says(&phrases.after(words.end, 3), TEACHES);
    let office = "hr|office|admissions|accounts|finance|reception|records|ministry|embassy|agency|university|school|college";
    let is_from = phrases.says(&next, "from|in|at|of")
        && phrases.says(&phrases.after(words.end + 1, 4), office);
    let has_unit = phrases.says(
        &next,
        "firm|unit|team|clinic|lab|service|class|office|list|group|rounds|lecture|letter",
    );
    works || is_from || is_before || is_after || does || is_role || has_unit
}

/// Whether a post stands among some words; a teacher or a driver may be a patient too.
fn is_post(phrases: &Phrases<'_>, words: &Range<usize>) -> bool {
    if phrases.holds(words, &["medical|nursing|research|phd student|students"]) {
        return true;
    }
    let is_one = |at: usize| {
        phrases.says(&(at..at + 1), "@staff") && !phrases.says(&(at..at + 1), "@patient")
    };
    words.clone().any(is_one)
}

/// Whether the draft says that the name is not the real one.
fn is_invented(phrases: &Phrases<'_>, words: &Range<usize>) -> bool {
    let sentence = phrases.sentence_of(words.start);
    let near = sentence.start..phrases.after(words.end, 12).end;
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
