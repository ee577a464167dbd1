//! What the words in the form mean: what is certain of the time, what has to be asked, and what is wrong where.

use chrono::{Days, NaiveDate, NaiveTime};

use super::fields::{self, Item};
use crate::domain::entry::{Hours, Kind, Until, When};
use crate::domain::received::{
    self, Answer, Doubt, Ends, Field, Fields, Near, Reading, Understood,
};
use crate::domain::zone::Rules;
use crate::ui::form::Form;

/// The most answers that are put to use one after the other; each may bring up a question that was answered too.
const MOST_ANSWERS: usize = 8;

/// What a form is read with.
pub struct With<'a> {
    /// Today at home.
    pub today: NaiveDate,
    /// The time-zone rules.
    pub rules: &'a Rules,
    /// What is known of the program and the person.
    pub near: Near,
    /// Whether an entry without a start is one of whole days.
    pub may_be_whole_days: bool,
    /// What was answered before.
    pub answered: &'a [Answered],
}

/// An answer that a person gave about words that stand in the form; it holds as long as they stand there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answered {
    words: String,
    field: Field,
    answer: Answer,
}

/// What was read.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Read {
    /// When it is, once nothing is left to ask.
    pub when: Option<When>,
    /// What has to be asked, each with answers to choose from.
    pub doubts: Vec<Doubt>,
    /// What is wrong, one sentence each.
    pub wrong: Vec<(Item, String)>,
    /// Fields that are empty and must not be.
    pub missing: Vec<Item>,
    /// What each field is understood as, in other words than typed.
    pub notes: Vec<(Item, String)>,
    understood: Understood,
}

impl Answered {
    /// An answer about the words that stand in the form now.
    pub fn new(form: &Form, field: Field, answer: Answer) -> Self {
        let words = words(form, field);
        Self {
            words,
            field,
            answer,
        }
    }
}

/// The field of the form that a doubt is about.
pub fn item_of(field: Field) -> Item {
    match field {
        Field::Date => Item::Date,
        Field::Start | Field::Occurrence => Item::Start,
        Field::End => Item::End,
        Field::Zone => Item::Zone,
    }
}

/// The words a doubt about a field depends on.
fn words(form: &Form, field: Field) -> String {
    let items: &[Item] = match field {
        Field::Date => &[Item::Date],
        Field::Start | Field::End => &[Item::Start, Item::End],
        Field::Zone | Field::Occurrence => &[Item::Date, Item::Start, Item::End, Item::Zone],
    };
    let texts: Vec<&str> = items.iter().map(|item| text(form, *item)).collect();
    texts.join("\n")
}

fn text(form: &Form, item: Item) -> &str {
    form.text(item.at()).trim()
}

/// Reads the fields of the time.
pub fn read(form: &Form, with: &With<'_>) -> Read {
    let is_whole_days = text(form, Item::Start).is_empty() && with.may_be_whole_days;
    let end_day = end_day(form, with.today);
    let fields = Fields {
        date: text(form, Item::Date),
        start: text(form, Item::Start),
        // An end with its own day is held against the start below.
        end: if is_whole_days || end_day.is_some() {
            ""
        } else {
            text(form, Item::End)
        },
        zone: text(form, Item::Zone),
        received: "",
    };
    let understood = received::fields(&fields, with.today, with.rules, &with.near);
    let mut read = Read {
        understood: answered(understood, form, with),
        ..Read::default()
    };
    read.sort_doubts(form, is_whole_days);
    if is_whole_days {
        read.whole_days(form, with.today);
    } else {
        read.hours(end_day);
    }
    read.note(form);
    read
}

/// Puts every answer to use that was given about the words as they stand.
fn answered(mut understood: Understood, form: &Form, with: &With<'_>) -> Understood {
    for _ in 0..MOST_ANSWERS {
        let given = understood.doubts.iter().find_map(|doubt| {
            let words = words(form, doubt.field);
            let is_it = |own: &&Answered| own.field == doubt.field && own.words == words;
            with.answered.iter().rev().find(is_it)
        });
        let Some(given) = given else {
            break;
        };
        let before = understood.clone();
        understood.answer(&given.answer, with.rules, &with.near);
        if understood == before {
            break;
        }
    }
    understood
}

/// The day an end is written with: `2026-12-05 13:30`.
fn end_day(form: &Form, today: NaiveDate) -> Option<(NaiveDate, NaiveTime)> {
    let (day, time) = text(form, Item::End).rsplit_once(' ')?;
    let time = received::time(time).one()?;
    let day = received::date(day, today).one()?;
    Some((day, time))
}

impl Read {
    /// When the entry would be with an answer, where everything else is certain.
    pub fn after(&self, answer: &Answer, rules: &Rules, near: &Near) -> Option<When> {
        let mut tried = self.understood.clone();
        tried.answer(answer, rules, near);
        tried.parts.when()
    }

    /// The day, once it is certain.
    pub fn date(&self) -> Option<NaiveDate> {
        self.understood.parts.date
    }

    /// Whether something is wrong with a field.
    pub fn is_wrong(&self, item: Item) -> bool {
        self.wrong.iter().any(|(own, _)| *own == item)
    }

    /// Whether a field holds nothing that stands in the way.
    pub fn is_fine(&self, item: Item) -> bool {
        !self.is_wrong(item) && !self.missing.contains(&item)
    }

    /// What can be answered with a key, what has to be written anew, and what is not there at all.
    fn sort_doubts(&mut self, form: &Form, is_whole_days: bool) {
        let doubts = std::mem::take(&mut self.understood.doubts);
        for doubt in &doubts {
            let item = item_of(doubt.field);
            let is_empty = text(form, item).is_empty();
            let is_of_hours = matches!(item, Item::Start | Item::End);
            match (is_empty, doubt.choices.is_empty()) {
                _ if is_whole_days && is_of_hours => {}
                (true, _) if item != Item::End => self.missing.push(item),
                (_, false) => self.doubts.push(doubt.clone()),
                // What depends on another field is said there.
                (_, true) if item == Item::Zone && !self.understood_is_dated() => {}
                (_, true) => self.wrong.push((item, doubt.why.clone())),
            }
        }
        self.understood.doubts = doubts;
    }

    fn understood_is_dated(&self) -> bool {
        let parts = &self.understood.parts;
        parts.date.is_some() && parts.start.is_some()
    }

    fn is_open(&self) -> bool {
        !self.doubts.is_empty() || !self.wrong.is_empty() || !self.missing.is_empty()
    }

    /// From a start on, with an end that may have its own day.
    fn hours(&mut self, end_day: Option<(NaiveDate, NaiveTime)>) {
        if self.is_open() {
            return;
        }
        let parts = &mut self.understood.parts;
        if let (Some((day, time)), Some(date), Some(start)) = (end_day, parts.date, parts.start) {
            let days = u64::try_from((day - date).num_days());
            match days {
                Ok(days) if days > 0 || time > start => parts.end = Some(Ends { time, days }),
                Ok(_) | Err(_) => {
                    let why = "It ends before it begins; write a later end, or none.";
                    self.wrong.push((Item::End, why.to_owned()));
                    return;
                }
            }
        }
        self.when = parts.when();
    }

    /// Whole days from the date on.
    fn whole_days(&mut self, form: &Form, today: NaiveDate) {
        let parts = &self.understood.parts;
        let (Some(date), Some(zone)) = (parts.date, parts.zone) else {
            return;
        };
        let end = text(form, Item::End);
        let last = match received::date(end, today) {
            _ if end.is_empty() => Ok(date),
            Reading::One(last) if last >= date => Ok(last),
            Reading::One(_) => Err("It ends before it begins; write the last day."),
            Reading::Several(_) | Reading::None(_) => {
                Err("Without a start this is the last day; write it like 2026-12-05.")
            }
        };
        match last {
            Ok(last) if !self.is_open() => {
                let hours = Hours::AllDay { last };
                self.when = Some(When { date, hours, zone });
            }
            Ok(_) => {}
            Err(why) => self.wrong.push((Item::End, why.to_owned())),
        }
    }

    /// What the fields are understood as, where that is said in other words.
    fn note(&mut self, form: &Form) {
        let parts = &self.understood.parts;
        let end = parts.end.filter(|_| !text(form, Item::End).is_empty());
        let notes = [
            (Item::Date, parts.date.map(received::say_date)),
            (Item::Start, parts.start.map(received::say_time)),
            (Item::End, end.map(|end| received::say_time(end.time))),
            (Item::Zone, parts.zone.map(|zone| zone.as_str().to_owned())),
        ];
        let said = notes
            .into_iter()
            .filter_map(|(item, words)| Some((item, words?)));
        let other = said.filter(|(item, words)| text(form, *item) != words);
        self.notes = other.collect();
    }
}

/// Whether an entry of this kind may stand without an hour.
pub fn may_be_whole_days(kind: Kind) -> bool {
    matches!(kind, Kind::Deadline | Kind::Other)
}

/// The hours of an end, as the form writes them.
pub fn end_words(date: NaiveDate, start: NaiveTime, end: Ends) -> String {
    let until = Until {
        date: date.checked_add_days(Days::new(end.days)).unwrap_or(date),
        time: end.time,
    };
    fields::until(date, start, until)
}
