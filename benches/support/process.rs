//! Runs the release programs: with plain pipes, or on a pseudo-terminal until their first picture stands.

use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

use super::timing::time;

/// Columns and rows of the pseudo-terminal.
const SIZE: PtySize = PtySize {
    rows: 40,
    cols: 120,
    pixel_width: 0,
    pixel_height: 0,
};

/// The program under test, as built for this run.
pub const PREPCOACH: &str = env!("CARGO_BIN_EXE_prepcoach");

/// Builds the reference programs with the release profile and says where they lie.
///
/// # Errors
/// Where they cannot be built.
pub fn references() -> io::Result<PathBuf> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut build = Command::new(cargo);
    build.args(["build", "--release", "--quiet", "--examples"]);
    if !build.status()?.success() {
        return Err(io::Error::other("the reference programs cannot be built"));
    }
    // …/release/deps/<bench> lies beside …/release/examples.
    let own = std::env::current_exe()?;
    let release = own.parent().and_then(Path::parent);
    Ok(release.unwrap_or(Path::new(".")).join("examples"))
}

/// Where a program works: nothing of the person's own folders is touched.
pub struct Home {
    /// The folder all of it lies in.
    pub root: PathBuf,
    /// The data folder.
    pub data: PathBuf,
}

impl Home {
    /// The environment of a run.
    pub fn environment(&self) -> Vec<(&'static str, PathBuf)> {
        let root = |name: &str| self.root.join(name);
        vec![
            ("HOME", root("home")),
            ("XDG_CACHE_HOME", root("cache")),
            ("XDG_CONFIG_HOME", root("config")),
            ("XDG_STATE_HOME", root("state")),
            ("PREPCOACH_DATA_DIR", self.data.clone()),
            ("PREPCOACH_NOW", super::folder::NOW.into()),
            ("TERM", "xterm-256color".into()),
            ("LANG", "C.UTF-8".into()),
        ]
    }

    /// The folder that may be deleted at any time.
    pub fn cache(&self) -> PathBuf {
        self.root.join("cache")
    }
}

/// From the start to the end of a program.
///
/// # Errors
/// Where it does not run, or fails.
pub fn whole_run(program: &Path, arguments: &[&str], home: &Home) -> io::Result<Duration> {
    let mut command = Command::new(program);
    command
        .args(arguments)
        .envs(home.environment())
        .stdin(Stdio::null())
        .stdout(Stdio::null());
    let (taken, status) = time(|| command.status());
    if status?.success() {
        Ok(taken)
    } else {
        Err(io::Error::other(format!("{} failed", program.display())))
    }
}

/// A program on a pseudo-terminal.
pub struct OnTerminal {
    child: Box<dyn Child + Send + Sync>,
    reader: Box<dyn Read + Send>,
    _master: Box<dyn MasterPty + Send>,
}

impl OnTerminal {
    /// Starts it.
    ///
    /// # Errors
    /// Where there is no pseudo-terminal, or no such program.
    pub fn start(program: &Path, home: &Home) -> io::Result<Self> {
        let pair = native_pty_system()
            .openpty(SIZE)
            .map_err(io::Error::other)?;
        let mut command = CommandBuilder::new(program);
        command.cwd(&home.root);
        for (name, value) in home.environment() {
            command.env(name, value);
        }
        let reader = pair.master.try_clone_reader().map_err(io::Error::other)?;
        let child = pair
            .slave
            .spawn_command(command)
            .map_err(io::Error::other)?;
        Ok(Self {
            child,
            reader,
            _master: pair.master,
        })
    }

    /// Reads until `words` stand in what was written.
    ///
    /// # Errors
    /// Where the program ends before.
    pub fn wait_for(&mut self, words: &str) -> io::Result<()> {
        let mut seen: Vec<u8> = Vec::new();
        let mut buffer = vec![0; 1 << 16];
        loop {
            let read = self.reader.read(&mut buffer)?;
            if read == 0 {
                return Err(io::Error::other(
                    String::from_utf8_lossy(&seen).into_owned(),
                ));
            }
            seen.extend_from_slice(buffer.get(..read).unwrap_or_default());
            if seen
                .windows(words.len())
                .any(|window| window == words.as_bytes())
            {
                return Ok(());
            }
        }
    }

    /// The process, for looking at it from outside.
    pub fn id(&self) -> Option<u32> {
        self.child.process_id()
    }

    /// Ends it.
    pub fn end(mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// From the start of a program to the last word of its first picture.
///
/// # Errors
/// Where it does not run.
pub fn first_picture(program: &Path, last_word: &str, home: &Home) -> io::Result<Duration> {
    let (taken, running) = time(|| {
        let mut running = OnTerminal::start(program, home)?;
        running.wait_for(last_word)?;
        Ok::<_, io::Error>(running)
    });
    running?.end();
    Ok(taken)
}
