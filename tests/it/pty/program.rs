//! A home folder, and the program running in it on a terminal of its own.

use std::fs;
use std::io::{Read, Write};
use std::num::NonZeroU16;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::thread;
use std::time::{Duration, Instant};

use portable_pty::{
    ChildKiller, CommandBuilder, ExitStatus, MasterPty, PtySize, native_pty_system,
};
use serde_json::Value;
use tempfile::TempDir;

/// The binary under test.
pub const BINARY: &str = env!("CARGO_BIN_EXE_prepcoach");

/// How long the program may take to show something on a busy machine.
const PATIENCE: Duration = Duration::from_secs(20);

/// How long it may take to end once it should.
const ENDS_WITHIN: Duration = Duration::from_secs(1);

pub const SPACE: &str = " ";
pub const ENTER: &str = "\r";
pub const ESC: &str = "\x1b";
pub const CTRL_C: &str = "\x03";
pub const CTRL_Z: &str = "\x1a";

/// Somebody who has answered the first-run questions.
const PROFILE: &str = "schema: 1\nhome_zone: Asia/Kolkata\nvisa: needed\n";

/// A home folder that lives as long as a test.
pub struct Home {
    folder: TempDir,
    data: PathBuf,
}

impl Home {
    /// Of somebody who has never opened the program.
    pub fn empty() -> Self {
        let folder = TempDir::new().unwrap();
        let data = folder.path().join("data");
        Self { folder, data }
    }

    /// Of somebody who has answered the first-run questions.
    pub fn new() -> Self {
        Self::empty().file("profile.yaml", PROFILE)
    }

    /// With the data folder elsewhere: relative to the home folder, or absolute.
    pub fn with_data(data: impl AsRef<Path>) -> Self {
        let mut home = Self::empty();
        home.data = home.folder.path().join(data);
        home
    }

    /// Puts a file into the data folder.
    pub fn file(self, name: &str, text: &str) -> Self {
        let path = self.data.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
        self
    }

    /// A path in the home folder, outside the data folder.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The data folder.
    pub fn data(&self) -> &Path {
        &self.data
    }

    /// The journal's text, all files in the order of their names.
    pub fn journal_text(&self) -> String {
        let mut files: Vec<PathBuf> = fs::read_dir(self.data.join("journal"))
            .into_iter()
            .flatten()
            .map(|entry| entry.unwrap().path())
            .collect();
        files.sort();
        files
            .iter()
            .map(|path| fs::read_to_string(path).unwrap())
            .collect()
    }

    /// The journal's events.
    pub fn journal(&self) -> Vec<Value> {
        self.journal_text()
            .lines()
            .map(|line| serde_json::from_str(line).unwrap())
            .collect()
    }

    /// The events of one kind.
    pub fn events(&self, kind: &str) -> Vec<Value> {
        let mut events = self.journal();
        events.retain(|event| event["event"] == kind);
        events
    }

    /// The program with no arguments on a terminal of 80×24.
    pub fn start(&self) -> Program {
        self.start_with(|_| {})
    }

    /// The same with a word about the command: arguments, environment.
    pub fn start_with(&self, adapt: impl FnOnce(&mut CommandBuilder)) -> Program {
        self.start_as(&[BINARY], adapt)
    }

    /// A command line in whose midst the program runs.
    pub fn start_as(&self, words: &[&str], adapt: impl FnOnce(&mut CommandBuilder)) -> Program {
        let mut command = CommandBuilder::new(words[0]);
        command.args(&words[1..]);
        command.env_clear();
        for (name, value) in self.environment() {
            command.env(name, value);
        }
        adapt(&mut command);
        Program::start(command)
    }

    fn environment(&self) -> Vec<(&'static str, String)> {
        let inside = |name: &str| self.path(name).to_str().unwrap().to_owned();
        let data = self.data.to_str().unwrap().to_owned();
        let later = 9 + self
            .path(".starts")
            .metadata()
            .map_or(0, |starts| starts.len());
        fs::write(
            self.path(".starts"),
            "x".repeat(usize::try_from(later - 8).unwrap()),
        )
        .unwrap();
        vec![
            ("TERM", "xterm-256color".into()),
            ("TZ", "UTC".into()),
            ("LANG", "C.UTF-8".into()),
            ("PATH", std::env::var("PATH").unwrap_or_default()),
            ("HOME", inside("")),
            ("XDG_DATA_HOME", inside("xdg-data")),
            ("XDG_CONFIG_HOME", inside("xdg-config")),
            ("XDG_STATE_HOME", inside("xdg-state")),
            ("XDG_CACHE_HOME", inside("xdg-cache")),
            ("PREPCOACH_DATA_DIR", data),
            // Every start is an hour later, and while the program runs the wall clock stands still.
            ("PREPCOACH_NOW", format!("2026-11-02T{later:02}:00:00Z")),
        ]
    }
}

/// The program, running. It is killed when the test ends.
pub struct Program {
    killer: Box<dyn ChildKiller + Send + Sync>,
    pid: u32,
    ended: Receiver<ExitStatus>,
    pty: Box<dyn MasterPty + Send>,
    keyboard: Option<Box<dyn Write + Send>>,
    output: Receiver<Vec<u8>>,
    screen: vt100::Parser,
    raw: Vec<u8>,
}

impl Program {
    fn start(command: CommandBuilder) -> Self {
        let pair = native_pty_system().openpty(size(80, 24)).unwrap();
        let mut child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let killer = child.clone_killer();
        let pid = child.process_id().unwrap();
        let (sender, ended) = mpsc::channel();
        thread::spawn(move || sender.send(child.wait().unwrap()));
        let cells = |number| NonZeroU16::new(number).unwrap();
        Self {
            killer,
            pid,
            ended,
            output: read_in_background(pair.master.try_clone_reader().unwrap()),
            keyboard: Some(pair.master.take_writer().unwrap()),
            pty: pair.master,
            screen: vt100::Parser::new(cells(24), cells(80), 0),
            raw: Vec::new(),
        }
    }

    /// The process on the terminal.
    pub fn pid(&self) -> u32 {
        self.pid
    }

    /// Everything written to the terminal that has been read so far.
    pub fn raw(&self) -> &[u8] {
        &self.raw
    }

    /// What stands on the screen.
    pub fn contents(&self) -> String {
        self.screen.screen().contents()
    }

    pub fn shows(&self, text: &str) -> bool {
        self.contents().contains(text)
    }

    /// Sends keys as a terminal does.
    pub fn press(&mut self, keys: &str) {
        let keyboard = self.keyboard.as_mut().unwrap();
        keyboard.write_all(keys.as_bytes()).unwrap();
        keyboard.flush().unwrap();
    }

    /// Sends a text that may be larger than a terminal's buffers, from a thread of its own.
    pub fn send_in_background(
        &mut self,
        text: String,
    ) -> thread::JoinHandle<Box<dyn Write + Send>> {
        let mut keyboard = self.keyboard.take().unwrap();
        thread::spawn(move || {
            keyboard.write_all(text.as_bytes()).unwrap();
            keyboard
        })
    }

    /// Takes the keyboard back from the thread that used it.
    pub fn take_back(&mut self, sending: thread::JoinHandle<Box<dyn Write + Send>>) {
        self.keyboard = Some(sending.join().unwrap());
    }

    /// Reads until the screen is as wanted, or fails and shows it.
    #[track_caller]
    pub fn expect(&mut self, what: &str, wanted: impl Fn(&vt100::Screen) -> bool) {
        let deadline = Instant::now() + PATIENCE;
        while !wanted(self.screen.screen()) {
            if let Err(error) = self.read_until(deadline) {
                panic!("never saw {what} ({error}); screen:\n{}", self.contents());
            }
        }
    }

    #[track_caller]
    pub fn expect_text(&mut self, text: &str) {
        self.expect(text, |screen| screen.contents().contains(text));
    }

    /// Presses keys and reads until a text stands on the screen.
    #[track_caller]
    pub fn press_for(&mut self, keys: &str, text: &str) {
        self.press(keys);
        self.expect_text(text);
    }

    /// Reads what comes next, whatever it is.
    #[track_caller]
    pub fn expect_output(&mut self) {
        self.read_until(Instant::now() + PATIENCE).unwrap();
    }

    /// The bytes that come within `time`.
    pub fn bytes_within(&mut self, time: Duration) -> usize {
        let before = self.raw.len();
        let deadline = Instant::now() + time;
        while self.read_until(deadline).is_ok() {}
        self.raw.len() - before
    }

    fn read_until(&mut self, deadline: Instant) -> Result<(), RecvTimeoutError> {
        let left = deadline.saturating_duration_since(Instant::now());
        let bytes = self.output.recv_timeout(left)?;
        self.screen.process(&bytes);
        self.raw.extend(bytes);
        Ok(())
    }

    pub fn resize(&mut self, columns: u16, rows: u16) {
        self.pty.resize(size(columns, rows)).unwrap();
    }

    /// Sends a signal by its name without `SIG`.
    pub fn signal(&self, name: &str) {
        let pid = self.pid.to_string();
        let sent = Command::new("kill").args(["-s", name, &pid]).status();
        assert!(sent.unwrap().success());
    }

    /// Ends it at once, and waits until it has ended.
    pub fn kill(mut self) {
        self.signal("KILL");
        self.wait(PATIENCE);
    }

    /// Closes the window: nobody holds the terminal any more.
    #[track_caller]
    pub fn close_window(mut self) -> ExitStatus {
        // The thread that reads lets go of the terminal once nobody listens to it and something comes.
        let (_, nobody) = mpsc::channel();
        self.output = nobody;
        self.press("?");
        self.keyboard = None;
        self.pty = native_pty_system().openpty(size(1, 1)).unwrap().master;
        self.wait(PATIENCE)
    }

    /// The program has ended on its own with this code, and the terminal is as it was.
    #[track_caller]
    pub fn expect_exit(&mut self, code: u32) {
        let status = self.wait(ENDS_WITHIN);
        assert_eq!(status.exit_code(), code, "screen:\n{}", self.contents());
        while self.read_until(Instant::now() + ENDS_WITHIN).is_ok() {}
        self.expect_given_back();
    }

    /// The terminal is as a shell wants it.
    #[track_caller]
    pub fn expect_given_back(&mut self) {
        self.expect("the main screen", |screen| !screen.alternate_screen());
        self.expect("a cursor", |screen| !screen.hide_cursor());
        self.expect("plain paste", |screen| !screen.bracketed_paste());
        self.expect("the mouse left alone", |screen| {
            screen.mouse_protocol_mode() == vt100::MouseProtocolMode::None
        });
        let on = self.last_at(b"\x1b[?1004h");
        assert!(on <= self.last_at(b"\x1b[?1004l"), "focus is still told");
        let modes = format!("{:?}", self.pty.get_termios().unwrap().local_flags);
        for mode in ["ICANON", "ECHO", "ISIG"] {
            assert!(modes.contains(mode), "left raw: {modes}");
        }
    }

    fn last_at(&self, bytes: &[u8]) -> Option<usize> {
        self.raw
            .windows(bytes.len())
            .rposition(|found| found == bytes)
    }

    #[track_caller]
    fn wait(&mut self, patience: Duration) -> ExitStatus {
        let status = self.ended.recv_timeout(patience);
        status.unwrap_or_else(|error| {
            panic!(
                "still running after {patience:?} ({error}); screen:\n{}",
                self.contents()
            )
        })
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        // A failed test must not leave a process behind.
        let _ = self.killer.kill();
    }
}

fn size(columns: u16, rows: u16) -> PtySize {
    PtySize {
        rows,
        cols: columns,
        pixel_width: 0,
        pixel_height: 0,
    }
}

fn read_in_background(mut reader: Box<dyn Read + Send>) -> Receiver<Vec<u8>> {
    let (sender, receiver) = mpsc::channel();
    thread::spawn(move || {
        let mut buffer = [0; 4096];
        while let Ok(length @ 1..) = reader.read(&mut buffer) {
            if sender.send(buffer[..length].to_vec()).is_err() {
                break;
            }
        }
    });
    receiver
}
