//! Two kinds of stamps: the name of a moment in file names, and what tells that a file changed.

use std::fmt;
use std::fs::Metadata;
use std::time::{SystemTime, UNIX_EPOCH};

use chrono::{DateTime, NaiveDateTime, Utc};
use serde::{Deserialize, Serialize};

/// How a moment is written in file names: no colon, sorts by time.
const PATTERN: &str = "%Y%m%dT%H%M%SZ";
/// A file changed this shortly before the cache was written may change again without another time:
/// FAT keeps times in steps of two seconds.
const UNSETTLED_NS: i128 = 2_000_000_000;

/// A moment as file names carry it: `20261203T090000Z`, UTC.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct UtcStamp(String);

impl UtcStamp {
    /// The stamp of a moment, to the second.
    pub fn of(moment: DateTime<Utc>) -> Self {
        Self(moment.format(PATTERN).to_string())
    }

    /// The stamp in `text`, if it is one.
    pub fn parse(text: &str) -> Option<Self> {
        let stamp = Self(text.to_owned());
        (text.len() == 16 && stamp.moment().is_some()).then_some(stamp)
    }

    /// The moment it names; `None` only for a stamp beyond the year 9999.
    pub fn moment(&self) -> Option<DateTime<Utc>> {
        NaiveDateTime::parse_from_str(&self.0, PATTERN)
            .ok()
            .map(|at| at.and_utc())
    }

    /// The stamp as it stands in file names.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for UtcStamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Length and modification time of a file: equal stamps mean "very likely unchanged".
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct FileStamp {
    /// In bytes.
    pub len: u64,
    /// Nanoseconds since 1970; 0 where the system keeps no times, which never counts as settled.
    pub mtime_ns: i128,
}

impl FileStamp {
    /// The stamp of a file from what the system says of it.
    pub fn of(metadata: &Metadata) -> Self {
        let mtime_ns = metadata.modified().map_or(0, nanoseconds);
        Self {
            len: metadata.len(),
            mtime_ns,
        }
    }

    /// Whether what a cache written at `cache_written` holds of this file may be believed: both
    /// stamps are equal, and the file had rested for two seconds when the cache was written.
    pub fn matches(self, cached: Self, cache_written: SystemTime) -> bool {
        self == cached
            && self.mtime_ns != 0
            && self.mtime_ns + UNSETTLED_NS <= nanoseconds(cache_written)
    }
}

fn nanoseconds(time: SystemTime) -> i128 {
    let signed = |d: std::time::Duration| i128::try_from(d.as_nanos()).unwrap_or(i128::MAX / 4);
    match time.duration_since(UNIX_EPOCH) {
        Ok(after) => signed(after),
        Err(before) => -signed(before.duration()),
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    #[test]
    fn a_moment_survives_its_stamp() {
        let moment = DateTime::from_timestamp(1_796_288_400, 0).unwrap();
        let stamp = UtcStamp::of(moment);
        assert_eq!(stamp.as_str(), "20261203T090000Z");
        assert_eq!(UtcStamp::parse(stamp.as_str()), Some(stamp.clone()));
        assert_eq!(stamp.moment(), Some(moment));
    }

    #[test]
    fn what_is_no_stamp_is_not_taken_for_one() {
        for text in [
            "",
            "notes",
            "20261303T090000Z",
            "20261203T090000Z2",
            "2026-12-03",
            "../../../../../x",
        ] {
            assert_eq!(UtcStamp::parse(text), None, "{text}");
        }
    }

    #[test]
    fn a_file_is_believed_only_two_seconds_after_its_change() {
        let at = |ms| UNIX_EPOCH + Duration::from_millis(ms);
        let stamp = |ms| FileStamp {
            len: 7,
            mtime_ns: nanoseconds(at(ms)),
        };
        for (file, cached, written, believed) in [
            (stamp(1_000), stamp(1_000), at(3_000), true),
            (stamp(1_000), stamp(1_000), at(2_999), false),
            (stamp(1_001), stamp(1_000), at(9_000), false),
            (stamp(9_000), stamp(9_000), at(5_000), false),
            (
                FileStamp {
                    len: 8,
                    ..stamp(1_000)
                },
                stamp(1_000),
                at(9_000),
                false,
            ),
            (stamp(0), stamp(0), at(9_000), false),
        ] {
            assert_eq!(
                file.matches(cached, written),
                believed,
                "{file:?} {cached:?}"
            );
        }
    }
}
