//! `narrative remove`: takes away what is written to one thing.

use anyhow::bail;
use clap::Args;

use super::save;
use super::what::What;
use crate::cli::Ports;
use crate::cli::drafting::say_done;
use crate::cli::start::Desk;

/// Take away what is written to one thing.
#[derive(Debug, Default, Args)]
pub struct Remove {
    /// A prompt (origin or NP01), paragraph, spoken, or a topic (gap)
    #[arg(value_name = "WHAT")]
    pub what: String,
    /// As JSON, for other programs
    #[arg(long)]
    pub json: bool,
}

/// Takes it away, and says so.
pub fn run(args: &Remove, desk: &mut Desk, ports: &mut Ports<'_>) -> anyhow::Result<()> {
    let what = What::of(&args.what, &desk.notebook)?;
    let mut portrait = desk.notebook.drafts.portrait.value.clone();
    let id = what.id();
    match &what {
        What::Topic(topic) => portrait.journey.retain(|own| own.topic != *topic),
        What::Prompt(_) | What::Paragraph | What::Spoken => what.put_text(&mut portrait, ""),
    }
    if !save(desk, portrait)? {
        bail!("nothing is written to {id}");
    }
    let words =
        format!("Removed what was written to {id}; `prepcoach narrative restore` brings it back.");
    say_done(id, &words, args.json, ports)
}
