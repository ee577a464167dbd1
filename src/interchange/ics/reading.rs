//! From the events of a file to what they propose, each by itself: understood, doubtful, refused or called off.

mod group;
mod written;

use std::cell::Cell;
use std::collections::BTreeSet;

use chrono::{Datelike, Days};

use self::group::{Group, groups};
use self::written::{as_received, start_and_end};
use super::Context;
use super::blocks::{self, Block, Calendar, File, Sort};
use super::clean;
use super::clock::Clocks;
use super::event::{Event, LONGEST_LINE};
use super::length::Length;
use super::property::{Property, Time};
use super::propose::propose;
use super::series::{self, Series};
use super::timing::{End, timing};
use crate::domain::proposal::{Cancel, Incoming, Reading};
use crate::domain::zone::{Zone, ZoneName};

/// How many dates all series of a file may have together.
const MOST_INSTANCES: usize = 4_000;

/// Events before this year are of no season that is still to come.
const FIRST_YEAR: i32 = 2020;

/// How far ahead a date is believed without a question, in days.
const BELIEVED: u64 = 3 * 366;

/// Reads every event.
pub fn read(file: &File, context: &Context<'_>) -> Vec<Incoming> {
    let clocks = Clocks::of(&file.calendars, context);
    let reader = Reader {
        context,
        clocks: &clocks,
        calendars: &file.calendars,
        instances_left: Cell::new(MOST_INSTANCES),
    };
    let mut incoming: Vec<Incoming> = file.blocks.iter().filter_map(no_event).collect();
    let events = file.blocks.iter().filter(|block| block.sort == Sort::Event);
    for group in groups(events.map(Event::of), &clocks) {
        reader.group(&group, &mut incoming);
    }
    incoming.extend(file.beyond.map(|line| {
        let most = blocks::MOST;
        let why =
            format!("The file has more than {most} entries: from this line on nothing was read.");
        refused(line, "", why)
    }));
    if incoming.is_empty() {
        let why = "There is no event in this file: a calendar file has lines such as BEGIN:VEVENT.";
        incoming.push(refused(1, "", why.to_owned()));
    }
    // Stable: the dates of a series stay in their order.
    incoming.sort_by_key(|incoming| incoming.line);
    incoming
}

fn refused(line: usize, summary: &str, why: String) -> Incoming {
    Incoming {
        line,
        summary: summary.to_owned(),
        reading: Reading::Refused(why),
    }
}

/// What is no event is named as such.
fn no_event(block: &Block) -> Option<Incoming> {
    let why = match block.sort {
        Sort::Event | Sort::Zone | Sort::Unknown => return None,
        Sort::Task => "It is a task, not an event: add it as a deadline by hand if it is one.",
        Sort::Journal => "It is a note, not an event.",
        Sort::Busy => "It only says when somebody is busy.",
    };
    let title = block.lines.first().and_then(|line| Property::of(line));
    let summary = title.map_or_else(String::new, |title| clean::line(title.value, LONGEST_LINE));
    Some(refused(block.line, &summary, why.to_owned()))
}

struct Reader<'a> {
    context: &'a Context<'a>,
    clocks: &'a Clocks<'a>,
    calendars: &'a [Calendar],
    instances_left: Cell<usize>,
}

impl Reader<'_> {
    /// Reads the events that share an id.
    fn group(&self, group: &Group, incoming: &mut Vec<Incoming>) {
        for (event, by) in &group.superseded {
            let why =
                format!("Line {by} has a newer or the same version of it, and that one is read.");
            incoming.push(refused(event.line, &event.summary, why));
        }
        for one in &group.instances {
            let reading = self.reading(&one.event, Some(one.id.clone()));
            incoming.push(named(&one.event, reading));
        }
        if let Some(event) = &group.main {
            let repeats = !event.times.rules.is_empty()
                || !event.times.more.is_empty()
                || event.times.has_exception_rules;
            if repeats && self.no_invitation(event, None).is_none() {
                incoming.extend(self.series(event, group));
            } else {
                incoming.push(named(event, self.reading(event, None)));
            }
        }
    }

    fn method(&self, event: &Event) -> &str {
        let calendar = self.calendars.get(event.calendar);
        calendar.map_or("", |calendar| &calendar.method)
    }

    /// What calls an event off or answers an invitation.
    fn no_invitation(&self, event: &Event, id: Option<&str>) -> Option<Reading> {
        let answer = "It is an answer to an invitation, not an invitation.";
        match self.method(event) {
            "CANCEL" => Some(cancel(event, id)),
            "REPLY" | "COUNTER" | "DECLINECOUNTER" | "REFRESH" => {
                Some(Reading::Refused(answer.to_owned()))
            }
            _ => None,
        }
    }

    /// One event by itself.
    fn reading(&self, event: &Event, id: Option<String>) -> Reading {
        if let Some(Err((_, line))) = &event.times.instance {
            let why =
                format!("It stands for one date of a series, and does not say which: {line}.");
            return Reading::Refused(why);
        }
        if let Some(reading) = self.no_invitation(event, id.as_deref()) {
            return reading;
        }
        match start_and_end(event) {
            Ok((start, end)) => self.at(event, &start, &end, id),
            Err(why) => Reading::Refused(why),
        }
    }

    /// An event at a time.
    fn at(&self, event: &Event, start: &Time, end: &End, id: Option<String>) -> Reading {
        let shown_in = event
            .own("ZONE")
            .next()
            .and_then(|zone| ZoneName::parse(zone.first()?).ok());
        let timing = match timing(self.clocks, event.calendar, start, end, shown_in) {
            Ok(timing) => timing,
            Err(why) => {
                return Reading::Doubtful {
                    proposal: None,
                    why,
                };
            }
        };
        if timing.when.date.year() < FIRST_YEAR {
            let year = timing.when.date.year();
            return Reading::Refused(format!(
                "It lies in {year}, before any season that is still to come."
            ));
        }
        let mut proposal = propose(event, self.method(event), self.context, timing.when);
        proposal.recurrence_id = id;
        proposal.as_received = as_received(event, start, timing.note.as_deref());
        let mut doubts = timing.doubts;
        doubts.extend(self.doubts(event, timing.when.date));
        // What the calendar cannot place is never taken without a question.
        let zone = self
            .clocks
            .newest(timing.when.zone)
            .unwrap_or_else(Zone::utc);
        if doubts.is_empty() && timing.when.resolve(&zone).is_err() {
            doubts.push("Its time cannot be placed: enter it by hand.".to_owned());
        }
        let proposal = Box::new(proposal);
        if doubts.is_empty() {
            return Reading::Sound(proposal);
        }
        doubts.truncate(2);
        Reading::Doubtful {
            proposal: Some(proposal),
            why: doubts.join(" "),
        }
    }

    /// What has to be asked besides its hours.
    fn doubts(&self, event: &Event, date: chrono::NaiveDate) -> Vec<String> {
        let mut doubts = Vec::new();
        let believed = self.context.today.checked_add_days(Days::new(BELIEVED));
        if believed.is_some_and(|believed| date > believed) {
            doubts.push(format!("It lies in {}: is that year meant?", date.year()));
        }
        if event.is_cut {
            doubts.push(
                "Not all of this event could be read: compare it with the invitation.".to_owned(),
            );
        }
        if event.times.is_from_then_on {
            doubts.push("It changes this and all later dates of a series: compare each with the invitation.".to_owned());
        }
        doubts
    }

    /// Every date of a series within the season.
    fn series(&self, event: &Event, group: &Group) -> Vec<Incoming> {
        match self.dates(event, group) {
            Ok(incoming) => incoming,
            Err(why) => vec![refused(event.line, &event.summary, why)],
        }
    }

    fn dates(&self, event: &Event, group: &Group) -> Result<Vec<Incoming>, String> {
        let (start, end) = start_and_end(event)?;
        let too_many = "There are too many repeating events in this file: read it in parts.";
        let series = Series::of(self.clocks, event.calendar, &start);
        let starts = series.starts(&event.times)?;
        if starts.is_empty() {
            return Err("None of its dates lies in this season.".to_owned());
        }
        let left = self
            .instances_left
            .get()
            .checked_sub(starts.len())
            .ok_or(too_many)?;
        self.instances_left.set(left);
        let own: BTreeSet<&str> = group.instances.iter().map(|one| one.id.as_str()).collect();
        let mut incoming = Vec::new();
        for (wall, own_end) in starts {
            let time = series.time(wall);
            let id = series::id(time.stamp);
            if own.contains(id.as_str()) {
                continue;
            }
            let end = own_end.unwrap_or_else(|| self.end_of(event, &start, &end, &time));
            let reading = self.at(event, &time, &end, Some(id));
            // A series in a zone nobody knows is asked about once.
            if matches!(reading, Reading::Doubtful { proposal: None, .. }) {
                return Ok(vec![named(event, reading)]);
            }
            let is_changed = group.changed_from.is_some_and(|from| wall >= from);
            incoming.push(named(
                event,
                if is_changed {
                    doubted(reading)
                } else {
                    reading
                },
            ));
        }
        Ok(incoming)
    }

    fn end_of(&self, event: &Event, first: &Time, end: &End, start: &Time) -> End {
        series::end_of(first, end, start).unwrap_or_else(|| {
            let timing = timing(self.clocks, event.calendar, first, end, None);
            let length = timing.ok().and_then(|timing| {
                let zone = self.clocks.newest(timing.when.zone)?;
                timing.when.resolve(&zone).ok()?.length()
            });
            length.map_or(End::Unknown, |exact| End::After(Length { days: 0, exact }))
        })
    }
}

fn named(event: &Event, reading: Reading) -> Incoming {
    Incoming {
        line: event.line,
        summary: event.summary.clone(),
        reading,
    }
}

fn doubted(reading: Reading) -> Reading {
    match reading {
        Reading::Sound(proposal) => Reading::Doubtful {
            proposal: Some(proposal),
            why: "Another event of this file changes this and all later dates: compare it with the invitation.".to_owned(),
        },
        other => other,
    }
}

fn cancel(event: &Event, instance: Option<&str>) -> Reading {
    if event.uid.is_empty() {
        return Reading::Refused(
            "It calls something off but does not say what: it has no UID.".to_owned(),
        );
    }
    Reading::Cancels(Cancel {
        uid: event.uid.clone(),
        sequence: event.sequence,
        recurrence_id: instance.map(str::to_owned),
    })
}
