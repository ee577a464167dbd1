//! What a written event says in words, for people who read it in another calendar.

use std::fmt::Write as _;

use super::super::clean;
use super::super::event::LONGEST_LINE;
use crate::domain::calendar::{Clock, Placed, clocks};
use crate::domain::entry::{Hours, Interviewer, Kind, Role};
use crate::domain::program::Programs;
use crate::domain::zone::Zone;

/// The title: the sort and the program, or what it is called.
pub fn summary(placed: &Placed, programs: &Programs) -> String {
    let entry = &placed.entry;
    let sort = match entry.kind {
        Kind::Interview => "Interview",
        Kind::Social => "Social",
        Kind::Mock => "Mock interview",
        Kind::Deadline => "Deadline",
        Kind::Other => "",
    };
    let program = entry
        .program
        .as_ref()
        .map_or("", |program| programs.name(program));
    let named = match (program, entry.title.as_str()) {
        ("", "") => {
            return if sort.is_empty() {
                "Entry".to_owned()
            } else {
                sort.to_owned()
            };
        }
        ("", title) => title.to_owned(),
        (program, "") if sort.is_empty() => program.to_owned(),
        (program, "") => format!("{sort}: {program}"),
        (program, title) => format!("{program}: {title}"),
    };
    clean::line(&named, LONGEST_LINE)
}

/// Both clocks, how to get in, and who will be there.
pub fn description(placed: &Placed, zone: &Zone, home: &Zone) -> String {
    let entry = &placed.entry;
    let mut text = String::new();
    if placed.unclear.is_some() {
        text.push_str("The time is not clear yet: ask the program before you rely on it.\n");
    }
    if matches!(entry.when.hours, Hours::From { .. }) {
        for clock in clocks(placed.span.starts_at, [zone, home]) {
            // Writing to a text cannot fail.
            let _ = writeln!(text, "{}", shown(&clock));
        }
    }
    for (label, said) in [
        ("Join", &entry.place.link),
        ("Dial in", &entry.place.dial_in),
        ("If that fails", &entry.place.backup),
    ] {
        if !said.is_empty() {
            let _ = writeln!(text, "{label}: {said}");
        }
    }
    let people: Vec<String> = entry.interviewers.iter().map(person).collect();
    if !people.is_empty() {
        let _ = writeln!(text, "With: {}", people.join(", "));
    }
    text.trim_end().to_owned()
}

/// `09:00 on Thu Dec 3, 2026 in New York (UTC-05:00)`.
fn shown(clock: &Clock) -> String {
    let time = super::super::said::wall(clock.wall);
    format!("{time} in {} (UTC{})", clock.zone.city(), clock.offset)
}

fn person(who: &Interviewer) -> String {
    match who.role {
        Some(role) => format!("{} ({})", who.name, role_name(role)),
        None => who.name.clone(),
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
