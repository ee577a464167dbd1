//! iCalendar (RFC 5545), in and out.

mod blocks;
mod clean;
mod clock;
mod event;
mod html;
mod length;
mod lines;
mod links;
mod own_zone;
mod people;
mod place;
mod property;
mod propose;
mod reading;
mod rule;
mod said;
mod series;
mod timing;
mod words;
mod write;
mod zones;

use chrono::{Days, NaiveDate};

pub use self::write::write;
use crate::domain::proposal::Incoming;
use crate::domain::zone::{Rules, ZoneName};

/// What a file is read against.
#[derive(Debug, Clone)]
pub struct Context<'a> {
    /// The newest time-zone rules.
    pub rules: &'a Rules,
    /// The day it is at home.
    pub today: NaiveDate,
    /// The home zone.
    pub home: ZoneName,
    /// The days in which a repeating event is taken apart into single ones, first and last.
    pub season: (NaiveDate, NaiveDate),
    /// The person's answer to whose clock times without a zone are meant by.
    pub floating: Option<ZoneName>,
    /// The names and mail addresses of the person, who is nobody's interviewer.
    pub me: &'a [String],
}

impl<'a> Context<'a> {
    /// A context in which nothing has been answered yet; the season is from two months ago to thirteen ahead.
    pub fn new(rules: &'a Rules, today: NaiveDate, home: ZoneName) -> Self {
        let first = today.checked_sub_days(Days::new(60));
        let last = today.checked_add_days(Days::new(400));
        Self {
            rules,
            today,
            home,
            season: (first.unwrap_or(today), last.unwrap_or(today)),
            floating: None,
            me: &[],
        }
    }
}

/// Reads a calendar file of any writer, whole or not, in the order of its lines. Nothing in it is trusted: what cannot
/// be read is named with its line, and what can be read in more than one way is asked about.
pub fn read(bytes: &[u8], context: &Context<'_>) -> Vec<Incoming> {
    let bytes = lines::utf8(bytes);
    let file = blocks::split(&bytes);
    reading::read(&file, context)
}
