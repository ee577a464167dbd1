//! Drawing the journey: the topics with the lengths of their parts, beside what is asked, written, and to be known.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::{JourneyPage, TopicRow};
use crate::coach::portrait::{Limits, explanation};
use crate::domain::portrait::{DatedFact, Explanation, JourneyPart, PartGuide, Topic};
use crate::screens::Context;
use crate::screens::answers::portrait::{bullet, heading, marked, portrait, remarks};
use crate::screens::entry::page::{hanging, wrapped};
use crate::ui::hits::Hits;
use crate::ui::text;

/// Draws the page.
pub(super) fn render(
    page: &mut JourneyPage,
    frame: &mut Frame<'_>,
    area: Rect,
    context: &Context<'_>,
    hits: &mut Hits,
) {
    page.split.draw(
        frame,
        area,
        context,
        hits,
        |row, columns| lines_of(row, columns, context),
        |row, columns| paper(&row.0, columns, context),
    );
}

/// Two lines: the topic, then how long each part is.
fn lines_of(row: &TopicRow, columns: usize, context: &Context<'_>) -> Vec<Line<'static>> {
    let name = context.notebook.guides.journey.name(&row.0);
    let own = portrait(context).explanation(&row.0);
    let is_done = own.is_some_and(Explanation::is_complete);
    let name = text::display_safe(name);
    let lengths = match own.filter(|own| !own.is_empty()) {
        Some(own) => lengths(own, context),
        None => "nothing yet".to_owned(),
    };
    let lengths = text::truncate(&lengths, columns.saturating_sub(2), &context.look.glyphs);
    vec![
        marked(is_done, &name, columns, context),
        Line::styled(format!("  {lengths}"), context.look.theme.muted),
    ]
}

/// Such as `own 12, learned 30, resolved 20 words · problem 19 %`.
fn lengths(own: &Explanation, context: &Context<'_>) -> String {
    let parts = JourneyPart::ALL.iter();
    let parts: Vec<String> = parts
        .map(|part| format!("{} {}", part.word(), own.words(*part)))
        .collect();
    let share = own.own_share().unwrap_or(0.0) * 100.0;
    let dot = context.look.glyphs.dot;
    format!("{} words {dot} problem {share:.0} %", parts.join(", "))
}

fn paper(topic: &str, width: usize, context: &Context<'_>) -> Vec<Line<'static>> {
    let theme = &context.look.theme;
    let guide = &context.notebook.guides.journey;
    let known = guide.topic(topic);
    let own = portrait(context).explanation(topic);
    let name = text::display_safe(guide.name(topic)).into_owned();
    let mut lines = wrapped(&name, width, theme.title);
    let about = known.map_or(guide.about.as_str(), |topic| &topic.about);
    lines.extend(wrapped(about, width, theme.muted));
    if let Some(own) = own.filter(|own| !own.is_empty()) {
        lines.extend(wrapped(&seconds(own, context), width, theme.muted));
        let limits = Limits::of(&context.notebook.wording);
        lines.extend(remarks(explanation(own, limits), width, context));
    }
    for part in &guide.parts {
        lines.extend(part_lines(part, known, own, width, context));
    }
    lines.extend(known.map_or_else(Vec::new, |topic| facts(&topic.facts, width, context)));
    lines.extend(heading("How to say it", context));
    let rules = guide.rules.iter();
    lines.extend(rules.flat_map(|rule| bullet(&rule.text, width, context)));
    lines
}

fn seconds(own: &Explanation, context: &Context<'_>) -> String {
    let words: usize = JourneyPart::ALL.iter().map(|part| own.words(*part)).sum();
    let words = u32::try_from(words).unwrap_or(u32::MAX);
    let clock =
        text::clock_seconds(f64::from(words) * 60.0 / context.notebook.words_per_minute().max(1.0));
    format!("{clock} aloud, {}", lengths(own, context))
}

fn part_lines(
    part: &PartGuide,
    topic: Option<&Topic>,
    own: Option<&Explanation>,
    width: usize,
    context: &Context<'_>,
) -> Vec<Line<'static>> {
    let mut lines = heading(&part.label, context).to_vec();
    let asks: Vec<&str> = match topic.map(|topic| topic.part(part.part)) {
        Some(asks) if !asks.is_empty() => asks.iter().map(|ask| ask.ask.as_str()).collect(),
        _ => vec![part.ask.as_str()],
    };
    for ask in asks {
        lines.extend(wrapped(ask, width, context.look.theme.muted));
    }
    let bullets = own.map_or(&[][..], |own| own.part(part.part));
    if bullets.is_empty() {
        lines.push(Line::styled("nothing yet", context.look.theme.warn));
    }
    lines.extend(
        bullets
            .iter()
            .flat_map(|words| bullet(words, width, context)),
    );
    lines
}

/// What one should know, each with its month and where to look.
fn facts(facts: &[DatedFact], width: usize, context: &Context<'_>) -> Vec<Line<'static>> {
    if facts.is_empty() {
        return Vec::new();
    }
    let theme = &context.look.theme;
    let mut lines = heading(
        "To be known; it changes, so look before you rely on it",
        context,
    )
    .to_vec();
    for fact in facts {
        lines.extend(bullet(&fact.text, width, context));
        let volatile = &fact.volatile;
        let from = format!("as of {}; look at {}", volatile.as_of, volatile.check);
        lines.extend(hanging(
            Span::raw("  "),
            &text::display_safe(&from),
            width,
            theme.muted,
        ));
    }
    lines
}
