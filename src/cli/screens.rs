//! Opening the screens.

use std::io::IsTerminal;

use anyhow::bail;

use super::{Global, Outcome, look, start};
use crate::app::App;
use crate::clock::{Clock, SystemClock};
use crate::domain::notebook::Notebook;
use crate::message::Route;
use crate::runtime::{self, Runtime};
use crate::store::config::Config;
use crate::store::folder::Access;
use crate::store::notebook::Store;
use crate::terminal;

/// Everything that is read before the terminal is taken.
pub struct Ready {
    clock: SystemClock,
    config: Config,
    store: Store,
    /// What the data folder holds.
    pub notebook: Notebook,
}

/// Opens the screens at a route.
pub fn open(global: &Global, route: Route) -> anyhow::Result<Outcome> {
    show(prepare(global)?, global, route)
}

/// Reads the config and the data folder, which is made where it is missing.
pub fn prepare(global: &Global) -> anyhow::Result<Ready> {
    let is_dumb = std::env::var_os("TERM").is_some_and(|term| term == "dumb");
    if is_dumb || !std::io::stdin().is_terminal() || !std::io::stdout().is_terminal() {
        bail!("the screens need a terminal; try `prepcoach today`, or `prepcoach drill --plain`");
    }
    let clock = start::clock(global)?;
    let (config, troubles) = start::config(global)?;
    let store = start::store(global, &clock)?;
    let mut notebook = store.notebook(clock.now().wall);
    notebook.troubles.extend(troubles);
    if let Access::ReadOnly(_) = store.folder().access() {
        // The first-run questions could not be kept; the screens open as they are.
        notebook.profile.get_or_insert_default();
    }
    Ok(Ready {
        clock,
        config,
        store,
        notebook,
    })
}

impl Ready {
    /// The clock of the program.
    pub fn clock(&self) -> &SystemClock {
        &self.clock
    }
}

/// Takes the terminal and shows the screens until the person leaves them.
pub fn show(ready: Ready, global: &Global, route: Route) -> anyhow::Result<Outcome> {
    let Ready {
        clock,
        config,
        store,
        notebook,
    } = ready;
    let look = look::of(global, &config);
    let now = clock.now();
    let (mut app, first) = App::new(notebook, look, start::salt(), route, now);
    let mut runtime = Runtime::new(store, Box::new(clock), config.bell)
        .with_notices(config.notify)
        .with_editor(config.editor);
    terminal::with(config.mouse, |terminal| {
        runtime::run(terminal, &mut app, first, &mut runtime)
    })?;
    Ok(Outcome::Done)
}
