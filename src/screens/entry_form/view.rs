//! Drawing the form with what is understood of it, a question with its answers, and the paste of an invitation.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Margin, Rect};
use ratatui::style::Style;
use ratatui::text::Line;
use ratatui::widgets::Paragraph;

use super::fields::Item;
use super::{EntryForm, Mode, question};
use crate::coach::calendar::Severity;
use crate::domain::calendar::{self, Placed, countdown};
use crate::domain::entry::{Entry, When};
use crate::domain::id::EntryId;
use crate::screens::Context;
use crate::screens::calendar::detail;
use crate::ui::area::Area;
use crate::ui::hits::Hits;
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
        return question::draw(screen, asked, frame, area, context, hits);
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

/// What the form calls itself, with the program.
pub fn title(screen: &EntryForm) -> String {
    use crate::screens::Screen;
    let name = screen.form.text(Item::Program.at()).trim();
    match name {
        "" => screen.title(),
        name => format!("{}: {}", screen.title(), text::display_safe(name)),
    }
}

/// Words as lines of one style.
pub fn wrapped(words: &str, width: u16, style: Style, context: &Context<'_>) -> Vec<Line<'static>> {
    let words = text::marks(words, &context.look.glyphs);
    text::wrap(&words, usize::from(width))
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
    lines.extend(wrapped(&far, width, theme.muted, context));
    if placed.is_over(context.now.wall) {
        let words = format!(
            "{} {}",
            context.look.glyphs.warning,
            notebook.wording.calendar("past")
        );
        lines.extend(wrapped(&words, width, theme.warn, context));
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
        lines.extend(wrapped(&words, width, style, context));
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
    wrapped(&words, width, context.look.theme.muted, context)
}

/// What keeps the time from being certain.
fn open_lines(screen: &EntryForm, width: u16, context: &Context<'_>) -> Vec<Line<'static>> {
    let theme = &context.look.theme;
    let mut lines = Vec::new();
    for doubt in &screen.read.doubts {
        let words = format!("{} {}", context.look.glyphs.warning, doubt.why);
        lines.extend(wrapped(&words, width, theme.warn, context));
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
        lines.extend(wrapped(&words, width, theme.muted, context));
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
        lines.extend(wrapped(
            &format!("From “{received}”."),
            width,
            theme.text,
            context,
        ));
    }
    let people = [text(Item::People), text(Item::Coordinator)];
    let people: Vec<&str> = people.into_iter().filter(|own| !own.is_empty()).collect();
    if screen.is_pasted && !people.is_empty() {
        let words = format!("With {}.", people.join("; "));
        lines.extend(wrapped(&words, width, theme.muted, context));
    }
    let link = text(Item::Link);
    if !link.is_empty() {
        lines.extend(wrapped(
            &format!("Link: {link}"),
            width,
            theme.muted,
            context,
        ));
    }
    if screen.is_pasted && screen.read.when.is_some() {
        let hint = context.notebook.wording.calendar("confirm_hint");
        lines.extend(wrapped(
            &format!("{hint} Enter keeps it."),
            width,
            theme.accent,
            context,
        ));
    }
    lines
}

fn pasting(paste: &mut Area, frame: &mut Frame<'_>, area: Rect, context: &Context<'_>) {
    let theme = &context.look.theme;
    let mut lines = vec![Line::styled("An invitation", theme.heading)];
    let hint = context.notebook.wording.calendar("paste_hint");
    lines.extend(wrapped(hint, area.width, theme.muted, context));
    lines.push(Line::default());
    let rows = u16::try_from(lines.len()).unwrap_or(u16::MAX);
    let [top, below] = area.layout(&Layout::vertical([
        Constraint::Length(rows),
        Constraint::Fill(1),
    ]));
    frame.render_widget(Paragraph::new(lines), top);
    paste.draw(frame, below, context.look, true);
}
