//! Which entries are shown: the filter, the search, and the days at home they stand on.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Days, NaiveDate, Weekday};

use crate::domain::calendar::{Placed, week_note};
use crate::domain::entry::{Hours, Kind, Status};
use crate::domain::notebook::Notebook;
use crate::domain::zone::{Zone, ZoneName};
use crate::screens::Context;
use crate::ui::list::Shape;

/// The most days one entry is shown on: more are not a stay but a slip of the pen.
const MOST_DAYS: u64 = 31;

/// What is let through.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Filter {
    /// Only this kind.
    pub kind: Option<Kind>,
    /// Only this status.
    pub status: Option<Status>,
}

/// The value after `now` in the order of a list; after the last comes none.
fn after<T: Copy + PartialEq>(all: &[T], now: Option<T>) -> Option<T> {
    let next = match now {
        None => 0,
        Some(now) => all.iter().position(|own| *own == now)? + 1,
    };
    all.get(next).copied()
}

impl Filter {
    /// On to the next kind.
    pub fn next_kind(&mut self) {
        self.kind = after(Kind::ALL, self.kind);
    }

    /// On to the next status.
    pub fn next_status(&mut self) {
        self.status = after(Status::ALL, self.status);
    }

    /// What is shown, in words.
    pub fn words(self) -> String {
        let kind = match self.kind {
            None => "all kinds",
            Some(Kind::Interview) => "interviews",
            Some(Kind::Social) => "socials",
            Some(Kind::Mock) => "mock interviews",
            Some(Kind::Deadline) => "deadlines",
            Some(Kind::Other) => "others",
        };
        match self.status {
            None => kind.to_owned(),
            Some(status) => format!("{kind}, {}", status.word()),
        }
    }

    fn lets_through(self, placed: &Placed) -> bool {
        let entry = &placed.entry;
        self.kind.is_none_or(|kind| kind == entry.kind)
            && self.status.is_none_or(|status| status == entry.status)
    }
}

/// One row of the agenda.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Row {
    /// A day at home, with what is to be known about the clocks of its week.
    Day(NaiveDate, Option<String>),
    /// An entry by its place in the calendar, with the lines it takes.
    Entry(usize, u16),
}

impl Row {
    /// How it lies in the list.
    pub fn shape(&self) -> Shape {
        match self {
            Self::Day(_, None) => Shape::HEADING,
            Self::Day(_, Some(_)) => Shape {
                height: 2,
                selectable: false,
            },
            Self::Entry(_, lines) => Shape::lines(*lines),
        }
    }
}

/// What the filter and the search let through.
#[derive(Debug, Clone, Default)]
pub struct Found {
    /// The rows of the agenda.
    pub rows: Vec<Row>,
    /// How many entries.
    pub count: usize,
    /// The places of entries by the days at home on which they are.
    days: BTreeMap<NaiveDate, Vec<usize>>,
    /// What is odd about the clocks in weeks, by their Monday at home.
    weeks: BTreeMap<NaiveDate, Vec<String>>,
}

impl Found {
    /// Looks through the calendar.
    pub fn new(filter: Filter, search: &str, context: &Context<'_>) -> Self {
        let notebook = context.notebook;
        let mut found = Self::default();
        let wanted = search.trim().to_lowercase();
        let mut heading = None;
        let mut asked = BTreeSet::new();
        for (place, placed) in notebook.calendar.entries().iter().enumerate() {
            if !filter.lets_through(placed) || !matches_words(placed, &wanted, notebook) {
                continue;
            }
            let (first, days) = days_of(placed, notebook);
            found.note_week(placed, first, notebook, &mut asked);
            if heading != Some(first) {
                let note = found.week_notes(first).first().cloned();
                found.rows.push(Row::Day(first, note));
                heading = Some(first);
            }
            found
                .rows
                .push(Row::Entry(place, lines_of(placed, notebook)));
            found.count += 1;
            for day in days {
                found.days.entry(day).or_default().push(place);
            }
        }
        found
    }

    /// What is odd about the clocks in the week of a day at home, one clause for each zone of its entries.
    pub fn week_notes(&self, day: NaiveDate) -> &[String] {
        let monday = day.week(Weekday::Mon).first_day();
        self.weeks.get(&monday).map_or(&[], Vec::as_slice)
    }

    /// Looks at the clocks of an entry's week, once for each zone and week.
    fn note_week(
        &mut self,
        placed: &Placed,
        first: NaiveDate,
        notebook: &Notebook,
        asked: &mut BTreeSet<(NaiveDate, ZoneName)>,
    ) {
        let monday = first.week(Weekday::Mon).first_day();
        let zone = placed.entry.when.zone;
        if zone == notebook.home.name() || !asked.insert((monday, zone)) {
            return;
        }
        let there = notebook.calendar.zone_of(placed);
        if let Some(note) = week_note(&notebook.home, &there, monday) {
            self.weeks.entry(monday).or_default().push(note.to_string());
        }
    }

    /// The places of the entries on a day at home.
    pub fn on(&self, day: NaiveDate) -> &[usize] {
        self.days.get(&day).map_or(&[], Vec::as_slice)
    }
}

fn matches_words(placed: &Placed, wanted: &str, notebook: &Notebook) -> bool {
    if wanted.is_empty() {
        return true;
    }
    let entry = &placed.entry;
    let has = |text: &str| text.to_lowercase().contains(wanted);
    has(placed.name(&notebook.programs))
        || has(&entry.title)
        || has(entry.kind.word())
        || entry.interviewers.iter().any(|person| has(&person.name))
}

/// A line for home and one for every other zone.
fn lines_of(placed: &Placed, notebook: &Notebook) -> u16 {
    let home = notebook.home.name();
    let own = placed.entry.when.zone;
    let travel = notebook.travel.as_ref().map(Zone::name);
    let beside = travel.filter(|travel| *travel != home && *travel != own);
    1 + u16::from(own != home) + u16::from(beside.is_some())
}

/// The first day at home on which an entry is, and all of them. What is written as whole days stands on these days,
/// whatever the clocks say; the hours at which they begin and end are told beside it.
fn days_of(placed: &Placed, notebook: &Notebook) -> (NaiveDate, Vec<NaiveDate>) {
    let home = &notebook.home;
    let (first, last) = match placed.entry.when.hours {
        Hours::AllDay { last } => (placed.entry.when.date, last),
        Hours::From { .. } => {
            let last = placed.span.ends_at.map_or(placed.span.starts_at, |end| {
                // An end at midnight belongs to the day before.
                (end - chrono::TimeDelta::seconds(1)).max(placed.span.starts_at)
            });
            (home.date_of(placed.span.starts_at), home.date_of(last))
        }
    };
    let days = (0..MOST_DAYS)
        .map_while(|days| first.checked_add_days(Days::new(days)))
        .take_while(|day| *day <= last.max(first));
    (first, days.collect())
}
