//! The forms of dates: what stands there, before anybody asks what it means.

use chrono::Weekday;

use super::super::token::Token;
use super::relative::{self, Relative};

/// A date as written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::domain::received) struct Written {
    /// The weekday beside it.
    pub weekday: Option<Weekday>,
    /// The rest.
    pub form: Form,
}

/// How a date is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::domain::received) enum Form {
    /// The month is known: by its name, or by the order of an ISO date.
    Named {
        day: u32,
        month: u32,
        year: Option<i32>,
    },
    /// A month between two numbers, one of which is a day: "3 Dec 9".
    Either { first: u32, month: u32, second: u32 },
    /// Two numbers in an order nobody has told, with a year behind them in four digits.
    Numeric {
        first: u32,
        second: u32,
        year: Option<i32>,
    },
    /// Three numbers of two digits at most.
    Short { first: u32, second: u32, third: u32 },
    /// Counted from today.
    Relative(Relative),
}

/// How much of the text has to be the date.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Reach {
    /// All of it: what looks like a date is one.
    Whole,
    /// It stands in a longer text, among times, ranges and telephone numbers.
    Within,
}

const MONTHS: [(&str, &str); 12] = [
    ("january", "January"),
    ("february", "February"),
    ("march", "March"),
    ("april", "April"),
    ("may", "May"),
    ("june", "June"),
    ("july", "July"),
    ("august", "August"),
    ("september", "September"),
    ("october", "October"),
    ("november", "November"),
    ("december", "December"),
];

/// The English name of a month from 1 to 12.
pub(super) fn month_name(month: u32) -> Option<&'static str> {
    let at = usize::try_from(month.checked_sub(1)?).ok()?;
    MONTHS.get(at).map(|(_, name)| *name)
}

/// The month that a word names, whole or cut to three letters or more ("sept").
pub(in crate::domain::received) fn month(word: &str) -> Option<u32> {
    if word.len() < 3 {
        return None;
    }
    let at = MONTHS
        .iter()
        .position(|(small, _)| small.starts_with(word))?;
    u32::try_from(at + 1).ok()
}

/// The weekday that a word names, whole or cut to three letters or more.
pub(in crate::domain::received) fn weekday(word: &str) -> Option<Weekday> {
    const DAYS: [(&str, Weekday); 7] = [
        ("monday", Weekday::Mon),
        ("tuesday", Weekday::Tue),
        ("wednesday", Weekday::Wed),
        ("thursday", Weekday::Thu),
        ("friday", Weekday::Fri),
        ("saturday", Weekday::Sat),
        ("sunday", Weekday::Sun),
    ];
    // As copied from a calendar's page: "WhenThursday".
    let word = word.strip_prefix("when").unwrap_or(word);
    if word == "weds" {
        return Some(Weekday::Wed);
    }
    let found = DAYS
        .iter()
        .find(|(name, _)| word.len() >= 3 && name.starts_with(word));
    found.map(|(_, day)| *day)
}

/// The date that is all of a text, but for a word before it and a mark behind.
pub(super) fn whole(tokens: &[Token]) -> Option<Written> {
    let mut start = 0;
    while tokens.get(start).is_some_and(is_lead) {
        start += 1;
    }
    let rest = tokens.get(start..)?;
    let (written, used) = anywhere(rest, Reach::Whole)?;
    let tail = rest.get(used..)?;
    tail.iter()
        .all(|t| t.is('.') || t.is(','))
        .then_some(written)
}

fn is_lead(token: &Token) -> bool {
    token.is(':') || matches!(token.word(), Some("on" | "date" | "the" | "for"))
}

/// The date that stands at the beginning of these pieces of a longer text, and how many of them it takes.
pub(in crate::domain::received) fn within(tokens: &[Token]) -> Option<(Written, usize)> {
    anywhere(tokens, Reach::Within)
}

/// The date at the beginning, with the weekday before or behind it.
fn anywhere(tokens: &[Token], reach: Reach) -> Option<(Written, usize)> {
    if let Some(day) = tokens.first()?.word().and_then(weekday) {
        let gap = 1 + marks(tokens.get(1..)?, &['.', ',', '-', '|', '/']);
        let gap = gap + usize::from(tokens.get(gap).and_then(Token::word) == Some("the"));
        let rest = tokens.get(gap..)?;
        if let Some((form, used)) = form(rest, reach, true) {
            return Some((
                Written {
                    weekday: Some(day),
                    form,
                },
                gap + used,
            ));
        }
    }
    let (form, used) = form(tokens, reach, false).or_else(|| relative::form(tokens))?;
    let behind = trailing_weekday(tokens.get(used..)?);
    let weekday = behind.map(|(day, _)| day);
    let used = used + behind.map_or(0, |(_, used)| used);
    Some((Written { weekday, form }, used))
}

/// ", Thursday" or "(Thu)" behind a date.
fn trailing_weekday(tokens: &[Token]) -> Option<(Weekday, usize)> {
    let gap = marks(tokens, &[',', '(', '-', '.', '|']);
    let day = tokens.get(gap)?.word().and_then(weekday)?;
    let closed = tokens.get(gap + 1).is_some_and(|t| t.is(')'));
    let open = tokens.get(..gap)?.iter().any(|t| t.is('('));
    Some((day, gap + 1 + usize::from(open && closed)))
}

/// How many of the first pieces are among these marks.
fn marks(tokens: &[Token], among: &[char]) -> usize {
    let is_one = |token: &&Token| among.iter().any(|mark| token.is(*mark));
    tokens.iter().take_while(is_one).count()
}

/// A date that is not counted from today; `has_weekday` where one stands before it.
fn form(tokens: &[Token], reach: Reach, has_weekday: bool) -> Option<(Form, usize)> {
    let lone = reach == Reach::Whole || has_weekday;
    iso(tokens)
        .or_else(|| compact(tokens, reach))
        .or_else(|| month_first(tokens, reach))
        .or_else(|| day_first(tokens, reach))
        .or_else(|| numeric(tokens, lone))
}

/// 2026-12-03, 2026/12/3, 2026.12.03.
fn iso(tokens: &[Token]) -> Option<(Form, usize)> {
    let year = tokens.first()?.digits().filter(|d| d.len() == 4)?;
    let separator = [1, 3].map(|at| tokens.get(at).filter(|t| !t.spaced).map(|t| &t.kind));
    let same = separator[0].is_some() && separator[0] == separator[1];
    let good = ['-', '/', '.']
        .iter()
        .any(|mark| tokens.get(1).is_some_and(|t| t.is(*mark)));
    if !same || !good {
        return None;
    }
    let month = small(tokens.get(2)?)?;
    let day = small(tokens.get(4)?)?;
    Some((
        Form::Named {
            day,
            month,
            year: Some(year.parse().ok()?),
        },
        5,
    ))
}

/// 20261203; within a text only with a time of day behind it, as calendars write it, for it may be any number.
fn compact(tokens: &[Token], reach: Reach) -> Option<(Form, usize)> {
    let digits = tokens.first()?.digits().filter(|d| d.len() == 8)?;
    let before_time = tokens
        .get(1)
        .is_some_and(|t| !t.spaced && t.word() == Some("t"));
    if reach == Reach::Within && !before_time {
        return None;
    }
    let (year, rest) = digits.split_at_checked(4)?;
    let (month, day) = rest.split_at_checked(2)?;
    let form = Form::Named {
        day: day.parse().ok()?,
        month: month.parse().ok()?,
        year: Some(year.parse().ok()?),
    };
    Some((form, 1))
}

/// December 3rd, 2026; Dec. 3; Dec-03-26.
fn month_first(tokens: &[Token], reach: Reach) -> Option<(Form, usize)> {
    let month = month(tokens.first()?.word()?)?;
    let gap = 1 + marks(tokens.get(1..)?, &['.', '-', '/', ',']);
    let gap = gap + usize::from(tokens.get(gap).and_then(Token::word) == Some("the"));
    let day = small(tokens.get(gap)?)?;
    let used = gap + 1 + ordinal(tokens.get(gap + 1..)?);
    if is_clock(tokens.get(used..)?) {
        return None;
    }
    let year = year(tokens.get(used..)?, reach);
    let used = used + year.map_or(0, |(_, used)| used);
    Some((
        Form::Named {
            day,
            month,
            year: year.map(|(year, _)| year),
        },
        used,
    ))
}

/// 3 December 2026; 3rd of Dec; 3-Dec-26; 3.Dec.2026.
fn day_first(tokens: &[Token], reach: Reach) -> Option<(Form, usize)> {
    let day = small(tokens.first()?)?;
    let gap = 1 + ordinal(tokens.get(1..)?);
    let gap = gap + marks(tokens.get(gap..)?, &['.', '-', '/', ',']);
    let gap = gap + usize::from(tokens.get(gap).and_then(Token::word) == Some("of"));
    let month = tokens.get(gap)?.word().and_then(month)?;
    let used = gap + 1;
    let behind = tokens.get(used..)?;
    if let Some((year, more)) = year(behind, reach) {
        return Some((
            Form::Named {
                day,
                month,
                year: Some(year),
            },
            used + more,
        ));
    }
    // "3rd" is the day.
    let is_told = gap > 1 && ordinal(tokens.get(1..)?) > 0;
    match behind
        .first()
        .filter(|t| t.spaced && !is_told)
        .and_then(small)
    {
        Some(second) if !is_clock(behind.get(1..)?) => Some((
            Form::Either {
                first: day,
                month,
                second,
            },
            used + 1,
        )),
        _ => Some((
            Form::Named {
                day,
                month,
                year: None,
            },
            used,
        )),
    }
}

/// 12/3/2026, 3.12.26; without a year only where `lone`, for it may be a range, a rate or a version.
fn numeric(tokens: &[Token], lone: bool) -> Option<(Form, usize)> {
    let mark = ['/', '-', '.']
        .into_iter()
        .find(|mark| tokens.get(1).is_some_and(|t| t.is(*mark)))?;
    // "12 / 3" is a date, "9 - 12" is not.
    let tied = |at: usize| tokens.get(at).filter(|t| mark == '/' || !t.spaced);
    let first = small(tokens.first()?)?;
    tied(1)?;
    let second = small(tied(2)?)?;
    if tied(3).is_some_and(|t| t.is(mark))
        && let Some(digits) = tied(4).and_then(Token::digits)
    {
        let goes_on = tokens.get(5).is_some_and(|t| t.is(mark) && !t.spaced)
            && tokens
                .get(6)
                .is_some_and(|t| t.digits().is_some() && !t.spaced);
        let form = three(first, second, digits)?;
        return (!goes_on).then_some((form, 5));
    }
    let may_stand = lone || mark == '/' && first <= 31 && second <= 31;
    let dot_behind = mark == '.' && tokens.get(3).is_some_and(|t| t.is('.') && !t.spaced);
    let form = Form::Numeric {
        first,
        second,
        year: None,
    };
    may_stand.then_some((form, 3 + usize::from(dot_behind)))
}

fn three(first: u32, second: u32, third: &str) -> Option<Form> {
    match third.len() {
        2 => Some(Form::Short {
            first,
            second,
            third: third.parse().ok()?,
        }),
        4 => Some(Form::Numeric {
            first,
            second,
            year: Some(third.parse().ok()?),
        }),
        _ => None,
    }
}

/// A number of one or two digits.
fn small(token: &Token) -> Option<u32> {
    token.digits().filter(|d| d.len() <= 2)?.parse().ok()
}

/// The letters of "3rd".
fn ordinal(tokens: &[Token]) -> usize {
    let is_ending = |t: &Token| matches!(t.word(), Some("st" | "nd" | "rd" | "th"));
    usize::from(tokens.first().is_some_and(is_ending))
}

/// A year behind day and month, with the marks before it: four digits, or two after a mark or at the text's end.
fn year(tokens: &[Token], reach: Reach) -> Option<(i32, usize)> {
    let gap = marks(tokens, &[',', '.', '-', '/', '\'']);
    let gap = gap + usize::from(tokens.get(gap).and_then(Token::word) == Some("of"));
    let token = tokens.get(gap)?;
    let digits = token.digits()?;
    let tied = gap > 0 && !token.spaced && !tokens.first()?.is(',');
    let last = tokens.len() == gap + 1;
    let good = match digits.len() {
        4 => {
            (last && reach == Reach::Whole)
                || ["19", "20", "21"].iter().any(|c| digits.starts_with(c))
        }
        2 => (tied || last && reach == Reach::Whole) && !is_clock(tokens.get(gap + 1..)?),
        _ => false,
    };
    if !good || is_hours(tokens.get(gap + 1..)?) {
        return None;
    }
    Some((year_of(digits)?, gap + 1))
}

/// A year of four digits, or of two in this century.
fn year_of(digits: &str) -> Option<i32> {
    let year: i32 = digits.parse().ok()?;
    match digits.len() {
        2 => Some(2000 + year),
        4 => Some(year),
        _ => None,
    }
}

/// Whether the number before these pieces is a time of day: ":30", "am", "p.m." follow it.
fn is_clock(tokens: &[Token]) -> bool {
    let colon = tokens.first().is_some_and(|t| t.is(':') && !t.spaced)
        && tokens
            .get(1)
            .is_some_and(|t| !t.spaced && t.digits().is_some());
    let half = tokens.first().and_then(Token::word);
    colon || is_hours(tokens) || matches!(half, Some("am" | "pm" | "a" | "p"))
}

fn is_hours(tokens: &[Token]) -> bool {
    matches!(
        tokens.first().and_then(Token::word),
        Some("h" | "hrs" | "hr" | "hours" | "o" | "oclock")
    )
}
