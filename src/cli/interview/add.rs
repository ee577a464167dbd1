//! `interview add`: a new entry.

use anyhow::bail;
use clap::Args;
use serde::Serialize;

use super::details::Details;
use super::{Kind, Status};
use crate::cli::calendar::typed::{self, Typed, WhenArgs};
use crate::cli::calendar::{Diary, say_done};
use crate::cli::{Outcome, Ports, json};
use crate::domain::calendar::edit::{Again, NotAdded, add, meet};
use crate::domain::calendar::words::unclear;
use crate::domain::entry::{self, Entry};
use crate::domain::program::names::{Named, Names};
use crate::domain::received::Understood;

/// A new entry.
#[derive(Debug, Default, Args)]
pub struct Add {
    /// The program, by its sheet's id or name; one that has no sheet gets one
    #[arg(long, value_name = "NAME")]
    pub program: Option<String>,
    #[command(flatten)]
    pub when: WhenArgs,
    /// What sort of entry it is
    #[arg(long, value_name = "KIND")]
    pub kind: Option<Kind>,
    /// How far it has come
    #[arg(long, value_name = "STATUS")]
    pub status: Option<Status>,
    #[command(flatten)]
    pub details: Details,
    /// Add it although the same stands in the calendar already
    #[arg(long)]
    pub again: bool,
    /// As JSON, for other programs
    #[arg(long)]
    pub json: bool,
}

/// What was made.
#[derive(Debug, Serialize)]
struct Made<'a> {
    id: &'a str,
}

/// Adds it, and says so.
pub fn run(
    args: &Add,
    usual: entry::Kind,
    diary: &mut Diary,
    ports: &mut Ports<'_>,
) -> anyhow::Result<Outcome> {
    let kind = args.kind.map_or(usual, Kind::domain);
    let (entry, name) = args.entry(kind, diary)?;
    let again = if args.again {
        Again::Meant
    } else {
        Again::Refused
    };
    let added = add(
        diary.calendar(),
        diary.programs(),
        entry,
        name.as_deref(),
        again,
    );
    let added = match added {
        Ok(added) => added,
        Err(why) => bail!("{}", refusal(&why, diary)),
    };
    diary.change(&added.change)?;
    diary.say_notices(ports)?;
    let Some(placed) = diary.calendar().get(&added.id) else {
        bail!(
            "{} was written, but cannot be read back; look at `prepcoach doctor`",
            added.id
        );
    };
    if args.json {
        if placed.is_over(diary.now.wall) {
            writeln!(ports.err, "{} is in the past.", added.id)?;
        }
        json::write(
            ports.out,
            &Made {
                id: added.id.as_str(),
            },
        )?;
        return Ok(Outcome::Done);
    }
    let sheet = added.sheet.as_ref().map_or_else(String::new, |id| {
        format!(" Its sheet is programs/{id}.yaml.")
    });
    let name = placed.name(diary.programs());
    let words = format!("Added {}: {name}, {}.{sheet}", added.id, diary.when(placed));
    say_done(&words, placed, diary.now.wall, ports)?;
    Ok(Outcome::Done)
}

impl Add {
    /// The entry that was typed, and the program it names.
    fn entry(&self, kind: entry::Kind, diary: &Diary) -> anyhow::Result<(Entry, Option<String>)> {
        let sheet =
            self.program
                .as_deref()
                .and_then(|name| match Names::of(diary.programs()).find(name) {
                    Named::One(id) => diary.programs().get(&id),
                    Named::Several(_) | Named::Unknown => None,
                });
        let home = diary.home().name();
        let near = typed::near(sheet, home);
        // One practices at home, unless a program's clock is named.
        let usual = near.zone.or((kind == entry::Kind::Mock).then_some(home));
        let typed = self.when.read(diary, &near, usual)?;
        let mut entry = Entry::new(kind, typed.when);
        entry.as_received.clone_from(&typed.as_received);
        if let Some(status) = self.status {
            entry.status = status.domain();
        }
        take_in(&mut entry, &typed);
        self.details.put_into(&mut entry, home_day(diary))?;
        let told = typed.understood.and_then(|understood| understood.program);
        // A title stands by itself: the words name a program only where nothing else is named.
        let told = told.filter(|_| self.details.title.is_none());
        Ok((entry, self.program.clone().or(told)))
    }
}

/// The day it is at home.
pub fn home_day(diary: &Diary) -> chrono::NaiveDate {
    diary.home().date_of(diary.now.wall)
}

/// What the words of an invitation tell beside the time.
fn take_in(entry: &mut Entry, typed: &Typed) {
    let Some(Understood {
        place,
        interviewers,
        ..
    }) = &typed.understood
    else {
        return;
    };
    entry.place = place.clone();
    for person in interviewers {
        meet(entry, person.clone());
    }
}

fn refusal(why: &NotAdded, diary: &Diary) -> String {
    match why {
        NotAdded::Duplicate(id) => {
            let when = diary
                .calendar()
                .get(id)
                .map_or_else(String::new, |placed| diary.when(placed));
            format!("you have this already: {id}, {when}; say --again if there are really two")
        }
        NotAdded::Nameless => {
            "whose interview is it? Say --program NAME, or --title WORDS".to_owned()
        }
        NotAdded::Unclear(question) => format!("{}; say --earlier or --later", unclear(question)),
        NotAdded::WhichProgram(..) => why.to_string(),
    }
}
