//! One test binary: it links once, and its modules share one harness.

#![allow(clippy::unwrap_used, reason = "a test that cannot set up should panic")]

mod banks;
mod behavior;
mod cli;
mod content;
#[cfg(unix)]
mod faults;
mod folder;
mod interchange;
mod leaving;
mod looks;
#[cfg(unix)]
mod pty;
mod screens;
#[cfg(unix)]
mod signals;
mod states;
mod support;
mod tidy;
