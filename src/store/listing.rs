//! What lies in one folder of entities: the files to load, those to merge, those with odd names.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::failure::{Doing, Failure};
use super::stamp::FileStamp;

/// The longest id, in characters.
const LONGEST: usize = 64;

/// The files of one folder, each list sorted by name; paths are from the data folder.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Listing {
    /// To load. An id may have a second part: `why-radiology@emory`.
    pub entities: Vec<Listed>,
    /// Two versions of one entity, ours or a sync program's: never loaded, offered for merging.
    pub conflicts: Vec<PathBuf>,
    /// Files whose name is no id, or ends in `.yml`: never loaded, named to the person.
    pub misnamed: Vec<PathBuf>,
}

/// One file to load.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// The stem of its name.
    pub id: String,
    /// Where it is, from the data folder.
    pub path: PathBuf,
    /// Its length and time as the folder tells them; `None` where it tells none.
    pub stamp: Option<FileStamp>,
}

/// Lists the `.yaml` files of `folder` in the data folder `root`; one that is not there is empty.
/// Hidden files, folders and files of other kinds are passed over.
pub fn list(root: &Path, folder: &Path) -> Result<Listing, Failure> {
    let path = root.join(folder);
    let entries = match fs::read_dir(&path) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Listing::default()),
        Err(error) => return Err(Failure::of(Doing::Read, &path)(error)),
    };
    let mut listing = Listing::default();
    for entry in entries {
        let entry = entry.map_err(Failure::of(Doing::Read, &path))?;
        let name = entry.file_name().to_string_lossy().into_owned();
        // Asked of the entry itself, which costs half of asking by its path; only a link has to be followed.
        let kind = entry.file_type().ok();
        let is_link = kind.is_some_and(|kind| kind.is_symlink());
        // What Windows tells in a listing may be older than the file.
        let metadata = if is_link || cfg!(windows) {
            entry.path().metadata()
        } else {
            entry.metadata()
        };
        if !metadata.as_ref().is_ok_and(fs::Metadata::is_dir) {
            let stamp = metadata.ok().as_ref().map(FileStamp::of);
            listing.sort_in(&name, folder.join(entry.file_name()), stamp);
        }
    }
    listing.entities.sort_by(|a, b| a.id.cmp(&b.id));
    listing.conflicts.sort();
    listing.misnamed.sort();
    Ok(listing)
}

impl Listing {
    fn sort_in(&mut self, name: &str, path: PathBuf, stamp: Option<FileStamp>) {
        let Some((stem, ending)) = name.rsplit_once('.') else {
            return;
        };
        let lower = ending.to_ascii_lowercase();
        if name.starts_with('.') || !matches!(lower.as_str(), "yaml" | "yml") {
            return;
        }
        if stem.contains(".conflict-") || stem.contains(".sync-conflict-") {
            self.conflicts.push(path);
        } else if stem.split('@').count() <= 2 && stem.split('@').all(is_id) && ending == "yaml" {
            self.entities.push(Listed {
                id: stem.to_owned(),
                path,
                stamp,
            });
        } else {
            self.misnamed.push(path);
        }
    }
}

/// `[a-z0-9]+(-[a-z0-9]+)*`, at most 64 characters.
fn is_id(text: &str) -> bool {
    let part = |part: &str| {
        !part.is_empty()
            && part
                .bytes()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
    };
    text.len() <= LONGEST && text.split('-').all(part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_sorted_into_what_to_load_to_merge_and_to_name() {
        let dir = tempfile::tempdir().unwrap();
        fs::create_dir_all(dir.path().join("stories/sub.yaml")).unwrap();
        for name in [
            "b.yaml",
            "a-1.yaml",
            "a@emory.yaml",
            "a.conflict-20261203T090000Z.yaml",
            "notes.txt",
            "a.sync-conflict-20261203-090000-ABCDEFG.yaml",
            ".prepcoach-x.tmp",
            ".hidden.yaml",
            "My Story.yaml",
            "c.yml",
            "a@b@c.yaml",
            "b.yaml~",
            "-x.yaml",
            "D.YAML",
        ] {
            fs::write(dir.path().join("stories").join(name), "").unwrap();
        }
        let listing = list(dir.path(), Path::new("stories")).unwrap();
        let names = |paths: &[PathBuf]| -> Vec<String> {
            paths
                .iter()
                .map(|p| p.file_name().unwrap().to_str().unwrap().to_owned())
                .collect()
        };
        let ids: Vec<_> = listing.entities.iter().map(|own| own.id.as_str()).collect();
        assert_eq!(ids, ["a-1", "a@emory", "b"]);
        assert_eq!(listing.entities[0].path, Path::new("stories/a-1.yaml"));
        assert_eq!(listing.conflicts.len(), 2);
        assert_eq!(
            names(&listing.misnamed),
            ["-x.yaml", "D.YAML", "My Story.yaml", "a@b@c.yaml", "c.yml"]
        );
    }

    #[test]
    fn a_missing_folder_is_empty_and_a_file_is_a_failure() {
        let dir = tempfile::tempdir().unwrap();
        assert_eq!(
            list(dir.path(), Path::new("none")).unwrap(),
            Listing::default()
        );
        fs::write(dir.path().join("stories"), "").unwrap();
        assert!(list(dir.path(), Path::new("stories")).is_err());
    }
}
