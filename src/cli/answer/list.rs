//! `answer list`: plans, and questions that have none.

use std::io::Write;

use chrono::NaiveDate;
use clap::Args;
use serde::Serialize;

use crate::cli::drafting::remarks::Reading;
use crate::cli::paper::{count, item, say};
use crate::cli::start::Desk;
use crate::cli::{Ports, json, unknown};
use crate::coach::draft::Manuscript;
use crate::domain::answer_plan::{AnswerPlan, PlanId};
use crate::domain::bank::Entry;
use crate::domain::id::{ProgramId, QuestionId, StoryId};
use crate::domain::notebook::Notebook;

/// List the plans of answers.
#[derive(Debug, Default, Args)]
pub struct List {
    /// The questions that have no plan, the often asked ones first
    #[arg(long, conflicts_with = "all")]
    pub missing: bool,
    /// The questions with a plan and those without
    #[arg(long)]
    pub all: bool,
    /// Only questions of this bank; may be given more than once
    #[arg(long = "bank", value_name = "ID")]
    pub banks: Vec<String>,
    /// As JSON, for other programs
    #[arg(long)]
    pub json: bool,
}

/// A question and its plans, for other programs.
#[derive(Debug, Serialize)]
struct Row<'a> {
    question: &'a str,
    ask: &'a str,
    bank: Option<&'a str>,
    asked: Option<&'static str>,
    plans: Vec<PlanRow<'a>>,
}

#[derive(Debug, Serialize)]
struct PlanRow<'a> {
    id: String,
    program: Option<&'a str>,
    story: Option<&'a str>,
    bullets: usize,
    keywords: usize,
    seconds: f64,
    updated: Option<NaiveDate>,
}

/// A question that is asked, or that a plan is left of.
struct Item<'a> {
    id: &'a QuestionId,
    entry: Option<Entry<'a>>,
    plans: Vec<(&'a PlanId, &'a AnswerPlan)>,
}

/// Writes the list.
pub fn run(args: &List, desk: &Desk, ports: &mut Ports<'_>) -> anyhow::Result<()> {
    let notebook = &desk.notebook;
    for id in &args.banks {
        unknown::bank(&notebook.banks, id)?;
    }
    let all = items(args, notebook);
    let without = all.iter().filter(|item| item.plans.is_empty()).count();
    let mut fitting: Vec<Item<'_>> = all
        .into_iter()
        .filter(|item| args.all || args.missing == item.plans.is_empty())
        .collect();
    if args.missing {
        fitting.sort_by_key(|item| item.entry.map(|entry| entry.question.asked));
    }
    if args.json {
        let rows: Vec<Row<'_>> = fitting.iter().map(|item| row(item, notebook)).collect();
        return json::write(ports.out, &rows);
    }
    for item in &fitting {
        tell(item, notebook, ports.out)?;
    }
    let words = match (fitting.is_empty(), args.missing) {
        (true, true) => "Every question has a plan.".to_owned(),
        (true, false) => "No plan yet. `prepcoach answer list --missing` shows the questions, `prepcoach answer add --help` tells how to write a plan.".to_owned(),
        (false, true) => return Ok(()),
        (false, false) => {
            let without = count(without, "question");
            format!("\n{without} without a plan; `prepcoach answer list --missing` shows them.")
        }
    };
    say(ports.out, &words)?;
    Ok(())
}

/// The questions of the banks asked for, in their order; then plans whose question is gone.
fn items<'a>(args: &List, notebook: &'a Notebook) -> Vec<Item<'a>> {
    let drafts = &notebook.drafts;
    let is_wanted = |entry: &Entry<'_>| {
        let bank = entry.bank.bank.as_str();
        args.banks.is_empty() || args.banks.iter().any(|id| id == bank)
    };
    let asked = notebook.banks.entries().filter(is_wanted);
    let asked = asked.map(|entry| Item {
        id: &entry.question.id,
        entry: Some(entry),
        plans: drafts.plans_of(&entry.question.id).collect(),
    });
    // What is switched off needs no plan.
    let asked = asked.filter(|item| {
        let is_on = item
            .entry
            .is_some_and(|entry| notebook.history.is_on(entry));
        is_on || !item.plans.is_empty()
    });
    let mut items: Vec<Item<'a>> = asked.collect();
    let is_gone = |id: &&PlanId| notebook.banks.get(id.question.as_str()).is_none();
    let gone = drafts.plans.keys().filter(is_gone);
    for id in gone.filter(|_| args.banks.is_empty()) {
        if items.last().is_some_and(|item| *item.id == id.question) {
            continue;
        }
        items.push(Item {
            id: &id.question,
            entry: None,
            plans: drafts.plans_of(&id.question).collect(),
        });
    }
    items
}

fn row<'a>(item: &Item<'a>, notebook: &Notebook) -> Row<'a> {
    let plans = item.plans.iter().map(|(id, plan)| {
        let reading = Reading::of(Manuscript::plan(id, plan, notebook), notebook);
        PlanRow {
            id: id.to_string(),
            program: id.program.as_ref().map(ProgramId::as_str),
            story: plan.story.as_ref().map(StoryId::as_str),
            bullets: plan.bullets.len(),
            keywords: plan.keywords.len(),
            seconds: reading.seconds(),
            updated: plan.updated,
        }
    });
    Row {
        question: item.id.as_str(),
        ask: item.entry.map_or("", |entry| entry.question.ask.as_str()),
        bank: item.entry.map(|entry| entry.bank.bank.as_str()),
        asked: item.entry.map(|entry| entry.question.asked.word()),
        plans: plans.collect(),
    }
}

fn tell(own: &Item<'_>, notebook: &Notebook, out: &mut dyn Write) -> std::io::Result<()> {
    let ask = own
        .entry
        .map_or("its question is gone", |entry| &entry.question.ask);
    item(out, "", &format!("{}: {ask}", own.id))?;
    for (id, plan) in &own.plans {
        let whose = match &id.program {
            Some(program) => format!("for {}: ", notebook.programs.name(program)),
            None => String::new(),
        };
        let story = match &plan.story {
            Some(story) => format!(", leans on {story}"),
            None => String::new(),
        };
        let bullets = count(plan.bullets.len(), "bullet");
        let keywords = count(plan.keywords.len(), "keyword");
        item(out, "    ", &format!("{whose}{bullets}, {keywords}{story}"))?;
    }
    Ok(())
}
