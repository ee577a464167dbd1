//! Names of time zones as the IANA database spells them, and what to say to a misspelled one.

use std::fmt;
use std::str::FromStr;

use chrono_tz::{TZ_VARIANTS, Tz};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use thiserror::Error;

/// How many names an [`UnknownZone`] offers.
const NEAREST: usize = 3;

/// How alike a name must be (Jaro-Winkler, 0 to 1) to be worth offering.
const ALIKE: f64 = 0.8;

/// How much of an unknown name an error repeats, in characters: it may come from a foreign file.
const SHOWN: usize = 60;

/// The name of a time zone in the IANA database, in its own spelling. Copied freely.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct ZoneName(Tz);

/// A name that is no time zone's.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("“{given}” is not a time zone: {}.", advice(nearest))]
pub struct UnknownZone {
    /// What was given, made safe to print and cut short.
    pub given: String,
    /// The names most like it, best first; empty if none is.
    pub nearest: Vec<ZoneName>,
}

fn advice(nearest: &[ZoneName]) -> String {
    match nearest {
        [] => "write one as Area/City, such as America/New_York".to_owned(),
        names => {
            let names: Vec<_> = names.iter().map(|name| name.as_str()).collect();
            format!("the nearest names are {}", names.join(", "))
        }
    }
}

impl ZoneName {
    /// Coordinated universal time.
    pub const UTC: Self = Self(Tz::UTC);

    /// The name `text` spells, in any mix of capitals.
    pub fn parse(text: &str) -> Result<Self, UnknownZone> {
        let text = text.trim();
        if let Ok(exact) = text.parse::<Tz>() {
            return Ok(Self(exact));
        }
        let any_case = |tz: &&Tz| tz.name().eq_ignore_ascii_case(text);
        TZ_VARIANTS
            .iter()
            .find(any_case)
            .map(|tz| Self(*tz))
            .ok_or_else(|| UnknownZone {
                given: text.escape_debug().take(SHOWN).collect(),
                nearest: nearest(text),
            })
    }

    /// The name as the database spells it, such as `America/New_York`.
    pub fn as_str(self) -> &'static str {
        self.0.name()
    }

    /// The last part of the name in plain words, such as `New York`.
    pub fn city(self) -> String {
        let name = self.as_str();
        let last = name.rsplit('/').next().unwrap_or(name);
        last.replace('_', " ")
    }

    /// Whether the name is of a place, such as `America/New_York`, and not of a fixed offset or an
    /// abbreviation, such as `Etc/GMT+5` or `EST` (which is UTC−5 in summer too, and seldom meant).
    pub fn is_place(self) -> bool {
        let name = self.as_str();
        name.contains('/') && !name.starts_with("Etc/")
    }

    /// Every name there is, old ones included, in alphabetical order.
    pub fn all() -> impl Iterator<Item = Self> {
        TZ_VARIANTS.iter().map(|tz| Self(*tz))
    }
}

/// The names most like `text`, best first, compared whole, by their last part, and by the places that keep them.
fn nearest(text: &str) -> Vec<ZoneName> {
    let wanted: String = text
        .to_lowercase()
        .chars()
        .take(SHOWN)
        .map(|c| if c == ' ' { '_' } else { c })
        .collect();
    let city = wanted.rsplit('/').next().unwrap_or(&wanted);
    let likeness = |name: ZoneName| {
        let full = name.as_str().to_lowercase();
        let last = full.rsplit('/').next().unwrap_or(&full);
        strsim::jaro_winkler(&wanted, &full).max(strsim::jaro_winkler(city, last))
    };
    let by_name = ZoneName::all()
        .filter(|name| name.is_place())
        .map(|name| (likeness(name), name));
    let place = |place: &str| strsim::jaro_winkler(city, &place.to_lowercase().replace(' ', "_"));
    let by_place = super::places::rows().filter_map(|(name, places)| {
        let best = places.map(place).max_by(f64::total_cmp)?;
        Some((best, name))
    });
    let mut scored: Vec<(f64, ZoneName)> = by_name
        .chain(by_place)
        .filter(|(score, _)| *score >= ALIKE)
        .collect();
    scored.sort_by(|(a, x), (b, y)| b.total_cmp(a).then(x.cmp(y)));
    let mut names: Vec<ZoneName> = Vec::new();
    for (_, name) in scored {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names.truncate(NEAREST);
    names
}

impl FromStr for ZoneName {
    type Err = UnknownZone;

    fn from_str(text: &str) -> Result<Self, UnknownZone> {
        Self::parse(text)
    }
}

impl fmt::Display for ZoneName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl fmt::Debug for ZoneName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl PartialOrd for ZoneName {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

/// Alphabetical.
impl Ord for ZoneName {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.as_str().cmp(other.as_str())
    }
}

impl Serialize for ZoneName {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for ZoneName {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_found_in_any_capitals_and_kept_in_the_databases_spelling() {
        for (given, name) in [
            ("america/new_york", "America/New_York"),
            ("ASIA/KOLKATA", "Asia/Kolkata"),
            (" Europe/London ", "Europe/London"),
            ("america/port-au-prince", "America/Port-au-Prince"),
            ("utc", "UTC"),
            ("etc/gmt+5", "Etc/GMT+5"),
        ] {
            assert_eq!(ZoneName::parse(given).unwrap().as_str(), name);
        }
    }

    #[test]
    fn an_unknown_name_is_answered_with_its_neighbors() {
        for (given, first) in [
            ("Asia/Kolkatta", "Asia/Kolkata"),
            ("New York", "America/New_York"),
            ("America/Chcago", "America/Chicago"),
            ("Krachi", "Asia/Karachi"),
            ("America/Bostn", "America/New_York"),
            ("Bangalor", "Asia/Kolkata"),
        ] {
            let error = ZoneName::parse(given).unwrap_err();
            assert_eq!(error.nearest[0].as_str(), first, "{given}");
            assert!(error.to_string().contains(first), "{error}");
        }
    }

    #[test]
    fn a_name_like_no_other_is_told_how_names_look() {
        let error = ZoneName::parse("Zz\u{1b}[2J").unwrap_err();
        assert_eq!(error.nearest, []);
        let text = error.to_string();
        assert!(!text.contains('\u{1b}'), "{text}");
        assert!(text.contains("Area/City"), "{text}");
        assert!(ZoneName::parse("").is_err());
        assert!(
            ZoneName::parse(&"x".repeat(100_000))
                .unwrap_err()
                .given
                .len()
                < 100
        );
    }

    #[test]
    fn an_abbreviation_is_not_a_place() {
        for (name, place) in [("EST", false), ("Etc/GMT+5", false), ("Asia/Kolkata", true)] {
            assert_eq!(ZoneName::parse(name).unwrap().is_place(), place, "{name}");
        }
    }

    #[test]
    fn a_name_goes_through_a_file_and_back() {
        let name = ZoneName::parse("America/Puerto_Rico").unwrap();
        let text = serde_json::to_string(&name).unwrap();
        assert_eq!(text, "\"America/Puerto_Rico\"");
        assert_eq!(serde_json::from_str::<ZoneName>(&text).unwrap(), name);
        let error = serde_json::from_str::<ZoneName>("\"America/Bostn\"").unwrap_err();
        assert!(error.to_string().contains("is not a time zone"), "{error}");
    }
}
