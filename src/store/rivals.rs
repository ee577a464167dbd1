//! Second versions of a file, beside it: `<stem>.conflict-<stamp>.yaml`, which a refused save keeps, and
//! `<stem>.sync-conflict-….yaml`, which a sync program makes. They are never loaded, only offered.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::atomic::{create_new, folder_of, make_folder};
use super::failure::{Doing, Failure};
use super::stamp::UtcStamp;

/// What stands in the name of one of ours, before its stamp.
const OURS: &str = ".conflict-";
/// What stands in the name of one that a sync program made.
const THEIRS: &str = ".sync-conflict-";
/// The most second versions under one stamp.
const MOST_COPIES: u32 = 1_000;

/// The stem of the file that a second version with this stem lies beside; `None` where it is no second version.
pub fn stem_of(stem: &str) -> Option<&str> {
    let at = stem.find(THEIRS).or_else(|| stem.find(OURS))?;
    Some(&stem[..at]).filter(|stem| !stem.is_empty())
}

/// The stamp in the name of one of ours.
pub fn stamp_of(stem: &str) -> Option<UtcStamp> {
    let (_, after) = stem.split_once(OURS)?;
    UtcStamp::parse(after.get(..16)?)
}

/// The second versions of `file`, which is named from the data folder `root`; by name.
pub fn beside(root: &Path, file: &Path) -> Vec<PathBuf> {
    let (Some(folder), Some(stem)) = (file.parent(), file.file_stem()) else {
        return Vec::new();
    };
    let is_rival = |entry: &fs::DirEntry| {
        let name = entry.path();
        let own = name.file_stem().and_then(|stem| stem_of(stem.to_str()?));
        own.is_some_and(|own| *stem == *own)
            && name.extension() == file.extension()
            && name.is_file()
    };
    let entries = fs::read_dir(root.join(folder)).into_iter().flatten();
    let rivals = entries.flatten().filter(is_rival);
    let mut rivals: Vec<PathBuf> = rivals.map(|entry| folder.join(entry.file_name())).collect();
    rivals.sort();
    rivals
}

/// Keeps a text as a second version of `file`, under a name that is free; gives that name, from the data folder.
///
/// # Errors
/// Where the system refuses.
pub fn keep(root: &Path, file: &Path, text: &[u8], stamp: &UtcStamp) -> Result<PathBuf, Failure> {
    let part =
        |part: Option<&std::ffi::OsStr>| part.unwrap_or_default().to_string_lossy().into_owned();
    let (stem, ending) = (part(file.file_stem()), part(file.extension()));
    make_folder(folder_of(&root.join(file)))?;
    for number in 1..=MOST_COPIES {
        let more = match number {
            1 => String::new(),
            _ => format!("-{number}"),
        };
        let name = file.with_file_name(format!("{stem}{OURS}{stamp}{more}.{ending}"));
        match create_new(&root.join(&name), text) {
            Ok(()) => return Ok(name),
            Err(failure) if failure.kind() == io::ErrorKind::AlreadyExists => {}
            Err(failure) => return Err(failure),
        }
    }
    Err(Failure::of(Doing::Save, file)(
        io::ErrorKind::AlreadyExists.into(),
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn second_versions_are_told_by_their_names() {
        for (stem, of) in [
            ("a.conflict-20261203T090000Z", Some("a")),
            ("a@emory.conflict-20261203T090000Z-2", Some("a@emory")),
            ("a.sync-conflict-20261203-090000-ABCDEFG", Some("a")),
            (
                "a.conflict-x.sync-conflict-20261203-090000-ABCDEFG",
                Some("a.conflict-x"),
            ),
            ("a", None),
            (".conflict-20261203T090000Z", None),
            ("conflict-a", None),
        ] {
            assert_eq!(stem_of(stem), of, "{stem}");
        }
    }

    #[test]
    fn a_second_version_takes_a_name_that_is_free() {
        let dir = tempfile::tempdir().unwrap();
        let (file, stamp) = (
            Path::new("stories/a.yaml"),
            UtcStamp::parse("20261203T090000Z").unwrap(),
        );
        let first = keep(dir.path(), file, b"one", &stamp).unwrap();
        let second = keep(dir.path(), file, b"two", &stamp).unwrap();
        assert_eq!(first, Path::new("stories/a.conflict-20261203T090000Z.yaml"));
        assert_eq!(
            second,
            Path::new("stories/a.conflict-20261203T090000Z-2.yaml")
        );
        fs::write(
            dir.path().join("stories/ab.conflict-20261203T090000Z.yaml"),
            "",
        )
        .unwrap();
        assert_eq!(beside(dir.path(), file), [second.clone(), first]);
        assert_eq!(
            stamp_of(second.file_stem().unwrap().to_str().unwrap()),
            Some(stamp)
        );
        assert_eq!(
            beside(dir.path(), Path::new("answers/a.yaml")),
            [""; 0].map(PathBuf::from)
        );
    }
}
