//! The folder's lock: two programs on one folder write one after the other. Held for one write at
//! a time, never for a program's life; reading needs none.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::failure::{Doing, Failure, shown};

/// The name of the lock in the data folder.
pub const NAME: &str = ".lock";
/// The pause between two tries.
const PAUSE: Duration = Duration::from_millis(25);
/// Tries within two seconds.
const TRIES: u32 = 81;

/// How long to wait for another program's write to end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Patience {
    /// Not at all.
    None,
    /// At most two seconds: any write of ours takes far less.
    TwoSeconds,
}

impl Patience {
    fn tries(self) -> u32 {
        match self {
            Self::None => 1,
            Self::TwoSeconds => TRIES,
        }
    }
}

/// Why the lock was not had.
#[derive(Debug, thiserror::Error)]
pub enum LockError {
    /// Another program writes all the time, or was stopped while writing.
    #[error("{} is being written by {}; close that one, or try again", shown(folder), holder(*pid))]
    Held {
        /// The data folder.
        folder: PathBuf,
        /// The other program, where the system lets us read it.
        pid: Option<u32>,
    },
    /// The lock's file cannot be made or opened.
    #[error(transparent)]
    Refused(#[from] Failure),
}

fn holder(pid: Option<u32>) -> String {
    pid.map_or_else(
        || "another prepcoach".into(),
        |pid| format!("another prepcoach (process {pid})"),
    )
}

/// The lock of one data folder. Not re-entrant: whoever holds it must not ask for it again.
#[derive(Debug, Clone)]
pub struct Lock {
    folder: PathBuf,
}

/// The lock as long as this lives; a killed program lets go of it too.
#[derive(Debug)]
pub struct Held {
    _file: File,
    warning: Option<String>,
}

impl Held {
    /// Said once: the file system knows no locks, so two programs at once could collide.
    pub fn warning(&self) -> Option<&str> {
        self.warning.as_deref()
    }
}

impl Lock {
    /// The lock of the data folder `folder`, which must exist by the time it is taken.
    pub fn of(folder: impl Into<PathBuf>) -> Self {
        Self {
            folder: folder.into(),
        }
    }

    /// Whether the lock could be taken by somebody: its file can be made and opened. Takes and writes nothing.
    pub fn probe(&self) -> Result<(), Failure> {
        let path = self.folder.join(NAME);
        open(&path)
            .map(drop)
            .map_err(Failure::of(Doing::Save, &path))
    }

    /// Does `work` while no other program writes.
    pub fn hold<T>(&self, patience: Patience, work: impl FnOnce() -> T) -> Result<T, LockError> {
        let _held = self.take(patience)?;
        Ok(work())
    }

    /// Takes the lock until the result is dropped.
    pub fn take(&self, patience: Patience) -> Result<Held, LockError> {
        let path = self.folder.join(NAME);
        let mut file = open(&path).map_err(Failure::of(Doing::Save, &path))?;
        for attempt in 1..=patience.tries() {
            match file.try_lock() {
                Ok(()) => {
                    // who holds it is a courtesy; without it the lock is as good
                    let _ = write_pid(&mut file);
                    return Ok(Held {
                        _file: file,
                        warning: None,
                    });
                }
                Err(TryLockError::WouldBlock) if attempt < patience.tries() => {
                    std::thread::sleep(PAUSE);
                }
                Err(TryLockError::WouldBlock) => break,
                Err(TryLockError::Error(error)) => return Ok(self.without_locks(file, &error)),
            }
        }
        Err(LockError::Held {
            folder: self.folder.clone(),
            pid: read_pid(&mut file),
        })
    }

    /// Some network folders know no locks: going on with a warning beats not working there.
    fn without_locks(&self, file: File, error: &io::Error) -> Held {
        let warning = format!(
            "{} cannot be locked ({error}); do not write to it with two programs at once",
            shown(&self.folder)
        );
        Held {
            _file: file,
            warning: Some(warning),
        }
    }
}

fn open(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.read(true).write(true).create(true).truncate(false);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

fn write_pid(file: &mut File) -> io::Result<()> {
    file.set_len(0)?;
    file.seek(SeekFrom::Start(0))?;
    file.write_all(format!("{}\n", std::process::id()).as_bytes())
}

fn read_pid(file: &mut File) -> Option<u32> {
    let mut text = String::new();
    file.take(32).read_to_string(&mut text).ok()?;
    text.trim().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_second_holder_is_told_who_holds_it_and_gets_it_afterwards() {
        let dir = tempfile::tempdir().unwrap();
        let lock = Lock::of(dir.path());
        let held = lock.take(Patience::None).unwrap();
        assert_eq!(held.warning(), None);
        let refused = Lock::of(dir.path()).take(Patience::None).unwrap_err();
        let LockError::Held { pid, .. } = &refused else {
            panic!("{refused}")
        };
        if cfg!(unix) {
            assert_eq!(*pid, Some(std::process::id()));
            assert!(
                refused
                    .to_string()
                    .contains(&format!("process {}", std::process::id()))
            );
        }
        drop(held);
        assert_eq!(Lock::of(dir.path()).hold(Patience::None, || 7).unwrap(), 7);
    }

    #[test]
    fn a_patient_writer_waits_for_the_other_to_end() {
        let dir = tempfile::tempdir().unwrap();
        let held = Lock::of(dir.path()).take(Patience::None).unwrap();
        let path = dir.path().to_path_buf();
        let (ready, started) = std::sync::mpsc::channel();
        let waiting = std::thread::spawn(move || {
            ready.send(()).unwrap();
            Lock::of(path)
                .hold(Patience::TwoSeconds, || "written")
                .unwrap()
        });
        started.recv().unwrap();
        drop(held);
        assert_eq!(waiting.join().unwrap(), "written");
    }

    #[test]
    fn a_folder_that_is_not_there_is_said() {
        let refused = Lock::of("/nonexistent/prepcoach")
            .take(Patience::None)
            .unwrap_err();
        assert!(matches!(refused, LockError::Refused(_)));
    }

    #[test]
    fn junk_in_the_lock_file_is_no_process() {
        let dir = tempfile::tempdir().unwrap();
        std::fs::write(dir.path().join(NAME), "junk".repeat(1_000)).unwrap();
        let mut file = open(&dir.path().join(NAME)).unwrap();
        assert_eq!(read_pid(&mut file), None);
        assert!(Lock::of(dir.path()).take(Patience::None).is_ok());
    }
}
