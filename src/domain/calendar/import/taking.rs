//! A proposal taken as it stands: as an entry, and with the answer to a doubt about its time.

use chrono::{DateTime, TimeDelta, Utc};

use super::merge;
use crate::domain::entry::{Entry, Hours, Occurrence, Unclear, Until, When};
use crate::domain::proposal::Proposal;
use crate::domain::zone::Zone;

/// The time that is taken where somebody said yes to a doubt about it.
pub fn answered(mut when: When, question: &Unclear) -> When {
    match question {
        Unclear::Twice { .. } => {
            if let Hours::From { occurrence, .. } = &mut when.hours {
                *occurrence = Some(Occurrence::Earlier);
            }
        }
        Unclear::Never { after, .. } => when = shifted(when, after.naive_local() - when.wall()),
        Unclear::EndsBeforeItBegins => {}
    }
    when
}

/// The same hours so much later on the wall; an end that the start would overtake moves with it.
fn shifted(mut when: When, by: TimeDelta) -> When {
    let wall = when.wall() + by;
    if let Hours::From { start, end, .. } = &mut when.hours {
        *start = wall.time();
        if let Some(until) = end
            && until.date.and_time(until.time) <= wall
        {
            let moved = until.date.and_time(until.time) + by;
            (until.date, until.time) = (moved.date(), moved.time());
        }
    }
    when.date = wall.date();
    when
}

/// The same moments on the clock of `zone`: many calendars write every time in UTC, and a program lives by its own clock.
/// Where that clock cannot say them, they stay as they are.
pub fn on_clock(when: When, zone: &Zone) -> When {
    let Ok(span) = when.resolve(&Zone::utc()) else {
        return when;
    };
    let wall = |at: DateTime<Utc>| at.with_timezone(zone).naive_local();
    let start = wall(span.starts_at);
    let end = span.ends_at.map(|end| Until {
        date: wall(end).date(),
        time: wall(end).time(),
    });
    let which = [None, Some(Occurrence::Earlier), Some(Occurrence::Later)];
    let candidates = which.map(|occurrence| When {
        date: start.date(),
        hours: Hours::From {
            start: start.time(),
            end,
            occurrence,
        },
        zone: zone.name(),
    });
    let mut fitting = candidates.into_iter();
    let same = fitting.find(|candidate| candidate.resolve(zone).as_ref() == Ok(&span));
    same.unwrap_or(when)
}

/// A new entry as a proposal describes it; its program is still to be found.
pub fn entry_of(proposal: &Proposal) -> Entry {
    let mut entry = Entry::new(proposal.kind, proposal.when);
    entry.title.clone_from(&proposal.title);
    entry.as_received.clone_from(&proposal.as_received);
    entry.status = proposal.status;
    entry.invited_on = proposal.invited_on;
    entry.place = proposal.place.clone();
    entry.interviewers.clone_from(&proposal.interviewers);
    merge::add_questions(&mut entry, &proposal.questions);
    entry.uid.clone_from(&proposal.uid);
    entry.sequence = proposal.sequence;
    entry.recurrence_id.clone_from(&proposal.recurrence_id);
    entry
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::calendar::sample::{at, zone};

    #[test]
    fn moments_in_utc_are_told_on_another_clock_or_left() {
        let new_york = zone("America/New_York");
        let until = |when: When, time: &str| {
            let Hours::From {
                start, occurrence, ..
            } = when.hours
            else {
                panic!("{when:?}");
            };
            let time = format!("{time}:00").parse().unwrap();
            let end = Some(Until {
                date: when.date,
                time,
            });
            When {
                hours: Hours::From {
                    start,
                    end,
                    occurrence,
                },
                ..when
            }
        };
        let told = on_clock(until(at("2026-12-08T15:00", "UTC"), "19:00"), &new_york);
        assert_eq!(
            told,
            until(at("2026-12-08T10:00", "America/New_York"), "14:00")
        );
        // Both moments of the night that has an hour twice stay apart.
        for (utc, which) in [("05:30", Occurrence::Earlier), ("06:30", Occurrence::Later)] {
            let told = on_clock(at(&format!("2026-11-01T{utc}"), "UTC"), &new_york);
            assert!(
                matches!(told.hours, Hours::From { occurrence, .. } if occurrence == Some(which))
            );
            assert_eq!(told.wall(), at("2026-11-01T01:30", "UTC").wall());
        }
        // An end that comes twice, meant the second time: the other clock cannot say it.
        let odd = until(at("2026-11-01T04:00", "UTC"), "06:30");
        assert_eq!(on_clock(odd, &new_york), odd);
    }
}
