//! `agenda`: what is coming, from the start of today at home, each entry on every clock.

use anyhow::bail;
use chrono::{DateTime, Days, TimeDelta, Utc};
use clap::Args;

use super::calendar::row::{Row, zone, zones};
use super::calendar::{Diary, tell, typed};
use super::interview::{Kind, Status};
use super::paper::say;
use super::{Outcome, Ports, json};
use crate::domain::calendar::Placed;
use crate::domain::program::names::{Named, Names};
use crate::domain::zone::Zone;

/// What is coming, on every clock.
#[derive(Debug, Default, Args)]
pub struct Agenda {
    /// Only so many days, today counted
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=3660))]
    pub days: Option<u32>,
    /// Another clock to show: a city, a zone; may be given again
    #[arg(long, value_name = "ZONE")]
    pub zone: Vec<String>,
    /// Only this sort; may be given again
    #[arg(long, value_name = "KIND")]
    pub kind: Vec<Kind>,
    /// Only those that have come so far; may be given again
    #[arg(long, value_name = "STATUS")]
    pub status: Vec<Status>,
    /// Only this program, by its sheet's id or name
    #[arg(long, value_name = "NAME")]
    pub program: Option<String>,
    /// As JSON, for other programs
    #[arg(long)]
    pub json: bool,
}

/// Writes what is coming.
pub fn run(args: &Agenda, diary: &Diary, ports: &mut Ports<'_>) -> anyhow::Result<Outcome> {
    let more = args.zones(diary)?;
    let found = args.entries(diary)?;
    diary.say_notices(ports)?;
    let coach = diary.coach();
    let warnings = diary.warnings(&coach);
    let own = |placed: &Placed| warnings.get(&placed.id).map_or(&[][..], Vec::as_slice);
    if args.json {
        let rows = found.iter().map(|placed| {
            let row = Row::of(placed, diary.programs(), &zones(diary, placed, &more));
            row.with_warnings(own(placed), &coach.wording)
        });
        json::write(ports.out, &rows.collect::<Vec<_>>())?;
        return Ok(Outcome::Done);
    }
    if found.is_empty() {
        say(ports.out, args.nothing())?;
    }
    for (place, placed) in found.iter().enumerate() {
        if place > 0 {
            writeln!(ports.out)?;
        }
        let zones = zones(diary, placed, &more);
        tell::write(placed, diary.programs(), &zones, diary.now.wall, ports.out)?;
        tell::warn(own(placed), &coach.wording, ports.out)?;
    }
    Ok(Outcome::Done)
}

impl Agenda {
    /// The further clocks that were asked for.
    fn zones(&self, diary: &Diary) -> anyhow::Result<Vec<Zone>> {
        let on = diary.now.wall.with_timezone(diary.home()).naive_local();
        let near = typed::near(None, diary.home().name());
        let named = |text: &String| {
            let name = typed::zone(text, on, diary.rules(), &near)?;
            Ok(zone(diary.rules(), name))
        };
        self.zone.iter().map(named).collect()
    }

    /// The entries that are wanted, by instant.
    fn entries<'a>(&self, diary: &'a Diary) -> anyhow::Result<Vec<&'a Placed>> {
        let (from, until) = self.span(diary);
        let program = match self.program.as_deref() {
            None => None,
            Some(name) => match Names::of(diary.programs()).find(name) {
                Named::One(id) => Some(id),
                Named::Several(ids) => {
                    let ids: Vec<&str> = ids
                        .iter()
                        .map(super::super::domain::id::ProgramId::as_str)
                        .collect();
                    bail!("`{name}` may be {}; write the id", ids.join(" or "))
                }
                Named::Unknown => {
                    bail!("there is no program `{name}`; its sheets are in the folder programs")
                }
            },
        };
        let is_wanted = |placed: &&Placed| {
            let entry = &placed.entry;
            let ends = placed
                .ends_at()
                .max(placed.span.starts_at + TimeDelta::seconds(1));
            ends > from
                && until.is_none_or(|until| placed.span.starts_at < until)
                && (self.kind.is_empty()
                    || self.kind.iter().any(|kind| kind.domain() == entry.kind))
                && (self.status.is_empty()
                    || self.status.iter().any(|own| own.domain() == entry.status))
                && (program.is_none() || entry.program == program)
        };
        Ok(diary
            .calendar()
            .entries()
            .iter()
            .filter(is_wanted)
            .collect())
    }

    /// From the start of today at home; where days are counted, until the start of the day after the last.
    fn span(&self, diary: &Diary) -> (DateTime<Utc>, Option<DateTime<Utc>>) {
        let home = diary.home();
        let today = home.date_of(diary.now.wall);
        let until = self
            .days
            .and_then(|days| today.checked_add_days(Days::new(days.into())));
        (
            home.start_of_day(today).to_utc(),
            until.map(|day| home.start_of_day(day).to_utc()),
        )
    }

    fn nothing(&self) -> &'static str {
        if self.kind.is_empty()
            && self.status.is_empty()
            && self.program.is_none()
            && self.days.is_none()
        {
            "Nothing is coming. `prepcoach interview add --help` tells how to add an interview, `prepcoach import FILE` takes it from a file."
        } else {
            "Nothing that fits is coming."
        }
    }
}

#[cfg(test)]
mod tests;
