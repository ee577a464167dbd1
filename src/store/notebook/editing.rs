//! A draft's file lent to the person's own editor: what stood in it is kept in the history first, and whatever anybody
//! saves there meanwhile as well.

use std::fs;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};

use super::Store;
use super::changing::{Planned, read};
use crate::domain::calendar::Reversal;
use crate::domain::drafts::DraftId;
use crate::store::answers;
use crate::store::document::Old;
use crate::store::fault::{Fault, Severity, Source};
use crate::store::history;
use crate::store::profile::{self, portrait};
use crate::store::stamp::{FileStamp, UtcStamp};
use crate::store::stories;

/// A file lent to an editor.
pub struct Lent {
    of: DraftId,
    file: PathBuf,
    path: PathBuf,
    /// Its text before; `None` where there was no file.
    before: Option<String>,
    /// Its text when it was handed out.
    handed: String,
    /// Its text when it was last looked at, and that look's stamp.
    seen: (String, Option<FileStamp>),
}

/// What became of a file that was lent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Became {
    /// It says what it said.
    Unchanged,
    /// It says something else.
    Changed,
    /// There is nothing in it any more.
    Emptied,
    /// It is not there any more.
    Gone,
}

/// A file that came back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Returned {
    /// What became of it.
    pub became: Became,
    /// How to take that back; empty where nothing changed.
    pub back: Vec<Reversal>,
    /// What is wrong with it, with its place: the first fault, and how many there are. What is merely not known, and was
    /// there before, is no news.
    pub faults: Option<(String, usize)>,
}

impl Lent {
    /// Where the file is, for the editor.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The file from the data folder, for sentences.
    pub fn shown(&self) -> String {
        self.of.file()
    }

    /// What is wrong with its text: all that keeps it from being used, and what is new.
    fn faults(&self, text: &str) -> Vec<Fault> {
        let before = self.before.as_deref().unwrap_or_default();
        let known: Vec<String> = faults(&self.of, &self.file, before)
            .into_iter()
            .map(|fault| fault.message)
            .collect();
        let mut faults = faults(&self.of, &self.file, text);
        faults.retain(|fault| fault.severity == Severity::Error || !known.contains(&fault.message));
        faults
    }
}

impl Store {
    /// Makes a draft's file ready for an editor: its text is kept in the history, and where there is no file, one is made
    /// with all its keys.
    ///
    /// # Errors
    /// One sentence: nothing can be saved here, or the file is no text.
    pub fn lend(&self, of: &DraftId, now: DateTime<Utc>) -> Result<Lent, String> {
        let stamp = UtcStamp::of(now);
        let file: PathBuf = of.file().split('/').collect();
        let mut before = None;
        let made = self.write_files(&stamp, |root| {
            let document = read(root, &file)?;
            before = document.as_ref().map(|own| own.text().to_owned());
            let Some(text) = &before else {
                return Ok(vec![Planned {
                    file: file.clone(),
                    document,
                    text: Some(form(of)),
                    old: Old::Dropped,
                }]);
            };
            let kept = history::keep(root, &file, text, &stamp);
            kept.map(|()| Vec::new()).map_err(|why| why.to_string())
        })?;
        let made = made.into_iter().find_map(|reversal| reversal.after);
        let handed = before.clone().or(made).unwrap_or_default();
        let path = self.folder.root().join(&file);
        Ok(Lent {
            of: of.clone(),
            file,
            seen: (handed.clone(), stamp_of(&path)),
            path,
            before,
            handed,
        })
    }

    /// Keeps what was saved in the file since the last look: the editor, or another program, may save again over it.
    pub fn watch(&self, lent: &mut Lent, now: DateTime<Utc>) {
        let stamp = stamp_of(&lent.path);
        if stamp == lent.seen.1 {
            return;
        }
        let root = self.folder.root();
        let text = read(root, &lent.file).ok().flatten();
        let text = text.map_or_else(String::new, |own| own.text().to_owned());
        let before = std::mem::replace(&mut lent.seen, (text, stamp)).0;
        if before != lent.handed && !before.trim().is_empty() {
            // What cannot be kept now can still be saved by the editor.
            let _ = history::keep(root, &lent.file, &before, &UtcStamp::of(now));
        }
    }

    /// Takes the file back from the editor and says what became of it.
    ///
    /// # Errors
    /// One sentence: it cannot be read any more. What stood in it before is in the history.
    pub fn give_back(&self, mut lent: Lent, now: DateTime<Utc>) -> Result<Returned, String> {
        self.watch(&mut lent, now);
        let root = self.folder.root();
        let document = read(root, &lent.file)?;
        let after = document.map(|own| own.text().to_owned());
        if lent.before.is_none() && after.as_ref() == Some(&lent.handed) {
            // Nobody wrote into the form.
            let _ = fs::remove_file(&lent.path);
            return Ok(Returned::unchanged());
        }
        if after == lent.before {
            return Ok(Returned::unchanged());
        }
        let became = match &after {
            None => Became::Gone,
            Some(text) if text.trim().is_empty() => Became::Emptied,
            Some(_) => Became::Changed,
        };
        let text = after.as_deref().filter(|_| became == Became::Changed);
        let faults = text.map_or_else(Vec::new, |text| lent.faults(text));
        let first = faults.first().map(Fault::one_line);
        Ok(Returned {
            faults: first.map(|first| (first, faults.len())),
            back: vec![Reversal {
                file: lent.of.file(),
                before: lent.before,
                after,
            }],
            became,
        })
    }
}

impl Returned {
    fn unchanged() -> Self {
        Self {
            became: Became::Unchanged,
            back: Vec::new(),
            faults: None,
        }
    }
}

fn stamp_of(path: &Path) -> Option<FileStamp> {
    path.metadata().ok().as_ref().map(FileStamp::of)
}

/// All that is wrong with a text that shall be a draft.
fn faults(of: &DraftId, file: &Path, text: &str) -> Vec<Fault> {
    let source = Source { path: file, text };
    match of {
        DraftId::Story(id) => stories::check(source, id.as_str()).faults,
        DraftId::Plan(id) => answers::check(source, &id.to_string()).faults,
        DraftId::Portrait => profile::check_profile(source),
    }
}

/// A file with nothing in it but its keys.
fn form(of: &DraftId) -> String {
    match of {
        DraftId::Story(_) => empty("", stories::KEYS.keys.iter().map(|(name, _)| *name)),
        DraftId::Plan(id) => {
            let question = format!("question: {}\n", id.question);
            empty(&question, answers::KEYS.keys.iter().map(|(name, _)| *name))
        }
        DraftId::Portrait => empty("", portrait::PARTS.into_iter()),
    }
}

/// Keys without values, but for those that are written by the program.
fn empty(head: &str, keys: impl Iterator<Item = &'static str>) -> String {
    let by_program = ["schema", "question", "program", "updated"];
    let keys = keys.filter(|key| !by_program.contains(key));
    keys.fold(format!("schema: 1\n{head}"), |text, key| text + key + ":\n")
}
