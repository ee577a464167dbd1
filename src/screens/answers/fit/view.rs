//! Drawing the fit: quality, story and demand of each row, and what they mean.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use super::{Column, FitPage, FitRow};
use crate::coach::portrait::fit;
use crate::domain::portrait::Fit;
use crate::domain::story::Part;
use crate::screens::Context;
use crate::screens::answers::portrait::{bullet, heading, portrait, remarks};
use crate::screens::entry::page::{count, wrapped};
use crate::ui::hits::Hits;
use crate::ui::text;

/// Draws the page.
pub(super) fn render(
    page: &mut FitPage,
    frame: &mut Frame<'_>,
    area: Rect,
    context: &Context<'_>,
    hits: &mut Hits,
) {
    if portrait(context).fit.is_empty() {
        let lines = empty(usize::from(area.width), context);
        frame.render_widget(Paragraph::new(lines), area);
        return;
    }
    let head = Layout::vertical([Constraint::Length(1), Constraint::Fill(1)]);
    let [head, below] = area.layout(&head);
    frame.render_widget(headline(context), head);
    let (front, column) = (page.place(), page.column);
    page.split.draw(
        frame,
        below,
        context,
        hits,
        |row, columns| {
            let column = (front == Some(row.0)).then_some(column);
            lines_of(*row, column, columns, context)
        },
        |row, columns| paper(*row, columns, context),
    );
}

fn headline(context: &Context<'_>) -> Line<'static> {
    let portrait = portrait(context);
    let rows = portrait.fit.len();
    let done = portrait.fit_done(&context.notebook.drafts);
    let named = match rows {
        1 => "1 quality".to_owned(),
        rows => format!("{rows} qualities"),
    };
    let dot = context.look.glyphs.dot;
    let words = format!("{named}, {done} with story and demand {dot} quality, story, demand");
    Line::styled(words, context.look.theme.muted)
}

/// Quality, story and demand, in one line where they fit; the part that enter changes stands in brackets.
fn lines_of(
    row: FitRow,
    column: Option<Column>,
    columns: usize,
    context: &Context<'_>,
) -> Vec<Line<'static>> {
    let Some(fit) = portrait(context).fit.get(row.0) else {
        return Vec::new();
    };
    let [quality, story, demand] = words(fit, context);
    let part = |words: String, own: Column| {
        if column == Some(own) {
            format!("[{words}]")
        } else {
            format!(" {words} ")
        }
    };
    let (glyphs, theme) = (&context.look.glyphs, &context.look.theme);
    let first = part(quality, Column::Quality);
    let below = [part(story, Column::Story), part(demand, Column::Demand)];
    let below = below.map(|words| format!("{} {words}", glyphs.right));
    let width = text::width(&first) + below.iter().map(|own| text::width(own) + 1).sum::<usize>();
    if width <= columns {
        let [story, demand] = below.map(|words| Span::styled(format!(" {words}"), theme.text));
        return vec![Line::from(vec![
            Span::styled(first, theme.accent),
            story,
            demand,
        ])];
    }
    let first = Line::styled(text::truncate(&first, columns, glyphs), theme.accent);
    let below = below.map(|words| {
        let words = text::truncate(&words, columns.saturating_sub(2), glyphs);
        Line::from(vec![Span::raw("  "), Span::styled(words, theme.text)])
    });
    std::iter::once(first).chain(below).collect()
}

/// What each part says, or that it is not chosen yet.
fn words(fit: &Fit, context: &Context<'_>) -> [String; 3] {
    let notebook = context.notebook;
    let safe = |words: &str, none: &str| match words.trim() {
        "" => none.to_owned(),
        words => text::display_safe(words).into_owned(),
    };
    let story = fit
        .story
        .as_ref()
        .map(|id| match notebook.drafts.story(id) {
            Some(story) => story.name().to_owned(),
            None => format!("{id}, which is not in the bank any more"),
        });
    [
        safe(notebook.vocabulary.quality(&fit.quality), "no quality yet"),
        safe(story.as_deref().unwrap_or(""), "no story yet"),
        safe(
            notebook.guides.fit.demand_name(&fit.demand),
            "no demand yet",
        ),
    ]
}

fn paper(row: FitRow, width: usize, context: &Context<'_>) -> Vec<Line<'static>> {
    let notebook = context.notebook;
    let theme = &context.look.theme;
    let rows = &portrait(context).fit;
    let Some(own) = rows.get(row.0) else {
        return Vec::new();
    };
    let [quality, ..] = words(own, context);
    let mut lines = wrapped(&quality, width, theme.title);
    if let Some(demand) = notebook.guides.fit.demand(&own.demand) {
        lines.extend(wrapped(&demand.means, width, theme.text));
        lines.extend(wrapped(&demand.shows, width, theme.muted));
    }
    // What is wrong with this row first, then with all of them.
    let all = fit(
        rows,
        &notebook.drafts,
        &notebook.guides.fit,
        &notebook.vocabulary,
    );
    let (mut mine, other): (Vec<_>, Vec<_>) = all.into_iter().partition(|one| one.quote == quality);
    mine.extend(other.into_iter().filter(|one| one.quote.is_empty()));
    lines.extend(remarks(mine, width, context));
    lines.extend(story_lines(own, width, context));
    lines
}

/// What the story says that matters for a proof: what one did, and what came of it.
fn story_lines(own: &Fit, width: usize, context: &Context<'_>) -> Vec<Line<'static>> {
    let story = own.story.as_ref();
    let Some(story) = story.and_then(|id| context.notebook.drafts.story(id)) else {
        return Vec::new();
    };
    let mut lines = heading(&text::display_safe(story.name()), context).to_vec();
    for part in [Part::Action, Part::Result] {
        let bullets = story.part(part).iter();
        lines.extend(bullets.flat_map(|words| bullet(words, width, context)));
    }
    lines
}

/// What the page is for, its steps, and the demands.
fn empty(width: usize, context: &Context<'_>) -> Vec<Line<'static>> {
    let theme = &context.look.theme;
    let guide = &context.notebook.guides.fit;
    let mut lines = wrapped(&guide.about, width, theme.text);
    lines.extend(wrapped(
        "Nothing is chosen yet; n begins with a quality.",
        width,
        theme.warn,
    ));
    lines.push(Line::default());
    lines.extend(
        guide
            .steps
            .iter()
            .flat_map(|step| bullet(&step.text, width, context)),
    );
    let demands = count(guide.demands.len(), "demand");
    lines.extend(heading(
        &format!("{demands} of radiology training"),
        context,
    ));
    for demand in &guide.demands {
        let words = format!("{}: {}", demand.text, demand.means);
        lines.extend(bullet(&words, width, context));
    }
    lines
}
