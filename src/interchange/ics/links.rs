//! The links of an event, and which of them is the one to join by.
//!
//! Only where a link leads counts, never what is shown in its place. Gateways that wrap links for safety are looked
//! through: the address within is the one that opens.

use super::clean;
use super::html;
use crate::domain::entry::Platform;

/// How many links of one event are looked at.
const MOST: usize = 100;

/// The longest link that is kept, in characters.
const LONGEST: usize = 2_000;

/// Whose links lead into a meeting: the end of the host's name, the beginnings of paths that join (any, if none is
/// named), and the platform.
const MEETINGS: [(&str, &[&str], Platform); 18] = [
    (
        "zoom.us",
        &["/j/", "/my/", "/w/", "/s/", "/wc/", "/meeting/"],
        Platform::Zoom,
    ),
    (
        "zoomgov.com",
        &["/j/", "/my/", "/w/", "/s/"],
        Platform::Zoom,
    ),
    ("zoom.com", &["/j/", "/my/", "/w/", "/s/"], Platform::Zoom),
    (
        "teams.microsoft.com",
        &["/l/meetup-join/", "/meet/", "/l/meeting/", "/dl/"],
        Platform::Teams,
    ),
    (
        "teams.microsoft.us",
        &["/l/meetup-join/", "/meet/"],
        Platform::Teams,
    ),
    ("teams.live.com", &["/meet/"], Platform::Teams),
    ("webex.com", &[], Platform::Webex),
    ("thalamusgme.com", &["/"], Platform::Thalamus),
    ("thalamuslink.com", &["/"], Platform::Thalamus),
    ("meet.google.com", &["/"], Platform::Other),
    ("gotomeeting.com", &["/"], Platform::Other),
    ("meet.goto.com", &["/"], Platform::Other),
    ("global.gotomeeting.com", &["/"], Platform::Other),
    ("bluejeans.com", &["/"], Platform::Other),
    ("doxy.me", &["/"], Platform::Other),
    ("whereby.com", &["/"], Platform::Other),
    ("meet.jit.si", &["/"], Platform::Other),
    ("ringcentral.com", &["/join/", "/j/"], Platform::Other),
];

/// Pages of those hosts that join nothing.
const HELP: [&str; 6] = [
    "/u/",
    "/meetingoptions",
    "/usp/",
    "/static/",
    "/support",
    "/help",
];

/// Where a link leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// Its address.
    pub url: String,
    /// The meeting it leads into, if it does.
    pub joins: Option<Platform>,
}

/// The links of texts, in their order, each once.
pub fn links<'a>(texts: impl IntoIterator<Item = &'a str>) -> Vec<Link> {
    let mut found: Vec<Link> = Vec::new();
    for text in texts {
        for url in urls(text) {
            if found.len() >= MOST {
                return found;
            }
            if found.iter().all(|link| link.url != url) {
                let joins = platform_of(&url);
                found.push(Link { url, joins });
            }
        }
    }
    found
}

/// Whether a text is one address of the web that hides nothing.
pub fn is_web(text: &str) -> bool {
    let is_plain = |c: char| !c.is_whitespace() && !clean::is_hidden(c);
    let hosts = host_and_path(text).filter(|(host, _)| is_host(host));
    next_scheme(text) == Some(0)
        && hosts.is_some()
        && text.chars().all(is_plain)
        && text.len() <= LONGEST
}

/// Whether a host names a place in the net. `https://zoom.us@elsewhere.example` leads elsewhere.
fn is_host(host: &str) -> bool {
    !host.is_empty() && host.contains('.') && !host.contains('@')
}

/// The web addresses in a text, whether it is plain or HTML.
fn urls(text: &str) -> Vec<String> {
    let text = html::with_addresses(text);
    let mut urls = Vec::new();
    let mut rest = text.as_str();
    while let Some(at) = next_scheme(rest) {
        let from = rest.get(at..).unwrap_or_default();
        let ends = |c: char| {
            c.is_whitespace()
                || clean::is_hidden(c)
                || matches!(c, '"' | '<' | '>' | '\'' | '`' | '\\' | '|' | '^')
        };
        let length = from.find(ends).unwrap_or(from.len());
        let raw = from.get(..length).unwrap_or_default();
        rest = from.get(length.max(1)..).unwrap_or_default();
        urls.extend(address(raw));
        if urls.len() >= MOST {
            break;
        }
    }
    urls
}

/// Where the next address begins.
fn next_scheme(text: &str) -> Option<usize> {
    let mut starts = text.match_indices("://").map(|(at, _)| at);
    starts.find_map(|at| {
        let before = text.get(..at)?;
        [5, 4].into_iter().find_map(|length| {
            let start = before.len().checked_sub(length)?;
            let scheme = before.get(start..)?;
            let is_web =
                scheme.eq_ignore_ascii_case("https") || scheme.eq_ignore_ascii_case("http");
            is_web.then_some(start)
        })
    })
}

/// An address as it is kept: `None` for one that hides where it leads.
fn address(raw: &str) -> Option<String> {
    let raw = raw.replace("&amp;", "&");
    let raw = raw
        .split("&quot;")
        .next()?
        .split("&gt;")
        .next()?
        .split("&lt;")
        .next()?;
    let raw = trim_end(raw);
    let (host, _) = host_and_path(raw)?;
    if !is_host(&host) || raw.chars().count() > LONGEST {
        return None;
    }
    Some(unwrapped(raw).unwrap_or_else(|| raw.to_owned()))
}

/// Without the marks of the sentence it stands in.
fn trim_end(raw: &str) -> &str {
    let mut url = raw;
    loop {
        let shorter = url.trim_end_matches(['.', ',', ';', ':', '!', '?', '*', '_', ']', '}']);
        let closes = shorter.ends_with(')') && !shorter.contains('(');
        let shorter = if closes {
            shorter.strip_suffix(')').unwrap_or(shorter)
        } else {
            shorter
        };
        if shorter == url {
            return url;
        }
        url = shorter;
    }
}

/// The host in lower case with what may stand before it, and the rest from the first `/` on.
fn host_and_path(url: &str) -> Option<(String, &str)> {
    let (_, rest) = url.split_once("://")?;
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (host, path) = rest.split_at_checked(end)?;
    let host = host.split(':').next().unwrap_or(host);
    Some((host.trim_end_matches('.').to_ascii_lowercase(), path))
}

/// Whether a host is this one or below it.
fn is_of(host: &str, owner: &str) -> bool {
    host.strip_suffix(owner)
        .is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
}

/// The meeting an address leads into.
fn platform_of(url: &str) -> Option<Platform> {
    let (host, path) = host_and_path(url)?;
    let path = path.to_ascii_lowercase();
    if HELP.iter().any(|help| path.starts_with(help)) {
        return None;
    }
    let found = MEETINGS.iter().find(|(owner, paths, _)| {
        let leads_in = paths.is_empty()
            || paths
                .iter()
                .any(|start| path.starts_with(start) && path.len() > start.len());
        is_of(&host, owner) && leads_in
    });
    found
        .filter(|(owner, ..)| *owner != "webex.com" || is_webex_meeting(&path))
        .map(|(.., platform)| *platform)
}

/// Webex has many forms of its links.
fn is_webex_meeting(path: &str) -> bool {
    let words = [
        "/meet/",
        "/join/",
        "j.php",
        "/m/",
        "/wbxmjs/joinservice",
        "/webappng/sites",
        "mtid=",
    ];
    words.iter().any(|word| path.contains(word))
}

/// The address within one of a gateway: Outlook's Safe Links, Proofpoint's URL Defense, Google's redirection.
fn unwrapped(url: &str) -> Option<String> {
    let (host, path) = host_and_path(url)?;
    let inner = if is_of(&host, "safelinks.protection.outlook.com") {
        decoded(parameter(path, "url")?)
    } else if is_of(&host, "google.com") && path.starts_with("/url?") {
        decoded(parameter(path, "q").or_else(|| parameter(path, "url"))?)
    } else if is_of(&host, "urldefense.com") && path.starts_with("/v3/__") {
        let inner = path.strip_prefix("/v3/__")?.split("__;").next()?;
        // A star stands for a character that is kept elsewhere.
        (!inner.contains('*')).then(|| inner.to_owned())?
    } else {
        return None;
    };
    let (host, _) = host_and_path(&inner)?;
    let is_web = inner.starts_with("https://") || inner.starts_with("http://");
    let is_clean = inner.chars().all(|c| c.is_ascii_graphic());
    (is_web && is_host(&host) && is_clean).then_some(inner)
}

fn parameter<'a>(path: &'a str, key: &str) -> Option<&'a str> {
    let (_, query) = path.split_once('?')?;
    let pairs = query
        .split(['&', '#'])
        .filter_map(|pair| pair.split_once('='));
    pairs
        .into_iter()
        .find(|(name, _)| *name == key)
        .map(|(_, value)| value)
}

/// Undoes `%3A`.
fn decoded(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        let code = text.get(at + 1..at + 3).filter(|_| *byte == b'%');
        if let Some(code) = code.and_then(|code| u8::from_str_radix(code, 16).ok()) {
            decoded.push(code);
            at += 3;
        } else {
            decoded.push(*byte);
            at += 1;
        }
    }
    String::from_utf8_lossy(&decoded).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<String> {
        links([text]).into_iter().map(|link| link.url).collect()
    }

    fn joins(text: &str) -> Option<Platform> {
        links([text]).first().and_then(|link| link.joins)
    }

    #[test]
    fn links_are_found_in_plain_text_and_html() {
        for (text, expected) in [
            (
                "Join: https://zoom.us/j/1?pwd=a.b.",
                &["https://zoom.us/j/1?pwd=a.b"][..],
            ),
            ("(see https://example.org/a)", &["https://example.org/a"]),
            (
                "https://en.example.org/A_(b)",
                &["https://en.example.org/A_(b)"],
            ),
            (
                "<https://example.org/x>, HTTP://Example.org/y",
                &["https://example.org/x", "HTTP://Example.org/y"],
            ),
            (
                "<a href=\"https://zoom.us/j/2?a=1&amp;b=2\">x</a>",
                &["https://zoom.us/j/2?a=1&b=2"],
            ),
            (
                "javascript://example.org/ ftp://example.org/ file:///etc/passwd mailto:a@b.org",
                &[],
            ),
            ("https://localhost/x https:// http://", &[]),
            ("xhttps://example.org/a", &["https://example.org/a"]),
            ("https://a.org/1 https://a.org/1", &["https://a.org/1"]),
            ("https://a.org/\u{202e}moc", &["https://a.org/"]),
            ("https://a.org/\u{1b}[2J", &["https://a.org/"]),
        ] {
            assert_eq!(found(text), expected, "{text}");
        }
    }

    #[test]
    fn where_a_link_leads_counts_and_not_what_it_shows() {
        for (text, expected) in [
            (
                "<a href=\"https://evil.example.com/j/1\">https://zoom.us/j/1</a>",
                None,
            ),
            ("https://zoom.us.example.com/j/1", None),
            ("https://notzoom.us/j/1", None),
            ("https://xn--zom-jua.us/j/1", None),
            ("https://zoom.us/j/1", Some(Platform::Zoom)),
            (
                "https://emory.zoom.us/j/99912345678?pwd=abc",
                Some(Platform::Zoom),
            ),
            ("https://ZOOM.us:443/my/dr.smith", Some(Platform::Zoom)),
            ("https://zoom.us/u/abc", None),
            ("https://zoom.us/", None),
            ("https://support.zoom.us/hc/en-us", None),
            (
                "https://teams.microsoft.com/l/meetup-join/19%3ameeting_x",
                Some(Platform::Teams),
            ),
            ("https://teams.microsoft.com/meetingOptions/?x", None),
            ("https://teams.live.com/meet/93", Some(Platform::Teams)),
            (
                "https://mayo.webex.com/mayo/j.php?MTID=m1",
                Some(Platform::Webex),
            ),
            ("https://mayo.webex.com/meet/smith", Some(Platform::Webex)),
            ("https://www.webex.com/", None),
            ("https://www.webex.com/pricing", None),
            (
                "https://thalamusgme.com/interview/12",
                Some(Platform::Thalamus),
            ),
            (
                "https://meet.google.com/abc-defg-hij",
                Some(Platform::Other),
            ),
            ("https://example.org/", None),
        ] {
            assert_eq!(joins(text), expected, "{text}");
        }
        assert_eq!(found("https://zoom.us@evil.example.com/j/1"), [""; 0]);
    }

    #[test]
    fn gateways_are_looked_through() {
        for (wrapped, inner) in [
            (
                "https://nam12.safelinks.protection.outlook.com/?url=https%3A%2F%2Fzoom.us%2Fj%2F1%3Fpwd%3Dx&data=05",
                "https://zoom.us/j/1?pwd=x",
            ),
            (
                "https://www.google.com/url?q=https://zoom.us/j/2&sa=D",
                "https://zoom.us/j/2",
            ),
            (
                "https://urldefense.com/v3/__https://zoom.us/j/3__;!!abc$",
                "https://zoom.us/j/3",
            ),
            // What cannot be undone safely stays as it is.
            (
                "https://urldefense.com/v3/__https://zoom.us/j/3*x__;Iw!!abc$",
                "https://urldefense.com/v3/__https://zoom.us/j/3*x__;Iw!!abc$",
            ),
            (
                "https://x.safelinks.protection.outlook.com/?url=javascript%3Aalert(1)",
                "https://x.safelinks.protection.outlook.com/?url=javascript%3Aalert(1)",
            ),
            (
                "https://x.safelinks.protection.outlook.com/?url=https%3A%2F%2Fa.org%2F%1B",
                "https://x.safelinks.protection.outlook.com/?url=https%3A%2F%2Fa.org%2F%1B",
            ),
        ] {
            assert_eq!(found(wrapped), [inner]);
        }
    }

    #[test]
    fn many_links_and_many_colons_take_no_time() {
        assert_eq!(
            found(&"https://a.org/x ".repeat(10_000)),
            ["https://a.org/x"]
        );
        assert_eq!(found(&"://".repeat(20_000)), [""; 0]);
        let many: Vec<String> = (0..10_000).map(|n| format!("https://a.org/{n}")).collect();
        let many = many.join(" ");
        assert_eq!(found(&many).len(), MOST);
    }
}
