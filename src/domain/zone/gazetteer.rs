//! The places of the table by their exact names, for who has read one somewhere and will not guess.

use std::collections::HashMap;

use super::ZoneName;
use super::places::{is_current, rows};
use super::search::unaccented;

/// Where "Portland Maine" stands in the table, "Portland" is one of its names too, but "New" is none of New Mexico's.
const NO_NAMES: [&str; 11] = [
    "new", "north", "south", "east", "west", "northern", "southern", "eastern", "western", "upper",
    "port of",
];

/// What tells places of one name apart besides the names of states and countries.
const TELLS_APART: [&str; 4] = ["state", "dc", "panhandle", "upper peninsula"];

/// How many names are offered for one that is unknown.
const NEAREST: usize = 3;

/// How alike a name must be (Jaro-Winkler, 0 to 1) to be worth offering.
const ALIKE: f64 = 0.88;

/// How much of an unknown name is compared, in characters.
const LONGEST: usize = 40;

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
        for zone in ZoneName::all().filter(|name| is_current(*name)) {
            add(&mut places, key(&zone.city()), zone);
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

    /// The names most like `text`, best first, as they are spelled; few, and none if none is like it.
    pub fn nearest(&self, text: &str) -> Vec<String> {
        let wanted: String = key(text).chars().take(LONGEST).collect();
        let listed = rows().flat_map(|(_, names)| names.map(str::to_owned));
        let cities = ZoneName::all()
            .filter(|name| is_current(*name))
            .map(ZoneName::city);
        let likeness = |name: &str| strsim::jaro_winkler(&wanted, &key(name));
        let scored = listed.chain(cities).map(|name| (likeness(&name), name));
        let mut alike: Vec<_> = scored.filter(|(score, _)| *score >= ALIKE).collect();
        alike.sort_by(|(a, x), (b, y)| b.total_cmp(a).then(x.cmp(y)));
        let mut names: Vec<String> = Vec::new();
        for (_, name) in alike {
            if names.len() < NEAREST && !names.contains(&name) {
                names.push(name);
            }
        }
        names
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
    let mut key = String::with_capacity(name.len());
    let mut gap = false;
    for c in name.chars().flat_map(char::to_lowercase).map(unaccented) {
        if c.is_alphanumeric() {
            if gap && !key.is_empty() {
                key.push(' ');
            }
            gap = false;
            key.push(c);
        } else if !".'’".contains(c) {
            gap = true;
        }
    }
    key
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
            ("Helsinki", &["Europe/Helsinki"]),
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

    #[test]
    fn a_misspelled_place_is_answered_with_those_like_it() {
        let gazetteer = Gazetteer::new();
        for (text, first) in [
            ("Bosten", "Boston"),
            ("Krachi", "Karachi"),
            ("San Fransisco", "San Francisco"),
        ] {
            assert_eq!(
                gazetteer.nearest(text).first().map(String::as_str),
                Some(first),
                "{text}"
            );
        }
        assert_eq!(gazetteer.nearest("qqqq"), [""; 0]);
        assert_eq!(gazetteer.nearest(&"x".repeat(100_000)), [""; 0]);
    }
}
