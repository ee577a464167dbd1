//! Naming the file that a text goes to.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::Line;
use ratatui::widgets::Paragraph;

use super::note::Note;
use super::page::wrapped;
use super::{EntryScreen, Front};
use crate::domain::id;
use crate::message::{Effect, Requests};
use crate::screens::{Context, say_if_full};
use crate::ui::field::Field;
use crate::ui::keymap::{Key, Keymap, bind};

/// A file being named.
pub(super) struct File {
    field: Field,
    told: String,
    /// Whose thank-you note stands behind.
    note: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Action {
    Write,
    Leave,
}

pub(super) const KEYS: Keymap<Action> = Keymap {
    mode: "entry, naming a file",
    bindings: &[
        bind(&[Key::ENTER], Action::Write, "write it"),
        bind(&[Key::ESC], Action::Leave, "leave"),
    ],
};

impl File {
    /// Proposes a file of the home folder with a name made of `name`.
    pub(super) fn new(name: &str, told: String, note: Option<String>) -> Self {
        let stem = id::from_name(name).unwrap_or_else(|| "prepcoach-mail".to_owned());
        Self {
            field: Field::new(&format!("~/{stem}.txt")),
            told,
            note,
        }
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
}

impl EntryScreen {
    pub(super) fn on_file_key(&mut self, key: Key, ask: &mut Requests<'_>) {
        let Front::File(file) = &mut self.front else {
            return;
        };
        match KEYS.action(key) {
            Some(Action::Write) if file.field.text().trim().is_empty() => {
                ask.say("Name a file, such as ~/mail.txt.");
            }
            Some(Action::Write) => {
                let name = file.field.text().trim().to_owned();
                let told = format!("{}\n", file.told.trim_end());
                ask.perform(Effect::WriteText(name, told));
                self.front = file.behind();
            }
            Some(Action::Leave) => self.front = file.behind(),
            None => {
                file.field.on_key(key);
            }
        }
    }
}

/// Draws the line that names the file, and the text below it.
pub(super) fn draw(
    screen: &mut EntryScreen,
    frame: &mut Frame<'_>,
    area: Rect,
    context: &Context<'_>,
) {
    let Front::File(file) = &screen.front else {
        return;
    };
    let theme = &context.look.theme;
    let [label, line, _, body] = area.layout(&Layout::vertical([
        Constraint::Length(1),
        Constraint::Length(1),
        Constraint::Length(1),
        Constraint::Fill(1),
    ]));
    let words = "To which file? One that is there already is left alone.";
    frame.render_widget(Line::styled(words, theme.heading), label);
    file.field.draw(frame, line, context.look, true);
    let lines = wrapped(&file.told, usize::from(body.width), theme.muted);
    frame.render_widget(Paragraph::new(lines), body);
}
