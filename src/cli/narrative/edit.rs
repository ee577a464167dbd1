//! `narrative add` and `narrative edit`: a text to a prompt, bullets to a topic.

use std::path::{Path, PathBuf};

use anyhow::bail;
use clap::Args;

use super::save;
use super::what::What;
use crate::cli::Ports;
use crate::cli::drafting::lines::{Old, put, typed};
use crate::cli::drafting::{say_done, source};
use crate::cli::paper::count;
use crate::cli::start::Desk;
use crate::domain::portrait::sentences;
use crate::domain::portrait::{Explanation, JourneyPart, Portrait};

/// What is written. An empty text takes away what is there.
#[derive(Debug, Clone, Default, Args)]
#[command(next_help_heading = "What is written")]
pub struct Parts {
    /// The text, for a prompt, the paragraph or the spoken form; - reads the input
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true, value_parser = typed, conflicts_with_all = ["from", "from_material"])]
    pub text: Option<String>,
    /// The text from a file; - reads the input
    #[arg(long, value_name = "FILE", conflicts_with = "from_material")]
    pub from: Option<PathBuf>,
    /// A first paragraph, or spoken form, from the sentences you wrote to the prompts
    #[arg(long)]
    pub from_material: bool,
    /// For a topic: the fact, and your own part in it; may be given again, one bullet each
    #[arg(long, value_name = "BULLET", allow_hyphen_values = true, value_parser = typed)]
    pub own: Vec<String>,
    /// For a topic: what you learned and changed
    #[arg(long, value_name = "BULLET", allow_hyphen_values = true, value_parser = typed)]
    pub learned: Vec<String>,
    /// For a topic: how it is settled now
    #[arg(long, value_name = "BULLET", allow_hyphen_values = true, value_parser = typed)]
    pub resolved: Vec<String>,
}

/// Write something new.
#[derive(Debug, Default, Args)]
pub struct Add {
    /// A prompt (origin or NP01), paragraph, spoken, a topic (gap), or a topic of your own
    #[arg(value_name = "WHAT")]
    pub what: String,
    /// As JSON, for other programs
    #[arg(long)]
    pub json: bool,
    #[command(flatten)]
    pub parts: Parts,
}

/// Change one thing.
#[derive(Debug, Default, Args)]
pub struct Edit {
    /// A prompt (origin or NP01), paragraph, spoken, or a topic (gap)
    #[arg(value_name = "WHAT")]
    pub what: String,
    /// For a topic: put bullets beside those that are there, instead of in their place
    #[arg(long)]
    pub add: bool,
    /// As JSON, for other programs
    #[arg(long)]
    pub json: bool,
    #[command(flatten)]
    pub parts: Parts,
}

/// Writes what is not there yet, and says so.
pub fn add(args: &Add, desk: &mut Desk, ports: &mut Ports<'_>) -> anyhow::Result<()> {
    let typed = args.what.trim();
    let what = match What::known(typed, &desk.notebook) {
        Some(what) => what,
        // Bullets make it clear that an own topic is meant, and no slip of the keyboard.
        None if args.parts.has_bullets() && !typed.is_empty() => What::Topic(typed.to_owned()),
        None => What::of(typed, &desk.notebook)?,
    };
    if what.is_written(&desk.notebook.drafts.portrait.value) {
        let id = what.id();
        bail!("something is written there already; `prepcoach narrative edit {id}` changes it");
    }
    let portrait = args.parts.written(&what, Old::Replaced, desk, ports)?;
    finish(&what, portrait, args.json, desk, ports)
}

/// Changes it, and says in one line what is different.
pub fn run(args: &Edit, desk: &mut Desk, ports: &mut Ports<'_>) -> anyhow::Result<()> {
    let what = What::of(&args.what, &desk.notebook)?;
    let old = if args.add { Old::Kept } else { Old::Replaced };
    let portrait = args.parts.written(&what, old, desk, ports)?;
    finish(&what, portrait, args.json, desk, ports)
}

fn finish(
    what: &What,
    portrait: Portrait,
    json: bool,
    desk: &mut Desk,
    ports: &mut Ports<'_>,
) -> anyhow::Result<()> {
    let id = what.id();
    let is_saved = save(desk, portrait)?;
    let portrait = &desk.notebook.drafts.portrait.value;
    let words = match what {
        _ if !is_saved => format!("Nothing changed: {id} says this already."),
        _ if !what.is_written(portrait) => format!("Changed {id}: nothing is written now."),
        What::Topic(topic) => {
            let explanation = super::what::explanation(portrait, topic);
            format!(
                "Changed {id}: {}.",
                explanation.map_or_else(String::new, bullets)
            )
        }
        What::Prompt(_) | What::Paragraph | What::Spoken => {
            let text = what.text(portrait);
            let words = count(text.split_whitespace().count(), "word");
            let sentences = count(sentences(text).count(), "sentence");
            format!("Changed {id}: {sentences}, {words}.")
        }
    };
    say_done(id, &words, json, ports)
}

/// `own 1, learned 2, resolved 0`, in bullets.
pub fn bullets(explanation: &Explanation) -> String {
    let parts = JourneyPart::ALL.iter();
    let parts: Vec<String> = parts
        .map(|part| format!("{} {}", part.word(), explanation.part(*part).len()))
        .collect();
    format!("bullets: {}", parts.join(", "))
}

impl Parts {
    fn has_bullets(&self) -> bool {
        [&self.own, &self.learned, &self.resolved]
            .iter()
            .any(|part| !part.is_empty())
    }

    fn has_text(&self) -> bool {
        self.text.is_some() || self.from.is_some() || self.from_material
    }

    /// The portrait with what was typed.
    fn written(
        &self,
        what: &What,
        old: Old,
        desk: &Desk,
        ports: &mut Ports<'_>,
    ) -> anyhow::Result<Portrait> {
        let mut portrait = desk.notebook.drafts.portrait.value.clone();
        let id = what.id();
        match what {
            What::Topic(_) if self.has_text() => {
                bail!("{id} is a topic; write its bullets with --own, --learned and --resolved")
            }
            What::Topic(_) if !self.has_bullets() => {
                bail!("say what is written: --own, --learned, --resolved")
            }
            What::Topic(topic) => self.put_bullets(&mut portrait, topic, old),
            _ if self.has_bullets() => {
                bail!("--own, --learned and --resolved are for topics; write {id} with --text")
            }
            _ if !self.has_text() => {
                bail!("say what is written: --text TEXT, or --from FILE; - reads the input")
            }
            _ if old == Old::Kept => bail!("--add is for the bullets of topics"),
            _ => {
                let text = self.text(what, desk, ports)?;
                what.put_text(&mut portrait, &text);
            }
        }
        Ok(portrait)
    }

    fn put_bullets(&self, portrait: &mut Portrait, topic: &str, old: Old) {
        let place = portrait.journey.iter().position(|own| own.topic == topic);
        let mut explanation = match place {
            Some(at) => portrait.journey.remove(at),
            None => Explanation {
                topic: topic.to_owned(),
                ..Explanation::default()
            },
        };
        put(&mut explanation.own, &self.own, old);
        put(&mut explanation.learned, &self.learned, old);
        put(&mut explanation.resolved, &self.resolved, old);
        let at = place.unwrap_or(portrait.journey.len());
        portrait.journey.insert(at, explanation);
    }

    fn text(&self, what: &What, desk: &Desk, ports: &mut Ports<'_>) -> anyhow::Result<String> {
        if self.from_material {
            return first(what, desk);
        }
        let input = Path::new("-");
        match (&self.text, &self.from) {
            (Some(text), _) if text != "-" => Ok(text.clone()),
            (Some(_), _) => Ok(source::read(input, ports)?.text),
            (None, Some(file)) => Ok(source::read(file, ports)?.text),
            (None, None) => Ok(String::new()),
        }
    }
}

/// What the material gives for the paragraph or the spoken form.
fn first(what: &What, desk: &Desk) -> anyhow::Result<String> {
    let narrative = &desk.notebook.drafts.portrait.value.narrative;
    let guide = &desk.notebook.guides.narrative;
    let text = match what {
        What::Paragraph => narrative.first_paragraph(guide),
        What::Spoken => narrative.first_spoken(guide),
        What::Prompt(_) | What::Topic(_) => {
            bail!(
                "--from-material makes a paragraph or a spoken form; write {} with --text",
                what.id()
            )
        }
    };
    if text.is_empty() {
        bail!("nothing is written to the prompts yet; `prepcoach narrative list` shows them");
    }
    Ok(text)
}
