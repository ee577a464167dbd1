//! Drawing a month at home: a cell a day, with the hours of what is on it, and what is odd about the clocks.

use chrono::{Datelike, Days, NaiveDate, Weekday};
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Margin, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use super::{CalendarPlace, detail};
use crate::domain::calendar::Placed;
use crate::screens::Context;
use crate::ui::hits::{Hits, Target};
use crate::ui::text;

/// The weeks a month can touch.
const WEEKS: u16 = 6;
/// Rows below the grid for the day in front.
const BELOW: u16 = 4;

/// The Monday of the week that the first of the month lies in.
fn first_monday(day: NaiveDate) -> NaiveDate {
    let first = day.with_day(1).unwrap_or(day);
    first.week(Weekday::Mon).first_day()
}

/// The day of a cell, counted from the first Monday shown.
pub fn day_of_row(day: NaiveDate, row: usize) -> Option<NaiveDate> {
    let days = u64::try_from(row).ok()?;
    first_monday(day).checked_add_days(Days::new(days))
}

/// How many weeks the month of `day` touches.
fn weeks(day: NaiveDate) -> u16 {
    let monday = first_monday(day);
    let is_in = |week: &u16| {
        let first = monday.checked_add_days(Days::new(u64::from(*week) * 7));
        first.is_some_and(|first| *week == 0 || first.month() == day.month())
    };
    (0..WEEKS)
        .take_while(is_in)
        .count()
        .try_into()
        .unwrap_or(WEEKS)
}

/// Draws the view.
pub fn render(
    place: &mut CalendarPlace,
    frame: &mut Frame<'_>,
    area: Rect,
    context: &Context<'_>,
    hits: &mut Hits,
) {
    let area = area.inner(Margin::new(2, 0));
    let [top, grid, below] = area.layout(&Layout::vertical([
        Constraint::Length(2),
        Constraint::Fill(1),
        Constraint::Length(BELOW),
    ]));
    head(place, frame, top, context);
    let weeks = weeks(place.day);
    let height = (grid.height / weeks.max(1)).max(1);
    let monday = first_monday(place.day);
    for week in 0..weeks {
        for column in 0..7 {
            let cell = cell_area(grid, column, week, height);
            let number = usize::from(week * 7 + column);
            let day = day_of_row(place.day, number).unwrap_or(monday);
            cell_lines(place, day, frame, cell, context);
            hits.push(cell, Target::Row(number));
        }
    }
    foot(place, frame, below, context);
}

fn cell_area(grid: Rect, column: u16, week: u16, height: u16) -> Rect {
    let width = grid.width / 7;
    let cell = Rect {
        x: grid.x + column * width,
        y: grid.y + week * height,
        width: width.saturating_sub(1),
        height,
    };
    cell.intersection(grid)
}

fn head(place: &CalendarPlace, frame: &mut Frame<'_>, area: Rect, context: &Context<'_>) {
    let theme = &context.look.theme;
    let [title, names] = area.layout(&Layout::vertical([
        Constraint::Length(1),
        Constraint::Length(1),
    ]));
    let home = context.notebook.home.name().city();
    let line = Line::from(vec![
        Span::styled(place.day.format("%B %Y").to_string(), theme.heading),
        Span::styled(
            format!("  {}  days and hours in {home}", place.filter.words()),
            theme.muted,
        ),
    ]);
    frame.render_widget(line, title);
    for (column, name) in (0..).zip(["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]) {
        let cell = cell_area(names, column, 0, 1);
        frame.render_widget(Line::styled(name, theme.muted), cell);
    }
}

fn cell_lines(
    place: &CalendarPlace,
    day: NaiveDate,
    frame: &mut Frame<'_>,
    cell: Rect,
    context: &Context<'_>,
) {
    let look = context.look;
    let theme = &look.theme;
    let entries = context.notebook.calendar.entries();
    let on_day = place.found.on(day);
    let is_front = day == place.day;
    let is_today = day == context.notebook.today(context.now.wall);
    let number = if is_today {
        format!("{:>2} today", day.day())
    } else {
        format!("{:>2}", day.day())
    };
    let is_odd = day.weekday() == Weekday::Mon && !place.found.week_notes(day).is_empty();
    let mark = if is_odd { look.glyphs.warning } else { "" };
    let style = match (is_front, day.month() == place.day.month()) {
        (true, _) => theme.selected,
        (false, true) => theme.text,
        (false, false) => theme.muted,
    };
    let mut lines = vec![Line::from(vec![
        Span::styled(format!("{number} "), style),
        Span::styled(mark, theme.warn),
    ])];
    let room = usize::from(cell.height).saturating_sub(1);
    let shown = if on_day.len() > room {
        room.saturating_sub(1)
    } else {
        on_day.len()
    };
    for placed in on_day.iter().take(shown).filter_map(|at| entries.get(*at)) {
        lines.push(short(placed, day, cell.width, context));
    }
    if on_day.len() > shown {
        let more = format!("+{} more", on_day.len() - shown);
        if room == 0 {
            lines[0].push_span(Span::styled(more, theme.accent));
        } else {
            lines.push(Line::styled(more, theme.accent));
        }
    }
    frame.render_widget(Paragraph::new(lines), cell);
}

/// One entry in the width of a cell: its hour at home, a mark of the night, its name.
fn short(placed: &Placed, day: NaiveDate, width: u16, context: &Context<'_>) -> Line<'static> {
    let (look, notebook) = (context.look, context.notebook);
    let clocks = notebook.clocks(placed);
    let home = clocks
        .iter()
        .find(|clock| clock.zone == notebook.home.name());
    let begins_here = home.is_some_and(|home| home.wall.date() == day);
    let is_all_day = matches!(
        placed.entry.when.hours,
        crate::domain::entry::Hours::AllDay { .. }
    );
    let hour = match home {
        Some(home) if begins_here && !is_all_day => home.time(),
        _ if is_all_day => "all day".to_owned(),
        _ => "until".to_owned(),
    };
    let night = home.map_or(" ", |home| {
        if begins_here && !is_all_day {
            detail::night_mark(home, &look.glyphs)
        } else {
            " "
        }
    });
    let theme = &look.theme;
    let is_open = placed.entry.status.is_open();
    let style = if is_open { theme.text } else { theme.muted };
    let room = usize::from(width).saturating_sub(text::width(&hour) + 1);
    let name = text::truncate(placed.name(&notebook.programs), room, &look.glyphs);
    Line::from(vec![
        Span::styled(hour, if is_open { theme.accent } else { theme.muted }),
        Span::styled(night, theme.warn),
        Span::styled(name, style),
    ])
}

/// What is odd about the clocks in the week in front, then the entries of the day in front.
fn foot(place: &CalendarPlace, frame: &mut Frame<'_>, area: Rect, context: &Context<'_>) {
    let look = context.look;
    let theme = &look.theme;
    let room = usize::from(area.width);
    let notes = place.found.week_notes(place.day);
    let mut lines: Vec<Line<'static>> = notes
        .iter()
        .take(1)
        .map(|note| {
            let words = format!("{} {note}.", look.glyphs.warning);
            Line::styled(text::truncate(&words, room, &look.glyphs), theme.warn)
        })
        .collect();
    let entries = context.notebook.calendar.entries();
    let day = place.day.format("%a %-d %b");
    let on_day = place.found.on(place.day);
    if on_day.is_empty() {
        lines.push(Line::styled(format!("{day}: nothing"), theme.muted));
    }
    for placed in on_day.iter().filter_map(|at| entries.get(*at)) {
        let clocks = context.notebook.clocks(placed);
        let own = clocks.first().map_or_else(String::new, |clock| {
            format!("{} {}", clock.day(), clock.words())
        });
        let words = format!(
            "{day} {}  {}  {own}",
            detail::hours(placed, 1, context),
            placed.name(&context.notebook.programs),
        );
        lines.push(Line::raw(text::truncate(&words, room, &look.glyphs)));
    }
    frame.render_widget(Paragraph::new(lines), area);
}
