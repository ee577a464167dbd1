//! From an entry to the keys of its file.

use serde_yaml::{Mapping, Value};

use crate::domain::entry::{
    Asked, Debrief, Entry, Heard, Hours, Interviewer, Place, ThankYou, Told, When,
};
use crate::store::entities::writing::Keyed;

/// By which of these keys two items of a list are known to be the same.
pub const NAMES: &[&str] = &["name", "to", "question", "asked", "story"];

/// The keys of an entry, in the order of the format; what is not known is left out.
pub fn keys(entry: &Entry) -> Mapping {
    let mut map = Keyed::default();
    map.text("kind", entry.kind.word());
    map.text(
        "program",
        entry.program.as_ref().map_or("", |id| id.as_str()),
    );
    map.text("title", &entry.title);
    when(&mut map, &entry.when);
    map.text("as_received", &entry.as_received);
    map.text("status", entry.status.word());
    map.date("invited_on", entry.invited_on);
    map.date("confirmed_back", entry.confirmed_back);
    map.map("place", place(&entry.place));
    map.list("interviewers", entry.interviewers.iter().map(interviewer));
    let mut to_ask = Keyed::default();
    for (role, questions) in &entry.questions_to_ask {
        to_ask.texts(role.word(), questions);
    }
    map.map("questions_to_ask", to_ask);
    map.list("asked", entry.asked.iter().map(asked));
    let mut checklist = Keyed::default();
    for (item, date) in &entry.checklist {
        checklist.date(item, Some(*date));
    }
    for item in &entry.to_do {
        checklist.insert(item, Value::Null);
    }
    map.map("checklist", checklist);
    map.map("debrief", debrief(&entry.debrief));
    map.list("thank_you", entry.thank_you.iter().map(thank_you));
    map.text("uid", entry.uid.as_deref().unwrap_or_default());
    if entry.sequence > 0 {
        map.insert("sequence", entry.sequence.into());
    }
    let recurrence = entry.recurrence_id.as_deref().unwrap_or_default();
    map.text("recurrence_id", recurrence);
    map.done()
}

fn when(map: &mut Keyed, when: &When) {
    map.date("date", Some(when.date));
    match when.hours {
        Hours::AllDay { last } => {
            map.insert("all_day", true.into());
            map.date("end_date", (last != when.date).then_some(last));
        }
        Hours::From {
            start,
            end,
            occurrence,
        } => {
            map.text("start", &start.format("%H:%M").to_string());
            if let Some(end) = end {
                map.text("end", &end.time.format("%H:%M").to_string());
                map.date("end_date", (end.date != when.date).then_some(end.date));
            }
            map.text("occurrence", occurrence.map_or("", |which| which.word()));
        }
    }
    map.text("zone", when.zone.as_str());
}

fn place(place: &Place) -> Keyed {
    let mut map = Keyed::default();
    map.text("platform", place.platform.map_or("", |own| own.word()));
    map.text("link", &place.link);
    map.text("address", &place.address);
    map.text("dial_in", &place.dial_in);
    map.text("backup", &place.backup);
    map
}

fn interviewer(person: &Interviewer) -> Keyed {
    let mut map = Keyed::default();
    map.text("name", &person.name);
    map.text("role", person.role.map_or("", |role| role.word()));
    map.text("email", &person.email);
    map.text("remember", &person.remember);
    if let Some(minutes) = person.minutes {
        map.insert("minutes", minutes.into());
    }
    map
}

fn asked(asked: &Asked) -> Keyed {
    let mut map = Keyed::default();
    map.text("question", &asked.question);
    map.text("of", &asked.of);
    map.date("on", asked.on);
    map
}

fn debrief(debrief: &Debrief) -> Keyed {
    let mut map = Keyed::default();
    map.list("questions", debrief.questions.iter().map(heard));
    map.list("stories", debrief.stories.iter().map(told));
    map.text("impressions", &debrief.impressions);
    map.texts("red_flags", &debrief.red_flags);
    map.texts("change", &debrief.change);
    if let Some(gut) = debrief.gut {
        map.insert("gut", gut.into());
    }
    map
}

fn heard(heard: &Heard) -> Keyed {
    let mut map = Keyed::default();
    map.text("asked", &heard.asked);
    map.text(
        "question",
        heard.question.as_ref().map_or("", |id| id.as_str()),
    );
    map
}

fn told(told: &Told) -> Keyed {
    let mut map = Keyed::default();
    map.text("story", &told.story);
    map.text("to", &told.to);
    map
}

fn thank_you(note: &ThankYou) -> Keyed {
    let mut map = Keyed::default();
    map.text("to", &note.to);
    map.text("draft", &note.draft);
    map.date("sent", note.sent);
    map
}
