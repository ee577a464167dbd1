//! The fields of the form: which there are, what they are called, and what they hold of an entry.

use chrono::{Days, NaiveDate, NaiveTime};

use super::people;
use crate::domain::entry::{Entry, Hours, Interviewer, Kind, Platform, Role, Status, Until, When};
use crate::domain::program::Programs;
use crate::domain::received::{Understood, say_date};
use crate::ui::form::{self, Form};

/// One field. Its place in the form is its number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Item {
    Kind,
    Program,
    Date,
    Start,
    End,
    Zone,
    Title,
    Status,
    Platform,
    Link,
    Address,
    DialIn,
    Backup,
    InvitedOn,
    People,
    Coordinator,
    Received,
}

/// All fields in their order.
pub const ALL: [Item; 17] = [
    Item::Kind,
    Item::Program,
    Item::Date,
    Item::Start,
    Item::End,
    Item::Zone,
    Item::Title,
    Item::Status,
    Item::Platform,
    Item::Link,
    Item::Address,
    Item::DialIn,
    Item::Backup,
    Item::InvitedOn,
    Item::People,
    Item::Coordinator,
    Item::Received,
];

impl Item {
    /// Its place in the form.
    pub fn at(self) -> usize {
        self as usize
    }

    /// The field at a place.
    pub fn of(place: usize) -> Self {
        ALL.get(place).copied().unwrap_or(Self::Kind)
    }

    /// Whether the time of the entry depends on it.
    pub fn is_time(self) -> bool {
        matches!(self, Self::Date | Self::Start | Self::End | Self::Zone)
    }

    fn label(self) -> &'static str {
        match self {
            Self::Kind => "Kind",
            Self::Program => "Program",
            Self::Date => "Date",
            Self::Start => "Start",
            Self::End => "End",
            Self::Zone => "Zone",
            Self::Title => "Title",
            Self::Status => "Status",
            Self::Platform => "Platform",
            Self::Link => "Link",
            Self::Address => "Address",
            Self::DialIn => "Dial-in",
            Self::Backup => "Backup",
            Self::InvitedOn => "Invited on",
            Self::People => "Interviewers",
            Self::Coordinator => "Coordinator",
            Self::Received => "As received",
        }
    }

    /// What stands below it while it is in focus.
    fn hint(self) -> &'static str {
        match self {
            Self::Kind | Self::Status | Self::Platform => "Left and right change it.",
            Self::Program => "Its name; one that has no sheet yet gets one.",
            Self::Date => "As you read it: dec 3, next thu, 2026-12-03.",
            Self::Start => "On the program's clock: 9, 9:00 AM, 0900, 9-1:30pm.",
            Self::End => "It may stay empty.",
            Self::Zone => "Whose clock it is: a city, state, airport, ET, Phoenix.",
            Self::Title => "What it is called beside its program.",
            Self::Link => "To join by. It is kept, and opened by you only.",
            Self::Address => "For what is on site.",
            Self::DialIn => "The number to call in by.",
            Self::Backup => "What to do when the platform fails: whom to call.",
            Self::InvitedOn => "The day the invitation came.",
            Self::People => "Dr. A (PD) 20 min; Dr. B, resident",
            Self::Coordinator => "Ann Lee <ann@example.edu>",
            Self::Received => "The words of the invitation that say when.",
        }
    }
}

/// The kinds to choose from; what an import could not place may stay so.
pub fn kinds(now: Kind) -> &'static [Kind] {
    let count = Kind::ALL.len();
    match now {
        Kind::Other => Kind::ALL,
        Kind::Interview | Kind::Social | Kind::Mock | Kind::Deadline => Kind::ALL
            .get(..count.saturating_sub(1))
            .unwrap_or(Kind::ALL),
    }
}

/// The words a platform is chosen by; the first stands for one that is not known.
fn platforms() -> Vec<&'static str> {
    let known = Platform::ALL.iter().map(|platform| platform.word());
    std::iter::once("not known").chain(known).collect()
}

/// The platform of a choice.
pub fn platform(choice: usize) -> Option<Platform> {
    Platform::ALL.get(choice.checked_sub(1)?).copied()
}

/// The choice of a platform.
pub fn platform_choice(platform: Option<Platform>) -> usize {
    let place = |own: Platform| Platform::ALL.iter().position(|one| *one == own);
    platform.and_then(place).map_or(0, |place| place + 1)
}

/// The choice of a status.
pub fn status_choice(status: Status) -> usize {
    let found = Status::ALL.iter().position(|own| *own == status);
    found.unwrap_or(0)
}

/// An empty form for an entry of this kind.
pub fn form(kind: Kind) -> Form {
    let words: Vec<&str> = kinds(kind).iter().map(|kind| kind.word()).collect();
    let chosen = kinds(kind).iter().position(|own| *own == kind);
    let states: Vec<&str> = Status::ALL.iter().map(|status| status.word()).collect();
    let entry = |item: &Item| {
        let label = item.label();
        let entry = match item {
            Item::Kind => form::Entry::choice(label, &words, chosen.unwrap_or(0)),
            Item::Status => form::Entry::choice(label, &states, status_choice(Status::Scheduled)),
            Item::Platform => form::Entry::choice(label, &platforms(), 0),
            _ => form::Entry::text(label, ""),
        };
        let entry = entry.with_hint(item.hint());
        match item {
            Item::Title => entry.with_heading("If known"),
            _ => entry,
        }
    };
    Form::new(ALL.iter().map(entry).collect())
}

/// Fills the form with an entry.
pub fn fill(form: &mut Form, entry: &Entry, programs: &Programs) {
    fill_time(form, &entry.when);
    let program = entry.program.as_ref().map_or("", |id| programs.name(id));
    let invited = entry
        .invited_on
        .map_or_else(String::new, |on| on.to_string());
    let place = &entry.place;
    for (item, text) in [
        (Item::Program, program),
        (Item::Title, &entry.title),
        (Item::Link, &place.link),
        (Item::Address, &place.address),
        (Item::DialIn, &place.dial_in),
        (Item::Backup, &place.backup),
        (Item::InvitedOn, &invited),
        (Item::Received, &entry.as_received),
    ] {
        form.set_text(item.at(), text);
    }
    fill_people(form, &entry.interviewers);
    form.set_choice(Item::Status.at(), status_choice(entry.status));
    form.set_choice(Item::Platform.at(), platform_choice(place.platform));
}

/// Fills the fields of the time.
pub fn fill_time(form: &mut Form, when: &When) {
    let (start, end) = match when.hours {
        Hours::AllDay { last } if last == when.date => (String::new(), String::new()),
        Hours::AllDay { last } => (String::new(), last.to_string()),
        Hours::From { start, end, .. } => (
            hour(start),
            end.map_or_else(String::new, |end| until(when.date, start, end)),
        ),
    };
    form.set_text(Item::Date.at(), &say_date(when.date));
    form.set_text(Item::Start.at(), &start);
    form.set_text(Item::End.at(), &end);
    form.set_text(Item::Zone.at(), when.zone.as_str());
}

/// Fills what was understood of an invitation into an empty form; what is in doubt stays empty.
pub fn fill_understood(form: &mut Form, understood: &Understood) {
    let parts = &understood.parts;
    if let Some(date) = parts.date {
        form.set_text(Item::Date.at(), &say_date(date));
    }
    if let Some(start) = parts.start {
        let date = parts.date.unwrap_or_default();
        let end = parts.end.map(|end| Until {
            date: date.checked_add_days(Days::new(end.days)).unwrap_or(date),
            time: end.time,
        });
        let end = end.map_or_else(String::new, |end| until(date, start, end));
        form.set_text(Item::Start.at(), &hour(start));
        form.set_text(Item::End.at(), &end);
    }
    if let Some(zone) = parts.zone {
        form.set_text(Item::Zone.at(), zone.as_str());
    }
    let place = &understood.place;
    for (item, text) in [
        (
            Item::Program,
            understood.program.as_deref().unwrap_or_default(),
        ),
        (Item::Link, &place.link),
        (Item::Address, &place.address),
        (Item::DialIn, &place.dial_in),
        (Item::Backup, &place.backup),
        (Item::Received, &understood.as_received),
    ] {
        form.set_text(item.at(), text);
    }
    fill_people(form, &understood.interviewers);
    form.set_choice(Item::Platform.at(), platform_choice(place.platform));
    if let Some(kind) = understood.kind {
        let chosen = kinds(Kind::Interview).iter().position(|own| *own == kind);
        form.set_choice(Item::Kind.at(), chosen.unwrap_or(0));
    }
}

fn fill_people(form: &mut Form, interviewers: &[Interviewer]) {
    let is_coordinator = |person: &&Interviewer| person.role == Some(Role::Coordinator);
    let people = people::line(interviewers.iter().filter(|person| !is_coordinator(person)));
    // On a line of their own their role need not be said.
    let coordinators: Vec<Interviewer> = interviewers
        .iter()
        .filter(is_coordinator)
        .map(|person| Interviewer {
            role: None,
            ..person.clone()
        })
        .collect();
    form.set_text(Item::People.at(), &people);
    form.set_text(Item::Coordinator.at(), &people::line(&coordinators));
}

fn hour(time: NaiveTime) -> String {
    time.format("%H:%M").to_string()
}

/// An end as the form shows it: the hour alone where it is the next such hour after the start.
pub fn until(date: NaiveDate, start: NaiveTime, end: Until) -> String {
    let days = u64::from(end.time <= start);
    let next = date.checked_add_days(Days::new(days));
    if next == Some(end.date) {
        hour(end.time)
    } else {
        format!("{} {}", end.date, hour(end.time))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_stands_at_its_place() {
        for (place, item) in ALL.iter().enumerate() {
            assert_eq!(item.at(), place, "{item:?}");
            assert_eq!(Item::of(place), *item);
        }
    }

    #[test]
    fn choices_are_read_back() {
        for own in Platform::ALL {
            assert_eq!(platform(platform_choice(Some(*own))), Some(*own));
        }
        assert_eq!(platform(platform_choice(None)), None);
        assert!(!kinds(Kind::Social).contains(&Kind::Other));
        assert!(kinds(Kind::Other).contains(&Kind::Other));
    }
}
