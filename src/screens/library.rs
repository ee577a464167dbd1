//! 7 Library: the question banks. Browse, filter, search; favorites; switch a question or a bank off.

mod detail;
mod finding;
mod view;

use ratatui::Frame;
use ratatui::layout::Rect;

use super::{Context, Manner, Place, Screen, say_if_full};
use crate::domain::answer_plan::PlanId;
use crate::domain::bank::Entry;
use crate::domain::id::QuestionId;
use crate::domain::journal::{Event, Flag, FlagOf};
use crate::domain::plan::{Length, SessionKind, Wish};
use crate::message::{Requests, Route, Writing};
use crate::ui::field::Field;
use crate::ui::hits::Hits;
use crate::ui::keymap::{Hint, Key, Keymap, Sheet, bind};
use crate::ui::list::{self, Picker};

use self::finding::{Row, Show};

/// The screen.
pub struct Library {
    rows: Vec<Row>,
    list: Picker,
    search: Field,
    searching: bool,
    bank: Option<String>,
    show: Show,
    /// The question in front, where there is room for the list or for it only.
    opened: bool,
    /// Whether the screen was opened for one question: back leads to where that was, not to the list.
    for_one: bool,
    scroll: u16,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Action {
    Open,
    Search,
    Bank,
    Show,
    Favorite,
    Off,
    BankOff,
    Practice,
    Plan,
}

const LIST: Keymap<Action> = Keymap {
    mode: "library",
    bindings: &[
        bind(&[Key::ENTER, Key::RIGHT], Action::Open, "read"),
        bind(&[Key::char('/')], Action::Search, "search"),
        bind(&[Key::char('b')], Action::Bank, "bank"),
        bind(&[Key::char('s')], Action::Show, "show"),
        bind(
            &[Key::char('f'), Key::char('*')],
            Action::Favorite,
            "favorite",
        ),
        bind(&[Key::char('o')], Action::Off, "off/on"),
        bind(&[Key::char('O')], Action::BankOff, "bank off/on"),
        bind(&[Key::char('p')], Action::Practice, "practice it"),
        bind(&[Key::char('a')], Action::Plan, "plan its answer"),
    ],
};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Reading {
    Close,
    Practice,
    Plan,
    Favorite,
    Off,
    Next,
    Previous,
    Down,
    Up,
}

const READING: Keymap<Reading> = Keymap {
    mode: "library, one question",
    bindings: &[
        bind(
            &[Key::char('p'), Key::ENTER],
            Reading::Practice,
            "practice it",
        ),
        bind(&[Key::char('a')], Reading::Plan, "plan its answer"),
        bind(&[Key::LEFT, Key::BACKSPACE], Reading::Close, "list"),
        bind(
            &[Key::char('f'), Key::char('*')],
            Reading::Favorite,
            "favorite",
        ),
        bind(&[Key::char('o')], Reading::Off, "off/on"),
        bind(&[Key::char('j')], Reading::Next, "next"),
        bind(&[Key::char('k')], Reading::Previous, "previous"),
        bind(&[Key::DOWN, Key::PAGE_DOWN], Reading::Down, "down"),
        bind(&[Key::UP, Key::PAGE_UP], Reading::Up, "up"),
    ],
};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Searching {
    Keep,
    Clear,
}

const SEARCHING: Keymap<Searching> = Keymap {
    mode: "library, searching",
    bindings: &[
        bind(&[Key::ENTER, Key::DOWN], Searching::Keep, "to the list"),
        bind(&[Key::ESC], Searching::Clear, "show all"),
    ],
};

/// The tables of this screen.
pub fn sheets() -> Vec<Sheet> {
    vec![
        LIST.sheet(),
        READING.sheet(),
        SEARCHING.sheet(),
        list::MOVING.sheet(),
    ]
}

impl Library {
    /// All questions, with one in front where it is named.
    pub fn new(question: Option<QuestionId>, context: &Context<'_>) -> Self {
        let mut library = Self {
            rows: Vec::new(),
            list: Picker::default(),
            search: Field::default().with_placeholder("words of a question, a theme, a bank"),
            searching: false,
            bank: None,
            show: Show::All,
            opened: question.is_some(),
            for_one: question.is_some(),
            scroll: 0,
        };
        library.find(context);
        if let Some(id) = question {
            let is_it = |row: &Row| matches!(row, Row::Question(own) if *own == id);
            library
                .list
                .select(library.rows.iter().position(is_it).unwrap_or(0));
        }
        library
    }

    fn selected(&self) -> Option<&QuestionId> {
        match self.rows.get(self.list.selected()?)? {
            Row::Question(id) => Some(id),
            Row::Bank(..) => None,
        }
    }

    fn entry<'a>(&self, context: &Context<'a>) -> Option<Entry<'a>> {
        context.notebook.banks.get(self.selected()?.as_str())
    }

    fn act(&mut self, action: Action, context: &Context<'_>, ask: &mut Requests<'_>) {
        match action {
            Action::Open => {
                self.opened = self.selected().is_some();
                self.scroll = 0;
            }
            Action::Search => self.searching = true,
            Action::Bank => {
                self.next_bank(context);
                self.find(context);
            }
            Action::Show => {
                self.show = self.show.next();
                self.find(context);
            }
            Action::Favorite => self.favorite(context, ask),
            Action::Off => self.switch(context, ask),
            Action::BankOff => self.switch_bank(context, ask),
            Action::Practice => self.practice(ask),
            Action::Plan => self.plan(ask),
        }
    }

    fn next_bank(&mut self, context: &Context<'_>) {
        let mut banks = context
            .notebook
            .banks
            .iter()
            .map(|bank| bank.bank.to_string());
        self.bank = match &self.bank {
            None => banks.next(),
            Some(now) => {
                banks.by_ref().find(|id| id == now);
                banks.next()
            }
        };
    }

    fn favorite(&self, context: &Context<'_>, ask: &mut Requests<'_>) {
        let Some(id) = self.selected() else {
            return;
        };
        let on = !context.notebook.history.is_favourite(id);
        ask.record_undoable(
            Event::Flag {
                of: FlagOf::Question,
                which: id.to_string(),
                flag: Flag::Favourite,
                on,
            },
            "the favorite mark",
        );
    }

    fn switch(&self, context: &Context<'_>, ask: &mut Requests<'_>) {
        let Some(id) = self.selected() else {
            return;
        };
        let off = context
            .notebook
            .history
            .has_flag(FlagOf::Question, id.as_str(), Flag::Off);
        let words = if off {
            "The question is on again."
        } else {
            "The question is off; u takes it back."
        };
        ask.record_undoable(
            Event::Flag {
                of: FlagOf::Question,
                which: id.to_string(),
                flag: Flag::Off,
                on: !off,
            },
            "switching a question",
        );
        ask.say(words);
    }

    fn switch_bank(&self, context: &Context<'_>, ask: &mut Requests<'_>) {
        let Some(entry) = self.entry(context) else {
            return;
        };
        let bank = entry.bank.bank.as_str();
        let off = context
            .notebook
            .history
            .has_flag(FlagOf::Bank, bank, Flag::Off);
        let state = if off {
            "on again"
        } else {
            "off; u takes it back"
        };
        ask.record_undoable(
            Event::Flag {
                of: FlagOf::Bank,
                which: bank.to_owned(),
                flag: Flag::Off,
                on: !off,
            },
            "switching a bank",
        );
        ask.say(format!("{} is {state}.", entry.bank.title));
    }

    fn practice(&self, ask: &mut Requests<'_>) {
        if let Some(id) = self.selected() {
            let mut wish = Wish::of(SessionKind::Bank, Length::Questions(1));
            wish.questions.push(id.clone());
            ask.open(Route::Session(wish));
        }
    }

    /// Opens the plan of its answer at the desk.
    fn plan(&self, ask: &mut Requests<'_>) {
        if let Some(id) = self.selected() {
            let plan = PlanId::general(id.clone());
            ask.open(Route::Desk(Writing::Plan(plan, None)));
        }
    }

    fn read(&mut self, action: Reading, context: &Context<'_>, ask: &mut Requests<'_>) {
        match action {
            Reading::Close => {
                self.opened = false;
                self.for_one = false;
            }
            Reading::Practice => self.practice(ask),
            Reading::Plan => self.plan(ask),
            Reading::Favorite => self.favorite(context, ask),
            Reading::Off => self.switch(context, ask),
            Reading::Next => {
                self.list.next();
                self.scroll = 0;
            }
            Reading::Previous => {
                self.list.previous();
                self.scroll = 0;
            }
            Reading::Down => self.scroll = self.scroll.saturating_add(1),
            Reading::Up => self.scroll = self.scroll.saturating_sub(1),
        }
    }

    fn on_search_key(&mut self, key: Key, context: &Context<'_>) {
        match SEARCHING.action(key) {
            Some(Searching::Keep) => self.searching = false,
            Some(Searching::Clear) => {
                self.searching = false;
                self.search.set_text("");
                self.find(context);
            }
            None => {
                self.search.on_key(key);
                self.find(context);
            }
        }
    }
}

impl Screen for Library {
    fn title(&self) -> String {
        "Library".into()
    }

    fn manner(&self) -> Manner {
        match (self.searching, self.opened) {
            (true, _) => Manner::Text(Some(Place::Library)),
            (false, true) => Manner::Inner(Place::Library),
            (false, false) => Manner::Place(Place::Library),
        }
    }

    fn hints(&self) -> Vec<Hint> {
        if self.searching {
            SEARCHING.hints().collect()
        } else if self.opened {
            READING.hints().collect()
        } else {
            LIST.hints().collect()
        }
    }

    fn step_back(&mut self) -> bool {
        let leads_to_list = self.opened && !self.for_one;
        if leads_to_list {
            self.opened = false;
        }
        leads_to_list
    }

    fn on_key(&mut self, key: Key, context: &Context<'_>, ask: &mut Requests<'_>) {
        if self.searching {
            self.on_search_key(key, context);
        } else if self.opened {
            if let Some(action) = READING.action(key) {
                self.read(action, context, ask);
            }
        } else {
            match LIST.action(key) {
                Some(action) => self.act(action, context, ask),
                None => drop(self.list.on_key(key)),
            }
        }
    }

    fn on_paste(&mut self, text: &str, context: &Context<'_>, ask: &mut Requests<'_>) {
        if self.searching {
            say_if_full(self.search.on_paste(text), ask);
            self.find(context);
        }
    }

    fn on_row(&mut self, row: usize, _context: &Context<'_>, _ask: &mut Requests<'_>) {
        self.opened = self.list.selected() == Some(row);
        self.list.select(row);
        self.scroll = 0;
    }

    fn refresh(&mut self, context: &Context<'_>, _ask: &mut Requests<'_>) {
        self.find(context);
    }

    fn render(
        &mut self,
        frame: &mut Frame<'_>,
        area: Rect,
        context: &Context<'_>,
        hits: &mut Hits,
    ) {
        view::render(self, frame, area, context, hits);
    }
}
