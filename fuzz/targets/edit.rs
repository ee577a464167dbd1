//! Any text as a document that is edited in place: the result holds what it should, and a second edit changes nothing.

#![no_main]

use std::path::Path;

use libfuzzer_sys::fuzz_target;
use prepcoach::store::edit::{self, Change, NotEdited};
use prepcoach::store::fault::Source;
use prepcoach::store::yaml;
use serde_yaml::Value;

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    let source = Source {
        path: Path::new("profile.yaml"),
        text: &text,
    };
    // As in the program: what the guard refuses is never edited.
    if yaml::guard(source).is_err() {
        return;
    }
    let note = text.chars().rev().take(40).collect::<String>();
    let changes = [
        Change {
            path: &["home_zone"],
            value: Some("Asia/Kolkata".into()),
        },
        Change {
            path: &["narrative", "paragraph"],
            value: Some(note.as_str().into()),
        },
        Change {
            path: &["first_interview"],
            value: None,
        },
    ];
    for changes in [&changes[..1], &changes[1..2], &changes[2..], &changes[..]] {
        hold(&text, changes);
    }
});

fn hold(text: &str, changes: &[Change<'_>]) {
    let new = match edit::set(text, changes) {
        Ok(new) => new,
        Err(NotEdited::Layout) => match edit::rewrite(text, changes) {
            Ok(new) => new,
            Err(_) => return,
        },
        Err(_) => return,
    };
    let value: Value = serde_yaml::from_str(&new).expect("an edited document is readable");
    for change in changes {
        let found = change
            .path
            .iter()
            .try_fold(&value, |value, key| value.get(*key));
        assert_eq!(found, change.value.as_ref(), "{new:?}");
    }
    assert_eq!(edit::set(&new, changes).as_deref(), Ok(new.as_str()));
}
