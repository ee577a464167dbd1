//! Drawing the form with what is understood of it, a question with its answers, and the paste of an invitation.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Margin, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use super::asking::{Asked, KEYS, Way};
use super::fields::Item;
use super::{EntryForm, Mode};
use crate::coach::calendar::Severity;
use crate::domain::calendar::{self, Placed, clocks, countdown, day_word};
use crate::domain::entry::{Entry, Hours, Kind, When};
use crate::domain::id::EntryId;
use crate::screens::Context;
use crate::screens::calendar::detail;
use crate::ui::area::Area;
use crate::ui::hits::{Hits, Target};
use crate::ui::keymap::Key;
use crate::ui::text;

/// From this width on the form and what is understood stand side by side.
const SIDE_BY_SIDE: u16 = 110;

/// Rows the form keeps at least, its heading counted.
const LEAST_FORM: u16 = 8;

/// The most warnings shown.
const MOST_WARNINGS: usize = 3;

/// From so many rows on a blank one stands between the form and what is understood.
const ROOMY: u16 = 18;

/// Draws the screen.
pub fn render(
    screen: &mut EntryForm,
    frame: &mut Frame<'_>,
    area: Rect,
    context: &Context<'_>,
    hits: &mut Hits,
) {
    let area = area.inner(Margin::new(2, 0));
    if let Mode::Pasting(paste) = &mut screen.mode {
        return pasting(paste, frame, area, context);
    }
    if let Mode::Asking(asked) = &screen.mode {
        return asking(screen, asked, frame, area, context, hits);
    }
    let [head, body] = area.layout(&Layout::vertical([
        Constraint::Length(1),
        Constraint::Fill(1),
    ]));
    frame.render_widget(
        Line::styled(title(screen), context.look.theme.heading),
        head,
    );
    if body.width >= SIDE_BY_SIDE {
        let columns = Layout::horizontal([Constraint::Percentage(52), Constraint::Percentage(48)]);
        let [left, right] = body.layout(&columns.spacing(3));
        screen.form.draw_dense(frame, left, context.look, hits);
        frame.render_widget(
            Paragraph::new(understood(screen, right.width, context)),
            right,
        );
        return;
    }
    let mut lines = understood(screen, body.width, context);
    if body.height >= ROOMY {
        lines.insert(0, Line::default());
    }
    let wanted = u16::try_from(lines.len()).unwrap_or(u16::MAX);
    let below = wanted.min(body.height.saturating_sub(LEAST_FORM - 1));
    let [top, bottom] = body.layout(&Layout::vertical([
        Constraint::Fill(1),
        Constraint::Length(below),
    ]));
    screen.form.draw_dense(frame, top, context.look, hits);
    frame.render_widget(Paragraph::new(lines), bottom);
}

fn title(screen: &EntryForm) -> String {
    use crate::screens::Screen;
    let name = screen.form.text(Item::Program.at()).trim();
    match name {
        "" => screen.title(),
        name => format!("{}: {}", screen.title(), text::display_safe(name)),
    }
}

fn wrapped(words: &str, width: u16, style: Style) -> Vec<Line<'static>> {
    text::wrap(words, usize::from(width))
        .into_iter()
        .map(|line| Line::styled(line, style))
        .collect()
}

/// What is understood so far: the clocks, how long until then, what is open, what to beware of.
fn understood(screen: &EntryForm, width: u16, context: &Context<'_>) -> Vec<Line<'static>> {
    let theme = &context.look.theme;
    let mut lines = vec![Line::styled("As understood", theme.heading)];
    match screen.read.when {
        Some(when) => lines.extend(when_lines(screen, when, width, context)),
        None => lines.extend(open_lines(screen, width, context)),
    }
    lines.extend(received_lines(screen, width, context));
    lines
}

/// The clocks of a time that is certain, and what goes with it.
fn when_lines(
    screen: &EntryForm,
    when: When,
    width: u16,
    context: &Context<'_>,
) -> Vec<Line<'static>> {
    let (theme, notebook) = (&context.look.theme, context.notebook);
    let entry = Entry::new(screen.kind(), when);
    let rules = notebook.calendar.rules();
    let placed = Placed::new(EntryId::new(""), entry, 0, rules);
    let mut lines = detail::clock_lines(&placed, context);
    let mut far = if placed.is_over(context.now.wall) {
        String::new()
    } else {
        countdown(context.now.wall, placed.span.starts_at, &notebook.home)
    };
    if let Some(length) = placed.span.length() {
        let dot = context.look.glyphs.dot;
        let gap = if far.is_empty() { "" } else { " " };
        let dot = if far.is_empty() { "" } else { dot };
        far = format!("{far}{gap}{dot}{gap}{} long", calendar::length(length));
    }
    lines.extend(wrapped(&far, width, theme.muted));
    if placed.is_over(context.now.wall) {
        let words = format!(
            "{} {}",
            context.look.glyphs.warning,
            notebook.wording.calendar("past")
        );
        lines.extend(wrapped(&words, width, theme.warn));
    }
    lines.extend(other_zone(screen, when, width, context));
    lines.extend(warning_lines(screen, width, context));
    lines
}

/// What to beware of at this time, one sentence each.
fn warning_lines(screen: &EntryForm, width: u16, context: &Context<'_>) -> Vec<Line<'static>> {
    let (theme, wording) = (&context.look.theme, &context.notebook.wording);
    let mut lines = Vec::new();
    for warning in screen.warnings.iter().take(MOST_WARNINGS) {
        let style = match warning.severity {
            Severity::Stop => theme.bad,
            Severity::Warn => theme.warn,
            Severity::Note => theme.text,
        };
        let words = format!("{} {}", context.look.glyphs.warning, warning.text(wording));
        lines.extend(wrapped(&words, width, style));
    }
    lines
}

/// Says so where the zone is another than that of the program's sheet.
fn other_zone(
    screen: &EntryForm,
    when: When,
    width: u16,
    context: &Context<'_>,
) -> Vec<Line<'static>> {
    let sheet = screen.near(context).zone;
    let Some(zone) = sheet.filter(|zone| *zone != when.zone) else {
        return Vec::new();
    };
    let words = format!("Its sheet says {}.", zone.city());
    wrapped(&words, width, context.look.theme.muted)
}

/// What keeps the time from being certain.
fn open_lines(screen: &EntryForm, width: u16, context: &Context<'_>) -> Vec<Line<'static>> {
    let theme = &context.look.theme;
    let mut lines = Vec::new();
    for doubt in &screen.read.doubts {
        let words = format!("{} {}", context.look.glyphs.warning, doubt.why);
        lines.extend(wrapped(&words, width, theme.warn));
    }
    let missing: Vec<&str> = screen
        .read
        .missing
        .iter()
        .map(|item| match item {
            Item::Date => "a day",
            Item::Start => "an hour",
            _ => "whose clock it is",
        })
        .collect();
    if !missing.is_empty() {
        let words = format!("Still to say: {}.", missing.join(", "));
        lines.extend(wrapped(&words, width, theme.muted));
    }
    lines
}

/// The words the time was read from, and a link in full: what a person compares.
fn received_lines(screen: &EntryForm, width: u16, context: &Context<'_>) -> Vec<Line<'static>> {
    let theme = &context.look.theme;
    let mut lines = Vec::new();
    let text = |item: Item| screen.form.text(item.at()).trim();
    let received = text(Item::Received);
    if !received.is_empty() {
        lines.extend(wrapped(&format!("From “{received}”."), width, theme.text));
    }
    let people = [text(Item::People), text(Item::Coordinator)];
    let people: Vec<&str> = people.into_iter().filter(|own| !own.is_empty()).collect();
    if screen.is_pasted && !people.is_empty() {
        let words = format!("With {}.", people.join("; "));
        lines.extend(wrapped(&words, width, theme.muted));
    }
    let link = text(Item::Link);
    if !link.is_empty() {
        lines.extend(wrapped(&format!("Link: {link}"), width, theme.muted));
    }
    if screen.is_pasted && screen.read.when.is_some() {
        let hint = context.notebook.wording.calendar("confirm_hint");
        lines.extend(wrapped(
            &format!("{hint} Enter keeps it."),
            width,
            theme.accent,
        ));
    }
    lines
}

fn asking(
    screen: &EntryForm,
    asked: &Asked,
    frame: &mut Frame<'_>,
    area: Rect,
    context: &Context<'_>,
    hits: &mut Hits,
) {
    let theme = &context.look.theme;
    let mut lines = vec![Line::styled(title(screen), theme.heading), Line::default()];
    if !asked.said.is_empty() && !asked.why.contains(&asked.said) {
        let said = format!("“{}”", text::display_safe(&asked.said));
        lines.extend(wrapped(&said, area.width, theme.text));
    }
    lines.extend(wrapped(&asked.why, area.width, theme.title));
    lines.push(Line::default());
    let room = usize::from(area.height).saturating_sub(lines.len());
    let blocks = |clocks: Clocks| -> Vec<Vec<Line<'static>>> {
        let ways = asked.ways.iter().zip(KEYS);
        ways.map(|(way, key)| way_lines(way, key, clocks, area.width, context))
            .collect()
    };
    let mut answers = blocks(Clocks::Shown);
    // Where there are many, the clocks give way to the answers.
    if answers.iter().map(Vec::len).sum::<usize>() > room {
        answers = blocks(Clocks::Left);
    }
    let mut keys = Vec::new();
    for (block, key) in answers.into_iter().zip(KEYS) {
        keys.push((lines.len(), key));
        lines.extend(block);
    }
    for (line, key) in keys {
        let row = u16::try_from(line).unwrap_or(u16::MAX);
        let place = Rect {
            y: area.y.saturating_add(row),
            height: 1,
            ..area
        };
        hits.push(place.intersection(area), Target::Key(key));
    }
    frame.render_widget(Paragraph::new(lines), area);
}

/// One answer: its key, what it says, and what it would mean on every clock.
fn way_lines(
    way: &Way,
    key: Key,
    clocks: Clocks,
    width: u16,
    context: &Context<'_>,
) -> Vec<Line<'static>> {
    let (look, theme) = (context.look, &context.look.theme);
    let room = width.saturating_sub(4);
    let mut lines = Vec::new();
    for line in text::wrap(&way.words, usize::from(room)) {
        let head = if lines.is_empty() {
            format!(" {}  ", key.text(&look.glyphs))
        } else {
            "    ".to_owned()
        };
        lines.push(Line::from(vec![
            Span::styled(head, theme.key),
            Span::styled(line, theme.text),
        ]));
    }
    if let Some(when) = way.when.filter(|_| clocks == Clocks::Shown) {
        let words = on_clocks(when, "", context);
        let wrapped = text::wrap(&words, usize::from(room)).into_iter();
        lines.extend(wrapped.map(|line| Line::styled(format!("    {line}"), theme.muted)));
    }
    lines
}

/// Whether an answer's clocks are shown below it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Clocks {
    Shown,
    Left,
}

/// A start on every clock: `Thu 3 Dec 2026 09:00 EST New York = 19:30 IST Kolkata`; another day is said. Whole days are
/// those of their own zone.
pub fn when_words(when: When, context: &Context<'_>) -> String {
    on_clocks(when, &when.date.format(" %Y").to_string(), context)
}

/// A start on every clock, with a year behind its first day.
fn on_clocks(when: When, year: &str, context: &Context<'_>) -> String {
    let notebook = context.notebook;
    let rules = notebook.calendar.rules();
    let placed = Placed::new(EntryId::new(""), Entry::new(Kind::Other, when), 0, rules);
    if let Hours::AllDay { .. } = when.hours {
        let day = when.date.format("%a %-d %b");
        return format!("{day}{year}, all day in {}", when.zone.city());
    }
    let shown = clocks(placed.span.starts_at, &notebook.zones_of(&placed));
    let mut words = Vec::new();
    for clock in &shown {
        let place = format!("{} {} {}", clock.time(), clock.letters(), clock.zone.city());
        words.push(match (words.is_empty(), clock.day_shift) {
            (true, _) => format!("{}{year} {place}", clock.day()),
            (false, 0) => place,
            (false, shift) => format!("{} ({}) {place}", clock.day(), day_word(shift)),
        });
    }
    words.join(" = ")
}

fn pasting(paste: &mut Area, frame: &mut Frame<'_>, area: Rect, context: &Context<'_>) {
    let theme = &context.look.theme;
    let mut lines = vec![Line::styled("An invitation", theme.heading)];
    let hint = context.notebook.wording.calendar("paste_hint");
    lines.extend(wrapped(hint, area.width, theme.muted));
    lines.push(Line::default());
    let rows = u16::try_from(lines.len()).unwrap_or(u16::MAX);
    let [top, below] = area.layout(&Layout::vertical([
        Constraint::Length(rows),
        Constraint::Fill(1),
    ]));
    frame.render_widget(Paragraph::new(lines), top);
    paste.draw(frame, below, context.look, true);
}
