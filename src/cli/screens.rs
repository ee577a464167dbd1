//! Opening the screens.

use std::io::IsTerminal;
use std::process::ExitCode;

use anyhow::bail;

use super::{Global, look, start};
use crate::app::App;
use crate::clock::Clock;
use crate::message::Route;
use crate::runtime::{self, Runtime};
use crate::store::folder::Access;
use crate::terminal;

/// Opens the screens at a route.
pub fn open(global: &Global, route: Route) -> anyhow::Result<ExitCode> {
    let is_dumb = std::env::var_os("TERM").is_some_and(|term| term == "dumb");
    if is_dumb || !std::io::stdin().is_terminal() || !std::io::stdout().is_terminal() {
        bail!("the screens need a terminal; try `prepcoach today`, or `prepcoach drill --plain`");
    }
    let clock = start::clock(global)?;
    let (config, troubles) = start::config(global)?;
    let store = start::store(global, &clock)?;
    let now = clock.now();
    let mut notebook = store.notebook(now.wall);
    notebook.troubles.extend(troubles);
    if let Access::ReadOnly(_) = store.folder().access() {
        // The first-run questions could not be kept; the screens open as they are.
        notebook.profile.get_or_insert_default();
    }
    let look = look::of(global, &config);
    let (mut app, first) = App::new(notebook, look, salt(), route, now);
    let mut runtime = Runtime::new(store, Box::new(clock), config.mouse, config.bell);
    terminal::with(config.mouse, |terminal| {
        runtime::run(terminal, &mut app, first, &mut runtime)
    })?;
    Ok(ExitCode::SUCCESS)
}

/// A number that differs between runs and machines, for ids.
pub fn salt() -> u64 {
    use std::hash::{BuildHasher, Hasher};
    std::hash::RandomState::new().build_hasher().finish()
}
