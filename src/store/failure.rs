//! What the system refused, in one sentence: what was tried, on which file, why, what to do.
//! Faults *inside* a file are in [`super::fault`].

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use super::fault::visible;

/// What was being done when the system refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doing {
    /// Reading a file or a folder.
    Read,
    /// Writing a file.
    Save,
    /// Making a folder.
    Create,
    /// Moving or removing a file.
    Remove,
}

impl fmt::Display for Doing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Read => "read",
            Self::Save => "save",
            Self::Create => "create",
            Self::Remove => "remove",
        })
    }
}

/// A refusal of the system, with its file.
#[derive(Debug, thiserror::Error)]
#[error("cannot {doing} {}: {}; {}", shown(path), reason(source), cure(source))]
pub struct Failure {
    /// What was tried.
    pub doing: Doing,
    /// The file or folder.
    pub path: PathBuf,
    /// The system's answer.
    pub source: io::Error,
}

impl Failure {
    /// A refusal to do `doing` to `path`; made for `map_err`.
    pub fn of(doing: Doing, path: &Path) -> impl FnOnce(io::Error) -> Self + use<> {
        let path = path.to_path_buf();
        move |source| Self {
            doing,
            path,
            source,
        }
    }

    /// The kind of the system's answer.
    pub fn kind(&self) -> io::ErrorKind {
        self.source.kind()
    }
}

/// A path as it may go to the terminal: without control characters.
pub fn shown(path: &Path) -> String {
    visible(&path.to_string_lossy())
}

fn reason(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "it is not there".into(),
        io::ErrorKind::PermissionDenied => "it is not permitted".into(),
        io::ErrorKind::ReadOnlyFilesystem => "the disk is read-only".into(),
        io::ErrorKind::StorageFull => "the disk is full".into(),
        io::ErrorKind::QuotaExceeded => "your disk quota is used up".into(),
        io::ErrorKind::AlreadyExists => "something of that name is there already".into(),
        io::ErrorKind::NotADirectory => "a part of the path is a file, not a folder".into(),
        io::ErrorKind::IsADirectory => "it is a folder".into(),
        _ => visible(&error.to_string()),
    }
}

fn cure(error: &io::Error) -> &'static str {
    match error.kind() {
        io::ErrorKind::PermissionDenied => {
            "give yourself the right to it, or name another folder with --data-dir"
        }
        io::ErrorKind::ReadOnlyFilesystem => {
            "make the disk writable, or name another folder with --data-dir"
        }
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => {
            "free some space and try again"
        }
        io::ErrorKind::NotFound => "check the path",
        io::ErrorKind::AlreadyExists => "move that away, or take another name",
        io::ErrorKind::NotADirectory | io::ErrorKind::IsADirectory => "name another path",
        io::ErrorKind::ResourceBusy => "close the program that holds it and try again",
        _ => "try again, and look at the disk if it stays so",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_says_what_where_why_and_what_to_do() {
        let full = io::Error::from(io::ErrorKind::StorageFull);
        let failure = Failure::of(Doing::Save, Path::new("stories/a.yaml"))(full);
        assert_eq!(
            failure.to_string(),
            "cannot save stories/a.yaml: the disk is full; free some space and try again"
        );
    }

    #[test]
    fn a_path_with_an_escape_sequence_cannot_reach_the_terminal() {
        assert_eq!(shown(Path::new("a\u{1b}[2J.yaml")), "a\u{fffd}[2J.yaml");
    }
}
