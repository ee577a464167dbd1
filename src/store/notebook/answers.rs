//! What answers and choices change in `profile.yaml` and `settings.yaml`.

use crate::domain::profile::{ProfileChange, Settings};
use crate::store::edit::Change;

/// One key set.
pub(super) fn change<'a>(path: &'a [&'a str], value: serde_yaml::Value) -> Change<'a> {
    Change {
        path,
        value: Some(value),
    }
}

/// The answers as they were before: one that was not there goes.
pub(super) fn as_before<'a>(before: &ProfileChange) -> Vec<Change<'a>> {
    let name = before.name.as_deref().map(Into::into);
    let zone = before.home_zone.map(|zone| zone.as_str().into());
    let visa = before.visa.map(|visa| visa.word().into());
    let date = before.first_interview.map(|date| date.to_string().into());
    vec![
        Change {
            path: &["name"],
            value: name,
        },
        Change {
            path: &["home_zone"],
            value: zone,
        },
        Change {
            path: &["visa"],
            value: visa,
        },
        Change {
            path: &["first_interview"],
            value: date,
        },
    ]
}

/// The answers as they were given; what was not answered is left as it is.
pub(super) fn as_given<'a>(answers: &ProfileChange) -> Vec<Change<'a>> {
    let mut changes = Vec::new();
    if let Some(name) = &answers.name {
        changes.push(change(&["name"], name.as_str().into()));
    }
    if let Some(zone) = answers.home_zone {
        changes.push(change(&["home_zone"], zone.as_str().into()));
    }
    if let Some(visa) = answers.visa {
        changes.push(change(&["visa"], visa.word().into()));
    }
    let is_answered = answers.home_zone.is_some() || answers.visa.is_some();
    match answers.first_interview {
        Some(date) => changes.push(change(&["first_interview"], date.to_string().into())),
        // The form was filled in and the date left empty: it is not known any more.
        None if is_answered => changes.push(Change {
            path: &["first_interview"],
            value: None,
        }),
        None => {}
    }
    changes
}

/// The choices that differ; what is as before is left as it stands.
pub(super) fn settings_changed<'a>(before: &Settings, after: &Settings) -> Vec<Change<'a>> {
    let mut changes = Vec::new();
    if before.minutes_a_day != after.minutes_a_day {
        changes.push(change(&["minutes_a_day"], after.minutes_a_day.into()));
    }
    if before.think_seconds != after.think_seconds {
        changes.push(change(&["think_seconds"], after.think_seconds.into()));
    }
    if before.travel_zone != after.travel_zone {
        changes.push(Change {
            path: &["travel_zone"],
            value: after.travel_zone.as_deref().map(Into::into),
        });
    }
    if before.day_plan != after.day_plan {
        let plan = serde_yaml::to_value(after.day_plan).unwrap_or_default();
        changes.push(change(&["day_plan"], plan));
    }
    if before.rules_off != after.rules_off {
        let rules = after.rules_off.iter().map(|rule| rule.as_str().into());
        changes.push(change(
            &["rules_off"],
            serde_yaml::Value::Sequence(rules.collect()),
        ));
    }
    if before.mappings != after.mappings {
        let mappings = serde_yaml::to_value(&after.mappings).unwrap_or_default();
        changes.push(change(&["mappings"], mappings));
    }
    changes
}
