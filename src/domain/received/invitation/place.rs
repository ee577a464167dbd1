//! Where it takes place: the link to join by, the platform, the number to call.

use super::super::words::{hides, plain};
use super::mentions::{Text, skipped};
use crate::domain::entry::{Place, Platform};

/// The longest link that is kept, in bytes.
const LONGEST: usize = 2000;

/// Hosts by which a link is one to join by, and the platform each belongs to.
const HOSTS: [(&str, Platform); 8] = [
    ("zoom.us", Platform::Zoom),
    ("zoomgov.com", Platform::Zoom),
    ("teams.microsoft.com", Platform::Teams),
    ("teams.live.com", Platform::Teams),
    ("webex.com", Platform::Webex),
    ("thalamusgme.com", Platform::Thalamus),
    ("meet.google.com", Platform::Other),
    ("gotomeeting.com", Platform::Other),
];

/// Parts of a link that a page of help or a list of numbers has, and no meeting.
const NO_MEETING: [&str; 9] = [
    "help.",
    "support.",
    "/u/",
    "/zoomconference",
    "unsubscribe",
    "privacy",
    "learn",
    "/test",
    "/download",
];

/// Everything a text says of the place.
pub(super) fn place(text: &Text) -> Place {
    let links = links(text.whole);
    let meeting = links.iter().find_map(|link| Some((link, host(link)?)));
    let link = meeting
        .map(|(link, _)| link)
        .or_else(|| links.iter().find(|link| follows_join(text.whole, link)));
    let platform = match meeting {
        Some((_, platform)) => Some(platform),
        None => spoken(text),
    };
    Place {
        platform,
        link: link.cloned().unwrap_or_default(),
        address: String::new(),
        dial_in: dial_in(text).unwrap_or_default(),
        backup: String::new(),
    }
}

/// The links in a text, those that mail gateways wrap unwrapped.
fn links(text: &str) -> Vec<String> {
    const MOST: usize = 40;
    let starts = text.match_indices("http").filter(|(at, _)| {
        text.get(*at..)
            .is_some_and(|rest| rest.starts_with("http://") || rest.starts_with("https://"))
    });
    let link = |(at, _): (usize, &str)| {
        let rest = text.get(at..)?;
        let ends = |c: char| {
            c.is_whitespace() || c.is_control() || hides(c) || "<>\"”’|\\^`{}".contains(c)
        };
        let end = rest.find(ends).unwrap_or(rest.len());
        let link = rest
            .get(..end)?
            .trim_end_matches(['.', ',', ';', ':', ')', ']', '\'', '!', '?', '*']);
        (link.len() <= LONGEST).then(|| unwrapped(link))
    };
    starts.take(MOST).filter_map(link).collect()
}

/// The link inside one of Outlook's protection.
fn unwrapped(link: &str) -> String {
    let inner = || {
        let (host, rest) = link.split_once("safelinks.protection.outlook.com/")?;
        let url = rest.split_once("url=")?.1.split('&').next()?;
        let url = decoded(url)?;
        let plain = url.chars().all(|c| c.is_ascii_graphic());
        (host.starts_with("https://") && url.starts_with("https://") && plain).then_some(url)
    };
    inner().unwrap_or_else(|| link.to_owned())
}

/// Text with `%3A` and the like made plain.
fn decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::new();
    let mut rest = text.as_bytes();
    while let [first, tail @ ..] = rest {
        rest = tail;
        if *first == b'%' {
            let [high, low, after @ ..] = tail else {
                return None;
            };
            let digit = |byte: &u8| char::from(*byte).to_digit(16);
            bytes.push(u8::try_from(digit(high)? * 16 + digit(low)?).ok()?);
            rest = after;
        } else {
            bytes.push(*first);
        }
    }
    String::from_utf8(bytes).ok()
}

/// The platform of a link to a meeting, by its host; nothing for any other link.
fn host(link: &str) -> Option<Platform> {
    let (_, rest) = link.split_once("://")?;
    let host = rest
        .split(['/', '?', '#', ':'])
        .next()?
        .to_ascii_lowercase();
    let of_host =
        |(name, _): &&(&str, Platform)| host == *name || host.ends_with(&format!(".{name}"));
    let (_, platform) = HOSTS.iter().find(of_host)?;
    let other = NO_MEETING.iter().any(|part| link.contains(part));
    (!other).then_some(*platform)
}

/// Whether the words just before a link are about joining.
fn follows_join(text: &str, link: &str) -> bool {
    let Some((before, _)) = text.split_once(link) else {
        return false;
    };
    let mut tail: String = before.chars().rev().take(60).collect();
    tail.make_ascii_lowercase();
    let tail: String = tail.chars().rev().collect();
    [
        "join",
        "video",
        "meeting link",
        "interview link",
        "click here",
    ]
    .iter()
    .any(|word| tail.contains(word))
}

/// The platform that the words name; those of links are none.
fn spoken(text: &Text) -> Option<Platform> {
    let words = spoken_words(text);
    let has = |wanted: &[&str]| words.iter().any(|word| wanted.contains(word));
    let pair = |first: &[&str], second: &str| {
        words
            .windows(2)
            .any(|pair| matches!(pair, [a, b] if first.contains(a) && *b == second))
    };
    let in_person = pair(&["in"], "person") || pair(&["on"], "site") || has(&["onsite"]);
    if has(&["zoom"]) {
        Some(Platform::Zoom)
    } else if has(&["webex"]) {
        Some(Platform::Webex)
    } else if pair(&["microsoft", "ms", "via", "on"], "teams") || pair(&["teams"], "meeting") {
        Some(Platform::Teams)
    } else if pair(&["google"], "meet") || has(&["skype", "facetime", "doximity"]) {
        Some(Platform::Other)
    } else if has(&["thalamus"]) && !in_person {
        Some(Platform::Thalamus)
    } else if in_person {
        (!has(&["virtual", "virtually"])).then_some(Platform::InPerson)
    } else if pair(&["phone", "telephone"], "interview")
        || pair(&["by"], "phone")
        || pair(&["by"], "telephone")
    {
        Some(Platform::Phone)
    } else {
        None
    }
}

/// The words outside of links and addresses, those with a hyphen apart.
fn spoken_words<'a>(text: &Text<'a>) -> Vec<&'a str> {
    const WINDOW: usize = 64;
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(token) = text.tokens.get(at) {
        let rest = text
            .tokens
            .get(at..text.tokens.len().min(at + WINDOW))
            .unwrap_or_default();
        if let Some(used) = skipped(rest) {
            at += used;
            continue;
        }
        found.extend(token.word());
        at += 1;
    }
    found
}

/// The first number to call, with the meeting's number and its word where the text has them.
fn dial_in(text: &Text) -> Option<String> {
    let mut parts: Vec<String> = Vec::new();
    for line in text.whole.lines().take(2000) {
        let line = plain(line);
        let small = line.to_ascii_lowercase();
        if parts.is_empty() {
            parts.extend(telephone(&line).filter(|_| is_about_calls(&small)));
        }
    }
    for (names, word) in [
        (
            &[
                "meeting id",
                "meeting number",
                "conference id",
                "phone conference id",
                "access code",
            ][..],
            "ID",
        ),
        (&["passcode", "password", "pin"], "passcode"),
    ] {
        let found = text
            .whole
            .lines()
            .take(2000)
            .find_map(|line| value(&plain(line), names));
        parts.extend(found.map(|value| format!("{word} {value}")));
    }
    (!parts.is_empty()).then(|| parts.join(", "))
}

fn is_about_calls(line: &str) -> bool {
    [
        "dial", "phone", "call", "mobile", "toll", "audio", " us", "(us",
    ]
    .iter()
    .any(|word| line.contains(word))
        || line.starts_with('+')
}

/// A telephone number with its country: "+1 312 626 6799", "+13126266799,,812…#".
fn telephone(line: &str) -> Option<String> {
    let at = line.find('+')?;
    let rest = line.get(at + 1..)?;
    let belongs = |c: char| c.is_ascii_digit() || " -.()".contains(c);
    let end = rest.find(|c: char| !belongs(c)).unwrap_or(rest.len());
    let number = rest.get(..end)?.trim_matches(|c: char| " -.(".contains(c));
    let digits = number.chars().filter(char::is_ascii_digit).count();
    (8..=15).contains(&digits).then(|| format!("+{number}"))
}

/// What stands behind one of these names and a colon.
fn value(line: &str, names: &[&str]) -> Option<String> {
    const MOST: usize = 24;
    let small = line.to_ascii_lowercase();
    let (at, name) = names
        .iter()
        .find_map(|name| Some((small.find(&format!("{name}:"))?, name)))?;
    let rest = line.get(at + name.len() + 1..)?.trim();
    let stop = [
        "Passcode", "Password", "PIN", "One tap", "Dial", "Find", "http", "Join", "US",
    ];
    let end = stop
        .iter()
        .filter_map(|word| rest.find(word))
        .min()
        .unwrap_or(rest.len());
    let value: String = rest.get(..end)?.trim().chars().take(MOST).collect();
    (!value.is_empty()).then_some(value)
}
