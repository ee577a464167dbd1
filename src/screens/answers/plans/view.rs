//! Drawing the list of questions, beside the plan in front where there is room.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use super::finding::Row;
use super::{Front, PlansPage, detail};
use crate::domain::answer_plan::{AnswerPlan, PlanId};
use crate::screens::Context;
use crate::screens::answers::{choosing, told};
use crate::screens::entry::page::{count, undimmed, wrapped};
use crate::ui::hits::Hits;
use crate::ui::text;

/// From this width on the list and the plan stand side by side.
const SIDE_BY_SIDE: u16 = 100;

/// Draws the page.
pub fn render(
    page: &mut PlansPage,
    frame: &mut Frame<'_>,
    area: Rect,
    context: &Context<'_>,
    hits: &mut Hits,
) {
    if area.width >= SIDE_BY_SIDE {
        let columns = Layout::horizontal([Constraint::Percentage(50), Constraint::Percentage(50)]);
        let [left, right] = area.layout(&columns.spacing(3));
        list(page, frame, left, context, hits);
        detail::render(page, frame, right, context);
    } else if let Front::Reading = page.front {
        detail::render(page, frame, area, context);
    } else {
        list(page, frame, area, context, hits);
    }
    if let Front::Choosing(choosing) = &mut page.front {
        choosing.draw(frame, frame.area(), context, hits);
    }
}

fn list(
    page: &mut PlansPage,
    frame: &mut Frame<'_>,
    area: Rect,
    context: &Context<'_>,
    hits: &mut Hits,
) {
    let rows = Layout::vertical([
        Constraint::Length(1),
        Constraint::Length(1),
        Constraint::Fill(1),
    ]);
    let [head, search, rows] = area.layout(&rows);
    frame.render_widget(
        Line::styled(headline(page, context), context.look.theme.muted),
        head,
    );
    let columns = Layout::horizontal([Constraint::Length(8), Constraint::Fill(1)]);
    let [label, field] = search.layout(&columns);
    frame.render_widget(Line::styled("Search", context.look.theme.key), label);
    let is_typing = matches!(page.front, Front::Search);
    page.search.draw(frame, field, context.look, is_typing);
    if page.rows.is_empty() {
        let words = context.notebook.wording.answers("plans_empty");
        let lines = wrapped(words, usize::from(rows.width), context.look.theme.muted);
        frame.render_widget(Paragraph::new(lines), rows);
        return;
    }
    let width = usize::from(rows.width).saturating_sub(3);
    let all = &page.rows;
    page.list
        .draw(frame, rows, context.look, hits, |at, is_front| {
            let row = all.get(at);
            let lines = row.map_or_else(Vec::new, |row| row_lines(row, width, context));
            if is_front { undimmed(lines) } else { lines }
        });
}

fn headline(page: &PlansPage, context: &Context<'_>) -> String {
    let plans = context.notebook.drafts.plans.len();
    let bank = page
        .bank
        .as_ref()
        .and_then(|id| context.notebook.banks.bank(id));
    let bank = bank.map_or_else(
        || "all banks".to_owned(),
        |bank| text::display_safe(&bank.title).into_owned(),
    );
    let dot = context.look.glyphs.dot;
    format!(
        "{} {dot} {bank} {dot} {}",
        count(plans, "plan"),
        page.show.words()
    )
}

fn row_lines(row: &Row, width: usize, context: &Context<'_>) -> Vec<Line<'static>> {
    let look = context.look;
    let (id, words) = match row {
        Row::Heading(words, questions) => {
            return vec![Line::styled(
                format!("{words}  {questions}"),
                look.theme.heading,
            )];
        }
        Row::Question(question) => {
            let words = choosing::asked(question, context).to_owned();
            (PlanId::general(question.clone()), words)
        }
        Row::Version(id) => {
            let program = id.program.as_ref();
            let name = program.map_or("", |program| context.notebook.programs.name(program));
            (id.clone(), format!("  at {name}"))
        }
    };
    let first = Line::styled(text::truncate(&words, width, &look.glyphs), look.theme.text);
    let Some(plan) = context.notebook.drafts.plan(&id) else {
        return vec![first];
    };
    vec![first, about(&id, plan, width, context)]
}

/// How far a plan is written, what it leans on, and whether its program has heard that.
fn about(id: &PlanId, plan: &AnswerPlan, width: usize, context: &Context<'_>) -> Line<'static> {
    let look = context.look;
    let indent = if id.program.is_some() { "    " } else { "  " };
    let heard = plan.story.as_ref().zip(id.program.as_ref());
    let heard = heard.and_then(|(story, program)| told::warning(story, program, context));
    if let Some(words) = heard {
        let room = width.saturating_sub(indent.len() + 2);
        let words = text::truncate(&words, room, &look.glyphs);
        return Line::from(vec![
            Span::raw(indent),
            Span::styled(format!("{} ", look.glyphs.warning), look.theme.warn),
            Span::styled(words, look.theme.text),
        ]);
    }
    let parts = [
        count(plan.bullets.len(), "bullet"),
        count(plan.keywords.len(), "keyword"),
        detail::story_words(plan, context),
    ];
    let words = parts.join(&format!(" {} ", look.glyphs.dot));
    let words = text::truncate(&words, width.saturating_sub(indent.len()), &look.glyphs);
    Line::styled(format!("{indent}{words}"), look.theme.muted)
}
