//! Which date a time belongs to.

use super::super::date::Form;
use super::super::token::Token;
use super::lines::Label;
use super::mentions::{DateMention, Mentions, Text, TimeMention};
use super::sense::Sense;

/// Dates that stand beside each other as equals: "Dec 3 or Dec 7 at 9 AM".
pub(super) type Alternatives<'a> = Vec<&'a DateMention>;

/// The most dates that one time is offered with.
const MOST: usize = 9;

/// The dates a time may belong to: one where the text leaves no choice, several where a person has to choose.
///
/// The date of its sentence; else the one right above, where only other times stand between; else the only date that
/// has no time of its own; else all of those.
pub(super) fn dates_of<'a>(
    text: &Text,
    mentions: &'a Mentions,
    time: &TimeMention,
) -> Alternatives<'a> {
    let of_sense = |date: &&DateMention| match time.sense {
        Sense::Deadline => date.sense == Sense::Deadline,
        _ => matches!(date.sense, Sense::When | Sense::Arrival | Sense::Ending),
    };
    let all: Vec<&DateMention> = mentions.dates.iter().filter(of_sense).collect();
    let own: Vec<&DateMention> = all
        .iter()
        .copied()
        .filter(|date| date.line == time.line)
        .collect();
    if !own.is_empty() {
        return beside(text, mentions, &own, time);
    }
    let days: Vec<&DateMention> = all
        .iter()
        .copied()
        .filter(|date| !is_relative(date))
        .collect();
    let days = if days.is_empty() { all } else { days };
    if let Some(above) = right_above(text, mentions, &days, time) {
        return run(mentions, &days, above);
    }
    let free: Vec<&DateMention> = days
        .iter()
        .copied()
        .filter(|date| is_timeless(mentions, date))
        .collect();
    let labeled = |date: &&&DateMention| {
        text.lines
            .get(date.line)
            .is_some_and(|line| line.label == Some(Label::Time))
    };
    let named: Vec<&DateMention> = free.iter().filter(labeled).copied().collect();
    let mut left = match (named.is_empty(), free.is_empty()) {
        (false, _) => named,
        (true, false) => free,
        // Every date has a time: this one is of the day told last.
        (true, true) => days
            .iter()
            .rev()
            .find(|date| date.line < time.line)
            .or(days.first())
            .copied()
            .into_iter()
            .collect(),
    };
    left.truncate(MOST);
    left
}

/// Whether a date is counted from a day that the text does not tell.
pub(super) fn is_relative(date: &DateMention) -> bool {
    matches!(date.written.form, Form::Relative(_))
}

fn is_timeless(mentions: &Mentions, date: &DateMention) -> bool {
    !mentions.times.iter().any(|time| time.line == date.line)
}

/// The last date above a time, if every line between has a time of its own and no other date: the head of a schedule.
fn right_above<'a>(
    text: &Text,
    mentions: &Mentions,
    dates: &[&'a DateMention],
    time: &TimeMention,
) -> Option<&'a DateMention> {
    let above = dates.iter().rev().find(|date| date.line < time.line)?;
    let number = |line: usize| text.lines.get(line).map_or(0, |line| line.number);
    let mut last = number(above.line);
    for line in above.line + 1..=time.line {
        let has_time = mentions.times.iter().any(|time| time.line == line);
        let about_all = mentions.zones.iter().any(|(of, _)| *of == line);
        if number(line) > last + 2 || !(has_time || about_all) {
            return None;
        }
        last = number(line);
    }
    Some(above)
}

/// Of the dates in the sentence of a time: those up to it, without another time between; else the first behind it.
fn beside<'a>(
    text: &Text,
    mentions: &Mentions,
    dates: &[&'a DateMention],
    time: &TimeMention,
) -> Alternatives<'a> {
    let free = |from: usize, to: usize| {
        let between = |other: &TimeMention| {
            other.at.start >= from && other.at.end <= to && other.sense == time.sense
        };
        !mentions.times.iter().any(between)
    };
    let before: Vec<&DateMention> = dates
        .iter()
        .copied()
        .filter(|date| date.at.end <= time.at.start)
        .collect();
    let tied: Vec<&DateMention> = before
        .iter()
        .copied()
        .filter(|date| free(date.at.end, time.at.start))
        .collect();
    if let [.., last] = tied.as_slice() {
        return joined(text, &tied, last);
    }
    let behind = dates
        .iter()
        .copied()
        .find(|date| date.at.start >= time.at.end && free(time.at.end, date.at.start));
    // "Dec 3, 9 AM ET / 8 AM CT": the second time belongs to the date of the first.
    behind.or(before.last().copied()).into_iter().collect()
}

/// The dates that are tied to the last by "or", "and" and commas alone.
fn joined<'a>(text: &Text, dates: &[&'a DateMention], last: &DateMention) -> Alternatives<'a> {
    let mut equals: Alternatives<'a> = Vec::new();
    let mut start = last.at.end;
    let joins = |t: &Token| {
        [',', '/', '&', '|', ';', '-']
            .iter()
            .any(|mark| t.is(*mark))
            || matches!(t.word(), Some("or" | "and" | "to"))
    };
    for date in dates.iter().rev() {
        let between = text.tokens.get(date.at.end..start).unwrap_or_default();
        if !between.iter().all(joins) || equals.len() >= MOST {
            break;
        }
        equals.push(date);
        start = date.at.start;
    }
    equals.reverse();
    equals
}

/// A date in a list: those of the lines around it that have no time of their own.
fn run<'a>(
    mentions: &Mentions,
    dates: &[&'a DateMention],
    found: &'a DateMention,
) -> Alternatives<'a> {
    let Some(at) = dates.iter().position(|date| std::ptr::eq(*date, found)) else {
        return vec![found];
    };
    let goes_on = |a: Option<&&DateMention>, b: Option<&&DateMention>| match (a, b) {
        (Some(a), Some(b)) => {
            a.line.abs_diff(b.line) <= 1 && is_timeless(mentions, a) && is_timeless(mentions, b)
        }
        _ => false,
    };
    let mut first = at;
    while first > 0 && at - first < MOST && goes_on(dates.get(first - 1), dates.get(first)) {
        first -= 1;
    }
    dates
        .get(first..=at)
        .map_or_else(|| vec![found], <[&DateMention]>::to_vec)
}
