//! One event as one line of JSON, without its checksum, and back.

use chrono::{DateTime, SecondsFormat, Utc};
use serde::{Deserialize, Serialize};

use crate::domain::attempt::{Attempt, NotesSeen, Take};
use crate::domain::debrief::{Debrief, Made};
use crate::domain::id::{AttemptId, EventId, QuestionId, SessionId};
use crate::domain::journal::{Entry, Event, Flag, FlagOf};
use crate::domain::plan::SessionKind;
use crate::domain::review::{Mark, Rating, Review, StarPart};
use crate::domain::target::Target;

/// The line of `entry`: the keys in the format's order, the checksum not yet added. `None` for an event of a later
/// version, which is never written.
pub fn write(entry: &Entry) -> Option<String> {
    let body = body(&entry.event)?;
    let head = Head {
        id: entry.id.as_str(),
        at: &entry.at.to_rfc3339_opts(SecondsFormat::Millis, true),
        event: name(&entry.event)?,
    };
    let head = serde_json::to_string(&head).ok()?;
    Some(format!(
        "{},{}",
        head.strip_suffix('}')?,
        body.strip_prefix('{')?
    ))
}

#[derive(Serialize)]
struct Head<'a> {
    id: &'a str,
    at: &'a str,
    event: &'a str,
}

fn name(event: &Event) -> Option<&'static str> {
    Some(match event {
        Event::Session { .. } => "session",
        Event::Attempt(_) => "attempt",
        Event::Review(_) => "review",
        Event::Debrief { .. } => "debrief",
        Event::Change { .. } => "change",
        Event::End { .. } => "end",
        Event::Flag { .. } => "flag",
        Event::Tick { .. } => "tick",
        Event::Undo { .. } => "undo",
        Event::Unknown => return None,
    })
}

fn body(event: &Event) -> Option<String> {
    let text = match event {
        Event::Session {
            session,
            kind,
            planned,
            minutes,
        } => serde_json::to_string(&SessionBody {
            session,
            kind: *kind,
            planned,
            minutes: *minutes,
        }),
        Event::Attempt(attempt) => serde_json::to_string(&AttemptBody::of(attempt)),
        Event::Review(review) => serde_json::to_string(&ReviewBody::of(review)),
        Event::Debrief { session, debrief } => serde_json::to_string(&DebriefBody {
            session,
            well: &debrief.well,
            awkward: &debrief.awkward,
            changes: &debrief.changes,
        }),
        Event::Change { change, made } => serde_json::to_string(&ChangeBody {
            change,
            made: *made,
        }),
        Event::End { session } => serde_json::to_string(&EndBody { session }),
        Event::Flag {
            of,
            which,
            flag,
            on,
        } => serde_json::to_string(&FlagBody {
            of: *of,
            which,
            flag: *flag,
            on: *on,
        }),
        Event::Tick { list, item, on } => serde_json::to_string(&TickBody {
            list,
            item,
            on: *on,
        }),
        Event::Undo { of } => serde_json::to_string(&UndoBody { of }),
        Event::Unknown => return None,
    };
    text.ok()
}

#[derive(Serialize)]
struct SessionBody<'a> {
    session: &'a SessionId,
    kind: SessionKind,
    planned: &'a [QuestionId],
    #[serde(skip_serializing_if = "Option::is_none")]
    minutes: Option<u32>,
}

#[derive(Serialize)]
struct AttemptBody<'a> {
    session: &'a SessionId,
    attempt: &'a AttemptId,
    question: &'a QuestionId,
    program: Option<&'a str>,
    wording: &'a str,
    seconds: f64,
    think_seconds: f64,
    paused: f64,
    notes_seen: NotesSeen,
    target: Target,
    recording: Option<&'a str>,
    #[serde(skip_serializing_if = "is_plain")]
    take: Take,
}

impl<'a> AttemptBody<'a> {
    fn of(attempt: &'a Attempt) -> Self {
        Self {
            session: &attempt.session,
            attempt: &attempt.attempt,
            question: &attempt.question,
            program: None,
            wording: &attempt.wording,
            seconds: attempt.seconds,
            think_seconds: attempt.think_seconds,
            paused: attempt.paused,
            notes_seen: attempt.notes_seen,
            target: attempt.target,
            recording: None,
            take: attempt.take,
        }
    }
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde asks for a reference"
)]
fn is_plain(take: &Take) -> bool {
    *take == Take::Question
}

#[derive(Serialize)]
struct ReviewBody<'a> {
    attempt: &'a AttemptId,
    #[serde(rename = "self", skip_serializing_if = "Option::is_none")]
    self_rating: Option<u8>,
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    points: &'a [String],
    #[serde(skip_serializing_if = "<[StarPart]>::is_empty")]
    star: &'a [StarPart],
    #[serde(skip_serializing_if = "<[Mark]>::is_empty")]
    marks: &'a [Mark],
    #[serde(skip_serializing_if = "Option::is_none")]
    rating: Option<Rating>,
    suggested: Rating,
    #[serde(skip_serializing_if = "str::is_empty")]
    note: &'a str,
}

impl<'a> ReviewBody<'a> {
    fn of(review: &'a Review) -> Self {
        Self {
            attempt: &review.attempt,
            self_rating: review.self_rating,
            points: &review.points,
            star: &review.star,
            marks: &review.marks,
            rating: review.rating,
            suggested: review.suggested,
            note: &review.note,
        }
    }
}

#[derive(Serialize)]
struct DebriefBody<'a> {
    session: &'a SessionId,
    well: &'a str,
    awkward: &'a str,
    changes: &'a [String],
}

#[derive(Serialize)]
struct ChangeBody<'a> {
    change: &'a str,
    made: Made,
}

#[derive(Serialize)]
struct EndBody<'a> {
    session: &'a SessionId,
}

#[derive(Serialize)]
struct FlagBody<'a> {
    of: FlagOf,
    which: &'a str,
    flag: Flag,
    on: bool,
}

#[derive(Serialize)]
struct TickBody<'a> {
    list: &'a str,
    item: &'a str,
    on: bool,
}

#[derive(Serialize)]
struct UndoBody<'a> {
    of: &'a EventId,
}

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
}

/// The least that any line holds, of whatever version.
#[derive(Deserialize)]
struct Least {
    id: EventId,
    at: DateTime<Utc>,
    event: String,
}

/// Names of the events that this version understands.
const KNOWN: [&str; 9] = [
    "session", "attempt", "review", "debrief", "change", "end", "flag", "tick", "undo",
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

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn round_trip(line: &str) -> Entry {
        let entry = read(line).unwrap();
        assert_eq!(write(&entry).unwrap(), line);
        entry
    }

    #[test]
    fn every_event_is_written_as_the_format_says() {
        for line in [
            r#"{"id":"a","at":"2026-11-24T03:00:00.000Z","event":"session","session":"s","kind":"daily","planned":["why-radiology"],"minutes":12}"#,
            r#"{"id":"b","at":"2026-11-24T03:01:00.250Z","event":"attempt","session":"s","attempt":"t","question":"why-radiology","program":null,"wording":"Why?","seconds":74.2,"think_seconds":5.0,"paused":0.0,"notes_seen":"none","target":[60,120],"recording":null}"#,
            r#"{"id":"c","at":"2026-11-24T03:02:00.000Z","event":"review","attempt":"t","self":4,"points":["One \"real\" case"],"star":["S","A","R"],"marks":["fillers"],"rating":"good","suggested":"hard","note":"उत्तर"}"#,
            r#"{"id":"d","at":"2026-11-24T03:03:00.000Z","event":"debrief","session":"s","well":"w","awkward":"","changes":["c"]}"#,
            r#"{"id":"e","at":"2026-11-24T03:04:00.000Z","event":"change","change":"c","made":"partly"}"#,
            r#"{"id":"f","at":"2026-11-24T03:05:00.000Z","event":"end","session":"s"}"#,
            r#"{"id":"g","at":"2026-11-24T03:06:00.000Z","event":"flag","of":"question","which":"why-radiology","flag":"favourite","on":true}"#,
            r#"{"id":"h","at":"2026-11-24T03:07:00.000Z","event":"tick","list":"reading","item":"x","on":true}"#,
            r#"{"id":"i","at":"2026-11-24T03:08:00.000Z","event":"undo","of":"g"}"#,
        ] {
            round_trip(line);
        }
    }

    #[test]
    fn a_review_writes_only_what_was_given() {
        let line = r#"{"id":"c","at":"2026-11-24T03:02:00.000Z","event":"review","attempt":"t","suggested":"good"}"#;
        round_trip(line);
    }

    #[test]
    fn later_events_and_keys_are_passed_over() {
        let later =
            r#"{"id":"z","at":"2026-11-24T03:00:00Z","event":"figures","attempt":"t","points":7}"#;
        assert_eq!(read(later).unwrap().event, Event::Unknown);
        let key =
            r#"{"id":"f","at":"2026-11-24T03:05:00Z","event":"end","session":"s","mood":[1]}"#;
        assert!(matches!(read(key).unwrap().event, Event::End { .. }));
        let kind = r#"{"id":"a","at":"2026-11-24T03:00:00Z","event":"session","session":"s","kind":"program","planned":[]}"#;
        assert_eq!(read(kind).unwrap().event, Event::Unknown);
    }

    #[test]
    fn a_known_event_without_its_keys_is_named() {
        for line in [
            r#"{"id":"f","at":"2026-11-24T03:05:00Z","event":"end"}"#,
            r#"{"id":"f","at":"2026-11-24T03:05:00Z","event":"attempt","attempt":"a","session":"s","question":"q","seconds":"many"}"#,
            r#"{"id":"f","event":"end","session":"s"}"#,
            "[]",
            "",
        ] {
            assert!(read(line).is_err(), "{line}");
        }
    }
}
