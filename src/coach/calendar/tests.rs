//! What the tests of the rules share: a season in a few words, and what was found in it.

mod after;
mod clocks;
mod hours;
mod pairs;
mod said;
mod undone;

use std::collections::{BTreeMap, BTreeSet};

use chrono::TimeDelta;

use super::*;
use crate::domain::calendar::testing::{date, entry_at, place, rules, utc, wall, zone};
use crate::domain::entry::{Entry, Hours, Kind, Platform, Status, Until};
use crate::domain::id::ProgramId;
use crate::domain::program::{PostInterviewPolicy, Sheet};

const YORK: &str = "America/New_York";
const KOLKATA: &str = "Asia/Kolkata";

/// A calendar and everything around it.
struct Season {
    now: DateTime<Utc>,
    home: Zone,
    travel: Option<Zone>,
    programs: Programs,
    lists: Vec<Checklist>,
    off: BTreeSet<String>,
    entries: Vec<(String, Entry)>,
}

impl Season {
    /// Now is 20 November 2026: no clock of the United States is set before March.
    fn at_home_in(home: &str) -> Self {
        let lists = r#"[{"list":"zoom","title":"Zoom","platforms":["zoom"],"items":[
            {"id":"zoom-tested","text":"Test.","when":"week"}]}]"#;
        Self {
            now: utc("2026-11-20T00:00"),
            home: zone(home),
            travel: None,
            programs: Programs::default(),
            lists: serde_json::from_str(lists).unwrap(),
            off: BTreeSet::new(),
            entries: Vec::new(),
        }
    }

    fn now(mut self, now: &str) -> Self {
        self.now = utc(now);
        self
    }

    fn with(mut self, id: &str, entry: Entry) -> Self {
        self.entries.push((id.to_owned(), entry));
        self
    }

    fn sheet(mut self, id: &str, change: impl FnOnce(&mut Sheet)) -> Self {
        let mut sheet = Sheet::named(ProgramId::new(id), id);
        change(&mut sheet);
        self.programs.insert(sheet);
        self
    }

    fn calendar(&self) -> Calendar {
        let placed = self
            .entries
            .iter()
            .map(|(id, entry)| place(id, entry.clone()));
        Calendar::new(placed.collect(), rules())
    }

    fn warnings(&self) -> BTreeMap<EntryId, Vec<Warning>> {
        let watch = Watch {
            now: self.now,
            home: &self.home,
            travel: self.travel.as_ref(),
            programs: &self.programs,
            lists: &self.lists,
            day_plan: DayPlanSettings::default(),
            rules_off: &self.off,
        };
        warnings(&self.calendar(), &watch)
    }

    /// The warning of a rule about an entry.
    fn found(&self, id: &str, rule: Rule) -> Option<Warning> {
        let all = self.warnings();
        let mut of_rule = all
            .get(id)
            .into_iter()
            .flatten()
            .filter(|warning| warning.rule() == rule);
        let found = of_rule.next().cloned();
        assert!(of_rule.next().is_none(), "{id}: {rule:?} twice");
        found
    }

    fn severity(&self, id: &str, rule: Rule) -> Option<Severity> {
        self.found(id, rule).map(|warning| warning.severity)
    }
}

/// An interview of four hours, confirmed, on a platform that has a link.
fn interview(start: &str, zone: &str) -> Entry {
    lasting(start, 4 * 60, zone, Kind::Interview)
}

fn lasting(start: &str, minutes: i64, zone: &str, kind: Kind) -> Entry {
    let mut entry = entry_at(kind, start, zone);
    let end = wall(start) + TimeDelta::minutes(minutes);
    entry.when.hours = Hours::From {
        start: wall(start).time(),
        end: Some(Until {
            date: end.date(),
            time: end.time(),
        }),
        occurrence: None,
    };
    entry.confirmed_back = Some(date("2026-11-01"));
    entry.place.platform = Some(Platform::Zoom);
    entry.place.link = "https://zoom.us/j/1".into();
    entry
}

fn of(program: &str, mut entry: Entry) -> Entry {
    entry.program = Some(ProgramId::new(program));
    entry
}

fn on(platform: Option<Platform>, mut entry: Entry) -> Entry {
    entry.place.platform = platform;
    entry.place.link.clear();
    entry
}

fn in_state(status: Status, mut entry: Entry) -> Entry {
    entry.status = status;
    entry
}

#[test]
fn an_ordinary_interview_by_day_has_no_warning() {
    let season = Season::at_home_in(KOLKATA).with("a", interview("2026-12-03T08:00", YORK));
    assert_eq!(season.warnings(), BTreeMap::new());
}

#[test]
fn what_is_over_declined_or_called_off_gives_none_before_it() {
    for status in [Status::Declined, Status::Cancelled, Status::Done] {
        let entry = in_state(status, interview("2026-12-03T12:00", YORK));
        let season = Season::at_home_in(KOLKATA)
            .with("a", entry.clone())
            .with("b", entry);
        assert_eq!(season.warnings(), BTreeMap::new(), "{status:?}");
    }
    let season = Season::at_home_in(KOLKATA)
        .now("2026-12-20T00:00")
        .with("a", interview("2026-12-03T12:00", YORK))
        .with("b", interview("2026-12-03T12:00", YORK));
    assert_eq!(season.warnings(), BTreeMap::new());
}

#[test]
fn a_rule_that_is_switched_off_says_nothing() {
    for rule in [Rule::NightStart, Rule::Overlap] {
        let mut season = Season::at_home_in(KOLKATA)
            .with("a", interview("2026-12-03T13:00", YORK))
            .with("b", interview("2026-12-03T14:00", YORK));
        assert!(season.found("a", rule).is_some());
        season.off.insert(rule.word().to_owned());
        assert_eq!(season.found("a", rule), None);
        assert!(!season.warnings().is_empty());
    }
}

#[test]
fn the_weightiest_warning_stands_first_and_one_entry_can_be_asked_for() {
    let mut late = interview("2026-12-03T13:00", YORK);
    late.confirmed_back = None;
    let season = Season::at_home_in(KOLKATA)
        .with("a", late)
        .with("b", interview("2026-12-03T14:00", YORK));
    let all = season.warnings();
    let found: Vec<_> = all["a"]
        .iter()
        .map(|warning| (warning.severity, warning.rule()))
        .collect();
    assert!(
        found.is_sorted() && found[0] == (Severity::Stop, Rule::Overlap),
        "{found:?}"
    );
    let watch = Watch {
        now: season.now,
        home: &season.home,
        travel: None,
        programs: &season.programs,
        lists: &season.lists,
        day_plan: DayPlanSettings::default(),
        rules_off: &season.off,
    };
    let calendar = season.calendar();
    for id in ["a", "b"] {
        assert_eq!(warnings_of(&calendar, &watch, &EntryId::new(id)), all[id]);
    }
    assert_eq!(warnings_of(&calendar, &watch, &EntryId::new("none")), []);
}
