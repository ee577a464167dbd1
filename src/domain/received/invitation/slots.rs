//! The times a text offers: which date, hours and zone belong together.

use std::ops::Range;

use super::super::date::Form;
use super::super::slot::Slot;
use super::super::time::{Clock, Look};
use super::super::token::Token;
use super::super::words::plain;
use super::super::{Choice, Reading, date, hours};
use super::kind;
use super::lines::{Label, words};
use super::mentions::{DateMention, Mentions, Sense, Text, TimeMention};
use crate::domain::entry::Kind;
use chrono::NaiveDate;

/// How many lines before or behind a time its date may stand.
const FARTHEST: usize = 8;

/// The most of the words received that are kept, in characters.
const KEPT: usize = 200;

/// A date that others stand beside as equals: "Dec 3 or Dec 7 at 9 AM".
type Alternatives<'a> = Vec<&'a DateMention>;

/// Every time the text offers, those it labels as such alone where it labels any.
pub(super) fn slots(text: &Text, mentions: &Mentions, today: NaiveDate) -> Vec<Slot> {
    let mut found = Vec::new();
    for (at, time) in mentions.times.iter().enumerate() {
        if time.sense == Sense::Written || label(text, time.line) == Some(Label::End) {
            continue;
        }
        let end = ending(text, mentions, at);
        let dates = dates_of(text, mentions, time);
        if dates.is_empty() {
            found.push(offered(text, mentions, None, Some(time), end, today));
        }
        for date in dates {
            found.push(offered(text, mentions, Some(date), Some(time), end, today));
        }
    }
    if found.is_empty() {
        found.extend(days(text, mentions, today));
    }
    strongest(found)
}

/// One offer with how strongly the text puts it.
struct Offered {
    slot: Slot,
    sense: Sense,
    labeled: bool,
    /// Whether it says more than a time that others say more of.
    whole: bool,
}

/// Deadlines and arrivals fall away beside real times, and times in passing beside labeled ones.
fn strongest(mut found: Vec<Offered>) -> Vec<Slot> {
    for sense in [Sense::When, Sense::Arrival] {
        if found.iter().any(|offered| offered.sense == sense) {
            found.retain(|offered| offered.sense == sense);
            break;
        }
    }
    if found.iter().any(|offered| offered.labeled && offered.whole) {
        found.retain(|offered| offered.labeled || offered.whole);
    }
    let deadline = found.iter().all(|offered| offered.sense == Sense::Deadline);
    found
        .into_iter()
        .map(|Offered { mut slot, .. }| {
            slot.kind = if deadline {
                Some(Kind::Deadline)
            } else {
                slot.kind
            };
            slot
        })
        .collect()
}

fn label(text: &Text, line: usize) -> Option<Label> {
    text.lines.get(line)?.label
}

/// The time on the next line, where that line says it is the end.
fn ending<'a>(text: &Text, mentions: &'a Mentions, at: usize) -> Option<&'a TimeMention> {
    let start = mentions.times.get(at)?;
    let next = mentions.times.get(at + 1)?;
    let is_end = label(text, next.line) == Some(Label::End) && start.end.is_none();
    let same_day = |date: &DateMention| {
        let own = mentions.dates.iter().find(|other| other.line == start.line);
        own.is_none_or(|own| own.written == date.written)
    };
    let own_day = mentions.dates.iter().find(|date| date.line == next.line);
    (is_end && own_day.is_none_or(same_day)).then_some(next)
}

/// The dates a time may belong to: on its line, else above, else below; with those that stand beside them as equals.
fn dates_of<'a>(text: &Text, mentions: &'a Mentions, time: &TimeMention) -> Alternatives<'a> {
    let good = |date: &&DateMention| {
        date.sense == time.sense || time.sense != Sense::Deadline && date.sense == Sense::When
    };
    let all: Vec<&DateMention> = mentions.dates.iter().filter(good).collect();
    let absolute = all.iter().any(|date| !is_relative(date));
    let all: Vec<&DateMention> = all
        .into_iter()
        .filter(|date| !absolute || !is_relative(date))
        .collect();
    let on_line: Vec<&DateMention> = all
        .iter()
        .copied()
        .filter(|date| date.line == time.line)
        .collect();
    if !on_line.is_empty() {
        return beside(text, mentions, &on_line, time);
    }
    let number = |line: usize| text.lines.get(line).map_or(0, |line| line.number);
    let distance = |date: &DateMention| number(date.line).abs_diff(number(time.line));
    let above = all
        .iter()
        .rev()
        .find(|date| date.line < time.line && distance(date) <= FARTHEST);
    let below = all
        .iter()
        .find(|date| date.line > time.line && distance(date) <= FARTHEST);
    match above.or(below) {
        Some(date) => run(mentions, &all, date),
        None => Vec::new(),
    }
}

fn is_relative(date: &DateMention) -> bool {
    matches!(date.written.form, Form::Relative(_))
}

/// Of the dates on the line of a time: those up to it, without another time between; else the first behind it.
fn beside<'a>(
    text: &Text,
    mentions: &Mentions,
    dates: &[&'a DateMention],
    time: &TimeMention,
) -> Alternatives<'a> {
    let free = |from: usize, to: usize| {
        !mentions
            .times
            .iter()
            .any(|other| other.at.start >= from && other.at.end <= to && other.sense == time.sense)
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
    for date in dates.iter().rev() {
        let between = text.tokens.get(date.at.end..start).unwrap_or_default();
        let joins = |t: &Token| {
            t.is(',')
                || t.is('/')
                || t.is('&')
                || t.is('|')
                || t.is(';')
                || matches!(t.word(), Some("or" | "and" | "to"))
        };
        if !between.iter().all(joins) {
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
    found: &&'a DateMention,
) -> Alternatives<'a> {
    let Some(at) = dates.iter().position(|date| std::ptr::eq(*date, *found)) else {
        return vec![found];
    };
    let timeless = |date: &DateMention| !mentions.times.iter().any(|time| time.line == date.line);
    let near = |a: &DateMention, b: &DateMention| a.line.abs_diff(b.line) <= 1;
    let mut first = at;
    while first > 0
        && matches!((dates.get(first - 1), dates.get(first)), (Some(a), Some(b)) if near(a, b) && timeless(a))
    {
        first -= 1;
    }
    let mut last = at;
    while matches!((dates.get(last), dates.get(last + 1)), (Some(a), Some(b)) if near(a, b) && timeless(b))
    {
        last += 1;
    }
    dates
        .get(first..=last)
        .map_or_else(|| vec![*found], <[&DateMention]>::to_vec)
}

/// Days without any time in the text.
fn days(text: &Text, mentions: &Mentions, today: NaiveDate) -> Vec<Offered> {
    let good = mentions
        .dates
        .iter()
        .filter(|date| date.sense != Sense::Written);
    good.map(|date| offered(text, mentions, Some(date), None, None, today))
        .collect()
}

fn offered(
    text: &Text,
    mentions: &Mentions,
    date: Option<&DateMention>,
    time: Option<&TimeMention>,
    ending: Option<&TimeMention>,
    today: NaiveDate,
) -> Offered {
    let zone = time.and_then(|time| zone_of(text, mentions, time, ending));
    let line = time.map(|time| time.line).or(date.map(|date| date.line));
    let words_of_line = line
        .and_then(|line| text.lines.get(line))
        .and_then(|line| text.tokens.get(line.tokens.clone()));
    let kind = kind::of_line(words_of_line.unwrap_or_default());
    let spans = [
        date.map(|date| &date.at),
        time.map(|time| &time.at),
        ending.map(|end| &end.at),
        zone.as_ref(),
    ];
    let slot = Slot {
        date: date.map(|date| day(date, today)),
        hours: time.map(|time| times(time, ending, kind)),
        zone: zone.as_ref().map(|words| slice(text, words)),
        other_zone: None,
        kind,
        words: received(text, spans.into_iter().flatten()),
    };
    let own_day = date.is_some_and(|date| time.is_some_and(|time| time.line == date.line));
    Offered {
        labeled: line.and_then(|line| label(text, line)) == Some(Label::Time),
        whole: own_day
            || time.is_some_and(|time| time.zone.is_some())
            || words_of_line.is_some_and(changes),
        sense: time
            .map(|time| time.sense)
            .or(date.map(|date| date.sense))
            .unwrap_or(Sense::When),
        slot,
    }
}

/// Whether a line tells of a change.
fn changes(line: &[Token]) -> bool {
    const CHANGES: [&str; 8] = [
        "now",
        "instead",
        "changed",
        "moved",
        "rescheduled",
        "updated",
        "correction",
        "new",
    ];
    words(line).any(|word| CHANGES.contains(&word))
}

/// A date in a text; one that is counted from a day nobody knows is always asked about.
fn day(date: &DateMention, today: NaiveDate) -> Reading<NaiveDate> {
    let read = date::read(&date.written, today);
    match read {
        Reading::One(day) if is_relative(date) => {
            let words = format!("{}, counted from today", super::super::words::say_date(day));
            Reading::Several(vec![Choice::new(day, words)])
        }
        read => read,
    }
}

/// The hours; in the evening, when residents meet applicants, a bare "7" is asked about.
fn times(
    time: &TimeMention,
    ending: Option<&TimeMention>,
    kind: Option<Kind>,
) -> Reading<hours::Times> {
    let end = time.end.or(ending.map(|end| hours::End::At(end.start)));
    let read = hours::read(time.start, end);
    let bare = time.start.clock == Clock::Bare && (1..=11).contains(&time.start.hour);
    let early = time.start.clock == Clock::Full && (1..=6).contains(&time.start.hour);
    let open_end =
        !matches!(end, Some(hours::End::At(end)) if matches!(end.clock, Clock::Am | Clock::Pm));
    if open_end && (early || bare && kind == Some(Kind::Social)) {
        let half = |clock: Clock| {
            hours::read(
                super::super::time::Written {
                    clock,
                    look: Look::Sure,
                    ..time.start
                },
                end,
            )
        };
        let choices = [Clock::Pm, Clock::Am].map(half);
        let choices: Vec<_> = choices.iter().flat_map(Reading::values).copied().collect();
        return Reading::Several(
            choices
                .into_iter()
                .map(|times| Choice::new(times, hours::say(times)))
                .collect(),
        );
    }
    read
}

/// The words for the zone: behind the time, behind its end, on its line, or for all times of the text.
fn zone_of(
    text: &Text,
    mentions: &Mentions,
    time: &TimeMention,
    ending: Option<&TimeMention>,
) -> Option<Range<usize>> {
    let own = time
        .zone
        .clone()
        .or_else(|| ending.and_then(|end| end.zone.clone()));
    let on_line = || {
        mentions
            .zones
            .iter()
            .find(|(line, _)| *line == time.line)
            .map(|(_, words)| words.clone())
    };
    own.or_else(on_line).or_else(|| {
        let for_all = mentions
            .zones
            .iter()
            .filter(|(line, _)| !mentions.times.iter().any(|other| other.line == *line));
        let distance = |line: usize| line.abs_diff(time.line);
        let labeled = for_all
            .min_by_key(|(line, _)| (label(text, *line) != Some(Label::Zone), distance(*line)));
        labeled.map(|(_, words)| words.clone())
    })
}

fn slice(text: &Text, pieces: &Range<usize>) -> String {
    let bytes = || {
        let first = text.tokens.get(pieces.start)?;
        let last = text.tokens.get(pieces.end.checked_sub(1)?)?;
        text.text.get(first.at.start..last.at.end)
    };
    bytes().unwrap_or_default().to_owned()
}

/// The very words: in one piece where they stand on one line, else piece by piece.
fn received<'a>(text: &Text, spans: impl Iterator<Item = &'a Range<usize>>) -> String {
    let mut spans: Vec<Range<usize>> = spans.cloned().collect();
    spans.sort_by_key(|span| (span.start, span.end));
    let mut joined: Vec<Range<usize>> = Vec::new();
    for span in spans {
        let same_line = |last: &&mut Range<usize>| {
            let between = text.tokens.get(last.end..span.start).unwrap_or_default();
            between.len() <= 6
                && between
                    .iter()
                    .all(|t| t.kind != super::super::token::Kind::Break)
        };
        match joined.last_mut().filter(same_line) {
            Some(last) => last.end = last.end.max(span.end),
            None => joined.push(span),
        }
    }
    let pieces: Vec<String> = joined
        .iter()
        .map(|span| plain(&slice(text, span)))
        .collect();
    pieces.join(", ").chars().take(KEPT).collect()
}
