//! `answer add`: a new plan, from lines, from a story, or from the plan for everywhere.

use anyhow::bail;
use clap::Args;

use super::parts::{Parts, doubts};
use crate::cli::Ports;
use crate::cli::drafting::lines::Old;
use crate::cli::drafting::{find, heard_before, save, say_done, say_notes};
use crate::cli::paper::count;
use crate::cli::start::Desk;
use crate::domain::answer_plan::{AnswerPlan, PlanId};
use crate::domain::drafts::DraftChange;
use crate::domain::notebook::Notebook;

/// Make the plan of an answer.
#[derive(Debug, Default, Args)]
#[command(
    after_help = "With --story and no bullets the plan is made from the story, for you to shorten.\n\
    With --program and nothing else it begins as a copy of the plan for everywhere.\n\
    `prepcoach question list` shows the ids of questions."
)]
pub struct Add {
    /// The question's id
    #[arg(value_name = "QUESTION")]
    pub question: String,
    /// Only for this program, by its sheet's id or name
    #[arg(long, value_name = "NAME")]
    pub program: Option<String>,
    /// As JSON, for other programs
    #[arg(long)]
    pub json: bool,
    #[command(flatten)]
    pub parts: Parts,
}

/// Makes it, and says so.
pub fn run(args: &Add, desk: &mut Desk, ports: &mut Ports<'_>) -> anyhow::Result<()> {
    let notebook = &desk.notebook;
    let id = find::plan(notebook, &args.question, args.program.as_ref())?;
    if notebook.drafts.plan(&id).is_some() {
        bail!("you have this plan already; `prepcoach answer edit {id}` changes it");
    }
    let mut plan = args.plan(&id, notebook)?;
    plan.updated = Some(notebook.today(desk.now.wall));
    let mut notes = doubts(&id, &plan, notebook);
    let story = plan.story.as_ref().zip(id.program.as_ref());
    notes.extend(story.and_then(|(story, program)| heard_before(story, program, notebook)));
    let leans = match &plan.story {
        Some(story) => format!(", leaning on {story}"),
        None => String::new(),
    };
    let words = format!(
        "Added the plan {id}: {}{leans}.",
        count(plan.bullets.len(), "bullet")
    );
    let change = DraftChange::Plan {
        id: id.clone(),
        base: None,
        to: Some(plan),
    };
    save(desk, change)?;
    say_notes(&notes, ports)?;
    say_done(&id.to_string(), &words, args.json, ports)
}

impl Add {
    fn plan(&self, id: &PlanId, notebook: &Notebook) -> anyhow::Result<AnswerPlan> {
        let mut plan = self.begun(id, notebook)?;
        self.parts.put_into(&mut plan, Old::Replaced, notebook)?;
        Ok(plan)
    }

    fn begun(&self, id: &PlanId, notebook: &Notebook) -> anyhow::Result<AnswerPlan> {
        let is_from_story = self.parts.story.is_some() && self.parts.bullet.is_empty();
        if let Some(text) = self.parts.story.as_deref().filter(|_| is_from_story) {
            let (story, kept) = find::story(notebook, text)?;
            let vocabulary = &notebook.vocabulary;
            return Ok(AnswerPlan::from_story(
                story.clone(),
                &kept.value,
                vocabulary,
            ));
        }
        let general = notebook.drafts.plan(&PlanId::general(id.question.clone()));
        match general.filter(|_| id.program.is_some() && self.parts.bullet.is_empty()) {
            Some(general) => Ok(general.clone()),
            None if self.parts.is_empty() => {
                bail!("say what is in the plan: --bullet TEXT three to six times, or --story STORY")
            }
            None => Ok(AnswerPlan::default()),
        }
    }
}
