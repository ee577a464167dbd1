//! `narrative show`: one thing whole, or the paragraph and its spoken form.

use std::io::Write;

use clap::Args;
use serde::Serialize;

use super::check::reading;
use super::what::{What, explanation};
use crate::cli::drafting::bullets;
use crate::cli::drafting::remarks::{Most, Shape};
use crate::cli::paper::{item, say};
use crate::cli::start::Desk;
use crate::cli::{Ports, json};
use crate::domain::notebook::Notebook;
use crate::domain::portrait::{Explanation, JourneyPart};

/// Show one thing whole.
#[derive(Debug, Args)]
pub struct Show {
    /// A prompt (origin or NP01), paragraph, spoken, or a topic (gap); without it the paragraph and its spoken form
    #[arg(value_name = "WHAT")]
    pub what: Option<String>,
    /// As JSON, for other programs
    #[arg(long)]
    pub json: bool,
}

/// One thing for other programs.
#[derive(Serialize)]
struct Whole<'a> {
    id: &'a str,
    ask: &'a str,
    text: &'a str,
    explanation: Option<&'a Explanation>,
    coach: Option<Shape>,
}

/// Writes it.
pub fn run(args: &Show, desk: &Desk, ports: &mut Ports<'_>) -> anyhow::Result<()> {
    let notebook = &desk.notebook;
    let all = match &args.what {
        Some(typed) => vec![What::of(typed, notebook)?],
        None => vec![What::Paragraph, What::Spoken],
    };
    if args.json {
        let shapes: Vec<Whole<'_>> = all.iter().map(|what| whole(what, notebook)).collect();
        return match shapes.as_slice() {
            [one] => json::write(ports.out, one),
            several => json::write(ports.out, &several),
        };
    }
    for (at, what) in all.iter().enumerate() {
        if at > 0 {
            writeln!(ports.out)?;
        }
        tell(what, notebook, ports.out)?;
    }
    Ok(())
}

fn whole<'a>(what: &'a What, notebook: &'a Notebook) -> Whole<'a> {
    let portrait = &notebook.drafts.portrait.value;
    Whole {
        id: what.id(),
        ask: asks(what, notebook).0,
        text: what.text(portrait),
        explanation: match what {
            What::Topic(topic) => explanation(portrait, topic),
            What::Prompt(_) | What::Paragraph | What::Spoken => None,
        },
        coach: reading(what, notebook).map(|reading| reading.shape()),
    }
}

/// What it asks for, and a hint.
fn asks<'a>(what: &'a What, notebook: &'a Notebook) -> (&'a str, &'a str) {
    let guides = &notebook.guides;
    match what {
        What::Prompt(id) => {
            let prompt = guides.narrative.prompt(id);
            prompt.map_or((id.as_str(), ""), |prompt| (&prompt.ask, &prompt.hint))
        }
        What::Paragraph => {
            let mut prompts = guides.narrative.prompts.iter();
            let prompt = prompts.find(|prompt| prompt.is_paragraph());
            prompt.map_or(("", ""), |prompt| (&prompt.ask, &prompt.hint))
        }
        What::Spoken => (&guides.narrative.spoken.text, ""),
        What::Topic(topic) => {
            let about = guides.journey.topic(topic);
            let about = about.map_or("", |topic| topic.about.as_str());
            (guides.journey.name(topic), about)
        }
    }
}

fn tell(what: &What, notebook: &Notebook, out: &mut dyn Write) -> std::io::Result<()> {
    let portrait = &notebook.drafts.portrait.value;
    let (ask, hint) = asks(what, notebook);
    item(out, "", &format!("{ask} [{}]", what.id()))?;
    if !hint.is_empty() {
        say(out, hint)?;
    }
    match what {
        What::Topic(topic) => parts(topic, notebook, out)?,
        What::Prompt(_) | What::Paragraph | What::Spoken => {
            writeln!(out)?;
            match what.text(portrait) {
                "" => say(out, "Nothing is written yet.")?,
                text => say(out, text)?,
            }
        }
    }
    if let Some(reading) = reading(what, notebook) {
        writeln!(out)?;
        reading.tell_time(out)?;
        reading.tell_remarks(Most::Few, out)?;
    }
    Ok(())
}

/// The parts of an explanation: what is written, else what to ask oneself.
fn parts(topic: &str, notebook: &Notebook, out: &mut dyn Write) -> std::io::Result<()> {
    let guide = &notebook.guides.journey;
    let own = explanation(&notebook.drafts.portrait.value, topic);
    for part in JourneyPart::ALL {
        let label = guide.parts.iter().find(|guide| guide.part == *part);
        let heading = label.map_or(part.word(), |guide| &guide.label);
        let written = own.map_or(&[][..], |own| own.part(*part));
        if !written.is_empty() {
            bullets(out, heading, written)?;
            continue;
        }
        writeln!(out, "\n{heading}: nothing yet")?;
        let asks = guide
            .topic(topic)
            .map_or(&[][..], |topic| topic.part(*part));
        for ask in asks {
            item(out, "  ", &ask.ask)?;
        }
        if let (Some(guide), true) = (label, asks.is_empty()) {
            item(out, "  ", &guide.ask)?;
        }
    }
    Ok(())
}
