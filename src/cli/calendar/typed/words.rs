//! The words of an invitation beside what was typed: each answers what the other leaves open, and neither overrules it.

use anyhow::{Context as _, bail};
use chrono::{NaiveDate, NaiveDateTime};

use super::wall::{agree, same_clock};
use super::{WhenArgs, ask, one};
use crate::domain::entry::{Hours, Occurrence, When};
use crate::domain::received::{self, Answer, Ends, Field, Near, Parts, Reading, Understood};
use crate::domain::zone::{Rules, ZoneName};

impl WhenArgs {
    /// Lets what was typed beside the words of an invitation answer what they leave open. Where the two contradict each
    /// other, one of them is a slip, and nobody but the person knows which.
    pub(super) fn answer(
        &self,
        understood: &mut Understood,
        today: NaiveDate,
        rules: &Rules,
        near: &Near,
    ) -> anyhow::Result<()> {
        if let Some(date) = self.date(today)? {
            agree("day", understood.parts.date, &date, |date| {
                received::say_date(*date)
            })?;
            understood.answer(&Answer::Date(date), rules, near);
        }
        let date = understood.parts.date.unwrap_or(today);
        if let Some(Hours::From { start, end, .. }) = self.hours(date, today)? {
            agree("start", understood.parts.start, &start, |time| {
                received::say_time(*time)
            })?;
            let end = end.map(|end| Ends {
                time: end.time,
                days: u64::try_from((end.date - date).num_days()).unwrap_or(0),
            });
            understood.answer(
                &Answer::Hours(start, end.or(understood.parts.end)),
                rules,
                near,
            );
        }
        let start = understood.parts.start.unwrap_or_default();
        if let Some(zone) = self.zone(date, start, rules, near)? {
            same_clock(understood.parts.zone, zone, date, start, rules)?;
            understood.answer(&Answer::Zone(zone), rules, near);
        }
        if let Some(zone) = self.zone_alone(understood, date.and_time(start), rules, near)? {
            understood.answer(&Answer::Zone(zone), rules, near);
        }
        if let Some(which) = self.which() {
            understood.answer(&Answer::Occurrence(which), rules, near);
            if let Some(answer) = beside_change(understood, which) {
                understood.answer(&answer, rules, near);
            }
        }
        Ok(())
    }

    /// The zone of words that name nothing else, such as "ET": the day and the time stand beside them.
    fn zone_alone(
        &self,
        understood: &Understood,
        on: NaiveDateTime,
        rules: &Rules,
        near: &Near,
    ) -> anyhow::Result<Option<ZoneName>> {
        let words = self.received.as_deref().unwrap_or_default();
        if understood.parts.zone.is_some() || self.zone.is_some() || self.start.is_none() {
            return Ok(None);
        }
        match received::zone(words, Some(on), rules, near) {
            Reading::None(_) => Ok(None),
            reading => one(reading, "--zone", ToString::to_string).map(Some),
        }
    }

    /// The time that the words and the flags come to.
    pub(super) fn of_words(
        &self,
        understood: &Understood,
        usual: Option<ZoneName>,
    ) -> anyhow::Result<When> {
        let parts = Parts {
            zone: understood.parts.zone.or(usual),
            ..understood.parts
        };
        let is_open = |field: Field| match field {
            Field::Zone => parts.zone.is_none(),
            // Settled with both readings, as for times that were typed.
            Field::Occurrence => false,
            Field::Date | Field::Start | Field::End => true,
        };
        if let Some(doubt) = understood.doubts.iter().find(|doubt| is_open(doubt.field)) {
            bail!("{}", ask(doubt));
        }
        if self.all_day {
            let (date, zone) = parts
                .date
                .zip(parts.zone)
                .context("the words name no day or no zone")?;
            return Ok(When {
                date,
                hours: Hours::AllDay { last: date },
                zone,
            });
        }
        parts.when().context(
            "the words do not say day, time and zone; add what is missing with --date, --start and --zone",
        )
    }
}

/// Which of the two times beside a change of the clock is meant, where the words name one that it leaves out.
fn beside_change(understood: &Understood, which: Occurrence) -> Option<Answer> {
    let choices = understood.doubts.iter().flat_map(|doubt| &doubt.choices);
    let mut walls: Vec<Answer> = choices
        .filter(|choice| matches!(choice.value, Answer::Wall(..)))
        .map(|choice| choice.value.clone())
        .collect();
    walls.sort_by_key(|answer| match answer {
        Answer::Wall(wall, _) => Some(*wall),
        _ => None,
    });
    match which {
        Occurrence::Earlier => walls.into_iter().next(),
        Occurrence::Later => walls.pop(),
    }
}
