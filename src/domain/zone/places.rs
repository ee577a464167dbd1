//! The table of places and their zones behind the zone search, and the names not to offer.

use super::ZoneName;

const TABLE: &str = include_str!("places.txt");

/// Names the database keeps only for old files; their places go by the names that replaced them.
const SUPERSEDED: &str = "\
    Africa/Asmera America/Atka America/Buenos_Aires America/Catamarca America/Cordoba \
    America/Ensenada America/Fort_Wayne America/Godthab America/Indianapolis America/Jujuy \
    America/Knox_IN America/Louisville America/Mendoza America/Porto_Acre America/Rosario \
    America/Santa_Isabel America/Shiprock America/Virgin Asia/Ashkhabad Asia/Calcutta \
    Asia/Chongqing Asia/Chungking Asia/Dacca Asia/Harbin Asia/Istanbul Asia/Kashgar \
    Asia/Katmandu Asia/Macao Asia/Rangoon Asia/Saigon Asia/Tel_Aviv Asia/Thimbu \
    Asia/Ujung_Pandang Asia/Ulan_Bator Atlantic/Faeroe Australia/ACT Australia/LHI \
    Australia/NSW Australia/North Australia/Queensland Australia/South Australia/Tasmania \
    Australia/Victoria Australia/West Australia/Yancowinna Europe/Kiev Europe/Nicosia \
    Europe/Uzhgorod Europe/Zaporozhye Pacific/Ponape Pacific/Samoa Pacific/Truk Pacific/Yap";

/// Folders of the database that hold second names of zones found elsewhere, or bare offsets.
const SECOND_NAMES: [&str; 6] = ["Etc/", "US/", "Canada/", "Brazil/", "Chile/", "Mexico/"];

/// The rows of the table in its order: a zone and places that keep it.
pub(super) fn rows() -> impl Iterator<Item = (ZoneName, impl Iterator<Item = &'static str> + Clone)>
{
    // A comment is no name: the neighbors of an unknown name are looked for in these rows.
    let lines = TABLE.lines().filter(|line| !line.starts_with('#'));
    lines.filter_map(|line| {
        let (zone, places) = line.split_once(": ")?;
        let name = ZoneName::parse(zone).ok()?;
        Some((name, places.split(',').map(str::trim)))
    })
}

/// Whether a name is the current one of some place, and so worth offering.
pub(super) fn is_current(name: ZoneName) -> bool {
    let text = name.as_str();
    let second = SECOND_NAMES.iter().any(|folder| text.starts_with(folder));
    name.is_place() && !second && !SUPERSEDED.split(' ').any(|old| old == text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_table_is_a_comment_or_names_a_current_zone() {
        let lines = TABLE
            .lines()
            .filter(|l| !l.is_empty() && !l.starts_with('#'));
        assert_eq!(lines.count(), rows().count());
        for (name, places) in rows() {
            assert!(is_current(name) || name == ZoneName::UTC, "{name}");
            assert!(
                places.clone().count() > 0 && places.clone().all(|p| !p.is_empty()),
                "{name}"
            );
        }
    }

    #[test]
    fn no_place_is_given_to_a_zone_twice() {
        let mut all: Vec<_> = rows()
            .flat_map(|(zone, places)| places.map(move |p| (zone, p)))
            .collect();
        let count = all.len();
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), count);
        assert!(count > 500);
    }

    #[test]
    fn every_superseded_name_is_a_name() {
        for old in SUPERSEDED.split(' ') {
            assert_eq!(ZoneName::parse(old).unwrap().as_str(), old);
        }
    }
}
