//! From an entry to the keys of its file. A changed entry is laid over its file: what this program does not know, in
//! the file or within an item of a list, stays.

use serde_yaml::{Mapping, Value};

use crate::domain::entry::{
    Asked, Debrief, Entry, Heard, Hours, Interviewer, Place, ThankYou, Told, When,
};
use crate::store::edit::{self, Change, NotEdited};

/// By which of these keys two items of a list are known to be the same.
const NAMES: [&str; 5] = ["name", "to", "question", "asked", "story"];

/// The text of a new entry's file.
pub fn new_text(entry: &Entry) -> Result<String, NotEdited> {
    let mut known = Mapping::new();
    known.insert("schema".into(), super::SCHEMA.into());
    known.extend(keys(entry));
    let pairs = known
        .iter()
        .filter_map(|(key, value)| Some((key.as_str()?, Some(value.clone()))));
    with_changes(pairs.collect(), |changes| edit::set("", changes))
}

/// The text of an entry's file after a change from `before`, which is what `text` says now, to `after`.
///
/// # Errors
/// Where the text is no YAML, or its values cannot be written at all.
pub fn changed_text(text: &str, before: &Entry, after: &Entry) -> Result<Edited, NotEdited> {
    let raw: Mapping = match serde_yaml::from_str(text) {
        Ok(Value::Mapping(raw)) => raw,
        Ok(_) => Mapping::new(),
        Err(error) => return Err(NotEdited::Unreadable(error.to_string())),
    };
    let (before, after) = (keys(before), keys(after));
    let gone = before.keys().filter(|key| !after.contains_key(*key));
    let mut pairs: Vec<(&str, Option<Value>)> =
        gone.filter_map(|key| Some((key.as_str()?, None))).collect();
    for (key, new) in &after {
        let old = before.get(key).unwrap_or(&Value::Null);
        if let Some(name) = key.as_str().filter(|_| old != new) {
            let raw = raw.get(key).unwrap_or(&Value::Null);
            pairs.push((name, Some(laid_over(raw, old, new))));
        }
    }
    with_changes(pairs, |changes| match edit::set(text, changes) {
        Ok(text) => Ok(Edited::InPlace(text)),
        Err(NotEdited::Layout) => edit::rewrite(text, changes).map(Edited::Rewritten),
        Err(why) => Err(why),
    })
}

/// Lends `edit` the pairs in the form it takes.
fn with_changes<T>(
    pairs: Vec<(&str, Option<Value>)>,
    edit: impl FnOnce(&[Change<'_>]) -> Result<T, NotEdited>,
) -> Result<T, NotEdited> {
    let (names, values): (Vec<[&str; 1]>, Vec<_>) = pairs
        .into_iter()
        .map(|(name, value)| ([name], value))
        .unzip();
    let changes: Vec<Change<'_>> = names
        .iter()
        .zip(values)
        .map(|(path, value)| Change { path, value })
        .collect();
    edit(&changes)
}

/// A text after a change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Edited {
    /// All else stayed byte for byte.
    InPlace(String),
    /// Values survive, comments do not: the old file is worth keeping.
    Rewritten(String),
}

/// `new` in place of `old`, keeping what `raw` holds beside `old`.
fn laid_over(raw: &Value, old: &Value, new: &Value) -> Value {
    if old == new {
        return raw.clone();
    }
    match (raw, old, new) {
        (Value::Mapping(raw), Value::Mapping(old), Value::Mapping(new)) => {
            let mut result = raw.clone();
            for key in old.keys().filter(|key| !new.contains_key(*key)) {
                result.shift_remove(key);
            }
            for (key, value) in new {
                let raw = raw.get(key).unwrap_or(&Value::Null);
                let old = old.get(key).unwrap_or(&Value::Null);
                result.insert(key.clone(), laid_over(raw, old, value));
            }
            result.into()
        }
        (Value::Sequence(raw), Value::Sequence(old), Value::Sequence(new))
            if raw.len() == old.len() =>
        {
            let item = |(place, new_item): (usize, &Value)| {
                let same = old.iter().position(|old| is_same(old, new_item));
                let place = same.or((old.len() == new.len()).then_some(place));
                let pair = place.and_then(|place| raw.get(place).zip(old.get(place)));
                pair.map_or_else(
                    || new_item.clone(),
                    |(raw, old)| laid_over(raw, old, new_item),
                )
            };
            Value::Sequence(new.iter().enumerate().map(item).collect())
        }
        _ => new.clone(),
    }
}

fn is_same(a: &Value, b: &Value) -> bool {
    NAMES
        .iter()
        .find_map(|name| Some(a.get(name)? == b.get(name)?))
        .unwrap_or(a == b)
}

/// The keys of an entry, in the order of the format; what is not known is left out.
fn keys(entry: &Entry) -> Mapping {
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
    map.0
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

/// A mapping in the making, without what is empty.
#[derive(Default)]
struct Keyed(Mapping);

impl Keyed {
    fn insert(&mut self, key: &str, value: Value) {
        self.0.insert(key.into(), value);
    }

    fn text(&mut self, key: &str, text: &str) {
        if !text.is_empty() {
            self.insert(key, text.into());
        }
    }

    fn date(&mut self, key: &str, date: Option<chrono::NaiveDate>) {
        if let Some(date) = date {
            self.insert(key, date.to_string().into());
        }
    }

    fn texts(&mut self, key: &str, texts: &[String]) {
        if !texts.is_empty() {
            let texts = texts.iter().map(|text| Value::from(text.as_str()));
            self.insert(key, Value::Sequence(texts.collect()));
        }
    }

    fn map(&mut self, key: &str, map: Self) {
        if !map.0.is_empty() {
            self.insert(key, map.0.into());
        }
    }

    fn list(&mut self, key: &str, items: impl Iterator<Item = Self>) {
        let items: Vec<Value> = items.map(|item| item.0.into()).collect();
        if !items.is_empty() {
            self.insert(key, Value::Sequence(items));
        }
    }
}
