//! The sentences of a pasted text, and which of them only say when a mail was written.

use std::ops::Range;

use super::super::date::{month, weekday};
use super::super::token::{Kind, Token};

/// What a line is good for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// Part of what was written.
    Body,
    /// The day of its writing: "Sent: …", "On Monday … wrote:".
    Written,
}

/// One line that is not empty, or one sentence of it.
#[derive(Debug, Clone)]
pub(super) struct Line {
    /// Its pieces among those of the text.
    pub tokens: Range<usize>,
    /// What it is good for.
    pub role: Role,
    /// What it calls itself in front of a colon.
    pub label: Option<Label>,
    /// Which line of the text, counted with the empty ones.
    pub number: usize,
}

/// What a line says it holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Label {
    /// "When:", "Date:", "Time:", "Start:".
    Time,
    /// "End:".
    End,
    /// "Time zone:".
    Zone,
    /// "Deadline:", "RSVP by:".
    Deadline,
}

/// The lines of a text, cut into sentences.
pub(super) fn lines(text: &str, tokens: &[Token]) -> Vec<Line> {
    let mut found = Vec::new();
    let mut start = 0;
    let mut number = 0;
    for at in 0..=tokens.len() {
        let is_break = tokens.get(at).is_none_or(|t| t.kind == Kind::Break);
        let is_end = !is_break && ends_sentence(text, tokens, at);
        if !is_break && !is_end {
            continue;
        }
        let end = at + usize::from(is_end);
        if start < end {
            let label = tokens.get(start..end).and_then(label);
            found.push(Line {
                tokens: start..end,
                role: Role::Body,
                label,
                number,
            });
        }
        start = at + 1;
        number += usize::from(is_break);
    }
    mark_headers(&mut found, tokens);
    mark_quotes(&mut found, tokens);
    hand_down(&mut found, tokens);
    found
}

/// Whether a sentence ends with this piece: a point with a capital or a number behind it, but none of a short form.
fn ends_sentence(text: &str, tokens: &[Token], at: usize) -> bool {
    const SHORT: [&str; 10] = [
        "dr", "mr", "ms", "mrs", "prof", "st", "no", "approx", "vs", "ext",
    ];
    let Some(stop) = tokens
        .get(at)
        .filter(|t| ['.', '!', '?', ';'].iter().any(|mark| t.is(*mark)))
    else {
        return false;
    };
    let Some(next) = tokens
        .get(at + 1)
        .filter(|t| t.spaced && t.kind != Kind::Break)
    else {
        return false;
    };
    let begins = text
        .get(next.at.clone())
        .and_then(|word| word.chars().next());
    let begins = begins.is_some_and(|c| c.is_uppercase() || c.is_numeric() || !c.is_alphanumeric());
    let short = |word: &str| {
        word.chars().count() < 2
            || SHORT.contains(&word)
            || month(word).is_some()
            || weekday(word).is_some()
    };
    let before = at
        .checked_sub(1)
        .and_then(|at| tokens.get(at))
        .and_then(Token::word);
    begins && !(stop.is('.') && before.is_some_and(short))
}

/// A label alone on its line, as copied from a page or a table, is that of the next line.
fn hand_down(lines: &mut [Line], tokens: &[Token]) {
    let mut label = None;
    for line in lines {
        let pieces = tokens
            .get(line.tokens.clone())
            .map(bare)
            .unwrap_or_default();
        line.label = line.label.or(label);
        let alone = words(pieces).all(|word| TIME_WORDS.contains(&word) || word == "zone")
            && pieces.iter().all(|t| t.digits().is_none());
        label = line.label.filter(|_| alone);
    }
}

/// The words at the beginning of a line, past bullets and marks of a quotation.
pub(super) fn words(line: &[Token]) -> impl Iterator<Item = &str> + Clone {
    line.iter().filter_map(Token::word)
}

/// A line without the marks that bullets, quotations and bold print leave at its beginning.
pub(super) fn bare(line: &[Token]) -> &[Token] {
    let is_mark = |t: &&Token| {
        ['>', '*', '-', '|', '#', '_', '"']
            .iter()
            .any(|mark| t.is(*mark))
    };
    let marks = line.iter().take_while(is_mark).count();
    line.get(marks..).unwrap_or_default()
}

fn label(line: &[Token]) -> Option<Label> {
    const MOST_WORDS: usize = 5;
    let line = bare(line);
    let ends = |t: &Token| t.is(':') || t.is('-') && t.spaced;
    let colon = line
        .iter()
        .take(MOST_WORDS * 2)
        .position(ends)
        .unwrap_or(line.len());
    let head = line.get(..colon)?;
    if head.iter().any(|t| t.digits().is_some()) || words(head).count() > MOST_WORDS {
        return None;
    }
    let has = |wanted: &[&str]| words(head).any(|word| wanted.contains(&word));
    let told = colon < line.len() || words(head).count() < 4;
    if told && has(&["deadline", "rsvp", "respond", "reply", "expires", "due"]) {
        return Some(Label::Deadline);
    }
    if has(&["zone", "timezone", "tz"]) {
        return Some(Label::Zone);
    }
    let first = words(head).next()?;
    let alone = words(head).count() == 1 && colon < line.len();
    if first == "from" && alone {
        return Some(Label::Time);
    }
    if matches!(first, "end" | "ends" | "until")
        || first == "to" && alone
        || has(&["end"]) && has(&["time", "date"])
    {
        return Some(Label::End);
    }
    let names = has(&[
        "when",
        "date",
        "time",
        "times",
        "start",
        "starts",
        "begins",
        "day",
        "scheduled",
        "whenthu",
    ]);
    let nothing_else = words(head).all(|word| TIME_WORDS.contains(&word));
    (names && nothing_else).then_some(Label::Time)
}

/// Words that labels of a time are made of.
const TIME_WORDS: [&str; 27] = [
    "when",
    "date",
    "time",
    "times",
    "start",
    "starts",
    "begins",
    "day",
    "scheduled",
    "for",
    "and",
    "of",
    "the",
    "event",
    "interview",
    "meeting",
    "your",
    "session",
    "appointment",
    "local",
    "s",
    "new",
    "et",
    "ct",
    "mt",
    "pt",
    "est",
];

/// Names of headers in mails.
fn header(line: &[Token]) -> Option<&str> {
    const NAMES: [&str; 15] = [
        "from",
        "to",
        "cc",
        "bcc",
        "subject",
        "sent",
        "date",
        "received",
        "reply",
        "importance",
        "attachments",
        "message",
        "delivered",
        "return",
        "organizer",
    ];
    let line = bare(line);
    let name = line.first()?.word().filter(|word| NAMES.contains(word))?;
    let colon = line.iter().take(4).any(|t| t.is(':'));
    colon.then_some(name)
}

/// "Sent:", "Date:" and "Received:" among "From:", "To:" and "Subject:" tell when a mail was written.
fn mark_headers(lines: &mut [Line], tokens: &[Token]) {
    let names: Vec<Option<String>> = lines
        .iter()
        .map(|line| {
            tokens
                .get(line.tokens.clone())
                .and_then(header)
                .map(str::to_owned)
        })
        .collect();
    let mut start = 0;
    while start < names.len() {
        let length = names
            .iter()
            .skip(start)
            .take_while(|name| name.is_some())
            .count();
        let block: Vec<&str> = names
            .iter()
            .skip(start)
            .take(length)
            .flatten()
            .map(String::as_str)
            .collect();
        let has = |name: &str| block.contains(&name);
        // "From: 8:00 AM" and "To: 12:00 PM" are the hours of an event.
        let of_event = lines.iter().skip(start).zip(&block).any(|(line, name)| {
            let pieces = tokens.get(line.tokens.clone()).unwrap_or_default();
            *name == "from"
                && pieces.iter().any(|t| t.digits().is_some())
                && !pieces.iter().any(|t| t.is('@'))
        });
        let of_mail = has("from")
            || has("to") && has("subject")
            || has("sent") && (has("to") || has("subject"));
        if length > 1 && !of_event && of_mail {
            for (line, name) in lines.iter_mut().skip(start).zip(&block) {
                let pieces = tokens.get(line.tokens.clone()).unwrap_or_default();
                // The day of a mail has a time with it; where it is told by "Sent:", "Date:" is of the event.
                let dated = *name == "date"
                    && !has("sent")
                    && pieces.iter().filter(|t| t.is(':')).count() > 1;
                if dated || matches!(*name, "sent" | "received") {
                    line.role = Role::Written;
                    line.label = None;
                }
            }
        }
        start += length.max(1);
    }
}

/// "On Mon, Nov 23, 2026 at 10:12 AM Jane wrote:" and "Nov 23, 2026, 10:12 AM (2 days ago)".
fn mark_quotes(lines: &mut [Line], tokens: &[Token]) {
    let mut wrote_next = false;
    for line in lines.iter_mut().rev() {
        let Some(pieces) = tokens.get(line.tokens.clone()) else {
            continue;
        };
        let pieces = bare(pieces);
        let wrote = words(pieces).any(|word| word == "wrote");
        let begins = pieces.first().and_then(Token::word) == Some("on");
        let ago = pieces
            .windows(2)
            .any(|pair| matches!(pair, [word, end] if word.word() == Some("ago") && end.is(')')));
        let sender = pieces.iter().any(|t| t.is('<'))
            && pieces.iter().any(|t| t.is('@'))
            && pieces.iter().any(|t| t.is('>'));
        let long = pieces.len() > 40;
        if begins && (wrote || wrote_next)
            || ago && !long
            || sender && !long && line.label.is_none()
        {
            line.role = Role::Written;
        }
        wrote_next = wrote && !begins;
    }
}
