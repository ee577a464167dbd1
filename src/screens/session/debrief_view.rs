//! Drawing the debrief.

use ratatui::Frame;
use ratatui::layout::{Margin, Rect};
use ratatui::text::Line;
use ratatui::widgets::Paragraph;

use super::Sitting;
use crate::screens::Context;
use crate::ui::text;

/// Draws the screen.
pub fn render(sitting: &Sitting, frame: &mut Frame<'_>, area: Rect, context: &Context<'_>) {
    let area = area.inner(Margin::new(2, 1));
    let theme = &context.look.theme;
    let answered = sitting.session.answered();
    let count = if answered == 1 {
        "1 answer".to_owned()
    } else {
        format!("{answered} answers")
    };
    let saved = match context.unsaved {
        0 => "all saved",
        _ => "not all on the disk yet",
    };
    let head = vec![
        Line::styled("Debrief", theme.heading),
        Line::styled(format!("{count} in this session, {saved}."), theme.muted),
    ];
    frame.render_widget(Paragraph::new(head), area);
    let below = Rect {
        y: area.y.saturating_add(3),
        height: area.height.saturating_sub(3),
        ..area
    };
    match sitting.debriefing.to_ask.first() {
        Some(change) => ask_made(change, frame, below, context),
        None => fields(sitting, frame, below, context),
    }
}

fn ask_made(change: &str, frame: &mut Frame<'_>, area: Rect, context: &Context<'_>) {
    let words = context.notebook.wording.debrief().asks_about(change);
    let mut lines: Vec<Line<'static>> = text::wrap(&words, usize::from(area.width))
        .into_iter()
        .map(Line::from)
        .collect();
    lines.push(Line::default());
    lines.push(Line::from(
        "y yes   p partly   n not yet   Enter ask me later",
    ));
    frame.render_widget(Paragraph::new(lines), area);
}

fn fields(sitting: &Sitting, frame: &mut Frame<'_>, area: Rect, context: &Context<'_>) {
    let theme = &context.look.theme;
    let prompts = context.notebook.wording.debrief();
    let labels = [
        prompts.well.as_str(),
        prompts.awkward.as_str(),
        prompts.change.text.as_str(),
        "",
    ];
    let mut rows = area.rows();
    for (place, (label, field)) in labels.iter().zip(&sitting.debriefing.fields).enumerate() {
        if !label.is_empty() {
            let _ = if place > 0 { rows.next() } else { None };
            if let Some(row) = rows.next() {
                frame.render_widget(Line::styled((*label).to_owned(), theme.heading), row);
            }
        }
        if place == 2 {
            let good = format!("Such as: {}", prompts.change.good);
            let bad = format!("Not: {}", prompts.change.bad);
            for (example, row) in [good, bad].into_iter().zip(rows.by_ref()) {
                frame.render_widget(Line::styled(example, theme.muted), row);
            }
        }
        if let Some(row) = rows.next() {
            let is_focused = sitting.debriefing.focus == place;
            let mark = if is_focused {
                context.look.glyphs.pointer
            } else {
                " "
            };
            frame.render_widget(Line::styled(mark, theme.accent), row);
            let place = Rect {
                x: row.x + 2,
                width: row.width.saturating_sub(2),
                ..row
            };
            field.draw(frame, place, context.look, is_focused);
        }
    }
}
