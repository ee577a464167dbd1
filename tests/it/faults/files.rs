//! Banks and documents that are no texts, or texts made to cost minutes and gigabytes.

use std::fs::{self, File};
use std::os::unix::fs::symlink;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use tempfile::TempDir;

use prepcoach::domain::profile::{ProfileChange, Settings, Visa};
use prepcoach::store::shipped;

use super::{now, put, skip, store};

/// The most that refusing may take, of the processor's time where the system tells: other tests run beside these.
const AT_ONCE: Duration = Duration::from_secs(1);

/// What comes of `work`, and how long it took.
fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let begun = (Instant::now(), processor_time());
    let done = work();
    let spent = processor_time()
        .zip(begun.1)
        .map(|(now, before)| now.saturating_sub(before));
    (done, spent.unwrap_or_else(|| begun.0.elapsed()))
}

/// The processor's time of this thread.
fn processor_time() -> Option<Duration> {
    let schedule = fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    let nanoseconds = schedule.split_whitespace().next()?.parse().ok()?;
    Some(Duration::from_nanos(nanoseconds))
}

/// Opens the folder and reads everything; it must be quick, name each of these, and leave the shipped banks whole.
#[track_caller]
fn check_refused(home: &Path, named: &[&str]) {
    let (notebook, taken) = timed(|| store(home).notebook(now()));
    for name in named {
        let said = notebook
            .troubles
            .iter()
            .any(|trouble| trouble.contains(name));
        assert!(said, "{name} is not named: {:#?}", notebook.troubles);
    }
    let shipped: usize = shipped::banks()
        .iter()
        .map(|bank| bank.questions.len())
        .sum();
    assert_eq!(notebook.banks.entries().count(), shipped);
    assert!(taken < AT_ONCE, "{named:?} took {taken:?}");
}

#[test]
fn files_that_are_no_texts_are_refused_before_they_are_read() {
    let home = TempDir::new().unwrap();
    let banks = home.path().join("data/banks");
    fs::create_dir_all(&banks).unwrap();
    File::create(banks.join("large.yaml"))
        .unwrap()
        .set_len(100 << 20)
        .unwrap();
    symlink("/dev/zero", banks.join("endless.yaml")).unwrap();
    symlink("round.yaml", banks.join("round.yaml")).unwrap();
    symlink("nowhere.yaml", banks.join("dangling.yaml")).unwrap();
    fs::write(banks.join("image.yaml"), [0xff, 0xd8, 0xff, 0xe0, 0, 0x10]).unwrap();
    fs::create_dir(banks.join("folder.yaml")).unwrap();
    let mut named = vec!["large.yaml", "endless.yaml", "round.yaml", "image.yaml"];
    let made = Command::new("mkfifo").arg(banks.join("pipe.yaml")).status();
    if made.is_ok_and(|status| status.success()) {
        named.push("pipe.yaml");
    } else {
        skip("no pipe can be made here");
    }
    check_refused(home.path(), &named);
}

/// Texts that a careless reader spends minutes or gigabytes on.
fn bombs() -> Vec<(&'static str, String)> {
    let many = |text: &str, times: usize| text.repeat(times);
    let laughs: Vec<String> = (1..10)
        .map(|level| {
            format!(
                "a{level}: &a{level} [{}]\n",
                many(&format!("*a{},", level - 1), 9)
            )
        })
        .collect();
    let laughs = laughs.concat();
    let indents: Vec<String> = (0..3_000)
        .map(|level| format!("{}a:\n", many(" ", level)))
        .collect();
    vec![
        ("brackets", format!("x: {}", many("[", 200_000))),
        ("braces", many("{a: ", 100_000)),
        ("dashes", many("- ", 100_000)),
        ("indents", indents.concat()),
        ("laughs", format!("a0: &a0 lol\n{laughs}")),
        (
            "echo",
            format!(
                "a: &a \"{}\"\nb: [{}]\n",
                many("x", 60_000),
                many("*a,", 5_000)
            ),
        ),
        ("quotes", format!("x: {}", many("'\"", 100_000))),
        ("keys", format!("x: {}", many("? ", 20_000))),
        ("spaces", many(" ", 900_000)),
        ("line", many("x", 900_000)),
    ]
}

#[test]
fn bombs_in_banks_are_refused_at_once() {
    for (name, text) in bombs() {
        let home = TempDir::new().unwrap();
        put(home.path(), "banks/bomb.yaml", text);
        println!("{name}");
        check_refused(home.path(), &["bomb.yaml"]);
    }
}

#[test]
fn bombs_in_other_documents_are_refused_at_once() {
    for (name, text) in bombs() {
        for file in [
            "profile.yaml",
            "settings.yaml",
            "content/advice.yaml",
            "folder.yaml",
        ] {
            if name == "spaces" {
                continue; // an empty document is a document
            }
            let home = TempDir::new().unwrap();
            put(home.path(), file, &text);
            println!("{name} {file}");
            check_refused(home.path(), &[file]);
        }
    }
}

#[test]
fn bombs_are_not_edited_and_not_replaced() {
    for (name, text) in bombs() {
        if name == "spaces" {
            continue;
        }
        let home = TempDir::new().unwrap();
        put(home.path(), "profile.yaml", &text);
        put(home.path(), "settings.yaml", &text);
        let store = store(home.path());
        let change = ProfileChange {
            visa: Some(Visa::Needed),
            ..ProfileChange::default()
        };
        let settings = Settings {
            minutes_a_day: 30,
            think_seconds: 5,
            ..Settings::default()
        };
        let (saved, taken) = timed(|| {
            let profile = store.save_profile(&change, now());
            (
                profile.is_ok(),
                store.save_settings(&settings, now()).is_ok(),
            )
        });
        assert_eq!(saved, (false, false), "{name}");
        assert!(taken < 2 * AT_ONCE, "{name} took {taken:?}");
        for file in ["profile.yaml", "settings.yaml"] {
            assert!(
                fs::read_to_string(home.path().join("data").join(file)).unwrap() == text,
                "{name} {file}"
            );
        }
    }
}
