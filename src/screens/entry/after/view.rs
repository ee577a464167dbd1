//! Drawing what is written after an interview.

use chrono::TimeDelta;
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};

use super::super::page::{hanging, wrapped};
use super::super::{EntryScreen, note};
use super::{HIGHEST, List, Row};
use crate::coach::telling;
use crate::domain::calendar::{Placed, length};
use crate::domain::entry::Entry;
use crate::screens::Context;
use crate::ui::glyphs::Glyphs;
use crate::ui::hits::Hits;
use crate::ui::text;

/// How many minutes names and impressions stay fresh after an interview (peers 3.6).
const FRESH: i64 = 30;

/// The lines of the impressions that are shown before they are opened.
const GLANCE: usize = 4;

/// As many characters of them are enough for those lines in the widest window.
const SEEN: usize = 2_000;

/// Draws the part.
pub(in super::super) fn draw(
    screen: &mut EntryScreen,
    frame: &mut Frame<'_>,
    area: Rect,
    context: &Context<'_>,
    hits: &mut Hits,
) {
    let note = hurry(screen, context);
    let [top, body] = area.layout(&Layout::vertical([
        Constraint::Length(u16::from(note.is_some())),
        Constraint::Fill(1),
    ]));
    if let Some(words) = note {
        let words = text::truncate(&words, usize::from(top.width), &context.look.glyphs);
        frame.render_widget(Line::styled(words, context.look.theme.warn), top);
    }
    let width = usize::from(body.width).saturating_sub(3);
    let placed = &screen.placed;
    let entry = &placed.entry;
    screen
        .after
        .draw(frame, body, context, hits, |row, front| match row {
            Row::Heading(list) => heading(*list, context),
            Row::Item(list, at) => {
                let mut lines = item(*list, *at, entry, width, context);
                if *list == List::Told {
                    lines.extend(heard(*at, placed, width, context));
                }
                lines
            }
            Row::Add(list) => add(*list, front, width, context),
            Row::Impressions => impressions(entry, width, context),
            Row::Gut => gut(entry, width, context),
            Row::NotesHeading => titled("Thank-you notes", context),
            Row::Nobody => wrapped(
                "Nobody is written down yet: Enter leads to the people you met.",
                width,
                context.look.theme.muted,
            ),
            Row::Note(to) => vec![note::state_line(to, entry, width, context)],
        });
}

/// How much of the half hour is left in which names and impressions are fresh.
fn hurry(screen: &EntryScreen, context: &Context<'_>) -> Option<String> {
    let fresh = TimeDelta::minutes(FRESH);
    let left = screen.placed.ends_at() + fresh - context.now.wall;
    let is_fresh = left > TimeDelta::zero() && left <= fresh;
    is_fresh.then(|| {
        let left = length(left);
        let warning = context.look.glyphs.warning;
        format!("{warning} {left} left of the half hour in which names and impressions are fresh.")
    })
}

fn titled(words: &str, context: &Context<'_>) -> Vec<Line<'static>> {
    vec![Line::styled(words.to_owned(), context.look.theme.heading)]
}

fn heading(list: List, context: &Context<'_>) -> Vec<Line<'static>> {
    titled(
        match list {
            List::Heard => "What they asked",
            List::Told => "Stories you told",
            List::RedFlags => "Red flags of the program",
            List::Changes => "To change next time",
        },
        context,
    )
}

/// The row that adds; in front, it says what for.
fn add(list: List, front: bool, width: usize, context: &Context<'_>) -> Vec<Line<'static>> {
    let theme = &context.look.theme;
    let (words, hint) = match list {
        List::Heard => ("+ a question", "debrief_questions"),
        List::Told => ("+ a story", "debrief_stories"),
        List::RedFlags => ("+ a red flag", "debrief_red_flags"),
        List::Changes => ("+ a change", "debrief_change"),
    };
    let mut lines = vec![Line::styled(words, theme.muted)];
    if front {
        let hint = context.notebook.wording.calendar(hint);
        lines.extend(hanging(Span::raw("  "), hint, width, theme.muted));
    }
    lines
}

fn item(
    list: List,
    at: usize,
    entry: &Entry,
    width: usize,
    context: &Context<'_>,
) -> Vec<Line<'static>> {
    let (theme, glyphs) = (&context.look.theme, &context.look.glyphs);
    let debrief = &entry.debrief;
    let bullet = Span::styled(format!("{} ", glyphs.bullet), theme.muted);
    let told = match list {
        List::Heard => debrief.questions.get(at).map(|heard| heard.asked.clone()),
        List::Told => debrief.stories.get(at).map(|told| match told.to.as_str() {
            "" => told.story.clone(),
            to => format!("{} {} {to}", told.story, glyphs.right),
        }),
        List::RedFlags => debrief.red_flags.get(at).cloned(),
        List::Changes => debrief.change.get(at).cloned(),
    };
    let mut lines = hanging(bullet, &told.unwrap_or_default(), width, theme.text);
    let linked = debrief
        .questions
        .get(at)
        .and_then(|heard| heard.question.as_ref());
    if let Some(id) = linked.filter(|_| list == List::Heard) {
        let known = context.notebook.banks.get(id.as_str());
        let words = known.map_or(id.as_str(), |entry| entry.question.ask.as_str());
        let mark = Span::styled(format!("  {} ", glyphs.right), theme.muted);
        lines.extend(hanging(mark, words, width, theme.muted));
    }
    lines
}

/// That the program has heard a story before.
fn heard(at: usize, placed: &Placed, width: usize, context: &Context<'_>) -> Vec<Line<'static>> {
    let notebook = context.notebook;
    let told = placed.entry.debrief.stories.get(at);
    let story = told.and_then(|told| notebook.story_named(&told.story));
    let program = placed.entry.program.as_ref();
    let warning = story
        .and_then(|story| telling::told_before(notebook, &story, program, Some((&placed.id, at))));
    let mark = Span::styled(
        format!("  {} ", context.look.glyphs.warning),
        context.look.theme.warn,
    );
    warning.map_or_else(Vec::new, |warning| {
        hanging(mark, &warning, width, context.look.theme.warn)
    })
}

/// The impressions at a glance.
fn impressions(entry: &Entry, width: usize, context: &Context<'_>) -> Vec<Line<'static>> {
    let (theme, glyphs) = (&context.look.theme, &context.look.glyphs);
    let mut lines = titled("Your impressions", context);
    if entry.debrief.impressions.trim().is_empty() {
        let hint = context.notebook.wording.calendar("debrief_impressions");
        lines.extend(hanging(Span::raw("  "), hint, width, theme.muted));
        return lines;
    }
    let beginning: String = entry.debrief.impressions.chars().take(SEEN).collect();
    let told = text::wrap(&beginning, width.saturating_sub(2));
    let more = told.len() > GLANCE;
    lines.extend(
        told.into_iter()
            .take(GLANCE)
            .map(|line| Line::raw(format!("  {line}"))),
    );
    if more {
        lines.push(Line::styled(format!("  {}", glyphs.ellipsis), theme.muted));
    }
    lines
}

fn gut(entry: &Entry, width: usize, context: &Context<'_>) -> Vec<Line<'static>> {
    let (theme, glyphs) = (&context.look.theme, &context.look.glyphs);
    let (stars, words) = match entry.debrief.gut {
        Some(gut) => (stars(gut, glyphs), format!("{gut} of {HIGHEST}")),
        None => (String::new(), "not noted; + begins".to_owned()),
    };
    let mut lines = vec![Line::from(vec![
        Span::styled("Your feeling  ", theme.heading),
        Span::styled(format!("{stars} "), theme.accent),
        Span::raw(words),
    ])];
    let hint = context.notebook.wording.calendar("debrief_gut");
    lines.extend(hanging(Span::raw("  "), hint, width, theme.muted));
    lines
}

fn stars(gut: u8, glyphs: &Glyphs) -> String {
    let full = usize::from(gut.min(HIGHEST));
    let empty = usize::from(HIGHEST) - full;
    format!(
        "{}{}",
        glyphs.star.repeat(full),
        glyphs.star_empty.repeat(empty)
    )
}
