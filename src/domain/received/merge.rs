//! Times of a text that are the same time said twice.

use super::Reading;
use super::slot::{Around, Common, Slot, common};
use crate::domain::zone::ZoneName;

/// The slots, each once: said twice in full and in part, or in the clocks of several zones.
pub(super) fn merged(slots: Vec<Slot>, around: &Around) -> Vec<Slot> {
    let mut apart: Vec<Slot> = Vec::new();
    for slot in slots {
        let known = apart.iter().enumerate().find_map(|(at, known)| {
            Some((
                at,
                same(known, &slot, around).or_else(|| same_moment(known, &slot, around))?,
            ))
        });
        match known {
            Some((at, both)) => {
                if let Some(place) = apart.get_mut(at) {
                    *place = both;
                }
            }
            None => apart.push(slot),
        }
    }
    if let Some(day) = whole_day(&apart) {
        apart.insert(0, day);
    }
    apart
}

/// Three or more times of one day, in order: from the first to the last, as a day of interviews is kept in a calendar.
fn whole_day(slots: &[Slot]) -> Option<Slot> {
    let [first, rest @ ..] = slots else {
        return None;
    };
    if rest.len() < 2 {
        return None;
    }
    let mut start_before = first.start()?;
    let mut end = first.start()?;
    for slot in slots {
        let (start, until) = match &slot.hours {
            Some(Reading::One((start, until))) => (*start, until.unwrap_or(*start)),
            _ => return None,
        };
        if slot.date != first.date
            || slot.zone != first.zone
            || start < start_before
            || until < start
        {
            return None;
        }
        start_before = start;
        end = end.max(until);
    }
    let hours = Some(Reading::One((
        first.start()?,
        Some(end).filter(|end| Some(*end) != first.start()),
    )));
    Some(Slot {
        hours,
        note: "the whole schedule",
        ..first.clone()
    })
}

/// Both in one, if day, hours and zone can be the same.
fn same(one: &Slot, other: &Slot, around: &Around) -> Option<Slot> {
    let date = common(one.date.as_ref(), other.date.as_ref());
    let hours = match common(one.hours.as_ref(), other.hours.as_ref()) {
        // "9 AM" and "9 AM to 1:30 PM" are one, "9 to 12" and "9 to 1:30" are not.
        Common::Clash => Common::Agreed(longer(one.hours.as_ref()?, other.hours.as_ref()?)?),
        hours => hours,
    };
    if date == Common::Clash {
        return None;
    }
    let zone = same_zone(one, other, around);
    if zone == Common::Clash {
        return None;
    }
    let (date, hours, zone) = (date.agreed(), hours.agreed(), zone.agreed());
    let fuller = |slot: &Slot| slot.date.is_some() && slot.hours.is_some() && slot.zone.is_some();
    let words = if fuller(other) && !fuller(one) {
        &other.words
    } else {
        &one.words
    };
    Some(Slot {
        date,
        hours,
        zone,
        other_zone: None,
        note: "",
        kind: one.kind.or(other.kind),
        words: words.clone(),
    })
}

/// The reading with an end, where the other has the same start and none.
fn longer<T: PartialEq + Clone>(
    one: &Reading<(T, Option<T>)>,
    other: &Reading<(T, Option<T>)>,
) -> Option<Reading<(T, Option<T>)>> {
    match (one, other) {
        (Reading::One((start, None)), Reading::One(full))
        | (Reading::One(full), Reading::One((start, None)))
            if full.0 == *start =>
        {
            Some(Reading::One(full.clone()))
        }
        _ => None,
    }
}

/// The words for the zone, if both can mean the same.
fn same_zone(one: &Slot, other: &Slot, around: &Around) -> Common<String> {
    let (Some(ours), Some(theirs)) = (&one.zone, &other.zone) else {
        let either = one.zone.as_ref().or(other.zone.as_ref());
        return either.cloned().map_or(Common::Unsaid, Common::Agreed);
    };
    let on = one.walls().first().copied();
    let (first, second) = (around.zone(ours, on), around.zone(theirs, on));
    let scene = around.scene(on);
    let theirs_too = |zone: &&ZoneName| {
        second
            .values()
            .iter()
            .any(|other| scene.same_clock(**zone, **other))
    };
    if !first.values().iter().any(theirs_too) {
        return Common::Clash;
    }
    // The surer words of the two.
    let surer = if first.values().len() <= second.values().len() {
        ours
    } else {
        theirs
    };
    Common::Agreed(surer.clone())
}

/// "9 AM ET / 8 AM CT": the first, if both can be one moment. Where only one of its readings is, that one is meant.
fn same_moment(one: &Slot, other: &Slot, around: &Around) -> Option<Slot> {
    let theirs = other.moments(around);
    let ours = one.moments(around);
    let both: Vec<_> = ours
        .iter()
        .filter(|(at, _)| theirs.iter().any(|(other, _)| other == at))
        .collect();
    let [first, rest @ ..] = both.as_slice() else {
        return None;
    };
    let mut slot = one.clone();
    let one_moment = rest.iter().all(|(at, _)| *at == first.0);
    if one_moment && ours.len() > 1 && one.walls().len() == 1 {
        slot.zone = Some(first.1.to_string());
    }
    slot.kind = one.kind.or(other.kind);
    Some(slot)
}
