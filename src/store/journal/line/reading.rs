//! Reading a line: every key this version knows, and what to do with the others.

use chrono::{DateTime, Utc};
use serde::Deserialize;

use crate::domain::attempt::{Attempt, NotesSeen, Take};
use crate::domain::debrief::{Debrief, Made};
use crate::domain::id::{AttemptId, EventId, ProgramId, QuestionId, SessionId, StoryId};
use crate::domain::journal::{Entry, Event, Flag, FlagOf};
use crate::domain::plan::SessionKind;
use crate::domain::review::{Mark, Rating, Review, StarPart};
use crate::domain::target::Target;

/// Every key an event of this version can have; keys of later versions are passed over.
#[derive(Deserialize)]
struct Raw {
    id: EventId,
    at: DateTime<Utc>,
    event: String,
    session: Option<SessionId>,
    kind: Option<String>,
    planned: Option<Vec<QuestionId>>,
    minutes: Option<u32>,
    attempt: Option<AttemptId>,
    question: Option<QuestionId>,
    wording: Option<String>,
    seconds: Option<f64>,
    think_seconds: Option<f64>,
    paused: Option<f64>,
    notes_seen: Option<String>,
    target: Option<Target>,
    take: Option<String>,
    #[serde(rename = "self")]
    self_rating: Option<u8>,
    points: Option<Vec<String>>,
    star: Option<Vec<String>>,
    marks: Option<Vec<String>>,
    rating: Option<String>,
    suggested: Option<String>,
    note: Option<String>,
    well: Option<String>,
    awkward: Option<String>,
    changes: Option<Vec<String>>,
    change: Option<String>,
    made: Option<String>,
    of: Option<String>,
    which: Option<String>,
    flag: Option<String>,
    list: Option<String>,
    item: Option<String>,
    on: Option<bool>,
    story: Option<StoryId>,
    program: Option<ProgramId>,
    to: Option<String>,
}

/// The least that any line holds, of whatever version.
#[derive(Deserialize)]
struct Least {
    id: EventId,
    at: DateTime<Utc>,
    event: String,
}

/// Names of the events that this version understands.
const KNOWN: [&str; 10] = [
    "session", "attempt", "review", "debrief", "change", "end", "flag", "tick", "told", "undo",
];

/// Reads one line. An event of a later version is [`Event::Unknown`].
///
/// # Errors
/// Says in words what is wrong with a line whose checksum held.
pub fn read(line: &str) -> Result<Entry, String> {
    match serde_json::from_str::<Raw>(line) {
        Ok(raw) => raw.entry(),
        Err(error) => unknown(line).ok_or_else(|| format!("it is no event: {error}")),
    }
}

fn unknown(line: &str) -> Option<Entry> {
    let least: Least = serde_json::from_str(line).ok()?;
    (!KNOWN.contains(&least.event.as_str())).then_some(Entry {
        id: least.id,
        at: least.at,
        event: Event::Unknown,
    })
}

impl Raw {
    fn entry(self) -> Result<Entry, String> {
        let (id, at, name) = (self.id.clone(), self.at, self.event.clone());
        match self.event() {
            Some(event) => Ok(Entry { id, at, event }),
            None if KNOWN.contains(&name.as_str()) => {
                Err(format!("the event `{name}` lacks a key it must have"))
            }
            None => Ok(Entry {
                id,
                at,
                event: Event::Unknown,
            }),
        }
    }

    fn event(self) -> Option<Event> {
        Some(match self.event.as_str() {
            "session" => {
                // A kind of session from a later version: its answers count all the same.
                let Some(kind) = SessionKind::parse(self.kind?.as_str()) else {
                    return Some(Event::Unknown);
                };
                Event::Session {
                    session: self.session?,
                    kind,
                    planned: self.planned.unwrap_or_default(),
                    minutes: self.minutes,
                }
            }
            "attempt" => Event::Attempt(self.attempt()?),
            "review" => Event::Review(self.review()?),
            "debrief" => Event::Debrief {
                session: self.session?,
                debrief: Debrief {
                    well: self.well.unwrap_or_default(),
                    awkward: self.awkward.unwrap_or_default(),
                    changes: self.changes.unwrap_or_default(),
                },
            },
            "change" => Event::Change {
                change: self.change?,
                made: Made::parse(self.made?.as_str())?,
            },
            "end" => Event::End {
                session: self.session?,
            },
            "flag" => Event::Flag {
                of: FlagOf::parse(self.of?.as_str())?,
                which: self.which?,
                flag: Flag::parse(self.flag?.as_str())?,
                on: self.on?,
            },
            "tick" => Event::Tick {
                list: self.list?,
                item: self.item?,
                on: self.on?,
            },
            "told" => Event::Told {
                story: self.story?,
                program: self.program,
                to: self.to.unwrap_or_default(),
            },
            "undo" => Event::Undo {
                of: EventId::new(self.of?),
            },
            _ => return None,
        })
    }

    fn attempt(self) -> Option<Attempt> {
        let seen = self.notes_seen.as_deref().and_then(NotesSeen::parse);
        let take = self.take.as_deref().and_then(Take::parse);
        let seconds = self.seconds.filter(|seconds| seconds.is_finite())?;
        Some(Attempt {
            attempt: self.attempt?,
            session: self.session?,
            question: self.question?,
            wording: self.wording.unwrap_or_default(),
            seconds: seconds.max(0.0),
            think_seconds: self.think_seconds.unwrap_or_default(),
            paused: self.paused.unwrap_or_default(),
            notes_seen: seen.unwrap_or(NotesSeen::None),
            target: self.target.unwrap_or_default(),
            take: take.unwrap_or(Take::Question),
        })
    }

    fn review(self) -> Option<Review> {
        let rating = self.rating.as_deref().and_then(Rating::parse);
        let suggested = self.suggested.as_deref().and_then(Rating::parse);
        Some(Review {
            attempt: self.attempt?,
            self_rating: self.self_rating,
            points: self.points.unwrap_or_default(),
            star: words(self.star, StarPart::parse),
            marks: words(self.marks, Mark::parse),
            rating,
            suggested: suggested.or(rating).unwrap_or(Rating::Good),
            note: self.note.unwrap_or_default(),
        })
    }
}

fn words<T>(words: Option<Vec<String>>, parse: impl Fn(&str) -> Option<T>) -> Vec<T> {
    let words = words.unwrap_or_default();
    words.iter().filter_map(|word| parse(word)).collect()
}
