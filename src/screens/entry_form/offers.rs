//! What the form knows around a field: the program's sheet, names to complete with, where a doubt belongs.

use super::fields::Item;
use crate::domain::notebook::Notebook;
use crate::domain::program::{Programs, Sheet};
use crate::domain::received::{Field, Near};
use crate::domain::zone::search;

/// The fewest characters of a zone for which one is offered.
const LEAST: usize = 2;

/// What is known of a program by its name, and of the person.
pub fn near(program: &str, notebook: &Notebook) -> Near {
    let sheet = notebook
        .programs
        .find(program)
        .filter(|_| !program.trim().is_empty());
    Near {
        zone: sheet.and_then(|sheet| sheet.zone),
        places: sheet.map_or_else(Vec::new, places),
        home: Some(notebook.home.name()),
    }
}

fn places(sheet: &Sheet) -> Vec<String> {
    let city = [sheet.city.as_str(), sheet.state.as_str()];
    let city: Vec<&str> = city.into_iter().filter(|part| !part.is_empty()).collect();
    let places = [
        city.join(", "),
        sheet.institution.clone(),
        sheet.name.clone(),
    ];
    places
        .into_iter()
        .filter(|place| !place.is_empty())
        .collect()
}

/// The program whose name goes on from what was typed, else one that has it at the beginning of a word.
pub fn program(typed: &str, programs: &Programs) -> Option<String> {
    let folded = typed.to_lowercase();
    if folded.is_empty() {
        return None;
    }
    let is_other = |sheet: &&Sheet| sheet.name.to_lowercase() != folded;
    let starts = |sheet: &&Sheet| sheet.name.to_lowercase().starts_with(&folded);
    let has_word = |sheet: &&Sheet| {
        let name = sheet.name.to_lowercase();
        name.split(|c: char| !c.is_alphanumeric())
            .any(|word| word.starts_with(&folded))
    };
    let mut sheets = programs.iter().filter(is_other);
    let found = sheets.find(starts);
    let found = found.or_else(|| programs.iter().filter(is_other).find(has_word));
    found.map(|sheet| sheet.name.clone())
}

/// The zone that fits best what was typed so far.
pub fn zone(typed: &str) -> Option<String> {
    if typed.chars().count() < LEAST {
        return None;
    }
    let found = search(typed);
    found.first().map(|zone| zone.as_str().to_owned())
}

/// The field of the form that a doubt is about.
pub fn item_of(field: Field) -> Item {
    match field {
        Field::Date => Item::Date,
        Field::Start | Field::Occurrence => Item::Start,
        Field::End => Item::End,
        Field::Zone => Item::Zone,
    }
}
