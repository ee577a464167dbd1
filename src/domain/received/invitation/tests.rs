mod details;
mod random;
mod styles;
mod together;

use chrono::NaiveDate;
use proptest::prelude::*;

use super::super::fixture::rules;
use super::super::{Answer, Near, Understood};
use super::invitation;
use crate::domain::zone::ZoneName;

/// A Monday, in winter time on both sides of the Atlantic.
const TODAY: &str = "2026-11-23";

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn sheet(zone: &str) -> Near {
    Near {
        zone: ZoneName::parse(zone).ok(),
        ..Near::default()
    }
}

/// A place near, or a zone where its name has a slash.
fn near(words: &str) -> Near {
    match words {
        "" => Near::default(),
        zone if zone.contains('/') => sheet(zone),
        place => Near {
            places: vec![place.to_owned()],
            ..Near::default()
        },
    }
}

fn answer(answer: &Answer) -> String {
    match answer {
        Answer::Date(date) => date.to_string(),
        Answer::Hours(start, None) => start.format("%H:%M").to_string(),
        Answer::Hours(start, Some(end)) => {
            let next = if end.days > 0 { "+1" } else { "" };
            format!(
                "{}-{}{next}",
                start.format("%H:%M"),
                end.time.format("%H:%M")
            )
        }
        Answer::Wall(wall, _) => wall.format("%Y-%m-%dT%H:%M").to_string(),
        Answer::End(end) => format!("{end:?}"),
        Answer::Zone(zone) => zone.to_string(),
        Answer::Occurrence(which) => which.word().to_owned(),
        Answer::Slot(at) => at.to_string(),
    }
}

/// What is certain, a dot for what is not; and each doubt with its answers.
pub(super) fn shown(read: &Understood) -> String {
    let parts = &read.parts;
    let date = parts.date.map_or(".".to_owned(), |date| date.to_string());
    let start = parts
        .start
        .map_or(".".to_owned(), |start| start.format("%H:%M").to_string());
    let end = parts.end.map_or(String::new(), |end| {
        let next = if end.days > 0 { "+1" } else { "" };
        format!("-{}{next}", end.time.format("%H:%M"))
    });
    let zone = parts.zone.map_or(".", ZoneName::as_str);
    let mut words = format!("{date} {start}{end} {zone}");
    for doubt in &read.doubts {
        let slots: Vec<_> = doubt
            .choices
            .iter()
            .map(|choice| match &choice.value {
                Answer::Slot(_) => choice.words.clone(),
                value => answer(value),
            })
            .collect();
        words.push_str(format!("; {:?}? {}", doubt.field, slots.join(" | ")).trim_end());
    }
    words
}

fn read(text: &str, near: &Near) -> Understood {
    invitation(text, day(TODAY), &rules(), near)
}
