//! Disks that are full or may not be written.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use tempfile::TempDir;

use super::child::{self, REFUSED};
use super::{journal, journal_file, skip, store};
use crate::pty::program::{BINARY, ENTER, Home, Program, SPACE};

/// A small disk of its own, where the system lets us have one.
struct Disk {
    at: PathBuf,
    _folder: TempDir,
}

impl Disk {
    fn small() -> Option<Self> {
        let folder = TempDir::new().unwrap();
        let at = folder.path().to_path_buf();
        let made = run(
            "mount",
            &["-t", "tmpfs", "-o", "size=256k", "tmpfs", at.to_str()?],
        );
        if !made {
            skip("no disk of its own can be mounted here");
            return None;
        }
        Some(Self {
            at,
            _folder: folder,
        })
    }

    /// Fills it to the last byte; gives the file that does.
    fn fill(&self) -> PathBuf {
        let path = self.at.join("filler");
        let mut file = fs::File::create(&path).unwrap();
        while file.write_all(&[0; 4096]).is_ok() {}
        path
    }

    fn forbid_writing(&self) -> bool {
        run("mount", &["-o", "remount,ro", self.at.to_str().unwrap()])
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        run("umount", &["-l", self.at.to_str().unwrap()]);
    }
}

fn run(program: &str, words: &[&str]) -> bool {
    let mut command = Command::new(program);
    command
        .args(words)
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    command.status().is_ok_and(|status| status.success())
}

#[test]
fn on_a_full_disk_the_answer_is_kept_in_memory_and_written_once_there_is_space() {
    let Some(disk) = Disk::small() else {
        return;
    };
    let home = Home::with_data(disk.at.join("data")).file("profile.yaml", "schema: 1\n");
    let mut program = home.start();
    program.expect_text("Today's drill");
    let filler = disk.fill();
    answer_unsaved(&mut program);
    fs::remove_file(filler).unwrap();
    program.press_for("x", "Your answer is saved.");
    check_saved(&home, &program);
}

#[test]
fn a_start_on_a_full_disk_opens_for_reading() {
    let Some(disk) = Disk::small() else {
        return;
    };
    disk.fill();
    let home = Home::with_data(disk.at.join("data"));
    let mut program = home.start();
    program.expect_text("Today's drill");
    program.expect_text("nothing can be saved");
    program.press("q");
    program.expect_exit(0);
}

#[test]
fn on_a_disk_that_may_not_be_written_everything_can_be_read() {
    let Some(disk) = Disk::small() else {
        return;
    };
    let home = Home::with_data(disk.at.join("data")).file("profile.yaml", "schema: 1\n");
    let mut program = home.start();
    program.expect_text("Today's drill");
    program.press_for(ENTER, "Question 1 of");
    program.press_for(SPACE, "early: keep going");
    program.press_for(SPACE, "Your answer is saved.");
    program.kill();
    if !disk.forbid_writing() {
        return skip("a disk cannot be mounted for reading here");
    }
    let before = home.journal_text();
    let mut program = home.start();
    program.expect_text("nothing can be saved");
    program.expect_text("1 of ");
    program.press_for(ENTER, "This answer was spoken before");
    program.press_for("4", "Anything in the delivery?");
    program.press_for(ENTER, "Enter alone keeps");
    program.press_for(ENTER, "NOT SAVED");
    assert_eq!(home.journal_text(), before);
}

#[test]
fn a_file_that_may_not_grow_keeps_the_answer_in_memory_until_it_may() {
    let home = Home::new();
    drop(home.start());
    let script = r#"trap "" XFSZ; ulimit -S -f 1; exec "$0""#;
    let mut program = home.start_as(&["sh", "-c", script, BINARY], |_| {});
    program.expect_text("Today's drill");
    answer_unsaved(&mut program);
    let before = home.journal_text();
    assert!(before.is_empty() || before.ends_with('\n'), "{before}");
    let pid = program.pid().to_string();
    if !run("prlimit", &["--pid", &pid, "--fsize=unlimited"]) {
        return skip("the limit of a running program cannot be changed here");
    }
    program.press_for("x", "Your answer is saved.");
    assert!(home.journal_text().starts_with(&before));
    check_saved(&home, &program);
}

/// Answers the first question; the disk refuses to keep it.
fn answer_unsaved(program: &mut Program) {
    program.press_for(ENTER, "Question 1 of");
    program.press_for(SPACE, "early: keep going");
    program.press_for(SPACE, "NOT SAVED");
    program.expect_text("Not on the disk yet");
    assert!(!program.shows("Your answer is saved"));
}

fn check_saved(home: &Home, program: &Program) {
    assert!(!program.shows("NOT SAVED"));
    let kinds: Vec<_> = home
        .journal()
        .iter()
        .map(|event| event["event"].to_string())
        .collect();
    assert_eq!(kinds, ["\"session\"", "\"attempt\""]);
}

#[test]
fn a_journal_that_may_not_grow_ends_with_a_whole_line() {
    for blocks in [1, 2, 3, 5, 8] {
        let home = TempDir::new().unwrap();
        drop(store(home.path()));
        let output = limited(home.path(), blocks);
        let why = output.lines().find_map(|line| line.strip_prefix(REFUSED));
        let why = why.unwrap_or_else(|| panic!("never refused: {output}"));
        assert!(why.contains("journal"), "{why}");
        let (ids, troubles) = journal(home.path());
        assert_eq!(ids, child::acked(&output), "{blocks} blocks");
        assert_eq!(troubles, [""; 0]);
        let text = fs::read(journal_file(home.path())).unwrap_or_default();
        assert!(text.is_empty() || text.ends_with(b"\n"));
    }
}

/// What a program says that appends as long as its files may grow.
fn limited(home: &Path, blocks: usize) -> String {
    let script = format!(r#"trap "" XFSZ; ulimit -f {blocks}; exec "$@""#);
    let mut command = Command::new("sh");
    command.args(["-c", &script, "sh"]).args(child::words());
    child::tell(&mut command, "append", home);
    let output = command.stderr(Stdio::null()).output().unwrap();
    String::from_utf8(output.stdout).unwrap()
}
