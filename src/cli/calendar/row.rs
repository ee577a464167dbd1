//! One entry as other programs read it. The names of the keys are a promise.

use chrono::{DateTime, NaiveDate, SecondsFormat, Utc};
use serde::Serialize;

use super::Diary;
use crate::coach::calendar::Warning;
use crate::domain::calendar::{Clock, Placed, clocks, words};
use crate::domain::entry::{Hours, Until};
use crate::domain::id::ProgramId;
use crate::domain::program::Programs;
use crate::domain::wording::Wording;
use crate::domain::zone::{Rules, Zone, ZoneName};

/// One entry.
#[derive(Debug, Serialize)]
pub struct Row<'a> {
    id: &'a str,
    kind: &'static str,
    /// The program's name; null where it is for none.
    program: Option<&'a str>,
    program_id: Option<&'a ProgramId>,
    title: &'a str,
    status: &'static str,
    zone: ZoneName,
    date: NaiveDate,
    /// `HH:MM` on the clock of `zone`; null for whole days.
    start: Option<String>,
    /// Null where it is not known.
    end: Option<String>,
    end_date: Option<NaiveDate>,
    all_day: bool,
    starts_at: String,
    ends_at: Option<String>,
    /// What has to be answered about its time; null nearly always.
    unclear: Option<String>,
    clocks: Vec<ClockRow>,
    platform: Option<&'static str>,
    link: &'a str,
    warnings: Vec<WarningRow>,
}

/// What one clock shows at the start.
#[derive(Debug, Serialize)]
struct ClockRow {
    zone: ZoneName,
    date: NaiveDate,
    time: String,
    offset: String,
    abbreviation: String,
    day_shift: i64,
}

/// What the coach says.
#[derive(Debug, Serialize)]
pub struct WarningRow {
    rule: &'static str,
    severity: &'static str,
    text: String,
}

/// The clocks to show an entry on: its own zone, home, the travel zone, then each of `more`.
pub fn zones(diary: &Diary, placed: &Placed, more: &[Zone]) -> Vec<Zone> {
    let mut zones = diary.whereabouts().zones(diary.rules(), placed);
    zones.extend(more.iter().cloned());
    zones
}

impl<'a> Row<'a> {
    /// A row without warnings; `zones` are the clocks, the entry's own first.
    pub fn of(placed: &'a Placed, programs: &'a Programs, zones: &[Zone]) -> Self {
        let (entry, hours) = (&placed.entry, Times::of(placed));
        Self {
            id: placed.id.as_str(),
            kind: entry.kind.word(),
            program: entry.program.as_ref().map(|id| programs.name(id)),
            program_id: entry.program.as_ref(),
            title: &entry.title,
            status: entry.status.word(),
            zone: entry.when.zone,
            date: entry.when.date,
            start: hours.start,
            end: hours.end,
            end_date: hours.end_date,
            all_day: matches!(entry.when.hours, Hours::AllDay { .. }),
            starts_at: instant(placed.span.starts_at),
            ends_at: placed.span.ends_at.map(instant),
            unclear: placed.unclear.as_deref().map(words::unclear),
            clocks: clocks(placed.span.starts_at, zones)
                .into_iter()
                .map(ClockRow::of)
                .collect(),
            platform: entry
                .place
                .platform
                .map(crate::domain::entry::Platform::word),
            link: &entry.place.link,
            warnings: Vec::new(),
        }
    }

    /// The sentences of the coach.
    pub fn warnings(&self) -> impl Iterator<Item = &str> {
        self.warnings.iter().map(|warning| warning.text.as_str())
    }

    /// Adds what the coach says.
    #[must_use]
    pub fn with_warnings(mut self, warnings: &[Warning], wording: &Wording) -> Self {
        self.warnings = warnings
            .iter()
            .map(|warning| WarningRow::of(warning, wording))
            .collect();
        self
    }
}

impl WarningRow {
    /// A warning in words.
    pub fn of(warning: &Warning, wording: &Wording) -> Self {
        Self {
            rule: warning.rule().word(),
            severity: warning.severity.word(),
            text: warning.text(wording),
        }
    }
}

impl ClockRow {
    fn of(clock: Clock) -> Self {
        Self {
            zone: clock.zone,
            date: clock.wall.date(),
            time: clock.wall.format("%H:%M").to_string(),
            offset: clock.offset.to_string(),
            abbreviation: clock.abbreviation,
            day_shift: clock.day_shift,
        }
    }
}

/// The hours on the wall, as far as there are any.
struct Times {
    start: Option<String>,
    end: Option<String>,
    end_date: Option<NaiveDate>,
}

impl Times {
    fn of(placed: &Placed) -> Self {
        let when = &placed.entry.when;
        match when.hours {
            Hours::AllDay { last } => Self {
                start: None,
                end: None,
                end_date: Some(last),
            },
            Hours::From { start, end, .. } => Self {
                start: Some(start.format("%H:%M").to_string()),
                end: end.map(|Until { time, .. }| time.format("%H:%M").to_string()),
                end_date: end.map(|end| end.date),
            },
        }
    }
}

/// A moment as other programs read it: `2026-12-03T14:00:00Z`.
pub fn instant(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Secs, true)
}

/// The rules of a zone, or UTC.
pub fn zone(rules: &Rules, name: ZoneName) -> Zone {
    rules.get(name).unwrap_or_else(Zone::utc)
}
