//! Programs that are killed at any moment, and two that write at once.

use std::collections::BTreeSet;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use tempfile::TempDir;

use prepcoach::domain::id::IdMaker;

use super::child::{self, NEW_STORY, REFUSED, SAVED, STORY};
use super::{answer, journal, put, skip, store};

#[test]
fn two_programs_at_once_keep_every_answer_whole() {
    let home = TempDir::new().unwrap();
    drop(store(home.path()));
    let start = || {
        child::command("append 20", home.path())
            .stdout(Stdio::piped())
            .spawn()
    };
    let children = [start().unwrap(), start().unwrap()];
    let mut acked = BTreeSet::new();
    for child in children {
        let output = child.wait_with_output().unwrap();
        assert!(output.status.success());
        let said = String::from_utf8(output.stdout).unwrap();
        assert!(!said.contains(REFUSED), "{said}");
        acked.extend(child::acked(&said));
    }
    let (ids, troubles) = journal(home.path());
    assert_eq!(acked.len(), 40);
    assert_eq!(ids.into_iter().collect::<BTreeSet<_>>(), acked);
    assert_eq!(troubles, [""; 0]);
}

#[test]
fn two_windows_of_one_program_keep_every_answer_whole() {
    let home = TempDir::new().unwrap();
    drop(store(home.path()));
    std::thread::scope(|scope| {
        for salt in [1, 2] {
            let home = home.path();
            scope.spawn(move || {
                let mut store = store(home);
                let mut ids = IdMaker::new(salt);
                for _ in 0..20 {
                    store.append(&[answer(&mut ids)]).unwrap();
                }
            });
        }
    });
    let (ids, troubles) = journal(home.path());
    assert_eq!((ids.len(), troubles), (40, vec![]));
}

#[test]
fn whatever_was_said_to_be_saved_is_there_after_a_kill() {
    let home = TempDir::new().unwrap();
    let mut acked = Vec::new();
    for round in 0..30 {
        acked.extend(killed_after(
            home.path(),
            1 + round % 5,
            Duration::from_micros(round * 131 % 1_000),
        ));
        let (ids, _) = journal(home.path());
        let lost: Vec<_> = acked.iter().filter(|id| !ids.contains(id)).collect();
        assert!(lost.is_empty(), "round {round}: {lost:?}");
    }
    assert!(acked.len() >= 30);
    let (before, _) = journal(home.path());
    store(home.path())
        .append(&[answer(&mut IdMaker::new(7))])
        .unwrap();
    assert_eq!(journal(home.path()).0.len(), before.len() + 1);
}

/// Kills a program that appends, so long after it has said so many times that it has; gives what it said.
fn killed_after(home: &Path, acks: u64, after: Duration) -> Vec<String> {
    let mut child = child::command("append", home)
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap())
        .lines()
        .map_while(Result::ok);
    let mut said = Vec::new();
    while u64::try_from(child::acked(&said.join("\n")).len()).unwrap() < acks {
        said.push(lines.next().expect("it appends until it is killed"));
    }
    let until = Instant::now() + after;
    while Instant::now() < until {
        std::hint::spin_loop();
    }
    child.kill().unwrap();
    child.wait().unwrap();
    said.extend(lines);
    child::acked(&said.join("\n"))
}

const OLD: &str = "# mine\nschema: 1\nhome_zone: Europe/Lisbon # moved\nvisa: unsure\n";
const NEW: &str = "# mine\nschema: 1\nhome_zone: Asia/Kolkata # moved\nvisa: needed\n";

/// Calls that change what is on the disk, or open it; those a machine does not have are passed over.
const CALLS: &str = "openat,?open,write,fsync,fdatasync,?rename,renameat,?renameat2,?link,linkat,?unlink,unlinkat,\
                     ?mkdir,mkdirat,ftruncate,flock,lseek";

#[test]
fn killed_at_any_call_to_the_system_old_or_new_is_there() {
    sweep("signal=SIGKILL");
}

#[test]
fn refused_at_any_call_to_the_system_old_or_new_is_there() {
    sweep("error=EIO");
}

#[test]
fn a_disk_that_fills_up_at_any_call_to_the_system_leaves_old_or_new() {
    sweep("error=ENOSPC");
}

#[test]
fn a_story_killed_or_refused_at_any_call_is_old_or_new_and_the_old_is_kept() {
    for fault in ["signal=SIGKILL", "error=ENOSPC"] {
        sweep_of("save a story", with_story, check_story, fault);
    }
}

/// Saves the profile and appends an answer, once for every call the two make, and lets that call fail.
fn sweep(fault: &str) {
    sweep_of("save and append", prepared, check, fault);
}

/// Does `act` once for every call it makes, and lets that call fail.
fn sweep_of(act: &str, prepared: fn() -> TempDir, check: fn(&Path, &str, &str), fault: &str) {
    let Some(calls) = calls(act, prepared) else {
        return skip("strace cannot be used here");
    };
    assert!(calls.len() > 20, "{calls:?}");
    for (name, number) in calls {
        let home = prepared();
        let inject = format!("inject={name}:{fault}:when={number}");
        let said = traced(
            act,
            home.path(),
            &["-e", &format!("trace={name}"), "-e", &inject],
            "/dev/null",
        )
        .unwrap();
        check(home.path(), &said, &format!("{name} {number} {fault}"));
    }
}

fn with_story() -> TempDir {
    let home = TempDir::new().unwrap();
    put(home.path(), "stories/night.yaml", STORY);
    drop(store(home.path()));
    home
}

fn check_story(home: &Path, said: &str, when: &str) {
    let read = |name: &str| std::fs::read_to_string(home.join("data").join(name));
    let text = read("stories/night.yaml").unwrap();
    let is_saved = said.lines().any(|line| line == SAVED);
    let is_whole = text == NEW_STORY || (text == STORY && !is_saved);
    assert!(is_whole, "{when}: {said}\n{text}");
    if text == NEW_STORY {
        let kept = read("history/stories/night/20261102T090000Z.yaml");
        assert_eq!(kept.unwrap_or_default(), STORY, "{when}");
    }
    let mut troubles = Vec::new();
    let drafts = store(home).drafts(&mut troubles);
    assert_eq!(
        (drafts.stories.len(), drafts.rivals.len()),
        (1, 0),
        "{when}: {troubles:?}"
    );
}

fn prepared() -> TempDir {
    let home = TempDir::new().unwrap();
    put(home.path(), "profile.yaml", OLD);
    store(home.path())
        .append(&[answer(&mut IdMaker::new(1))])
        .unwrap();
    home
}

fn check(home: &Path, said: &str, when: &str) {
    let profile = std::fs::read_to_string(home.join("data/profile.yaml")).unwrap();
    let is_saved = said.lines().any(|line| line == SAVED);
    assert!(
        profile == NEW || (profile == OLD && !is_saved),
        "{when}: {said}\n{profile}"
    );
    let (ids, _) = journal(home);
    let acked = child::acked(said);
    assert!(
        acked.iter().all(|id| ids.contains(id)),
        "{when}: {said}\n{ids:?}"
    );
    assert!((1..=2).contains(&ids.len()), "{when}: {ids:?}");
    for why in said.lines().filter_map(|line| line.strip_prefix(REFUSED)) {
        assert!(why.len() > 20, "{when}: {why}");
    }
    // The next program works as ever.
    let mut store = store(home);
    store.append(&[answer(&mut IdMaker::new(3))]).unwrap();
    let (after, _) = journal(home);
    assert_eq!(after.len(), ids.len() + 1, "{when}");
}

/// The calls that follow the first touch of the data folder: name, and which one of that name it is.
fn calls(act: &str, prepared: fn() -> TempDir) -> Option<Vec<(String, usize)>> {
    let home = prepared();
    let log = home.path().join("calls");
    let said = traced(
        act,
        home.path(),
        &["-e", &format!("trace={CALLS}")],
        log.to_str()?,
    )?;
    assert!(said.lines().any(|line| line == SAVED), "{said}");
    let data = home.path().join("data");
    let mut seen = Vec::new();
    let mut calls = Vec::new();
    for line in std::fs::read_to_string(log).ok()?.lines() {
        let Some((name, _)) = line
            .split_once(' ')
            .and_then(|(_, call)| call.trim().split_once('('))
        else {
            continue;
        };
        seen.push(name.to_owned());
        if !calls.is_empty() || line.contains(data.to_str()?) {
            let number = seen.iter().filter(|own| *own == name).count();
            calls.push((name.to_owned(), number));
        }
    }
    Some(calls)
}

/// What the child says under strace with these options; `None` where strace cannot be used.
fn traced(act: &str, home: &Path, options: &[&str], log: &str) -> Option<String> {
    let mut command = Command::new("strace");
    command
        .args(["-f", "-o", log])
        .args(options)
        .arg("--")
        .args(child::words());
    child::tell(&mut command, act, home);
    command.stdin(Stdio::null()).stderr(Stdio::null());
    let output = command.output().ok()?;
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    // strace that may not trace says nothing of the child's.
    let is_traced = output.status.code() != Some(1) || said.contains("running 1 test");
    is_traced.then_some(said)
}
