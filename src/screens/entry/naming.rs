//! One line that is no part of the entry: the file that a text goes to, or the person's own name below the mails.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::Line;
use ratatui::widgets::Paragraph;

use super::note::Note;
use super::page::wrapped;
use super::{EntryScreen, Front};
use crate::domain::id;
use crate::domain::profile::ProfileChange;
use crate::message::{Effect, Requests};
use crate::screens::{Context, say_if_full};
use crate::ui::field::Field;
use crate::ui::keymap::{Hint, Key, Keymap, bind};

/// A line being typed.
pub(super) struct Naming {
    field: Field,
    what: What,
    /// Whose thank-you note stands behind.
    note: Option<String>,
}

/// What is named.
enum What {
    /// The file that this text goes to.
    File(String),
    /// The person.
    Me,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Action {
    Keep,
    Leave,
}

pub(super) const FILE: Keymap<Action> = Keymap {
    mode: "entry, naming a file",
    bindings: &[
        bind(&[Key::ENTER], Action::Keep, "write it"),
        bind(&[Key::ESC], Action::Leave, "leave"),
    ],
};

pub(super) const ME: Keymap<Action> = Keymap {
    mode: "entry, your name",
    bindings: &[
        bind(&[Key::ENTER], Action::Keep, "keep it"),
        bind(&[Key::ESC], Action::Leave, "leave"),
    ],
};

impl Naming {
    /// Proposes a file of the home folder with a name made of `name`.
    pub(super) fn file(name: &str, told: String, note: Option<String>) -> Self {
        let stem = id::from_name(name).unwrap_or_else(|| "prepcoach-mail".to_owned());
        Self {
            field: Field::new(&format!("~/{stem}.txt")),
            what: What::File(told),
            note,
        }
    }

    /// Asks for the person's name.
    pub(super) fn me(note: Option<String>) -> Self {
        Self {
            field: Field::default().with_placeholder("as it stands in your application"),
            what: What::Me,
            note,
        }
    }

    fn keymap(&self) -> &'static Keymap<Action> {
        match self.what {
            What::File(_) => &FILE,
            What::Me => &ME,
        }
    }

    pub(super) fn hints(&self) -> Vec<Hint> {
        self.keymap().hints().collect()
    }

    pub(super) fn on_paste(&mut self, text: &str, ask: &mut Requests<'_>) {
        say_if_full(self.field.on_paste(text), ask);
    }

    fn behind(&self) -> Front {
        match &self.note {
            Some(to) => Front::Note(Note::to(to.clone())),
            None => Front::Part,
        }
    }

    /// What becomes of what was typed; nothing while nothing was.
    fn effect(&self) -> Option<Effect> {
        let typed = self.field.text().trim();
        if typed.is_empty() {
            return None;
        }
        Some(match &self.what {
            What::File(told) => {
                Effect::WriteText(typed.to_owned(), format!("{}\n", told.trim_end()))
            }
            What::Me => Effect::SaveProfile(ProfileChange {
                name: Some(typed.to_owned()),
                ..ProfileChange::default()
            }),
        })
    }
}

impl EntryScreen {
    pub(super) fn on_naming_key(&mut self, key: Key, ask: &mut Requests<'_>) {
        let Front::Naming(naming) = &mut self.front else {
            return;
        };
        match naming.keymap().action(key) {
            Some(Action::Keep) => match naming.effect() {
                Some(effect) => {
                    ask.perform(effect);
                    self.front = naming.behind();
                }
                None => ask.say("Nothing is typed yet; Esc leaves."),
            },
            Some(Action::Leave) => self.front = naming.behind(),
            None => {
                naming.field.on_key(key);
            }
        }
    }
}

/// Draws the line, and below it the text that goes to the file.
pub(super) fn draw(
    screen: &mut EntryScreen,
    frame: &mut Frame<'_>,
    area: Rect,
    context: &Context<'_>,
) {
    let Front::Naming(naming) = &screen.front else {
        return;
    };
    let theme = &context.look.theme;
    let [label, line, _, body] = area.layout(&Layout::vertical([
        Constraint::Length(1),
        Constraint::Length(1),
        Constraint::Length(1),
        Constraint::Fill(1),
    ]));
    let (words, told) = match &naming.what {
        What::File(told) => (
            "To which file? One that is there already is left alone.",
            told.as_str(),
        ),
        What::Me => (
            "Your name",
            "It stands below your mails, and is kept in your profile.",
        ),
    };
    frame.render_widget(Line::styled(words, theme.heading), label);
    naming.field.draw(frame, line, context.look, true);
    let lines = wrapped(told, usize::from(body.width), theme.muted);
    frame.render_widget(Paragraph::new(lines), body);
}
