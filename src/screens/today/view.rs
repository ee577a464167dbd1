//! Drawing Today: a column of short blocks, each with its heading; two columns where there is room.

use chrono::TimeDelta;
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use super::{Today, Unfinished};
use crate::domain::calendar::{Placed, countdown};
use crate::screens::Context;
use crate::ui::text;

/// From this width on, practice stands left and the rest right.
const TWO_COLUMNS: u16 = 110;

/// What begins within this is told beside the next interview, and the most lines of it.
const NEAR: TimeDelta = TimeDelta::hours(72);
const MOST_NEAR: usize = 2;

/// The most troubles shown; the doctor lists all.
const MOST_TROUBLES: usize = 3;

/// Lines of one block, ready to draw.
type Block = Vec<Line<'static>>;

/// Draws the screen.
pub fn render(today: &Today, frame: &mut Frame<'_>, area: Rect, context: &Context<'_>) {
    let area = area.inner(ratatui::layout::Margin::new(2, 1));
    if area.width >= TWO_COLUMNS {
        let [left, right] = area.layout(
            &Layout::horizontal([Constraint::Percentage(55), Constraint::Percentage(45)])
                .spacing(4),
        );
        column(frame, left, main_blocks(today, context, left.width));
        column(frame, right, side_blocks(today, context, right.width));
        return;
    }
    let mut blocks = main_blocks(today, context, area.width);
    blocks.extend(side_blocks(today, context, area.width));
    column(frame, area, blocks);
}

/// Blocks under each other with an empty line between; where they do not all fit the empty lines go first.
fn column(frame: &mut Frame<'_>, area: Rect, blocks: Vec<Block>) {
    let blocks: Vec<Block> = blocks
        .into_iter()
        .filter(|block| !block.is_empty())
        .collect();
    let lines: usize = blocks.iter().map(Vec::len).sum();
    let spaced = lines + blocks.len().saturating_sub(1) <= usize::from(area.height);
    let mut all: Vec<Line<'static>> = Vec::new();
    for block in blocks {
        if spaced && !all.is_empty() {
            all.push(Line::default());
        }
        all.extend(block);
    }
    frame.render_widget(Paragraph::new(all), area);
}

fn main_blocks(today: &Today, context: &Context<'_>, width: u16) -> Vec<Block> {
    vec![
        interview(today, context, width),
        today
            .unfinished
            .as_ref()
            .map_or_else(Vec::new, |open| unfinished(open, context, width)),
        drill(today, context, width),
    ]
}

fn side_blocks(today: &Today, context: &Context<'_>, width: u16) -> Vec<Block> {
    vec![
        changes(context, width),
        practice(today, context),
        troubles(context, width),
    ]
}

fn heading(words: &str, context: &Context<'_>) -> Line<'static> {
    Line::styled(words.to_owned(), context.look.theme.heading)
}

fn wrapped(words: &str, width: u16) -> Vec<Line<'static>> {
    text::wrap(words, usize::from(width))
        .into_iter()
        .map(Line::from)
        .collect()
}

/// The next interview on both clocks, what is undone for it, and what else is near.
fn interview(today: &Today, context: &Context<'_>, width: u16) -> Block {
    let notebook = context.notebook;
    let theme = &context.look.theme;
    let now = context.now.wall;
    let Some(next) = notebook.next_interview(now) else {
        return first_interview(context, width);
    };
    let room = usize::from(width).saturating_sub(30);
    let name = text::truncate(next.name(&notebook.programs), room, &context.look.glyphs);
    let mut block = vec![Line::from(vec![
        Span::styled("Next interview ", theme.heading),
        Span::styled(
            countdown(now, next.span.starts_at, &notebook.home),
            theme.accent,
        ),
        Span::raw(format!("  {name}")),
    ])];
    block.extend(wrapped(&notebook.start_words(next), width));
    block.extend(undone(today, context, width));
    if (1..=3).contains(&notebook.days_until_interview(now).unwrap_or(0)) {
        block.extend(wrapped(notebook.wording.today("last_days"), width));
    }
    block.extend(near(context, width));
    block
}

/// What is undone for the next interview: the weightiest first.
fn undone(today: &Today, context: &Context<'_>, width: u16) -> Block {
    let look = context.look;
    let lines = |words: &String| {
        let words = format!("{} {words}", look.glyphs.warning);
        text::wrap(&words, usize::from(width))
    };
    today
        .undone
        .iter()
        .flat_map(lines)
        .map(|line| Line::styled(line, look.theme.warn))
        .collect()
}

/// Other entries of the next days, a line each.
fn near(context: &Context<'_>, width: u16) -> Block {
    let notebook = context.notebook;
    let now = context.now.wall;
    let interview = notebook.next_interview(now).map(|placed| &placed.id);
    let soon =
        |placed: &&Placed| Some(&placed.id) != interview && placed.span.starts_at - now < NEAR;
    let line = |placed: &Placed| {
        let when = countdown(now, placed.span.starts_at, &notebook.home);
        let clocks = notebook.start_words(placed);
        let words = format!("{} {when}: {clocks}", placed.name(&notebook.programs));
        let words = text::truncate(&words, usize::from(width), &context.look.glyphs);
        Line::styled(words, context.look.theme.muted)
    };
    let others = notebook.calendar.coming(now).filter(soon);
    others.take(MOST_NEAR).map(line).collect()
}

/// What the profile says of the first interview, as long as the calendar has none.
fn first_interview(context: &Context<'_>, width: u16) -> Block {
    let notebook = context.notebook;
    let theme = &context.look.theme;
    let day = notebook.interview_day(context.now.wall);
    let days = notebook.days_until_interview(context.now.wall);
    let (Some(date), Some(days)) = (day, days) else {
        return near(context, width);
    };
    let when = match days {
        0 => "today".to_owned(),
        1 => "tomorrow".to_owned(),
        days => format!("in {days} days"),
    };
    let line = Line::from(vec![
        Span::styled("First interview ", theme.heading),
        Span::styled(when, theme.accent),
        Span::styled(format!("  {}", date.format("%a %-d %b %Y")), theme.muted),
    ]);
    let mut block = vec![line];
    if (1..=3).contains(&days) {
        block.extend(wrapped(notebook.wording.today("last_days"), width));
    }
    block.extend(near(context, width));
    block
}

fn unfinished(open: &Unfinished, context: &Context<'_>, width: u16) -> Block {
    let wording = &context.notebook.wording;
    let (name, _) = wording.session(open.kind);
    let when = open
        .at
        .with_timezone(&context.notebook.home)
        .format("%a %-d %b, %H:%M");
    let sentence = wording
        .today("unfinished")
        .replace("{kind}", &name.to_lowercase())
        .replace("{when}", &when.to_string());
    let mut block = vec![heading("Go on where you were", context)];
    block.extend(wrapped(&sentence, width));
    let done = format!("{} of {} questions answered.", open.answered, open.planned);
    block.push(Line::from(done));
    let theme = &context.look.theme;
    let lost = wording.today("lost_answer");
    block.extend(
        text::wrap(lost, usize::from(width))
            .into_iter()
            .map(|line| Line::styled(line, theme.muted)),
    );
    block.push(press("Enter", "go on", context));
    block
}

fn press(key: &str, words: &str, context: &Context<'_>) -> Line<'static> {
    let theme = &context.look.theme;
    Line::from(vec![
        Span::raw("Press "),
        Span::styled(key.to_owned(), theme.key),
        Span::raw(format!(": {words}.")),
    ])
}

fn drill(today: &Today, context: &Context<'_>, width: u16) -> Block {
    let theme = &context.look.theme;
    let drill = &today.drill;
    let mut block = vec![heading("Today's drill", context)];
    if drill.questions == 0 {
        block.extend(wrapped(
            context.notebook.wording.today("nothing_due"),
            width,
        ));
        return block;
    }
    let dot = context.look.glyphs.dot;
    block.push(Line::from(vec![
        Span::styled(count(drill.questions, "question"), theme.accent),
        Span::raw(format!(" {dot} about {} min", drill.minutes)),
        Span::styled(format!("  ({})", waiting(today)), theme.muted),
    ]));
    let banks: Vec<String> = drill
        .banks
        .iter()
        .map(|(title, n)| format!("{title} {n}"))
        .collect();
    block.extend(
        text::wrap(&banks.join(&format!(" {dot} ")), usize::from(width))
            .into_iter()
            .map(|line| Line::styled(line, theme.muted)),
    );
    if today.unfinished.is_none() {
        let first = format!("First: {}", text::display_safe(&drill.first));
        block.extend(wrapped(&first, width));
        let is_first = today.stats.attempts == 0;
        block.push(press(
            "Enter",
            if is_first {
                "your first question"
            } else {
                "start"
            },
            context,
        ));
    } else {
        block.push(press("d", "start a new drill instead", context));
    }
    block
}

fn waiting(today: &Today) -> String {
    let waiting = today.waiting;
    let parts = [
        (waiting.due, "due"),
        (waiting.fresh, "fresh"),
        (waiting.new, "new"),
    ];
    let told: Vec<String> = parts
        .iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, word)| format!("{count} {word}"))
        .collect();
    told.join(", ")
}

fn count(number: usize, thing: &str) -> String {
    match number {
        1 => format!("1 {thing}"),
        number => format!("{number} {thing}s"),
    }
}

fn changes(context: &Context<'_>, width: u16) -> Block {
    let history = &context.notebook.history;
    let mut block = Vec::new();
    for change in history.changes_for_next_time() {
        if block.is_empty() {
            block.push(heading("For next time", context));
        }
        let line = format!(
            "{} {}",
            context.look.glyphs.bullet,
            text::display_safe(&change.text)
        );
        block.extend(wrapped(&line, width));
    }
    block
}

fn practice(today: &Today, context: &Context<'_>) -> Block {
    let stats = &today.stats;
    let theme = &context.look.theme;
    if stats.attempts == 0 {
        return Vec::new();
    }
    let minutes = stats.seconds_of_last_week.div_ceil(60);
    let mut block = vec![
        heading("Your practice", context),
        Line::from(format!(
            "{} of the last 7 days, {minutes} min spoken; {} in a row",
            stats.days_of_last_week,
            count(usize::try_from(stats.streak).unwrap_or(usize::MAX), "day"),
        )),
    ];
    if let Some(share) = stats.share_in_band() {
        let answers = usize::try_from(stats.attempts).unwrap_or(usize::MAX);
        block.push(Line::from(vec![
            Span::raw(format!(
                "{:.0} % of {} in the time band",
                share * 100.0,
                count(answers, "answer")
            )),
            Span::styled("  (mostly 1 to 2 min)", theme.muted),
        ]));
    }
    block
}

fn troubles(context: &Context<'_>, width: u16) -> Block {
    let theme = &context.look.theme;
    let mut block = Vec::new();
    let troubles = &context.notebook.troubles;
    for trouble in troubles.iter().take(MOST_TROUBLES) {
        if block.is_empty() {
            block.push(heading("Needs a look", context));
        }
        let words = format!(
            "{} {}",
            context.look.glyphs.warning,
            text::display_safe(trouble)
        );
        block.extend(
            text::wrap(&words, usize::from(width))
                .into_iter()
                .map(|line| Line::styled(line, theme.warn)),
        );
    }
    if troubles.len() > MOST_TROUBLES {
        let more = troubles.len() - MOST_TROUBLES;
        let words = format!("and {more} more: prepcoach doctor lists them");
        block.push(Line::styled(words, theme.muted));
    }
    block
}
