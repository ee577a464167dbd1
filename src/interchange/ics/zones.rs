//! What calendars call time zones: IANA names with and without prefixes, Windows' names, display names.
//!
//! A name is only looked up here; whether the file's own rules agree with it is asked elsewhere.

use std::cell::OnceCell;
use std::collections::HashMap;

use chrono_tz::{TZ_VARIANTS, Tz};
use windows_timezones::WindowsTimezone;

use super::property;
use crate::domain::zone::{UnknownZone, ZoneName};

/// Windows' names that are younger than the table of the library (CLDR 46.1): provinces that stopped changing clocks
/// in 2026.
const YOUNGER: [(&str, &str); 3] = [
    ("alberta standard time", "America/Edmonton"),
    ("british columbia standard time", "America/Vancouver"),
    ("manitoba standard time", "America/Winnipeg"),
];

/// Names that calendars still write, and how the database spells those places now. The hours are the same.
const SECOND_NAMES: [(&str, &str); 32] = [
    ("America/Buenos_Aires", "America/Argentina/Buenos_Aires"),
    ("America/Fort_Wayne", "America/Indiana/Indianapolis"),
    ("America/Godthab", "America/Nuuk"),
    ("America/Indianapolis", "America/Indiana/Indianapolis"),
    ("America/Louisville", "America/Kentucky/Louisville"),
    ("Asia/Calcutta", "Asia/Kolkata"),
    ("Asia/Dacca", "Asia/Dhaka"),
    ("Asia/Katmandu", "Asia/Kathmandu"),
    ("Asia/Rangoon", "Asia/Yangon"),
    ("Asia/Saigon", "Asia/Ho_Chi_Minh"),
    ("CST6CDT", "America/Chicago"),
    ("EST5EDT", "America/New_York"),
    ("Etc/GMT", "UTC"),
    ("Etc/Greenwich", "UTC"),
    ("Etc/UCT", "UTC"),
    ("Etc/UTC", "UTC"),
    ("Etc/Universal", "UTC"),
    ("Etc/Zulu", "UTC"),
    ("Europe/Kiev", "Europe/Kyiv"),
    ("GMT", "UTC"),
    ("Greenwich", "UTC"),
    ("MST7MDT", "America/Denver"),
    ("PST8PDT", "America/Los_Angeles"),
    ("US/Alaska", "America/Anchorage"),
    ("US/Arizona", "America/Phoenix"),
    ("US/Central", "America/Chicago"),
    ("US/East-Indiana", "America/Indiana/Indianapolis"),
    ("US/Eastern", "America/New_York"),
    ("US/Hawaii", "Pacific/Honolulu"),
    ("US/Michigan", "America/Detroit"),
    ("US/Mountain", "America/Denver"),
    ("US/Pacific", "America/Los_Angeles"),
];

/// What else UTC is called.
const UTC_NAMES: [&str; 6] = [
    "z",
    "coordinated universal time",
    "universal coordinated time",
    "gmt+0000",
    "utc+00:00",
    "tzone://microsoft/utc",
];

/// What a text names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Named {
    /// A zone with its rules.
    Zone(ZoneName),
    /// A distance from UTC, in seconds east, and no place.
    Offset(i32),
    /// Nothing known.
    Nothing,
}

/// Every name there is, in lower case; gathered when first needed, for most files spell theirs as the database does.
#[derive(Default)]
pub struct Names {
    iana: OnceCell<HashMap<String, ZoneName>>,
    windows: OnceCell<HashMap<String, ZoneName>>,
}

impl Names {
    /// What `text` names.
    pub fn find(&self, text: &str) -> Named {
        let text = text.trim().trim_matches('"').trim();
        if let Some(zone) = exact(text) {
            return Named::Zone(zone);
        }
        let text = text.to_lowercase();
        if UTC_NAMES.contains(&text.as_str()) {
            return Named::Zone(ZoneName::UTC);
        }
        let zone = self
            .by_iana(&text)
            .or_else(|| self.by_suffix(&text))
            .or_else(|| self.by_windows(&text));
        match (zone, offset(&text)) {
            (Some(zone), _) => Named::Zone(zone),
            (None, Some(0)) => Named::Zone(ZoneName::UTC),
            (None, Some(seconds)) => Named::Offset(seconds),
            (None, None) => Named::Nothing,
        }
    }

    fn iana(&self) -> &HashMap<String, ZoneName> {
        let names = || {
            ZoneName::all().filter_map(|name| Some((name.as_str().to_lowercase(), meant(name)?)))
        };
        self.iana.get_or_init(|| names().collect())
    }

    fn windows(&self) -> &HashMap<String, ZoneName> {
        self.windows.get_or_init(|| {
            let mut names = HashMap::new();
            let zones = TZ_VARIANTS
                .iter()
                .filter_map(|tz| WindowsTimezone::try_from(*tz).ok());
            for zone in zones {
                if let Some(name) = exact(zone.tzdb_id()) {
                    names.insert(zone.name().to_lowercase(), name);
                    names.insert(plain(zone.description()), name);
                }
            }
            for (name, zone) in YOUNGER {
                names.extend(exact(zone).map(|zone| (name.to_owned(), zone)));
            }
            names
        })
    }

    /// A name of the database in any capitals.
    fn by_iana(&self, text: &str) -> Option<ZoneName> {
        self.iana().get(&text.replace(' ', "_")).copied()
    }

    /// A name behind a prefix, as in `/mozilla.org/20050126_1/America/New_York`.
    fn by_suffix(&self, text: &str) -> Option<ZoneName> {
        let suffixes = text
            .match_indices('/')
            .filter_map(|(at, _)| text.get(at + 1..));
        suffixes
            .filter(|suffix| suffix.contains('/') || *suffix == "utc")
            .take(8)
            .find_map(|suffix| self.by_iana(suffix))
    }

    /// A name of Windows or one that it shows: with a number behind it, for summer, or without its last words.
    fn by_windows(&self, text: &str) -> Option<ZoneName> {
        let find = |name: &str| self.windows().get(name).copied();
        let numbered = text.rsplit_once(' ').filter(|(_, number)| {
            !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit())
        });
        let unnumbered = numbered.map_or(text, |(name, _)| name);
        let standard = unnumbered
            .replace(" daylight time", " standard time")
            .replace(" summer time", " standard time");
        let shown = plain(text);
        find(text)
            .or_else(|| find(&standard))
            .or_else(|| find(&shown))
            .or_else(|| find(shown.split([';', ',']).next().unwrap_or(&shown)))
            .or_else(|| find(&format!("{standard} standard time")))
            .or_else(|| {
                find(&format!(
                    "{} standard time",
                    standard.strip_suffix(" time")?
                ))
            })
    }

    /// The sentence that answers a name nobody knows, with those most like it.
    pub fn unknown(text: &str) -> String {
        match ZoneName::parse(text) {
            Err(unknown @ UnknownZone { .. }) => unknown.to_string(),
            Ok(name) => format!("“{name}” stands for more than one zone: write one as Area/City."),
        }
    }
}

/// A name as the database spells it.
fn exact(text: &str) -> Option<ZoneName> {
    // Asked of the list of names: the domain's own reader looks for neighbors of what is unknown, which takes time.
    text.parse::<Tz>().ok()?;
    meant(ZoneName::parse(text).ok()?)
}

/// What a name of the database means today. Letters such as "EST" are in it too, as five hours behind UTC in summer as
/// well, which is seldom meant: they name nothing here.
fn meant(name: ZoneName) -> Option<ZoneName> {
    if matches!(name.as_str(), "EST" | "MST" | "HST") {
        return None;
    }
    let second = SECOND_NAMES.iter().find(|(old, _)| *old == name.as_str());
    second.map_or(Some(name), |(_, new)| ZoneName::parse(new).ok())
}

/// A display name without the offset before it: `(UTC-05:00) Eastern Time (US & Canada)`.
fn plain(text: &str) -> String {
    let text = text.trim();
    let name = match text.strip_prefix('(').and_then(|rest| rest.split_once(')')) {
        Some((_, name)) => name,
        None => text,
    };
    name.trim().to_lowercase().replace(" and ", " & ")
}

/// Seconds east of UTC of `GMT+0200`, `utc-5` or `+05:30`, and of nothing else.
fn offset(text: &str) -> Option<i32> {
    let number = text
        .strip_prefix("utc")
        .or_else(|| text.strip_prefix("gmt"))
        .unwrap_or(text)
        .trim();
    let (sign, digits) = number.split_at_checked(1)?;
    let hours = digits.bytes().all(|byte| byte.is_ascii_digit()) && (1..=2).contains(&digits.len());
    let full = if hours {
        format!("{sign}{digits:0>2}00")
    } else {
        number.to_owned()
    };
    property::offset(&full).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn zone(text: &str) -> Option<&'static str> {
        match Names::default().find(text) {
            Named::Zone(name) => Some(name.as_str()),
            Named::Offset(_) | Named::Nothing => None,
        }
    }

    const STYLES: &[(&str, &str)] = &[
        ("America/New_York", "America/New_York"),
        ("america/new york", "America/New_York"),
        ("\"Asia/Kolkata\"", "Asia/Kolkata"),
        ("Asia/Calcutta", "Asia/Kolkata"),
        ("US/Eastern", "America/New_York"),
        ("EST5EDT", "America/New_York"),
        ("UTC", "UTC"),
        ("Etc/UTC", "UTC"),
        ("GMT", "UTC"),
        ("Z", "UTC"),
        ("tzone://Microsoft/Utc", "UTC"),
        (
            "/freeassociation.sourceforge.net/Europe/Berlin",
            "Europe/Berlin",
        ),
        (
            "/freeassociation.sourceforge.net/Tzfile/Europe/Berlin",
            "Europe/Berlin",
        ),
        (
            "/mozilla.org/20050126_1/America/New_York",
            "America/New_York",
        ),
        (
            "/mozilla.org/20071231_1/America/Argentina/Buenos_Aires",
            "America/Argentina/Buenos_Aires",
        ),
        (
            "/softwarestudio.org/Olson_20011030_5/America/Chicago",
            "America/Chicago",
        ),
        ("Eastern Standard Time", "America/New_York"),
        ("Eastern Standard Time 1", "America/New_York"),
        ("eastern daylight time", "America/New_York"),
        ("Eastern", "America/New_York"),
        ("Eastern Time", "America/New_York"),
        ("Central Standard Time", "America/Chicago"),
        ("Central Standard Time (Mexico)", "America/Mexico_City"),
        ("Mountain Standard Time", "America/Denver"),
        ("US Mountain Standard Time", "America/Phoenix"),
        ("US Eastern Standard Time", "America/Indiana/Indianapolis"),
        ("Pacific Standard Time", "America/Los_Angeles"),
        ("Hawaiian Standard Time", "Pacific/Honolulu"),
        ("Atlantic Standard Time", "America/Halifax"),
        ("SA Western Standard Time", "America/La_Paz"),
        ("GMT Standard Time", "Europe/London"),
        ("Greenwich Standard Time", "Atlantic/Reykjavik"),
        ("W. Europe Standard Time", "Europe/Berlin"),
        ("Romance Standard Time", "Europe/Paris"),
        ("India Standard Time", "Asia/Kolkata"),
        ("Nepal Standard Time", "Asia/Kathmandu"),
        ("Egypt Standard Time", "Africa/Cairo"),
        ("Morocco Standard Time", "Africa/Casablanca"),
        ("Singapore Standard Time", "Asia/Singapore"),
        ("Pakistan Standard Time", "Asia/Karachi"),
        ("Middle East Standard Time", "Asia/Beirut"),
        ("British Columbia Standard Time", "America/Vancouver"),
        ("Russia Time Zone 10", "Asia/Srednekolymsk"),
        ("(UTC-05:00) Eastern Time (US & Canada)", "America/New_York"),
        ("(GMT-05.00) Eastern Time (US & Canada)", "America/New_York"),
        (
            "(UTC-05:00) Eastern Time (US and Canada)",
            "America/New_York",
        ),
        ("Pacific Time (US & Canada); Tijuana", "America/Los_Angeles"),
        ("Pacific Time (US & Canada), Tijuana", "America/Los_Angeles"),
        ("(UTC-07:00) Arizona", "America/Phoenix"),
        (
            "(UTC+05:30) Chennai, Kolkata, Mumbai, New Delhi",
            "Asia/Kolkata",
        ),
        ("Etc/GMT+5", "Etc/GMT+5"),
        ("UTC+00:00", "UTC"),
    ];

    #[test]
    fn names_of_every_style_lead_to_their_zone() {
        for (text, name) in STYLES {
            assert_eq!(zone(text), Some(*name), "{text}");
        }
    }

    #[test]
    fn what_names_no_place_is_not_guessed_at() {
        for text in [
            "Customized Time Zone",
            "tzone://Microsoft/Custom",
            "EST",
            "MST",
            "CST",
            "IST",
            "(UTC-05:00) Somewhere",
            "Mars/Olympus",
            "/",
            "",
            "1",
            "\u{e9}",
            "GMT -0500 (Standard) / GMT -0400 (Daylight)",
        ] {
            assert_eq!(Names::default().find(text), Named::Nothing, "{text}");
        }
    }

    #[test]
    fn a_bare_offset_is_told_apart() {
        for (text, seconds) in [
            ("GMT+0200", 7_200),
            ("UTC-05:00", -18_000),
            ("gmt-5", -18_000),
            ("+05:30", 19_800),
            ("UTC+12", 43_200),
        ] {
            let named = Names::default().find(text);
            // Windows has names that look like offsets, and for them a zone.
            let same = matches!(named, Named::Zone(name) if name.as_str().starts_with("Etc/GMT"));
            assert!(same || named == Named::Offset(seconds), "{text}: {named:?}");
        }
    }

    #[test]
    fn every_second_name_is_a_name_and_so_is_what_it_stands_for() {
        for (old, new) in SECOND_NAMES {
            assert_eq!(ZoneName::parse(old).unwrap().as_str(), old);
            assert_eq!(ZoneName::parse(new).unwrap().as_str(), new);
        }
        for (_, zone) in YOUNGER {
            assert_eq!(ZoneName::parse(zone).unwrap().as_str(), zone);
        }
    }

    #[test]
    fn an_unknown_name_is_answered_with_its_neighbors() {
        assert!(Names::unknown("America/Bostn").contains("America/Boise"));
        assert!(Names::unknown("EST").contains("more than one"));
    }
}
