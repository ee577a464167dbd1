//! Drawing the CV: a matrix of items and things, beside what is written about the item in front.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use super::{CvPage, ItemRow};
use crate::coach::portrait::unanswered;
use crate::domain::portrait::{Cell, CvItem, CvKind};
use crate::screens::Context;
use crate::screens::answers::portrait::{own, portrait, remarks};
use crate::screens::entry::page::{count, hanging, wrapped};
use crate::ui::hits::Hits;
use crate::ui::text;

/// Columns of one thing in the matrix: its label's first letters and a blank.
const THING: usize = 5;

/// Draws the page.
pub(super) fn render(
    page: &mut CvPage,
    frame: &mut Frame<'_>,
    area: Rect,
    context: &Context<'_>,
    hits: &mut Hits,
) {
    if portrait(context).cv.is_empty() {
        let lines = empty(usize::from(area.width), context);
        frame.render_widget(Paragraph::new(lines), area);
        return;
    }
    let head = Layout::vertical([Constraint::Length(1), Constraint::Fill(1)]);
    let [head, below] = area.layout(&head);
    frame.render_widget(headline(context), head);
    page.split.draw(
        frame,
        below,
        context,
        hits,
        |row, columns| vec![matrix_row(row, columns, context)],
        |row, columns| paper(row, columns, context),
    );
}

/// How many things are open, and what the columns mean.
fn headline(context: &Context<'_>) -> Line<'static> {
    let guide = &context.notebook.guides.cv;
    let cv = &portrait(context).cv;
    let open = crate::domain::portrait::unanswered(cv, guide).len();
    let words = match open {
        0 => format!("{}, all of it answered", count(cv.len(), "item")),
        open => format!("{}, {open} open", count(cv.len(), "item")),
    };
    let labels: Vec<&str> = guide
        .things
        .iter()
        .map(|thing| thing.label.as_str())
        .collect();
    let dot = context.look.glyphs.dot;
    let words = format!("{words} {dot} {}", labels.join(", "));
    Line::styled(words, context.look.theme.muted)
}

fn item<'a>(row: &ItemRow, context: &Context<'a>) -> Option<&'a CvItem> {
    let mut items = portrait(context).cv.iter();
    items.find(|item| item.id == row.0)
}

/// The title, then a letter for each thing that is filled and an empty box for each that is not.
fn matrix_row(row: &ItemRow, columns: usize, context: &Context<'_>) -> Line<'static> {
    let Some(item) = item(row, context) else {
        return Line::default();
    };
    let look = context.look;
    let guide = &context.notebook.guides.cv;
    let cells = item.cells(guide);
    let matrix: String = cells.iter().map(|cell| square(cell, context)).collect();
    let width = THING * guide.things.len().max(1);
    let room = columns.saturating_sub(width + 1);
    let title = text::truncate(&item.title, room, &look.glyphs);
    let gap = " ".repeat(room.saturating_sub(text::width(&title)) + 1);
    Line::from(vec![
        Span::styled(title, look.theme.text),
        Span::raw(gap),
        Span::styled(matrix, look.theme.accent),
    ])
}

fn square(cell: &Cell<'_>, context: &Context<'_>) -> String {
    let glyphs = &context.look.glyphs;
    let mark = if cell.is_filled() {
        glyphs.checked
    } else {
        glyphs.unchecked
    };
    let letter: String = cell.thing.label.chars().take(1).collect();
    let square = format!("{letter}{mark}");
    let gap = " ".repeat(THING.saturating_sub(text::width(&square)));
    format!("{square}{gap}")
}

fn paper(row: &ItemRow, width: usize, context: &Context<'_>) -> Vec<Line<'static>> {
    let Some(item) = item(row, context) else {
        return Vec::new();
    };
    let theme = &context.look.theme;
    let guide = &context.notebook.guides.cv;
    let mut lines = wrapped(&text::display_safe(&item.title), width, theme.title);
    let kind = match item.kind {
        CvKind::Project => "a project",
        CvKind::Skill => "a skill",
    };
    lines.push(Line::styled(kind, theme.muted));
    let cells = item.cells(guide);
    lines.extend(remarks(
        unanswered(item, guide).into_iter().collect(),
        width,
        context,
    ));
    lines.extend(
        cells
            .iter()
            .flat_map(|cell| cell_lines(cell, width, context)),
    );
    lines
}

fn cell_lines(cell: &Cell<'_>, width: usize, context: &Context<'_>) -> Vec<Line<'static>> {
    let theme = &context.look.theme;
    let label = Span::styled(format!("{:<10}", cell.thing.label), theme.key);
    let mut lines = vec![Line::default()];
    lines.extend(hanging(label, &cell.thing.ask, width, theme.muted));
    if cell.is_filled() {
        lines.extend(own(cell.text, width, context));
    } else {
        lines.extend(wrapped(&cell.thing.hint, width, theme.muted));
        lines.push(Line::styled("nothing yet", theme.warn));
    }
    let attempts = practiced(cell, context);
    if attempts > 0 {
        let words = format!("spoken {}", count(attempts, "time"));
        lines.push(Line::styled(words, theme.muted));
    }
    lines
}

fn practiced(cell: &Cell<'_>, context: &Context<'_>) -> usize {
    let past = context.notebook.history.question(&cell.question_id());
    past.map_or(0, |past| {
        usize::try_from(past.attempts).unwrap_or(usize::MAX)
    })
}

/// What the page is for, and what one usually has to list.
fn empty(width: usize, context: &Context<'_>) -> Vec<Line<'static>> {
    let theme = &context.look.theme;
    let guide = &context.notebook.guides.cv;
    let mut lines = wrapped(&guide.about, width, theme.text);
    lines.extend(wrapped(
        "Nothing is listed yet; n adds the first item.",
        width,
        theme.warn,
    ));
    lines.push(Line::default());
    for kind in &guide.kinds {
        let mark = Span::styled(format!("{} ", context.look.glyphs.bullet), theme.muted);
        let words = format!("{}, such as: {}", kind.text, kind.example);
        lines.extend(hanging(mark, &words, width, theme.text));
    }
    lines
}
