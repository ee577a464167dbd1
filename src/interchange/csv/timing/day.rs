//! The day of a row: a cell with a date, which may hold more than that.

use chrono::NaiveDate;

use super::{Around, LONGEST, says_nothing_yet};
use crate::domain::received::{self, Answer, Doubt, Field, Parts, Reading};
use crate::interchange::csv::{order, serial};

/// Where a date may end within a cell, at most so many words from its beginning.
const WORDS: usize = 10;

/// What a cell with a date holds.
#[derive(Debug)]
pub(super) struct Day {
    /// The date.
    pub date: Reading<NaiveDate>,
    /// What stands behind it.
    pub rest: Rest,
}

/// What stands behind a date.
#[derive(Debug)]
pub(super) enum Rest {
    /// Nothing.
    Nothing,
    /// Hours, and perhaps a zone, to be read like those of a cell of their own.
    Hours(String),
    /// The words of an invitation.
    Prose(Box<Prose>),
}

/// The words of an invitation, understood whole with the likeliest answers.
#[derive(Debug, Default)]
pub(super) struct Prose {
    /// When it is.
    pub parts: Parts,
    /// What had to be asked.
    pub asked: Vec<Doubt>,
}

impl Prose {
    /// The first doubt that was not asked before: an answer may bring up others, not the same again.
    fn unseen(&self, doubts: &[Doubt]) -> Option<Doubt> {
        let is_slot = |doubt: &Doubt| {
            let first = doubt.choices.first();
            first.is_some_and(|choice| matches!(choice.value, Answer::Slot(_)))
        };
        let sort = |doubt: &Doubt| (doubt.field, is_slot(doubt));
        let is_new = |doubt: &&Doubt| self.asked.iter().all(|asked| sort(asked) != sort(doubt));
        doubts.iter().find(is_new).cloned()
    }

    /// What has to be asked about the hours and the zone, and about which of several times it is.
    pub(super) fn questions(&self) -> impl Iterator<Item = String> {
        let is_slot = |choice: &received::Choice<Answer>| matches!(choice.value, Answer::Slot(_));
        let asked = self.asked.iter().filter(move |doubt| match doubt.field {
            Field::Start | Field::End => true,
            Field::Zone => self.parts.zone.is_some(),
            Field::Date => doubt.choices.iter().any(is_slot),
            Field::Occurrence => false,
        });
        asked.map(question)
    }
}

/// A doubt with its answers, as one question.
pub(super) fn question(doubt: &Doubt) -> String {
    let words: Vec<&str> = doubt
        .choices
        .iter()
        .map(|choice| choice.words.as_str())
        .collect();
    if words.is_empty() {
        return doubt.why.clone();
    }
    format!("{} ({})", doubt.why, words.join("; "))
}

/// Reads a cell with a date; where none can be read, the sentence that says why.
pub(super) fn read(cell: &str, around: &Around) -> Result<Day, String> {
    if says_nothing_yet(cell) {
        return Err(
            "No date yet: it is left out; import again once the spreadsheet has one.".to_owned(),
        );
    }
    if cell.len() > LONGEST {
        return Err("Its cell with the date holds a whole text; write the date alone.".to_owned());
    }
    if let Some((date, time)) = serial::day_number(cell) {
        // Written out, so that a year far off is asked about like any other.
        return Ok(Day {
            date: received::date(&date.to_string(), around.context.today),
            rest: time.map_or(Rest::Nothing, Rest::Hours),
        });
    }
    let whole = dated(cell, around);
    if !matches!(whole, Reading::None(_)) {
        return Ok(Day {
            date: whole,
            rest: Rest::Nothing,
        });
    }
    if let Some(day) = split(cell, around) {
        return Ok(day);
    }
    match (prose(cell, around), whole) {
        (Some(day), _) => Ok(day),
        (None, Reading::None(why)) => Err(why),
        (None, date) => Ok(Day {
            date,
            rest: Rest::Nothing,
        }),
    }
}

fn dated(text: &str, around: &Around) -> Reading<NaiveDate> {
    let reading = received::date(text, around.context.today);
    order::settle(reading, text, around.order)
}

/// A date with hours behind it: "2026-12-03 09:00", "Dec 3, 2026 9 AM ET", "2026-12-03T00:00:00".
fn split(cell: &str, around: &Around) -> Option<Day> {
    let mut ends = gaps(cell);
    ends.truncate(WORDS);
    ends.reverse();
    ends.into_iter().find_map(|end| {
        let (before, after) = cell.split_at_checked(end)?;
        let rest = after.trim_start_matches(|c: char| c.is_whitespace() || ",;|-–—T".contains(c));
        let rest = if serial::is_no_time(rest) {
            Rest::Nothing
        } else {
            super::hours::apart(rest, around)?;
            Rest::Hours(rest.to_owned())
        };
        let date = dated(before.trim_end_matches([',', ' ']), around);
        (!matches!(date, Reading::None(_))).then_some(Day { date, rest })
    })
}

/// Where one word ends and the next begins; the `T` between a date and a time parts them too.
fn gaps(cell: &str) -> Vec<usize> {
    let bytes = cell.as_bytes();
    let is_digit = |at: Option<usize>| {
        at.and_then(|at| bytes.get(at))
            .is_some_and(u8::is_ascii_digit)
    };
    let is_gap = |(at, c): &(usize, char)| {
        c.is_whitespace() || (*c == 'T' && is_digit(at.checked_sub(1)) && is_digit(Some(at + 1)))
    };
    cell.char_indices()
        .filter(is_gap)
        .map(|(at, _)| at)
        .collect()
}

/// The words of an invitation. A date it offers in two orders is settled by the order of its column; what else has to
/// be asked is answered with the likeliest, and asked.
fn prose(cell: &str, around: &Around) -> Option<Day> {
    let rules = around.context.rules;
    let mut understood = around.texts.reader.invitation(cell, &around.near);
    let mut prose = Prose::default();
    let mut date = None;
    while let Some(doubt) = prose.unseen(&understood.doubts) {
        let mut answer = doubt.choices.first().map(|choice| choice.value.clone());
        if doubt.field == Field::Date && !matches!(answer, Some(Answer::Slot(_))) {
            let reading = order::settle(dates(&doubt), cell, around.order);
            if let Reading::One(settled) = reading {
                answer = Some(Answer::Date(settled));
            }
            date = Some(reading);
        }
        prose.asked.push(doubt);
        if let Some(answer) = answer {
            understood.answer(&answer, rules, &around.near);
        }
    }
    prose.parts = understood.parts;
    let date = match date {
        Some(Reading::None(_)) => return None,
        Some(date) => date,
        None => Reading::One(prose.parts.date?),
    };
    let rest = Rest::Prose(Box::new(prose));
    Some(Day { date, rest })
}

/// The dates a doubt offers.
fn dates(doubt: &Doubt) -> Reading<NaiveDate> {
    let choices = doubt
        .choices
        .iter()
        .filter_map(|choice| match choice.value {
            Answer::Date(date) => Some(received::Choice::new(date, choice.words.clone())),
            _ => None,
        });
    let choices: Vec<_> = choices.collect();
    if choices.is_empty() {
        return Reading::None(doubt.why.clone());
    }
    Reading::Several(choices)
}
