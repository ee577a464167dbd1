//! Drawing the agenda: days at home, and on each its entries with the clocks that matter.

use chrono::NaiveDate;
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Margin, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use super::finding::Row;
use super::{CalendarPlace, detail};
use crate::domain::calendar::Placed;
use crate::screens::Context;
use crate::ui::hits::Hits;
use crate::ui::text;

/// From this width on the entry in front stands beside the list.
const SIDE_BY_SIDE: u16 = 110;

/// The most lines of the coach below the list.
const MOST_SAID: usize = 5;

/// Columns of the hours at the left.
const HOURS: usize = 15;

/// Draws the view.
pub fn render(
    place: &mut CalendarPlace,
    frame: &mut Frame<'_>,
    area: Rect,
    context: &Context<'_>,
    hits: &mut Hits,
) {
    let area = area.inner(Margin::new(2, 0));
    let [top, body] = area.layout(&Layout::vertical([
        Constraint::Length(if place.searching { 2 } else { 1 }),
        Constraint::Fill(1),
    ]));
    head(place, frame, top, context);
    if place.found.rows.is_empty() {
        empty(place, frame, body, context);
        return;
    }
    if area.width < SIDE_BY_SIDE {
        let said = said(place, area.width, context);
        let rows = u16::try_from(said.len()).unwrap_or(0);
        let [body, below] = body.layout(&Layout::vertical([
            Constraint::Fill(1),
            Constraint::Length(rows),
        ]));
        list(place, frame, body, context, hits);
        frame.render_widget(Paragraph::new(said), below);
        return;
    }
    let columns = Layout::horizontal([Constraint::Percentage(54), Constraint::Percentage(46)]);
    let [left, right] = body.layout(&columns.spacing(3));
    list(place, frame, left, context, hits);
    if let Some(placed) = place.selected(context) {
        let mut lines = detail::lines(placed, context, right.width);
        lines.extend(detail::warning_lines(
            place.warnings_of(placed),
            usize::MAX,
            context,
            right.width,
        ));
        frame.render_widget(Paragraph::new(lines), right);
    }
}

/// What the coach says first of the entry in front, where there is no room beside the list.
fn said(place: &CalendarPlace, width: u16, context: &Context<'_>) -> Vec<Line<'static>> {
    let Some(placed) = place.selected(context) else {
        return Vec::new();
    };
    let mut lines = detail::warning_lines(place.warnings_of(placed), 1, context, width);
    lines.truncate(MOST_SAID);
    lines
}

fn head(place: &CalendarPlace, frame: &mut Frame<'_>, area: Rect, context: &Context<'_>) {
    let theme = &context.look.theme;
    let mut rows = area.rows();
    if let Some(row) = rows.next() {
        let home = context.notebook.home.name().city();
        let words = format!(
            "Agenda  {} of {} ({})  days and hours in {home}",
            place.found.count,
            context.notebook.calendar.entries().len(),
            place.filter.words(),
        );
        let words = text::truncate(&words, usize::from(row.width), &context.look.glyphs);
        frame.render_widget(Line::styled(words, theme.muted), row);
    }
    if let Some(row) = rows.next() {
        let [label, field] = row.layout(&Layout::horizontal([
            Constraint::Length(8),
            Constraint::Fill(1),
        ]));
        frame.render_widget(Line::styled("Search", theme.key), label);
        place
            .search
            .draw(frame, field, context.look, place.searching);
    }
}

/// What to do where nothing is shown.
fn empty(place: &CalendarPlace, frame: &mut Frame<'_>, area: Rect, context: &Context<'_>) {
    let wording = &context.notebook.wording;
    let is_new = context.notebook.calendar.entries().is_empty();
    let words = if is_new {
        wording.calendar("empty")
    } else {
        wording.calendar("nothing_shown")
    };
    let _ = place;
    let lines: Vec<Line<'static>> = text::wrap(words, usize::from(area.width))
        .into_iter()
        .map(Line::from)
        .collect();
    frame.render_widget(Paragraph::new(lines), area.inner(Margin::new(0, 1)));
}

fn list(
    place: &mut CalendarPlace,
    frame: &mut Frame<'_>,
    area: Rect,
    context: &Context<'_>,
    hits: &mut Hits,
) {
    let CalendarPlace {
        found,
        list,
        warnings,
        ..
    } = place;
    let rows = &found.rows;
    let entries = context.notebook.calendar.entries();
    let count = |placed: &Placed| warnings.get(&placed.id).map_or(0, Vec::len);
    list.draw(frame, area, context.look, hits, |at, _| {
        match rows.get(at) {
            Some(Row::Day(day, note)) => heading(*day, note.as_deref(), area.width, context),
            Some(Row::Entry(place, _)) => entries.get(*place).map_or_else(Vec::new, |placed| {
                entry(placed, count(placed), area.width, context)
            }),
            None => Vec::new(),
        }
    });
}

fn heading(
    day: NaiveDate,
    note: Option<&str>,
    width: u16,
    context: &Context<'_>,
) -> Vec<Line<'static>> {
    let theme = &context.look.theme;
    let days = (day - context.notebook.today(context.now.wall)).num_days();
    let far = match days {
        0 => "today".to_owned(),
        1 => "tomorrow".to_owned(),
        -1 => "yesterday".to_owned(),
        days if days > 0 => format!("in {days} days"),
        days => format!("{} days ago", -days),
    };
    let mut lines = vec![Line::from(vec![
        Span::styled(day.format("%a %-d %b %Y").to_string(), theme.heading),
        Span::styled(format!("  {far}"), theme.muted),
    ])];
    lines.extend(note.map(|note| {
        let room = usize::from(width).saturating_sub(2);
        let words = format!("{} {note}", context.look.glyphs.warning);
        Line::styled(
            text::truncate(&words, room, &context.look.glyphs),
            theme.warn,
        )
    }));
    lines
}

fn entry(
    placed: &Placed,
    warnings: usize,
    width: u16,
    context: &Context<'_>,
) -> Vec<Line<'static>> {
    let (look, notebook) = (context.look, context.notebook);
    let theme = &look.theme;
    let clocks = notebook.clocks(placed);
    let Some(own) = clocks.first() else {
        return Vec::new();
    };
    let home = clocks
        .iter()
        .find(|clock| clock.zone == notebook.home.name())
        .unwrap_or(own);
    let is_open = placed.entry.status.is_open() && !placed.is_over(context.now.wall);
    let style = if is_open { theme.text } else { theme.muted };
    let hours = detail::hours(placed, 1, context);
    let night = detail::night_mark(home, &look.glyphs);
    let room = usize::from(width).saturating_sub(2);
    let right = match warnings {
        0 => placed.entry.status.word().to_owned(),
        some => format!(
            "{} {}{some}",
            placed.entry.status.word(),
            look.glyphs.warning
        ),
    };
    let name_room = room.saturating_sub(HOURS + 2 + 10 + text::width(&right) + 1);
    let name = text::truncate(placed.name(&notebook.programs), name_room, &look.glyphs);
    let gap = " ".repeat(name_room.saturating_sub(text::width(&name)) + 1);
    let kind = detail::kind_word(placed.entry.kind);
    let mut lines = vec![Line::from(vec![
        Span::styled(format!("{hours:<HOURS$}"), theme.accent.patch(style)),
        Span::styled(format!("{night} "), theme.warn),
        Span::styled(format!("{kind:<10}"), style),
        Span::styled(format!("{name}{gap}"), style),
        Span::styled(
            right,
            if warnings > 0 {
                theme.warn
            } else {
                theme.muted
            },
        ),
    ])];
    for (place, clock) in clocks.iter().enumerate() {
        if clock.zone == home.zone {
            continue;
        }
        let zone = if place == 0 { 0 } else { 2 };
        let words = detail::clock_words(&detail::hours(placed, zone, context), clock, home);
        let words = text::truncate(&words, room.saturating_sub(HOURS + 2), &look.glyphs);
        lines.push(Line::styled(
            format!("{:width$}{words}", "", width = HOURS + 2),
            theme.muted,
        ));
    }
    lines
}
