//! What the answers of the first-run questions change in `profile.yaml`.

use crate::domain::profile::ProfileChange;
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
    let zone = before.home_zone.map(|zone| zone.as_str().into());
    let visa = before.visa.map(|visa| visa.word().into());
    let date = before.first_interview.map(|date| date.to_string().into());
    vec![
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
