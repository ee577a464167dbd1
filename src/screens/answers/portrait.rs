//! What the pages of the portrait share: how it is changed, and how a remark on it looks.

use ratatui::text::{Line, Span};

use crate::coach::portrait::{Remark, ranked};
use crate::domain::drafts::{DraftChange, DraftChanges};
use crate::domain::portrait::Portrait;
use crate::message::{Effect, Requests};
use crate::screens::Context;
use crate::screens::entry::page::{hanging, wrapped};
use crate::ui::text;

/// The most remarks that are shown at a time.
const SHOWN: usize = 3;

/// Saves the portrait as `change` makes it; the words say what was done.
pub fn save(
    context: &Context<'_>,
    ask: &mut Requests<'_>,
    words: &str,
    change: impl FnOnce(&mut Portrait),
) {
    let base = context.notebook.drafts.portrait.value.clone();
    let mut to = base.clone();
    change(&mut to);
    if to == base {
        return;
    }
    ask.perform(Effect::ChangeDrafts(DraftChanges {
        drafts: vec![DraftChange::Portrait { base, to }],
        words: words.to_owned(),
        typing: false,
    }));
}

/// The portrait as it stands.
pub fn portrait<'a>(context: &Context<'a>) -> &'a Portrait {
    &context.notebook.drafts.portrait.value
}

/// The weightiest remarks, each with what to try; those of rules that are switched off left out.
pub fn remarks(remarks: Vec<Remark>, width: usize, context: &Context<'_>) -> Vec<Line<'static>> {
    let theme = &context.look.theme;
    let wording = &context.notebook.wording;
    let shown = ranked(remarks, &context.notebook.settings.rules_off);
    let lines = shown.iter().take(SHOWN).flat_map(|remark| {
        let mark = Span::styled(format!("{} ", context.look.glyphs.warning), theme.warn);
        let mut lines = vec![Line::default()];
        lines.extend(hanging(mark, &remark.text(wording), width, theme.text));
        lines.extend(hanging(
            Span::raw("  "),
            remark.why(wording),
            width,
            theme.muted,
        ));
        lines.extend(hanging(
            Span::raw("  "),
            &remark.advice(wording),
            width,
            theme.text,
        ));
        lines
    });
    lines.collect()
}

/// A text of the person's own, line by line.
pub fn own(words: &str, width: usize, context: &Context<'_>) -> Vec<Line<'static>> {
    let safe = text::display_safe_lines(words);
    wrapped(&safe, width, context.look.theme.text)
}

/// A heading with an empty line before it.
pub fn heading(words: &str, context: &Context<'_>) -> [Line<'static>; 2] {
    let line = Line::styled(words.to_owned(), context.look.theme.heading);
    [Line::default(), line]
}

/// Words behind the sign of a bullet.
pub fn bullet(words: &str, width: usize, context: &Context<'_>) -> Vec<Line<'static>> {
    let theme = &context.look.theme;
    let mark = Span::styled(format!("{} ", context.look.glyphs.bullet), theme.muted);
    hanging(mark, &text::display_safe(words), width, theme.text)
}

/// The sign for whether something is written, and what it stands before.
pub fn marked(is_done: bool, words: &str, columns: usize, context: &Context<'_>) -> Line<'static> {
    let look = context.look;
    let (glyph, style) = if is_done {
        (look.glyphs.checked, look.theme.good)
    } else {
        (look.glyphs.unchecked, look.theme.muted)
    };
    let room = columns.saturating_sub(text::width(glyph) + 1);
    let words = text::truncate(words, room, &look.glyphs);
    Line::from(vec![
        Span::styled(glyph, style),
        Span::raw(" "),
        Span::styled(words, look.theme.text),
    ])
}
