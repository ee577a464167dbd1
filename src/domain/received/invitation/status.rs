//! How far the words say that an interview has come.

use super::lines::words;
use super::mentions::Text;
use crate::domain::entry::Status;

/// Called off, on the waiting list, scheduled or only invited, by the plainest words for each.
pub(super) fn status(text: &Text) -> Option<Status> {
    let sentences = || {
        text.lines
            .iter()
            .filter_map(|line| text.tokens.get(line.tokens.clone()))
    };
    let off = |word: &str| matches!(word, "cancelled" | "canceled");
    let called_off = sentences().any(|pieces| {
        let all: Vec<&str> = words(pieces).collect();
        let first = all.first().is_some_and(|word| off(word)) || matches!(all.as_slice(), ["subject", word, ..] if off(word));
        let said = all.windows(2).any(|pair| matches!(pair, [was, word] if off(word) && matches!(*was, "been" | "is" | "was" | "are")));
        first || said && !all.contains(&"if")
    });
    let has = |wanted: &[&str]| {
        sentences().any(|pieces| words(pieces).any(|word| wanted.contains(&word)))
    };
    if called_off {
        Some(Status::Cancelled)
    } else if has(&["waitlist", "waitlisted"]) {
        Some(Status::Waitlisted)
    } else if has(&["scheduled", "confirmed", "rescheduled"]) {
        Some(Status::Scheduled)
    } else if has(&["invite", "invited", "invitation"]) {
        Some(Status::Invited)
    } else {
        None
    }
}
