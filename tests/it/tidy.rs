//! The rules of `ARCHITECTURE.md` that the compiler cannot check.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use prepcoach::ui::glyphs::Glyphs;
use prepcoach::ui::keymap::Sheet;

const CLOCK_AND_WORLD: &[&str] = &["std::fs", "std::thread", "Instant", "SystemTime"];
const TERMINAL: &[&str] = &["ratatui", "crossterm"];

/// A layer, and what it must not name.
const FORBIDDEN: &[(&str, &[&[&str]])] = &[
    (
        "domain",
        &[
            CLOCK_AND_WORLD,
            TERMINAL,
            &[
                "crate::coach",
                "crate::interchange",
                "crate::store",
                "crate::ui",
                "crate::screens",
                "crate::app",
                "crate::runtime",
                "crate::cli",
                "crate::message",
                "crate::clock",
            ],
        ],
    ),
    (
        "coach",
        &[
            CLOCK_AND_WORLD,
            TERMINAL,
            &[
                "crate::interchange",
                "crate::store",
                "crate::ui",
                "crate::screens",
                "crate::app",
                "crate::runtime",
                "crate::cli",
                "crate::message",
                "crate::clock",
            ],
        ],
    ),
    (
        "interchange",
        &[
            CLOCK_AND_WORLD,
            TERMINAL,
            &[
                "crate::coach",
                "crate::store",
                "crate::ui",
                "crate::screens",
                "crate::app",
                "crate::runtime",
                "crate::cli",
                "crate::message",
                "crate::clock",
            ],
        ],
    ),
    (
        "store",
        &[
            TERMINAL,
            &[
                "crate::coach",
                "crate::interchange",
                "crate::app",
                "crate::screens",
                "crate::ui",
                "crate::runtime",
                "crate::cli",
                "crate::message",
            ],
        ],
    ),
    (
        "ui",
        &[
            &["std::fs", "std::thread"],
            &[
                "crate::domain",
                "crate::coach",
                "crate::interchange",
                "crate::store",
                "crate::screens",
                "crate::app",
                "crate::runtime",
                "crate::cli",
                "crate::message",
            ],
        ],
    ),
    (
        "screens",
        &[&[
            "std::fs",
            "std::thread",
            "crate::store",
            "crate::runtime",
            "crate::cli",
            "crate::app",
        ]],
    ),
    (
        "app",
        &[&[
            "std::fs",
            "std::thread",
            "crate::store",
            "crate::runtime",
            "crate::cli",
        ]],
    ),
];

const LONGEST_FILE: usize = 400;

#[test]
fn layers_name_only_what_lies_below_them() {
    for source in sources() {
        let layer = source.layer();
        let forbidden = FORBIDDEN.iter().find(|(name, _)| *name == layer);
        for word in forbidden
            .iter()
            .flat_map(|(_, words)| words.iter().copied().flatten())
        {
            let line = source.lines().find(|line| mentions(line, word));
            assert_eq!(line, None, "{} names `{word}`", source.path.display());
        }
    }
}

/// Whether a line of code, not of comment, names a word whole.
fn mentions(line: &str, word: &str) -> bool {
    let code = line.split("//").next().unwrap_or_default();
    let is_part = |c: char| c.is_alphanumeric() || c == '_';
    code.match_indices(word).any(|(at, found)| {
        let before = code[..at].chars().next_back();
        let after = code[at + found.len()..].chars().next();
        !before.is_some_and(is_part) && !after.is_some_and(is_part)
    })
}

#[test]
fn only_the_clock_reads_a_clock() {
    for source in sources() {
        if source.path.ends_with("src/clock.rs") {
            continue;
        }
        for reading in [
            "Instant::now",
            "SystemTime::now",
            "Utc::now",
            "Local::now",
            ".elapsed()",
        ] {
            let line = source.lines().find(|line| line.contains(reading));
            assert_eq!(line, None, "{} reads a clock", source.path.display());
        }
    }
}

#[test]
fn files_stay_short() {
    for source in sources() {
        let lines = source.lines().count();
        assert!(
            lines <= LONGEST_FILE,
            "{} has {lines} lines",
            source.path.display()
        );
    }
}

#[test]
fn colors_live_in_the_theme() {
    for source in sources() {
        if source.path.ends_with("ui/theme.rs") || source.layer() == "cli" {
            continue;
        }
        let line = source.lines().find(|line| mentions(line, "Color"));
        assert_eq!(line, None, "{} names a color", source.path.display());
    }
}

#[test]
fn nothing_is_left_to_be_done() {
    for source in sources() {
        for stub in [
            "todo!",
            "unimplemented!",
            "coming soon",
            "not implemented yet",
            "dbg!",
            "FIXME",
        ] {
            let text = source.text.to_lowercase();
            assert!(
                !text.contains(&stub.to_lowercase()),
                "{}: {stub}",
                source.path.display()
            );
        }
    }
}

#[test]
fn a_module_is_a_file_of_its_own_name() {
    let folders = sources()
        .iter()
        .any(|source| source.path.ends_with("mod.rs"));
    assert!(!folders, "name.rs and name/, not mod.rs");
}

#[test]
fn the_manual_of_keys_is_what_the_keymaps_say() {
    let path = root().join("docs/keys.md");
    let manual = manual();
    if std::env::var_os("UPDATE_DOCS").is_some() {
        fs::write(&path, &manual).unwrap();
    }
    let kept = fs::read_to_string(&path)
        .unwrap_or_default()
        .replace('\r', "");
    assert!(
        kept == manual,
        "docs/keys.md is behind; run the tests with UPDATE_DOCS=1"
    );
}

/// Every table of keys as one page.
fn manual() -> String {
    let mut text = "# Keys\n\nEvery key of every screen, as the program itself reads them (`UPDATE_DOCS=1 cargo test` \
                    writes this page).\nThe footer shows the ones that matter now; `?` shows all that work where you are.\n"
        .to_owned();
    let own = prepcoach::app::sheets();
    chapter(&mut text, "Everywhere", &own);
    chapter(&mut text, "Screens", &prepcoach::screens::sheets());
    let typing = [
        prepcoach::ui::field::EDITING.sheet(),
        prepcoach::ui::palette::MOVING.sheet(),
    ];
    chapter(&mut text, "While typing", &typing);
    text
}

fn chapter(text: &mut String, title: &str, sheets: &[Sheet]) {
    write!(text, "\n## {title}\n").unwrap();
    let mut told = Vec::new();
    for (mode, hints) in sheets {
        if told.contains(mode) {
            continue;
        }
        told.push(*mode);
        let mode = capitalized(mode);
        write!(text, "\n### {mode}\n\n| key | what it does |\n|---|---|\n").unwrap();
        for hint in hints {
            let keys: Vec<String> = hint
                .keys_text(&Glyphs::unicode())
                .split('/')
                .map(|key| format!("`{key}`"))
                .collect();
            let keys = keys.join(" ").replace("`` ``", "`/`");
            writeln!(text, "| {keys} | {} |", hint.label).unwrap();
        }
    }
}

fn capitalized(words: &str) -> String {
    let mut chars = words.chars();
    let first = chars.next().map(|c| c.to_ascii_uppercase());
    first.into_iter().chain(chars).collect()
}

/// One file of the program.
struct Source {
    path: PathBuf,
    text: String,
}

impl Source {
    /// Its lines, without the tests at the end.
    fn lines(&self) -> impl Iterator<Item = &str> {
        let code = self.text.split("#[cfg(test)]\nmod tests {").next();
        code.unwrap_or_default().lines()
    }

    /// The module of `src` it belongs to.
    fn layer(&self) -> String {
        let inside = self.path.strip_prefix(root().join("src")).unwrap();
        let first = inside.iter().next().unwrap().to_string_lossy().into_owned();
        first.trim_end_matches(".rs").to_owned()
    }
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every file of the program that is not a test.
fn sources() -> Vec<Source> {
    let mut found = Vec::new();
    let mut folders = vec![root().join("src")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let inside = path.strip_prefix(root()).unwrap();
            let is_test = inside
                .iter()
                .any(|part| part == "tests" || part == "tests.rs");
            let is_sample = path.ends_with("sample.rs") || path.ends_with("probe.rs");
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs")
                && !is_test
                && !is_sample
            {
                let text = fs::read_to_string(&path).unwrap().replace('\r', "");
                found.push(Source { path, text });
            }
        }
    }
    assert!(found.len() > 50, "only {} files", found.len());
    found
}
