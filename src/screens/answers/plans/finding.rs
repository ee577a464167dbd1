//! Which questions are listed, with their plans and those of single programs.

use std::collections::BTreeSet;

use super::PlansPage;
use crate::domain::answer_plan::PlanId;
use crate::domain::bank::{Asked, Entry};
use crate::domain::id::QuestionId;
use crate::domain::person::folded;
use crate::screens::Context;
use crate::ui::list::Shape;

/// One row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Row {
    /// What the rows below have in common, and how many questions they are.
    Heading(&'static str, usize),
    /// A question; its plan is the one for everywhere.
    Question(QuestionId),
    /// The plan for one program, below its question.
    Version(PlanId),
}

impl Row {
    /// The plan it stands for, whether it is written or not.
    pub fn plan(&self) -> Option<PlanId> {
        match self {
            Self::Heading(..) => None,
            Self::Question(question) => Some(PlanId::general(question.clone())),
            Self::Version(id) => Some(id.clone()),
        }
    }
}

/// Which questions are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Show {
    /// All.
    All,
    /// Those with a plan.
    With,
    /// Those without one.
    Without,
}

impl Show {
    /// What is shown next.
    pub fn next(self) -> Self {
        match self {
            Self::All => Self::With,
            Self::With => Self::Without,
            Self::Without => Self::All,
        }
    }

    /// What is shown, in words.
    pub fn words(self) -> &'static str {
        match self {
            Self::All => "all questions",
            Self::With => "with a plan",
            Self::Without => "without a plan",
        }
    }
}

impl PlansPage {
    /// Builds the list anew; what was in front stays there where it can.
    pub(super) fn find(&mut self, context: &Context<'_>) {
        let before = self.selected().and_then(Row::plan);
        let planned = planned(context);
        let mut rows = Vec::new();
        if self.show != Show::Without {
            let with: Vec<QuestionId> = self.with(&planned, context);
            push(&mut rows, "With a plan", with, context);
        }
        if self.show != Show::With {
            for (asked, heading) in [
                (Asked::Often, "Without a plan, often asked"),
                (Asked::Sometimes, "Without a plan, sometimes asked"),
                (Asked::Rarely, "Without a plan, rarely asked"),
            ] {
                let without = self.without(asked, &planned, context);
                push(&mut rows, heading, without, context);
            }
        }
        self.rows = rows;
        let drafts = &context.notebook.drafts;
        let shape = |row: &Row| match row {
            Row::Heading(..) => Shape::HEADING,
            row => {
                let is_written = row.plan().is_some_and(|id| drafts.plan(&id).is_some());
                Shape::lines(if is_written { 2 } else { 1 })
            }
        };
        self.list.set_shapes(self.rows.iter().map(shape));
        let is_before = |row: &Row| before.is_some() && row.plan() == before;
        if let Some(place) = self.rows.iter().position(is_before) {
            self.list.select(place);
        }
    }

    /// The questions with a plan, in the order of the banks; last those that no bank has any more.
    fn with(&self, planned: &BTreeSet<&QuestionId>, context: &Context<'_>) -> Vec<QuestionId> {
        let banks = &context.notebook.banks;
        let known = banks.entries().filter(|entry| {
            planned.contains(&entry.question.id) && self.lets_through(*entry, context)
        });
        let known = known.map(|entry| entry.question.id.clone());
        let is_plain = self.bank.is_none() && self.search.text().trim().is_empty();
        let lost = planned
            .iter()
            .filter(|id| is_plain && banks.get(id.as_str()).is_none());
        known.chain(lost.map(|id| (*id).clone())).collect()
    }

    fn without(
        &self,
        asked: Asked,
        planned: &BTreeSet<&QuestionId>,
        context: &Context<'_>,
    ) -> Vec<QuestionId> {
        let notebook = context.notebook;
        let entries = notebook.banks.entries().filter(|entry| {
            entry.question.asked == asked
                && !planned.contains(&entry.question.id)
                && notebook.history.is_on(*entry)
                && self.lets_through(*entry, context)
        });
        entries.map(|entry| entry.question.id.clone()).collect()
    }

    fn lets_through(&self, entry: Entry<'_>, context: &Context<'_>) -> bool {
        let bank = entry.bank.bank.as_str();
        if self.bank.as_ref().is_some_and(|only| only != bank) {
            return false;
        }
        let wanted = folded(self.search.text());
        if wanted.trim().is_empty() {
            return true;
        }
        let question = entry.question;
        let mut hay = vec![
            question.ask.as_str(),
            &entry.bank.title,
            question.id.as_str(),
        ];
        hay.extend(question.variants.iter().map(String::as_str));
        hay.extend(question.themes.iter().map(String::as_str));
        for (_, plan) in context.notebook.drafts.plans_of(&question.id) {
            let words = plan.bullets.iter().chain(&plan.keywords);
            hay.extend(words.map(String::as_str));
            hay.extend([plan.opening.as_str(), &plan.closing]);
        }
        let hay = folded(&hay.join(" "));
        wanted.split_whitespace().all(|word| hay.contains(word))
    }
}

/// The questions that have a plan, for everywhere or for one program.
fn planned<'a>(context: &Context<'a>) -> BTreeSet<&'a QuestionId> {
    let plans = context.notebook.drafts.plans.keys();
    plans.map(|id| &id.question).collect()
}

fn push(
    rows: &mut Vec<Row>,
    heading: &'static str,
    questions: Vec<QuestionId>,
    context: &Context<'_>,
) {
    if questions.is_empty() {
        return;
    }
    rows.push(Row::Heading(heading, questions.len()));
    for question in questions {
        let plans = context.notebook.drafts.plans_of(&question);
        let versions: Vec<PlanId> = plans
            .filter(|(id, _)| id.program.is_some())
            .map(|(id, _)| id.clone())
            .collect();
        rows.push(Row::Question(question));
        rows.extend(versions.into_iter().map(Row::Version));
    }
}
