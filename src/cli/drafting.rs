//! What the commands of stories, plans of answers and the portrait share: how a draft is found, read in, told and saved.

pub mod editor;
pub mod find;
pub mod lines;
pub mod remarks;
pub mod source;
pub mod versions;
pub mod vocabulary;

use std::io::{self, Write};

use serde::Serialize;

use super::start::Desk;
use super::{Ports, json, paper};
use crate::coach::telling::told_before;
use crate::domain::drafts::{DraftChange, DraftChanges};
use crate::domain::id::{ProgramId, StoryId};
use crate::domain::notebook::Notebook;
use crate::domain::telling::Telling;
use crate::ui::text::display_safe;

/// What was made or changed, for other programs.
#[derive(Debug, Serialize)]
struct Made<'a> {
    id: &'a str,
}

/// Makes a change, and takes the drafts as they are afterwards.
pub fn save(desk: &mut Desk, change: DraftChange) -> anyhow::Result<()> {
    let changes = DraftChanges {
        drafts: vec![change],
        ..DraftChanges::default()
    };
    let saved = desk.store.change_drafts(&changes, desk.now.wall);
    saved.map_err(|why| anyhow::anyhow!("not saved: {}", why.trim_end_matches('.')))?;
    let drafts = desk.store.drafts(&mut Vec::new());
    desk.notebook.take_drafts(drafts);
    Ok(())
}

/// Says what was done: its id as JSON, else one line.
pub fn say_done(id: &str, words: &str, json: bool, ports: &mut Ports<'_>) -> anyhow::Result<()> {
    if json {
        return json::write(ports.out, &Made { id });
    }
    paper::one_line(ports.out, words)?;
    Ok(())
}

/// Says on stderr what is wrong with the files of drafts.
pub fn say_troubles(notebook: &Notebook, ports: &mut Ports<'_>) -> io::Result<()> {
    let of_drafts = notebook.troubles.iter().filter(|trouble| {
        let mut folders = ["stories", "answers", "profile.yaml"].iter();
        folders.any(|folder| trouble.starts_with(folder))
    });
    for trouble in of_drafts {
        writeln!(ports.err, "{}", display_safe(trouble))?;
    }
    Ok(())
}

/// Says notes on stderr, one a line.
pub fn say_notes(notes: &[String], ports: &mut Ports<'_>) -> io::Result<()> {
    for note in notes {
        writeln!(ports.err, "Note: {}", display_safe(note))?;
    }
    Ok(())
}

/// Writes a heading and its bullets; nothing where there is no bullet.
pub fn bullets(out: &mut dyn Write, heading: &str, texts: &[String]) -> io::Result<()> {
    if texts.is_empty() {
        return Ok(());
    }
    writeln!(out, "\n{heading}:")?;
    for text in texts {
        paper::item(out, "- ", text)?;
    }
    Ok(())
}

/// Writes a name and a text; nothing where the text is empty.
pub fn named(out: &mut dyn Write, name: &str, text: &str) -> io::Result<()> {
    if text.trim().is_empty() {
        return Ok(());
    }
    paper::item(out, "", &format!("{name}: {}", text.trim()))
}

/// Where and when a story was told: `Emory University, Fri 20 Nov 2026, to Dr. Lee`.
pub fn telling(telling: &Telling, notebook: &Notebook) -> String {
    let program = telling.program.as_ref();
    let at = program.map_or("elsewhere", |id| notebook.programs.name(id));
    let day = telling.on.format("%a %-d %b %Y");
    match telling.to.as_str() {
        "" => format!("{at}, {day}"),
        to => format!("{at}, {day}, to {to}"),
    }
}

/// What to say where a program has heard a story already; nothing where it has not.
pub fn heard_before(story: &StoryId, program: &ProgramId, notebook: &Notebook) -> Option<String> {
    told_before(notebook, story, Some(program), None)
}

/// `1 story`, `2 stories`.
pub fn stories(number: usize) -> String {
    match number {
        1 => "1 story".to_owned(),
        number => format!("{number} stories"),
    }
}
