//! One time that a text or a form speaks of, as far as each part of it can be read.

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, TimeZone, Utc};

use super::hours::Times;
use super::zone::{Names, Scene, read_text};
use super::{Choice, Near, Reading, say_date};
use crate::domain::entry::Kind;
use crate::domain::zone::{Rules, ZoneName};

/// One time that is spoken of.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Slot {
    /// The day; `None` where none is named.
    pub date: Option<Reading<NaiveDate>>,
    /// From when to when; `None` where no time is named.
    pub hours: Option<Reading<Times>>,
    /// The words for the zone.
    pub zone: Option<String>,
    /// Other words for the zone, that must mean the same clock.
    pub other_zone: Option<String>,
    /// What sort of entry the words beside it speak of.
    pub kind: Option<Kind>,
    /// The words it was read from.
    pub words: String,
    /// What to say of it where it is offered.
    pub note: &'static str,
}

/// What is known around a text while it is read.
pub(super) struct Around<'a> {
    pub rules: &'a Rules,
    pub near: &'a Near,
    pub names: &'a Names,
    /// Zones of places that the text names.
    pub text: &'a [ZoneName],
}

impl Around<'_> {
    /// The scene of a wall time.
    pub fn scene(&self, on: Option<NaiveDateTime>) -> Scene<'_> {
        Scene::new(on, self.rules, self.near, self.names).with_text(self.text)
    }

    /// What the words for a zone mean at a wall time.
    pub fn zone(&self, words: &str, on: Option<NaiveDateTime>) -> Reading<ZoneName> {
        read_text(words, &self.scene(on), self.names)
    }
}

impl Slot {
    /// Every wall time it may begin at; none where a part is missing.
    pub fn walls(&self) -> Vec<NaiveDateTime> {
        let starts = self.starts();
        let days = self.days();
        days.iter()
            .flat_map(|day| starts.iter().map(|start| day.and_time(*start)))
            .collect()
    }

    /// Every day it may be on.
    pub fn days(&self) -> Vec<NaiveDate> {
        self.date
            .iter()
            .flat_map(|date| date.values())
            .copied()
            .collect()
    }

    /// Every time of day it may begin at.
    pub fn starts(&self) -> Vec<NaiveTime> {
        self.hours
            .iter()
            .flat_map(|hours| hours.values())
            .map(|times| times.0)
            .collect()
    }

    /// The time of day it begins at, if that is certain.
    pub fn start(&self) -> Option<NaiveTime> {
        match &self.hours {
            Some(Reading::One(times)) => Some(times.0),
            _ => None,
        }
    }

    /// Every moment it may begin at, with the zone that makes it so.
    pub fn moments(&self, around: &Around) -> Vec<(DateTime<Utc>, ZoneName)> {
        let Some(words) = &self.zone else {
            return Vec::new();
        };
        let mut found = Vec::new();
        for wall in self.walls() {
            for name in around.zone(words, Some(wall)).values() {
                let Some(zone) = around.rules.get(*name) else {
                    continue;
                };
                found.extend(
                    zone.from_local_datetime(&wall)
                        .earliest()
                        .map(|at| (at.to_utc(), *name)),
                );
            }
        }
        found
    }

    /// How it is offered among others.
    pub fn call(&self) -> String {
        let day = match &self.date {
            Some(Reading::One(date)) => say_date(*date),
            Some(Reading::Several(choices)) => choices
                .iter()
                .map(|c| say_date(c.value))
                .collect::<Vec<_>>()
                .join(" or "),
            Some(Reading::None(_)) | None => String::new(),
        };
        let hours = match &self.hours {
            Some(Reading::One(times)) => super::hours::say(*times),
            Some(Reading::Several(choices)) => choices
                .iter()
                .map(|c| super::hours::say(c.value))
                .collect::<Vec<_>>()
                .join(" or "),
            Some(Reading::None(_)) | None => String::new(),
        };
        let zone = self
            .zone
            .as_deref()
            .map(super::words::plain)
            .unwrap_or_default();
        let kind = match self.kind {
            Some(Kind::Social) => "(social)",
            Some(Kind::Mock) => "(mock interview)",
            Some(Kind::Interview | Kind::Deadline | Kind::Other) | None => "",
        };
        let parts = [day, hours, zone, kind.to_owned(), self.note.to_owned()];
        parts
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(", ")
    }
}

/// What two texts say of the same thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Common<T> {
    /// Things that cannot both be.
    Clash,
    /// Neither says anything.
    Unsaid,
    /// This.
    Agreed(T),
}

impl<T> Common<T> {
    /// What there is to say, where nothing clashes.
    pub fn agreed(self) -> Option<T> {
        match self {
            Self::Agreed(value) => Some(value),
            Self::Clash | Self::Unsaid => None,
        }
    }
}

/// What both readings allow. A part that is missing speaks against nothing.
pub(super) fn common<T: PartialEq + Clone>(
    one: Option<&Reading<T>>,
    other: Option<&Reading<T>>,
) -> Common<Reading<T>> {
    let (Some(one), Some(other)) = (one, other) else {
        return one
            .or(other)
            .cloned()
            .map_or(Common::Unsaid, Common::Agreed);
    };
    let theirs = other.values();
    let both: Vec<Choice<T>> = match (one, other) {
        (Reading::None(_), sound) | (sound, Reading::None(_)) => {
            return Common::Agreed(sound.clone());
        }
        (Reading::One(value), _) if theirs.contains(&value) => return Common::Agreed(one.clone()),
        (Reading::One(_), _) => Vec::new(),
        (Reading::Several(choices), _) => choices
            .iter()
            .filter(|c| theirs.contains(&&c.value))
            .cloned()
            .collect(),
    };
    // Two texts in the same doubt are still in doubt.
    let in_doubt = matches!(other, Reading::Several(others) if others.len() == both.len());
    match both.as_slice() {
        [] => Common::Clash,
        [only] if !in_doubt => Common::Agreed(Reading::One(only.value.clone())),
        _ => Common::Agreed(Reading::Several(both)),
    }
}
