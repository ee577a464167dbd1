//! Drawing the list of events: what each calls itself, and what becomes of it.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::preview::Preview;
use super::rows::{Events, Group, Row};
use crate::domain::calendar::import::Fate;
use crate::screens::Context;
use crate::screens::entry_form::when_words;
use crate::ui::hits::Hits;
use crate::ui::text;

/// Columns of the mark before each row and of the arrows behind.
const EDGES: usize = 3;

/// Draws the list.
pub fn draw(
    preview: &mut Preview,
    frame: &mut Frame<'_>,
    area: Rect,
    context: &Context<'_>,
    hits: &mut Hits,
) {
    let (rows, events) = (&preview.rows, &preview.events);
    let room = usize::from(area.width).saturating_sub(EDGES);
    preview.list.draw(
        frame,
        area,
        context.look,
        hits,
        |at, is_in_front| match rows.get(at) {
            Some(Row::Group(group, count)) => vec![group_line(*group, *count, context)],
            Some(Row::Item(place)) => {
                let muted = if is_in_front {
                    context.look.theme.text
                } else {
                    context.look.theme.muted
                };
                let name = name_line(events, *place, room, muted, context);
                let fate = fate_line(events, *place, room, muted, context);
                [name, fate].into_iter().flatten().collect()
            }
            None => Vec::new(),
        },
    );
}

fn group_line(group: Group, count: usize, context: &Context<'_>) -> Line<'static> {
    let theme = &context.look.theme;
    let mut chars = group.word().chars();
    let first = chars.next().map(|c| c.to_ascii_uppercase());
    let word: String = first.into_iter().chain(chars).collect();
    Line::from(vec![
        Span::styled(word, theme.heading),
        Span::styled(format!("  {count}"), theme.muted),
    ])
}

/// The tick, the name, and at the right the line of the file.
fn name_line(
    events: &Events,
    place: usize,
    room: usize,
    muted: Style,
    context: &Context<'_>,
) -> Option<Line<'static>> {
    let (glyphs, theme) = (&context.look.glyphs, &context.look.theme);
    let item = events.item(place)?;
    let tick = match events.is_ticked(place) {
        Some(true) => glyphs.checked,
        Some(false) => glyphs.unchecked,
        None => "",
    };
    let indent = indent(context);
    let line = format!("line {}", item.line);
    let left = room.saturating_sub(indent + line.len() + 2);
    let name = match item.summary.as_str() {
        "" => "(no title)",
        summary => summary,
    };
    let name = text::truncate(name, left, glyphs);
    let gap = " ".repeat(left.saturating_sub(text::width(&name)) + 2);
    Some(Line::from(vec![
        Span::styled(format!("{tick:<indent$}"), theme.key),
        Span::styled(name, theme.text),
        Span::styled(format!("{gap}{line}"), muted),
    ]))
}

/// What becomes of an item, in one line.
fn fate_line(
    events: &Events,
    place: usize,
    room: usize,
    muted: Style,
    context: &Context<'_>,
) -> Option<Line<'static>> {
    let (glyphs, theme) = (&context.look.glyphs, &context.look.theme);
    let fate = events.fate(place)?;
    let words = match (fate, events.proposal(place)) {
        (Fate::New { .. }, Some(proposal)) => when_words(proposal.when, context),
        _ => told(fate).into_iter().next().unwrap_or_default(),
    };
    let indent = indent(context);
    let words = text::marks(&words, glyphs);
    let words = text::truncate(&words, room.saturating_sub(indent), glyphs);
    let style = match fate {
        Fate::Doubtful { .. } => theme.warn,
        Fate::Refused { .. } => theme.bad,
        Fate::New { .. } | Fate::Changed { .. } | Fate::Cancelled { .. } | Fate::Same { .. } => {
            muted
        }
    };
    let blanks = Span::raw(" ".repeat(indent));
    Some(Line::from(vec![blanks, Span::styled(words, style)]))
}

/// Columns of a tick with its blank.
fn indent(context: &Context<'_>) -> usize {
    text::width(context.look.glyphs.checked) + 1
}

/// What becomes of an item, the most important first.
pub fn told(fate: &Fate) -> Vec<String> {
    match fate {
        Fate::New { when, notes, .. } => std::iter::once(when.clone())
            .chain(notes.iter().cloned())
            .collect(),
        Fate::Changed { changes, .. } => changes.clone(),
        Fate::Cancelled { id } => vec![format!("{id} is called off; it stays, marked so.")],
        Fate::Same { id, because } => {
            let nothing = format!("{id} says the same already.");
            vec![because.clone().unwrap_or(nothing)]
        }
        Fate::Doubtful { reason, .. } | Fate::Refused { reason } => vec![reason.clone()],
    }
}
