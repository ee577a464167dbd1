//! What is chosen over the plans: a question, or a program for which its answer is told another way.

use super::{Front, PlansPage, write};
use crate::domain::answer_plan::PlanId;
use crate::domain::id::{ProgramId, QuestionId};
use crate::message::Requests;
use crate::screens::Context;
use crate::screens::answers::choosing::{self, Choosing, item};
use crate::screens::answers::told;

/// What was chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Choice {
    /// The plan of this question for everywhere.
    Question(QuestionId),
    /// The plan of this question for this program.
    Version(QuestionId, ProgramId),
}

impl PlansPage {
    /// Every question, those without a plan first, often asked ones before the others.
    pub(super) fn choose_question(&mut self, context: &Context<'_>) {
        let notebook = context.notebook;
        let has_plan = |id: &QuestionId| notebook.drafts.plans_of(id).next().is_some();
        let mut entries: Vec<_> = notebook.banks.entries().collect();
        entries.sort_by_cached_key(|entry| (has_plan(&entry.question.id), entry.question.asked));
        let items = entries.into_iter().map(|entry| {
            let id = &entry.question.id;
            let kind = if has_plan(id) {
                "has a plan"
            } else {
                entry.question.asked.word()
            };
            let choice = Choice::Question(id.clone());
            item(&entry.question.ask, &entry.bank.title, kind, choice)
        });
        let items = items.collect();
        let choosing = Choosing::new("Which question do you want to plan?", items);
        self.front = Front::Choosing(Box::new(choosing));
    }

    /// The programs; where there is none, it is said how to get one.
    pub(super) fn choose_program(
        &mut self,
        plan: &PlanId,
        context: &Context<'_>,
        ask: &mut Requests<'_>,
    ) {
        let notebook = context.notebook;
        let programs = choosing::programs(context);
        if programs.is_empty() {
            ask.say("No program is known yet: put an interview into the Calendar first (key 5).");
            return;
        }
        let general = notebook
            .drafts
            .plan(&PlanId::general(plan.question.clone()));
        let story = general.and_then(|general| general.story.as_ref());
        let items = programs.into_iter().map(|program| {
            let heard = story.and_then(|story| told::warning(story, &program, context));
            let own = PlanId {
                question: plan.question.clone(),
                program: Some(program.clone()),
            };
            let kind = match notebook.drafts.plan(&own) {
                Some(_) => "its version",
                None => "new version",
            };
            let detail = if heard.is_some() {
                "has heard its story"
            } else {
                ""
            };
            let name = notebook.programs.name(&program).to_owned();
            let choice = Choice::Version(plan.question.clone(), program);
            item(&name, detail, kind, choice)
        });
        let items = items.collect();
        let choosing = Choosing::new("For which program is it another answer?", items);
        self.front = Front::Choosing(Box::new(choosing));
    }

    pub(super) fn choose(&mut self, choice: Choice, context: &Context<'_>, ask: &mut Requests<'_>) {
        self.front = Front::List;
        match choice {
            Choice::Question(question) => write(PlanId::general(question), context, ask),
            Choice::Version(question, program) => {
                let program = Some(program);
                write(PlanId { question, program }, context, ask);
            }
        }
    }
}
