//! The guides of the portrait: an own `content/<name>.yaml` takes the place of the shipped one.

use std::path::{Path, PathBuf};

use serde::de::DeserializeOwned;

use super::{read, shipped};
use crate::domain::portrait::Guides;

/// The guides, by the stems of their files.
const NAMES: [&str; 4] = ["narrative", "journey", "cv", "fit"];

/// Reads all four.
pub(super) fn load(root: &Path, troubles: &mut Vec<String>) -> Guides {
    let [narrative, journey, cv, fit] = NAMES;
    Guides {
        narrative: guide(root, narrative, troubles),
        journey: guide(root, journey, troubles),
        cv: guide(root, cv, troubles),
        fit: guide(root, fit, troubles),
    }
}

fn guide<T: DeserializeOwned + Default>(root: &Path, name: &str, troubles: &mut Vec<String>) -> T {
    let own = read(root, &path(name), troubles);
    own.unwrap_or_else(|| serde_json::from_str(shipped::guide_text(name)).unwrap_or_default())
}

fn path(name: &str) -> PathBuf {
    Path::new("content").join(format!("{name}.yaml"))
}

/// The files that are read.
pub(super) fn files(root: &Path) -> impl Iterator<Item = PathBuf> {
    NAMES.iter().map(move |name| root.join(path(name)))
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn the_shipped_guides_unpack() {
        for name in NAMES {
            let tree: serde_json::Value = serde_json::from_str(shipped::guide_text(name)).unwrap();
            assert!(tree["about"].is_string(), "{name}");
        }
        let mut troubles = Vec::new();
        let guides = load(Path::new("nowhere"), &mut troubles);
        assert_eq!(guides.narrative.prompts.len(), 18);
        assert_eq!(guides.journey.topics.len(), 4);
        assert_eq!((guides.cv.things.len(), guides.cv.kinds.len()), (5, 5));
        assert_eq!((guides.fit.demands.len(), guides.fit.steps.len()), (5, 4));
        assert_eq!(troubles, [] as [String; 0]);
    }

    #[test]
    fn an_own_guide_takes_the_place_of_the_shipped_one_and_a_broken_one_is_named() {
        let dir = tempfile::tempdir().unwrap();
        fs::create_dir(dir.path().join("content")).unwrap();
        for (name, text) in [
            (
                "fit",
                "about: Mine.\ncount: [2, 5]\ndemands: [{id: night, text: nights}]\n",
            ),
            ("cv", "things: [{id: [}]\n"),
        ] {
            fs::write(dir.path().join(path(name)), text).unwrap();
        }
        let mut troubles = Vec::new();
        let guides = load(dir.path(), &mut troubles);
        assert_eq!(
            (guides.fit.about.as_str(), guides.fit.count),
            ("Mine.", (2, 5))
        );
        assert_eq!(guides.fit.demand_name("night"), "nights");
        assert_eq!(guides.cv.things.len(), 5);
        let [cv] = &troubles[..] else {
            panic!("{troubles:?}");
        };
        assert!(cv.contains("content/cv.yaml:1"), "{cv}");
    }
}
