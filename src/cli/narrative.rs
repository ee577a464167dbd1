//! `narrative`: who I am and why radiology. The prompts, the paragraph and its spoken form, the explanations of the
//! journey, the items of the CV, the fit.

mod check;
mod cv;
mod edit;
mod fit;
mod list;
mod remove;
mod show;
mod versions;
mod what;

use clap::Subcommand;

use super::start::Desk;
use super::{Global, Outcome, Ports, drafting};
use crate::domain::drafts::{DraftChange, DraftId};
use crate::domain::portrait::Portrait;

/// Your narrative, the explanations of your journey, your CV, your fit.
#[derive(Debug, Subcommand)]
#[command(after_help = "Examples:\n  \
    prepcoach narrative list                                  everything, and what is still open\n  \
    prepcoach narrative edit origin --text \"In 2019 I saw …\"   what you answer to the prompt `origin` (NP01)\n  \
    prepcoach narrative edit paragraph --from-material        a first paragraph from your own sentences\n  \
    prepcoach narrative edit spoken --text - < spoken.txt     the spoken form, from the input\n  \
    prepcoach narrative edit gap --own \"Two years without a post\" --learned \"…\" --resolved \"…\"\n  \
    prepcoach narrative check                                 what the coach says of all of it")]
pub enum Narrative {
    /// Write something new: to a prompt, a topic, or a topic of your own
    Add(edit::Add),
    /// List everything, and what is still open
    List(list::List),
    /// Show one thing whole: what it asks, what is written, what to mend
    Show(show::Show),
    /// Change one thing: what you name is replaced, the rest stays
    Edit(edit::Edit),
    /// Take away what is written to one thing; it stays among the earlier versions
    Remove(remove::Remove),
    /// Every remark of the coach on the paragraph, the spoken form and the explanations
    Check(check::Check),
    /// The items of your CV: add, list, edit, remove
    #[command(subcommand)]
    Cv(cv::Cv),
    /// What fits you for radiology: add, list, remove
    #[command(subcommand)]
    Fit(fit::Fit),
    /// List the earlier versions
    Versions(versions::List),
    /// Bring an earlier version of all this back
    Restore(versions::Restore),
}

/// Does what was asked for.
pub fn run(command: &Narrative, global: &Global, ports: &mut Ports<'_>) -> anyhow::Result<Outcome> {
    let mut desk = if reads(command) {
        Desk::of(global)?
    } else {
        Desk::work(global)?
    };
    perform(command, &mut desk, ports)?;
    Ok(Outcome::Done)
}

/// Whether a command only reads.
fn reads(command: &Narrative) -> bool {
    match command {
        Narrative::List(_) | Narrative::Show(_) | Narrative::Check(_) | Narrative::Versions(_) => {
            true
        }
        Narrative::Cv(cv) => matches!(cv, cv::Cv::List(_)),
        Narrative::Fit(fit) => matches!(fit, fit::Fit::List(_)),
        Narrative::Add(_) | Narrative::Edit(_) | Narrative::Remove(_) | Narrative::Restore(_) => {
            false
        }
    }
}

fn perform(command: &Narrative, desk: &mut Desk, ports: &mut Ports<'_>) -> anyhow::Result<()> {
    drafting::say_troubles(&desk.notebook, ports)?;
    match command {
        Narrative::Add(args) => edit::add(args, desk, ports),
        Narrative::List(args) => list::run(args, desk, ports),
        Narrative::Show(args) => show::run(args, desk, ports),
        Narrative::Edit(args) => edit::run(args, desk, ports),
        Narrative::Remove(args) => remove::run(args, desk, ports),
        Narrative::Check(args) => check::run(args, desk, ports),
        Narrative::Cv(args) => cv::run(args, desk, ports),
        Narrative::Fit(args) => fit::run(args, desk, ports),
        Narrative::Versions(args) => versions::list(*args, desk, ports),
        Narrative::Restore(args) => versions::restore(args, desk, ports),
    }
}

/// Saves the portrait; gives whether anything is different.
fn save(desk: &mut Desk, to: Portrait) -> anyhow::Result<bool> {
    let base = desk.notebook.drafts.portrait.value.clone();
    if base == to {
        return Ok(false);
    }
    if desk.notebook.drafts.unreadable.contains(&DraftId::Portrait) {
        anyhow::bail!("profile.yaml cannot be read; mend the file first");
    }
    drafting::save(desk, DraftChange::Portrait { base, to })?;
    Ok(true)
}
