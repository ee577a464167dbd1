//! What the coach says of a note, beside it or below.

use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};

use super::super::EntryScreen;
use super::super::page::{hanging, wrapped};
use crate::coach::thank_you::{self, Letter, Remark};
use crate::domain::program::PostInterviewPolicy;
use crate::screens::Context;
use crate::ui::text;

/// From this width on the coach stands beside the note.
const SIDE_BY_SIDE: u16 = 96;

/// The most remarks shown; the next come when these are mended.
const MOST: usize = 3;

/// The longest quotation, in columns.
const QUOTE: usize = 24;

/// What stands beside or below a note: the room for it, and what the coach says.
pub(super) struct Beside {
    /// The room of the note.
    pub left: Rect,
    /// The room of the coach.
    pub right: Rect,
    /// What the coach says.
    pub lines: Vec<Line<'static>>,
}

impl Beside {
    /// Divides the room: side by side where it is wide, else the coach has at most half of it, below.
    pub fn of(
        screen: &EntryScreen,
        to: &str,
        told: &str,
        area: Rect,
        context: &Context<'_>,
    ) -> Self {
        if area.width >= SIDE_BY_SIDE {
            let columns = Layout::horizontal([Constraint::Fill(3), Constraint::Fill(2)]);
            let [left, right] = area.layout(&columns.spacing(2));
            let lines = coach(screen, to, told, usize::from(right.width), context);
            return Self { left, right, lines };
        }
        let lines = coach(screen, to, told, usize::from(area.width), context);
        let rows = u16::try_from(lines.len()).unwrap_or(u16::MAX);
        let [left, right] = area.layout(&Layout::vertical([
            Constraint::Fill(1),
            Constraint::Length(rows.min(area.height / 2)),
        ]));
        Self { left, right, lines }
    }

    /// Nothing stands beside it.
    pub fn nothing(area: Rect) -> Self {
        Self {
            left: area,
            right: Rect { height: 0, ..area },
            lines: Vec::new(),
        }
    }
}

/// What the coach says of a note, the weightiest first, each with what to try; and what to look at before.
fn coach(
    screen: &EntryScreen,
    to: &str,
    told: &str,
    width: usize,
    context: &Context<'_>,
) -> Vec<Line<'static>> {
    let (theme, glyphs) = (&context.look.theme, &context.look.glyphs);
    let wording = &context.notebook.wording;
    let mut lines = Vec::new();
    let found = remarks(screen, to, told, context);
    for same in found.chunk_by(|one, next| one.rule == next.rule).take(MOST) {
        let Some(remark) = same.first() else {
            continue;
        };
        let (mark, style) = if remark.stops() {
            (glyphs.warning, theme.bad)
        } else {
            (glyphs.bullet, theme.warn)
        };
        let quoted = same.iter().map(|remark| remark.quote.trim());
        let quoted: Vec<String> = quoted
            .filter(|quote| !quote.is_empty())
            .map(|quote| format!("\"{}\"", text::truncate(quote, QUOTE, glyphs)))
            .collect();
        let said = match quoted.join(", ") {
            quoted if quoted.is_empty() => remark.text(wording),
            quoted => format!("{quoted}: {}", remark.text(wording)),
        };
        let mark = Span::styled(format!("{mark} "), style);
        lines.extend(hanging(mark, &said, width, theme.text));
        let advice = remark.advice(wording);
        lines.extend(hanging(Span::raw("  "), &advice, width, theme.muted));
    }
    let is_unknown = matches!(
        screen.policy(context),
        None | Some(PostInterviewPolicy::Unknown)
    );
    if is_unknown {
        lines.extend(wrapped(
            wording.calendar("thank_you_policy"),
            width,
            theme.muted,
        ));
    }
    lines
}

/// What the coach finds in a note; of one that must not be written, that alone.
fn remarks(screen: &EntryScreen, to: &str, told: &str, context: &Context<'_>) -> Vec<Remark> {
    let notebook = context.notebook;
    let told = if screen.is_forbidden(context) {
        ""
    } else {
        told
    };
    let letter = Letter::of(
        &notebook.calendar,
        &screen.placed,
        &notebook.programs,
        to,
        told,
    );
    thank_you::remarks(&letter, &notebook.settings.rules_off)
}
