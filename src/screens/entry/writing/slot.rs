//! The places of an entry that texts are typed into.

use crate::domain::entry::{Entry, Heard, Interviewer, Role, ThankYou, Told};
use crate::screens::Context;

use super::widget::Widget;

/// A place in an entry. Numbers count from 0; one beyond the last is a new item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Slot {
    /// The impressions.
    Impressions,
    /// A question that was asked of the person.
    Heard(usize),
    /// A story that was told.
    Told(usize),
    /// Something that speaks against the program.
    RedFlag(usize),
    /// A change for the next interview.
    Change(usize),
    /// The thank-you note to somebody.
    Note(String),
    /// Somebody one meets.
    Person(usize),
    /// An own question to ask, for a role.
    Own(Role, usize),
    /// An own item of the checklist: a new one.
    ToDo,
}

/// What stands in a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// A text.
    Text(String),
    /// Somebody.
    Person(Interviewer),
    /// A story and to whom it was told.
    Told(Told),
}

impl Slot {
    /// What stands there; nothing where it is empty.
    pub fn value(&self, entry: &Entry) -> Option<Value> {
        let debrief = &entry.debrief;
        let text = match self {
            Self::Impressions => Some(debrief.impressions.clone()),
            Self::Heard(at) => debrief.questions.get(*at).map(|heard| heard.asked.clone()),
            Self::RedFlag(at) => debrief.red_flags.get(*at).cloned(),
            Self::Change(at) => debrief.change.get(*at).cloned(),
            Self::Note(to) => note(entry, to).map(|note| note.draft.clone()),
            Self::Own(role, at) => entry
                .questions_to_ask
                .get(role)
                .and_then(|questions| questions.get(*at).cloned()),
            Self::ToDo => None,
            Self::Told(at) => return debrief.stories.get(*at).cloned().map(Value::Told),
            Self::Person(at) => return entry.interviewers.get(*at).cloned().map(Value::Person),
        };
        text.filter(|text| !text.is_empty()).map(Value::Text)
    }

    /// Puts something there; nothing takes an item of a list away.
    pub fn put(&self, entry: &mut Entry, value: Option<Value>) {
        let debrief = &mut entry.debrief;
        match (self, value) {
            (Self::Impressions, value) => debrief.impressions = text(value).unwrap_or_default(),
            (Self::Heard(at), value) => put_heard(&mut debrief.questions, *at, text(value)),
            (Self::RedFlag(at), value) => put(&mut debrief.red_flags, *at, text(value)),
            (Self::Change(at), value) => put(&mut debrief.change, *at, text(value)),
            (Self::Note(to), value) => put_note(&mut entry.thank_you, to, text(value)),
            (Self::Own(role, at), value) => {
                let questions = entry.questions_to_ask.entry(*role).or_default();
                put(questions, *at, text(value));
                entry.questions_to_ask.retain(|_, own| !own.is_empty());
            }
            (Self::ToDo, value) => {
                let new = text(value).filter(|new| !entry.checklist.contains_key(new));
                entry.to_do.extend(new);
            }
            (Self::Told(at), Some(Value::Told(told))) => {
                put(&mut debrief.stories, *at, Some(told));
            }
            (Self::Told(at), _) => put(&mut debrief.stories, *at, None),
            (Self::Person(at), Some(Value::Person(person))) => {
                rename(entry, *at, &person.name);
                put(&mut entry.interviewers, *at, Some(person));
            }
            (Self::Person(at), _) => put(&mut entry.interviewers, *at, None),
        }
    }

    /// What it is typed into, filled with what stands there.
    pub fn widget(&self, entry: &Entry, context: &Context<'_>) -> Widget {
        let wording = &context.notebook.wording;
        let text = match self.value(entry) {
            Some(Value::Text(text)) => text,
            _ => String::new(),
        };
        match self {
            Self::Impressions => Widget::area(&text, wording.calendar("debrief_impressions")),
            Self::Note(_) => Widget::area(&text, ""),
            Self::Heard(_) => Widget::line(&text, "a few words of the question"),
            Self::RedFlag(_) => Widget::line(&text, "what you saw or heard"),
            Self::Change(_) => Widget::line(&text, "one thing to do differently"),
            Self::Own(..) => Widget::line(&text, "the question in your own words"),
            Self::ToDo => Widget::line(&text, "what is to be done"),
            Self::Told(at) => Widget::told(entry.debrief.stories.get(*at)),
            Self::Person(at) => Widget::person(entry.interviewers.get(*at)),
        }
    }

    /// The next item of the same list, for those that are typed one after the other.
    pub fn next(&self) -> Option<Self> {
        Some(match self {
            Self::Heard(at) => Self::Heard(at + 1),
            Self::Told(at) => Self::Told(at + 1),
            Self::RedFlag(at) => Self::RedFlag(at + 1),
            Self::Change(at) => Self::Change(at + 1),
            Self::Own(role, at) => Self::Own(*role, at + 1),
            Self::Person(at) => Self::Person(at + 1),
            Self::ToDo => Self::ToDo,
            Self::Impressions | Self::Note(_) => return None,
        })
    }

    /// What stands above the text while it is typed.
    pub fn heading(&self) -> String {
        match self {
            Self::Impressions => "Your impressions".to_owned(),
            Self::Heard(_) => "A question they asked".to_owned(),
            Self::Told(_) => "A story you told".to_owned(),
            Self::RedFlag(_) => "A red flag of the program".to_owned(),
            Self::Change(_) => "A change for the next interview".to_owned(),
            Self::Note(to) => format!("The note to {to}"),
            Self::Person(_) => "Somebody you meet".to_owned(),
            Self::Own(role, _) => format!(
                "Your own question for the {}",
                super::super::words::role(*role)
            ),
            Self::ToDo => "Your own item".to_owned(),
        }
    }

    /// Says that it is saved; the same words however often, so that it is one step to take back.
    pub fn saved(&self) -> String {
        match self {
            Self::Impressions => "Your impressions are saved.".to_owned(),
            Self::Heard(_) => "The question is saved.".to_owned(),
            Self::Told(_) => "The story is saved.".to_owned(),
            Self::RedFlag(_) => "The red flag is saved.".to_owned(),
            Self::Change(_) => "The change is saved.".to_owned(),
            Self::Note(to) => format!("The note to {to} is saved."),
            Self::Person(_) => "The person is saved.".to_owned(),
            Self::Own(..) => "Your question is saved.".to_owned(),
            Self::ToDo => "Your item is saved.".to_owned(),
        }
    }
}

/// The note to somebody.
pub fn note<'a>(entry: &'a Entry, to: &str) -> Option<&'a ThankYou> {
    entry.thank_you.iter().find(|note| note.to == to)
}

fn text(value: Option<Value>) -> Option<String> {
    match value {
        Some(Value::Text(text)) => Some(text),
        Some(Value::Person(_) | Value::Told(_)) | None => None,
    }
}

fn put<T>(list: &mut Vec<T>, at: usize, value: Option<T>) {
    match (list.get_mut(at), value) {
        (Some(own), Some(value)) => *own = value,
        (None, Some(value)) => list.push(value),
        (Some(_), None) => drop(list.remove(at)),
        (None, None) => {}
    }
}

/// What hangs on somebody's name follows it: notes, questions asked, stories told.
fn rename(entry: &mut Entry, at: usize, to: &str) {
    let Some(who) = entry.interviewers.get(at) else {
        return;
    };
    let old = who.name.trim().to_owned();
    let others = entry.interviewers.iter().enumerate();
    let is_shared = others
        .filter(|(place, _)| *place != at)
        .any(|(_, who)| who.name.trim() == old);
    if old.is_empty() || to.is_empty() || is_shared {
        return;
    }
    let notes = entry.thank_you.iter_mut().map(|note| &mut note.to);
    let asked = entry.asked.iter_mut().map(|asked| &mut asked.of);
    let told = entry.debrief.stories.iter_mut().map(|told| &mut told.to);
    for name in notes.chain(asked).chain(told).filter(|name| **name == old) {
        to.clone_into(name);
    }
}

/// The link to a question of the banks stays.
fn put_heard(list: &mut Vec<Heard>, at: usize, asked: Option<String>) {
    let question = list.get(at).and_then(|heard| heard.question.clone());
    put(list, at, asked.map(|asked| Heard { asked, question }));
}

/// The day it was sent stays; a note without words and day goes.
fn put_note(notes: &mut Vec<ThankYou>, to: &str, draft: Option<String>) {
    let place = notes.iter().position(|note| note.to == to);
    let sent = place.and_then(|at| notes.get(at)?.sent);
    let draft = draft.unwrap_or_default();
    let note = (!draft.is_empty() || sent.is_some()).then(|| ThankYou {
        to: to.to_owned(),
        draft,
        sent,
    });
    put(notes, place.unwrap_or(notes.len()), note);
}
