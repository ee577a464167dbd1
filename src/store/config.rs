//! `config.yaml`: the settings of this machine, which are never synced.

use std::path::Path;

use serde::Deserialize;

use super::document::{Document, ReadError};
use super::fault::Severity;
use super::schema::{Keys, Shape, inspect};

/// The largest config that is read, in bytes.
const LARGEST: u64 = 256 << 10;

const CONFIG: Keys = Keys {
    what: "config.yaml",
    required: &[],
    keys: &[
        ("schema", Shape::Int(0, 1_000_000)),
        ("theme", Shape::OneOf(&["auto", "dark", "light", "plain"])),
        ("color", Shape::OneOf(&["auto", "always", "never"])),
        ("mouse", Shape::Bool),
        ("bell", Shape::Bool),
        ("notify", Shape::Bool),
        ("microphone", Shape::Any),
        ("recorder", Shape::Any),
        ("player", Shape::Any),
        ("voice", Shape::Any),
        ("transcriber", Shape::Any),
        ("editor", Shape::List(&Shape::Text)),
    ],
};

/// The colors of the screens.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ThemeChoice {
    /// What the terminal says of its background.
    #[default]
    Auto,
    /// For dark backgrounds.
    Dark,
    /// For light ones.
    Light,
    /// No colors.
    Plain,
}

/// When to use colors at all.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ColorChoice {
    /// On a terminal, unless `NO_COLOR` is set.
    #[default]
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

/// What this version reads of the config.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Config {
    /// The colors.
    pub theme: ThemeChoice,
    /// When to use them.
    pub color: ColorChoice,
    /// Whether the mouse is used.
    pub mouse: bool,
    /// Whether the terminal's bell rings when thinking time is over.
    pub bell: bool,
    /// Whether the desktop may be told of an interview that is near.
    pub notify: bool,
    /// The person's editor, a word of its command each; empty where the system's is used.
    pub editor: Vec<String>,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            theme: ThemeChoice::Auto,
            color: ColorChoice::Auto,
            mouse: true,
            bell: true,
            notify: true,
            editor: Vec::new(),
        }
    }
}

/// Reads the config, or the usual one; what is wrong with it comes back as sentences.
pub fn load(path: Option<&Path>) -> (Config, Vec<String>) {
    let Some(path) = path else {
        return (Config::default(), Vec::new());
    };
    let document = match Document::read(Path::new(""), path, LARGEST) {
        Ok(document) => document,
        Err(ReadError::Missing(_)) => return (Config::default(), Vec::new()),
        Err(error) => return (Config::default(), vec![error.to_string()]),
    };
    let source = document.source();
    let faults = match inspect(source, &Shape::Map(&CONFIG)) {
        Ok((_, faults)) => faults,
        Err(fault) => vec![*fault],
    };
    let troubles: Vec<String> = faults.iter().map(super::fault::Fault::one_line).collect();
    if faults.iter().any(|fault| fault.severity == Severity::Error) {
        return (Config::default(), troubles);
    }
    let config = serde_yaml::from_str::<Option<Config>>(source.text)
        .ok()
        .flatten();
    (config.unwrap_or_default(), troubles)
}
