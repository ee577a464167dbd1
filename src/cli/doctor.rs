//! `doctor`: what works on this machine, and how to mend what does not. It only looks: nothing is made or changed.

mod files;
mod machine;

use std::io::{self, Write};

use clap::Args;
use serde::Serialize;

use super::{Global, Outcome, Ports, json, paper, start};
use crate::clock::Clock;
use crate::store::zones;

/// What works on this machine, and how to mend what does not.
#[derive(Debug, Args)]
pub struct Doctor {
    /// As JSON, for other programs
    #[arg(long)]
    json: bool,
}

/// How a thing stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
enum State {
    /// It works.
    Ok,
    /// It works, but should be looked at.
    Look,
    /// It does not work.
    No,
}

/// One thing that was looked at.
#[derive(Debug, Serialize)]
struct Finding {
    /// What was looked at.
    what: &'static str,
    state: State,
    /// What was found.
    found: String,
    /// How to mend it.
    mend: Option<String>,
}

/// Looks at everything and writes what was found.
pub fn run(args: &Doctor, global: &Global, ports: &mut Ports<'_>) -> anyhow::Result<Outcome> {
    let locations = start::locations(global)?;
    let now = start::clock(global)?.now();
    let today = now.wall.date_naive();
    let mut findings = vec![Finding::ok(
        "program",
        format!("prepcoach {}", env!("CARGO_PKG_VERSION")),
    )];
    findings.extend(files::folders(&locations, global.config.is_some()));
    findings.extend(machine::terminal(global, &locations));
    findings.extend(machine::zones(&zones::newest(), today));
    findings.extend(files::contents(&locations));
    write(args, &findings, ports.out)?;
    Ok(Outcome::Done)
}

fn write(args: &Doctor, findings: &[Finding], out: &mut dyn Write) -> anyhow::Result<()> {
    if args.json {
        return json::write(out, &findings);
    }
    for finding in findings {
        finding.write(out)?;
    }
    let wrong = findings
        .iter()
        .filter(|finding| finding.state != State::Ok)
        .count();
    let words = match wrong {
        0 => "Everything works.".to_owned(),
        1 => "1 thing to look at.".to_owned(),
        more => format!("{more} things to look at."),
    };
    paper::say(out, &words)?;
    Ok(())
}

impl Finding {
    fn ok(what: &'static str, found: impl Into<String>) -> Self {
        Self {
            what,
            state: State::Ok,
            found: found.into(),
            mend: None,
        }
    }

    fn look(what: &'static str, found: impl Into<String>, mend: impl Into<String>) -> Self {
        Self {
            what,
            state: State::Look,
            found: found.into(),
            mend: Some(mend.into()),
        }
    }

    fn no(what: &'static str, found: impl Into<String>, mend: impl Into<String>) -> Self {
        Self {
            state: State::No,
            ..Self::look(what, found, mend)
        }
    }

    /// A sentence that says in itself how to mend what it tells of.
    fn trouble(what: &'static str, sentence: impl Into<String>) -> Self {
        Self {
            state: State::Look,
            ..Self::ok(what, sentence)
        }
    }

    fn write(&self, out: &mut dyn Write) -> io::Result<()> {
        let mark = match self.state {
            State::Ok => "ok    ",
            State::Look => "look  ",
            State::No => "no    ",
        };
        paper::item(out, mark, &format!("{}: {}", self.what, self.found))?;
        match &self.mend {
            Some(mend) => paper::item(out, "      ", mend),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests;
