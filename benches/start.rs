//! Promises: the first picture of Today within 5 times the smallest ratatui program's, and `prepcoach today` within 10
//! times an empty program's, both in a folder of 10 000 answers and 2 000 own questions.

#[cfg(unix)]
#[expect(dead_code, reason = "the other benches use the rest of it")]
mod support {
    pub mod compare;
    pub mod folder;
    pub mod process;
    pub mod timing;
}

#[cfg(unix)]
fn main() -> std::io::Result<()> {
    unix::run()
}

/// The pseudo-terminal is measured on Unix only.
#[cfg(not(unix))]
fn main() {}

#[cfg(unix)]
mod unix {
    use std::io;
    use std::path::Path;

    use super::support::compare::compare;
    use super::support::folder;
    use super::support::process::{self, Home, PREPCOACH};
    use super::support::timing::is_smoke;

    /// The last word of Today's foot.
    const LAST_WORD: &str = "quit";
    const FRAME_LIMIT: f64 = 5.0;
    const COMMAND_LIMIT: f64 = 10.0;

    pub fn run() -> io::Result<()> {
        let dir = tempfile::tempdir()?;
        let home = Home {
            root: dir.path().to_path_buf(),
            data: dir.path().join("data"),
        };
        folder::make(&home.data)?;
        let references = process::references()?;
        let rounds = if is_smoke() { 1 } else { 60 };
        let kept =
            first_frames(&home, &references, rounds)? & commands(&home, &references, rounds)?;
        if kept || is_smoke() {
            Ok(())
        } else {
            Err(io::Error::other("a promise is broken"))
        }
    }

    fn first_frames(home: &Home, references: &Path, rounds: usize) -> io::Result<bool> {
        let smallest = references.join("smallest_frame");
        let ours = || process::first_picture(Path::new(PREPCOACH), LAST_WORD, home);
        let reference = || process::first_picture(&smallest, "first-frame", home);
        ours()?;
        let kept = compare(
            "first frame, warm cache",
            FRAME_LIMIT,
            rounds,
            ours,
            reference,
        )?;
        let without_cache = || {
            forget(home);
            ours()
        };
        // Without the cache everything is read and folded: told, not promised.
        compare(
            "first frame, cache deleted",
            f64::INFINITY,
            rounds.min(10),
            without_cache,
            reference,
        )?;
        Ok(kept)
    }

    fn commands(home: &Home, references: &Path, rounds: usize) -> io::Result<bool> {
        let empty = references.join("empty_main");
        let ours = || process::whole_run(Path::new(PREPCOACH), &["today"], home);
        let reference = || process::whole_run(&empty, &[], home);
        if ours().is_err() {
            println!("today: there is no such command");
            return Ok(true);
        }
        let kept = compare(
            "today, warm cache",
            COMMAND_LIMIT,
            2 * rounds,
            ours,
            reference,
        )?;
        let without_cache = || {
            forget(home);
            ours()
        };
        compare(
            "today, cache deleted",
            f64::INFINITY,
            rounds.min(10),
            without_cache,
            reference,
        )?;
        Ok(kept)
    }

    fn forget(home: &Home) {
        // It may not be there yet.
        let _ = std::fs::remove_dir_all(home.cache());
    }
}
