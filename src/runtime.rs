//! The loop, and the only code that performs effects.

mod drafts;
mod editing;
pub mod editor;
pub mod outside;

use std::collections::VecDeque;
use std::io::{self, Write, stdout};
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread;
use std::time::Duration;

use crossterm::clipboard::CopyToClipboard;
use crossterm::event::{self, MouseButton, MouseEventKind};

use crate::app::App;
use crate::clock::{Clock, Now};
use crate::domain::calendar::Reversal;
use crate::domain::drafts::DraftId;
use crate::domain::journal::Entry;
use crate::domain::profile::{Profile, Settings};
use crate::domain::zone::Zone;
use crate::message::{Effect, Event, ImportWish, SavedCalendar};
use crate::store::notebook::Store;
use crate::terminal::{self, Hold};
use crate::ui::keymap::Key;

/// How long the keyboard may keep finished work waiting.
const WHILE_BUSY: Duration = Duration::from_millis(50);

/// How soon the next of many keys follows; with no time at all, nothing would be looked for.
const NEXT_KEY: Duration = Duration::from_millis(1);

/// The longest sleep asked of the system in one go; a day is long enough, and no platform refuses it.
const LONGEST_WAIT: Duration = Duration::from_secs(24 * 60 * 60);

/// The outside world: files, clock, terminal, threads.
pub struct Runtime {
    store: Store,
    clock: Box<dyn Clock>,
    ways: Ways,
    sender: Sender<Event>,
    finished: Receiver<Event>,
    running: usize,
    /// Asked for, and done where the terminal is at hand.
    suspending: bool,
    /// The same: a draft to be opened in the person's own editor.
    editing: Option<DraftId>,
    /// The command of that editor, where the config names one.
    editor: Vec<String>,
    /// The files as they were last read or written, once that was noted, and when it was looked at.
    seen: Option<u64>,
    looked: Duration,
}

/// What the person lets the program do with their terminal.
#[derive(Debug, Clone, Copy)]
struct Ways {
    /// The bell rings.
    bell: bool,
    /// The desktop may be told of an interview that is near.
    notice: bool,
}

/// Files are looked at again at most this often: on a key, when the window comes to the front, never by polling.
const LOOK_AGAIN: Duration = Duration::from_secs(2);

/// Draws, waits and handles until the app says it is finished.
///
/// # Errors
/// Where the terminal fails.
pub fn run(
    terminal: &mut Hold,
    app: &mut App,
    first: Vec<Effect>,
    runtime: &mut Runtime,
) -> io::Result<()> {
    runtime.carry_out(app, first);
    let mut untidy = true;
    while !app.is_finished() {
        let now = runtime.now();
        terminal.draw(|frame| app.render(frame, now))?;
        if std::mem::take(&mut untidy) {
            runtime.note_files();
            runtime.tidy();
        }
        let events = runtime.next_events(app.changes_in(now))?;
        for event in events {
            runtime.dispatch(app, event);
        }
        if std::mem::take(&mut runtime.suspending) {
            terminal.suspend()?;
        }
        runtime.edit_what_waits(app, |work| terminal.lend(work))?;
    }
    Ok(())
}

impl Runtime {
    /// Performs effects on `store`, with time from `clock`.
    pub fn new(store: Store, clock: Box<dyn Clock>, bell: bool) -> Self {
        let (sender, finished) = mpsc::channel();
        Self {
            seen: None,
            looked: clock.now().uptime,
            store,
            clock,
            ways: Ways { bell, notice: bell },
            sender,
            finished,
            running: 0,
            suspending: false,
            editing: None,
            editor: Vec::new(),
        }
    }

    /// Says whether the desktop may be told of an interview that is near; as the bell, where nothing is said.
    #[must_use]
    pub fn with_notices(mut self, notice: bool) -> Self {
        self.ways.notice = notice;
        self
    }

    /// Names the person's editor, a word of its command each; without one the system is asked.
    #[must_use]
    pub fn with_editor(mut self, editor: Vec<String>) -> Self {
        self.editor = editor;
        self
    }

    /// Notes how the files stand, so that what other programs change later is found. Not before the first picture:
    /// it asks for the times of every file.
    pub fn note_files(&mut self) {
        self.seen = Some(self.store.fingerprint());
    }

    /// Both clocks.
    pub fn now(&self) -> Now {
        self.clock.now()
    }

    /// What has happened by the time a key comes, work is finished or `patience` runs out. Keys typed faster than
    /// pictures are drawn come together.
    fn next_events(&mut self, patience: Duration) -> io::Result<Vec<Event>> {
        let patience = if self.running > 0 {
            WHILE_BUSY.min(patience)
        } else {
            patience
        };
        let mut events = Vec::new();
        if event::poll(patience.min(LONGEST_WAIT))? {
            events.extend(translate(event::read()?));
            while events.len() < 64 && event::poll(NEXT_KEY)? {
                events.extend(translate(event::read()?));
            }
        }
        while let Some(event) = self.finished_work(Duration::ZERO) {
            events.push(event);
        }
        if events.is_empty() {
            events.push(Event::Tick);
        }
        Ok(events)
    }

    fn finished_work(&mut self, patience: Duration) -> Option<Event> {
        let event = self.finished.recv_timeout(patience).ok()?;
        self.running -= 1;
        Some(event)
    }

    /// Hands `event` to the app, performs what it asks for, and hands back what came of it.
    pub fn dispatch(&mut self, app: &mut App, event: Event) {
        let effects = app.handle(event, self.now());
        self.carry_out(app, effects);
    }

    /// Performs effects, and those that follow from them.
    pub fn carry_out(&mut self, app: &mut App, effects: Vec<Effect>) {
        let mut waiting = VecDeque::from(effects);
        while let Some(effect) = waiting.pop_front() {
            for event in self.perform(effect, app) {
                waiting.extend(app.handle(event, self.now()));
            }
        }
    }

    /// Lets all background work finish, for tests.
    pub fn settle(&mut self, app: &mut App) {
        while self.running > 0 {
            match self.finished_work(Duration::from_secs(10)) {
                Some(event) => self.dispatch(app, event),
                None => return,
            }
        }
    }

    fn perform(&mut self, effect: Effect, app: &App) -> Vec<Event> {
        match effect {
            Effect::Write(entries) => self.write(entries),
            Effect::Fold => {
                let history = self.store.history(&app.notebook().home);
                vec![Event::Folded(Box::new(history))]
            }
            Effect::SaveProfile(change) => {
                let saved = self.store.save_profile(&change, self.now().wall);
                self.profile_saved(saved)
            }
            Effect::RestoreProfile(before) => {
                let saved = self.store.restore_profile(&before, self.now().wall);
                self.profile_saved(saved)
            }
            Effect::SaveSettings(settings) => self.save_settings(settings),
            Effect::ChangeCalendar(change) => {
                let was_seen = self.are_files_as_seen();
                let back = self.store.change_calendar(&change, self.now().wall);
                self.calendar_saved(back, change.words, was_seen)
            }
            Effect::PutBack(reversals, words) => self.put_back(&reversals, &words),
            Effect::ChangeDrafts(changes) => self.change_drafts(changes),
            Effect::ReadVersions(of) => {
                vec![Event::VersionsRead(Box::new(self.store.versions(&of)))]
            }
            Effect::RestoreVersion(of, file) => self.restore_version(&of, &file),
            Effect::DropVersion(file) => self.drop_version(&file),
            Effect::EditOutside(of) => {
                self.editing = Some(of);
                Vec::new()
            }
            Effect::LookOutside => self.look_outside(),
            Effect::ReadPast => {
                let folder = self.store.folder().root().to_path_buf();
                self.spawn(move || Event::PastRead(crate::store::notebook::past(&folder)));
                Vec::new()
            }
            Effect::ReadImport(wish) => self.read_import(wish, app),
            Effect::Export(format, file) => {
                vec![outside::export(&self.store, format, &file, self.now().wall)]
            }
            Effect::Copy(text) => vec![copied(&text)],
            Effect::WriteText(file, text) => vec![outside::write_new(&file, &text)],
            Effect::Notify(words) => {
                self.notify(&words);
                Vec::new()
            }
            Effect::Bell => {
                self.ring();
                Vec::new()
            }
            Effect::Suspend => {
                self.suspending = true;
                Vec::new()
            }
        }
    }

    fn save_settings(&mut self, settings: Settings) -> Vec<Event> {
        let saved = self.store.save_settings(&settings, self.now().wall);
        self.note_files();
        vec![match saved {
            Ok(()) => Event::SettingsSaved(settings),
            Err(why) => Event::Failed(format!("Not saved: {why}")),
        }]
    }

    fn ring(&self) {
        if self.ways.bell {
            let _ = stdout().write_all(b"\x07").and_then(|()| stdout().flush());
        }
    }

    fn profile_saved(&mut self, saved: Result<(Profile, Zone), String>) -> Vec<Event> {
        self.note_files();
        vec![match saved {
            Ok((profile, home)) => Event::ProfileSaved(profile, home),
            Err(why) => Event::Failed(format!("Not saved: {why}")),
        }]
    }

    /// Reads a foreign file beside the loop: it may be large.
    fn read_import(&mut self, wish: ImportWish, app: &App) -> Vec<Event> {
        let reader = outside::Reader::new(app.notebook(), self.now().wall);
        self.spawn(move || Event::ImportRead(Box::new(reader.read(&wish))));
        Vec::new()
    }

    /// A bell, and a notice of the desktop where the terminal passes one on.
    fn notify(&self, words: &str) {
        let mut message = Vec::new();
        if self.ways.bell {
            message.push(b'\x07');
        }
        if self.ways.notice {
            message.extend(terminal::notification(words).into_bytes());
        }
        // A terminal that is gone can show nothing.
        let _ = stdout().write_all(&message).and_then(|()| stdout().flush());
    }

    fn calendar_saved(
        &mut self,
        saved: Result<Vec<Reversal>, String>,
        words: String,
        was_seen: bool,
    ) -> Vec<Event> {
        let season = self.store.season();
        // What another program changed before is found by the next look; a save that was refused has told of it.
        if was_seen && saved.is_ok() {
            self.note_files();
        }
        match saved {
            Ok(back) => vec![Event::CalendarSaved(Box::new(SavedCalendar {
                calendar: season.calendar,
                programs: season.programs,
                words,
                back,
            }))],
            Err(why) => vec![Event::Failed(format!("Not saved: {why}."))],
        }
    }

    /// Appends events. Where another program had written before, the next look still finds that out.
    fn write(&mut self, mut entries: Vec<Entry>) -> Vec<Event> {
        let was_seen = self.are_files_as_seen();
        let written = self.store.append(&entries);
        if was_seen {
            self.note_files();
        }
        match written {
            Ok(()) => vec![Event::Written(entries)],
            Err((done, why)) => {
                let waiting = entries.split_off(done);
                vec![Event::Written(entries), Event::NotWritten(waiting, why)]
            }
        }
    }

    fn look_outside(&mut self) -> Vec<Event> {
        let now = self.now();
        if now.uptime.saturating_sub(self.looked) < LOOK_AGAIN {
            return Vec::new();
        }
        self.looked = now.uptime;
        let fingerprint = Some(self.store.fingerprint());
        if fingerprint == self.seen {
            return Vec::new();
        }
        self.seen = fingerprint;
        vec![Event::Reread(Box::new(self.store.notebook(now.wall)))]
    }

    /// Clears away what crashes left and what lay in the trash too long, once the first picture stands: nobody waits
    /// for it. Where the program ends before it, the next start goes on.
    fn tidy(&self) {
        let (folder, now) = (self.store.folder().clone(), self.now().wall);
        thread::spawn(move || folder.tidy(now));
    }

    /// For work that takes longer than a frame: it comes back as an event.
    fn spawn(&mut self, work: impl FnOnce() -> Event + Send + 'static) {
        let sender = self.sender.clone();
        self.running += 1;
        thread::spawn(move || {
            // Nobody is left to tell once the app has quit.
            let _ = sender.send(work());
        });
    }
}

/// Hands a text to the terminal for the clipboard. Whether it took it, no terminal says.
fn copied(text: &str) -> Event {
    let copy = CopyToClipboard::to_clipboard_from(text);
    match crossterm::execute!(stdout(), copy) {
        Ok(()) => Event::Done("Handed to the clipboard; if pasting brings nothing, your terminal does not allow it: save it to a file.".into()),
        Err(error) => Event::Failed(format!("Not copied: {error}; save it to a file.")),
    }
}

fn translate(event: event::Event) -> Option<Event> {
    match event {
        event::Event::Key(key) if key.is_release() => None,
        event::Event::Key(key) => Some(Event::Key(key.into())),
        event::Event::Paste(text) => Some(Event::Paste(text)),
        event::Event::Mouse(mouse) => match mouse.kind {
            MouseEventKind::Down(MouseButton::Left) => Some(Event::Click(mouse.column, mouse.row)),
            MouseEventKind::ScrollDown => Some(Event::Key(Key::DOWN)),
            MouseEventKind::ScrollUp => Some(Event::Key(Key::UP)),
            _ => None,
        },
        event::Event::FocusGained => Some(Event::Focus),
        event::Event::Resize(..) | event::Event::FocusLost => Some(Event::Redraw),
    }
}
