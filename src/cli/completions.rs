//! `completions`: what a shell needs to complete our commands.

use clap::{Args, CommandFactory};
use clap_complete::Shell;

use super::{Cli, Outcome, Ports};

/// Print the completions for a shell.
#[derive(Debug, Args)]
#[command(
    after_help = "Example:\n  prepcoach completions bash > ~/.local/share/bash-completion/completions/prepcoach"
)]
pub struct Completions {
    /// The shell
    #[arg(value_name = "SHELL")]
    shell: Shell,
}

/// Writes the completions. They are made in memory first: the generator cannot say that a pipe was closed.
pub fn run(args: &Completions, ports: &mut Ports<'_>) -> anyhow::Result<Outcome> {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut Cli::command(), "prepcoach", &mut script);
    ports.out.write_all(&script)?;
    Ok(Outcome::Done)
}

#[cfg(test)]
mod tests {
    use clap::ValueEnum;

    use super::*;
    use crate::cli::testing::Written;

    #[test]
    fn every_shell_learns_every_command() {
        for shell in Shell::value_variants() {
            let mut written = Written::default();
            let args = Completions { shell: *shell };
            run(&args, &mut written.ports()).unwrap();
            for word in ["drill", "today", "question", "doctor", "minutes"] {
                assert!(written.out().contains(word), "{shell}: {word}");
            }
        }
    }
}
