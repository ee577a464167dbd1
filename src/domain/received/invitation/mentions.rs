//! Dates, times and zones where they stand in a text.

use std::ops::Range;

use super::super::date::{self, Form, month, weekday};
use super::super::hours::{self, End};
use super::super::time::{self, Clock, Look};
use super::super::token::Token;
use super::super::zone::{Names, Reach, phrase};
use super::lines::{Label, Line};
use super::sense::{Sense, sense};

/// A date in the text.
#[derive(Debug, Clone)]
pub(super) struct DateMention {
    /// As written.
    pub written: date::Written,
    /// Where, among the pieces.
    pub at: Range<usize>,
    /// The line, by its place among the lines.
    pub line: usize,
    /// What the words before it make of it.
    pub sense: Sense,
}

/// A time in the text.
#[derive(Debug, Clone)]
pub(super) struct TimeMention {
    /// When it starts, as written.
    pub start: time::Written,
    /// When it ends, as written.
    pub end: Option<End>,
    /// The day it ends, where one stands with the end.
    pub end_day: Option<date::Written>,
    /// The words for its zone.
    pub zone: Option<Range<usize>>,
    /// Where, among the pieces, zone included.
    pub at: Range<usize>,
    /// The line, by its place among the lines.
    pub line: usize,
    /// What the words before it make of it.
    pub sense: Sense,
}

/// What was found in a text.
#[derive(Debug, Default)]
pub(super) struct Mentions {
    pub dates: Vec<DateMention>,
    pub times: Vec<TimeMention>,
    /// Words for the zone of all times, or of a whole line.
    pub zones: Vec<(usize, Range<usize>)>,
}

/// A pasted text, cut up.
pub(super) struct Text<'a> {
    pub text: &'a str,
    pub tokens: &'a [Token],
    pub lines: &'a [Line],
    pub names: &'a Names,
}

/// The most dates and times that are looked at: an invitation has a few.
const MOST: usize = 200;

/// Everything a text says of times.
pub(super) fn mentions(text: &Text) -> Mentions {
    let mut found = Mentions::default();
    for line in 0..text.lines.len() {
        scan(text, line, &mut found);
    }
    found
}

/// As much of a sentence as a date, a time or a zone can take: so that no text takes long.
const WINDOW: usize = 64;

/// The pieces from `at` on, to the end of the sentence or of the window.
fn window<'a>(text: &Text<'a>, line: &Line, at: usize) -> Option<&'a [Token]> {
    text.tokens
        .get(at..line.tokens.end.min(at + WINDOW).max(at))
}

fn scan(text: &Text, number: usize, found: &mut Mentions) {
    let Some(line) = text.lines.get(number) else {
        return;
    };
    let mut at = line.tokens.start;
    while at < line.tokens.end && found.dates.len() + found.times.len() + found.zones.len() < MOST {
        let Some(rest) = window(text, line, at) else {
            return;
        };
        if let Some(used) = skipped(rest) {
            at += used;
        } else if let Some((written, used)) = date_at(text, at, rest) {
            let sense = sense(text.tokens, line, at);
            if let Some(words) = zone_behind(text, line, at + used) {
                found.zones.push((number, words));
            }
            found.dates.push(DateMention {
                written,
                at: at..at + used,
                line: number,
                sense,
            });
            at += used;
        } else if let Some(mention) = time_at(text, number, at, found.dates.last()) {
            at = mention.at.end;
            found.times.push(mention);
        } else {
            zone_at(text, number, at, rest, found);
            at += 1;
        }
    }
}

/// Links, mail addresses and telephone numbers: how many pieces they take.
pub(super) fn skipped(rest: &[Token]) -> Option<usize> {
    let first = rest.first()?;
    let tied = 1 + rest.iter().skip(1).take_while(|t| !t.spaced).count();
    let piece = rest.get(..tied)?;
    let scheme = matches!(
        first.word(),
        Some("http" | "https" | "www" | "tel" | "mailto" | "sip")
    ) && rest
        .get(1)
        .is_some_and(|t| !t.spaced && (t.is(':') || t.is('.')));
    let mail = first.word().is_some() && piece.iter().skip(1).any(|t| t.is('@'));
    if scheme || mail {
        return Some(tied);
    }
    if first.is('+')
        && rest
            .get(1)
            .is_some_and(|t| t.digits().is_some_and(|d| d.len() < 4 || d.len() > 6))
    {
        let is_number = |t: &&Token| {
            t.digits().is_some() || ['-', '.', '(', ')', ',', '#', '*'].iter().any(|m| t.is(*m))
        };
        return Some(1 + rest.iter().skip(1).take_while(is_number).count());
    }
    None
}

fn date_at(text: &Text, at: usize, rest: &[Token]) -> Option<(date::Written, usize)> {
    let first = rest.first()?;
    let before = at.checked_sub(1).and_then(|at| text.tokens.get(at));
    // Not in the middle of "1-312-555-0199" or "v2.3.2026".
    let in_number = !first.spaced
        && before.is_some_and(|t| {
            t.digits().is_some()
                || ['-', '.', '/', '#'].iter().any(|m| t.is(*m)) && first.digits().is_some()
        });
    if in_number {
        return None;
    }
    let (written, used) = date::within(rest)?;
    // "may 5 of you" and "sat at 9" are seldom, "3/4 of an hour" is not.
    let fraction = matches!(written.form, Form::Numeric { year: None, .. })
        && written.weekday.is_none()
        && rest
            .get(used)
            .and_then(Token::word)
            .is_some_and(|word| matches!(word, "of" | "hour" | "hours" | "full" | "time"));
    (!fraction).then_some((written, used))
}

fn time_at(
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
    let between = text.text.get(last.at.end..rest.first()?.at.start)?;
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

/// The words for a zone that follow at once, or behind a comma or a bar. On a line that says it holds a time, a place at
/// its end is one too: "Time: Oct 27, 2026 08:00 AM Arizona".
fn zone_behind(text: &Text, line: &Line, from: usize) -> Option<Range<usize>> {
    let gap = window(text, line, from)?
        .iter()
        .take_while(|t| t.is(',') || t.is('|'))
        .count();
    let rest = window(text, line, from + gap)?;
    let to = from + gap + rest.len();
    let found = phrase(rest, text.text, Reach::Within, text.names);
    if found.used > 0 {
        return Some(from + gap..from + gap + found.used);
    }
    if line.label != Some(Label::Time) || gap > 0 {
        return None;
    }
    let all = phrase(rest, text.text, Reach::Whole, text.names);
    (all.used == rest.len() && all.used > 0).then_some(from..to)
}

/// Words for a zone that stand apart from any time: "All times are Eastern", "Time zone: Central".
fn zone_at(text: &Text, line: usize, at: usize, rest: &[Token], found: &mut Mentions) {
    let Some(first) = rest.first().filter(|t| t.spaced || t.is('(')) else {
        return;
    };
    // Words for a zone begin with a word, or with one in brackets.
    let word = if first.is('(') {
        rest.get(1)
    } else {
        Some(first)
    };
    let Some(word) = word.and_then(Token::word) else {
        return;
    };
    let slash = rest.get(1).is_some_and(|t| t.is('/'));
    let labeled = text
        .lines
        .get(line)
        .is_some_and(|line| line.label == Some(Label::Zone));
    let written = text.text.get(first.at.clone()).unwrap_or_default();
    let small = written.chars().next().is_some_and(char::is_lowercase);
    let known = found.zones.last().is_some_and(|(_, words)| at < words.end);
    let may_begin = labeled || !small && (slash || text.names.may_begin(word));
    if known || !may_begin {
        return;
    }
    let words = phrase(rest, text.text, Reach::Within, text.names);
    if words.used > 0 && (labeled || words.is_about_a_clock()) {
        found.zones.push((line, at..at + words.used));
    }
}
