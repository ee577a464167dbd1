//! The portrait in `profile.yaml`: its four keys, read so that a slip in one leaves the others.

use serde_yaml::Mapping;

use super::PROFILE_KEYS;
use crate::domain::id::StoryId;
use crate::domain::portrait::{CvItem, CvKind, Explanation, Fit, JourneyPart, Narrative, Portrait};
use crate::store::entities::writing::Keyed;
use crate::store::fault::{Fault, Severity, Source};
use crate::store::schema::{Keys, Shape, check, inspect, refuse_newer};
use crate::store::yaml::Node;
use crate::store::yaml::values::{bullets, scalar, string, text, word};

/// The keys of the portrait.
pub const PARTS: [&str; 4] = ["narrative", "journey", "cv", "fit"];

/// By which of these keys two items of a list are known to be the same.
pub const NAMES: &[&str] = &["id", "topic", "quality"];

const BULLETS: Keys = Keys {
    what: "`bullets` of an explanation",
    required: &[],
    keys: &[
        ("own", Shape::TextOrList),
        ("learned", Shape::TextOrList),
        ("resolved", Shape::TextOrList),
    ],
};

const EXPLANATION: Keys = Keys {
    what: "an explanation",
    required: &[],
    keys: &[("topic", Shape::Text), ("bullets", Shape::Map(&BULLETS))],
};

const CV_ITEM: Keys = Keys {
    what: "an item of the CV",
    required: &["id"],
    keys: &[
        ("id", Shape::Text),
        ("title", Shape::Text),
        ("kind", Shape::OneOf(&["project", "skill"])),
        ("ready", Shape::Dict(&Shape::Text)),
        ("used", Shape::Text),
    ],
};

const FIT: Keys = Keys {
    what: "a quality",
    required: &[],
    keys: &[
        ("quality", Shape::Text),
        ("story", Shape::Text),
        ("demand", Shape::Text),
    ],
};

/// What stands under `narrative`.
pub const NARRATIVE_SHAPE: Shape = Shape::Dict(&Shape::Text);
/// What stands under `journey`.
pub const JOURNEY_SHAPE: Shape = Shape::List(&Shape::Map(&EXPLANATION));
/// What stands under `cv`.
pub const CV_SHAPE: Shape = Shape::List(&Shape::Map(&CV_ITEM));
/// What stands under `fit`.
pub const FIT_SHAPE: Shape = Shape::List(&Shape::Map(&FIT));

/// What a profile says of the portrait.
#[derive(Debug, Default)]
pub struct Read {
    /// The portrait: what cannot be used is empty.
    pub portrait: Portrait,
    /// The keys that cannot be used, each with its first fault. They must not be written over.
    pub unsound: Vec<(&'static str, Fault)>,
}

/// Reads the portrait of a profile's text.
pub fn read(source: Source<'_>) -> Read {
    let inspected = inspect(source, &Shape::Map(&PROFILE_KEYS));
    let sound = inspected.and_then(|(root, _)| refuse_newer(source, &root, 1).map(|()| root));
    let root = match sound {
        Ok(root) => root,
        Err(fault) => {
            let unsound = PARTS.map(|key| (key, Fault::clone(&fault)));
            return Read {
                unsound: unsound.into(),
                ..Read::default()
            };
        }
    };
    let unsound: Vec<_> = PARTS
        .iter()
        .filter_map(|key| Some((*key, first_error(source, &root, key)?)))
        .collect();
    let part = |key| {
        let is_sound = unsound.iter().all(|(own, _)| *own != key);
        root.get(key).filter(|_| is_sound)
    };
    let portrait = Portrait {
        narrative: part("narrative").map(narrative).unwrap_or_default(),
        journey: part("journey").map_or_else(Vec::new, |node| items(node, explanation)),
        cv: part("cv").map_or_else(Vec::new, |node| items(node, cv_item)),
        fit: part("fit").map_or_else(Vec::new, |node| items(node, fit)),
    };
    Read { portrait, unsound }
}

fn first_error(source: Source<'_>, root: &Node, key: &str) -> Option<Fault> {
    let (_, shape) = PROFILE_KEYS.keys.iter().find(|(known, _)| *known == key)?;
    let value = root.get(key).filter(|node| !is_nothing(node))?;
    let faults = check(source, value, shape).into_iter();
    let mut errors = faults.filter(|fault| fault.severity == Severity::Error);
    errors.next()
}

fn is_nothing(node: &Node) -> bool {
    matches!(node.kind, crate::store::yaml::Kind::Null)
}

fn items<T>(node: &Node, item: impl Fn(&Node) -> T) -> Vec<T> {
    node.items().iter().map(item).collect()
}

fn narrative(node: &Node) -> Narrative {
    let is_material = |key: &str| !matches!(key, "paragraph" | "spoken");
    let entries = node.entries().iter();
    let material = entries
        .filter(|(key, _)| is_material(&key.name))
        .filter_map(|(key, value)| Some((key.name.clone(), scalar(value)?)));
    Narrative {
        material: material.filter(|(_, text)| !text.is_empty()).collect(),
        paragraph: string(node, "paragraph"),
        spoken: string(node, "spoken"),
    }
}

fn explanation(node: &Node) -> Explanation {
    let mut explanation = Explanation {
        topic: string(node, "topic"),
        ..Explanation::default()
    };
    if let Some(parts) = node.get("bullets") {
        for part in JourneyPart::ALL {
            *explanation.part_mut(*part) = bullets(parts, part.word());
        }
    }
    explanation
}

fn cv_item(node: &Node) -> CvItem {
    let ready = node.get("ready").map_or(&[][..], Node::entries).iter();
    let ready = ready.filter_map(|(key, value)| Some((key.name.clone(), scalar(value)?)));
    CvItem {
        id: string(node, "id"),
        title: string(node, "title"),
        kind: word(node, "kind", CvKind::parse).unwrap_or(CvKind::Project),
        ready: ready.filter(|(_, text)| !text.is_empty()).collect(),
        used: string(node, "used"),
    }
}

fn fit(node: &Node) -> Fit {
    Fit {
        quality: string(node, "quality"),
        story: text(node, "story").map(StoryId::new),
        demand: string(node, "demand"),
    }
}

/// The keys of the portrait as the file holds them; what is empty is left out.
pub fn keys(portrait: &Portrait) -> Mapping {
    let mut map = Keyed::default();
    map.map("narrative", narrative_keys(&portrait.narrative));
    map.list("journey", portrait.journey.iter().map(explanation_keys));
    map.list("cv", portrait.cv.iter().map(cv_keys));
    map.list("fit", portrait.fit.iter().map(fit_keys));
    map.done()
}

fn narrative_keys(narrative: &Narrative) -> Keyed {
    let mut map = Keyed::default();
    for (prompt, text) in &narrative.material {
        map.text(prompt, text);
    }
    map.text("paragraph", &narrative.paragraph);
    map.text("spoken", &narrative.spoken);
    map
}

fn explanation_keys(explanation: &Explanation) -> Keyed {
    let mut parts = Keyed::default();
    for part in JourneyPart::ALL {
        parts.texts(part.word(), explanation.part(*part));
    }
    let mut map = Keyed::default();
    map.text("topic", &explanation.topic);
    map.map("bullets", parts);
    map
}

fn cv_keys(item: &CvItem) -> Keyed {
    let mut ready = Keyed::default();
    for (thing, text) in &item.ready {
        ready.text(thing, text);
    }
    let mut map = Keyed::default();
    map.text("id", &item.id);
    map.text("title", &item.title);
    map.text("kind", item.kind.word());
    map.map("ready", ready);
    map.text("used", &item.used);
    map
}

fn fit_keys(fit: &Fit) -> Keyed {
    let mut map = Keyed::default();
    map.text("quality", &fit.quality);
    map.text("story", fit.story.as_ref().map_or("", |id| id.as_str()));
    map.text("demand", &fit.demand);
    map
}

#[cfg(test)]
mod tests;
