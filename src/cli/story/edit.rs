//! `story edit`: parts of one story.

use std::path::PathBuf;

use anyhow::bail;
use clap::Args;

use super::add::still_to_write;
use super::parts::{self, Parts};
use super::versions::which;
use crate::cli::drafting::lines::Old;
use crate::cli::drafting::{editor, find, save, say_done, say_notes};
use crate::cli::paper::count;
use crate::cli::start::Desk;
use crate::cli::{Global, Ports};
use crate::domain::drafts::{DraftChange, DraftId};
use crate::domain::story::{Part, Story};

/// Change a story: a part that you name is replaced, all others stay.
#[derive(Debug, Default, Args)]
#[command(after_help = "Examples:\n  \
    prepcoach story edit the-missed --result \"Found on day 2\"    this is now the only bullet of the result\n  \
    prepcoach story edit the-missed --add --result \"No harm\"     a second bullet beside it\n  \
    prepcoach story edit the-missed --result \"\"                  the result is empty again")]
pub struct Edit {
    /// Its id, its title, or the beginning of its id
    #[arg(value_name = "STORY")]
    pub story: String,
    /// Put bullets and words beside those that are there, instead of in their place
    #[arg(long)]
    pub add: bool,
    /// Replace the whole story by the one in a file, written as in stories/; - reads the input
    #[arg(long, value_name = "FILE", conflicts_with = "add")]
    pub from: Option<PathBuf>,
    /// Open the story's file in your editor instead, and wait for it
    #[arg(long, conflicts_with_all = ["add", "from"])]
    pub editor: bool,
    /// As JSON, for other programs
    #[arg(long)]
    pub json: bool,
    #[command(flatten)]
    pub parts: Parts,
}

/// Changes it, and says in one line what is different.
pub fn run(args: &Edit, desk: &mut Desk, ports: &mut Ports<'_>) -> anyhow::Result<()> {
    if args.parts.is_empty() && args.from.is_none() {
        bail!(
            "say what is to be changed, such as --result TEXT; `prepcoach story edit --help` shows all"
        );
    }
    let (id, kept) = find::story(&desk.notebook, &args.story)?;
    let (id, kept) = (id.clone(), kept.clone());
    let mut notes = Vec::new();
    let mut story = kept.value.clone();
    if let Some(file) = &args.from {
        story = parts::of_file(file, ports)?;
        parts::settle_words(&mut story, &desk.notebook, &mut notes)?;
    }
    let old = if args.add { Old::Kept } else { Old::Replaced };
    args.parts
        .put_into(&mut story, old, &desk.notebook, &mut notes)?;
    let what = differences(&kept.value, &story);
    let words = if what.is_empty() {
        format!("Nothing changed: {id} says this already.")
    } else {
        format!(
            "Changed {id}: {}.{}",
            what.join("; "),
            still_to_write(&story)
        )
    };
    if !what.is_empty() {
        let change = DraftChange::Story {
            id: id.clone(),
            base: Some(kept.version),
            to: Some(story),
        };
        save(desk, change)?;
    }
    say_notes(&notes, ports)?;
    say_done(id.as_str(), &words, args.json, ports)
}

/// Opens its file in the editor.
pub fn in_editor(
    args: &Edit,
    global: &Global,
    desk: &mut Desk,
    ports: &mut Ports<'_>,
) -> anyhow::Result<()> {
    if !args.parts.is_empty() {
        bail!("--editor opens the whole story; leave the other options out");
    }
    let id = which(&args.story, desk)?;
    let words = editor::open(&DraftId::Story(id.clone()), global, desk, ports)?;
    say_done(id.as_str(), &words, args.json, ports)
}

/// What is different, in a few words each.
fn differences(before: &Story, after: &Story) -> Vec<String> {
    let texts = [
        ("title", &before.title, &after.title),
        ("prompt", &before.prompt, &after.prompt),
        ("when", &before.when, &after.when),
        ("where", &before.place, &after.place),
    ];
    let texts = texts
        .into_iter()
        .filter(|(_, before, after)| before != after);
    let texts = texts.map(|(name, _, after)| match after.as_str() {
        "" => format!("no {name}"),
        after => format!("{name}: {after}"),
    });
    let parts = Part::ALL.iter();
    let parts = parts.map(|part| (part.word(), before.part(*part), after.part(*part)));
    let lists = parts.chain([
        ("numbers", &before.numbers[..], &after.numbers[..]),
        ("qualities", &before.qualities, &after.qualities),
        ("themes", &before.themes, &after.themes),
        ("concerns", &before.concerns, &after.concerns),
    ]);
    let lists = lists.filter(|(_, before, after)| before != after);
    let lists = lists.map(|(name, _, after)| {
        let is_part = Part::parse(name).is_some();
        match (is_part, after.len()) {
            (_, 0) => format!("{name}: none"),
            (true, number) => format!("{name}: {}", count(number, "bullet")),
            (false, _) => format!("{name}: {}", after.join(", ")),
        }
    });
    texts.chain(lists).collect()
}
