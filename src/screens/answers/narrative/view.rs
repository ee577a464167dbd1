//! Drawing the narrative: the prompts with what is done, beside what is written and what the coach says of it.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::{NarrativePage, Step};
use crate::coach::portrait::{Limits, paragraph, spoken, unproven};
use crate::domain::portrait::{Candidate, Chapter, ParagraphPart, Prompt, sentences};
use crate::screens::Context;
use crate::screens::answers::portrait::{bullet, heading, marked, own, portrait, remarks};
use crate::screens::entry::page::{count, hanging, wrapped};
use crate::ui::hits::Hits;
use crate::ui::text;

/// The most sentences of the material that are offered for a part.
const OFFERED: usize = 6;

/// Draws the page.
pub(super) fn render(
    page: &mut NarrativePage,
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
        |step, columns| vec![row(step, columns, context)],
        |step, columns| paper(step, columns, context),
    );
}

fn row(step: &Step, columns: usize, context: &Context<'_>) -> Line<'static> {
    let guide = &context.notebook.guides.narrative;
    let narrative = &portrait(context).narrative;
    match step {
        Step::Chapter(chapter) => {
            let progress = narrative.progress(guide, Some(*chapter));
            let done = format!("  {} of {}", progress.done, progress.all);
            let theme = &context.look.theme;
            Line::from(vec![
                Span::styled(chapter_word(*chapter), theme.heading),
                Span::styled(done, theme.muted),
            ])
        }
        Step::Prompt(id) => {
            let Some(prompt) = guide.prompt(id) else {
                return Line::default();
            };
            let is_done = !narrative.written(prompt).is_empty();
            marked(is_done, &prompt.ask, columns, context)
        }
        Step::Spoken => {
            let is_done = !narrative.spoken.trim().is_empty();
            marked(is_done, &guide.spoken.text, columns, context)
        }
    }
}

fn chapter_word(chapter: Chapter) -> &'static str {
    match chapter {
        Chapter::Origin => "Origin",
        Chapter::Aims => "Aims",
        Chapter::Strengths => "Strengths",
        Chapter::Paragraph => "Paragraph and spoken form",
    }
}

fn part_word(part: ParagraphPart) -> &'static str {
    match part {
        ParagraphPart::Who => "Who I am",
        ParagraphPart::Why => "Why radiology",
        ParagraphPart::Contribute => "What I contribute",
    }
}

fn paper(step: &Step, width: usize, context: &Context<'_>) -> Vec<Line<'static>> {
    let guide = &context.notebook.guides.narrative;
    match step {
        Step::Chapter(_) => Vec::new(),
        Step::Spoken => spoken_lines(width, context),
        Step::Prompt(id) => match guide.prompt(id) {
            Some(prompt) if prompt.is_paragraph() => paragraph_lines(prompt, width, context),
            Some(prompt) => prompt_lines(prompt, width, context),
            None => Vec::new(),
        },
    }
}

fn asked(ask: &str, hint: &str, width: usize, context: &Context<'_>) -> Vec<Line<'static>> {
    let theme = &context.look.theme;
    let mut lines = wrapped(&text::display_safe(ask), width, theme.title);
    lines.extend(wrapped(&text::display_safe(hint), width, theme.muted));
    lines
}

fn prompt_lines(prompt: &Prompt, width: usize, context: &Context<'_>) -> Vec<Line<'static>> {
    let guide = &context.notebook.guides.narrative;
    let narrative = &portrait(context).narrative;
    let mut lines = asked(&prompt.ask, &prompt.hint, width, context);
    lines.push(Line::default());
    let written = narrative.written(prompt);
    if written.is_empty() {
        lines.push(nothing_yet("Nothing yet; enter begins.", context));
    } else {
        lines.extend(own(written, width, context));
    }
    if let (Chapter::Paragraph, Some(part)) = (prompt.part, prompt.gives) {
        let candidates = narrative.candidates(guide);
        let other = candidates.iter().filter(|one| one.prompt.id != prompt.id);
        lines.extend(offered(part, other, width, context));
    } else if narrative.progress(guide, None).done == 0 {
        lines.push(Line::default());
        lines.extend(wrapped(&guide.about, width, context.look.theme.muted));
    }
    lines
}

fn nothing_yet(words: &str, context: &Context<'_>) -> Line<'static> {
    Line::styled(words.to_owned(), context.look.theme.warn)
}

/// What the material offers for a part of the paragraph.
fn offered<'a>(
    part: ParagraphPart,
    candidates: impl Iterator<Item = &'a Candidate<'a>>,
    width: usize,
    context: &Context<'_>,
) -> Vec<Line<'static>> {
    let own: Vec<&Candidate<'_>> = candidates.filter(|one| one.part == part).collect();
    if own.is_empty() {
        return Vec::new();
    }
    let mut lines = heading(&format!("{}, from your material", part_word(part)), context).to_vec();
    let shown = own.iter().take(OFFERED);
    lines.extend(shown.flat_map(|one| bullet(one.text, width, context)));
    if own.len() > OFFERED {
        let more = format!("and {} more", own.len() - OFFERED);
        lines.push(Line::styled(more, context.look.theme.muted));
    }
    lines
}

fn paragraph_lines(prompt: &Prompt, width: usize, context: &Context<'_>) -> Vec<Line<'static>> {
    let notebook = context.notebook;
    let guide = &notebook.guides.narrative;
    let narrative = &portrait(context).narrative;
    let mut lines = asked(&prompt.ask, &prompt.hint, width, context);
    lines.push(Line::default());
    if !narrative.paragraph.trim().is_empty() {
        lines.extend(own(&narrative.paragraph, width, context));
        let figure = count(sentences(&narrative.paragraph).count(), "sentence");
        lines.push(Line::styled(figure, context.look.theme.muted));
        let found = paragraph(narrative, guide, Limits::of(&notebook.wording));
        let claimed = claims(&narrative.paragraph, context);
        lines.extend(remarks(
            found.into_iter().chain(claimed).collect(),
            width,
            context,
        ));
        return lines;
    }
    let candidates = narrative.candidates(guide);
    if candidates.is_empty() {
        lines.push(nothing_yet(
            "Nothing yet: write to some prompts first.",
            context,
        ));
        return lines.into_iter().chain(example(width, context)).collect();
    }
    lines.push(nothing_yet(
        "Nothing yet; d makes a first draft of these.",
        context,
    ));
    let parts = ParagraphPart::ALL.iter();
    lines.extend(parts.flat_map(|part| offered(*part, candidates.iter(), width, context)));
    lines
}

fn claims(written: &str, context: &Context<'_>) -> Vec<crate::coach::portrait::Remark> {
    let notebook = context.notebook;
    unproven(
        written,
        &notebook.drafts,
        &notebook.guides.fit,
        &notebook.vocabulary,
    )
}

fn spoken_lines(width: usize, context: &Context<'_>) -> Vec<Line<'static>> {
    let theme = &context.look.theme;
    let guide = &context.notebook.guides.narrative;
    let written = &portrait(context).narrative.spoken;
    let mut lines = wrapped(&guide.spoken.text, width, theme.title);
    for step in &guide.spoken.order {
        let mark = Span::styled(format!("{:<9}", step.label), theme.key);
        lines.extend(hanging(mark, &step.say, width, theme.muted));
    }
    lines.push(Line::default());
    if written.trim().is_empty() {
        let words = "Nothing yet; enter begins, d makes a first draft of your own sentences.";
        lines.extend(wrapped(words, width, theme.warn));
        lines.extend(wrapped(&guide.openers, width, theme.muted));
        return lines.into_iter().chain(example(width, context)).collect();
    }
    lines.extend(own(written, width, context));
    let pace = context.notebook.words_per_minute();
    let words = u32::try_from(crate::domain::portrait::words(written)).unwrap_or(u32::MAX);
    let clock = text::clock_seconds(f64::from(words) * 60.0 / pace.max(1.0));
    let figure = format!("{clock} aloud, {words} words");
    lines.push(Line::styled(figure, theme.muted));
    let found = spoken(written, guide, pace);
    let claimed = claims(written, context);
    lines.extend(remarks(
        found.into_iter().chain(claimed).collect(),
        width,
        context,
    ));
    lines
}

fn example(width: usize, context: &Context<'_>) -> Vec<Line<'static>> {
    let example = &context.notebook.guides.narrative.example;
    let mut lines = heading(&example.label, context).to_vec();
    lines.extend(wrapped(&example.text, width, context.look.theme.muted));
    lines
}
