//! Whose clock a time of a file is meant by: the newest rules of a known zone, the rules the file brings along, a bare
//! offset, or nobody's.

use std::cell::RefCell;
use std::collections::HashMap;

use chrono::{DateTime, Days, FixedOffset, NaiveDate, NaiveDateTime, Utc};

use super::Context;
use super::blocks::Calendar;
use super::own_zone::OwnZone;
use super::zones::{Named, Names};
use crate::domain::zone::{WallTime, Zone, ZoneName};

/// The zones of the United States, the most likely first: for rules that a file brings along under a name of its own.
const UNITED_STATES: [&str; 8] = [
    "America/New_York",
    "America/Chicago",
    "America/Denver",
    "America/Los_Angeles",
    "America/Phoenix",
    "America/Anchorage",
    "Pacific/Honolulu",
    "America/Puerto_Rico",
];

/// How many time zones of a file are read, all calendars together and each wording once.
const MOST_OWN: usize = 2_000;

/// For how many unknown names of a file the nearest known ones are looked for, which takes some time.
const MOST_UNKNOWN: usize = 50;

/// Whose clock is meant.
#[derive(Debug, Clone)]
pub enum Clock<'a> {
    /// That of a known zone; the file may have rules of its own for it.
    Zone(Zone, Option<&'a OwnZone>),
    /// One that only the file knows.
    Own(&'a OwnZone),
    /// A clock that stands so many seconds east of UTC, of no place; named as written.
    Offset(i32, String),
    /// No zone is named.
    Floating,
    /// A zone is named that nobody knows: a sentence about it.
    Unknown(String),
}

/// The clocks of one file.
pub struct Clocks<'a> {
    context: &'a Context<'a>,
    names: Names,
    own: Vec<OwnZone>,
    /// For each calendar its own zones by name, as places in `own`.
    by_calendar: Vec<HashMap<String, usize>>,
    /// The zone named for each calendar as a whole.
    whole: Vec<Option<Zone>>,
    /// Known zones whose clock shows what that of an own zone shows, as far as was asked.
    alike: RefCell<HashMap<*const OwnZone, Option<Zone>>>,
    unknown: RefCell<HashMap<String, String>>,
}

impl<'a> Clocks<'a> {
    /// Gathers the zones of a file.
    pub fn of(calendars: &'a [Calendar], context: &'a Context<'a>) -> Self {
        let mut clocks = Self {
            context,
            names: Names::default(),
            own: Vec::new(),
            by_calendar: Vec::new(),
            whole: Vec::new(),
            alike: RefCell::default(),
            unknown: RefCell::default(),
        };
        clocks.read_own(calendars);
        for (index, calendar) in calendars.iter().enumerate() {
            let named = calendar.zone.as_deref().and_then(|text| clocks.known(text));
            let whole = named.or_else(|| clocks.only_zone(index));
            clocks.whole.push(whole);
        }
        clocks
    }

    /// Reads the zones the file brings along; calendars often repeat them word for word.
    fn read_own(&mut self, calendars: &'a [Calendar]) {
        let years = Days::new(5 * 366);
        let last = self.context.today.checked_add_days(years);
        let last = last.unwrap_or(self.context.today);
        let mut read: HashMap<&[String], Option<usize>> = HashMap::new();
        for calendar in calendars {
            let mut by_name = HashMap::new();
            for lines in &calendar.zones {
                if read.len() >= MOST_OWN {
                    break;
                }
                let place = *read.entry(lines).or_insert_with(|| {
                    self.own.push(OwnZone::of(lines, last)?);
                    Some(self.own.len() - 1)
                });
                if let Some((place, own)) = place.and_then(|at| Some((at, self.own.get(at)?))) {
                    by_name.entry(key(&own.id)).or_insert(place);
                }
            }
            self.by_calendar.push(by_name);
        }
    }

    /// The zone `text` names, under the newest rules.
    fn known(&self, text: &str) -> Option<Zone> {
        match self.names.find(text) {
            Named::Zone(name) => self.context.rules.get(name),
            Named::Offset(_) | Named::Nothing => None,
        }
    }

    /// The zone of a calendar that brings along just one.
    fn only_zone(&self, calendar: usize) -> Option<Zone> {
        let mut own = self.by_calendar.get(calendar)?.values();
        match (own.next(), own.next()) {
            (Some(place), None) => self.known(&self.own.get(*place)?.id),
            _ => None,
        }
    }

    /// Whose clock a time goes by that names `tzid`.
    pub fn find(&'a self, calendar: usize, tzid: Option<&str>) -> Clock<'a> {
        let Some(tzid) = tzid else {
            let answer = self.context.floating;
            let zone = answer.and_then(|name| self.context.rules.get(name));
            return zone.map_or(Clock::Floating, |zone| Clock::Zone(zone, None));
        };
        let own = self
            .by_calendar
            .get(calendar)
            .and_then(|zones| self.own.get(*zones.get(&key(tzid))?));
        let named = match self.names.find(tzid) {
            Named::Nothing => own.and_then(|own| self.known(own.place.as_deref()?)),
            Named::Offset(seconds) if own.is_none() => {
                return Clock::Offset(seconds, tzid.to_owned());
            }
            Named::Offset(_) => None,
            Named::Zone(name) => self.context.rules.get(name),
        };
        match (named, own) {
            (Some(zone), own) => Clock::Zone(zone, own),
            (None, Some(own)) => Clock::Own(own),
            (None, None) => Clock::Unknown(self.unknown(tzid)),
        }
    }

    fn unknown(&self, tzid: &str) -> String {
        let mut unknown = self.unknown.borrow_mut();
        if let Some(sentence) = unknown.get(tzid) {
            return sentence.clone();
        }
        if unknown.len() >= MOST_UNKNOWN {
            let short: String = tzid.escape_debug().take(60).collect();
            return format!("“{short}” is not a time zone: write one as Area/City.");
        }
        let sentence = Names::unknown(tzid);
        unknown.insert(tzid.to_owned(), sentence.clone());
        sentence
    }

    /// The first and the last day of the season.
    pub fn season(&self) -> (NaiveDate, NaiveDate) {
        self.context.season
    }

    /// A zone under the newest rules.
    pub fn newest(&self, name: ZoneName) -> Option<Zone> {
        self.context.rules.get(name)
    }

    /// The zone of the database for an offset of whole hours, whose names count west: `Etc/GMT+5`.
    pub fn newest_at(&self, seconds: i32) -> Option<Zone> {
        let is_whole = seconds % 3_600 == 0 && seconds != 0;
        let name = is_whole.then(|| format!("Etc/GMT{:+}", -(seconds / 3_600)))?;
        self.newest(ZoneName::parse(&name).ok()?)
    }

    /// The zone to show moments of a calendar in: its own as a whole, else UTC.
    pub fn shown_in(&self, calendar: usize) -> Zone {
        let whole = self.whole.get(calendar).cloned().flatten();
        whole.unwrap_or_else(Zone::utc)
    }

    /// The zone that a time or a day without one is likely to be of: the person's answer, that of the calendar, home.
    pub fn likely(&self, calendar: usize) -> Zone {
        let get = |name: ZoneName| self.context.rules.get(name);
        let answer = self.context.floating.and_then(get);
        answer
            .or_else(|| self.whole.get(calendar).cloned().flatten())
            .or_else(|| get(self.context.home))
            .unwrap_or_else(Zone::utc)
    }

    /// A known zone whose clock shows what the file's own shows, this season and at the moment asked about.
    pub fn alike(&self, own: &OwnZone, at: i64) -> Option<Zone> {
        let mut alike = self.alike.borrow_mut();
        let cached = alike.entry(std::ptr::from_ref(own));
        let zone = cached.or_insert_with(|| {
            let names = UNITED_STATES
                .iter()
                .filter_map(|name| ZoneName::parse(name).ok())
                .chain([self.context.home]);
            let mut zones = names.filter_map(|name| self.context.rules.get(name));
            zones.find(|zone| self.agrees(own, zone))
        });
        let zone = zone.clone()?;
        (offset(&zone, at) == own.offset_at(at)).then_some(zone)
    }

    /// Whether two clocks show the same from the last winter to the one after next.
    fn agrees(&self, own: &OwnZone, zone: &Zone) -> bool {
        let week = 7 * 86_400;
        let today = midnight(self.context.today);
        let (from, to) = (today - 40 * week, today + 80 * week);
        let weeks = (0..=120).map(|n| from + n * week);
        let around = own.changes_between(from, to).flat_map(|at| [at - 1, at]);
        weeks
            .chain(around)
            .all(|at| offset(zone, at) == own.offset_at(at))
    }
}

impl Clock<'_> {
    /// The moments a wall time means by it, in seconds since 1970 UTC: none, one or two.
    pub fn moments(&self, wall: NaiveDateTime) -> Vec<i64> {
        match self {
            Self::Zone(zone, _) => match zone.resolve(wall) {
                WallTime::Exact(at) => vec![at.timestamp()],
                WallTime::Twice { earlier, later } => {
                    vec![earlier.timestamp(), later.timestamp()]
                }
                WallTime::Never { .. } => Vec::new(),
            },
            Self::Own(own) => own.moments(wall),
            Self::Offset(seconds, _) => vec![wall.and_utc().timestamp() - i64::from(*seconds)],
            Self::Floating | Self::Unknown(_) => Vec::new(),
        }
    }

    /// What it shows at a moment; UTC where it is nobody's.
    pub fn wall(&self, utc: NaiveDateTime) -> NaiveDateTime {
        let at = utc.and_utc().timestamp();
        let seconds = match self {
            Self::Zone(zone, _) => offset(zone, at),
            Self::Own(own) => own.offset_at(at),
            Self::Offset(seconds, _) => *seconds,
            Self::Floating | Self::Unknown(_) => 0,
        };
        let east = FixedOffset::east_opt(seconds);
        east.and_then(|east| utc.checked_add_offset(east))
            .unwrap_or(utc)
    }
}

/// A moment from seconds since 1970 UTC.
pub fn moment(at: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(at, 0).unwrap_or_default()
}

/// Seconds east of UTC of a zone's clock.
pub fn offset(zone: &Zone, at: i64) -> i32 {
    let local = moment(at).with_timezone(zone);
    local.offset().fixed().local_minus_utc()
}

fn midnight(day: NaiveDate) -> i64 {
    day.and_time(chrono::NaiveTime::MIN).and_utc().timestamp()
}

/// How names of zones are told apart within a file.
fn key(name: &str) -> String {
    name.trim().trim_matches('"').trim().to_lowercase()
}
