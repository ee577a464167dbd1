//! The command line: the same program without the screens, for scripts, a shell prompt, a phone over ssh, a screen
//! reader. One file for each command; every one of them writes to the output it is given.

mod look;
mod screens;
mod start;

use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::message::Route;

/// Practice residency interviews aloud, in the terminal.
#[derive(Debug, Parser)]
#[command(name = "prepcoach", version, about, long_about = None)]
pub struct Cli {
    #[command(flatten)]
    global: Global,
    #[command(subcommand)]
    command: Option<Command>,
}

/// What every command takes.
#[derive(Debug, Args)]
pub struct Global {
    /// The data folder
    #[arg(long, value_name = "DIR", env = "PREPCOACH_DATA_DIR", global = true)]
    data_dir: Option<PathBuf>,
    /// The settings of this machine
    #[arg(long, value_name = "FILE", global = true)]
    config: Option<PathBuf>,
    /// When to use colors
    #[arg(long, value_name = "WHEN", default_value = "auto", global = true)]
    color: Color,
    /// The instant to work with instead of now, for tests (RFC 3339)
    #[arg(
        long,
        value_name = "INSTANT",
        env = "PREPCOACH_NOW",
        hide = true,
        global = true
    )]
    now: Option<String>,
}

/// When to use colors.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Color {
    /// On a terminal, unless `NO_COLOR` is set
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {}

/// Runs the program; every failure is one sentence on stderr and exit code 1.
pub fn main() -> ExitCode {
    let cli = Cli::parse();
    match run(&cli) {
        Ok(code) => code,
        Err(error) => {
            let words = format!("{error:#}");
            let words = crate::ui::text::display_safe_lines(&words);
            // Nobody is left to tell where the terminal itself is gone; `eprintln` would panic.
            let _ = writeln!(std::io::stderr(), "prepcoach: {words}");
            ExitCode::FAILURE
        }
    }
}

fn run(cli: &Cli) -> anyhow::Result<ExitCode> {
    match &cli.command {
        None => screens::open(&cli.global, Route::Today),
        Some(command) => match *command {},
    }
}
