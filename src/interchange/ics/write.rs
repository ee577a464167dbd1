//! Entries as a calendar file (RFC 5545) that other calendars take in: with the rules of their zones, and alarms.
//!
//! What the standard has no word for stands in properties of this program, so that reading the file gives the same
//! entries again. Notes on people and on how it went stay at home.

mod content;
#[cfg(test)]
mod tests;
mod times;
mod words;
mod zone;

use std::collections::BTreeMap;

use chrono::{DateTime, TimeDelta, Utc};

use self::content::Content;
use self::times::{DAY, MOMENT, Times};
use self::zone::WALL;
use super::event::OWN;
use super::links;
use super::place::location;
use super::property::{self, Stamp};
use super::propose::word_of;
use crate::domain::calendar::Placed;
use crate::domain::entry::{Hours, Kind};
use crate::domain::program::Programs;
use crate::domain::zone::{Rules, Zone, ZoneName};

/// When to remind before an entry: a day, an hour, ten minutes.
const ALARMS: [&str; 3] = ["-P1D", "-PT1H", "-PT10M"];

/// How long before and after the entries the rules of their zones are written.
const AROUND: TimeDelta = TimeDelta::days(370);

/// Writes entries as a calendar file. `now` is when it is written; the clock at `home` stands beside each entry's own.
pub fn write(
    entries: &[&Placed],
    programs: &Programs,
    rules: &Rules,
    home: &Zone,
    now: DateTime<Utc>,
) -> String {
    let times: Vec<Times> = entries
        .iter()
        .map(|placed| Times::of(placed, rules))
        .collect();
    let mut writer = Writer {
        content: Content::default(),
        programs,
        home,
        now,
    };
    let content = &mut writer.content;
    content.line("BEGIN", "VCALENDAR");
    content.line("VERSION", "2.0");
    content.line("PRODID", "-//prepcoach//Interview calendar//EN");
    content.line("CALSCALE", "GREGORIAN");
    let (from, to) = years(entries, now);
    for zone in zones(entries, &times, rules).values() {
        zone::zone(content, zone, from, to);
    }
    for (placed, times) in entries.iter().zip(&times) {
        let zone = rules.get(placed.entry.when.zone).unwrap_or_else(Zone::utc);
        writer.event(placed, times, &zone);
    }
    writer.content.line("END", "VCALENDAR");
    writer.content.finish()
}

/// The zones that are named in the file.
fn zones(entries: &[&Placed], times: &[Times], rules: &Rules) -> BTreeMap<ZoneName, Zone> {
    let is_named = |placed: &Placed, times: &Times| {
        let instance = placed.entry.recurrence_id.as_deref().map(property::stamp);
        times.zone().is_some() || matches!(instance, Some(Ok(Stamp::Wall(_))))
    };
    let used = entries
        .iter()
        .zip(times)
        .filter(|(placed, times)| is_named(placed, times))
        .map(|(placed, _)| placed.entry.when.zone)
        .filter(|name| *name != ZoneName::UTC);
    used.filter_map(|name| Some((name, rules.get(name)?)))
        .collect()
}

/// The time for which zones need their rules.
fn years(entries: &[&Placed], now: DateTime<Utc>) -> (DateTime<Utc>, DateTime<Utc>) {
    let starts = || entries.iter().map(|placed| placed.span.starts_at);
    let first = starts().min().unwrap_or(now);
    let last = starts().max().unwrap_or(now);
    let from = first.checked_sub_signed(AROUND);
    let to = last.checked_add_signed(AROUND);
    (from.unwrap_or(first), to.unwrap_or(last))
}

struct Writer<'a> {
    content: Content,
    programs: &'a Programs,
    home: &'a Zone,
    now: DateTime<Utc>,
}

impl Writer<'_> {
    fn event(&mut self, placed: &Placed, times: &Times, zone: &Zone) {
        let entry = &placed.entry;
        let summary = words::summary(placed, self.programs);
        let content = &mut self.content;
        content.line("BEGIN", "VEVENT");
        let uid = entry.uid.clone();
        content.text(
            "UID",
            &uid.unwrap_or_else(|| format!("{}@prepcoach", placed.id)),
        );
        content.line("DTSTAMP", &self.now.format(MOMENT).to_string());
        content.line("SEQUENCE", &entry.sequence.to_string());
        if let Some(instance) = &entry.recurrence_id {
            instance_of(content, instance, entry.when.zone);
        }
        times.write(content);
        content.text("SUMMARY", &summary);
        content.text("LOCATION", &location(&entry.place));
        content.text("DESCRIPTION", &words::description(placed, zone, self.home));
        if links::is_web(&entry.place.link) {
            content.line("URL", &entry.place.link);
        }
        content.line("STATUS", word_of(entry.status));
        if entry.kind == Kind::Deadline {
            content.line("TRANSP", "TRANSPARENT");
        }
        self.own(placed, times, &summary);
        let has_hours = matches!(entry.when.hours, Hours::From { .. });
        if has_hours && entry.status.is_open() {
            self.alarms(&summary);
        }
        self.content.line("END", "VEVENT");
    }

    /// What only this program reads.
    fn own(&mut self, placed: &Placed, times: &Times, summary: &str) {
        let entry = &placed.entry;
        let content = &mut self.content;
        let mut text = |name: &str, text: &str| content.text(&format!("{OWN}{name}"), text);
        text("KIND", entry.kind.word());
        text("STATUS", entry.status.word());
        text("SUMMARY", summary);
        text("TITLE", &entry.title);
        if let Some(program) = &entry.program {
            text("PROGRAM", self.programs.name(program));
        }
        if times.zone().is_none() {
            text("ZONE", entry.when.zone.as_str());
        }
        text("AS-RECEIVED", &entry.as_received);
        text(
            "PLATFORM",
            entry
                .place
                .platform
                .map_or("none", |platform| platform.word()),
        );
        text("ADDRESS", &entry.place.address);
        text("DIAL-IN", &entry.place.dial_in);
        text("BACKUP", &entry.place.backup);
        if let Some(day) = entry.invited_on {
            text("INVITED-ON", &day.to_string());
        }
        for who in &entry.interviewers {
            let minutes = who
                .minutes
                .map_or_else(String::new, |minutes| minutes.to_string());
            let role = who.role.map_or("", |role| role.word());
            let name = format!("{OWN}INTERVIEWER");
            self.content
                .texts(&name, &[&who.name, role, &who.email, &minutes]);
        }
    }

    fn alarms(&mut self, summary: &str) {
        for before in ALARMS {
            self.content.line("BEGIN", "VALARM");
            self.content.line("ACTION", "DISPLAY");
            self.content.text("DESCRIPTION", summary);
            self.content.line("TRIGGER", before);
            self.content.line("END", "VALARM");
        }
    }
}

/// Which date of a series an entry is. An id that is no time is left out: other calendars would refuse the entry.
fn instance_of(content: &mut Content, id: &str, zone: ZoneName) {
    match property::stamp(id) {
        Ok(Stamp::Day(day)) => {
            content.line("RECURRENCE-ID;VALUE=DATE", &day.format(DAY).to_string());
        }
        Ok(Stamp::Utc(utc)) => {
            content.line("RECURRENCE-ID", &utc.format(MOMENT).to_string());
        }
        Ok(Stamp::Wall(wall)) if zone != ZoneName::UTC => {
            content.line(
                &format!("RECURRENCE-ID;TZID={zone}"),
                &wall.format(WALL).to_string(),
            );
        }
        Ok(Stamp::Wall(wall)) => {
            content.line("RECURRENCE-ID", &wall.format(WALL).to_string());
        }
        Err(_) => {}
    }
}
