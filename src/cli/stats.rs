//! `stats`: what practice amounts to. Every figure with its unit and its band.

use std::collections::BTreeMap;
use std::io::{self, Write};

use clap::Args;
use serde::Serialize;

use super::paper::{count, say};
use super::{Desk, Outcome, Ports, json};
use crate::domain::stats::{self, BankFigures};
use crate::ui::text::{display_safe, fit, width};

/// Columns of a bank's title.
const TITLE: usize = 28;

/// What your practice amounts to.
#[derive(Debug, Args)]
pub struct Stats {
    /// As JSON, for other programs
    #[arg(long)]
    json: bool,
}

#[derive(Debug, Serialize)]
struct Figures {
    attempts: u32,
    days: u32,
    streak: u32,
    days_of_last_week: u32,
    seconds_of_last_week: u32,
    by_bank: BTreeMap<String, Bank>,
    in_band: Option<f64>,
}

#[derive(Debug, Serialize)]
struct Bank {
    questions: u32,
    answered: u32,
    attempts: u32,
    in_band: Option<f64>,
}

/// Writes the figures.
pub fn run(args: &Stats, desk: &Desk, ports: &mut Ports<'_>) -> anyhow::Result<Outcome> {
    let notebook = &desk.notebook;
    let today = notebook.today(desk.now.wall);
    let stats = stats::Stats::of(&notebook.banks, &notebook.history, today);
    if args.json {
        json::write(ports.out, &Figures::of(&stats))?;
    } else {
        text(&stats, desk, ports.out)?;
    }
    Ok(Outcome::Done)
}

impl Figures {
    fn of(stats: &stats::Stats) -> Self {
        let bank = |(id, figures): &(String, BankFigures)| {
            let bank = Bank {
                questions: figures.questions,
                answered: figures.answered,
                attempts: figures.attempts,
                in_band: figures.share_in_band(),
            };
            (id.clone(), bank)
        };
        Self {
            attempts: stats.attempts,
            days: stats.days,
            streak: stats.streak,
            days_of_last_week: stats.days_of_last_week,
            seconds_of_last_week: stats.seconds_of_last_week,
            by_bank: stats.by_bank.iter().map(bank).collect(),
            in_band: stats.share_in_band(),
        }
    }
}

fn text(stats: &stats::Stats, desk: &Desk, out: &mut dyn Write) -> io::Result<()> {
    let Some(share) = stats.share_in_band() else {
        return say(
            out,
            "No answer yet. `prepcoach drill` asks the first question.",
        );
    };
    let number = |n: u32| usize::try_from(n).unwrap_or(usize::MAX);
    say(
        out,
        &format!(
            "{} on {}; {} of the last 7 days, {} in a row.",
            count(number(stats.attempts), "answer"),
            count(number(stats.days), "day"),
            stats.days_of_last_week,
            count(number(stats.streak), "day"),
        ),
    )?;
    let minutes = stats.seconds_of_last_week.div_ceil(60);
    say(out, &format!("{minutes} min spoken in the last 7 days."))?;
    say(
        out,
        &format!(
            "{:.0} % of the times lay in their band (each question's own, mostly 1:00 to 2:00).",
            share * 100.0
        ),
    )?;
    writeln!(out)?;
    for (id, figures) in &stats.by_bank {
        let title = desk
            .notebook
            .banks
            .bank(id)
            .map_or(id.as_str(), |bank| &bank.title);
        let title = display_safe(title);
        let title = fit(&title, TITLE);
        let pad = TITLE.saturating_sub(width(title));
        let in_band = figures.share_in_band().map_or_else(String::new, |share| {
            format!(", {:.0} % in band", share * 100.0)
        });
        writeln!(
            out,
            "{title}{:pad$}  {} of {} asked, {}{in_band}",
            "",
            figures.answered,
            count(number(figures.questions), "question"),
            count(number(figures.attempts), "answer"),
        )?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::testing::{Machine, Written, attempt};
    use crate::domain::journal::Event;
    use crate::store::shipped;

    fn written(machine: &Machine, json: bool) -> Written {
        let mut written = Written::default();
        run(&Stats { json }, &machine.desk(), &mut written.ports()).unwrap();
        written
    }

    #[test]
    fn before_the_first_answer_shares_are_absent() {
        let machine = Machine::new();
        let json = written(&machine, true).json();
        assert_eq!(json["attempts"], 0);
        assert!(json["in_band"].is_null());
        assert!(json["by_bank"]["radiology"]["in_band"].is_null());
        assert!(written(&machine, false).out().starts_with("No answer yet."));
    }

    #[test]
    fn answers_are_counted_by_bank_and_band() {
        let machine = Machine::new();
        machine.settle();
        let question = shipped::banks()[0].questions[0].id.to_string();
        let bank = shipped::banks()[0].bank.to_string();
        machine.happened(vec![
            Event::Attempt(attempt("a", &question, 90.0)),
            Event::Attempt(attempt("b", &question, 10.0)),
        ]);
        let json = written(&machine, true).json();
        assert_eq!(json["attempts"], 2);
        assert_eq!(json["days"], 1);
        assert_eq!(json["streak"], 1);
        assert_eq!(json["in_band"], 0.5);
        assert_eq!(json["by_bank"][&bank]["answered"], 1);
        assert_eq!(json["by_bank"][&bank]["in_band"], 0.5);
        let out = written(&machine, false).out();
        assert!(
            out.starts_with("2 answers on 1 day; 1 of the last 7 days, 1 day in a row."),
            "{out}"
        );
        assert!(out.contains("50 % of the times lay in their band"), "{out}");
        assert!(out.lines().all(|line| line.chars().count() <= 80), "{out}");
    }
}
