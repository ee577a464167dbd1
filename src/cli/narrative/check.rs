//! `narrative check`: every remark of the coach on what is written to be said or read.

use clap::Args;
use serde::Serialize;

use super::what::{What, explanation};
use crate::cli::drafting::remarks::{Most, Reading, RemarkShape, Shape, beside_shape, tell_beside};
use crate::cli::paper::{count, item, say};
use crate::cli::start::Desk;
use crate::cli::{Ports, json};
use crate::coach::draft::{Form, Manuscript, Says};
use crate::coach::portrait;
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
    coach: Option<Shape>,
    /// Of what is no text.
    #[serde(skip_serializing_if = "Option::is_none")]
    remarks: Option<Vec<RemarkShape>>,
}

/// What the coach reads; nothing for material, which is nobody's answer yet, and for what is not written.
pub fn reading<'a>(what: &What, notebook: &'a Notebook) -> Option<Reading<'a>> {
    let portrait = &notebook.drafts.portrait.value;
    let manuscript = match what {
        What::Prompt(_) => return None,
        What::Paragraph | What::Spoken => text(what, notebook),
        What::Topic(topic) => Manuscript::explanation(explanation(portrait, topic)?, notebook),
    };
    let reading = Reading::of(manuscript, notebook).with(beside(what, notebook));
    (!reading.is_empty()).then_some(reading)
}

/// What the rules of the portrait say of one thing.
fn beside(what: &What, notebook: &Notebook) -> Vec<portrait::Remark> {
    let (written, guides) = (&notebook.drafts.portrait.value, &notebook.guides);
    let limits = portrait::Limits::of(&notebook.wording);
    let text = what.text(written);
    let mut remarks = match what {
        What::Prompt(_) => Vec::new(),
        What::Paragraph => portrait::paragraph(&written.narrative, &guides.narrative, limits),
        What::Spoken => portrait::spoken(text, &guides.narrative, notebook.words_per_minute()),
        What::Topic(topic) => explanation(written, topic)
            .map(|own| portrait::explanation(own, limits))
            .unwrap_or_default(),
    };
    if matches!(what, What::Paragraph | What::Spoken) {
        let unproven =
            portrait::unproven(text, &notebook.drafts, &guides.fit, &notebook.vocabulary);
        remarks.extend(unproven);
    }
    remarks
}

/// What the rules of the portrait say of the fit and the CV.
fn of_lists(notebook: &Notebook) -> Vec<portrait::Remark> {
    let (drafts, guides) = (&notebook.drafts, &notebook.guides);
    let fit = &drafts.portrait.value.fit;
    let mut remarks = portrait::fit(fit, drafts, &guides.fit, &notebook.vocabulary);
    let cv = drafts.portrait.value.cv.iter();
    remarks.extend(cv.filter_map(|item| portrait::unanswered(item, &guides.cv)));
    portrait::ranked(remarks, &notebook.settings.rules_off)
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
    let (all, lists) = match &args.what {
        Some(typed) => (vec![What::of(typed, notebook)?], Vec::new()),
        None => (everything(notebook), of_lists(notebook)),
    };
    let read = all.iter();
    let read = read.filter_map(|what| Some((what.id(), reading(what, notebook)?)));
    let read: Vec<(&str, Reading<'_>)> = read.collect();
    if args.json {
        return json::write(ports.out, &shapes(&read, &lists, notebook));
    }
    for (at, (id, reading)) in read.iter().enumerate() {
        if at > 0 {
            writeln!(ports.out)?;
        }
        item(ports.out, "", &format!("{id}:"))?;
        reading.tell_time(ports.out)?;
        reading.tell_remarks(Most::All, ports.out)?;
    }
    if !lists.is_empty() {
        writeln!(ports.out, "\nfit and CV:")?;
        tell_beside(&lists, notebook, ports.out)?;
    }
    let found: usize = read.iter().map(|(_, reading)| reading.count()).sum();
    let words = match (read.len(), found + lists.len()) {
        (0, 0) => "Nothing is written yet that could be checked.".to_owned(),
        (texts, found) => format!(
            "\n{} read, {}.",
            count(texts, "text"),
            count(found, "remark")
        ),
    };
    say(ports.out, &words)?;
    Ok(())
}

fn shapes<'a>(
    read: &'a [(&'a str, Reading<'_>)],
    lists: &[portrait::Remark],
    notebook: &Notebook,
) -> Vec<Checked<'a>> {
    let texts = read.iter().map(|(id, reading)| Checked {
        id,
        coach: Some(reading.shape()),
        remarks: None,
    });
    let lists = (!lists.is_empty()).then(|| Checked {
        id: "fit-and-cv",
        coach: None,
        remarks: Some(
            lists
                .iter()
                .map(|own| beside_shape(own, notebook))
                .collect(),
        ),
    });
    texts.chain(lists).collect()
}

fn everything(notebook: &Notebook) -> Vec<What> {
    let journey = notebook.drafts.portrait.value.journey.iter();
    let topics = journey.map(|own| What::Topic(own.topic.clone()));
    [What::Paragraph, What::Spoken]
        .into_iter()
        .chain(topics)
        .collect()
}
