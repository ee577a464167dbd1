//! Rules about two entries, the first of which begins earlier.

use chrono::{DateTime, TimeDelta, Utc};

use super::eye::{Eye, Seen};
use super::trap::{Other, Together, Trap, Travel};
use super::{Rule, Severity};
use crate::domain::calendar::{Gap, shift};
use crate::domain::day_plan::Rest;
use crate::domain::entry::{Entry, Kind, Status};

/// Time to prepare before an interview or a mock: dressing and the technical check (`domain::day_plan`).
const PREPARE: TimeDelta = TimeDelta::minutes(60);

/// Time to write afterwards: names fade within half an hour (peers 3.6).
const WRITE: TimeDelta = TimeDelta::minutes(30);

/// The least time between the end of one entry and the start of the next: to write, eat, and join early.
const BETWEEN: TimeDelta = TimeDelta::minutes(60);

/// Two interviews this near together leave no night between them that is wholly for one.
const ONE_DAY: TimeDelta = TimeDelta::hours(24);

/// The least time between two places on site: across the country it is six hours in the air, and the ways to and from.
const BETWEEN_PLACES: TimeDelta = TimeDelta::hours(12);

/// The least time between a place far from home and home.
const FROM_HOME: TimeDelta = TimeDelta::hours(24);

/// A place is far from home where its clock is more than three hours off: further than the country is wide.
const FAR: TimeDelta = TimeDelta::hours(3);

/// How far after the end of one entry another may begin and still be looked at: a day, or the longest sleep with the
/// longest way to get up and there.
const NEAR: TimeDelta = TimeDelta::hours(30);

/// Two entries that do not go together, as one of them sees it. Names come later, for those that are said.
#[derive(Debug, Clone, Copy)]
pub(super) struct Clash {
    /// The rule.
    pub rule: Rule,
    severity: Severity,
    /// How far they are apart; below zero they overlap.
    apart: TimeDelta,
    what: What,
    other: usize,
}

#[derive(Debug, Clone, Copy)]
enum What {
    Together(Together),
    Gap,
    Day,
    Travel(Travel),
}

/// The pairs that are near enough for any rule, by their places.
pub(super) fn near<'s>(seen: &'s [Seen<'_>]) -> impl Iterator<Item = (usize, usize)> + 's {
    seen.iter().enumerate().flat_map(move |(first, one)| {
        let horizon = shift(one.end.max(one.start), NEAR);
        let later = seen.iter().enumerate().skip(first + 1);
        let later = later.take_while(move |(_, other)| other.start < horizon);
        let is_wanted = one.has_hours() && one.kind() != Kind::Deadline;
        later
            .filter(move |(_, other)| {
                is_wanted && other.has_hours() && other.kind() != Kind::Deadline
            })
            .map(move |(second, _)| (first, second))
    })
}

/// Keeps a clash for both entries: of each rule the weightiest, and of those the nearest.
pub(super) fn note(kept: &mut [Vec<Clash>], first: usize, second: usize, clash: Clash) {
    let for_first = match clash.what {
        What::Together(Together::MySleep) => What::Together(Together::ItsSleep),
        what => what,
    };
    for (own, other, what) in [(first, second, for_first), (second, first, clash.what)] {
        let Some(kept) = kept.get_mut(own) else {
            continue;
        };
        let clash = Clash {
            what,
            other,
            ..clash
        };
        match kept.iter_mut().find(|known| known.rule == clash.rule) {
            Some(known) if (clash.severity, clash.apart) < (known.severity, known.apart) => {
                *known = clash;
            }
            Some(_) => {}
            None => kept.push(clash),
        }
    }
}

/// All that is wrong with two entries.
pub(super) fn rules(eye: &Eye<'_>, first: usize, second: usize) -> impl Iterator<Item = Clash> {
    let both = eye.seen.get(first).zip(eye.seen.get(second));
    let found = both.map(|(one, other)| {
        [
            overlap(eye, one, other),
            gap_too_short(one, other),
            two_in_24h(one, other),
            travel_impossible(eye, one, other),
        ]
    });
    found.into_iter().flatten().flatten()
}

/// A clash with the other's name, ready to be said.
pub(super) fn trap(eye: &Eye<'_>, clash: &Clash) -> Option<(Severity, Trap)> {
    let seen = eye.seen.get(clash.other)?;
    let other = Other {
        id: seen.placed.id.clone(),
        name: seen.placed.name(eye.watch.programs).to_owned(),
        home_wall: eye.home_wall(seen),
    };
    let trap = match clash.what {
        What::Together(together) => Trap::Overlap(other, together),
        What::Gap => Trap::GapTooShort(other, clash.apart),
        What::Day => Trap::TwoIn24h(other, clash.apart),
        What::Travel(travel) => Trap::TravelImpossible(other, travel, clash.apart),
    };
    Some((clash.severity, trap))
}

fn clash(rule: Rule, severity: Severity, apart: TimeDelta, what: What) -> Clash {
    Clash {
        rule,
        severity,
        apart,
        what,
        other: 0,
    }
}

/// `overlap`: both want the same time. Preparation and writing count, and so does the sleep before an interview. A gap
/// of less than an hour has its own rule.
fn overlap(eye: &Eye<'_>, one: &Seen<'_>, other: &Seen<'_>) -> Option<Clash> {
    let apart = other.start - one.end;
    let found = |severity, how| Some(clash(Rule::Overlap, severity, apart, What::Together(how)));
    if apart < TimeDelta::zero() || one.start == other.start {
        return found(certainty(one, other), Together::Times);
    }
    if apart < BETWEEN {
        return None;
    }
    if apart < write_after(one) + prepare_before(other) {
        return found(Severity::Warn, Together::Preparation);
    }
    takes_sleep(eye, one, other).then(|| found(Severity::Warn, Together::MySleep))?
}

/// Two that are certain cannot both be; where one is not, or its end is only reckoned, there is something to find out.
fn certainty(one: &Seen<'_>, other: &Seen<'_>) -> Severity {
    let is_certain = |entry: &Entry| entry.status == Status::Scheduled;
    let is_known = one.placed.span.ends_at.is_some() || one.start == other.start;
    if is_known && is_certain(&one.placed.entry) && is_certain(&other.placed.entry) {
        Severity::Stop
    } else {
        Severity::Warn
    }
}

fn prepare_before(seen: &Seen<'_>) -> TimeDelta {
    match seen.kind() {
        Kind::Interview | Kind::Mock => PREPARE,
        Kind::Social | Kind::Deadline | Kind::Other => TimeDelta::zero(),
    }
}

fn write_after(seen: &Seen<'_>) -> TimeDelta {
    match seen.kind() {
        Kind::Interview | Kind::Mock => WRITE,
        Kind::Social | Kind::Deadline | Kind::Other => TimeDelta::zero(),
    }
}

/// Whether `one` reaches into the sleep before the interview `other`, and what is left of it is too short.
fn takes_sleep(eye: &Eye<'_>, one: &Seen<'_>, other: &Seen<'_>) -> bool {
    if other.kind() != Kind::Interview {
        return false;
    }
    let settings = eye.watch.day_plan.held();
    let travel = if other.is_on_site() {
        settings.travel
    } else {
        0
    };
    let free_from = shift(one.end, write_after(one));
    let sleep = TimeDelta::hours(i64::from(settings.sleep_hours));
    let up_at_latest = shift(
        other.start,
        -TimeDelta::minutes(i64::from(settings.wake + travel)),
    );
    if up_at_latest - free_from >= sleep {
        return false;
    }
    let zone = if other.is_on_site() {
        &eye.zone_rules(other)
    } else {
        eye.watch.travel.unwrap_or(eye.watch.home)
    };
    let rest = Rest::before(other.start, zone, &settings, travel);
    reaches_into(one.start, free_from, &rest)
}

fn reaches_into(start: DateTime<Utc>, end: DateTime<Utc>, rest: &Rest) -> bool {
    start < rest.up && end > rest.asleep
}

/// `gap-too-short`: less than an hour between the end of one and the start of the next.
fn gap_too_short(one: &Seen<'_>, other: &Seen<'_>) -> Option<Clash> {
    let apart = other.start - one.end;
    let is_short = apart >= TimeDelta::zero() && apart < BETWEEN && one.start != other.start;
    is_short.then(|| clash(Rule::GapTooShort, Severity::Warn, apart, What::Gap))
}

/// `two-in-24h`: two interviews begin within 24 hours; where they overlap, that is said instead.
fn two_in_24h(one: &Seen<'_>, other: &Seen<'_>) -> Option<Clash> {
    let are_interviews = one.kind() == Kind::Interview && other.kind() == Kind::Interview;
    let apart = other.start - one.start;
    let is_near = apart < ONE_DAY && one.end <= other.start && apart > TimeDelta::zero();
    (are_interviews && is_near).then(|| clash(Rule::TwoIn24h, Severity::Note, apart, What::Day))
}

/// `travel-impossible`: both on site, for different programs in different cities, less than twelve hours apart; or one
/// on site far from home, and the other of another program taken from home, less than a day apart.
fn travel_impossible(eye: &Eye<'_>, one: &Seen<'_>, other: &Seen<'_>) -> Option<Clash> {
    let apart = other.start - one.end;
    if apart < TimeDelta::zero() || is_same_place(eye, &one.placed.entry, &other.placed.entry) {
        return None;
    }
    let found = |severity, how| {
        Some(clash(
            Rule::TravelImpossible,
            severity,
            apart,
            What::Travel(how),
        ))
    };
    let there = match (one.is_on_site(), other.is_on_site()) {
        (true, true) if apart < BETWEEN_PLACES => return found(Severity::Stop, Travel::TwoPlaces),
        (true, false) => one,
        (false, true) => other,
        (true, true) | (false, false) => return None,
    };
    let far = i32::try_from(FAR.num_seconds()).unwrap_or(i32::MAX);
    let zone = eye.zone(there);
    let mut owns = eye.owns();
    let is_far = owns.all(|own| Gap::between(own, zone, there.start).seconds().abs() > far);
    if is_far && apart < FROM_HOME {
        return found(Severity::Warn, Travel::FarFromHome);
    }
    None
}

/// Whether two entries are at one place: of one program, or in one city by their sheets. Where a program is not known,
/// addresses and at last zones tell places apart; what nothing tells apart counts as one place.
fn is_same_place(eye: &Eye<'_>, one: &Entry, other: &Entry) -> bool {
    if let (Some(one), Some(other)) = (&one.program, &other.program) {
        let city = |id| {
            let sheet = eye.watch.programs.get(id)?;
            let city = sheet.city.trim().to_lowercase();
            (!city.is_empty()).then(|| (city, sheet.state.trim().to_lowercase()))
        };
        return one == other || city(one).is_some_and(|known| city(other) == Some(known));
    }
    let address = |entry: &Entry| entry.place.address.trim().to_lowercase();
    let (here, there) = (address(one), address(other));
    if here.is_empty() || there.is_empty() {
        return one.when.zone == other.when.zone;
    }
    here == there
}
