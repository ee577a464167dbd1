//! One event as one line of JSON, without its checksum, and back.

mod reading;

use chrono::SecondsFormat;
use serde::Serialize;

pub use self::reading::read;

use crate::domain::attempt::{Attempt, NotesSeen, Take};
use crate::domain::debrief::Made;
use crate::domain::id::{AttemptId, EventId, ProgramId, QuestionId, SessionId, StoryId};
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
        Event::Told { .. } => "told",
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
        Event::Told { story, program, to } => serde_json::to_string(&ToldBody {
            story,
            program: program.as_ref(),
            to,
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
struct ToldBody<'a> {
    story: &'a StoryId,
    program: Option<&'a ProgramId>,
    to: &'a str,
}

#[derive(Serialize)]
struct UndoBody<'a> {
    of: &'a EventId,
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
            r#"{"id":"j","at":"2026-11-24T03:09:00.000Z","event":"told","story":"two-reports","program":"emory","to":"Dr. Núñez"}"#,
            r#"{"id":"k","at":"2026-11-24T03:10:00.000Z","event":"told","story":"two-reports","program":null,"to":""}"#,
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
            r#"{"id":"f","at":"2026-11-24T03:05:00Z","event":"told","program":"emory","to":"A"}"#,
            "[]",
            "",
        ] {
            assert!(read(line).is_err(), "{line}");
        }
    }
}
