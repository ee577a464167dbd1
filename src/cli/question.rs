//! `question`: the questions of all banks, listed and shown.

use clap::{Args, Subcommand};
use serde::Serialize;

use super::paper::{item, say};
use super::{Desk, Outcome, Ports, json, unknown};
use crate::domain::bank::{self, Entry, Volatile};
use crate::domain::drill::pick::Standing;
use crate::domain::notebook::Notebook;
use crate::ui::text::{clock_seconds, display_safe};

/// Questions: list and show.
#[derive(Debug, Subcommand)]
pub enum Question {
    /// List questions, all of them or those that fit
    List(List),
    /// Show one question whole
    Show(Show),
}

/// Which questions to list.
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  prepcoach question list --bank img --search visa")]
pub struct List {
    /// Only of this bank; may be given more than once
    #[arg(long = "bank", value_name = "ID")]
    banks: Vec<String>,
    /// Only with this theme; may be given more than once
    #[arg(long = "theme", value_name = "THEME")]
    themes: Vec<String>,
    /// Only those whose day for repetition has come
    #[arg(long)]
    due: bool,
    /// Only those that have all these words in them
    #[arg(long, value_name = "WORDS", num_args = 1..)]
    search: Vec<String>,
    /// As JSON, for other programs
    #[arg(long)]
    json: bool,
}

/// Which question to show.
#[derive(Debug, Args)]
pub struct Show {
    /// The question's id
    #[arg(value_name = "ID")]
    id: String,
    /// As JSON, for other programs
    #[arg(long)]
    json: bool,
}

/// A question as other programs get it.
#[derive(Debug, Serialize)]
pub struct Shape<'a> {
    id: &'a str,
    bank: &'a str,
    ask: &'a str,
    kind: &'static str,
    frame: &'static str,
    themes: &'a [String],
    concerns: &'a [String],
    asked: &'static str,
    target: [u32; 2],
    points: &'a [String],
    avoid: &'a [String],
    follow_ups: &'a [String],
    source: &'a [String],
    variants: &'a [String],
    probing: &'a str,
    volatile: Option<&'a Volatile>,
    standing: &'static str,
    on: bool,
    favorite: bool,
}

/// Lists or shows.
pub fn run(command: &Question, desk: &Desk, ports: &mut Ports<'_>) -> anyhow::Result<Outcome> {
    super::bank::say_troubles(&desk.notebook, ports)?;
    match command {
        Question::List(args) => list(args, desk, ports)?,
        Question::Show(args) => show(args, desk, ports)?,
    }
    Ok(Outcome::Done)
}

fn list(args: &List, desk: &Desk, ports: &mut Ports<'_>) -> anyhow::Result<()> {
    let notebook = &desk.notebook;
    for id in &args.banks {
        unknown::bank(&notebook.banks, id)?;
    }
    for theme in &args.themes {
        unknown::theme(&notebook.banks, theme)?;
    }
    let fitting = notebook
        .banks
        .entries()
        .filter(|entry| args.admits(*entry, desk));
    if args.json {
        let shapes: Vec<Shape<'_>> = fitting.map(|entry| Shape::of(entry, desk)).collect();
        return json::write(ports.out, &shapes);
    }
    let mut is_empty = true;
    for entry in fitting {
        is_empty = false;
        let id = &entry.question.id;
        let off = if notebook.history.is_on(entry) {
            ""
        } else {
            " (off)"
        };
        let ask = display_safe(&entry.question.ask);
        writeln!(ports.out, "{id}{off}: {ask}")?;
    }
    if is_empty {
        say(ports.out, "No question fits.")?;
    }
    Ok(())
}

impl List {
    fn admits(&self, entry: Entry<'_>, desk: &Desk) -> bool {
        let has = |wanted: &Vec<String>, own: &dyn Fn(&str) -> bool| {
            wanted.is_empty() || wanted.iter().any(|word| own(word))
        };
        has(&self.banks, &|id| entry.bank.bank.as_str() == id)
            && has(&self.themes, &|theme| {
                entry.question.themes.iter().any(|own| own == theme)
            })
            && (!self.due || is_due(entry, desk))
            && self.finds(entry)
    }

    /// Whether every word searched for stands somewhere in the question, in whatever case.
    fn finds(&self, entry: Entry<'_>) -> bool {
        if self.search.is_empty() {
            return true;
        }
        let bank::Question {
            id, ask, themes, ..
        } = entry.question;
        let bank::Texts {
            variants,
            probing,
            points,
            follow_ups,
            ..
        } = entry.question.texts.get();
        let mut text = format!("{id} {ask} {probing}");
        for part in [variants, themes, points, follow_ups].into_iter().flatten() {
            text.push(' ');
            text.push_str(part);
        }
        let text = text.to_lowercase();
        let words = self
            .search
            .iter()
            .flat_map(|words| words.split_whitespace());
        words
            .map(str::to_lowercase)
            .all(|word| text.contains(&word))
    }
}

fn is_due(entry: Entry<'_>, desk: &Desk) -> bool {
    desk.notebook.history.is_on(entry) && standing(entry, desk) == Standing::Due
}

fn standing(entry: Entry<'_>, desk: &Desk) -> Standing {
    let notebook: &Notebook = &desk.notebook;
    let practised = notebook.history.question(&entry.question.id);
    Standing::of(practised, notebook.today(desk.now.wall))
}

impl<'a> Shape<'a> {
    /// One question as it stands now.
    pub fn of(entry: Entry<'a>, desk: &Desk) -> Self {
        let (question, history) = (entry.question, &desk.notebook.history);
        Self {
            id: question.id.as_str(),
            bank: entry.bank.bank.as_str(),
            ask: &question.ask,
            kind: question.kind.word(),
            frame: question.frame.word(),
            themes: &question.themes,
            concerns: &question.concerns,
            asked: question.asked.word(),
            target: [question.target.low, question.target.high],
            points: &question.points,
            avoid: &question.avoid,
            follow_ups: &question.follow_ups,
            source: &question.source,
            variants: &question.variants,
            probing: &question.probing,
            volatile: question.volatile.as_ref(),
            standing: standing(entry, desk).word(),
            on: history.is_on(entry),
            favorite: history.is_favourite(&question.id),
        }
    }
}

fn show(args: &Show, desk: &Desk, ports: &mut Ports<'_>) -> anyhow::Result<()> {
    let entry = unknown::question(&desk.notebook.banks, &args.id)?;
    if args.json {
        return json::write(ports.out, &Shape::of(entry, desk));
    }
    let (out, question) = (&mut *ports.out, entry.question);
    say(out, &question.ask)?;
    writeln!(out)?;
    let seconds = |seconds: u32| clock_seconds(f64::from(seconds));
    let head = [
        format!("Id: {}", question.id),
        format!("Bank: {} ({})", entry.bank.title, entry.bank.bank),
        format!(
            "Kind: {}, asked {}",
            question.kind.word(),
            question.asked.word()
        ),
        format!(
            "Time: {} to {}",
            seconds(question.target.low),
            seconds(question.target.high)
        ),
        format!(
            "Standing: {}{}",
            standing(entry, desk).word(),
            flags(entry, desk)
        ),
    ];
    for line in head {
        say(out, &line)?;
    }
    if !question.themes.is_empty() {
        say(out, &format!("Themes: {}", question.themes.join(", ")))?;
    }
    if !question.probing.is_empty() {
        say(out, &format!("They want to know: {}", question.probing))?;
    }
    if let Some(frame) = desk.notebook.wording.frame(question.frame) {
        say(out, &format!("Shape of the answer: {}", frame.name))?;
    }
    if let Some(Volatile { as_of, check }) = &question.volatile {
        let check = if check.is_empty() {
            "look it up"
        } else {
            &format!("check {check}")
        };
        say(
            out,
            &format!("As of {as_of}; {check} before you rely on it."),
        )?;
    }
    write_lists(question, ports)
}

fn write_lists(question: &bank::Question, ports: &mut Ports<'_>) -> anyhow::Result<()> {
    let lists = [
        ("A strong answer", &question.points),
        ("Avoid", &question.avoid),
        ("They may go on", &question.follow_ups),
        ("In other words", &question.variants),
        ("Sources", &question.source),
    ];
    for (heading, texts) in lists {
        if texts.is_empty() {
            continue;
        }
        writeln!(ports.out, "\n{heading}:")?;
        for text in texts {
            item(ports.out, "- ", text)?;
        }
    }
    Ok(())
}

fn flags(entry: Entry<'_>, desk: &Desk) -> &'static str {
    let history = &desk.notebook.history;
    match (
        history.is_on(entry),
        history.is_favourite(&entry.question.id),
    ) {
        (true, true) => ", favorite",
        (true, false) => "",
        (false, true) => ", favorite, switched off",
        (false, false) => ", switched off",
    }
}

#[cfg(test)]
mod tests;
