//! `interview` and `mock`: entries of the calendar, added, shown and changed. Both are one set of verbs; `mock` begins
//! with another kind. Socials and deadlines are added with `interview add --kind`.

mod add;
mod call_off;
mod details;
mod edit;
mod list;
mod show;
#[cfg(test)]
mod tests;

use clap::{Subcommand, ValueEnum};

use super::calendar::Diary;
use super::{Global, Outcome, Ports};
use crate::domain::entry;

/// What can be done with entries.
#[derive(Debug, Subcommand)]
pub enum Entries {
    /// Add one
    Add(Box<add::Add>),
    /// List them, also those that are over
    List(list::List),
    /// Show one with everything that goes with it
    Show(show::Show),
    /// Change one: its time, place, people, what is done for it
    Edit(Box<edit::Edit>),
    /// Call one off; it stays in the calendar, marked
    Cancel(call_off::Cancel),
    /// Take one out of the calendar; its file goes to the trash
    Remove(call_off::Remove),
}

/// What sort of entry it is, as it is typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Kind {
    /// An interview
    Interview,
    /// A social event with residents
    Social,
    /// A mock interview
    Mock,
    /// Something is due
    Deadline,
    /// None of these
    Other,
}

impl Kind {
    /// The kind of the domain.
    pub fn domain(self) -> entry::Kind {
        match self {
            Self::Interview => entry::Kind::Interview,
            Self::Social => entry::Kind::Social,
            Self::Mock => entry::Kind::Mock,
            Self::Deadline => entry::Kind::Deadline,
            Self::Other => entry::Kind::Other,
        }
    }
}

/// How far it has come, as it is typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Status {
    /// Invited, and not answered yet
    Invited,
    /// It will take place
    Scheduled,
    /// On the waiting list
    Waitlisted,
    /// It has taken place
    Done,
    /// You said no
    Declined,
    /// It was called off
    Cancelled,
}

impl Status {
    /// The status of the domain.
    pub fn domain(self) -> entry::Status {
        match self {
            Self::Invited => entry::Status::Invited,
            Self::Scheduled => entry::Status::Scheduled,
            Self::Waitlisted => entry::Status::Waitlisted,
            Self::Done => entry::Status::Done,
            Self::Declined => entry::Status::Declined,
            Self::Cancelled => entry::Status::Cancelled,
        }
    }
}

/// Does what was asked for; `usual` is the kind where none is said.
pub fn run(
    entries: &Entries,
    usual: entry::Kind,
    global: &Global,
    ports: &mut Ports<'_>,
) -> anyhow::Result<Outcome> {
    match entries {
        Entries::Add(args) => add::run(args, usual, &mut Diary::work(global)?, ports),
        Entries::List(args) => list::run(args, usual, &Diary::read(global)?, ports),
        Entries::Show(args) => show::run(args, usual, &Diary::read(global)?, ports),
        Entries::Edit(args) => edit::run(args, usual, &mut Diary::work(global)?, ports),
        Entries::Cancel(args) => call_off::cancel(args, usual, &mut Diary::work(global)?, ports),
        Entries::Remove(args) => call_off::remove(args, usual, &mut Diary::work(global)?, ports),
    }
}
