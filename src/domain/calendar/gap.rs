//! How far two clocks stand apart, and the weeks in which they stand apart otherwise than people are used to.

use std::fmt;

use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};

use super::offsets::{Offsets, shift};
use crate::domain::zone::{Zone, ZoneName};

/// How far to either side the usual distance is looked for. The two clocks of one change stand within it on one side
/// or the other, and no season lies wholly inside.
const AROUND: TimeDelta = TimeDelta::days(60);

/// The longest a distance holds that people are not used to. The clocks of the United States and of Europe differ for
/// two weeks in March, those of New York and Sydney for four and some hours in October (domain facts 9).
const LONGEST_ODD: TimeDelta = TimeDelta::days(30);

/// How far one clock is ahead of another, in seconds; behind is negative.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Gap(i32);

impl Gap {
    /// How far `other` is ahead of `own` at a moment.
    pub fn between(own: &Offsets, other: &Offsets, at: DateTime<Utc>) -> Self {
        Self(other.at(at) - own.at(at))
    }

    /// Seconds ahead; behind is negative.
    pub fn seconds(self) -> i32 {
        self.0
    }

    /// Where `other` stands against `own`, as a clause: `New York is 9 h 30 min behind Kolkata`.
    pub fn clause(self, own: ZoneName, other: ZoneName) -> String {
        let (own, other) = (own.city(), other.city());
        if self.0 == 0 {
            return format!("{other} and {own} have the same time");
        }
        format!("{other} is {self} {own}")
    }
}

/// `9 h 30 min behind`, `1 h ahead of`, `at the same time as`.
impl fmt::Display for Gap {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let length = length(TimeDelta::seconds(i64::from(self.0.abs())));
        match self.0 {
            0 => f.write_str("at the same time as"),
            1.. => write!(f, "{length} ahead of"),
            _ => write!(f, "{length} behind"),
        }
    }
}

/// A length of time in words: `45 min`, `4 h`, `9 h 30 min`. Parts of a minute are left out, a sign too.
pub fn length(span: TimeDelta) -> String {
    let minutes = span.num_minutes().abs();
    match (minutes / 60, minutes % 60) {
        (0, minutes) => format!("{minutes} min"),
        (hours, 0) => format!("{hours} h"),
        (hours, minutes) => format!("{hours} h {minutes} min"),
    }
}

/// A stretch of days in which two clocks stand apart otherwise than usual.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OddGap {
    /// Its first moment.
    pub from: DateTime<Utc>,
    /// The moment it ends at.
    pub until: DateTime<Utc>,
    /// How far they stand apart in it.
    pub gap: Gap,
    /// How far they mostly stand apart around it.
    pub usual: Gap,
}

/// The stretch around `at` in which the clocks stand apart otherwise than usual; `None` in all other weeks. What is
/// usual is what holds longest in the sixty days to either side. `own` and `other` must cover those.
pub fn odd_gap(own: &Offsets, other: &Offsets, at: DateTime<Utc>) -> Option<OddGap> {
    let (begin, end) = (shift(at, -AROUND), shift(at, AROUND));
    let mut turns: Vec<DateTime<Utc>> = own
        .turns(begin, end)
        .chain(other.turns(begin, end))
        .map(|turn| turn.at)
        .collect();
    if turns.len() < 2 {
        return None;
    }
    turns.sort_unstable();
    let stretches = stretches(own, other, begin, turns, end);
    let here = stretches
        .iter()
        .find(|stretch| stretch.from <= at && at < stretch.until)?;
    let usual = usual(&stretches)?;
    let is_odd = here.gap != usual && here.until - here.from <= LONGEST_ODD;
    is_odd.then_some(OddGap { usual, ..*here })
}

/// The stretches of one distance between two moments, in their order; neighbors differ.
fn stretches(
    own: &Offsets,
    other: &Offsets,
    begin: DateTime<Utc>,
    turns: Vec<DateTime<Utc>>,
    end: DateTime<Utc>,
) -> Vec<OddGap> {
    let mut found: Vec<OddGap> = Vec::with_capacity(turns.len() + 1);
    let mut from = begin;
    for until in turns.into_iter().chain([end]) {
        let gap = Gap::between(own, other, from);
        match found.last_mut() {
            Some(last) if last.gap == gap => last.until = until,
            _ if until > from => found.push(OddGap {
                from,
                until,
                gap,
                usual: gap,
            }),
            _ => {}
        }
        from = until;
    }
    found
}

/// The distance that holds longest.
fn usual(stretches: &[OddGap]) -> Option<Gap> {
    let held = |gap: Gap| -> TimeDelta {
        let same = stretches.iter().filter(|stretch| stretch.gap == gap);
        same.map(|stretch| stretch.until - stretch.from).sum()
    };
    let longest = stretches.iter().max_by_key(|stretch| held(stretch.gap))?;
    Some(longest.gap)
}

/// What is odd about the clocks of two zones in one week.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WeekNote {
    /// The person's zone.
    pub own: ZoneName,
    /// The other zone.
    pub other: ZoneName,
    /// How far the other clock is ahead in those days.
    pub gap: Gap,
    /// How far it mostly is.
    pub usual: Gap,
    /// The first day of this week that it holds on at home.
    pub first: NaiveDate,
    /// The last day of this week that it holds on at home.
    pub last: NaiveDate,
}

/// What to know about the clocks of `other` in the week that begins with `monday` at home: that in it, or in some days
/// of it, they stand apart otherwise than usual.
pub fn week_note(own: &Zone, other: &Zone, monday: NaiveDate) -> Option<WeekNote> {
    let next = monday.checked_add_days(Days::new(7))?;
    let begin = own.start_of_day(monday).to_utc();
    let end = own.start_of_day(next).to_utc();
    let margin = AROUND + LONGEST_ODD;
    let around = |zone| Offsets::of(zone, shift(begin, -margin), shift(end, margin));
    let (a, b) = (around(own), around(other));
    let inside = a.turns(begin, end).chain(b.turns(begin, end));
    let odd = [begin]
        .into_iter()
        .chain(inside.map(|turn| turn.at))
        .filter(|at| *at < end)
        .find_map(|at| odd_gap(&a, &b, at))?;
    let second = TimeDelta::seconds(1);
    // Egypt sets its clock back from midnight to eleven: the day that begins is meant, not the hour before it.
    let settled = shift(odd.from, TimeDelta::hours(2));
    Some(WeekNote {
        own: own.name(),
        other: other.name(),
        gap: odd.gap,
        usual: odd.usual,
        first: a.wall(settled.max(begin)).date(),
        last: a.wall(shift(odd.until.min(end), -second)).date(),
    })
}

/// `New York is 4 h behind London, not 5 h`: how it is, and how it mostly is.
pub fn odd_clause(own: ZoneName, other: ZoneName, gap: Gap, usual: Gap) -> String {
    let clause = gap.clause(own, other);
    let size = length(TimeDelta::seconds(i64::from(usual.0.abs())));
    match usual.0 {
        0 => format!("{clause}, not at the same time"),
        _ if gap.0 == 0 => format!("{clause}, not {size} apart"),
        _ if usual.0.signum() == gap.0.signum() => format!("{clause}, not {size}"),
        1.. => format!("{clause}, not {size} ahead"),
        _ => format!("{clause}, not {size} behind"),
    }
}

/// The clause, with its days where it holds for part of the week only.
impl fmt::Display for WeekNote {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let clause = odd_clause(self.own, self.other, self.gap, self.usual);
        let days = (self.last - self.first).num_days() + 1;
        let (first, last) = (
            self.first.format("%a %-d %b"),
            self.last.format("%a %-d %b"),
        );
        match days {
            7.. => write!(f, "This week {clause}"),
            2..=6 => write!(f, "From {first} to {last} {clause}"),
            _ => write!(f, "On {first} {clause}"),
        }
    }
}

#[cfg(test)]
mod tests;
