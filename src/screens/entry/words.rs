//! What things of an entry are called on the screen.

use chrono::NaiveDate;

use crate::domain::entry::{Kind, Platform, Role, Status};

/// A role spelled out.
pub fn role(role: Role) -> &'static str {
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

/// A platform as it calls itself.
pub fn platform(platform: Platform) -> &'static str {
    match platform {
        Platform::Zoom => "Zoom",
        Platform::Thalamus => "Thalamus",
        Platform::Webex => "Webex",
        Platform::Teams => "Microsoft Teams",
        Platform::InPerson => "In person",
        Platform::Phone => "By phone",
        Platform::Other => "Another platform",
    }
}

/// What an entry is called where it stands in a sentence.
pub fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Interview => "interview",
        Kind::Social => "social event",
        Kind::Mock => "mock interview",
        Kind::Deadline => "deadline",
        Kind::Other => "entry",
    }
}

/// How an entry stands, as a sentence.
pub fn stands(status: Status) -> &'static str {
    match status {
        Status::Invited => "It is an invitation now, not answered yet.",
        Status::Scheduled => "It is scheduled.",
        Status::Waitlisted => "It is on the waiting list.",
        Status::Done => "It is done.",
        Status::Declined => "It is declined.",
        Status::Cancelled => "It is called off.",
    }
}

/// A day: `Thu 3 Dec 2026`.
pub fn day(date: NaiveDate) -> String {
    date.format("%a %-d %b %Y").to_string()
}

/// A first letter made large.
pub fn capital(words: &str) -> String {
    let mut chars = words.chars();
    let first = chars.next().map(|c| c.to_uppercase().to_string());
    format!("{}{}", first.unwrap_or_default(), chars.as_str())
}
