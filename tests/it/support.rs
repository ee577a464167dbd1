//! Drives the program with keys and a hand-wound clock over real files, and reads its screen.

use std::fs;
use std::path::PathBuf;
use std::rc::Rc;
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use prepcoach::app::App;
use prepcoach::clock::{Clock, ManualClock, Now};
use prepcoach::domain::id::QuestionId;
use prepcoach::domain::notebook::Notebook;
use prepcoach::domain::plan::{Length, SessionKind, Wish};
use prepcoach::domain::zone::ZoneName;
use prepcoach::message::{Effect, Event, Route};
use prepcoach::runtime::Runtime;
use prepcoach::store::folder::{Access, Locations};
use prepcoach::store::notebook::Store;
use prepcoach::ui::glyphs::{Glyphs, Look};
use prepcoach::ui::keymap::Key;
use prepcoach::ui::theme::Theme;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::{Buffer, Cell};
use serde_json::Value;
use tempfile::TempDir;

/// Nine in the morning in Kolkata, nine days before the first interview.
const START: &str = "2026-11-24T03:30:00Z";

const PROFILE: &str =
    "schema: 1\nhome_zone: Asia/Kolkata\nvisa: needed\nfirst_interview: 2026-12-03\n";

/// The ids of every run are the same.
const SALT: u64 = 7;

/// A data folder in the making, and the window the program will open in.
pub struct Setup {
    home: TempDir,
    at: DateTime<Utc>,
    size: (u16, u16),
    look: Look,
    editor: Vec<String>,
}

impl Setup {
    /// Somebody in Kolkata who has answered the first-run questions.
    pub fn new() -> Self {
        Self::first_run().file("profile.yaml", PROFILE)
    }

    /// Somebody who has never opened the program.
    pub fn first_run() -> Self {
        Self {
            home: TempDir::new().unwrap(),
            at: START.parse().unwrap(),
            size: (80, 24),
            look: Look::default(),
            editor: Vec::new(),
        }
    }

    /// The person's own editor, a word of its command each.
    pub fn editor(mut self, words: &[&str]) -> Self {
        self.editor = words.iter().map(|word| (*word).to_owned()).collect();
        self
    }

    /// Puts a file into the data folder.
    pub fn file(self, name: &str, text: &str) -> Self {
        let path = self.home.path().join("data").join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
        self
    }

    pub fn size(mut self, columns: u16, rows: u16) -> Self {
        self.size = (columns, rows);
        self
    }

    /// No colors, as with `NO_COLOR`.
    pub fn plain(mut self) -> Self {
        self.look.theme = Theme::plain();
        self
    }

    pub fn ascii(mut self) -> Self {
        self.look.glyphs = Glyphs::ascii();
        self
    }

    pub fn open(self, route: Route) -> Harness {
        let data = self.home.path().join("data");
        let place = |name: &str| Some(self.home.path().join(name));
        let locations = Locations {
            data,
            config_file: place("config.yaml"),
            state: place("state"),
            cache: place("cache"),
        };
        let store = Store::open(locations, self.at).unwrap();
        let clock = Rc::new(ManualClock::at(self.at));
        let mut notebook = store.notebook(self.at);
        if let Access::ReadOnly(_) = store.folder().access() {
            notebook.profile.get_or_insert_default();
        }
        // The machine's own zone must not show in a picture.
        if notebook.profile.is_none() {
            notebook.home = store.zone(ZoneName::parse("Asia/Kolkata").unwrap());
        }
        let runtime = Runtime::new(store, Box::new(Rc::clone(&clock)), false);
        let mut runtime = runtime.with_editor(self.editor.clone());
        let (mut app, first) = App::new(notebook, self.look.clone(), SALT, route, runtime.now());
        runtime.carry_out(&mut app, first);
        runtime.note_files();
        let (columns, rows) = self.size;
        Harness {
            app,
            runtime,
            clock,
            terminal: Terminal::new(TestBackend::new(columns, rows)).unwrap(),
            setup: self,
        }
    }
}

/// The program, running.
pub struct Harness {
    app: App,
    runtime: Runtime,
    clock: Rc<ManualClock>,
    terminal: Terminal<TestBackend>,
    setup: Setup,
}

impl Harness {
    /// In a window of 80×24, for somebody who has answered the first-run questions.
    pub fn open(route: Route) -> Self {
        Setup::new().open(route)
    }

    /// Closes the program without a word, and opens it again some days later.
    pub fn reopen(self, days: i64) -> Self {
        self.reopen_at(days, Route::Today)
    }

    /// The same, at a route.
    pub fn reopen_at(self, days: i64, route: Route) -> Self {
        let mut setup = self.setup;
        setup.at = self.clock.now().wall + TimeDelta::days(days);
        setup.open(route)
    }

    /// Presses keys written as the footer writes them: `"j j enter ctrl-c"`.
    pub fn press(mut self, keys: &str) -> Self {
        for key in keys.split_whitespace() {
            let key = Key::parse(key).unwrap_or_else(|| panic!("no key is called {key}"));
            self.happen(Event::Key(key));
        }
        self
    }

    /// Types a text, character by character.
    pub fn type_text(mut self, text: &str) -> Self {
        for c in text.chars() {
            self.happen(Event::Key(Key::char(c)));
        }
        self
    }

    pub fn paste(mut self, text: &str) -> Self {
        self.happen(Event::Paste(text.to_owned()));
        self
    }

    /// Clicks the first cell of a text.
    pub fn click(mut self, text: &str) -> Self {
        let (column, row) = self.position(text);
        self.happen(Event::Click(column, row));
        self
    }

    /// Time passes as in a running program: the screen is drawn anew every second.
    pub fn wait(mut self, seconds: u64) -> Self {
        for _ in 0..seconds {
            self.clock.advance(Duration::from_secs(1));
            self.happen(Event::Tick);
        }
        self
    }

    /// A part of a second passes.
    pub fn wait_ms(mut self, milliseconds: u64) -> Self {
        self.clock.advance(Duration::from_millis(milliseconds));
        self.happen(Event::Tick);
        self
    }

    /// The lid is closed, and opened again so much later.
    pub fn sleep(mut self, seconds: u64) -> Self {
        self.clock.advance(Duration::from_secs(seconds));
        self.happen(Event::Tick);
        self
    }

    pub fn resize(mut self, columns: u16, rows: u16) -> Self {
        self.terminal.backend_mut().resize(columns, rows);
        self.happen(Event::Redraw);
        self
    }

    /// Has an effect performed that no key asks for here.
    pub fn perform(mut self, effect: Effect) -> Self {
        self.runtime.carry_out(&mut self.app, vec![effect]);
        self.come_to_rest();
        self
    }

    fn happen(&mut self, event: Event) {
        self.runtime.dispatch(&mut self.app, event);
        self.come_to_rest();
    }

    fn come_to_rest(&mut self) {
        let editing = self.runtime.edit_what_waits(&mut self.app, |work| {
            work();
            Ok(())
        });
        editing.unwrap();
        self.runtime.settle(&mut self.app);
    }

    /// The cells of the screen.
    pub fn buffer(&mut self) -> Buffer {
        let now = self.runtime.now();
        self.terminal
            .draw(|frame| self.app.render(frame, now))
            .unwrap();
        self.terminal.backend().buffer().clone()
    }

    /// What stands on the screen, without blanks at the ends of lines.
    pub fn screen(&mut self) -> String {
        let lines: Vec<String> = self.lines();
        lines.join("\n")
    }

    fn lines(&mut self) -> Vec<String> {
        let buffer = self.buffer();
        let area = buffer.area;
        area.rows()
            .map(|row| {
                let line: String = row
                    .columns()
                    .map(|cell| buffer[(cell.x, cell.y)].symbol())
                    .collect();
                line.trim_end().to_owned()
            })
            .collect()
    }

    /// Whether a text stands on the screen.
    pub fn shows(&mut self, text: &str) -> bool {
        self.screen().contains(text)
    }

    /// Fails and shows the screen where a text is missing.
    #[track_caller]
    pub fn expect(mut self, text: &str) -> Self {
        assert!(self.shows(text), "no \"{text}\" on:\n{}", self.screen());
        self
    }

    /// Fails and shows the screen where a text stands on it.
    #[track_caller]
    pub fn expect_no(mut self, text: &str) -> Self {
        assert!(!self.shows(text), "\"{text}\" on:\n{}", self.screen());
        self
    }

    #[track_caller]
    fn position(&mut self, text: &str) -> (u16, u16) {
        let lines = self.lines();
        let found = lines.iter().enumerate().find_map(|(row, line)| {
            let before = &line[..line.find(text)?];
            Some((ratatui::text::Span::raw(before).width(), row))
        });
        let (column, row) =
            found.unwrap_or_else(|| panic!("no \"{text}\" on:\n{}", lines.join("\n")));
        (u16::try_from(column).unwrap(), u16::try_from(row).unwrap())
    }

    /// The first cell of `text`, to check its style.
    pub fn cell(&mut self, text: &str) -> Cell {
        let position = self.position(text);
        self.buffer()[position].clone()
    }

    /// Where the terminal's cursor stands once the screen is drawn: column and row.
    pub fn cursor(&mut self) -> (u16, u16) {
        self.buffer();
        let place = self.terminal.get_cursor_position().unwrap();
        (place.x, place.y)
    }

    /// The row in the footer.
    pub fn footer(&mut self) -> String {
        self.lines().pop().unwrap_or_default()
    }

    /// A file of the data folder; empty where there is none.
    pub fn file(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap_or_default()
    }

    /// The names in a folder of the data folder, sorted; none where there is no such folder.
    pub fn names(&self, folder: &str) -> Vec<String> {
        let mut names: Vec<String> = fs::read_dir(self.path(folder))
            .into_iter()
            .flatten()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.setup.home.path().join("data").join(name)
    }

    /// Every event of the journal, in the order of writing.
    pub fn journal(&self) -> Vec<Value> {
        let mut files: Vec<PathBuf> = fs::read_dir(self.path("journal"))
            .into_iter()
            .flatten()
            .map(|entry| entry.unwrap().path())
            .collect();
        files.sort();
        files
            .iter()
            .flat_map(|path| {
                let text = fs::read_to_string(path).unwrap();
                text.lines()
                    .map(|line| serde_json::from_str(line).unwrap())
                    .collect::<Vec<Value>>()
            })
            .collect()
    }

    /// The events of one kind.
    pub fn events(&self, kind: &str) -> Vec<Value> {
        self.journal()
            .into_iter()
            .filter(|event| event["event"] == kind)
            .collect()
    }

    pub fn notebook(&self) -> &Notebook {
        self.app.notebook()
    }

    pub fn unsaved(&self) -> usize {
        self.app.unsaved()
    }

    pub fn changes_in(&self, now: Now) -> Duration {
        self.app.changes_in(now)
    }

    pub fn is_finished(&self) -> bool {
        self.app.is_finished()
    }

    /// Puts a file where the journal's folder should be, so that nothing can be written.
    pub fn block_journal(self) -> Self {
        let journal = self.path("journal");
        if journal.is_dir() {
            fs::rename(&journal, self.path("journal-aside")).unwrap();
        }
        fs::write(journal, "in the way").unwrap();
        self
    }

    pub fn free_journal(self) -> Self {
        fs::remove_file(self.path("journal")).unwrap();
        if self.path("journal-aside").is_dir() {
            fs::rename(self.path("journal-aside"), self.path("journal")).unwrap();
        }
        self
    }
}

/// A session of these questions, in this order.
pub fn asking(kind: SessionKind, ids: &[&str]) -> Route {
    let mut wish = Wish::of(kind, Length::Questions(ids.len()));
    wish.questions = ids.iter().map(|id| QuestionId::new(*id)).collect();
    Route::Session(wish)
}
