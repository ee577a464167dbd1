//! `interview cancel` and `interview remove`.

use clap::Args;

use crate::cli::calendar::{Diary, find};
use crate::cli::{Outcome, Ports, paper};
use crate::domain::calendar::edit;
use crate::domain::entry::{Kind, Status};

/// Call one off; it stays in the calendar, marked.
#[derive(Debug, Args)]
pub struct Cancel {
    /// Its id, the beginning of it, or the program's name
    #[arg(value_name = "ID")]
    pub id: String,
}

/// Take one out of the calendar; its file goes to the trash.
#[derive(Debug, Args)]
pub struct Remove {
    /// Its id, the beginning of it, or the program's name
    #[arg(value_name = "ID")]
    pub id: String,
}

/// Calls it off, and says so.
pub fn cancel(
    args: &Cancel,
    usual: Kind,
    diary: &mut Diary,
    ports: &mut Ports<'_>,
) -> anyhow::Result<Outcome> {
    let placed = find::entry(diary, &args.id, usual)?.clone();
    let what = format!(
        "{}: {}, {}",
        placed.id,
        placed.name(diary.programs()),
        diary.when(&placed)
    );
    if placed.entry.status == Status::Cancelled {
        paper::one_line(
            ports.out,
            &format!("{what} is cancelled already; nothing changed."),
        )?;
        return Ok(Outcome::Done);
    }
    diary.change(&edit::cancel(&placed))?;
    paper::one_line(
        ports.out,
        &format!(
            "Cancelled {what}. `prepcoach interview edit {} --status scheduled` takes it back.",
            placed.id
        ),
    )?;
    Ok(Outcome::Done)
}

/// Takes it out, and says so.
pub fn remove(
    args: &Remove,
    usual: Kind,
    diary: &mut Diary,
    ports: &mut Ports<'_>,
) -> anyhow::Result<Outcome> {
    let placed = find::entry(diary, &args.id, usual)?.clone();
    diary.change(&edit::remove(&placed))?;
    let words = format!(
        "Removed {}: {}, {}. Its file is in the trash folder for 90 days.",
        placed.id,
        placed.name(diary.programs()),
        diary.when(&placed)
    );
    paper::one_line(ports.out, &words)?;
    Ok(Outcome::Done)
}
