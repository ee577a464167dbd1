//! Drawing one day at home, hour by hour: the program's clock beside it, the night shaded, entries side by side where
//! they overlap, and the steps that lead to them.

use chrono::{DateTime, Days, TimeDelta, Timelike, Utc};
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Margin, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::{CalendarPlace, detail};
use crate::domain::calendar::{Placed, is_night};
use crate::domain::day_plan::DayPlan;
use crate::domain::zone::Zone;
use crate::screens::Context;
use crate::ui::hits::{Hits, Target};
use crate::ui::text;

/// The last hour that can be the first one seen.
pub const LAST_HOUR: u16 = 23;
/// Columns of the two clocks at the left.
const CLOCKS: u16 = 18;
/// The most entries side by side.
const MOST_LANES: usize = 3;
/// How many hours before the first entry are seen.
const BEFORE: u32 = 3;

/// One hour of a day: the moment it begins, and the clock at home then.
struct HourRow {
    at: DateTime<Utc>,
    hour: u32,
}

/// The hours of the day in front; a day on which the clock is set has 23 or 25.
fn hours_of(place: &CalendarPlace, home: &Zone) -> Vec<HourRow> {
    let after = place.day.checked_add_days(Days::new(1));
    let begin = home.start_of_day(place.day).to_utc();
    let end = home.start_of_day(after.unwrap_or(place.day)).to_utc();
    let mut hours = Vec::new();
    let mut at = begin;
    while at < end && hours.len() < 26 {
        let hour = at.with_timezone(home).hour();
        hours.push(HourRow { at, hour });
        at += TimeDelta::hours(1);
    }
    hours
}

/// The first hour to be seen: some hours before the entry in front.
pub fn first_hour(place: &CalendarPlace, context: &Context<'_>) -> u16 {
    let home = &context.notebook.home;
    let entries = context.notebook.calendar.entries();
    let front = place.found.on(place.day).get(place.on_day);
    let front = front.and_then(|at| entries.get(*at));
    let begin = home.start_of_day(place.day).to_utc();
    let hour = front.map_or(7, |placed| {
        (placed.span.starts_at.max(begin) - begin).num_hours()
    });
    let hour = u32::try_from(hour).unwrap_or(0).saturating_sub(BEFORE);
    u16::try_from(hour).unwrap_or(0).min(LAST_HOUR)
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
    let notes = place.found.week_notes(place.day);
    let [top, note, body] = area.layout(&Layout::vertical([
        Constraint::Length(1),
        Constraint::Length(u16::from(!notes.is_empty())),
        Constraint::Fill(1),
    ]));
    let theme = &context.look.theme;
    let home = &context.notebook.home;
    let other = other_zone(place, context);
    let beside = other.as_ref().map_or_else(String::new, |zone| {
        format!(", beside it {}", zone.name().city())
    });
    let title = Line::from(vec![
        Span::styled(place.day.format("%A %-d %B %Y").to_string(), theme.heading),
        Span::styled(format!("  in {}{beside}", home.name().city()), theme.muted),
    ]);
    frame.render_widget(title, top);
    if let Some(words) = notes.first() {
        let words = format!("{} {words}.", context.look.glyphs.warning);
        let words = text::truncate(&words, usize::from(note.width), &context.look.glyphs);
        frame.render_widget(Line::styled(words, theme.warn), note);
    }
    let hours = hours_of(place, home);
    let most = hours.len().saturating_sub(usize::from(body.height));
    place.scroll = place.scroll.min(u16::try_from(most).unwrap_or(0));
    let first = usize::from(place.scroll);
    for (row, hour) in body.rows().zip(hours.iter().skip(first)) {
        clock_columns(hour, other.as_ref(), frame, row, context);
    }
    let lanes = Rect {
        x: body.x + CLOCKS.min(body.width),
        width: body.width.saturating_sub(CLOCKS),
        ..body
    };
    if let Some(begin) = hours.get(first) {
        steps(place, begin.at, frame, lanes, context);
        blocks(place, begin.at, frame, lanes, context, hits);
    }
}

/// The zone shown beside home: that of the entry in front, else of the next entry.
fn other_zone(place: &CalendarPlace, context: &Context<'_>) -> Option<Zone> {
    let calendar = &context.notebook.calendar;
    let front = place
        .selected(context)
        .or_else(|| calendar.coming(context.now.wall).next());
    front
        .map(|placed| calendar.zone_of(placed))
        .filter(|zone| zone.name() != context.notebook.home.name())
}

/// The clock at home and the other one, shaded where the body sleeps.
fn clock_columns(
    hour: &HourRow,
    other: Option<&Zone>,
    frame: &mut Frame<'_>,
    row: Rect,
    context: &Context<'_>,
) {
    let (theme, glyphs) = (&context.look.theme, &context.look.glyphs);
    let home = hour.at.with_timezone(&context.notebook.home);
    let night = is_night(home.time());
    let style = if night { theme.muted } else { theme.text };
    let mark = if night { glyphs.night } else { " " };
    let beside = other.map_or_else(String::new, |zone| {
        let local = hour.at.with_timezone(zone);
        if local.date_naive() == home.date_naive() {
            local.format("%H:%M").to_string()
        } else {
            local.format("%H:%M %a").to_string()
        }
    });
    let line = Line::from(vec![
        Span::styled(format!("{:02}:{:02}", hour.hour, home.minute()), style),
        Span::styled(format!("{mark} "), theme.warn),
        Span::styled(beside, theme.muted),
    ]);
    frame.render_widget(line, row);
    if night {
        let shade = Rect {
            x: row.x + CLOCKS.min(row.width),
            width: row.width.saturating_sub(CLOCKS),
            ..row
        };
        let fill = glyphs.levels[1].repeat(usize::from(shade.width));
        frame.render_widget(Line::styled(fill, theme.muted), shade);
    }
}

/// The row of a moment, counted from the first hour seen; rows above are negative.
fn row_of(at: DateTime<Utc>, begin: DateTime<Utc>) -> i64 {
    (at - begin).num_minutes().div_euclid(60)
}

/// The entries of the day as blocks, side by side where they overlap.
fn blocks(
    place: &CalendarPlace,
    begin: DateTime<Utc>,
    frame: &mut Frame<'_>,
    area: Rect,
    context: &Context<'_>,
    hits: &mut Hits,
) {
    let entries = context.notebook.calendar.entries();
    let on_day: Vec<&Placed> = place
        .found
        .on(place.day)
        .iter()
        .filter_map(|at| entries.get(*at))
        .collect();
    let lanes = lanes(&on_day);
    let count = lanes.iter().map(|lane| lane + 1).max().unwrap_or(1);
    let width = area.width / u16::try_from(count).unwrap_or(1).max(1);
    for (number, (placed, lane)) in on_day.iter().zip(&lanes).enumerate() {
        let top = row_of(placed.span.starts_at, begin);
        let last = row_of(placed.ends_at() - TimeDelta::seconds(1), begin).max(top);
        let clamp = |row: i64| u16::try_from(row.clamp(0, i64::from(area.height))).unwrap_or(0);
        let lane = u16::try_from(*lane).unwrap_or(0);
        let block = Rect {
            x: area.x + lane * width,
            y: area.y + clamp(top),
            width: width.saturating_sub(1),
            height: clamp(last + 1) - clamp(top),
        };
        if block.is_empty() {
            continue;
        }
        let is_front = number == place.on_day;
        block_lines(placed, top < 0, is_front, frame, block, context);
        hits.push(block, Target::Row(number));
    }
}

/// The lane of each entry: the first that is free when it begins.
fn lanes(entries: &[&Placed]) -> Vec<usize> {
    let mut free_from: Vec<DateTime<Utc>> = Vec::new();
    let mut lanes = Vec::new();
    for placed in entries {
        let start = placed.span.starts_at;
        let free = free_from.iter().position(|until| *until <= start);
        let lane = free.unwrap_or(free_from.len()).min(MOST_LANES - 1);
        // A block has at least the row of its own hour.
        let until = placed.ends_at().max(start + TimeDelta::hours(1));
        match free_from.get_mut(lane) {
            Some(own) => *own = (*own).max(until),
            None => free_from.push(until),
        }
        lanes.push(lane);
    }
    lanes
}

fn block_lines(
    placed: &Placed,
    began_before: bool,
    is_front: bool,
    frame: &mut Frame<'_>,
    block: Rect,
    context: &Context<'_>,
) {
    let look = context.look;
    let theme = &look.theme;
    let style = block_style(placed, is_front, context);
    let hours = detail::hours(placed, 1, context);
    let name = placed.name(&context.notebook.programs);
    let begun = if began_before { look.glyphs.up } else { "" };
    let room = usize::from(block.width).saturating_sub(2);
    let own = context.notebook.clocks(placed);
    let own = own.first().map_or_else(String::new, |clock| {
        format!("{} {}", clock.day(), clock.words())
    });
    let kind = detail::kind_word(placed.entry.kind);
    let words = [
        format!("{begun}{hours}  {kind}  {name}"),
        own,
        placed.entry.status.word().to_owned(),
    ];
    let edge = look.glyphs.track.mark;
    frame.render_widget(ratatui::widgets::Clear, block);
    for (row, number) in block.rows().zip(0..) {
        let line = words.get(number).map_or("", String::as_str);
        let line = text::truncate(line, room, &look.glyphs);
        let style = if number == 0 { style } else { theme.muted };
        let line = Line::from(vec![
            Span::styled(format!("{edge} "), theme.accent),
            Span::styled(line, style),
        ]);
        frame.render_widget(line, row);
        if is_front && number == 0 {
            frame.buffer_mut().set_style(row, theme.over_selection());
        }
    }
}

fn block_style(placed: &Placed, is_front: bool, context: &Context<'_>) -> Style {
    let theme = &context.look.theme;
    match (is_front, placed.entry.status.is_open()) {
        (true, _) => theme.accent,
        (false, true) => theme.text,
        (false, false) => theme.muted,
    }
}

/// The steps that lead to the entry in front, each in its hour.
fn steps(
    place: &CalendarPlace,
    begin: DateTime<Utc>,
    frame: &mut Frame<'_>,
    area: Rect,
    context: &Context<'_>,
) {
    let notebook = context.notebook;
    let Some(placed) = place.selected(context) else {
        return;
    };
    let body = notebook.travel.as_ref().unwrap_or(&notebook.home);
    let plan = DayPlan::of(placed, body, &notebook.settings.day_plan);
    let mut rows: std::collections::BTreeMap<i64, Vec<String>> = std::collections::BTreeMap::new();
    for step in &plan.steps {
        let at = step.at.with_timezone(&notebook.home);
        let words = format!("{} {}", at.format("%H:%M"), step.what.word());
        rows.entry(row_of(step.at, begin)).or_default().push(words);
    }
    for (row, words) in rows {
        let Some(y) = u16::try_from(row).ok().filter(|row| *row < area.height) else {
            continue;
        };
        let line = Rect {
            y: area.y + y,
            height: 1,
            ..area
        };
        let words = format!(" {} ", words.join(", "));
        let words = text::truncate(&words, usize::from(line.width), &context.look.glyphs);
        frame.render_widget(Line::styled(words, context.look.theme.accent), line);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::entry::{Entry, Kind, When};
    use crate::domain::id::EntryId;

    #[test]
    fn what_overlaps_stands_side_by_side() {
        let rules = crate::store::zones::newest().rules;
        let at = |hour: u32, minutes: i64| {
            let date = chrono::NaiveDate::from_ymd_opt(2026, 12, 3).unwrap();
            let start = chrono::NaiveTime::from_hms_opt(hour, 0, 0).unwrap();
            let zone = crate::domain::zone::ZoneName::UTC;
            let mut entry = Entry::new(Kind::Interview, When::at(date, start, zone));
            if let crate::domain::entry::Hours::From { end, .. } = &mut entry.when.hours {
                *end = Some(crate::domain::entry::Until {
                    date,
                    time: start + TimeDelta::minutes(minutes),
                });
            }
            Placed::new(EntryId::new("a"), entry, 0, &rules)
        };
        let entries = [at(9, 120), at(10, 60), at(11, 60), at(11, 60)];
        let entries: Vec<&Placed> = entries.iter().collect();
        assert_eq!(lanes(&entries), [0, 1, 0, 1]);
    }
}
