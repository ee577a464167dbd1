//! `today`: the briefing in text. Plain lines, each whole by itself, for a prompt or a screen reader.

mod text;

use chrono::NaiveDate;
use clap::Args;
use serde::Serialize;

use super::calendar::row::Row;
use super::{Desk, Outcome, Ports, json, start};
use crate::coach::calendar::{Watch, warnings_of};
use crate::domain::drill::pick;
use crate::domain::history::{History, OpenSession};
use crate::domain::id::SessionId;
use crate::domain::stats;

/// What today holds, in text.
#[derive(Debug, Args)]
pub struct Today {
    /// As JSON, for other programs
    #[arg(long)]
    json: bool,
}

/// Everything the briefing says.
#[derive(Debug, Serialize)]
struct Briefing<'a> {
    date: NaiveDate,
    zone: &'static str,
    /// The time of day at home, `HH:MM`.
    time: String,
    first_interview: Option<NaiveDate>,
    days_until_interview: Option<i64>,
    /// The next interview, as the agenda shows it; null where there is none in the calendar.
    next_interview: Option<Row<'a>>,
    unfinished: Option<Unfinished>,
    due: usize,
    fresh: usize,
    new: usize,
    drill: Drill,
    changes: Vec<String>,
    attempts: u32,
    in_band: Option<f64>,
    streak: u32,
    days_of_last_week: u32,
    seconds_of_last_week: u32,
    troubles: Vec<String>,
}

/// The daily drill as it would be asked now.
#[derive(Debug, Serialize)]
struct Drill {
    questions: Vec<String>,
    minutes: u32,
    first: Option<String>,
}

/// The newest session without an end.
#[derive(Debug, Serialize)]
struct Unfinished {
    session: SessionId,
    kind: &'static str,
    at: chrono::DateTime<chrono::Utc>,
    answered: usize,
    planned: usize,
    /// The name and the local time, for the text.
    #[serde(skip)]
    words: String,
}

/// Writes the briefing.
pub fn run(args: &Today, desk: &Desk, ports: &mut Ports<'_>) -> anyhow::Result<Outcome> {
    let briefing = Briefing::of(desk);
    start::say_home(&desk.notebook, ports)?;
    if args.json {
        json::write(ports.out, &briefing)?;
    } else {
        text::write(&briefing, desk, ports.out)?;
    }
    Ok(Outcome::Done)
}

impl<'a> Briefing<'a> {
    fn of(desk: &'a Desk) -> Self {
        let notebook = &desk.notebook;
        let (wall, history) = (desk.now.wall, &notebook.history);
        let today = notebook.today(wall);
        let waiting = pick::waiting(&notebook.banks, history, today);
        let stats = stats::Stats::of(&notebook.banks, history, today);
        let profile = notebook.profile.as_ref();
        Self {
            date: today,
            zone: notebook.home.name().as_str(),
            time: wall
                .with_timezone(&notebook.home)
                .format("%H:%M")
                .to_string(),
            first_interview: profile.and_then(|profile| profile.first_interview),
            days_until_interview: notebook.days_until_interview(wall),
            next_interview: next_interview(desk),
            unfinished: history
                .unfinished()
                .map(|(id, open)| Unfinished::of(id, open, desk)),
            due: waiting.due,
            fresh: waiting.fresh,
            new: waiting.new,
            drill: Drill::of(desk),
            changes: changes(history),
            attempts: stats.attempts,
            in_band: stats.share_in_band(),
            streak: stats.streak,
            days_of_last_week: stats.days_of_last_week,
            seconds_of_last_week: stats.seconds_of_last_week,
            troubles: notebook.troubles.clone(),
        }
    }
}

impl Drill {
    fn of(desk: &Desk) -> Self {
        let notebook = &desk.notebook;
        let mut chance = notebook.chance(desk.now.wall);
        let planned = notebook
            .planning(desk.now.wall)
            .questions(&notebook.daily_wish(), &mut chance);
        let seconds: u32 = planned
            .iter()
            .map(|entry| pick::estimate(entry.question.target))
            .sum();
        Self {
            questions: planned
                .iter()
                .map(|entry| entry.question.id.to_string())
                .collect(),
            minutes: seconds.div_ceil(60),
            first: planned.first().map(|entry| entry.question.ask.clone()),
        }
    }
}

impl Unfinished {
    fn of(id: &SessionId, open: &OpenSession, desk: &Desk) -> Self {
        let notebook = &desk.notebook;
        let (name, _) = notebook.wording.session(open.kind);
        let at = open.at.with_timezone(&notebook.home);
        let when = at.format("%a %-d %b, %H:%M %Z").to_string();
        let sentence = notebook.wording.today("unfinished");
        Self {
            session: id.clone(),
            kind: open.kind.word(),
            at: open.at,
            answered: open.answered.len(),
            planned: open.planned.len(),
            words: sentence
                .replace("{kind}", &name.to_lowercase())
                .replace("{when}", &when),
        }
    }
}

fn next_interview(desk: &Desk) -> Option<Row<'_>> {
    let notebook = &desk.notebook;
    let next = notebook.next_interview(desk.now.wall)?;
    let watch = Watch::of(notebook, desk.now.wall);
    let warnings = warnings_of(&notebook.calendar, &watch, &next.id);
    let row = Row::of(next, &notebook.programs, &notebook.zones_of(next));
    Some(row.with_warnings(&warnings, &notebook.wording))
}

fn changes(history: &History) -> Vec<String> {
    let changes = history.changes_for_next_time();
    changes.map(|change| change.text.clone()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::testing::{Machine, Written};
    use crate::domain::debrief::Debrief;
    use crate::domain::id::QuestionId;
    use crate::domain::journal::Event;
    use crate::domain::plan::SessionKind;

    fn session(id: &str) -> Event {
        Event::Session {
            session: SessionId::new(id),
            kind: SessionKind::Daily,
            planned: vec![QuestionId::new("a"), QuestionId::new("b")],
            minutes: Some(12),
        }
    }

    fn written(machine: &Machine, json: bool) -> Written {
        let mut written = Written::default();
        run(&Today { json }, &machine.desk(), &mut written.ports()).unwrap();
        written
    }

    #[test]
    fn the_first_day_has_a_drill_and_makes_no_folder() {
        let machine = Machine::new();
        let written = written(&machine, false);
        assert!(
            written
                .err()
                .starts_with("No home zone set; times are shown in ")
        );
        assert!(written.out().contains("Today's drill: "));
        assert!(written.out().contains("First: "));
        assert!(!machine.path("data").exists());
    }

    #[test]
    fn the_briefing_names_the_zone_the_interview_and_what_is_unfinished() {
        let machine = Machine::new();
        machine.settle();
        let debrief = Debrief {
            changes: vec!["Say the result \u{1b}[31mfirst.".into()],
            ..Debrief::default()
        };
        let id = || SessionId::new("s1");
        machine.happened(vec![
            session("s1"),
            Event::Debrief {
                session: id(),
                debrief,
            },
            Event::End { session: id() },
            session("s2"),
        ]);
        let written = written(&machine, false);
        let out = written.out();
        let flowing = out.replace('\n', " ");
        assert_eq!(written.err(), "");
        assert!(
            out.starts_with("Tuesday 24 November 2026, 09:30 in Asia/Kolkata (IST, UTC+05:30)."),
            "{out}"
        );
        assert!(
            out.contains("First interview: Thu 3 Dec 2026 (home date), in 9 days."),
            "{out}"
        );
        assert!(
            flowing.contains("A daily drill session from Tue 24 Nov, 08:30 IST is not finished."),
            "{out}"
        );
        assert!(flowing.contains("0 of 2 questions answered."), "{out}");
        assert!(out.contains("- Say the result [31mfirst."), "{out}");
        assert!(out.lines().all(|line| line.chars().count() <= 80), "{out}");
        assert!(!out.contains('\u{1b}'));
    }

    #[test]
    fn the_next_interview_stands_on_both_clocks_with_what_is_undone() {
        let machine = Machine::new();
        machine.settle();
        machine.file("data/programs/emory.yaml", "name: Emory University\n");
        let when = "date: 2026-12-04\nstart: 09:00\nzone: America/New_York\n";
        machine.entry("emory", &format!("program: emory\n{when}"));
        machine.entry(
            "mine",
            "kind: mock\ndate: 2026-11-25\nstart: 20:00\nzone: Asia/Kolkata\n",
        );
        let out = written(&machine, false).out();
        let flowing = out.replace('\n', " ");
        for words in [
            "Next interview: Emory University, in 10 days.",
            "Fri 4 Dec 19:30 IST (UTC+05:30) Kolkata",
            "09:00 EST (UTC-05:00) New York",
            "- The time is not confirmed back to the program yet.",
        ] {
            assert!(flowing.contains(words), "{words}: {out}");
        }
        assert!(out.lines().all(|line| line.chars().count() <= 80), "{out}");
        let json = written(&machine, true).json();
        assert_eq!(json["next_interview"]["id"], "emory");
        assert_eq!(json["next_interview"]["clocks"][1]["time"], "19:30");
        assert!(
            !json["next_interview"]["warnings"]
                .as_array()
                .unwrap()
                .is_empty()
        );
    }

    #[test]
    fn the_json_has_the_keys_others_rely_on() {
        let machine = Machine::new();
        machine.settle();
        machine.file("data/banks/bad.yaml", "questions: [");
        let json = written(&machine, true).json();
        assert_eq!(json["date"], "2026-11-24");
        assert_eq!(json["zone"], "Asia/Kolkata");
        assert_eq!(json["first_interview"], "2026-12-03");
        assert_eq!(json["days_until_interview"], 9);
        assert!(json["next_interview"].is_null());
        assert!(json["unfinished"].is_null());
        assert_eq!(json["due"], 0);
        assert!(json["new"].as_u64().unwrap() > 100);
        assert!(!json["drill"]["questions"].as_array().unwrap().is_empty());
        assert!(json["drill"]["minutes"].as_u64().unwrap() > 0);
        assert_eq!(json["streak"], 0);
        assert_eq!(json["days_of_last_week"], 0);
        assert_eq!(json["troubles"].as_array().unwrap().len(), 1);
    }
}
