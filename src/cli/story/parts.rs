//! The parts of a story as they are typed, or as a file has them.

use std::path::Path;

use anyhow::bail;
use clap::Args;

use crate::cli::Ports;
use crate::cli::drafting::lines::{Old, put, put_text, typed};
use crate::cli::drafting::source;
use crate::cli::drafting::vocabulary::Sort;
use crate::domain::notebook::Notebook;
use crate::domain::story::Story;
use crate::store::fault::{Severity, Source, nearest};
use crate::store::stories;

/// The parts of a story. Options of bullets may be given again, one bullet each; an empty text takes away what is there.
#[derive(Debug, Clone, Default, Args)]
#[command(next_help_heading = "Parts of the story")]
pub struct Parts {
    /// What you call it
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true, value_parser = typed)]
    pub title: Option<String>,
    /// What brought it to mind: the id of a prompt, such as mistake, or your own words
    #[arg(long, value_name = "ID")]
    pub prompt: Option<String>,
    /// Where and when it was, what was at stake; may be given again, as all bullets may
    #[arg(long, value_name = "BULLET", allow_hyphen_values = true, value_parser = typed)]
    pub situation: Vec<String>,
    /// What you had to do
    #[arg(long, value_name = "BULLET", allow_hyphen_values = true, value_parser = typed)]
    pub task: Vec<String>,
    /// What you did
    #[arg(long, value_name = "BULLET", allow_hyphen_values = true, value_parser = typed)]
    pub action: Vec<String>,
    /// What came of it
    #[arg(long, value_name = "BULLET", allow_hyphen_values = true, value_parser = typed)]
    pub result: Vec<String>,
    /// What you learned
    #[arg(long, value_name = "BULLET", allow_hyphen_values = true, value_parser = typed)]
    pub learned: Vec<String>,
    /// A figure worth saying, with its unit: "from 9 h to 5 h"
    #[arg(long, value_name = "FIGURE", allow_hyphen_values = true, value_parser = typed)]
    pub number: Vec<String>,
    /// What it shows of you: a known word, such as integrity, or your own
    #[arg(long, value_name = "WORD")]
    pub quality: Vec<String>,
    /// What it is about: a known word, such as teamwork, or your own
    #[arg(long, value_name = "WORD")]
    pub theme: Vec<String>,
    /// What programs may worry about and this story settles
    #[arg(long, value_name = "ID")]
    pub concern: Vec<String>,
    /// When it was, as you say it: "2022, third year"
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true, value_parser = typed)]
    pub when: Option<String>,
    /// Where it was
    #[arg(long = "where", value_name = "TEXT", allow_hyphen_values = true, value_parser = typed)]
    pub place: Option<String>,
}

impl Parts {
    /// Whether nothing was typed.
    pub fn is_empty(&self) -> bool {
        let texts = [&self.title, &self.prompt, &self.when, &self.place];
        let lists = [
            &self.situation,
            &self.task,
            &self.action,
            &self.result,
            &self.learned,
            &self.number,
            &self.quality,
            &self.theme,
            &self.concern,
        ];
        texts.iter().all(|text| text.is_none()) && lists.iter().all(|list| list.is_empty())
    }

    /// Puts what was typed into a story.
    pub fn put_into(
        &self,
        story: &mut Story,
        old: Old,
        notebook: &Notebook,
        notes: &mut Vec<String>,
    ) -> anyhow::Result<()> {
        put_text(&mut story.title, self.title.as_ref());
        put_text(&mut story.when, self.when.as_ref());
        put_text(&mut story.place, self.place.as_ref());
        if let Some(typed) = &self.prompt {
            story.prompt = prompt(typed, notebook, notes);
        }
        for (own, typed) in [
            (&mut story.situation, &self.situation),
            (&mut story.task, &self.task),
            (&mut story.action, &self.action),
            (&mut story.result, &self.result),
            (&mut story.learned, &self.learned),
            (&mut story.numbers, &self.number),
        ] {
            put(own, typed, old);
        }
        for (own, sort, typed) in [
            (&mut story.qualities, Sort::Quality, &self.quality),
            (&mut story.themes, Sort::Theme, &self.theme),
            (&mut story.concerns, Sort::Concern, &self.concern),
        ] {
            let words = sort.taken(typed, notebook, notes)?;
            if !typed.is_empty() && old == Old::Replaced {
                own.clear();
            }
            for word in words {
                if !own.contains(&word) {
                    own.push(word);
                }
            }
        }
        Ok(())
    }
}

/// The prompt that is meant; own words are taken, with the nearest id said.
fn prompt(typed: &str, notebook: &Notebook, notes: &mut Vec<String>) -> String {
    let typed = typed.trim();
    let prompts = &notebook.prompts;
    if typed.is_empty() || prompts.get(typed).is_some() {
        return typed.to_owned();
    }
    let mut all = prompts.prompts.iter();
    if let Some(named) = all.find(|prompt| prompt.ask.eq_ignore_ascii_case(typed)) {
        return named.id.clone();
    }
    let ids = prompts.prompts.iter().map(|prompt| prompt.id.as_str());
    if let Some(near) = nearest(typed, ids) {
        notes.push(format!(
            "`{typed}` is kept as a prompt in your own words; the nearest known one is `{near}`"
        ));
    }
    typed.to_owned()
}

/// The story of a file, written as in `stories/`; faults are said on stderr, and refuse it where it cannot be used.
pub fn of_file(file: &Path, ports: &mut Ports<'_>) -> anyhow::Result<Story> {
    let given = source::read(file, ports)?;
    let read = Source {
        path: &given.name,
        text: &given.text,
    };
    let checked = stories::check(read, "");
    for fault in &checked.faults {
        writeln!(ports.err, "{fault}")?;
    }
    let is_sound = checked
        .faults
        .iter()
        .all(|fault| fault.severity != Severity::Error);
    match checked.value {
        Some(story) if is_sound => Ok(story),
        _ if checked.faults.is_empty() => {
            bail!(
                "{} holds no story",
                crate::store::failure::shown(&given.name)
            )
        }
        _ => bail!("nothing was changed; mend the story first"),
    }
}

/// The words of a story that came from a file, as the vocabulary knows them.
pub fn settle_words(
    story: &mut Story,
    notebook: &Notebook,
    notes: &mut Vec<String>,
) -> anyhow::Result<()> {
    for (own, sort) in [
        (&mut story.qualities, Sort::Quality),
        (&mut story.themes, Sort::Theme),
        (&mut story.concerns, Sort::Concern),
    ] {
        *own = sort.taken(own, notebook, notes)?;
    }
    story.prompt = prompt(&story.prompt, notebook, notes);
    Ok(())
}
