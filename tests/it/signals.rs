//! A signal ends the screens that a command has opened, as it ends those of the bare program.

use std::io::Read;
use std::process::Command;
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::Duration;

use portable_pty::{CommandBuilder, PtySize, native_pty_system};
use tempfile::TempDir;

const PATIENCE: Duration = Duration::from_secs(20);

#[test]
fn a_signal_gives_the_terminal_back_from_a_drill() {
    let home = TempDir::new().unwrap();
    let pair = native_pty_system()
        .openpty(PtySize {
            rows: 24,
            cols: 80,
            ..PtySize::default()
        })
        .unwrap();
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_prepcoach"));
    command.arg("drill");
    for name in [
        "HOME",
        "XDG_STATE_HOME",
        "XDG_CACHE_HOME",
        "PREPCOACH_DATA_DIR",
    ] {
        command.env(name, home.path());
    }
    command.env("TERM", "xterm-256color");
    let mut child = pair.slave.spawn_command(command).unwrap();
    drop(pair.slave);
    let output = listen(pair.master.try_clone_reader().unwrap());
    read_until(&output, "space and answer aloud");
    let pid = child.process_id().unwrap().to_string();
    assert!(Command::new("kill").arg(pid).status().unwrap().success());
    read_until(&output, "\u{1b}[?1049l");
    assert!(!child.wait().unwrap().success());
}

/// What the program writes, as it comes.
fn listen(mut reader: Box<dyn Read + Send>) -> Receiver<Vec<u8>> {
    let (sender, receiver) = mpsc::channel();
    thread::spawn(move || {
        let mut bytes = [0; 4096];
        while let Ok(count @ 1..) = reader.read(&mut bytes) {
            if sender.send(bytes[..count].to_vec()).is_err() {
                return;
            }
        }
    });
    receiver
}

#[track_caller]
fn read_until(output: &Receiver<Vec<u8>>, wanted: &str) {
    let mut all = Vec::new();
    loop {
        match output.recv_timeout(PATIENCE) {
            Ok(bytes) => all.extend(bytes),
            Err(why) => panic!(
                "{why}: no {wanted:?} in {:?}",
                String::from_utf8_lossy(&all)
            ),
        }
        if String::from_utf8_lossy(&all).contains(wanted) {
            return;
        }
    }
}
