//! One test binary: it links once, and its modules share one harness.

#![allow(clippy::unwrap_used, reason = "a test that cannot set up should panic")]

mod answers_screen;
mod banks;
mod behavior;
mod calendar_cli;
mod calendar_screen;
mod cli;
mod content;
mod desk;
mod drafts;
mod drafts_cli;
mod entry_form;
mod entry_screen;
#[cfg(unix)]
mod faults;
mod folder;
mod import_screen;
mod interchange;
mod leaving;
mod looks;
mod portrait;
#[cfg(unix)]
mod pty;
mod rehearsal;
mod samples;
mod screens;
mod season;
#[cfg(unix)]
mod signals;
mod spreadsheets;
mod states;
mod support;
mod tidy;
