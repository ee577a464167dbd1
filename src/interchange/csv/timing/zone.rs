//! The zone of a row: named in a cell or a heading, else the program's, else that of its place; else asked.

use chrono::NaiveDateTime;

use super::{Around, LONGEST, either, says_nothing_yet};
use crate::domain::received::Reading;
use crate::domain::zone::ZoneName;

/// The zone of a row.
#[derive(Debug)]
pub(super) struct Zoned {
    /// The zone.
    pub name: ZoneName,
    /// The words it was read from.
    pub words: String,
}

/// Whether words name a zone, certain or not.
pub(super) fn is_one(words: &str, around: &Around) -> bool {
    !matches!(reading(words, None, around), Reading::None(_))
}

fn reading(words: &str, on: Option<NaiveDateTime>, around: &Around) -> Reading<ZoneName> {
    around.reader.zone(words, on, &around.near)
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
            "“{words}” and “{second}” are two time zones: the first would be taken."
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
    let whole = reading(words, Some(on), around);
    if !matches!(whole, Reading::None(_)) {
        return whole;
    }
    let Some((outside, inside)) = words.split_once('(') else {
        return whole;
    };
    let inside = inside.split(')').next().unwrap_or_default();
    let parts = [outside.trim(), inside.trim()].into_iter();
    let mut found = parts
        .filter(|part| !part.is_empty())
        .map(|part| reading(part, Some(on), around))
        .filter(|reading| !matches!(reading, Reading::None(_)));
    found.next().unwrap_or(whole)
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
    for place in &around.near.places {
        let reading = reading(place, Some(on), around);
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
