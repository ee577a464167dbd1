//! Rules about what is to be written after an interview.

use chrono::TimeDelta;

use super::Severity;
use super::eye::{Eye, end_of};
use super::trap::Trap;
use crate::domain::calendar::{Placed, shift};
use crate::domain::entry::{Entry, Interviewer, Role};
use crate::domain::person;
use crate::domain::program::PostInterviewPolicy;

/// How long a note is in time: within a day or two (facts 3).
const NOTE: TimeDelta = TimeDelta::hours(48);

/// `names-due`: nobody is written down, or of nobody what was spoken about. Both fade within hours (TY02, TY03).
pub(super) fn names_due(_: &Eye<'_>, placed: &Placed) -> Option<(Severity, Trap)> {
    let people = &placed.entry.interviewers;
    let is_known =
        |who: &Interviewer| !who.name.trim().is_empty() && !who.remember.trim().is_empty();
    (!people.iter().any(is_known)).then_some((Severity::Warn, Trap::NamesDue))
}

/// `debrief-due`: nothing is written down about it (TY02).
pub(super) fn debrief_due(_: &Eye<'_>, placed: &Placed) -> Option<(Severity, Trap)> {
    placed
        .entry
        .debrief
        .is_empty()
        .then_some((Severity::Warn, Trap::DebriefDue))
}

/// `thank-you-due`: somebody has no note yet, and the program does not ask for none (facts 3: its rule comes first).
pub(super) fn thank_you_due(eye: &Eye<'_>, placed: &Placed) -> Option<(Severity, Trap)> {
    let program = placed.entry.program.as_ref();
    let sheet = program.and_then(|id| eye.watch.programs.get(id));
    let is_wanted = match sheet.map(|sheet| sheet.policy) {
        Some(PostInterviewPolicy::Forbidden | PostInterviewPolicy::Discouraged) => false,
        Some(
            PostInterviewPolicy::Allowed
            | PostInterviewPolicy::NoneStated
            | PostInterviewPolicy::Unknown,
        )
        | None => true,
    };
    if !is_wanted {
        return None;
    }
    let names = without_note(&placed.entry);
    let left = shift(end_of(placed), NOTE) - eye.watch.now;
    (!names.is_empty()).then_some((Severity::Warn, Trap::ThankYouDue(names, left)))
}

/// The interviewers that no note was sent to. A coordinator is thanked in passing.
fn without_note(entry: &Entry) -> Vec<String> {
    let sent = |who: &Interviewer| {
        let mut notes = entry.thank_you.iter().filter(|note| note.sent.is_some());
        notes.any(|note| note.to == who.name || person::is_same(&note.to, &who.name))
    };
    let people = entry.interviewers.iter();
    people
        .filter(|who| who.role != Some(Role::Coordinator) && !who.name.trim().is_empty())
        .filter(|who| !sent(who))
        .map(|who| who.name.trim().to_owned())
        .collect()
}
