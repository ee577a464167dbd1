//! `interview list`: all entries, also those that are over.

use std::io::Write;

use clap::Args;

use super::{Kind, Status};
use crate::cli::calendar::Diary;
use crate::cli::calendar::row::{Row, zones};
use crate::cli::calendar::tell::headline;
use crate::cli::paper::{item, say};
use crate::cli::{Outcome, Ports, json};
use crate::domain::calendar::Placed;
use crate::domain::entry;

/// List entries, also those that are over.
#[derive(Debug, Default, Args)]
pub struct List {
    /// Only this sort; else the command's own
    #[arg(long, value_name = "KIND", conflicts_with = "all")]
    pub kind: Option<Kind>,
    /// Only those that have come so far
    #[arg(long, value_name = "STATUS")]
    pub status: Option<Status>,
    /// Every sort
    #[arg(long)]
    pub all: bool,
    /// As JSON, for other programs
    #[arg(long)]
    pub json: bool,
}

/// Writes the list.
pub fn run(
    args: &List,
    usual: entry::Kind,
    diary: &Diary,
    ports: &mut Ports<'_>,
) -> anyhow::Result<Outcome> {
    diary.say_notices(ports)?;
    let kind = args.kind.map_or(usual, Kind::domain);
    let status = args.status.map(Status::domain);
    let is_wanted = |placed: &&Placed| {
        (args.all || placed.entry.kind == kind)
            && status.is_none_or(|status| placed.entry.status == status)
    };
    let found: Vec<&Placed> = diary
        .calendar()
        .entries()
        .iter()
        .filter(is_wanted)
        .collect();
    if args.json {
        let coach = diary.coach();
        let warnings = diary.warnings(&coach);
        let rows = found.iter().map(|placed| {
            let row = Row::of(placed, diary.programs(), &zones(diary, placed, &[]));
            let own = warnings.get(&placed.id).map_or(&[][..], Vec::as_slice);
            row.with_warnings(own, &coach.wording)
        });
        json::write(ports.out, &rows.collect::<Vec<_>>())?;
    } else {
        text(&found, diary, ports.out)?;
    }
    Ok(Outcome::Done)
}

fn text(found: &[&Placed], diary: &Diary, out: &mut dyn Write) -> anyhow::Result<()> {
    if found.is_empty() {
        say(
            out,
            "Nothing here yet. `prepcoach interview add --help` tells how to add an interview, `prepcoach import FILE` takes it from a file.",
        )?;
    }
    for placed in found {
        let head = format!("{}: {}", placed.id, headline(placed, diary.programs()));
        item(out, "", &head)?;
        item(out, "    ", &diary.when(placed))?;
    }
    Ok(())
}
