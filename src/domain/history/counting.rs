//! What of the journal counts: taken-back events and replaced reviews do not.

use std::collections::{BTreeMap, BTreeSet};

use super::{AttemptId, Awaited, Entry, Event, EventId, Review};

/// What of one journal counts.
pub(super) struct Counting {
    undone: BTreeSet<EventId>,
    /// The last review of each attempt.
    reviews: BTreeMap<AttemptId, Review>,
}

impl Counting {
    /// Looks through a journal that is in order and holds each event once.
    pub(super) fn of(entries: &[Entry]) -> Self {
        let undone = undone(entries);
        let mut reviews = BTreeMap::new();
        for entry in entries {
            if let Event::Review(review) = &entry.event
                && !undone.contains(&entry.id)
            {
                reviews.insert(review.attempt.clone(), review.clone());
            }
        }
        Self { undone, reviews }
    }

    /// Whether an event was not taken back.
    pub(super) fn counts(&self, event: &EventId) -> bool {
        !self.undone.contains(event)
    }

    /// The review of an attempt, once.
    pub(super) fn take_review(&mut self, attempt: &AttemptId) -> Option<Review> {
        self.reviews.remove(attempt)
    }

    /// What was taken back or reviewed, but is not (or no longer) among the events.
    pub(super) fn awaited(&self, entries: &[Entry]) -> Awaited {
        let mut awaited = Awaited::default();
        for entry in entries {
            if let Event::Undo { of } = &entry.event {
                awaited.events.insert(of.clone());
            }
        }
        awaited.attempts.extend(self.reviews.keys().cloned());
        for entry in entries {
            awaited.events.remove(&entry.id);
            if let Event::Attempt(attempt) = &entry.event
                && self.counts(&entry.id)
            {
                awaited.attempts.remove(&attempt.attempt);
            }
        }
        awaited
    }
}

/// The events taken back. An undo that was itself taken back takes nothing back, wherever the two stand; undos that
/// take back each other in a ring, which no program writes, take nothing back either.
pub fn undone(entries: &[Entry]) -> BTreeSet<EventId> {
    let undos: BTreeMap<&EventId, &EventId> = entries
        .iter()
        .filter_map(|entry| match &entry.event {
            Event::Undo { of } => Some((&entry.id, of)),
            _ => None,
        })
        .collect();
    // How many undos of each undo are not settled yet.
    let mut unsettled: BTreeMap<&EventId, usize> = undos.keys().map(|undo| (*undo, 0)).collect();
    for of in undos.values() {
        if let Some(count) = unsettled.get_mut(*of) {
            *count += 1;
        }
    }
    let mut settled: Vec<&EventId> = undos.keys().copied().collect();
    settled.retain(|undo| unsettled.get(undo) == Some(&0));
    let mut undone = BTreeSet::new();
    while let Some(undo) = settled.pop() {
        let Some(of) = undos.get(undo) else {
            continue;
        };
        if !undone.contains(undo) {
            undone.insert((*of).clone());
        }
        if let Some(count) = unsettled.get_mut(*of) {
            *count -= 1;
            if *count == 0 {
                settled.push(of);
            }
        }
    }
    undone
}
