//! One line typed in place on a page of Answers: the name of a topic, the title of an item.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::Line;

use crate::message::Requests;
use crate::screens::{Context, say_if_full};
use crate::ui::field::Field;
use crate::ui::keymap::Key;
use crate::ui::text;

/// Rows that the line takes: itself, what it says below, and an empty one.
const ROWS: u16 = 3;

/// The line.
pub struct Naming {
    label: String,
    hint: String,
    field: Field,
}

impl Naming {
    /// An empty line, or one with `text` in it. `label` says what it names, `hint` how.
    pub fn new(label: &str, hint: &str, text: &str) -> Self {
        Self {
            label: label.to_owned(),
            hint: hint.to_owned(),
            field: Field::new(text),
        }
    }

    /// What is typed, without the blanks around it.
    pub fn text(&self) -> &str {
        self.field.text().trim()
    }

    /// It names something else now.
    pub fn relabel(&mut self, label: &str, hint: &str) {
        label.clone_into(&mut self.label);
        hint.clone_into(&mut self.hint);
    }

    /// Types a key.
    pub fn on_key(&mut self, key: Key) {
        self.field.on_key(key);
    }

    /// Pastes.
    pub fn on_paste(&mut self, text: &str, ask: &mut Requests<'_>) {
        say_if_full(self.field.on_paste(text), ask);
    }

    /// Draws it on top of `area`, and gives back the room below it.
    pub fn draw(&self, frame: &mut Frame<'_>, area: Rect, context: &Context<'_>) -> Rect {
        let parts = area.layout(&Layout::vertical([
            Constraint::Length(1),
            Constraint::Length(ROWS - 1),
            Constraint::Fill(1),
        ]));
        let [line, below, rest] = parts;
        let label = Constraint::Length(text::columns(&self.label) + 2);
        let [label, field] = line.layout(&Layout::horizontal([label, Constraint::Fill(1)]));
        let theme = &context.look.theme;
        frame.render_widget(Line::styled(self.label.as_str(), theme.key), label);
        self.field.draw(frame, field, context.look, true);
        frame.render_widget(Line::styled(self.hint.as_str(), theme.muted), below);
        rest
    }
}
