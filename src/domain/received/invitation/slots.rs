//! The times a text offers: which date, hours and zone belong together.

use std::ops::Range;

use super::super::date::Written;
use super::super::hours::Times;
use super::super::slot::Slot;
use super::super::time::{Clock, Look};
use super::super::token::Token;
use super::super::words::plain;
use super::super::{Choice, Reading, date, hours};
use super::kind;
use super::lines::{Label, words};
use super::linking::{dates_of, is_relative};
use super::mentions::{DateMention, Mentions, Text, TimeMention};
use super::sense::Sense;
use crate::domain::entry::Kind;
use chrono::NaiveDate;

/// The most times that are looked at.
const MOST: usize = 24;

/// The most of the words received that are kept, in characters.
const KEPT: usize = 200;

/// Every time the text offers, of the strongest sort it offers.
pub(super) fn slots(text: &Text, mentions: &Mentions, today: NaiveDate) -> Vec<Slot> {
    let mut found = Vec::new();
    for (at, time) in mentions.times.iter().enumerate() {
        if matches!(time.sense, Sense::Written | Sense::Ending)
            || label(text, time.line) == Some(Label::End)
        {
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
        if found.len() > MOST {
            break;
        }
    }
    if found.is_empty() {
        found.extend(days(text, mentions, today));
    } else {
        found.extend(timeless_interviews(text, mentions, today));
    }
    strongest(found)
}

/// One offer with how strongly the text puts it.
struct Offered {
    slot: Slot,
    sense: Sense,
    force: Force,
}

/// How much a time in a text stands for itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Force {
    /// Named in passing.
    Passing,
    /// Right below its day.
    Below,
    /// Its line says that it is one.
    Labeled,
    /// The text puts its day or its zone with it, or tells of a change.
    Whole,
}

/// Deadlines and arrivals fall away beside real times, and times in passing beside those with a day or a label.
fn strongest(mut found: Vec<Offered>) -> Vec<Slot> {
    if found.iter().any(|offered| offered.sense != Sense::Deadline) {
        found.retain(|offered| offered.sense != Sense::Deadline);
    }
    let days: Vec<_> = found
        .iter()
        .filter(|o| o.sense == Sense::When)
        .map(|o| o.slot.date.clone())
        .collect();
    if !days.is_empty() {
        // When to be there belongs to a day on which something begins.
        found.retain(|o| {
            o.sense == Sense::When || o.slot.date.is_some() && !days.contains(&o.slot.date)
        });
    }
    for (force, kept) in [
        (Force::Whole, Force::Below),
        (Force::Labeled, Force::Labeled),
    ] {
        if found.iter().any(|offered| offered.force == force) {
            // What is said in passing of a day that nothing stronger is said of stays.
            let days: Vec<_> = found
                .iter()
                .filter(|o| o.force >= kept)
                .map(|o| o.slot.date.clone())
                .collect();
            found.retain(|o| {
                o.force >= kept || o.slot.date.is_some() && !days.contains(&o.slot.date)
            });
            break;
        }
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

/// The end of a time that has none: the next time, if its line or its words say so.
fn ending<'a>(text: &Text, mentions: &'a Mentions, at: usize) -> Option<&'a TimeMention> {
    let start = mentions.times.get(at)?;
    let next = mentions.times.get(at + 1)?;
    let is_end = label(text, next.line) == Some(Label::End) || next.sense == Sense::Ending;
    (is_end && start.end.is_none()).then_some(next)
}

/// The day that stands with the end of a time.
fn end_day(
    mentions: &Mentions,
    time: &TimeMention,
    ending: Option<&TimeMention>,
) -> Option<Written> {
    let apart = ending.filter(|end| end.line != time.line);
    let of_line = apart.and_then(|end| mentions.dates.iter().find(|date| date.line == end.line));
    time.end_day.or(of_line.map(|date| date.written))
}

/// Days without any time in the text.
fn days(text: &Text, mentions: &Mentions, today: NaiveDate) -> Vec<Offered> {
    let good = mentions
        .dates
        .iter()
        .filter(|date| date.sense != Sense::Written)
        .take(MOST);
    good.map(|date| offered(text, mentions, Some(date), None, None, today))
        .collect()
}

/// Days of interviews without a time, beside other things that have one: not to be passed over.
fn timeless_interviews(text: &Text, mentions: &Mentions, today: NaiveDate) -> Vec<Offered> {
    let is_one = |date: &&DateMention| {
        let line = text
            .lines
            .get(date.line)
            .and_then(|line| text.tokens.get(line.tokens.clone()));
        let pieces = line.unwrap_or_default();
        let timeless = !mentions.times.iter().any(|time| time.line == date.line);
        let season = words(pieces).any(|word| matches!(word, "season" | "dates" | "days"));
        date.sense == Sense::When
            && timeless
            && !season
            && kind::of_line(pieces) == Some(Kind::Interview)
    };
    let days = mentions.dates.iter().filter(is_one).take(MOST);
    days.map(|date| offered(text, mentions, Some(date), None, None, today))
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
    let day = date.map(|date| day(date, today));
    let end_day = time
        .and_then(|time| end_day(mentions, time, ending))
        .map(|day| date::read(&day, today));
    let slot = Slot {
        date: day.clone(),
        hours: time
            .map(|time| times(time, ending, kind))
            .map(|hours| on_days(hours, day.as_ref(), end_day.as_ref())),
        zone: zone.as_ref().map(|words| slice(text, words)),
        other_zone: None,
        note: "",
        kind,
        words: received(text, spans.into_iter().flatten()),
    };
    let sense = time.map(|time| time.sense).or(date.map(|date| date.sense));
    Offered {
        slot,
        sense: sense.unwrap_or(Sense::When),
        force: force(text, date, time, line),
    }
}

fn force(
    text: &Text,
    date: Option<&DateMention>,
    time: Option<&TimeMention>,
    line: Option<usize>,
) -> Force {
    let of = line.and_then(|line| text.lines.get(line));
    let pieces = of
        .and_then(|of| text.tokens.get(of.tokens.clone()))
        .unwrap_or_default();
    let own_day = date.map(|date| date.line) == time.map(|time| time.line);
    let number = |line: usize| text.lines.get(line).map_or(0, |line| line.number);
    let below = match (date, time) {
        (Some(date), Some(time)) => {
            time.line == date.line + 1 && number(time.line) == number(date.line) + 1
        }
        _ => false,
    };
    if own_day || time.is_some_and(|time| time.zone.is_some()) || changes(pieces) {
        Force::Whole
    } else if of.and_then(|of| of.label) == Some(Label::Time) {
        Force::Labeled
    } else if below {
        Force::Below
    } else {
        Force::Passing
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
fn times(time: &TimeMention, ending: Option<&TimeMention>, kind: Option<Kind>) -> Reading<Times> {
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

/// Holds an end against the day that stands with it: an end on the next day is none of a slip, and one further off is no
/// end of an interview.
fn on_days(
    hours: Reading<Times>,
    day: Option<&Reading<NaiveDate>>,
    end_day: Option<&Reading<NaiveDate>>,
) -> Reading<Times> {
    let (Some(Reading::One(day)), Some(Reading::One(end_day))) = (day, end_day) else {
        return hours;
    };
    let days = (*end_day - *day).num_days();
    let fits = |times: &&Times| {
        times.1.is_some_and(|end| match days {
            0 => end > times.0,
            1 => end <= times.0,
            _ => false,
        })
    };
    let fitting = hours.values().into_iter().find(fits).copied();
    if let Some(times) = fitting {
        return Reading::One(times);
    }
    let call = |times: &Times| {
        let start = (times.0, None);
        Choice::new(start, format!("{}, the end is a slip", hours::say(start)))
    };
    Reading::Several(hours.values().into_iter().map(call).collect())
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
        let for_all = mentions.zones.iter().filter(|(line, words)| {
            let timeless = !mentions.times.iter().any(|other| other.line == *line);
            timeless && speaks_for_all(text, *line, words, time)
        });
        let nearest = for_all.min_by_key(|(line, _)| {
            (
                label(text, *line) != Some(Label::Zone),
                line.abs_diff(time.line),
            )
        });
        nearest.map(|(_, words)| words.clone())
    })
}

/// Whether words for a zone are about every time of the text, and not about an office somewhere.
fn speaks_for_all(text: &Text, line: usize, zone: &Range<usize>, time: &TimeMention) -> bool {
    let Some(of) = text.lines.get(line) else {
        return false;
    };
    let pieces = text.tokens.get(of.tokens.clone()).unwrap_or_default();
    let about_times = words(pieces).any(|word| {
        matches!(
            word,
            "times" | "zone" | "timezone" | "listed" | "shown" | "displayed"
        )
    });
    let alone = pieces.iter().filter(|t| t.word().is_some()).count() <= zone.len() + 1;
    let number = text.lines.get(time.line).map_or(0, |line| line.number);
    of.label == Some(Label::Zone) || about_times || alone && of.number.abs_diff(number) <= 2
}

fn slice(text: &Text, pieces: &Range<usize>) -> String {
    let bytes = || {
        let first = text.tokens.get(pieces.start)?;
        let last = text.tokens.get(pieces.end.checked_sub(1)?)?;
        text.whole.get(first.at.start..last.at.end)
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
