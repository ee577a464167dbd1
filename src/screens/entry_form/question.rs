//! Drawing a question: one key for each answer, and below each what it would mean on every clock.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use super::EntryForm;
use super::asking::{Asked, KEYS, Way};
use super::view::{title, wrapped};
use crate::domain::calendar::{Placed, clocks, day_word};
use crate::domain::entry::{Entry, Hours, Kind, When};
use crate::domain::id::EntryId;
use crate::screens::Context;
use crate::ui::hits::{Hits, Target};
use crate::ui::keymap::Key;
use crate::ui::text;

/// Draws a question with its answers.
pub fn draw(
    screen: &EntryForm,
    asked: &Asked,
    frame: &mut Frame<'_>,
    area: Rect,
    context: &Context<'_>,
    hits: &mut Hits,
) {
    let theme = &context.look.theme;
    let mut lines = vec![Line::styled(title(screen), theme.heading), Line::default()];
    if !asked.said.is_empty() && !asked.why.contains(&asked.said) {
        let said = format!("“{}”", text::display_safe(&asked.said));
        lines.extend(wrapped(&said, area.width, theme.text, context));
    }
    lines.extend(wrapped(&asked.why, area.width, theme.title, context));
    lines.push(Line::default());
    let room = usize::from(area.height).saturating_sub(lines.len());
    let blocks = |clocks: Clocks| -> Vec<Vec<Line<'static>>> {
        let ways = asked.ways.iter().zip(KEYS);
        ways.map(|(way, key)| way_lines(way, key, clocks, area.width, context))
            .collect()
    };
    let mut answers = blocks(Clocks::Shown);
    // Where there are many, the clocks give way to the answers.
    if answers.iter().map(Vec::len).sum::<usize>() > room {
        answers = blocks(Clocks::Left);
    }
    let mut keys = Vec::new();
    for (block, key) in answers.into_iter().zip(KEYS) {
        keys.push((lines.len(), key));
        lines.extend(block);
    }
    for (line, key) in keys {
        let row = u16::try_from(line).unwrap_or(u16::MAX);
        let place = Rect {
            y: area.y.saturating_add(row),
            height: 1,
            ..area
        };
        hits.push(place.intersection(area), Target::Key(key));
    }
    frame.render_widget(Paragraph::new(lines), area);
}

/// One answer: its key, what it says, and what it would mean on every clock.
fn way_lines(
    way: &Way,
    key: Key,
    clocks: Clocks,
    width: u16,
    context: &Context<'_>,
) -> Vec<Line<'static>> {
    let (look, theme) = (context.look, &context.look.theme);
    let room = width.saturating_sub(4);
    let mut lines = Vec::new();
    for line in text::wrap(&text::marks(&way.words, &look.glyphs), usize::from(room)) {
        let head = if lines.is_empty() {
            format!(" {}  ", key.text(&look.glyphs))
        } else {
            "    ".to_owned()
        };
        lines.push(Line::from(vec![
            Span::styled(head, theme.key),
            Span::styled(line, theme.text),
        ]));
    }
    if let Some(when) = way.when.filter(|_| clocks == Clocks::Shown) {
        let words = on_clocks(when, "", context);
        let wrapped = text::wrap(&words, usize::from(room)).into_iter();
        lines.extend(wrapped.map(|line| Line::styled(format!("    {line}"), theme.muted)));
    }
    lines
}

/// Whether an answer's clocks are shown below it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Clocks {
    Shown,
    Left,
}

/// A start on every clock: `Thu 3 Dec 2026 09:00 EST New York = 19:30 IST Kolkata`; another day is said. Whole days are
/// those of their own zone.
pub fn when_words(when: When, context: &Context<'_>) -> String {
    on_clocks(when, &when.date.format(" %Y").to_string(), context)
}

/// A start on every clock, with a year behind its first day.
fn on_clocks(when: When, year: &str, context: &Context<'_>) -> String {
    let notebook = context.notebook;
    let rules = notebook.calendar.rules();
    let placed = Placed::new(EntryId::new(""), Entry::new(Kind::Other, when), 0, rules);
    if let Hours::AllDay { .. } = when.hours {
        let day = when.date.format("%a %-d %b");
        return format!("{day}{year}, all day in {}", when.zone.city());
    }
    let shown = clocks(placed.span.starts_at, &notebook.zones_of(&placed));
    let mut words = Vec::new();
    for clock in &shown {
        let (letters, city) = (clock.letters(), clock.zone.city());
        let zone = if letters == city {
            city
        } else {
            format!("{letters} {city}")
        };
        let place = format!("{} {zone}", clock.time());
        words.push(match (words.is_empty(), clock.day_shift) {
            (true, _) => format!("{}{year} {place}", clock.day()),
            (false, 0) => place,
            (false, shift) => format!("{} ({}) {place}", clock.day(), day_word(shift)),
        });
    }
    words.join(" = ")
}
