//! Drawing a review: nothing but the question first; then time, points and marks; then the recall rating.

use std::time::Duration;

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Margin, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use super::answer_view::timing_style;
use super::review::Typing;
use super::{Sitting, help};
use crate::domain::attempt::NotesSeen;
use crate::domain::review::{Mark, Rating};
use crate::domain::session::{Phase, ReviewDraft, Step, Tickable};
use crate::screens::Context;
use crate::ui::hits::Hits;
use crate::ui::text;
use crate::ui::track::{self, Track};

/// Draws the screen.
pub fn render(
    sitting: &Sitting,
    frame: &mut Frame<'_>,
    area: Rect,
    context: &Context<'_>,
    _hits: &mut Hits,
) {
    let Phase::Reviewing(draft) = sitting.session.phase() else {
        return;
    };
    let area = area.inner(Margin::new(2, 1));
    let (body, line) = match sitting.reviewing.typing {
        Typing::Nothing => (area, None),
        Typing::Note(_) | Typing::Fix(_) => {
            let [body, line] = area.layout(&Layout::vertical([
                Constraint::Fill(1),
                Constraint::Length(2),
            ]));
            (body, Some(line))
        }
    };
    let mut lines = question(draft, body.width, context);
    match draft.step {
        Step::SelfRating => lines.extend(self_rating(sitting, body.width, context)),
        Step::Points => lines.extend(points(draft, body.width, context)),
        Step::Recall => lines.extend(recall(draft, body.width, context)),
    }
    frame.render_widget(Paragraph::new(lines), body);
    if let Step::Points | Step::Recall = draft.step {
        draw_track(draft, frame, body, context);
    }
    if let Some(line) = line {
        draw_typing(sitting, frame, line, context);
    }
}

fn question(draft: &ReviewDraft, width: u16, context: &Context<'_>) -> Vec<Line<'static>> {
    let theme = &context.look.theme;
    let mut lines: Vec<Line<'static>> =
        text::wrap(&draft.attempt.wording, usize::from(width.min(96)))
            .into_iter()
            .take(3)
            .map(|line| Line::styled(line, theme.muted))
            .collect();
    lines.push(Line::default());
    lines
}

fn heading(words: &str, context: &Context<'_>) -> Line<'static> {
    Line::styled(words.to_owned(), context.look.theme.heading)
}

fn muted(words: &str, width: u16, context: &Context<'_>) -> Vec<Line<'static>> {
    let style = context.look.theme.muted;
    text::wrap(words, usize::from(width))
        .into_iter()
        .map(|line| Line::styled(line, style))
        .collect()
}

fn self_rating(sitting: &Sitting, width: u16, context: &Context<'_>) -> Vec<Line<'static>> {
    let theme = &context.look.theme;
    let mut lines = vec![
        heading(
            "How was that answer? Say it before you see any figure.",
            context,
        ),
        Line::default(),
    ];
    for rating in 1..=5_u8 {
        lines.push(Line::from(vec![
            Span::styled(format!(" {rating}  "), theme.key),
            Span::raw(context.notebook.wording.self_rating(rating).to_owned()),
        ]));
    }
    lines.push(Line::default());
    lines.push(saved(context));
    let waiting = sitting.session.waiting();
    if waiting > 0 {
        lines.extend(muted(
            &format!("{waiting} more to review after this one."),
            width,
            context,
        ));
    }
    if sitting.resumed {
        lines.extend(muted(
            "This answer was spoken before the program was closed.",
            width,
            context,
        ));
    }
    lines
}

/// The screen says that it is saved only when it is on the disk.
fn saved(context: &Context<'_>) -> Line<'static> {
    let theme = &context.look.theme;
    if context.unsaved == 0 {
        Line::styled(
            format!("{} Your answer is saved.", context.look.glyphs.checked),
            theme.good,
        )
    } else {
        Line::styled(
            format!(
                "{} Not on the disk yet; it is tried again with every key.",
                context.look.glyphs.warning
            ),
            theme.bad,
        )
    }
}

fn figures(draft: &ReviewDraft, context: &Context<'_>) -> Line<'static> {
    let theme = &context.look.theme;
    let attempt = &draft.attempt;
    let timing = attempt.timing();
    let mut spans = vec![
        Span::styled(
            text::clock_seconds(attempt.seconds),
            timing_style(timing, context),
        ),
        Span::styled(format!(" {}", timing.word()), timing_style(timing, context)),
        Span::styled(
            format!(
                "  (band {}{}{})",
                text::clock_seconds(f64::from(attempt.target.low)),
                context.look.glyphs.dash,
                text::clock_seconds(f64::from(attempt.target.high)),
            ),
            theme.muted,
        ),
    ];
    let seen = match attempt.notes_seen {
        NotesSeen::None => "  without hints",
        NotesSeen::Frame => "  with the frame in view",
        NotesSeen::Points => "  with the points in view",
    };
    spans.push(Span::styled(seen, theme.muted));
    if attempt.paused > 0.0 {
        let paused = format!("  paused {}", text::clock_seconds(attempt.paused));
        spans.push(Span::styled(paused, theme.muted));
    }
    Line::from(spans)
}

fn points(draft: &ReviewDraft, width: u16, context: &Context<'_>) -> Vec<Line<'static>> {
    let mut lines = vec![
        figures(draft, context),
        Line::default(),
        Line::default(),
        Line::default(),
    ];
    if let Some(sentence) = context.notebook.wording.timing(draft.attempt.timing()) {
        lines.extend(muted(&sentence.text, width, context));
    }
    if !draft.tickable().is_empty() {
        lines.push(heading("What did you say? Tick by number.", context));
    }
    let mut parts = Vec::new();
    for (place, thing) in draft.tickable().into_iter().enumerate() {
        match thing {
            Tickable::Point(point) => {
                let words = draft.question.points.get(point).map_or("", String::as_str);
                lines.push(ticked(place + 1, words, draft.is_ticked(thing), context));
            }
            Tickable::Part(part) => parts.push((place + 1, part.name(), draft.is_ticked(thing))),
        }
    }
    if !parts.is_empty() {
        lines.push(row_of(&parts, context));
    }
    lines.extend(help::beside_points(draft, width, context));
    lines.push(heading("Anything in the delivery?", context));
    lines.push(marks(draft, context));
    if let Some(advice) = mark_advice(draft, width, context) {
        lines.extend(advice);
    }
    if !draft.note.is_empty() {
        lines.push(Line::from(format!(
            "Note: {}",
            text::display_safe(&draft.note)
        )));
    }
    lines
}

fn ticked(number: usize, words: &str, is_ticked: bool, context: &Context<'_>) -> Line<'static> {
    let look = context.look;
    let mark = if is_ticked {
        look.glyphs.checked
    } else {
        look.glyphs.unchecked
    };
    Line::from(vec![
        Span::styled(format!(" {number} "), look.theme.key),
        Span::styled(
            format!("{mark} "),
            if is_ticked {
                look.theme.good
            } else {
                look.theme.muted
            },
        ),
        Span::raw(text::display_safe(words).into_owned()),
    ])
}

fn row_of(parts: &[(usize, &'static str, bool)], context: &Context<'_>) -> Line<'static> {
    let look = context.look;
    let mut spans = Vec::new();
    for (number, name, is_ticked) in parts {
        let mark = if *is_ticked {
            look.glyphs.checked
        } else {
            look.glyphs.unchecked
        };
        spans.push(Span::styled(format!(" {number} "), look.theme.key));
        spans.push(Span::raw(format!("{mark} {name}  ")));
    }
    Line::from(spans)
}

fn marks(draft: &ReviewDraft, context: &Context<'_>) -> Line<'static> {
    let look = context.look;
    let mut spans = Vec::new();
    for (key, mark, name) in [
        ('f', Mark::Fillers, "fillers"),
        ('r', Mark::Rambling, "rambling"),
        ('p', Mark::Pace, "pace"),
        ('e', Mark::EyeContact, "eye contact"),
        ('m', Mark::Memorised, "memorized"),
    ] {
        let is_set = draft.marks.contains(&mark);
        let glyph = if is_set {
            look.glyphs.checked
        } else {
            look.glyphs.unchecked
        };
        let style = if is_set {
            look.theme.warn
        } else {
            look.theme.text
        };
        spans.push(Span::styled(format!(" {key} "), look.theme.key));
        spans.push(Span::styled(format!("{glyph} {name} "), style));
    }
    Line::from(spans)
}

/// One thing to try, for the first mark that was set.
fn mark_advice(
    draft: &ReviewDraft,
    width: u16,
    context: &Context<'_>,
) -> Option<Vec<Line<'static>>> {
    let mark = draft.marks.iter().next()?;
    let sentence = context.notebook.wording.mark(*mark)?;
    Some(muted(
        &format!("Next take: {}", sentence.attempt),
        width,
        context,
    ))
}

fn recall(draft: &ReviewDraft, width: u16, context: &Context<'_>) -> Vec<Line<'static>> {
    let wording = &context.notebook.wording;
    let mut lines = vec![
        figures(draft, context),
        Line::default(),
        Line::default(),
        Line::default(),
    ];
    if draft.is_follow_up() {
        lines.push(Line::from("Press Enter for the next question."));
        return lines;
    }
    lines.push(heading("How did it come back to you?", context));
    let (suggested, because) = draft.suggested();
    for (number, rating) in Rating::ALL.iter().enumerate() {
        let line = rating_line(number + 1, *rating, draft, *rating == suggested, context);
        lines.push(line);
    }
    lines.push(Line::default());
    lines.extend(muted(
        &format!("Why: {}", wording.because(because)),
        width,
        context,
    ));
    if draft.rating.is_none() {
        lines.extend(muted(
            "Enter alone keeps the suggestion for the schedule.",
            width,
            context,
        ));
    }
    lines.extend(help::by_heart(draft, width, context));
    if let Some(rung) = draft.attempt.target.next_rung() {
        let words = format!(
            "l: the same question once more within {}, after one fix. It builds fluency.",
            text::clock_seconds(f64::from(rung.high))
        );
        lines.extend(muted(&words, width, context));
    }
    let plans = &context.notebook.drafts;
    if plans.plans_of(&draft.attempt.question).next().is_none() {
        let words = context.notebook.wording.answers("plan_hint");
        lines.extend(muted(words, width, context));
    }
    lines
}

/// One recall rating: its key, whether it is chosen, when to choose it.
fn rating_line(
    number: usize,
    rating: Rating,
    draft: &ReviewDraft,
    is_suggested: bool,
    context: &Context<'_>,
) -> Line<'static> {
    let theme = &context.look.theme;
    let glyphs = &context.look.glyphs;
    let (mark, style) = if draft.rating == Some(rating) {
        (glyphs.checked, theme.accent)
    } else {
        (glyphs.unchecked, theme.text)
    };
    let when = context.notebook.wording.rating(rating);
    let when = when.map_or("", |sentence| sentence.text.as_str());
    let mut spans = vec![
        Span::styled(format!(" {number} "), theme.key),
        Span::styled(format!("{mark} {:<6}", rating.word()), style),
        Span::styled(when.to_owned(), theme.muted),
    ];
    if is_suggested {
        spans.push(Span::styled(
            format!("  {} suggested", glyphs.left),
            theme.accent,
        ));
    }
    Line::from(spans)
}

/// The track lies in the two empty rows under the figures.
fn draw_track(draft: &ReviewDraft, frame: &mut Frame<'_>, area: Rect, context: &Context<'_>) {
    let asked = text::wrap(&draft.attempt.wording, usize::from(area.width.min(96)))
        .len()
        .min(3);
    let top = u16::try_from(asked).unwrap_or(0) + 2;
    let place = Rect {
        y: area.y.saturating_add(top),
        height: 2,
        width: area.width.min(80),
        ..area
    }
    .intersection(area);
    let seconds = |seconds: u32| Duration::from_secs(u64::from(seconds));
    let spoken = Duration::try_from_secs_f64(draft.attempt.seconds).unwrap_or_default();
    let target = draft.attempt.target;
    let track = Track::new(spoken, seconds(target.low), seconds(target.high));
    track::draw(frame, place, &track, context.look);
}

fn draw_typing(sitting: &Sitting, frame: &mut Frame<'_>, area: Rect, context: &Context<'_>) {
    let (label, field) = match &sitting.reviewing.typing {
        Typing::Nothing => return,
        Typing::Note(field) => ("Note", field),
        Typing::Fix(field) => ("What one thing will you do differently?", field),
    };
    let mut rows = area.rows();
    if let Some(row) = rows.next() {
        frame.render_widget(Line::styled(label, context.look.theme.heading), row);
    }
    if let Some(row) = rows.next() {
        field.draw(frame, row, context.look, true);
    }
}
