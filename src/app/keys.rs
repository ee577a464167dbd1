//! The program's own keys, one table for each manner of screen, and what they do.

use crate::clock::Now;
use crate::message::{Answer, Effect, Event, Question};
use crate::screens::{self, Manner, Place};
use crate::ui::frame::Tone;
use crate::ui::keymap::{Hint, Key, Keymap, Sheet, bind};

use super::layers::{Layer, Outcome};
use super::{App, palette};

/// What the program's own keys do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Action {
    Help,
    Palette,
    Place,
    NextPlace,
    PreviousPlace,
    Undo,
    Back,
    Quit,
    Interrupt,
    Suspend,
}

const PLACE_KEYS: &[Key] = &[
    Key::char('1'),
    Key::char('2'),
    Key::char('3'),
    Key::char('5'),
    Key::char('6'),
    Key::char('7'),
];

const IN_A_PLACE: Keymap<Action> = Keymap {
    mode: "everywhere in the places",
    bindings: &[
        bind(&[Key::char('?'), Key::F1], Action::Help, "keys"),
        bind(&[Key::char('q')], Action::Quit, "quit"),
        bind(&[Key::ctrl('p')], Action::Palette, "find"),
        bind(&[Key::char('u')], Action::Undo, "undo"),
        bind(PLACE_KEYS, Action::Place, "places"),
        bind(&[Key::TAB], Action::NextPlace, "next place"),
        bind(&[Key::BACKTAB], Action::PreviousPlace, "place before"),
        bind(&[Key::ESC], Action::Back, "back"),
        bind(&[Key::ctrl('c')], Action::Interrupt, "quit"),
        bind(&[Key::ctrl('z')], Action::Suspend, "to the shell"),
    ],
};

const INNER: Keymap<Action> = Keymap {
    mode: "in what a place opened",
    bindings: &[
        bind(&[Key::char('?'), Key::F1], Action::Help, "keys"),
        bind(&[Key::ESC, Key::char('q')], Action::Back, "back"),
        bind(&[Key::ctrl('p')], Action::Palette, "find"),
        bind(&[Key::char('u')], Action::Undo, "undo"),
        bind(PLACE_KEYS, Action::Place, "places"),
        bind(&[Key::ctrl('c')], Action::Interrupt, "quit"),
        bind(&[Key::ctrl('z')], Action::Suspend, "to the shell"),
    ],
};

const SESSION: Keymap<Action> = Keymap {
    mode: "everywhere in a session",
    bindings: &[
        bind(&[Key::char('?'), Key::F1], Action::Help, "keys"),
        bind(&[Key::ctrl('z')], Action::Suspend, "to the shell"),
    ],
};

const TYPING: Keymap<Action> = Keymap {
    mode: "everywhere while typing",
    bindings: &[bind(&[Key::F1], Action::Help, "keys")],
};

/// The program's own tables, for the help, the manual of keys and the tests.
pub fn sheets() -> Vec<Sheet> {
    vec![
        IN_A_PLACE.sheet(),
        INNER.sheet(),
        SESSION.sheet(),
        TYPING.sheet(),
    ]
}

/// Which table works on a screen of this manner.
fn keymap(manner: Manner) -> &'static Keymap<Action> {
    match manner {
        Manner::Place(_) => &IN_A_PLACE,
        Manner::Inner(_) => &INNER,
        Manner::Session => &SESSION,
        Manner::Text(_) => &TYPING,
    }
}

impl App {
    /// The program's own hints on the screen in front.
    pub(super) fn own_hints(&self) -> Vec<Hint> {
        keymap(self.manner()).hints().collect()
    }

    /// The sections of the help on the screen in front.
    pub(super) fn help_sheets(&self) -> Vec<Sheet> {
        let own = keymap(self.manner());
        let screen = self.screens.last();
        screen
            .map(|screen| ("on this screen", screen.hints()))
            .into_iter()
            .chain(std::iter::once((own.mode, own.hints().collect())))
            .collect()
    }

    pub(super) fn on_key(&mut self, key: Key, now: Now) -> Vec<Effect> {
        self.notice = None;
        if !matches!(self.manner(), Manner::Text(_)) {
            self.end_draft();
        }
        let mut effects = self.try_again();
        if !matches!(self.manner(), Manner::Session) {
            effects.push(Effect::LookOutside);
        }
        effects.extend(match self.layers.last_mut() {
            Some(layer) => {
                let outcome = layer.on_key(key);
                self.close_layer(outcome, now)
            }
            None => self.on_screen_key(key, now),
        });
        effects
    }

    /// What could not be written is tried again with every key.
    fn try_again(&mut self) -> Vec<Effect> {
        if self.unsaved.is_empty() {
            return Vec::new();
        }
        vec![Effect::Write(self.unsaved.clone())]
    }

    fn close_layer(&mut self, outcome: Outcome, now: Now) -> Vec<Effect> {
        match outcome {
            Outcome::Stay => Vec::new(),
            Outcome::Close => {
                self.layers.pop();
                Vec::new()
            }
            Outcome::Answer(answer) => {
                self.layers.pop();
                self.answer(answer, now)
            }
            Outcome::Open(choice) => {
                self.layers.pop();
                self.choose(&choice, now)
            }
        }
    }

    pub(super) fn choose(&mut self, choice: &palette::Choice, now: Now) -> Vec<Effect> {
        match choice {
            palette::Choice::Place(place) => self.go_to(place.route(), now),
            palette::Choice::Open(route) => self.open(route.clone(), now),
            palette::Choice::Press(key) => self.handle(Event::Key(*key), now),
        }
    }

    fn on_screen_key(&mut self, key: Key, now: Now) -> Vec<Effect> {
        match keymap(self.manner()).action(key) {
            Some(action) => self.act(action, key, now),
            None => self.with_top(now, |screen, context, ask| screen.on_key(key, context, ask)),
        }
    }

    fn act(&mut self, action: Action, key: Key, now: Now) -> Vec<Effect> {
        match action {
            Action::Help => {
                self.layers.push(Layer::Help {
                    scroll: 0,
                    furthest: 0,
                });
                Vec::new()
            }
            Action::Palette => {
                let items = palette::items(&self.notebook);
                self.layers.push(Layer::palette(items));
                Vec::new()
            }
            Action::Place => {
                let at = PLACE_KEYS.iter().position(|own| *own == key);
                at.map_or_else(Vec::new, |at| self.open_place(at, now))
            }
            Action::NextPlace => self.neighbor(1, now),
            Action::PreviousPlace => self.neighbor(screens::PLACES.len() - 1, now),
            Action::Undo => self.take_back(now),
            Action::Back => self.step_back(now),
            Action::Quit | Action::Interrupt => self.quit(),
            Action::Suspend => {
                let mut effects =
                    self.with_top(now, |screen, context, _| screen.on_suspend(context));
                effects.push(Effect::Suspend);
                effects
            }
        }
    }

    fn neighbor(&mut self, step: usize, now: Now) -> Vec<Effect> {
        let at = self.active_place();
        self.open_place((at + step) % screens::PLACES.len(), now)
    }

    /// The index of the place that is lit in the top bar.
    pub(super) fn active_place(&self) -> usize {
        let lit = |manner| match manner {
            Manner::Place(place) | Manner::Inner(place) => Some(place),
            Manner::Text(place) => place,
            Manner::Session => None,
        };
        let place: Option<Place> = self
            .screens
            .iter()
            .rev()
            .find_map(|screen| lit(screen.manner()));
        let index = |place| screens::PLACES.iter().position(|(_, _, own)| *own == place);
        place.and_then(index).unwrap_or(0)
    }

    /// Back within the screen in front where it has something open, else out of it.
    fn step_back(&mut self, now: Now) -> Vec<Effect> {
        let has_stepped = self
            .screens
            .last_mut()
            .is_some_and(|screen| screen.step_back());
        if has_stepped {
            return Vec::new();
        }
        self.back(now)
    }

    fn quit(&mut self) -> Vec<Effect> {
        if self.unsaved.is_empty() {
            self.finished = true;
            return Vec::new();
        }
        let waiting = self.unsaved.len();
        self.notice = Some(("Something is not on the disk yet.".into(), Tone::Bad));
        self.layers.push(Layer::unsaved(Question {
            title: "Quit without saving?".into(),
            text: format!("{waiting} entries could not be written. Free some space or mend the folder, then go on."),
            choices: vec![
                (Key::char('g'), "go on, try again", Answer::Continue),
                (Key::char('q'), "quit and lose them", Answer::Quit),
            ],
        }));
        Vec::new()
    }
}
