//! Drawing Progress.

use chrono::{Datelike, Days, NaiveDate};
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Margin, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use super::{Part, Progress};
use crate::domain::attempt::Take;
use crate::domain::past::PastAttempt;
use crate::domain::stats::BankFigures;
use crate::screens::Context;
use crate::screens::session::timing_style;
use crate::ui::hits::Hits;
use crate::ui::list::Shape;
use crate::ui::{chart, meter, text};

/// Weeks in the calendar of days.
const WEEKS: usize = 16;

/// Columns of the table of banks, where the calendar stands beside it.
const TABLE: u16 = 68;

/// Columns of a bank's bar.
const BAR: u16 = 16;

/// Draws the screen.
pub fn render(
    progress: &mut Progress,
    frame: &mut Frame<'_>,
    area: Rect,
    context: &Context<'_>,
    hits: &mut Hits,
) {
    let area = area.inner(Margin::new(2, 1));
    match progress.part {
        Part::Figures => figures(progress, frame, area, context),
        Part::Attempts => attempts(progress, frame, area, context, hits),
    }
}

fn figures(progress: &Progress, frame: &mut Frame<'_>, area: Rect, context: &Context<'_>) {
    let theme = &context.look.theme;
    let stats = &progress.stats;
    if stats.attempts == 0 {
        let words = "Nothing yet. Your first answer will be here: 1, then Enter, begins.";
        frame.render_widget(Paragraph::new(words).style(theme.muted), area);
        return;
    }
    let wide = area.width >= 100;
    let mut lines = head(progress, context);
    let banks = banks(progress, context);
    let days = days(context);
    if wide {
        let [left, right] = area.layout(
            &Layout::horizontal([Constraint::Length(TABLE), Constraint::Fill(1)]).spacing(3),
        );
        lines.push(Line::default());
        lines.extend(banks);
        frame.render_widget(Paragraph::new(lines), left);
        frame.render_widget(Paragraph::new(days), right);
        return;
    }
    lines.extend(banks);
    lines.extend(days);
    frame.render_widget(Paragraph::new(lines), area);
}

fn head(progress: &Progress, context: &Context<'_>) -> Vec<Line<'static>> {
    let theme = &context.look.theme;
    let stats = &progress.stats;
    let share = stats.share_in_band().unwrap_or_default() * 100.0;
    vec![
        Line::from(vec![
            Span::styled(count(stats.attempts, "answer"), theme.accent),
            Span::raw(format!(
                " on {}; {} of the last 7, {} in a row",
                count(stats.days, "day"),
                stats.days_of_last_week,
                stats.streak
            )),
        ]),
        Line::from(vec![
            Span::styled(format!("{share:.0} %"), theme.accent),
            Span::raw(" of the times lay in the band of their question"),
            Span::styled("  (1 to 2 min)", theme.muted),
        ]),
    ]
}

fn count(number: u32, thing: &str) -> String {
    match number {
        1 => format!("1 {thing}"),
        number => format!("{number} {thing}s"),
    }
}

fn banks(progress: &Progress, context: &Context<'_>) -> Vec<Line<'static>> {
    let theme = &context.look.theme;
    let mut lines = vec![Line::styled(
        format!("{:<24}{:<9}{:>9}  in band", "Bank", "answers", "seen"),
        theme.heading,
    )];
    for (id, figures) in &progress.stats.by_bank {
        let title = context
            .notebook
            .banks
            .bank(id)
            .map_or(id.as_str(), |bank| bank.title.as_str());
        lines.push(bank(title, figures, context));
    }
    lines
}

fn bank(title: &str, figures: &BankFigures, context: &Context<'_>) -> Line<'static> {
    let look = context.look;
    let title = text::truncate(title, 23, &look.glyphs);
    let pad = " ".repeat(24_usize.saturating_sub(text::width(&title)));
    let asked = format!("{} of {}", figures.answered, figures.questions);
    let mut spans = vec![Span::raw(format!(
        "{title}{pad}{:<9}{asked:>9}  ",
        figures.attempts
    ))];
    match figures.share_in_band() {
        Some(share) => {
            spans.push(Span::styled(
                meter::bar(share, BAR, &look.glyphs),
                look.theme.good,
            ));
            spans.push(Span::raw(format!(" {:.0} %", share * 100.0)));
        }
        None => spans.push(Span::styled(look.glyphs.dash, look.theme.muted)),
    }
    Line::from(spans)
}

/// The days of the last weeks, a column a week: the fuller the cell, the more answers.
fn days(context: &Context<'_>) -> Vec<Line<'static>> {
    let today = context.notebook.today(context.now.wall);
    let weekday = today.weekday().num_days_from_monday();
    let back = u64::try_from((WEEKS - 1) * 7).unwrap_or(0) + u64::from(weekday);
    let Some(first) = today.checked_sub_days(Days::new(back)) else {
        return Vec::new();
    };
    let levels: Vec<u8> = first
        .iter_days()
        .take_while(|day| *day <= today)
        .map(|day| level(day, context))
        .collect();
    let mut lines = vec![Line::styled(
        format!("Answers a day, last {WEEKS} weeks"),
        context.look.theme.heading,
    )];
    lines.extend(chart::heat_map(&levels, 0, WEEKS * 2, context.look));
    let [none, one, few, some, many] = context.look.glyphs.levels;
    lines.push(Line::styled(
        format!("{none} none  {one} 1  {few} 2-3  {some} 4-6  {many} more"),
        context.look.theme.muted,
    ));
    lines
}

fn level(day: NaiveDate, context: &Context<'_>) -> u8 {
    let practiced = context.notebook.history.days().get(&day);
    match practiced.map_or(0, |day| day.attempts) {
        0 => 0,
        1 => 1,
        2..=3 => 2,
        4..=6 => 3,
        _ => 4,
    }
}

fn attempts(
    progress: &mut Progress,
    frame: &mut Frame<'_>,
    area: Rect,
    context: &Context<'_>,
    hits: &mut Hits,
) {
    let theme = &context.look.theme;
    let Some(past) = context.past else {
        frame.render_widget(Line::styled("Reading the journal.", theme.muted), area);
        return;
    };
    if past.is_empty() {
        frame.render_widget(Line::styled("No answer yet.", theme.muted), area);
        return;
    }
    let [list, detail] = area.layout(&Layout::vertical([
        Constraint::Fill(1),
        Constraint::Length(6),
    ]));
    if progress.attempts.len() != past.len() {
        progress
            .attempts
            .set_shapes(past.iter().map(|_| Shape::ROW));
    }
    progress
        .attempts
        .draw(frame, list, context.look, hits, |at, _| {
            past.get(at)
                .map_or_else(Vec::new, |attempt| vec![row(attempt, list.width, context)])
        });
    let selected = progress.attempts.selected().and_then(|at| past.get(at));
    if let Some(attempt) = selected {
        frame.render_widget(
            Paragraph::new(details(attempt, detail.width, context)),
            detail,
        );
    }
}

fn row(past: &PastAttempt, width: u16, context: &Context<'_>) -> Line<'static> {
    let theme = &context.look.theme;
    let attempt = &past.attempt;
    let local = past.at.with_timezone(&context.notebook.home);
    let timing = attempt.timing();
    let what = match attempt.take {
        Take::Question => timing.word(),
        Take::FollowUp => "follow-up",
        Take::BrokenOff => "broken off",
    };
    let room = usize::from(width).saturating_sub(38);
    Line::from(vec![
        Span::styled(format!("{} ", local.format("%a %-d %b %H:%M")), theme.muted),
        Span::styled(
            format!("{:>5} {what:<11}", text::clock_seconds(attempt.seconds)),
            timing_style(timing, context),
        ),
        Span::raw(text::truncate(&attempt.wording, room, &context.look.glyphs)),
    ])
}

fn details(past: &PastAttempt, width: u16, context: &Context<'_>) -> Vec<Line<'static>> {
    let theme = &context.look.theme;
    let mut lines = vec![Line::default()];
    let wording = text::wrap(&past.attempt.wording, usize::from(width));
    lines.extend(
        wording
            .into_iter()
            .take(2)
            .map(|line| Line::styled(line, theme.title)),
    );
    let Some(review) = &past.review else {
        lines.push(Line::styled("Not reviewed.", theme.muted));
        return lines;
    };
    let mut parts = Vec::new();
    if let Some(rating) = review.self_rating {
        parts.push(format!("self-rating {rating} of 5"));
    }
    parts.push(match review.rating {
        Some(rating) => format!("recall {}", rating.word()),
        None => format!("recall {} (suggested)", review.suggested.word()),
    });
    if !review.points.is_empty() {
        let points = u32::try_from(review.points.len()).unwrap_or(u32::MAX);
        parts.push(format!("{} covered", count(points, "point")));
    }
    if !review.marks.is_empty() {
        let marks: Vec<&str> = review.marks.iter().map(|mark| mark.word()).collect();
        parts.push(marks.join(", "));
    }
    lines.push(Line::from(parts.join("; ")));
    if !review.note.is_empty() {
        lines.push(Line::styled(
            text::truncate(&review.note, usize::from(width), &context.look.glyphs),
            theme.accent,
        ));
    }
    lines
}
