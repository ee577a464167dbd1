//! What is written after an interview, in ten minutes: their questions, stories told, impressions, red flags, changes,
//! a feeling; and the thank-you notes.

mod view;

use super::page::Row as PageRow;
use super::writing::Slot;
use super::{EntryScreen, Front, linking, note};
use crate::domain::entry::{Entry, Heard};
use crate::domain::plan::{Length, SessionKind, Wish};
use crate::message::{Requests, Route};
use crate::screens::Context;
use crate::ui::keymap::{Hint, Key, Keymap, bind};

pub(super) use self::view::draw;

/// The highest gut score.
const HIGHEST: u8 = 5;

/// A list of the debrief.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum List {
    Heard,
    Told,
    RedFlags,
    Changes,
}

/// One row. Numbers count from 0.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Row {
    /// Above a list.
    Heading(List),
    /// An item of a list.
    Item(List, usize),
    /// Adds to a list.
    Add(List),
    /// The impressions.
    Impressions,
    /// The gut score.
    Gut,
    /// Above the notes.
    NotesHeading,
    /// The note to somebody.
    Note(String),
    /// There is nobody to thank yet.
    Nobody,
}

impl PageRow for Row {
    fn is_selectable(&self) -> bool {
        match self {
            Self::Heading(_) | Self::NotesHeading => false,
            Self::Item(..)
            | Self::Add(_)
            | Self::Impressions
            | Self::Gut
            | Self::Note(_)
            | Self::Nobody => true,
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Action {
    Write,
    New,
    Link,
    Practice,
    More,
    Less,
    Remove,
}

pub(super) const KEYS: Keymap<Action> = Keymap {
    mode: "entry, written after",
    bindings: &[
        bind(&[Key::ENTER, Key::char('e')], Action::Write, "write"),
        bind(&[Key::char('n')], Action::New, "one more"),
        bind(&[Key::char('l')], Action::Link, "find in the banks"),
        bind(&[Key::char('p')], Action::Practice, "practice it"),
        bind(&[Key::char('+'), Key::char('=')], Action::More, "higher"),
        bind(&[Key::char('-')], Action::Less, "lower"),
        bind(&[Key::char('x')], Action::Remove, "remove"),
    ],
};

/// The rows for an entry.
pub(super) fn rows(entry: &Entry) -> Vec<Row> {
    let debrief = &entry.debrief;
    let list = |list: List, count: usize| {
        let items = (0..count).map(move |at| Row::Item(list, at));
        std::iter::once(Row::Heading(list))
            .chain(items)
            .chain([Row::Add(list)])
    };
    let mut rows: Vec<Row> = list(List::Heard, debrief.questions.len()).collect();
    rows.extend(list(List::Told, debrief.stories.len()));
    rows.push(Row::Impressions);
    rows.extend(list(List::RedFlags, debrief.red_flags.len()));
    rows.extend(list(List::Changes, debrief.change.len()));
    rows.push(Row::Gut);
    rows.push(Row::NotesHeading);
    let people = note::recipients(entry);
    if people.is_empty() {
        rows.push(Row::Nobody);
    }
    rows.extend(people.into_iter().map(Row::Note));
    rows
}

fn slot(list: List, at: usize) -> Slot {
    match list {
        List::Heard => Slot::Heard(at),
        List::Told => Slot::Told(at),
        List::RedFlags => Slot::RedFlag(at),
        List::Changes => Slot::Change(at),
    }
}

/// How many items a list has.
fn length(entry: &Entry, list: List) -> usize {
    let debrief = &entry.debrief;
    match list {
        List::Heard => debrief.questions.len(),
        List::Told => debrief.stories.len(),
        List::RedFlags => debrief.red_flags.len(),
        List::Changes => debrief.change.len(),
    }
}

impl EntryScreen {
    fn heard(&self) -> Option<(usize, &Heard)> {
        match self.after.selected()? {
            Row::Item(List::Heard, at) => {
                Some((*at, self.placed.entry.debrief.questions.get(*at)?))
            }
            _ => None,
        }
    }

    /// The keys that mean something on the row in front.
    pub(super) fn after_hints(&self) -> Vec<Hint> {
        let front = self.after.selected();
        let is_offered = |action: Action| match action {
            Action::Write => !matches!(front, Some(Row::Gut)),
            Action::Link => self.heard().is_some(),
            Action::Practice => self
                .heard()
                .is_some_and(|(_, heard)| heard.question.is_some()),
            Action::More | Action::Less => matches!(front, Some(Row::Gut)),
            Action::New | Action::Remove => matches!(front, Some(Row::Item(..))),
        };
        KEYS.bindings
            .iter()
            .filter(|row| is_offered(row.action))
            .map(|row| Hint {
                keys: row.keys,
                label: row.label,
            })
            .collect()
    }

    pub(super) fn on_after_key(&mut self, key: Key, context: &Context<'_>, ask: &mut Requests<'_>) {
        let Some(front) = self.after.selected().cloned() else {
            return;
        };
        match KEYS.action(key) {
            Some(Action::Write) => self.write_after(front, context, ask),
            Some(Action::New) => {
                if let Row::Item(list, _) | Row::Add(list) = front {
                    self.write(slot(list, length(&self.placed.entry, list)), context);
                }
            }
            Some(Action::Link) => {
                if let Some((at, heard)) = self.heard() {
                    let linking = linking::Linking::new(at, &heard.asked, context);
                    self.front = Front::Linking(Box::new(linking));
                }
            }
            Some(Action::Practice) => self.practice(ask),
            Some(Action::More) if front == Row::Gut => self.gut(true, ask),
            Some(Action::Less) if front == Row::Gut => self.gut(false, ask),
            Some(Action::More | Action::Less) => {}
            Some(Action::Remove) => {
                if let Row::Item(list, at) = front {
                    self.change("It is removed.", ask, |entry| {
                        slot(list, at).put(entry, None);
                    });
                }
            }
            None => self.after.on_key(key),
        }
    }

    fn write_after(&mut self, front: Row, context: &Context<'_>, ask: &mut Requests<'_>) {
        match front {
            Row::Item(list, at) => self.write(slot(list, at), context),
            Row::Add(list) => self.write(slot(list, length(&self.placed.entry, list)), context),
            Row::Impressions => self.write(Slot::Impressions, context),
            Row::Note(to) => self.front = Front::Note(note::Note::to(to)),
            Row::Gut => ask.say("+ and - change it."),
            Row::Nobody => self.part = super::Part::People,
            Row::Heading(_) | Row::NotesHeading => {}
        }
    }

    fn practice(&self, ask: &mut Requests<'_>) {
        let question = self.heard().and_then(|(_, heard)| heard.question.clone());
        if let Some(question) = question {
            let mut wish = Wish::of(SessionKind::Bank, Length::Questions(1));
            wish.questions.push(question);
            wish.program.clone_from(&self.placed.entry.program);
            ask.open(Route::Session(wish));
        }
    }

    fn gut(&self, higher: bool, ask: &mut Requests<'_>) {
        self.change("Your feeling is noted.", ask, |entry| {
            entry.debrief.gut = match (entry.debrief.gut, higher) {
                (None, true) => Some(3),
                (None | Some(..=1), false) => None,
                (Some(gut), true) => Some((gut + 1).min(HIGHEST)),
                (Some(gut), false) => Some(gut - 1),
            };
        });
    }
}
