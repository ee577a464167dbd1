//! The places of the table by their exact names, for who has read one somewhere and will not guess.

use std::collections::HashMap;

use super::ZoneName;
use super::places::rows;
use super::search::fold;

/// Where "Portland Maine" stands in the table, "Portland" is one of its names too, but "New" is none of New Mexico's.
const NO_NAMES: [&str; 11] = [
    "new", "north", "south", "east", "west", "northern", "southern", "eastern", "western", "upper",
    "port of",
];

/// What tells places of one name apart besides the names of states and countries.
const TELLS_APART: [&str; 4] = ["state", "dc", "panhandle", "upper peninsula"];

/// Every place of the table and the zones it keeps. It takes about a millisecond to make: make it once for a text.
#[derive(Debug, Clone)]
pub struct Gazetteer {
    places: HashMap<String, Vec<ZoneName>>,
    longest: usize,
}

impl Gazetteer {
    /// All places.
    pub fn new() -> Self {
        let mut places: HashMap<String, Vec<ZoneName>> = HashMap::new();
        for (zone, names) in rows() {
            for name in names {
                add(&mut places, key(name), zone);
            }
        }
        let mut shorter = Vec::new();
        for (name, zones) in &places {
            for (at, _) in name.match_indices(' ') {
                let (short, rest) = (&name[..at], &name[at + 1..]);
                let apart = places.contains_key(rest) || TELLS_APART.contains(&rest);
                if apart && !NO_NAMES.contains(&short) {
                    shorter.extend(zones.iter().map(|zone| (short.to_owned(), *zone)));
                }
            }
        }
        shorter.sort();
        for (name, zone) in shorter {
            add(&mut places, name, zone);
        }
        let longest = places
            .keys()
            .map(|name| name.split(' ').count())
            .max()
            .unwrap_or(1);
        Self { places, longest }
    }

    /// The zones of the places that go by exactly this name, without regard to capitals, accents and marks.
    pub fn named(&self, place: &str) -> &[ZoneName] {
        self.places.get(&key(place)).map_or(&[], Vec::as_slice)
    }

    /// The most words a name has.
    pub fn longest(&self) -> usize {
        self.longest
    }
}

impl Default for Gazetteer {
    fn default() -> Self {
        Self::new()
    }
}

fn add(places: &mut HashMap<String, Vec<ZoneName>>, name: String, zone: ZoneName) {
    let zones = places.entry(name).or_default();
    if !zones.contains(&zone) {
        zones.push(zone);
    }
}

/// A name by its letters and digits alone, words apart by one space.
fn key(name: &str) -> String {
    let plain: String = fold(name)
        .chars()
        .map(|c| if c.is_alphanumeric() { c } else { ' ' })
        .collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_brings_every_zone_in_which_a_place_goes_by_it_and_no_other() {
        let gazetteer = Gazetteer::new();
        for (name, zones) in [
            ("Phoenix", &["America/Phoenix"][..]),
            ("phoe", &[]),
            ("St. Louis", &["America/Chicago"]),
            ("Winston Salem", &["America/New_York"]),
            ("winston-salem", &["America/New_York"]),
            ("Portland", &["America/Los_Angeles", "America/New_York"]),
            ("Rochester", &["America/Chicago", "America/New_York"]),
            ("Washington", &["America/Los_Angeles", "America/New_York"]),
            ("Hyderabad", &["Asia/Kolkata", "Asia/Karachi"]),
            ("Punjab", &["Asia/Kolkata", "Asia/Karachi"]),
            ("Texas", &["America/Chicago", "America/Denver"]),
            ("TX", &["America/Chicago", "America/Denver"]),
            ("LA", &["America/Chicago", "America/Los_Angeles"]),
            (
                "Indiana",
                &["America/Indiana/Indianapolis", "America/Chicago"],
            ),
            ("new", &[]),
            ("west", &[]),
            ("kansas", &["America/Chicago", "America/Denver"]),
            ("Kansas City", &["America/Chicago"]),
            ("Türkiye", &["Europe/Istanbul"]),
            ("", &[]),
        ] {
            let found: Vec<_> = gazetteer
                .named(name)
                .iter()
                .map(|zone| zone.as_str())
                .collect();
            assert_eq!(found, zones, "{name}");
        }
        assert!(gazetteer.longest() >= 3);
    }
}
