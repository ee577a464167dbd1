//! `narrative cv`: the items of the CV, and what one is ready to say to each.

use std::io::Write;

use anyhow::bail;
use clap::{Args, Subcommand, ValueEnum};
use serde::Serialize;

use super::save;
use crate::cli::drafting::{named, say_done};
use crate::cli::paper::item;
use crate::cli::start::Desk;
use crate::cli::{Ports, json, unknown};
use crate::domain::notebook::Notebook;
use crate::domain::person::folded;
use crate::domain::portrait::{CvItem, CvKind, Portrait};

/// The items of your CV.
#[derive(Debug, Subcommand)]
#[command(after_help = "Example:\n  \
    prepcoach narrative cv add --title \"Audit of head CT requests\" --kind project\n  \
    prepcoach narrative cv edit audit-of-head-ct-requests --ready \"role=I read 120 requests\"")]
pub enum Cv {
    /// Add one
    Add(Add),
    /// List them, with what you are ready to explain
    List(List),
    /// Change one: its title, what you are ready to explain
    Edit(Edit),
    /// Remove one
    Remove(Remove),
}

/// What an item is, as it is typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Kind {
    /// A project, an elective, a case report: five things to be ready to explain
    Project,
    /// A skill: how you used it
    Skill,
}

/// Add an item of the CV.
#[derive(Debug, Args)]
pub struct Add {
    /// What the CV calls it
    #[arg(long, value_name = "TEXT")]
    pub title: String,
    /// A project or a skill
    #[arg(long, value_name = "KIND", default_value = "project")]
    pub kind: Kind,
    #[command(flatten)]
    pub ready: Ready,
    /// As JSON, for other programs
    #[arg(long)]
    pub json: bool,
}

/// What is said to an item.
#[derive(Debug, Clone, Default, Args)]
pub struct Ready {
    /// For a project: what you say to one of aim, role, findings, challenge, interest; may be given again
    #[arg(long = "ready", value_name = "THING=TEXT")]
    pub ready: Vec<String>,
    /// For a skill: how you used it, with one example
    #[arg(long, value_name = "TEXT")]
    pub used: Option<String>,
}

/// List the items of the CV.
#[derive(Debug, Default, Args)]
pub struct List {
    /// As JSON, for other programs
    #[arg(long)]
    pub json: bool,
}

/// Change an item of the CV. An empty text takes away what is there.
#[derive(Debug, Args)]
pub struct Edit {
    /// Its id or its title
    #[arg(value_name = "ITEM")]
    pub item: String,
    /// What the CV calls it; its id stays
    #[arg(long, value_name = "TEXT")]
    pub title: Option<String>,
    #[command(flatten)]
    pub ready: Ready,
    /// As JSON, for other programs
    #[arg(long)]
    pub json: bool,
}

/// Remove an item of the CV.
#[derive(Debug, Args)]
pub struct Remove {
    /// Its id or its title
    #[arg(value_name = "ITEM")]
    pub item: String,
    /// As JSON, for other programs
    #[arg(long)]
    pub json: bool,
}

/// An item for other programs.
#[derive(Serialize)]
struct Shape<'a> {
    #[serde(flatten)]
    item: &'a CvItem,
    /// The ids of what is not answered.
    open: Vec<&'a str>,
}

/// Does what was asked for.
pub fn run(command: &Cv, desk: &mut Desk, ports: &mut Ports<'_>) -> anyhow::Result<()> {
    match command {
        Cv::Add(args) => add(args, desk, ports),
        Cv::List(args) => list(args, desk, ports),
        Cv::Edit(args) => edit(args, desk, ports),
        Cv::Remove(args) => remove(args, desk, ports),
    }
}

fn add(args: &Add, desk: &mut Desk, ports: &mut Ports<'_>) -> anyhow::Result<()> {
    let mut portrait = desk.notebook.drafts.portrait.value.clone();
    if args.title.trim().is_empty() {
        bail!("say what the CV calls it: --title TEXT");
    }
    let same = portrait
        .cv
        .iter()
        .find(|own| folded(&own.title) == folded(&args.title));
    if let Some(same) = same {
        bail!(
            "your CV has this already: {0}; `prepcoach narrative cv edit {0}` changes it",
            same.id
        );
    }
    let kind = match args.kind {
        Kind::Project => CvKind::Project,
        Kind::Skill => CvKind::Skill,
    };
    let mut new = CvItem::new(&args.title, kind, &portrait.cv);
    args.ready.put_into(&mut new, &desk.notebook)?;
    let words = format!(
        "Added {}: {}, a {}.{}",
        new.id,
        new.title,
        kind.word(),
        still_open(&new, &desk.notebook)
    );
    let id = new.id.clone();
    portrait.cv.push(new);
    save(desk, portrait)?;
    say_done(&id, &words, args.json, ports)
}

fn edit(args: &Edit, desk: &mut Desk, ports: &mut Ports<'_>) -> anyhow::Result<()> {
    let mut portrait = desk.notebook.drafts.portrait.value.clone();
    let at = find(&args.item, &portrait)?;
    let Some(own) = portrait.cv.get_mut(at) else {
        return Ok(());
    };
    if args.title.is_none() && args.ready.is_empty() {
        bail!("say what is to be changed: --title, --ready THING=TEXT, --used");
    }
    match args.title.as_deref().map(str::trim) {
        Some("") => bail!("an item needs a title"),
        Some(title) => title.clone_into(&mut own.title),
        None => {}
    }
    args.ready.put_into(own, &desk.notebook)?;
    let id = own.id.clone();
    let changed = format!(
        "Changed {id}: {}.{}",
        own.title,
        still_open(own, &desk.notebook)
    );
    let words = if save(desk, portrait)? {
        changed
    } else {
        format!("Nothing changed: {id} says this already.")
    };
    say_done(&id, &words, args.json, ports)
}

fn remove(args: &Remove, desk: &mut Desk, ports: &mut Ports<'_>) -> anyhow::Result<()> {
    let mut portrait = desk.notebook.drafts.portrait.value.clone();
    let at = find(&args.item, &portrait)?;
    let gone = portrait.cv.remove(at);
    save(desk, portrait)?;
    let words = format!(
        "Removed {}: {}. `prepcoach narrative restore` brings it back.",
        gone.id, gone.title
    );
    say_done(&gone.id, &words, args.json, ports)
}

fn list(args: &List, desk: &Desk, ports: &mut Ports<'_>) -> anyhow::Result<()> {
    let portrait = &desk.notebook.drafts.portrait.value;
    if args.json {
        let shapes = portrait.cv.iter().map(|item| Shape {
            item,
            open: open(item, &desk.notebook),
        });
        return json::write(ports.out, &shapes.collect::<Vec<_>>());
    }
    if portrait.cv.is_empty() {
        item(
            ports.out,
            "",
            "No item yet. `prepcoach narrative cv add --help` tells how to add one.",
        )?;
    }
    tell(portrait, &desk.notebook, ports.out)?;
    Ok(())
}

/// Every item with what is said to it.
pub fn tell(portrait: &Portrait, notebook: &Notebook, out: &mut dyn Write) -> std::io::Result<()> {
    for own in &portrait.cv {
        item(
            out,
            "- ",
            &format!("{}, {} [{}]", own.title, own.kind.word(), own.id),
        )?;
        for cell in own.cells(&notebook.guides.cv) {
            let name = format!("    {} [{}]", cell.thing.label, cell.thing.id);
            let text = if cell.is_filled() {
                cell.text
            } else {
                "nothing yet"
            };
            named(out, &name, text)?;
        }
    }
    Ok(())
}

/// The item that is meant.
fn find(typed: &str, portrait: &Portrait) -> anyhow::Result<usize> {
    let plain = folded(typed);
    let is_it = |own: &CvItem| own.id == typed.trim() || folded(&own.title) == plain;
    if let Some(at) = portrait.cv.iter().position(is_it) {
        return Ok(at);
    }
    let ids: Vec<&str> = portrait.cv.iter().map(|own| own.id.as_str()).collect();
    let sentence = unknown::sentence(
        "item of the CV",
        typed.trim(),
        &ids,
        "prepcoach narrative cv list",
    );
    bail!("{sentence}")
}

fn open<'a>(item: &'a CvItem, notebook: &'a Notebook) -> Vec<&'a str> {
    let cells = item.cells(&notebook.guides.cv).into_iter();
    let open = cells.filter(|cell| !cell.is_filled());
    open.map(|cell| cell.thing.id.as_str()).collect()
}

fn still_open(item: &CvItem, notebook: &Notebook) -> String {
    match open(item, notebook).as_slice() {
        [] => String::new(),
        open => format!(" Still to answer: {}.", open.join(", ")),
    }
}

impl Ready {
    fn is_empty(&self) -> bool {
        self.ready.is_empty() && self.used.is_none()
    }

    fn put_into(&self, item: &mut CvItem, notebook: &Notebook) -> anyhow::Result<()> {
        match item.kind {
            CvKind::Skill if !self.ready.is_empty() => {
                bail!("--ready is for projects; say how you used a skill with --used")
            }
            CvKind::Project if self.used.is_some() => {
                bail!(
                    "--used is for skills; say what you are ready to explain with --ready THING=TEXT"
                )
            }
            CvKind::Skill | CvKind::Project => {}
        }
        if let Some(used) = &self.used {
            used.trim().clone_into(&mut item.used);
        }
        let things: Vec<&str> = notebook
            .guides
            .cv
            .things
            .iter()
            .map(|thing| thing.id.as_str())
            .collect();
        for typed in &self.ready {
            let Some((thing, text)) = typed.split_once('=') else {
                bail!("write --ready THING=TEXT, such as --ready \"role=I read 120 requests\"");
            };
            let thing = thing.trim().to_lowercase();
            if !things.contains(&thing.as_str()) {
                let list = "prepcoach narrative cv list";
                bail!(
                    "{}",
                    unknown::sentence("thing to explain", &thing, &things, list)
                );
            }
            match text.trim() {
                "" => drop(item.ready.remove(&thing)),
                text => drop(item.ready.insert(thing, text.to_owned())),
            }
        }
        Ok(())
    }
}
