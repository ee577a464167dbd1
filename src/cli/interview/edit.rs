//! `interview edit`: keys of one entry.

use anyhow::bail;
use chrono::NaiveDate;
use clap::Args;

use super::add::home_day;
use super::details::Details;
use super::{Kind, Status};
use crate::cli::calendar::typed::{self, WhenArgs};
use crate::cli::calendar::{Diary, find};
use crate::cli::{Outcome, Ports, paper};
use crate::domain::calendar::differences::differences;
use crate::domain::calendar::edit::{self, Program, move_to};
use crate::domain::calendar::words::unclear;
use crate::domain::calendar::{NewSheet, Placed};
use crate::domain::checklist::{for_entry, own_items};
use crate::domain::entry::{self, Entry};

/// Change one entry. What is not named stays as it is.
#[derive(Debug, Default, Args)]
pub struct Edit {
    /// Its id, the beginning of it, or the program's name
    #[arg(value_name = "ID")]
    pub id: String,
    #[command(flatten)]
    pub when: WhenArgs,
    /// When it ends is not known
    #[arg(long, conflicts_with = "end")]
    pub no_end: bool,
    /// The program it is for
    #[arg(long, value_name = "NAME")]
    pub program: Option<String>,
    /// What sort of entry it is
    #[arg(long, value_name = "KIND")]
    pub kind: Option<Kind>,
    /// How far it has come
    #[arg(long, value_name = "STATUS")]
    pub status: Option<Status>,
    #[command(flatten)]
    pub details: Details,
    /// Take somebody out again, by name
    #[arg(long, value_name = "NAME")]
    pub remove_interviewer: Vec<String>,
    /// You confirmed the time back to the program; today, unless you say the day
    #[arg(long, value_name = "DAY", num_args = 0..=1, default_missing_value = "today")]
    pub confirmed_back: Option<String>,
    /// An item of the checklist is done; may be given again
    #[arg(long, value_name = "ITEM")]
    pub tick: Vec<String>,
    /// An item of the checklist is open again
    #[arg(long, value_name = "ITEM")]
    pub untick: Vec<String>,
}

/// Changes it, and says in one line what is different.
pub fn run(
    args: &Edit,
    usual: entry::Kind,
    diary: &mut Diary,
    ports: &mut Ports<'_>,
) -> anyhow::Result<Outcome> {
    let before = find::entry(diary, &args.id, usual)?.clone();
    let (entry, sheet) = args.changed(&before, diary)?;
    let id = before.id.clone();
    let after = Placed::new(id.clone(), entry, before.version, diary.rules());
    let mut change = edit::change(&before, after.entry.clone(), format!("{id} changed"));
    if change.is_empty() {
        paper::one_line(
            ports.out,
            &format!("Nothing changed: {id} says this already."),
        )?;
        return Ok(Outcome::Done);
    }
    change.sheets.extend(sheet);
    let what = differences(&before, &after, diary.rules(), diary.whereabouts());
    diary.change(&change)?;
    diary.say_notices(ports)?;
    let past = if after.is_over(diary.now.wall) {
        " It is in the past."
    } else {
        ""
    };
    let what = if what.is_empty() {
        "written".to_owned()
    } else {
        what.join("; ")
    };
    paper::one_line(ports.out, &format!("Changed {id}: {what}.{past}"))?;
    Ok(Outcome::Done)
}

impl Edit {
    /// The entry with what was typed, and the sheet of a program that has none yet.
    fn changed(&self, before: &Placed, diary: &Diary) -> anyhow::Result<(Entry, Option<NewSheet>)> {
        let mut entry = before.entry.clone();
        let today = home_day(diary);
        self.time(&mut entry, diary)?;
        if let Some(kind) = self.kind {
            entry.kind = kind.domain();
        }
        if let Some(status) = self.status {
            entry.status = status.domain();
        }
        self.details.put_into(&mut entry, today)?;
        for name in &self.remove_interviewer {
            if !edit::part_from(&mut entry, name) {
                bail!("{} has no interviewer `{name}`", before.id);
            }
        }
        if let Some(text) = &self.confirmed_back {
            entry.confirmed_back = self::day(text, today)?;
        }
        self.ticks(&mut entry, before, today, diary)?;
        let sheet = self.program(&mut entry, diary)?;
        Ok((entry, sheet))
    }

    fn time(&self, entry: &mut Entry, diary: &Diary) -> anyhow::Result<()> {
        let sheet = entry
            .program
            .as_ref()
            .and_then(|id| diary.programs().get(id));
        let near = typed::near(sheet, diary.home().name());
        let mut when = entry.when;
        if self.when.received.is_some() {
            let typed = self.when.change_by_words(&entry.when, diary, &near)?;
            entry.as_received = typed.as_received;
            when = typed.when;
        } else if !self.when.is_empty() {
            when = self.when.change(&entry.when, diary, &near)?;
        }
        if let (true, entry::Hours::From { end, .. }) = (self.no_end, &mut when.hours) {
            *end = None;
        }
        let moved = move_to(entry, when, diary.rules());
        moved
            .map_err(|question| anyhow::anyhow!("{}; say --earlier or --later", unclear(&question)))
    }

    fn ticks(
        &self,
        entry: &mut Entry,
        before: &Placed,
        today: NaiveDate,
        diary: &Diary,
    ) -> anyhow::Result<()> {
        if self.tick.is_empty() && self.untick.is_empty() {
            return Ok(());
        }
        let coach = diary.coach();
        let mut items: Vec<&str> = for_entry(&coach.checklists, entry)
            .into_iter()
            .map(|item| item.id.as_str())
            .collect();
        let own: Vec<String> = own_items(&coach.checklists, &before.entry)
            .map(|(id, _)| id.to_owned())
            .collect();
        items.extend(own.iter().map(String::as_str));
        for item in &self.tick {
            edit::tick(entry, known(item, &items, before)?, today);
        }
        for item in &self.untick {
            if !edit::untick(entry, item) {
                bail!("`{item}` of {} is not done", before.id);
            }
        }
        Ok(())
    }

    fn program(&self, entry: &mut Entry, diary: &Diary) -> anyhow::Result<Option<NewSheet>> {
        let Some(name) = &self.program else {
            return Ok(None);
        };
        if name.trim().is_empty() {
            entry.program = None;
            return Ok(None);
        }
        let program = edit::program(diary.programs(), name, &entry.when)?;
        entry.program = Some(program.id().clone());
        Ok(match program {
            Program::New(sheet) => Some(sheet),
            Program::Known(_) => None,
        })
    }
}

/// A day, or none for an empty text.
fn day(text: &str, today: NaiveDate) -> anyhow::Result<Option<NaiveDate>> {
    match text.trim() {
        "" => Ok(None),
        text => typed::past_day(text, today, "--confirmed-back").map(Some),
    }
}

/// An item of the entry's checklists by its id.
fn known<'a>(item: &'a str, items: &[&str], placed: &Placed) -> anyhow::Result<&'a str> {
    if items.contains(&item) {
        return Ok(item);
    }
    match crate::store::fault::nearest(item, items.iter().copied()) {
        Some(near) => bail!(
            "the checklist of {} has no `{item}`; did you mean `{near}`?",
            placed.id
        ),
        None => bail!(
            "the checklist of {} has no `{item}`; `prepcoach interview show {}` shows its items",
            placed.id,
            placed.id
        ),
    }
}
