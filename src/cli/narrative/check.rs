//! `narrative check`: every remark of the coach on what is written to be said or read.

use clap::Args;
use serde::Serialize;

use super::what::{What, explanation};
use crate::cli::drafting::remarks::{Most, Reading, Shape};
use crate::cli::paper::{count, item, say};
use crate::cli::start::Desk;
use crate::cli::{Ports, json};
use crate::coach::draft::{Form, Manuscript, Says};
use crate::domain::bank::Frame;
use crate::domain::notebook::Notebook;

/// Every remark of the coach.
#[derive(Debug, Args)]
pub struct Check {
    /// paragraph, spoken, or a topic (gap); without it all that is written
    #[arg(value_name = "WHAT")]
    pub what: Option<String>,
    /// As JSON, for other programs
    #[arg(long)]
    pub json: bool,
}

/// What the coach says of one thing, for other programs.
#[derive(Serialize)]
struct Checked<'a> {
    id: &'a str,
    #[serde(flatten)]
    coach: Shape,
}

/// What the coach reads; nothing for material, which is nobody's answer yet, and for what is not written.
pub fn reading<'a>(what: &What, notebook: &'a Notebook) -> Option<Reading<'a>> {
    let portrait = &notebook.drafts.portrait.value;
    let manuscript = match what {
        What::Prompt(_) => return None,
        What::Paragraph | What::Spoken => text(what, notebook),
        What::Topic(topic) => Manuscript::explanation(explanation(portrait, topic)?, notebook),
    };
    let reading = Reading::of(manuscript, notebook);
    (!reading.is_empty()).then_some(reading)
}

fn text(what: &What, notebook: &Notebook) -> Manuscript {
    let text = what.text(&notebook.drafts.portrait.value);
    let is_spoken = *what == What::Spoken;
    Manuscript {
        form: if is_spoken {
            Form::Spoken
        } else {
            Form::Paragraph
        },
        frame: if is_spoken {
            Frame::PresentPastFuture
        } else {
            Frame::Free
        },
        target: notebook.guides.narrative.spoken.target,
        words_per_minute: notebook.words_per_minute(),
        parts: vec![(Says::Whole, text.to_owned())],
        ..Manuscript::spoken("", None)
    }
}

/// Writes what the coach says.
pub fn run(args: &Check, desk: &Desk, ports: &mut Ports<'_>) -> anyhow::Result<()> {
    let notebook = &desk.notebook;
    let all = match &args.what {
        Some(typed) => vec![What::of(typed, notebook)?],
        None => everything(notebook),
    };
    let read = all
        .iter()
        .filter_map(|what| Some((what, reading(what, notebook)?)));
    if args.json {
        let checked = read.map(|(what, reading)| Checked {
            id: what.id(),
            coach: reading.shape(),
        });
        return json::write(ports.out, &checked.collect::<Vec<_>>());
    }
    let (mut things, mut remarks) = (0, 0);
    for (what, reading) in read {
        if things > 0 {
            writeln!(ports.out)?;
        }
        things += 1;
        remarks += reading.remarks().len();
        item(ports.out, "", &format!("{}:", what.id()))?;
        reading.tell_time(ports.out)?;
        reading.tell_remarks(Most::All, ports.out)?;
    }
    let words = match things {
        0 => "Nothing is written yet that could be checked.".to_owned(),
        _ => format!(
            "\n{} read, {}.",
            count(things, "text"),
            count(remarks, "remark")
        ),
    };
    say(ports.out, &words)?;
    Ok(())
}

fn everything(notebook: &Notebook) -> Vec<What> {
    let journey = notebook.drafts.portrait.value.journey.iter();
    let topics = journey.map(|own| What::Topic(own.topic.clone()));
    [What::Paragraph, What::Spoken]
        .into_iter()
        .chain(topics)
        .collect()
}
