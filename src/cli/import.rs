//! `import`: invitations, season spreadsheets and banks from files. What would happen is planned as a whole; then all of
//! it happens, or nothing.

mod files;
mod report;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::path::PathBuf;

use anyhow::bail;
use clap::Args;

use self::files::{Read, is_bank};
use self::report::{Counts, Report};
use super::bank;
use super::calendar::{Diary, typed};
use super::{Global, Outcome, Ports, json, paper, start};
use crate::domain::calendar::import::{Accept, ImportPlan, Onto, plan};
use crate::domain::proposal::Incoming;
use crate::domain::zone::ZoneName;
use crate::interchange::foreign::Around;

/// Take interviews from calendar files (.ics) and spreadsheets (.csv), and question banks (.yaml).
///
/// A second import of the same invitation changes the entry it belongs to. Doubtful events are left out until you say
/// yes with --accept-doubtful; what is refused is named with its line and the reason, and the rest is taken.
#[derive(Debug, Default, Args)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a flag of the command line"
)]
pub struct Import {
    /// The files
    #[arg(value_name = "FILE", required_unless_present = "undo")]
    pub files: Vec<PathBuf>,
    /// Say what would happen, and change nothing
    #[arg(long)]
    pub dry_run: bool,
    /// Whose clock is meant by times that name no zone: a city, letters such as ET, or the name of a zone
    #[arg(long, value_name = "ZONE")]
    pub zone: Option<String>,
    /// What a column of a spreadsheet holds, such as --map "My date=date"; it is remembered
    #[arg(long, value_name = "HEADING=COLUMN")]
    pub map: Vec<String>,
    /// Take doubtful events too, as they are proposed
    #[arg(long)]
    pub accept_doubtful: bool,
    /// Take the last import back
    #[arg(long, conflicts_with_all = ["files", "dry_run", "zone", "map", "accept_doubtful"])]
    pub undo: bool,
    /// As JSON, for other programs
    #[arg(long)]
    pub json: bool,
}

/// Imports, and says what happened.
pub fn run(args: &Import, global: &Global, ports: &mut Ports<'_>) -> anyhow::Result<Outcome> {
    if args.undo {
        return undo(args, &Diary::work(global)?, ports);
    }
    let banks = args.files.iter().filter(|file| is_bank(file)).count();
    if banks == args.files.len() {
        return take_banks(args, global, ports);
    }
    if banks > 0 {
        bail!(
            "banks (.yaml) and invitations are imported one after the other; name only one sort of file"
        );
    }
    let diary = if args.dry_run {
        Diary::read(global)?
    } else {
        Diary::work(global)?
    };
    import(args, diary, ports)
}

fn import(args: &Import, mut diary: Diary, ports: &mut Ports<'_>) -> anyhow::Result<Outcome> {
    let read = args.read(&diary)?;
    let incoming: Vec<Incoming> = read
        .iter()
        .flat_map(|file| file.foreign.incoming.iter().cloned())
        .collect();
    let accept = if args.accept_doubtful {
        Accept::All
    } else {
        Accept::None
    };
    let onto = Onto {
        calendar: diary.calendar(),
        programs: diary.programs(),
        whereabouts: diary.whereabouts(),
        now: diary.now.wall,
    };
    let plan = plan(onto, &incoming, &accept);
    if !args.dry_run {
        args.carry_out(&plan, &read, &mut diary)?;
    }
    diary.say_notices(ports)?;
    let report = Report {
        args,
        plan: &plan,
        read: &read,
        programs: diary.programs(),
    };
    if args.json {
        json::write(ports.out, &report.json())?;
    } else {
        report.text(ports.out)?;
    }
    let counts = Counts::of(&plan);
    if counts.is_only_refused() && !args.dry_run {
        paper::one_line(
            ports.err,
            "prepcoach: nothing was imported: everything in the file was refused.",
        )?;
        return Ok(Outcome::Faulty);
    }
    Ok(Outcome::Done)
}

impl Import {
    /// What stands in all the files; one that cannot be read at all stops the import before anything happens.
    fn read(&self, diary: &Diary) -> anyhow::Result<Vec<Read>> {
        let settings = &diary.outlook.clocks.settings;
        let me = files::me(&diary.store);
        let said = self.said()?;
        let around = Around {
            rules: diary.rules(),
            today: diary.home().date_of(diary.now.wall),
            home: diary.home().name(),
            floating: self.floating(diary)?,
            programs: diary.programs(),
            me: &me,
            remembered: &settings.mappings,
            said: &said,
        };
        self.files
            .iter()
            .map(|file| files::read(file, &around))
            .collect()
    }

    /// The zone of times that name none.
    fn floating(&self, diary: &Diary) -> anyhow::Result<Option<ZoneName>> {
        let Some(text) = &self.zone else {
            return Ok(None);
        };
        let near = typed::near(None, diary.home().name());
        let on = diary.now.wall.with_timezone(diary.home()).naive_local();
        typed::zone(text, on, diary.rules(), &near).map(Some)
    }

    /// What columns mean by the person's word.
    fn said(&self) -> anyhow::Result<BTreeMap<String, String>> {
        let mut said = BTreeMap::new();
        for text in &self.map {
            let Some((heading, column)) = text.rsplit_once('=') else {
                bail!("--map is written as HEADING=COLUMN, such as --map \"My date=date\"");
            };
            said.insert(heading.to_owned(), column.to_owned());
        }
        Ok(said)
    }

    /// Does all of it, and remembers what columns mean.
    fn carry_out(&self, plan: &ImportPlan, read: &[Read], diary: &mut Diary) -> anyhow::Result<()> {
        let change = plan.change();
        if !change.is_empty() {
            let done = diary.store.import(&change, diary.now.wall);
            done.map_err(|why| anyhow::anyhow!("not imported: {why}"))?;
        }
        if self.map.is_empty() {
            return Ok(());
        }
        let mut settings = diary.outlook.clocks.settings.clone();
        for table in read.iter().filter_map(|file| file.foreign.table.as_ref()) {
            settings
                .mappings
                .insert(table.key.clone(), table.mapping.clone());
        }
        let saved = diary.store.save_settings(&settings, diary.now.wall);
        saved.map_err(|why| {
            anyhow::anyhow!("imported, but what the columns mean was not remembered: {why}")
        })
    }
}

fn take_banks(args: &Import, global: &Global, ports: &mut Ports<'_>) -> anyhow::Result<Outcome> {
    let clock = start::clock(global)?;
    for file in &args.files {
        let outcome = if args.dry_run {
            let check = bank::check::Check::of(file.clone());
            bank::check::run(&check, start::peek(global).ok().as_ref(), ports)?
        } else {
            let add = bank::add::Add::of(file.clone());
            bank::add::run(&add, &clock, || start::store(global, &clock), ports)?
        };
        if outcome != Outcome::Done {
            return Ok(outcome);
        }
    }
    Ok(Outcome::Done)
}

fn undo(args: &Import, diary: &Diary, ports: &mut Ports<'_>) -> anyhow::Result<Outcome> {
    let taken_back = diary.store.take_back_import(diary.now.wall);
    let taken_back = taken_back.map_err(|why| anyhow::anyhow!("nothing was taken back: {why}"))?;
    if args.json {
        let words = taken_back.as_ref().map(|taken| taken.words.as_str());
        json::write(ports.out, &serde_json::json!({ "taken_back": words }))?;
        return Ok(Outcome::Done);
    }
    let words = match taken_back {
        None => "There is no import to take back.".to_owned(),
        Some(taken) => {
            let at = taken.at.with_timezone(diary.home());
            let zone = diary.home();
            format!(
                "Taken back: {} of {} {zone}.",
                taken.words,
                at.format("%a %-d %b %Y, %H:%M %Z")
            )
        }
    };
    paper::one_line(ports.out, &words)?;
    Ok(Outcome::Done)
}
