//! `story remove`: says what leans on the story before it goes.

use std::io::{BufRead, IsTerminal};

use anyhow::bail;
use clap::Args;

use crate::cli::Ports;
use crate::cli::drafting::{find, save, say_done};
use crate::cli::paper::count;
use crate::cli::start::Desk;
use crate::domain::drafts::{DraftChange, Drafts};
use crate::domain::id::StoryId;
use crate::ui::text::display_safe;

/// Remove a story; its file goes to the trash.
#[derive(Debug, Default, Args)]
pub struct Remove {
    /// Its id, its title, or the beginning of its id
    #[arg(value_name = "STORY")]
    pub story: String,
    /// Remove it although plans lean on it
    #[arg(long)]
    pub yes: bool,
    /// As JSON, for other programs
    #[arg(long)]
    pub json: bool,
}

/// Removes it, and says so.
pub fn run(args: &Remove, desk: &mut Desk, ports: &mut Ports<'_>) -> anyhow::Result<()> {
    let (id, kept) = find::story(&desk.notebook, &args.story)?;
    let (id, kept) = (id.clone(), kept.clone());
    if let Some(leaning) = leaning(&id, &desk.notebook.drafts).filter(|_| !args.yes) {
        agree(&leaning, &id, ports)?;
    }
    let change = DraftChange::Story {
        id: id.clone(),
        base: Some(kept.version),
        to: None,
    };
    save(desk, change)?;
    let words = format!(
        "Removed {id}: {}. Its file is in the trash folder for 90 days; `prepcoach story restore {id}` brings it back.",
        kept.value.name()
    );
    say_done(id.as_str(), &words, args.json, ports)
}

/// What leans on the story; nothing where nothing does.
fn leaning(id: &StoryId, drafts: &Drafts) -> Option<String> {
    let plans: Vec<String> = drafts.leaning_on(id).map(ToString::to_string).collect();
    let fit = drafts.portrait.value.fit.iter();
    let qualities = fit.filter(|fit| fit.story.as_ref() == Some(id));
    let qualities: Vec<&str> = qualities.map(|fit| fit.quality.as_str()).collect();
    let mut parts = Vec::new();
    if !plans.is_empty() {
        let verb = if plans.len() == 1 { "leans" } else { "lean" };
        let number = count(plans.len(), "plan");
        parts.push(format!("{number} {verb} on {id} ({})", plans.join(", ")));
    }
    if !qualities.is_empty() {
        parts.push(format!("{id} proves your fit ({})", qualities.join(", ")));
    }
    (!parts.is_empty()).then(|| parts.join(", and "))
}

/// Asks on a terminal; elsewhere it takes `--yes`.
fn agree(leaning: &str, id: &StoryId, ports: &mut Ports<'_>) -> anyhow::Result<()> {
    let input = std::io::stdin();
    if !input.is_terminal() {
        bail!("{leaning}; --yes removes it all the same, and leaves these without a story");
    }
    let leaning = display_safe(leaning);
    write!(ports.err, "{leaning}. Remove {id} all the same? [y/N] ")?;
    ports.err.flush()?;
    let mut answer = String::new();
    input.lock().read_line(&mut answer)?;
    if !["y", "yes"].contains(&answer.trim().to_lowercase().as_str()) {
        bail!("nothing was removed");
    }
    Ok(())
}
