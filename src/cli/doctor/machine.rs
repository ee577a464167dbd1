//! What the machine brings: terminal, time-zone rules.

use std::env;
use std::io::IsTerminal;

use chrono::NaiveDate;

use super::Finding;
use crate::cli::{Global, look};
use crate::store::config;
use crate::store::folder::Locations;
use crate::store::zones::{Origin, ZoneData};

/// The smallest window the screens are drawn in, and the one they are made for.
const SMALLEST: (u16, u16) = (60, 16);

/// Whether there is a terminal, how large, and what it can show.
pub fn terminal(global: &Global, locations: &Locations) -> Vec<Finding> {
    let is_terminal = std::io::stdin().is_terminal() && std::io::stdout().is_terminal();
    let mut findings = vec![if is_terminal {
        size(crossterm::terminal::size().ok())
    } else {
        Finding::look(
            "terminal",
            "input or output is not a terminal",
            "the screens need one; `prepcoach today` and `prepcoach drill --plain` do not",
        )
    }];
    findings.push(kind(env::var("TERM").ok().as_deref()));
    let (config, _) = config::load(locations.config_file.as_deref());
    let colors = if look::has_color(global, &config) {
        "used"
    } else {
        "not used (as --color, the config, NO_COLOR or TERM says)"
    };
    findings.push(Finding::ok("colors", colors));
    findings.push(if look::shows_unicode() {
        Finding::ok("characters", "Unicode")
    } else {
        Finding::look(
            "characters",
            "ASCII only, as LC_ALL, LC_CTYPE or LANG says",
            "where the terminal can show more, set LANG to one that ends in .UTF-8",
        )
    });
    findings
}

fn size(size: Option<(u16, u16)>) -> Finding {
    let (columns, rows) = SMALLEST;
    let mend =
        format!("make the window at least {columns} columns by {rows} rows; 80 by 24 is good");
    match size {
        None => Finding::look("terminal", "its size is not known", mend),
        Some((own_columns, own_rows)) => {
            let found = format!("{own_columns} columns by {own_rows} rows");
            if own_columns < columns || own_rows < rows {
                Finding::look("terminal", found, mend)
            } else {
                Finding::ok("terminal", found)
            }
        }
    }
}

fn kind(term: Option<&str>) -> Finding {
    match term {
        Some("dumb") => Finding::look(
            "TERM",
            "dumb",
            "if the screens look broken, use `prepcoach drill --plain`",
        ),
        Some(term) => Finding::ok("TERM", term),
        None if cfg!(windows) => Finding::ok("TERM", "not set, as usual on Windows"),
        None => Finding::look("TERM", "not set", "set TERM to the name of your terminal"),
    }
}

/// The rules in use, where they come from, the ones that were passed over, and whether they are too old.
pub fn zones(zones: &ZoneData, today: NaiveDate) -> Vec<Finding> {
    let edition = zones.rules.edition();
    let found = match (&zones.origin, &zones.system) {
        (Origin::Bundled, Some(system)) if system < edition => format!(
            "edition {edition}, from within the program; the system has {system}, which is older"
        ),
        (Origin::Bundled, _) => format!("edition {edition}, from within the program"),
        (Origin::System(folder), _) => format!("edition {edition}, from {}", folder.display()),
    };
    let mut findings = vec![Finding::ok("time-zone rules", found)];
    if let Some(warning) = zones.age_warning(today) {
        findings.push(Finding::trouble("time-zone rules", warning));
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::super::State;
    use super::*;
    use crate::store::zones::newest_of;

    #[test]
    fn a_small_window_is_to_be_looked_at() {
        for (own, state) in [
            (Some((80, 24)), State::Ok),
            (Some((60, 16)), State::Ok),
            (Some((59, 24)), State::Look),
            (Some((80, 15)), State::Look),
            (None, State::Look),
        ] {
            assert_eq!(size(own).state, state, "{own:?}");
        }
    }

    #[test]
    fn old_rules_are_told_of() {
        let zones_at_hand = newest_of(std::path::Path::new("no such folder"));
        let date = |year| NaiveDate::from_ymd_opt(year, 11, 24).unwrap();
        assert_eq!(zones(&zones_at_hand, date(2040)).len(), 2);
        assert_eq!(zones(&zones_at_hand, date(2020)).len(), 1);
    }

    #[test]
    fn older_rules_of_the_system_are_named_and_not_used() {
        let dir = tempfile::tempdir().unwrap();
        std::fs::write(dir.path().join("tzdata.zi"), "# version 2025b\n").unwrap();
        let date = NaiveDate::from_ymd_opt(2026, 11, 24).unwrap();
        let found = zones(&newest_of(dir.path()), date);
        let words = &found[0].found;
        assert!(
            words.contains("from within the program; the system has 2025b, which is older"),
            "{words}"
        );
    }
}
