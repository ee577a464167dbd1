//! From the tree of a file to an entry. The form has been checked; here is what form cannot say.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{NaiveDate, NaiveTime};

use crate::domain::entry::{
    Asked, Debrief, Entry, Heard, Hours, Interviewer, Kind, Occurrence, Place, Platform, Role,
    Status, ThankYou, Told, Until, When,
};
use crate::domain::id::{ProgramId, QuestionId};
use crate::domain::zone::ZoneName;
use crate::store::fault::{Fault, Source};
use crate::store::yaml::values::{date, list, scalar, string, text, texts, whole, word};
use crate::store::yaml::{self, Node};

/// The entry; `None` where its time cannot be told. What is wrong with its time is added to the faults.
pub fn entry(source: Source<'_>, root: &Node, faults: &mut Vec<Fault>) -> Option<Entry> {
    let when = match when(root) {
        Ok(when) => when,
        Err(wrong) => {
            faults.push(wrong.fault(source));
            return None;
        }
    };
    Some(Entry {
        kind: word(root, "kind", Kind::parse).unwrap_or(Kind::Interview),
        program: text(root, "program").map(ProgramId::new),
        title: string(root, "title"),
        when,
        as_received: string(root, "as_received"),
        status: word(root, "status", Status::parse).unwrap_or(Status::Scheduled),
        invited_on: date(root, "invited_on"),
        confirmed_back: date(root, "confirmed_back"),
        place: root.get("place").map(place).unwrap_or_default(),
        interviewers: list(root, "interviewers", interviewer),
        questions_to_ask: root.get("questions_to_ask").map(to_ask).unwrap_or_default(),
        asked: list(root, "asked", asked),
        checklist: root.get("checklist").map(checklist).unwrap_or_default(),
        to_do: root.get("checklist").map(to_do).unwrap_or_default(),
        debrief: root.get("debrief").map(debrief).unwrap_or_default(),
        thank_you: list(root, "thank_you", thank_you),
        uid: text(root, "uid"),
        sequence: whole(root, "sequence").unwrap_or(0),
        recurrence_id: text(root, "recurrence_id"),
    })
}

/// Something wrong with the time, and under which key.
struct Wrong {
    key: &'static str,
    message: String,
    help: String,
}

impl Wrong {
    /// Places are read only where there is something to point at.
    fn fault(self, source: Source<'_>) -> Fault {
        let place = yaml::parse(source).map_or(crate::store::fault::Place::START, |root| {
            root.place_of(self.key)
        });
        source.fault(place, self.message).help(self.help)
    }
}

fn when(root: &Node) -> Result<When, Wrong> {
    let wrong = |key, message: &str, help: &str| Wrong {
        key,
        message: message.to_owned(),
        help: help.to_owned(),
    };
    let missing = |key| wrong(key, "the entry does not say when it is", "add it");
    let date_of = date(root, "date").ok_or_else(|| missing("date"))?;
    let zone = text(root, "zone").ok_or_else(|| missing("zone"))?;
    let zone = ZoneName::parse(&zone).map_err(|unknown| Wrong {
        key: "zone",
        message: unknown.to_string().trim_end_matches('.').to_owned(),
        help: "write the zone of the program's city, such as America/Chicago".to_owned(),
    })?;
    let end_date = date(root, "end_date");
    let start = time(root, "start");
    let is_all_day = root.get("all_day").is_some_and(is_true);
    let hours = match (start, is_all_day) {
        (Some(_), true) => {
            return Err(wrong(
                "all_day",
                "the entry has a `start` and takes all day",
                "keep one of the two",
            ));
        }
        (None, false) => {
            return Err(wrong(
                "date",
                "the entry has no `start`",
                "add a line `start: \"09:00\"`, or `all_day: true`",
            ));
        }
        (None, true) => Hours::AllDay {
            last: end_date.unwrap_or(date_of),
        },
        (Some(start), false) => Hours::From {
            start,
            end: time(root, "end").map(|time| Until {
                date: end_date.unwrap_or(date_of),
                time,
            }),
            occurrence: word(root, "occurrence", Occurrence::parse),
        },
    };
    Ok(When {
        date: date_of,
        hours,
        zone,
    })
}

fn is_true(node: &Node) -> bool {
    matches!(node.kind, yaml::Kind::Bool(true))
}

fn place(node: &Node) -> Place {
    Place {
        platform: word(node, "platform", Platform::parse),
        link: string(node, "link"),
        address: string(node, "address"),
        dial_in: string(node, "dial_in"),
        backup: string(node, "backup"),
    }
}

fn interviewer(node: &Node) -> Interviewer {
    Interviewer {
        name: string(node, "name"),
        role: word(node, "role", Role::parse),
        email: string(node, "email"),
        remember: string(node, "remember"),
        minutes: whole(node, "minutes"),
    }
}

fn to_ask(node: &Node) -> BTreeMap<Role, Vec<String>> {
    let of_role = |role: &Role| (*role, texts(node, role.word()));
    Role::ALL
        .iter()
        .map(of_role)
        .filter(|(_, questions)| !questions.is_empty())
        .collect()
}

fn asked(node: &Node) -> Asked {
    Asked {
        question: string(node, "question"),
        of: string(node, "of"),
        on: date(node, "on"),
    }
}

fn checklist(node: &Node) -> BTreeMap<String, NaiveDate> {
    let done = node.entries().iter().filter_map(|(key, value)| {
        let date = scalar(value)?.parse().ok()?;
        Some((key.name.clone(), date))
    });
    done.collect()
}

/// Items without a day.
fn to_do(node: &Node) -> BTreeSet<String> {
    let open = node.entries().iter();
    open.filter(|(_, value)| matches!(value.kind, yaml::Kind::Null))
        .map(|(key, _)| key.name.clone())
        .collect()
}

fn debrief(node: &Node) -> Debrief {
    Debrief {
        questions: list(node, "questions", |heard| Heard {
            asked: string(heard, "asked"),
            question: text(heard, "question").map(QuestionId::new),
        }),
        stories: list(node, "stories", |told| Told {
            story: string(told, "story"),
            to: string(told, "to"),
        }),
        impressions: string(node, "impressions"),
        red_flags: texts(node, "red_flags"),
        change: texts(node, "change"),
        gut: whole(node, "gut").and_then(|gut| u8::try_from(gut).ok()),
    }
}

fn thank_you(node: &Node) -> ThankYou {
    ThankYou {
        to: string(node, "to"),
        draft: string(node, "draft"),
        sent: date(node, "sent"),
    }
}

fn time(node: &Node, key: &str) -> Option<NaiveTime> {
    NaiveTime::parse_from_str(&text(node, key)?, "%H:%M").ok()
}
