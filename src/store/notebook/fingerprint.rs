//! Whether another program has changed what a notebook is read from.

use std::hash::{Hash, Hasher};
use std::path::Path;

use super::{ADVICE, Store};
use crate::store::stamp::FileStamp;
use crate::store::{answers, banks, calendar, journal, lists, profile, programs, stories};

impl Store {
    /// A number that changes when another program changes what a notebook is read from.
    pub fn fingerprint(&self) -> u64 {
        let root = self.folder.root();
        let mut hasher = std::hash::DefaultHasher::new();
        for name in [profile::PROFILE, profile::SETTINGS, ADVICE] {
            look(&root.join(name), &mut hasher);
        }
        for path in lists::files(root) {
            look(&path, &mut hasher);
        }
        for folder in [
            journal::FOLDER,
            banks::FOLDER,
            calendar::FOLDER,
            programs::FOLDER,
            stories::FOLDER,
            answers::FOLDER,
        ] {
            let Ok(listing) = std::fs::read_dir(root.join(folder)) else {
                continue;
            };
            let mut paths: Vec<_> = listing
                .filter_map(|entry| Some(entry.ok()?.path()))
                .collect();
            paths.sort();
            for path in paths {
                look(&path, &mut hasher);
            }
        }
        hasher.finish()
    }
}

fn look(path: &Path, hasher: &mut impl Hasher) {
    path.hash(hasher);
    path.metadata()
        .ok()
        .as_ref()
        .map(FileStamp::of)
        .hash(hasher);
}
