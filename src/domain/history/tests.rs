use chrono::{Duration, TimeZone};
use proptest::prelude::*;

use super::*;
use crate::domain::id::{EventId, ProgramId, StoryId};

mod any_order;
mod cases;
mod sessions;

/// Noon on the first day of November 2026, and so many seconds later.
fn at(seconds: i64) -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 11, 1, 12, 0, 0).unwrap() + Duration::seconds(seconds)
}

const DAY: i64 = 86_400;

fn fold(entries: Vec<Entry>) -> History {
    let scheduler = Scheduler::default();
    let folding = Folding {
        scheduler: &scheduler,
        day_of: &|at| at.date_naive(),
    };
    History::fold(entries, &folding)
}

/// Follows event by event, and folds everything anew where that is asked for.
fn follow(entries: &[Entry]) -> History {
    let scheduler = Scheduler::default();
    let folding = Folding {
        scheduler: &scheduler,
        day_of: &|at| at.date_naive(),
    };
    let mut history = History::default();
    for (place, entry) in entries.iter().enumerate() {
        match history.follow(entry.clone(), &folding) {
            Followed::Yes => {}
            Followed::NeedsAll => history = History::fold(entries[..=place].to_vec(), &folding),
        }
    }
    history
}

fn entry(id: &str, seconds: i64, event: Event) -> Entry {
    Entry {
        id: EventId::new(id),
        at: at(seconds),
        event,
    }
}

fn begin(session: &str, planned: &[&str]) -> Event {
    Event::Session {
        session: SessionId::new(session),
        kind: SessionKind::Daily,
        planned: planned.iter().map(|id| QuestionId::new(*id)).collect(),
        minutes: Some(12),
    }
}

fn take(attempt: &str, session: &str, question: &str, take: Take) -> Event {
    Event::Attempt(Attempt {
        attempt: AttemptId::new(attempt),
        session: SessionId::new(session),
        question: QuestionId::new(question),
        wording: "Why?".into(),
        seconds: 74.2,
        think_seconds: 0.0,
        paused: 0.0,
        notes_seen: NotesSeen::None,
        target: Target::default(),
        take,
    })
}

/// An answer to question `q` in session `s`.
fn attempt(attempt: &str) -> Event {
    take(attempt, "s", "q", Take::Question)
}

fn review(attempt: &str, rating: Rating) -> Event {
    Event::Review(Review {
        attempt: AttemptId::new(attempt),
        self_rating: None,
        points: Vec::new(),
        star: Vec::new(),
        marks: Vec::new(),
        rating: Some(rating),
        suggested: Rating::Good,
        note: String::new(),
    })
}

fn debrief(session: &str, changes: &[&str]) -> Event {
    Event::Debrief {
        session: SessionId::new(session),
        debrief: Debrief {
            well: "The opener".into(),
            awkward: String::new(),
            changes: changes.iter().map(|&change| change.to_owned()).collect(),
        },
    }
}

fn end(session: &str) -> Event {
    Event::End {
        session: SessionId::new(session),
    }
}

fn favourite(on: bool) -> Event {
    Event::Flag {
        of: FlagOf::Question,
        which: "q".into(),
        flag: Flag::Favourite,
        on,
    }
}

fn undo(of: &str) -> Event {
    Event::Undo {
        of: EventId::new(of),
    }
}

fn question(history: &History) -> &Practised {
    history.question(&QuestionId::new("q")).unwrap()
}
