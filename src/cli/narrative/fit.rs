//! `narrative fit`: three or four qualities, each with the story that shows it and the demand of training it meets.

use std::io::Write;

use anyhow::bail;
use clap::{Args, Subcommand};
use serde::Serialize;

use super::save;
use crate::cli::drafting::vocabulary::Sort;
use crate::cli::drafting::{find, say_done, say_notes};
use crate::cli::paper::{count, item};
use crate::cli::start::Desk;
use crate::cli::{Ports, json, unknown};
use crate::domain::notebook::Notebook;
use crate::domain::person::folded;
use crate::domain::portrait::{self, Portrait, shows};

/// What fits you for radiology.
#[derive(Debug, Subcommand)]
#[command(after_help = "Example:\n  \
    prepcoach narrative fit add --quality reliability --story the-missed --demand overnight-call")]
pub enum Fit {
    /// Add a quality, or change the one that is there
    Add(Add),
    /// List them
    List(List),
    /// Remove one
    Remove(Remove),
}

/// Add a quality, or change the one that is there.
#[derive(Debug, Args)]
#[command(
    after_help = "`prepcoach narrative fit list` shows the demands of training by their ids."
)]
pub struct Add {
    /// The quality: a known word, or your own
    #[arg(long, value_name = "WORD")]
    pub quality: String,
    /// The story that shows it
    #[arg(long, value_name = "STORY")]
    pub story: Option<String>,
    /// The demand of radiology training it meets: a known one by its id, or in your own words
    #[arg(long, value_name = "DEMAND")]
    pub demand: Option<String>,
    /// As JSON, for other programs
    #[arg(long)]
    pub json: bool,
}

/// List the qualities.
#[derive(Debug, Default, Args)]
pub struct List {
    /// As JSON, for other programs
    #[arg(long)]
    pub json: bool,
}

/// Remove a quality.
#[derive(Debug, Args)]
pub struct Remove {
    /// The quality
    #[arg(value_name = "WORD")]
    pub quality: String,
    /// As JSON, for other programs
    #[arg(long)]
    pub json: bool,
}

/// A row for other programs.
#[derive(Serialize)]
struct Shape<'a> {
    #[serde(flatten)]
    fit: &'a portrait::Fit,
    complete: bool,
}

/// Does what was asked for.
pub fn run(command: &Fit, desk: &mut Desk, ports: &mut Ports<'_>) -> anyhow::Result<()> {
    match command {
        Fit::Add(args) => add(args, desk, ports),
        Fit::List(args) => list(args, desk, ports),
        Fit::Remove(args) => remove(args, desk, ports),
    }
}

fn add(args: &Add, desk: &mut Desk, ports: &mut Ports<'_>) -> anyhow::Result<()> {
    let notebook = &desk.notebook;
    let mut notes = Vec::new();
    let typed = std::slice::from_ref(&args.quality);
    let Some(quality) = Sort::Quality.taken(typed, notebook, &mut notes)?.pop() else {
        bail!("say which quality: --quality WORD");
    };
    let mut portrait = notebook.drafts.portrait.value.clone();
    let place = portrait.fit.iter().position(|own| own.quality == quality);
    let mut fit = place
        .and_then(|at| portrait.fit.get(at))
        .cloned()
        .unwrap_or_default();
    quality.clone_into(&mut fit.quality);
    if let Some(text) = &args.story {
        let (id, kept) = find::story(notebook, text)?;
        if !shows(&kept.value, &quality, &notebook.vocabulary) {
            notes.push(format!("{id} does not name {quality} among its qualities"));
        }
        fit.story = Some(id.clone());
    }
    if let Some(text) = &args.demand {
        fit.demand = demand(text, notebook);
    }
    let words = format!("Fit: {}.", said(&fit, notebook));
    match place.and_then(|at| portrait.fit.get_mut(at)) {
        Some(own) => *own = fit,
        None => portrait.fit.push(fit),
    }
    let (least, most) = notebook.guides.fit.count;
    if portrait.fit.len() > most {
        let number = count(portrait.fit.len(), "row");
        notes.push(format!(
            "{number} now; {least} or {most} qualities are enough"
        ));
    }
    let is_saved = save(desk, portrait)?;
    let words = if is_saved {
        words
    } else {
        format!("Nothing changed: {quality} says this already.")
    };
    say_notes(&notes, ports)?;
    say_done(&quality, &words, args.json, ports)
}

/// The demand that is meant, by its id or its name; else own words.
fn demand(typed: &str, notebook: &Notebook) -> String {
    let plain = folded(typed);
    let mut demands = notebook.guides.fit.demands.iter();
    let known = demands.find(|own| folded(&own.id) == plain || folded(&own.text) == plain);
    known.map_or_else(|| typed.trim().to_owned(), |own| own.id.clone())
}

fn remove(args: &Remove, desk: &mut Desk, ports: &mut Ports<'_>) -> anyhow::Result<()> {
    let mut portrait = desk.notebook.drafts.portrait.value.clone();
    let typed = args.quality.trim();
    let known = Sort::Quality.known(typed, &desk.notebook);
    let known = known.unwrap_or(typed).to_owned();
    let before = portrait.fit.len();
    portrait.fit.retain(|own| own.quality != known);
    if portrait.fit.len() == before {
        let all: Vec<&str> = portrait
            .fit
            .iter()
            .map(|own| own.quality.as_str())
            .collect();
        bail!(
            "{}",
            unknown::sentence(
                "quality of your fit",
                typed,
                &all,
                "prepcoach narrative fit list"
            )
        );
    }
    save(desk, portrait)?;
    let words =
        format!("Removed {known} from your fit. `prepcoach narrative restore` brings it back.");
    say_done(&known, &words, args.json, ports)
}

fn list(args: &List, desk: &Desk, ports: &mut Ports<'_>) -> anyhow::Result<()> {
    let notebook = &desk.notebook;
    let portrait = &notebook.drafts.portrait.value;
    if args.json {
        let shapes = portrait.fit.iter().map(|fit| Shape {
            fit,
            complete: fit.is_complete(&notebook.drafts),
        });
        return json::write(ports.out, &shapes.collect::<Vec<_>>());
    }
    tell(portrait, notebook, ports.out)?;
    let (least, most) = notebook.guides.fit.count;
    let done = portrait.fit_done(&notebook.drafts);
    let words =
        format!("{done} complete, each with a story and a demand; {least} or {most} are enough.");
    item(ports.out, "", &words)?;
    writeln!(ports.out, "\nDemands of radiology training:")?;
    for demand in &notebook.guides.fit.demands {
        item(ports.out, "- ", &format!("{} [{}]", demand.text, demand.id))?;
    }
    Ok(())
}

/// Every row.
pub fn tell(portrait: &Portrait, notebook: &Notebook, out: &mut dyn Write) -> std::io::Result<()> {
    let mut rows = portrait.fit.iter();
    rows.try_for_each(|fit| item(out, "- ", &said(fit, notebook)))
}

/// `reliability, shown by "The missed nodule", for overnight call`.
fn said(fit: &portrait::Fit, notebook: &Notebook) -> String {
    let story = match &fit.story {
        None => "no story yet".to_owned(),
        Some(id) => match notebook.drafts.story(id) {
            Some(story) => format!("shown by “{}”", story.name()),
            None => format!("shown by {id}, which is gone"),
        },
    };
    let demand = match fit.demand.trim() {
        "" => "for no demand yet".to_owned(),
        demand => format!("for {}", notebook.guides.fit.demand_name(demand)),
    };
    format!(
        "{}, {story}, {demand}",
        notebook.vocabulary.quality(&fit.quality)
    )
}
