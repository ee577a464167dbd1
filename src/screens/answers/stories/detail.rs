//! One story whole: its bullets, what it takes aloud, what to mend first, what leans on it and who heard it.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::{Facts, StoriesPage};
use crate::coach::draft::Findings;
use crate::domain::story::{Part, Story};
use crate::screens::Context;
use crate::screens::answers::{choosing, coach, told};
use crate::screens::entry::page::{hanging, wrapped};
use crate::ui::text;

/// What a part is called.
pub fn part_word(part: Part) -> &'static str {
    match part {
        Part::Situation => "Situation",
        Part::Task => "Task",
        Part::Action => "Action",
        Part::Result => "Result",
        Part::Learned => "Learned",
    }
}

/// Draws the story in front; scrolls where it is longer than the room.
pub fn render(page: &mut StoriesPage, frame: &mut Frame<'_>, area: Rect, context: &Context<'_>) {
    page.read_in_front(context);
    let Some((id, story)) = page.story(context) else {
        return;
    };
    let facts = page.facts.get(id).cloned().unwrap_or_default();
    let findings = page.findings.as_ref().map(|(_, _, findings)| findings);
    let width = usize::from(area.width).saturating_sub(1);
    let lines = lines(story, &facts, findings, width, context);
    page.paper.draw(frame, area, context, lines);
}

impl StoriesPage {
    /// Lets the coach read the story in front, once for each of its versions.
    fn read_in_front(&mut self, context: &Context<'_>) {
        let Some(id) = self.selected().cloned() else {
            return;
        };
        let Some(kept) = context.notebook.drafts.stories.get(&id) else {
            return;
        };
        let known = self.findings.as_ref();
        let is_known = known.is_some_and(|(of, version, _)| *of == id && *version == kept.version);
        if !is_known {
            let findings = coach::story(&kept.value, context);
            self.findings = Some((id, kept.version, findings));
        }
    }
}

fn lines(
    story: &Story,
    facts: &Facts,
    findings: Option<&Findings>,
    width: usize,
    context: &Context<'_>,
) -> Vec<Line<'static>> {
    let theme = &context.look.theme;
    let mut lines = wrapped(story.name(), width, theme.title);
    let where_and_when = [story.when.trim(), story.place.trim()]
        .into_iter()
        .filter(|words| !words.is_empty())
        .collect::<Vec<_>>()
        .join(", ");
    if !where_and_when.is_empty() {
        lines.extend(wrapped(&where_and_when, width, theme.muted));
    }
    if let Some(findings) = findings {
        lines.extend(coach_lines(findings, width, context));
    }
    for (place, part) in Part::ALL.iter().enumerate() {
        let seconds = findings.and_then(|findings| findings.part_seconds.get(place));
        part_lines(story, *part, seconds.copied(), width, context, &mut lines);
    }
    words_lines(story, width, context, &mut lines);
    uses_lines(facts, width, context, &mut lines);
    lines
}

fn part_lines(
    story: &Story,
    part: Part,
    seconds: Option<f64>,
    width: usize,
    context: &Context<'_>,
    lines: &mut Vec<Line<'static>>,
) {
    let theme = &context.look.theme;
    lines.push(Line::default());
    let bullets = story.part(part);
    let mut head = vec![Span::styled(part_word(part), theme.heading)];
    match seconds.filter(|_| !bullets.is_empty()) {
        Some(seconds) => {
            let clock = text::clock_seconds(seconds);
            head.push(Span::styled(format!("  {clock}"), theme.muted));
        }
        None => head.push(Span::styled("  nothing yet", theme.warn)),
    }
    lines.push(Line::from(head));
    for bullet in bullets {
        let mark = Span::styled(format!("{} ", context.look.glyphs.bullet), theme.muted);
        lines.extend(hanging(mark, bullet, width, theme.text));
    }
}

/// How long it is aloud, and the remark to begin with.
fn coach_lines(findings: &Findings, width: usize, context: &Context<'_>) -> Vec<Line<'static>> {
    let theme = &context.look.theme;
    let wording = &context.notebook.wording;
    let clock = text::clock_seconds(findings.seconds);
    let words = format!("{clock} aloud, {} words", findings.words);
    let mut lines = wrapped(&words, width, theme.muted);
    let Some(remark) = findings.remarks.first() else {
        return lines;
    };
    lines.push(Line::default());
    let mark = Span::styled(format!("{} ", context.look.glyphs.warning), theme.warn);
    lines.extend(hanging(mark, &remark.text(wording), width, theme.text));
    let advice = remark.advice(wording);
    if !advice.is_empty() {
        lines.extend(hanging(Span::raw("  "), &advice, width, theme.muted));
    }
    lines
}

/// The numbers, qualities, themes and concerns.
fn words_lines(story: &Story, width: usize, context: &Context<'_>, lines: &mut Vec<Line<'static>>) {
    let vocabulary = &context.notebook.vocabulary;
    let said = |words: &[String], say: &dyn Fn(&str) -> String| {
        words.iter().map(|word| say(word)).collect::<Vec<_>>()
    };
    let all = [
        ("Numbers", said(&story.numbers, &str::to_owned), "; "),
        (
            "Shows",
            said(&story.qualities, &|id| vocabulary.quality(id).to_owned()),
            ", ",
        ),
        (
            "About",
            said(&story.themes, &|id| vocabulary.theme(id).to_owned()),
            ", ",
        ),
        (
            "Settles",
            said(&story.concerns, &|id| vocabulary.concern(id).to_owned()),
            " ",
        ),
    ];
    lines.push(Line::default());
    for (label, words, between) in all {
        if !words.is_empty() {
            let mark = Span::styled(format!("{label:<9}"), context.look.theme.key);
            let words = words.join(between);
            lines.extend(hanging(mark, &words, width, context.look.theme.text));
        }
    }
}

/// The plans that lean on it, and who was told it.
fn uses_lines(facts: &Facts, width: usize, context: &Context<'_>, lines: &mut Vec<Line<'static>>) {
    let theme = &context.look.theme;
    let programs = &context.notebook.programs;
    let mut add = |label: &'static str, words: &str| {
        let mark = Span::styled(format!("{label:<9}"), theme.key);
        lines.extend(hanging(mark, words, width, theme.text));
    };
    if facts.plans.is_empty() {
        add("Plans", "none leans on it yet; p makes one");
    }
    for id in &facts.plans {
        let asked = choosing::asked(&id.question, context);
        let words = match &id.program {
            Some(program) => format!("{asked} ({})", programs.name(program)),
            None => asked.to_owned(),
        };
        add("Plan", &words);
    }
    if facts.told.is_empty() {
        add("Told", "not yet, as far as is written down; t marks it");
    }
    for telling in facts.told.iter().rev() {
        add("Told", &told::place(telling, context));
    }
}
