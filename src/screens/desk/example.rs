//! The worked example, to look at.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};

use super::{Desk, Front};
use crate::domain::story::Part;
use crate::screens::Context;
use crate::screens::entry::page::{Paper, hanging, wrapped};
use crate::ui::frame::titled;
use crate::ui::keymap::{Key, Keymap, bind};

/// The example, and how far it was scrolled.
#[derive(Debug, Default)]
pub struct Example {
    paper: Paper,
}

/// What a key does to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// Closes it.
    Close,
}

/// The keys beside those that scroll.
pub const KEYS: Keymap<Action> = Keymap {
    mode: "desk, the example",
    bindings: &[bind(
        &[Key::ESC, Key::ENTER, Key::ctrl('x'), Key::ctrl('s')],
        Action::Close,
        "back to yours",
    )],
};

impl Desk {
    pub(super) fn on_example_key(&mut self, key: Key) {
        match KEYS.action(key) {
            Some(Action::Close) => self.front = Front::Sections,
            None => {
                if let Front::Example(example) = &mut self.front {
                    example.paper.on_key(key);
                }
            }
        }
    }
}

/// Draws it in a box of its own, so that nobody takes it for theirs.
pub(super) fn draw(desk: &mut Desk, frame: &mut Frame<'_>, area: Rect, context: &Context<'_>) {
    let theme = &context.look.theme;
    let example = &context.notebook.prompts.example;
    let [top, body] = area.layout(&Layout::vertical([
        Constraint::Length(1),
        Constraint::Fill(1),
    ]));
    let says = context.notebook.guidance.says("example");
    frame.render_widget(Line::styled(says.to_owned(), theme.warn), top);
    let block = titled(
        &format!("Example: {}", example.title),
        body.width,
        context.look,
    );
    let inner = block.inner(body);
    frame.render_widget(block, body);
    let inner = Rect {
        x: inner.x + 1.min(inner.width),
        width: inner.width.saturating_sub(2),
        ..inner
    };
    let width = usize::from(inner.width).saturating_sub(1);
    let mut lines = wrapped(&example.about, width, theme.muted);
    for part in Part::ALL {
        let (label, _) = context.notebook.guidance.section(part.word());
        lines.push(Line::styled(label.to_owned(), theme.heading));
        for bullet in example.part(*part) {
            let mark = Span::styled(format!("  {} ", context.look.glyphs.bullet), theme.muted);
            lines.extend(hanging(mark, bullet, width, theme.text));
        }
    }
    if let Front::Example(example) = &mut desk.front {
        example.paper.draw(frame, inner, context, lines);
    }
}
