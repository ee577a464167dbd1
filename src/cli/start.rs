//! What every command begins with: the clock, the folders, the config.

use anyhow::{Context as _, bail};
use chrono::{DateTime, Utc};

use super::Global;
use crate::clock::{Clock, SystemClock};
use crate::store::config::{self, Config};
use crate::store::folder::{Locations, Overrides, Platform};
use crate::store::notebook::Store;

/// The clock, fixed where `PREPCOACH_NOW` says so.
pub fn clock(global: &Global) -> anyhow::Result<SystemClock> {
    let Some(text) = &global.now else {
        return Ok(SystemClock::start(None));
    };
    let fixed = DateTime::parse_from_rfc3339(text).with_context(|| {
        format!("PREPCOACH_NOW is `{text}`; write an instant such as 2026-12-03T09:00:00-05:00")
    })?;
    Ok(SystemClock::start(Some(fixed.with_timezone(&Utc))))
}

/// Where things lie.
pub fn locations(global: &Global) -> anyhow::Result<Locations> {
    if let Some(data) = &global.data_dir
        && data.as_os_str().is_empty()
    {
        bail!("the data folder has no name; give --data-dir a path");
    }
    let overrides = Overrides {
        data: global.data_dir.clone(),
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
