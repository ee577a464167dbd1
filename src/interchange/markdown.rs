//! The agenda and the answers as Markdown: to print, to mail, to keep beside the bed. What an entry is lives in the
//! domain.

mod answers;
mod escape;

use chrono::{DateTime, FixedOffset, NaiveDate, Utc};

use crate::domain::calendar::{Clock, Placed, clocks, day_word};
use crate::domain::entry::{Hours, Interviewer, Place, Platform, Role, Status};
use crate::domain::program::Programs;
use crate::domain::zone::{Rules, Zone};

pub use self::answers::{answers, has_answers};
use self::escape::{address, text};

/// The entries as Markdown, in the order of time and under the date each begins on at home; every entry with the clocks
/// of its program, of `home` and of `travel`. Names and words of entries are escaped, links show where they lead.
pub fn agenda(
    entries: &[&Placed],
    programs: &Programs,
    rules: &Rules,
    home: &Zone,
    travel: Option<&Zone>,
    now: DateTime<Utc>,
) -> String {
    let page = Page {
        programs,
        rules,
        home,
        travel,
    };
    let mut entries: Vec<&Placed> = entries.to_vec();
    entries.sort_by(|a, b| (a.span.starts_at, &a.id).cmp(&(b.span.starts_at, &b.id)));
    let mut agenda = page.head(now);
    if entries.is_empty() {
        agenda.push_str("\nNothing is in the calendar for these days.\n");
    }
    let mut day = None;
    for placed in entries {
        let date = page.home_date(placed);
        if day != Some(date) {
            agenda += "\n## ";
            agenda += &in_full(date);
            agenda.push('\n');
            day = Some(date);
        }
        agenda.push_str(&page.entry(placed));
    }
    agenda
}

/// What every entry is shown by.
struct Page<'a> {
    programs: &'a Programs,
    rules: &'a Rules,
    home: &'a Zone,
    travel: Option<&'a Zone>,
}

impl Page<'_> {
    fn head(&self, now: DateTime<Utc>) -> String {
        let local = now.with_timezone(self.home);
        let written = format!("{}, {}", in_full(local.date_naive()), local.format("%H:%M"));
        format!(
            "# Agenda\n\nWritten on {written} in {}. Days are those at home.\n",
            text(self.home.name().as_str())
        )
    }

    /// The date under which an entry stands. Whole days keep the date they were given: it is a day, not a moment.
    fn home_date(&self, placed: &Placed) -> NaiveDate {
        match placed.entry.when.hours {
            Hours::AllDay { .. } => placed.entry.when.date,
            Hours::From { .. } => self.home.date_of(placed.span.starts_at),
        }
    }

    fn entry(&self, placed: &Placed) -> String {
        let entry = &placed.entry;
        let name = text(placed.name(self.programs));
        let mut lines = vec![format!("{} · {}", entry.kind.word(), status(entry.status))];
        lines.extend(self.times(placed));
        if !entry.as_received.trim().is_empty() {
            lines.push(format!("As received: “{}”", text(&entry.as_received)));
        }
        if entry.program.is_some() && !entry.title.trim().is_empty() {
            lines.push(format!("Title: {}", text(&entry.title)));
        }
        lines.extend(place(&entry.place));
        lines.extend(people(&entry.interviewers));
        let mut block = format!("\n### {name}\n\n");
        for line in lines {
            block.push_str("- ");
            block.push_str(&line);
            block.push('\n');
        }
        block
    }

    /// One line for each clock, the program's first.
    fn times(&self, placed: &Placed) -> Vec<String> {
        let entry = &placed.entry;
        if let Hours::AllDay { last } = entry.when.hours {
            return vec![whole_days(entry.when.date, last, entry.when.zone.as_str())];
        }
        // An hour that is not certain is shown on no other clock.
        let Some(own) = self
            .rules
            .get(entry.when.zone)
            .filter(|_| placed.unclear.is_none())
        else {
            return vec![format!(
                "**{} {}** in {}: this time is not clear yet, open the entry and answer",
                short(entry.when.date),
                entry.when.wall().format("%H:%M"),
                text(entry.when.zone.as_str())
            )];
        };
        let zones = [Some(&own), Some(self.home), self.travel];
        let zones: Vec<&Zone> = zones.into_iter().flatten().collect();
        clocks(placed.span.starts_at, zones.iter().copied())
            .iter()
            .map(|clock| self.clock(clock, &own, placed))
            .collect()
    }

    /// "**Thu Dec 3, 09:00–13:30** New York (EST, UTC−5)".
    fn clock(&self, clock: &Clock, own: &Zone, placed: &Placed) -> String {
        let zones = [Some(own), Some(self.home), self.travel];
        let zone = zones
            .into_iter()
            .flatten()
            .find(|zone| zone.name() == clock.zone);
        let end = placed.span.ends_at.zip(zone).map(|(end, zone)| {
            let end = end.with_timezone(zone).naive_local();
            let days = (end.date() - clock.wall.date()).num_days();
            let later = match day_word(days).as_str() {
                "" => String::new(),
                word => format!(" ({word})"),
            };
            format!("–{}{later}", end.format("%H:%M"))
        });
        let shift = match day_word(clock.day_shift).as_str() {
            "" => String::new(),
            word => format!(", {word}"),
        };
        let whose = match clock.zone {
            zone if zone == own.name() => "",
            zone if zone == self.home.name() => ", home",
            _ => ", travel",
        };
        format!(
            "**{} {}{}** {} ({}{}{whose}{shift})",
            short(clock.wall.date()),
            clock.wall.format("%H:%M"),
            end.unwrap_or_default(),
            text(&clock.zone.city()),
            letters(&clock.abbreviation),
            offset(clock.offset),
        )
    }
}

fn whole_days(date: NaiveDate, last: NaiveDate, zone: &str) -> String {
    let days = if last > date {
        format!("**{} to {}**, whole days", short(date), short(last))
    } else {
        format!("**{}**, the whole day", short(date))
    };
    format!("{days} in {}", text(zone))
}

/// "EST, "; nothing where a zone has digits for letters, which say no more than the offset.
fn letters(abbreviation: &str) -> String {
    if abbreviation.starts_with(|c: char| c.is_alphabetic()) {
        format!("{}, ", text(abbreviation))
    } else {
        String::new()
    }
}

/// "UTC−5", "UTC+5:30".
fn offset(offset: FixedOffset) -> String {
    let seconds = offset.local_minus_utc();
    let sign = if seconds < 0 { '−' } else { '+' };
    let minutes = seconds.abs() / 60;
    match (minutes / 60, minutes % 60) {
        (hours, 0) => format!("UTC{sign}{hours}"),
        (hours, minutes) => format!("UTC{sign}{hours}:{minutes:02}"),
    }
}

/// "Thursday, December 3, 2026".
fn in_full(date: NaiveDate) -> String {
    date.format("%A, %B %-d, %Y").to_string()
}

/// "Thu Dec 3".
fn short(date: NaiveDate) -> String {
    date.format("%a %b %-d").to_string()
}

fn status(status: Status) -> String {
    match status {
        Status::Scheduled | Status::Done | Status::Waitlisted => status.word().to_owned(),
        Status::Invited => "invited, not answered yet".to_owned(),
        Status::Declined | Status::Cancelled => format!("**{}**", status.word()),
    }
}

/// Where it takes place, and how to get in.
fn place(place: &Place) -> Vec<String> {
    let mut lines = Vec::new();
    let platform = place.platform.map(platform_name);
    match (platform, place.link.trim()) {
        (Some(platform), "") => lines.push(format!("Where: {platform}")),
        (Some(platform), link) => lines.push(format!("Where: {platform}, {}", address(link))),
        (None, "") => {}
        (None, link) => lines.push(format!("Where: {}", address(link))),
    }
    for (label, words) in [
        ("Address", &place.address),
        ("Dial-in", &place.dial_in),
        ("If it fails", &place.backup),
    ] {
        if !words.trim().is_empty() {
            lines.push(format!("{label}: {}", text(words)));
        }
    }
    lines
}

fn platform_name(platform: Platform) -> &'static str {
    match platform {
        Platform::Zoom => "Zoom",
        Platform::Thalamus => "Thalamus",
        Platform::Webex => "Webex",
        Platform::Teams => "Teams",
        Platform::InPerson => "in person",
        Platform::Phone => "by telephone",
        Platform::Other => "another platform",
    }
}

/// Who will be there.
fn people(interviewers: &[Interviewer]) -> Option<String> {
    let named: Vec<String> = interviewers.iter().filter_map(person).collect();
    (!named.is_empty()).then(|| format!("Who: {}", named.join("; ")))
}

fn person(person: &Interviewer) -> Option<String> {
    let name = text(&person.name);
    let role = person.role.map(role_name);
    let minutes = person.minutes.map(|minutes| format!("{minutes} min"));
    let details: Vec<String> = role.map(str::to_owned).into_iter().chain(minutes).collect();
    match (name.is_empty(), details.is_empty()) {
        (true, true) => None,
        (true, false) => Some(details.join(", ")),
        (false, true) => Some(name),
        (false, false) => Some(format!("{name} ({})", details.join(", "))),
    }
}

fn role_name(role: Role) -> &'static str {
    match role {
        Role::Pd => "program director",
        Role::Apd => "associate program director",
        Role::Chair => "chair",
        Role::Faculty => "faculty",
        Role::Chief => "chief resident",
        Role::Resident => "resident",
        Role::Coordinator => "coordinator",
    }
}

#[cfg(test)]
mod tests;
