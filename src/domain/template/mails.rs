//! What the confirm-back mail and the thank-you note are filled with.

use super::{Fields, spoken};
use crate::domain::calendar::Placed;
use crate::domain::entry::{Entry, Hours, Interviewer, Place, Platform, Role};
use crate::domain::person;
use crate::domain::program::Sheet;
use crate::domain::zone::Zone;

/// Whom to write to where nobody knows the coordinator's name.
const SOMEBODY: &str = "Program Coordinator";

/// What a confirm-back mail is about.
#[derive(Debug, Clone, Copy)]
pub struct Confirm<'a> {
    /// The interview.
    pub placed: &'a Placed,
    /// What its program is called.
    pub program: &'a str,
    /// Its program's sheet, where there is one.
    pub sheet: Option<&'a Sheet>,
    /// The interview's own zone.
    pub zone: &'a Zone,
    /// The person's zone.
    pub home: &'a Zone,
    /// The person's name, where it is known.
    pub name: Option<&'a str>,
}

impl Confirm<'_> {
    /// The values: `program`, `coordinator`, `program_when`, `home_when`, `both_when`, `platform`, `name`. Both times
    /// are missing while the entry's time is unclear: a doubt is never confirmed.
    pub fn fields(&self) -> Fields {
        let entry = &self.placed.entry;
        let mut fields = Fields::default()
            .with("program", self.program)
            .with("coordinator", coordinator(entry, self.sheet))
            .with("platform", place(&entry.place))
            .with("name", self.name.unwrap_or_default());
        if self.placed.unclear.is_some() {
            return fields;
        }
        let (program, home) = (self.when(self.zone), self.when(self.home));
        let both = if program == home {
            program.clone()
        } else {
            format!("{program}, which is {home}")
        };
        fields.set("program_when", program);
        fields.set("home_when", home);
        fields.set("both_when", both);
        fields
    }

    fn when(&self, zone: &Zone) -> String {
        let span = self.placed.span;
        match self.placed.entry.when.hours {
            Hours::AllDay { .. } => {
                let day = spoken::day(self.placed.entry.when.date);
                format!("{day} ({})", self.zone.name().city())
            }
            Hours::From { .. } => spoken::span(span.starts_at, span.ends_at, zone),
        }
    }
}

/// What a thank-you note is about.
#[derive(Debug, Clone, Copy)]
pub struct Note<'a> {
    /// The interview.
    pub entry: &'a Entry,
    /// To whom.
    pub to: &'a Interviewer,
    /// What the program is called.
    pub program: &'a str,
    /// The person's name, where it is known.
    pub name: Option<&'a str>,
}

impl Note<'_> {
    /// The values: `recipient`, `interview_date` (as the program dates it), `detail`, `program`, `name`.
    pub fn fields(&self) -> Fields {
        let date = self.entry.when.date.format("%B %-d");
        let detail = self.to.remember.trim().trim_end_matches(['.', '!', ';']);
        Fields::default()
            .with("recipient", greeting_name(self.to))
            .with("interview_date", date.to_string())
            .with("detail", detail)
            .with("program", self.program)
            .with("name", self.name.unwrap_or_default())
    }
}

/// Whom to greet: the coordinator met on the day, the one in the sheet, or nobody by name.
fn coordinator(entry: &Entry, sheet: Option<&Sheet>) -> String {
    let met = entry
        .interviewers
        .iter()
        .find(|who| who.role == Some(Role::Coordinator) && !who.name.trim().is_empty());
    if let Some(met) = met {
        return greeting_name(met);
    }
    let contacts = sheet.map_or(&[][..], |sheet| &sheet.contacts);
    let known = contacts.iter().find(|contact| {
        contact.role.to_lowercase().contains("coordinator") && !contact.name.trim().is_empty()
    });
    known.map_or_else(
        || SOMEBODY.to_owned(),
        |contact| person::without_degrees(&contact.name),
    )
}

/// How to address somebody: `Dr. Anna Chen`. The whole name stands, because which part of it is the family's cannot be
/// told over the world; who teaches or trains is a doctor, others are where their degrees say so.
pub fn greeting_name(who: &Interviewer) -> String {
    let name = person::without_degrees(&who.name);
    let has_title = name.split_whitespace().next().is_some_and(person::is_title);
    let is_doctor = match who.role {
        Some(Role::Pd | Role::Apd | Role::Chair | Role::Faculty | Role::Chief | Role::Resident) => {
            true
        }
        Some(Role::Coordinator) | None => person::is_doctor(&who.name),
    };
    if name.is_empty() || !is_doctor || has_title {
        return name;
    }
    format!("Dr. {name}")
}

/// Where it takes place, for the one who arranged it; empty where that is not known.
fn place(place: &Place) -> String {
    let with = |what: &str, detail: &str| match detail.trim() {
        "" => what.to_owned(),
        detail => format!("{what}, {detail}"),
    };
    match place.platform {
        Some(Platform::Zoom) => "Zoom".to_owned(),
        Some(Platform::Thalamus) => "Thalamus video".to_owned(),
        Some(Platform::Webex) => "Webex".to_owned(),
        Some(Platform::Teams) => "Microsoft Teams".to_owned(),
        Some(Platform::InPerson) => with("In person", &place.address),
        Some(Platform::Phone) => with("By telephone", &place.dial_in),
        Some(Platform::Other) | None => place.address.trim().to_owned(),
    }
}
