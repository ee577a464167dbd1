//! The times a text offers: which date, hours and zone belong together.

use chrono::NaiveDate;

use super::super::date::Written;
use super::super::hours::Times;
use super::super::slot::Slot;
use super::super::time::{Clock, Look};
use super::super::{Choice, Reading, date, hours};
use super::kind;
use super::lines::{Label, words};
use super::linking::{dates_of, is_relative};
use super::mentions::{DateMention, Mentions, Text, TimeMention};
use super::sense::Sense;
use super::strength::{Offered, force, strongest};
use super::wording::{received, slice, zone_of};
use crate::domain::entry::Kind;

/// The most times that are looked at.
const MOST: usize = 24;

/// Every time the text offers, of the strongest sort it offers.
pub(super) fn slots(text: &Text, mentions: &Mentions, today: NaiveDate) -> Vec<Slot> {
    let mut found = Vec::new();
    for (at, time) in mentions.times.iter().enumerate() {
        if matches!(time.sense, Sense::Written | Sense::Ending)
            || text.label(time.line) == Some(Label::End)
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

/// The end of a time that has none: the next time, if its line or its words say so.
fn ending<'a>(text: &Text, mentions: &'a Mentions, at: usize) -> Option<&'a TimeMention> {
    let start = mentions.times.get(at)?;
    let next = mentions.times.get(at + 1)?;
    let is_end = text.label(next.line) == Some(Label::End) || next.sense == Sense::Ending;
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
