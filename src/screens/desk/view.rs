//! Drawing the desk: what belongs into the section, how it stands against the disk, the sections, the coach.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};

use super::saving::State;
use super::sheet::{Draft, Field};
use super::{Desk, Front, Seen, coach_view, example, rival};
use crate::message::Writing;
use crate::screens::Context;
use crate::ui::hits::Hits;
use crate::ui::text;

/// From so many columns on the coach stands beside the text.
const BESIDE: u16 = 100;

/// The columns of the coach beside the text.
const COACH: u16 = 40;

/// The rows of the coach below the text.
const BELOW: u16 = 7;

/// From so many rows on there is room for it.
const ROWS: u16 = 19;

/// Where everything goes.
struct Room {
    top: Rect,
    page: Rect,
    coach: Rect,
    manner: Manner,
}

/// How the coach is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Manner {
    Beside,
    Below,
    Line,
}

impl Room {
    fn of(area: Rect, seen: Seen, hint_rows: u16) -> Self {
        let [top, body] = area.layout(&Layout::vertical([
            Constraint::Length(hint_rows),
            Constraint::Fill(1),
        ]));
        let manner = match seen {
            Seen::Line => Manner::Line,
            _ if area.width >= BESIDE => Manner::Beside,
            Seen::Usual if area.height < ROWS => Manner::Line,
            Seen::Usual | Seen::Whole => Manner::Below,
        };
        let [page, coach] = match manner {
            Manner::Beside => {
                let columns = [Constraint::Fill(1), Constraint::Length(COACH)];
                body.layout(&Layout::horizontal(columns).spacing(2))
            }
            Manner::Below => {
                let rows = BELOW.min(body.height / 2);
                body.layout(&Layout::vertical([
                    Constraint::Fill(1),
                    Constraint::Length(rows),
                ]))
            }
            Manner::Line => body.layout(&Layout::vertical([
                Constraint::Fill(1),
                Constraint::Length(1),
            ])),
        };
        Self {
            top,
            page,
            coach,
            manner,
        }
    }
}

/// Draws what is in front.
pub(super) fn draw(
    desk: &mut Desk,
    frame: &mut Frame<'_>,
    area: Rect,
    context: &Context<'_>,
    hits: &mut Hits,
) {
    let area = Rect {
        x: area.x + 1.min(area.width),
        width: area.width.saturating_sub(2),
        ..area
    };
    match &desk.front {
        Front::Sections => draw_sections(desk, frame, area, context, hits),
        Front::Example(_) => example::draw(desk, frame, area, context),
        Front::Rival(_) => rival::draw(desk, frame, area, context),
    }
}

fn draw_sections(
    desk: &mut Desk,
    frame: &mut Frame<'_>,
    area: Rect,
    context: &Context<'_>,
    hits: &mut Hits,
) {
    let state = state(desk, context);
    let wide = u16::try_from(state.width())
        .unwrap_or(u16::MAX)
        .min(area.width);
    let beside = usize::from(area.width).saturating_sub(usize::from(wide) + 2);
    let hint = hint(desk, context);
    let mut hint = text::wrap(&text::marks(&hint, &context.look.glyphs), beside);
    let most = hint_rows(desk, area.height);
    if hint.len() > most {
        let rest = hint.split_off(most - 1).join(" ");
        hint.push(text::truncate(&rest, beside, &context.look.glyphs));
    }
    let rows = u16::try_from(hint.len()).unwrap_or(1).max(1);
    let room = Room::of(area, desk.seen, rows);
    for (row, line) in room.top.rows().zip(hint) {
        frame.render_widget(Line::styled(line, context.look.theme.muted), row);
    }
    let at_right = Rect {
        x: room.top.right().saturating_sub(wide),
        width: wide,
        height: room.top.height.min(1),
        ..room.top
    };
    frame.render_widget(state, at_right);
    let sections = (desk.sections.as_mut_slice(), desk.focus);
    desk.page
        .draw(frame, room.page, sections, &desk.coach, context, hits);
    match room.manner {
        Manner::Beside => coach_view::beside(desk, frame, room.coach, context),
        Manner::Below => coach_view::below(desk, frame, room.coach, context),
        Manner::Line => coach_view::line(desk, frame, room.coach, context),
    }
}

/// The rows that what belongs into a section may take: a story has many sections and needs the room.
fn hint_rows(desk: &Desk, rows: u16) -> usize {
    match desk.sections.len() {
        0..=6 if rows >= ROWS => 3,
        // A question may be longer than its row.
        _ if matches!(desk.writing, Writing::Material(_)) => 2,
        _ if rows >= 30 => 2,
        _ => 1,
    }
}

/// What belongs into the section in front; the head of a story that a prompt began has the prompt's own hint.
fn hint(desk: &Desk, context: &Context<'_>) -> String {
    let Some(section) = desk.focused() else {
        return String::new();
    };
    let prompt = match &desk.disk {
        Draft::Story(story) => context.notebook.prompts.get(&story.prompt),
        Draft::Plan(_) | Draft::Portrait(_) => None,
    };
    let is_head = matches!(section.field, Field::Title);
    match prompt.filter(|_| is_head && matches!(desk.writing, Writing::NewStory(_))) {
        Some(prompt) => prompt.hint.clone(),
        None => format!("{}: {}", section.label, section.hint),
    }
}

/// Whether what is typed is on the disk; before, how long the writing should take.
fn state(desk: &Desk, context: &Context<'_>) -> Line<'static> {
    let (theme, glyphs) = (&context.look.theme, &context.look.glyphs);
    let says = |id: &str| context.notebook.guidance.says(id).to_owned();
    let (mark, words, style) = match desk.state() {
        State::Untouched if matches!(desk.writing, Writing::NewStory(_)) => {
            ("", says("minutes"), theme.muted)
        }
        State::Untouched => ("", says("saved_as_you_type"), theme.muted),
        State::Typing => ("", "not saved yet".to_owned(), theme.muted),
        State::Saved => (glyphs.checked, " saved".to_owned(), theme.good),
        State::Refused => (
            glyphs.warning,
            " not on the disk; it is tried again".to_owned(),
            theme.bad,
        ),
        State::Contested => (glyphs.warning, " two versions: F2".to_owned(), theme.warn),
    };
    let mut spans = Vec::new();
    if let Some(minutes) = minutes(desk, context) {
        spans.push(Span::styled(minutes, theme.muted));
    }
    spans.push(Span::styled(format!("{mark}{words}"), style));
    Line::from(spans)
}

/// How long a new story has been written, where that is a minute or more.
fn minutes(desk: &Desk, context: &Context<'_>) -> Option<String> {
    if !matches!(desk.writing, Writing::NewStory(_)) {
        return None;
    }
    let since = context.now.uptime.saturating_sub(desk.began_at?);
    let minutes = since.as_secs() / 60;
    (1..60)
        .contains(&minutes)
        .then(|| format!("{minutes} of 5 min {} ", context.look.glyphs.dot))
}
