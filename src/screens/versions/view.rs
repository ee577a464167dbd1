//! Drawing the versions: the list, beside the comparison where there is room.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Margin, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;
use unicode_segmentation::UnicodeSegmentation;

use super::comparing::{Block, Comparison, Piece, Pieces, Shown};
use super::rows::{self, Row};
use super::typeset::Typeset;
use super::{Comparing, VersionsScreen};
use crate::domain::drafts::DraftId;
use crate::screens::Context;
use crate::screens::answers::choosing;
use crate::screens::entry::page::{count, wrapped};
use crate::ui::hits::Hits;
use crate::ui::text;

/// From this width on the list and the comparison stand side by side.
const SIDE_BY_SIDE: u16 = 100;

/// From this width on two versions can stand beside each other.
const TWO_TEXTS: u16 = 60;

/// Draws the screen.
pub fn render(
    screen: &mut VersionsScreen,
    frame: &mut Frame<'_>,
    area: Rect,
    context: &Context<'_>,
    hits: &mut Hits,
) {
    let area = area.inner(Margin::new(2, 0));
    let rows = Layout::vertical([Constraint::Length(2), Constraint::Fill(1)]);
    let [head, body] = area.layout(&rows);
    let theme = &context.look.theme;
    let name = text::truncate(
        &name(&screen.of, context),
        usize::from(head.width),
        &context.look.glyphs,
    );
    frame.render_widget(Paragraph::new(Line::styled(name, theme.title)), head);
    if screen.is_open {
        comparison(screen, frame, body, context);
    } else if body.width >= SIDE_BY_SIDE && screen.version().is_some() {
        let columns = Layout::horizontal([Constraint::Percentage(45), Constraint::Percentage(55)]);
        let [left, right] = body.layout(&columns.spacing(3));
        list(screen, frame, left, context, hits);
        comparison(screen, frame, right, context);
    } else {
        list(screen, frame, body, context, hits);
    }
}

/// What the draft is called.
fn name(of: &DraftId, context: &Context<'_>) -> String {
    let notebook = context.notebook;
    match of {
        DraftId::Story(id) => {
            let story = notebook.drafts.story(id);
            format!("Story: {}", story.map_or(id.as_str(), |story| story.name()))
        }
        DraftId::Plan(id) => {
            let asked = choosing::asked(&id.question, context);
            match &id.program {
                Some(program) => format!("Plan at {}: {asked}", notebook.programs.name(program)),
                None => format!("Plan: {asked}"),
            }
        }
        DraftId::Portrait => "Your narrative, journey, CV and fit".to_owned(),
    }
}

fn list(
    screen: &mut VersionsScreen,
    frame: &mut Frame<'_>,
    area: Rect,
    context: &Context<'_>,
    hits: &mut Hits,
) {
    let theme = &context.look.theme;
    let wording = &context.notebook.wording;
    let has_second = screen.rows.iter().any(|row| matches!(row, Row::Second(_)));
    let words = match (&screen.read, screen.rows.is_empty(), has_second) {
        (None, ..) => "",
        (Some(_), true, _) => wording.answers("versions_none"),
        (Some(_), false, true) => wording.answers("versions_rival"),
        (Some(_), false, false) => wording.answers("versions_about"),
    };
    let lines = wrapped(words, usize::from(area.width), theme.muted);
    let taken = u16::try_from(lines.len() + 1).unwrap_or(u16::MAX);
    let rows = Layout::vertical([Constraint::Length(taken), Constraint::Fill(1)]);
    let [about, rows] = area.layout(&rows);
    frame.render_widget(Paragraph::new(lines), about);
    screen.count_seen(rows.height);
    let VersionsScreen {
        rows: all,
        list,
        changed,
        read,
        ..
    } = screen;
    list.draw(frame, rows, context.look, hits, |at, _| {
        let row = all.get(at);
        let version = row.zip(read.as_ref());
        let version = version.and_then(|(row, read)| row.version(read));
        match (row, version) {
            (Some(Row::Heading(words)), _) => vec![Line::styled(*words, theme.heading)],
            (_, Some(version)) => {
                let changed = changed.get(at).copied().flatten();
                let changed = changed.map_or_else(String::new, |changed| match row {
                    Some(Row::Second(_)) => format!("now: {}", changed.words()),
                    _ => format!("since: {}", changed.words()),
                });
                let moment = rows::moment(version, context);
                vec![Line::from(vec![
                    Span::styled(text::display_safe(&moment).into_owned(), theme.text),
                    Span::styled(format!("  {changed}"), theme.text),
                ])]
            }
            (_, None) => Vec::new(),
        }
    });
}

fn comparison(
    screen: &mut VersionsScreen,
    frame: &mut Frame<'_>,
    area: Rect,
    context: &Context<'_>,
) {
    screen.compare();
    let theme = &context.look.theme;
    let head = screen
        .version()
        .map(|version| rows::moment(version, context));
    let Some(((_, comparison), head)) = screen.comparison.as_ref().zip(head) else {
        return;
    };
    let width = usize::from(area.width).saturating_sub(1);
    let is_gone = screen.read.as_ref().is_some_and(|read| read.now.is_none());
    let mut lines = Vec::new();
    let head = text::display_safe(&head).into_owned();
    if is_gone {
        lines.extend(wrapped(
            &format!("{head}; the file itself is gone now."),
            width,
            theme.muted,
        ));
    } else if comparison.is_same() {
        lines.extend(wrapped(
            &format!("{head}: the same as now."),
            width,
            theme.muted,
        ));
    } else {
        let words = format!("- {head}   + as it is now");
        lines.extend(wrapped(&words, width, theme.muted));
    }
    match screen.manner {
        Comparing::SideBySide if area.width >= TWO_TEXTS => {
            lines.extend(side_by_side(comparison, width, context));
        }
        Comparing::SideBySide | Comparing::Unified => {
            lines.extend(unified(comparison, width, context));
        }
    }
    screen.paper.draw(frame, area, context, lines);
}

/// The lines of a piece of text behind a mark; what differs is set apart.
fn marked(
    mark: &'static str,
    pieces: &Pieces,
    width: usize,
    style: Style,
    context: &Context<'_>,
) -> Vec<Line<'static>> {
    let mut typeset = Typeset::new(width.saturating_sub(2).max(1));
    for Piece { text, differs } in pieces {
        let style = if *differs {
            context.look.theme.match_
        } else {
            style
        };
        let safe = text::display_safe(text);
        for word in safe.split_word_bounds() {
            typeset.add(word, style);
        }
    }
    let mut lines = typeset.done();
    let mut first = Some(mark);
    for line in &mut lines {
        let mark = first.take().unwrap_or(" ");
        line.spans
            .insert(0, Span::styled(format!("{mark} "), style));
    }
    lines
}

fn same(words: &str) -> Pieces {
    vec![Piece {
        text: words.to_owned(),
        differs: false,
    }]
}

/// That lines are the same and not shown.
fn left_out(lines: usize, context: &Context<'_>) -> Line<'static> {
    let glyphs = &context.look.glyphs;
    let words = format!("  {} {} the same", glyphs.ellipsis, count(lines, "line"));
    Line::styled(words, context.look.theme.muted)
}

fn unified(comparison: &Comparison, width: usize, context: &Context<'_>) -> Vec<Line<'static>> {
    let theme = &context.look.theme;
    let mut lines = Vec::new();
    for shown in comparison.shown() {
        match shown {
            Shown::Left(same) => lines.push(left_out(same, context)),
            Shown::Block(Block::Same(words)) => {
                lines.extend(marked(" ", &same(words), width, theme.muted, context));
            }
            Shown::Block(Block::Changed { old, new }) => {
                for pieces in old {
                    lines.extend(marked("-", pieces, width, theme.bad, context));
                }
                for pieces in new {
                    lines.extend(marked("+", pieces, width, theme.good, context));
                }
            }
        }
    }
    lines
}

fn side_by_side(
    comparison: &Comparison,
    width: usize,
    context: &Context<'_>,
) -> Vec<Line<'static>> {
    let theme = &context.look.theme;
    let half = width.saturating_sub(3) / 2;
    let mut lines = Vec::new();
    for shown in comparison.shown() {
        let (left, right) = match shown {
            Shown::Left(same) => {
                lines.push(left_out(same, context));
                continue;
            }
            Shown::Block(Block::Same(words)) => {
                let words = same(words);
                let side = marked(" ", &words, half, theme.muted, context);
                (side.clone(), side)
            }
            Shown::Block(Block::Changed { old, new }) => {
                let side = |lines: &[Pieces], mark, style| {
                    let lines = lines.iter();
                    let lines = lines.flat_map(|line| marked(mark, line, half, style, context));
                    lines.collect::<Vec<_>>()
                };
                (side(old, "-", theme.bad), side(new, "+", theme.good))
            }
        };
        lines.extend(beside(left, right, half));
    }
    lines
}

/// Two texts beside each other; the shorter one is filled up.
fn beside(left: Vec<Line<'static>>, right: Vec<Line<'static>>, half: usize) -> Vec<Line<'static>> {
    let count = left.len().max(right.len());
    let (mut left, mut right) = (left.into_iter(), right.into_iter());
    let mut lines = Vec::with_capacity(count);
    for _ in 0..count {
        let mut spans = left.next().unwrap_or_default().spans;
        let used: usize = spans.iter().map(Span::width).sum();
        spans.push(Span::raw(" ".repeat(half.saturating_sub(used) + 3)));
        spans.extend(right.next().unwrap_or_default().spans);
        lines.push(Line::from(spans));
    }
    lines
}
