//! The zone of a row: named in a cell or a heading, else the program's, else that of its place; else asked.

use std::cell::RefCell;
use std::collections::BTreeMap;

use chrono::NaiveDateTime;

use super::{Around, LONGEST, either, says_nothing_yet};
use crate::domain::received::{Reader, Reading};
use crate::domain::zone::ZoneName;
use crate::interchange::csv::read::Context;
use crate::interchange::csv::say;

/// The zone of a row.
#[derive(Debug)]
pub(super) struct Zoned {
    /// The zone.
    pub name: ZoneName,
    /// The words it was read from.
    pub words: String,
}

/// How many unknown zones are answered with names like them: that takes milliseconds each, and a foreign file may hold
/// many.
const ANSWERED: usize = 30;

/// Reads the texts of many rows.
pub(in crate::interchange::csv) struct Texts<'a> {
    /// What reads zones and invitations.
    pub reader: Reader<'a>,
    /// Words that are no zone, with the sentence that says so.
    unknown: RefCell<BTreeMap<String, String>>,
}

impl<'a> Texts<'a> {
    pub(in crate::interchange::csv) fn new(context: &Context<'a>) -> Self {
        Self {
            reader: Reader::new(context.today, context.rules),
            unknown: RefCell::default(),
        }
    }

    /// The zone that words name on the wall time `on`.
    fn zone(&self, words: &str, on: NaiveDateTime, around: &Around) -> Reading<ZoneName> {
        let read = || self.reader.zone(words, Some(on), &around.near);
        if self.reader.knows_zone(words) {
            return read();
        }
        let mut unknown = self.unknown.borrow_mut();
        if let Some(why) = unknown.get(words) {
            return Reading::None(why.clone());
        }
        if unknown.len() == ANSWERED {
            return Reading::None(format!(
                "{} is not a place or a zone that is known; write the nearest large city.",
                say::quoted(words)
            ));
        }
        let reading = read();
        if let Reading::None(why) = &reading {
            unknown.insert(words.to_owned(), why.clone());
        }
        reading
    }
}

/// The zone of a row for the wall time `on`. `said` are its own cell, the words behind its hours, and those beside the
/// heading of the hours; the first that says something is taken.
pub(super) fn read(
    said: [&str; 3],
    on: NaiveDateTime,
    around: &Around,
    doubts: &mut Vec<String>,
) -> Result<Zoned, String> {
    let [cell, behind, beside] = said;
    let told: Vec<&str> = [cell, behind]
        .into_iter()
        .filter(|words| !says_nothing_yet(words))
        .collect();
    let Some(words) = told.first() else {
        return Ok(beside_heading(beside, on, around, doubts)
            .unwrap_or_else(|| of_program(on, around, doubts)));
    };
    if words.len() > LONGEST {
        return Err(
            "Its cell with the time zone holds a whole text; write the zone alone.".to_owned(),
        );
    }
    let first = named(words, on, around);
    if let (Reading::One(first), Some(second)) = (&first, told.get(1))
        && let Reading::One(other) = named(second, on, around)
        && other != *first
    {
        doubts.push(format!(
            "{} and {} are two time zones: the first would be taken.",
            say::quoted(words),
            say::quoted(second)
        ));
    }
    let name = super::taken(first, words, doubts)?;
    Ok(Zoned {
        name,
        words: (*words).to_owned(),
    })
}

/// The zone that words name: whole, else what stands outside their parentheses, else within: "Eastern (New York)".
fn named(words: &str, on: NaiveDateTime, around: &Around) -> Reading<ZoneName> {
    let whole = around.texts.zone(words, on, around);
    if !matches!(whole, Reading::None(_)) {
        return whole;
    }
    let Some((outside, inside)) = words.split_once('(') else {
        return whole;
    };
    let inside = inside.split(')').next().unwrap_or_default();
    let parts = [outside.trim(), inside.trim()].into_iter();
    let mut known = parts.filter(|part| around.texts.reader.knows_zone(part));
    let known = known.next();
    known.map_or(whole, |part| around.texts.zone(part, on, around))
}

/// The zone in "Time (EST)"; words that name none, such as "24 h", say nothing.
fn beside_heading(
    words: &str,
    on: NaiveDateTime,
    around: &Around,
    doubts: &mut Vec<String>,
) -> Option<Zoned> {
    if words.is_empty() || words.len() > LONGEST {
        return None;
    }
    let name = super::taken(named(words, on, around), words, doubts).ok()?;
    let words = words.to_uppercase();
    Some(Zoned { name, words })
}

/// The zone of the program's sheet, else of its place; where neither says one, the person's own, and that is asked.
fn of_program(on: NaiveDateTime, around: &Around, doubts: &mut Vec<String>) -> Zoned {
    if let Some(name) = around.near.zone {
        return Zoned {
            name,
            words: String::new(),
        };
    }
    let reader = &around.texts.reader;
    let known = around
        .near
        .places
        .iter()
        .filter(|place| reader.knows_zone(place));
    for place in known {
        let reading = around.texts.zone(place, on, around);
        let words = format!("({place})");
        match reading {
            Reading::One(name) => return Zoned { name, words },
            Reading::Several(choices) => {
                if let Some(first) = choices.first() {
                    doubts.push(format!("No time zone: {}", either(place, &choices)));
                    let name = first.value;
                    return Zoned { name, words };
                }
            }
            Reading::None(_) => {}
        }
    }
    if let Some(name) = around.context.floating {
        let words = String::new();
        return Zoned { name, words };
    }
    let home = around.context.home;
    doubts.push(format!(
        "No time zone, and no place that tells one: it would be taken on your own clock ({home})."
    ));
    Zoned {
        name: home,
        words: String::new(),
    }
}
