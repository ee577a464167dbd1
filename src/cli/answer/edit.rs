//! `answer edit`: lines of one plan.

use anyhow::bail;
use clap::Args;

use super::parts::{Parts, doubts};
use super::show::no_plan;
use super::versions::which;
use crate::cli::drafting::lines::Old;
use crate::cli::drafting::{editor, find, save, say_done, say_notes};
use crate::cli::paper::count;
use crate::cli::start::Desk;
use crate::cli::{Global, Ports};
use crate::domain::answer_plan::AnswerPlan;
use crate::domain::drafts::{DraftChange, DraftId};

/// Change a plan: a line that you name is replaced, all others stay.
#[derive(Debug, Default, Args)]
#[command(after_help = "Examples:\n  \
    prepcoach answer edit why-radiology --bullet \"One image, one decision\"         now the only bullet\n  \
    prepcoach answer edit why-radiology --add --bullet \"The night of the trauma\"   one bullet more\n  \
    prepcoach answer edit why-radiology --story \"\"                                 it leans on no story")]
pub struct Edit {
    /// The question's id
    #[arg(value_name = "QUESTION")]
    pub question: String,
    /// The version for this program, by its sheet's id or name
    #[arg(long, value_name = "NAME")]
    pub program: Option<String>,
    /// Put bullets and keywords beside those that are there, instead of in their place
    #[arg(long)]
    pub add: bool,
    /// Open the plan's file in your editor instead, and wait for it
    #[arg(long, conflicts_with = "add")]
    pub editor: bool,
    /// As JSON, for other programs
    #[arg(long)]
    pub json: bool,
    #[command(flatten)]
    pub parts: Parts,
}

/// Changes it, and says in one line what is different.
pub fn run(args: &Edit, desk: &mut Desk, ports: &mut Ports<'_>) -> anyhow::Result<()> {
    if args.parts.is_empty() {
        bail!(
            "say what is to be changed, such as --bullet TEXT; `prepcoach answer edit --help` shows all"
        );
    }
    let notebook = &desk.notebook;
    let id = find::plan(notebook, &args.question, args.program.as_ref())?;
    let Some(kept) = notebook.drafts.plans.get(&id).cloned() else {
        bail!("{}", no_plan(&id, notebook));
    };
    let mut plan = kept.value.clone();
    let old = if args.add { Old::Kept } else { Old::Replaced };
    args.parts.put_into(&mut plan, old, notebook)?;
    let what = differences(&kept.value, &plan);
    if what.is_empty() {
        let words = format!("Nothing changed: the plan {id} says this already.");
        return say_done(&id.to_string(), &words, args.json, ports);
    }
    let notes = doubts(&id, &plan, notebook);
    plan.updated = Some(notebook.today(desk.now.wall));
    let change = DraftChange::Plan {
        id: id.clone(),
        base: Some(kept.version),
        to: Some(plan),
    };
    save(desk, change)?;
    say_notes(&notes, ports)?;
    let words = format!("Changed the plan {id}: {}.", what.join("; "));
    say_done(&id.to_string(), &words, args.json, ports)
}

/// Opens its file in the editor.
pub fn in_editor(
    args: &Edit,
    global: &Global,
    desk: &mut Desk,
    ports: &mut Ports<'_>,
) -> anyhow::Result<()> {
    if !args.parts.is_empty() {
        bail!("--editor opens the whole plan; leave the other options out");
    }
    let id = which(&args.question, args.program.as_ref(), desk)?;
    let words = editor::open(&DraftId::Plan(id.clone()), global, desk, ports)?;
    say_done(&id.to_string(), &words, args.json, ports)
}

/// What is different, in a few words each.
fn differences(before: &AnswerPlan, after: &AnswerPlan) -> Vec<String> {
    let mut what = Vec::new();
    if before.bullets != after.bullets {
        what.push(match after.bullets.len() {
            0 => "no bullets".to_owned(),
            number => count(number, "bullet"),
        });
    }
    for (name, before, after) in [
        ("opening", &before.opening, &after.opening),
        ("closing", &before.closing, &after.closing),
    ] {
        if before != after {
            what.push(match after.as_str() {
                "" => format!("no {name}"),
                after => format!("{name}: {after}"),
            });
        }
    }
    if before.keywords != after.keywords {
        what.push(match after.keywords.as_slice() {
            [] => "no keywords".to_owned(),
            words => format!("keywords: {}", words.join(", ")),
        });
    }
    if before.story != after.story {
        what.push(match &after.story {
            Some(story) => format!("leans on {story}"),
            None => "leans on no story".to_owned(),
        });
    }
    what
}
