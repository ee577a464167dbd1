//! Words of a spreadsheet for platforms, kinds, statuses and roles.

mod role;

use crate::domain::entry::{Kind, Platform, Status};

pub(super) use self::role::{is_role, role, role_words};

/// A text as the tables below know it: small letters and digits, one space between words and at both ends.
fn fold(text: &str) -> String {
    let mut folded = String::from(" ");
    for word in text
        .to_lowercase()
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
    {
        folded.push_str(word);
        folded.push(' ');
    }
    folded
}

/// Whether a folded text holds one of these phrases as whole words.
fn holds(folded: &str, phrases: &[&str]) -> bool {
    phrases.iter().any(|phrase| {
        folded.match_indices(phrase).any(|(at, found)| {
            let before = folded.get(..at).is_some_and(|s| s.ends_with(' '));
            let after = folded
                .get(at + found.len()..)
                .is_some_and(|s| s.starts_with(' '));
            before && after
        })
    })
}

fn first<T: Copy>(text: &str, table: &[(T, &[&str])]) -> Option<T> {
    let folded = fold(text);
    let row = table.iter().find(|(_, phrases)| holds(&folded, phrases));
    row.map(|(value, _)| *value)
}

const PLATFORMS: &[(Platform, &[&str])] = &[
    (Platform::Zoom, &["zoom", "zoomgov"]),
    (Platform::Thalamus, &["thalamus", "thalamusgme"]),
    (Platform::Webex, &["webex", "web ex"]),
    (Platform::Teams, &["teams", "ms teams", "msteams"]),
    (
        Platform::InPerson,
        &[
            "in person",
            "inperson",
            "on site",
            "onsite",
            "face to face",
            "on campus",
        ],
    ),
    (Platform::Phone, &["phone", "telephone", "call"]),
    (
        Platform::Other,
        &[
            "google meet",
            "meet",
            "skype",
            "bluejeans",
            "blue jeans",
            "doxy",
            "gotomeeting",
            "facetime",
            "whatsapp",
            "interview broker",
            "vidcruiter",
            "hirevue",
            "altus",
            "other",
        ],
    ),
];

/// The platform that words name; of one we do not know nothing but `Other`, if it is one at all.
pub(super) fn platform(text: &str) -> Option<Platform> {
    first(text, PLATFORMS)
}

/// Whether a text is a platform and nothing else.
pub(super) fn is_platform(text: &str) -> bool {
    let folded = fold(text);
    PLATFORMS
        .iter()
        .any(|(_, phrases)| phrases.contains(&folded.trim()))
}

/// Words in a platform's column that leave the platform open.
pub(super) fn says_no_platform(text: &str) -> bool {
    let folded = fold(text);
    let open = [
        " virtual ",
        " online ",
        " video ",
        " remote ",
        " tbd ",
        " tba ",
        " na ",
        " n a ",
        " yes ",
        " no ",
        " ",
        " virtual interview ",
        " not known ",
        " unknown ",
        " pending ",
    ];
    open.contains(&folded.as_str())
}

/// Whether cells of a column like this one tell how people meet.
pub(super) fn looks_like_platform(text: &str) -> bool {
    let is_open = holds(&fold(text), &["virtual", "online", "remote", "video"]);
    text.len() <= 40 && (is_open || platform(text).is_some_and(|p| p != Platform::Other))
}

/// The platform that a link leads to, by its host.
pub(super) fn platform_of_link(link: &str) -> Option<Platform> {
    let (_, rest) = link.split_once("://")?;
    let authority = rest.split(['/', '?', '#']).next()?;
    let host = authority.rsplit('@').next()?.to_lowercase();
    let host = host.split(':').next()?;
    let is_of = |domain: &str| {
        host.strip_suffix(domain)
            .is_some_and(|sub| sub.is_empty() || sub.ends_with('.'))
    };
    let hosts: [(Platform, &[&str]); 4] = [
        (Platform::Zoom, &["zoom.us", "zoom.com", "zoomgov.com"]),
        (Platform::Thalamus, &["thalamusgme.com"]),
        (Platform::Webex, &["webex.com"]),
        (Platform::Teams, &["teams.microsoft.com", "teams.live.com"]),
    ];
    let row = hosts
        .iter()
        .find(|(_, domains)| domains.iter().any(|domain| is_of(domain)));
    row.map(|(platform, _)| *platform)
}

const KINDS: &[(Kind, &[&str])] = &[
    (
        Kind::Mock,
        &["mock", "mock interview", "practice", "practice interview"],
    ),
    (
        Kind::Social,
        &[
            "social",
            "dinner",
            "happy hour",
            "meet and greet",
            "meet greet",
            "mixer",
            "reception",
            "resident hour",
            "resident chat",
            "chat with residents",
            "evening with residents",
        ],
    ),
    (
        Kind::Deadline,
        &[
            "deadline",
            "due",
            "due date",
            "rank list due",
            "rol",
            "last day to",
        ],
    ),
    (
        Kind::Other,
        &[
            "open house",
            "info session",
            "information session",
            "webinar",
            "second look",
            "orientation",
            "other",
        ],
    ),
    (Kind::Interview, &["interview", "iv", "interviews"]),
];

/// The kind of event that words name.
pub(super) fn kind(text: &str) -> Option<Kind> {
    first(text, KINDS)
}

/// The kind that a text is, if it is a kind and nothing else.
pub(super) fn is_kind(text: &str) -> Option<Kind> {
    let folded = fold(text);
    let bare = folded.trim();
    let bare = bare.strip_prefix("pre interview ").unwrap_or(bare);
    let bare = bare.strip_prefix("virtual ").unwrap_or(bare);
    let row = KINDS.iter().find(|(_, phrases)| phrases.contains(&bare));
    row.map(|(kind, _)| *kind)
}

const STATUSES: &[(Status, &[&str])] = &[
    (
        Status::Waitlisted,
        &[
            "waitlisted",
            "waitlist",
            "wait listed",
            "wait list",
            "waiting list",
            "wl",
        ],
    ),
    (
        Status::Cancelled,
        &[
            "cancelled",
            "canceled",
            "called off",
            "cancelled by program",
            "rejected",
            "rejection",
        ],
    ),
    (
        Status::Declined,
        &[
            "declined",
            "turned down",
            "withdrawn",
            "withdrew",
            "not going",
            "rejected by me",
        ],
    ),
    (
        Status::Done,
        &[
            "done",
            "completed",
            "complete",
            "finished",
            "interviewed",
            "attended",
            "over",
            "past",
        ],
    ),
    (
        Status::Invited,
        &[
            "invited",
            "invite",
            "invitation",
            "offered",
            "offer",
            "pending",
            "to schedule",
            "not scheduled",
            "to be scheduled",
            "unanswered",
            "to answer",
            "received",
        ],
    ),
    (
        Status::Scheduled,
        &[
            "scheduled",
            "confirmed",
            "accepted",
            "booked",
            "upcoming",
            "yes",
            "set",
            "rescheduled",
            "going",
        ],
    ),
];

/// The status that words name.
pub(super) fn status(text: &str) -> Option<Status> {
    first(text, STATUSES)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::entry::Role;

    #[test]
    fn platforms_go_by_many_names() {
        for (text, found) in [
            ("Zoom", Some(Platform::Zoom)),
            ("ZOOM (link to follow)", Some(Platform::Zoom)),
            ("Thalamus Video", Some(Platform::Thalamus)),
            ("Cisco WebEx", Some(Platform::Webex)),
            ("Microsoft Teams", Some(Platform::Teams)),
            ("In-person", Some(Platform::InPerson)),
            ("on site", Some(Platform::InPerson)),
            ("Phone call", Some(Platform::Phone)),
            ("Google Meet", Some(Platform::Other)),
            ("Virtual", None),
            ("zoomed", None),
        ] {
            assert_eq!(platform(text), found, "{text}");
        }
        assert!(says_no_platform("Virtual") && says_no_platform("TBD") && says_no_platform(""));
        assert!(!says_no_platform("Zoom"));
    }

    #[test]
    fn a_links_host_names_its_platform_and_nothing_else_of_it_does() {
        for (link, found) in [
            ("https://emory.zoom.us/j/1?pwd=2", Some(Platform::Zoom)),
            (
                "https://teams.microsoft.com/l/meetup-join/1",
                Some(Platform::Teams),
            ),
            ("https://x.webex.com/meet/a", Some(Platform::Webex)),
            ("https://app.thalamusgme.com/i/1", Some(Platform::Thalamus)),
            ("https://zoom.us.evil.example/j/1", None),
            ("https://evil.example/zoom.us", None),
            ("https://zoom.us@evil.example/", None),
            ("https://notzoom.us/", None),
            ("zoom", None),
        ] {
            assert_eq!(platform_of_link(link), found, "{link}");
        }
    }

    #[test]
    fn kinds_statuses_and_roles_are_read_from_peoples_words() {
        for (text, found) in [
            ("Interview", Some(Kind::Interview)),
            ("Virtual IV", Some(Kind::Interview)),
            ("Pre-interview social", Some(Kind::Social)),
            ("Resident Happy Hour", Some(Kind::Social)),
            ("Mock interview", Some(Kind::Mock)),
            ("ROL deadline", Some(Kind::Deadline)),
            ("Virtual open house", Some(Kind::Other)),
            ("Categorical", None),
        ] {
            assert_eq!(kind(text), found, "{text}");
        }
        for (text, found) in [
            ("Invited", Some(Status::Invited)),
            ("not scheduled yet", Some(Status::Invited)),
            ("Scheduled", Some(Status::Scheduled)),
            ("CONFIRMED ✓", Some(Status::Scheduled)),
            ("Wait-listed", Some(Status::Waitlisted)),
            ("Interviewed", Some(Status::Done)),
            ("Declined", Some(Status::Declined)),
            ("Canceled by program", Some(Status::Cancelled)),
            ("hm", None),
        ] {
            assert_eq!(status(text), found, "{text}");
        }
        for (text, found) in [
            ("PD", Some(Role::Pd)),
            ("Program Director", Some(Role::Pd)),
            ("Assoc. PD", Some(Role::Apd)),
            ("Associate Program Director", Some(Role::Apd)),
            ("Vice Chair of Education", Some(Role::Chair)),
            ("Chief resident", Some(Role::Chief)),
            ("Section Chief, MSK", Some(Role::Faculty)),
            ("PGY-3", Some(Role::Resident)),
            ("R4", Some(Role::Resident)),
            ("Neuroradiology faculty", Some(Role::Faculty)),
            ("Program coordinator", Some(Role::Coordinator)),
            ("MSK", None),
        ] {
            assert_eq!(role(text), found, "{text}");
        }
    }

    #[test]
    fn every_word_of_the_formats_is_read_as_itself() {
        for platform_word in Platform::ALL {
            assert_eq!(platform(platform_word.word()), Some(*platform_word));
        }
        for kind_word in Kind::ALL {
            assert_eq!(kind(kind_word.word()), Some(*kind_word));
        }
        for status_word in Status::ALL {
            assert_eq!(status(status_word.word()), Some(*status_word));
        }
        for role_word in Role::ALL {
            assert_eq!(role(role_word.word()), Some(*role_word));
            assert_eq!(role(role_words(*role_word)), Some(*role_word));
        }
    }
}
