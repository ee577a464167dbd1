//! The coach beside the text, below it, or in one line.

use std::time::Duration;

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Block, Borders, Paragraph};

use super::Desk;
use super::coach::{self, Said};
use super::section::Section;
use crate::coach::draft::{Findings, Language, Shares};
use crate::domain::target::{Target, Timing};
use crate::screens::Context;
use crate::screens::entry::page::{count, hanging, wrapped};
use crate::ui::glyphs::Look;
use crate::ui::track::{self, Track};
use crate::ui::{meter, text};

/// The longest quotation, in columns.
const QUOTE: usize = 40;

/// How the time of a story should be shared out (facts 8): its parts, in percent.
const BALANCE: [(&str, &str, f64); 4] = [
    ("Situation", "S", 20.0),
    ("Task", "T", 10.0),
    ("Action", "A", 50.0),
    ("Result", "R", 20.0),
];

/// The widest label that is said before a remark.
const SHORT: usize = 12;

/// A share that differs from its aim by no more than so much of the aim is as it should be; the rule about balance has a
/// limit of its own.
const NEAR: f64 = 0.5;

/// Draws the coach beside the text: the time, how it is shared out, the remarks.
pub(super) fn beside(desk: &Desk, frame: &mut Frame<'_>, area: Rect, context: &Context<'_>) {
    let look = context.look;
    let block = Block::new()
        .borders(Borders::LEFT)
        .border_set(look.glyphs.border)
        .border_style(look.theme.border);
    let inner = block.inner(area);
    frame.render_widget(block, area);
    let inner = Rect {
        x: inner.x + 1.min(inner.width),
        width: inner.width.saturating_sub(1),
        ..inner
    };
    let Some(found) = desk.coach.found() else {
        return;
    };
    let shares = parts(desk, found, usize::from(inner.width), look);
    let rows = u16::try_from(shares.len()).unwrap_or(u16::MAX);
    let has_track = u16::from(desk.coach.target().is_some()) * 2;
    let [time, bar, balance, _, said] = inner.layout(&Layout::vertical([
        Constraint::Length(1),
        Constraint::Length(has_track),
        Constraint::Length(rows),
        Constraint::Length(1),
        Constraint::Fill(1),
    ]));
    // The track below shows the band.
    frame.render_widget(time_line(desk, found, false, look), time);
    if let Some(target) = desk.coach.target() {
        track::draw(frame, bar, &track_of(found, target), look);
    }
    frame.render_widget(Paragraph::new(shares), balance);
    frame.render_widget(
        Paragraph::new(remarks(desk, usize::from(said.width), context)),
        said,
    );
}

/// Draws the coach below the text: the time and its shares in two rows, then the remark in front.
pub(super) fn below(desk: &Desk, frame: &mut Frame<'_>, area: Rect, context: &Context<'_>) {
    let look = context.look;
    let Some(found) = desk.coach.found() else {
        return;
    };
    let block = Block::new()
        .borders(Borders::TOP)
        .border_set(look.glyphs.border)
        .border_style(look.theme.border);
    let inner = block.inner(area);
    frame.render_widget(block, area);
    let [time, balance, said] = inner.layout(&Layout::vertical([
        Constraint::Length(1),
        Constraint::Length(1),
        Constraint::Fill(1),
    ]));
    let words = time_line(desk, found, true, look);
    let wide = u16::try_from(words.width() + 2)
        .unwrap_or(u16::MAX)
        .min(time.width);
    let [left, right] = time.layout(&Layout::horizontal([
        Constraint::Length(wide),
        Constraint::Fill(1),
    ]));
    frame.render_widget(words, left);
    if let Some(target) = desk.coach.target() {
        track::draw(frame, right, &track_of(found, target), look);
    }
    frame.render_widget(short_parts(desk, found, look), balance);
    draw_place(desk, frame, balance, look);
    let width = usize::from(said.width);
    let lines = match desk.coach.in_front() {
        Some(said) => remark_lines(desk, said, width, context),
        None => vec![quiet(found, context)],
    };
    let mut lines: Vec<Line<'_>> = lines;
    lines.extend(off_line(width, context));
    frame.render_widget(Paragraph::new(lines), said);
}

/// Which remark is in front, at the right, where there are several.
fn draw_place(desk: &Desk, frame: &mut Frame<'_>, area: Rect, look: &Look) {
    let (place, all) = (desk.coach.front() + 1, desk.coach.shown().len());
    if all > 1 && area.width >= 70 {
        let words = format!("remark {place} of {all}");
        let line = Line::styled(words, look.theme.muted).right_aligned();
        frame.render_widget(line, area);
    }
}

/// Draws what the coach has in one line.
pub(super) fn line(desk: &Desk, frame: &mut Frame<'_>, area: Rect, context: &Context<'_>) {
    let Some(found) = desk.coach.found() else {
        return;
    };
    let theme = &context.look.theme;
    let mut line = time_line(desk, found, true, context.look);
    let dot = context.look.glyphs.dot;
    match desk.coach.shown().len() {
        0 => {
            line.push_span(Span::raw(format!(" {dot} ")));
            line.spans.extend(quiet(found, context).spans);
        }
        remarks => {
            let words = format!(" {dot} {}: Ctrl-L shows them", count(remarks, "remark"));
            line.push_span(Span::styled(words, theme.warn));
        }
    }
    frame.render_widget(line, area);
}

/// `Spoken 1:24 in band (1:00–2:00), 196 words`.
fn time_line(desk: &Desk, found: &Findings, shows_band: bool, look: &Look) -> Line<'static> {
    let theme = &look.theme;
    let words = count(found.words, "word");
    let Some(target) = desk.coach.target() else {
        return Line::styled(words, theme.muted);
    };
    let (style, said) = timing(found.seconds, target, found.words, look);
    let dash = look.glyphs.dash;
    let band = if shows_band {
        format!(" ({}{dash}{})", clock_of(target.low), clock_of(target.high))
    } else {
        String::new()
    };
    Line::from(vec![
        Span::styled("Spoken ", theme.muted),
        Span::styled(clock(found.seconds), style),
        Span::styled(said, style),
        Span::styled(format!("{band}, {words}"), theme.muted),
    ])
}

/// Nothing is too early while there is hardly anything.
fn timing(seconds: f64, target: Target, words: usize, look: &Look) -> (Style, String) {
    let theme = &look.theme;
    match target.timing(seconds) {
        _ if words == 0 => (theme.muted, String::new()),
        Timing::Early => (theme.text, " early".into()),
        Timing::InBand => (theme.good, " in band".into()),
        Timing::Over => (theme.bad, " over".into()),
    }
}

fn track_of(found: &Findings, target: Target) -> Track {
    let seconds = |number: u32| Duration::from_secs(u64::from(number));
    let elapsed = Duration::try_from_secs_f64(found.seconds).unwrap_or_default();
    Track::new(elapsed, seconds(target.low), seconds(target.high))
}

/// The parts with their seconds; of a story with their shares and what these should be.
fn parts(desk: &Desk, found: &Findings, width: usize, look: &Look) -> Vec<Line<'static>> {
    let theme = &look.theme;
    if let Some(star) = found.star.filter(|_| found.words > 0) {
        let seconds = story_seconds(desk);
        let rows = BALANCE.iter().zip(shares(star)).zip(seconds);
        return rows
            .map(|(((label, _, aim), share), seconds)| {
                let figure = format!("{:>3.0} % of {aim:.0}", share * 100.0);
                let style = near(share, *aim, look);
                let before = format!("{label:<10}{:>4} ", clock(seconds));
                let room = width.saturating_sub(text::width(&before) + text::width(&figure) + 1);
                let bar = meter::bar(share, u16::try_from(room).unwrap_or(0), &look.glyphs);
                Line::from(vec![
                    Span::styled(before, theme.text),
                    Span::styled(bar, style),
                    Span::styled(format!(" {figure}"), style),
                ])
            })
            .collect();
    }
    if desk.sections.len() < 2 || found.words == 0 {
        return Vec::new();
    }
    let parts = desk.coach.seconds().filter(|(_, seconds)| *seconds > 0.0);
    parts
        .filter_map(|(at, seconds)| {
            let label = &short(desk, at)?.label;
            let words = format!("{label:<10}{:>4}", clock(seconds));
            Some(Line::styled(words, theme.text))
        })
        .collect()
}

/// Seconds of the four parts of a story; what was learned belongs to the result.
fn story_seconds(desk: &Desk) -> [f64; 4] {
    let mut all = [0.0; 4];
    for (place, (_, seconds)) in desk.coach.seconds().enumerate() {
        if let Some(own) = all.get_mut(place.min(3)) {
            *own += seconds;
        }
    }
    all
}

fn shares(star: Shares) -> [f64; 4] {
    [star.situation, star.task, star.action, star.result]
}

fn near(share: f64, aim: f64, look: &Look) -> Style {
    let is_near = (share * 100.0 - aim).abs() <= aim * NEAR;
    if is_near {
        look.theme.good
    } else {
        look.theme.text
    }
}

/// The same in one row: `S 18 of 20  T 8 of 10  A 52 of 50  R 22 of 20 %`.
fn short_parts(desk: &Desk, found: &Findings, look: &Look) -> Line<'static> {
    let theme = &look.theme;
    let mut line = Line::default();
    if let Some(star) = found.star.filter(|_| found.words > 0) {
        for ((_, letter, aim), share) in BALANCE.iter().zip(shares(star)) {
            let bar = meter::bar(share, 6, &look.glyphs);
            let words = format!("{:.0}/{aim:.0} % ", share * 100.0);
            line.push_span(Span::styled(format!("{letter} "), theme.muted));
            line.push_span(Span::styled(bar, near(share, *aim, look)));
            line.push_span(Span::styled(format!(" {words} "), theme.text));
        }
        return line;
    }
    for (at, seconds) in desk.coach.seconds().filter(|(_, seconds)| *seconds > 0.0) {
        if let Some(section) = short(desk, at) {
            let words = format!("{} {}  ", section.label, clock(seconds));
            line.push_span(Span::styled(words, theme.muted));
        }
    }
    line
}

/// All remarks that are shown, the one in front marked.
fn remarks(desk: &Desk, width: usize, context: &Context<'_>) -> Vec<Line<'static>> {
    let shown = desk.coach.shown();
    let mut lines = Vec::new();
    if shown.is_empty()
        && let Some(found) = desk.coach.found()
    {
        lines.extend(wrapped(
            &quiet(found, context).to_string(),
            width,
            context.look.theme.muted,
        ));
    }
    for remark in shown {
        lines.extend(remark_lines(desk, remark, width, context));
        lines.push(Line::default());
    }
    lines.extend(off_line(width, context));
    lines
}

/// One remark: the section, the words, what is wrong with them, why, what to try.
fn remark_lines(
    desk: &Desk,
    said: &Said,
    width: usize,
    context: &Context<'_>,
) -> Vec<Line<'static>> {
    let (theme, glyphs) = (&context.look.theme, &context.look.glyphs);
    let is_front = desk.coach.in_front() == Some(said);
    let (mark, style) = if is_front {
        (glyphs.pointer, theme.warn)
    } else {
        (glyphs.bullet, theme.muted)
    };
    let section = said.section.and_then(|at| short(desk, at));
    let label = section.map_or_else(String::new, |own| format!("{}: ", own.label));
    let quote = match said.quote.trim() {
        "" => String::new(),
        quote => format!("\"{}\": ", text::truncate(quote, QUOTE, glyphs)),
    };
    let words = text::marks(&format!("{label}{quote}{}", said.text), glyphs).into_owned();
    let mark = Span::styled(format!("{mark} "), style);
    let mut lines = hanging(mark, &words, width, theme.text);
    if !said.why.is_empty() && is_front {
        lines.extend(hanging(Span::raw("  "), &said.why, width, theme.muted));
    }
    if !said.advice.is_empty() {
        let arrow = Span::styled(format!("{} ", glyphs.right), theme.key);
        lines.extend(hanging(arrow, &said.advice, width, theme.text));
    }
    lines
}

/// A section with a label that is worth saying: not where the labels are questions, or where there is one only.
fn short(desk: &Desk, at: usize) -> Option<&Section> {
    let section = desk.sections.get(at)?;
    (desk.sections.len() > 1 && text::width(&section.label) <= SHORT).then_some(section)
}

/// What is said where there is no remark.
fn quiet(found: &Findings, context: &Context<'_>) -> Line<'static> {
    let theme = &context.look.theme;
    let says = |id: &str| context.notebook.guidance.says(id).to_owned();
    match found.language {
        Language::Other => Line::styled(says("not_english"), theme.muted),
        Language::English if found.words == 0 => Line::styled(says("write_first"), theme.muted),
        Language::English => Line::styled(says("nothing_to_mend"), theme.muted),
    }
}

/// The rules that are switched off, and how one comes back.
fn off_line(width: usize, context: &Context<'_>) -> Vec<Line<'static>> {
    let off: Vec<&str> = coach::switched_off(context.notebook).collect();
    if off.is_empty() {
        return Vec::new();
    }
    let said = context.notebook.guidance.says("off");
    let said = said.replace("{rules}", &off.join(", "));
    wrapped(&said, width, context.look.theme.muted)
}

fn clock(seconds: f64) -> String {
    text::clock(Duration::try_from_secs_f64(seconds).unwrap_or_default())
}

fn clock_of(seconds: u32) -> String {
    text::clock(Duration::from_secs(u64::from(seconds)))
}
