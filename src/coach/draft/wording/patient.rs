//! `patient-identifier`: words that tell who a patient is, after the identifiers of HIPAA's Safe Harbor (45 CFR
//! 164.514(b)(2)): names, initials with an age, days of care, numbers of records, telephones and addresses, rooms, ages
//! over 89. Names of teachers and colleagues, days of one's own life and the ages of groups are none.

mod dates;
mod names;
mod numbers;
mod people;
mod telephones;

use std::ops::Range;

use super::{DraftRule, Read, Remark};
use crate::coach::draft::phrase::Phrases;
use crate::domain::template::Fields;

#[cfg(test)]
mod tests;

/// What tells who somebody is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Identifier {
    Name,
    Initials,
    Date,
    Record,
    Telephone,
    Mail,
    Address,
    Room,
    Age,
}

impl Identifier {
    /// What stands in the sentence for it.
    fn words(self) -> &'static str {
        match self {
            Self::Name => "a name",
            Self::Initials => "initials",
            Self::Date => "a day of care",
            Self::Record => "a record number",
            Self::Telephone => "a telephone number",
            Self::Mail => "a mail address",
            Self::Address => "an address",
            Self::Room => "a room or bed",
            Self::Age => "an age over 89",
        }
    }

    /// What to say instead.
    fn instead(self) -> &'static str {
        match self {
            Self::Name | Self::Initials => "\"a woman in her fifties\"",
            Self::Date => "\"in my second year\", or the season",
            Self::Record | Self::Telephone | Self::Mail => "nothing: the story does not need it",
            Self::Address => "\"from a village\"",
            Self::Room => "\"on the ward\"",
            Self::Age => "\"in her nineties\", or \"a very old man\"",
        }
    }
}

type Identified = (Identifier, Range<usize>);

/// Names of people are known to be staff for the whole draft: `our radiographer, Mrs Bello` tells who `Mrs Bello` is.
pub(super) fn patient_identifier(read: &Read<'_>) -> Vec<Remark> {
    let staff: Vec<&str> = read.phrases.iter().flat_map(people::of_staff).collect();
    let parts = read.phrases.iter().enumerate();
    parts
        .flat_map(|(part, phrases)| {
            let found = apart(identifiers(phrases, &staff)).into_iter();
            found.map(move |(identifier, words)| remark(read, part, identifier, &words))
        })
        .collect()
}

fn identifiers(phrases: &Phrases<'_>, staff: &[&str]) -> Vec<Identified> {
    let mut found = names::names(phrases, staff);
    found.extend(dates::dates(phrases));
    found.extend(numbers::numbers(phrases));
    found
}

/// Of those that overlap, the first and longest.
fn apart(mut found: Vec<Identified>) -> Vec<Identified> {
    found.sort_by_key(|(_, words)| (words.start, std::cmp::Reverse(words.end)));
    let mut end = 0;
    found.retain(|(_, words)| {
        let is_free = words.start >= end;
        end = end.max(words.end);
        is_free
    });
    found
}

fn remark(read: &Read<'_>, part: usize, identifier: Identifier, words: &Range<usize>) -> Remark {
    let fields = Fields::default()
        .with("what", identifier.words())
        .with("instead", identifier.instead());
    Remark {
        fields,
        ..read.remark(DraftRule::PatientIdentifier, part, words)
    }
}

/// Whether the words between are about a patient.
fn is_about_patient(phrases: &Phrases<'_>, words: &Range<usize>) -> bool {
    const CARE: &str = "patient|patients|admitted|admission|discharged|operated|operation|surgery|scan|scanned|scans|ct|mri|\
        ultrasound|biopsy|died|death|presented|diagnosed|diagnosis|dob|bed|ward|er|ed|icu|emergency|xray|radiograph|\
        mammogram|he|she|his|her|woman|man|boy|girl|child|baby|mother|delivered|treated|stroke|pain|fracture|injury|\
        chemotherapy|transfused|intubated|resuscitated|born|him|autopsy|seen|infarction|accident";
    phrases.says(words, CARE)
}
