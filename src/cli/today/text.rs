//! The briefing as lines of text.

use std::io::{self, Write};

use super::{Briefing, Unfinished};
use crate::cli::Desk;
use crate::cli::calendar::row::Row;
use crate::cli::paper::{count, item, say};
use crate::domain::checklist::Progress;

/// Writes all of it: a block of lines for each thing, with an empty line between.
pub fn write(briefing: &Briefing<'_>, desk: &Desk, out: &mut dyn Write) -> io::Result<()> {
    head(briefing, desk, out)?;
    if let Some(open) = &briefing.unfinished {
        unfinished(open, out)?;
    }
    drill(briefing, desk, out)?;
    list("For next time:", &briefing.changes, out)?;
    practice(briefing, out)?;
    list("Needs a look:", &briefing.troubles, out)
}

fn head(briefing: &Briefing<'_>, desk: &Desk, out: &mut dyn Write) -> io::Result<()> {
    let now = desk.now.wall.with_timezone(&desk.notebook.home);
    let when = now.format("%A %-d %B %Y, %H:%M");
    let (letters, offset) = (now.format("%Z").to_string(), now.format("UTC%:z"));
    // Some zones have no letters, only digits: these would say the offset twice.
    let clock = if letters.starts_with(['+', '-']) {
        offset.to_string()
    } else {
        format!("{letters}, {offset}")
    };
    say(out, &format!("{when} in {} ({clock}).", briefing.zone))?;
    for sentence in desk.notebook.interview_words(desk.now.wall) {
        say(out, &sentence)?;
    }
    let warnings = briefing.next_interview.iter().flat_map(Row::warnings);
    for words in warnings {
        item(out, "- ", words)?;
    }
    match checklist_due(desk) {
        0 => Ok(()),
        due => item(out, "- ", &format!("Checklist: {due} to do now.")),
    }
}

/// How many items of the next interview's checklists could be done by now.
fn checklist_due(desk: &Desk) -> usize {
    let (notebook, now) = (&desk.notebook, desk.now.wall);
    notebook.next_interview(now).map_or(0, |next| {
        Progress::of(&notebook.checklists, next, now, &notebook.home).due
    })
}

fn unfinished(open: &Unfinished, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out)?;
    let (answered, planned) = (open.answered, count(open.planned, "question"));
    let words = &open.words;
    say(
        out,
        &format!("Go on where you were: {words} {answered} of {planned} answered."),
    )?;
    say(
        out,
        "Go on: prepcoach, then Enter (or prepcoach drill --plain).",
    )
}

fn drill(briefing: &Briefing<'_>, desk: &Desk, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out)?;
    let drill = &briefing.drill;
    let Some(first) = &drill.first else {
        return say(out, desk.notebook.wording.today("nothing_due"));
    };
    let waiting = [
        (briefing.due, "due"),
        (briefing.fresh, "fresh"),
        (briefing.new, "new"),
    ];
    let waiting: Vec<String> = waiting
        .iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, word)| format!("{count} {word}"))
        .collect();
    say(
        out,
        &format!(
            "Today's drill: {}, about {} min. Waiting: {}.",
            count(drill.questions.len(), "question"),
            drill.minutes,
            waiting.join(", ")
        ),
    )?;
    say(out, &format!("First: {}", first.replace('\n', " ")))?;
    say(out, "Start: prepcoach drill")
}

fn list(heading: &str, items: &[String], out: &mut dyn Write) -> io::Result<()> {
    if items.is_empty() {
        return Ok(());
    }
    writeln!(out, "\n{heading}")?;
    for words in items {
        item(out, "- ", words)?;
    }
    Ok(())
}

fn practice(briefing: &Briefing<'_>, out: &mut dyn Write) -> io::Result<()> {
    if briefing.attempts == 0 {
        return Ok(());
    }
    let streak = usize::try_from(briefing.streak).unwrap_or(usize::MAX);
    writeln!(out)?;
    say(
        out,
        &format!(
            "Your practice: {} of the last 7 days, {} min spoken; {} in a row.",
            briefing.days_of_last_week,
            briefing.seconds_of_last_week.div_ceil(60),
            count(streak, "day")
        ),
    )?;
    let Some(share) = briefing.in_band else {
        return Ok(());
    };
    let answers = usize::try_from(briefing.attempts).unwrap_or(usize::MAX);
    say(
        out,
        &format!(
            "{:.0} % of {} in their time band (each question's own, mostly 1:00 to 2:00).",
            share * 100.0,
            count(answers, "answer")
        ),
    )
}
