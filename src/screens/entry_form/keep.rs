//! From the fields to the entry, and to the change that keeps it. Of an entry that was there only what was changed in
//! the form is changed.

use chrono::NaiveDate;

use super::fields::{self, Item};
use super::people;
use crate::domain::calendar::edit::{self, NotAdded};
use crate::domain::calendar::{CalendarChange, Placed};
use crate::domain::entry::{Entry, Kind, Role, Status, When};
use crate::domain::id::EntryId;
use crate::domain::notebook::Notebook;
use crate::domain::received::{self, Reading};
use crate::ui::form::{Form, Value};

/// The form as it is, and as it was when nothing had been changed.
pub struct Forms<'a> {
    /// As it is.
    pub now: &'a Form,
    /// As it was.
    pub before: &'a Form,
}

impl Forms<'_> {
    fn has_changed(&self, item: Item) -> bool {
        let value = |form: &Form| match form.values().get(item.at()) {
            Some(Value::Text(text)) => text.trim().to_owned(),
            Some(Value::Choice(choice)) => choice.to_string(),
            None => String::new(),
        };
        value(self.now) != value(self.before)
    }

    /// Whether anything was changed.
    pub fn have_changed(&self) -> bool {
        fields::ALL.iter().any(|item| self.has_changed(*item))
    }

    fn text(&self, item: Item) -> &str {
        self.now.text(item.at()).trim()
    }

    /// Whether a field of the time was changed.
    pub fn has_moved(&self) -> bool {
        let mut times = fields::ALL.iter().filter(|item| item.is_time());
        times.any(|item| self.has_changed(*item))
    }

    /// The kind chosen.
    pub fn kind(&self, was: Kind) -> Kind {
        let kinds = fields::kinds(was);
        let chosen = kinds.get(self.now.choice(Item::Kind.at()));
        chosen.copied().unwrap_or(was)
    }

    /// The name of the program.
    pub fn program(&self) -> &str {
        self.text(Item::Program)
    }

    /// Whether another program was named.
    pub fn has_other_program(&self) -> bool {
        self.has_changed(Item::Program)
    }
}

/// The day the invitation came; `None` where the field is empty.
pub fn invited_on(forms: &Forms<'_>, today: NaiveDate) -> Result<Option<NaiveDate>, String> {
    let text = forms.text(Item::InvitedOn);
    if text.is_empty() {
        return Ok(None);
    }
    match received::date(text, today) {
        Reading::One(date) => Ok(Some(date)),
        Reading::None(why) => Err(why),
        Reading::Several(_) => Err(format!(
            "“{text}” can be two days; write the month as a word, like 10 Nov."
        )),
    }
}

/// Puts everything that was changed into `entry`, but for its program and its time.
pub fn apply(entry: &mut Entry, forms: &Forms<'_>, invited_on: Option<NaiveDate>) {
    let text = |item: Item, to: &mut String| {
        if forms.has_changed(item) {
            forms.text(item).clone_into(to);
        }
    };
    text(Item::Title, &mut entry.title);
    text(Item::Link, &mut entry.place.link);
    text(Item::Address, &mut entry.place.address);
    text(Item::DialIn, &mut entry.place.dial_in);
    text(Item::Backup, &mut entry.place.backup);
    text(Item::Received, &mut entry.as_received);
    entry.kind = forms.kind(entry.kind);
    if forms.has_changed(Item::InvitedOn) {
        entry.invited_on = invited_on;
    }
    if forms.has_changed(Item::Platform) {
        entry.place.platform = fields::platform(forms.now.choice(Item::Platform.at()));
    }
    if forms.has_changed(Item::Status) {
        let chosen = Status::ALL.get(forms.now.choice(Item::Status.at()));
        entry.status = chosen.copied().unwrap_or(entry.status);
    }
    apply_people(entry, forms);
}

/// Interviewers and coordinators, each from their own line; a line that was left alone changes nobody.
fn apply_people(entry: &mut Entry, forms: &Forms<'_>) {
    let is_coordinator = |role: Option<Role>| role == Some(Role::Coordinator);
    let known = entry.interviewers.clone();
    if forms.has_changed(Item::People) {
        let said = people::read(forms.text(Item::People), &known);
        let others = known.iter().filter(|own| is_coordinator(own.role)).cloned();
        entry.interviewers = said.into_iter().chain(others).collect();
    }
    if forms.has_changed(Item::Coordinator) {
        entry.interviewers.retain(|own| !is_coordinator(own.role));
        let said = people::read(forms.text(Item::Coordinator), &known);
        entry.interviewers.extend(said.into_iter().map(|mut own| {
            own.role = Some(Role::Coordinator);
            own
        }));
    }
}

/// What an entry is called in a sentence: its program or title with its kind.
pub fn called(kind: Kind, name: &str) -> String {
    let kind = match kind {
        Kind::Interview => "Interview",
        Kind::Social => "Social",
        Kind::Mock => "Mock interview",
        Kind::Deadline => "Deadline",
        Kind::Other => "Entry",
    };
    if name.is_empty() {
        kind.to_owned()
    } else {
        format!("{kind}, {name},")
    }
}

/// What was added or changed, ready to be performed.
pub struct Kept {
    /// The entry as it will be.
    pub entry: Entry,
    /// Its id.
    pub id: EntryId,
    /// To be performed; empty where nothing was changed.
    pub change: CalendarChange,
}

/// A new entry.
pub fn added(
    forms: &Forms<'_>,
    when: When,
    invited_on: Option<NaiveDate>,
    again: edit::Again,
    notebook: &Notebook,
) -> Result<Kept, NotAdded> {
    let mut entry = Entry::new(forms.kind(Kind::Other), when);
    apply(&mut entry, forms, invited_on);
    entry.when = when;
    let name = Some(forms.program()).filter(|name| !name.is_empty());
    let added = edit::add(&notebook.calendar, &notebook.programs, entry, name, again)?;
    let mut change = added.change;
    let entry = change.entries.iter().find_map(|own| own.to.clone());
    let Some(entry) = entry else {
        return Err(NotAdded::Nameless);
    };
    let name = name.unwrap_or(&entry.title);
    change.words = format!("{} added.", called(entry.kind, name));
    Ok(Kept {
        id: added.id,
        entry,
        change,
    })
}

/// An entry that was there, with what was changed.
pub fn changed(
    forms: &Forms<'_>,
    placed: &Placed,
    when: When,
    invited_on: Option<NaiveDate>,
    notebook: &Notebook,
) -> Result<Kept, NotAdded> {
    let mut entry = placed.entry.clone();
    apply(&mut entry, forms, invited_on);
    if forms.has_moved() {
        let rules = notebook.calendar.rules();
        edit::move_to(&mut entry, when, rules).map_err(NotAdded::Unclear)?;
    }
    let mut sheets = Vec::new();
    if forms.has_other_program() {
        entry.program = match forms.program() {
            "" => None,
            name => match edit::program(&notebook.programs, name, &entry.when)? {
                edit::Program::Known(id) => Some(id),
                edit::Program::New(new) => {
                    let id = new.sheet.id.clone();
                    sheets.push(new);
                    Some(id)
                }
            },
        };
    }
    if entry.program.is_none() && entry.title.is_empty() && entry.kind != Kind::Mock {
        return Err(NotAdded::Nameless);
    }
    let name = called(entry.kind, Placed::name(placed, &notebook.programs));
    let mut change = edit::change(placed, entry.clone(), format!("{name} changed."));
    if !change.is_empty() {
        change.sheets = sheets;
    }
    let id = placed.id.clone();
    Ok(Kept { entry, id, change })
}
