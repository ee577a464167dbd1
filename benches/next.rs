//! Promise: `prepcoach next` within 5 times an empty program, in a folder of 300 entries and 10 000 answers: it runs with
//! every prompt of a shell.

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

/// The empty program is measured on Unix only.
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

    /// Times the empty program.
    const LIMIT: f64 = 5.0;

    pub fn run() -> io::Result<()> {
        let dir = tempfile::tempdir()?;
        let home = Home {
            root: dir.path().to_path_buf(),
            data: dir.path().join("data"),
        };
        folder::make(&home.data)?;
        let empty = process::references()?.join("empty_main");
        let rounds = if is_smoke() { 1 } else { 200 };
        let ours =
            |arguments: &'static [&str]| process::whole_run(Path::new(PREPCOACH), arguments, &home);
        let reference = || process::whole_run(&empty, &[], &home);
        // The first run reads every entry and keeps them in the cache.
        ours(&["next"])?;
        let kept = compare("next", LIMIT, rounds, || ours(&["next"]), reference)?
            & compare(
                "next --json",
                LIMIT,
                rounds,
                || ours(&["next", "--json"]),
                reference,
            )?
            & compare(
                "next --within",
                LIMIT,
                rounds,
                || ours(&["next", "--within", "100d"]),
                reference,
            )?;
        let without_cache = || {
            // It may not be there.
            let _ = std::fs::remove_dir_all(home.cache());
            ours(&["next"])
        };
        // Without the cache every entry is read: told, not promised.
        compare(
            "next, cache deleted",
            f64::INFINITY,
            rounds.min(10),
            without_cache,
            reference,
        )?;
        if kept || is_smoke() {
            Ok(())
        } else {
            Err(io::Error::other("a promise is broken"))
        }
    }
}
