//! Drawing the choice of a session.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Margin, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use super::{Choosing, Practice, Row};
use crate::domain::plan::Length;
use crate::screens::Context;
use crate::ui::hits::Hits;
use crate::ui::list::Shape;
use crate::ui::text;

/// Columns of the names.
const NAME: usize = 14;

/// Columns of the lengths.
const LENGTH: usize = 15;

/// Draws the screen.
pub fn render(
    practice: &mut Practice,
    frame: &mut Frame<'_>,
    area: Rect,
    context: &Context<'_>,
    hits: &mut Hits,
) {
    let area = area.inner(Margin::new(2, 1));
    if let Some(choosing) = &mut practice.choice {
        choose(choosing, frame, area, context, hits);
        return;
    }
    let rows = Layout::vertical([Constraint::Length(2), Constraint::Fill(1)]);
    let [top, list] = area.layout(&rows);
    frame.render_widget(
        Line::styled("What do you want to practice?", context.look.theme.heading),
        top,
    );
    let roomy = usize::from(list.height) >= practice.rows.len() * 2;
    let height = if roomy { 2 } else { 1 };
    practice
        .kinds
        .set_shapes(practice.rows.iter().map(|_| Shape::lines(height)));
    let entries = &practice.rows;
    practice
        .kinds
        .draw(frame, list, context.look, hits, |at, selected| {
            entries.get(at).map_or_else(Vec::new, |entry| {
                row(entry, selected, (list.width, height), context)
            })
        });
}

fn row(
    entry: &Row,
    selected: bool,
    (width, height): (u16, u16),
    context: &Context<'_>,
) -> Vec<Line<'static>> {
    let theme = &context.look.theme;
    let glyphs = &context.look.glyphs;
    let (name, about) = context.notebook.wording.session(entry.kind);
    let length = length(entry.length);
    let shown = if selected {
        format!("{} {length} {}", glyphs.left, glyphs.right)
    } else {
        format!("  {length}  ")
    };
    let room = usize::from(width).saturating_sub(NAME + LENGTH + 5);
    let name = Span::styled(format!("{name:<NAME$} "), theme.title);
    let shown = Span::styled(format!("{shown:<LENGTH$} "), theme.accent);
    if height < 2 {
        let about = Span::styled(text::truncate(about, room, glyphs), theme.muted);
        return vec![Line::from(vec![name, shown, about])];
    }
    let rows = text::wrap(about, room);
    let first = rows.first().map_or("", String::as_str);
    let mut lines = vec![Line::from(vec![
        name,
        shown,
        Span::styled(first.to_owned(), theme.muted),
    ])];
    if rows.len() > 1 {
        let rest = text::truncate(&rows[1..].join(" "), room, glyphs);
        let before = " ".repeat(NAME + LENGTH + 2);
        lines.push(Line::styled(format!("{before}{rest}"), theme.muted));
    }
    lines
}

fn length(length: Length) -> String {
    match length {
        Length::Questions(1) => "1 question".into(),
        Length::Questions(n) => format!("{n} questions"),
        Length::Minutes(n) => format!("{n} min"),
    }
}

fn choose(
    choosing: &mut Choosing,
    frame: &mut Frame<'_>,
    area: Rect,
    context: &Context<'_>,
    hits: &mut Hits,
) {
    let theme = &context.look.theme;
    let (name, about) = context.notebook.wording.session(choosing.kind);
    let rows = Layout::vertical([Constraint::Length(3), Constraint::Fill(1)]);
    let [top, list] = area.layout(&rows);
    let head = vec![
        Line::from(vec![
            Span::styled(name.to_owned(), theme.heading),
            Span::styled(format!("  {}", length(choosing.length)), theme.accent),
        ]),
        Line::styled(about.to_owned(), theme.muted),
    ];
    frame.render_widget(Paragraph::new(head), top);
    let options = &choosing.options;
    choosing
        .list
        .draw(frame, list, context.look, hits, |at, _| {
            options.get(at).map_or_else(Vec::new, |(_, words, count)| {
                let questions = if *count == 1 { "question" } else { "questions" };
                vec![Line::from(vec![
                    Span::raw(format!("{:<32}", text::display_safe(words))),
                    Span::styled(format!("{count} {questions}"), theme.muted),
                ])]
            })
        });
}
