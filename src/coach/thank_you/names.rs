//! Names that do not belong into a note: of a person, of a program.

use std::collections::BTreeSet;

use super::words::{Word, is_subject, words};
use super::{NoteRule, Read, Remark};
use crate::domain::person;
use crate::domain::program::Sheet;

/// How a greeting begins.
const GREETINGS: [&str; 7] = ["dear", "hello", "hi", "hey", "greetings", "good", "to"];

/// Words of a greeting that name nobody.
const NOBODY: [&str; 45] = [
    "all",
    "everyone",
    "everybody",
    "team",
    "program",
    "director",
    "directors",
    "coordinator",
    "committee",
    "sir",
    "madam",
    "maam",
    "colleague",
    "colleagues",
    "doctor",
    "doctors",
    "professor",
    "professors",
    "chief",
    "chair",
    "resident",
    "residents",
    "faculty",
    "members",
    "member",
    "friends",
    "folks",
    "morning",
    "afternoon",
    "evening",
    "day",
    "there",
    "and",
    "the",
    "of",
    "residency",
    "selection",
    "interviewer",
    "interviewers",
    "whom",
    "or",
    "respected",
    "esteemed",
    "honorable",
    "my",
];

/// First names and what they are short for.
const SHORT: [(&str, &str); 26] = [
    ("bob", "robert"),
    ("rob", "robert"),
    ("bill", "william"),
    ("will", "william"),
    ("mike", "michael"),
    ("jim", "james"),
    ("jimmy", "james"),
    ("dick", "richard"),
    ("rick", "richard"),
    ("liz", "elizabeth"),
    ("beth", "elizabeth"),
    ("betsy", "elizabeth"),
    ("kate", "katherine"),
    ("katie", "katherine"),
    ("kathy", "katherine"),
    ("tony", "anthony"),
    ("ted", "edward"),
    ("jack", "john"),
    ("peggy", "margaret"),
    ("meg", "margaret"),
    ("chuck", "charles"),
    ("hank", "henry"),
    ("larry", "lawrence"),
    ("andy", "andrew"),
    ("steve", "stephen"),
    ("sasha", "alexander"),
];

/// `wrong-name`: the greeting, or a thanks with a title, names somebody who is not the one it goes to.
pub(super) fn wrong_name(read: &Read<'_>) -> Vec<Remark> {
    let recipient = parts(read, read.letter.to);
    if recipient.is_empty() {
        return Vec::new();
    }
    let greeted = greeting(read).filter(|named| is_somebody_else(read, named, &recipient));
    let thanked = thanked(read).filter(|named| is_another_interviewer(read, named, &recipient));
    let remarks = greeted.into_iter().chain(thanked).filter_map(|named| {
        let (first, last) = (named.first()?, named.last()?);
        let mut remark = read.remark(NoteRule::WrongName, first, last);
        remark.fields.set("name", remark.quote.clone());
        Some(remark)
    });
    remarks.collect()
}

/// The parts of a name, with what is known of the person under that name.
fn parts(read: &Read<'_>, name: &str) -> Vec<String> {
    let known = read.letter.recipient().map_or("", |who| who.name.as_str());
    let mut parts = person::parts(name);
    parts.extend(person::parts(known));
    parts
}

/// The words of the greeting that can be a name.
fn greeting<'a>(read: &'a Read<'_>) -> Option<Vec<&'a Word>> {
    let after_subject = usize::from(is_subject(read.letter.text));
    let first = read.words.iter().find(|word| word.line >= after_subject)?;
    if !GREETINGS.contains(&first.folded.as_str()) {
        return None;
    }
    let chars: Vec<char> = read.letter.text.chars().collect();
    let rest = chars.get(first.from..).unwrap_or_default();
    let end = rest
        .iter()
        .position(|c| matches!(c, ',' | ':' | '!' | '\n' | ';' | '—' | '–'));
    let end = first.from + end.unwrap_or(rest.len());
    let named = read
        .words
        .iter()
        .filter(|word| word.from > first.from && word.to <= end)
        .filter(|word| !NOBODY.contains(&word.folded.as_str()) && !person::is_title(&word.folded));
    let named: Vec<&Word> = named
        .filter(|word| word.folded.chars().count() > 1)
        .collect();
    (!named.is_empty()).then_some(named)
}

/// The name after `thank you, Dr.`, where there is one below the greeting.
fn thanked<'a>(read: &'a Read<'_>) -> impl Iterator<Item = Vec<&'a Word>> {
    let thanks = read.words.windows(4).filter_map(|window| {
        let [one, two, title, name] = window else {
            return None;
        };
        let says = matches!(one.folded.as_str(), "thank" | "thanks") || two.folded == "thanks";
        let is_said = says && matches!(two.folded.as_str(), "you" | "again" | "thanks");
        (is_said && person::is_title(&title.folded)).then(|| vec![name])
    });
    thanks.collect::<Vec<_>>().into_iter()
}

fn is_somebody_else(read: &Read<'_>, named: &[&Word], recipient: &[String]) -> bool {
    let fitting = named
        .iter()
        .filter(|word| is_part(&word.folded, recipient))
        .count();
    fitting == 0 || (fitting < named.len() && better_fit(read, named, recipient) > fitting)
}

fn is_another_interviewer(read: &Read<'_>, named: &[&Word], recipient: &[String]) -> bool {
    let is_recipient = named.iter().any(|word| is_part(&word.folded, recipient));
    !is_recipient && better_fit(read, named, recipient) > 0
}

/// How many of the words are parts of the name of another interviewer, at most.
fn better_fit(read: &Read<'_>, named: &[&Word], recipient: &[String]) -> usize {
    let people = read.letter.entry.interviewers.iter();
    let others = people.map(|who| person::parts(&who.name));
    let others = others.filter(|parts| !parts.iter().all(|part| recipient.contains(part)));
    let fits = others.map(|parts| {
        named
            .iter()
            .filter(|word| is_part(&word.folded, &parts))
            .count()
    });
    fits.max().unwrap_or(0)
}

/// Whether a word is a part of a name: as it stands, as its short form, or as its beginning.
fn is_part(word: &str, parts: &[String]) -> bool {
    let is_short = |part: &String| {
        let known = SHORT
            .iter()
            .any(|(short, long)| *short == word && long == part);
        let begins = word.len() >= 3 && part.starts_with(word);
        known || begins
    };
    // A greeting writes `O'Brien-Smith` in one word or in several.
    parts.iter().any(|part| part == word || is_short(part))
        || parts.concat().contains(word) && word.len() > 5
}

/// Words in the names of programs that many share.
const SHARED: [&str; 36] = [
    "university",
    "of",
    "the",
    "hospital",
    "hospitals",
    "medical",
    "medicine",
    "center",
    "centre",
    "health",
    "healthcare",
    "system",
    "school",
    "college",
    "clinic",
    "institute",
    "radiology",
    "residency",
    "program",
    "diagnostic",
    "department",
    "at",
    "and",
    "for",
    "in",
    "state",
    "general",
    "memorial",
    "regional",
    "community",
    "imaging",
    "foundation",
    "campus",
    "care",
    "sciences",
    "us",
];

/// States, whose names many programs bear and every second note may say.
const STATES: [&str; 51] = [
    "alabama",
    "alaska",
    "arizona",
    "arkansas",
    "california",
    "colorado",
    "connecticut",
    "delaware",
    "florida",
    "georgia",
    "hawaii",
    "idaho",
    "illinois",
    "indiana",
    "iowa",
    "kansas",
    "kentucky",
    "louisiana",
    "maine",
    "maryland",
    "massachusetts",
    "michigan",
    "minnesota",
    "mississippi",
    "missouri",
    "montana",
    "nebraska",
    "nevada",
    "new hampshire",
    "new jersey",
    "new mexico",
    "new york",
    "north carolina",
    "north dakota",
    "ohio",
    "oklahoma",
    "oregon",
    "pennsylvania",
    "rhode island",
    "south carolina",
    "south dakota",
    "tennessee",
    "texas",
    "utah",
    "vermont",
    "virginia",
    "washington",
    "west virginia",
    "wisconsin",
    "wyoming",
    "puerto rico",
];

/// Letters in capitals that are no program's.
const COMMON_LETTERS: [&str; 14] = [
    "mri", "pet", "icu", "img", "usa", "ecfmg", "eras", "nrmp", "cme", "acr", "rsna", "abr", "phd",
    "usmle",
];

/// `wrong-program`: it names another program of the sheets, and this one nowhere.
pub(super) fn wrong_program(read: &Read<'_>) -> Option<Remark> {
    let own = read.letter.sheet()?;
    let places = places(read);
    let mut covered = vec![false; read.words.len()];
    let mut is_named = false;
    for name in names(own, &places) {
        for (from, to) in mentions(read, &name) {
            is_named = true;
            covered
                .iter_mut()
                .take(to)
                .skip(from)
                .for_each(|word| *word = true);
        }
    }
    if is_named {
        return None;
    }
    let others = read
        .letter
        .programs
        .iter()
        .filter(|sheet| sheet.id != own.id);
    let found = others.flat_map(|sheet| {
        let names = names(sheet, &places);
        let mentions = names.into_iter().flat_map(|name| mentions(read, &name));
        mentions
            .map(move |place| (place, sheet))
            .collect::<Vec<_>>()
    });
    // The longest name that begins first: `Washington University` before `Washington`.
    let ((from, to), sheet) = found.min_by_key(|((from, to), _)| (*from, usize::MAX - to))?;
    let (first, last) = (read.words.get(from)?, read.words.get(to - 1)?);
    let mut remark = read.remark(NoteRule::WrongProgram, first, last);
    remark.fields.set("name", sheet.name.as_str());
    Some(remark)
}

/// A name as it may stand in a text: its words, or letters that stand in capitals.
enum Name {
    Words(Vec<String>),
    Letters(String),
}

/// The cities of all sheets and the states: whoever names one names no program.
fn places(read: &Read<'_>) -> BTreeSet<Vec<String>> {
    let cities = read
        .letter
        .programs
        .iter()
        .flat_map(|sheet| [&sheet.city, &sheet.state]);
    let cities = cities.map(|place| folded_words(place));
    let states = STATES.iter().map(|state| folded_words(state));
    cities.chain(states).collect()
}

fn folded_words(text: &str) -> Vec<String> {
    words(text).into_iter().map(|word| word.folded).collect()
}

/// Every way to name a program: the name and the institution whole, what is its own in them, and their letters.
fn names(sheet: &Sheet, places: &BTreeSet<Vec<String>>) -> Vec<Name> {
    let mut found = Vec::new();
    for text in [&sheet.name, &sheet.institution] {
        let whole = folded_words(text);
        let own: Vec<String> = whole
            .iter()
            .filter(|word| !SHARED.contains(&word.as_str()))
            .cloned()
            .collect();
        let letters: String = whole
            .iter()
            .filter(|word| !matches!(word.as_str(), "of" | "the" | "and" | "at" | "in" | "for"))
            .filter_map(|word| word.chars().next())
            .collect();
        let is_own = own.concat().len() >= 3 && !places.contains(&own);
        if is_own && is_run(&whole, &own) {
            found.push(Name::Words(own));
        }
        if whole.len() > 1 && !places.contains(&whole) {
            found.push(Name::Words(whole));
        }
        if letters.len() >= 3 && !COMMON_LETTERS.contains(&letters.as_str()) {
            found.push(Name::Letters(letters));
        }
    }
    found
}

/// Whether words stand together in a name: `Wash` and `St Louis` do not make one name.
fn is_run(whole: &[String], own: &[String]) -> bool {
    whole.windows(own.len().max(1)).any(|window| window == own)
}

/// Where a name stands in the note: from a word to another, not included.
fn mentions(read: &Read<'_>, name: &Name) -> Vec<(usize, usize)> {
    let length = match name {
        Name::Words(words) => words.len(),
        Name::Letters(_) => 1,
    };
    let windows = read.words.windows(length.max(1)).enumerate();
    let found = windows.filter(|(_, window)| match name {
        Name::Words(words) => {
            !words.is_empty()
                && window
                    .iter()
                    .zip(words)
                    .all(|(word, part)| word.folded == *part)
        }
        Name::Letters(letters) => window
            .first()
            .is_some_and(|word| word.is_capitals && word.folded == *letters),
    });
    found.map(|(at, _)| (at, at + length)).collect()
}
