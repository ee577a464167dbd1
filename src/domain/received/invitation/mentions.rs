//! Dates, times and zones where they stand in a text.

use std::ops::Range;

use super::super::date::{self, Form};
use super::super::hours::End;
use super::super::time;
use super::super::token::Token;
use super::super::zone::{Names, Reach, phrase};
use super::lines::{Label, Line};
use super::sense::{Sense, sense};
use super::times::time_at;

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
    /// All of it.
    pub whole: &'a str,
    pub tokens: &'a [Token],
    pub lines: &'a [Line],
    pub names: &'a Names,
}

impl Text<'_> {
    /// What the line with this place among the lines says it holds.
    pub fn label(&self, line: usize) -> Option<Label> {
        self.lines.get(line)?.label
    }
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
pub(super) fn window<'a>(text: &Text<'a>, line: &Line, at: usize) -> Option<&'a [Token]> {
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
            found.dates.push(DateMention {
                written,
                at: at..at + used,
                line: number,
                sense,
            });
            at += used;
            if let Some(words) = zone_behind(text, line, at) {
                at = words.end;
                found.zones.push((number, words));
            }
        } else if let Some(mention) = time_at(text, number, at, found.dates.last()) {
            at = mention.at.end;
            found.times.push(mention);
        } else if let Some(words) = zone_at(text, line, at, rest) {
            at = words.end;
            found.zones.push((number, words));
        } else {
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
    let Form::Numeric {
        first,
        second,
        year: None,
    } = written.form
    else {
        return Some((written, used));
    };
    // "3/4 of an hour", "24/7": no day stands there.
    let behind = rest.get(used).and_then(Token::word);
    let fraction = matches!(behind, Some("of" | "hour" | "hours" | "full" | "time"));
    let always = (first, second) == (24, 7);
    (written.weekday.is_some() || !(fraction || always)).then_some((written, used))
}

/// The words for a zone that follow at once, or behind a comma or a bar. On a line that says it holds a time, a place at
/// its end is one too: "Time: Oct 27, 2026 08:00 AM Arizona".
pub(super) fn zone_behind(text: &Text, line: &Line, from: usize) -> Option<Range<usize>> {
    let gap = window(text, line, from)?
        .iter()
        .take_while(|t| t.is(',') || t.is('|'))
        .count();
    let rest = window(text, line, from + gap)?;
    let to = from + gap + rest.len();
    let found = phrase(rest, text.whole, Reach::Within, text.names);
    if found.used > 0 {
        return Some(from + gap..from + gap + found.used);
    }
    if line.label != Some(Label::Time) || gap > 0 {
        return None;
    }
    let all = phrase(rest, text.whole, Reach::Whole, text.names);
    (all.used == rest.len() && all.used > 0).then_some(from..to)
}

/// Words for a zone that stand apart from any time: "All times are Eastern", "Time zone: Central".
fn zone_at(text: &Text, line: &Line, at: usize, rest: &[Token]) -> Option<Range<usize>> {
    let first = rest.first().filter(|t| t.spaced || t.is('('))?;
    // Words for a zone begin with a word, or with one in brackets.
    let word = if first.is('(') {
        rest.get(1)
    } else {
        Some(first)
    };
    let word = word
        .and_then(Token::word)
        .filter(|word| !matches!(*word, "time" | "zone" | "timezone" | "tz"))?;
    if line.label == Some(Label::Zone) {
        let all = phrase(rest, text.whole, Reach::Whole, text.names);
        if all.used == rest.len() {
            return Some(at..at + all.used);
        }
    }
    let slash = rest.get(1).is_some_and(|t| t.is('/'));
    let small = text
        .whole
        .get(first.at.clone())?
        .chars()
        .next()
        .is_some_and(char::is_lowercase);
    let may_begin =
        line.label == Some(Label::Zone) || !small && (slash || text.names.may_begin(word));
    if !may_begin {
        return None;
    }
    let words = phrase(rest, text.whole, Reach::Within, text.names);
    let sure = line.label == Some(Label::Zone) || words.is_about_a_clock();
    (words.used > 0 && sure).then(|| at..at + words.used)
}
