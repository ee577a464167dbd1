//! Rules about clocks that are set.

use super::Severity;
use super::eye::{Eye, Seen};
use super::trap::{Trap, Turned};
use crate::domain::calendar::{Gap, Offsets, Turn, odd_gap};

/// `clock-change`: the clock is set between now and the entry, in its zone, at home or where the person stays. Homes
/// without summer time move against the United States too (peers 5.3). It weighs more where the distance between the
/// two clocks is another then; where both are set alike on one day, there is no trap at all.
pub(super) fn clock_change(eye: &Eye<'_>, seen: &Seen<'_>) -> Option<(Severity, Trap)> {
    if !seen.has_hours() {
        return None;
    }
    let found = eye.owns().filter_map(|own| change_against(eye, seen, own));
    found.min_by_key(|(severity, _)| *severity)
}

fn change_against(eye: &Eye<'_>, seen: &Seen<'_>, own: &Offsets) -> Option<(Severity, Trap)> {
    let zone = eye.zone(seen);
    if zone.zone() == own.zone() {
        return None;
    }
    let last = |clock: &Offsets| clock.turns(eye.watch.now, seen.start).last().copied();
    let (at_home, there) = (last(own), last(zone));
    if at_home.is_none() && there.is_none() {
        return None;
    }
    let today = Gap::between(own, zone, eye.watch.now);
    let then = Gap::between(own, zone, seen.start);
    if today == then && are_alike(at_home, there) {
        return None;
    }
    let turned = [(own, at_home), (zone, there)];
    let turned = turned.into_iter().filter_map(|(clock, turn)| {
        turn.map(|turn| Turned {
            zone: clock.zone(),
            day: turn.day(),
            by: turn.after - turn.before,
        })
    });
    let severity = if today == then {
        Severity::Note
    } else {
        Severity::Warn
    };
    let trap = Trap::ClockChange {
        turned: turned.collect(),
        own: own.zone(),
        today,
        then,
    };
    Some((severity, trap))
}

/// Whether two clocks are set on one day by the same time, as in New York and Chicago.
fn are_alike(one: Option<Turn>, other: Option<Turn>) -> bool {
    let by = |turn: Turn| (turn.day(), turn.after - turn.before);
    one.map(by) == other.map(by)
}

/// `clock-change-week`: on that day the two clocks stand apart otherwise than mostly around it, because one of them is
/// set earlier than the other (facts 9: 25 October to 1 November, 14 to 28 March).
pub(super) fn clock_change_week(eye: &Eye<'_>, seen: &Seen<'_>) -> Option<(Severity, Trap)> {
    if !seen.has_hours() {
        return None;
    }
    let zone = eye.zone(seen);
    eye.owns().find_map(|own| {
        let odd = odd_gap(own, zone, seen.start)?;
        let trap = Trap::ClockChangeWeek {
            own: own.zone(),
            gap: odd.gap,
            usual: odd.usual,
        };
        Some((Severity::Warn, trap))
    })
}
