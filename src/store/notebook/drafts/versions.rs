//! Earlier versions of a draft, and second ones beside it: read, restored, removed.

use std::path::{Component, Path, PathBuf};

use chrono::{DateTime, Utc};

use super::super::changing::{Planned, read};
use super::{joined, path_of, portrait};
use crate::domain::calendar::Reversal;
use crate::domain::drafts::{DraftId, Version, Versions};
use crate::store::document::{Document, Old};
use crate::store::fault::{Fault, Severity, Source};
use crate::store::history;
use crate::store::notebook::Store;
use crate::store::profile::portrait as profile_portrait;
use crate::store::rivals;
use crate::store::stamp::UtcStamp;
use crate::store::{answers, stories};

impl Store {
    /// Everything there is of one draft: its text, second versions beside it, and earlier ones, the newest first. What
    /// cannot be read is left out.
    pub fn versions(&self, of: &DraftId) -> Versions {
        let root = self.folder.root();
        let file = path_of(&of.file());
        let now = read(root, &file).ok().flatten();
        let rivals = rivals::beside(root, &file).into_iter().filter_map(|path| {
            let stem = path.file_stem()?.to_str()?;
            version(root, &path, rivals::stamp_of(stem).as_ref())
        });
        let earlier = history::list(root, &file).into_iter();
        let earlier = earlier.filter_map(|own| version(root, &own.file, Some(&own.stamp)));
        Versions {
            of: of.clone(),
            now: now.map(|document| document.text().to_owned()),
            rivals: rivals.collect(),
            earlier: earlier.collect(),
        }
    }

    /// Makes a version the one that counts; a second version goes to the trash with that. Of the profile only the
    /// portrait comes back: an old home zone must not move an interview.
    ///
    /// # Errors
    /// One sentence: the file is no version of this draft, or it cannot be used.
    pub fn restore_version(
        &self,
        of: &DraftId,
        file: &str,
        now: DateTime<Utc>,
    ) -> Result<Vec<Reversal>, String> {
        let stamp = UtcStamp::of(now);
        self.write_files(&stamp, |root| {
            let which = sorted(of, file)?;
            let path = path_of(file);
            let Some(version) = read(root, &path)? else {
                return Err(format!("{file} is not there any more"));
            };
            let mut planned = vec![plan_restore(root, of, &version)?];
            if which == Which::Second {
                planned.push(Planned {
                    file: path,
                    document: Some(version),
                    text: None,
                    old: Old::Kept,
                });
            }
            Ok(planned)
        })
    }

    /// Removes a second version of a draft, into the trash.
    ///
    /// # Errors
    /// One sentence: the file is no second version of a draft.
    pub fn drop_version(&self, file: &str, now: DateTime<Utc>) -> Result<Vec<Reversal>, String> {
        let stamp = UtcStamp::of(now);
        self.write_files(&stamp, |root| {
            let of = DraftId::of_file(file).ok_or_else(|| foreign(file))?;
            if sorted(&of, file)? != Which::Second {
                return Err(format!("{file} is an earlier version; these are kept"));
            }
            let path = path_of(file);
            let Some(document) = read(root, &path)? else {
                return Err(format!("{file} is not there any more"));
            };
            Ok(vec![Planned {
                file: path,
                document: Some(document),
                text: None,
                old: Old::Kept,
            }])
        })
    }
}

/// What a version is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Which {
    /// One that was replaced.
    Earlier,
    /// One beside the draft.
    Second,
}

/// Tells which version of the draft a file is; everything else, inside the folder or out of it, is refused.
fn sorted(of: &DraftId, file: &str) -> Result<Which, String> {
    let path = path_of(file);
    let is_plain = path
        .components()
        .all(|part| matches!(part, Component::Normal(_)));
    let own = path_of(&of.file());
    let stem = path.file_stem().and_then(|stem| stem.to_str());
    let ends = path.extension() == own.extension();
    let (Some(stem), true, true) = (stem, is_plain && joined(&path) == file, ends) else {
        return Err(foreign(file));
    };
    let folder = path.parent();
    if folder == own.parent() && rivals::stem_of(stem) == own.file_stem().and_then(|s| s.to_str()) {
        return Ok(Which::Second);
    }
    if folder == history::folder_of(&own).as_deref() && UtcStamp::parse(stem).is_some() {
        return Ok(Which::Earlier);
    }
    Err(foreign(file))
}

fn foreign(file: &str) -> String {
    format!("{file} is no version of this draft")
}

fn version(root: &Path, file: &Path, stamp: Option<&UtcStamp>) -> Option<Version> {
    let document = read(root, file).ok()??;
    let at = stamp.and_then(UtcStamp::moment);
    Some(Version {
        file: joined(file),
        saved: at.map_or_else(String::new, |at| at.format("%Y-%m-%d %H:%M:%S").to_string()),
        text: document.text().to_owned(),
    })
}

/// The draft as the version has it.
fn plan_restore(root: &Path, of: &DraftId, version: &Document) -> Result<Planned, String> {
    let file: PathBuf = path_of(&of.file());
    let document = read(root, &file)?;
    let refused = |faults: Vec<Fault>| {
        let mut errors = faults
            .iter()
            .filter(|fault| fault.severity == Severity::Error);
        let why = errors.next().map_or_else(String::new, Fault::one_line);
        format!("this version cannot be used: {why}")
    };
    let source = version.source();
    let (text, old) = match of {
        DraftId::Story(id) => {
            let checked = stories::check(source, id.as_str());
            checked.value.ok_or_else(|| refused(checked.faults))?;
            (version.text().to_owned(), Old::Dropped)
        }
        DraftId::Plan(id) => {
            let checked = answers::check(source, &id.to_string());
            checked.value.ok_or_else(|| refused(checked.faults))?;
            (version.text().to_owned(), Old::Dropped)
        }
        DraftId::Portrait => portrait_of(document.as_ref(), source, refused)?,
    };
    Ok(Planned {
        file,
        document,
        text: Some(text),
        old,
    })
}

fn portrait_of(
    document: Option<&Document>,
    version: Source<'_>,
    refused: impl Fn(Vec<Fault>) -> String,
) -> Result<(String, Old), String> {
    let told = profile_portrait::read(version);
    if !told.unsound.is_empty() {
        let faults = told.unsound.into_iter().map(|(_, fault)| fault);
        return Err(refused(faults.collect()));
    }
    let before = document.map(|own| profile_portrait::read(own.source()));
    portrait::text(document, &before.unwrap_or_default(), &told.portrait)
}
