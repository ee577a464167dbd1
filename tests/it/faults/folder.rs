//! Data folders and journals that are not as they should be.

use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use prepcoach::domain::id::IdMaker;

use super::{answer, journal, journal_file, now, put, store};
use crate::pty::program::{ENTER, Home, SPACE};

#[test]
fn a_file_in_place_of_the_data_folder_is_named_and_left_alone() {
    for below in ["", "/deeper"] {
        let home = Home::with_data(format!("notes.txt{below}"));
        fs::write(home.path("notes.txt"), "mine").unwrap();
        let mut program = home.start();
        program.expect_text("notes.txt");
        program.expect_exit(1);
        let said = program.contents();
        assert!(said.starts_with("prepcoach: "), "{said}");
        assert_eq!(fs::read_to_string(home.path("notes.txt")).unwrap(), "mine");
    }
}

#[test]
fn a_folder_of_a_newer_format_is_refused_and_not_touched() {
    let home = Home::new()
        .file("folder.yaml", "schema: 2\ncreated: 2027-01-01\n")
        .file("journal/2026-11.abcdefgh.jsonl", "{\"v\":2}\n");
    let before = tree(home.data());
    let mut program = home.start();
    program.expect_text("install the newer program");
    program.expect_exit(1);
    assert_eq!(tree(home.data()), before);
    assert!(!program.raw().contains(&0x1b));
}

/// Every path in a folder with what it holds and when that changed.
fn tree(folder: &Path) -> Vec<(PathBuf, Vec<u8>, std::time::SystemTime)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let changed = path.metadata().unwrap().modified().unwrap();
        if path.is_dir() {
            found.push((path.clone(), Vec::new(), changed));
            found.extend(tree(&path));
        } else {
            found.push((path.clone(), fs::read(&path).unwrap(), changed));
        }
    }
    found.sort();
    found
}

#[test]
fn a_line_torn_at_any_byte_stays_and_harms_no_other() {
    let home = TempDir::new().unwrap();
    let mut ids = IdMaker::new(1);
    let entries = [answer(&mut ids), answer(&mut ids), answer(&mut ids)];
    store(home.path()).append(&entries[..2]).unwrap();
    let path = journal_file(home.path());
    let whole = fs::read(&path).unwrap();
    let first = whole.iter().position(|byte| *byte == b'\n').unwrap() + 1;
    let mut store = store(home.path());
    for cut in first..whole.len() {
        fs::write(&path, &whole[..cut]).unwrap();
        let kept = 1 + usize::from(cut + 1 == whole.len());
        let is_torn = cut > first && kept == 1;
        let (read, troubles) = journal(home.path());
        assert_eq!(
            (read.len(), troubles.len()),
            (kept, usize::from(is_torn)),
            "{cut}"
        );
        if is_torn {
            assert!(
                troubles[0].contains(":2: it is cut short"),
                "{}",
                troubles[0]
            );
        }
        store.append(&entries[2..]).unwrap();
        let now = fs::read(&path).unwrap();
        assert!(now.starts_with(&whole[..cut]), "{cut}");
        let begins_a_line = cut == first || now[cut] == b'\n';
        assert!(begins_a_line && now.ends_with(b"\n"), "{cut}");
        assert_eq!(journal(home.path()).0.len(), kept + 1, "{cut}");
    }
}

#[test]
fn a_torn_last_line_is_named_on_today() {
    let home = Home::new();
    let mut program = home.start();
    program.expect_text("Today's drill");
    program.press_for(ENTER, "Question 1 of");
    program.press_for(SPACE, "early: keep going");
    program.press_for(SPACE, "Your answer is saved.");
    program.kill();
    let path = fs::read_dir(home.data().join("journal"))
        .unwrap()
        .next()
        .unwrap()
        .unwrap()
        .path();
    let text = fs::read_to_string(&path).unwrap();
    let torn = &text[..text.len() - 30];
    fs::write(&path, torn).unwrap();
    let mut program = home.start();
    program.expect_text("Needs a look");
    program.expect_text("it is cut short");
    program.press_for(ENTER, "Question 1 of");
    program.press_for(SPACE, "early: keep going");
    program.press_for(SPACE, "Your answer is saved.");
    assert!(
        home.journal_text()
            .starts_with(&format!("{torn}\n{{\"id\":"))
    );
}

#[test]
fn a_folder_in_place_of_the_journal_file_keeps_the_answer_in_memory_and_says_so() {
    let home = Home::new();
    let mut program = home.start();
    program.expect_text("Today's drill");
    program.press_for(ENTER, "Question 1 of");
    let path = fs::read_dir(home.data().join("journal"))
        .unwrap()
        .next()
        .unwrap()
        .unwrap()
        .path();
    let aside = home.path("aside");
    fs::rename(&path, &aside).unwrap();
    fs::create_dir(&path).unwrap();
    program.press_for(SPACE, "early: keep going");
    program.press_for(SPACE, "NOT SAVED");
    program.expect_text("Not on the disk yet");
    fs::remove_dir(&path).unwrap();
    fs::rename(&aside, &path).unwrap();
    program.press_for("x", "Your answer is saved.");
    assert!(!program.shows("NOT SAVED"));
    assert_eq!(home.events("attempt").len(), 1);
}

#[test]
fn a_folder_among_the_journal_files_keeps_no_other_from_being_read() {
    let home = TempDir::new().unwrap();
    let mut ids = IdMaker::new(1);
    store(home.path()).append(&[answer(&mut ids)]).unwrap();
    fs::create_dir(home.path().join("data/journal/2026-10.abcdefgh.jsonl")).unwrap();
    put(home.path(), "journal/2026-09.abcdefgh.jsonl", "");
    assert_eq!(journal(home.path()).0.len(), 1);
    let notebook = store(home.path()).notebook(now());
    assert_eq!(notebook.history.questions().count(), 1);
}

#[test]
fn a_machine_that_cannot_keep_its_state_or_cache_still_keeps_every_answer() {
    let home = TempDir::new().unwrap();
    for name in ["state", "cache"] {
        fs::write(home.path().join(name), "in the way").unwrap();
    }
    store(home.path())
        .append(&[answer(&mut IdMaker::new(1))])
        .unwrap();
    let (ids, troubles) = journal(home.path());
    assert_eq!((ids.len(), troubles), (1, vec![]));
    let notebook = store(home.path()).notebook(now());
    assert_eq!(notebook.troubles, [""; 0]);
}
