//! Drawing one question whole: why it is asked, what a strong answer holds, what may follow.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use super::Library;
use crate::domain::bank::{Entry, Question};
use crate::screens::Context;
use crate::ui::text;

/// Draws the selected question; scrolls where it is longer than the room.
pub fn render(library: &mut Library, frame: &mut Frame<'_>, area: Rect, context: &Context<'_>) {
    let Some(entry) = library.entry(context) else {
        return;
    };
    let lines = lines(entry, area.width, context);
    let furthest = u16::try_from(lines.len())
        .unwrap_or(u16::MAX)
        .saturating_sub(area.height);
    library.scroll = library.scroll.min(furthest);
    frame.render_widget(Paragraph::new(lines).scroll((library.scroll, 0)), area);
    if library.scroll < furthest {
        let corner = Rect {
            x: area.right().saturating_sub(1),
            y: area.bottom().saturating_sub(1),
            width: 1,
            height: 1,
        };
        let more = Span::styled(context.look.glyphs.down, context.look.theme.key);
        frame.render_widget(more, corner.intersection(area));
    }
}

fn lines(entry: Entry<'_>, width: u16, context: &Context<'_>) -> Vec<Line<'static>> {
    let theme = &context.look.theme;
    let question = entry.question;
    let mut lines = wrapped(&facts(entry, context), width, theme.muted);
    lines.extend(wrapped(&question.ask, width, theme.title));
    for variant in &question.variants {
        lines.extend(wrapped(&format!("or: {variant}"), width, theme.muted));
    }
    if !question.probing.is_empty() {
        lines.push(Line::default());
        lines.push(Line::styled("What they want to know", theme.heading));
        lines.extend(wrapped(&question.probing, width, theme.text));
    }
    lines.extend(frame_lines(question, width, context));
    section(
        "A strong answer",
        &question.points,
        width,
        context,
        &mut lines,
    );
    section(
        "What spoils it",
        &question.avoid,
        width,
        context,
        &mut lines,
    );
    section(
        "What may follow",
        &question.follow_ups,
        width,
        context,
        &mut lines,
    );
    lines.extend(past(question, context));
    lines.extend(sources(question, width, context));
    lines
}

fn wrapped(words: &str, width: u16, style: ratatui::style::Style) -> Vec<Line<'static>> {
    text::wrap(words, usize::from(width))
        .into_iter()
        .map(|line| Line::styled(line, style))
        .collect()
}

fn facts(entry: Entry<'_>, context: &Context<'_>) -> String {
    let question = entry.question;
    let glyphs = &context.look.glyphs;
    let band = format!(
        "{}{}{}",
        text::clock_seconds(f64::from(question.target.low)),
        glyphs.dash,
        text::clock_seconds(f64::from(question.target.high))
    );
    let parts = [
        text::display_safe(&entry.bank.title).into_owned(),
        question.kind.word().to_owned(),
        format!("asked {}", question.asked.word()),
        band,
    ];
    parts.join(&format!(" {} ", glyphs.dot))
}

fn frame_lines(question: &Question, width: u16, context: &Context<'_>) -> Vec<Line<'static>> {
    let theme = &context.look.theme;
    let Some(frame) = context.notebook.wording.frame(question.frame) else {
        return Vec::new();
    };
    let labels: Vec<&str> = frame.steps.iter().map(|step| step.label.as_str()).collect();
    let arrow = format!(" {} ", context.look.glyphs.right);
    let mut lines = vec![Line::default(), Line::styled("Its shape", theme.heading)];
    lines.extend(wrapped(&labels.join(&arrow), width, theme.text));
    if let Some(note) = context.notebook.wording.kind_note(question.kind) {
        lines.extend(wrapped(note, width, theme.accent));
    }
    lines
}

fn section(
    title: &str,
    items: &[String],
    width: u16,
    context: &Context<'_>,
    lines: &mut Vec<Line<'static>>,
) {
    if items.is_empty() {
        return;
    }
    let theme = &context.look.theme;
    lines.push(Line::default());
    lines.push(Line::styled(title.to_owned(), theme.heading));
    for item in items {
        let words = format!("{} {item}", context.look.glyphs.bullet);
        lines.extend(wrapped(&words, width, theme.text));
    }
}

fn past(question: &Question, context: &Context<'_>) -> Vec<Line<'static>> {
    let theme = &context.look.theme;
    let Some(practised) = context.notebook.history.question(&question.id) else {
        return Vec::new();
    };
    let times = match practised.attempts {
        1 => "once".to_owned(),
        2 => "twice".to_owned(),
        many => format!("{many} times"),
    };
    let mut words = format!("Answered {times}, {} in band", practised.in_band);
    if let Some(memory) = practised.memory {
        let due = memory.due().format("%a %-d %b");
        words = format!("{words}; due {due}");
    }
    vec![
        Line::default(),
        Line::from(Span::styled(words, theme.muted)),
    ]
}

fn sources(question: &Question, width: u16, context: &Context<'_>) -> Vec<Line<'static>> {
    let theme = &context.look.theme;
    let mut parts = Vec::new();
    if let Some(volatile) = &question.volatile {
        parts.push(format!(
            "Facts as of {}; check {} before you rely on them.",
            volatile.as_of, volatile.check
        ));
    }
    if !question.source.is_empty() {
        parts.push(format!("Source: {}.", question.source.join(", ")));
    }
    parts.push(format!("Id: {}.", question.id));
    let words = parts.join(" ");
    wrapped(&words, width, theme.muted)
}
