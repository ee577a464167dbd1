//! The plan of an interview day, counted backwards from its start.
//!
//! Everything is reckoned in moments, so that a night in which the clock is set still has its eight hours of sleep.
//! The sentences for the steps are in `content/advice.yaml` under `day_plan`.

use chrono::{DateTime, Days, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use super::bank::words;
use super::calendar::{NIGHT_ENDS, Placed, is_night, shift};
use super::entry::{Hours, Kind, Platform};
use super::zone::Zone;

/// The longest to be awake before an interview ends: after 17 hours people react as with 0.05 % of alcohol in their
/// blood (Williamson and Feyer 2000, doi 10.1136/oem.57.10.649), so one hour less.
const LONGEST_AWAKE: TimeDelta = TimeDelta::hours(16);

/// How long the nap before a late interview is: one whole cycle of sleep, in minutes.
const NAP: u32 = 90;

words! {
    /// A step of the day.
    StepKind {
        /// Go to sleep.
        Sleep = "sleep",
        /// Get up.
        Wake = "wake",
        /// Sleep once more, before an interview that ends late.
        Nap = "nap",
        /// Eat.
        Meal = "meal",
        /// Dress.
        Dress = "dress",
        /// Check connection, camera, sound and light.
        Check = "check",
        /// Leave the house: what is on site.
        Travel = "travel",
        /// Join, or be there, early.
        Join = "join",
        /// It begins.
        Start = "interview",
        /// Write down names and impressions.
        Write = "write",
    }
}

/// How the day is planned: `day_plan` of `settings.yaml`. Minutes are before the start; 0 leaves a step out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct DayPlanSettings {
    /// Hours of sleep, 4 to 10. Adults need seven and more (AASM and SRS 2015, doi 10.5664/jcsm.4758).
    pub sleep_hours: u32,
    /// When to be up at the latest, 30 to 480. The dullness after sleep can take an hour and more, most of all at night
    /// (Hilditch and `McHill` 2019, doi 10.2147/NSS.S188911).
    pub wake: u32,
    /// When to eat, 0 to 480.
    pub meal: u32,
    /// When to dress, 0 to 480.
    pub dress: u32,
    /// When to check the machine, 0 to 240: early enough for another room or another device (CK16, CK19).
    pub check: u32,
    /// When to join, or to be there, 0 to 60: ten minutes early (facts 8, "log in early").
    pub join: u32,
    /// How long to write afterwards, 0 to 120: names fade within half an hour (peers 3.6).
    pub write: u32,
    /// How long the way takes to what is on site, 0 to 600.
    pub travel: u32,
}

impl Default for DayPlanSettings {
    fn default() -> Self {
        Self {
            sleep_hours: 8,
            wake: 120,
            meal: 90,
            dress: 60,
            check: 30,
            join: 10,
            write: 30,
            travel: 45,
        }
    }
}

impl DayPlanSettings {
    /// Every key in `settings.yaml` with the least and the most that counts.
    pub const RANGES: [(&'static str, u32, u32); 8] = [
        ("sleep_hours", 4, 10),
        ("wake", 30, 480),
        ("meal", 0, 480),
        ("dress", 0, 480),
        ("check", 0, 240),
        ("join", 0, 60),
        ("write", 0, 120),
        ("travel", 0, 600),
    ];

    /// The settings held to their ranges, and no step after getting up placed before it.
    #[must_use]
    pub fn held(self) -> Self {
        let wake = self.wake.clamp(30, 480);
        Self {
            sleep_hours: self.sleep_hours.clamp(4, 10),
            wake,
            meal: self.meal.min(wake),
            dress: self.dress.min(wake),
            check: self.check.min(240).min(wake),
            join: self.join.min(60).min(wake),
            write: self.write.min(120),
            travel: self.travel.min(600),
        }
    }
}

/// One step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step {
    /// When it begins.
    pub at: DateTime<Utc>,
    /// What it is.
    pub what: StepKind,
    /// How long there is for it, in minutes: until the next step; a nap and the time to write have their own length.
    pub minutes: i64,
}

/// When to sleep before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sleep {
    /// The usual night serves.
    Usual,
    /// The interview needs the night, or its early morning: sleep moves to before it.
    Moved,
}

/// The plan of one day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DayPlan {
    /// The steps in the order of time; none for deadlines and whole days.
    pub steps: Vec<Step>,
    /// When to sleep before.
    pub sleep: Sleep,
}

/// When to sleep and to be up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rest {
    /// When to be asleep.
    pub asleep: DateTime<Utc>,
    /// When to get up.
    pub up: DateTime<Utc>,
    /// The last moment to get up at.
    pub up_at_latest: DateTime<Utc>,
    /// Whether that is the usual night.
    pub sleep: Sleep,
}

impl Rest {
    /// The rest before something that begins at `start`, for a body that lives by the clock of `zone`.
    ///
    /// Where getting up in time falls into the night, or the start does, sleep is counted backwards from it. Otherwise
    /// the usual night ends at seven, and the day has its own length: nobody sleeps until the afternoon because an
    /// interview begins in the evening.
    pub fn before(
        start: DateTime<Utc>,
        zone: &Zone,
        settings: &DayPlanSettings,
        travel: u32,
    ) -> Self {
        let up_at_latest = shift(start, -minutes(settings.wake + travel));
        let local = |at: DateTime<Utc>| at.with_timezone(zone).naive_local();
        let is_early = is_night(local(start).time()) || is_night(local(up_at_latest).time());
        let (up, sleep) = if is_early {
            (up_at_latest, Sleep::Moved)
        } else {
            (usual_morning(up_at_latest, zone), Sleep::Usual)
        };
        let asleep = shift(up, -TimeDelta::hours(i64::from(settings.sleep_hours)));
        Self {
            asleep,
            up,
            up_at_latest,
            sleep,
        }
    }
}

/// Seven in the morning of the day of `latest`, or the day before where the clock has not come so far.
fn usual_morning(latest: DateTime<Utc>, zone: &Zone) -> DateTime<Utc> {
    let today = zone.date_of(latest);
    let yesterday = today.checked_sub_days(Days::new(1)).unwrap_or(today);
    let mornings = [today, yesterday].map(|date| zone.resolve(date.and_time(NIGHT_ENDS)).exact());
    let passed = mornings.into_iter().flatten().map(|at| at.to_utc());
    passed.filter(|at| *at <= latest).max().unwrap_or(latest)
}

impl DayPlan {
    /// The plan for an entry, for a person who lives by the clock of `zone`.
    pub fn of(placed: &Placed, zone: &Zone, settings: &DayPlanSettings) -> Self {
        let is_moment = placed.entry.kind == Kind::Deadline;
        if is_moment || matches!(placed.entry.when.hours, Hours::AllDay { .. }) {
            return Self {
                steps: Vec::new(),
                sleep: Sleep::Usual,
            };
        }
        let settings = settings.held();
        let start = placed.span.starts_at;
        let on_site = placed.entry.place.platform == Some(Platform::InPerson);
        let travel = if on_site { settings.travel } else { 0 };
        let rest = Rest::before(start, zone, &settings, travel);
        let mut moments = vec![(rest.asleep, StepKind::Sleep), (rest.up, StepKind::Wake)];
        if rest.sleep == Sleep::Usual && placed.ends_at() - rest.up > LONGEST_AWAKE {
            moments.push((shift(rest.up_at_latest, -minutes(NAP)), StepKind::Nap));
        }
        let counted = [
            (settings.meal, travel, StepKind::Meal),
            (settings.dress, travel, StepKind::Dress),
            (if on_site { 0 } else { settings.check }, 0, StepKind::Check),
            (travel, settings.join, StepKind::Travel),
            (settings.join, 0, StepKind::Join),
        ];
        let counted = counted.into_iter().filter(|(before, ..)| *before > 0);
        moments.extend(
            counted.map(|(before, more, what)| (shift(start, -minutes(before + more)), what)),
        );
        moments.push((start, StepKind::Start));
        if settings.write > 0 {
            moments.push((placed.ends_at(), StepKind::Write));
        }
        moments.sort_by_key(|(at, what)| (*at, *what));
        Self {
            steps: steps(&moments, settings.write),
            sleep: rest.sleep,
        }
    }
}

/// The moments with the time until the next; the last has `write` minutes, or none where nothing is written.
fn steps(moments: &[(DateTime<Utc>, StepKind)], write: u32) -> Vec<Step> {
    let next = moments
        .iter()
        .skip(1)
        .map(|(at, _)| Some(*at))
        .chain([None]);
    let pairs = moments.iter().zip(next);
    pairs
        .map(|((at, what), next)| Step {
            at: *at,
            what: *what,
            minutes: match (what, next) {
                (StepKind::Nap, _) => i64::from(NAP),
                (_, Some(next)) => (next - *at).num_minutes(),
                (_, None) => i64::from(write),
            },
        })
        .collect()
}

fn minutes(count: u32) -> TimeDelta {
    TimeDelta::minutes(i64::from(count))
}

#[cfg(test)]
mod tests;
