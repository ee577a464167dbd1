//! Checklists: what is to be done for an entry, and what of it is done.
//!
//! The lists are shipped in `content/checklists/`; what was done stands in the entry, by the item's id. An item in an
//! entry that no list knows is the person's own, and its id is its words.

use std::collections::BTreeSet;

use chrono::{DateTime, Days, NaiveDate, NaiveTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use super::bank::words;
use super::calendar::{Placed, shift};
use super::entry::{Entry, Kind, Platform};
use super::zone::Zone;

/// The inventory's item of practicing on the platform that was named.
const PLATFORM_PRACTICED: &str = "CK10";

/// When the evening before begins, for what is to be done in it: six o'clock at home.
const EVENING: u32 = 18;

words! {
    /// When an item is to be done.
    When {
        /// A week before.
        Week = "week",
        /// In the days before.
        Days = "days",
        /// The evening before.
        Evening = "evening",
        /// On the day.
        Day = "day",
        /// In the room, when it begins.
        Room = "room",
    }
}

/// One thing to do.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Item {
    /// Its id: under it an entry keeps the day it was done.
    pub id: String,
    /// What to do, one line.
    pub text: String,
    /// Why, one line; may be empty.
    #[serde(default)]
    pub why: String,
    /// When.
    pub when: When,
    /// How long it takes, in minutes; 0 is not known.
    #[serde(default)]
    pub minutes: u32,
    /// Where it comes from.
    #[serde(default)]
    pub source: Vec<String>,
}

/// One list.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Checklist {
    /// Its id.
    pub list: String,
    /// What it is called.
    pub title: String,
    /// What it is for.
    #[serde(default)]
    pub about: String,
    /// The kinds of entries it is for; none is all.
    #[serde(default)]
    pub kinds: Vec<Kind>,
    /// The platforms it is for; none is all, and entries that have none.
    #[serde(default)]
    pub platforms: Vec<Platform>,
    /// The month its facts were looked at, for those that change, such as `2026-11`.
    #[serde(default)]
    pub as_of: Option<String>,
    /// What is to be done.
    pub items: Vec<Item>,
}

impl Checklist {
    /// Whether the list is for an entry. A platform that is not known counts as another virtual one: most are.
    pub fn is_for(&self, entry: &Entry) -> bool {
        let platform = entry.place.platform.unwrap_or(Platform::Other);
        let kind = self.kinds.is_empty() || self.kinds.contains(&entry.kind);
        kind && (self.platforms.is_empty() || self.platforms.contains(&platform))
    }
}

/// The items for an entry, in the order of the lists, each id once.
pub fn for_entry<'a>(lists: &'a [Checklist], entry: &Entry) -> Vec<&'a Item> {
    let mut seen = BTreeSet::new();
    let fitting = lists.iter().filter(|list| list.is_for(entry));
    fitting
        .flat_map(|list| &list.items)
        .filter(|item| seen.insert(item.id.as_str()))
        .collect()
}

/// What stands in an entry's checklist and in none of the lists, fitting or not: the person's own items, each with the
/// day it was done.
pub fn own_items<'a>(
    lists: &[Checklist],
    entry: &'a Entry,
) -> impl Iterator<Item = (&'a str, NaiveDate)> {
    let known: BTreeSet<&str> = lists
        .iter()
        .flat_map(|list| &list.items)
        .map(|item| item.id.as_str())
        .collect();
    // Taken out of the lists' lifetime: what is given back borrows from the entry alone.
    let own: Vec<_> = entry
        .checklist
        .iter()
        .filter(|(id, _)| !known.contains(id.as_str()))
        .map(|(id, done)| (id.as_str(), *done))
        .collect();
    own.into_iter()
}

/// The person's own items that are not done yet, in their words: what an entry holds without a day, and no list knows.
pub fn own_to_do<'a>(lists: &[Checklist], entry: &'a Entry) -> Vec<&'a str> {
    let is_known = |id: &str| {
        let mut items = lists.iter().flat_map(|list| &list.items);
        items.any(|item| item.id == id)
    };
    let open = entry.to_do.iter().map(String::as_str);
    open.filter(|id| !is_known(id)).collect()
}

/// How far an entry's checklists are.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Progress {
    /// How many items are done.
    pub done: usize,
    /// How many are not, and could be done by now.
    pub due: usize,
    /// How many are not, and have their time still before them.
    pub later: usize,
    /// How long what is due takes, in minutes, as far as that is known.
    pub due_minutes: u32,
}

impl Progress {
    /// All items.
    pub fn total(&self) -> usize {
        self.done + self.due + self.later
    }

    /// How far `placed` is at a moment, for a person at home in `home`.
    pub fn of(lists: &[Checklist], placed: &Placed, now: DateTime<Utc>, home: &Zone) -> Self {
        let mut progress = Self::default();
        for item in for_entry(lists, &placed.entry) {
            if placed.entry.checklist.contains_key(&item.id) {
                progress.done += 1;
            } else if due_at(item.when, placed.span.starts_at, home) <= now {
                progress.due += 1;
                progress.due_minutes = progress.due_minutes.saturating_add(item.minutes);
            } else {
                progress.later += 1;
            }
        }
        progress.done += own_items(lists, &placed.entry).count();
        progress.due += own_to_do(lists, &placed.entry).len();
        progress
    }
}

/// The items for an entry that are not done although their time has come, in the order of that time.
pub fn due<'a>(
    lists: &'a [Checklist],
    placed: &Placed,
    now: DateTime<Utc>,
    home: &Zone,
) -> Vec<&'a Item> {
    let mut due = for_entry(lists, &placed.entry);
    due.retain(|item| {
        let is_open = !placed.entry.checklist.contains_key(&item.id);
        is_open && due_at(item.when, placed.span.starts_at, home) <= now
    });
    due.sort_by_key(|item| item.when);
    due
}

/// The moment from which an item can be done for what begins at `start`. Evenings and days are those at home; the day
/// begins with its midnight, or twelve hours before a start in the morning's small hours, whichever is earlier.
pub fn due_at(when: When, start: DateTime<Utc>, home: &Zone) -> DateTime<Utc> {
    let day = home.date_of(start);
    let due = match when {
        When::Week => shift(start, -TimeDelta::days(7)),
        When::Days => shift(start, -TimeDelta::days(3)),
        When::Evening => {
            let before = day.checked_sub_days(Days::new(1)).unwrap_or(day);
            let evening = NaiveTime::from_hms_opt(EVENING, 0, 0).unwrap_or_default();
            let evening = home.resolve(before.and_time(evening)).exact();
            evening.map_or_else(|| shift(start, -TimeDelta::days(1)), |at| at.to_utc())
        }
        When::Day => {
            let midnight = home.start_of_day(day).to_utc();
            midnight.min(shift(start, -TimeDelta::hours(12)))
        }
        When::Room => shift(start, -TimeDelta::minutes(30)),
    };
    due.min(start)
}

/// The ids of the items that say a platform was tried: its own, and the inventory's.
pub fn tests_of(lists: &[Checklist], platform: Platform) -> Vec<&str> {
    let own = format!("{}-tested", platform.word());
    lists
        .iter()
        .flat_map(|list| &list.items)
        .filter(|item| item.id == own || item.source.iter().any(|id| id == PLATFORM_PRACTICED))
        .map(|item| item.id.as_str())
        .collect()
}

#[cfg(test)]
mod tests;
