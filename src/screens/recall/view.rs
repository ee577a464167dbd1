//! Drawing the drill: the prompt, the track of ten seconds, the stories to choose from, what fits, and what it came to.

use std::time::Duration;

use ratatui::Frame;
use ratatui::layout::{Margin, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use super::RecallScreen;
use crate::domain::id::StoryId;
use crate::domain::recall::{ADEQUATE, Card, Named, Phase, STRONG, Speed, TIME, Verdict};
use crate::screens::Context;
use crate::screens::answers::level_word;
use crate::screens::entry::page::{count, hanging, wrapped};
use crate::ui::hits::{Hits, Target};
use crate::ui::text;

/// How many stories that fit are shown.
const MOST_FITTING: usize = 3;

/// Draws the screen.
pub fn render(
    screen: &RecallScreen,
    frame: &mut Frame<'_>,
    area: Rect,
    context: &Context<'_>,
    hits: &mut Hits,
) {
    let area = area.inner(Margin::new(2, 1));
    let width = usize::from(area.width);
    let mut lines = Vec::new();
    if !screen.has_begun {
        let words = context.notebook.wording.answers("recall_begin");
        lines.extend(wrapped(words, width, context.look.theme.text));
        frame.render_widget(Paragraph::new(lines), area);
        return;
    }
    match (screen.recall.phase(), screen.recall.card()) {
        (Phase::Over, _) | (_, None) => over(screen, width, context, &mut lines),
        (Phase::Asking { .. }, Some(card)) => {
            prompt(card, width, context, &mut lines);
            let left = screen.recall.left(context.now.uptime).unwrap_or_default();
            track(TIME.saturating_sub(left), width, context, &mut lines);
        }
        (Phase::Naming { took }, Some(card)) => {
            prompt(card, width, context, &mut lines);
            track(*took, width, context, &mut lines);
            lines.push(Line::styled("Which story?", context.look.theme.heading));
            choices(screen, area, context, hits, &mut lines);
        }
        (Phase::Shown, Some(card)) => {
            prompt(card, width, context, &mut lines);
            if let Some((_, named)) = screen.recall.said().last() {
                shown(card, named, width, context, &mut lines);
            }
        }
    }
    frame.render_widget(Paragraph::new(lines), area);
}

fn name<'a>(story: &'a StoryId, context: &Context<'a>) -> &'a str {
    let known = context.notebook.drafts.story(story);
    known.map_or(story.as_str(), |story| story.name())
}

fn prompt(card: &Card, width: usize, context: &Context<'_>, lines: &mut Vec<Line<'static>>) {
    lines.push(Line::default());
    lines.extend(wrapped(&card.words, width, context.look.theme.title));
    lines.push(Line::default());
}

/// Ten seconds as a bar, with marks where the bands end, and the band that was reached.
fn track(took: Duration, width: usize, context: &Context<'_>, lines: &mut Vec<Line<'static>>) {
    let glyphs = &context.look.glyphs;
    let theme = &context.look.theme;
    let cells = width.min(60);
    let place = |time: Duration| {
        let part = time.as_millis() * cells as u128 / TIME.as_millis();
        usize::try_from(part).unwrap_or(cells).min(cells)
    };
    let filled = place(took);
    let marks = [place(STRONG), place(ADEQUATE)];
    let bar: String = (0..cells)
        .map(|cell| match (marks.contains(&cell), cell < filled) {
            (true, _) => glyphs.track.mark,
            (false, true) => glyphs.meter,
            (false, false) => glyphs.meter_empty,
        })
        .collect();
    lines.push(Line::styled(bar, theme.accent));
    let words = format!(
        "{:.1} s {} {}",
        took.as_secs_f64(),
        glyphs.dot,
        speed_words(Speed::of(took))
    );
    lines.push(Line::styled(words, theme.muted));
    lines.push(Line::default());
}

/// A band in words, with its limits.
fn speed_words(speed: Speed) -> &'static str {
    match speed {
        Speed::Strong => "at hand (under 3 s)",
        Speed::Adequate => "in good time (3 to 7 s)",
        Speed::Slow => "late (over 7 s)",
        Speed::Over => "not within 10 s",
    }
}

fn verdict_words(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Right => "it answers this",
        Verdict::Near => "it comes near; another answers better",
        Verdict::Other => "its themes do not meet this",
        Verdict::Nothing => "no story named",
    }
}

/// The stories with their digits; a click on one names it.
fn choices(
    screen: &RecallScreen,
    area: Rect,
    context: &Context<'_>,
    hits: &mut Hits,
    lines: &mut Vec<Line<'static>>,
) {
    let theme = &context.look.theme;
    let room = usize::from(area.width).saturating_sub(4);
    for (place, story) in screen.offered.iter().enumerate() {
        let top = u16::try_from(lines.len()).unwrap_or(u16::MAX);
        let row = Rect {
            y: area.y.saturating_add(top),
            height: 1,
            ..area
        };
        hits.push(row.intersection(area), Target::Row(place));
        let words = text::truncate(name(story, context), room, &context.look.glyphs);
        lines.push(Line::from(vec![
            Span::styled(format!("{}  ", place + 1), theme.key),
            Span::styled(words, theme.text),
        ]));
    }
    lines.push(Line::from(vec![
        Span::styled("0  ", theme.key),
        Span::styled("none of these", theme.muted),
    ]));
}

fn shown(
    card: &Card,
    named: &Named,
    width: usize,
    context: &Context<'_>,
    lines: &mut Vec<Line<'static>>,
) {
    let theme = &context.look.theme;
    track(named.took, width, context, lines);
    let verdict = verdict_words(named.verdict);
    let said = match &named.story {
        Some(story) => format!("{}: {verdict}.", name(story, context)),
        None => format!("{verdict}."),
    };
    lines.extend(wrapped(&said, width, theme.text));
    lines.push(Line::default());
    lines.push(Line::styled("What fits", theme.heading));
    for (story, level) in card.stories.iter().take(MOST_FITTING) {
        let mark = Span::styled(format!("{:<11}", level_word(*level)), theme.muted);
        lines.extend(hanging(mark, name(story, context), width, theme.text));
    }
}

/// How many came how, then each prompt with what was named.
fn over(
    screen: &RecallScreen,
    width: usize,
    context: &Context<'_>,
    lines: &mut Vec<Line<'static>>,
) {
    let theme = &context.look.theme;
    let summary = screen.recall.summary();
    let rows = [
        (summary.strong, "right, at hand (under 3 s)"),
        (summary.adequate, "right, in good time (3 to 7 s)"),
        (summary.slow, "right, late (over 7 s)"),
        (summary.near, "came near"),
        (summary.other, "did not meet the prompt"),
        (summary.nothing, "no story"),
    ];
    let heading = count(summary.prompts, "prompt");
    lines.push(Line::styled(heading, theme.heading));
    for (number, words) in rows.into_iter().filter(|(number, _)| *number > 0) {
        lines.push(Line::from(vec![
            Span::styled(format!("{number:>3}  "), theme.accent),
            Span::styled(words, theme.text),
        ]));
    }
    lines.push(Line::default());
    for (card, named) in screen.recall.said() {
        lines.push(said_line(card, named, width, context));
    }
}

/// A prompt, and the story that was named, or else one that would have been right.
fn said_line(card: &Card, named: &Named, width: usize, context: &Context<'_>) -> Line<'static> {
    let theme = &context.look.theme;
    let glyphs = &context.look.glyphs;
    let is_right = named.verdict == Verdict::Right;
    let story = named.story.as_ref().filter(|_| is_right);
    let story = story.or_else(|| card.right().next());
    let story = story.map_or("", |story| name(story, context));
    let story = if is_right {
        story.to_owned()
    } else {
        format!("{} fits: {story}", glyphs.warning)
    };
    let took = format!("{:>4.1} s  ", named.took.as_secs_f64());
    let half = width.saturating_sub(took.len() + 2) / 2;
    let asked = text::truncate(&card.words, half, glyphs);
    let gap = " ".repeat(half.saturating_sub(text::width(&asked)) + 2);
    let style = if is_right { theme.muted } else { theme.text };
    Line::from(vec![
        Span::styled(took, theme.muted),
        Span::styled(asked, theme.text),
        Span::raw(gap),
        Span::styled(text::truncate(&story, half, glyphs), style),
    ])
}
