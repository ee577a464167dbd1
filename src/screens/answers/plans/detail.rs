//! One question with its plan: opening, bullets, closing, keywords, the story, and the versions for programs.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::PlansPage;
use crate::domain::answer_plan::{AnswerPlan, PlanId};
use crate::domain::coverage::Level;
use crate::domain::fading::Stage;
use crate::domain::id::QuestionId;
use crate::screens::Context;
use crate::screens::answers::stories::level_word;
use crate::screens::answers::{choosing, told};
use crate::screens::entry::page::{hanging, wrapped};
use crate::ui::text;

/// How many stories that fit are named.
const MOST_FITTING: usize = 3;

/// What a plan leans on, in words.
pub fn story_words(plan: &AnswerPlan, context: &Context<'_>) -> String {
    let Some(id) = &plan.story else {
        return "no story".to_owned();
    };
    match context.notebook.drafts.story(id) {
        Some(story) => format!("leans on {}", story.name()),
        None => format!("its story {id} is gone"),
    }
}

/// Draws the plan in front; scrolls where it is longer than the room.
pub fn render(page: &mut PlansPage, frame: &mut Frame<'_>, area: Rect, context: &Context<'_>) {
    let Some(id) = page.plan() else {
        return;
    };
    let width = usize::from(area.width).saturating_sub(1);
    let lines = lines(page, &id, width, context);
    page.paper.draw(frame, area, context, lines);
}

fn lines(page: &PlansPage, id: &PlanId, width: usize, context: &Context<'_>) -> Vec<Line<'static>> {
    let theme = &context.look.theme;
    let notebook = context.notebook;
    let asked = choosing::asked(&id.question, context);
    let mut lines = wrapped(asked, width, theme.title);
    if let Some(program) = &id.program {
        let words = format!("as you tell it at {}", notebook.programs.name(program));
        lines.extend(wrapped(&words, width, theme.accent));
    }
    lines.extend(wrapped(&facts(&id.question, context), width, theme.muted));
    lines.push(Line::default());
    match notebook.drafts.plan(id) {
        None => {
            let words = notebook.wording.answers("plan_none");
            lines.extend(wrapped(words, width, theme.text));
        }
        Some(plan) => plan_lines(id, plan, width, context, &mut lines),
    }
    fitting(page, &id.question, width, context, &mut lines);
    versions(id, width, context, &mut lines);
    lines
}

fn facts(question: &QuestionId, context: &Context<'_>) -> String {
    let notebook = context.notebook;
    let glyphs = &context.look.glyphs;
    let mut parts = Vec::new();
    if let Some(entry) = notebook.banks.get(question.as_str()) {
        let target = entry.question.target;
        parts.push(entry.question.kind.word().to_owned());
        parts.push(format!("asked {}", entry.question.asked.word()));
        parts.push(format!(
            "{}{}{}",
            text::clock_seconds(f64::from(target.low)),
            glyphs.dash,
            text::clock_seconds(f64::from(target.high))
        ));
    } else {
        parts.push("no bank has this question any more".to_owned());
    }
    let practised = notebook.history.question(question);
    parts.push(match practised.and_then(|practised| practised.last_day) {
        Some(day) => format!("practiced {}", day.format("%a %-d %b")),
        None => "not practiced yet".to_owned(),
    });
    parts.join(&format!(" {} ", glyphs.dot))
}

fn plan_lines(
    id: &PlanId,
    plan: &AnswerPlan,
    width: usize,
    context: &Context<'_>,
    lines: &mut Vec<Line<'static>>,
) {
    let theme = &context.look.theme;
    let label = |words: &str| Span::styled(format!("{words:<9}"), theme.key);
    if !plan.opening.is_empty() {
        lines.extend(hanging(label("Opening"), &plan.opening, width, theme.text));
    }
    for bullet in &plan.bullets {
        let mark = Span::styled(format!("{} ", context.look.glyphs.bullet), theme.muted);
        lines.extend(hanging(mark, bullet, width, theme.text));
    }
    if !plan.closing.is_empty() {
        lines.extend(hanging(label("Closing"), &plan.closing, width, theme.text));
    }
    let keywords = plan
        .keywords
        .join(&format!(" {} ", context.look.glyphs.dot));
    let keywords = if keywords.is_empty() {
        "none yet: three words that stand for the whole"
    } else {
        &keywords
    };
    lines.extend(hanging(label("Keywords"), keywords, width, theme.accent));
    lines.extend(hanging(
        label("Story"),
        &story_words(plan, context),
        width,
        theme.text,
    ));
    let heard = plan.story.as_ref().zip(id.program.as_ref());
    let heard = heard.and_then(|(story, program)| told::warning(story, program, context));
    if let Some(words) = heard {
        let mark = Span::styled(format!("{} ", context.look.glyphs.warning), theme.warn);
        lines.extend(hanging(mark, &words, width, theme.text));
    }
    let fading = context.notebook.fading(&id.question, id.program.as_ref());
    if let Some(fading) = fading.filter(|fading| fading.plan == *plan) {
        let words = match fading.stage {
            Stage::Bullets => "its bullets help",
            Stage::Keywords => "it has faded to its keywords",
            Stage::Nothing => "it is said from memory",
        };
        lines.extend(hanging(label("Practice"), words, width, theme.muted));
    }
    if let Some(day) = plan.updated {
        let words = day.format("%a %-d %b %Y").to_string();
        lines.extend(hanging(label("Changed"), &words, width, theme.muted));
    }
}

/// The stories that answer the question best.
fn fitting(
    page: &PlansPage,
    question: &QuestionId,
    width: usize,
    context: &Context<'_>,
    lines: &mut Vec<Line<'static>>,
) {
    let theme = &context.look.theme;
    let answering = page.coverage.answering(question);
    let others: Vec<_> = answering
        .into_iter()
        .filter(|(_, level)| *level != Level::Leans)
        .take(MOST_FITTING)
        .collect();
    if others.is_empty() {
        return;
    }
    lines.push(Line::default());
    lines.push(Line::styled("Stories that fit", theme.heading));
    for (id, level) in others {
        let Some(story) = context.notebook.drafts.story(id) else {
            continue;
        };
        let mark = Span::styled(format!("{:<11}", level_word(level)), theme.muted);
        lines.extend(hanging(mark, story.name(), width, theme.text));
    }
}

/// The other plans of the question.
fn versions(id: &PlanId, width: usize, context: &Context<'_>, lines: &mut Vec<Line<'static>>) {
    let notebook = context.notebook;
    let theme = &context.look.theme;
    let plans = notebook.drafts.plans_of(&id.question);
    let others: Vec<_> = plans.filter(|(own, _)| *own != id).collect();
    if others.is_empty() {
        return;
    }
    lines.push(Line::default());
    lines.push(Line::styled("Told another way", theme.heading));
    for (own, plan) in others {
        let program = own.program.as_ref();
        let name = program.map_or("everywhere else", |program| notebook.programs.name(program));
        let words = format!("{name}: {}", story_words(plan, context));
        let mark = Span::styled(format!("{} ", context.look.glyphs.bullet), theme.muted);
        lines.extend(hanging(mark, &words, width, theme.text));
    }
}
