//! Numbers of records, addresses, rooms, and ages over 89.

use std::ops::Range;

use super::{Identified, Identifier, is_about_patient, telephones};
use crate::coach::draft::Break;
use crate::coach::draft::phrase::Phrases;

/// The highest age that tells nobody apart (45 CFR 164.514(b)(2)(i)(C)).
const HIGHEST_AGE: u32 = 89;

/// The oldest people.
const OLDEST: u32 = 122;

/// What stands before the number of a record.
const RECORDS: &[&str] = &[
    "mrn|uhid|mr|crn|hn|ssn|dob",
    "medical|hospital|patient|file|case|chart|record|accession|registration|admission|folder|identity|nhs|medicare|insurance|passport|card|study|exam ?record|file|identification|card|policy number|no|id|nr|#",
    "accession|mrn",
    "national|hospital|patient id",
    "social security ?number",
    "aadhaar|aadhar|cnic|curp",
];

/// Ages in words.
const AGES: &[&str] = &[
    "ninety ?one|two|three|four|five|six|seven|eight|nine year|years|yr ?old",
    "hundred ?and ?one|two|three|four|five year|years|yr old",
    "centenarian",
];

/// Addresses.
const ADDRESSES: &[&str] = &[
    "# ..3 street|st|road|rd|avenue|ave|lane|boulevard|blvd|nagar|colony|sector|mohalla|calle|rue|strasse",
    "house|flat|apartment|apt|plot|block ?number|no #",
];

/// Rooms and beds.
const ROOMS: &[&str] = &[
    "<!reading|ct|operating|mri|scan|control|conference|waiting|class|xray|ray|ultrasound|interview|zoom|breakout|meeting|exam|dark room ?number|no #",
    "<in|at|of|from|on|the|to|her|his bed|cubicle|bay|cot|incubator ?number|no #",
    "bed|cubicle|bay|cot|incubator number|no #",
];

pub(super) fn numbers(phrases: &Phrases<'_>) -> Vec<Identified> {
    let mut found = records(phrases);
    found.extend(ages(phrases));
    found.extend(rooms(phrases));
    found.extend(addresses(phrases));
    found.extend(telephones::telephones(phrases));
    found.extend(mails(phrases));
    found
}

fn records(phrases: &Phrases<'_>) -> Vec<Identified> {
    let mut found = Vec::new();
    for hit in phrases.hits(RECORDS) {
        let near = phrases.after(hit.words.end, 4);
        let digits = |at: &usize| {
            let words = phrases
                .text
                .words
                .get(*at..joined_end(phrases, *at))
                .unwrap_or_default();
            let digits = words
                .iter()
                .flat_map(|word| word.folded.chars())
                .filter(char::is_ascii_digit);
            digits.count() >= 4
        };
        let own = "my|usmle|aamc|eras|ecfmg|nrmp|irb|grant|protocol|doi|pmid";
        let is_own = phrases.says(&phrases.before(hit.words.start, 3), own);
        if let Some(number) = near.clone().find(digits).filter(|_| !is_own) {
            let years = phrases
                .text
                .words
                .get(number)
                .and_then(|word| word.folded.parse::<u32>().ok());
            let is_year = years.is_some_and(|year| (1900..2100).contains(&year));
            if !is_year {
                found.push((
                    Identifier::Record,
                    hit.words.start..joined_end(phrases, number),
                ));
            }
        }
    }
    found
}

/// The place after a number with all that is joined to it by hyphens.
fn joined_end(phrases: &Phrases<'_>, at: usize) -> usize {
    let words = &phrases.text.words;
    let mut end = at + 1;
    while words
        .get(end)
        .is_some_and(|word| word.before == Break::Joined)
    {
        end += 1;
    }
    end
}

fn ages(phrases: &Phrases<'_>) -> Vec<Identified> {
    let in_words = phrases.hits(AGES).into_iter().map(|hit| hit.words);
    let in_digits = (0..phrases.text.words.len()).filter_map(|at| old_age(phrases, at));
    let all = in_words.chain(in_digits);
    let single = all.filter(|words| is_of_one(phrases, words));
    single.map(|words| (Identifier::Age, words)).collect()
}

/// An age over 89 in digits that begins here.
fn old_age(phrases: &Phrases<'_>, at: usize) -> Option<Range<usize>> {
    let says = |at: usize, choices: &str| phrases.is(at, choices);
    let word = phrases.text.words.get(at)?;
    if !word.folded.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let digits = word.folded.trim_end_matches(char::is_alphabetic);
    let unit = word.folded.get(digits.len()..).unwrap_or_default();
    let years = digits.parse::<u32>().ok()?;
    if !(HIGHEST_AGE + 1..=OLDEST).contains(&years) {
        return None;
    }
    let is_old = (says(at + 1, "year|years|yr|yrs") && says(at + 2, "old|of"))
        || says(at + 1, "yo")
        || (says(at + 1, "y") && says(at + 2, "o"));
    let is_old = is_old || matches!(unit, "yo" | "y" | "yr" | "yrs" | "yearold" | "f" | "m");
    let is_aged = at
        .checked_sub(1)
        .is_some_and(|before| says(before, "aged|age|turned"));
    let is_aged = is_aged
        || phrases.holds(
            &phrases.before(at, 3),
            &["age|aged of|is|was", "she|he|patient was|is"],
        ) && phrases
            .text
            .words
            .get(at + 1)
            .is_none_or(|next| next.before >= Break::Pause || next.folded == "years");
    let mut end = at + 1;
    while end < at + 3 && says(end, "year|years|yr|yrs|yo|y|o|old") {
        end += 1;
    }
    (is_old || is_aged).then_some(at..end)
}

/// Whether it is the age of one patient: no group, no building, nobody of one's own family.
fn is_of_one(phrases: &Phrases<'_>, words: &Range<usize>) -> bool {
    let before = phrases.before(words.start, 3);
    let after = phrases.after(words.end, 3);
    let is_group = phrases.holds(
        &before,
        &["over|above|older|beyond|than|to|between|and|until|least|under|below"],
    ) && !phrases.says(&before, "a|an|our|the");
    let is_thing = phrases.says(&after, "hospital|university|building|institution|school|tradition|history|machine|experience|company|church|house|college|department|program|bridge|tree");
    let is_own =
        phrases.says(&phrases.before(words.start, 2), "my") && phrases.says(&after, "@kin|great");
    let is_own = is_own
        || phrases.holds(
            &phrases.before(words.start, 6),
            &["my|our ..2 @kin|@staff", "professor|dr"],
        );
    let subject = phrases.says(
        &phrases.before(words.start, 4),
        "hospital|university|building|school|institution|church|college|machine",
    );
    !is_group && !is_thing && !subject && !is_own
}

fn rooms(phrases: &Phrases<'_>) -> Vec<Identified> {
    let hits = phrases.hits(ROOMS).into_iter();
    let of_patients = hits.filter(|hit| {
        let sentence = phrases.sentence_of(hit.words.start);
        is_about_patient(phrases, &sentence)
            && !phrases.says(
                &phrases.after(hit.words.end, 1),
                "beds|patients|meters|metres|times",
            )
    });
    of_patients
        .map(|hit| (Identifier::Room, hit.words))
        .collect()
}

fn addresses(phrases: &Phrases<'_>) -> Vec<Identified> {
    let hits = phrases.hits(ADDRESSES).into_iter();
    let of_patients = hits.filter(|hit| {
        let sentence = phrases.sentence_of(hit.words.start);
        let is_place = phrases.says(
            &sentence,
            "lives|lived|living|address|home|house|flat|resident|resides|at",
        );
        let street = hit
            .words
            .clone()
            .last()
            .and_then(|last| phrases.text.words.get(last));
        let is_large = street.is_some_and(|word| {
            phrases.text.raw(word).starts_with(char::is_uppercase)
                || word.folded.starts_with(|c: char| c.is_ascii_digit())
        });
        is_place
            && is_large
            && is_about_patient(phrases, &sentence)
            && !phrases.says(&phrases.before(hit.words.start, 4), "my|i")
    });
    of_patients
        .map(|hit| (Identifier::Address, hit.words))
        .collect()
}

fn mails(phrases: &Phrases<'_>) -> Vec<Identified> {
    let words = phrases.text.words.iter().enumerate();
    let mails = words.filter(|(_, word)| {
        let raw = phrases.text.raw(word);
        raw.contains('@') && raw.contains('.')
    });
    mails
        .filter(|(at, _)| {
            let sentence = phrases.sentence_of(*at);
            is_about_patient(phrases, &sentence) && !phrases.says(&phrases.before(*at, 4), "my|our")
        })
        .map(|(at, _)| (Identifier::Mail, at..at + 1))
        .collect()
}
