//! An entry after what an event says of it: what the event does not say, and what a person wrote, stays.

use super::matching::Id;
use crate::domain::calendar::differences::is_same;
use crate::domain::entry::{Entry, Hours, Interviewer, Kind, Place, Role, Status, When};
use crate::domain::proposal::Proposal;
use crate::domain::zone::{Rules, Zone};

/// How an event came to an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    /// It is the invitation the entry came from, or takes it over.
    Invitation,
    /// It is a row of a spreadsheet: what it says counts, as a person wrote it.
    Row,
    /// It is another invitation to the same thing: it fills what is missing.
    Other,
}

/// The entry with what `proposal` says of it. Its program stays; the time moves where `moves` says so.
pub fn onto(entry: &Entry, proposal: &Proposal, by: By, rules: &Rules) -> Entry {
    let is_newer = is_newer(entry, proposal);
    let mut merged = entry.clone();
    if by != By::Other && (is_newer || by == By::Row) {
        merged.when = time(&entry.when, &proposal.when, rules);
        take(&mut merged.title, &proposal.title);
    }
    merged.when = with_end(merged.when, &proposal.when);
    if starts(&merged.when, rules) != starts(&entry.when, rules) {
        merged.confirmed_back = None;
    }
    fill(&mut merged.title, &proposal.title);
    place(&mut merged.place, &proposal.place, by);
    if entry.kind == Kind::Other {
        merged.kind = proposal.kind;
    }
    merged.status = status(
        entry.status,
        proposal.status,
        by == By::Invitation && is_newer,
    );
    merged.invited_on = entry.invited_on.or(proposal.invited_on);
    for person in &proposal.interviewers {
        meet(&mut merged.interviewers, person);
    }
    add_questions(&mut merged, &proposal.questions);
    let has_moved = merged.when != entry.when;
    follow(&mut merged, proposal, by, has_moved);
    merged
}

/// Whether an invitation says another time than when it was read last. One that is the same does not take back what
/// a person has changed by hand since.
fn is_newer(entry: &Entry, proposal: &Proposal) -> bool {
    proposal.sequence > entry.sequence
        || entry.uid != proposal.uid
        || entry.as_received != proposal.as_received
}

/// The new time, unless it is the old one written in another zone.
fn time(old: &When, new: &When, rules: &Rules) -> When {
    match (moments(old, rules), moments(new, rules)) {
        (Some(own), Some(said)) if own.0 == said.0 && (said.1.is_none() || own.1 == said.1) => *old,
        _ => *new,
    }
}

/// The end that is said, where none was known and the start is the same.
fn with_end(own: When, said: &When) -> When {
    match (own.hours, said.hours) {
        (
            Hours::From {
                start,
                end: None,
                occurrence,
            },
            Hours::From { end, .. },
        ) if (own.date, own.wall(), own.zone) == (said.date, said.wall(), said.zone) => {
            let hours = Hours::From {
                start,
                end,
                occurrence,
            };
            When { hours, ..own }
        }
        _ => own,
    }
}

type Moments = (
    chrono::DateTime<chrono::Utc>,
    Option<chrono::DateTime<chrono::Utc>>,
);

/// The start and the end; `None` where they are unclear, and for whole days, which are days and not moments.
fn moments(when: &When, rules: &Rules) -> Option<Moments> {
    if matches!(when.hours, Hours::AllDay { .. }) {
        return None;
    }
    let zone = rules.get(when.zone).unwrap_or_else(Zone::utc);
    let span = when.resolve(&zone).ok()?;
    Some((span.starts_at, span.ends_at))
}

fn starts(when: &When, rules: &Rules) -> Option<chrono::DateTime<chrono::Utc>> {
    let zone = rules.get(when.zone).unwrap_or_else(Zone::utc);
    Some(when.resolve(&zone).ok()?.starts_at)
}

fn take(own: &mut String, said: &str) {
    if !said.is_empty() {
        said.clone_into(own);
    }
}

fn fill(own: &mut String, said: &str) {
    if own.is_empty() {
        said.clone_into(own);
    }
}

fn place(own: &mut Place, said: &Place, by: By) {
    let lay = match by {
        By::Invitation | By::Row => take,
        By::Other => fill,
    };
    lay(&mut own.link, &said.link);
    lay(&mut own.address, &said.address);
    lay(&mut own.dial_in, &said.dial_in);
    lay(&mut own.backup, &said.backup);
    own.platform = match by {
        By::Invitation | By::Row => said.platform.or(own.platform),
        By::Other => own.platform.or(said.platform),
    };
}

/// How far it has come. What is over or was said no to is not opened again; what was called off only by a newer
/// invitation.
fn status(own: Status, said: Status, is_newer: bool) -> Status {
    let stays = match own {
        Status::Done => true,
        Status::Declined => said.is_open(),
        Status::Cancelled => said.is_open() && !is_newer,
        Status::Scheduled => matches!(said, Status::Invited | Status::Waitlisted),
        Status::Invited | Status::Waitlisted => false,
    };
    if stays { own } else { said }
}

/// Adds a person, or what is not known yet of one who is known.
fn meet(people: &mut Vec<Interviewer>, person: &Interviewer) {
    let Some(known) = people.iter_mut().find(|known| is_same(known, person)) else {
        people.push(person.clone());
        return;
    };
    fill(&mut known.name, &person.name);
    fill(&mut known.email, &person.email);
    fill(&mut known.remember, &person.remember);
    known.role = known.role.or(person.role);
    known.minutes = known.minutes.or(person.minutes);
}

/// Questions without a role are for the faculty: these one meets most of.
pub fn add_questions(entry: &mut Entry, questions: &[String]) {
    for question in questions {
        let is_there = entry
            .questions_to_ask
            .values()
            .flatten()
            .any(|own| own == question);
        if !is_there {
            entry
                .questions_to_ask
                .entry(Role::Faculty)
                .or_default()
                .push(question.clone());
        }
    }
}

/// The marks by which the next update finds it. The words stay as they were first received until the time moves.
fn follow(entry: &mut Entry, proposal: &Proposal, by: By, has_moved: bool) {
    let is_invitation = by == By::Invitation;
    let is_first_row = by == By::Row
        && entry.uid.is_none()
        && matches!(Id::of(proposal.uid.as_deref()), Id::Row(_));
    if is_invitation || is_first_row {
        entry.uid = proposal.uid.clone().or(entry.uid.take());
        entry.recurrence_id = proposal
            .recurrence_id
            .clone()
            .or(entry.recurrence_id.take());
    }
    if is_invitation {
        entry.sequence = proposal.sequence.max(entry.sequence);
    }
    if has_moved {
        take(&mut entry.as_received, &proposal.as_received);
    } else {
        fill(&mut entry.as_received, &proposal.as_received);
    }
}
