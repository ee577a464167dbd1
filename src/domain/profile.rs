//! Who the applicant is, and the choices that travel with them.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::bank::words;
use super::day_plan::DayPlanSettings;
use super::zone::ZoneName;

words! {
    /// Whether the applicant needs a visa.
    Visa {
        /// Yes.
        Needed = "needed",
        /// No.
        NotNeeded = "not-needed",
        /// Not known yet.
        Unsure = "unsure",
    }
}

/// What this version reads of `profile.yaml`; whatever else the file holds stays as it is.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
pub struct Profile {
    /// The person's name, where given.
    #[serde(default)]
    pub name: Option<String>,
    /// The IANA zone of home; absent until asked.
    #[serde(default)]
    pub home_zone: Option<String>,
    /// Visa need.
    #[serde(default)]
    pub visa: Option<Visa>,
    /// The first interview's date, where known.
    #[serde(default)]
    pub first_interview: Option<NaiveDate>,
}

/// Answers of the first-run questions; what was not answered is not written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ProfileChange {
    /// The person's name.
    pub name: Option<String>,
    /// The home zone.
    pub home_zone: Option<ZoneName>,
    /// Visa need.
    pub visa: Option<Visa>,
    /// The first interview's date.
    pub first_interview: Option<NaiveDate>,
}

impl ProfileChange {
    /// The answers as a profile holds them, to go back to.
    pub fn of(profile: &Profile) -> Self {
        let zone = profile.home_zone.as_deref();
        Self {
            name: profile.name.clone(),
            home_zone: zone.and_then(|zone| zone.parse().ok()),
            visa: profile.visa,
            first_interview: profile.first_interview,
        }
    }
}

/// The minutes a day that the drill fits into until the person says otherwise.
pub const MINUTES_A_DAY: u32 = 12;

/// The words a minute of a person who has not been measured yet (facts 8: 120 to 150 are usual for clear speech in a second
/// language).
pub const WORDS_PER_MINUTE: f64 = 140.0;

/// What this version reads of `settings.yaml`.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// Minutes of practice a day, 3–120.
    pub minutes_a_day: u32,
    /// Seconds of the think countdown before an answer; 0 is off.
    pub think_seconds: u32,
    /// The IANA zone where the person is while traveling; times are shown in it too.
    pub travel_zone: Option<String>,
    /// How an interview day is planned.
    pub day_plan: DayPlanSettings,
    /// Rules of the coach that are switched off, by their ids.
    pub rules_off: BTreeSet<String>,
    /// What the columns of spreadsheets meant, by the hash of their headings: heading to column.
    pub mappings: BTreeMap<String, BTreeMap<String, String>>,
    /// Words a minute, only where the person set them by hand; 40 to 300.
    #[serde(deserialize_with = "whole")]
    pub words_per_minute: Option<u32>,
}

/// A number without its fraction.
fn whole<'de, D: serde::Deserializer<'de>>(from: D) -> Result<Option<u32>, D::Error> {
    let number = Option::<f64>::deserialize(from)?;
    // A cast from floating point keeps within the bounds of the whole number.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "bounded just before"
    )]
    Ok(number.map(|number| number.round().clamp(0.0, 10_000.0) as u32))
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            minutes_a_day: MINUTES_A_DAY,
            think_seconds: 0,
            travel_zone: None,
            day_plan: DayPlanSettings::default(),
            rules_off: BTreeSet::new(),
            mappings: BTreeMap::new(),
            words_per_minute: None,
        }
    }
}
