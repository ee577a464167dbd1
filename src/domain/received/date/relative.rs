//! Dates counted from today: "tomorrow", "next thu", "in 3 days".

use chrono::{Datelike, Days, NaiveDate, Weekday};

use super::super::Choice;
use super::super::token::Token;
use super::super::words::say_date;
use super::months_from;
use super::written::{Form, weekday};

/// A date counted from today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::domain::received) enum Relative {
    /// So many days from today; negative are past.
    Days(i64),
    /// So many months from today.
    Months(u32),
    /// The coming day of this name.
    This(Weekday),
    /// "Next" such day.
    Next(Weekday),
}

/// The most days or months ahead that are taken: a year and more is a slip.
const MOST: u32 = 400;

/// The form at the beginning, and how many pieces it takes.
pub(super) fn form(tokens: &[Token]) -> Option<(Form, usize)> {
    let word = |at: usize| tokens.get(at).and_then(Token::word);
    let (relative, used) = match word(0)? {
        "today" | "tonight" => (Relative::Days(0), 1),
        "tomorrow" | "tmrw" | "tmw" => (Relative::Days(1), 1),
        "yesterday" => (Relative::Days(-1), 1),
        "day" if word(1) == Some("after") && word(2) == Some("tomorrow") => (Relative::Days(2), 3),
        "overmorrow" => (Relative::Days(2), 1),
        "in" => ahead(tokens)?,
        "next" => (Relative::Next(weekday(word(1)?)?), 2),
        "this" | "coming" => (Relative::This(weekday(word(1)?)?), 2),
        name => (Relative::This(weekday(name)?), 1),
    };
    Some((Form::Relative(relative), used))
}

/// "in 3 days", "in a week", "in two months".
fn ahead(tokens: &[Token]) -> Option<(Relative, usize)> {
    const NUMBERS: [&str; 11] = [
        "a", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    ];
    let count = tokens.get(1)?;
    let number = match (count.digits(), count.word()) {
        (Some(digits), _) => digits.parse().ok()?,
        (_, Some(word)) => u32::try_from(NUMBERS.iter().position(|n| *n == word)?.max(1)).ok()?,
        _ => return None,
    };
    if number > MOST {
        return None;
    }
    let days = i64::from(number);
    match tokens.get(2)?.word()? {
        "day" | "days" => Some((Relative::Days(days), 3)),
        "week" | "weeks" => Some((Relative::Days(days * 7), 3)),
        "month" | "months" => Some((Relative::Months(number), 3)),
        _ => None,
    }
}

/// What it can mean, the likeliest first.
pub(super) fn choices(relative: Relative, today: NaiveDate) -> Vec<Choice<NaiveDate>> {
    match relative {
        Relative::Days(days) => vec![call(shifted(today, days))],
        Relative::Months(months) => vec![call(months_from(today, months))],
        Relative::This(day) if today.weekday() == day => {
            vec![
                call_with(today, "today"),
                call_with(shifted(today, 7), "in a week"),
            ]
        }
        Relative::This(day) => vec![call(shifted(today, ahead_to(day, today)))],
        Relative::Next(day) => next(day, today),
    }
}

/// "Next" is the first such day to come for some, and that of the next week for others. They agree where the first one
/// lies in the next week whether it begins on Sunday or on Monday.
fn next(day: Weekday, today: NaiveDate) -> Vec<Choice<NaiveDate>> {
    let days = match ahead_to(day, today) {
        0 => 7,
        days => days,
    };
    let coming = shifted(today, days);
    let from_monday = i64::from(today.weekday().num_days_from_monday()) + days >= 7;
    let from_sunday = i64::from(today.weekday().num_days_from_sunday()) + days >= 7;
    if from_monday && from_sunday {
        return vec![call(coming)];
    }
    vec![
        call_with(coming, "the coming one"),
        call_with(shifted(coming, 7), "the one after that"),
    ]
}

/// Days from today to the coming day of this name; 0 today.
fn ahead_to(day: Weekday, today: NaiveDate) -> i64 {
    i64::from((day.num_days_from_monday() + 7 - today.weekday().num_days_from_monday()) % 7)
}

fn call(date: NaiveDate) -> Choice<NaiveDate> {
    Choice::new(date, say_date(date))
}

fn call_with(date: NaiveDate, note: &str) -> Choice<NaiveDate> {
    Choice::new(date, format!("{} ({note})", say_date(date)))
}

/// A date some days from another, held to the calendar's ends.
fn shifted(date: NaiveDate, days: i64) -> NaiveDate {
    let by = Days::new(days.unsigned_abs());
    let moved = if days < 0 {
        date.checked_sub_days(by)
    } else {
        date.checked_add_days(by)
    };
    moved.unwrap_or(date)
}
