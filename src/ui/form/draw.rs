//! Drawing one field of a form: its label, what it holds, and below it the hint or what is wrong.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::{Entry, Kind};
use crate::ui::glyphs::Look;
use crate::ui::text;

pub(super) fn draw_entry(
    frame: &mut Frame<'_>,
    area: Rect,
    entry: &Entry,
    label: usize,
    focused: bool,
    look: &Look,
) {
    let indent = u16::try_from(label + 4).unwrap_or(u16::MAX).min(area.width);
    let value = Rect {
        x: area.x + indent,
        width: area.width - indent,
        height: area.height.min(1),
        ..area
    };
    let (mark, style) = if focused {
        (look.glyphs.pointer, look.theme.accent)
    } else {
        (" ", look.theme.text)
    };
    let name = text::truncate(&entry.label, label, &look.glyphs);
    frame.render_widget(Line::styled(format!("{mark} {name}"), style), area);
    match &entry.kind {
        Kind::Text(field) => field.draw(frame, value, look, focused),
        Kind::Choice { options, selected } => {
            let option = options.get(*selected).map_or("", String::as_str);
            draw_choice(frame, value, option, focused, look);
        }
    }
    if area.height > 1 {
        let below = Rect {
            y: area.y + 1,
            ..value
        };
        draw_remark(frame, below, entry, focused, look);
    }
}

pub(super) fn draw_choice(
    frame: &mut Frame<'_>,
    area: Rect,
    option: &str,
    focused: bool,
    look: &Look,
) {
    let glyphs = &look.glyphs;
    let option = text::truncate(option, usize::from(area.width).saturating_sub(4), glyphs);
    let style = if focused {
        look.theme.selected
    } else {
        look.theme.text
    };
    let line = Line::from_iter([
        Span::styled(glyphs.left, look.theme.key),
        Span::styled(format!(" {option} "), style),
        Span::styled(glyphs.right, look.theme.key),
    ]);
    frame.render_widget(line, area);
}

pub(super) fn draw_remark(
    frame: &mut Frame<'_>,
    area: Rect,
    entry: &Entry,
    focused: bool,
    look: &Look,
) {
    let (remark, style) = match &entry.error {
        Some(error) => (format!("{} {error}", look.glyphs.warning), look.theme.bad),
        None if focused => (entry.hint.clone(), look.theme.muted),
        None => return,
    };
    let remark = text::truncate(&remark, usize::from(area.width), &look.glyphs);
    frame.render_widget(Line::styled(remark, style), area);
}
