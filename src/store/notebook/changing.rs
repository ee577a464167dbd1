//! How files of the data folder are changed: planned under the folder's lock, then written all together or not at all;
//! what another program changed meanwhile is left alone, and ours is kept beside it.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::PoisonError;

use chrono::{DateTime, Utc};

use super::Store;
use crate::domain::calendar::Reversal;
use crate::store::atomic::replace;
use crate::store::batch::{self, Put};
use crate::store::document::{Document, Old, ReadError};
use crate::store::entities;
use crate::store::entities::writing::{Edited, Form};
use crate::store::failure::Failure;
use crate::store::fault::Fault;
use crate::store::history;
use crate::store::lock::Patience;
use crate::store::rivals;
use crate::store::stamp::UtcStamp;
use crate::store::trash::Trash;

/// The largest file that is compared before a change, in bytes.
const LARGEST: u64 = 8 << 20;

/// One file as it is and as it shall be.
pub(super) struct Planned {
    /// Where, from the data folder.
    pub file: PathBuf,
    /// The file as it is; `None` where there is none.
    pub document: Option<Document>,
    /// Its text as it shall be; `None` removes it.
    pub text: Option<String>,
    /// Whether the version that goes is worth keeping in the trash.
    pub old: Old,
}

/// What shall become of one entity: `base` is the version the change was made from, `None` for a new one; `to` is what
/// it shall say, `None` removes it.
pub(super) struct Wanted<'a, T> {
    pub stem: String,
    pub base: Option<u32>,
    pub to: Option<&'a T>,
}

/// What was wanted of a file that another program has changed since.
pub(super) struct Conflict<'a> {
    /// The file, from the data folder.
    pub file: &'a Path,
    /// Whether it is not there any more.
    pub is_gone: bool,
    /// The version our change was made from.
    pub base: u32,
}

/// The second versions this run has kept, by file and the version the change was made from: the next save of the same
/// text takes the place of the last. With each, the version of the text that was kept.
pub(super) type Kept = BTreeMap<(PathBuf, u32), (PathBuf, u32)>;

impl Store {
    /// Plans under the lock, then writes what was planned. What goes of a draft is kept in its history first.
    pub(super) fn write_files(
        &self,
        stamp: &UtcStamp,
        plan: impl FnOnce(&Path) -> Result<Vec<Planned>, String>,
    ) -> Result<Vec<Reversal>, String> {
        let root = self.folder.root();
        let lock = self.folder.lock().map_err(|why| why.to_string())?;
        let _held = lock
            .take(Patience::TwoSeconds)
            .map_err(|why| why.to_string())?;
        batch::make_good(root).map_err(|why| why.to_string())?;
        let mut planned = plan(root)?;
        planned.retain(|planned| planned.text.as_deref() != planned.before());
        if let Some(large) = planned.iter().find(|planned| planned.is_too_large()) {
            let (shown, most) = (large.file.display(), LARGEST >> 20);
            return Err(format!(
                "{shown} would be larger than {most} MiB; shorten it"
            ));
        }
        let reversals = planned.iter().map(Planned::reversal).collect();
        for planned in &planned {
            let kept = planned.before().map_or(Ok(()), |text| {
                history::keep(root, &planned.file, text, stamp)
            });
            kept.map_err(|why| why.to_string())?;
        }
        match planned.as_mut_slice() {
            [] => {}
            [one] => one.write(root, stamp)?,
            several => {
                let puts: Vec<Put> = several.iter().map(Planned::put).collect();
                batch::write(root, &puts, stamp).map_err(|why| why.to_string())?;
            }
        }
        Ok(reversals)
    }

    /// Puts files back as they were before a change; refused where one of them was changed since.
    ///
    /// # Errors
    /// One sentence.
    pub fn put_back(
        &self,
        reversals: &[Reversal],
        now: DateTime<Utc>,
    ) -> Result<Vec<Reversal>, String> {
        let stamp = UtcStamp::of(now);
        self.write_files(&stamp, |root| {
            let plan = |reversal: &Reversal| {
                let document = read(root, Path::new(&reversal.file))?;
                let found = document.as_ref().map(Document::text);
                if found != reversal.after.as_deref() {
                    return Err(format!(
                        "{} was changed since; it is left as it is",
                        reversal.file
                    ));
                }
                let planned = Planned {
                    file: PathBuf::from(&reversal.file),
                    document,
                    text: reversal.before.clone(),
                    old: Old::Dropped,
                };
                Ok(planned)
            };
            reversals.iter().map(plan).collect()
        })
    }

    /// Plans the change of one entity; nothing where its file says so already.
    pub(super) fn plan<T: PartialEq>(
        &self,
        root: &Path,
        form: &Form<T>,
        wanted: &Wanted<'_, T>,
        stamp: &UtcStamp,
    ) -> Result<Option<Planned>, String> {
        let file = Path::new(form.sort.folder).join(format!("{}.yaml", wanted.stem));
        let document = read(root, &file)?;
        let version = document.as_ref().map(|own| entities::version(own.text()));
        if version != wanted.base {
            return match self.differs(root, form, wanted, document.as_ref(), stamp) {
                None => Ok(None),
                Some(why) => Err(why),
            };
        }
        let (text, old) = match (wanted.to, &document) {
            (None, _) => (None, Old::Kept),
            (Some(value), None) => {
                let text = form.new_text(&wanted.stem, value);
                (Some(text.map_err(|why| why.to_string())?), Old::Dropped)
            }
            (Some(value), Some(document)) => match edited(form, &wanted.stem, document, value)? {
                Edited::InPlace(text) => (Some(text), Old::Dropped),
                Edited::Rewritten(text) => (Some(text), Old::Kept),
            },
        };
        Ok(Some(Planned {
            file,
            document,
            text,
            old,
        }))
    }

    /// What to say where a file is not as it was when the change was made; ours is kept beside it. Nothing where it has
    /// come to say the same.
    fn differs<T: PartialEq>(
        &self,
        root: &Path,
        form: &Form<T>,
        wanted: &Wanted<'_, T>,
        document: Option<&Document>,
        stamp: &UtcStamp,
    ) -> Option<String> {
        let file = Path::new(form.sort.folder).join(format!("{}.yaml", wanted.stem));
        let shown = file.display();
        let theirs = document.map(|own| (form.sort.check)(own.source(), &wanted.stem).value);
        let Some(base) = wanted.base else {
            return Some(format!("{shown} is there already; choose another name"));
        };
        let conflict = Conflict {
            file: &file,
            is_gone: document.is_none(),
            base,
        };
        match (wanted.to, theirs) {
            (None, None) => None,
            (Some(ours), Some(Some(theirs))) if *ours == theirs => None,
            (None, Some(_)) => Some(format!(
                "{shown} was changed by another program meanwhile; it is left as it is"
            )),
            (Some(ours), _) => {
                let over = document.and_then(|own| edited(form, &wanted.stem, own, ours).ok());
                let text = match over {
                    Some(edited) => Ok(edited.into_text()),
                    None => form
                        .new_text(&wanted.stem, ours)
                        .map_err(|why| why.to_string()),
                };
                Some(self.conflict(root, &conflict, text, stamp))
            }
        }
    }

    /// Keeps our text beside the file, and says so.
    pub(super) fn conflict(
        &self,
        root: &Path,
        conflict: &Conflict<'_>,
        ours: Result<String, String>,
        stamp: &UtcStamp,
    ) -> String {
        let what = if conflict.is_gone {
            "removed"
        } else {
            "changed"
        };
        let shown = conflict.file.display();
        let kept = ours.and_then(|text| {
            let kept = self.keep_rival(root, conflict, &text, stamp);
            kept.map_err(|why| why.to_string())
        });
        match kept {
            Ok(aside) => format!(
                "{shown} was {what} by another program meanwhile; nothing was overwritten, your version is in {}",
                aside.display()
            ),
            Err(why) => format!(
                "{shown} was {what} by another program meanwhile; nothing was overwritten, and yours could not be kept: {why}"
            ),
        }
    }

    /// Keeps a text as a second version. One that says the same serves; one that an earlier save of the same change made
    /// is replaced, unless somebody has changed it.
    fn keep_rival(
        &self,
        root: &Path,
        conflict: &Conflict<'_>,
        text: &str,
        stamp: &UtcStamp,
    ) -> Result<PathBuf, Failure> {
        let read = |path: &Path| Document::read(root, path, LARGEST).ok();
        let same = rivals::beside(root, conflict.file);
        let mut same = same.into_iter();
        if let Some(same) = same.find(|path| read(path).is_some_and(|own| own.text() == text)) {
            return Ok(same);
        }
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        let key = (conflict.file.to_path_buf(), conflict.base);
        let own = kept.get(&key).filter(|(path, version)| {
            read(path).is_some_and(|own| entities::version(own.text()) == *version)
        });
        let path = match own {
            Some((path, _)) => {
                replace(&root.join(path), text.as_bytes())?;
                path.clone()
            }
            None => rivals::keep(root, conflict.file, text.as_bytes(), stamp)?,
        };
        kept.insert(key, (path.clone(), entities::version(text)));
        Ok(path)
    }
}

impl Planned {
    fn before(&self) -> Option<&str> {
        self.document.as_ref().map(Document::text)
    }

    /// Whether it could not be read again.
    fn is_too_large(&self) -> bool {
        let length = self.text.as_ref().map_or(0, String::len);
        u64::try_from(length).is_ok_and(|length| length > LARGEST)
    }

    fn reversal(&self) -> Reversal {
        let parts: Vec<_> = self
            .file
            .iter()
            .map(|part| part.to_string_lossy())
            .collect();
        Reversal {
            file: parts.join("/"),
            before: self.before().map(str::to_owned),
            after: self.text.clone(),
        }
    }

    fn put(&self) -> Put {
        Put {
            path: self.file.clone(),
            text: self.text.clone(),
        }
    }

    fn write(&mut self, root: &Path, stamp: &UtcStamp) -> Result<(), String> {
        let Some(text) = &self.text else {
            let discarded = Trash::of(root).discard(&self.file, stamp);
            return discarded.map(drop).map_err(|why| why.to_string());
        };
        let document = self
            .document
            .get_or_insert_with(|| Document::new(root, &self.file));
        let saved = document.save(text, stamp, self.old);
        saved.map(drop).map_err(|why| why.to_string())
    }
}

/// Reads a file as it is; `None` where there is none.
pub(super) fn read(root: &Path, file: &Path) -> Result<Option<Document>, String> {
    match Document::read(root, file, LARGEST) {
        Ok(document) => Ok(Some(document)),
        Err(ReadError::Missing(_)) => Ok(None),
        Err(error) => Err(error.to_string()),
    }
}

/// The text of a file that shall hold `value`.
fn edited<T>(form: &Form<T>, stem: &str, document: &Document, value: &T) -> Result<Edited, String> {
    let source = document.source();
    crate::store::yaml::guard(source).map_err(|fault| fault.one_line())?;
    let checked = (form.sort.check)(source, stem);
    let Some(before) = checked.value else {
        let faults = checked.faults.first();
        return Err(faults.map_or_else(String::new, Fault::one_line));
    };
    form.changed_text(document.text(), &before, value)
        .map_err(|why| format!("{}: {why}", document.relative().display()))
}
