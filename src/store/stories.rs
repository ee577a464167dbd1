//! Stories: `stories/*.yaml`, one experience a file, read and checked.

use serde_yaml::Mapping;

use super::entities::writing::{Form, Keyed};
use super::entities::{self, Checked, Sort};
use super::fault::Source;
use super::schema::{Keys, Shape};
use super::yaml::Node;
use super::yaml::values::{bullets, string};
use crate::domain::story::{Part, Story};

/// The folder of stories.
pub const FOLDER: &str = "stories";

/// The largest story that is read, in bytes: far more than a megabyte that was pasted by mistake.
pub const LARGEST: u64 = 8 << 20;

/// The format this program knows.
const SCHEMA: u32 = 1;

/// The keys of a story.
pub const KEYS: Keys = Keys {
    what: "a story",
    required: &[],
    keys: &[
        ("schema", Shape::Int(0, 1_000_000)),
        ("title", Shape::Text),
        ("prompt", Shape::Text),
        ("situation", Shape::TextOrList),
        ("task", Shape::TextOrList),
        ("action", Shape::TextOrList),
        ("result", Shape::TextOrList),
        ("learned", Shape::TextOrList),
        ("numbers", Shape::TextOrList),
        ("qualities", Shape::TextOrList),
        ("themes", Shape::TextOrList),
        ("concerns", Shape::TextOrList),
        ("when", Shape::Text),
        ("where", Shape::Text),
    ],
};

/// How stories are loaded.
pub const SORT: Sort<Story> = Sort {
    folder: FOLDER,
    what: "a story",
    second: entities::COMPARE,
    largest: LARGEST,
    check,
};

/// How stories are written.
pub const FORM: Form<Story> = Form {
    sort: SORT,
    head: |_| Vec::new(),
    keys,
    names: &[],
};

/// Checks a story's text; all faults with their places.
pub fn check(source: Source<'_>, _stem: &str) -> Checked<Story> {
    entities::checked(source, &KEYS, SCHEMA, |root, _| story(root))
}

fn story(root: &Node) -> Story {
    Story {
        title: string(root, "title"),
        prompt: string(root, "prompt"),
        situation: bullets(root, "situation"),
        task: bullets(root, "task"),
        action: bullets(root, "action"),
        result: bullets(root, "result"),
        learned: bullets(root, "learned"),
        numbers: bullets(root, "numbers"),
        qualities: bullets(root, "qualities"),
        themes: bullets(root, "themes"),
        concerns: bullets(root, "concerns"),
        when: string(root, "when"),
        place: string(root, "where"),
    }
}

fn keys(story: &Story) -> Mapping {
    let mut map = Keyed::default();
    map.text("title", &story.title);
    map.text("prompt", &story.prompt);
    for part in Part::ALL {
        map.texts(part.word(), story.part(*part));
    }
    map.texts("numbers", &story.numbers);
    map.texts("qualities", &story.qualities);
    map.texts("themes", &story.themes);
    map.texts("concerns", &story.concerns);
    map.text("when", &story.when);
    map.text("where", &story.place);
    map.done()
}

#[cfg(test)]
mod tests;
