//! The page of Answers on the CV: each item and the things to be ready to explain about it.

mod view;

use ratatui::Frame;
use ratatui::layout::Rect;

use super::naming::Naming;
use super::page::Page;
use super::portrait::{portrait, save};
use super::split::Split;
use crate::domain::plan::{Length, SessionKind, Wish};
use crate::domain::portrait::{Cell, CvItem, CvKind};
use crate::message::{Requests, Route, Writing};
use crate::screens::entry::page::Row;
use crate::screens::{Context, Manner, Place};
use crate::ui::hits::Hits;
use crate::ui::keymap::{Hint, Key, Keymap, Sheet, bind};

/// An item, by its id.
#[derive(Debug, Clone, PartialEq, Eq)]
struct ItemRow(String);

impl Row for ItemRow {
    fn is_selectable(&self) -> bool {
        true
    }
}

/// The page.
pub struct CvPage {
    split: Split<ItemRow>,
    typing: Option<Typed>,
}

/// What is being typed.
struct Typed {
    naming: Naming,
    what: What,
}

enum What {
    /// The title of a new item.
    New(CvKind),
    /// Another title of the item with this id.
    Title(String),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Action {
    Write,
    New,
    Practice,
    Rename,
    Remove,
    Read,
    Close,
}

const LIST: Keymap<Action> = Keymap {
    mode: "answers, the CV",
    bindings: &[
        bind(&[Key::ENTER], Action::Write, "write"),
        bind(&[Key::char('n')], Action::New, "new item"),
        bind(
            &[Key::char('s'), Key::char('p')],
            Action::Practice,
            "practice it",
        ),
        bind(&[Key::RIGHT], Action::Read, "read"),
        bind(&[Key::char('r')], Action::Rename, "rename"),
        bind(&[Key::char('x')], Action::Remove, "remove"),
    ],
};

const READING: Keymap<Action> = Keymap {
    mode: "answers, inside an item",
    bindings: &[
        bind(&[Key::ENTER], Action::Write, "write"),
        bind(
            &[Key::char('s'), Key::char('p')],
            Action::Practice,
            "practice it",
        ),
        bind(&[Key::LEFT, Key::BACKSPACE], Action::Close, "list"),
    ],
};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Typing {
    Keep,
    Kind,
    Drop,
}

const TYPING: Keymap<Typing> = Keymap {
    mode: "answers, typing an item",
    bindings: &[
        bind(&[Key::ENTER], Typing::Keep, "keep it"),
        bind(&[Key::TAB], Typing::Kind, "project/skill"),
        bind(&[Key::ESC], Typing::Drop, "leave it"),
    ],
};

/// The tables of this page.
pub fn sheets() -> Vec<Sheet> {
    vec![LIST.sheet(), READING.sheet(), TYPING.sheet()]
}

fn label(kind: CvKind) -> &'static str {
    match kind {
        CvKind::Project => "New project",
        CvKind::Skill => "New skill",
    }
}

/// Examples of what one lists.
fn examples(kind: CvKind, context: &Context<'_>) -> String {
    let kinds = context.notebook.guides.cv.kinds.iter();
    let examples = kinds.filter(|known| known.kind == kind);
    let examples: Vec<&str> = examples.map(|known| known.example.as_str()).collect();
    format!("such as: {}", examples.join("; "))
}

impl CvPage {
    /// All items.
    pub fn new(context: &Context<'_>) -> Self {
        let mut page = Self {
            split: Split::default(),
            typing: None,
        };
        page.look(context);
        page
    }

    fn look(&mut self, context: &Context<'_>) {
        let items = portrait(context).cv.iter();
        let rows = items.map(|item| ItemRow(item.id.clone()));
        self.split.rows.set(rows.collect());
    }

    fn item<'a>(&self, context: &Context<'a>) -> Option<&'a CvItem> {
        let row = self.split.rows.selected()?;
        let mut items = portrait(context).cv.iter();
        items.find(|item| item.id == row.0)
    }

    fn act(&mut self, action: Action, context: &Context<'_>, ask: &mut Requests<'_>) {
        let item = self.item(context);
        match (action, item) {
            (Action::New, _) | (Action::Write, None) => self.begin(context),
            (Action::Close, _) => self.split.read(false),
            (Action::Read, Some(_)) => self.split.read(true),
            (Action::Write, Some(item)) => {
                ask.open(Route::Desk(Writing::CvItem(item.id.clone())));
            }
            (Action::Practice, Some(item)) => practice(item, context, ask),
            (Action::Rename, Some(item)) => {
                let naming = Naming::new("Title", "as the CV has it", &item.title);
                let what = What::Title(item.id.clone());
                self.typing = Some(Typed { naming, what });
            }
            (Action::Remove, Some(item)) => {
                save(context, ask, "The item is removed.", |portrait| {
                    portrait.cv.retain(|own| own.id != item.id);
                });
            }
            (Action::Read | Action::Practice | Action::Rename | Action::Remove, None) => {}
        }
    }

    fn begin(&mut self, context: &Context<'_>) {
        let kind = CvKind::Project;
        self.typing = Some(Typed {
            naming: Naming::new(label(kind), &examples(kind, context), ""),
            what: What::New(kind),
        });
    }

    fn turn_kind(&mut self, context: &Context<'_>) {
        let Some(typed) = &mut self.typing else {
            return;
        };
        if let What::New(kind) = &mut typed.what {
            *kind = match kind {
                CvKind::Project => CvKind::Skill,
                CvKind::Skill => CvKind::Project,
            };
            typed
                .naming
                .relabel(label(*kind), &examples(*kind, context));
        }
    }

    fn keep(&mut self, context: &Context<'_>, ask: &mut Requests<'_>) {
        let Some(Typed { naming, what }) = self.typing.take() else {
            return;
        };
        let title = naming.text();
        if title.is_empty() {
            return;
        }
        match what {
            What::New(kind) => save(context, ask, "The item is added.", |portrait| {
                let item = CvItem::new(title, kind, &portrait.cv);
                portrait.cv.push(item);
            }),
            What::Title(id) => save(context, ask, "The title is changed.", |portrait| {
                let mut items = portrait.cv.iter_mut();
                if let Some(item) = items.find(|item| item.id == id) {
                    title.clone_into(&mut item.title);
                }
            }),
        }
    }

    fn on_typing_key(&mut self, key: Key, context: &Context<'_>, ask: &mut Requests<'_>) {
        match TYPING.action(key) {
            Some(Typing::Keep) => self.keep(context, ask),
            Some(Typing::Kind) => self.turn_kind(context),
            Some(Typing::Drop) => self.typing = None,
            None => {
                if let Some(typed) = &mut self.typing {
                    typed.naming.on_key(key);
                }
            }
        }
    }
}

/// Asks what is open about an item; where nothing is, all of it.
fn practice(item: &CvItem, context: &Context<'_>, ask: &mut Requests<'_>) {
    let cells = item.cells(&context.notebook.guides.cv);
    let is_all = cells.iter().all(Cell::is_filled);
    let asked = cells.iter().filter(|cell| is_all || !cell.is_filled());
    let questions: Vec<_> = asked.map(Cell::question_id).collect();
    let mut wish = Wish::of(SessionKind::Bank, Length::Questions(questions.len()));
    wish.questions = questions;
    ask.open(Route::Session(wish));
}

impl Page for CvPage {
    fn hints(&self) -> Vec<Hint> {
        match (&self.typing, self.split.is_reading()) {
            (Some(_), _) => TYPING.hints().collect(),
            (None, true) => READING.hints().collect(),
            (None, false) => LIST.hints().collect(),
        }
    }

    fn manner(&self) -> Manner {
        match (&self.typing, self.split.is_reading()) {
            (Some(_), _) => Manner::Text(Some(Place::Answers)),
            (None, true) => Manner::Inner(Place::Answers),
            (None, false) => Manner::Place(Place::Answers),
        }
    }

    fn step_back(&mut self) -> bool {
        let was_inside = self.typing.take().is_some() || self.split.is_reading();
        self.split.read(false);
        was_inside
    }

    fn on_key(&mut self, key: Key, context: &Context<'_>, ask: &mut Requests<'_>) {
        if self.typing.is_some() {
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
        if let Some(typed) = &mut self.typing {
            typed.naming.on_paste(text, ask);
        }
    }

    fn on_row(&mut self, row: usize, context: &Context<'_>, ask: &mut Requests<'_>) {
        if self.split.on_row(row) {
            self.act(Action::Write, context, ask);
        }
    }

    fn refresh(&mut self, context: &Context<'_>, _ask: &mut Requests<'_>) {
        let known = self.split.rows.len();
        self.look(context);
        // What was added just now comes to the front.
        if self.split.rows.len() > known {
            self.split.rows.go_to_last();
        }
        if self.split.rows.is_empty() {
            self.split.read(false);
        }
    }

    fn render(
        &mut self,
        frame: &mut Frame<'_>,
        area: Rect,
        context: &Context<'_>,
        hits: &mut Hits,
    ) {
        let area = match &self.typing {
            Some(typed) => typed.naming.draw(frame, area, context),
            None => area,
        };
        view::render(self, frame, area, context, hits);
    }
}
