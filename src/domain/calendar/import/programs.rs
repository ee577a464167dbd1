//! Which program an event is for: a sheet there is, or one to be made.

use std::collections::BTreeMap;

use crate::domain::calendar::NewSheet;
use crate::domain::calendar::edit::{new_sheet, program_ids};
use crate::domain::entry::Kind;
use crate::domain::id::{FreeIds, ProgramId};
use crate::domain::program::Programs;
use crate::domain::program::names::{Named, Names, is_common, words};
use crate::domain::proposal::Proposal;

/// Words that the names of institutions have, and those of people and meetings have not.
const INSTITUTIONS: &[&str] = &[
    "university",
    "hospital",
    "medical",
    "medicine",
    "center",
    "clinic",
    "college",
    "health",
    "healthcare",
    "institute",
    "school",
];

/// What stands between the parts of a title.
const BETWEEN: &[&str] = &[
    " – ", " — ", " - ", " | ", ": ", ", ", " @ ", " at ", " with ", " / ", " for ",
];

/// Capitals that are no program's.
const NO_PROGRAM: &[&str] = &[
    "ZOOM", "WEBEX", "TEAMS", "ERAS", "NRMP", "IMG", "IMGS", "USMLE", "ECFMG", "SOAP", "FREIDA",
    "AAMC", "ACGME", "RSVP", "TBD", "TBA", "FYI", "OOO", "HOLD", "UTC", "GMT", "EST", "EDT", "CST",
    "CDT", "MST", "MDT", "PST", "PDT", "IST", "PGY", "PGY1", "PGY2", "CV", "LOR", "VIP", "FAQ",
    "PTO", "RSNA", "ACR", "AUR", "MRI",
];

/// The program of an event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum For {
    /// It has a sheet.
    Known(ProgramId),
    /// It has none yet, and is called so.
    New(String),
    /// One of these; a person has to say.
    Several(Vec<ProgramId>),
    /// No program is named.
    Nobody,
}

/// The sheets there are, and those that the file makes.
#[derive(Debug)]
pub struct Sheets {
    names: Names,
    ids: FreeIds,
    changed: BTreeMap<ProgramId, NewSheet>,
    known: Programs,
}

impl Sheets {
    /// The sheets there are.
    pub fn of(programs: &Programs) -> Self {
        Self {
            names: Names::of(programs),
            ids: program_ids(programs),
            changed: BTreeMap::new(),
            known: programs.clone(),
        }
    }

    /// The program that an event names as such, else the one that its title names.
    pub fn look(&self, proposal: &Proposal) -> For {
        if let Some(name) = proposal
            .program
            .as_deref()
            .filter(|name| !name.trim().is_empty())
        {
            return match self.names.find(name) {
                Named::One(id) => For::Known(id),
                Named::Several(ids) => For::Several(ids),
                Named::Unknown => For::New(name.to_owned()),
            };
        }
        match self.names.find_within(&proposal.title) {
            Named::One(id) => For::Known(id),
            Named::Several(ids) => For::Several(ids),
            Named::Unknown => self.guess(proposal),
        }
    }

    /// A name within the title that looks like an institution's; only invitations are taken for a program's.
    fn guess(&self, proposal: &Proposal) -> For {
        let is_a_programs = matches!(proposal.kind, Kind::Interview | Kind::Social);
        match program_in(&proposal.title).filter(|_| is_a_programs) {
            None => For::Nobody,
            Some(name) => match self.names.find(&name) {
                Named::One(id) => For::Known(id),
                Named::Several(ids) => For::Several(ids),
                Named::Unknown => For::New(name),
            },
        }
    }

    /// Makes the sheet of a program that has none.
    pub fn make(&mut self, name: &str, proposal: &Proposal) -> ProgramId {
        let mut new = new_sheet(&mut self.ids, name, &proposal.when);
        (new.sheet.city, new.sheet.state) = place(&proposal.location);
        self.names.add(&new.sheet);
        let id = new.sheet.id.clone();
        self.changed.insert(id.clone(), new);
        id
    }

    /// Adds notes to a sheet.
    pub fn note(&mut self, id: &ProgramId, notes: &str) {
        let notes = notes.trim();
        if notes.is_empty() {
            return;
        }
        if !self.changed.contains_key(id) {
            let Some(sheet) = self.known.get(id).cloned() else {
                return;
            };
            let notes = String::new();
            self.changed.insert(id.clone(), NewSheet { sheet, notes });
        }
        let Some(new) = self.changed.get_mut(id) else {
            return;
        };
        if !new.notes.contains(notes) {
            let between = if new.notes.is_empty() { "" } else { "\n" };
            new.notes = format!("{}{between}{notes}", new.notes);
        }
    }

    /// The sheets that are made or noted on.
    pub fn done(self) -> Vec<NewSheet> {
        self.changed.into_values().collect()
    }
}

/// City and state of a place such as `Atlanta, GA`.
fn place(location: &str) -> (String, String) {
    let location = location.trim();
    let is_state = location.len() == 2 && location.chars().all(|c| c.is_ascii_uppercase());
    match location.split_once(',') {
        Some((city, state)) => (city.trim().to_owned(), state.trim().to_owned()),
        None if is_state => (String::new(), location.to_owned()),
        None => (location.to_owned(), String::new()),
    }
}

/// The name of an institution that stands within a title, as it is written there.
pub fn program_in(title: &str) -> Option<String> {
    let mut parts = vec![title];
    for between in BETWEEN {
        parts = parts
            .into_iter()
            .flat_map(|part| part.split(between))
            .collect();
    }
    parts.into_iter().find_map(|part| {
        let name = bare_name(part);
        (!is_person(part) && is_institution(&name)).then_some(name)
    })
}

/// A part of a title without the words at its ends that only say what happens: "Diagnostic Radiology Interview".
fn bare_name(part: &str) -> String {
    let says_what = |word: &&str| {
        let folded = words(word);
        let is_institution = folded
            .iter()
            .any(|word| INSTITUTIONS.contains(&word.as_str()));
        !is_institution
            && folded
                .iter()
                .all(|word| is_common(word) || is_happening(word))
    };
    let mut words: Vec<&str> = part.split_whitespace().collect();
    while words.last().is_some_and(says_what) {
        words.pop();
    }
    let start = words
        .iter()
        .position(|word| !says_what(word))
        .unwrap_or(words.len());
    let rest = words.get(start..).unwrap_or_default().join(" ");
    rest.trim_matches(|c: char| !c.is_alphanumeric() && c != ')')
        .to_owned()
}

fn is_happening(word: &str) -> bool {
    matches!(
        word,
        "your"
            | "with"
            | "zoom"
            | "webex"
            | "teams"
            | "thalamus"
            | "meeting"
            | "session"
            | "invite"
            | "invited"
            | "confirmed"
            | "confirmation"
            | "updated"
            | "canceled"
            | "cancelled"
            | "re"
            | "fw"
            | "fwd"
            | "resident"
            | "residents"
            | "social"
            | "hour"
            | "happy"
            | "meet"
            | "greet"
            | "reception"
            | "dinner"
            | "applicant"
            | "ir"
            | "integrated"
            | "match"
            | "interventional"
            | "online"
            | "video"
            | "call"
            | "2026"
            | "2027"
    )
}

/// Whether a name says that it is an institution's: by a word, or by being capitals such as UCSF.
fn is_institution(name: &str) -> bool {
    let said = words(name);
    let has_word = said.len() > 1
        && said
            .iter()
            .any(|word| INSTITUTIONS.contains(&word.as_str()));
    let is_capitals = !name.is_empty()
        && name.split_whitespace().all(|word| {
            (3..=6).contains(&word.len())
                && word.chars().all(|c| c.is_ascii_uppercase())
                && !NO_PROGRAM.contains(&word)
        });
    has_word || is_capitals
}

/// Whether a part of a title begins as people are addressed.
fn is_person(part: &str) -> bool {
    let first = part.split_whitespace().next().unwrap_or_default();
    matches!(
        first.trim_end_matches('.'),
        "Dr" | "Prof" | "Mr" | "Mrs" | "Ms" | "Professor" | "Doctor"
    )
}
