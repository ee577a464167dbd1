//! What surrounds every screen: top bar, footer, notice, the help box and the word for a window that is too small.

mod bar;
mod help;

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::{Block, Clear};

pub use self::bar::top_bar;
pub use self::help::help;
use super::glyphs::Look;
use super::hits::{Hits, Target};
use super::keymap::Hint;
use super::text;

/// The least number of columns and rows everything works in.
pub const SMALLEST: (u16, u16) = (60, 16);

/// Top bar, body, footer.
pub fn areas(area: Rect) -> [Rect; 3] {
    let rows = [
        Constraint::Length(1),
        Constraint::Fill(1),
        Constraint::Length(1),
    ];
    area.layout(&Layout::vertical(rows))
}

/// Whether the screens have no room.
pub fn is_too_small(area: Rect) -> bool {
    let (columns, rows) = SMALLEST;
    area.width < columns || area.height < rows
}

/// Says how large the window must be.
pub fn too_small(frame: &mut Frame<'_>, look: &Look) {
    let area = frame.area();
    let (columns, rows) = SMALLEST;
    let sign = if look.glyphs.is_ascii { 'x' } else { '×' };
    let message = format!(
        "This window is {}{sign}{}. Make it at least {columns}{sign}{rows}. Nothing is lost.",
        area.width, area.height
    );
    frame.render_widget(Clear, area);
    for (row, line) in area
        .rows()
        .zip(text::wrap(&message, usize::from(area.width)))
    {
        frame.render_widget(Line::styled(line, look.theme.text), row);
    }
}

/// How a notice is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// Something was done.
    Plain,
    /// Something went wrong.
    Bad,
}

/// One line that takes the footer's place until the next key.
pub fn notice(frame: &mut Frame<'_>, area: Rect, message: &str, tone: Tone, look: &Look) {
    let (mark, style) = match tone {
        Tone::Plain => (look.glyphs.bullet, look.theme.text),
        Tone::Bad => (look.glyphs.warning, look.theme.bad),
    };
    let room = usize::from(area.width).saturating_sub(3);
    let message = text::truncate(message, room, &look.glyphs);
    frame.render_widget(Clear, area);
    frame.render_widget(Line::styled(format!(" {mark} {message}"), style), area);
}

/// The keys that work here: the screen's at the left, as many as fit, in keymap order; the program's at the right.
pub fn footer(
    frame: &mut Frame<'_>,
    area: Rect,
    screen: &[Hint],
    app: &[Hint],
    look: &Look,
    hits: &mut Hits<Target>,
) {
    let kept = fitting(app, area.width, look);
    let right = total(kept, look);
    let left = fitting(screen, area.width.saturating_sub(right), look);
    draw_hints(frame, area, left, look, hits);
    let at_right = Rect {
        x: area.x + (area.width - right),
        width: right,
        ..area
    };
    draw_hints(frame, at_right, kept, look, hits);
}

/// The first hints that fit into so many columns.
fn fitting<'a>(hints: &'a [Hint], columns: u16, look: &Look) -> &'a [Hint] {
    let fits = |count: &usize| total(&hints[..*count], look) <= columns;
    let count = (0..=hints.len()).rev().find(fits).unwrap_or(0);
    &hints[..count]
}

fn total(hints: &[Hint], look: &Look) -> u16 {
    let widths = hints.iter().map(|hint| hint_width(hint, look));
    widths.fold(0, u16::saturating_add)
}

fn hint_width(hint: &Hint, look: &Look) -> u16 {
    let keys = text::columns(&hint.short_text(&look.glyphs));
    keys.saturating_add(text::columns(hint.label))
        .saturating_add(3)
}

fn draw_hints(
    frame: &mut Frame<'_>,
    area: Rect,
    shown: &[Hint],
    look: &Look,
    hits: &mut Hits<Target>,
) {
    let mut rest = area;
    for hint in shown {
        let wide = hint_width(hint, look).min(rest.width);
        let here = Rect {
            width: wide,
            ..rest
        };
        let line = Line::from_iter([
            Span::raw(" "),
            Span::styled(hint.short_text(&look.glyphs), look.theme.key),
            Span::raw(" "),
            Span::styled(hint.label, look.theme.muted),
        ]);
        frame.render_widget(line, here);
        if let Some(key) = hint.keys.first() {
            hits.push(here.intersection(frame.area()), Target::Key(*key));
        }
        rest.x += wide;
        rest.width -= wide;
    }
}

/// An empty box in the middle of an area, at most as large as it; returns the room inside.
pub fn centered_box(
    frame: &mut Frame<'_>,
    area: Rect,
    size: (u16, u16),
    title: &str,
    look: &Look,
) -> Rect {
    let (columns, rows) = size;
    let outer = area.centered(
        Constraint::Length(columns.min(area.width)),
        Constraint::Length(rows.min(area.height)),
    );
    frame.render_widget(Clear, outer);
    let block = titled(title, outer.width, look);
    let inner = block.inner(outer);
    frame.render_widget(block, outer);
    inner
}

/// A box with a title in the look's characters; `columns` is the width it will have.
pub fn titled<'a>(title: &str, columns: u16, look: &Look) -> Block<'a> {
    let room = usize::from(columns).saturating_sub(4);
    let block = Block::bordered()
        .border_set(look.glyphs.border)
        .border_style(look.theme.border);
    if title.is_empty() {
        return block;
    }
    let title = text::truncate(title, room, &look.glyphs);
    block.title(Span::styled(format!(" {title} "), look.theme.title))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::keymap::Key;
    use crate::ui::probe;

    const SCREEN: &[Hint] = &[
        Hint {
            keys: &[Key::SPACE],
            label: "start",
        },
        Hint {
            keys: &[Key::char('s')],
            label: "skip",
        },
        Hint {
            keys: &[Key::char('r')],
            label: "repeat",
        },
    ];
    const APP: &[Hint] = &[Hint {
        keys: &[Key::char('?')],
        label: "keys",
    }];

    fn footer_text(columns: u16) -> (String, Hits) {
        let mut hits = Hits::default();
        let look = Look::default();
        let screen = probe::draw(columns, 1, |frame| {
            footer(frame, frame.area(), SCREEN, APP, &look, &mut hits);
        });
        (screen, hits)
    }

    #[test]
    fn the_footer_keeps_the_programs_keys_and_drops_the_screens_from_the_end() {
        assert_eq!(
            footer_text(50).0,
            " space start  s skip  r repeat             ? keys"
        );
        assert_eq!(footer_text(30).0, " space start  s skip   ? keys");
        assert_eq!(footer_text(8).0, " ? keys");
        assert_eq!(footer_text(3).0, "");
    }

    #[test]
    fn a_click_on_a_hint_presses_its_key() {
        let (_, hits) = footer_text(50);
        assert_eq!(hits.at(2, 0), Some(&Target::Key(Key::SPACE)));
        assert_eq!(hits.at(14, 0), Some(&Target::Key(Key::char('s'))));
        assert_eq!(hits.at(49, 0), Some(&Target::Key(Key::char('?'))));
        assert_eq!(hits.at(35, 0), None);
    }

    #[test]
    fn a_small_window_is_told_how_large_it_must_be() {
        let look = Look::default();
        let screen = probe::draw(30, 5, |frame| too_small(frame, &look));
        assert!(screen.contains("30×5"), "{screen}");
        assert!(screen.contains("60×16"), "{screen}");
        assert!(is_too_small(Rect::new(0, 0, 59, 40)));
        assert!(!is_too_small(Rect::new(0, 0, 60, 16)));
    }

    #[test]
    fn a_notice_is_cut_and_marked() {
        let look = Look::default();
        let screen = probe::draw(20, 1, |frame| {
            notice(
                frame,
                frame.area(),
                "Saved to\u{1b} the folder",
                Tone::Bad,
                &look,
            );
        });
        assert_eq!(screen, " ▲ Saved to the fol…");
    }

    #[test]
    fn nothing_breaks_at_any_size() {
        probe::at_every_size(|frame, look, hits| {
            let [top, body, bottom] = areas(frame.area());
            footer(frame, bottom, SCREEN, APP, look, hits);
            notice(frame, top, "Saved", Tone::Plain, look);
            centered_box(frame, body, (30, 10), "Title", look);
            too_small(frame, look);
        });
    }
}
