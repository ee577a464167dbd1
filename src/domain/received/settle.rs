//! What one time comes to: what is certain, and what has to be asked.

use chrono::{DateTime, NaiveDate, NaiveDateTime};

use super::hours::Times;
use super::slot::{Around, Slot};
use super::{Answer, Choice, Doubt, Ends, Field, Parts, Reading, say_date, say_time};
use crate::domain::entry::{Hours, Occurrence, Unclear};
use crate::domain::zone::{Zone, ZoneName};

/// Answers a person has given, which go before what was read.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Answers {
    pub date: Option<NaiveDate>,
    pub hours: Option<(chrono::NaiveTime, Option<Ends>)>,
    pub end: EndAnswer,
    pub zone: Option<ZoneName>,
    pub occurrence: Option<Occurrence>,
}

/// An answer about the end alone.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum EndAnswer {
    /// None was given.
    #[default]
    AsRead,
    /// It is not known.
    Open,
    /// It is then.
    At(Ends),
}

/// What is certain of one time, and what has to be asked, in the order of the fields.
pub(super) fn settle(slot: &Slot, answers: &Answers, around: &Around) -> (Parts, Vec<Doubt>) {
    let mut parts = Parts {
        occurrence: answers.occurrence,
        ..Parts::default()
    };
    let mut doubts = Vec::new();
    match answers.date {
        Some(date) => parts.date = Some(date),
        None => date(slot.date.as_ref(), &mut parts, &mut doubts),
    }
    match answers.hours {
        Some((start, end)) => (parts.start, parts.end) = (Some(start), end),
        None => hours(slot.hours.as_ref(), &mut parts, &mut doubts),
    }
    match answers.end {
        EndAnswer::AsRead => {}
        EndAnswer::Open => parts.end = None,
        EndAnswer::At(end) => parts.end = Some(end),
    }
    match answers.zone {
        Some(zone) => parts.zone = Some(zone),
        None => zone(slot, &mut parts, &mut doubts, around),
    }
    doubts.extend(on_the_wall(&mut parts, around));
    (parts, doubts)
}

fn date(read: Option<&Reading<NaiveDate>>, parts: &mut Parts, doubts: &mut Vec<Doubt>) {
    let field = Field::Date;
    match read {
        Some(Reading::One(date)) => parts.date = Some(*date),
        Some(Reading::Several(choices)) => doubts.push(Doubt {
            field,
            why: "The date can be read in more than one way.".to_owned(),
            choices: choices
                .iter()
                .cloned()
                .map(|c| c.map(Answer::Date))
                .collect(),
        }),
        Some(Reading::None(why)) => doubts.push(Doubt::blank(field, why)),
        None => doubts.push(Doubt::blank(field, "No date was found; write it.")),
    }
}

fn hours(read: Option<&Reading<Times>>, parts: &mut Parts, doubts: &mut Vec<Doubt>) {
    let field = Field::Start;
    let ends = |(start, end): Times| (start, end.map(|end| Ends::after(start, end)));
    match read {
        Some(Reading::One(times)) => {
            let (start, end) = ends(*times);
            (parts.start, parts.end) = (Some(start), end);
        }
        Some(Reading::Several(choices)) => doubts.push(Doubt {
            field,
            why: "The time can be read in more than one way.".to_owned(),
            choices: choices
                .iter()
                .cloned()
                .map(|c| c.map(ends).map(|(start, end)| Answer::Hours(start, end)))
                .collect(),
        }),
        Some(Reading::None(why)) => doubts.push(Doubt::blank(field, why)),
        None => doubts.push(Doubt::blank(field, "No time was found; write it.")),
    }
}

/// The zone needs the day for the season. With a day or time in doubt it is known where all of them agree, and comes
/// up again once they are settled.
fn zone(slot: &Slot, parts: &mut Parts, doubts: &mut Vec<Doubt>, around: &Around) {
    let Some(words) = &slot.zone else {
        doubts.push(no_zone(parts, around));
        return;
    };
    let walls: Vec<NaiveDateTime> = match (parts.date, parts.start) {
        (Some(date), Some(start)) => vec![date.and_time(start)],
        (Some(date), None) => slot
            .starts()
            .into_iter()
            .map(|start| date.and_time(start))
            .collect(),
        (None, Some(start)) => slot
            .days()
            .into_iter()
            .map(|day| day.and_time(start))
            .collect(),
        (None, None) => slot.walls(),
    };
    let ons: Vec<Option<NaiveDateTime>> = match walls.as_slice() {
        [] => vec![None],
        walls => walls.iter().copied().map(Some).collect(),
    };
    let read = |on: &Option<NaiveDateTime>| zone_of(words, slot.other_zone.as_deref(), *on, around);
    let readings: Vec<Reading<ZoneName>> = ons.iter().map(read).collect();
    match readings.as_slice() {
        [Reading::One(first), rest @ ..]
            if rest.iter().all(|read| *read == Reading::One(*first)) =>
        {
            parts.zone = Some(*first);
        }
        [Reading::None(why), ..] => doubts.push(Doubt::blank(Field::Zone, why)),
        [Reading::Several(choices)] => doubts.push(Doubt {
            field: Field::Zone,
            why: format!(
                "{} can be more than one clock.",
                super::words::quoted(words.trim_matches(['(', ')']))
            ),
            choices: choices
                .iter()
                .cloned()
                .map(|c| c.map(Answer::Zone))
                .collect(),
        }),
        // The day or the time is asked about first, and decides.
        _ => {}
    }
}

/// What the words for a zone mean; where others stand for it too and mean no clock of the first, both are choices.
fn zone_of(
    words: &str,
    other: Option<&str>,
    on: Option<NaiveDateTime>,
    around: &Around,
) -> Reading<ZoneName> {
    let read = around.zone(words, on);
    let Some(other) = other.map(|other| around.zone(other, on)) else {
        return read;
    };
    let scene = around.scene(on);
    let (ours, theirs) = (read.values(), other.values());
    let meets = |zone: &ZoneName| theirs.iter().any(|other| scene.same_clock(*zone, **other));
    let agreeing: Vec<ZoneName> = ours.iter().map(|zone| **zone).filter(meets).collect();
    match agreeing.as_slice() {
        [] if ours.is_empty() || theirs.is_empty() => read,
        [] => scene.ask(ours.iter().chain(&theirs).map(|zone| **zone)),
        [one] => Reading::One(*one),
        _ => read,
    }
}

/// Without a word about the zone nothing is taken for granted, but what is near is offered.
fn no_zone(parts: &Parts, around: &Around) -> Doubt {
    let on = parts
        .date
        .zip(parts.start)
        .map(|(date, start)| date.and_time(start));
    let scene = around.scene(on);
    let mut choices: Vec<Choice<ZoneName>> = Vec::new();
    for (zone, program) in scene.near() {
        if !choices.iter().any(|choice| choice.value == zone) {
            choices.push(if program {
                scene.call_program(zone)
            } else {
                scene.call(zone)
            });
        }
    }
    Doubt {
        field: Field::Zone,
        why: "No zone is named; ask the program, or choose whose clock it is.".to_owned(),
        choices: choices.into_iter().map(|c| c.map(Answer::Zone)).collect(),
    }
}

/// Asks about a wall time that comes twice or never, once day, time and zone are certain, and about an end that is none.
fn on_the_wall(parts: &mut Parts, around: &Around) -> Option<Doubt> {
    let when = parts.when()?;
    let zone = around.rules.get(when.zone)?;
    match *when.resolve(&zone).err()? {
        Unclear::Twice { earlier, later } => Some(twice(&earlier, &later)),
        Unclear::Never { before, after, .. } => {
            let doubt = never(when.wall(), &zone, &before, &after, parts.end);
            parts.start = None;
            Some(doubt)
        }
        Unclear::EndsBeforeItBegins => Some(ends_first(parts, &when.hours)),
    }
}

fn twice(earlier: &DateTime<Zone>, later: &DateTime<Zone>) -> Doubt {
    let call = |at: &DateTime<Zone>, which: Occurrence, note: &str| {
        let words = format!(
            "{} ({note}, {})",
            at.offset().abbreviation(),
            at.to_utc().format("%H:%M UTC")
        );
        Choice::new(Answer::Occurrence(which), words)
    };
    Doubt {
        field: Field::Occurrence,
        why: format!(
            "The clock is set back that night in {}: {} comes twice.",
            earlier.timezone().name().city(),
            say_time(earlier.naive_local().time())
        ),
        choices: vec![
            call(earlier, Occurrence::Earlier, "the first, before the change"),
            call(later, Occurrence::Later, "the second, after the change"),
        ],
    }
}

fn never(
    wall: NaiveDateTime,
    zone: &Zone,
    before: &DateTime<Zone>,
    after: &DateTime<Zone>,
    end: Option<Ends>,
) -> Doubt {
    let call = |at: &DateTime<Zone>| {
        let local = at.naive_local();
        let words = format!("{}, {}", say_time(local.time()), at.offset().abbreviation());
        Choice::new(Answer::Wall(local, end), words)
    };
    Doubt {
        field: Field::Start,
        why: format!(
            "The clock is set forward that night in {}: {} on {} never comes.",
            zone.name().city(),
            say_time(wall.time()),
            say_date(wall.date())
        ),
        choices: vec![call(before), call(after)],
    }
}

fn ends_first(parts: &Parts, hours: &Hours) -> Doubt {
    let mut choices = Vec::new();
    if let (Some(start), Some(end)) = (parts.start, parts.end) {
        let next = Ends {
            time: end.time,
            days: end.days + 1,
        };
        if end.time < start {
            let words = format!("{} on the next day", say_time(end.time));
            choices.push(Choice::new(Answer::End(Some(next)), words));
        }
    }
    choices.push(Choice::new(Answer::End(None), "The end is not known"));
    let why = match hours {
        Hours::AllDay { .. } => "The last day is before the first.",
        Hours::From { .. } => "The end is not after the start.",
    };
    Doubt {
        field: Field::End,
        why: why.to_owned(),
        choices,
    }
}
