//! What can be done with entries, as both front ends ask for it. Each action gives the change to be written; nothing
//! happens here.

use chrono::NaiveDate;

use super::differences::is_same;
use super::{Calendar, CalendarChange, EntryChange, NewSheet, Placed};
use crate::domain::entry::{Entry, Hours, Interviewer, Kind, Status, Unclear, When};
use crate::domain::id::{EntryId, FreeIds, ProgramId};
use crate::domain::program::names::{Named, Names};
use crate::domain::program::{Programs, Sheet};
use crate::domain::zone::Rules;

/// Whether the same interview may stand in the calendar twice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Again {
    /// No: it was typed twice.
    Refused,
    /// Yes, somebody said so.
    Meant,
}

/// An entry that was added, and the change that does it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Added {
    /// Its id.
    pub id: EntryId,
    /// The program's sheet that is made with it, where it names a program that has none.
    pub sheet: Option<ProgramId>,
    /// To be written.
    pub change: CalendarChange,
}

/// Why an entry is not added.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotAdded {
    /// The same stands there already.
    #[error("this stands in the calendar already, as {0}")]
    Duplicate(EntryId),
    /// The name fits several programs.
    #[error("“{0}” may be {list}; write the whole name or the id", list = either(.1))]
    WhichProgram(String, Vec<ProgramId>),
    /// Neither program nor title.
    #[error("it has no name; say which program it is for, or give it a title")]
    Nameless,
    /// Its time has to be answered first.
    #[error("{}", super::words::unclear(.0))]
    Unclear(Box<Unclear>),
}

fn either(ids: &[ProgramId]) -> String {
    let ids: Vec<&str> = ids.iter().map(ProgramId::as_str).collect();
    ids.join(" or ")
}

/// A program as somebody named it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Program {
    /// It has a sheet.
    Known(ProgramId),
    /// It has none yet: this one is to be made.
    New(NewSheet),
}

impl Program {
    /// Its id.
    pub fn id(&self) -> &ProgramId {
        match self {
            Self::Known(id) => id,
            Self::New(new) => &new.sheet.id,
        }
    }
}

/// The program that `name` means: its sheet, else one to be made, with the zone of `when`.
pub fn program(programs: &Programs, name: &str, when: &When) -> Result<Program, NotAdded> {
    match Names::of(programs).find(name) {
        Named::One(id) => Ok(Program::Known(id)),
        Named::Several(ids) => Err(NotAdded::WhichProgram(name.trim().to_owned(), ids)),
        Named::Unknown => {
            let mut ids = program_ids(programs);
            Ok(Program::New(new_sheet(&mut ids, name, when)))
        }
    }
}

/// The ids that sheets have.
pub fn program_ids(programs: &Programs) -> FreeIds {
    programs.iter().map(|sheet| sheet.id.as_str()).collect()
}

/// A sheet to be made for a program that is first heard of. A zone that is no place, such as `EST`, is not kept.
pub fn new_sheet(ids: &mut FreeIds, name: &str, when: &When) -> NewSheet {
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    let sheet = Sheet {
        zone: Some(when.zone).filter(|zone| zone.is_place()),
        ..Sheet::named(ProgramId::new(ids.take(&name)), &name)
    };
    let notes = String::new();
    NewSheet { sheet, notes }
}

/// The ids that entries have.
pub fn entry_ids(calendar: &Calendar) -> FreeIds {
    calendar.ids().map(EntryId::as_str).collect()
}

/// The name that an entry's id is made of: the program and the kind, else the title.
pub fn id_stem(entry: &Entry) -> String {
    match &entry.program {
        Some(program) => format!("{program} {}", entry.kind.word()),
        None if entry.title.trim().is_empty() => entry.kind.word().to_owned(),
        None => entry.title.clone(),
    }
}

/// Adds an entry. `name` is the program's, by its sheet's id or name; one that nobody knows gets a sheet. Only mock
/// interviews need no name at all.
pub fn add(
    calendar: &Calendar,
    programs: &Programs,
    mut entry: Entry,
    name: Option<&str>,
    again: Again,
) -> Result<Added, NotAdded> {
    let name = name.map(str::trim).filter(|name| !name.is_empty());
    let needs_name = !matches!(entry.kind, Kind::Mock);
    if needs_name && name.is_none() && entry.title.trim().is_empty() {
        return Err(NotAdded::Nameless);
    }
    let program = name
        .map(|name| program(programs, name, &entry.when))
        .transpose()?;
    entry.program = program.as_ref().map(|program| program.id().clone());
    let id = EntryId::new(entry_ids(calendar).take(&id_stem(&entry)));
    let placed = Placed::new(id.clone(), entry, 0, calendar.rules());
    if let Some(unclear) = placed.unclear {
        return Err(NotAdded::Unclear(unclear));
    }
    if again == Again::Refused
        && let Some(same) = same(calendar, &placed)
    {
        return Err(NotAdded::Duplicate(same.id.clone()));
    }
    let sheets: Vec<NewSheet> = match program {
        Some(Program::New(sheet)) => vec![sheet],
        Some(Program::Known(_)) | None => Vec::new(),
    };
    let sheet = sheets.first().map(|new| new.sheet.id.clone());
    let words = format!("{id} added");
    let base = None;
    let to = Some(placed.entry);
    let entries = vec![EntryChange {
        id: id.clone(),
        base,
        to,
    }];
    let change = CalendarChange {
        entries,
        sheets,
        words,
    };
    Ok(Added { id, sheet, change })
}

/// The entry that is the same thing at the same moment, if there is one. What was called off does not count.
pub fn same<'a>(calendar: &'a Calendar, placed: &Placed) -> Option<&'a Placed> {
    let title = |entry: &Entry| entry.title.trim().to_lowercase();
    calendar.entries().iter().find(|other| {
        let (own, entry) = (&placed.entry, &other.entry);
        let is_on = !matches!(entry.status, Status::Cancelled | Status::Declined);
        let is_named_alike =
            own.program == entry.program && (own.program.is_some() || title(own) == title(entry));
        is_on
            && other.id != placed.id
            && own.kind == entry.kind
            && is_named_alike
            && other.span.starts_at == placed.span.starts_at
    })
}

/// Puts `entry` in the place of what `placed` was read as. Where nothing differs, the change is empty.
pub fn change(placed: &Placed, entry: Entry, words: impl Into<String>) -> CalendarChange {
    if entry == placed.entry {
        return CalendarChange::default();
    }
    one(placed, Some(entry), words.into())
}

/// Calls an entry off; it stays in the calendar, marked.
pub fn cancel(placed: &Placed) -> CalendarChange {
    let mut entry = placed.entry.clone();
    entry.status = Status::Cancelled;
    change(placed, entry, format!("{} cancelled", placed.id))
}

/// Takes an entry out of the calendar; its file goes to the trash.
pub fn remove(placed: &Placed) -> CalendarChange {
    one(placed, None, format!("{} removed", placed.id))
}

fn one(placed: &Placed, to: Option<Entry>, words: String) -> CalendarChange {
    let change = EntryChange {
        id: placed.id.clone(),
        base: Some(placed.version),
        to,
    };
    CalendarChange {
        entries: vec![change],
        sheets: Vec::new(),
        words,
    }
}

/// Moves an entry. Where it begins at another moment, a confirmation of the old time no longer holds.
///
/// # Errors
/// What has to be answered about the new time first.
pub fn move_to(entry: &mut Entry, when: When, rules: &Rules) -> Result<(), Box<Unclear>> {
    let zone = rules
        .get(when.zone)
        .unwrap_or_else(crate::domain::zone::Zone::utc);
    let span = when.resolve(&zone)?;
    let before = Placed::new(EntryId::new(""), entry.clone(), 0, rules);
    if before.span.starts_at != span.starts_at {
        entry.confirmed_back = None;
    }
    entry.when = when;
    Ok(())
}

/// The day an entry ends keeps its distance from the day it begins when that is moved.
#[must_use]
pub fn on_day(when: When, date: NaiveDate) -> When {
    let shift = date - when.date;
    let moved = |day: NaiveDate| day.checked_add_signed(shift).unwrap_or(day);
    let hours = match when.hours {
        Hours::AllDay { last } => Hours::AllDay { last: moved(last) },
        Hours::From { start, end, .. } => Hours::From {
            start,
            end: end.map(|mut end| {
                end.date = moved(end.date);
                end
            }),
            occurrence: None,
        },
    };
    When {
        date,
        hours,
        ..when
    }
}

/// Ticks an item of a checklist.
pub fn tick(entry: &mut Entry, item: &str, on: NaiveDate) {
    entry.checklist.insert(item.to_owned(), on);
}

/// Takes the tick of an item back; whether there was one.
pub fn untick(entry: &mut Entry, item: &str) -> bool {
    entry.checklist.remove(item).is_some()
}

/// Adds somebody one meets; where they are known already, what is said of them now counts.
pub fn meet(entry: &mut Entry, person: Interviewer) {
    let Some(known) = entry
        .interviewers
        .iter_mut()
        .find(|known| is_same(known, &person))
    else {
        entry.interviewers.push(person);
        return;
    };
    let replace = |own: &mut String, new: String| {
        if !new.is_empty() {
            *own = new;
        }
    };
    replace(&mut known.name, person.name);
    replace(&mut known.email, person.email);
    replace(&mut known.remember, person.remember);
    known.role = person.role.or(known.role);
    known.minutes = person.minutes.or(known.minutes);
}

/// Takes somebody out again, by name or mail address in any capitals; whether they were there.
pub fn part_from(entry: &mut Entry, name: &str) -> bool {
    let folded = name.trim().to_lowercase();
    let before = entry.interviewers.len();
    let is_meant = |person: &Interviewer| {
        [&person.name, &person.email]
            .iter()
            .any(|own| own.trim().to_lowercase() == folded)
    };
    entry.interviewers.retain(|person| !is_meant(person));
    entry.interviewers.len() < before
}

#[cfg(test)]
mod tests;
