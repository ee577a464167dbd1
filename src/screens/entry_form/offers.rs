//! What the form knows around a field: the program's sheet, names to complete with, where a doubt belongs.

use crate::domain::notebook::Notebook;
use crate::domain::program::names::{Named, Names};
use crate::domain::program::{Programs, Sheet};
use crate::domain::received::Near;
use crate::domain::zone::search;

/// The fewest characters of a zone for which one is offered.
const LEAST: usize = 2;

/// The most words of a name that are taken for a place together.
const MOST_WORDS: usize = 3;

/// What is known of a program by its name, and of the person.
pub fn near(program: &str, notebook: &Notebook) -> Near {
    let sheet = sheet(program, &notebook.programs);
    Near {
        zone: sheet.and_then(|sheet| sheet.zone),
        // A program without a sheet may still say where it is: "Mayo Clinic Arizona".
        places: sheet.map_or_else(|| named(program), places),
        home: Some(notebook.home.name()),
    }
}

/// The one sheet that a name means.
pub fn sheet<'a>(name: &str, programs: &'a Programs) -> Option<&'a Sheet> {
    if name.trim().is_empty() {
        return None;
    }
    match Names::of(programs).find(name) {
        Named::One(id) => programs.get(&id),
        Named::Several(_) | Named::Unknown => None,
    }
}

/// The one sheet whose name stands within a text.
pub fn sheet_within<'a>(text: &str, programs: &'a Programs) -> Option<&'a Sheet> {
    match Names::of(programs).find_within(text) {
        Named::One(id) => programs.get(&id),
        Named::Several(_) | Named::Unknown => None,
    }
}

/// What is said beside the name of a program: what its sheet calls it, or, once it is typed, that it has none yet.
pub fn program_note(name: &str, programs: &Programs, is_typed: bool) -> String {
    let name = name.trim();
    match Names::of(programs).find(name) {
        _ if name.is_empty() => String::new(),
        Named::One(id) => {
            let own = programs.name(&id);
            let is_other = own != name;
            if is_other {
                own.to_owned()
            } else {
                String::new()
            }
        }
        Named::Several(ids) => format!("{} sheets: asked", ids.len()),
        Named::Unknown if is_typed => String::new(),
        Named::Unknown => "gets a sheet".to_owned(),
    }
}

/// Words of a name that may be places, up to three together: `Mayo Clinic Arizona` may be in Arizona.
fn named(program: &str) -> Vec<String> {
    let words: Vec<&str> = program.split_whitespace().collect();
    let mut places = Vec::new();
    for many in 1..=MOST_WORDS {
        let parts = words.windows(many).map(|part| part.join(" "));
        places.extend(parts.filter(|part| part.starts_with(char::is_uppercase)));
    }
    places
}

fn places(sheet: &Sheet) -> Vec<String> {
    let city = [sheet.city.as_str(), sheet.state.as_str()];
    let city: Vec<&str> = city.into_iter().filter(|part| !part.is_empty()).collect();
    let mut places = vec![city.join(", "), sheet.institution.clone()];
    places.retain(|place| !place.is_empty());
    places.extend(named(&sheet.name));
    places
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
