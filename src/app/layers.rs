//! Boxes over the screen: keys go to the top one first, and none of them has a loop of its own.

use crate::message::{Answer, Question};
use crate::ui::dialog::{self, Dialog};
use crate::ui::keymap::{Hint, Key, Keymap, bind};
use crate::ui::palette::{self as finder, Item, Palette};

use super::palette::Choice;

/// What the footer says under the help.
const HELP: Keymap<()> = Keymap {
    mode: "in the help",
    bindings: &[
        bind(&[Key::ESC], (), "close"),
        bind(&[Key::UP], (), "up"),
        bind(&[Key::DOWN], (), "down"),
    ],
};

/// What the footer says under the finder.
const FINDER: Keymap<()> = Keymap {
    mode: "in the finder",
    bindings: &[
        bind(&[Key::ENTER], (), "open"),
        bind(&[Key::UP], (), "up"),
        bind(&[Key::DOWN], (), "down"),
        bind(&[Key::ESC], (), "close"),
    ],
};

/// One box over the screen.
pub enum Layer {
    /// All keys.
    Help {
        /// The first line shown.
        scroll: u16,
        /// How far it can be scrolled, known once it was drawn.
        furthest: u16,
    },
    /// The finder.
    Palette(Box<Palette<Choice>>),
    /// A question of the screen in front.
    Question(Dialog<Answer>),
    /// Whether to quit although something is not on the disk.
    Unsaved(Dialog<Answer>),
}

/// What a key did to a layer.
pub enum Outcome {
    /// It stays.
    Stay,
    /// It is closed.
    Close,
    /// It is closed with an answer.
    Answer(Answer),
    /// It is closed, and this was chosen.
    Open(Choice),
}

impl Layer {
    /// The finder over these items.
    pub fn palette(items: Vec<Item<Choice>>) -> Self {
        Self::Palette(Box::new(Palette::new(items)))
    }

    /// A question with its answers.
    pub fn question(question: Question) -> Self {
        Self::Question(dialog(question))
    }

    /// The question whether to quit although something is not on the disk.
    pub fn unsaved(question: Question) -> Self {
        Self::Unsaved(dialog(question))
    }

    /// The keys that work while it is in front; a question shows its own.
    pub fn hints(&self) -> Vec<Hint> {
        match self {
            Self::Help { .. } => HELP.hints().collect(),
            Self::Palette(_) => FINDER.hints().collect(),
            Self::Question(_) | Self::Unsaved(_) => Vec::new(),
        }
    }

    /// Gives it a key.
    pub fn on_key(&mut self, key: Key) -> Outcome {
        match self {
            Self::Help { scroll, furthest } => match key {
                Key::DOWN | Key::PAGE_DOWN => {
                    *scroll = scroll.saturating_add(1).min(*furthest);
                    Outcome::Stay
                }
                Key::UP | Key::PAGE_UP => {
                    *scroll = scroll.saturating_sub(1);
                    Outcome::Stay
                }
                _ => Outcome::Close,
            },
            Self::Palette(palette) => match palette.on_key(key) {
                finder::Reply::Searching => Outcome::Stay,
                finder::Reply::Chosen(choice) => Outcome::Open(choice),
                finder::Reply::Closed => Outcome::Close,
            },
            Self::Question(dialog) | Self::Unsaved(dialog) => match dialog.on_key(key) {
                dialog::Reply::Asking => Outcome::Stay,
                dialog::Reply::Answer(answer) => Outcome::Answer(answer),
                dialog::Reply::Closed => Outcome::Close,
            },
        }
    }
}

fn dialog(question: Question) -> Dialog<Answer> {
    let dialog = Dialog::new(&question.title, &question.text);
    question
        .choices
        .into_iter()
        .fold(dialog, |dialog, (key, label, answer)| {
            dialog.choice(key, label, answer)
        })
}
