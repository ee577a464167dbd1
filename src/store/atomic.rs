//! Replacing a file as a whole, so that a crash at any moment leaves the old text or the new one.
//! Method: a temporary file in the same folder, flush, rename, flush of the folder.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use chrono::{DateTime, Utc};
use tempfile::NamedTempFile;

use super::failure::{Doing, Failure};

/// What our temporary files begin with.
const PREFIX: &str = ".prepcoach-";
/// What our temporary files end with.
const SUFFIX: &str = ".tmp";
/// A temporary file older than this was left by a crash.
const LEFTOVER: Duration = Duration::from_secs(3600);
/// The most links followed from a path to its file, as many as Linux follows.
const MOST_LINKS: usize = 40;
/// How often a replace that another program holds up is tried, [`PAUSE`] apart: two seconds.
const TRIES: usize = 41;
/// The pause between two tries.
const PAUSE: Duration = Duration::from_millis(50);

/// Replaces what `path` holds, or makes the file. Links are followed, the mode of an existing file
/// stays, a new one is the owner's alone. When this returns `Ok`, the text is on the disk; when it
/// fails, the old text stands. A file marked read-only is not replaced. The folder must exist.
pub fn replace(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let failed = Failure::of(Doing::Save, path);
    let attempt = || {
        let target = target_of(path)?;
        let temporary = written(&target, bytes)?;
        persist(temporary, &target)?;
        sync_folder(folder_of(&target))
    };
    attempt().map_err(failed)
}

/// Makes the file `path`; fails with `AlreadyExists` where something is, and changes nothing then.
pub fn create_new(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let failed = Failure::of(Doing::Save, path);
    let attempt = || {
        if path.symlink_metadata().is_ok() {
            return Err(io::ErrorKind::AlreadyExists.into());
        }
        let temporary = written(path, bytes)?;
        temporary
            .persist_noclobber(path)
            .map_err(|refused| refused.error)?;
        sync_folder(folder_of(path))
    };
    attempt().map_err(failed)
}

/// Replaces `path` by rename, but without waiting for the disk: for files that may be lost.
pub(super) fn replace_disposable(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut temporary = temporary_in(folder_of(path))?;
    temporary.write_all(bytes)?;
    temporary.persist(path).map_err(|refused| refused.error)?;
    Ok(())
}

/// Renames a file over another, patiently where another program holds that up.
pub(super) fn rename_over(from: &Path, to: &Path) -> io::Result<()> {
    patiently(is_held_up, || fs::rename(from, to))
}

/// Makes the folder and those above it, for the owner alone, and has that on the disk.
pub fn make_folder(path: &Path) -> Result<(), Failure> {
    if path.is_dir() {
        return Ok(());
    }
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    let made = builder
        .create(path)
        .and_then(|()| sync_folder(folder_of(path)));
    made.map_err(Failure::of(Doing::Create, path))
}

/// Removes temporary files that a crash left in `folder` more than an hour before `now`; gives
/// their number. What cannot be removed stays: it does no harm.
pub fn sweep(folder: &Path, now: DateTime<Utc>) -> usize {
    let Ok(entries) = fs::read_dir(folder) else {
        return 0;
    };
    let now = SystemTime::from(now);
    let is_leftover = |entry: &fs::DirEntry| {
        let name = entry.file_name();
        let name = name.to_string_lossy();
        // Only what is called so is looked at: asking for the times of every file costs at each start.
        let changed = || {
            let metadata = entry.metadata().ok().filter(fs::Metadata::is_file);
            metadata.and_then(|m| m.modified().ok())
        };
        name.starts_with(PREFIX)
            && name.ends_with(SUFFIX)
            && changed()
                .and_then(|at| now.duration_since(at).ok())
                .is_some_and(|age| age > LEFTOVER)
    };
    let old = entries.flatten().filter(is_leftover);
    old.filter(|entry| fs::remove_file(entry.path()).is_ok())
        .count()
}

/// Has the entries of a folder on the disk, where the system offers that.
pub(super) fn sync_folder(folder: &Path) -> io::Result<()> {
    if cfg!(not(unix)) {
        return Ok(()); // Windows opens no folders this way and keeps their order itself
    }
    match File::open(folder).and_then(|open| open.sync_all()) {
        // some network and memory file systems cannot flush a folder; the file itself is safe
        Err(error)
            if matches!(
                error.kind(),
                io::ErrorKind::InvalidInput | io::ErrorKind::Unsupported
            ) =>
        {
            Ok(())
        }
        other => other,
    }
}

/// The folder a path lies in; the current one for a bare name.
pub(super) fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    }
}

/// Where the bytes go in truth: links followed, even one that leads to a file not made yet.
fn target_of(path: &Path) -> io::Result<PathBuf> {
    let mut path = path.to_path_buf();
    for _ in 0..MOST_LINKS {
        match path.symlink_metadata() {
            Ok(metadata) if metadata.is_symlink() => {
                let to = fs::read_link(&path)?;
                path = folder_of(&path).join(to);
            }
            Ok(_) => return fs::canonicalize(&path),
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(path),
            Err(error) => return Err(error),
        }
    }
    Err(io::Error::other("its links go round in a circle"))
}

fn temporary_in(folder: &Path) -> io::Result<NamedTempFile> {
    tempfile::Builder::new()
        .prefix(PREFIX)
        .suffix(SUFFIX)
        .tempfile_in(folder)
}

/// A flushed temporary file beside `target`, with the mode that `target` has.
fn written(target: &Path, bytes: &[u8]) -> io::Result<NamedTempFile> {
    let old = target.metadata().ok();
    if let Some(old) = &old {
        if !old.is_file() {
            return Err(io::ErrorKind::IsADirectory.into());
        }
        if old.permissions().readonly() {
            return Err(io::Error::new(
                io::ErrorKind::PermissionDenied,
                "the file is marked read-only",
            ));
        }
    }
    let mut temporary = temporary_in(folder_of(target))?;
    temporary.write_all(bytes)?;
    #[cfg(unix)]
    if let Some(old) = old {
        temporary.as_file().set_permissions(old.permissions())?;
    }
    temporary.as_file().sync_all()?;
    Ok(temporary)
}

fn persist(temporary: NamedTempFile, target: &Path) -> io::Result<()> {
    let mut temporary = Some(temporary);
    patiently(is_held_up, || {
        let Some(file) = temporary.take() else {
            return Err(io::ErrorKind::NotFound.into());
        };
        file.persist(target).map(drop).map_err(|refused| {
            temporary = Some(refused.file);
            refused.error
        })
    })
}

/// Tries `step` until it works, fails for another reason than `again` names, or two seconds passed.
fn patiently(
    again: impl Fn(&io::Error) -> bool,
    mut step: impl FnMut() -> io::Result<()>,
) -> io::Result<()> {
    for _ in 1..TRIES {
        match step() {
            Err(error) if again(&error) => std::thread::sleep(PAUSE),
            other => return other,
        }
    }
    step().map_err(|error| {
        if !again(&error) {
            return error;
        }
        let held = "another program (a virus scanner or a sync program?) holds the file";
        io::Error::new(io::ErrorKind::ResourceBusy, held)
    })
}

/// Whether Windows says that another program has the file open: access denied, sharing or lock
/// violation (5, 32, 33). Other systems replace open files.
fn is_held_up(error: &io::Error) -> bool {
    cfg!(windows) && matches!(error.raw_os_error(), Some(5 | 32 | 33))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        let entries = fs::read_dir(folder).unwrap().flatten();
        let mut names: Vec<_> = entries
            .map(|e| e.file_name().to_string_lossy().into_owned())
            .collect();
        names.sort();
        names
    }

    #[test]
    fn a_file_is_made_and_replaced_and_nothing_is_left_beside_it() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("a.yaml");
        for text in ["one", "two, longer", ""] {
            replace(&path, text.as_bytes()).unwrap();
            assert_eq!(fs::read_to_string(&path).unwrap(), text);
        }
        assert_eq!(names(dir.path()), ["a.yaml"]);
    }

    #[cfg(unix)]
    #[test]
    fn a_new_file_is_private_and_an_old_one_keeps_its_mode() {
        use std::os::unix::fs::PermissionsExt;
        let mode = |path: &Path| path.metadata().unwrap().permissions().mode() & 0o777;
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("sub/deeper/a.yaml");
        make_folder(folder_of(&path)).unwrap();
        replace(&path, b"x").unwrap();
        assert_eq!((mode(folder_of(&path)), mode(&path)), (0o700, 0o600));
        fs::set_permissions(&path, fs::Permissions::from_mode(0o644)).unwrap();
        replace(&path, b"y").unwrap();
        assert_eq!(mode(&path), 0o644);
    }

    #[cfg(unix)]
    #[test]
    fn links_stay_links_even_when_their_file_is_not_made_yet() {
        use std::os::unix::fs::symlink;
        let dir = tempfile::tempdir().unwrap();
        fs::create_dir(dir.path().join("real")).unwrap();
        let link = dir.path().join("link.yaml");
        symlink("real/a.yaml", &link).unwrap();
        for text in ["made", "replaced"] {
            replace(&link, text.as_bytes()).unwrap();
            assert!(link.is_symlink());
            assert_eq!(
                fs::read_to_string(dir.path().join("real/a.yaml")).unwrap(),
                text
            );
        }
        symlink("round", dir.path().join("round")).unwrap();
        let failed = replace(&dir.path().join("round"), b"x").unwrap_err();
        assert!(failed.to_string().contains("circle"), "{failed}");
    }

    #[test]
    fn creating_never_overwrites() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("a.yaml");
        create_new(&path, b"first").unwrap();
        let failed = create_new(&path, b"second").unwrap_err();
        assert_eq!(failed.kind(), io::ErrorKind::AlreadyExists);
        assert_eq!(fs::read_to_string(&path).unwrap(), "first");
        assert_eq!(names(dir.path()), ["a.yaml"]);
    }

    #[test]
    fn a_folder_or_a_read_only_file_is_not_replaced() {
        let dir = tempfile::tempdir().unwrap();
        assert!(replace(dir.path(), b"x").is_err());
        let path = dir.path().join("a.yaml");
        fs::write(&path, "kept").unwrap();
        let mut permissions = path.metadata().unwrap().permissions();
        permissions.set_readonly(true);
        fs::set_permissions(&path, permissions).unwrap();
        assert_eq!(
            replace(&path, b"x").unwrap_err().kind(),
            io::ErrorKind::PermissionDenied
        );
        assert_eq!(fs::read_to_string(&path).unwrap(), "kept");
        assert_eq!(names(dir.path()), ["a.yaml"]);
    }

    #[test]
    fn a_replace_that_is_held_up_is_tried_again_and_then_said() {
        let mut tries = 0;
        let outcome = patiently(
            |_| true,
            || {
                tries += 1;
                if tries < 3 {
                    Err(io::ErrorKind::Other.into())
                } else {
                    Ok(())
                }
            },
        );
        assert!(outcome.is_ok());
        assert_eq!(tries, 3);
        let mut tries = 0;
        let other = patiently(
            |_| false,
            || {
                tries += 1;
                Err(io::ErrorKind::StorageFull.into())
            },
        );
        assert_eq!(
            (other.unwrap_err().kind(), tries),
            (io::ErrorKind::StorageFull, 1)
        );
    }

    #[test]
    fn only_our_old_temporary_files_are_swept() {
        let dir = tempfile::tempdir().unwrap();
        let now = DateTime::from_timestamp(1_796_288_400, 0).unwrap();
        for (name, age) in [
            (".prepcoach-old.tmp", 3_601),
            (".prepcoach-young.tmp", 3_599),
            ("mine.tmp", 99_999),
            (".prepcoach-notes.yaml", 99_999),
        ] {
            let file = File::create(dir.path().join(name)).unwrap();
            file.set_modified(SystemTime::from(now) - Duration::from_secs(age))
                .unwrap();
        }
        assert_eq!(sweep(dir.path(), now), 1);
        assert_eq!(
            names(dir.path()),
            [".prepcoach-notes.yaml", ".prepcoach-young.tmp", "mine.tmp"]
        );
        assert_eq!(sweep(&dir.path().join("missing"), now), 0);
    }
}
