//! One folder of entities, a file each: read, checked, and kept in the cache by length and time of every file.

pub mod writing;

use std::path::{Path, PathBuf};

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::cache::{self, Cache, Cached};
use super::document::Document;
use super::fault::{Fault, Severity, Source};
use super::listing::{self, Listed};
use super::schema::{Keys, Shape, inspect, refuse_newer};
use super::stamp::FileStamp;
use super::yaml::Node;

/// What one file holds: the value where it can be used, and everything that is wrong with it.
#[derive(Debug)]
pub struct Checked<T> {
    /// The value; `None` where a fault keeps it from being used.
    pub value: Option<T>,
    /// All faults, in the order of the text; notes do not keep a value from being used.
    pub faults: Vec<Fault>,
}

impl<T> Checked<T> {
    /// A file that cannot be used at all.
    pub fn refused(fault: Fault) -> Self {
        Self {
            value: None,
            faults: vec![fault],
        }
    }
}

/// Checks the form of a text and reads its value, where no fault keeps it from being used and `schema` is one that is
/// known.
pub fn checked<T>(
    source: Source<'_>,
    keys: &'static Keys,
    schema: u32,
    read: impl FnOnce(&Node, &mut Vec<Fault>) -> T,
) -> Checked<T> {
    let (root, mut faults) = match inspect(source, &Shape::Map(keys)) {
        Ok(inspected) => inspected,
        Err(fault) => return Checked::refused(*fault),
    };
    if let Err(fault) = refuse_newer(source, &root, schema) {
        let located = super::yaml::parse(source);
        let placed = located.map(|root| refuse_newer(source, &root, schema));
        return Checked::refused(match placed {
            Ok(Err(placed)) => *placed,
            Ok(Ok(())) | Err(_) => *fault,
        });
    }
    let is_sound = faults.iter().all(|fault| fault.severity != Severity::Error);
    let value = is_sound.then(|| read(&root, &mut faults));
    faults.sort_by_key(|fault| (fault.line, fault.column));
    Checked { value, faults }
}

/// A sort of entity.
pub struct Sort<T> {
    /// Its folder in the data folder, which names its cache too.
    pub folder: &'static str,
    /// What one is called in sentences: "a bank".
    pub what: &'static str,
    /// What to do about a second version of one, after a semicolon.
    pub second: &'static str,
    /// The largest file that is read, in bytes.
    pub largest: u64,
    /// Reads a text; the second argument is the stem of its file.
    pub check: fn(Source<'_>, &str) -> Checked<T>,
}

/// What to do about a second version where the screens offer nothing for it.
pub const MERGE: &str = "merge the two by hand, then remove it";

/// What to do about a second version of a draft.
pub const COMPARE: &str =
    "Answers shows the two side by side; keep one, or merge them by hand and remove it";

/// One entity as it was read.
#[derive(Debug, Clone, PartialEq)]
pub struct Entity<T> {
    /// The stem of its file.
    pub id: String,
    /// CRC-32 of the file's text.
    pub version: u32,
    /// The value.
    pub value: T,
}

/// All entities of a folder.
#[derive(Debug)]
pub struct Loaded<T> {
    /// Those that can be used, by id.
    pub entities: Vec<Entity<T>>,
    /// The ids of those that cannot.
    pub unreadable: Vec<String>,
    /// Second versions beside them, from the data folder.
    pub conflicts: Vec<PathBuf>,
    /// What is wrong, one sentence each.
    pub troubles: Vec<String>,
}

/// One file as the cache keeps it.
#[derive(Serialize, Deserialize)]
struct Kept<T> {
    id: String,
    stamp: FileStamp,
    version: u32,
    value: Option<T>,
    troubles: Vec<String>,
}

/// The version of a text: its CRC-32.
pub fn version(text: &str) -> u32 {
    crc32fast::hash(text.as_bytes())
}

/// Reads every entity of a sort; those whose files have not changed come from the cache.
pub fn load<T>(root: &Path, sort: &Sort<T>, cache: &Cache) -> Loaded<T>
where
    T: Serialize + DeserializeOwned,
{
    let mut loaded = Loaded {
        entities: Vec::new(),
        unreadable: Vec::new(),
        conflicts: Vec::new(),
        troubles: Vec::new(),
    };
    let listing = match listing::list(root, Path::new(sort.folder)) {
        Ok(listing) => listing,
        Err(failure) => {
            loaded.troubles.push(failure.to_string());
            return loaded;
        }
    };
    for path in &listing.misnamed {
        loaded.troubles.push(format!(
            "{}: not read; the file of {} is named with small letters, digits and dashes, and ends in .yaml",
            path.display(),
            sort.what
        ));
    }
    for path in &listing.conflicts {
        loaded.troubles.push(format!(
            "{}: a second version of {}; {}",
            path.display(),
            sort.what,
            sort.second
        ));
    }
    loaded.conflicts = listing.conflicts;
    if listing.entities.is_empty() {
        return loaded;
    }
    let cached = cache.load(sort.folder);
    let (kept, all_known) = read_all(root, sort, &listing.entities, cached);
    if !all_known && let Some(bytes) = cache::pack(&kept) {
        cache.save(sort.folder, &bytes);
    }
    loaded.entities.reserve_exact(kept.len());
    for file in kept {
        let (id, version) = (file.id, file.version);
        match file.value {
            Some(value) => loaded.entities.push(Entity { id, version, value }),
            None => loaded.unreadable.push(id),
        }
        loaded.troubles.extend(file.troubles);
    }
    loaded
}

fn read_all<T: DeserializeOwned>(
    root: &Path,
    sort: &Sort<T>,
    files: &[Listed],
    cached: Option<Cached>,
) -> (Vec<Kept<T>>, bool) {
    let written = cached.as_ref().map(|cached| cached.written);
    let known: Vec<Kept<T>> = cached
        .and_then(|cached| cache::unpack(&cached.bytes))
        .unwrap_or_default();
    let is_unchanged = |known: &Kept<T>, file: &Listed| {
        known.id == file.id
            && file
                .stamp
                .zip(written)
                .is_some_and(|(stamp, written)| stamp.matches(known.stamp, written))
    };
    let mut pairs = known.iter().zip(files);
    if known.len() == files.len() && pairs.all(|(known, file)| is_unchanged(known, file)) {
        return (known, true);
    }
    // Both lists are sorted by id, so one walk through them finds every pair.
    let mut known = known.into_iter().peekable();
    let mut kept = Vec::with_capacity(files.len());
    for file in files {
        while known.next_if(|known| known.id < file.id).is_some() {}
        let own = known.next_if(|known| is_unchanged(known, file));
        kept.push(own.unwrap_or_else(|| read_one(root, sort, &file.id, &file.path)));
    }
    (kept, false)
}

fn read_one<T>(root: &Path, sort: &Sort<T>, stem: &str, path: &Path) -> Kept<T> {
    let unread = FileStamp {
        len: 0,
        mtime_ns: 0,
    };
    match Document::read(root, path, sort.largest) {
        Err(error) => Kept {
            id: stem.to_owned(),
            stamp: unread,
            version: 0,
            value: None,
            troubles: vec![error.to_string()],
        },
        Ok(document) => {
            let checked = (sort.check)(document.source(), stem);
            Kept {
                id: stem.to_owned(),
                stamp: document.stamp().unwrap_or(unread),
                version: version(document.text()),
                value: checked.value,
                troubles: checked.faults.iter().map(Fault::one_line).collect(),
            }
        }
    }
}
