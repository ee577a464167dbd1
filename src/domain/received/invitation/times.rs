//! A time of day where it stands in a text, with its end and the words for its zone.

use std::ops::Range;

use super::super::date::{self, month, weekday};
use super::super::hours::{self, End};
use super::super::time::{self, Clock, Look};
use super::super::token::Token;
use super::lines::Line;
use super::mentions::{DateMention, Text, TimeMention, window, zone_behind};
use super::sense::{Sense, sense};

/// The time that begins at `at`, if what stands there is one; `last` is the date before it.
pub(super) fn time_at(
    text: &Text,
    number: usize,
    at: usize,
    last: Option<&DateMention>,
) -> Option<TimeMention> {
    let line = text.lines.get(number)?;
    let rest = window(text, line, at)?;
    let (start, used) = time::written(rest)?;
    let before = at.checked_sub(1).and_then(|at| text.tokens.get(at));
    let date = last.filter(|date| date.line == number && at.saturating_sub(date.at.end) <= 3);
    let in_range =
        start.minute < 60 && (start.hour <= 24 || matches!(start.clock, Clock::Am | Clock::Pm));
    if !in_range
        || is_tied(text, at)
        || start.look == Look::Number && is_numbered(text, line, at, rest.get(used))
    {
        return None;
    }
    // Most numbers are none: they are told apart before anything is looked up.
    let may_be_bare = is_led(before) || date.is_some() || hours::joint(rest.get(used..)?).is_some();
    if start.look == Look::Number && !may_be_bare {
        return None;
    }
    let Behind {
        end,
        end_day,
        zone,
        used: length,
    } = behind(text, line, at, start, used);
    let look = match end {
        Some(End::At(end)) => start.look.max(end.look),
        _ => start.look,
    };
    let is_time = match look {
        Look::Sure => true,
        Look::Digits => zone.is_some() || is_led(before) || end.is_some() && date.is_some(),
        Look::Number => {
            is_led(before) && (zone.is_some() || !is_counted(rest.get(used)))
                || end.is_some() && date.is_some()
        }
    };
    if !is_time {
        return None;
    }
    let sense = match date.map(|date| date.sense) {
        // "by December 4 at 5 PM".
        Some(of_date @ (Sense::Deadline | Sense::Written)) => of_date,
        _ => sense(text.tokens, line, at),
    };
    Some(TimeMention {
        start,
        end,
        end_day,
        zone,
        at: at..at + length,
        line: number,
        sense,
    })
}

/// Whether the number goes on from one before it: "12:09:00" and not "Time:9:00".
fn is_tied(text: &Text, at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|at| text.tokens.get(at));
    let tied = text.tokens.get(at).is_some_and(|t| !t.spaced);
    tied && before.is_some_and(|t| t.digits().is_some() || t.is(':') && !is_label_colon(text, at))
}

/// What stands behind a start, and how many pieces it takes with it.
#[derive(Default)]
struct Behind {
    end: Option<End>,
    end_day: Option<date::Written>,
    zone: Option<Range<usize>>,
    used: usize,
}

/// The end and the words for the zone behind a start, in either order.
fn behind(text: &Text, line: &Line, at: usize, start: time::Written, used: usize) -> Behind {
    if let Some(offset) = iso_offset(text, line, at, used) {
        return Behind {
            used: offset.end - at,
            zone: Some(offset),
            ..Behind::default()
        };
    }
    let end_from = |behind: usize| {
        let rest = window(text, line, at + behind)?;
        let plain = || hours::end(rest).or_else(|| next_cell(text, at + behind, rest));
        let (end, day, more) = match end_of_day(rest) {
            Some((end, day, more)) => (end, Some(day), more),
            None => plain().map(|(end, more)| (end, None, more))?,
        };
        is_end(start, end).then_some((end, day, behind + more))
    };
    let zone = zone_behind(text, line, at + used);
    // "9:00 AM EST - 1:30 PM EST".
    let after_zone = || zone.as_ref().and_then(|words| end_from(words.end - at));
    let (end, end_day, used) = match end_from(used).or_else(after_zone) {
        Some((end, day, used)) => (Some(end), day, used),
        None => (None, None, used),
    };
    let zone = zone_behind(text, line, at + used)
        .filter(|_| end.is_some())
        .or(zone);
    let used = used.max(zone.as_ref().map_or(0, |words| words.end - at));
    Behind {
        end,
        end_day,
        zone,
        used,
    }
}

/// "- Dec 4, 1:00 AM": an end with its own day.
fn end_of_day(rest: &[Token]) -> Option<(End, date::Written, usize)> {
    let gap = hours::joint(rest)?;
    let (day, used) = date::within(rest.get(gap..)?)?;
    let marks = |t: &&Token| t.is(',') || t.is('|') || t.word() == Some("at");
    let between = gap + used + rest.get(gap + used..)?.iter().take_while(marks).count();
    let (end, more) = time::written(rest.get(between..)?)?;
    Some((End::At(end), day, between + more))
}

/// "-05:00" in 2026-12-03T09:00:00-05:00, which is no end.
fn iso_offset(text: &Text, line: &Line, at: usize, used: usize) -> Option<Range<usize>> {
    let before = text.tokens.get(at.checked_sub(1)?)?;
    let glued = !text.tokens.get(at)?.spaced && before.word() == Some("t") && !before.spaced;
    let rest = window(text, line, at + used)?;
    let length = rest.iter().take_while(|t| !t.spaced).count();
    let signed = rest.first().is_some_and(|t| t.is('-') || t.is('+'));
    (glued && signed).then_some(at + used..at + used + length)
}

/// The next cell of a row of a spreadsheet: a time behind a time is its end.
fn next_cell(text: &Text, from: usize, rest: &[Token]) -> Option<(End, usize)> {
    let (end, used) = time::written(rest)?;
    let last = from.checked_sub(1).and_then(|at| text.tokens.get(at))?;
    let between = text.whole.get(last.at.end..rest.first()?.at.start)?;
    (between.contains('\t') && end.look == Look::Sure).then_some((End::At(end), used))
}

/// "Time:9:00" is glued to its label, "12:09:00" to another number.
fn is_label_colon(text: &Text, at: usize) -> bool {
    at.checked_sub(2)
        .and_then(|at| text.tokens.get(at))
        .is_some_and(|t| t.word().is_some())
}

/// "Room 12 - 9:00 AM": the number belongs to the word before it.
fn is_numbered(text: &Text, line: &Line, at: usize, next: Option<&Token>) -> bool {
    let before = at
        .checked_sub(1)
        .filter(|at| *at >= line.tokens.start)
        .and_then(|at| text.tokens.get(at));
    let Some(word) = before.and_then(Token::word) else {
        return false;
    };
    let dash = next.is_some_and(|t| t.is('-') && t.spaced);
    dash && !is_led(before) && month(word).is_none() && weekday(word).is_none()
}

fn is_led(before: Option<&Token>) -> bool {
    before.is_some_and(|t| {
        t.is('@')
            || matches!(
                t.word(),
                Some("at" | "from" | "time" | "start" | "starts" | "begins" | "between")
            )
    })
}

/// "at 5 minutes", "at 3 sites" count things.
fn is_counted(next: Option<&Token>) -> bool {
    next.is_some_and(|t| {
        t.spaced
            && t.word()
                .is_some_and(|word| !matches!(word, "on" | "and" | "to" | "for" | "o" | "sharp"))
    })
}

/// A length behind a time is its end; a bare number behind a sure time may be anything.
fn is_end(start: time::Written, end: End) -> bool {
    match end {
        End::After(_) => true,
        End::At(end) => {
            end.minute < 60
                && end.hour <= 24
                && (end.look == Look::Sure || start.look != Look::Sure || end.look == Look::Number)
        }
    }
}
