//! What the tests of the commands stand on: data folders in temporary folders, and what was written.

use std::path::PathBuf;

use chrono::{DateTime, Utc};
use tempfile::TempDir;

use super::calendar::Diary;
use super::start::{Desk, Ports};
use crate::clock::Now;
use crate::domain::attempt::{Attempt, NotesSeen, Take};
use crate::domain::id::{AttemptId, EventId, QuestionId, SessionId};
use crate::domain::journal::{Entry, Event};
use crate::domain::target::Target;
use crate::store::folder::Locations;
use crate::store::notebook::Store;

/// What a command wrote.
#[derive(Default)]
pub struct Written {
    out: Vec<u8>,
    err: Vec<u8>,
}

impl Written {
    /// Where a command writes to.
    pub fn ports(&mut self) -> Ports<'_> {
        Ports {
            out: &mut self.out,
            err: &mut self.err,
        }
    }

    /// The output so far.
    pub fn out(&self) -> String {
        String::from_utf8(self.out.clone()).unwrap()
    }

    /// The notices so far.
    pub fn err(&self) -> String {
        String::from_utf8(self.err.clone()).unwrap()
    }

    /// The output as JSON.
    pub fn json(&self) -> serde_json::Value {
        serde_json::from_slice(&self.out).unwrap()
    }
}

/// A machine of its own: data, settings, state and cache below one temporary folder.
pub struct Machine {
    folder: TempDir,
}

impl Machine {
    /// Nothing on it yet.
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        Self { folder }
    }

    /// A path below the temporary folder.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Writes a file below the temporary folder, and says where.
    pub fn file(&self, name: &str, text: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, text).unwrap();
        path
    }

    /// Where things lie.
    pub fn locations(&self) -> Locations {
        Locations {
            data: self.path("data"),
            config_file: Some(self.path("config.yaml")),
            state: Some(self.path("state")),
            cache: Some(self.path("cache")),
        }
    }

    /// The data folder, made.
    pub fn store(&self) -> Store {
        Store::open(self.locations(), now().wall).unwrap()
    }

    /// A home in Kolkata and an interview on 3 December.
    pub fn settle(&self) {
        drop(self.store());
        self.file(
            "data/profile.yaml",
            "schema: 1\nhome_zone: Asia/Kolkata\nfirst_interview: 2026-12-03\n",
        );
    }

    /// Writes what happened, minutes apart, ending an hour before now.
    pub fn happened(&self, events: Vec<Event>) {
        let count = i64::try_from(events.len()).unwrap();
        let entries: Vec<Entry> = events
            .into_iter()
            .zip(1..)
            .map(|(event, place)| Entry {
                id: EventId::new(format!("{place:016}")),
                at: now().wall - chrono::Duration::minutes(60 + count - place),
                event,
            })
            .collect();
        self.store().append(&entries).unwrap();
    }

    /// What a command of the calendar that reads has before it.
    pub fn diary(&self) -> Diary {
        Diary::of(Store::peek(self.locations()).unwrap(), now())
    }

    /// What a command that changes the calendar has before it.
    pub fn working_diary(&self) -> Diary {
        Diary::of(self.store(), now())
    }

    /// A file below the data folder.
    pub fn read(&self, name: &str) -> String {
        std::fs::read_to_string(self.path("data").join(name)).unwrap_or_default()
    }

    /// Puts an entry into the calendar, as its file.
    pub fn entry(&self, id: &str, text: &str) {
        self.file(
            &format!("data/calendar/{id}.yaml"),
            format!("schema: 1\n{text}"),
        );
    }

    /// What a command that reads has before it.
    pub fn desk(&self) -> Desk {
        let store = Store::peek(self.locations()).unwrap();
        let notebook = store.notebook(now().wall);
        Desk {
            store,
            notebook: std::mem::ManuallyDrop::new(notebook),
            now: now(),
        }
    }
}

/// Tuesday 24 November 2026, 09:30 in Kolkata.
pub fn now() -> Now {
    let wall: DateTime<Utc> = "2026-11-24T04:00:00Z".parse().unwrap();
    Now {
        wall,
        uptime: std::time::Duration::ZERO,
    }
}

/// An answer of so many seconds in the band from 1:00 to 2:00.
pub fn attempt(id: &str, question: &str, seconds: f64) -> Attempt {
    Attempt {
        attempt: AttemptId::new(id),
        session: SessionId::new("s"),
        question: QuestionId::new(question),
        wording: "What about it?".into(),
        seconds,
        think_seconds: 0.0,
        paused: 0.0,
        notes_seen: NotesSeen::None,
        target: Target::default(),
        take: Take::Question,
    }
}
