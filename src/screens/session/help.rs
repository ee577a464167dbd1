//! The plan of an answer while it is practiced: what `h` shows of it.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::answer_view::{bullets, plain};
use crate::coach::rehearsal;
use crate::domain::fading::Fading;
use crate::domain::session::{Item, ReviewDraft};
use crate::screens::Context;
use crate::ui::text;

/// That there is a plan, and how far it has faded.
pub fn announced(item: &Item, width: u16, context: &Context<'_>) -> Vec<Line<'static>> {
    let Some(fading) = &item.fading else {
        return Vec::new();
    };
    let words = fading.announced(&context.notebook.wording);
    plain(&words, width, context.look.theme.muted).collect()
}

/// That the plan stays closed, and how to open it.
pub fn closed(width: u16, context: &Context<'_>) -> Vec<Line<'static>> {
    let words = context.notebook.wording.fading("closed");
    plain(words, width, context.look.theme.muted).collect()
}

/// The keywords of the plan, in one line.
pub fn keywords(item: &Item, width: u16, context: &Context<'_>) -> Vec<Line<'static>> {
    let words = item.fading.as_ref().map(|fading| &fading.plan.keywords);
    let words = words
        .into_iter()
        .flatten()
        .map(|word| text::display_safe(word));
    let dot = format!(" {} ", context.look.glyphs.dot);
    let words = words.collect::<Vec<_>>().join(&dot);
    let mut lines = vec![heading("Your keywords", context)];
    lines.extend(plain(&words, width, context.look.theme.accent));
    lines
}

/// The plan: its opening, its bullets, its closing.
pub fn plan(item: &Item, width: u16, context: &Context<'_>) -> Vec<Line<'static>> {
    let Some(Fading { plan, .. }) = &item.fading else {
        return Vec::new();
    };
    let mut lines = vec![heading("Your plan", context)];
    lines.extend(line_of("Open: ", &plan.opening, width, context));
    lines.extend(bullets(&plan.bullets, width, context));
    lines.extend(line_of("Close: ", &plan.closing, width, context));
    lines
}

fn heading(words: &str, context: &Context<'_>) -> Line<'static> {
    Line::styled(words.to_owned(), context.look.theme.heading)
}

/// A line that is said as it stands, behind its label.
fn line_of(
    label: &'static str,
    words: &str,
    width: u16,
    context: &Context<'_>,
) -> Vec<Line<'static>> {
    if words.trim().is_empty() {
        return Vec::new();
    }
    let words = format!("{label}{}", text::display_safe(words.trim()));
    let mut lines: Vec<Line<'static>> = plain(&words, width, Style::new()).collect();
    if let Some(first) = lines.first_mut() {
        let rest: String = first.to_string().chars().skip(label.len()).collect();
        *first = Line::from(vec![
            Span::styled(label, context.look.theme.muted),
            Span::raw(rest),
        ]);
    }
    lines
}

/// The plan in a few lines, to look at while the key points are ticked.
pub fn beside_points(draft: &ReviewDraft, width: u16, context: &Context<'_>) -> Vec<Line<'static>> {
    let Some(plan) = &draft.plan else {
        return Vec::new();
    };
    let dot = format!(" {} ", context.look.glyphs.dot);
    let said: Vec<_> = plan
        .bullets
        .iter()
        .map(|bullet| text::display_safe(bullet.trim()))
        .collect();
    let words = format!("Your plan: {}", said.join(&dot));
    let style = context.look.theme.muted;
    plain(&words, width, style).take(BESIDE).collect()
}

/// The most rows the plan takes beside the key points.
const BESIDE: usize = 3;

/// What shows that the answer is known by heart, the longest passage, and the constraint for the next take.
pub fn by_heart(draft: &ReviewDraft, width: u16, context: &Context<'_>) -> Vec<Line<'static>> {
    let Some((finding, fix)) = rehearsal::reviewed(context.notebook, draft) else {
        return Vec::new();
    };
    let theme = &context.look.theme;
    let glyphs = &context.look.glyphs;
    let words = format!(
        "{} {}",
        glyphs.warning,
        finding.text(&context.notebook.wording)
    );
    let mut lines: Vec<Line<'static>> = plain(&words, width, theme.warn).collect();
    if let Some(passage) = finding.passages().first() {
        let quote = format!("  \"{}\"", text::display_safe(&passage.quote));
        lines.extend(plain(&quote, width, theme.muted).take(2));
    }
    lines.extend(plain(&format!("Next take: {fix}"), width, theme.accent));
    lines
}
