//! `export`: the calendar and the answers, for other programs and for paper.

mod whole;

#[cfg(test)]
mod tests;

use std::path::{Path, PathBuf};

use anyhow::bail;
use clap::{Args, ValueEnum};

use super::calendar::Diary;
use super::{Outcome, Ports, drafting, paper};
use crate::domain::calendar::Placed;
use crate::domain::notebook::Notebook;
use crate::interchange::{csv, ics, markdown};
use crate::store::atomic::{create_new, replace};
use crate::store::failure::shown;

/// Write the calendar, and your answers, for other programs and for paper.
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  \
    prepcoach export ics -o interviews.ics              for your phone, with alarms\n  \
    prepcoach export markdown -o interview-days.md      what is coming, then all answers\n  \
    prepcoach export markdown --what answers            stories, plans, narrative, journey, CV and fit only")]
pub struct Export {
    /// What to write it as
    #[arg(value_name = "FORMAT")]
    pub format: Format,
    /// Which part; ics and csv hold the calendar only
    #[arg(long, value_name = "PART", default_value = "all")]
    pub what: What,
    /// The file; without it the text goes to the output
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// Write over a file that is there
    #[arg(long, requires = "output")]
    pub force: bool,
}

/// What it is written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// A calendar file with alarms, for phones and other calendars
    Ics,
    /// The calendar as a spreadsheet
    Csv,
    /// What is coming, and your answers, to print or to mail
    Markdown,
    /// The whole calendar and your answers, for other programs
    Json,
}

/// Which part is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum What {
    /// The calendar and, where there are any, your answers
    All,
    /// The calendar
    Calendar,
    /// Stories, plans, narrative, journey, CV and fit
    Answers,
}

/// Writes it.
pub fn run(args: &Export, diary: &Diary, ports: &mut Ports<'_>) -> anyhow::Result<Outcome> {
    if args.what == What::Answers && !args.format.holds_answers() {
        bail!(
            "this format holds the calendar only; `prepcoach export markdown --what answers` writes your answers"
        );
    }
    let notebook = args.notebook(diary);
    let entries = match args.what {
        What::Answers => Vec::new(),
        What::All | What::Calendar => entries(args.format, diary),
    };
    let text = args.text(&entries, diary, notebook.as_ref())?;
    if args.what != What::Answers {
        diary.say_notices(ports)?;
    }
    if let Some(notebook) = &notebook {
        drafting::say_troubles(notebook, ports)?;
    }
    let Some(file) = &args.output else {
        ports.out.write_all(text.as_bytes())?;
        return Ok(Outcome::Done);
    };
    save(file, &text, args.force)?;
    let what = args.told(entries.len(), notebook.as_ref());
    paper::one_line(ports.out, &format!("Wrote {what} to {}.", shown(file)))?;
    Ok(Outcome::Done)
}

impl Format {
    fn holds_answers(self) -> bool {
        match self {
            Self::Markdown | Self::Json => true,
            Self::Ics | Self::Csv => false,
        }
    }
}

impl Export {
    /// What the answers are read from, where they are asked for; of all only where there are any.
    fn notebook(&self, diary: &Diary) -> Option<Notebook> {
        let is_asked = self.format.holds_answers() && self.what != What::Calendar;
        let notebook = is_asked.then(|| diary.store.notebook(diary.now.wall))?;
        let is_needed = self.what == What::Answers
            || self.format == Format::Json
            || markdown::has_answers(&notebook);
        is_needed.then_some(notebook)
    }

    fn text(
        &self,
        entries: &[&Placed],
        diary: &Diary,
        notebook: Option<&Notebook>,
    ) -> anyhow::Result<String> {
        let (programs, rules, home) = (diary.programs(), diary.rules(), diary.home());
        let now = diary.now.wall;
        Ok(match self.format {
            Format::Ics => ics::write(entries, programs, rules, home, now),
            Format::Csv => csv::write(entries, programs, rules, home),
            Format::Json => whole::text(self.what, entries, diary, notebook)?,
            Format::Markdown => {
                let travel = diary.whereabouts().travel.as_ref();
                let mut pages = Vec::new();
                if self.what != What::Answers {
                    pages.push(markdown::agenda(
                        entries, programs, rules, home, travel, now,
                    ));
                }
                pages.extend(notebook.map(markdown::answers));
                pages.join("\n")
            }
        })
    }

    /// What was written, in words.
    fn told(&self, entries: usize, notebook: Option<&Notebook>) -> String {
        let mut parts = Vec::new();
        if self.what != What::Answers {
            parts.push(entries_word(entries));
        }
        if let Some(notebook) = notebook {
            parts.push(drafting::stories(notebook.drafts.stories.len()));
            parts.push(paper::count(notebook.drafts.plans.len(), "plan"));
        }
        parts.join(", ")
    }
}

/// All entries; on paper those from the start of today at home.
fn entries(format: Format, diary: &Diary) -> Vec<&Placed> {
    let home = diary.home();
    let today = home.start_of_day(home.date_of(diary.now.wall)).to_utc();
    let is_wanted = |placed: &&Placed| match format {
        Format::Ics | Format::Csv | Format::Json => true,
        Format::Markdown => placed.ends_at() > today || placed.span.starts_at >= today,
    };
    diary
        .calendar()
        .entries()
        .iter()
        .filter(is_wanted)
        .collect()
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
