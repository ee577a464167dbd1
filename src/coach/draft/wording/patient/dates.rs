//! Days of care: a day of the calendar in a sentence about a patient.

use std::ops::Range;

use super::{Identified, Identifier, is_about_patient};
use crate::coach::draft::Break;
use crate::coach::draft::phrase::Phrases;

/// Days of one's own life, and days that everybody knows.
const OWN: &str = "exam|step|usmle|ecfmg|oet|plab|amc|interview|interviews|graduated|graduation|graduate|match|matched|certified|certificate|\
    conference|abstract|poster|published|submitted|deadline|committee|webinar|visa|application|license|licence|enrolled|residency|\
    internship|observership|orientation|wedding|flight|moved|arrived|resigned|started|began|begin|joined|birthday|\
    blast|earthquake|war|lockdown|revolution|coup|election|meeting|presented|audit|course|contract|job";

pub(super) fn dates(phrases: &Phrases<'_>) -> Vec<Identified> {
    let mut found = Vec::new();
    let is_month = phrases.marks("month");
    let begins = |at: usize| {
        let word = phrases.text.words.get(at);
        let is_number =
            word.is_some_and(|word| word.folded.starts_with(|c: char| c.is_ascii_digit()));
        is_number || is_month.get(at).copied().unwrap_or_default()
    };
    let mut at = 0;
    while at < phrases.text.words.len() {
        let Some(words) = begins(at).then(|| date(phrases, at)).flatten() else {
            at += 1;
            continue;
        };
        at = words.end;
        let sentence = phrases.sentence_of(words.start);
        let is_birth = phrases.holds(
            &sentence,
            &[
                "dob",
                "date of birth",
                "he|she|patient|woman|man|child was born",
            ],
        );
        let is_own = phrases.holds(&sentence, &["i was born", "<^ born ..9 i|my"])
            || (!is_birth && phrases.says(&sentence, OWN) && !is_of_patient(phrases, &sentence));
        if is_birth || (!is_own && is_about_patient(phrases, &sentence)) {
            found.push((Identifier::Date, words));
        }
    }
    found
}

fn is_of_patient(phrases: &Phrases<'_>, sentence: &Range<usize>) -> bool {
    phrases.holds(
        sentence,
        &[
            "patient|patients !safety|care|satisfaction|education|outcomes|navigator|experience",
            "admitted|operated|died|discharged|biopsied",
        ],
    )
}

/// A day of the calendar that begins here.
fn date(phrases: &Phrases<'_>, at: usize) -> Option<Range<usize>> {
    by_month(phrases, at).or_else(|| by_number(phrases, at))
}

/// `March 3rd, 2021`, `3 March`, `the 3rd of March 2021`.
fn by_month(phrases: &Phrases<'_>, at: usize) -> Option<Range<usize>> {
    let is_month = |at: usize| {
        let word = phrases.text.words.get(at);
        let is_large =
            word.is_some_and(|word| phrases.text.raw(word).starts_with(char::is_uppercase));
        phrases.is(at, "@month") && (is_large || !phrases.is(at, "may|march|sun|mar|dec|jan"))
    };
    let is_day = |at: usize| is_day(phrases, at);
    let is_of = usize::from(phrases.is(at + 1, "of"));
    let mut end = if is_month(at) && is_day(at + 1) {
        at + 2
    } else if is_day(at) && is_month(at + 1 + is_of) {
        at + 2 + is_of
    } else {
        return None;
    };
    end += usize::from(is_year(phrases, end));
    Some(at..end)
}

/// `03/04/2021`, `2021-03-04`, `3.4.2021`.
fn by_number(phrases: &Phrases<'_>, at: usize) -> Option<Range<usize>> {
    let words = &phrases.text.words;
    let folded = |at: usize| words.get(at).map(|word| word.folded.as_str());
    let dotted: Vec<&str> = folded(at)?.split('.').collect();
    if dotted.len() == 3 {
        return is_date(&dotted).then_some(at..at + 1);
    }
    let is_joined = |at: usize| {
        words
            .get(at)
            .is_some_and(|word| word.before == Break::Joined)
    };
    let parts = [folded(at)?, folded(at + 1)?, folded(at + 2)?];
    (is_joined(at + 1) && is_joined(at + 2) && is_date(&parts)).then_some(at..at + 3)
}

/// Whether three numbers are day, month and year in one of their orders.
fn is_date(parts: &[&str]) -> bool {
    let numbers: Vec<u32> = parts.iter().filter_map(|part| part.parse().ok()).collect();
    let is_day = |number: u32| (1..=31).contains(&number);
    let is_year = |number: u32| (1900..2100).contains(&number) || number < 100;
    match numbers.as_slice() {
        [first, second, third] => {
            let is_small =
                |one: u32, other: u32| is_day(one) && is_day(other) && one.min(other) <= 12;
            (is_small(*first, *second) && is_year(*third))
                || (*first >= 1900 && is_year(*first) && is_small(*second, *third))
        }
        _ => false,
    }
}

fn is_day(phrases: &Phrases<'_>, at: usize) -> bool {
    let word = phrases.text.words.get(at);
    word.is_some_and(|word| {
        let folded = word.folded.as_str();
        let endings = ["st", "nd", "rd", "th"].iter();
        let digits = endings.fold(folded, |digits, ending| {
            digits.strip_suffix(ending).unwrap_or(digits)
        });
        digits
            .parse::<u32>()
            .is_ok_and(|day| (1..=31).contains(&day))
    })
}

fn is_year(phrases: &Phrases<'_>, at: usize) -> bool {
    let word = phrases.text.words.get(at);
    word.and_then(|word| word.folded.parse::<u32>().ok())
        .is_some_and(|year| (1900..2100).contains(&year))
}
