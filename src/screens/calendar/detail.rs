//! One entry in lines: its clocks, its place, what to beware of. Shared by the views.

use ratatui::text::{Line, Span};

use crate::coach::calendar::{Severity, Warning};
use crate::domain::calendar::{Clock, Placed, countdown, day_word, is_night};
use crate::domain::entry::{Hours, Kind};
use crate::screens::Context;
use crate::ui::glyphs::Glyphs;
use crate::ui::text;

/// What a kind is called.
pub fn kind_word(kind: Kind) -> &'static str {
    match kind {
        Kind::Interview => "Interview",
        Kind::Social => "Social",
        Kind::Mock => "Mock",
        Kind::Deadline => "Deadline",
        Kind::Other => "Other",
    }
}

/// The hours on one clock: `19:30–00:00`, with what the day changes to at its end; `all day` for whole days.
pub fn hours(placed: &Placed, place: usize, context: &Context<'_>) -> String {
    if let Hours::AllDay { .. } = placed.entry.when.hours {
        return "all day".to_owned();
    }
    let zones = context.notebook.zones_of(placed);
    let Some(zone) = zones.get(place) else {
        return String::new();
    };
    let start = placed.span.starts_at.with_timezone(zone);
    let from = start.format("%H:%M");
    let Some(end) = placed.span.ends_at else {
        return from.to_string();
    };
    let end = end.with_timezone(zone);
    let dash = context.look.glyphs.dash;
    let days = (end.date_naive() - start.date_naive()).num_days();
    let shift = if days == 0 {
        String::new()
    } else {
        format!(" {days:+}")
    };
    format!("{from}{dash}{}{shift}", end.format("%H:%M"))
}

/// A clock in a line: hours, letters, distance from UTC, place. Where it is another day than on the reference clock, that
/// comes first: it is what must not be cut off.
pub fn clock_words(hours: &str, clock: &Clock, reference: &Clock) -> String {
    let words = clock.words();
    let rest = words.split_once(' ').map_or("", |(_, rest)| rest);
    let shift = day_word((clock.wall.date() - reference.wall.date()).num_days());
    if shift.is_empty() {
        format!("{hours} {rest}")
    } else {
        format!("{} ({shift}) {hours} {rest}", clock.day())
    }
}

/// The mark of night hours at home.
pub fn night_mark(clock: &Clock, glyphs: &Glyphs) -> &'static str {
    if is_night(clock.wall.time()) {
        glyphs.night
    } else {
        " "
    }
}

/// Everything about an entry that fits beside a list: clocks one below the other, then place and warnings.
pub fn lines(placed: &Placed, context: &Context<'_>, width: u16) -> Vec<Line<'static>> {
    let theme = &context.look.theme;
    let notebook = context.notebook;
    let width = usize::from(width);
    let name = text::display_safe(placed.name(&notebook.programs)).into_owned();
    let when = countdown(context.now.wall, placed.span.starts_at, &notebook.home);
    let mut lines: Vec<Line<'static>> = text::wrap(&name, width)
        .into_iter()
        .map(|line| Line::styled(line, theme.heading))
        .collect();
    let state = if placed.is_over(context.now.wall) {
        "over".to_owned()
    } else {
        when
    };
    lines.push(Line::from(vec![
        Span::raw(format!(
            "{}, {}  ",
            kind_word(placed.entry.kind),
            placed.entry.status.word()
        )),
        Span::styled(state, theme.accent),
    ]));
    lines.push(Line::default());
    lines.extend(clock_lines(placed, context));
    lines.extend(place_lines(placed, context, width));
    lines
}

/// The clocks one below the other: whose, day, hours, letters, distance from UTC.
pub fn clock_lines(placed: &Placed, context: &Context<'_>) -> Vec<Line<'static>> {
    let theme = &context.look.theme;
    let clocks = context.notebook.clocks(placed);
    let cities = clocks.iter().map(|clock| text::width(&clock.zone.city()));
    let widest = cities.max().unwrap_or(0);
    let mut lines = Vec::new();
    for (place, clock) in clocks.iter().enumerate() {
        let hours = hours(placed, place_of(placed, clock, context), context);
        let shift = match day_word(clock.day_shift) {
            same if same.is_empty() => same,
            shift => format!(" {shift}"),
        };
        let city = clock.zone.city();
        let letters = clock.letters();
        let offset = crate::domain::calendar::offset_words(clock.offset);
        let offset = match offset.strip_prefix("UTC") {
            Some(bare) if letters != offset => format!(" {bare}"),
            _ => String::new(),
        };
        let style = if place == 0 { theme.text } else { theme.accent };
        lines.push(Line::from(vec![
            Span::styled(format!("{city:<widest$}  "), theme.muted),
            Span::styled(clock.day(), style),
            Span::styled(shift, theme.warn),
            Span::styled(format!(" {hours}"), style),
            Span::styled(format!(" {letters}{offset}"), theme.muted),
        ]));
    }
    lines
}

/// The place of a clock's zone among the zones of the entry.
fn place_of(placed: &Placed, clock: &Clock, context: &Context<'_>) -> usize {
    let zones = context.notebook.zones_of(placed);
    zones
        .iter()
        .position(|zone| zone.name() == clock.zone)
        .unwrap_or(0)
}

fn place_lines(placed: &Placed, context: &Context<'_>, width: usize) -> Vec<Line<'static>> {
    let theme = &context.look.theme;
    let place = &placed.entry.place;
    let platform = place.platform.map_or("", |platform| platform.word());
    let told = [platform, &place.link, &place.address, &place.dial_in];
    let told: Vec<&str> = told.into_iter().filter(|text| !text.is_empty()).collect();
    if told.is_empty() {
        return Vec::new();
    }
    let mut lines = vec![Line::default()];
    let words = told.join("  ");
    let wrapped = text::wrap(&words, width);
    lines.extend(
        wrapped
            .into_iter()
            .map(|line| Line::styled(line, theme.muted)),
    );
    lines
}

/// The first `most` warnings, each with what to try.
pub fn warning_lines(
    warnings: &[Warning],
    most: usize,
    context: &Context<'_>,
    width: u16,
) -> Vec<Line<'static>> {
    let (look, wording) = (context.look, &context.notebook.wording);
    let width = usize::from(width);
    let mut lines = Vec::new();
    for warning in warnings.iter().take(most) {
        lines.push(Line::default());
        let style = match warning.severity {
            Severity::Stop => look.theme.bad,
            Severity::Warn => look.theme.warn,
            Severity::Note => look.theme.text,
        };
        let words = format!("{} {}", look.glyphs.warning, warning.text(wording));
        let words = text::wrap(&words, width).into_iter();
        lines.extend(words.map(|line| Line::styled(line, style)));
        let advice = text::wrap(&warning.advice(wording), width).into_iter();
        lines.extend(advice.map(|line| Line::styled(line, look.theme.muted)));
    }
    let more = warnings.len().saturating_sub(most);
    if more > 0 && !lines.is_empty() {
        lines.push(Line::styled(
            format!("{more} more: Enter opens"),
            look.theme.muted,
        ));
    }
    lines
}
