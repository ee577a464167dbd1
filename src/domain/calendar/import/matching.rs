//! Which entry an event belongs to. Everything is looked up by keys: a file of thousands takes no longer each.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};

use crate::domain::calendar::{Calendar, Placed};
use crate::domain::entry::{Entry, Kind, Status};
use crate::domain::id::{EntryId, ProgramId};
use crate::domain::proposal::Proposal;

/// One entry while a file is planned.
#[derive(Debug, Clone)]
pub struct State {
    /// As it would be now.
    pub placed: Placed,
    /// The version of its file; `None` for an entry that is new.
    pub base: Option<u32>,
    /// Whether the file changes it.
    pub is_touched: bool,
    /// Whether an event of the file is about it.
    pub is_claimed: bool,
}

/// What the id of an event says of where it comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Id<'a> {
    /// It has none.
    Missing,
    /// It is the id of an invitation.
    Invitation(&'a str),
    /// It was made for the row of a spreadsheet, from its program and kind.
    Row(&'a str),
    /// It is the id of an entry of ours, written out by an export.
    Entry(&'a str),
}

impl<'a> Id<'a> {
    /// The id of an event or of an entry.
    pub fn of(uid: Option<&'a str>) -> Self {
        let Some(uid) = uid else {
            return Self::Missing;
        };
        match uid.strip_suffix("@prepcoach") {
            Some(own) => Self::Entry(own),
            None if uid.starts_with("csv:") => Self::Row(uid),
            None => Self::Invitation(uid),
        }
    }
}

/// All entries, those that are new included.
#[derive(Debug, Default)]
pub struct Known {
    states: Vec<State>,
    by_id: HashMap<EntryId, usize>,
    by_uid: HashMap<String, Vec<usize>>,
    by_day: HashMap<(Who, Kind, NaiveDate), Vec<usize>>,
    by_moment: HashMap<(Who, Kind, DateTime<Utc>), Vec<usize>>,
    by_who: HashMap<(Who, Kind), Vec<usize>>,
}

/// Whom an entry is for, as far as two entries can be the same thing.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Who {
    program: Option<ProgramId>,
    title: String,
}

impl Who {
    /// A program meets an applicant for one interview and one social a day, whatever the invitation is called. Of
    /// deadlines and other things it may have several.
    pub fn of(kind: Kind, program: Option<&ProgramId>, title: &str) -> Self {
        let is_told_by_program = matches!(kind, Kind::Interview | Kind::Social | Kind::Mock);
        let title = if program.is_some() && is_told_by_program {
            String::new()
        } else {
            title.trim().to_lowercase()
        };
        Self {
            program: program.cloned(),
            title,
        }
    }

    fn of_entry(entry: &Entry) -> Self {
        Self::of(entry.kind, entry.program.as_ref(), &entry.title)
    }
}

impl Known {
    /// The entries of a calendar.
    pub fn of(calendar: &Calendar) -> Self {
        let mut known = Self::default();
        for placed in calendar.entries() {
            known.put(State {
                base: Some(placed.version),
                placed: placed.clone(),
                is_touched: false,
                is_claimed: false,
            });
        }
        known
    }

    /// Adds an entry.
    pub fn put(&mut self, state: State) {
        self.by_id
            .insert(state.placed.id.clone(), self.states.len());
        self.states.push(state);
        self.index(self.states.len() - 1);
    }

    /// The entry at a place that one of the searches gave.
    pub fn get(&self, place: usize) -> Option<&State> {
        self.states.get(place)
    }

    /// Notes that an event of the file is about an entry.
    pub fn claim(&mut self, place: usize) {
        if let Some(state) = self.states.get_mut(place) {
            state.is_claimed = true;
        }
    }

    /// Puts an entry as it would be in the place of what it was.
    pub fn change(&mut self, place: usize, placed: Placed) {
        if let Some(state) = self.states.get_mut(place) {
            state.placed = placed;
            state.is_touched = true;
            self.index(place);
        }
    }

    /// All that the file changes.
    pub fn touched(self) -> impl Iterator<Item = State> {
        self.states.into_iter().filter(|state| state.is_touched)
    }

    /// Files an entry under its keys. What it was filed under before is passed over when it is found.
    fn index(&mut self, place: usize) {
        let Some(State { placed, .. }) = self.states.get(place) else {
            return;
        };
        let entry = &placed.entry;
        let (who, kind) = (Who::of_entry(entry), entry.kind);
        if let Some(uid) = &entry.uid {
            file(self.by_uid.entry(uid.clone()).or_default(), place);
        }
        let day = (who.clone(), kind, entry.when.date);
        file(self.by_day.entry(day).or_default(), place);
        let moment = (who.clone(), kind, placed.span.starts_at);
        file(self.by_moment.entry(moment).or_default(), place);
        if self
            .states
            .get(place)
            .is_some_and(|state| state.base.is_some())
        {
            file(self.by_who.entry((who, kind)).or_default(), place);
        }
    }

    /// The entry that came from this very invitation or row, or that was written out under this id.
    pub fn of_proposal(&self, proposal: &Proposal) -> Option<usize> {
        let uid = proposal.uid.as_deref()?;
        let is_it = |state: &State| {
            let entry = &state.placed.entry;
            entry.uid.as_deref() == Some(uid) && entry.recurrence_id == proposal.recurrence_id
        };
        let by_uid = self.first(self.by_uid.get(uid), is_it);
        by_uid.or_else(|| match Id::of(Some(uid)) {
            Id::Entry(id) => self.by_id.get(id).copied(),
            Id::Missing | Id::Invitation(_) | Id::Row(_) => None,
        })
    }

    /// The entries that came from an invitation or, where none is named, from any instance of its series.
    pub fn of_series(&self, uid: &str, recurrence_id: Option<&str>) -> Vec<usize> {
        let places = self.by_uid.get(uid).map_or(&[][..], Vec::as_slice);
        let is_it = |place: &&usize| {
            self.states.get(**place).is_some_and(|state| {
                let own = state.placed.entry.recurrence_id.as_deref();
                recurrence_id.is_none() || own == recurrence_id
            })
        };
        let mut found: Vec<usize> = places.iter().filter(is_it).copied().collect();
        found.sort_unstable();
        found.dedup();
        found
    }

    /// The entry for the same thing at the same moment.
    pub fn at_moment(&self, who: &Who, at: DateTime<Utc>, proposal: &Proposal) -> Option<usize> {
        let key = (who.clone(), proposal.kind, at);
        self.first(self.by_moment.get(&key), |state| {
            state.placed.span.starts_at == at && may_be_one(state, proposal, who)
        })
    }

    /// An entry for the same thing on the same day at another time, that no event of the file is about. What was called
    /// off does not count.
    pub fn on_day(&self, who: &Who, proposal: &Proposal) -> Option<usize> {
        let date = proposal.when.date;
        let key = (who.clone(), proposal.kind, date);
        self.first(self.by_day.get(&key), |state| {
            let entry = &state.placed.entry;
            let is_on = !matches!(entry.status, Status::Cancelled | Status::Declined);
            let is_old = state.base.is_some() && !state.is_claimed;
            is_on && is_old && entry.when.date == date && may_be_one(state, proposal, who)
        })
    }

    /// Another entry for the same program that was there before the file and is still to come.
    pub fn other(&self, who: &Who, kind: Kind, now: DateTime<Utc>) -> Option<&Placed> {
        let place = self.first(self.by_who.get(&(who.clone(), kind)), |state| {
            state.placed.entry.status.is_open() && !state.placed.is_over(now)
        });
        Some(&self.get(place?)?.placed)
    }

    fn first(&self, places: Option<&Vec<usize>>, fits: impl Fn(&State) -> bool) -> Option<usize> {
        let mut places = places?.iter().copied();
        places.find(|place| self.states.get(*place).is_some_and(&fits))
    }
}

fn file(places: &mut Vec<usize>, place: usize) {
    if places.last() != Some(&place) {
        places.push(place);
    }
}

/// Whether an event may be the thing of an entry that has another id. Two invitations with ids of their own in one file
/// are two things, and without a program they are so always.
fn may_be_one(state: &State, proposal: &Proposal, who: &Who) -> bool {
    let is_invitation = |uid: Option<&str>| matches!(Id::of(uid), Id::Invitation(_));
    let are_both =
        is_invitation(state.placed.entry.uid.as_deref()) && is_invitation(proposal.uid.as_deref());
    !are_both || (state.base.is_some() && !state.is_claimed && who.program.is_some())
}
