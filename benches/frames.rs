//! Promises: a picture of any screen takes less than a millisecond, and a key press less than three until its picture
//! is drawn, 120 × 40, in a folder of 10 000 answers and 2 212 questions.

mod support {
    pub mod folder;
    pub mod timing;
}

use std::io;
use std::path::Path;
use std::rc::Rc;

use prepcoach::app::App;
use prepcoach::clock::ManualClock;
use prepcoach::message::{Event, Route};
use prepcoach::runtime::Runtime;
use prepcoach::store::folder::Locations;
use prepcoach::store::notebook::Store;
use prepcoach::ui::glyphs::Look;
use prepcoach::ui::keymap::Key;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::text::Line;

use support::folder;
use support::timing::{Runs, is_smoke, time};

/// Milliseconds.
const FRAME_LIMIT: f64 = 1.0;
const KEY_LIMIT: f64 = 3.0;

/// A screen: its name, the keys from Today to it, and the keys whose answer is measured there.
struct Case {
    name: &'static str,
    way: &'static [Key],
    keys: &'static [Key],
}

const CTRL_P: Key = Key::ctrl('p');
const LETTERS: &[Key] = &[
    Key::char('w'),
    Key::char('a'),
    Key::char('r'),
    Key::char('d'),
    Key::BACKSPACE,
    Key::BACKSPACE,
    Key::BACKSPACE,
    Key::BACKSPACE,
];
const UP_AND_DOWN: &[Key] = &[Key::DOWN, Key::PAGE_DOWN, Key::UP, Key::PAGE_UP];

const CASES: &[Case] = &[
    case("today", &[], &[Key::F1, Key::ESC]),
    case(
        "places",
        &[],
        &[
            Key::char('2'),
            Key::char('5'),
            Key::char('6'),
            Key::char('7'),
            Key::char('1'),
        ],
    ),
    case(
        "practice",
        &[Key::char('2')],
        &[Key::DOWN, Key::RIGHT, Key::LEFT, Key::UP],
    ),
    case(
        "practice, themes",
        &[Key::char('2'), Key::DOWN, Key::DOWN, Key::DOWN, Key::ENTER],
        UP_AND_DOWN,
    ),
    case("calendar", &[Key::char('5')], UP_AND_DOWN),
    case(
        "calendar, month",
        &[Key::char('5'), Key::char('m')],
        &[Key::RIGHT, Key::LEFT, Key::PAGE_DOWN, Key::PAGE_UP],
    ),
    case(
        "calendar, day",
        &[Key::char('5'), Key::char('d')],
        &[Key::RIGHT, Key::LEFT, Key::DOWN, Key::UP],
    ),
    case(
        "calendar, search",
        &[Key::char('5'), Key::char('/')],
        LETTERS,
    ),
    case("progress", &[Key::char('6')], &[Key::F1, Key::ESC]),
    case(
        "progress, answers",
        &[Key::char('6'), Key::ENTER],
        UP_AND_DOWN,
    ),
    case("library", &[Key::char('7')], UP_AND_DOWN),
    case(
        "library, filters",
        &[Key::char('7')],
        &[Key::char('s'), Key::char('b')],
    ),
    case(
        "library, search",
        &[Key::char('7'), Key::char('/')],
        LETTERS,
    ),
    case(
        "library, reading",
        &[Key::char('7'), Key::ENTER],
        &[Key::char('j'), Key::char('k')],
    ),
    case(
        "library, far down",
        &[Key::char('7'), Key::END],
        &[Key::UP, Key::DOWN],
    ),
    case("palette", &[], &[CTRL_P, Key::ESC]),
    case("palette, typing", &[CTRL_P], LETTERS),
    case("help", &[Key::F1], &[Key::DOWN, Key::UP]),
    case("first questions", &[Key::char('h')], &[Key::DOWN, Key::UP]),
    case("session, ready", &[Key::char('d')], &[Key::F1, Key::ESC]),
    case(
        "session, answering",
        &[Key::char('d'), Key::SPACE],
        &[Key::F1, Key::ESC],
    ),
    case(
        "session, review",
        &[Key::char('d'), Key::SPACE, Key::SPACE],
        &[Key::DOWN, Key::UP],
    ),
];

const fn case(name: &'static str, way: &'static [Key], keys: &'static [Key]) -> Case {
    Case { name, way, keys }
}

fn main() -> io::Result<()> {
    let dir = tempfile::tempdir()?;
    let data = dir.path().join("data");
    folder::make(&data)?;
    let rounds = if is_smoke() { 1 } else { 200 };
    println!("reference, one line: {:.3} ms", one_line(rounds)?.median());
    let mut kept = true;
    for case in CASES {
        kept &= measure(case, dir.path(), &data, rounds)?;
    }
    if kept || is_smoke() {
        Ok(())
    } else {
        Err(io::Error::other("a promise is broken"))
    }
}

/// What the smallest picture takes.
fn one_line(rounds: usize) -> io::Result<Runs> {
    let mut terminal = terminal()?;
    let mut runs = Runs::default();
    for _ in 0..rounds {
        let (taken, _) = time(|| {
            let line = Line::raw("one line");
            terminal
                .draw(|frame| frame.render_widget(line, frame.area()))
                .map(drop)
        });
        runs.push(taken);
    }
    Ok(runs)
}

fn measure(case: &Case, root: &Path, data: &Path, rounds: usize) -> io::Result<bool> {
    let mut desk = Desk::open(root, data)?;
    for key in case.way {
        desk.press(*key);
        desk.runtime.settle(&mut desk.app);
        desk.draw()?;
    }
    let mut frames = Runs::default();
    for _ in 0..rounds {
        let (taken, drawn) = time(|| desk.draw());
        drawn?;
        frames.push(taken);
    }
    let mut slowest = 0.0_f64;
    let mut quickest = f64::INFINITY;
    for runs in keys(case, &mut desk, rounds)? {
        slowest = slowest.max(runs.median());
        quickest = quickest.min(runs.median());
    }
    let kept = frames.median() < FRAME_LIMIT && slowest < KEY_LIMIT;
    println!(
        "{:20} frame min {:.3} median {:.3} ms | key to frame median {quickest:.3} to {slowest:.3} ms: {}",
        case.name,
        frames.min(),
        frames.median(),
        if kept { "kept" } else { "BROKEN" },
    );
    Ok(kept)
}

/// What each key takes until its picture is drawn, by turns so that none meets a state of its own making.
fn keys(case: &Case, desk: &mut Desk, rounds: usize) -> io::Result<Vec<Runs>> {
    let mut all = vec![Runs::default(); case.keys.len()];
    for _ in 0..rounds.min(40) {
        for (key, runs) in case.keys.iter().zip(&mut all) {
            let (taken, drawn) = time(|| {
                desk.press(*key);
                desk.draw()
            });
            drawn?;
            runs.push(taken);
            desk.runtime.settle(&mut desk.app);
        }
    }
    Ok(all)
}

fn terminal() -> io::Result<Terminal<TestBackend>> {
    Terminal::new(TestBackend::new(120, 40)).map_err(|never| match never {})
}

/// The program at work, without a terminal.
struct Desk {
    app: App,
    runtime: Runtime,
    terminal: Terminal<TestBackend>,
}

impl Desk {
    fn open(root: &Path, data: &Path) -> io::Result<Self> {
        let start = folder::NOW.parse().map_err(io::Error::other)?;
        let clock = Rc::new(ManualClock::at(start));
        let locations = Locations {
            data: data.to_path_buf(),
            config_file: None,
            state: Some(root.join("state")),
            cache: Some(root.join("cache")),
        };
        let store = Store::open(locations, start).map_err(io::Error::other)?;
        let notebook = store.notebook(start);
        let mut runtime = Runtime::new(store, Box::new(clock), false);
        let (mut app, first) = App::new(notebook, Look::default(), 1, Route::Today, runtime.now());
        runtime.carry_out(&mut app, first);
        runtime.note_files();
        let mut desk = Self {
            app,
            runtime,
            terminal: terminal()?,
        };
        desk.draw()?;
        Ok(desk)
    }

    fn press(&mut self, key: Key) {
        self.runtime.dispatch(&mut self.app, Event::Key(key));
    }

    fn draw(&mut self) -> io::Result<()> {
        let now = self.runtime.now();
        let app = &mut self.app;
        let drawn = self.terminal.draw(|frame| app.render(frame, now));
        drawn.map(drop).map_err(|never| match never {})
    }
}
