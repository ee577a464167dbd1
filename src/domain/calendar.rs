//! All entries with the moments they mean, in the order of time.

mod change;
mod clock;
mod countdown;
pub mod differences;
pub mod edit;
mod gap;
pub mod import;
mod nearest;
mod night;
mod offsets;
#[cfg(test)]
pub mod sample;
#[cfg(test)]
pub(crate) mod testing;
mod whereabouts;
pub mod words;

use chrono::{DateTime, TimeDelta, Utc};

use super::entry::{Entry, Kind, Span, Unclear};
use super::id::EntryId;
use super::program::Programs;
use super::zone::{Rules, Zone};

pub use self::change::{CalendarChange, EntryChange, NewSheet, Reversal};
pub use self::clock::{Clock, clocks, day_word, offset_words};
pub use self::countdown::countdown;
pub use self::gap::{Gap, OddGap, WeekNote, length, odd_clause, odd_gap, week_note};
pub use self::nearest::nearest;
pub use self::night::{NIGHT_BEGINS, NIGHT_ENDS, SMALL_HOURS_END, is_night, is_small_hours};
pub use self::offsets::{Offsets, Turn, shift};
pub use self::whereabouts::Whereabouts;

/// One entry and what its time means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placed {
    /// The stem of its file.
    pub id: EntryId,
    /// The entry.
    pub entry: Entry,
    /// Its moments; where its time is unclear, the earliest start that may be meant.
    pub span: Span,
    /// What has to be answered about its time.
    pub unclear: Option<Box<Unclear>>,
    /// CRC-32 of its file's text as read: a save compares it with the file's then.
    pub version: u32,
}

/// All entries, by their start, then id.
#[derive(Debug, Clone)]
pub struct Calendar {
    entries: Vec<Placed>,
    unreadable: Vec<EntryId>,
    rules: Rules,
}

/// How long an entry without a known end is reckoned to be. A virtual interview takes half a day (domain facts 3: four
/// to six talks of 15 to 20 minutes with a welcome and breaks); a deadline is a moment.
pub fn usual_length(kind: Kind) -> TimeDelta {
    match kind {
        Kind::Interview => TimeDelta::hours(4),
        Kind::Social => TimeDelta::hours(2),
        Kind::Mock | Kind::Other => TimeDelta::hours(1),
        Kind::Deadline => TimeDelta::zero(),
    }
}

impl Placed {
    /// Resolves an entry under `rules`.
    pub fn new(id: EntryId, entry: Entry, version: u32, rules: &Rules) -> Self {
        let zone = rules.get(entry.when.zone).unwrap_or_else(Zone::utc);
        let (span, unclear) = match entry.when.resolve(&zone) {
            Ok(span) => (span, None),
            Err(unclear) => {
                let starts_at = unclear.earliest(&entry.when, &zone);
                let ends_at = None;
                (Span { starts_at, ends_at }, Some(unclear))
            }
        };
        Self {
            id,
            entry,
            span,
            unclear,
            version,
        }
    }

    /// What it is called: its program, else its title, else its kind.
    pub fn name<'a>(&'a self, programs: &'a Programs) -> &'a str {
        match &self.entry.program {
            Some(program) => programs.name(program),
            None if self.entry.title.is_empty() => self.entry.kind.word(),
            None => &self.entry.title,
        }
    }

    /// Its last moment, known or reckoned by what is usual for its kind.
    pub fn ends_at(&self) -> DateTime<Utc> {
        self.span.end_or(usual_length(self.entry.kind))
    }

    /// Whether it is over.
    pub fn is_over(&self, now: DateTime<Utc>) -> bool {
        self.ends_at() <= now
    }
}

impl Calendar {
    /// The entries in the order of time; `rules` resolve what comes later.
    pub fn new(entries: Vec<Placed>, rules: Rules) -> Self {
        Self {
            entries: in_order(entries),
            unreadable: Vec::new(),
            rules,
        }
    }

    /// Names entries whose files cannot be read: their ids are taken all the same.
    #[must_use]
    pub fn with_unreadable(mut self, ids: Vec<EntryId>) -> Self {
        self.unreadable = ids;
        self
    }

    /// Every id that has a file, whether it can be read or not.
    pub fn ids(&self) -> impl Iterator<Item = &EntryId> {
        let readable = self.entries.iter().map(|placed| &placed.id);
        readable.chain(&self.unreadable)
    }

    /// All entries.
    pub fn entries(&self) -> &[Placed] {
        &self.entries
    }

    /// The entry with this id.
    pub fn get(&self, id: &EntryId) -> Option<&Placed> {
        self.entries.iter().find(|placed| placed.id == *id)
    }

    /// The time-zone rules in use.
    pub fn rules(&self) -> &Rules {
        &self.rules
    }

    /// Open entries that are not over, the next first.
    pub fn coming(&self, now: DateTime<Utc>) -> impl Iterator<Item = &Placed> {
        self.entries
            .iter()
            .filter(move |placed| placed.entry.status.is_open() && !placed.is_over(now))
    }

    /// The zone of an entry.
    pub fn zone_of(&self, placed: &Placed) -> Zone {
        self.rules
            .get(placed.entry.when.zone)
            .unwrap_or_else(Zone::utc)
    }
}

/// By start, then id. Their places are sorted, not they themselves: entries are large, and moving them takes longer than
/// comparing.
fn in_order(entries: Vec<Placed>) -> Vec<Placed> {
    let mut order: Vec<usize> = (0..entries.len()).collect();
    order.sort_by_key(|place| entries.get(*place).map(|own| (own.span.starts_at, &own.id)));
    if order.is_sorted() {
        return entries;
    }
    let mut waiting: Vec<Option<Placed>> = entries.into_iter().map(Some).collect();
    let take = |place: usize| waiting.get_mut(place).and_then(Option::take);
    order.into_iter().filter_map(take).collect()
}
