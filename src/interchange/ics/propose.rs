//! What an event proposes for the calendar: everything but when it is.

use chrono::NaiveDate;

use super::Context;
use super::clean;
use super::event::{Event, LONGEST_LINE};
use super::links;
use super::people;
use super::place::{location, place};
use super::property::Stamp;
use super::words;
use crate::domain::entry::{Interviewer, Kind, Place, Platform, Role, Status, When};
use crate::domain::proposal::Proposal;

/// The proposal of an event, at a time.
pub fn propose(event: &Event, method: &str, context: &Context<'_>, when: When) -> Proposal {
    let own = Own(event);
    let place = own.place(place(&event.words, &event.summary));
    let kind = own.value("KIND").and_then(Kind::parse);
    let kind = kind.unwrap_or_else(|| words::kind(&event.summary, place.platform));
    let program = own.value("PROGRAM").map(str::to_owned);
    // Written by this program and not changed since: then the title stands by itself.
    let is_untouched = own.value("SUMMARY") == Some(event.summary.as_str());
    let title = if is_untouched {
        own.text("TITLE")
    } else {
        words::title(event)
    };
    Proposal {
        program,
        status: own.status(event),
        invited_on: own
            .day("INVITED-ON")
            .or_else(|| invited_on(event, method, context)),
        place,
        interviewers: if event.is_own() {
            own.interviewers()
        } else {
            people::interviewers(event, context.me)
        },
        notes: if event.is_own() {
            String::new()
        } else {
            words::notes(event)
        },
        uid: (!event.uid.is_empty()).then(|| event.uid.clone()),
        sequence: event.sequence,
        ..Proposal::new(kind, title, when)
    }
}

/// The day an invitation was sent, as it says itself. A calendar that was only written out says when that was done.
fn invited_on(event: &Event, method: &str, context: &Context<'_>) -> Option<NaiveDate> {
    match event.times.stamps[0] {
        Some(Stamp::Utc(utc)) if method == "REQUEST" => {
            let home = context.rules.get(context.home)?;
            Some(home.date_of(utc.and_utc()))
        }
        _ => None,
    }
}

/// What the standard says of an event's status.
fn standard_status(status: &str) -> Status {
    match status {
        "CANCELLED" => Status::Cancelled,
        "TENTATIVE" => Status::Invited,
        _ => Status::Scheduled,
    }
}

/// What the standard can say of a status.
pub fn word_of(status: Status) -> &'static str {
    match status {
        Status::Invited | Status::Waitlisted => "TENTATIVE",
        Status::Scheduled | Status::Done => "CONFIRMED",
        Status::Declined | Status::Cancelled => "CANCELLED",
    }
}

/// The properties this program writes for itself. What the standard has a property for wins over them: another
/// calendar may have changed that.
struct Own<'a>(&'a Event);

impl<'a> Own<'a> {
    fn value(&self, name: &str) -> Option<&'a str> {
        let event = self.0;
        let found = event.own.iter().find(|(own, _)| own == name);
        found
            .and_then(|(_, values)| values.first())
            .map(String::as_str)
    }

    fn text(&self, name: &str) -> String {
        clean::line(self.value(name).unwrap_or_default(), LONGEST_LINE)
    }

    fn day(&self, name: &str) -> Option<NaiveDate> {
        self.value(name)?.parse().ok()
    }

    /// The finer status, as long as it says what the standard's does.
    fn status(&self, event: &Event) -> Status {
        let own = self.value("STATUS").and_then(Status::parse);
        own.filter(|own| word_of(*own) == event.status)
            .unwrap_or_else(|| standard_status(event.status))
    }

    /// The place, where it was written by this program. A place or a link that was changed since is read as any other.
    fn place(&self, found: Place) -> Place {
        let Some(platform) = self.value("PLATFORM") else {
            return found;
        };
        let words = &self.0.words;
        let platform = Platform::parse(platform);
        let mut place = Place {
            platform,
            link: if links::is_web(words.url.trim()) {
                words.url.trim().to_owned()
            } else {
                String::new()
            },
            address: self.text("ADDRESS"),
            dial_in: self.text("DIAL-IN"),
            backup: self.text("BACKUP"),
        };
        if clean::line(&words.location, LONGEST_LINE)
            != clean::line(&location(&place), LONGEST_LINE)
        {
            place.address = found.address;
        }
        place
    }

    /// `name;role;email;minutes`.
    fn interviewers(&self) -> Vec<Interviewer> {
        let lines = self
            .0
            .own
            .iter()
            .filter(|(own, _)| own == "INTERVIEWER")
            .take(people::MOST);
        lines
            .map(|(_, parts)| {
                let part =
                    |at: usize| clean::line(parts.get(at).map_or("", String::as_str), LONGEST_LINE);
                Interviewer {
                    name: part(0),
                    role: Role::parse(&part(1)),
                    email: part(2),
                    remember: String::new(),
                    minutes: part(3).parse().ok(),
                }
            })
            .collect()
    }
}
