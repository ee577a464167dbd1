//! The calendar as a text for other programs or for paper: one way for the screens and the command line.

use chrono::{DateTime, Utc};

use super::{csv, ics, markdown};
use crate::domain::calendar::{Calendar, Placed};
use crate::domain::program::Programs;
use crate::domain::zone::Zone;

/// What the calendar is written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// iCalendar with alarms, for phones and other calendars.
    Ics,
    /// A spreadsheet.
    Csv,
    /// What is coming, to print or to mail.
    Markdown,
}

/// What is written, and the clocks it is told by.
#[derive(Debug, Clone, Copy)]
pub struct Export<'a> {
    /// The entries.
    pub calendar: &'a Calendar,
    /// The sheets, for names.
    pub programs: &'a Programs,
    /// The home zone.
    pub home: &'a Zone,
    /// The zone the person is staying in, where there is one.
    pub travel: Option<&'a Zone>,
    /// When it is written.
    pub now: DateTime<Utc>,
}

impl<'a> Export<'a> {
    /// The entries that are written: all of them; on paper those from the start of today at home.
    pub fn entries(&self, format: Format) -> Vec<&'a Placed> {
        let today = self.home.start_of_day(self.home.date_of(self.now)).to_utc();
        let is_wanted = |placed: &&Placed| match format {
            Format::Ics | Format::Csv => true,
            Format::Markdown => placed.ends_at() > today || placed.span.starts_at >= today,
        };
        self.calendar.entries().iter().filter(is_wanted).collect()
    }

    /// The text.
    pub fn text(&self, format: Format) -> String {
        let entries = self.entries(format);
        let rules = self.calendar.rules();
        match format {
            Format::Ics => ics::write(&entries, self.programs, rules, self.home, self.now),
            Format::Csv => csv::write(&entries, self.programs, rules, self.home),
            Format::Markdown => markdown::agenda(
                &entries,
                self.programs,
                rules,
                self.home,
                self.travel,
                self.now,
            ),
        }
    }
}
