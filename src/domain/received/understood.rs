//! What was made of an invitation or of a form, and how answers change it.

use super::settle::{Answers, EndAnswer, settle};
use super::slot::{Around, Slot};
use super::zone::Names;
use super::{Answer, Choice, Doubt, Ends, Field, Near, Parts, Reading};
use crate::domain::entry::{Interviewer, Kind, Place, Status, When};
use crate::domain::zone::{Rules, ZoneName};

/// The most times of one text that are offered to choose from.
const OFFERED: usize = 9;

/// What was read from the words of an invitation, or from the fields of a form.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Understood {
    /// When it is, as far as that is certain: a part in doubt is `None`.
    pub parts: Parts,
    /// What has to be asked before it can be kept.
    pub doubts: Vec<Doubt>,
    /// The very words the time was read from, without what hides or steers; empty until one of several is chosen.
    pub as_received: String,
    /// What sort of entry it seems to be.
    pub kind: Option<Kind>,
    /// How far it seems to have come: called off, too.
    pub status: Option<Status>,
    /// Where it takes place, as far as the text tells.
    pub place: Place,
    /// People with their roles.
    pub interviewers: Vec<Interviewer>,
    /// The name of the program, guessed.
    pub program: Option<String>,
    /// Whether the text was too long to be read to its end.
    pub is_cut: bool,
    /// The times it speaks of.
    slots: Vec<Slot>,
    chosen: Option<usize>,
    answers: Answers,
    /// Zones of places that the text names.
    zones: Vec<ZoneName>,
}

impl Understood {
    /// A text that speaks of these times and names places in these zones.
    pub(super) fn of(slots: Vec<Slot>, zones: Vec<ZoneName>) -> Self {
        Self {
            slots,
            zones,
            ..Self::default()
        }
    }

    /// Holds other words against the times of the text.
    pub(super) fn hold_against(&mut self, with: impl FnOnce(Vec<Slot>) -> Vec<Slot>) {
        self.slots = with(std::mem::take(&mut self.slots));
    }

    /// Day, hours and zone, once nothing is left to ask.
    pub fn when(&self) -> Option<When> {
        if self.doubts.is_empty() {
            self.parts.when()
        } else {
            None
        }
    }

    /// Takes an answer to one of the doubts, and looks again at what depends on it.
    pub fn answer(&mut self, answer: &Answer, rules: &Rules, near: &Near) {
        let given = &mut self.answers;
        match answer {
            Answer::Date(date) => given.date = Some(*date),
            Answer::Hours(start, end) => {
                (given.hours, given.end) = (Some((*start, *end)), EndAnswer::AsRead);
            }
            Answer::Wall(wall, end) => {
                given.date = Some(wall.date());
                // An end that the new start has passed falls away rather than be guessed at.
                let end = end.filter(|end| {
                    *end > Ends {
                        days: 0,
                        time: wall.time(),
                    } || end.days > 0
                });
                (given.hours, given.end) = (Some((wall.time(), end)), EndAnswer::AsRead);
            }
            Answer::End(end) => given.end = end.map_or(EndAnswer::Open, EndAnswer::At),
            Answer::Zone(zone) => given.zone = Some(*zone),
            Answer::Occurrence(which) => given.occurrence = Some(*which),
            Answer::Slot(at) => self.chosen = Some(*at),
        }
        self.settle(rules, near, &Names::new());
    }

    /// Works out anew what is certain and what is not.
    pub(super) fn settle(&mut self, rules: &Rules, near: &Near, names: &Names) {
        let around = Around {
            rules,
            near,
            names,
            text: &self.zones,
        };
        let none = Slot::default();
        let only = if self.slots.len() < 2 {
            Some(0)
        } else {
            self.chosen
        };
        let Some(at) = only else {
            (self.parts, self.doubts) = choice(&self.slots);
            self.as_received.clear();
            return;
        };
        let slot = self.slots.get(at).unwrap_or(&none);
        (self.parts, self.doubts) = settle(slot, &self.answers, &around);
        self.as_received.clone_from(&slot.words);
        self.kind = slot.kind.or(self.kind);
    }
}

/// Asks which of several times it is; what all of them share is certain.
fn choice(slots: &[Slot]) -> (Parts, Vec<Doubt>) {
    let day = slots.first().and_then(|slot| slot.date.clone());
    let one_day = slots.iter().all(|slot| slot.date == day);
    let date = day.filter(|_| one_day).and_then(Reading::one);
    let (field, what) = if one_day {
        (Field::Start, "times")
    } else {
        (Field::Date, "dates")
    };
    let offered = slots.iter().take(OFFERED).enumerate();
    let doubt = Doubt {
        field,
        why: format!("The text speaks of several {what}; choose the one that is meant."),
        choices: offered
            .map(|(at, slot)| Choice::new(Answer::Slot(at), slot.call()))
            .collect(),
    };
    (
        Parts {
            date,
            ..Parts::default()
        },
        vec![doubt],
    )
}
