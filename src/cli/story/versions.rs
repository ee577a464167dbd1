//! `story versions` and `story restore`.

use clap::Args;

use crate::cli::Ports;
use crate::cli::drafting::{find, say_done, versions};
use crate::cli::start::Desk;
use crate::domain::drafts::DraftId;
use crate::domain::id::{StoryId, is_valid};

/// List the earlier versions of a story, the newest first.
#[derive(Debug, Args)]
pub struct List {
    /// Its id, its title, or the beginning of its id; the id of one that was removed, too
    #[arg(value_name = "STORY")]
    pub story: String,
    #[command(flatten)]
    pub shown: versions::Shown,
}

/// Bring an earlier version of a story back; what it says now is kept as a version too.
#[derive(Debug, Args)]
pub struct Restore {
    /// Its id, its title, or the beginning of its id; the id of one that was removed, too
    #[arg(value_name = "STORY")]
    pub story: String,
    /// Which version, as `story versions` lists it; the newest without it
    #[arg(value_name = "STAMP")]
    pub stamp: Option<String>,
    /// As JSON, for other programs
    #[arg(long)]
    pub json: bool,
}

/// Lists them.
pub fn list(args: &List, desk: &Desk, ports: &mut Ports<'_>) -> anyhow::Result<()> {
    let of = DraftId::Story(which(&args.story, desk)?);
    versions::list(&of, args.shown, desk, ports)
}

/// Brings one back, and says so.
pub fn restore(args: &Restore, desk: &mut Desk, ports: &mut Ports<'_>) -> anyhow::Result<()> {
    let id = which(&args.story, desk)?;
    let stamp = versions::restore(&DraftId::Story(id.clone()), args.stamp.as_ref(), desk)?;
    let words = format!("Restored {id} as it was in {stamp}.");
    say_done(id.as_str(), &words, args.json, ports)
}

/// The story that is meant; one that is gone, or cannot be read, by its very id.
pub fn which(text: &str, desk: &Desk) -> anyhow::Result<StoryId> {
    let found = find::story(&desk.notebook, text);
    let typed = StoryId::new(text.trim());
    match found {
        Ok((id, _)) => Ok(id.clone()),
        Err(_) if is_valid(text.trim()) && has_versions(&typed, desk) => Ok(typed),
        Err(_)
            if desk
                .notebook
                .drafts
                .unreadable
                .contains(&DraftId::Story(typed.clone())) =>
        {
            Ok(typed)
        }
        Err(why) => Err(why),
    }
}

fn has_versions(id: &StoryId, desk: &Desk) -> bool {
    let versions = desk.store.versions(&DraftId::Story(id.clone()));
    !versions.earlier.is_empty() || !versions.rivals.is_empty()
}
