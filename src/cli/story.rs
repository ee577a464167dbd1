//! `story`: experiences, each written down once, in bullets.

mod add;
mod coverage;
mod edit;
mod list;
mod parts;
mod remove;
mod show;
mod told;
mod versions;

use clap::Subcommand;

use super::start::Desk;
use super::{Global, Outcome, Ports, drafting};

/// What can be done with stories.
#[derive(Debug, Subcommand)]
#[command(after_help = "Example:\n  \
    prepcoach story add --title \"The missed nodule\" --prompt mistake \\\n    \
    --situation \"Night shift, 40 chest films\" --task \"I read them alone\" \\\n    \
    --action \"I called the senior\" --action \"We read it again\" \\\n    \
    --result \"Found on day 2, treated in time\" --learned \"I read every film twice\"\n  \
    prepcoach story show the-missed     what is written, how long it is aloud, what to mend\n  \
    prepcoach story coverage            what no story covers yet, and which one to write next\n\n\
    A story is named by its id, its title, or the beginning of its id.")]
pub enum Story {
    /// Add one
    Add(Box<add::Add>),
    /// List them
    List(list::List),
    /// Show one: its parts, where it is used, how long it is aloud, what to mend
    Show(show::Show),
    /// Change one: what you name is replaced, the rest stays
    Edit(Box<edit::Edit>),
    /// Remove one; its file goes to the trash
    Remove(remove::Remove),
    /// Every remark of the coach on one story, or on all
    Check(show::Check),
    /// What the stories cover, what is missing, what to write next
    Coverage(coverage::Coverage),
    /// Note that you told one at a program
    Told(told::Told),
    /// List the earlier versions of one
    Versions(versions::List),
    /// Bring an earlier version back
    Restore(versions::Restore),
}

/// Does what was asked for.
pub fn run(story: &Story, global: &Global, ports: &mut Ports<'_>) -> anyhow::Result<Outcome> {
    let mut desk = match story {
        Story::List(_)
        | Story::Show(_)
        | Story::Check(_)
        | Story::Coverage(_)
        | Story::Versions(_) => Desk::of(global)?,
        Story::Add(_) | Story::Edit(_) | Story::Remove(_) | Story::Told(_) | Story::Restore(_) => {
            Desk::work(global)?
        }
    };
    if let Story::Edit(args) = story
        && args.editor
    {
        edit::in_editor(args, global, &mut desk, ports)?;
        return Ok(Outcome::Done);
    }
    perform(story, &mut desk, ports)
}

fn perform(story: &Story, desk: &mut Desk, ports: &mut Ports<'_>) -> anyhow::Result<Outcome> {
    drafting::say_troubles(&desk.notebook, ports)?;
    match story {
        Story::Add(args) => add::run(args, desk, ports)?,
        Story::List(args) => list::run(args, desk, ports)?,
        Story::Show(args) => show::run(args, desk, ports)?,
        Story::Edit(args) => edit::run(args, desk, ports)?,
        Story::Remove(args) => remove::run(args, desk, ports)?,
        Story::Check(args) => show::check(args, desk, ports)?,
        Story::Coverage(args) => coverage::run(args, desk, ports)?,
        Story::Told(args) => told::run(args, desk, ports)?,
        Story::Versions(args) => versions::list(args, desk, ports)?,
        Story::Restore(args) => versions::restore(args, desk, ports)?,
    }
    Ok(Outcome::Done)
}
