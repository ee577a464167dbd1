//! Several files changed as one: all of them or none, whatever happens meanwhile.
//!
//! The new texts are laid into `.prepcoach-batch/`, then a plan is written there with one rename: from then on the
//! change has happened. Only then are the files put in their places; a crash in between is made good at the next start.

use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};
use std::thread;

use serde::{Deserialize, Serialize};

use super::atomic::{create_new, folder_of, make_folder, rename_over, replace, sync_folder};
use super::failure::{Doing, Failure};
use super::stamp::UtcStamp;
use super::trash::Trash;

/// Where changes are laid ready, in the data folder.
const FOLDER: &str = ".prepcoach-batch";
/// The plan of a change that has happened.
const PLAN: &str = "plan.json";
/// How many files are flushed side by side: flushes of several files share one turn of the disk.
const SIDE_BY_SIDE: usize = 8;
/// From so many files on the whole file system is flushed at once, where the system can: 5 000 flushes take ten times as
/// long, and a second is promised for as many events.
#[cfg(target_os = "linux")]
const MANY: usize = 64;

/// One file to be put in its place, or taken away.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Put {
    /// Where, from the data folder.
    pub path: PathBuf,
    /// Its text; `None` moves the file to the trash.
    pub text: Option<String>,
}

#[derive(Serialize, Deserialize)]
struct Plan {
    stamp: String,
    steps: Vec<Step>,
}

#[derive(Serialize, Deserialize)]
struct Step {
    path: PathBuf,
    /// The name of the new text beside the plan; `None` removes.
    from: Option<String>,
}

/// Makes all changes, or none. Call it while holding the folder's lock, after looking that the files are as expected.
pub fn write(root: &Path, puts: &[Put], stamp: &UtcStamp) -> Result<(), Failure> {
    let staged = root.join(FOLDER);
    make_folder(&staged)?;
    let ready = lay_ready(&staged, puts, stamp).and_then(|plan| {
        let text = serde_json::to_string(&plan)
            .map_err(|error| Failure::of(Doing::Save, &staged)(error.into()))?;
        create_new(&staged.join(PLAN), text.as_bytes()).map(|()| plan)
    });
    match ready {
        Ok(plan) => carry_out(root, &staged, &plan),
        Err(failure) => {
            // Nothing has happened; what lies there takes up disk only.
            let _ = clear(&staged);
            Err(failure)
        }
    }
}

/// Finishes a change that was cut short after it had happened, and clears away one that never did. Call it while
/// holding the folder's lock.
pub fn make_good(root: &Path) -> Result<(), Failure> {
    let staged = root.join(FOLDER);
    if !staged.is_dir() {
        return Ok(());
    }
    let plan = fs::read(staged.join(PLAN)).ok();
    match plan.and_then(|bytes| serde_json::from_slice::<Plan>(&bytes).ok()) {
        Some(plan) => carry_out(root, &staged, &plan),
        None => clear(&staged),
    }
}

/// Whether a change was cut short after it had happened: what is read now may be half of it.
pub fn is_pending(root: &Path) -> bool {
    root.join(FOLDER).join(PLAN).is_file()
}

fn lay_ready(staged: &Path, puts: &[Put], stamp: &UtcStamp) -> Result<Plan, Failure> {
    let flush = Flush::of(puts.len());
    let share = puts.len().div_ceil(flush.side_by_side()).max(1);
    let lay = |first: usize, puts: &[Put]| -> Result<(), Failure> {
        for (number, one) in (first..).zip(puts) {
            if let Some(text) = &one.text {
                put(&staged.join(number.to_string()), text, flush)?;
            }
        }
        Ok(())
    };
    thread::scope(|scope| {
        let parts: Vec<_> = puts
            .chunks(share)
            .enumerate()
            .map(|(part, puts)| scope.spawn(move || lay(part * share, puts)))
            .collect();
        let mut done = Ok(());
        for part in parts {
            let panicked = || Failure::of(Doing::Save, staged)(io::ErrorKind::Other.into());
            done = done.and(part.join().unwrap_or_else(|_| Err(panicked())));
        }
        done
    })?;
    flush
        .all(staged)
        .map_err(Failure::of(Doing::Save, staged))?;
    let step = |(number, put): (usize, &Put)| Step {
        path: put.path.clone(),
        from: put.text.is_some().then(|| number.to_string()),
    };
    Ok(Plan {
        stamp: stamp.to_string(),
        steps: puts.iter().enumerate().map(step).collect(),
    })
}

/// How new texts come onto the disk before the plan that names them does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Flush {
    /// Each by itself.
    Each,
    /// All of them at once.
    #[cfg(target_os = "linux")]
    Together,
}

impl Flush {
    fn of(files: usize) -> Self {
        #[cfg(target_os = "linux")]
        if files >= MANY {
            return Self::Together;
        }
        let _ = files;
        Self::Each
    }

    /// How many files are written at a time. Without waiting for the disk, writers of one folder only hinder each other.
    fn side_by_side(self) -> usize {
        match self {
            Self::Each => SIDE_BY_SIDE,
            #[cfg(target_os = "linux")]
            Self::Together => 1,
        }
    }

    /// Flushes what was not flushed file by file.
    fn all(self, folder: &Path) -> io::Result<()> {
        // Only Linux flushes by the folder.
        let _ = folder;
        match self {
            Self::Each => Ok(()),
            #[cfg(target_os = "linux")]
            Self::Together => {
                let folder = fs::File::open(folder)?;
                Ok(rustix::fs::syncfs(&folder)?)
            }
        }
    }
}

/// Writes a file that is the owner's alone. One that lies there is left from a change that never happened.
fn put(path: &Path, text: &str, flush: Flush) -> Result<(), Failure> {
    let write = || {
        let mut options = fs::File::options();
        options.write(true).create(true).truncate(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut file = options.open(path)?;
        io::Write::write_all(&mut file, text.as_bytes())?;
        match flush {
            Flush::Each => file.sync_all(),
            #[cfg(target_os = "linux")]
            Flush::Together => Ok(()),
        }
    };
    write().map_err(Failure::of(Doing::Save, path))
}

/// Puts every file in its place. A step that was done before is passed over.
fn carry_out(root: &Path, staged: &Path, plan: &Plan) -> Result<(), Failure> {
    let stamp = UtcStamp::parse(&plan.stamp);
    let mut folders: Vec<PathBuf> = Vec::new();
    for step in plan.steps.iter().filter(|step| is_inside(&step.path)) {
        let to = root.join(&step.path);
        let folder = folder_of(&to).to_path_buf();
        if !folders.contains(&folder) {
            make_folder(&folder)?;
            folders.push(folder);
        }
        match (&step.from, &stamp) {
            (Some(name), _) => put_in_place(&staged.join(name), &to)?,
            (None, Some(stamp)) if to.symlink_metadata().is_ok() => {
                Trash::of(root).discard(&step.path, stamp)?;
            }
            (None, _) => {}
        }
    }
    for folder in &folders {
        sync_folder(folder).map_err(Failure::of(Doing::Save, folder))?;
    }
    clear(staged)
}

/// Whether a path of a plan stays in the data folder, whoever wrote the plan.
fn is_inside(path: &Path) -> bool {
    path.components()
        .all(|part| matches!(part, Component::Normal(_)))
}

fn put_in_place(from: &Path, to: &Path) -> Result<(), Failure> {
    if has_ways_of_its_own(to) && from.is_file() {
        let bytes = fs::read(from).map_err(Failure::of(Doing::Read, from))?;
        return replace(to, &bytes);
    }
    match rename_over(from, to) {
        // It was put there before the crash.
        Err(error) if error.kind() == io::ErrorKind::NotFound && to.exists() => Ok(()),
        other => other.map_err(Failure::of(Doing::Save, to)),
    }
}

/// Whether a file is a link or has a mode of its own, which a rename would take away.
fn has_ways_of_its_own(path: &Path) -> bool {
    let Ok(metadata) = path.symlink_metadata() else {
        return false;
    };
    #[cfg(unix)]
    let has_mode =
        std::os::unix::fs::PermissionsExt::mode(&metadata.permissions()) & 0o777 != 0o600;
    #[cfg(not(unix))]
    let has_mode = metadata.permissions().readonly();
    metadata.is_symlink() || has_mode
}

/// The plan goes first: what lies there without it counts for nothing.
fn clear(staged: &Path) -> Result<(), Failure> {
    let failed = |error| Failure::of(Doing::Remove, staged)(error);
    match fs::remove_file(staged.join(PLAN)) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(failed(error)),
        Ok(()) | Err(_) => {}
    }
    fs::remove_dir_all(staged).map_err(failed)
}

#[cfg(test)]
mod tests;
