//! Where an event takes place and how to get in, from what it says in words.

use super::clean;
use super::event::Words;
use super::html;
use super::links::{Link, links};
use crate::domain::entry::{Place, Platform};

/// The longest address or number that is kept, in characters.
const LONGEST: usize = 300;

/// Words of a place that name a platform; the first that fits counts.
const PLATFORMS: [(&str, Platform); 7] = [
    ("thalamus", Platform::Thalamus),
    ("zoom", Platform::Zoom),
    ("webex", Platform::Webex),
    ("microsoft teams", Platform::Teams),
    ("ms teams", Platform::Teams),
    ("teams meeting", Platform::Teams),
    ("google meet", Platform::Other),
];

/// Places that are none.
const NOWHERE: [&str; 11] = [
    "online",
    "virtual",
    "virtually",
    "remote",
    "tbd",
    "tba",
    "video call",
    "video",
    "web conference",
    "see description",
    "n/a",
];

/// What numbers to type in are called.
const CODES: [&str; 10] = [
    "meeting id",
    "conference id",
    "webinar id",
    "meeting number",
    "access code",
    "passcode",
    "password",
    "pin",
    "meeting password",
    "meeting number (access code)",
];

/// By what a way out is told.
const TROUBLE: [&str; 6] = [
    "difficult",
    "backup",
    "back-up",
    "trouble",
    "problem",
    "disconnect",
];

/// Reads the place.
pub fn place(words: &Words, summary: &str) -> Place {
    let description = &words.plain;
    let location = html::plain(&words.location);
    let found = links(texts(words));
    let join = found.iter().find(|link| link.joins.is_some());
    let address = address(&location);
    let platform = join
        .and_then(|link| link.joins)
        .or_else(|| platform_named(&location))
        .or_else(|| platform_named(summary))
        .or_else(|| is_phone(&location).then_some(Platform::Phone))
        .or_else(|| (!address.is_empty()).then_some(Platform::InPerson))
        .or_else(|| platform_named(description));
    let (dial_in, backup) = numbers(description, &location);
    Place {
        platform,
        link: join
            .or_else(|| best_of(&found, words))
            .map_or_else(String::new, |link| link.url.clone()),
        address,
        dial_in,
        backup,
    }
}

/// Everything that may hold a link, what is made for it first.
fn texts(words: &Words) -> impl Iterator<Item = &str> {
    let conferences = words.conferences.iter().map(String::as_str);
    conferences.chain([
        words.location.as_str(),
        words.url.as_str(),
        words.description.as_str(),
        words.html.as_str(),
    ])
}

/// A link that is known to lead into no meeting: one given as such, or the only one there is.
fn best_of<'a>(found: &'a [Link], words: &Words) -> Option<&'a Link> {
    let given = texts(words).take(words.conferences.len() + 2);
    let given = links(given).into_iter().next();
    match (given, found) {
        (Some(given), found) => found.iter().find(|link| **link == given),
        (None, [only]) => Some(only),
        (None, _) => None,
    }
}

/// A place in one line, as it is written: an address, else the link, else the platform.
pub fn location(place: &Place) -> String {
    if !place.address.is_empty() {
        return place.address.clone();
    }
    if !place.link.is_empty() {
        return place.link.clone();
    }
    place
        .platform
        .map_or_else(String::new, |platform| platform_name(platform).to_owned())
}

fn platform_name(platform: Platform) -> &'static str {
    match platform {
        Platform::Zoom => "Zoom",
        Platform::Thalamus => "Thalamus",
        Platform::Webex => "Webex",
        Platform::Teams => "Microsoft Teams",
        Platform::Phone => "By phone",
        Platform::InPerson | Platform::Other => "",
    }
}

fn platform_named(text: &str) -> Option<Platform> {
    // Where links lead is known already, and their letters are not words.
    let words = text.split_whitespace().filter(|word| !word.contains("://"));
    let text = words.collect::<Vec<_>>().join(" ").to_lowercase();
    let found = PLATFORMS.iter().find(|(word, _)| text.contains(word));
    found.map(|(_, platform)| *platform)
}

fn is_phone(location: &str) -> bool {
    let location = location.to_lowercase();
    number(&location).is_some()
        || ["phone", "telephone"]
            .iter()
            .any(|word| location.contains(word))
}

/// The place without links, where that leaves a place.
fn address(location: &str) -> String {
    let mut rest = location.to_owned();
    for link in links([location]) {
        rest = rest.replace(&link.url, " ");
    }
    let rest = clean::line(&rest, LONGEST);
    let rest = rest.trim_matches([' ', ',', ';', '-', '(', ')', '<', '>', '|', '/']);
    let lower = rest.to_lowercase();
    let is_place = !NOWHERE.contains(&lower.as_str())
        && !rest.contains("://")
        && platform_named(rest).is_none()
        && !is_phone(rest);
    if is_place {
        rest.to_owned()
    } else {
        String::new()
    }
}

/// The number to dial in by with its codes, and the way out.
fn numbers(description: &str, location: &str) -> (String, String) {
    let mut dial_in = number(location);
    let mut backup = None;
    let mut codes: Vec<String> = Vec::new();
    for line in description.lines().take(500) {
        let lower = line.to_lowercase();
        let in_trouble = TROUBLE.iter().any(|word| lower.contains(word));
        if in_trouble && (number(line).is_some() || local_number(line)) {
            backup = backup.or_else(|| Some(clean::line(line, LONGEST)));
            continue;
        }
        dial_in = dial_in.or_else(|| number(line));
        codes.extend(code(line).filter(|code| codes.len() < 3 && !codes.contains(code)));
    }
    let codes = codes.join(", ");
    match dial_in {
        Some(number) if codes.is_empty() => (number, backup.unwrap_or_default()),
        Some(number) => (format!("{number}, {codes}"), backup.unwrap_or_default()),
        None => (String::new(), backup.unwrap_or(codes)),
    }
}

/// `Meeting ID: 999 1234 5678`.
fn code(line: &str) -> Option<String> {
    let (label, value) = line.split_once(':')?;
    let label = clean::line(label, 40);
    let value = clean::line(value, 40);
    let is_code = CODES.contains(&label.to_lowercase().as_str());
    let is_number = value.chars().any(char::is_alphanumeric) && !value.contains("://");
    (is_code && is_number).then(|| format!("{label}: {value}"))
}

/// A telephone number with its country: `+1 646 558 8656`.
fn number(line: &str) -> Option<String> {
    line.match_indices('+').take(20).find_map(|(at, _)| {
        let from = line.get(at + 1..)?;
        let is_part =
            |c: char| c.is_ascii_digit() || matches!(c, ' ' | '-' | '(' | ')' | '.' | '\u{a0}');
        let end = from.find(|c| !is_part(c)).unwrap_or(from.len());
        let digits = from.get(..end)?;
        let number = clean::line(digits, 30);
        let count = number.bytes().filter(u8::is_ascii_digit).count();
        let number = number.trim_end_matches([' ', '-', '(', '.']);
        ((10..=15).contains(&count) && from.starts_with(|c: char| c.is_ascii_digit() || c == '('))
            .then(|| format!("+{number}"))
    })
}

/// Whether a line has a telephone number of the country: `404-555-0100`.
fn local_number(line: &str) -> bool {
    let digits = line.bytes().filter(u8::is_ascii_digit).count();
    digits >= 10
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(location: &str, description: &str) -> Place {
        let words = Words {
            location: location.to_owned(),
            description: description.to_owned(),
            plain: html::plain(description),
            ..Words::default()
        };
        place(&words, "")
    }

    #[test]
    fn the_link_to_join_by_wins_over_every_other() {
        let place = of(
            "",
            "About us: https://radiology.example.edu/ \nJoin Zoom Meeting\nhttps://emory.zoom.us/j/1?pwd=x\nFind your local \
             number: https://emory.zoom.us/u/a",
        );
        assert_eq!(place.link, "https://emory.zoom.us/j/1?pwd=x");
        assert_eq!(place.platform, Some(Platform::Zoom));
        let words = Words {
            html:
                "<a href=\"https://teams.microsoft.com/l/meetup-join/x\">https://evil.example/</a>"
                    .to_owned(),
            location: "Microsoft Teams Meeting".to_owned(),
            url: "https://example.edu/program".to_owned(),
            ..Words::default()
        };
        let place = super::place(&words, "");
        assert_eq!(place.link, "https://teams.microsoft.com/l/meetup-join/x");
        assert_eq!(
            (place.platform, place.address.as_str()),
            (Some(Platform::Teams), "")
        );
    }

    #[test]
    fn without_one_a_link_that_was_given_or_the_only_one_is_kept() {
        for (location, description, link) in [
            (
                "https://example.edu/room",
                "see https://a.org/1 and https://a.org/2",
                "https://example.edu/room",
            ),
            ("", "only https://a.org/1", "https://a.org/1"),
            ("", "https://a.org/1 or https://a.org/2", ""),
            ("", "", ""),
        ] {
            assert_eq!(
                of(location, description).link,
                link,
                "{location}{description}"
            );
        }
    }

    #[test]
    fn a_place_on_earth_is_told_from_a_platform() {
        for (location, platform, address) in [
            (
                "1364 Clifton Road NE, Atlanta, GA",
                Some(Platform::InPerson),
                "1364 Clifton Road NE, Atlanta, GA",
            ),
            ("Zoom", Some(Platform::Zoom), ""),
            ("Online", None, ""),
            ("Thalamus Video", Some(Platform::Thalamus), ""),
            ("Phone: +1 404 555 0100", Some(Platform::Phone), ""),
            ("https://zoom.us/j/1", Some(Platform::Zoom), ""),
            (
                "https://zoom.us/j/1, Room D112",
                Some(Platform::Zoom),
                "Room D112",
            ),
            ("", None, ""),
        ] {
            let place = of(location, "");
            assert_eq!(
                (place.platform, place.address.as_str()),
                (platform, address),
                "{location}"
            );
        }
    }

    #[test]
    fn numbers_to_dial_and_ways_out_are_kept() {
        let place = of(
            "",
            "Join Zoom Meeting\nhttps://zoom.us/j/1\nMeeting ID: 999 1234 5678\nPasscode: 123456\nDial: +1 646 558 8656 US \
             (New York)\nIf you have technical difficulties, call Ms. Lee at 404-555-0100.",
        );
        assert_eq!(
            place.dial_in,
            "+1 646 558 8656, Meeting ID: 999 1234 5678, Passcode: 123456"
        );
        assert_eq!(
            place.backup,
            "If you have technical difficulties, call Ms. Lee at 404-555-0100."
        );
        let place = of(
            "",
            "One tap mobile: +16465588656,,99912345678#,,,,*123456# US",
        );
        assert_eq!(place.dial_in, "+16465588656");
        assert_eq!(
            of("", "Meeting ID: 1\nMeeting ID: 1").backup,
            "Meeting ID: 1"
        );
        for text in [
            "1 + 1 = 2",
            "+12 345",
            "C++ 20261203T090000",
            "++++++",
            "+1234567890123456789",
        ] {
            assert_eq!(of("", text).dial_in, "", "{text}");
        }
    }
}
