//! Dates, times and zones where they stand in a text.

use std::ops::Range;

use super::super::date::{self, Form};
use super::super::hours::{self, End};
use super::super::time::{self, Clock, Look};
use super::super::token::Token;
use super::super::zone::{Names, Reach, phrase};
use super::lines::{Label, Line, Role};

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
    /// The words for its zone.
    pub zone: Option<Range<usize>>,
    /// Where, among the pieces, zone included.
    pub at: Range<usize>,
    /// The line, by its place among the lines.
    pub line: usize,
    /// What the words before it make of it.
    pub sense: Sense,
}

/// What the words around a time make of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sense {
    /// When it is.
    When,
    /// Until when to answer.
    Deadline,
    /// When to be there.
    Arrival,
    /// When something was written.
    Written,
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
        if found.dates.len() + found.times.len() > MOST {
            break;
        }
        scan(text, line, &mut found);
    }
    found
}

fn scan(text: &Text, number: usize, found: &mut Mentions) {
    let Some(line) = text.lines.get(number) else {
        return;
    };
    let mut at = line.tokens.start;
    while at < line.tokens.end {
        let Some(rest) = text.tokens.get(at..line.tokens.end) else {
            return;
        };
        if let Some(used) = skipped(rest) {
            at += used;
        } else if let Some((written, used)) = date_at(text, at, rest) {
            let sense = sense(text, line, at);
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
fn skipped(rest: &[Token]) -> Option<usize> {
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
    let rest = text.tokens.get(at..line.tokens.end)?;
    let (start, used) = time::written(rest)?;
    let before = at.checked_sub(1).and_then(|at| text.tokens.get(at));
    let tied = rest.first().is_some_and(|t| !t.spaced);
    if tied
        && before.is_some_and(|t| t.digits().is_some() || t.is(':') && !is_label_colon(text, at))
    {
        return None;
    }
    let (end, zone, behind) = end_and_zone(text, line, at, start, used);
    let date = last.filter(|date| date.line == number && at.saturating_sub(date.at.end) <= 3);
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
    let in_range =
        start.minute < 60 && (start.hour <= 24 || matches!(start.clock, Clock::Am | Clock::Pm));
    let sense = match date {
        Some(date) => date.sense,
        None => sense(text, line, at),
    };
    let at = at..at + behind;
    (is_time && in_range).then_some(TimeMention {
        start,
        end,
        zone,
        at,
        line: number,
        sense,
    })
}

/// What stands behind a start: its end and the words for the zone, in either order; and how many pieces all take.
fn end_and_zone(
    text: &Text,
    line: &Line,
    at: usize,
    start: time::Written,
    used: usize,
) -> (Option<End>, Option<Range<usize>>, usize) {
    let end_from = |behind: usize| {
        let rest = text.tokens.get(at + behind..line.tokens.end)?;
        let (end, more) = hours::end(rest).or_else(|| next_cell(text, at + behind, rest))?;
        is_end(start, end).then_some((end, behind + more))
    };
    let zone = zone_behind(text, line, at + used);
    // "9:00 AM EST - 1:30 PM EST".
    let after_zone = || zone.as_ref().and_then(|words| end_from(words.end - at));
    match end_from(used).or_else(after_zone) {
        Some((end, behind)) => {
            let zone = zone_behind(text, line, at + behind).or(zone);
            let behind = behind.max(zone.as_ref().map_or(0, |words| words.end - at));
            (Some(end), zone, behind)
        }
        None => {
            let behind = zone.as_ref().map_or(used, |words| words.end - at);
            (None, zone, behind)
        }
    }
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
    let to = line.tokens.end;
    let gap = text
        .tokens
        .get(from..to)?
        .iter()
        .take_while(|t| t.is(',') || t.is('|'))
        .count();
    let rest = text.tokens.get(from + gap..to)?;
    let found = phrase(rest, text.text, Reach::Within, text.names);
    if found.used > 0 {
        return Some(from + gap..from + gap + found.used);
    }
    let all = phrase(rest, text.text, Reach::Whole, text.names);
    let ends_the_line =
        line.label == Some(Label::Time) && gap == 0 && all.used == rest.len() && all.used > 0;
    ends_the_line.then_some(from..to)
}

/// Words for a zone that stand apart from any time: "All times are Eastern", "Time zone: Central".
fn zone_at(text: &Text, line: usize, at: usize, rest: &[Token], found: &mut Mentions) {
    let Some(first) = rest.first().filter(|t| t.spaced || t.is('(')) else {
        return;
    };
    let labeled = text
        .lines
        .get(line)
        .is_some_and(|line| line.label == Some(Label::Zone));
    let written = text.text.get(first.at.clone()).unwrap_or_default();
    let small = written.chars().next().is_some_and(char::is_lowercase);
    let known = found.zones.last().is_some_and(|(_, words)| at < words.end);
    if known || small && !labeled {
        return;
    }
    let words = phrase(rest, text.text, Reach::Within, text.names);
    if words.used > 0 && (labeled || words.is_about_a_clock()) {
        found.zones.push((line, at..at + words.used));
    }
}

/// What the words before a date or time on its line make of it.
fn sense(text: &Text, line: &Line, at: usize) -> Sense {
    const LOOK_BACK: usize = 12;
    if line.role == Role::Written {
        return Sense::Written;
    }
    if line.label == Some(Label::Deadline) {
        return Sense::Deadline;
    }
    let from = line.tokens.start.max(at.saturating_sub(LOOK_BACK));
    let before = text.tokens.get(from..at).unwrap_or_default();
    // A sentence begins anew.
    let is_stop = |pair: &[Token]| matches!(pair, [stop, next] if (stop.is('.') || stop.is(';') || stop.is('!')) && next.spaced && stop_ends(stop, before));
    let start = before.windows(2).rposition(is_stop).map_or(0, |at| at + 1);
    let before = before.get(start..).unwrap_or_default();
    let has = |words: &[&str]| {
        before
            .iter()
            .filter_map(Token::word)
            .any(|word| words.contains(&word))
    };
    let close = before.iter().rev().take(5);
    let has_close = |words: &[&str]| {
        close
            .clone()
            .filter_map(Token::word)
            .any(|word| words.contains(&word))
    };
    if has(&[
        "sent",
        "posted",
        "updated",
        "received",
        "printed",
        "created",
        "modified",
        "submitted",
        "copyright",
        "dated",
    ]) {
        return Sense::Written;
    }
    if has(&["deadline", "rsvp", "expires", "expire", "due"])
        || has_close(&["by", "before", "than"]) && !has(&["followed"])
    {
        let arrives = has(&[
            "arrive", "join", "log", "login", "logged", "ready", "online",
        ]);
        return if arrives {
            Sense::Arrival
        } else {
            Sense::Deadline
        };
    }
    if has(&["arrive", "login", "early"]) || has(&["log"]) && has(&["in", "on"]) {
        return Sense::Arrival;
    }
    Sense::When
}

/// A point behind one letter or a short form ends no sentence.
fn stop_ends(stop: &Token, before: &[Token]) -> bool {
    let word = before
        .iter()
        .rev()
        .find(|t| t.at.end <= stop.at.start)
        .and_then(Token::word);
    !matches!(
        word,
        Some("dr" | "mr" | "ms" | "mrs" | "st" | "m" | "a" | "p" | "no" | "approx")
    )
}
