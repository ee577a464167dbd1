//! Program sheets: `programs/*.yaml`. So far what the calendar needs of them is read; all their keys are checked.

use serde_yaml::Value;

use super::edit::{self, Change, NotEdited};
use super::entities::{self, Checked, Sort};
use super::fault::{Fault, Severity, Source};
use super::schema::{Keys, Shape, inspect, refuse_newer};
use super::yaml::{self, Node};
use crate::domain::id::ProgramId;
use crate::domain::program::{Contact, PostInterviewPolicy, Sheet};
use crate::domain::zone::ZoneName;

/// The folder of sheets.
pub const FOLDER: &str = "programs";

/// The largest sheet that is read, in bytes.
const LARGEST: u64 = 1 << 20;

/// The format this program knows.
const SCHEMA: u32 = 1;

const POLICIES: &[&str] = &[
    "allowed",
    "none-stated",
    "discouraged",
    "forbidden",
    "unknown",
];

const CONTACT: Keys = Keys {
    what: "a contact",
    required: &[],
    keys: &[
        ("name", Shape::Text),
        ("role", Shape::Text),
        ("email", Shape::Text),
        ("phone", Shape::Text),
    ],
};

const SHEET: Keys = Keys {
    what: "a program's sheet",
    required: &[],
    keys: &[
        ("schema", Shape::Int(0, 1_000_000)),
        ("name", Shape::Text),
        ("institution", Shape::Text),
        ("city", Shape::Text),
        ("state", Shape::Text),
        ("zone", Shape::Text),
        ("codes", Shape::Any),
        (
            "track",
            Shape::OneOf(&["advanced", "categorical", "physician-only"]),
        ),
        ("pgy1", Shape::Any),
        ("preliminary", Shape::Any),
        ("positions", Shape::Any),
        ("structure", Shape::Any),
        ("academics", Shape::Any),
        ("culture", Shape::Any),
        ("img", Shape::Any),
        ("attractions", Shape::Any),
        ("ask", Shape::Any),
        ("unique", Shape::Any),
        ("aligned", Shape::Any),
        ("why_us", Shape::Text),
        ("sources", Shape::Any),
        ("contacts", Shape::List(&Shape::Map(&CONTACT))),
        ("post_interview_policy", Shape::OneOf(POLICIES)),
        ("signal", Shape::OneOf(&["gold", "silver", "none"])),
        ("ratings", Shape::Any),
        ("hard_stops", Shape::Any),
        ("gut", Shape::Int(1, 5)),
        ("notes", Shape::Text),
    ],
};

/// How sheets are loaded.
pub const SORT: Sort<Sheet> = Sort {
    folder: FOLDER,
    what: "a program's sheet",
    second: entities::MERGE,
    largest: LARGEST,
    check,
};

/// Checks a sheet's text. One with a zone nobody knows is used without it: the fault says so, and times are asked.
pub fn check(source: Source<'_>, stem: &str) -> Checked<Sheet> {
    let (root, mut faults) = match inspect(source, &Shape::Map(&SHEET)) {
        Ok(inspected) => inspected,
        Err(fault) => return Checked::refused(*fault),
    };
    if let Err(fault) = refuse_newer(source, &root, SCHEMA) {
        return Checked::refused(*fault);
    }
    if faults.iter().any(|fault| fault.severity == Severity::Error) {
        let value = None;
        return Checked { value, faults };
    }
    let mut sheet = sheet(&root, stem);
    if let Some(name) = text(&root, "zone") {
        match ZoneName::parse(&name) {
            Ok(zone) => sheet.zone = Some(zone),
            Err(unknown) => {
                let message = unknown.to_string();
                faults.push(zone_fault(source, message.trim_end_matches('.').to_owned()));
            }
        }
    }
    let value = Some(sheet);
    Checked { value, faults }
}

fn zone_fault(source: Source<'_>, message: String) -> Fault {
    let root = yaml::parse(source);
    let place = root.map_or(super::fault::Place::START, |root| root.place_of("zone"));
    source
        .fault(place, message)
        .help("write the zone of the program's city, such as America/Chicago")
}

fn sheet(root: &Node, stem: &str) -> Sheet {
    let name = text(root, "name").unwrap_or_else(|| stem.replace('-', " "));
    let policy = text(root, "post_interview_policy");
    let policy = policy.and_then(|word| PostInterviewPolicy::parse(&word));
    Sheet {
        institution: text(root, "institution").unwrap_or_default(),
        city: text(root, "city").unwrap_or_default(),
        state: text(root, "state").unwrap_or_default(),
        policy: policy.unwrap_or(PostInterviewPolicy::Unknown),
        contacts: root
            .get("contacts")
            .map_or(&[][..], Node::items)
            .iter()
            .map(contact)
            .collect(),
        ..Sheet::named(ProgramId::new(stem), &name)
    }
}

fn contact(node: &Node) -> Contact {
    let string = |key| text(node, key).unwrap_or_default();
    Contact {
        name: string("name"),
        role: string("role"),
        email: string("email"),
        phone: string("phone"),
    }
}

fn text(node: &Node, key: &str) -> Option<String> {
    let text = match &node.get(key)?.kind {
        yaml::Kind::Text(text) => text.clone(),
        yaml::Kind::Int(number) => number.to_string(),
        yaml::Kind::Float(number) => number.to_string(),
        yaml::Kind::Bool(_) | yaml::Kind::Null | yaml::Kind::List(_) | yaml::Kind::Map(_) => {
            return None;
        }
    };
    (!text.trim().is_empty()).then_some(text)
}

/// The text of a sheet with `notes` added to its own; `None` where they stand there already, or in a layout that cannot
/// be edited without harm: a sheet is a person's, and notes are not worth a comment of theirs.
///
/// # Errors
/// One sentence, where the sheet cannot be read.
pub fn with_notes(source: Source<'_>, notes: &str) -> Result<Option<String>, String> {
    let notes = notes.trim();
    if notes.is_empty() {
        return Ok(None);
    }
    let root = yaml::parse(source).map_err(|fault| fault.one_line())?;
    let own = text(&root, "notes").unwrap_or_default();
    if own.contains(notes) {
        return Ok(None);
    }
    let all = match own.trim_end() {
        "" => notes.to_owned(),
        own => format!("{own}\n{notes}\n"),
    };
    let change = Change {
        path: &["notes"],
        value: Some(all.into()),
    };
    match edit::set(source.text, &[change]) {
        Ok(text) => Ok(Some(text)),
        Err(NotEdited::Layout) => Ok(None),
        Err(why) => Err(format!("{}: {why}", source.path.display())),
    }
}

/// The text of a new sheet's file: its name and what else is known.
pub fn new_text(sheet: &Sheet, notes: &str) -> Result<String, NotEdited> {
    let zone = sheet.zone.map_or("", ZoneName::as_str);
    let pairs: [(&[&str], &str); 6] = [
        (&["name"], &sheet.name),
        (&["institution"], &sheet.institution),
        (&["city"], &sheet.city),
        (&["state"], &sheet.state),
        (&["zone"], zone),
        (&["notes"], notes),
    ];
    let mut changes = vec![Change {
        path: &["schema"],
        value: Some(SCHEMA.into()),
    }];
    let known = pairs.iter().filter(|(_, text)| !text.is_empty());
    changes.extend(known.map(|(path, text)| Change {
        path,
        value: Some(Value::from(*text)),
    }));
    edit::set("", &changes)
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    #[test]
    fn notes_are_added_to_a_sheets_own_and_all_else_stays() {
        let noted = |text: &str, notes: &str| {
            let path = Path::new("programs/emory.yaml");
            with_notes(Source { path, text }, notes).unwrap()
        };
        for (text, notes, expected) in [
            ("name: Emory # mine\n", " ", None),
            ("name: Emory\nnotes: Night float.\n", "Night float.", None),
            (
                "name: Emory # mine\n",
                "Night float.",
                Some("name: Emory # mine\nnotes: Night float.\n"),
            ),
            (
                "# top\nnotes: Kind people.\nname: Emory # mine\n",
                "Night float.",
                Some("# top\nnotes: |\n  Kind people.\n  Night float.\nname: Emory # mine\n"),
            ),
        ] {
            assert_eq!(noted(text, notes).as_deref(), expected, "{text}");
        }
    }
}
