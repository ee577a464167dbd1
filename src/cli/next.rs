//! `next`: the next entry in one line, for a status bar or a shell prompt. It runs with every prompt, so it reads the
//! entries, whose clocks to tell, one sheet, and nothing else.

use chrono::{DateTime, TimeDelta, Utc};
use clap::Args;

use super::calendar::row::Row;
use super::calendar::{Diary, say_home};
use super::{Global, Outcome, Ports, json, paper, start};
use crate::clock::Clock as _;
use crate::domain::calendar::words::{self, Distance, on_clocks};
use crate::domain::calendar::{Calendar, Placed, Whereabouts, clocks, countdown};
use crate::domain::entry::Hours;
use crate::domain::program::Programs;
use crate::domain::zone::Zone;
use crate::store::notebook::Store;

/// The next entry in one line, for a status bar or a shell prompt.
///
/// Prints nothing where nothing is coming. What has begun and is not over is still the next.
#[derive(Debug, Default, Args)]
pub struct Next {
    /// Print nothing; exit with 0 if an entry begins within this time, such as 60m or 2h, else with 1
    #[arg(long, value_name = "TIME", value_parser = length)]
    pub within: Option<TimeDelta>,
    /// As JSON, for other programs; null where nothing is coming
    #[arg(long)]
    pub json: bool,
}

/// Writes the line, or answers by the exit code.
pub fn run(args: &Next, global: &Global, ports: &mut Ports<'_>) -> anyhow::Result<Outcome> {
    let now = start::clock(global)?.now();
    let store = start::peek(global)?;
    if args.json && args.within.is_none() {
        return row(&Diary::of(store, now), ports);
    }
    next(args, &store, now.wall, ports)
}

/// The first row of the agenda that is not over, warnings included: this reads what the line does not need.
fn row(diary: &Diary, ports: &mut Ports<'_>) -> anyhow::Result<Outcome> {
    diary.say_notices(ports)?;
    let row = diary
        .calendar()
        .coming(diary.now.wall)
        .next()
        .map(|placed| {
            let zones = diary.whereabouts().zones(diary.rules(), placed);
            let coach = diary.coach();
            let warnings = diary.warnings(&coach);
            let own = warnings.get(&placed.id).map_or(&[][..], Vec::as_slice);
            Row::of(placed, diary.programs(), &zones).with_warnings(own, &coach.wording)
        });
    json::write(ports.out, &row)?;
    Ok(Outcome::Done)
}

fn next(
    args: &Next,
    store: &Store,
    now: DateTime<Utc>,
    ports: &mut Ports<'_>,
) -> anyhow::Result<Outcome> {
    let until = args
        .within
        .and_then(|within| now.checked_add_signed(within));
    let (calendar, troubles) = match args.within {
        // Longer than there are dates: every entry counts.
        Some(_) if until.is_none() => store.entries(),
        Some(_) | None => store.nearest(now, until),
    };
    if args.within.is_some() {
        for trouble in &troubles {
            writeln!(ports.err, "{}", crate::ui::text::display_safe(trouble))?;
        }
        return Ok(if begins_within(&calendar, now, until) {
            Outcome::Done
        } else {
            Outcome::Faulty
        });
    }
    let mut troubles = troubles;
    let clocks = store.clocks(&mut troubles);
    let next = calendar.coming(now).next();
    let programs = sheet_of(store, next);
    if let Some(placed) = next {
        say_home(&clocks, ports)?;
        let zones = clocks.whereabouts.zones(calendar.rules(), placed);
        paper::one_line(
            ports.out,
            &line(placed, &programs, &zones, &clocks.whereabouts, now),
        )?;
    }
    for trouble in &troubles {
        writeln!(ports.err, "{}", crate::ui::text::display_safe(trouble))?;
    }
    Ok(Outcome::Done)
}

/// Whether an open entry begins from now until then; whenever, where that is beyond all dates.
fn begins_within(calendar: &Calendar, now: DateTime<Utc>, until: Option<DateTime<Utc>>) -> bool {
    let is_near = |placed: &Placed| {
        placed.span.starts_at >= now && until.is_none_or(|until| placed.span.starts_at <= until)
    };
    calendar.coming(now).any(is_near)
}

/// The one sheet that is needed for a name.
fn sheet_of(store: &Store, next: Option<&Placed>) -> Programs {
    let program = next.and_then(|placed| placed.entry.program.as_ref());
    program.and_then(|id| store.sheet(id)).into_iter().collect()
}

/// `Emory University, interview: Thu 3 Dec 2026, 09:00 EST America/New_York = 19:30 IST Asia/Kolkata, in 9 days`.
fn line(
    placed: &Placed,
    programs: &Programs,
    zones: &[Zone],
    whereabouts: &Whereabouts,
    now: DateTime<Utc>,
) -> String {
    let (name, kind) = (placed.name(programs), placed.entry.kind.word());
    let what = if name == kind {
        kind.to_owned()
    } else {
        format!("{name}, {kind}")
    };
    let when = words::when(placed, zones);
    let question = if placed.unclear.is_some() {
        " (look at its time)"
    } else {
        ""
    };
    let has_begun = placed.span.starts_at <= now;
    let until = match placed.span.ends_at.filter(|_| has_begun) {
        None => countdown(now, placed.span.starts_at, &whereabouts.home),
        Some(_) if matches!(placed.entry.when.hours, Hours::AllDay { .. }) => "now".to_owned(),
        Some(end) => format!(
            "now, until {}",
            on_clocks(&clocks(end, [&whereabouts.home]), Distance::Left)
        ),
    };
    format!("{what}: {when}{question}, {until}")
}

/// A length such as `60m`, `2h`, `1h30m`, `1d`; a number alone is minutes.
fn length(text: &str) -> Result<TimeDelta, String> {
    let wrong = || "write it like 60m, 2h, 1h30m or 1d".to_owned();
    let mut minutes: i64 = 0;
    let mut rest = text.trim();
    if rest.is_empty() {
        return Err(wrong());
    }
    while !rest.is_empty() {
        let digits = rest
            .find(|c: char| !c.is_ascii_digit())
            .unwrap_or(rest.len());
        let (number, behind) = rest.split_at(digits);
        let number: i64 = number.parse().map_err(|_| wrong())?;
        let unit = behind
            .find(|c: char| c.is_ascii_digit())
            .unwrap_or(behind.len());
        let (unit, behind) = behind.split_at(unit);
        let each = match unit.trim() {
            "m" | "min" | "" => 1,
            "h" => 60,
            "d" => 24 * 60,
            _ => return Err(wrong()),
        };
        let more = number.checked_mul(each).ok_or_else(wrong)?;
        minutes = minutes.checked_add(more).ok_or_else(wrong)?;
        rest = behind;
    }
    TimeDelta::try_minutes(minutes).ok_or_else(wrong)
}

#[cfg(test)]
mod tests;
