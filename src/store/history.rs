//! Earlier versions of drafts: every text that a save replaces or removes, as `history/<folder>/<id>/<stamp>.yaml`; of the
//! profile, `history/profile/<stamp>.yaml`. Nothing here is ever changed or removed by the program.

use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};

use super::atomic::{create_new, make_folder};
use super::document::{Document, LARGEST};
use super::failure::Failure;
use super::stamp::UtcStamp;
use super::{answers, profile, stories};
use crate::domain::id::is_valid;

/// The folder of earlier versions.
pub const FOLDER: &str = "history";

/// An earlier version.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Earlier {
    /// When it was replaced.
    pub stamp: UtcStamp,
    /// Where it is, from the data folder.
    pub file: PathBuf,
}

/// Where earlier versions of `file` lie, both from the data folder; `None` for a file of which none are kept.
pub fn folder_of(file: &Path) -> Option<PathBuf> {
    if file == Path::new(profile::PROFILE) {
        return Some(Path::new(FOLDER).join("profile"));
    }
    let mut parts = file.components();
    let (Some(Component::Normal(folder)), Some(Component::Normal(_)), None) =
        (parts.next(), parts.next(), parts.next())
    else {
        return None;
    };
    let is_kept = folder == stories::FOLDER || folder == answers::FOLDER;
    let stem = file.file_stem()?.to_str()?;
    let is_own = stem.split('@').count() <= 2 && stem.split('@').all(is_valid);
    let is_yaml = file.extension()? == "yaml";
    (is_kept && is_own && is_yaml).then(|| Path::new(FOLDER).join(folder).join(stem))
}

/// Keeps the text that is about to be replaced; what is kept under the same second, or is the newest kept already, is
/// not kept again. Files of which no versions are kept are passed over. It is on the disk when this returns.
///
/// # Errors
/// Where the system refuses: then the text must not be replaced.
pub fn keep(root: &Path, file: &Path, text: &str, stamp: &UtcStamp) -> Result<(), Failure> {
    let Some(folder) = folder_of(file) else {
        return Ok(());
    };
    let newest = list(root, file).into_iter().next();
    let newest = newest.and_then(|own| Document::read(root, &own.file, LARGEST).ok());
    if newest.is_some_and(|newest| newest.text() == text) {
        return Ok(());
    }
    make_folder(&root.join(&folder))?;
    let name = folder.join(format!("{stamp}.yaml"));
    match create_new(&root.join(name), text.as_bytes()) {
        Err(failure) if failure.kind() == io::ErrorKind::AlreadyExists => Ok(()),
        other => other,
    }
}

/// The earlier versions of `file`, the newest first. What is not named by a stamp is passed over.
pub fn list(root: &Path, file: &Path) -> Vec<Earlier> {
    let Some(folder) = folder_of(file) else {
        return Vec::new();
    };
    let entries = fs::read_dir(root.join(&folder)).into_iter().flatten();
    let earlier = entries.flatten().filter_map(|entry| {
        let name = entry.file_name();
        let stamp = name.to_str()?.strip_suffix(".yaml")?;
        Some(Earlier {
            stamp: UtcStamp::parse(stamp)?,
            file: folder.join(&name),
        })
    });
    let mut earlier: Vec<Earlier> = earlier.collect();
    earlier.sort_by(|a, b| b.cmp(a));
    earlier
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_drafts_have_earlier_versions() {
        for (file, folder) in [
            ("profile.yaml", Some("history/profile")),
            ("stories/a.yaml", Some("history/stories/a")),
            ("answers/a@emory.yaml", Some("history/answers/a@emory")),
            ("stories/a.conflict-20261203T090000Z.yaml", None),
            ("stories/../a.yaml", None),
            ("stories/a/b.yaml", None),
            ("stories/A.yaml", None),
            ("calendar/a.yaml", None),
            ("settings.yaml", None),
            ("stories", None),
            ("/stories/a.yaml", None),
        ] {
            assert_eq!(
                folder_of(Path::new(file)).as_deref(),
                folder.map(Path::new),
                "{file}"
            );
        }
    }

    #[test]
    fn within_a_second_the_first_is_kept_and_nothing_is_kept_twice_in_a_row() {
        let dir = tempfile::tempdir().unwrap();
        let file = Path::new("stories/a.yaml");
        let kept = |text: &str, stamp: &str| {
            keep(dir.path(), file, text, &UtcStamp::parse(stamp).unwrap()).unwrap();
        };
        kept("one", "20261203T090000Z");
        kept("two", "20261203T090000Z");
        kept("one", "20261203T090001Z");
        kept("three", "20261203T090002Z");
        fs::write(dir.path().join("history/stories/a/notes.yaml"), "").unwrap();
        let texts: Vec<_> = list(dir.path(), file)
            .iter()
            .map(|own| fs::read_to_string(dir.path().join(&own.file)).unwrap())
            .collect();
        assert_eq!(texts, ["three", "one"]);
    }
}
