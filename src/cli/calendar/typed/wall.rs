//! Times that were typed: from words to hours on the wall, and what agrees with what.

use super::one;
use crate::domain::calendar::words::unclear;
use crate::domain::entry::{Hours, Occurrence, Unclear, Until, When};
use crate::domain::received::{self, Reading, Understood};
use crate::domain::zone::{Rules, Zone, ZoneName};
use anyhow::bail;
use chrono::{Days, NaiveDate, NaiveTime};

/// The longest words of an invitation that are kept whole, in characters.
const KEPT: usize = 200;

/// The start and the end that were typed. AM or PM of one goes for the other where only that keeps them in order.
pub(super) fn times(
    start: &str,
    end: Option<&str>,
) -> anyhow::Result<(NaiveTime, Option<NaiveTime>)> {
    let show = |time: &NaiveTime| time.format("%H:%M").to_string();
    let Some(end) = end else {
        return Ok((one(received::time(start), "--start", show)?, None));
    };
    if let (Reading::One(start), Reading::One(end)) = (received::time(start), received::time(end)) {
        return Ok((start, Some(end)));
    }
    match received::hours(&format!("{start} - {end}")) {
        Reading::One(times) => Ok(times),
        Reading::Several(_) | Reading::None(_) => {
            let start = one(received::time(start), "--start", show)?;
            let end = one(received::time(end), "--end", show)?;
            Ok((start, Some(end)))
        }
    }
}

/// The end on its day. One that lies before the start is a slip, or on the day after: a person says which.
pub(super) fn until(
    date: NaiveDate,
    start: NaiveTime,
    end: NaiveTime,
    end_date: Option<NaiveDate>,
) -> anyhow::Result<Until> {
    let on = end_date.unwrap_or(date);
    if on.and_time(end) > date.and_time(start) {
        return Ok(Until {
            date: on,
            time: end,
        });
    }
    let next = date.checked_add_days(Days::new(1)).unwrap_or(date);
    bail!(
        "the end, {}, lies before the start, {}; correct it, or say --end-date {next} if it ends on the day after",
        end.format("%H:%M"),
        start.format("%H:%M")
    )
}

pub(super) fn start_of(hours: &Hours) -> NaiveTime {
    match hours {
        Hours::From { start, .. } => *start,
        Hours::AllDay { .. } => NaiveTime::MIN,
    }
}

pub(super) fn start_text(when: &When) -> Option<String> {
    match when.hours {
        Hours::From { start, .. } => Some(start.format("%H:%M").to_string()),
        Hours::AllDay { .. } => None,
    }
}

/// The end that keeps the length an entry had.
pub(super) fn same_length(before: &When, date: NaiveDate, start: NaiveTime) -> Option<Until> {
    let Hours::From { end: Some(end), .. } = before.hours else {
        return None;
    };
    let length = end.date.and_time(end.time) - before.wall();
    let end = date.and_time(start).checked_add_signed(length)?;
    Some(Until {
        date: end.date(),
        time: end.time(),
    })
}

/// Holds that a flag says what the words say.
pub(super) fn agree<T: PartialEq>(
    what: &str,
    words: Option<T>,
    flag: &T,
    show: impl Fn(&T) -> String,
) -> anyhow::Result<()> {
    match words {
        Some(words) if words != *flag => bail!(
            "the words say {} for the {what}, and you say {}; one of them is a slip: look at the invitation",
            show(&words),
            show(flag)
        ),
        Some(_) | None => Ok(()),
    }
}

/// Holds that the zone of the words and the one that was typed show the same time then.
pub(super) fn same_clock(
    words: Option<ZoneName>,
    flag: ZoneName,
    date: NaiveDate,
    start: NaiveTime,
    rules: &Rules,
) -> anyhow::Result<()> {
    let moment = |name: ZoneName| {
        rules
            .get(name)
            .map(|zone| zone.resolve(date.and_time(start)))
    };
    let instant = |name: ZoneName| moment(name).and_then(|wall| Some(wall.exact()?.to_utc()));
    match words {
        Some(words) if instant(words) != instant(flag) => {
            agree("zone", Some(words), &flag, ToString::to_string)
        }
        Some(_) | None => Ok(()),
    }
}

/// The words to keep beside the entry: all of them where they are few, else those the time was read from.
pub(super) fn kept(words: &str, understood: &Understood) -> String {
    let line = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let is_short = line.chars().count() <= KEPT;
    if is_short || understood.as_received.is_empty() {
        line.chars().take(KEPT).collect()
    } else {
        understood.as_received.clone()
    }
}

/// A time that means one moment, with the answer to which where the clock is set over it.
pub(super) fn settle(
    mut when: When,
    which: Option<Occurrence>,
    rules: &Rules,
) -> anyhow::Result<When> {
    let zone = rules.get(when.zone).unwrap_or_else(Zone::utc);
    let Err(question) = when.resolve(&zone) else {
        return Ok(when);
    };
    match (*question, which) {
        (Unclear::Twice { .. }, Some(_)) => {
            if let Hours::From { occurrence, .. } = &mut when.hours {
                *occurrence = which;
            }
            // The end may still lie before a later start.
            when.resolve(&zone)
                .map_err(|question| anyhow::anyhow!("{}", unclear(&question)))?;
            Ok(when)
        }
        (Unclear::Never { before, .. }, Some(Occurrence::Earlier)) => {
            Ok(at_wall(&when, before.naive_local()))
        }
        (Unclear::Never { after, .. }, Some(Occurrence::Later)) => {
            Ok(at_wall(&when, after.naive_local()))
        }
        (question @ Unclear::EndsBeforeItBegins, _) => bail!("{}", unclear(&question)),
        (question, None) => bail!("{}; say --earlier or --later", unclear(&question)),
    }
}

pub(super) fn at_wall(when: &When, wall: chrono::NaiveDateTime) -> When {
    let end = same_length(when, wall.date(), wall.time());
    let hours = Hours::From {
        start: wall.time(),
        end,
        occurrence: None,
    };
    When {
        date: wall.date(),
        hours,
        zone: when.zone,
    }
}
