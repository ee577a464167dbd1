//! `story list`: all stories, or those that show a quality or are about a theme.

use std::io::Write;

use chrono::NaiveDate;
use clap::Args;
use serde::Serialize;

use crate::cli::drafting::remarks::Reading;
use crate::cli::drafting::vocabulary::Sort;
use crate::cli::paper::{count, item, say};
use crate::cli::start::Desk;
use crate::cli::{Ports, json};
use crate::coach::draft::Manuscript;
use crate::domain::coverage::{Column, Coverage};
use crate::domain::id::StoryId;
use crate::domain::notebook::Notebook;
use crate::domain::story::{Part, Story};

/// List stories.
#[derive(Debug, Default, Args)]
pub struct List {
    /// Only those that show this
    #[arg(long, value_name = "WORD")]
    pub quality: Option<String>,
    /// Only those that are about this
    #[arg(long, value_name = "WORD")]
    pub theme: Option<String>,
    /// As JSON, for other programs
    #[arg(long)]
    pub json: bool,
}

/// A story as other programs get it.
#[derive(Debug, Serialize)]
pub struct Row<'a> {
    id: &'a str,
    title: &'a str,
    prompt: &'a str,
    qualities: &'a [String],
    themes: &'a [String],
    concerns: &'a [String],
    missing: Vec<&'static str>,
    seconds: f64,
    plans: Vec<String>,
    told: usize,
    last_told: Option<NaiveDate>,
}

impl<'a> Row<'a> {
    /// A story as it stands.
    pub fn of(id: &'a StoryId, story: &'a Story, coverage: &Coverage, notebook: &Notebook) -> Self {
        let column = coverage.story(id).and_then(|at| coverage.stories.get(at));
        let leaning = notebook.drafts.leaning_on(id);
        let reading = Reading::of(Manuscript::story(Some(id), story, notebook), notebook);
        Self {
            id: id.as_str(),
            title: story.name(),
            prompt: &story.prompt,
            qualities: &story.qualities,
            themes: &story.themes,
            concerns: &story.concerns,
            missing: story.missing().map(Part::word).collect(),
            seconds: reading.seconds(),
            plans: leaning.map(ToString::to_string).collect(),
            told: column.map_or(0, |column| column.told),
            last_told: column.and_then(|column| column.last_told),
        }
    }
}

/// Writes the list.
pub fn run(args: &List, desk: &Desk, ports: &mut Ports<'_>) -> anyhow::Result<()> {
    let notebook = &desk.notebook;
    let sought = |sort: Sort, word: &Option<String>| {
        let word = word.as_deref().map(|word| sort.sought(word, notebook));
        word.transpose()
    };
    let quality = sought(Sort::Quality, &args.quality)?;
    let theme = sought(Sort::Theme, &args.theme)?;
    let has = |sort: Sort, own: &[String], wanted: Option<&str>| {
        wanted.is_none_or(|wanted| {
            own.iter()
                .any(|own| sort.known(own, notebook) == Some(wanted))
        })
    };
    let stories = notebook.drafts.stories.iter();
    let stories = stories.map(|(id, kept)| (id, &kept.value));
    let fitting = stories.filter(|(_, story)| {
        has(Sort::Quality, &story.qualities, quality) && has(Sort::Theme, &story.themes, theme)
    });
    let coverage = notebook.coverage();
    if args.json {
        let rows: Vec<Row<'_>> = fitting
            .map(|(id, story)| Row::of(id, story, &coverage, notebook))
            .collect();
        return json::write(ports.out, &rows);
    }
    let fitting: Vec<(&StoryId, &Story)> = fitting.collect();
    for (id, story) in &fitting {
        let column = coverage.story(id).and_then(|at| coverage.stories.get(at));
        line(id, story, column, notebook, ports.out)?;
    }
    match (fitting.is_empty(), notebook.drafts.stories.is_empty()) {
        (true, true) => say(
            ports.out,
            "No story yet. `prepcoach story add --help` tells how to write one, `prepcoach story coverage` which one to write first.",
        )?,
        (true, false) => say(ports.out, "No story fits.")?,
        (false, _) => {}
    }
    Ok(())
}

fn line(
    id: &StoryId,
    story: &Story,
    column: Option<&Column>,
    notebook: &Notebook,
    out: &mut dyn Write,
) -> std::io::Result<()> {
    item(out, "", &format!("{id}: {}", story.name()))?;
    let mut facts = Vec::new();
    let vocabulary = &notebook.vocabulary;
    let qualities: Vec<&str> = story
        .qualities
        .iter()
        .map(|own| vocabulary.quality(own))
        .collect();
    if !qualities.is_empty() {
        facts.push(format!("shows {}", qualities.join(", ")));
    }
    facts.push(match notebook.drafts.leaning_on(id).count() {
        0 => "no plan leans on it".to_owned(),
        1 => "1 plan leans on it".to_owned(),
        plans => format!("{plans} plans lean on it"),
    });
    facts.push(told(column));
    let missing: Vec<&str> = story.missing().map(Part::word).collect();
    if !missing.is_empty() {
        facts.push(format!("still to write: {}", missing.join(", ")));
    }
    item(out, "    ", &facts.join("; "))
}

/// How often it was told, and when last.
fn told(column: Option<&Column>) -> String {
    let last = column.and_then(|column| Some((column.told, column.last_told?)));
    match last {
        None => "never told".to_owned(),
        Some((number, last)) => {
            format!(
                "told {}, last on {}",
                count(number, "time"),
                last.format("%a %-d %b %Y")
            )
        }
    }
}
