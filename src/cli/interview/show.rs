//! `interview show`: one entry with everything that goes with it.

use std::io::{self, Write};

use clap::Args;
use serde::Serialize;

use crate::cli::calendar::row::{Row, zones};
use crate::cli::calendar::{Diary, find, tell};
use crate::cli::paper::item;
use crate::cli::{Outcome, Ports, json};
use crate::coach::calendar::Warning;
use crate::domain::calendar::Placed;
use crate::domain::checklist::{self, Item, due_at, for_entry};
use crate::domain::entry::{self, Entry, Interviewer};
use crate::store::notebook::Coach;

/// Show one entry with everything that goes with it.
#[derive(Debug, Args)]
pub struct Show {
    /// Its id, the beginning of it, or the program's name
    #[arg(value_name = "ID")]
    pub id: String,
    /// As JSON, for other programs
    #[arg(long)]
    pub json: bool,
}

/// The entry for other programs: the row of the agenda, and everything else.
#[derive(Serialize)]
struct Shown<'a> {
    #[serde(flatten)]
    row: Row<'a>,
    entry: &'a Entry,
    checklist: Vec<Open<'a>>,
}

/// An item that is not done.
#[derive(Serialize)]
struct Open<'a> {
    item: &'a str,
    text: &'a str,
    minutes: u32,
    from: String,
    is_due: bool,
}

/// Writes it.
pub fn run(
    args: &Show,
    usual: entry::Kind,
    diary: &Diary,
    ports: &mut Ports<'_>,
) -> anyhow::Result<Outcome> {
    diary.say_notices(ports)?;
    let placed = find::entry(diary, &args.id, usual)?;
    let coach = diary.coach();
    let warnings = diary.warnings(&coach);
    let warnings = warnings.get(&placed.id).map_or(&[][..], Vec::as_slice);
    let own_zones = zones(diary, placed, &[]);
    if args.json {
        let shown = Shown {
            row: Row::of(placed, diary.programs(), &own_zones)
                .with_warnings(warnings, &coach.wording),
            entry: &placed.entry,
            checklist: open(placed, diary, &coach),
        };
        json::write(ports.out, &shown)?;
        return Ok(Outcome::Done);
    }
    tell::write(
        placed,
        diary.programs(),
        &own_zones,
        diary.now.wall,
        ports.out,
    )?;
    Text {
        placed,
        diary,
        coach: &coach,
        out: ports.out,
    }
    .rest(warnings)?;
    Ok(Outcome::Done)
}

fn open<'a>(placed: &Placed, diary: &Diary, coach: &'a Coach) -> Vec<Open<'a>> {
    let items = for_entry(&coach.checklists, &placed.entry);
    let is_open = |item: &&Item| !placed.entry.checklist.contains_key(&item.id);
    let now = diary.now.wall;
    items
        .into_iter()
        .filter(is_open)
        .map(|item| {
            let from = due_at(item.when, placed.span.starts_at, diary.home());
            Open {
                item: &item.id,
                text: &item.text,
                minutes: item.minutes,
                from: crate::cli::calendar::row::instant(from),
                is_due: from <= now,
            }
        })
        .collect()
}

/// The entry in lines.
struct Text<'a> {
    placed: &'a Placed,
    diary: &'a Diary,
    coach: &'a Coach,
    out: &'a mut dyn Write,
}

impl Text<'_> {
    fn rest(mut self, warnings: &[Warning]) -> io::Result<()> {
        let entry = &self.placed.entry;
        let received = &entry.as_received;
        self.named("As received", received)?;
        self.named("Invited on", &day(entry.invited_on))?;
        self.named("Confirmed back", &day(entry.confirmed_back))?;
        self.place()?;
        self.people()?;
        tell::warn(warnings, &self.coach.wording, self.out)?;
        self.checklist()?;
        self.afterwards()
    }

    /// A line for what is known.
    fn named(&mut self, name: &str, text: &str) -> io::Result<()> {
        if text.is_empty() {
            return Ok(());
        }
        item(self.out, "    ", &format!("{name}: {text}"))
    }

    fn place(&mut self) -> io::Result<()> {
        let place = &self.placed.entry.place;
        self.named(
            "Platform",
            place.platform.map_or("", |platform| platform.word()),
        )?;
        self.named("Link", &place.link)?;
        self.named("Address", &place.address)?;
        self.named("Dial-in", &place.dial_in)?;
        self.named("Backup", &place.backup)
    }

    fn people(&mut self) -> io::Result<()> {
        for person in &self.placed.entry.interviewers {
            self.named("With", &who(person))?;
        }
        for (role, questions) in &self.placed.entry.questions_to_ask {
            for question in questions {
                self.named(&format!("Ask ({})", role.word()), question)?;
            }
        }
        Ok(())
    }

    fn checklist(&mut self) -> io::Result<()> {
        let items = for_entry(&self.coach.checklists, &self.placed.entry);
        let done = self.placed.entry.checklist.len();
        if !items.is_empty() {
            let due = checklist::due(
                &self.coach.checklists,
                self.placed,
                self.diary.now.wall,
                self.diary.home(),
            );
            let open = items.len().saturating_sub(done);
            item(
                self.out,
                "    ",
                &format!(
                    "Checklist: {done} done, {} to do now, {open} open.",
                    due.len()
                ),
            )?;
            for own in due {
                item(self.out, "  [ ] ", &format!("{} [{}]", own.text, own.id))?;
            }
        }
        for (own, on) in &self.placed.entry.checklist {
            item(self.out, "  [x] ", &format!("{own}, {on}"))?;
        }
        Ok(())
    }

    fn afterwards(&mut self) -> io::Result<()> {
        let debrief = &self.placed.entry.debrief;
        self.named("Impressions", &debrief.impressions)?;
        for flag in &debrief.red_flags {
            self.named("Red flag", flag)?;
        }
        for change in &debrief.change {
            self.named("For next time", change)?;
        }
        for note in &self.placed.entry.thank_you {
            let sent = note
                .sent
                .map_or_else(|| "not sent".to_owned(), |on| format!("sent {on}"));
            self.named("Thank-you note", &format!("{}, {sent}", note.to))?;
        }
        Ok(())
    }
}

fn day(date: Option<chrono::NaiveDate>) -> String {
    date.map_or_else(String::new, |date| date.to_string())
}

fn who(person: &Interviewer) -> String {
    let mut parts = vec![person.name.clone()];
    parts.extend(person.role.map(|role| role.word().to_owned()));
    parts.extend((!person.email.is_empty()).then(|| person.email.clone()));
    parts.extend(person.minutes.map(|minutes| format!("{minutes} min")));
    parts.extend((!person.remember.is_empty()).then(|| person.remember.clone()));
    parts.join(", ")
}
