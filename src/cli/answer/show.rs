//! `answer show`: one plan whole, and what the coach says of it.

use std::io::Write;

use anyhow::bail;
use clap::Args;
use serde::Serialize;

use crate::cli::drafting::remarks::{Most, Reading, Shape};
use crate::cli::drafting::{bullets, find, heard_before, named, say_notes};
use crate::cli::paper::say;
use crate::cli::start::Desk;
use crate::cli::{Ports, json};
use crate::coach::draft::Manuscript;
use crate::domain::answer_plan::{AnswerPlan, PlanId};
use crate::domain::id::ProgramId;
use crate::domain::notebook::Notebook;

/// Show a plan.
#[derive(Debug, Args)]
pub struct Show {
    /// The question's id
    #[arg(value_name = "QUESTION")]
    pub question: String,
    /// The version for this program, by its sheet's id or name; the plan for everywhere where it has none
    #[arg(long, value_name = "NAME")]
    pub program: Option<String>,
    /// As JSON, for other programs
    #[arg(long)]
    pub json: bool,
}

/// A plan whole, for other programs.
#[derive(Serialize)]
struct Whole<'a> {
    id: String,
    question: &'a str,
    program: Option<&'a str>,
    ask: &'a str,
    plan: &'a AnswerPlan,
    /// The ids of all plans of the question.
    versions: Vec<String>,
    coach: Shape,
}

/// Writes one plan whole.
pub fn run(args: &Show, desk: &Desk, ports: &mut Ports<'_>) -> anyhow::Result<()> {
    let notebook = &desk.notebook;
    let wanted = find::plan(notebook, &args.question, args.program.as_ref())?;
    let general = PlanId::general(wanted.question.clone());
    let found = [&wanted, &general]
        .into_iter()
        .find_map(|id| notebook.drafts.plans.get_key_value(id));
    let Some((id, kept)) = found else {
        bail!("{}", no_plan(&wanted, notebook));
    };
    let plan = &kept.value;
    let reading = Reading::of(Manuscript::plan(id, plan, notebook), notebook);
    let heard = plan.story.as_ref().zip(wanted.program.as_ref());
    let heard = heard.and_then(|(story, program)| heard_before(story, program, notebook));
    say_notes(heard.as_slice(), ports)?;
    let question = notebook.banks.get(id.question.as_str());
    let ask = question.map_or("", |entry| entry.question.ask.as_str());
    let all = notebook.drafts.plans_of(&id.question);
    let versions: Vec<String> = all.map(|(id, _)| id.to_string()).collect();
    if args.json {
        let whole = Whole {
            id: id.to_string(),
            question: id.question.as_str(),
            program: id.program.as_ref().map(ProgramId::as_str),
            ask,
            plan,
            versions,
            coach: reading.shape(),
        };
        return json::write(ports.out, &whole);
    }
    let out = &mut *ports.out;
    lines(id, plan, ask, notebook, out)?;
    let others = versions.iter().filter(|own| **own != id.to_string());
    let others: Vec<&str> = others.map(String::as_str).collect();
    named(out, "Other versions", &others.join(", "))?;
    reading.tell_time(out)?;
    reading.tell_remarks(Most::Few, out)?;
    Ok(())
}

fn lines(
    id: &PlanId,
    plan: &AnswerPlan,
    ask: &str,
    notebook: &Notebook,
    out: &mut dyn Write,
) -> std::io::Result<()> {
    if ask.is_empty() {
        say(out, &format!("[{id}] Its question is in no bank any more."))?;
    } else {
        say(out, &format!("{ask} [{id}]"))?;
    }
    if let Some(program) = &id.program {
        named(out, "Only for", notebook.programs.name(program))?;
    }
    if !plan.opening.is_empty() {
        writeln!(out)?;
        named(out, "Opening", &plan.opening)?;
    }
    bullets(out, "Bullets", &plan.bullets)?;
    writeln!(out)?;
    named(out, "Closing", &plan.closing)?;
    named(out, "Keywords", &plan.keywords.join(", "))?;
    if let Some(story) = &plan.story {
        let title = match notebook.drafts.story(story) {
            Some(told) => told.name(),
            None => "this story is gone",
        };
        named(out, "Leans on", &format!("{title} [{story}]"))?;
    }
    let updated = plan
        .updated
        .map(|day| day.format("%a %-d %b %Y").to_string());
    named(out, "Last changed", &updated.unwrap_or_default())
}

/// What to say where there is no such plan: how to make one, with the story that fits best.
pub fn no_plan(id: &PlanId, notebook: &Notebook) -> String {
    let coverage = notebook.coverage();
    let best = coverage.answering(&id.question).into_iter();
    let mut best = best.filter(|(_, level)| level.answers());
    let how = match best.next() {
        Some((story, _)) => format!("--story {story}"),
        None => "--bullet TEXT".to_owned(),
    };
    let (question, program) = (&id.question, &id.program);
    let program = match program {
        Some(program) => format!(" --program {program}"),
        None => String::new(),
    };
    format!(
        "there is no plan `{id}` yet; `prepcoach answer add {question}{program} {how}` makes one"
    )
}
