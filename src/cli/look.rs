//! How things look on this terminal: colors, background, and whether it can show more than ASCII.

use std::env;

use super::{Color, Global};
use crate::store::config::{ColorChoice, Config, ThemeChoice};
use crate::ui::glyphs::{Glyphs, Look};
use crate::ui::theme::{Theme, ThemeName};

/// The look that flags, config and environment ask for; the flag wins, then the config, then the environment.
pub fn of(global: &Global, config: &Config) -> Look {
    let name = match config.theme {
        ThemeChoice::Auto => ThemeName::Auto,
        ThemeChoice::Dark => ThemeName::Dark,
        ThemeChoice::Light => ThemeName::Light,
        ThemeChoice::Plain => ThemeName::Plain,
    };
    let glyphs = if shows_unicode() {
        Glyphs::unicode()
    } else {
        Glyphs::ascii()
    };
    Look {
        theme: Theme::named(name, has_light_background(), !has_color(global, config)),
        glyphs,
    }
}

/// Whether colors are used.
pub fn has_color(global: &Global, config: &Config) -> bool {
    match (global.color, config.color) {
        (Color::Always, _) | (Color::Auto, ColorChoice::Always) => true,
        (Color::Never, _) | (Color::Auto, ColorChoice::Never) => false,
        (Color::Auto, ColorChoice::Auto) => !is_set("NO_COLOR") && !is("TERM", "dumb"),
    }
}

fn is_set(name: &str) -> bool {
    env::var_os(name).is_some_and(|value| !value.is_empty())
}

fn is(name: &str, value: &str) -> bool {
    env::var(name).is_ok_and(|own| own == value)
}

/// `COLORFGBG` is `foreground;background` in ANSI numbers; 7 and 15 are light.
fn has_light_background() -> bool {
    let colors = env::var("COLORFGBG").unwrap_or_default();
    matches!(colors.rsplit(';').next(), Some("7" | "15"))
}

/// On Unix the locale says it: the first of these variables that is set counts. Windows and macOS terminals are UTF-8.
pub fn shows_unicode() -> bool {
    if cfg!(any(windows, target_os = "macos")) {
        return true;
    }
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"]
        .into_iter()
        .find_map(|name| env::var(name).ok().filter(|value| !value.is_empty()));
    locale.is_some_and(|locale| {
        let locale = locale.to_lowercase();
        locale.contains("utf-8") || locale.contains("utf8")
    })
}
