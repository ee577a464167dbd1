//! Drawing the head of an entry: what it is, its clocks, how long until then, and the names of its parts.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Margin, Rect};
use ratatui::text::{Line, Span};

use super::{EntryScreen, Front, Part, words};
use crate::domain::calendar::{Clock, countdown, day_word, is_night, offset_words};
use crate::domain::checklist::Progress;
use crate::domain::entry::Hours;
use crate::screens::Context;
use crate::ui::hits::{Hits, Target};
use crate::ui::text;

/// Below this width the clocks say less.
const NARROW: u16 = 72;

/// Columns between two names of parts.
const BETWEEN: u16 = 2;

/// Draws the head; returns the room below it.
pub fn draw(
    screen: &EntryScreen,
    frame: &mut Frame<'_>,
    area: Rect,
    context: &Context<'_>,
    hits: &mut Hits,
) -> Rect {
    let area = area.inner(Margin::new(2, 0));
    let clocks = context.notebook.clocks(&screen.placed);
    let rows = u16::try_from(clocks.len()).unwrap_or(1);
    let air = u16::from(area.height > 18);
    let [name, when, _, parts, _, body] = area.layout(&Layout::vertical([
        Constraint::Length(1),
        Constraint::Length(rows),
        Constraint::Length(air),
        Constraint::Length(1),
        Constraint::Length(air),
        Constraint::Fill(1),
    ]));
    draw_name(screen, frame, name, context);
    for (row, clock) in when.rows().zip(&clocks) {
        frame.render_widget(clock_line(screen, clock, row.width, context), row);
    }
    draw_parts(screen, frame, parts, context, hits);
    body
}

fn draw_name(screen: &EntryScreen, frame: &mut Frame<'_>, area: Rect, context: &Context<'_>) {
    let (theme, glyphs) = (&context.look.theme, &context.look.glyphs);
    let placed = &screen.placed;
    let right = [
        words::kind(placed.entry.kind).to_owned(),
        placed.entry.status.word().to_owned(),
        how_far(screen, context),
    ]
    .join(&format!(" {} ", glyphs.dot));
    let room = usize::from(area.width).saturating_sub(text::width(&right) + 2);
    let name = text::truncate(placed.name(&context.notebook.programs), room, glyphs);
    frame.render_widget(Line::styled(name, theme.title), area);
    frame.render_widget(Line::styled(right, theme.accent).right_aligned(), area);
}

/// How long until it begins, that it runs, or how long it is over.
fn how_far(screen: &EntryScreen, context: &Context<'_>) -> String {
    let placed = &screen.placed;
    let home = &context.notebook.home;
    if placed.unclear.is_some() {
        return format!("{} time unclear", context.look.glyphs.warning);
    }
    if !placed.is_over(context.now.wall) {
        return countdown(context.now.wall, placed.span.starts_at, home);
    }
    let days = home.date_of(context.now.wall) - home.date_of(placed.ends_at());
    match days.num_days() {
        0 => "over".to_owned(),
        1 => "yesterday".to_owned(),
        days => format!("{days} days ago"),
    }
}

/// One clock: place, day, hours, letters, distance from UTC; another day than the program's and the night are said, in
/// a narrow window before what may be cut off.
fn clock_line(
    screen: &EntryScreen,
    clock: &Clock,
    width: u16,
    context: &Context<'_>,
) -> Line<'static> {
    let (theme, glyphs) = (&context.look.theme, &context.look.glyphs);
    let is_home = clock.zone == context.notebook.home.name();
    let style = if is_home { theme.accent } else { theme.text };
    let is_narrow = width < NARROW;
    let place = if is_narrow { 11 } else { 14 };
    let city = text::truncate(&clock.zone.city(), place - 1, glyphs);
    let gap = " ".repeat(place.saturating_sub(text::width(&city)));
    let mut spans = vec![
        Span::styled(format!("{city}{gap}"), theme.muted),
        Span::styled(format!("{:<11}", clock.day()), style),
        Span::styled(format!("{:<16}", hours(screen, clock, context)), style),
    ];
    let zone = Span::styled(zone_words(clock, is_home, is_narrow), theme.muted);
    let shift = day_word(clock.day_shift);
    if !shift.is_empty() {
        spans.push(Span::styled(shift, theme.warn));
        spans.push(Span::raw(" "));
    }
    if is_home && is_night(clock.wall.time()) && !is_all_day(screen) {
        let word = if is_narrow { "" } else { " night" };
        spans.push(Span::styled(format!("{}{word} ", glyphs.night), theme.warn));
    }
    spans.insert(if is_narrow { spans.len() } else { 3 }, zone);
    Line::from(spans)
}

/// `EST UTC-05:00`, `IST UTC+05:30 home`; the distance alone where there is little room.
fn zone_words(clock: &Clock, is_home: bool, is_narrow: bool) -> String {
    let (letters, offset) = (clock.letters(), offset_words(clock.offset));
    if is_narrow {
        return offset;
    }
    let home = if is_home { " home" } else { "" };
    let words = if letters == offset {
        format!("{offset}{home}")
    } else {
        format!("{letters} {offset}{home}")
    };
    format!("{words:<20} ")
}

fn is_all_day(screen: &EntryScreen) -> bool {
    matches!(screen.placed.entry.when.hours, Hours::AllDay { .. })
}

/// The hours on one clock: `19:30–00:00 Fri`, the weekday where it ends on another.
fn hours(screen: &EntryScreen, clock: &Clock, context: &Context<'_>) -> String {
    if is_all_day(screen) {
        return "all day".to_owned();
    }
    let end = screen.placed.span.ends_at;
    let Some((zone, end)) = context.notebook.calendar.rules().get(clock.zone).zip(end) else {
        return clock.time();
    };
    let end = end.with_timezone(&zone);
    let dash = context.look.glyphs.dash;
    let hours = format!("{}{dash}{}", clock.time(), end.format("%H:%M"));
    if end.date_naive() == clock.wall.date() {
        return hours;
    }
    format!("{hours} {}", end.format("%a"))
}

fn draw_parts(
    screen: &EntryScreen,
    frame: &mut Frame<'_>,
    area: Rect,
    context: &Context<'_>,
    hits: &mut Hits,
) {
    let theme = &context.look.theme;
    let names: Vec<(Part, String)> = Part::ALL
        .into_iter()
        .map(|part| (part, name(part, screen, area.width, context)))
        .collect();
    let mut rest = area;
    for (part, name) in names {
        let (key, _) = part.name();
        let width = text::columns(&name).min(rest.width);
        let here = Rect { width, ..rest };
        let line = if part == screen.part {
            Line::styled(name, theme.place_active)
        } else {
            let (letter, others) = name.split_at(1);
            Line::from(vec![
                Span::styled(letter.to_owned(), theme.key),
                Span::styled(others.to_owned(), theme.text),
            ])
        };
        frame.render_widget(line, here);
        if let Front::Part = screen.front {
            hits.push(here, Target::Key(key));
        }
        let step = (width + BETWEEN).min(rest.width);
        rest.x += step;
        rest.width -= step;
    }
}

/// The name of a part, with what is done of it where there is room; the short form in a narrow window.
fn name(part: Part, screen: &EntryScreen, width: u16, context: &Context<'_>) -> String {
    let (_, name) = part.name();
    if width < 70 && part == Part::Written {
        return "Written".to_owned();
    }
    if width < 76 || part != Part::Checklist {
        return name.to_owned();
    }
    let notebook = context.notebook;
    let now = context.now.wall;
    let progress = Progress::of(&notebook.checklists, &screen.placed, now, &notebook.home);
    format!("{name} {}/{}", progress.done, progress.total())
}
