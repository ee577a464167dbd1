//! `profile.yaml` and `settings.yaml`: read in part, changed in place, everything else in them left as it is.

pub mod portrait;

use std::path::Path;

use serde::de::DeserializeOwned;

use super::document::{Document, ReadError};
use super::fault::{Fault, Severity, Source};
use super::schema::{Keys, Shape, check, inspect, refuse_newer};
use super::yaml::Node;
use crate::domain::profile::{Profile, Settings};

/// Who the applicant is.
pub const PROFILE: &str = "profile.yaml";
/// Choices that go with the person.
pub const SETTINGS: &str = "settings.yaml";

/// The largest document of this kind, in bytes.
pub const LARGEST: u64 = 8 << 20;

const PROFILE_KEYS: Keys = Keys {
    what: "the profile",
    required: &[],
    keys: &[
        ("schema", Shape::Int(0, 1_000_000)),
        ("name", Shape::Text),
        ("home_zone", Shape::Text),
        ("visa", Shape::OneOf(&["needed", "not-needed", "unsure"])),
        ("graduated", Shape::Int(1900, 2200)),
        ("first_interview", Shape::Date),
        ("narrative", portrait::NARRATIVE_SHAPE),
        ("journey", portrait::JOURNEY_SHAPE),
        ("cv", portrait::CV_SHAPE),
        ("fit", portrait::FIT_SHAPE),
        ("criteria", Shape::Any),
        ("qualities", Shape::Any),
    ],
};

const SETTINGS_KEYS: Keys = Keys {
    what: "the settings",
    required: &[],
    keys: &[
        ("schema", Shape::Int(0, 1_000_000)),
        ("minutes_a_day", Shape::Int(3, 120)),
        ("think_seconds", Shape::Int(0, 120)),
        ("travel_zone", Shape::Text),
        ("day_plan", Shape::Dict(&Shape::Int(0, 600))),
        ("keep_recordings", Shape::Any),
        ("rules_off", Shape::List(&Shape::Text)),
        ("mappings", Shape::Dict(&Shape::Dict(&Shape::Text))),
        ("words_per_minute", Shape::Number(40.0, 300.0)),
    ],
};

/// The profile; `None` where there is no file, and the default where it cannot be read: the questions of the first
/// run are asked once only.
pub fn profile(root: &Path, troubles: &mut Vec<String>) -> Option<Profile> {
    read(root, PROFILE, &PROFILE_KEYS, troubles)
}

/// All that is wrong with the text of a profile.
pub fn check_profile(source: Source<'_>) -> Vec<Fault> {
    match inspect(source, &Shape::Map(&PROFILE_KEYS)) {
        Err(fault) => vec![*fault],
        Ok((root, faults)) => match refuse_newer(source, &root, 1) {
            Err(fault) => vec![*fault],
            Ok(()) => faults,
        },
    }
}

/// The settings, or the usual ones.
pub fn settings(root: &Path, troubles: &mut Vec<String>) -> Settings {
    read(root, SETTINGS, &SETTINGS_KEYS, troubles).unwrap_or_default()
}

fn read<T: DeserializeOwned + Default>(
    root: &Path,
    name: &str,
    keys: &'static Keys,
    troubles: &mut Vec<String>,
) -> Option<T> {
    let document = match Document::read(root, Path::new(name), LARGEST) {
        Ok(document) => document,
        Err(ReadError::Missing(_)) => return None,
        Err(error) => {
            troubles.push(error.to_string());
            return Some(T::default());
        }
    };
    Some(typed(&document, keys, troubles).unwrap_or_default())
}

fn typed<T: DeserializeOwned>(
    document: &Document,
    keys: &'static Keys,
    troubles: &mut Vec<String>,
) -> Option<T> {
    let source = document.source();
    let (root, faults) = match inspect(source, &Shape::Map(keys)) {
        Ok(inspected) => inspected,
        Err(fault) => {
            troubles.push(fault.one_line());
            return None;
        }
    };
    if let Err(fault) = refuse_newer(source, &root, 1) {
        troubles.push(fault.one_line());
        return None;
    }
    troubles.extend(faults.iter().map(Fault::one_line));
    if faults.iter().any(|fault| fault.severity == Severity::Error) {
        return of_sound_keys(source, &root, keys);
    }
    match serde_yaml::from_str::<Option<T>>(source.text) {
        Ok(value) => value,
        Err(error) => {
            troubles.push(super::yaml::fault_of(source, &error).one_line());
            None
        }
    }
}

/// What the keys without a fault hold: a slip in one key must not move the person's home to another zone.
fn of_sound_keys<T: DeserializeOwned>(
    source: Source<'_>,
    root: &Node,
    keys: &'static Keys,
) -> Option<T> {
    let is_sound = |key: &serde_yaml::Value| {
        let key = key.as_str()?;
        let (_, shape) = keys.keys.iter().find(|(known, _)| *known == key)?;
        let faults = check(source, root.get(key)?, shape);
        let mut errors = faults
            .iter()
            .filter(|fault| fault.severity == Severity::Error);
        errors.next().is_none().then_some(())
    };
    let mut whole: serde_yaml::Mapping = serde_yaml::from_str(source.text).ok()?;
    whole.retain(|key, _| is_sound(key).is_some());
    serde_yaml::from_value(whole.into()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_in_one_key_leaves_the_others() {
        let dir = tempfile::tempdir().unwrap();
        let text = "home_zone: Asia/Kolkata\nvisa: perhaps\ngraduated: [2019]\nfirst_interview: 2026-12-03\n";
        std::fs::write(dir.path().join(PROFILE), text).unwrap();
        let mut troubles = Vec::new();
        let profile = profile(dir.path(), &mut troubles).unwrap();
        assert_eq!(profile.home_zone.as_deref(), Some("Asia/Kolkata"));
        assert!(profile.first_interview.is_some());
        assert_eq!(profile.visa, None);
        assert_eq!(troubles.len(), 2, "{troubles:?}");

        std::fs::write(
            dir.path().join(SETTINGS),
            "minutes_a_day: 5000\nthink_seconds: 10\n",
        )
        .unwrap();
        let settings = settings(dir.path(), &mut troubles);
        assert_eq!((settings.minutes_a_day, settings.think_seconds), (12, 10));
    }
}
