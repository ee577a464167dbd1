//! Drawing the matrix: stories by letters over rows, with words for the cell in front and a legend below.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use super::CoveragePage;
use super::rows::Row;
use super::words;
use crate::domain::coverage::{Column, Level};
use crate::screens::Context;
use crate::screens::answers::told;
use crate::screens::entry::page::{count, hanging};
use crate::ui::hits::Hits;
use crate::ui::text;

/// Columns that a row's words take at most.
const LABEL: u16 = 44;

/// Columns that a row's words take at least.
const LEAST_LABEL: u16 = 24;

/// Columns that the name of a story takes at least.
const LEAST_NAME: u16 = 36;

/// Columns before a row's words, for the mark of the row in front and the mark of a hole.
const MARKS: u16 = 4;

/// Draws the page.
pub fn render(
    page: &mut CoveragePage,
    frame: &mut Frame<'_>,
    area: Rect,
    context: &Context<'_>,
    hits: &mut Hits,
) {
    let letters = letter_rows(page, area);
    let rows = Layout::vertical([
        Constraint::Length(2),
        Constraint::Length(2),
        Constraint::Fill(1),
        Constraint::Length(2),
        Constraint::Length(letters),
        Constraint::Length(1),
    ]);
    let [next, head, matrix, words, legend, levels] = area.layout(&rows);
    let grid = Grid::of(page, area.width);
    page.first = grid.first;
    frame.render_widget(Paragraph::new(next_lines(page, area.width, context)), next);
    frame.render_widget(Paragraph::new(head_lines(page, &grid, context)), head);
    draw_rows(page, &grid, frame, matrix, context, hits);
    let cell = text::wrap(&words::cell(page, context), usize::from(words.width));
    let cell: Vec<Line<'_>> = cell
        .into_iter()
        .map(|line| Line::styled(line, context.look.theme.accent))
        .collect();
    frame.render_widget(Paragraph::new(cell), words);
    draw_letters(page, &grid, frame, legend, context);
    frame.render_widget(levels_line(context), levels);
}

/// How the matrix lies on the screen.
struct Grid {
    /// Columns for the words of a row.
    label: u16,
    /// Columns for one story.
    cell: u16,
    /// The first story seen.
    first: usize,
    /// How many are seen.
    seen: usize,
}

impl Grid {
    fn of(page: &CoveragePage, width: u16) -> Self {
        let stories = page.coverage.stories.len();
        let cell: u16 = if stories > 26 { 3 } else { 2 };
        let all = u16::try_from(stories)
            .unwrap_or(u16::MAX)
            .saturating_mul(cell);
        let room = width.saturating_sub(MARKS + 1);
        let label = room.saturating_sub(all).clamp(LEAST_LABEL, LABEL);
        let seen = usize::from(room.saturating_sub(label) / cell).min(stories);
        let first = page.first.min(page.column);
        let first = first.max((page.column + 1).saturating_sub(seen));
        Self {
            label,
            cell,
            first: first.min(stories.saturating_sub(seen)),
            seen,
        }
    }

    fn places(&self) -> std::ops::Range<usize> {
        self.first..self.first + self.seen
    }
}

/// The letter of a story: A to Z, then AA, AB and so on.
fn letter(place: usize) -> String {
    let one = |place: usize| char::from(b'A' + u8::try_from(place % 26).unwrap_or(0));
    match place / 26 {
        0 => one(place).to_string(),
        round => format!("{}{}", one(round - 1), one(place)),
    }
}

fn next_lines(page: &CoveragePage, width: u16, context: &Context<'_>) -> Vec<Line<'static>> {
    let theme = &context.look.theme;
    let wording = &context.notebook.wording;
    let width = usize::from(width);
    if page.coverage.next.is_none() && page.coverage.holes.is_empty() {
        return hanging(
            Span::raw(""),
            wording.answers("coverage_full"),
            width,
            theme.good,
        );
    }
    let Some(next) = &page.coverage.next else {
        return Vec::new();
    };
    let mark = Span::styled("n  ", theme.key);
    hanging(mark, &words::next(next, context), width, theme.text)
}

/// The letters, and below them how many questions lean on each story.
fn head_lines(page: &CoveragePage, grid: &Grid, context: &Context<'_>) -> Vec<Line<'static>> {
    let theme = &context.look.theme;
    let glyphs = &context.look.glyphs;
    let before = usize::from(grid.label + MARKS);
    if page.coverage.stories.is_empty() {
        let words = context.notebook.wording.answers("coverage_empty");
        let words = text::wrap(words, usize::from(LABEL + LEAST_LABEL));
        return words
            .into_iter()
            .map(|line| Line::styled(line, theme.muted))
            .collect();
    }
    let more_left = if grid.first > 0 { glyphs.left } else { " " };
    let more_right = if grid.places().end < page.coverage.stories.len() {
        glyphs.right
    } else {
        ""
    };
    let wide = usize::from(grid.cell);
    let mut letters = vec![
        Span::raw(" ".repeat(before - 1)),
        Span::styled(more_left, theme.key),
    ];
    let label = text::truncate("questions that lean on it", before - 1, glyphs);
    let mut uses = vec![Span::styled(format!("{label:<before$}"), theme.muted)];
    for place in grid.places() {
        let style = if place == page.column {
            theme.selected
        } else {
            theme.key
        };
        let name = letter(place);
        let gap = " ".repeat(wide.saturating_sub(name.len()));
        letters.extend([Span::styled(name, style), Span::raw(gap)]);
        if let Some(column) = page.coverage.stories.get(place) {
            uses.push(uses_cell(column, wide, context));
        }
    }
    letters.push(Span::styled(more_right, theme.key));
    vec![Line::from(letters), Line::from(uses)]
}

fn uses_cell(column: &Column, wide: usize, context: &Context<'_>) -> Span<'static> {
    let theme = &context.look.theme;
    let count = column.uses.min(9);
    if column.is_heavy() {
        let words = format!("{count}{}", context.look.glyphs.warning);
        return Span::styled(format!("{words:<wide$}"), theme.warn);
    }
    Span::styled(format!("{count:<wide$}"), theme.muted)
}

fn draw_rows(
    page: &mut CoveragePage,
    grid: &Grid,
    frame: &mut Frame<'_>,
    area: Rect,
    context: &Context<'_>,
    hits: &mut Hits,
) {
    let CoveragePage {
        rows,
        list,
        coverage,
        ..
    } = page;
    list.draw(frame, area, context.look, hits, |at, _| {
        let Some(row) = rows.get(at) else {
            return Vec::new();
        };
        let look = context.look;
        if let Row::Heading(words) = row {
            return vec![Line::styled(*words, look.theme.heading)];
        }
        let mark = if row.is_hole(coverage) {
            look.glyphs.warning
        } else {
            " "
        };
        let wide = usize::from(grid.label);
        let label = text::truncate(&words::label(row, context), wide - 1, &look.glyphs);
        let gap = " ".repeat(wide.saturating_sub(text::width(&label)));
        let mut spans = vec![
            Span::styled(format!("{mark} "), look.theme.warn),
            Span::styled(label, look.theme.text),
            Span::raw(gap),
        ];
        for place in grid.places() {
            let glyph = level_glyph(row.level(place, coverage), context);
            let wide = usize::from(grid.cell);
            spans.push(Span::styled(format!("{glyph:<wide$}"), look.theme.text));
        }
        vec![Line::from(spans)]
    });
}

fn level_glyph(level: Level, context: &Context<'_>) -> &'static str {
    let levels = &context.look.glyphs.levels;
    match level {
        Level::None => levels[0],
        Level::Stretch => levels[1],
        Level::Workable => levels[2],
        Level::Strong => levels[3],
        Level::Leans => levels[4],
    }
}

fn levels_line(context: &Context<'_>) -> Line<'static> {
    let theme = &context.look.theme;
    let all = [
        (Level::Leans, "plan leans"),
        (Level::Strong, "strong"),
        (Level::Workable, "workable"),
        (Level::Stretch, "a stretch"),
        (Level::None, "not"),
    ];
    let mut spans = Vec::new();
    for (level, words) in all {
        spans.push(Span::styled(level_glyph(level, context), theme.text));
        spans.push(Span::styled(format!(" {words}  "), theme.muted));
    }
    let warning = context.look.glyphs.warning;
    spans.push(Span::styled(warning, theme.warn));
    spans.push(Span::styled(" none, or too many", theme.muted));
    Line::from(spans)
}

/// How many lines the names of the stories take.
fn letter_rows(page: &CoveragePage, area: Rect) -> u16 {
    let across = usize::from(across(page, area.width, area.height / 5));
    let needed = page.coverage.stories.len().div_ceil(across);
    let most = area.height / 5;
    u16::try_from(needed).unwrap_or(u16::MAX).min(most)
}

/// How many names stand beside each other: as few as there are lines for.
fn across(page: &CoveragePage, width: u16, lines: u16) -> u16 {
    let stories = page.coverage.stories.len();
    let needed = stories.div_ceil(usize::from(lines.max(1)));
    let most = (width / LEAST_NAME).max(1);
    u16::try_from(needed).unwrap_or(u16::MAX).clamp(1, most)
}

/// The names of the stories seen, from the first one that has to be there for the one in front to be seen.
fn draw_letters(
    page: &CoveragePage,
    grid: &Grid,
    frame: &mut Frame<'_>,
    area: Rect,
    context: &Context<'_>,
) {
    let across = across(page, area.width, area.height);
    let room = usize::from(across) * usize::from(area.height);
    if room == 0 {
        return;
    }
    let first = grid.first.max((page.column + 1).saturating_sub(room));
    let width = area.width / across;
    let places = (first..page.coverage.stories.len()).take(room);
    for (at, place) in places.enumerate() {
        let at = u16::try_from(at).unwrap_or(u16::MAX);
        let here = Rect {
            x: area.x + (at % across) * width,
            y: area.y + at / across,
            width: width.saturating_sub(1),
            height: 1,
        };
        frame.render_widget(letter_line(page, place, here.width, context), here);
    }
}

fn letter_line(
    page: &CoveragePage,
    place: usize,
    width: u16,
    context: &Context<'_>,
) -> Line<'static> {
    let theme = &context.look.theme;
    let Some(column) = page.coverage.stories.get(place) else {
        return Line::default();
    };
    let story = context.notebook.drafts.story(&column.story);
    let name = story.map_or("", |story| story.name());
    let told = format!(", {}", told::times(column.told));
    let facts = match column.uses {
        0 => told,
        uses => format!(", {}{told}", count(uses, "question")),
    };
    let letter = letter(place);
    let room = usize::from(width).saturating_sub(letter.len() + 1 + text::width(&facts));
    let name = text::truncate(name, room, &context.look.glyphs);
    let style = if place == page.column {
        theme.selected
    } else {
        theme.key
    };
    Line::from(vec![
        Span::styled(letter, style),
        Span::styled(format!(" {name}"), theme.text),
        Span::styled(facts, theme.muted),
    ])
}
