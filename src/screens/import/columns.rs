//! Drawing the columns of a spreadsheet, and the choice of what one of them means.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};

use crate::interchange::csv::Column;
use crate::message::ReadColumn;
use crate::screens::Context;
use crate::ui::hits::Hits;
use crate::ui::list::Picker;
use crate::ui::text;

/// Draws the columns, each with what it was taken for and an example.
pub fn draw(
    columns: &[ReadColumn],
    list: &mut Picker,
    frame: &mut Frame<'_>,
    area: Rect,
    context: &Context<'_>,
    hits: &mut Hits,
) {
    let theme = &context.look.theme;
    let [top, body] = area.layout(&Layout::vertical([
        Constraint::Length(2),
        Constraint::Fill(1),
    ]));
    let words = "What each column was taken for. Your choice is remembered.";
    frame.render_widget(Line::styled(words, theme.muted), top);
    let widths = columns.iter().map(|column| text::width(&column.heading));
    let wide = widths.max().unwrap_or(0).clamp(8, 24);
    list.draw(frame, body, context.look, hits, |at, is_in_front| {
        let line = columns
            .get(at)
            .map(|column| column_line(column, wide, body.width, is_in_front, context));
        line.into_iter().collect()
    });
}

fn column_line(
    column: &ReadColumn,
    wide: usize,
    width: u16,
    is_in_front: bool,
    context: &Context<'_>,
) -> Line<'static> {
    let (glyphs, theme) = (&context.look.glyphs, &context.look.theme);
    let muted = if is_in_front { theme.text } else { theme.muted };
    let heading = text::truncate(&column.heading, wide, glyphs);
    let gap = " ".repeat(wide.saturating_sub(text::width(&heading)));
    let meaning = Column::parse(&column.taken_for).map_or("", Column::label);
    let look_at_it = if column.is_guess { "?" } else { " " };
    let used = 2 + wide + 4 + 34 + 2;
    let room = usize::from(width).saturating_sub(used);
    let example = text::truncate(&column.example, room, glyphs);
    Line::from(vec![
        Span::styled(format!("{heading}{gap}"), theme.text),
        Span::styled(format!(" {} ", glyphs.right), muted),
        Span::styled(format!("{meaning:<32}"), theme.accent),
        Span::styled(format!("{look_at_it} "), theme.warn),
        Span::styled(example, muted),
    ])
}

/// Draws what a column may mean.
pub fn draw_meanings(
    column: Option<&ReadColumn>,
    list: &mut Picker,
    frame: &mut Frame<'_>,
    area: Rect,
    context: &Context<'_>,
    hits: &mut Hits,
) {
    let theme = &context.look.theme;
    let [top, body] = area.layout(&Layout::vertical([
        Constraint::Length(2),
        Constraint::Fill(1),
    ]));
    let (heading, example) = column.map_or(("", ""), |own| (&own.heading, &own.example));
    let words = format!("What stands in “{heading}”, such as “{example}”?");
    let glyphs = &context.look.glyphs;
    let words = text::truncate(&text::marks(&words, glyphs), usize::from(top.width), glyphs);
    frame.render_widget(Line::styled(words, theme.title), top);
    list.draw(frame, body, context.look, hits, |at, _| {
        let label = Column::ALL.get(at).map_or("", |column| column.label());
        vec![Line::styled(label, theme.text)]
    });
}
