//! What taking a foreign file into the calendar would do: planned as a whole, shown, and then done as one change.
//!
//! An event finds its entry by the invitation's id, else by program, kind and day. What cannot be told apart is asked;
//! nothing is ever doubled in silence. What a person wrote into an entry stays.

mod matching;
mod merge;
mod planner;
mod programs;
mod taking;

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};

use self::planner::Planner;
use super::{Calendar, CalendarChange, EntryChange, NewSheet, Whereabouts};
use crate::domain::id::EntryId;
use crate::domain::program::Programs;
use crate::domain::proposal::Incoming;

/// What a file is planned onto.
#[derive(Debug, Clone, Copy)]
pub struct Onto<'a> {
    /// The entries there are.
    pub calendar: &'a Calendar,
    /// The sheets there are.
    pub programs: &'a Programs,
    /// The clocks to tell times on.
    pub whereabouts: &'a Whereabouts,
    /// The moment it is.
    pub now: DateTime<Utc>,
}

/// Which of the doubtful events somebody said yes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Accept {
    /// None of them.
    None,
    /// All of them.
    All,
    /// Those at these places of the file's events, from 0.
    These(BTreeSet<usize>),
}

/// One event, and what would become of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Planned {
    /// Which of the events it is, from 0.
    pub place: usize,
    /// The line of the file it begins on, from 1.
    pub line: usize,
    /// What it calls itself, safe to show.
    pub summary: String,
    /// What would become of it.
    pub fate: Fate,
}

/// What would become of one event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fate {
    /// A new entry; the notes say what to look at, such as another interview with the same program.
    New {
        /// Its id.
        id: EntryId,
        /// When it is, in words, on every clock.
        when: String,
        /// One sentence each.
        notes: Vec<String>,
    },
    /// Changes an entry that is there.
    Changed {
        /// Which.
        id: EntryId,
        /// What changes, one clause each.
        changes: Vec<String>,
    },
    /// Calls an entry off.
    Cancelled {
        /// Which.
        id: EntryId,
    },
    /// Says nothing new.
    Same {
        /// Of which entry.
        id: EntryId,
        /// Why it says nothing new, where that is not plain.
        because: Option<String>,
    },
    /// Somebody has to answer first; one sentence says what.
    Doubtful {
        /// The question.
        reason: String,
        /// Whether it could be taken as it is, if somebody says yes.
        can_be_taken: bool,
    },
    /// It cannot be used; one sentence says why.
    Refused {
        /// The reason.
        reason: String,
    },
}

/// What the whole file would do.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ImportPlan {
    /// Every event, in the order of the file; one that calls off a whole series stands there once for each entry.
    pub items: Vec<Planned>,
    entries: Vec<EntryChange>,
    sheets: Vec<NewSheet>,
}

impl ImportPlan {
    /// The ids of new entries, in the order of the file.
    pub fn new_ids(&self) -> Vec<&EntryId> {
        let ids = self.items.iter().filter_map(|item| match &item.fate {
            Fate::New { id, .. } => Some(id),
            _ => None,
        });
        apart(ids, &BTreeSet::new())
    }

    /// The ids of entries that change, those called off among them. What is new does not change.
    pub fn changed_ids(&self) -> Vec<&EntryId> {
        let ids = self.items.iter().filter_map(|item| match &item.fate {
            Fate::Changed { id, .. } | Fate::Cancelled { id } => Some(id),
            _ => None,
        });
        apart(ids, &self.new_ids().into_iter().collect())
    }

    /// The ids of entries of which the file says nothing new.
    pub fn same_ids(&self) -> Vec<&EntryId> {
        let ids = self.items.iter().filter_map(|item| match &item.fate {
            Fate::Same { id, .. } => Some(id),
            _ => None,
        });
        let others = self.new_ids().into_iter().chain(self.changed_ids());
        apart(ids, &others.collect())
    }

    /// Sheets that would be made, or whose notes would grow.
    pub fn sheets(&self) -> &[NewSheet] {
        &self.sheets
    }

    /// The change that does it all, or nothing of it.
    pub fn change(&self) -> CalendarChange {
        let (new, changed) = (self.new_ids().len(), self.changed_ids().len());
        CalendarChange {
            entries: self.entries.clone(),
            sheets: self.sheets.clone(),
            words: format!("import of {new} new and {changed} changed"),
        }
    }
}

/// Each id once, without those in `others`.
fn apart<'a>(
    ids: impl Iterator<Item = &'a EntryId>,
    others: &BTreeSet<&EntryId>,
) -> Vec<&'a EntryId> {
    let mut seen = BTreeSet::new();
    ids.filter(|id| !others.contains(id) && seen.insert(*id))
        .collect()
}

/// Plans what the events of a file would do.
pub fn plan(onto: Onto<'_>, incoming: &[Incoming], accept: &Accept) -> ImportPlan {
    let mut planner = Planner::of(onto);
    let mut items = Vec::with_capacity(incoming.len());
    for (place, event) in incoming.iter().enumerate() {
        let is_accepted = match accept {
            Accept::None => false,
            Accept::All => true,
            Accept::These(places) => places.contains(&place),
        };
        let fates = planner.event(&event.reading, is_accepted);
        items.extend(fates.into_iter().map(|fate| Planned {
            place,
            line: event.line,
            summary: event.summary.clone(),
            fate,
        }));
    }
    let (entries, sheets) = planner.done();
    ImportPlan {
        items,
        entries,
        sheets,
    }
}

#[cfg(test)]
mod tests;
