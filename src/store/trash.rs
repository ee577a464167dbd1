//! What was removed or replaced, under `trash/<stamp>/` at the path it had. Kept for 90 days.

use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};

use chrono::{DateTime, TimeDelta, Utc};

use super::atomic::{create_new, folder_of, make_folder, sync_folder};
use super::failure::{Doing, Failure};
use super::stamp::UtcStamp;

/// The name of the trash in the data folder.
pub const NAME: &str = "trash";
/// How long what was removed is kept.
pub const KEPT_DAYS: i64 = 90;
/// The most copies of one path under one stamp: more in one second are no person's doing.
const MOST_ALIKE: u32 = 1_000;

/// The trash of one data folder. Writing to it needs the folder's lock.
#[derive(Debug, Clone)]
pub struct Trash {
    root: PathBuf,
}

/// One file in the trash.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Discarded {
    /// When it was removed.
    pub stamp: UtcStamp,
    /// Where it was, from the data folder.
    pub original: PathBuf,
    /// Where it is.
    pub path: PathBuf,
}

impl Trash {
    /// The trash of the data folder `root`.
    pub fn of(root: impl Into<PathBuf>) -> Self {
        Self { root: root.into() }
    }

    /// Moves the file at `original` (from the data folder) to the trash.
    pub fn discard(&self, original: &Path, stamp: &UtcStamp) -> Result<Discarded, Failure> {
        let from = self.inside(original)?;
        from.symlink_metadata()
            .map_err(Failure::of(Doing::Remove, &from))?;
        let to = self.free_place(original, stamp)?;
        make_folder(folder_of(&to))?;
        move_file(&from, &to).map_err(Failure::of(Doing::Remove, &from))?;
        Ok(Discarded {
            stamp: stamp.clone(),
            original: original.to_path_buf(),
            path: to,
        })
    }

    /// Keeps `bytes` as what `original` held: for a file about to be replaced.
    pub fn keep_copy(
        &self,
        original: &Path,
        bytes: &[u8],
        stamp: &UtcStamp,
    ) -> Result<Discarded, Failure> {
        self.inside(original)?;
        let to = self.free_place(original, stamp)?;
        make_folder(folder_of(&to))?;
        create_new(&to, bytes)?;
        Ok(Discarded {
            stamp: stamp.clone(),
            original: original.to_path_buf(),
            path: to,
        })
    }

    /// Moves a file back to where it was; fails with `AlreadyExists` where something is now.
    pub fn restore(&self, discarded: &Discarded) -> Result<PathBuf, Failure> {
        let to = self.inside(&discarded.original)?;
        if to.symlink_metadata().is_ok() {
            return Err(Failure::of(Doing::Save, &to)(
                io::ErrorKind::AlreadyExists.into(),
            ));
        }
        make_folder(folder_of(&to))?;
        move_file(&discarded.path, &to).map_err(Failure::of(Doing::Save, &to))?;
        Ok(to)
    }

    /// Everything in the trash, the oldest first. What is no stamp of ours is not listed.
    pub fn list(&self) -> Vec<Discarded> {
        let mut found = Vec::new();
        for (stamp, folder) in self.stamped() {
            let mut folders = vec![folder.clone()];
            while let Some(open) = folders.pop() {
                for entry in entries(&open) {
                    let path = entry.path();
                    if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
                        folders.push(path);
                    } else if let Ok(original) = path.strip_prefix(&folder) {
                        let original = original.to_path_buf();
                        found.push(Discarded {
                            stamp: stamp.clone(),
                            original,
                            path,
                        });
                    }
                }
            }
        }
        found.sort();
        found
    }

    /// Deletes what was removed more than 90 days before `now`; gives the number of stamps.
    pub fn purge(&self, now: DateTime<Utc>) -> usize {
        let is_old = |stamp: &UtcStamp| {
            stamp
                .moment()
                .is_some_and(|at| now.signed_duration_since(at) > TimeDelta::days(KEPT_DAYS))
        };
        let old = self
            .stamped()
            .into_iter()
            .filter(|(stamp, _)| is_old(stamp));
        old.filter(|(_, folder)| fs::remove_dir_all(folder).is_ok())
            .count()
    }

    fn stamped(&self) -> Vec<(UtcStamp, PathBuf)> {
        let own = |entry: fs::DirEntry| {
            let is_folder = entry.file_type().is_ok_and(|kind| kind.is_dir());
            let name = entry.file_name();
            let name = name.to_str().filter(|_| is_folder)?;
            let (stamp, number) = name.split_at_checked(16)?;
            let ours = number.is_empty() || number.strip_prefix('-')?.parse::<u32>().is_ok();
            UtcStamp::parse(stamp)
                .filter(|_| ours)
                .map(|stamp| (stamp, entry.path()))
        };
        entries(&self.root.join(NAME))
            .into_iter()
            .filter_map(own)
            .collect()
    }

    fn inside(&self, original: &Path) -> Result<PathBuf, Failure> {
        let plain = original
            .components()
            .all(|part| matches!(part, Component::Normal(_)));
        if plain && original.file_name().is_some() {
            return Ok(self.root.join(original));
        }
        let outside = io::Error::new(
            io::ErrorKind::InvalidInput,
            "it is not inside the data folder",
        );
        Err(Failure::of(Doing::Remove, original)(outside))
    }

    /// A path under the stamp where nothing is yet.
    fn free_place(&self, original: &Path, stamp: &UtcStamp) -> Result<PathBuf, Failure> {
        for number in 1..=MOST_ALIKE {
            let folder = match number {
                1 => stamp.to_string(),
                _ => format!("{stamp}-{number}"),
            };
            let to = self.root.join(NAME).join(folder).join(original);
            if to.symlink_metadata().is_err() {
                return Ok(to);
            }
        }
        Err(Failure::of(Doing::Remove, original)(
            io::ErrorKind::AlreadyExists.into(),
        ))
    }
}

fn entries(folder: &Path) -> Vec<fs::DirEntry> {
    fs::read_dir(folder)
        .map(|all| all.flatten().collect())
        .unwrap_or_default()
}

/// Moves within the data folder; a trash linked to another disk gets a flushed copy first.
fn move_file(from: &Path, to: &Path) -> io::Result<()> {
    match fs::rename(from, to) {
        Err(error) if error.kind() == io::ErrorKind::CrossesDevices => {
            let bytes = fs::read(from)?;
            create_new(to, &bytes).map_err(|failure| failure.source)?;
            fs::remove_file(from)?;
        }
        other => other?,
    }
    sync_folder(folder_of(to))?;
    sync_folder(folder_of(from))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stamp(text: &str) -> UtcStamp {
        UtcStamp::parse(text).unwrap()
    }

    fn folder(files: &[&str]) -> (tempfile::TempDir, Trash) {
        let dir = tempfile::tempdir().unwrap();
        for file in files {
            let path = dir.path().join(file);
            fs::create_dir_all(folder_of(&path)).unwrap();
            fs::write(path, file).unwrap();
        }
        let trash = Trash::of(dir.path());
        (dir, trash)
    }

    #[test]
    fn what_is_removed_can_be_restored_to_its_place() {
        let (dir, trash) = folder(&["stories/a.yaml"]);
        let at = stamp("20261203T090000Z");
        let gone = trash.discard(Path::new("stories/a.yaml"), &at).unwrap();
        assert!(!dir.path().join("stories/a.yaml").exists());
        assert!(
            dir.path()
                .join("trash/20261203T090000Z/stories/a.yaml")
                .exists()
        );
        assert_eq!(trash.list(), std::slice::from_ref(&gone));
        trash.restore(&gone).unwrap();
        assert_eq!(
            fs::read_to_string(dir.path().join("stories/a.yaml")).unwrap(),
            "stories/a.yaml"
        );
        assert_eq!(trash.list(), []);
    }

    #[test]
    fn nothing_in_the_trash_or_in_its_old_place_is_overwritten() {
        let (dir, trash) = folder(&["a.yaml"]);
        let at = stamp("20261203T090000Z");
        let first = trash.keep_copy(Path::new("a.yaml"), b"one", &at).unwrap();
        let second = trash.keep_copy(Path::new("a.yaml"), b"two", &at).unwrap();
        assert_eq!(fs::read_to_string(&first.path).unwrap(), "one");
        assert_eq!(fs::read_to_string(&second.path).unwrap(), "two");
        assert_eq!(trash.list().len(), 2);
        assert_eq!(
            trash.restore(&second).unwrap_err().kind(),
            io::ErrorKind::AlreadyExists
        );
        assert_eq!(
            fs::read_to_string(dir.path().join("a.yaml")).unwrap(),
            "a.yaml"
        );
    }

    #[test]
    fn only_our_own_stamps_older_than_ninety_days_are_purged() {
        let names = [
            "20260901T000000Z",
            "20260904T085959Z-2",
            "20260904T090000Z",
            "notes",
            "20260101T000000Z-x",
        ];
        let files: Vec<_> = names
            .iter()
            .map(|name| format!("trash/{name}/a.yaml"))
            .collect();
        let files: Vec<_> = files.iter().map(String::as_str).collect();
        let (dir, trash) = folder(&files);
        let now = stamp("20261203T090000Z").moment().unwrap();
        assert_eq!(trash.purge(now), 2);
        let mut left: Vec<_> = entries(&dir.path().join(NAME))
            .iter()
            .map(|e| e.file_name().into_string().unwrap())
            .collect();
        left.sort();
        assert_eq!(left, ["20260101T000000Z-x", "20260904T090000Z", "notes"]);
    }

    #[test]
    fn paths_out_of_the_folder_and_missing_files_are_refused() {
        let (_dir, trash) = folder(&[]);
        let at = stamp("20261203T090000Z");
        for path in ["../a", "/etc/passwd", "", "a/../../b", "missing.yaml"] {
            assert!(trash.discard(Path::new(path), &at).is_err(), "{path}");
        }
        assert!(!trash.root.join(NAME).exists());
    }
}
