//! Drawing the story bank: the list, beside the story in front where there is room.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};

use super::{Front, StoriesPage, detail};
use crate::domain::story::{Part, Story};
use crate::screens::Context;
use crate::screens::answers::told;
use crate::screens::entry::page::{count, hanging, undimmed, wrapped};
use crate::ui::hits::Hits;
use crate::ui::text;

/// From this width on the list and the story stand side by side.
const SIDE_BY_SIDE: u16 = 100;

/// Draws the page.
pub fn render(
    page: &mut StoriesPage,
    frame: &mut Frame<'_>,
    area: Rect,
    context: &Context<'_>,
    hits: &mut Hits,
) {
    if page.facts.is_empty() {
        frame.render_widget(
            ratatui::widgets::Paragraph::new(empty(page, area, context)),
            area,
        );
    } else if area.width >= SIDE_BY_SIDE {
        let columns = Layout::horizontal([Constraint::Percentage(50), Constraint::Percentage(50)]);
        let [left, right] = area.layout(&columns.spacing(3));
        list(page, frame, left, context, hits);
        detail::render(page, frame, right, context);
    } else if let Front::Reading = page.front {
        detail::render(page, frame, area, context);
    } else {
        list(page, frame, area, context, hits);
    }
    if let Front::Choosing(choosing) = &mut page.front {
        choosing.draw(frame, frame.area(), context, hits);
    }
}

fn list(
    page: &mut StoriesPage,
    frame: &mut Frame<'_>,
    area: Rect,
    context: &Context<'_>,
    hits: &mut Hits,
) {
    let rows = Layout::vertical([
        Constraint::Length(1),
        Constraint::Length(1),
        Constraint::Fill(1),
    ]);
    let [head, search, rows] = area.layout(&rows);
    frame.render_widget(headline(page, head.width, context), head);
    draw_search(page, frame, search, context);
    if page.rows.is_empty() {
        let words = context.notebook.wording.answers("stories_none_match");
        let lines = wrapped(words, usize::from(rows.width), context.look.theme.muted);
        frame.render_widget(ratatui::widgets::Paragraph::new(lines), rows);
        return;
    }
    let width = usize::from(rows.width).saturating_sub(3);
    let drawn: Vec<Vec<Line<'static>>> = page
        .rows
        .iter()
        .map(|id| {
            let story = context.notebook.drafts.story(id);
            story.map_or_else(Vec::new, |story| row(page, id, story, width, context))
        })
        .collect();
    page.list
        .draw(frame, rows, context.look, hits, |at, is_front| {
            let lines = drawn.get(at).cloned().unwrap_or_default();
            if is_front { undimmed(lines) } else { lines }
        });
}

fn headline(page: &StoriesPage, width: u16, context: &Context<'_>) -> Line<'static> {
    let all = page.facts.len();
    let shown = page.rows.len();
    let words = match (&page.only, shown == all) {
        (None, true) => told::stories(all),
        (None, false) => format!("{shown} of {}", told::stories(all)),
        (Some(only), _) => {
            let only = text::display_safe(only.words(context)).into_owned();
            format!("{shown} of {}: only {only}", told::stories(all))
        }
    };
    let dot = context.look.glyphs.dot;
    let legend = format!("{words} {dot} S situation, T task, A action, R result, L learned");
    let fits = text::columns(&legend) <= width;
    Line::styled(if fits { legend } else { words }, context.look.theme.muted)
}

fn draw_search(page: &StoriesPage, frame: &mut Frame<'_>, area: Rect, context: &Context<'_>) {
    let columns = Layout::horizontal([Constraint::Length(8), Constraint::Fill(1)]);
    let [label, field] = area.layout(&columns);
    frame.render_widget(Line::styled("Search", context.look.theme.key), label);
    let is_typing = matches!(page.front, Front::Search);
    page.search.draw(frame, field, context.look, is_typing);
}

/// Which parts are there, as letters; what is missing is a dot.
pub fn parts(story: &Story, context: &Context<'_>) -> String {
    let dot = context.look.glyphs.dot;
    let letter = |part: &Part| match part {
        Part::Situation => "S",
        Part::Task => "T",
        Part::Action => "A",
        Part::Result => "R",
        Part::Learned => "L",
    };
    let parts = Part::ALL.iter();
    parts
        .map(|part| match story.part(*part) {
            [] => dot,
            _ => letter(part),
        })
        .collect()
}

/// Two lines: the title with its parts, then what it shows and where it was told.
fn row(
    page: &StoriesPage,
    id: &crate::domain::id::StoryId,
    story: &Story,
    width: usize,
    context: &Context<'_>,
) -> Vec<Line<'static>> {
    let look = context.look;
    let parts = parts(story, context);
    let room = width.saturating_sub(text::width(&parts) + 2);
    let title = text::truncate(story.name(), room, &look.glyphs);
    let gap = " ".repeat(room.saturating_sub(text::width(&title)) + 2);
    let first = Line::from(vec![
        Span::styled(title, look.theme.text),
        Span::raw(gap),
        Span::styled(parts, look.theme.accent),
    ]);
    let second = about(page, id, story, context);
    let second = text::truncate(&second, width.saturating_sub(2), &look.glyphs);
    vec![first, Line::styled(format!("  {second}"), look.theme.muted)]
}

fn about(
    page: &StoriesPage,
    id: &crate::domain::id::StoryId,
    story: &Story,
    context: &Context<'_>,
) -> String {
    let facts = page.facts.get(id);
    let plans = facts.map_or(0, |facts| facts.plans.len());
    let tellings = facts.map_or(0, |facts| facts.told.len());
    let told = match facts.and_then(|facts| facts.told.last()) {
        None => told::times(0),
        Some(last) => {
            let place = told::place(last, context);
            format!("{}, last {place}", told::times(tellings))
        }
    };
    let vocabulary = &context.notebook.vocabulary;
    let mut parts = vec![count(plans, "plan"), told];
    parts.extend(
        story
            .qualities
            .iter()
            .map(|id| vocabulary.quality(id).to_owned()),
    );
    parts.join(&format!(" {} ", context.look.glyphs.dot))
}

/// What a story is for, the prompt that one key begins, and one worked example.
fn empty(page: &StoriesPage, area: Rect, context: &Context<'_>) -> Vec<Line<'static>> {
    let theme = &context.look.theme;
    let notebook = context.notebook;
    let width = usize::from(area.width);
    let mut lines = wrapped(notebook.wording.answers("stories_empty"), width, theme.text);
    lines.push(Line::default());
    if let Some(prompt) = page
        .first_prompt
        .as_ref()
        .and_then(|id| notebook.prompts.get(id))
    {
        lines.extend(hanging(
            Span::styled("enter  ", theme.key),
            &prompt.ask,
            width,
            theme.accent,
        ));
        lines.extend(hanging(
            Span::raw("       "),
            &prompt.hint,
            width,
            theme.muted,
        ));
        lines.push(Line::default());
    }
    lines.extend(example(width, context));
    lines
}

fn example(width: usize, context: &Context<'_>) -> Vec<Line<'static>> {
    let theme = &context.look.theme;
    let example = &context.notebook.prompts.example;
    let heading = format!("An example: {}", example.title);
    let mut lines = wrapped(&heading, width, theme.heading);
    lines.extend(wrapped(&example.about, width, theme.text));
    for part in Part::ALL {
        let word = detail::part_word(*part);
        let mark = Span::styled(format!("{word:<10}"), theme.key);
        lines.extend(hanging(
            mark,
            &example.part(*part).join("; "),
            width,
            theme.muted,
        ));
    }
    lines
}
