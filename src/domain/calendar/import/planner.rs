//! Takes one event after the other, each onto what the ones before it would leave.

use chrono::Datelike;

use super::matching::{Id, Known, State, Who};
use super::merge::{self, By};
use super::programs::{For, Sheets};
use super::taking::{answered, entry_of, on_clock};
use super::{Fate, Onto};
use crate::domain::calendar::differences::differences;
use crate::domain::calendar::edit::{entry_ids, id_stem};
use crate::domain::calendar::words::{unclear, when};
use crate::domain::calendar::{EntryChange, NewSheet, Placed};
use crate::domain::entry::{Entry, Hours, Kind, Status, Unclear, When};
use crate::domain::id::{EntryId, FreeIds, ProgramId};
use crate::domain::proposal::{Cancel, Proposal, Reading};
use crate::domain::zone::{Zone, ZoneName};

/// Years from now beyond which a year is a slip, whoever wrote it.
const FAR_OFF: i32 = 20;

/// The plan in the making.
pub struct Planner<'a> {
    onto: Onto<'a>,
    known: Known,
    sheets: Sheets,
    ids: FreeIds,
}

impl<'a> Planner<'a> {
    /// Nothing is planned yet.
    pub fn of(onto: Onto<'a>) -> Self {
        Self {
            known: Known::of(onto.calendar),
            sheets: Sheets::of(onto.programs),
            ids: entry_ids(onto.calendar),
            onto,
        }
    }

    /// What one event would do. `is_accepted`: whether somebody said yes to its doubts.
    pub fn event(&mut self, reading: &Reading, is_accepted: bool) -> Vec<Fate> {
        match reading {
            Reading::Sound(proposal) => vec![self.proposal(proposal, is_accepted)],
            Reading::Doubtful {
                proposal: Some(proposal),
                ..
            } if is_accepted => vec![self.proposal(proposal, true)],
            Reading::Doubtful { proposal, why } => {
                vec![self.doubt(proposal.as_deref(), why)]
            }
            Reading::Refused(reason) => vec![Fate::Refused {
                reason: reason.clone(),
            }],
            Reading::Cancels(cancel) => self.cancel(cancel),
        }
    }

    /// Everything that changes.
    pub fn done(self) -> (Vec<EntryChange>, Vec<NewSheet>) {
        let change = |state: State| EntryChange {
            id: state.placed.id,
            base: state.base,
            to: Some(state.placed.entry),
        };
        (
            self.known.touched().map(change).collect(),
            self.sheets.done(),
        )
    }

    fn doubt(&self, proposal: Option<&Proposal>, why: &str) -> Fate {
        let taken = proposal.and_then(|proposal| self.taken_before(proposal));
        taken.unwrap_or_else(|| Fate::Doubtful {
            reason: why.to_owned(),
            can_be_taken: proposal.is_some(),
        })
    }

    /// A doubt that was answered before is not raised again by the same words.
    fn taken_before(&self, proposal: &Proposal) -> Option<Fate> {
        let placed = &self.known.get(self.known.of_proposal(proposal)?)?.placed;
        is_unchanged(&placed.entry, proposal).then(|| Fate::Same {
            id: placed.id.clone(),
            because: Some("you took it before".to_owned()),
        })
    }

    fn proposal(&mut self, proposal: &Proposal, is_accepted: bool) -> Fate {
        let mut proposal = match self.clear_up(proposal, is_accepted) {
            Ok(proposal) => proposal,
            Err(fate) => return self.taken_before(proposal).unwrap_or(*fate),
        };
        let is_row = !matches!(Id::of(proposal.uid.as_deref()), Id::Invitation(_));
        let own = self.known.of_proposal(&proposal);
        let known = own.and_then(|place| self.known.get(place));
        let zone = known.map(|state| state.placed.entry.when.zone);
        proposal.when = self.on_clock_of(zone, proposal.when);
        if let Some(place) = own.filter(|_| !is_row) {
            return self.update(place, &proposal, By::Invitation);
        }
        let program = match self.sheets.look(&proposal) {
            For::Several(ids) if !is_accepted && own.is_none() => return which(&ids),
            For::Known(id) => Some(id),
            For::New(name) if own.is_none() => {
                return self.new_entry(&proposal, Some(&name), None);
            }
            // Somebody said yes without saying which: it stands under its title until they do.
            For::Several(_) | For::Nobody | For::New(_) => None,
        };
        let sheet = program.as_ref().and_then(|id| self.onto.programs.get(id));
        proposal.when = self.on_clock_of(sheet.and_then(|sheet| sheet.zone), proposal.when);
        let who = Who::of(proposal.kind, program.as_ref(), &proposal.title);
        let placed = self.place(&proposal);
        let at_moment = self.known.at_moment(&who, placed.span.starts_at, &proposal);
        // Rows change places: the same moment tells more than the number of a row.
        if let Some(place) = at_moment.or(own) {
            let by = self.how(place, &proposal);
            return self.update(place, &proposal, by);
        }
        match self.known.on_day(&who, &proposal) {
            None => self.new_entry(&proposal, None, program),
            Some(place) if is_accepted => {
                let by = if is_row { By::Row } else { By::Invitation };
                self.update(place, &proposal, by)
            }
            Some(place) => self.same_day(place, &placed),
        }
    }

    /// How an event comes to an entry that has not its id.
    fn how(&self, place: usize, proposal: &Proposal) -> By {
        let own = self.known.get(place).map(|state| &state.placed.entry);
        let own = own.and_then(|entry| entry.uid.as_deref());
        match (Id::of(own), Id::of(proposal.uid.as_deref())) {
            (Id::Invitation(_), Id::Invitation(_)) => By::Other,
            (_, Id::Invitation(_)) => By::Invitation,
            (_, Id::Missing | Id::Row(_) | Id::Entry(_)) => By::Row,
        }
    }

    /// Holds that the time means one moment. With a yes, a time that comes twice is the first, so that nobody is
    /// late, and one that never comes falls after the change, where other calendars put it.
    fn clear_up(&self, proposal: &Proposal, is_accepted: bool) -> Result<Proposal, Box<Fate>> {
        let mut cleared = proposal.clone();
        let doubt = |reason: String| {
            Box::new(Fate::Doubtful {
                reason,
                can_be_taken: true,
            })
        };
        let years = proposal.when.date.year() - self.onto.now.year();
        if years.abs() > FAR_OFF && !is_accepted {
            let year = proposal.when.date.year();
            return Err(doubt(format!("the year {year} is far off; is it a slip?")));
        }
        let zone = self.zone(&proposal.when);
        let Err(question) = proposal.when.resolve(&zone) else {
            return Ok(cleared);
        };
        if matches!(*question, Unclear::EndsBeforeItBegins) {
            let reason = unclear(&question);
            return Err(Box::new(Fate::Refused { reason }));
        }
        if !is_accepted {
            return Err(doubt(unclear(&question)));
        }
        cleared.when = answered(proposal.when, &question);
        Ok(cleared)
    }

    /// A time in UTC on the clock by which its program lives, where that is known.
    fn on_clock_of(&self, zone: Option<ZoneName>, when: When) -> When {
        let is_moment = matches!(when.hours, Hours::From { .. });
        let zone =
            zone.filter(|zone| is_moment && when.zone == ZoneName::UTC && *zone != when.zone);
        let rules = self.onto.calendar.rules();
        match zone.and_then(|name| rules.get(name)) {
            Some(zone) => on_clock(when, &zone),
            None => when,
        }
    }

    fn zone(&self, when: &When) -> Zone {
        let rules = self.onto.calendar.rules();
        rules.get(when.zone).unwrap_or_else(Zone::utc)
    }

    fn update(&mut self, place: usize, proposal: &Proposal, by: By) -> Fate {
        self.known.claim(place);
        let rules = self.onto.calendar.rules();
        let Some(state) = self.known.get(place) else {
            return Fate::Refused {
                reason: "its entry is gone".to_owned(),
            };
        };
        let (id, own) = (state.placed.id.clone(), &state.placed.entry);
        if own.uid.is_some() && own.uid == proposal.uid && proposal.sequence < own.sequence {
            let because = Some("it is older than what you have".to_owned());
            return Fate::Same { id, because };
        }
        let mut merged = merge::onto(own, proposal, by, rules);
        if merged.program.is_none() {
            merged.program = self.known_program(proposal);
        }
        let because = None;
        let notes_for = merged.program.clone();
        let fate = if merged == *own {
            Fate::Same { id, because }
        } else {
            let after = Placed::new(id.clone(), merged, state.placed.version, rules);
            let mut changes = differences(&state.placed, &after, rules, self.onto.whereabouts);
            if changes.is_empty() {
                changes.push("now follows this invitation".to_owned());
            }
            self.known.change(place, after);
            Fate::Changed { id, changes }
        };
        if let Some(program) = notes_for {
            self.sheets.note(&program, &proposal.notes);
        }
        fate
    }

    fn known_program(&self, proposal: &Proposal) -> Option<ProgramId> {
        match self.sheets.look(proposal) {
            For::Known(id) => Some(id),
            For::New(_) | For::Several(_) | For::Nobody => None,
        }
    }

    /// `name`: of a program that has no sheet yet.
    fn new_entry(
        &mut self,
        proposal: &Proposal,
        name: Option<&str>,
        program: Option<ProgramId>,
    ) -> Fate {
        let program = program.or_else(|| name.map(|name| self.sheets.make(name, proposal)));
        if let Some(program) = &program {
            self.sheets.note(program, &proposal.notes);
        }
        let mut entry = entry_of(proposal);
        entry.program = program;
        let id = EntryId::new(self.ids.take(&id_stem(&entry)));
        let rules = self.onto.calendar.rules();
        let placed = Placed::new(id.clone(), entry, 0, rules);
        let told = when(&placed, &self.onto.whereabouts.zones(rules, &placed));
        let notes = self.notes(&placed);
        self.known.put(State {
            placed,
            base: None,
            is_touched: true,
            is_claimed: true,
        });
        Fate::New {
            id,
            when: told,
            notes,
        }
    }

    /// What to look at before a new entry is taken.
    fn notes(&self, placed: &Placed) -> Vec<String> {
        if placed.is_over(self.onto.now) {
            return vec!["It is in the past.".to_owned()];
        }
        let (entry, rules) = (&placed.entry, self.onto.calendar.rules());
        if entry.kind != Kind::Interview || entry.program.is_none() {
            return Vec::new();
        }
        let who = Who::of(entry.kind, entry.program.as_ref(), &entry.title);
        let other = self.known.other(&who, entry.kind, self.onto.now);
        let note = |other: &Placed| {
            let told = when(other, &self.onto.whereabouts.zones(rules, other));
            let id = &other.id;
            format!("You have {id} there too, {told}; if this one replaces it, cancel that one.")
        };
        other.map(note).into_iter().collect()
    }

    fn place(&self, proposal: &Proposal) -> Placed {
        let rules = self.onto.calendar.rules();
        Placed::new(EntryId::new(""), entry_of(proposal), 0, rules)
    }

    /// The same thing on the same day at another time: it was moved, or there are two.
    fn same_day(&self, place: usize, said: &Placed) -> Fate {
        let rules = self.onto.calendar.rules();
        let told = |placed: &Placed| when(placed, &self.onto.whereabouts.zones(rules, placed));
        let known = self.known.get(place).map(|state| &state.placed);
        let (id, own) = known.map_or((String::new(), String::new()), |placed| {
            (placed.id.to_string(), told(placed))
        });
        Fate::Doubtful {
            reason: format!(
                "you have {id} on that day: {own}; this says {}; say yes if it was moved, or add it by hand if there are two",
                told(said)
            ),
            can_be_taken: true,
        }
    }

    fn cancel(&mut self, cancel: &Cancel) -> Vec<Fate> {
        let places = self
            .known
            .of_series(&cancel.uid, cancel.recurrence_id.as_deref());
        if places.is_empty() {
            return vec![Fate::Refused {
                reason: "it calls off an invitation that none of your entries came from; if you entered it by hand, \
                         cancel it yourself"
                    .to_owned(),
            }];
        }
        let fates = places
            .into_iter()
            .filter_map(|place| self.cancel_one(place, cancel));
        fates.collect()
    }

    fn cancel_one(&mut self, place: usize, cancel: &Cancel) -> Option<Fate> {
        let placed = self.known.get(place)?.placed.clone();
        let id = placed.id.clone();
        let because = match placed.entry.status {
            _ if cancel.sequence < placed.entry.sequence => "it is older than what you have",
            Status::Cancelled => "it is cancelled already",
            Status::Done => "it has taken place",
            Status::Declined => "you had said no",
            Status::Invited | Status::Scheduled | Status::Waitlisted => {
                let mut entry = placed.entry;
                entry.status = Status::Cancelled;
                entry.sequence = cancel.sequence;
                let rules = self.onto.calendar.rules();
                let after = Placed::new(id.clone(), entry, placed.version, rules);
                self.known.change(place, after);
                return Some(Fate::Cancelled { id });
            }
        };
        let because = Some(because.to_owned());
        Some(Fate::Same { id, because })
    }
}

/// Whether an invitation says nothing that it did not say when its entry was taken from it.
fn is_unchanged(entry: &Entry, proposal: &Proposal) -> bool {
    entry.sequence >= proposal.sequence && entry.as_received == proposal.as_received
}

fn which(ids: &[ProgramId]) -> Fate {
    let ids: Vec<&str> = ids.iter().map(ProgramId::as_str).collect();
    Fate::Doubtful {
        reason: format!(
            "it may be for {}; say yes, and it stands under its title until you set the program",
            ids.join(" or ")
        ),
        can_be_taken: true,
    }
}
