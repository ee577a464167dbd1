//! `story add`: a new story, from options or from a file.

use std::path::PathBuf;

use anyhow::bail;
use clap::Args;

use super::parts::{self, Parts};
use crate::cli::Ports;
use crate::cli::drafting::lines::Old;
use crate::cli::drafting::{save, say_done, say_notes};
use crate::cli::start::Desk;
use crate::domain::drafts::{DraftChange, DraftId, Drafts};
use crate::domain::id::{FreeIds, StoryId};
use crate::domain::notebook::Notebook;
use crate::domain::person::folded;
use crate::domain::prompt::Prompt;
use crate::domain::story::{Part, Story};

/// Add a story.
#[derive(Debug, Default, Args)]
#[command(
    after_help = "A prompt that is known brings its themes, qualities and concerns along, unless you name some.\n\
    `prepcoach story coverage` says which prompt to begin with."
)]
pub struct Add {
    /// Begin with a story in a file, written as in stories/ of the data folder; - reads the input
    #[arg(long, value_name = "FILE")]
    pub from: Option<PathBuf>,
    /// Add it although a story of this title is there already
    #[arg(long)]
    pub again: bool,
    /// As JSON, for other programs
    #[arg(long)]
    pub json: bool,
    #[command(flatten)]
    pub parts: Parts,
}

/// Adds it, and says so.
pub fn run(args: &Add, desk: &mut Desk, ports: &mut Ports<'_>) -> anyhow::Result<()> {
    let mut notes = Vec::new();
    let mut story = args.begun(&desk.notebook, &mut notes, ports)?;
    args.parts
        .put_into(&mut story, Old::Replaced, &desk.notebook, &mut notes)?;
    if story.title.is_empty() && Part::ALL.iter().all(|part| story.part(*part).is_empty()) {
        bail!("nothing is written yet; say at least --title TEXT");
    }
    if let Some(id) = same_title(&story, &desk.notebook.drafts).filter(|_| !args.again) {
        bail!(
            "you have this story already: {id}; `prepcoach story edit {id}` changes it, --again adds a second one"
        );
    }
    let id = free_id(&story, &desk.notebook.drafts);
    let words = format!("Added {id}: {}.{}", story.name(), still_to_write(&story));
    let change = DraftChange::Story {
        id: id.clone(),
        base: None,
        to: Some(story),
    };
    save(desk, change)?;
    say_notes(&notes, ports)?;
    say_done(id.as_str(), &words, args.json, ports)
}

impl Add {
    /// What it begins with: the file's story, else what the prompt brings along.
    fn begun(
        &self,
        notebook: &Notebook,
        notes: &mut Vec<String>,
        ports: &mut Ports<'_>,
    ) -> anyhow::Result<Story> {
        if let Some(file) = &self.from {
            let mut story = parts::of_file(file, ports)?;
            parts::settle_words(&mut story, notebook, notes)?;
            return Ok(story);
        }
        let typed = self.parts.prompt.as_deref().unwrap_or_default();
        let prompt = notebook.prompts.get(typed.trim());
        Ok(prompt.map(Prompt::story).unwrap_or_default())
    }
}

/// The story that has this title already.
fn same_title<'a>(story: &Story, drafts: &'a Drafts) -> Option<&'a StoryId> {
    let title = folded(&story.title);
    let mut stories = drafts.stories.iter();
    let same = stories.find(|(_, kept)| folded(&kept.value.title) == title);
    same.filter(|_| !title.is_empty()).map(|(id, _)| id)
}

/// An id that no story has, made of its name.
fn free_id(story: &Story, drafts: &Drafts) -> StoryId {
    let taken = drafts.stories.keys().map(StoryId::as_str);
    let unreadable = drafts.unreadable.iter().filter_map(|id| match id {
        DraftId::Story(id) => Some(id.as_str()),
        DraftId::Plan(_) | DraftId::Portrait => None,
    });
    let mut ids: FreeIds = taken.chain(unreadable).collect();
    StoryId::new(ids.take(story.name()))
}

/// Which parts have no bullet yet.
pub fn still_to_write(story: &Story) -> String {
    let missing: Vec<&str> = story.missing().map(Part::word).collect();
    if missing.is_empty() {
        return String::new();
    }
    format!(" Still to write: {}.", missing.join(", "))
}
