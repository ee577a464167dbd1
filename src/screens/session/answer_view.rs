//! Drawing a question and the answer's clock.

use std::time::Duration;

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Margin, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use super::{Sitting, help};
use crate::domain::attempt::Take;
use crate::domain::bank::Kind;
use crate::domain::fading::Shown;
use crate::domain::session::{Item, Phase};
use crate::domain::target::{Target, Timing};
use crate::screens::Context;
use crate::ui::track::{self, Track};
use crate::ui::{big_clock, text};

/// Rows of the large clock, the track and the words below it.
const CLOCK_ROWS: u16 = 9;

/// Draws the screen.
pub fn render(sitting: &Sitting, frame: &mut Frame<'_>, area: Rect, context: &Context<'_>) {
    let Some(item) = sitting.session.item() else {
        return;
    };
    let area = area.inner(Margin::new(2, 1));
    let head = head(sitting, item, area.width, context);
    let head_rows = u16::try_from(head.len())
        .unwrap_or(u16::MAX)
        .min(area.height / 2);
    let rows = Layout::vertical([
        Constraint::Length(head_rows),
        Constraint::Length(CLOCK_ROWS),
        Constraint::Fill(1),
    ])
    .spacing(1);
    let [question, clock, below] = area.layout(&rows);
    frame.render_widget(Paragraph::new(head), question);
    draw_clock(sitting, item, frame, clock, context);
    frame.render_widget(
        Paragraph::new(below_clock(sitting, item, below, context)),
        below,
    );
}

/// The bank, the kind of take and the question itself.
fn head(sitting: &Sitting, item: &Item, width: u16, context: &Context<'_>) -> Vec<Line<'static>> {
    let theme = &context.look.theme;
    let dot = context.look.glyphs.dot;
    let mut above = vec![text::display_safe(&item.bank).into_owned()];
    if item.take == Take::FollowUp {
        above.push("follow-up".into());
    }
    if item.question.kind == Kind::Boundary {
        above.push("a question they should not ask".into());
    }
    if item.target != sitting.session.kind().target(item.question.target)
        && item.take == Take::Question
    {
        above.push(format!(
            "once more, up to {}",
            text::clock_seconds(f64::from(item.target.high))
        ));
    }
    let mut lines = vec![Line::styled(above.join(&format!(" {dot} ")), theme.muted)];
    for line in text::wrap(&item.wording, usize::from(width.min(96))) {
        lines.push(Line::styled(line, theme.title));
    }
    if let Some(fix) = &item.fix {
        let words = format!("This time: {}", text::display_safe(fix));
        let wrapped = text::wrap(&words, usize::from(width));
        lines.extend(
            wrapped
                .into_iter()
                .map(|line| Line::styled(line, theme.accent)),
        );
    }
    lines
}

fn draw_clock(
    sitting: &Sitting,
    item: &Item,
    frame: &mut Frame<'_>,
    area: Rect,
    context: &Context<'_>,
) {
    let now = context.now.uptime;
    let Target { low, high } = item.target;
    let (elapsed, words, style) = match sitting.session.phase() {
        Phase::Answering { clock, .. } => {
            let elapsed = clock.spoken(now);
            let timing = item.target.timing(elapsed.as_secs_f64());
            (
                elapsed,
                status(sitting, timing, clock.is_paused(), context),
                timing_style(timing, context),
            )
        }
        _ => (
            Duration::ZERO,
            ready_words(sitting, context),
            context.look.theme.muted,
        ),
    };
    let rows = Layout::vertical([
        Constraint::Length(5),
        Constraint::Length(1),
        Constraint::Length(2),
        Constraint::Length(1),
    ]);
    let [digits, words_row, bar, _] = area.layout(&rows);
    big_clock::draw(
        frame,
        digits,
        &shown(sitting, elapsed, now),
        style,
        context.look,
    );
    frame.render_widget(Line::styled(words, style).centered(), words_row);
    let width = bar.width.min(80);
    let bar = bar.centered_horizontally(Constraint::Length(width));
    let seconds = |seconds: u32| Duration::from_secs(u64::from(seconds));
    let track = Track::new(elapsed, seconds(low), seconds(high));
    track::draw(frame, bar, &track, context.look);
}

/// The think countdown while it runs, else the answer's clock.
fn shown(sitting: &Sitting, elapsed: Duration, now: Duration) -> String {
    match sitting.session.thinking_left(now) {
        Some(left) => text::countdown(left),
        None => text::clock(elapsed),
    }
}

/// The state in words, beside the color.
fn status(sitting: &Sitting, timing: Timing, is_paused: bool, context: &Context<'_>) -> String {
    if let Some(slept) = sitting.session.slept() {
        let minutes = slept.as_secs().div_ceil(60);
        return format!(
            "paused: the computer slept for about {minutes} min, which does not count; p goes on"
        );
    }
    if is_paused {
        return "paused; p goes on, space ends the answer".into();
    }
    let advice = context.notebook.wording.timing(timing);
    advice.map_or_else(
        || timing.word().into(),
        |advice| format!("{}: {}", timing.word(), advice.now),
    )
}

fn ready_words(sitting: &Sitting, context: &Context<'_>) -> String {
    match sitting.session.thinking_left(context.now.uptime) {
        Some(Duration::ZERO) => "time to speak: press space".into(),
        Some(_) => "thinking; space begins the answer".into(),
        None => "press space and answer aloud".into(),
    }
}

/// Early, in band and over differ in words and in the track's characters too.
pub fn timing_style(timing: Timing, context: &Context<'_>) -> Style {
    let theme = &context.look.theme;
    match timing {
        Timing::Early => theme.accent,
        Timing::InBand => theme.good,
        Timing::Over => theme.warn,
    }
}

/// Hints that were asked for; before the first question the changes for next time.
fn below_clock(
    sitting: &Sitting,
    item: &Item,
    area: Rect,
    context: &Context<'_>,
) -> Vec<Line<'static>> {
    let shown = sitting.session.shown();
    let mut points = Vec::new();
    match shown {
        Shown::Nothing => {
            let mut lines = help::announced(item, area.width, context);
            lines.extend(brief(sitting, area.width, context));
            return lines;
        }
        Shown::Closed => return help::closed(area.width, context),
        Shown::Frame => {}
        Shown::Keywords => points.extend(help::keywords(item, area.width, context)),
        Shown::Plan => points.extend(help::plan(item, area.width, context)),
        Shown::Points => points.extend(bullets(&item.question.points, area.width, context)),
    }
    if let Some(note) = context.notebook.wording.kind_note(item.question.kind) {
        points.extend(plain(note, area.width, context.look.theme.muted));
    }
    let room = usize::from(area.height).saturating_sub(points.len());
    if shown == Shown::Plan && room == 0 {
        // One's own words count most: the frame goes, and the heading with it.
        return points.split_off(1);
    }
    let mut lines = skeleton(item, area.width, room, context);
    lines.extend(points);
    lines
}

/// Points, one a bullet.
pub(super) fn bullets(points: &[String], width: u16, context: &Context<'_>) -> Vec<Line<'static>> {
    let bullet = context.look.glyphs.bullet;
    let lines = points
        .iter()
        .map(|point| format!("{bullet} {}", text::display_safe(point)));
    lines
        .flat_map(|line| plain(&line, width, Style::new()))
        .collect()
}

pub(super) fn plain(
    words: &str,
    width: u16,
    style: Style,
) -> impl Iterator<Item = Line<'static>> + use<> {
    text::wrap(words, usize::from(width))
        .into_iter()
        .map(move |line| Line::styled(line, style))
}

/// Columns of the labels of a skeleton's parts.
const LABEL: usize = 12;

/// The skeleton of the answer, what to say in each part; where that does not fit, its parts in one line.
fn skeleton(item: &Item, width: u16, room: usize, context: &Context<'_>) -> Vec<Line<'static>> {
    let theme = &context.look.theme;
    let Some(frame) = context.notebook.wording.frame(item.question.frame) else {
        return Vec::new();
    };
    let mut lines = vec![Line::styled(frame.name.clone(), theme.heading)];
    for step in &frame.steps {
        let said = text::wrap(&step.say, usize::from(width).saturating_sub(LABEL));
        for (row, words) in said.into_iter().enumerate() {
            let label = if row == 0 { step.label.as_str() } else { "" };
            lines.push(Line::from(vec![
                Span::styled(format!("{label:<LABEL$}"), theme.accent),
                Span::raw(words),
            ]));
        }
    }
    if lines.len() > room {
        let labels: Vec<&str> = frame.steps.iter().map(|step| step.label.as_str()).collect();
        let arrow = format!(" {} ", context.look.glyphs.right);
        return plain(&labels.join(&arrow), width, theme.heading).collect();
    }
    lines
}

/// What stands on the same screen as the first question: the schedule and last time's changes.
fn brief(sitting: &Sitting, width: u16, context: &Context<'_>) -> Vec<Line<'static>> {
    let theme = &context.look.theme;
    let is_first =
        sitting.session.progress().0 == 1 && matches!(sitting.session.phase(), Phase::Ready { .. });
    let mut lines = Vec::new();
    if sitting.resumed
        && sitting.session.answered() > 0
        && matches!(sitting.session.phase(), Phase::Ready { .. })
    {
        let lost = context.notebook.wording.today("lost_answer");
        lines.extend(
            text::wrap(lost, usize::from(width))
                .into_iter()
                .map(|line| Line::styled(line, theme.muted)),
        );
    }
    if !is_first {
        return lines;
    }
    for words in context.notebook.interview_words(context.now.wall) {
        let wrapped = text::wrap(&words, usize::from(width));
        lines.extend(
            wrapped
                .into_iter()
                .map(|line| Line::styled(line, theme.muted)),
        );
    }
    for change in context.notebook.history.changes_for_next_time() {
        let words = format!(
            "Last time you wanted to: {}",
            text::display_safe(&change.text)
        );
        let wrapped = text::wrap(&words, usize::from(width));
        lines.extend(
            wrapped
                .into_iter()
                .map(|line| Line::styled(line, theme.accent)),
        );
    }
    lines
}
