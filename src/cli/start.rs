//! What every command begins with: the clock, the folders, the config.

use std::io::Write;
use std::mem::ManuallyDrop;

use anyhow::{Context as _, bail};
use chrono::{DateTime, Utc};

use super::Global;
use crate::clock::{Clock, Now, SystemClock};
use crate::domain::notebook::Notebook;
use crate::domain::zone::ZoneName;
use crate::store::config::{self, Config};
use crate::store::folder::{Locations, Overrides, Platform};
use crate::store::notebook::Store;
use crate::store::zones;

/// The variable that names the data folder.
pub const DATA_DIR: &str = "PREPCOACH_DATA_DIR";

/// Where a command writes: what was asked for, and what is said beside it.
pub struct Ports<'a> {
    /// The output.
    pub out: &'a mut dyn Write,
    /// Where notices go.
    pub err: &'a mut dyn Write,
}

/// What lies before a command.
pub struct Desk {
    /// The data folder.
    pub store: Store,
    /// What is in it. Never taken apart: the command ends with it, and freeing a hundred thousand strings takes longer
    /// than many a command.
    pub notebook: ManuallyDrop<Notebook>,
    /// The time.
    pub now: Now,
}

impl Desk {
    /// Reads everything; nothing in the data folder is made or changed.
    pub fn of(global: &Global) -> anyhow::Result<Self> {
        let now = clock(global)?.now();
        let store = peek(global)?;
        let notebook = store.notebook(now.wall);
        Ok(Self {
            store,
            notebook: ManuallyDrop::new(notebook),
            now,
        })
    }

    /// Reads everything for a command that writes; the data folder is made where it is missing.
    pub fn work(global: &Global) -> anyhow::Result<Self> {
        let clock = clock(global)?;
        let store = store(global, &clock)?;
        let now = clock.now();
        let notebook = store.notebook(now.wall);
        Ok(Self {
            store,
            notebook: ManuallyDrop::new(notebook),
            now,
        })
    }
}

/// The clock, fixed where `PREPCOACH_NOW` says so.
pub fn clock(global: &Global) -> anyhow::Result<SystemClock> {
    // A variable that is set to nothing counts as not set.
    let Some(text) = global.now.as_ref().filter(|text| !text.is_empty()) else {
        return Ok(SystemClock::start(None));
    };
    let fixed = DateTime::parse_from_rfc3339(text).with_context(|| {
        format!("PREPCOACH_NOW is `{text}`; write an instant such as 2026-12-03T09:00:00-05:00")
    })?;
    Ok(SystemClock::start(Some(fixed.with_timezone(&Utc))))
}

/// Where things lie.
pub fn locations(global: &Global) -> anyhow::Result<Locations> {
    // A variable that is set to nothing counts as not set; an empty flag is a slip.
    let named = global.data_dir.as_ref();
    let data = named.filter(|data| !data.as_os_str().is_empty());
    if named.is_some() && data.is_none() && std::env::var_os(DATA_DIR).is_none() {
        bail!("the data folder has no name; give --data-dir a path");
    }
    let overrides = Overrides {
        data: data.cloned(),
        config_file: global.config.clone(),
    };
    Ok(Locations::resolve(
        Platform::of_this_machine().as_ref(),
        &overrides,
    )?)
}

/// The config of this machine; what is wrong with it is said on stderr.
pub fn config(global: &Global) -> anyhow::Result<(Config, Vec<String>)> {
    let locations = locations(global)?;
    if let Some(file) = &global.config
        && !file.exists()
    {
        bail!(
            "there is no {}; leave --config out, or name a file",
            file.display()
        );
    }
    Ok(config::load(locations.config_file.as_deref()))
}

/// The data folder for a command that writes.
pub fn store(global: &Global, clock: &SystemClock) -> anyhow::Result<Store> {
    Ok(Store::open(locations(global)?, clock.now().wall)?)
}

/// The data folder for a command that reads: nothing is made.
pub fn peek(global: &Global) -> anyhow::Result<Store> {
    Ok(Store::peek(locations(global)?)?)
}

/// One line on stderr where no home zone is set: whose zone the times are in.
pub fn say_home(notebook: &Notebook, ports: &mut Ports<'_>) -> std::io::Result<()> {
    let profile = notebook.profile.as_ref();
    if profile.is_some_and(|profile| profile.home_zone.is_some()) {
        return Ok(());
    }
    say_whose_home(notebook.home.name(), ports)
}

/// One line on stderr: whose zone the times are in, where no home zone is set.
pub fn say_whose_home(zone: ZoneName, ports: &mut Ports<'_>) -> std::io::Result<()> {
    let whose = match zones::machine_zone() {
        Some(_) => " (this machine's)",
        None => "",
    };
    writeln!(
        ports.err,
        "No home zone set; times are shown in {zone}{whose}."
    )
}

/// A number that differs between runs and machines, for ids.
pub fn salt() -> u64 {
    use std::hash::{BuildHasher, Hasher};
    std::hash::RandomState::new().build_hasher().finish()
}
