//! The rows of the overview: what is known, and what is undone.

use chrono::NaiveDate;

use super::super::page::{Row as PageRow, count};
use super::super::parts::Part;
use super::super::words;
use crate::domain::ask::{self, Ready};
use crate::domain::calendar::Placed;
use crate::domain::checklist::Progress;
use crate::domain::entry::{Kind, Platform};
use crate::domain::program::Contact;
use crate::screens::Context;

/// One row. Numbers count from 0.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Row {
    /// The head of a section.
    Heading(&'static str),
    /// Something to beware of.
    Warning(usize),
    /// Something undone, and the part where it is done.
    Undone(String, Part),
    /// A fact: its name, what is known, what Enter does with it.
    Fact(&'static str, String, OnEnter),
}

/// What Enter does with a fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OnEnter {
    /// Copies it.
    Copy,
    /// Opens the form.
    Edit,
    /// Asks for the status.
    Status,
    /// Leads to a part.
    Go(Part),
}

impl PageRow for Row {
    fn is_selectable(&self) -> bool {
        !matches!(self, Self::Heading(_))
    }
}

/// All rows for an entry of which the coach has so many warnings.
pub fn all(placed: &Placed, warnings: usize, context: &Context<'_>) -> Vec<Row> {
    let beware = (0..warnings).map(Row::Warning);
    let mut rows = section("Where", place(placed));
    rows.extend(section("Beware", beware.collect()));
    rows.extend(section("Still to do", undone(placed, context)));
    rows.extend(section("How it stands", facts(placed)));
    rows.extend(section("Whom to turn to", contact_rows(placed, context)));
    rows
}

fn section(title: &'static str, rows: Vec<Row>) -> Vec<Row> {
    if rows.is_empty() {
        return rows;
    }
    std::iter::once(Row::Heading(title)).chain(rows).collect()
}

/// Where it takes place; the link is shown whole, since it is what leads there.
fn place(placed: &Placed) -> Vec<Row> {
    let place = &placed.entry.place;
    if placed.entry.kind == Kind::Deadline && place.link.is_empty() {
        return Vec::new();
    }
    let platform = place.platform.map_or("not known yet", words::platform);
    let mut rows = vec![Row::Fact("Platform", platform.to_owned(), OnEnter::Edit)];
    let needs_no_link = matches!(place.platform, Some(Platform::InPerson | Platform::Phone));
    if place.link.is_empty() && !needs_no_link {
        rows.push(Row::Fact("Link", "none yet".to_owned(), OnEnter::Edit));
    }
    let known = [
        ("Link", &place.link),
        ("Address", &place.address),
        ("Dial in", &place.dial_in),
        ("Backup", &place.backup),
    ];
    let known = known
        .into_iter()
        .filter(|(_, told)| !told.trim().is_empty());
    rows.extend(known.map(|(name, told)| Row::Fact(name, told.clone(), OnEnter::Copy)));
    rows
}

fn facts(placed: &Placed) -> Vec<Row> {
    let entry = &placed.entry;
    let mut rows = vec![Row::Fact(
        "Status",
        words::stands(entry.status).to_owned(),
        OnEnter::Status,
    )];
    if entry.kind == Kind::Interview || entry.invited_on.is_some() {
        let on =
            |date: Option<NaiveDate>, none: &str| date.map_or_else(|| none.to_owned(), words::day);
        let invited = on(entry.invited_on, "not noted");
        let confirmed = on(entry.confirmed_back, "not yet");
        rows.push(Row::Fact("Invited on", invited, OnEnter::Edit));
        rows.push(Row::Fact("Confirmed", confirmed, OnEnter::Go(Part::Mail)));
    }
    if !entry.as_received.is_empty() {
        let quoted = format!("\"{}\"", entry.as_received);
        rows.push(Row::Fact("Received", quoted, OnEnter::Edit));
    }
    if entry.program.is_some() && !entry.title.is_empty() {
        rows.push(Row::Fact("Title", entry.title.clone(), OnEnter::Edit));
    }
    rows
}

/// The people in the program's sheet.
pub(in super::super) fn contacts<'a>(placed: &Placed, context: &Context<'a>) -> &'a [Contact] {
    let program = placed.entry.program.as_ref();
    let sheet = program.and_then(|id| context.notebook.programs.get(id));
    sheet.map_or(&[], |sheet| &sheet.contacts)
}

fn contact_rows(placed: &Placed, context: &Context<'_>) -> Vec<Row> {
    let rows = contacts(placed, context)
        .iter()
        .map(|contact| Row::Fact("", contact_words(contact), OnEnter::Go(Part::People)));
    rows.collect()
}

/// Somebody to turn to, in a line.
pub(in super::super) fn contact_words(contact: &Contact) -> String {
    let parts = [&contact.name, &contact.role, &contact.email, &contact.phone];
    let told: Vec<&str> = parts
        .into_iter()
        .map(String::as_str)
        .filter(|part| !part.is_empty())
        .collect();
    told.join(", ")
}

/// What is undone as the time has come for it.
fn undone(placed: &Placed, context: &Context<'_>) -> Vec<Row> {
    let notebook = context.notebook;
    let now = context.now.wall;
    let mut undone = Vec::new();
    if !placed.entry.status.is_open() || placed.is_over(now) {
        return undone;
    }
    let progress = Progress::of(&notebook.checklists, placed, now, &notebook.home);
    if progress.due > 0 {
        let minutes = match progress.due_minutes {
            0 => String::new(),
            minutes => format!(", about {minutes} min"),
        };
        let words = format!("{} of the checklist{minutes}", count(progress.due, "item"));
        undone.push(Row::Undone(words, Part::Checklist));
    }
    for role in ask::roles_to_ask(&placed.entry) {
        if let Ready::Missing(missing) = ask::readiness(&placed.entry, role) {
            let more = count(missing, "more question");
            let words = format!("{more} to ask the {}", words::role(role));
            undone.push(Row::Undone(words, Part::Ask));
        }
    }
    undone
}
