//! The coach's sentences: the shipped ones, with the person's own laid over them.

use std::path::Path;

use super::ADVICE;
use crate::domain::wording::Wording;
use crate::store::document::Document;
use crate::store::{profile, shipped, yaml};

/// The coach's sentences; an own `content/advice.yaml` is laid over the shipped ones, key by key.
pub(super) fn wording(root: &Path, troubles: &mut Vec<String>) -> Wording {
    if !root.join(ADVICE).exists() {
        return serde_json::from_str(shipped::advice_text()).unwrap_or_default();
    }
    let own = Document::read(root, Path::new(ADVICE), profile::LARGEST)
        .map_err(|error| error.to_string())
        .and_then(|document| {
            let source = document.source();
            yaml::guard(source).map_err(|fault| fault.one_line())?;
            serde_yaml::from_str::<serde_json::Value>(source.text)
                .map_err(|error| yaml::fault_of(source, &error).one_line())
        });
    let mut advice = shipped::advice();
    match own {
        Ok(own) => lay_over(&mut advice, own),
        Err(why) => troubles.push(why),
    }
    match serde_json::from_value(advice) {
        Ok(wording) => wording,
        Err(error) => {
            troubles.push(format!("{ADVICE}: {error}; the shipped sentences are used"));
            serde_json::from_str(shipped::advice_text()).unwrap_or_default()
        }
    }
}

fn lay_over(below: &mut serde_json::Value, above: serde_json::Value) {
    match (below, above) {
        (serde_json::Value::Object(below), serde_json::Value::Object(above)) => {
            for (key, value) in above {
                lay_over(below.entry(key).or_insert(serde_json::Value::Null), value);
            }
        }
        (below, above) => *below = above,
    }
}
