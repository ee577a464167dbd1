//! Zones to offer while someone types a city, a country or a part of a zone's name.

use super::ZoneName;
use super::places::{is_current, rows};

/// How well a word fits, best first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    Whole,
    Start,
    StartOfWord,
    Within,
}

/// The zones to offer for what was typed so far, best first.
///
/// Matches cities, countries and parts of names without regard to capitals, accents or underscores;
/// of "Boston, MA" the part before the comma serves if the whole finds nothing. For nothing typed,
/// the zones of the built-in places, those of the United States first. Letters such as "IST" bring
/// every zone that goes by them: the choice is the person's.
pub fn search(query: &str) -> Vec<ZoneName> {
    let found = matches(&fold(query));
    match query.split_once(',') {
        Some((place, _)) if found.is_empty() => matches(&fold(place)),
        _ => found,
    }
}

fn matches(query: &str) -> Vec<ZoneName> {
    let mut found: Vec<(Fit, usize, ZoneName)> = Vec::new();
    for (row, (name, mut places)) in rows().enumerate() {
        let best = places
            .by_ref()
            .filter_map(|place| fit(query, &fold(place)))
            .min();
        found.extend(best.map(|fit| (fit, row, name)));
    }
    if !query.is_empty() {
        // After every row of the table, on equal fits.
        let by_name = |name| Some((fit_of_name(query, name)?, usize::MAX, name));
        found.extend(ZoneName::all().filter_map(by_name));
    }
    found.sort_unstable();
    let mut names: Vec<ZoneName> = Vec::new();
    for (_, _, name) in found {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

/// How well the query fits a zone's own name; a name that is not current only if spelled out.
fn fit_of_name(query: &str, name: ZoneName) -> Option<Fit> {
    let full = fold(name.as_str());
    if query == full && name.is_place() {
        return Some(Fit::Whole);
    }
    if !is_current(name) {
        return None;
    }
    let by_city = fit(query, &fold(&name.city()));
    fit(query, &full).into_iter().chain(by_city).min()
}

fn fit(query: &str, text: &str) -> Option<Fit> {
    if text == query {
        return Some(Fit::Whole);
    }
    if text.starts_with(query) {
        return Some(Fit::Start);
    }
    let starts_word = |at: usize| text[..at].ends_with(|c: char| !c.is_alphanumeric());
    let mut found = text.match_indices(query).map(|(at, _)| at).peekable();
    found.peek()?;
    Some(if found.any(starts_word) {
        Fit::StartOfWord
    } else {
        Fit::Within
    })
}

/// Text without capitals, the accents of Latin letters, points and underscores; one space at a time.
fn fold(text: &str) -> String {
    let plain = text.to_lowercase();
    let plain: String = plain
        .chars()
        .filter(|c| !".'’".contains(*c))
        .map(unaccented)
        .collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A small letter without its accent; what stands between words is a space.
pub(crate) fn unaccented(c: char) -> char {
    match c {
        'á' | 'à' | 'â' | 'ã' | 'ä' | 'å' | 'ă' | 'ā' => 'a',
        'é' | 'è' | 'ê' | 'ë' | 'ē' => 'e',
        'í' | 'ì' | 'î' | 'ï' | 'ı' | 'ī' => 'i',
        'ó' | 'ò' | 'ô' | 'õ' | 'ö' | 'ō' => 'o',
        'ú' | 'ù' | 'û' | 'ü' | 'ū' => 'u',
        'ç' | 'ć' | 'č' => 'c',
        'ñ' | 'ń' => 'n',
        'ş' | 'ș' | 'š' => 's',
        'ğ' => 'g',
        'ț' => 't',
        'ž' | 'ź' | 'ż' => 'z',
        '_' | ',' => ' ',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(query: &str) -> Vec<&'static str> {
        search(query).into_iter().map(ZoneName::as_str).collect()
    }

    #[test]
    fn a_place_leads_to_its_zone() {
        for (query, zone) in [
            ("kolk", "Asia/Kolkata"),
            ("india", "Asia/Kolkata"),
            ("Mumbai", "Asia/Kolkata"),
            ("delhi", "Asia/Kolkata"),
            ("calc", "Asia/Kolkata"),
            ("Pakistan", "Asia/Karachi"),
            ("LAHORE", "Asia/Karachi"),
            ("egypt", "Africa/Cairo"),
            ("nigeria", "Africa/Lagos"),
            ("philippines", "Asia/Manila"),
            ("nepal", "Asia/Kathmandu"),
            ("Boston", "America/New_York"),
            ("Boston, MA", "America/New_York"),
            ("phoenix", "America/Phoenix"),
            ("arizona", "America/Phoenix"),
            ("indianapolis", "America/Indiana/Indianapolis"),
            ("indiana", "America/Indiana/Indianapolis"),
            ("new york", "America/New_York"),
            ("new_york", "America/New_York"),
            ("washington dc", "America/New_York"),
            ("st. louis", "America/Chicago"),
            ("nashville", "America/Chicago"),
            ("knoxville", "America/New_York"),
            ("el paso", "America/Denver"),
            ("são paulo", "America/Sao_Paulo"),
            ("bogotá", "America/Bogota"),
            ("kiev", "Europe/Kyiv"),
            ("US/Eastern", "US/Eastern"),
            ("eastern", "America/New_York"),
            ("utc", "UTC"),
        ] {
            assert_eq!(names(query).first(), Some(&zone), "{query}");
        }
    }

    #[test]
    fn what_means_several_zones_brings_each_of_them() {
        for (query, zones) in [
            (
                "IST",
                &["Asia/Kolkata", "Asia/Jerusalem", "Europe/Dublin"][..],
            ),
            (
                "CST",
                &[
                    "America/Chicago",
                    "Asia/Shanghai",
                    "Asia/Taipei",
                    "America/Mexico_City",
                ],
            ),
            (
                "EST",
                &["America/New_York", "America/Panama", "America/Jamaica"],
            ),
            ("MST", &["America/Denver", "America/Phoenix"]),
            ("texas", &["America/Chicago", "America/Denver"]),
            ("tennessee", &["America/New_York", "America/Chicago"]),
            ("georgia", &["America/New_York", "Asia/Tbilisi"]),
            ("hyderabad", &["Asia/Kolkata", "Asia/Karachi"]),
            ("portland", &["America/New_York", "America/Los_Angeles"]),
        ] {
            let found = names(query);
            assert_eq!(&found[..zones.len()], zones, "{query}");
        }
    }

    #[test]
    fn second_names_and_abbreviations_are_not_offered() {
        for query in ["", "a", "e", "est", "gmt", "calcutta", "mountain"] {
            for name in search(query) {
                let good = name.is_place() || name == ZoneName::UTC;
                assert!(good && !name.as_str().starts_with("US/"), "{query}: {name}");
            }
        }
        assert!(!names("calc").contains(&"Asia/Calcutta"));
        assert_eq!(names("asia/calcutta").first(), Some(&"Asia/Calcutta"));
    }

    #[test]
    fn nothing_typed_brings_the_united_states_first_and_nonsense_nothing() {
        assert_eq!(names("").first(), Some(&"America/New_York"));
        assert!(search("  ").len() > 100);
        for query in ["qqqq", ",", "Ω,x", "\u{1b}[", "é́"] {
            assert!(search(query).len() <= search("").len(), "{query}");
        }
    }
}
