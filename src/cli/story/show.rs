//! `story show` and `story check`: one story whole, and what the coach says of it.

use std::collections::BTreeMap;
use std::io::Write;

use clap::Args;
use serde::Serialize;

use super::list::Row;
use crate::cli::drafting::remarks::{Most, Reading, Shape};
use crate::cli::drafting::{bullets, find, named, stories, telling};
use crate::cli::paper::{count, item, say};
use crate::cli::start::Desk;
use crate::cli::{Ports, json};
use crate::coach::draft::Manuscript;
use crate::domain::id::StoryId;
use crate::domain::notebook::Notebook;
use crate::domain::story::{Part, Story};

/// Show a story.
#[derive(Debug, Args)]
pub struct Show {
    /// Its id, its title, or the beginning of its id
    #[arg(value_name = "STORY")]
    pub story: String,
    /// As JSON, for other programs
    #[arg(long)]
    pub json: bool,
}

/// Every remark of the coach on one story, or on all.
#[derive(Debug, Args)]
pub struct Check {
    /// Its id, its title, or the beginning of its id; without it all stories
    #[arg(value_name = "STORY")]
    pub story: Option<String>,
    /// As JSON, for other programs
    #[arg(long)]
    pub json: bool,
}

/// A story whole, for other programs.
#[derive(Serialize)]
struct Whole<'a> {
    #[serde(flatten)]
    row: Row<'a>,
    story: &'a Story,
    tellings: Vec<Told>,
    /// How many questions it answers, by how well.
    answers: BTreeMap<&'static str, usize>,
    coach: Shape,
}

/// Who was told it, for other programs.
#[derive(Serialize)]
struct Told {
    program: Option<String>,
    to: String,
    on: chrono::NaiveDate,
}

/// What the coach says of one story, for other programs.
#[derive(Serialize)]
struct Checked<'a> {
    id: &'a str,
    #[serde(flatten)]
    coach: Shape,
}

/// Writes one story whole.
pub fn run(args: &Show, desk: &Desk, ports: &mut Ports<'_>) -> anyhow::Result<()> {
    let notebook = &desk.notebook;
    let (id, kept) = find::story(notebook, &args.story)?;
    let story = &kept.value;
    let reading = Reading::of(Manuscript::story(Some(id), story, notebook), notebook);
    if args.json {
        return json::write(ports.out, &whole(id, story, &reading, notebook));
    }
    let out = &mut *ports.out;
    parts(id, story, notebook, out)?;
    writeln!(out)?;
    uses(id, notebook, out)?;
    reading.tell_time(out)?;
    reading.tell_remarks(Most::Few, out)?;
    Ok(())
}

fn whole<'a>(
    id: &'a StoryId,
    story: &'a Story,
    reading: &Reading<'_>,
    notebook: &Notebook,
) -> Whole<'a> {
    let coverage = notebook.coverage();
    let mut answers = BTreeMap::new();
    if let Some(at) = coverage.story(id) {
        for question in 0..coverage.questions.len() {
            *answers
                .entry(coverage.level(question, at).word())
                .or_insert(0) += 1;
        }
    }
    let told = notebook
        .tellings()
        .into_iter()
        .filter(|told| told.story == *id);
    Whole {
        row: Row::of(id, story, &coverage, notebook),
        story,
        tellings: told
            .map(|told| Told {
                program: told.program.map(|program| program.to_string()),
                to: told.to,
                on: told.on,
            })
            .collect(),
        answers,
        coach: reading.shape(),
    }
}

fn parts(
    id: &StoryId,
    story: &Story,
    notebook: &Notebook,
    out: &mut dyn Write,
) -> std::io::Result<()> {
    item(out, "", &format!("{} [{id}]", story.name()))?;
    named(out, "Prompt", notebook.prompts.words(&story.prompt))?;
    named(out, "When", &story.when)?;
    named(out, "Where", &story.place)?;
    for part in Part::ALL {
        let heading = match part {
            Part::Situation => "Situation",
            Part::Task => "Task",
            Part::Action => "Action",
            Part::Result => "Result",
            Part::Learned => "Learned",
        };
        bullets(out, heading, story.part(*part))?;
    }
    bullets(out, "Numbers", &story.numbers)?;
    writeln!(out)?;
    let missing: Vec<&str> = story.missing().map(Part::word).collect();
    named(out, "Still to write", &missing.join(", "))?;
    let vocabulary = &notebook.vocabulary;
    let said = |words: &[String], text: &dyn Fn(&str) -> String| {
        let words: Vec<String> = words.iter().map(|word| text(word)).collect();
        words.join(", ")
    };
    let qualities = said(&story.qualities, &|word| {
        vocabulary.quality(word).to_owned()
    });
    named(out, "Shows", &qualities)?;
    let themes = said(&story.themes, &|word| vocabulary.theme(word).to_owned());
    named(out, "About", &themes)?;
    for concern in &story.concerns {
        named(out, "Settles", vocabulary.concern(concern))?;
    }
    Ok(())
}

/// Plans that lean on it, and who was told it.
fn uses(id: &StoryId, notebook: &Notebook, out: &mut dyn Write) -> std::io::Result<()> {
    let plans: Vec<String> = notebook
        .drafts
        .leaning_on(id)
        .map(ToString::to_string)
        .collect();
    match plans.as_slice() {
        [] => say(
            out,
            "No plan leans on it yet; `prepcoach answer add QUESTION --story STORY` makes one.",
        )?,
        plans => named(out, "Plans that lean on it", &plans.join(", "))?,
    }
    let told = notebook
        .tellings()
        .into_iter()
        .filter(|told| told.story == *id);
    let told: Vec<String> = told.map(|told| telling(&told, notebook)).collect();
    if told.is_empty() {
        return say(out, "Never told, as far as is written down.");
    }
    named(out, "Told", &told.join("; "))
}

/// Writes what the coach says.
pub fn check(args: &Check, desk: &Desk, ports: &mut Ports<'_>) -> anyhow::Result<()> {
    let notebook = &desk.notebook;
    let all = match &args.story {
        Some(text) => vec![find::story(notebook, text)?],
        None => notebook.drafts.stories.iter().collect(),
    };
    let readings = all.into_iter().map(|(id, kept)| {
        let manuscript = Manuscript::story(Some(id), &kept.value, notebook);
        (id, kept.value.name(), Reading::of(manuscript, notebook))
    });
    if args.json {
        let checked = readings.map(|(id, _, reading)| Checked {
            id: id.as_str(),
            coach: reading.shape(),
        });
        return json::write(ports.out, &checked.collect::<Vec<_>>());
    }
    let (mut read, mut remarks) = (0, 0);
    for (id, name, reading) in readings {
        read += 1;
        remarks += reading.remarks().len();
        if read > 1 {
            writeln!(ports.out)?;
        }
        item(ports.out, "", &format!("{name} [{id}]"))?;
        reading.tell_time(ports.out)?;
        reading.tell_remarks(Most::All, ports.out)?;
    }
    writeln!(ports.out)?;
    let words = format!("{} read, {}.", stories(read), count(remarks, "remark"));
    say(ports.out, &words)?;
    Ok(())
}
