//! `answer versions` and `answer restore`.

use clap::Args;

use crate::cli::Ports;
use crate::cli::drafting::{find, say_done, versions};
use crate::cli::start::Desk;
use crate::domain::answer_plan::PlanId;
use crate::domain::drafts::DraftId;
use crate::domain::id::is_valid;

/// List the earlier versions of a plan, the newest first.
#[derive(Debug, Args)]
pub struct List {
    /// The question's id
    #[arg(value_name = "QUESTION")]
    pub question: String,
    /// The version for this program, by its sheet's id or name
    #[arg(long, value_name = "NAME")]
    pub program: Option<String>,
    #[command(flatten)]
    pub shown: versions::Shown,
}

/// Bring an earlier version of a plan back; what it says now is kept as a version too.
#[derive(Debug, Args)]
pub struct Restore {
    /// The question's id
    #[arg(value_name = "QUESTION")]
    pub question: String,
    /// The version for this program, by its sheet's id or name
    #[arg(long, value_name = "NAME")]
    pub program: Option<String>,
    /// Which version, as `answer versions` lists it; the newest without it
    #[arg(value_name = "STAMP")]
    pub stamp: Option<String>,
    /// As JSON, for other programs
    #[arg(long)]
    pub json: bool,
}

/// Lists them.
pub fn list(args: &List, desk: &Desk, ports: &mut Ports<'_>) -> anyhow::Result<()> {
    let id = which(&args.question, args.program.as_ref(), desk)?;
    versions::list(&DraftId::Plan(id), args.shown, desk, ports)
}

/// Brings one back, and says so.
pub fn restore(args: &Restore, desk: &mut Desk, ports: &mut Ports<'_>) -> anyhow::Result<()> {
    let id = which(&args.question, args.program.as_ref(), desk)?;
    let stamp = versions::restore(&DraftId::Plan(id.clone()), args.stamp.as_ref(), desk)?;
    let words = format!("Restored the plan {id} as it was in {stamp}.");
    say_done(&id.to_string(), &words, args.json, ports)
}

/// The plan that is meant; one that is gone, or cannot be read, by its very id.
pub fn which(question: &str, program: Option<&String>, desk: &Desk) -> anyhow::Result<PlanId> {
    let found = find::plan(&desk.notebook, question, program);
    if found.is_ok() {
        return found;
    }
    let stem = match program {
        Some(program) => format!("{}@{}", question.trim(), program.trim()),
        None => question.trim().to_owned(),
    };
    if stem.split('@').count() > 2 || !stem.split('@').all(is_valid) {
        return found;
    }
    let id = PlanId::of_stem(&stem);
    let of = DraftId::Plan(id.clone());
    let versions = desk.store.versions(&of);
    let is_unreadable = desk.notebook.drafts.unreadable.contains(&of);
    if !is_unreadable && versions.earlier.is_empty() && versions.rivals.is_empty() {
        return found;
    }
    Ok(id)
}
