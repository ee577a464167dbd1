//! What is known around the words for a zone, and what that says of one zone or another.

use chrono::{LocalResult, NaiveDate, NaiveDateTime, Offset, TimeZone};

use super::super::near::Near;
use super::super::token::tokens;
use super::super::{Choice, Reading};
use super::letters::{Family, Season};
use super::names::Names;
use super::phrase::{Hint, Reach, phrase};
use super::tell;
use crate::domain::zone::{Rules, ZoneName, ZoneOffset};

/// The one zone of the United States whose clock is called as another's and is another.
const ARIZONA: &str = "America/Phoenix";

/// Zones that are offered for an offset: the clocks of the United States.
const OFFERED: [&str; 8] = [
    "America/New_York",
    "America/Chicago",
    "America/Denver",
    "America/Phoenix",
    "America/Los_Angeles",
    "America/Anchorage",
    "Pacific/Honolulu",
    "America/Puerto_Rico",
];

/// The surroundings of a text.
pub(in crate::domain::received) struct Scene<'a> {
    on: Option<NaiveDateTime>,
    rules: &'a Rules,
    /// Zones the program may keep, by its sheet.
    program: Vec<ZoneName>,
    /// Zones of places that the text names.
    text: Vec<ZoneName>,
    home: Option<ZoneName>,
}

impl<'a> Scene<'a> {
    /// What `near` tells.
    pub fn new(on: Option<NaiveDateTime>, rules: &'a Rules, near: &Near, names: &Names) -> Self {
        let mut program: Vec<ZoneName> = near.zone.into_iter().collect();
        for zone in near.places.iter().flat_map(|place| places(place, names)) {
            // A sheet that names its zone needs no places, but for the one that is called as another.
            let tells = near.zone.is_none() || zone.as_str() == ARIZONA;
            if tells && !program.contains(&zone) {
                program.push(zone);
            }
        }
        Self {
            on,
            rules,
            program,
            text: Vec::new(),
            home: near.home,
        }
    }

    /// The same for a text that names places of these zones.
    pub fn with_text(mut self, zones: &[ZoneName]) -> Self {
        self.text = zones.to_vec();
        self
    }

    /// Zones the program may keep.
    pub fn program(&self) -> &[ZoneName] {
        &self.program
    }

    /// The zone the person lives in.
    pub fn home(&self) -> Option<ZoneName> {
        self.home
    }

    /// Every zone near, and whether it is the program's: those first, then those of the text, then home.
    pub fn near(&self) -> Vec<(ZoneName, bool)> {
        let program = self.program.iter().map(|zone| (*zone, true));
        let others = self.text.iter().copied().chain(self.home);
        program.chain(others.map(|zone| (zone, false))).collect()
    }

    /// Offsets from UTC in minutes at the time in question, both where it comes twice; without one, in winter and in
    /// summer.
    fn offsets(&self, zone: ZoneName) -> Option<[i32; 2]> {
        let zone = self.rules.get(zone)?;
        let minutes = |at: &ZoneOffset| at.fix().local_minus_utc() / 60;
        let at = |on: NaiveDateTime| match zone.offset_from_local_datetime(&on) {
            LocalResult::Single(one) => [minutes(&one); 2],
            LocalResult::Ambiguous(earlier, later) => [minutes(&earlier), minutes(&later)],
            LocalResult::None => [minutes(&zone.offset_from_utc_datetime(&on)); 2],
        };
        let [winter, summer] =
            SEASONS.map(|(y, m, d)| NaiveDate::from_ymd_opt(y, m, d).unwrap_or_default());
        Some(match self.on {
            Some(on) => at(on),
            None => [at(winter.into())[0], at(summer.into())[0]],
        })
    }

    /// Whether two zones show the same time then; without a date, in winter and in summer.
    pub fn same_clock(&self, one: ZoneName, other: ZoneName) -> bool {
        one == other
            || self
                .offsets(one)
                .is_some_and(|offsets| self.offsets(other) == Some(offsets))
    }

    /// Whether all these zones show the same time then.
    pub fn one_clock<'b>(&self, zones: impl IntoIterator<Item = &'b ZoneName>) -> bool {
        let mut zones = zones.into_iter();
        let Some(first) = zones.next() else {
            return true;
        };
        zones.all(|zone| self.same_clock(*zone, *first))
    }

    /// Whether a zone is so many minutes from UTC then, or is labeled so all year by its standard time, as Outlook does.
    pub fn shows(&self, zone: ZoneName, minutes: i32) -> bool {
        let now = self
            .offsets(zone)
            .is_some_and(|offsets| offsets.contains(&minutes));
        let year = Scene {
            on: None,
            rules: self.rules,
            program: Vec::new(),
            text: Vec::new(),
            home: None,
        };
        now || year
            .offsets(zone)
            .is_some_and(|[winter, summer]| winter.min(summer) == minutes)
    }

    /// Whether a zone may be called by a family's letters in that season.
    pub fn keeps(&self, zone: ZoneName, family: Family, season: Season) -> bool {
        if zone.as_str() == ARIZONA && family == Family::Mountain {
            return season == Season::Standard || self.same_clock(zone, family.zone());
        }
        self.same_clock(zone, family.zone()) && self.season_fits(family, season)
    }

    /// Whether the letters are those of the season; without a date, nobody can tell.
    pub fn season_fits(&self, family: Family, season: Season) -> bool {
        let Some(literal) = family.to_the_letter(season) else {
            return true;
        };
        match (self.offsets(literal), self.offsets(family.zone())) {
            // In the night the clock is set back, both are.
            (Some([letters, _]), Some(observed)) if self.on.is_some() => {
                observed.contains(&letters)
            }
            (letters, observed) => letters == observed,
        }
    }

    /// Arizona's zone, if anything near is there.
    pub fn arizona(&self) -> Option<ZoneName> {
        self.program
            .iter()
            .chain(&self.text)
            .copied()
            .find(|zone| zone.as_str() == ARIZONA)
    }

    /// Whether the program is somewhere else too.
    pub fn program_keeps_other_than(&self, zone: ZoneName) -> bool {
        self.program.iter().any(|program| *program != zone)
    }

    /// Whether something near keeps this clock, and the program no other.
    pub fn is_near(&self, zone: ZoneName) -> bool {
        let near = if self.program.is_empty() {
            &self.text
        } else {
            &self.program
        };
        near.iter().any(|near| self.same_clock(*near, zone))
    }

    /// Whether something near is in this very zone.
    pub fn is_named(&self, zone: ZoneName) -> bool {
        self.program
            .iter()
            .chain(&self.text)
            .any(|near| *near == zone)
    }

    /// The program's zones where all of them show another time than this one.
    pub fn program_against(&self, zone: ZoneName) -> Vec<ZoneName> {
        if self
            .program
            .iter()
            .any(|program| self.same_clock(*program, zone))
        {
            return Vec::new();
        }
        self.program.clone()
    }

    /// Zones near and in the United States that are so many minutes from UTC then; none without a date.
    pub fn places_at(&self, minutes: i32) -> Vec<ZoneName> {
        if self.on.is_none() {
            return Vec::new();
        }
        let offered = OFFERED.iter().filter_map(|name| ZoneName::parse(name).ok());
        let near = self
            .program
            .iter()
            .chain(&self.text)
            .copied()
            .chain(self.home);
        let all = near.chain(offered);
        all.filter(|zone| {
            self.offsets(*zone)
                .is_some_and(|offsets| offsets.contains(&minutes))
        })
        .collect()
    }

    /// A zone as a choice, by what the clocks show.
    pub fn call(&self, zone: ZoneName) -> Choice<ZoneName> {
        Choice::new(zone, self.words(zone, self.home))
    }

    /// A zone that stands for letters taken literally, beside the clock of those who observe them.
    pub fn call_literal(&self, zone: ZoneName, family: Family, season: Season) -> Choice<ZoneName> {
        let letters = family.letters(season);
        let words = self.words(zone, Some(family.zone()));
        Choice::new(zone, format!("{letters} to the letter: {words}"))
    }

    /// The program's own zone, where the text says another.
    pub fn call_program(&self, zone: ZoneName) -> Choice<ZoneName> {
        Choice::new(
            zone,
            format!("{}, the program's own clock", self.words(zone, self.home)),
        )
    }

    fn words(&self, zone: ZoneName, beside: Option<ZoneName>) -> String {
        match (self.rules.get(zone), self.on) {
            (Some(rules), Some(on)) => {
                let beside = beside.and_then(|beside| self.rules.get(beside));
                tell::clocks(&rules, on, beside.as_ref())
            }
            _ => format!("the clock of {} ({zone})", tell::city(zone)),
        }
    }

    /// Asks which of these it is.
    pub fn ask(&self, zones: impl IntoIterator<Item = ZoneName>) -> Reading<ZoneName> {
        Self::asked(zones.into_iter().map(|zone| self.call(zone)).collect())
    }

    /// Asks which of these it is, each once.
    pub fn asked(choices: Vec<Choice<ZoneName>>) -> Reading<ZoneName> {
        let mut apart: Vec<Choice<ZoneName>> = Vec::new();
        for choice in choices {
            if !apart.iter().any(|other| other.value == choice.value) {
                apart.push(choice);
            }
        }
        Reading::Several(apart)
    }

    /// Asks which of these it is, unless all show the same time. What is near leaves the rest out.
    pub fn narrow(&self, zones: &[ZoneName]) -> Reading<ZoneName> {
        let near: Vec<ZoneName> = zones
            .iter()
            .copied()
            .filter(|zone| self.is_named(*zone))
            .collect();
        let zones = if near.is_empty() { zones } else { &near };
        match zones {
            [first, ..] if self.one_clock(zones) => Reading::One(*first),
            zones => self.ask(zones.iter().copied()),
        }
    }
}

/// Days in the middle of winter and of summer.
const SEASONS: [(i32, u32, u32); 2] = [(2027, 1, 15), (2026, 7, 15)];

/// The zones of a place in words, such as "Tucson, AZ".
pub(super) fn places(text: &str, names: &Names) -> Vec<ZoneName> {
    let tokens = tokens(text);
    let found = phrase(&tokens, text, Reach::Whole, names);
    let mut zones: Vec<ZoneName> = Vec::new();
    for hint in found.hints {
        match hint {
            Hint::Place(more) => {
                let both: Vec<ZoneName> = zones
                    .iter()
                    .copied()
                    .filter(|zone| more.contains(zone))
                    .collect();
                zones = if both.is_empty() {
                    [zones, more].concat()
                } else {
                    both
                };
            }
            Hint::Name(zone) => zones.push(zone),
            Hint::Family(..) | Hint::Letters(_) | Hint::Offset(_) | Hint::Local | Hint::Yours => {}
        }
    }
    zones
}
