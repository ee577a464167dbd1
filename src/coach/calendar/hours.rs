//! Rules about the hours of one entry.

use chrono::{DateTime, TimeDelta, Utc};

use super::Severity;
use super::eye::{Eye, Seen};
use super::trap::{Reading, Trap};
use crate::domain::calendar::{Offsets, is_night, is_small_hours, shift};
use crate::domain::entry::{Hours, Kind, Unclear};

fn reading(clock: &Offsets, at: DateTime<Utc>) -> Reading {
    Reading {
        zone: clock.zone(),
        wall: clock.wall(at),
    }
}

/// `unclear-time`: the wall time comes twice or never, or the end lies before the start. Only a person can say what is
/// meant (facts 9: 01:30 on 1 November, 02:30 on 14 March).
pub(super) fn unclear_time(_: &Eye<'_>, seen: &Seen<'_>) -> Option<(Severity, Trap)> {
    let trap = match **seen.placed.unclear.as_ref()? {
        Unclear::Twice { .. } => Trap::Twice,
        Unclear::Never { .. } => Trap::Never,
        Unclear::EndsBeforeItBegins => Trap::EndsBeforeItBegins,
    };
    Some((Severity::Stop, trap))
}

/// `night-start`: an interview, a mock or a social begins between 22:00 and 07:00 of the clock the body lives by
/// (`domain::calendar::night`). A social in the small hours has a rule of its own. Whoever stays elsewhere by day, but
/// at home by night, is told quietly.
pub(super) fn night_start(eye: &Eye<'_>, seen: &Seen<'_>) -> Option<(Severity, Trap)> {
    let wants_a_body = matches!(seen.kind(), Kind::Interview | Kind::Mock | Kind::Social);
    if !wants_a_body || !seen.has_hours() || social_small_hours(eye, seen).is_some() {
        return None;
    }
    let mut bodies = eye.bodies(seen);
    let first = bodies.next()?;
    if is_night(first.wall(seen.start).time()) {
        return Some((Severity::Warn, Trap::NightStart(reading(first, seen.start))));
    }
    let other = bodies.find(|clock| is_night(clock.wall(seen.start).time()))?;
    Some((Severity::Note, Trap::NightStart(reading(other, seen.start))))
}

/// `social-small-hours`: a social begins between midnight and 06:00. A social at seven in the evening in the East is at
/// half past five in the morning in India (CK01).
pub(super) fn social_small_hours(eye: &Eye<'_>, seen: &Seen<'_>) -> Option<(Severity, Trap)> {
    if seen.kind() != Kind::Social || !seen.has_hours() {
        return None;
    }
    let clock = eye.bodies(seen).next()?;
    let at = reading(clock, seen.start);
    is_small_hours(at.wall.time()).then_some((Severity::Warn, Trap::SocialSmallHours(at)))
}

/// `ends-after-midnight`: it begins before midnight of the body's clock and ends after it (facts 9, midnight crossing).
pub(super) fn ends_after_midnight(eye: &Eye<'_>, seen: &Seen<'_>) -> Option<(Severity, Trap)> {
    let wants_a_body = matches!(seen.kind(), Kind::Interview | Kind::Mock | Kind::Social);
    if !wants_a_body || !seen.has_hours() {
        return None;
    }
    let clock = eye.bodies(seen).next()?;
    // Midnight itself still belongs to the evening.
    let last = shift(seen.end, -TimeDelta::seconds(1));
    let is_later = clock.wall(last).date() > clock.wall(seen.start).date();
    is_later.then(|| {
        let end = reading(clock, seen.end);
        (Severity::Note, Trap::EndsAfterMidnight(end))
    })
}

/// `deadline-day-before`: a deadline's last moment falls on another date at home than its own (facts 1: rank lists close
/// at nine in the evening, Eastern time). The day before is the trap; the day after is only good to know, and for whole
/// days not even that.
pub(super) fn deadline_day_before(eye: &Eye<'_>, seen: &Seen<'_>) -> Option<(Severity, Trap)> {
    if seen.kind() != Kind::Deadline {
        return None;
    }
    let (last, is_whole) = match seen.placed.entry.when.hours {
        Hours::AllDay { .. } => (shift(seen.end, -TimeDelta::minutes(1)), true),
        Hours::From { .. } => (seen.start, false),
    };
    let own = eye.zone(seen).wall(last).date();
    let found = eye.owns().map(|clock| {
        let days = (clock.wall(last).date() - own).num_days();
        (days, clock)
    });
    let (days, clock) = found.min_by_key(|(days, _)| *days)?;
    let at = Trap::DeadlineDayBefore(reading(clock, last), days);
    match days {
        ..=-1 => Some((Severity::Warn, at)),
        1.. if !is_whole => Some((Severity::Note, at)),
        _ => None,
    }
}
