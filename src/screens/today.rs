//! 1 Today: what to do now, and why.

mod view;

use std::time::Duration;

use ratatui::Frame;
use ratatui::layout::Rect;

use super::{Context, Manner, Place, Screen};
use crate::coach::calendar::{Watch, warnings_of};
use crate::domain::bank::Entry;
use crate::domain::checklist::Progress;
use crate::domain::drill::pick::{self, Waiting};
use crate::domain::entry::Kind;
use crate::domain::history::History;
use crate::domain::journal::Event;
use crate::domain::plan::SessionKind;
use crate::domain::stats::Stats;
use crate::message::{Filling, Requests, Route};
use crate::ui::hits::Hits;
use crate::ui::keymap::{Hint, Key, Keymap, Sheet, bind};

/// The most warnings of the next interview shown here; its own screen has all.
const MOST_UNDONE: usize = 2;

/// What Today shows, counted when it is opened and whenever something changes.
#[derive(Default)]
pub struct Today {
    drill: Drill,
    waiting: Waiting,
    stats: Stats,
    unfinished: Option<Unfinished>,
    /// What is undone for the next interview, one short sentence each.
    undone: Vec<String>,
}

/// The daily drill as it would be asked now.
#[derive(Default)]
struct Drill {
    questions: usize,
    minutes: u32,
    /// Banks drawn from, with how many questions of each.
    banks: Vec<(String, usize)>,
    first: String,
}

struct Unfinished {
    kind: SessionKind,
    at: chrono::DateTime<chrono::Utc>,
    answered: usize,
    planned: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Action {
    Start,
    Continue,
    Close,
    Mock,
    Practice,
    Settings,
    Interview,
}

const KEYS: Keymap<Action> = Keymap {
    mode: "today",
    bindings: &[
        bind(
            &[Key::ENTER, Key::char('d')],
            Action::Start,
            "start the drill",
        ),
        bind(&[Key::char('i')], Action::Interview, "interview"),
        bind(&[Key::char('m')], Action::Mock, "mock"),
        bind(&[Key::char('p')], Action::Practice, "choose"),
        bind(&[Key::char('h')], Action::Settings, "home, dates"),
    ],
};

const UNFINISHED: Keymap<Action> = Keymap {
    mode: "today, with an unfinished session",
    bindings: &[
        bind(&[Key::ENTER, Key::char('c')], Action::Continue, "go on"),
        bind(&[Key::char('d')], Action::Start, "new drill"),
        bind(&[Key::char('x')], Action::Close, "close it"),
        bind(&[Key::char('i')], Action::Interview, "interview"),
        bind(&[Key::char('m')], Action::Mock, "mock"),
        bind(&[Key::char('p')], Action::Practice, "choose"),
        bind(&[Key::char('h')], Action::Settings, "home, dates"),
    ],
};

/// The tables of this screen.
pub fn sheets() -> Vec<Sheet> {
    vec![KEYS.sheet(), UNFINISHED.sheet()]
}

impl Today {
    fn keymap(&self) -> &'static Keymap<Action> {
        match self.unfinished {
            Some(_) => &UNFINISHED,
            None => &KEYS,
        }
    }
}

impl Screen for Today {
    fn title(&self) -> String {
        "Today".into()
    }

    fn manner(&self) -> Manner {
        Manner::Place(Place::Today)
    }

    fn hints(&self) -> Vec<Hint> {
        self.keymap().hints().collect()
    }

    fn on_key(&mut self, key: Key, context: &Context<'_>, ask: &mut Requests<'_>) {
        let Some(action) = self.keymap().action(key) else {
            return;
        };
        match action {
            Action::Start => ask.open(Route::Session(context.notebook.daily_wish())),
            Action::Continue => {
                if let Some((session, _)) = context.notebook.history.unfinished() {
                    ask.open(Route::Resume(session.clone()));
                }
            }
            Action::Close => {
                if let Some((session, _)) = context.notebook.history.unfinished() {
                    let session = session.clone();
                    ask.record_undoable(Event::End { session }, "closing the session");
                    ask.say("Closed. Its answers stay; u takes it back.");
                }
            }
            Action::Mock => ask.open(Route::Session(super::practice::usual_mock())),
            Action::Practice => ask.open(Route::Practice),
            Action::Settings => ask.open(Route::Welcome),
            Action::Interview => match context.notebook.next_interview(context.now.wall) {
                Some(next) => ask.open(Route::Entry(next.id.clone())),
                None => ask.open(Route::EntryForm(Filling::New(Kind::Interview, None))),
            },
        }
    }

    fn refresh(&mut self, context: &Context<'_>, _ask: &mut Requests<'_>) {
        let notebook = context.notebook;
        let today = notebook.today(context.now.wall);
        let mut chance = notebook.chance(context.now.wall);
        let planned = notebook
            .planning(context.now.wall)
            .questions(&notebook.daily_wish(), &mut chance);
        self.drill = Drill::of(&planned);
        self.waiting = pick::waiting(&notebook.banks, &notebook.history, today);
        self.stats = Stats::of(&notebook.banks, &notebook.history, today);
        self.unfinished = unfinished(&notebook.history);
        self.undone = undone(context);
    }

    fn changes_in(&self, _context: &Context<'_>) -> Option<Duration> {
        None
    }

    fn render(
        &mut self,
        frame: &mut Frame<'_>,
        area: Rect,
        context: &Context<'_>,
        _hits: &mut Hits,
    ) {
        view::render(self, frame, area, context);
    }
}

impl Drill {
    fn of(planned: &[Entry<'_>]) -> Self {
        let mut banks: Vec<(String, usize)> = Vec::new();
        for entry in planned {
            match banks
                .iter_mut()
                .find(|(title, _)| *title == entry.bank.title)
            {
                Some((_, count)) => *count += 1,
                None => banks.push((entry.bank.title.clone(), 1)),
            }
        }
        let seconds: u32 = planned
            .iter()
            .map(|entry| pick::estimate(entry.question.target))
            .sum();
        Self {
            questions: planned.len(),
            minutes: seconds.div_ceil(60),
            banks,
            first: planned
                .first()
                .map_or_else(String::new, |entry| entry.question.ask.clone()),
        }
    }
}

/// What the coach says of the next interview, and how far its checklists are.
fn undone(context: &Context<'_>) -> Vec<String> {
    let notebook = context.notebook;
    let now = context.now.wall;
    let Some(next) = notebook.next_interview(now) else {
        return Vec::new();
    };
    let found = warnings_of(&notebook.calendar, &Watch::of(notebook, now), &next.id);
    let mut undone: Vec<String> = found
        .iter()
        .take(MOST_UNDONE)
        .map(|warning| warning.text(&notebook.wording))
        .collect();
    let progress = Progress::of(&notebook.checklists, next, now, &notebook.home);
    if progress.due > 0 {
        undone.push(format!("Checklist: {} to do now.", progress.due));
    }
    undone
}

fn unfinished(history: &History) -> Option<Unfinished> {
    let (_, open) = history.unfinished()?;
    Some(Unfinished {
        kind: open.kind,
        at: open.at,
        answered: open.answered.len(),
        planned: open.planned.len(),
    })
}
