//! 6 Progress: what practice has come to. Figures with their unit and band; every past attempt with its note.

mod view;

use ratatui::Frame;
use ratatui::layout::Rect;

use super::{Context, Manner, Place, Screen};
use crate::domain::stats::Stats;
use crate::message::{Effect, Requests, Route};
use crate::ui::hits::Hits;
use crate::ui::keymap::{Hint, Key, Keymap, Sheet, bind};
use crate::ui::list::{self, Picker};

/// The screen.
#[derive(Default)]
pub struct Progress {
    stats: Stats,
    part: Part,
    attempts: Picker,
}

/// Which part is shown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Part {
    /// Figures and the calendar of days.
    #[default]
    Figures,
    /// Past attempts, one by one.
    Attempts,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Action {
    Other,
    Question,
}

const FIGURES: Keymap<Action> = Keymap {
    mode: "progress",
    bindings: &[bind(
        &[Key::ENTER, Key::RIGHT],
        Action::Other,
        "past answers",
    )],
};

const ATTEMPTS: Keymap<Action> = Keymap {
    mode: "progress, past answers",
    bindings: &[
        bind(&[Key::ENTER], Action::Question, "its question"),
        bind(&[Key::LEFT], Action::Other, "figures"),
    ],
};

/// The tables of this screen.
pub fn sheets() -> Vec<Sheet> {
    vec![FIGURES.sheet(), ATTEMPTS.sheet(), list::MOVING.sheet()]
}

impl Progress {
    fn keymap(&self) -> &'static Keymap<Action> {
        match self.part {
            Part::Figures => &FIGURES,
            Part::Attempts => &ATTEMPTS,
        }
    }
}

impl Screen for Progress {
    fn title(&self) -> String {
        "Progress".into()
    }

    fn manner(&self) -> Manner {
        Manner::Place(Place::Progress)
    }

    fn hints(&self) -> Vec<Hint> {
        let own = self.keymap().hints();
        match self.part {
            Part::Figures => own.collect(),
            Part::Attempts => own.chain(list::MOVING.hints().take(2)).collect(),
        }
    }

    fn step_back(&mut self) -> bool {
        let had_list = self.part == Part::Attempts;
        self.part = Part::Figures;
        had_list
    }

    fn on_key(&mut self, key: Key, context: &Context<'_>, ask: &mut Requests<'_>) {
        match (self.keymap().action(key), self.part) {
            (Some(Action::Other), Part::Figures) => {
                self.part = Part::Attempts;
                read_past(context, ask);
            }
            (Some(Action::Other), Part::Attempts) => self.part = Part::Figures,
            (Some(Action::Question), _) => {
                let selected = self.attempts.selected();
                let attempt = selected.and_then(|at| context.past?.get(at));
                if let Some(past) = attempt {
                    ask.open(Route::Library(Some(past.attempt.question.clone())));
                }
            }
            (None, Part::Attempts) => drop(self.attempts.on_key(key)),
            (None, Part::Figures) => {}
        }
    }

    fn on_row(&mut self, row: usize, _context: &Context<'_>, _ask: &mut Requests<'_>) {
        self.attempts.select(row);
    }

    fn refresh(&mut self, context: &Context<'_>, ask: &mut Requests<'_>) {
        let notebook = context.notebook;
        self.stats = Stats::of(
            &notebook.banks,
            &notebook.history,
            notebook.today(context.now.wall),
        );
        match context.past {
            Some(past) => {
                self.attempts.set_len(past.len());
            }
            None if self.part == Part::Attempts => read_past(context, ask),
            None => {}
        }
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

/// Asks for the past where it is not at hand; it comes back as an event.
fn read_past(context: &Context<'_>, ask: &mut Requests<'_>) {
    if context.past.is_none() {
        ask.perform(Effect::ReadPast);
    }
}
