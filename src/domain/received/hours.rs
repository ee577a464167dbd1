//! From when to when, as people write it.

#[cfg(test)]
mod tests;

use chrono::{NaiveTime, TimeDelta};

use super::time::{self, Clock, Written, is_lead};
use super::token::{Token, tokens};
use super::words::{quoted, say_time};
use super::{Choice, Reading};

/// A start and, where it is known, an end. An end that is not after the start lies on the next day.
pub type Times = (NaiveTime, Option<NaiveTime>);

/// An end as written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    /// A time of day.
    At(Written),
    /// So many minutes after the start.
    After(i64),
}

/// What hours that cannot be read are answered with.
const HOW: &str = "write them like 9:00 AM - 1:30 PM";

/// The longest time between start and end that is taken, in minutes.
const LONGEST: i64 = 24 * 60 - 1;

/// Reads a start, or a start and an end: "9-1:30pm", "9:00 AM to noon", "0900–1330", "9 AM, 4 hours".
///
/// AM or PM of one end goes for the other where only that keeps them in order: "9-1:30pm" begins in the morning,
/// "1-3pm" in the afternoon. An end before the start is on the next day, or a slip, and is asked about.
pub fn hours(text: &str) -> Reading<Times> {
    let tokens = tokens(text);
    let mut rest = tokens.as_slice();
    while rest
        .first()
        .is_some_and(|t| is_lead(t) || t.word() == Some("between"))
    {
        rest = rest.get(1..).unwrap_or_default();
    }
    if rest.is_empty() {
        return Reading::None(format!("No time is given; {HOW}."));
    }
    let unreadable = || {
        Reading::None(format!(
            "{} is not a time from and to; {HOW}.",
            quoted(text)
        ))
    };
    let Some((start, used)) = time::written(rest) else {
        return unreadable();
    };
    let behind = rest.get(used..).unwrap_or_default();
    let end = end(behind);
    let tail = behind
        .get(end.map_or(0, |(_, used)| used)..)
        .unwrap_or_default();
    if !tail.iter().all(|t| t.is('.') || t.is(',')) {
        return unreadable();
    }
    read(start, end.map(|(end, _)| end))
}

/// The end behind a start, and how many pieces it takes with what joins the two.
pub(super) fn end(tokens: &[Token]) -> Option<(End, usize)> {
    if let Some(gap) = joint(tokens)
        && let Some((end, used)) = time::written(tokens.get(gap..)?)
    {
        return Some((End::At(end), gap + used));
    }
    let (minutes, used) = length(tokens)?;
    Some((End::After(minutes), used))
}

/// "-", "to", "until": how many pieces join a start to its end.
pub(super) fn joint(tokens: &[Token]) -> Option<usize> {
    let dashes = tokens.iter().take_while(|t| t.is('-')).count();
    if dashes > 0 {
        return Some(dashes);
    }
    let word = tokens.first()?.word()?;
    matches!(
        word,
        "to" | "until" | "till" | "til" | "thru" | "through" | "and"
    )
    .then_some(1)
}

/// "for 4 hours", ", 30 minutes", "(90 min)", "| 1 hr": a length in minutes.
fn length(tokens: &[Token]) -> Option<(i64, usize)> {
    let joins = |t: &Token| t.is(',') || t.is('(') || t.is('|') || t.word() == Some("for");
    let gap = tokens.iter().take_while(|t| joins(t)).count();
    if gap == 0 {
        return None;
    }
    let number: i64 = tokens
        .get(gap)?
        .digits()
        .filter(|d| d.len() <= 3)?
        .parse()
        .ok()?;
    let half = tokens.get(gap + 1).is_some_and(|t| t.is('.'))
        && tokens.get(gap + 2)?.digits() == Some("5");
    let unit = gap + if half { 3 } else { 1 };
    let minutes = match tokens.get(unit)?.word()? {
        "hour" | "hours" | "hr" | "hrs" | "h" => number * 60 + if half { 30 } else { 0 },
        "minute" | "minutes" | "min" | "mins" if !half => number,
        _ => return None,
    };
    let closed = tokens.get(unit + 1).is_some_and(|t| t.is(')'));
    (1..=LONGEST)
        .contains(&minutes)
        .then_some((minutes, unit + 1 + usize::from(closed)))
}

/// What was written, as times.
pub(super) fn read(start: Written, end: Option<End>) -> Reading<Times> {
    match end {
        None => time::read(start).map(|start| (start, None)),
        Some(End::After(minutes)) => {
            let until =
                |start: NaiveTime| start.overflowing_add_signed(TimeDelta::minutes(minutes)).0;
            time::read(start).map(|start| (start, Some(until(start))))
        }
        Some(End::At(end)) => span(start, end),
    }
}

/// A start and an end, AM and PM of each going for the other where that is clear.
fn span(start: Written, end: Written) -> Reading<Times> {
    let starts = match time::read(start) {
        Reading::None(why) => return Reading::None(why),
        read => times(&read),
    };
    let ends = match time::read(end) {
        Reading::None(why) => return Reading::None(why),
        read => times(&read),
    };
    let pairs = match (start.clock, end.clock) {
        (clock, Clock::Midnight) => return to_midnight(start, clock, &starts),
        (Clock::Bare, Clock::Am | Clock::Pm) => by_end(start, end, &ends),
        (Clock::Am | Clock::Pm, Clock::Bare) => by_start(&starts, end),
        (Clock::Full, Clock::Bare) if start.hour <= 12 => by_start(&starts, end),
        (Clock::Bare, Clock::Bare) => starts.iter().flat_map(|s| by_start(&[*s], end)).collect(),
        _ => all(&starts, &ends),
    };
    asked_over_night(pairs)
}

/// "9pm to midnight": the first moment of the next day, and nothing else can be meant.
fn to_midnight(start: Written, clock: Clock, starts: &[NaiveTime]) -> Reading<Times> {
    let halves = [Clock::Pm, Clock::Am].map(|clock| times(&time::read(Written { clock, ..start })));
    let starts = match clock {
        Clock::Bare => halves.concat(),
        _ => starts.to_vec(),
    };
    let until = |start: NaiveTime| (start, Some(NaiveTime::MIN));
    let call =
        |start: &NaiveTime| Choice::new(until(*start), format!("{} to midnight", say_time(*start)));
    Reading::of(starts.iter().map(call).collect(), || {
        format!("That is not a time; {HOW}.")
    })
}

fn times(reading: &Reading<NaiveTime>) -> Vec<NaiveTime> {
    reading.values().into_iter().copied().collect()
}

fn all(starts: &[NaiveTime], ends: &[NaiveTime]) -> Vec<(NaiveTime, NaiveTime)> {
    starts
        .iter()
        .flat_map(|s| ends.iter().map(|e| (*s, *e)))
        .collect()
}

/// "9-1:30pm": the start in the same half of the day if it comes before the end there, else in the other.
fn by_end(start: Written, end: Written, ends: &[NaiveTime]) -> Vec<(NaiveTime, NaiveTime)> {
    let with = |clock: Clock| times(&time::read(Written { clock, ..start }));
    let same = all(&with(end.clock), ends);
    let ordered = |pairs: &Vec<(NaiveTime, NaiveTime)>| pairs.iter().any(|(s, e)| s < e);
    if ordered(&same) {
        return same;
    }
    let other = if end.clock == Clock::Am {
        Clock::Pm
    } else {
        Clock::Am
    };
    let across = all(&with(other), ends);
    if ordered(&across) {
        return across;
    }
    // "9-12am" is a slip for noon or goes on past midnight: both are asked about.
    let slip = times(&time::read(Written {
        clock: Clock::Pm,
        ..end
    }));
    [across, all(&with(Clock::Am), &slip)].concat()
}

/// "9am-1:30": the first such time after the start.
fn by_start(starts: &[NaiveTime], end: Written) -> Vec<(NaiveTime, NaiveTime)> {
    let halves = [Clock::Am, Clock::Pm].map(|clock| times(&time::read(Written { clock, ..end })));
    let ends = halves.concat();
    let mut pairs = Vec::new();
    for start in starts {
        let next = ends.iter().filter(|e| *e > start).min();
        let next = next.or_else(|| ends.iter().min());
        pairs.extend(next.map(|end| (*start, *end)));
    }
    pairs
}

/// A start and an end in words.
pub(super) fn say((start, end): Times) -> String {
    match end {
        None => say_time(start),
        Some(end) if start < end => format!("{} to {}", say_time(start), say_time(end)),
        Some(end) => format!("{} to {} on the next day", say_time(start), say_time(end)),
    }
}

/// Asks where the end is not after the start; of several readings, those in order come first.
fn asked_over_night(pairs: Vec<(NaiveTime, NaiveTime)>) -> Reading<Times> {
    let (mut ordered, night): (Vec<_>, Vec<_>) = pairs.into_iter().partition(|(s, e)| s < e);
    if let ([one], []) = (ordered.as_slice(), night.as_slice()) {
        return Reading::One((one.0, Some(one.1)));
    }
    ordered.extend(night);
    ordered.dedup();
    let mut choices: Vec<Choice<Times>> = Vec::new();
    for (start, end) in ordered {
        if start == end {
            continue;
        }
        let times = (start, Some(end));
        choices.push(Choice::new(times, say(times)));
        if start > end {
            choices.push(Choice::new(
                (start, None),
                format!("{}, the end is a slip", say_time(start)),
            ));
        }
    }
    if choices.is_empty() {
        return Reading::None(format!("It ends when it begins; {HOW}."));
    }
    Reading::Several(choices)
}
