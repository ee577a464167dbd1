//! How strongly a text puts each of its times, and which of them stay.

use super::super::slot::Slot;
use super::super::token::Token;
use super::lines::{Label, words};
use super::mentions::{DateMention, Text, TimeMention};
use super::sense::Sense;
use crate::domain::entry::Kind;

/// One offer with how strongly the text puts it.
pub(super) struct Offered {
    pub slot: Slot,
    pub sense: Sense,
    pub force: Force,
}

/// How much a time in a text stands for itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Force {
    /// Named in passing.
    Passing,
    /// Right below its day.
    Below,
    /// Its line says that it is one.
    Labeled,
    /// The text puts its day or its zone with it, or tells of a change.
    Whole,
}

/// Deadlines and arrivals fall away beside real times, and times in passing beside those with a day or a label.
pub(super) fn strongest(mut found: Vec<Offered>) -> Vec<Slot> {
    if found.iter().any(|offered| offered.sense != Sense::Deadline) {
        found.retain(|offered| offered.sense != Sense::Deadline);
    }
    let days: Vec<_> = found
        .iter()
        .filter(|o| o.sense == Sense::When)
        .map(|o| o.slot.date.clone())
        .collect();
    if !days.is_empty() {
        // When to be there belongs to a day on which something begins.
        found.retain(|o| {
            o.sense == Sense::When || o.slot.date.is_some() && !days.contains(&o.slot.date)
        });
    }
    for (force, kept) in [
        (Force::Whole, Force::Below),
        (Force::Labeled, Force::Labeled),
    ] {
        if found.iter().any(|offered| offered.force == force) {
            // What is said in passing of a day that nothing stronger is said of stays.
            let days: Vec<_> = found
                .iter()
                .filter(|o| o.force >= kept)
                .map(|o| o.slot.date.clone())
                .collect();
            found.retain(|o| {
                o.force >= kept || o.slot.date.is_some() && !days.contains(&o.slot.date)
            });
            break;
        }
    }
    let deadline = found.iter().all(|offered| offered.sense == Sense::Deadline);
    found
        .into_iter()
        .map(|Offered { mut slot, .. }| {
            slot.kind = if deadline {
                Some(Kind::Deadline)
            } else {
                slot.kind
            };
            slot
        })
        .collect()
}

/// How much a time on a line stands for itself.
pub(super) fn force(
    text: &Text,
    date: Option<&DateMention>,
    time: Option<&TimeMention>,
    line: Option<usize>,
) -> Force {
    let of = line.and_then(|line| text.lines.get(line));
    let pieces = of
        .and_then(|of| text.tokens.get(of.tokens.clone()))
        .unwrap_or_default();
    let own_day = date.map(|date| date.line) == time.map(|time| time.line);
    let number = |line: usize| text.lines.get(line).map_or(0, |line| line.number);
    let below = match (date, time) {
        (Some(date), Some(time)) => {
            time.line == date.line + 1 && number(time.line) == number(date.line) + 1
        }
        _ => false,
    };
    if own_day || time.is_some_and(|time| time.zone.is_some()) || changes(pieces) {
        Force::Whole
    } else if of.and_then(|of| of.label) == Some(Label::Time) {
        Force::Labeled
    } else if below {
        Force::Below
    } else {
        Force::Passing
    }
}

/// Whether a line tells of a change.
fn changes(line: &[Token]) -> bool {
    const CHANGES: [&str; 8] = [
        "now",
        "instead",
        "changed",
        "moved",
        "rescheduled",
        "updated",
        "correction",
        "new",
    ];
    words(line).any(|word| CHANGES.contains(&word))
}
