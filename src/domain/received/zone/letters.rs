//! Letters and words people write for zones, and every zone that goes by them.

use crate::domain::zone::ZoneName;

/// A zone of the United States as people speak of it: a clock, not a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::domain::received) enum Family {
    Eastern,
    Central,
    Mountain,
    Pacific,
    Alaska,
    Hawaii,
}

/// The half of the year that letters such as "EST" speak of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::domain::received) enum Season {
    /// Not said: "ET", "Eastern Time".
    Either,
    /// "EST", "Eastern Standard Time".
    Standard,
    /// "EDT", "Eastern Daylight Time".
    Daylight,
}

/// What is known of a family.
struct Facts {
    family: Family,
    zone: &'static str,
    word: &'static str,
    /// The letters in general, of standard and of daylight time.
    letters: [&'static str; 3],
    /// The offsets of standard and daylight time, in hours.
    hours: [i8; 2],
    /// Zones elsewhere that go by the standard letters.
    rivals: &'static [&'static str],
}

const FAMILIES: [Facts; 6] = [
    Facts {
        family: Family::Eastern,
        zone: "America/New_York",
        word: "Eastern",
        letters: ["ET", "EST", "EDT"],
        hours: [-5, -4],
        rivals: &[],
    },
    Facts {
        family: Family::Central,
        zone: "America/Chicago",
        word: "Central",
        letters: ["CT", "CST", "CDT"],
        hours: [-6, -5],
        rivals: &["Asia/Shanghai", "America/Havana", "America/Mexico_City"],
    },
    Facts {
        family: Family::Mountain,
        zone: "America/Denver",
        word: "Mountain",
        letters: ["MT", "MST", "MDT"],
        hours: [-7, -6],
        rivals: &[],
    },
    Facts {
        family: Family::Pacific,
        zone: "America/Los_Angeles",
        word: "Pacific",
        letters: ["PT", "PST", "PDT"],
        hours: [-8, -7],
        rivals: &["Asia/Manila"],
    },
    Facts {
        family: Family::Alaska,
        zone: "America/Anchorage",
        word: "Alaska",
        letters: ["AKT", "AKST", "AKDT"],
        hours: [-9, -8],
        rivals: &[],
    },
    Facts {
        family: Family::Hawaii,
        zone: "Pacific/Honolulu",
        word: "Hawaii",
        letters: ["HT", "HST", "HDT"],
        hours: [-10, -9],
        rivals: &[],
    },
];

impl Family {
    fn facts(self) -> &'static Facts {
        // Every family stands in the table, in the order of the enum.
        let at = self as usize;
        FAMILIES.get(at).unwrap_or(&FAMILIES[0])
    }

    /// The zone that keeps this clock wherever nothing else is said.
    pub fn zone(self) -> ZoneName {
        name(self.facts().zone)
    }

    /// The letters for it, such as "EST".
    pub fn letters(self, season: Season) -> &'static str {
        let [either, standard, daylight] = self.facts().letters;
        match season {
            Season::Either => either,
            Season::Standard => standard,
            Season::Daylight => daylight,
        }
    }

    /// Zones elsewhere that go by the same letters. "CT" and "Central Time" are American.
    pub fn rivals(self, season: Season) -> Vec<ZoneName> {
        match season {
            Season::Standard => self.facts().rivals.iter().map(|zone| name(zone)).collect(),
            Season::Either | Season::Daylight => Vec::new(),
        }
    }

    /// A zone that keeps to the letters all year, for who means them so: "EST" in Panama.
    pub fn to_the_letter(self, season: Season) -> Option<ZoneName> {
        let [standard, daylight] = self.facts().hours;
        let hours = match season {
            Season::Either => return None,
            Season::Standard => standard,
            Season::Daylight => daylight,
        };
        STEADY
            .iter()
            .find(|(offset, _)| *offset == hours)
            .map(|(_, zone)| name(zone))
    }

    /// The family that a word names, as in "Eastern Time".
    pub fn by_word(word: &str) -> Option<Self> {
        let same = |facts: &&Facts| facts.word.eq_ignore_ascii_case(word);
        match word {
            "alaskan" => Some(Self::Alaska),
            "hawaiian" => Some(Self::Hawaii),
            // The states by these names are places.
            "alaska" | "hawaii" => None,
            _ => FAMILIES.iter().find(same).map(|facts| facts.family),
        }
    }

    /// The family and season that letters name, as in "EST".
    pub fn by_letters(letters: &str) -> Option<(Self, Season)> {
        const SEASONS: [Season; 3] = [Season::Either, Season::Standard, Season::Daylight];
        FAMILIES.iter().find_map(|facts| {
            let at = facts
                .letters
                .iter()
                .position(|l| l.eq_ignore_ascii_case(letters))?;
            Some((facts.family, *SEASONS.get(at)?))
        })
    }
}

/// Zones that never change their clocks, by their offsets in hours.
const STEADY: [(i8, &str); 7] = [
    (-4, "America/Puerto_Rico"),
    (-5, "America/Panama"),
    (-6, "America/Costa_Rica"),
    (-7, "America/Phoenix"),
    (-8, "Pacific/Pitcairn"),
    (-9, "Pacific/Gambier"),
    (-10, "Pacific/Honolulu"),
];

/// Letters of zones elsewhere, and every zone that goes by them, the likelier first.
const ELSEWHERE: [(&str, &[&str]); 62] = [
    (
        "ast",
        &["America/Puerto_Rico", "America/Halifax", "Asia/Riyadh"],
    ),
    ("adt", &["America/Halifax"]),
    ("nst", &["America/St_Johns"]),
    ("ndt", &["America/St_Johns"]),
    ("chst", &["Pacific/Guam"]),
    ("ist", &["Asia/Kolkata", "Asia/Jerusalem", "Europe/Dublin"]),
    ("idt", &["Asia/Jerusalem"]),
    ("pkt", &["Asia/Karachi"]),
    ("bst", &["Europe/London", "Asia/Dhaka"]),
    ("npt", &["Asia/Kathmandu"]),
    ("slst", &["Asia/Colombo"]),
    ("btt", &["Asia/Thimphu"]),
    ("mvt", &["Indian/Maldives"]),
    ("aft", &["Asia/Kabul"]),
    ("irst", &["Asia/Tehran"]),
    ("gst", &["Asia/Dubai", "Atlantic/South_Georgia"]),
    ("ksa", &["Asia/Riyadh"]),
    ("trt", &["Europe/Istanbul"]),
    ("amt", &["Asia/Yerevan", "America/Manaus"]),
    ("azt", &["Asia/Baku"]),
    ("get", &["Asia/Tbilisi"]),
    ("uzt", &["Asia/Tashkent"]),
    ("almt", &["Asia/Almaty"]),
    ("pht", &["Asia/Manila"]),
    ("phst", &["Asia/Manila"]),
    ("sgt", &["Asia/Singapore"]),
    ("sst", &["Asia/Singapore", "Pacific/Pago_Pago"]),
    ("myt", &["Asia/Kuala_Lumpur"]),
    ("mmt", &["Asia/Yangon"]),
    ("ict", &["Asia/Bangkok", "Asia/Ho_Chi_Minh"]),
    ("wib", &["Asia/Jakarta"]),
    ("wita", &["Asia/Makassar"]),
    ("hkt", &["Asia/Hong_Kong"]),
    ("jst", &["Asia/Tokyo"]),
    ("kst", &["Asia/Seoul"]),
    ("aest", &["Australia/Sydney", "Australia/Brisbane"]),
    ("aedt", &["Australia/Sydney"]),
    ("acst", &["Australia/Adelaide", "Australia/Darwin"]),
    ("awst", &["Australia/Perth"]),
    ("nzst", &["Pacific/Auckland"]),
    ("nzdt", &["Pacific/Auckland"]),
    ("wat", &["Africa/Lagos"]),
    ("cat", &["Africa/Harare", "Africa/Khartoum"]),
    ("eat", &["Africa/Nairobi"]),
    ("sast", &["Africa/Johannesburg"]),
    ("gmt", &["UTC", "Europe/London"]),
    ("wet", &["Europe/Lisbon"]),
    ("west", &["Europe/Lisbon"]),
    ("cet", &["Europe/Berlin", "Africa/Algiers"]),
    ("cest", &["Europe/Berlin"]),
    (
        "eet",
        &[
            "Europe/Bucharest",
            "Africa/Cairo",
            "Asia/Beirut",
            "Africa/Tripoli",
        ],
    ),
    ("eest", &["Europe/Bucharest", "Africa/Cairo", "Asia/Beirut"]),
    ("msk", &["Europe/Moscow"]),
    ("brt", &["America/Sao_Paulo"]),
    ("art", &["America/Argentina/Buenos_Aires"]),
    ("clt", &["America/Santiago"]),
    ("clst", &["America/Santiago"]),
    ("cot", &["America/Bogota"]),
    ("pet", &["America/Lima"]),
    ("ect", &["America/Guayaquil", "America/Port_of_Spain"]),
    ("vet", &["America/Caracas"]),
    ("bot", &["America/La_Paz"]),
];

/// Every zone that goes by these letters; nothing for those of the families.
pub(super) fn elsewhere(letters: &str) -> Vec<ZoneName> {
    let found = ELSEWHERE
        .iter()
        .find(|(known, _)| known.eq_ignore_ascii_case(letters));
    found.map_or_else(Vec::new, |(_, zones)| {
        zones.iter().map(|zone| name(zone)).collect()
    })
}

/// A name out of a table of this program; a test holds each of them against the list of names.
fn name(text: &str) -> ZoneName {
    ZoneName::parse(text).unwrap_or(ZoneName::UTC)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_zone_of_the_tables_is_one() {
        let families = FAMILIES
            .iter()
            .flat_map(|f| f.rivals.iter().chain([&f.zone]));
        let steady = STEADY.iter().map(|(_, zone)| zone);
        let elsewhere = ELSEWHERE.iter().flat_map(|(_, zones)| zones.iter());
        for zone in families.chain(steady).chain(elsewhere) {
            assert_eq!(ZoneName::parse(zone).unwrap().as_str(), *zone);
        }
    }

    #[test]
    fn every_family_finds_itself() {
        for facts in &FAMILIES {
            assert_eq!(facts.family.facts().word, facts.word);
            for letters in facts.letters {
                let (family, season) = Family::by_letters(letters).unwrap();
                assert_eq!((family, family.letters(season)), (facts.family, letters));
            }
        }
    }
}
