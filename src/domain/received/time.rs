//! A time of day as people write it.

#[cfg(test)]
mod tests;

use chrono::NaiveTime;

use super::token::{Token, tokens};
use super::words::{quoted, say_time};
use super::{Choice, Reading};

/// A time as written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Written {
    /// The number before the colon.
    pub hour: u32,
    /// The number behind it.
    pub minute: u32,
    /// By which clock.
    pub clock: Clock,
    /// How much it looks like a time: what stands in a longer text has to.
    pub look: Look,
}

/// The clock a time is told by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Clock {
    /// Nobody says: "9", "9:00".
    Bare,
    /// With 24 hours: "09:00", "0900", "13:30".
    Full,
    /// Before noon.
    Am,
    /// After noon.
    Pm,
    /// "Midnight", which a day begins and ends with.
    Midnight,
}

/// How much a text looks like a time of day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Look {
    /// A bare number of one or two digits.
    Number,
    /// A number of three or four digits, or with a point.
    Digits,
    /// With a colon, AM or PM, or by name: nothing else looks so.
    Sure,
}

/// What a time that cannot be read is answered with.
const HOW: &str = "write it like 9:00 AM or 13:30";

/// Reads a time: "9", "9:00", "9:00 AM", "0900", "9am", "9 a.m.", "13:30", "noon", "9h30", "9.30", …
///
/// Without AM or PM the hours of a working day are taken: 7 to 11 are in the morning and 12 is noon. From 1 to 6 both
/// readings are asked about, and so is "midnight", with which a day begins and ends. A leading zero ("09:00", "0900")
/// or an hour over 12 is the clock with 24 hours.
pub fn time(text: &str) -> Reading<NaiveTime> {
    let tokens = tokens(text);
    let mut rest = tokens.as_slice();
    while rest.first().is_some_and(is_lead) {
        rest = rest.get(1..).unwrap_or_default();
    }
    if rest.is_empty() {
        return Reading::None(format!("No time is given; {HOW}."));
    }
    match written(rest) {
        Some((written, used))
            if rest
                .get(used..)
                .is_some_and(|tail| tail.iter().all(|t| t.is('.') || t.is(','))) =>
        {
            read(written)
        }
        _ => Reading::None(format!("{} is not a time of day; {HOW}.", quoted(text))),
    }
}

/// What may stand before a time.
pub(super) fn is_lead(token: &Token) -> bool {
    token.is('@') || token.is(':') || matches!(token.word(), Some("at" | "time" | "from"))
}

/// What was written, as a time.
pub(super) fn read(written: Written) -> Reading<NaiveTime> {
    let Written {
        hour,
        minute,
        clock,
        ..
    } = written;
    if minute > 59 {
        return Reading::None(format!("There is no minute {minute}; {HOW}."));
    }
    let at = |hour: u32| NaiveTime::from_hms_opt(hour % 24, minute, 0).unwrap_or_default();
    match (clock, hour) {
        (Clock::Midnight, _) => midnight(),
        (Clock::Am | Clock::Pm, 13..) => {
            Reading::None(format!("{hour} with AM or PM is two clocks in one; {HOW}."))
        }
        (Clock::Pm, 0) => Reading::None(format!("There is no 0 PM; {HOW}.")),
        (Clock::Am, 12) => Reading::One(at(0)),
        (Clock::Pm, 12) | (Clock::Am, _) => Reading::One(at(hour)),
        (Clock::Pm, _) => Reading::One(at(hour + 12)),
        (Clock::Bare | Clock::Full, 24) if minute == 0 => Reading::None(
            "24:00 is the end of a day; write 23:59, or 0:00 on the day after.".to_owned(),
        ),
        (Clock::Bare | Clock::Full, 24..) => {
            Reading::None(format!("There is no hour {hour}; {HOW}."))
        }
        (Clock::Bare, 1..=6) => {
            let choice = |hour: u32, note: &str| {
                Choice::new(at(hour), format!("{} ({note})", say_time(at(hour))))
            };
            Reading::Several(vec![
                choice(hour + 12, "in the afternoon"),
                choice(hour, "in the night or early morning"),
            ])
        }
        (Clock::Bare | Clock::Full, _) => Reading::One(at(hour)),
    }
}

fn midnight() -> Reading<NaiveTime> {
    let end = NaiveTime::from_hms_opt(23, 59, 0).unwrap_or_default();
    Reading::Several(vec![
        Choice::new(end, "11:59 PM (as that day ends)"),
        Choice::new(NaiveTime::MIN, "12:00 AM (as that day begins)"),
    ])
}

/// The time at the beginning of these pieces, and how many of them it takes.
pub(super) fn written(tokens: &[Token]) -> Option<(Written, usize)> {
    by_name(tokens).or_else(|| by_number(tokens))
}

/// "noon", "12 noon", "midnight".
fn by_name(tokens: &[Token]) -> Option<(Written, usize)> {
    let gap = usize::from(tokens.first()?.digits() == Some("12"));
    let clock = match tokens.get(gap)?.word()? {
        "noon" | "midday" => Clock::Pm,
        "midnight" => Clock::Midnight,
        _ => return None,
    };
    let look = Look::Sure;
    Some((
        Written {
            hour: 12,
            minute: 0,
            clock,
            look,
        },
        gap + 1,
    ))
}

fn by_number(tokens: &[Token]) -> Option<(Written, usize)> {
    let (hour, minute, used, look) = digits(tokens)?;
    let rest = tokens.get(used..)?;
    let zero = tokens
        .first()?
        .digits()
        .is_some_and(|d| d.len() > 1 && d.starts_with('0') || d.len() == 4);
    let plain = if zero || hour > 12 || hour == 0 {
        Clock::Full
    } else {
        Clock::Bare
    };
    if let Some((clock, more)) = half(rest) {
        return Some((
            Written {
                hour,
                minute,
                clock,
                look: Look::Sure,
            },
            used + more,
        ));
    }
    let unit = rest.first().and_then(Token::word);
    if matches!(unit, Some("h" | "hrs" | "hr" | "hours")) {
        // "4 hours" is a length where "13h" and "0900 hrs" are times.
        let look = if look == Look::Number && hour <= 12 {
            look
        } else {
            Look::Sure
        };
        return Some((
            Written {
                hour,
                minute,
                clock: plain,
                look,
            },
            used + 1,
        ));
    }
    let clock_word = |at: usize| rest.get(at).and_then(Token::word);
    let apart = rest.get(1).is_some_and(|t| t.is('\'')) && clock_word(2) == Some("clock");
    let (look, more) = match unit {
        Some("oclock") => (Look::Sure, 1),
        Some("o") if apart => (Look::Sure, 3),
        Some("o") if clock_word(1) == Some("clock") => (Look::Sure, 2),
        _ => (look, 0),
    };
    Some((
        Written {
            hour,
            minute,
            clock: plain,
            look,
        },
        used + more,
    ))
}

/// Hour, minute and how many pieces they take.
fn digits(tokens: &[Token]) -> Option<(u32, u32, usize, Look)> {
    let first = tokens.first()?.digits()?;
    let value: u32 = first.parse().ok()?;
    match first.len() {
        3 | 4 => Some((value / 100, value % 100, 1, Look::Digits)),
        1 | 2 => match minutes(tokens) {
            Some((minute, used, look)) => Some((value, minute, used, look)),
            None => Some((value, 0, 1, Look::Number)),
        },
        _ => None,
    }
}

/// ":30", ".30" or "h30" behind the hour, with seconds if they are none.
fn minutes(tokens: &[Token]) -> Option<(u32, usize, Look)> {
    let mark = tokens.get(1).filter(|t| !t.spaced)?;
    let look = if mark.is(':') || matches!(mark.word(), Some("h")) {
        Look::Sure
    } else if mark.is('.') {
        Look::Digits
    } else {
        return None;
    };
    let two = |at: usize| {
        let digits = tokens.get(at).filter(|t| !t.spaced)?.digits()?;
        digits.parse::<u32>().ok().filter(|_| digits.len() == 2)
    };
    let minute = two(2)?;
    let seconds = tokens.get(3).is_some_and(|t| t.is(':') && !t.spaced);
    let used = if seconds && two(4) == Some(0) { 5 } else { 3 };
    Some((minute, used, look))
}

/// "AM", "p.m.", "a", "in the morning" behind a time.
fn half(tokens: &[Token]) -> Option<(Clock, usize)> {
    let word = |at: usize| tokens.get(at).and_then(Token::word);
    let dot = |at: usize| usize::from(tokens.get(at).is_some_and(|t| t.is('.')));
    let tight = |at: usize| tokens.get(at).is_some_and(|t| !t.spaced);
    match word(0)? {
        "am" | "morning" => Some((Clock::Am, 1)),
        "pm" | "afternoon" | "evening" => Some((Clock::Pm, 1)),
        letter @ ("a" | "p") => {
            let clock = if letter == "a" { Clock::Am } else { Clock::Pm };
            let gap = 1 + dot(1);
            match word(gap) {
                Some("m") => Some((clock, gap + 1 + dot(gap + 1))),
                _ if tight(0) => Some((clock, 1)),
                _ => None,
            }
        }
        "in" if word(1) == Some("the") => match word(2)? {
            "morning" => Some((Clock::Am, 3)),
            "afternoon" | "evening" => Some((Clock::Pm, 3)),
            _ => None,
        },
        _ => None,
    }
}
