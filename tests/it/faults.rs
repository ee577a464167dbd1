//! Disks that are full, folders that cannot be written, files that are no files, programs that are killed: whatever was
//! said to be saved is there afterwards, and everything else works.
//!
//! A test that a machine cannot run says so on the terminal, past the harness that keeps the output of tests.

#![expect(
    clippy::disallowed_methods,
    reason = "promptness is measured in real time"
)]

mod child;
mod disk;
mod files;
mod folder;
mod killed;

use std::io::Write;
use std::path::Path;

use chrono::{DateTime, Utc};

use prepcoach::domain::attempt::{Attempt, NotesSeen, Take};
use prepcoach::domain::id::{AttemptId, EventId, IdMaker, QuestionId, SessionId};
use prepcoach::domain::journal::{Entry, Event};
use prepcoach::domain::target::Target;
use prepcoach::store::folder::Locations;
use prepcoach::store::notebook::Store;

/// The instant of everything here.
fn now() -> DateTime<Utc> {
    "2026-11-02T09:00:00Z".parse().unwrap()
}

/// The store of a home folder, its data in `data`.
fn store(home: &Path) -> Store {
    Store::open(locations(home), now()).unwrap()
}

fn locations(home: &Path) -> Locations {
    Locations {
        data: home.join("data"),
        config_file: None,
        state: Some(home.join("state")),
        cache: Some(home.join("cache")),
    }
}

/// Puts a file into the data folder of a home folder.
fn put(home: &Path, name: &str, text: impl AsRef<[u8]>) {
    let path = home.join("data").join(name);
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(path, text).unwrap();
}

/// A new answer.
fn answer(ids: &mut IdMaker) -> Entry {
    let id = ids.next(now());
    Entry {
        id: EventId::new(id.clone()),
        at: now(),
        event: Event::Attempt(Attempt {
            attempt: AttemptId::new(id),
            session: SessionId::new("session"),
            question: QuestionId::new("why-radiology"),
            wording: "Why radiology, and why here?".into(),
            seconds: 74.2,
            think_seconds: 0.0,
            paused: 0.0,
            notes_seen: NotesSeen::None,
            target: Target { low: 60, high: 120 },
            take: Take::Question,
        }),
    }
}

/// The ids in the journal, in the order of reading, and what is wrong with its lines.
fn journal(home: &Path) -> (Vec<String>, Vec<String>) {
    let read = prepcoach::store::journal::read(&home.join("data"));
    let ids = read
        .entries
        .iter()
        .map(|entry| entry.id.to_string())
        .collect();
    (ids, read.troubles)
}

/// The one file of the journal.
fn journal_file(home: &Path) -> std::path::PathBuf {
    let mut files: Vec<_> = std::fs::read_dir(home.join("data/journal"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    assert_eq!(files.len(), 1, "{files:?}");
    files.remove(0)
}

/// Says, visibly, that a test could not run here.
fn skip(why: &str) {
    let test = std::thread::current();
    let _ = writeln!(
        std::io::stderr(),
        "\nskipped {}: {why}",
        test.name().unwrap_or("a test")
    );
}
