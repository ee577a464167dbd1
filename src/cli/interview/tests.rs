use clap::Parser;

use super::*;
use crate::cli::testing::{Machine, Written};

mod adding;
mod changing;

/// The verbs as they are typed.
#[derive(Debug, Parser)]
#[command(no_binary_name = true)]
struct Typed {
    #[command(subcommand)]
    entries: Entries,
}

/// Types a command of `interview`; the words are split as a shell would, at spaces outside quotation marks.
fn typed(machine: &Machine, words: &str) -> (anyhow::Result<Outcome>, Written) {
    typed_as(machine, entry::Kind::Interview, words)
}

fn typed_as(
    machine: &Machine,
    usual: entry::Kind,
    words: &str,
) -> (anyhow::Result<Outcome>, Written) {
    let mut split: Vec<String> = Vec::new();
    for (place, part) in words.split('"').enumerate() {
        match (place % 2, split.last_mut()) {
            (1, _) => split.push(part.to_owned()),
            _ => split.extend(part.split_whitespace().map(str::to_owned)),
        }
    }
    let entries = Typed::try_parse_from(split).unwrap().entries;
    let mut written = Written::default();
    let mut ports = written.ports();
    let outcome = match &entries {
        Entries::Add(args) => add::run(args, usual, &mut machine.working_diary(), &mut ports),
        Entries::List(args) => list::run(args, usual, &machine.diary(), &mut ports),
        Entries::Show(args) => show::run(args, usual, &machine.diary(), &mut ports),
        Entries::Edit(args) => edit::run(args, usual, &mut machine.working_diary(), &mut ports),
        Entries::Cancel(args) => {
            call_off::cancel(args, usual, &mut machine.working_diary(), &mut ports)
        }
        Entries::Remove(args) => {
            call_off::remove(args, usual, &mut machine.working_diary(), &mut ports)
        }
    };
    (outcome, written)
}

/// What is done without a question.
fn done(machine: &Machine, words: &str) -> String {
    let (outcome, written) = typed(machine, words);
    assert_eq!(outcome.unwrap(), Outcome::Done, "{words}");
    written.out()
}

/// What a refusal says.
fn refused(machine: &Machine, words: &str) -> String {
    let (outcome, written) = typed(machine, words);
    assert_eq!(written.out(), "", "{words}");
    outcome.unwrap_err().to_string()
}

fn settled() -> Machine {
    let machine = Machine::new();
    machine.settle();
    machine
}
