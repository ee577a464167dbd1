//! `answer remove`.

use anyhow::bail;
use clap::Args;

use super::show::no_plan;
use crate::cli::Ports;
use crate::cli::drafting::{find, save, say_done};
use crate::cli::start::Desk;
use crate::domain::answer_plan::PlanId;
use crate::domain::drafts::{DraftChange, Drafts};

/// Remove a plan; its file goes to the trash.
#[derive(Debug, Default, Args)]
pub struct Remove {
    /// The question's id
    #[arg(value_name = "QUESTION")]
    pub question: String,
    /// The version for this program, by its sheet's id or name
    #[arg(long, value_name = "NAME")]
    pub program: Option<String>,
    /// As JSON, for other programs
    #[arg(long)]
    pub json: bool,
}

/// Removes it, and says so.
pub fn run(args: &Remove, desk: &mut Desk, ports: &mut Ports<'_>) -> anyhow::Result<()> {
    let notebook = &desk.notebook;
    let id = find::plan(notebook, &args.question, args.program.as_ref())?;
    let Some(version) = notebook.drafts.plans.get(&id).map(|kept| kept.version) else {
        bail!("{}", no_plan(&id, notebook));
    };
    let stays = staying(&id, &notebook.drafts);
    let change = DraftChange::Plan {
        id: id.clone(),
        base: Some(version),
        to: None,
    };
    save(desk, change)?;
    let words = format!(
        "Removed the plan {id}. Its file is in the trash folder for 90 days; `prepcoach answer restore {id}` brings it back.{stays}"
    );
    say_done(&id.to_string(), &words, args.json, ports)
}

/// Which versions for programs stay, where the plan for everywhere goes.
fn staying(id: &PlanId, drafts: &Drafts) -> String {
    let others = drafts.plans_of(&id.question).map(|(other, _)| other);
    let others = others.filter(|other| id.program.is_none() && *other != id);
    let others: Vec<String> = others.map(ToString::to_string).collect();
    if others.is_empty() {
        return String::new();
    }
    format!(" {} stays.", others.join(", "))
}
