//! The portrait within the profile: read with the version of its file, and changed key by key, so that two programs
//! which write different keys do not meet.

use std::path::Path;

use super::super::changing::{Conflict, Planned, read};
use crate::domain::drafts::Kept;
use crate::domain::portrait::Portrait;
use crate::store::document::{Document, Old};
use crate::store::entities::{self, writing};
use crate::store::notebook::Store;
use crate::store::profile::portrait::{self, Read};
use crate::store::profile::{LARGEST, PROFILE};
use crate::store::stamp::UtcStamp;

impl Store {
    /// The portrait, and whether all of it could be read.
    pub(super) fn portrait(&self) -> (Kept<Portrait>, bool) {
        let document = match Document::read(self.folder.root(), Path::new(PROFILE), LARGEST) {
            Ok(document) => document,
            Err(error) => {
                let is_missing = matches!(error, crate::store::document::ReadError::Missing(_));
                return (Kept::default(), is_missing);
            }
        };
        let Read { portrait, unsound } = portrait::read(document.source());
        let kept = Kept {
            version: entities::version(document.text()),
            value: portrait,
        };
        (kept, unsound.is_empty())
    }

    /// Plans a change of the portrait: of its keys those that differ are written, all else in the profile stays.
    pub(super) fn plan_portrait(
        &self,
        root: &Path,
        base: &Portrait,
        to: &Portrait,
        stamp: &UtcStamp,
    ) -> Result<Option<Planned>, String> {
        let file = Path::new(PROFILE);
        let document = read(root, file)?;
        let theirs = document.as_ref().map(|own| portrait::read(own.source()));
        let theirs = theirs.unwrap_or_default();
        let Some(merged) = merged(base, &theirs.portrait, to) else {
            let conflict = Conflict {
                file,
                is_gone: document.is_none(),
                base: 0,
            };
            let ours = text(document.as_ref(), &theirs, to).map(|(text, _)| text);
            return Err(self.conflict(root, &conflict, ours, stamp));
        };
        if merged == theirs.portrait {
            return Ok(None);
        }
        let (text, old) = text(document.as_ref(), &theirs, &merged)?;
        Ok(Some(Planned {
            file: file.to_path_buf(),
            document,
            text: Some(text),
            old,
        }))
    }
}

/// Ours in the keys that we changed, theirs in the others; `None` where both changed one in different ways.
fn merged(base: &Portrait, theirs: &Portrait, ours: &Portrait) -> Option<Portrait> {
    Some(Portrait {
        narrative: one(&base.narrative, &theirs.narrative, &ours.narrative)?,
        journey: one(&base.journey, &theirs.journey, &ours.journey)?,
        cv: one(&base.cv, &theirs.cv, &ours.cv)?,
        fit: one(&base.fit, &theirs.fit, &ours.fit)?,
    })
}

fn one<T: PartialEq + Clone>(base: &T, theirs: &T, ours: &T) -> Option<T> {
    if theirs == base || theirs == ours {
        return Some(ours.clone());
    }
    (ours == base).then(|| theirs.clone())
}

/// The profile's text with `to` in place of what it says; a key that cannot be read is never written over.
pub(super) fn text(
    document: Option<&Document>,
    before: &Read,
    to: &Portrait,
) -> Result<(String, Old), String> {
    let (old, new) = (portrait::keys(&before.portrait), portrait::keys(to));
    let is_changed = |key: &str| old.get(key) != new.get(key);
    if let Some((_, fault)) = before.unsound.iter().find(|(key, _)| is_changed(key)) {
        return Err(format!(
            "{}; mend it first",
            fault.one_line().trim_end_matches('.')
        ));
    }
    let named = |why| format!("{PROFILE}: {why}");
    match document.filter(|own| !own.text().trim().is_empty()) {
        None => Ok((writing::new_text(new).map_err(named)?, Old::Dropped)),
        Some(document) => {
            let edited = writing::changed_text(document.text(), &old, &new, portrait::NAMES);
            Ok(match edited.map_err(named)? {
                writing::Edited::InPlace(text) => (text, Old::Dropped),
                writing::Edited::Rewritten(text) => (text, Old::Kept),
            })
        }
    }
}
