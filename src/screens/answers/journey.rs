//! The page of Answers on gaps, exams, US experience, visa and own topics: what it was, what was learned, how it stands.

mod view;

use ratatui::Frame;
use ratatui::layout::Rect;

use super::naming::Naming;
use super::page::Page;
use super::portrait::{portrait, save};
use super::split::Split;
use crate::domain::plan::{Length, SessionKind, Wish};
use crate::domain::portrait::Explanation;
use crate::message::{Requests, Route, Writing};
use crate::screens::entry::page::Row;
use crate::screens::{Context, Manner, Place};
use crate::ui::hits::Hits;
use crate::ui::keymap::{Hint, Key, Keymap, Sheet, bind};

/// A topic: the id of one of the guide, or own words.
#[derive(Debug, Clone, PartialEq, Eq)]
struct TopicRow(String);

impl Row for TopicRow {
    fn is_selectable(&self) -> bool {
        true
    }
}

/// The page.
pub struct JourneyPage {
    split: Split<TopicRow>,
    /// The topic that is being named.
    naming: Option<Naming>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Action {
    Write,
    New,
    Practice,
    Remove,
    Read,
    Close,
}

const LIST: Keymap<Action> = Keymap {
    mode: "answers, the journey",
    bindings: &[
        bind(&[Key::ENTER], Action::Write, "write"),
        bind(&[Key::char('p')], Action::Practice, "practice it"),
        bind(&[Key::char('n')], Action::New, "new topic"),
        bind(&[Key::RIGHT], Action::Read, "read"),
        bind(&[Key::char('x')], Action::Remove, "remove"),
    ],
};

const READING: Keymap<Action> = Keymap {
    mode: "answers, inside a topic",
    bindings: &[
        bind(&[Key::ENTER], Action::Write, "write"),
        bind(&[Key::char('p')], Action::Practice, "practice it"),
        bind(&[Key::LEFT, Key::BACKSPACE], Action::Close, "list"),
    ],
};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Typing {
    Add,
    Drop,
}

const TYPING: Keymap<Typing> = Keymap {
    mode: "answers, typing a topic",
    bindings: &[
        bind(&[Key::ENTER], Typing::Add, "add it"),
        bind(&[Key::ESC], Typing::Drop, "leave it"),
    ],
};

/// The tables of this page.
pub fn sheets() -> Vec<Sheet> {
    vec![LIST.sheet(), READING.sheet(), TYPING.sheet()]
}

impl JourneyPage {
    /// All topics.
    pub fn new(context: &Context<'_>) -> Self {
        let mut page = Self {
            split: Split::default(),
            naming: None,
        };
        page.look(context);
        page
    }

    fn look(&mut self, context: &Context<'_>) {
        let topics = portrait(context).topics(&context.notebook.guides.journey);
        let rows = topics.into_iter().map(|topic| TopicRow(topic.to_owned()));
        self.split.rows.set(rows.collect());
    }

    fn topic(&self) -> Option<&str> {
        let row = self.split.rows.selected()?;
        Some(&row.0)
    }

    fn act(&mut self, action: Action, context: &Context<'_>, ask: &mut Requests<'_>) {
        match action {
            Action::Write => self.write(ask),
            Action::Practice => self.practice(context, ask),
            Action::New => {
                let hint = &context.notebook.guides.journey.own_topic;
                self.naming = Some(Naming::new("New topic", hint, ""));
            }
            Action::Remove => self.remove(context, ask),
            Action::Read => self.split.read(true),
            Action::Close => self.split.read(false),
        }
    }

    fn write(&self, ask: &mut Requests<'_>) {
        if let Some(topic) = self.topic() {
            ask.open(Route::Desk(Writing::Explanation(topic.to_owned())));
        }
    }

    /// Speaks it: the question of the banks that the topic answers.
    fn practice(&self, context: &Context<'_>, ask: &mut Requests<'_>) {
        let guide = &context.notebook.guides.journey;
        let topic = self.topic().and_then(|topic| guide.topic(topic));
        let question = topic.and_then(|topic| topic.question.clone());
        let known = question.filter(|id| context.notebook.banks.get(id.as_str()).is_some());
        let Some(id) = known else {
            return ask.say("No question of the banks belongs to this topic.");
        };
        let mut wish = Wish::of(SessionKind::Bank, Length::Questions(1));
        wish.questions.push(id);
        ask.open(Route::Session(wish));
    }

    fn remove(&self, context: &Context<'_>, ask: &mut Requests<'_>) {
        let Some(topic) = self.topic() else {
            return;
        };
        if portrait(context).explanation(topic).is_none() {
            return ask.say("Nothing is written to it yet.");
        }
        save(context, ask, "The explanation is removed.", |portrait| {
            portrait.journey.retain(|own| own.topic != topic);
        });
    }

    /// Adds the topic that was named; one that is there already comes to the front.
    fn add(&mut self, context: &Context<'_>, ask: &mut Requests<'_>) {
        let Some(naming) = self.naming.take() else {
            return;
        };
        let name = naming.text();
        if name.is_empty() {
            return;
        }
        let guide = &context.notebook.guides.journey;
        let topics = portrait(context).topics(guide);
        let is_it = |topic: &&&str| guide.name(topic).to_lowercase() == name.to_lowercase();
        if let Some(known) = topics.iter().find(is_it) {
            let known = TopicRow((*known).to_owned());
            return self.split.rows.put_in_front(&known);
        }
        save(context, ask, "The topic is added.", |portrait| {
            portrait.journey.push(Explanation::of(name));
        });
    }

    fn on_typing_key(&mut self, key: Key, context: &Context<'_>, ask: &mut Requests<'_>) {
        match TYPING.action(key) {
            Some(Typing::Add) => self.add(context, ask),
            Some(Typing::Drop) => self.naming = None,
            None => {
                if let Some(naming) = &mut self.naming {
                    naming.on_key(key);
                }
            }
        }
    }
}

impl Page for JourneyPage {
    fn hints(&self) -> Vec<Hint> {
        match (&self.naming, self.split.is_reading()) {
            (Some(_), _) => TYPING.hints().collect(),
            (None, true) => READING.hints().collect(),
            (None, false) => LIST.hints().collect(),
        }
    }

    fn manner(&self) -> Manner {
        match (&self.naming, self.split.is_reading()) {
            (Some(_), _) => Manner::Text(Some(Place::Answers)),
            (None, true) => Manner::Inner(Place::Answers),
            (None, false) => Manner::Place(Place::Answers),
        }
    }

    fn step_back(&mut self) -> bool {
        let was_inside = self.naming.take().is_some() || self.split.is_reading();
        self.split.read(false);
        was_inside
    }

    fn on_key(&mut self, key: Key, context: &Context<'_>, ask: &mut Requests<'_>) {
        if self.naming.is_some() {
            return self.on_typing_key(key, context, ask);
        }
        let keymap = if self.split.is_reading() {
            READING
        } else {
            LIST
        };
        match keymap.action(key) {
            Some(action) => self.act(action, context, ask),
            None => self.split.on_key(key),
        }
    }

    fn on_paste(&mut self, text: &str, _context: &Context<'_>, ask: &mut Requests<'_>) {
        if let Some(naming) = &mut self.naming {
            naming.on_paste(text, ask);
        }
    }

    fn on_row(&mut self, row: usize, _context: &Context<'_>, ask: &mut Requests<'_>) {
        if self.split.on_row(row) {
            self.write(ask);
        }
    }

    fn refresh(&mut self, context: &Context<'_>, _ask: &mut Requests<'_>) {
        // What was added just now comes to the front.
        let known = self.split.rows.len();
        self.look(context);
        if self.split.rows.len() > known {
            self.split.rows.go_to_last();
        }
    }

    fn render(
        &mut self,
        frame: &mut Frame<'_>,
        area: Rect,
        context: &Context<'_>,
        hits: &mut Hits,
    ) {
        let area = match &self.naming {
            Some(naming) => naming.draw(frame, area, context),
            None => area,
        };
        view::render(self, frame, area, context, hits);
    }
}
