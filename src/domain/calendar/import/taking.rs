//! A proposal taken as it stands: as an entry, and with the answer to a doubt about its time.

use chrono::TimeDelta;

use super::merge;
use crate::domain::entry::{Entry, Hours, Occurrence, Unclear, When};
use crate::domain::proposal::Proposal;

/// The time that is taken where somebody said yes to a doubt about it.
pub fn answered(mut when: When, question: &Unclear) -> When {
    match question {
        Unclear::Twice { .. } => {
            if let Hours::From { occurrence, .. } = &mut when.hours {
                *occurrence = Some(Occurrence::Earlier);
            }
        }
        Unclear::Never { after, .. } => when = shifted(when, after.naive_local() - when.wall()),
        Unclear::EndsBeforeItBegins => {}
    }
    when
}

/// The same hours so much later on the wall; an end that the start would overtake moves with it.
fn shifted(mut when: When, by: TimeDelta) -> When {
    let wall = when.wall() + by;
    if let Hours::From { start, end, .. } = &mut when.hours {
        *start = wall.time();
        if let Some(until) = end
            && until.date.and_time(until.time) <= wall
        {
            let moved = until.date.and_time(until.time) + by;
            (until.date, until.time) = (moved.date(), moved.time());
        }
    }
    when.date = wall.date();
    when
}

/// A new entry as a proposal describes it; its program is still to be found.
pub fn entry_of(proposal: &Proposal) -> Entry {
    let mut entry = Entry::new(proposal.kind, proposal.when);
    entry.title.clone_from(&proposal.title);
    entry.as_received.clone_from(&proposal.as_received);
    entry.status = proposal.status;
    entry.invited_on = proposal.invited_on;
    entry.place = proposal.place.clone();
    entry.interviewers.clone_from(&proposal.interviewers);
    merge::add_questions(&mut entry, &proposal.questions);
    entry.uid.clone_from(&proposal.uid);
    entry.sequence = proposal.sequence;
    entry.recurrence_id.clone_from(&proposal.recurrence_id);
    entry
}
