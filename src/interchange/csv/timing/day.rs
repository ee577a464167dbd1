//! The day of a row: a cell with a date, which may hold more than that.

use chrono::NaiveDate;

use super::{Around, LONGEST, says_nothing_yet};
use crate::domain::received::{self, Answer, Doubt, Field, Parts, Reading};
use crate::interchange::csv::{order, say, serial};

/// Where a date may end within a cell, at most so many words from its beginning.
const WORDS: usize = 10;

/// What a cell with a date holds.
#[derive(Debug)]
pub(super) struct Day {
    /// The date.
    pub date: Reading<NaiveDate>,
    /// What stands behind it.
    pub rest: Rest,
    /// What has to be asked beside the date itself: which of several days or times is meant.
    pub doubts: Vec<String>,
}

impl Day {
    fn alone(date: Reading<NaiveDate>) -> Self {
        Self::with(date, Rest::Nothing)
    }

    fn with(date: Reading<NaiveDate>, rest: Rest) -> Self {
        Self {
            date,
            rest,
            doubts: Vec::new(),
        }
    }
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
        let sort = |doubt: &Doubt| (doubt.field, is_slot(doubt));
        let is_new = |doubt: &&Doubt| self.asked.iter().all(|asked| sort(asked) != sort(doubt));
        doubts.iter().find(is_new).cloned()
    }

    /// Whether it does not tell for certain whose clock it is.
    pub(super) fn asks_for_zone(&self) -> bool {
        self.asked.iter().any(|doubt| doubt.field == Field::Zone)
    }

    /// What has to be asked about the hours and, where it counts, the zone.
    pub(super) fn questions(&self, zone_counts: bool) -> impl Iterator<Item = String> {
        let has_zone = self.parts.zone.is_some() && zone_counts;
        let asked = self.asked.iter().filter(move |doubt| match doubt.field {
            Field::Start | Field::End => !is_slot(doubt),
            Field::Zone => has_zone,
            Field::Date | Field::Occurrence => false,
        });
        asked.map(question)
    }
}

/// Whether a doubt is which of several times is meant.
fn is_slot(doubt: &Doubt) -> bool {
    let first = doubt.choices.first();
    first.is_some_and(|choice| matches!(choice.value, Answer::Slot(_)))
}

/// A doubt with its answers, as one question.
fn question(doubt: &Doubt) -> String {
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
        let date = received::date(&date.to_string(), around.context.today);
        return Ok(Day::with(date, time.map_or(Rest::Nothing, Rest::Hours)));
    }
    let whole = dated(cell, around);
    if !matches!(whole, Reading::None(_)) {
        return Ok(Day::alone(whole));
    }
    if let Some(day) = split(cell, around) {
        return Ok(day);
    }
    match (prose(cell, around), whole) {
        (Some(day), _) => Ok(first_of_several(day, cell)),
        (None, Reading::None(why)) => Err(why),
        (None, date) => Ok(Day::alone(date)),
    }
}

/// "Dec 3-4, 2026" names a day more than can be kept; the first is taken, and that is asked.
fn first_of_several(mut day: Day, cell: &str) -> Day {
    let is_number =
        |word: &str| (1..=2).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_digit());
    let spans = |word: &str| {
        let ends = word.split_once(['-', '–', '&']);
        ends.is_some_and(|(first, last)| is_number(first) && is_number(last))
    };
    let mut words = cell.split([' ', ',']).filter(|word| !word.is_empty());
    if words.any(spans) && matches!(&day.rest, Rest::Prose(prose) if prose.parts.start.is_none()) {
        day.doubts.push(format!(
            "{} names more than one day: the first would be taken.",
            say::quoted(cell)
        ));
    }
    day
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
        (!matches!(date, Reading::None(_))).then(|| Day::with(date, rest))
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
pub(super) fn prose(cell: &str, around: &Around) -> Option<Day> {
    let rules = around.context.rules;
    let mut understood = around.texts.reader.invitation(cell, &around.near);
    let mut prose = Prose::default();
    let (mut date, mut doubts) = (None, Vec::new());
    while let Some(doubt) = prose.unseen(&understood.doubts) {
        let mut answer = doubt.choices.first().map(|choice| choice.value.clone());
        if matches!(answer, Some(Answer::Slot(_))) {
            doubts.push(question(&doubt));
        } else if doubt.field == Field::Date {
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
    Some(Day { date, rest, doubts })
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
