//! `answer`: what is said to a question. Plans in bullets, and the coach's eye on any text.

mod add;
pub mod check;
mod edit;
mod list;
mod parts;
mod remove;
mod show;
mod versions;

use clap::Subcommand;

use super::start::Desk;
use super::{Global, Outcome, Ports, drafting};

/// Answers: plans in bullets, and the coach's eye on any text.
#[derive(Debug, Subcommand)]
#[command(after_help = "Examples:\n  \
    prepcoach answer list --missing                          questions that have no plan yet\n  \
    prepcoach answer add clinical-mistake --story the-missed  a plan made of a story\n  \
    prepcoach answer edit clinical-mistake --opening \"In my third year I missed a nodule.\"\n  \
    prepcoach answer check conflict.txt --kind behavioral    what to mend, with the words it is about\n  \
    prepcoach answer check - --json < take.txt               the same for other programs\n\n\
    A plan is named by its question's id; --program names the version for one program.")]
pub enum Answer {
    /// Make the plan of an answer: three to six bullets, or from a story
    Add(Box<add::Add>),
    /// List the plans, or the questions without one
    List(list::List),
    /// Show a plan: its lines, how long it is aloud, what to mend
    Show(show::Show),
    /// Change a plan: what you name is replaced, the rest stays
    Edit(Box<edit::Edit>),
    /// Remove a plan; its file goes to the trash
    Remove(remove::Remove),
    /// Read any text as one spoken answer: what to mend, why, what to try
    Check(check::Check),
    /// List the earlier versions of a plan
    Versions(versions::List),
    /// Bring an earlier version of a plan back
    Restore(versions::Restore),
}

/// Does what was asked for.
pub fn run(command: &Answer, global: &Global, ports: &mut Ports<'_>) -> anyhow::Result<Outcome> {
    let mut desk = match command {
        // Any text can be checked, whatever is the matter with the data folder.
        Answer::Check(args) => {
            return check::run(args, global, &mut std::io::stdin().lock(), ports);
        }
        Answer::List(_) | Answer::Show(_) | Answer::Versions(_) => Desk::of(global)?,
        Answer::Add(_) | Answer::Edit(_) | Answer::Remove(_) | Answer::Restore(_) => {
            Desk::work(global)?
        }
    };
    if let Answer::Edit(args) = command
        && args.editor
    {
        edit::in_editor(args, global, &mut desk, ports)?;
        return Ok(Outcome::Done);
    }
    perform(command, &mut desk, ports)?;
    Ok(Outcome::Done)
}

fn perform(command: &Answer, desk: &mut Desk, ports: &mut Ports<'_>) -> anyhow::Result<()> {
    drafting::say_troubles(&desk.notebook, ports)?;
    match command {
        Answer::Add(args) => add::run(args, desk, ports),
        Answer::List(args) => list::run(args, desk, ports),
        Answer::Show(args) => show::run(args, desk, ports),
        Answer::Edit(args) => edit::run(args, desk, ports),
        Answer::Remove(args) => remove::run(args, desk, ports),
        Answer::Versions(args) => versions::list(args, desk, ports),
        Answer::Restore(args) => versions::restore(args, desk, ports),
        Answer::Check(_) => Ok(()),
    }
}
