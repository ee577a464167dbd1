//! Past attempts, one by one, for the list of Progress. Folded states are in `history`.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};

use super::attempt::Attempt;
use super::history::undone;
use super::id::AttemptId;
use super::journal::{Entry, Event};
use super::review::Review;

/// An attempt with its last review.
#[derive(Debug, Clone, PartialEq)]
pub struct PastAttempt {
    /// When it was answered.
    pub at: DateTime<Utc>,
    /// The attempt.
    pub attempt: Attempt,
    /// Its last review, where there is one.
    pub review: Option<Review>,
}

/// Every attempt of a journal, the newest first; what was taken back is left out.
pub fn attempts(entries: Vec<Entry>) -> Vec<PastAttempt> {
    let mut seen = BTreeSet::new();
    let undone = undone(&entries);
    let mut reviews: BTreeMap<AttemptId, (DateTime<Utc>, Review)> = BTreeMap::new();
    let mut past = Vec::new();
    for entry in entries {
        if undone.contains(&entry.id) || !seen.insert(entry.id) {
            continue;
        }
        match entry.event {
            Event::Attempt(attempt) => past.push(PastAttempt {
                at: entry.at,
                attempt,
                review: None,
            }),
            Event::Review(review) => {
                let earlier = reviews.get(&review.attempt);
                if earlier.is_none_or(|(at, _)| *at <= entry.at) {
                    reviews.insert(review.attempt.clone(), (entry.at, review));
                }
            }
            _ => {}
        }
    }
    for attempt in &mut past {
        attempt.review = reviews
            .remove(&attempt.attempt.attempt)
            .map(|(_, review)| review);
    }
    past.sort_by(|a, b| {
        b.at.cmp(&a.at)
            .then_with(|| b.attempt.attempt.cmp(&a.attempt.attempt))
    });
    past
}
