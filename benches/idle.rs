//! Promise: nothing wakes the program while nothing changes. On Today that is the bar's minute, so three seconds pass
//! without a single change of context.

#[cfg(target_os = "linux")]
#[expect(dead_code, reason = "the other benches use the rest of it")]
mod support {
    pub mod folder;
    pub mod process;
    pub mod timing;
}

#[cfg(target_os = "linux")]
fn main() -> std::io::Result<()> {
    linux::run()
}

/// The system's counters are read on Linux only.
#[cfg(not(target_os = "linux"))]
fn main() {}

#[cfg(target_os = "linux")]
mod linux {
    use std::path::Path;
    use std::time::Duration;
    use std::{fs, io, thread};

    use super::support::folder;
    use super::support::process::{Home, OnTerminal, PREPCOACH};
    use super::support::timing::{is_smoke, time};

    pub fn run() -> io::Result<()> {
        let dir = tempfile::tempdir()?;
        let home = Home {
            root: dir.path().to_path_buf(),
            data: dir.path().join("data"),
        };
        folder::make(&home.data)?;
        let mut running = OnTerminal::start(Path::new(PREPCOACH), &home)?;
        running.wait_for("quit")?;
        let process = running.id().unwrap_or_default();
        // The thread that waits for signals and the loop come to rest.
        thread::sleep(Duration::from_millis(500));
        let watched = if is_smoke() { 200 } else { 3_000 };
        let before = wake_ups(process)?;
        let (slept, ()) = time(|| thread::sleep(Duration::from_millis(watched)));
        let woken = wake_ups(process)? - before;
        running.end();
        println!(
            "idle on Today: {woken} wake-ups of all threads in {:.1} s; limit 0",
            slept.as_secs_f64()
        );
        if woken == 0 {
            Ok(())
        } else {
            Err(io::Error::other("a promise is broken"))
        }
    }

    /// How often the threads of a process were let go and came back, of their own will or not.
    fn wake_ups(process: u32) -> io::Result<u64> {
        let mut all = 0;
        for thread in fs::read_dir(format!("/proc/{process}/task"))? {
            let status = fs::read_to_string(thread?.path().join("status"))?;
            let counts = status
                .lines()
                .filter(|line| line.contains("ctxt_switches"))
                .filter_map(|line| line.split_whitespace().last()?.parse::<u64>().ok());
            all += counts.sum::<u64>();
        }
        Ok(all)
    }
}
