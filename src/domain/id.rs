//! Ids: what a thing is called for ever, on disk and in the journal.

mod free;
mod hashing;

use std::fmt;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

pub use self::free::FreeIds;
pub use self::hashing::ById;

/// The longest id of a document, in characters.
pub const LONGEST: usize = 64;

/// Names that Windows keeps for devices; no file may be called so, with whatever ending.
const DEVICES: [&str; 4] = ["con", "aux", "nul", "prn"];

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// Takes the text as it is: for text that has been checked, or comes from our own journal.
            pub fn new(text: impl Into<String>) -> Self {
                Self(text.into())
            }

            /// The id as it stands in files.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl std::borrow::Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }
    )+};
}

ids! {
    /// A question, unique over all banks.
    QuestionId,
    /// A question bank; the stem of its file.
    BankId,
    /// One sitting of practice.
    SessionId,
    /// One answer spoken to one question.
    AttemptId,
    /// One line of the journal.
    EventId,
    /// One entry of the calendar; the stem of its file.
    EntryId,
    /// One program; the stem of its sheet's file.
    ProgramId,
    /// One experience; the stem of its story's file.
    StoryId,
}

/// Whether `text` can be the id of a document: `[a-z0-9]+(-[a-z0-9]+)*`, at most 64 characters, no device name.
pub fn is_valid(text: &str) -> bool {
    let parts_are_fine = text.split('-').all(|part| {
        !part.is_empty()
            && part
                .bytes()
                .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
    });
    parts_are_fine && text.len() <= LONGEST && !is_device(text)
}

fn is_device(text: &str) -> bool {
    let numbered = |prefix: &str| {
        text.strip_prefix(prefix)
            .is_some_and(|rest| rest.len() == 1 && rest.as_bytes()[0].is_ascii_digit())
    };
    DEVICES.contains(&text) || numbered("com") || numbered("lpt")
}

/// An id made from a name as people write it: `None` where no Latin letter or digit is left.
pub fn from_name(name: &str) -> Option<String> {
    let mut id = String::new();
    for word in name
        .to_lowercase()
        .split(|c: char| !c.is_ascii_lowercase() && !c.is_ascii_digit())
        .filter(|word| !word.is_empty())
    {
        if !id.is_empty() {
            id.push('-');
        }
        id.push_str(word);
    }
    id.truncate(LONGEST);
    let id = id.trim_end_matches('-').to_owned();
    match id.as_str() {
        "" => None,
        device if is_device(device) => Some(format!("{device}-1")),
        _ => Some(id),
    }
}

/// Makes ids of 16 characters `[a-z0-9]` that rise with time: nine for the millisecond, four that count, three
/// for the machine, so that two machines writing in the same millisecond do not meet.
#[derive(Debug, Clone)]
pub struct IdMaker {
    millisecond: u64,
    count: u64,
    machine: String,
}

const COUNTS: u64 = 36 * 36 * 36 * 36;
const MACHINES: u64 = 36 * 36 * 36;

impl IdMaker {
    /// `salt` tells this run apart from others: any number that differs between machines and runs.
    pub fn new(salt: u64) -> Self {
        Self {
            millisecond: 0,
            // Half the room is left to count upwards within a millisecond.
            count: salt % (COUNTS / 2),
            machine: base36((salt / COUNTS) % MACHINES, 3),
        }
    }

    /// The next id: greater than every one this maker gave before, even where the clock went backwards.
    pub fn next(&mut self, at: DateTime<Utc>) -> String {
        let now = u64::try_from(at.timestamp_millis()).unwrap_or(0);
        if now > self.millisecond {
            self.millisecond = now;
        } else {
            self.count += 1;
        }
        if self.count >= COUNTS {
            self.count = 0;
            self.millisecond += 1;
        }
        format!(
            "{}{}{}",
            base36(self.millisecond, 9),
            base36(self.count, 4),
            self.machine
        )
    }
}

fn base36(mut number: u64, width: usize) -> String {
    const DIGITS: &[u8; 36] = b"0123456789abcdefghijklmnopqrstuvwxyz";
    let mut digits = vec!['0'; width];
    for place in digits.iter_mut().rev() {
        let digit = usize::try_from(number % 36).unwrap_or(0);
        *place = char::from(DIGITS[digit]);
        number /= 36;
    }
    digits.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_short_lower_case_words() {
        for good in ["a", "why-radiology", "xq-12", "com10", "console"] {
            assert!(is_valid(good), "{good}");
        }
        for bad in [
            "", "-a", "a-", "a--b", "A", "a b", "é", "con", "nul", "com1", "lpt9", "a/b",
        ] {
            assert!(!is_valid(bad), "{bad}");
        }
        assert!(!is_valid(&"a".repeat(65)));
    }

    #[test]
    fn names_become_ids() {
        for (name, id) in [
            ("Emory University", Some("emory-university")),
            ("  St. Luke's -- NY ", Some("st-luke-s-ny")),
            ("Con", Some("con-1")),
            ("नमस्ते", None),
            ("École 42", Some("cole-42")),
        ] {
            assert_eq!(from_name(name).as_deref(), id, "{name}");
        }
        assert!(is_valid(&from_name(&"long name ".repeat(20)).unwrap()));
    }

    #[test]
    fn event_ids_rise_even_when_the_clock_goes_back() {
        let mut ids = IdMaker::new(123_456_789);
        let at = |second| DateTime::from_timestamp(second, 0).unwrap();
        let made = [100, 100, 200, 50, 200, 201].map(|second| ids.next(at(second)));
        assert!(made.is_sorted(), "{made:?}");
        assert!(made.iter().all(|id| id.len() == 16), "{made:?}");
        assert!(made.windows(2).all(|pair| pair[0] != pair[1]), "{made:?}");
    }
}
