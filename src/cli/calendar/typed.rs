//! Days, hours and zones as somebody types them. What can be read in two ways is never guessed: the command refuses,
//! names both readings, and says what to write for each.

mod answer;
mod wall;
mod words;

use anyhow::{Context as _, bail};
use chrono::{NaiveDate, NaiveTime};
use clap::Args;

pub use self::answer::{ask, one};
use self::wall::{kept, same_length, settle, start_of, start_text, times, until};

use super::Diary;
use crate::domain::entry::{Hours, Occurrence, When};
use crate::domain::program::Sheet;
use crate::domain::received::{self, Near, Understood};
use crate::domain::zone::{Rules, ZoneName};

/// When it is.
#[derive(Debug, Clone, Default, Args)]
pub struct WhenArgs {
    /// The day, on the program's calendar: 2026-12-03, "dec 3", "next thu"
    #[arg(long, value_name = "DAY")]
    pub date: Option<String>,
    /// When it begins, on the program's clock: 09:00, "9 AM"
    #[arg(long, value_name = "TIME", conflicts_with = "all_day")]
    pub start: Option<String>,
    /// When it ends, on the same clock
    #[arg(long, value_name = "TIME", conflicts_with = "all_day")]
    pub end: Option<String>,
    /// The day it ends, where that is another one
    #[arg(long, value_name = "DAY")]
    pub end_date: Option<String>,
    /// It takes the whole day, without hours
    #[arg(long)]
    pub all_day: bool,
    /// Whose clock is meant: a city, a state, letters such as ET, or the name of a zone
    #[arg(long, value_name = "ZONE")]
    pub zone: Option<String>,
    /// The words of the invitation that say when; day, time and zone are read from them
    #[arg(long, value_name = "WORDS")]
    pub received: Option<String>,
    /// Where the clock is set over the time: the earlier moment is meant
    #[arg(long, conflicts_with = "later")]
    pub earlier: bool,
    /// Where the clock is set over the time: the later moment is meant
    #[arg(long)]
    pub later: bool,
}

/// What was typed, without a question left.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Typed {
    /// When it is.
    pub when: When,
    /// The words as received; empty where none were given.
    pub as_received: String,
    /// What else the words tell.
    pub understood: Option<Understood>,
}

impl WhenArgs {
    /// Whether nothing was typed.
    pub fn is_empty(&self) -> bool {
        let texts = [
            &self.date,
            &self.start,
            &self.end,
            &self.end_date,
            &self.zone,
            &self.received,
        ];
        texts.iter().all(|text| text.is_none()) && !self.all_day && self.which().is_none()
    }

    /// Which of two moments, where that was said.
    fn which(&self) -> Option<Occurrence> {
        match (self.earlier, self.later) {
            (true, _) => Some(Occurrence::Earlier),
            (false, true) => Some(Occurrence::Later),
            (false, false) => None,
        }
    }

    /// When a new entry is. `usual` is the zone where none is typed: that of the program's sheet, or home for a mock
    /// interview.
    pub fn read(
        &self,
        diary: &Diary,
        near: &Near,
        usual: Option<ZoneName>,
    ) -> anyhow::Result<Typed> {
        let today = diary.home().date_of(diary.now.wall);
        let Some(words) = &self.received else {
            let when = self.by_flags(today, diary.rules(), near, usual)?;
            return Ok(Typed {
                when: settle(when, self.which(), diary.rules())?,
                as_received: String::new(),
                understood: None,
            });
        };
        let mut understood = received::invitation(words, today, diary.rules(), near);
        self.answer(&mut understood, today, diary.rules(), near)?;
        let when = self.of_words(&understood, usual)?;
        Ok(Typed {
            when: settle(when, self.which(), diary.rules())?,
            as_received: kept(words, &understood),
            understood: Some(understood),
        })
    }

    fn by_flags(
        &self,
        today: NaiveDate,
        rules: &Rules,
        near: &Near,
        usual: Option<ZoneName>,
    ) -> anyhow::Result<When> {
        let date = self
            .date(today)?
            .context("which day? Say --date, such as --date 2026-12-03")?;
        let hours = self
            .hours(date, today)?
            .context("at what time? Say --start, such as --start 09:00, or --all-day")?;
        let start = start_of(&hours);
        let zone = self.zone(date, start, rules, near)?.or(usual);
        let zone = zone.context(
            "whose clock? Say --zone with the program's city, or --received with the words of the invitation",
        )?;
        Ok(When { date, hours, zone })
    }

    /// The day that was typed.
    fn date(&self, today: NaiveDate) -> anyhow::Result<Option<NaiveDate>> {
        self.date
            .as_deref()
            .map(|text| day(text, today, "--date"))
            .transpose()
    }

    /// The hours that were typed, for an entry that begins on `date`.
    fn hours(&self, date: NaiveDate, today: NaiveDate) -> anyhow::Result<Option<Hours>> {
        let end_date = self
            .end_date
            .as_deref()
            .map(|text| day(text, today, "--end-date"))
            .transpose()?;
        if self.all_day {
            let last = end_date.unwrap_or(date);
            return Ok(Some(Hours::AllDay { last }));
        }
        let Some(start) = &self.start else {
            if self.end.is_some() {
                bail!("--end needs --start");
            }
            return Ok(None);
        };
        let (start, end) = times(start, self.end.as_deref())?;
        let end = end
            .map(|end| until(date, start, end, end_date))
            .transpose()?;
        Ok(Some(Hours::From {
            start,
            end,
            occurrence: None,
        }))
    }

    fn zone(
        &self,
        date: NaiveDate,
        start: NaiveTime,
        rules: &Rules,
        near: &Near,
    ) -> anyhow::Result<Option<ZoneName>> {
        let Some(text) = &self.zone else {
            return Ok(None);
        };
        zone(text, date.and_time(start), rules, near).map(Some)
    }

    /// When an entry is that was `before`, by the words of an invitation. What they do not say of its length stays.
    pub fn change_by_words(
        &self,
        before: &When,
        diary: &Diary,
        near: &Near,
    ) -> anyhow::Result<Typed> {
        let mut typed = self.read(diary, near, Some(before.zone))?;
        if let Hours::From { start, end, .. } = &mut typed.when.hours {
            *end = end.or_else(|| same_length(before, typed.when.date, *start));
        }
        Ok(typed)
    }

    /// When an entry is that was `before`, with what was typed in place of what it had. Where the start moves and no end
    /// is typed, the entry stays as long as it was.
    pub fn change(&self, before: &When, diary: &Diary, near: &Near) -> anyhow::Result<When> {
        let today = diary.home().date_of(diary.now.wall);
        let date = self.date(today)?.unwrap_or(before.date);
        let moved = crate::domain::calendar::edit::on_day(*before, date);
        let filled = Self {
            start: self
                .start
                .clone()
                .or_else(|| self.end.as_ref().and(start_text(before))),
            ..self.clone()
        };
        let hours = match filled.hours(date, today)? {
            Some(Hours::From {
                start,
                end: None,
                occurrence,
            }) => Hours::From {
                start,
                end: same_length(&moved, date, start),
                occurrence,
            },
            Some(hours) => hours,
            None => moved.hours,
        };
        let zone = self.zone(date, start_of(&hours), diary.rules(), near)?;
        let when = When {
            date,
            hours,
            zone: zone.unwrap_or(before.zone),
        };
        let which = self.which().or(match before.hours {
            Hours::From { occurrence, .. } if when.wall() == before.wall() => occurrence,
            Hours::From { .. } | Hours::AllDay { .. } => None,
        });
        settle(when, which, diary.rules())
    }
}

/// What is known around a program's times.
pub fn near(sheet: Option<&Sheet>, home: ZoneName) -> Near {
    let place = sheet.map(|sheet| [sheet.city.as_str(), sheet.state.as_str()]);
    let place: Vec<&str> = place
        .into_iter()
        .flatten()
        .filter(|part| !part.is_empty())
        .collect();
    Near {
        zone: sheet.and_then(|sheet| sheet.zone),
        places: if place.is_empty() {
            Vec::new()
        } else {
            vec![place.join(", ")]
        },
        home: Some(home),
    }
}

/// A day that was typed after `flag`.
pub fn day(text: &str, today: NaiveDate, flag: &str) -> anyhow::Result<NaiveDate> {
    one(
        received::date(text, today),
        flag,
        std::string::ToString::to_string,
    )
}

/// A day on which something was done: of two readings the one that is not to come.
pub fn past_day(text: &str, today: NaiveDate, flag: &str) -> anyhow::Result<NaiveDate> {
    let reading = received::date(text, today);
    let mut past = reading.values().into_iter().filter(|day| **day <= today);
    match (past.next(), past.next()) {
        (Some(only), None) => Ok(*only),
        _ => one(reading, flag, ToString::to_string),
    }
}

/// A zone that was typed, for a time on its wall.
pub fn zone(
    text: &str,
    on: chrono::NaiveDateTime,
    rules: &Rules,
    near: &Near,
) -> anyhow::Result<ZoneName> {
    // A name of the database is what it says, whatever else is known.
    match ZoneName::parse(text) {
        Ok(zone) if zone.is_place() || zone == ZoneName::UTC => Ok(zone),
        Ok(_) | Err(_) => one(
            received::zone(text, Some(on), rules, near),
            "--zone",
            ToString::to_string,
        ),
    }
}
