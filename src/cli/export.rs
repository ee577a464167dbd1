//! `export`: the calendar for other programs and for paper.

#[cfg(test)]
mod tests;

use std::path::{Path, PathBuf};

use anyhow::bail;
use clap::{Args, ValueEnum};

use super::calendar::Diary;
use super::{Outcome, Ports, paper};
use crate::domain::calendar::Placed;
use crate::interchange::{csv, ics, markdown};
use crate::store::atomic::{create_new, replace};
use crate::store::failure::shown;

/// Write the calendar for other programs.
#[derive(Debug, Args)]
pub struct Export {
    /// What to write
    #[arg(value_name = "FORMAT")]
    pub format: Format,
    /// The file; without it the text goes to the output
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// Write over a file that is there
    #[arg(long, requires = "output")]
    pub force: bool,
}

/// What the calendar is written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// A calendar file with alarms, for phones and other calendars
    Ics,
    /// A spreadsheet
    Csv,
    /// What is coming, to print or to mail
    Markdown,
}

/// Writes it.
pub fn run(args: &Export, diary: &Diary, ports: &mut Ports<'_>) -> anyhow::Result<Outcome> {
    let entries = entries(args.format, diary);
    let text = text(args.format, &entries, diary);
    diary.say_notices(ports)?;
    let Some(file) = &args.output else {
        ports.out.write_all(text.as_bytes())?;
        return Ok(Outcome::Done);
    };
    save(file, &text, args.force)?;
    let words = format!("Wrote {} to {}.", entries_word(entries.len()), shown(file));
    paper::one_line(ports.out, &words)?;
    Ok(Outcome::Done)
}

/// All entries; on paper those from the start of today at home.
fn entries(format: Format, diary: &Diary) -> Vec<&Placed> {
    let home = diary.home();
    let today = home.start_of_day(home.date_of(diary.now.wall)).to_utc();
    let is_wanted = |placed: &&Placed| match format {
        Format::Ics | Format::Csv => true,
        Format::Markdown => placed.ends_at() > today || placed.span.starts_at >= today,
    };
    diary
        .calendar()
        .entries()
        .iter()
        .filter(is_wanted)
        .collect()
}

fn text(format: Format, entries: &[&Placed], diary: &Diary) -> String {
    let (programs, rules, home) = (diary.programs(), diary.rules(), diary.home());
    match format {
        Format::Ics => ics::write(entries, programs, rules, home, diary.now.wall),
        Format::Csv => csv::write(entries, programs, rules, home),
        Format::Markdown => {
            let travel = diary.whereabouts().travel.as_ref();
            markdown::agenda(entries, programs, rules, home, travel, diary.now.wall)
        }
    }
}

fn save(file: &Path, text: &str, force: bool) -> anyhow::Result<()> {
    if force {
        replace(file, text.as_bytes())?;
        return Ok(());
    }
    match create_new(file, text.as_bytes()) {
        Err(failure) if failure.kind() == std::io::ErrorKind::AlreadyExists => {
            bail!("{} is there already; --force writes over it", shown(file))
        }
        other => Ok(other?),
    }
}

fn entries_word(number: usize) -> String {
    match number {
        1 => "1 entry".to_owned(),
        number => format!("{number} entries"),
    }
}
