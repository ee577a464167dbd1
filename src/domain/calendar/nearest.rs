//! The entries among which the next one is. A prompt asks for it with every line, so that no more of them are reckoned
//! than have to be.

use chrono::{DateTime, Days, NaiveDate, Utc};

use super::{Calendar, Placed};
use crate::domain::entry::{Entry, Hours, When};
use crate::domain::id::EntryId;
use crate::domain::zone::Rules;

/// A date on any clock is at most one day from that in UTC: two entries this many dates apart stand in order.
const APART: Days = Days::new(2);

/// The open entries among which the next one at `now` is, and all that begin until `until`. Each comes with the id and
/// the version of its file.
pub fn nearest(
    entries: Vec<(EntryId, Entry, u32)>,
    now: DateTime<Utc>,
    until: Option<DateTime<Utc>>,
    rules: &Rules,
) -> Calendar {
    let today = now.date_naive();
    let from = today.checked_sub_days(APART).unwrap_or(today);
    let mut waiting: Vec<(EntryId, Entry, u32)> = entries;
    let mut order: Vec<(NaiveDate, usize)> = waiting
        .iter()
        .enumerate()
        .filter(|(_, (_, entry, _))| entry.status.is_open() && last_day(&entry.when) >= from)
        .map(|(place, (_, entry, _))| (entry.when.date, place))
        .collect();
    order.sort_unstable();
    let mut end = until.map(|until| later(until.date_naive()));
    let mut found = Vec::new();
    for (date, place) in order {
        if end.is_some_and(|end| date > end) {
            break;
        }
        let Some((id, entry, version)) = waiting.get_mut(place) else {
            continue;
        };
        let taken = std::mem::replace(entry, Entry::new(entry.kind, entry.when));
        let placed = Placed::new(id.clone(), taken, *version, rules);
        if end.is_none() && !placed.is_over(now) {
            end = Some(later(date));
        }
        found.push(placed);
    }
    Calendar::new(found, rules.clone())
}

fn later(date: NaiveDate) -> NaiveDate {
    date.checked_add_days(APART).unwrap_or(date)
}

/// The last day on its own clock; what has no known end may last until the next. An end before the start is none.
fn last_day(when: &When) -> NaiveDate {
    let said = match when.hours {
        Hours::AllDay { last } => last,
        Hours::From { end: Some(end), .. } => end.date,
        Hours::From { end: None, .. } => when.date,
    };
    said.max(when.date)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::calendar::sample::rules;
    use crate::domain::entry::{Kind, Status, Until};
    use crate::domain::zone::ZoneName;

    const ZONES: [&str; 4] = [
        "Pacific/Kiritimati",
        "Pacific/Pago_Pago",
        "Asia/Kolkata",
        "America/New_York",
    ];

    fn entry() -> impl Strategy<Value = Entry> {
        let when = (10..40_u64, 0..24_u32, 0..ZONES.len(), 0..8_u64);
        (when, 0..Kind::ALL.len(), 0..Status::ALL.len(), 0..3).prop_map(
            |((day, hour, zone, days), kind, status, sort)| {
                let date = NaiveDate::from_ymd_opt(2026, 10, 20).unwrap() + Days::new(day);
                let start = chrono::NaiveTime::from_hms_opt(hour, 0, 0).unwrap();
                let zone = ZoneName::parse(ZONES[zone]).unwrap();
                let mut when = When::at(date, start, zone);
                // Now and then before the start, as a slip in a file.
                let last = date + Days::new(days) - Days::new(3);
                let end = Some(Until {
                    date: last,
                    time: start,
                });
                when.hours = match sort {
                    0 => Hours::AllDay { last },
                    1 => Hours::From {
                        start,
                        end,
                        occurrence: None,
                    },
                    _ => when.hours,
                };
                Entry {
                    status: Status::ALL[status],
                    ..Entry::new(Kind::ALL[kind], when)
                }
            },
        )
    }

    proptest! {
        #[test]
        fn the_next_of_the_nearest_is_the_next_of_all(
            entries in prop::collection::vec(entry(), 0..12),
            hours in 0..1_000_i64,
            within in prop::option::of(0..200_i64),
        ) {
            let start: DateTime<Utc> = "2026-10-19T00:00:00Z".parse().unwrap();
            let now = start + chrono::TimeDelta::hours(hours);
            let until = within.map(|hours| now + chrono::TimeDelta::hours(hours));
            let all: Vec<_> = entries
                .into_iter()
                .enumerate()
                .map(|(place, entry)| (EntryId::new(format!("e{place}")), entry, 0))
                .collect();
            let rules = rules();
            let placed = all.iter().map(|(id, entry, _)| Placed::new(id.clone(), entry.clone(), 0, &rules));
            let whole = Calendar::new(placed.collect(), rules.clone());
            let near = nearest(all, now, until, &rules);
            let next = |calendar: &Calendar| calendar.coming(now).next().cloned();
            if until.is_none() {
                prop_assert_eq!(next(&near), next(&whole));
            }
            let begins = |calendar: &Calendar| -> Vec<Placed> {
                let is_near = |placed: &&Placed| {
                    until.is_some_and(|until| (now..=until).contains(&placed.span.starts_at))
                };
                calendar.coming(now).filter(is_near).cloned().collect()
            };
            prop_assert_eq!(begins(&near), begins(&whole));
        }
    }
}
