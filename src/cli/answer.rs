//! `answer`: what is said to a question.

pub mod check;

use clap::Subcommand;

use super::{Global, Outcome, Ports};

/// Answers: check.
#[derive(Debug, Subcommand)]
#[command(after_help = "Example:\n  \
    prepcoach answer check conflict.txt --kind behavioral    what to mend, with the words it is about\n  \
    prepcoach answer check - --json < take.txt               the same for other programs")]
pub enum Answer {
    /// Read any text as one spoken answer: what to mend, why, what to try
    Check(check::Check),
}

/// Checks.
pub fn run(command: &Answer, global: &Global, ports: &mut Ports<'_>) -> anyhow::Result<Outcome> {
    match command {
        Answer::Check(args) => check::run(args, global, &mut std::io::stdin().lock(), ports),
    }
}
