//! The command line: the same program without the screens, for scripts, a shell prompt, a phone over ssh, a screen
//! reader. One file for each command; every one of them writes to the output it is given.

mod agenda;
mod answer;
mod bank;
mod calendar;
mod completions;
mod doctor;
mod drafting;
mod drill;
mod export;
mod import;
mod interview;
mod json;
mod look;
mod man;
mod narrative;
mod next;
mod paper;
mod question;
mod screens;
mod start;
mod stats;
mod story;
#[cfg(test)]
mod testing;
mod today;
mod unknown;

use std::io::{self, BufWriter, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::builder::TypedValueParser as _;
use clap::{Args, Parser, Subcommand, ValueEnum};

use self::calendar::Diary;
use self::start::{Desk, Ports};
use crate::domain::entry::Kind;
use crate::message::Route;

/// Practice residency interviews aloud, in the terminal.
///
/// Without a command the screens open at Today.
#[derive(Debug, Parser)]
#[command(name = "prepcoach", version, about, max_term_width = 100)]
pub struct Cli {
    #[command(flatten)]
    global: Global,
    #[command(subcommand)]
    command: Option<Command>,
}

/// What every command takes.
#[derive(Debug, Args)]
#[command(next_help_heading = "Options of every command")]
pub struct Global {
    /// The data folder
    #[arg(
        long,
        value_name = "DIR",
        env = start::DATA_DIR,
        global = true,
        value_parser = clap::builder::OsStringValueParser::new().map(PathBuf::from)
    )]
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
pub enum Command {
    /// Straight into a session: answer questions aloud against the clock
    Drill(drill::Drill),
    /// What today holds, in text
    Today(today::Today),
    /// The next entry in one line, for a status bar or a shell prompt
    Next(next::Next),
    /// What is coming, on every clock
    Agenda(agenda::Agenda),
    /// Interviews, socials and deadlines: add, list, show, edit, cancel, remove
    #[command(subcommand)]
    Interview(interview::Entries),
    /// Mock interviews: add, list, show, edit, cancel, remove
    #[command(subcommand)]
    Mock(interview::Entries),
    /// Take interviews from .ics and .csv files, and banks from .yaml
    Import(import::Import),
    /// Write the calendar, and your answers, for other programs and for paper
    Export(export::Export),
    /// Question banks: list, show, check, add, make
    #[command(subcommand)]
    Bank(bank::Bank),
    /// Questions: list and show
    #[command(subcommand)]
    Question(question::Question),
    /// Stories, each told once in bullets: add, list, show, edit, remove, check
    #[command(subcommand)]
    Story(story::Story),
    /// Plans of answers: add, list, show, edit, remove; check any text
    #[command(subcommand)]
    Answer(answer::Answer),
    /// Your narrative, journey, CV and fit: add, list, show, edit, remove, check
    #[command(subcommand)]
    Narrative(narrative::Narrative),
    /// What your practice amounts to
    Stats(stats::Stats),
    /// What works on this machine, and how to mend what does not
    Doctor(doctor::Doctor),
    /// Print the completions for a shell
    Completions(completions::Completions),
    /// Print the manual page
    Man,
}

/// How a command ended that did not fail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Outcome {
    /// What was asked for is done.
    Done,
    /// Faults were found and printed; exit code 1.
    Faulty,
}

/// Runs the program; every failure is one sentence on stderr and exit code 1.
pub fn main() -> ExitCode {
    let cli = Cli::parse();
    match run(&cli) {
        Ok(Outcome::Done) => ExitCode::SUCCESS,
        Ok(Outcome::Faulty) => ExitCode::FAILURE,
        // Whoever read our output has seen enough: `prepcoach question list | head`.
        Err(error) if is_broken_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            let words = format!("{error:#}");
            let words = crate::ui::text::display_safe_lines(&words);
            // Where stderr is closed there is nobody to tell.
            let _ = writeln!(io::stderr(), "prepcoach: {words}");
            ExitCode::FAILURE
        }
    }
}

fn is_broken_pipe(error: &anyhow::Error) -> bool {
    error
        .downcast_ref::<io::Error>()
        .is_some_and(|error| error.kind() == io::ErrorKind::BrokenPipe)
}

fn run(cli: &Cli) -> anyhow::Result<Outcome> {
    let Some(command) = &cli.command else {
        return screens::open(&cli.global, Route::Today);
    };
    // Not locked: `drill` opens the screens, and a signal that gives the terminal back must be able to write too.
    let mut out = BufWriter::new(io::stdout());
    let mut err = io::stderr();
    let mut ports = Ports {
        out: &mut out,
        err: &mut err,
    };
    let outcome = perform(command, &cli.global, &mut ports)?;
    out.flush()?;
    Ok(outcome)
}

fn perform(command: &Command, global: &Global, ports: &mut Ports<'_>) -> anyhow::Result<Outcome> {
    match command {
        Command::Drill(drill) => drill::run(drill, global, ports),
        Command::Today(today) => today::run(today, &Desk::of(global)?, ports),
        Command::Next(next) => next::run(next, global, ports),
        Command::Agenda(agenda) => agenda::run(agenda, &Diary::read(global)?, ports),
        Command::Interview(entries) => interview::run(entries, Kind::Interview, global, ports),
        Command::Mock(entries) => interview::run(entries, Kind::Mock, global, ports),
        Command::Import(import) => import::run(import, global, ports),
        Command::Export(export) => export::run(export, &Diary::read(global)?, ports),
        Command::Bank(bank) => bank::run(bank, global, ports),
        Command::Question(question) => question::run(question, &Desk::of(global)?, ports),
        Command::Story(story) => story::run(story, global, ports),
        Command::Answer(answer) => answer::run(answer, global, ports),
        Command::Narrative(narrative) => narrative::run(narrative, global, ports),
        Command::Stats(stats) => stats::run(stats, &Desk::of(global)?, ports),
        Command::Doctor(doctor) => doctor::run(doctor, global, ports),
        Command::Completions(completions) => completions::run(completions, ports),
        Command::Man => man::run(ports),
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    #[test]
    fn the_commands_are_sound() {
        Cli::command().debug_assert();
    }

    #[test]
    fn nonsense_is_wrong_usage() {
        for words in [
            "drill -n 0",
            "drill -n 51",
            "drill --minutes 0",
            "drill --minutes 241",
            "drill --kind gaily",
            "drill --kind bank",
            "drill --kind theme --bank img",
            "bank",
            "bank check",
            "question show",
            "completions",
            "completions tcsh",
            "today --zone UTC",
            "next --within soon",
            "agenda --days 0",
            "interview",
            "interview add --kind party",
            "interview add --earlier --later",
            "interview add --start 9 --all-day",
            "interview edit",
            "interview list --all --kind mock",
            "mock show",
            "answer",
            "answer check",
            "answer check a.txt --kind gaily",
            "answer check a.txt --target 120-60",
            "answer check a.txt --target soon",
            "answer check a.txt --target 0-0",
            "import",
            "import --undo a.ics",
            "export pdf",
            "export markdown --what stories",
            "story",
            "story show",
            "story told night",
            "story edit night --editor --add",
            "story edit night --action --result x",
            "answer edit why-radiology --bullet",
            "answer add",
            "answer list --missing --all",
            "narrative edit",
            "narrative edit origin --text a --from b",
            "narrative cv add",
            "narrative cv add --title A --kind job",
            "export ics --force",
        ] {
            let args = std::iter::once("prepcoach").chain(words.split(' '));
            assert!(Cli::try_parse_from(args).is_err(), "{words}");
        }
    }

    #[expect(clippy::too_many_lines, reason = "a table")]
    #[test]
    fn what_the_manual_shows_is_understood() {
        for words in [
            "drill",
            "drill --bank img --bank radiology -n 3 --plain",
            "drill --theme teamwork --minutes 10 --no-record",
            "drill --kind mock -n 7 --minutes 20",
            "drill --kind bank --bank img",
            "today --json --data-dir x",
            "next",
            "next --within 60m",
            "agenda --days 7 --zone Chicago --zone London --kind interview --status invited --program emory --json",
            "interview add --program E --date 2026-12-03 --start 09:00 --end 13:30 --zone ET --json",
            "interview edit emory --status scheduled --confirmed-back --tick camera",
            "interview list --json",
            "interview show emory",
            "interview cancel emory",
            "interview remove emory",
            "mock add --date tomorrow --start 20:00",
            "import --dry-run a.ics b.csv --zone ET --accept-doubtful --json",
            "import --undo",
            "export ics -o a.ics --force",
            "export csv",
            "export markdown",
            "export markdown --what answers -o a.md",
            "export json",
            "story add --title A --prompt mistake --action C --action D --quality honesty --json",
            "story add --from -",
            "story edit night --add --result B --when 2022 --where Pune",
            "story edit night --editor",
            "story list --quality honesty --theme teamwork --json",
            "story show night --json",
            "story check",
            "story coverage --json",
            "story told night --program emory --to Lee",
            "story versions night --text",
            "story restore night 20261124T040000Z",
            "story remove night --yes",
            "answer add why-radiology --bullet A --bullet B --opening C --closing D --keyword E --program emory",
            "answer add why-radiology --story night",
            "answer list --missing --bank img --json",
            "answer show why-radiology --program emory --json",
            "narrative list --missing --json",
            "narrative edit NP01 --text -",
            "narrative edit spoken --from-material",
            "narrative edit gap --own A --learned B --resolved C",
            "narrative check spoken --json",
            "narrative cv edit audit --ready role=A",
            "narrative fit add --quality grit --story night --demand overnight-call",
            "bank check a.yaml b.yaml --json",
            "bank add mine.yaml --replace",
            "question list --bank img --due --search visa need --json",
            "question show why-radiology --json",
            "answer check a.txt --kind red-flag --target 45-75 --json",
            "answer check -",
            "stats --json",
            "doctor --json",
            "completions bash",
            "man",
        ] {
            let args = std::iter::once("prepcoach").chain(words.split(' '));
            assert!(Cli::try_parse_from(args).is_ok(), "{words}");
        }
    }

    #[test]
    fn a_closed_pipe_is_no_failure_and_a_full_disk_is_one() {
        let closed = anyhow::Error::from(io::Error::from(io::ErrorKind::BrokenPipe));
        let full = anyhow::Error::from(io::Error::from(io::ErrorKind::StorageFull));
        assert!(is_broken_pipe(&closed));
        assert!(!is_broken_pipe(&full));
    }
}
