//! The fields of a form or the options of a command, each read by itself and held against each other.

use chrono::NaiveDate;

use super::hours::Times;
use super::slot::{Common, Slot, common};
use super::zone::{Names, Scene, read_text};
use super::{Choice, Near, Reading, Understood, date, hours, invitation, time};
use crate::domain::zone::Rules;

/// What was typed into the fields of one time; what was not is empty.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Fields<'a> {
    /// The day.
    pub date: &'a str,
    /// When it begins, or from when to when.
    pub start: &'a str,
    /// When it ends.
    pub end: &'a str,
    /// Whose clock it is.
    pub zone: &'a str,
    /// The words of the invitation, which fill the fields that are empty and are held against the others.
    pub received: &'a str,
}

/// Reads the fields of one time together: AM or PM of one end may go for the other, the season tells what "EST" is,
/// and words that were received must say the same.
pub fn fields(typed: &Fields, today: NaiveDate, rules: &Rules, near: &Near) -> Understood {
    read(typed, today, rules, near, &Names::new())
}

/// The same with the names at hand.
pub(super) fn read(
    typed: &Fields,
    today: NaiveDate,
    rules: &Rules,
    near: &Near,
    names: &Names,
) -> Understood {
    let mut understood = if typed.received.trim().is_empty() {
        Understood::of(vec![Slot::default()], Vec::new())
    } else {
        invitation::read(typed.received, today, rules, near, names)
    };
    let typed = Typed::of(typed, today, names, &Scene::new(None, rules, near, names));
    understood.hold_against(|slots| typed.over(slots));
    understood.settle(rules, near, names);
    understood
}

/// The fields as far as each can be read by itself.
struct Typed {
    date: Option<Reading<NaiveDate>>,
    hours: Option<Reading<Times>>,
    zone: Option<String>,
    /// Words for a zone that were typed behind the time, beside those of the field.
    other_zone: Option<String>,
}

/// "9 AM ET" in the field of the start: the time and the words for the zone.
fn apart<'a>(start: &'a str, names: &Names, scene: &Scene) -> Option<(&'a str, &'a str)> {
    const LONGEST: usize = 200;
    if start.len() > LONGEST || !matches!(hours(start), Reading::None(_)) {
        return None;
    }
    let spaces = start
        .char_indices()
        .filter(|(_, c)| c.is_whitespace())
        .map(|(at, _)| at);
    spaces
        .filter_map(|at| start.split_at_checked(at))
        .find(|(time, zone)| {
            !matches!(hours(time), Reading::None(_))
                && !matches!(read_text(zone, scene, names), Reading::None(_))
        })
}

impl Typed {
    fn of(fields: &Fields, today: NaiveDate, names: &Names, scene: &Scene) -> Self {
        let given = |text: &str| !text.trim().is_empty();
        let (start, behind) = match apart(fields.start, names, scene) {
            Some((start, zone)) => (start, zone),
            None => (fields.start, ""),
        };
        let zones = [fields.zone, behind].map(|zone| given(zone).then(|| zone.to_owned()));
        let [zone, behind] = zones;
        let (zone, other_zone) = if zone.is_some() {
            (zone, behind)
        } else {
            (behind, None)
        };
        Self {
            date: given(fields.date).then(|| date(fields.date, today)),
            hours: given(fields.start).then(|| span(start, fields.end)),
            zone,
            other_zone,
        }
    }

    /// What was typed goes before what was received; where the two differ, both are choices.
    fn over(&self, slots: Vec<Slot>) -> Vec<Slot> {
        let slots = if slots.is_empty() {
            vec![Slot::default()]
        } else {
            slots
        };
        let agrees = |slot: &&Slot| {
            common(self.date.as_ref(), slot.date.as_ref()) != Common::Clash
                && starts_agree(self.hours.as_ref(), slot.hours.as_ref())
        };
        let agreeing: Vec<Slot> = slots.iter().filter(agrees).cloned().collect();
        let slots = if agreeing.is_empty() { slots } else { agreeing };
        slots.into_iter().map(|slot| self.over_one(slot)).collect()
    }

    fn over_one(&self, slot: Slot) -> Slot {
        let date = both(self.date.as_ref(), slot.date.as_ref());
        let hours = match (&self.hours, &slot.hours) {
            // A start that was typed does not drop the end that was received.
            (Some(Reading::One((start, None))), Some(Reading::One(times))) if times.0 == *start => {
                slot.hours.clone()
            }
            (Some(typed), Some(_)) if starts_agree(Some(typed), slot.hours.as_ref()) => {
                Some(typed.clone())
            }
            (typed, received) => both(typed.as_ref(), received.as_ref()),
        };
        let (zone, other_zone) = match &self.zone {
            Some(typed) => (Some(typed.clone()), self.other_zone.clone().or(slot.zone)),
            None => (slot.zone, slot.other_zone),
        };
        Slot {
            date,
            hours,
            zone,
            other_zone,
            ..slot
        }
    }
}

/// A start and an end that stand in two fields.
fn span(start: &str, end: &str) -> Reading<Times> {
    if end.trim().is_empty() {
        return hours(start);
    }
    if let Reading::None(why) = time(start) {
        return Reading::None(why);
    }
    match time(end) {
        Reading::None(why) => Reading::None(why),
        _ => hours(&format!("{start} - {end}")),
    }
}

fn starts_agree(one: Option<&Reading<Times>>, other: Option<&Reading<Times>>) -> bool {
    let start = |reading: &Reading<Times>| reading.clone().map(|times| times.0);
    common(one.map(start).as_ref(), other.map(start).as_ref()) != Common::Clash
}

/// What both say, else both as choices, what was typed first.
fn both<T: PartialEq + Clone + Say>(
    typed: Option<&Reading<T>>,
    received: Option<&Reading<T>>,
) -> Option<Reading<T>> {
    if let Some(Reading::None(_)) = typed {
        return typed.cloned();
    }
    match common(typed, received) {
        Common::Agreed(both) => return Some(both),
        Common::Unsaid => return None,
        Common::Clash => {}
    }
    let choices = |reading: &Reading<T>, note: &str| -> Vec<Choice<T>> {
        let values = reading.values().into_iter().cloned();
        values
            .map(|value| {
                let words = format!("{}, {note}", value.say());
                Choice::new(value, words)
            })
            .collect()
    };
    let mut all = typed
        .map(|read| choices(read, "as typed"))
        .unwrap_or_default();
    all.extend(
        received
            .map(|read| choices(read, "as received"))
            .unwrap_or_default(),
    );
    Some(Reading::Several(all))
}

/// What can be put into the words of a choice.
trait Say {
    fn say(&self) -> String;
}

impl Say for NaiveDate {
    fn say(&self) -> String {
        super::say_date(*self)
    }
}

impl Say for Times {
    fn say(&self) -> String {
        hours::say(*self)
    }
}
