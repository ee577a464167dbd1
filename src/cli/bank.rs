//! `bank`: question banks, listed, shown, checked, added and made.

pub mod add;
pub mod check;
mod list;
mod new;

use clap::Subcommand;

use super::{Desk, Global, Outcome, Ports, start};
use crate::domain::notebook::Notebook;
use crate::store::banks;
use crate::ui::text::display_safe;

/// Question banks: list, show, check, add, make.
#[derive(Debug, Subcommand)]
#[command(after_help = "Example:\n  \
    prepcoach bank new mine        makes a bank with an example to edit\n  \
    prepcoach bank check FILE      tells what is wrong with it, line by line\n  \
    prepcoach bank add FILE        takes a bank from elsewhere into the data folder")]
pub enum Bank {
    /// List all banks
    List(list::List),
    /// Show one bank and its questions
    Show(list::Show),
    /// Check files: every fault with its line and how to mend it
    Check(check::Check),
    /// Add a bank from a file
    Add(add::Add),
    /// Make a new bank with a commented example
    New(new::New),
}

/// Lists, shows, checks, adds or makes.
pub fn run(command: &Bank, global: &Global, ports: &mut Ports<'_>) -> anyhow::Result<Outcome> {
    match command {
        Bank::List(args) => list::list(args, &Desk::of(global)?, ports),
        Bank::Show(args) => list::show(args, &Desk::of(global)?, ports),
        // Files elsewhere can be checked whatever is the matter with the data folder.
        Bank::Check(args) => {
            let store = start::peek(global).ok();
            check::run(args, store.as_ref(), ports)
        }
        Bank::Add(args) => {
            let clock = start::clock(global)?;
            add::run(args, &clock, || start::store(global, &clock), ports)
        }
        Bank::New(args) => {
            let clock = start::clock(global)?;
            new::run(args, || start::store(global, &clock), ports)
        }
    }
}

/// Says on stderr what keeps own banks from being read.
pub fn say_troubles(notebook: &Notebook, ports: &mut Ports<'_>) -> std::io::Result<()> {
    let of_banks = notebook
        .troubles
        .iter()
        .filter(|trouble| trouble.starts_with(banks::FOLDER));
    for trouble in of_banks {
        writeln!(ports.err, "{}", display_safe(trouble))?;
    }
    Ok(())
}
