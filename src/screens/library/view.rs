//! Drawing the list of questions, beside the selected one where there is room.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Margin, Rect};
use ratatui::text::{Line, Span};

use super::finding::Row;
use super::{Library, detail};
use crate::domain::drill::pick::Standing;
use crate::screens::Context;
use crate::ui::hits::Hits;
use crate::ui::text;

/// From this width on the list and the question stand side by side.
const SIDE_BY_SIDE: u16 = 110;

/// Draws the screen.
pub fn render(
    library: &mut Library,
    frame: &mut Frame<'_>,
    area: Rect,
    context: &Context<'_>,
    hits: &mut Hits,
) {
    let area = area.inner(Margin::new(2, 0));
    if area.width >= SIDE_BY_SIDE {
        let columns = Layout::horizontal([Constraint::Percentage(50), Constraint::Percentage(50)]);
        let [left, right] = area.layout(&columns.spacing(3));
        list(library, frame, left, context, hits);
        detail::render(library, frame, right, context);
    } else if library.opened {
        detail::render(library, frame, area, context);
    } else {
        list(library, frame, area, context, hits);
    }
}

fn list(
    library: &mut Library,
    frame: &mut Frame<'_>,
    area: Rect,
    context: &Context<'_>,
    hits: &mut Hits,
) {
    let theme = &context.look.theme;
    let [top, rows] = area.layout(&Layout::vertical([
        Constraint::Length(2),
        Constraint::Fill(1),
    ]));
    let mut lines = top.rows();
    if let Some(row) = lines.next() {
        let shown = library
            .rows
            .iter()
            .filter(|row| matches!(row, Row::Question(_)))
            .count();
        let all = context.notebook.banks.len();
        let words = format!("{shown} of {all} questions ({})", library.show.words());
        frame.render_widget(Line::styled(words, theme.muted), row);
    }
    if let Some(row) = lines.next() {
        let [label, field] = row.layout(&Layout::horizontal([
            Constraint::Length(8),
            Constraint::Fill(1),
        ]));
        frame.render_widget(Line::styled("Search", theme.key), label);
        library
            .search
            .draw(frame, field, context.look, library.searching);
    }
    if library.rows.is_empty() {
        let words = "No question matches. Esc in the search shows all; s changes what is shown.";
        for (row, line) in rows.rows().zip(text::wrap(words, usize::from(rows.width))) {
            frame.render_widget(Line::styled(line, theme.muted), row);
        }
        return;
    }
    let all = &library.rows;
    library.list.draw(frame, rows, context.look, hits, |at, _| {
        all.get(at)
            .map_or_else(Vec::new, |row| vec![line(row, rows.width, context)])
    });
}

fn line(row: &Row, width: u16, context: &Context<'_>) -> Line<'static> {
    let look = context.look;
    match row {
        Row::Bank(title, count, off) => {
            let off = if *off { "  (off)" } else { "" };
            let words = format!("{}  {count}{off}", text::display_safe(title));
            Line::styled(words, look.theme.heading)
        }
        Row::Question(id) => {
            let Some(entry) = context.notebook.banks.get(id.as_str()) else {
                return Line::default();
            };
            let history = &context.notebook.history;
            let star = if history.is_favourite(id) {
                look.glyphs.star
            } else {
                " "
            };
            let is_on = history.is_on(entry);
            let standing = Standing::of(
                history.question(id),
                context.notebook.today(context.now.wall),
            );
            let state = if is_on { standing.word() } else { "off" };
            let room = usize::from(width).saturating_sub(14);
            let ask = text::truncate(&entry.question.ask, room, &look.glyphs);
            let style = if is_on {
                look.theme.text
            } else {
                look.theme.muted
            };
            Line::from(vec![
                Span::styled(format!("{star} "), look.theme.accent),
                Span::styled(format!("{state:<8} "), look.theme.muted),
                Span::styled(ask, style),
            ])
        }
    }
}
