//! `story told`: who has heard which story, so that one program does not hear it twice unaware.

use clap::Args;

use crate::cli::Ports;
use crate::cli::drafting::{find, heard_before, say_done, say_notes};
use crate::cli::start::{Desk, salt};
use crate::domain::id::{EventId, IdMaker};
use crate::domain::journal::{Entry, Event};

/// Note that you told a story at a program, today.
#[derive(Debug, Args)]
pub struct Told {
    /// Its id, its title, or the beginning of its id
    #[arg(value_name = "STORY")]
    pub story: String,
    /// The program that heard it, by its sheet's id or name
    #[arg(long, value_name = "NAME")]
    pub program: String,
    /// Who heard it
    #[arg(long, value_name = "NAME")]
    pub to: Option<String>,
    /// As JSON, for other programs
    #[arg(long)]
    pub json: bool,
}

/// Notes it, and says so.
pub fn run(args: &Told, desk: &mut Desk, ports: &mut Ports<'_>) -> anyhow::Result<()> {
    let notebook = &desk.notebook;
    let (id, _) = find::story(notebook, &args.story)?;
    let program = find::program(notebook, &args.program)?;
    let to = args.to.as_deref().unwrap_or_default().trim();
    let before = heard_before(id, &program, notebook);
    let at = desk.now.wall;
    let person = if to.is_empty() {
        String::new()
    } else {
        format!(", to {to}")
    };
    let words = format!(
        "Noted: {id} was told at {} on {}{person}.",
        notebook.programs.name(&program),
        notebook.today(at).format("%a %-d %b %Y"),
    );
    let event = EventId::new(IdMaker::new(salt()).next(at));
    let entry = Entry {
        id: event.clone(),
        at,
        event: Event::Told {
            story: id.clone(),
            program: Some(program),
            to: to.to_owned(),
        },
    };
    let written = desk.store.append(&[entry]);
    written.map_err(|(_, why)| anyhow::anyhow!("not noted: {}", why.trim_end_matches('.')))?;
    say_notes(before.as_slice(), ports)?;
    say_done(event.as_str(), &words, args.json, ports)
}
