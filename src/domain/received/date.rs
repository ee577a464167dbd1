//! A date as people write it: the meaning of what `written` finds.

mod relative;
#[cfg(test)]
mod tests;
mod written;

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};

use super::token::{Token, tokens};
use super::words::{quoted, say_date};
use super::{Choice, Reading};

pub(super) use self::written::{Form, Written, month, weekday, within};

/// A date without a year that lies further ahead than this, in days, may be one just past: about nine months.
const FAR_AHEAD: i64 = 270;

/// A year this far from today is more likely a slip than meant, in days: two years.
const FAR_OFF: i64 = 731;

/// What a date that cannot be read is answered with.
const HOW: &str = "write it like Dec 3, 2026, or like 2026-12-03";

/// Reads a date: "dec 3", "Thu 3 December 2026", "2026-12-03", "12/3/2026", "next thu", "in 3 days", …
///
/// - Numbers alone are asked about where day and month can be changed over: "3/12" is March 12 or 3 December. They are
///   not where one of them is over 12, both are the same, or a weekday beside them fits only one of the two.
/// - Without a year it is the next such day, today included; where that is over nine months away, the one just past
///   is offered too, unless a weekday beside it fits only one of the two.
/// - A weekday that does not fit is asked about: the date, or the nearest such weekday.
/// - A year more than two years off is asked about. "thu" on a Thursday and "next thu" early in the week can mean two
///   days, and are asked about.
pub fn date(text: &str, today: NaiveDate) -> Reading<NaiveDate> {
    let tokens = tokens(text);
    match written::whole(&tokens) {
        Some(written) => read(&written, today),
        None => Reading::None(unreadable(text, &tokens)),
    }
}

fn unreadable(text: &str, tokens: &[Token]) -> String {
    if tokens.is_empty() {
        return format!("No date is given; {HOW}.");
    }
    if let Some((_, used)) = written::within(tokens)
        && used < tokens.len()
    {
        return format!("More than a date stands in {}; {HOW}.", quoted(text));
    }
    format!("{} is not a date; {HOW}.", quoted(text))
}

/// What was written, as dates.
pub(super) fn read(written: &Written, today: NaiveDate) -> Reading<NaiveDate> {
    let choices = match &written.form {
        Form::Named { day, month, year } => named(*day, *month, *year, today, ""),
        Form::Either {
            first,
            month,
            second,
        } => either(*first, *month, *second, today),
        Form::Numeric {
            first,
            second,
            year,
        } => numeric(*first, *second, *year, today),
        Form::Short {
            first,
            second,
            third,
        } => short(*first, *second, *third, today),
        Form::Relative(relative) => Ok(relative::choices(*relative, today)),
    };
    match choices {
        Ok(choices) => fitting(choices, written.weekday, today),
        Err(why) => Reading::None(why),
    }
}

type Choices = Vec<Choice<NaiveDate>>;

/// A day and a month in this order, with `note` behind the words of each choice.
fn named(
    day: u32,
    month: u32,
    year: Option<i32>,
    today: NaiveDate,
    note: &str,
) -> Result<Choices, String> {
    let call = |date: NaiveDate| Choice::new(date, format!("{}{note}", say_date(date)));
    if let Some(year) = year {
        let date = NaiveDate::from_ymd_opt(year, month, day)
            .ok_or_else(|| no_such_day(day, month, Some(year)))?;
        return Ok(vec![call(date)]);
    }
    let in_year = |year: i32| NaiveDate::from_ymd_opt(year, month, day);
    let years = [today.year() - 1, today.year(), today.year() + 1];
    let days: Vec<NaiveDate> = years.into_iter().filter_map(in_year).collect();
    let next = days.iter().copied().find(|date| *date >= today);
    let last = days.iter().rev().copied().find(|date| *date < today);
    match (next, last) {
        (Some(next), Some(last)) if (next - today).num_days() > FAR_AHEAD => {
            Ok(vec![call(last), call(next)])
        }
        (Some(next), _) => Ok(vec![call(next)]),
        (None, Some(last)) => Ok(vec![call(last)]),
        (None, None) => Err(no_such_day(day, month, None)),
    }
}

/// "3 Dec 9": one of the numbers is a day, the other an hour.
fn either(first: u32, month: u32, second: u32, today: NaiveDate) -> Result<Choices, String> {
    let mut all = named(first, month, None, today, "")?;
    all.extend(named(second, month, None, today, "").unwrap_or_default());
    Ok(all)
}

/// Two numbers whose order is not known.
fn numeric(
    first: u32,
    second: u32,
    year: Option<i32>,
    today: NaiveDate,
) -> Result<Choices, String> {
    let (month_note, day_note) = if first == second {
        ("", "")
    } else {
        (" (month first)", " (day first)")
    };
    let month_first = named(second, first, year, today, month_note);
    let day_first = named(first, second, year, today, day_note);
    match (month_first, day_first) {
        (Ok(mut all), Ok(more)) => {
            all.extend(more);
            Ok(all)
        }
        (Ok(all), Err(_)) | (Err(_), Ok(all)) => Ok(all),
        (Err(why), Err(_)) if first <= 12 => Err(why),
        (Err(_), Err(why)) => Err(why),
    }
}

/// Three short numbers: the year is the last, or the first as in an ISO date; a year far off falls away later.
fn short(first: u32, second: u32, third: u32, today: NaiveDate) -> Result<Choices, String> {
    let year = |short: u32| i32::try_from(2000 + short).ok();
    let year_last = numeric(first, second, year(third), today);
    let year_first = named(third, second, year(first), today, " (year first)");
    match (year_last, year_first) {
        (Ok(mut all), more) => {
            all.extend(more.unwrap_or_default());
            Ok(all)
        }
        (Err(_), Ok(all)) => Ok(all),
        (Err(why), Err(_)) => Err(why),
    }
}

fn no_such_day(day: u32, month: u32, year: Option<i32>) -> String {
    let Some(name) = written::month_name(month) else {
        return format!("There is no month {month}; {HOW}.");
    };
    match (day, month, year) {
        (29, 2, Some(year)) => format!("February {year} has no day 29; look the date up again."),
        (29, 2, None) => "The coming February has no day 29; write the year too.".to_owned(),
        _ => format!("{name} has no day {day}; look the date up again."),
    }
}

/// Holds the choices against the weekday written beside them and against the length of a season.
fn fitting(choices: Choices, weekday: Option<Weekday>, today: NaiveDate) -> Reading<NaiveDate> {
    let Some(weekday) = weekday else {
        return near_today(choices, today);
    };
    let (fit, unfit): (Choices, Choices) = choices
        .into_iter()
        .partition(|c| c.value.weekday() == weekday);
    if !fit.is_empty() {
        return near_today(fit, today);
    }
    let mut asked = Vec::new();
    for choice in unfit {
        let words = format!("{}, and “{weekday}” is a slip", choice.words);
        let nearest = nearest(choice.value, weekday);
        asked.push(Choice::new(choice.value, words));
        asked.extend(
            nearest.map(|date| {
                Choice::new(date, format!("{}, the nearest {weekday}", say_date(date)))
            }),
        );
    }
    Reading::of(asked, || format!("That is not a date; {HOW}."))
}

/// The day of that name nearest to a date; at most three days off.
fn nearest(date: NaiveDate, weekday: Weekday) -> Option<NaiveDate> {
    let ahead = weekday.num_days_from_monday() + 7 - date.weekday().num_days_from_monday();
    match u64::from(ahead % 7) {
        days @ 0..=3 => date.checked_add_days(Days::new(days)),
        days => date.checked_sub_days(Days::new(7 - days)),
    }
}

/// Asks about a year far from today; of several choices only those near it are left, if any is.
fn near_today(choices: Choices, today: NaiveDate) -> Reading<NaiveDate> {
    let is_far = |date: NaiveDate| (date - today).num_days().abs() > FAR_OFF;
    let (far, near): (Choices, Choices) = choices.into_iter().partition(|c| is_far(c.value));
    if !near.is_empty() {
        return Reading::of(near, String::new);
    }
    let mut asked = Vec::new();
    for choice in far {
        let this_season = named(choice.value.day(), choice.value.month(), None, today, "");
        asked.extend(this_season.unwrap_or_default());
        let words = format!("{}, far from today", choice.words);
        asked.push(Choice::new(choice.value, words));
    }
    if asked.is_empty() {
        return Reading::None(format!("That is not a date; {HOW}."));
    }
    Reading::Several(asked)
}

/// A date some months from another, held to the calendar's end.
pub(super) fn months_from(date: NaiveDate, months: u32) -> NaiveDate {
    date.checked_add_months(Months::new(months)).unwrap_or(date)
}
