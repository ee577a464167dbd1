//! Promise: a keystroke in a draft of 2 000 words is drawn within 5 ms, with the coach on: 120 × 40 and 80 × 24, in a
//! folder of 40 stories and 10 000 answers. Of so long a draft the coach reads when the fingers have rested for 50 ms;
//! what that takes, with its picture, is printed beside it and has a limit of its own: a frame of the screen.

mod support {
    pub mod folder;
    pub mod timing;
}

use std::fmt::Write as _;
use std::io;
use std::path::Path;
use std::rc::Rc;
use std::time::Duration;

use prepcoach::app::App;
use prepcoach::clock::ManualClock;
use prepcoach::domain::answer_plan::PlanId;
use prepcoach::domain::id::{QuestionId, StoryId};
use prepcoach::message::{Event, Route, Writing};
use prepcoach::runtime::Runtime;
use prepcoach::store::folder::Locations;
use prepcoach::store::notebook::Store;
use prepcoach::ui::glyphs::Look;
use prepcoach::ui::keymap::Key;
use ratatui::Terminal;
use ratatui::backend::TestBackend;

use support::folder;
use support::timing::{Runs, is_smoke, time};

/// Milliseconds.
const LIMIT: f64 = 5.0;

/// Milliseconds from one picture of a screen to the next, at 60 a second: longer reading would be felt.
const READING_LIMIT: f64 = 16.0;

/// Milliseconds of rest, after which the coach has read.
const REST: u64 = 60;

/// Words of the long draft.
const WORDS: usize = 2_000;

/// Other stories in the folder.
const STORIES: usize = 40;

/// Letters, a blank, and what takes them away again.
const KEYS: &[Key] = &[
    Key::char('w'),
    Key::char('e'),
    Key::SPACE,
    Key::BACKSPACE,
    Key::BACKSPACE,
    Key::BACKSPACE,
    Key::UP,
    Key::DOWN,
];

/// Sentences as people write them, with something to mend here and there.
const SENTENCES: [&str; 8] = [
    "I was on night call in a district hospital with 40 beds and one scanner.",
    "We decided together that the patient needed a CT of the head before surgery.",
    "Basically I just wanted to help, and I am sorry that it took so long.",
    "I called the radiologist, read the request aloud and asked what he saw.",
    "The turnaround fell from 9 hours to 5 hours within six weeks.",
    "Everybody always said that the old system was terrible.",
    "Since then I look at the prior study before I look at the report.",
    "I think maybe I could have asked for help a little earlier than I did.",
];

fn main() -> io::Result<()> {
    let dir = tempfile::tempdir()?;
    let data = dir.path().join("data");
    folder::make(&data)?;
    write_stories(&data)?;
    let rounds = if is_smoke() { 1 } else { 40 };
    let mut kept = true;
    for size in [(120, 40), (80, 24)] {
        for (name, writing) in writings() {
            kept &= measure((name, writing), size, dir.path(), &data, rounds)?;
        }
    }
    if kept || is_smoke() {
        Ok(())
    } else {
        Err(io::Error::other("a promise is broken"))
    }
}

fn writings() -> [(&'static str, Writing); 3] {
    let plan = PlanId::general(QuestionId::new("conflict-in-a-team"));
    [
        ("story", Writing::Story(StoryId::new("long"))),
        ("plan", Writing::Plan(plan, None)),
        ("spoken", Writing::Spoken),
    ]
}

/// So many words in lines of one sentence each.
fn sentences(words: usize, start: usize) -> Vec<&'static str> {
    let mut count = 0;
    let all = SENTENCES.iter().cycle().skip(start);
    all.take_while(|sentence| {
        count += sentence.split_whitespace().count();
        count <= words
    })
    .copied()
    .collect()
}

fn list(key: &str, words: usize, start: usize) -> String {
    let mut text = format!("{key}:\n");
    for sentence in sentences(words, start) {
        let _ = writeln!(text, "  - \"{sentence}\"");
    }
    text
}

fn story(title: &str, words: usize) -> String {
    let parts = [("situation", 5), ("task", 10), ("action", 2), ("result", 5)];
    let parts = parts.iter().enumerate();
    let parts: String = parts
        .map(|(at, (part, share))| list(part, words / share, at))
        .collect();
    format!("schema: 1\ntitle: {title}\n{parts}")
}

fn write_stories(data: &Path) -> io::Result<()> {
    let stories = data.join("stories");
    std::fs::create_dir_all(&stories)?;
    std::fs::write(stories.join("long.yaml"), story("The long one", WORDS))?;
    for number in 0..STORIES {
        let file = stories.join(format!("other-{number}.yaml"));
        std::fs::write(file, story(&format!("Other {number}"), 150))?;
    }
    let answers = data.join("answers");
    std::fs::create_dir_all(&answers)?;
    let plan = format!(
        "schema: 1\nquestion: conflict-in-a-team\nstory: long\n{}",
        list("bullets", WORDS, 0)
    );
    std::fs::write(answers.join("conflict-in-a-team.yaml"), plan)?;
    let spoken = sentences(WORDS, 0).join(" ");
    let profile = std::fs::read_to_string(data.join("profile.yaml"))?;
    let lines = profile.lines().map(|line| {
        if line.starts_with("  spoken: ") {
            return format!("  spoken: \"{spoken}\"\n");
        }
        format!("{line}\n")
    });
    let profile: String = lines.collect();
    std::fs::write(data.join("profile.yaml"), profile)
}

fn measure(
    (name, writing): (&str, Writing),
    size: (u16, u16),
    root: &Path,
    data: &Path,
    rounds: usize,
) -> io::Result<bool> {
    let mut desk = Desk::open(root, data, size, writing)?;
    let mut all = vec![Runs::default(); KEYS.len()];
    let mut reading = Runs::default();
    for _ in 0..rounds {
        for (key, runs) in KEYS.iter().zip(&mut all) {
            let (taken, drawn) = time(|| {
                desk.press(*key);
                desk.draw()
            });
            drawn?;
            runs.push(taken);
            if key.typed().is_some() {
                desk.clock.advance(Duration::from_millis(REST));
                let (taken, drawn) = time(|| {
                    desk.happen(Event::Tick);
                    desk.draw()
                });
                drawn?;
                reading.push(taken);
            }
        }
    }
    let slowest = all.iter().map(Runs::median).fold(0.0, f64::max);
    let quickest = all.iter().map(Runs::min).fold(f64::INFINITY, f64::min);
    let mut frames = Runs::default();
    for _ in 0..rounds {
        let (taken, drawn) = time(|| desk.draw());
        drawn?;
        frames.push(taken);
    }
    let kept = slowest < LIMIT && reading.median() < READING_LIMIT;
    println!(
        "{name:8} {:3} x {:2}  frame {:.3} ms | key to frame min {quickest:.3}, median {slowest:.3} of {LIMIT} ms | the coach {:.3} of {READING_LIMIT} ms: {}",
        size.0,
        size.1,
        frames.median(),
        reading.median(),
        if kept { "kept" } else { "BROKEN" },
    );
    Ok(kept)
}

fn terminal((columns, rows): (u16, u16)) -> io::Result<Terminal<TestBackend>> {
    Terminal::new(TestBackend::new(columns, rows)).map_err(|never| match never {})
}

/// The desk at work, without a terminal.
struct Desk {
    app: App,
    runtime: Runtime,
    terminal: Terminal<TestBackend>,
    clock: Rc<ManualClock>,
}

impl Desk {
    fn open(root: &Path, data: &Path, size: (u16, u16), writing: Writing) -> io::Result<Self> {
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
        if let Some(trouble) = notebook.troubles.first() {
            return Err(io::Error::other(trouble.clone()));
        }
        let mut runtime = Runtime::new(store, Box::new(Rc::clone(&clock)), false);
        let route = Route::Desk(writing);
        let (mut app, first) = App::new(notebook, Look::default(), 1, route, runtime.now());
        runtime.carry_out(&mut app, first);
        runtime.note_files();
        let mut desk = Self {
            app,
            runtime,
            terminal: terminal(size)?,
            clock,
        };
        desk.draw()?;
        Ok(desk)
    }

    fn press(&mut self, key: Key) {
        self.happen(Event::Key(key));
    }

    fn happen(&mut self, event: Event) {
        self.runtime.dispatch(&mut self.app, event);
    }

    fn draw(&mut self) -> io::Result<()> {
        let now = self.runtime.now();
        let app = &mut self.app;
        let drawn = self.terminal.draw(|frame| app.render(frame, now));
        drawn.map(drop).map_err(|never| match never {})
    }
}
