//! Time zones: a name, the rules that go with it, and what a wall time means there.
//!
//! `chrono` is the vocabulary, `chrono-tz` the list of names, `jiff` the reader of the rules. The
//! rules come in as bytes (`TZif`, RFC 9636): reading them from somewhere is not done here. Nothing
//! else in the program may turn a wall time into an instant, because compiled-in rules go out of date.

mod gazetteer;
mod name;
mod places;
mod rules;
mod search;
#[cfg(test)]
mod tests;
mod wall;

use std::fmt;
use std::sync::Arc;

use chrono::{FixedOffset, LocalResult, NaiveDate, NaiveDateTime, NaiveTime, Offset, TimeZone};
use jiff::Timestamp;
use jiff::civil;
use jiff::tz::{AmbiguousOffset, TimeZone as TzifRules};
use thiserror::Error;

pub use gazetteer::Gazetteer;
pub use name::{UnknownZone, ZoneName};
pub use rules::{Edition, Lookup, Rules, UnreadableEdition};
pub use search::search;
pub(crate) use search::unaccented;
pub use wall::{Change, WallTime};

/// One time zone with its rules. Cheap to clone: the rules are shared.
///
/// Outside the years −9999 to 9999 the rules of the nearest covered day hold, so nothing here panics.
#[derive(Clone, PartialEq, Eq)]
pub struct Zone {
    name: ZoneName,
    /// Shared inside: a clone counts one reference up.
    rules: TzifRules,
}

/// The rules of a zone could not be read.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error(
    "The time-zone rules of {name} cannot be read ({reason}); install the time-zone data anew."
)]
pub struct UnreadableRules {
    /// The zone whose rules they were.
    pub name: ZoneName,
    /// What the reader of the rules said.
    pub reason: String,
}

impl Zone {
    /// The zone `name` under the rules in `tzif`, the bytes of a compiled time-zone file (RFC 9636).
    pub fn new(name: ZoneName, tzif: &[u8]) -> Result<Self, UnreadableRules> {
        match TzifRules::tzif(name.as_str(), tzif) {
            Ok(rules) => Ok(Self { name, rules }),
            Err(error) => Err(UnreadableRules {
                name,
                reason: error.to_string(),
            }),
        }
    }

    /// Coordinated universal time, which needs no rules from anywhere.
    pub fn utc() -> Self {
        Self {
            name: ZoneName::UTC,
            rules: TzifRules::UTC,
        }
    }

    /// The name the zone was asked for by.
    pub fn name(&self) -> ZoneName {
        self.name
    }

    /// What the clock shows at a moment, whole seconds being enough: every change falls on one.
    fn offset_at(&self, at: Timestamp) -> ZoneOffset {
        let info = self.rules.to_offset_info(at);
        ZoneOffset {
            fixed: fixed(info.offset()),
            abbreviation: Arc::from(info.abbreviation()),
            is_dst: info.dst().is_dst(),
            zone: self.clone(),
        }
    }

    /// What the clock shows at the moment `local` would be if the clock stood `offset` off UTC.
    fn offset_if(&self, local: &NaiveDateTime, offset: jiff::tz::Offset) -> ZoneOffset {
        let seconds = local.and_utc().timestamp() - i64::from(offset.seconds());
        self.offset_at(timestamp(seconds))
    }
}

/// Seconds since 1970 UTC as the rules' reader wants them, held to the years it knows.
fn timestamp(seconds: i64) -> Timestamp {
    let edge = if seconds < 0 {
        Timestamp::MIN
    } else {
        Timestamp::MAX
    };
    Timestamp::from_second(seconds).unwrap_or(edge)
}

/// An offset in chrono's terms, which stop just short of a whole day; no zone comes near that.
fn fixed(offset: jiff::tz::Offset) -> FixedOffset {
    let limit = 86_399;
    FixedOffset::east_opt(offset.seconds().clamp(-limit, limit))
        .unwrap_or_else(|| chrono::Utc.fix())
}

/// A wall time as the rules' reader wants it, to the second; `None` outside the years it knows.
fn civil(local: &NaiveDateTime) -> Option<civil::DateTime> {
    use chrono::{Datelike, Timelike};
    let part = |n: u32| i8::try_from(n).ok();
    civil::DateTime::new(
        i16::try_from(local.year()).ok()?,
        part(local.month())?,
        part(local.day())?,
        part(local.hour())?,
        part(local.minute())?,
        part(local.second())?,
        0,
    )
    .ok()
}

impl fmt::Display for Zone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.name.fmt(f)
    }
}

impl fmt::Debug for Zone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Zone({})", self.name)
    }
}

/// What a zone's clock shows at one moment: how far from UTC, and what people call that.
#[derive(Clone, PartialEq, Eq)]
pub struct ZoneOffset {
    zone: Zone,
    fixed: FixedOffset,
    abbreviation: Arc<str>,
    is_dst: bool,
}

impl ZoneOffset {
    /// The distance from UTC, east positive.
    pub fn fixed(&self) -> FixedOffset {
        self.fixed
    }

    /// The letters in use, such as "EDT"; some zones have only digits, such as "+0545".
    ///
    /// For showing beside a zone's name, never for telling zones apart: "IST" is three of them.
    pub fn abbreviation(&self) -> &str {
        &self.abbreviation
    }

    /// Whether the rules call this summer time. For wording only: for Ireland and Morocco the
    /// editions disagree on which half of the year it is, though never on the hour.
    pub fn is_dst(&self) -> bool {
        self.is_dst
    }
}

impl Offset for ZoneOffset {
    fn fix(&self) -> FixedOffset {
        self.fixed
    }
}

/// The abbreviation.
impl fmt::Display for ZoneOffset {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.abbreviation)
    }
}

impl fmt::Debug for ZoneOffset {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({} in {})", self.abbreviation, self.fixed, self.zone)
    }
}

impl TimeZone for Zone {
    type Offset = ZoneOffset;

    fn from_offset(offset: &ZoneOffset) -> Self {
        offset.zone.clone()
    }

    fn offset_from_local_date(&self, local: &NaiveDate) -> LocalResult<ZoneOffset> {
        self.offset_from_local_datetime(&local.and_time(NaiveTime::MIN))
    }

    fn offset_from_local_datetime(&self, local: &NaiveDateTime) -> LocalResult<ZoneOffset> {
        let Some(wall) = civil(local) else {
            return LocalResult::Single(self.offset_from_utc_datetime(local));
        };
        match self.rules.to_ambiguous_timestamp(wall).offset() {
            AmbiguousOffset::Unambiguous { offset } => {
                LocalResult::Single(self.offset_if(local, offset))
            }
            AmbiguousOffset::Gap { .. } => LocalResult::None,
            AmbiguousOffset::Fold { before, after } => {
                LocalResult::Ambiguous(self.offset_if(local, before), self.offset_if(local, after))
            }
        }
    }

    fn offset_from_utc_date(&self, utc: &NaiveDate) -> ZoneOffset {
        self.offset_from_utc_datetime(&utc.and_time(NaiveTime::MIN))
    }

    fn offset_from_utc_datetime(&self, utc: &NaiveDateTime) -> ZoneOffset {
        self.offset_at(timestamp(utc.and_utc().timestamp()))
    }
}
