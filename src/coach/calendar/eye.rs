//! What every rule needs, worked out once: the entries that still matter, their hours, the offsets of their zones.

use std::cell::OnceCell;
use std::sync::Arc;

use chrono::{DateTime, NaiveDate, NaiveDateTime, TimeDelta, Utc};

use super::trap::{About, Trap, Warning};
use super::{Clash, Rule, Severity, Watch, after, clocks, hours, pairs, undone};
use crate::domain::calendar::{Calendar, Offsets, Placed, shift, usual_length};
use crate::domain::checklist::tests_of;
use crate::domain::entry::{Hours, Kind, Platform, Status};
use crate::domain::zone::Zone;

/// How far around the entries offsets are kept: what is usual is looked for sixty days to either side.
const MARGIN: TimeDelta = TimeDelta::days(90);

/// How far ahead offsets are kept; what lies further is looked up when it is asked for.
const FAR: TimeDelta = TimeDelta::days(3 * 366);

/// How long after an interview what is to be written still matters: a week, by then it is another's turn.
const FRESH: TimeDelta = TimeDelta::days(7);

/// A rule about one entry that is to come.
type Alone = fn(&Eye<'_>, &Seen<'_>) -> Option<(Severity, Trap)>;

/// The rules about one entry, with the ids they find.
const ALONE: [(Rule, Alone); 11] = [
    (Rule::UnclearTime, hours::unclear_time),
    (Rule::NightStart, hours::night_start),
    (Rule::SocialSmallHours, hours::social_small_hours),
    (Rule::EndsAfterMidnight, hours::ends_after_midnight),
    (Rule::DeadlineDayBefore, hours::deadline_day_before),
    (Rule::ClockChange, clocks::clock_change),
    (Rule::ClockChangeWeek, clocks::clock_change_week),
    (Rule::Unanswered, undone::unanswered),
    (Rule::NoConfirmBack, undone::no_confirm_back),
    (Rule::NoLink, undone::no_link),
    (Rule::PlatformUntested, undone::platform_untested),
];

/// A rule about an interview that is over.
type After = fn(&Eye<'_>, &Placed) -> Option<(Severity, Trap)>;

const AFTER: [(Rule, After); 3] = [
    (Rule::NamesDue, after::names_due),
    (Rule::DebriefDue, after::debrief_due),
    (Rule::ThankYouDue, after::thank_you_due),
];

/// One entry that is to come.
pub(super) struct Seen<'a> {
    /// The entry.
    pub placed: &'a Placed,
    /// Where the offsets of its zone are kept.
    zone: usize,
    /// Its first moment.
    pub start: DateTime<Utc>,
    /// Its last moment, known or reckoned.
    pub end: DateTime<Utc>,
}

impl Seen<'_> {
    /// Its kind.
    pub fn kind(&self) -> Kind {
        self.placed.entry.kind
    }

    /// Whether it has hours, and not whole days.
    pub fn has_hours(&self) -> bool {
        matches!(self.placed.entry.when.hours, Hours::From { .. })
    }

    /// Whether it is on site.
    pub fn is_on_site(&self) -> bool {
        self.placed.entry.place.platform == Some(Platform::InPerson)
    }
}

/// Everything the rules look at.
pub(super) struct Eye<'a> {
    /// What was given.
    pub watch: &'a Watch<'a>,
    /// Entries that are to come and open, in the order of time.
    pub seen: Vec<Seen<'a>>,
    /// Interviews that are freshly over.
    pub over: Vec<&'a Placed>,
    /// The home's offsets.
    pub home: Offsets,
    /// Those of the place the person is staying in.
    travel: Option<Offsets>,
    zones: Vec<Offsets>,
    calendar: &'a Calendar,
    tested: OnceCell<Vec<Platform>>,
}

impl<'a> Eye<'a> {
    /// Looks at a calendar.
    pub fn new(calendar: &'a Calendar, watch: &'a Watch<'a>) -> Self {
        let now = watch.now;
        let coming: Vec<&Placed> = calendar.coming(now).collect();
        let (from, until) = stretch(&coming, now);
        let around = |zone: &Zone| Offsets::of(zone, from, until);
        let mut eye = Self {
            watch,
            seen: Vec::with_capacity(coming.len()),
            over: Vec::new(),
            home: around(watch.home),
            travel: watch.travel.map(around),
            zones: Vec::new(),
            calendar,
            tested: OnceCell::new(),
        };
        for placed in coming {
            let zone = eye.keep(calendar, placed, around);
            let (start, end) = (placed.span.starts_at, end_of(placed));
            eye.seen.push(Seen {
                placed,
                zone,
                start,
                end,
            });
        }
        let entries = calendar.entries().iter();
        eye.over = entries
            .filter(|placed| is_freshly_over(placed, now))
            .collect();
        eye
    }

    /// Where the offsets of an entry's zone are kept.
    fn keep(
        &mut self,
        calendar: &Calendar,
        placed: &Placed,
        around: impl Fn(&Zone) -> Offsets,
    ) -> usize {
        let name = placed.entry.when.zone;
        let known = self.zones.iter().position(|kept| kept.zone() == name);
        known.unwrap_or_else(|| {
            self.zones.push(around(&calendar.zone_of(placed)));
            self.zones.len() - 1
        })
    }

    /// The offsets of an entry's zone.
    pub fn zone(&self, seen: &Seen<'_>) -> &Offsets {
        self.zones.get(seen.zone).unwrap_or(&self.home)
    }

    /// The clocks a body may live by at an entry: on site its own; else that of the place the person is staying in,
    /// and that of home, for nobody knows how long the stay is.
    pub fn bodies<'b>(&'b self, seen: &'b Seen<'_>) -> impl Iterator<Item = &'b Offsets> {
        let on_site = seen.is_on_site();
        let there = on_site.then(|| self.zone(seen));
        let away = self.travel.as_ref().filter(|_| !on_site);
        let home = (!on_site).then_some(&self.home);
        there.into_iter().chain(away).chain(home)
    }

    /// The clocks the person reads: home's first, and that of the place of stay.
    pub fn owns(&self) -> impl Iterator<Item = &Offsets> {
        [&self.home].into_iter().chain(&self.travel)
    }

    /// The rules of an entry's zone, for what is reckoned in days there.
    pub fn zone_rules(&self, seen: &Seen<'_>) -> Zone {
        self.calendar.zone_of(seen.placed)
    }

    /// Today at home.
    pub fn today(&self) -> NaiveDate {
        self.home.wall(self.watch.now).date()
    }

    /// When an entry starts at home.
    pub fn home_wall(&self, seen: &Seen<'_>) -> NaiveDateTime {
        self.home.wall(seen.start)
    }

    /// Whether a platform was tried before, for whatever entry.
    pub fn is_tested(&self, platform: Platform) -> bool {
        let tested = self.tested.get_or_init(|| {
            let entries = || self.calendar.entries().iter().map(|placed| &placed.entry);
            let tried = |platform: Platform| {
                let tests = tests_of(self.watch.lists, platform);
                let mut entries = entries().filter(|entry| entry.place.platform == Some(platform));
                entries.any(|entry| tests.iter().any(|test| entry.checklist.contains_key(*test)))
            };
            let all = Platform::ALL.iter().copied();
            all.filter(|platform| tried(*platform)).collect()
        });
        tested.contains(&platform)
    }

    /// All warnings about an entry that is to come, the weightiest first.
    pub fn all(&self, seen: &Seen<'_>, clashes: &[Clash]) -> Vec<Warning> {
        let alone = ALONE.iter().filter(|(rule, _)| self.watch.is_on(*rule));
        let alone = alone.filter_map(|(_, rule)| rule(self, seen));
        let clashes = clashes.iter().filter(|clash| self.watch.is_on(clash.rule));
        let clashes = clashes.filter_map(|clash| pairs::trap(self, clash));
        let found: Vec<_> = alone.chain(clashes).collect();
        let wall = self.zone(seen).wall(seen.start);
        self.warn(seen.placed, wall, found)
    }

    /// All warnings about an interview that is over.
    pub fn after(&self, placed: &Placed) -> Vec<Warning> {
        let rules = AFTER.iter().filter(|(rule, _)| self.watch.is_on(*rule));
        let found: Vec<_> = rules.filter_map(|(_, rule)| rule(self, placed)).collect();
        self.warn(placed, placed.entry.when.wall(), found)
    }

    fn warn(
        &self,
        placed: &Placed,
        wall: NaiveDateTime,
        found: Vec<(Severity, Trap)>,
    ) -> Vec<Warning> {
        if found.is_empty() {
            return Vec::new();
        }
        let about = Arc::new(About {
            name: placed.name(self.watch.programs).to_owned(),
            zone: placed.entry.when.zone,
            wall,
            home: self.watch.home.name(),
            home_wall: self.home.wall(placed.span.starts_at),
        });
        let warning = |(severity, trap)| Warning {
            about: Arc::clone(&about),
            severity,
            trap,
        };
        let mut warnings: Vec<Warning> = found.into_iter().map(warning).collect();
        warnings.sort_by_key(|warning| (warning.severity, warning.rule()));
        warnings
    }
}

/// From when to when offsets are wanted.
fn stretch(coming: &[&Placed], now: DateTime<Utc>) -> (DateTime<Utc>, DateTime<Utc>) {
    let starts = coming.iter().map(|placed| placed.span.starts_at);
    let first = starts.clone().min().unwrap_or(now).min(now);
    let last = starts.max().unwrap_or(now).clamp(now, shift(now, FAR));
    (shift(first, -MARGIN), shift(last, MARGIN))
}

/// The last moment of an entry, known or reckoned; unlike the calendar's own it holds at the ends of time.
pub(super) fn end_of(placed: &Placed) -> DateTime<Utc> {
    let reckoned = || shift(placed.span.starts_at, usual_length(placed.entry.kind));
    placed.span.ends_at.unwrap_or_else(reckoned)
}

/// Whether an interview took place within the last days.
fn is_freshly_over(placed: &Placed, now: DateTime<Utc>) -> bool {
    let took_place = match placed.entry.status {
        Status::Scheduled => end_of(placed) <= now,
        Status::Done => placed.span.starts_at <= now,
        Status::Invited | Status::Waitlisted | Status::Declined | Status::Cancelled => false,
    };
    placed.entry.kind == Kind::Interview && took_place && now <= shift(end_of(placed), FRESH)
}
