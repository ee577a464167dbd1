//! The files as they are read.

use std::path::Path;

use anyhow::{anyhow, bail};

use crate::interchange::foreign::{self, Around, Foreign};
use crate::store;
use crate::store::failure::shown;
use crate::store::notebook::Store;
use crate::store::profile;

/// One file and what stands in it.
pub struct Read {
    /// The file as it was named.
    pub file: String,
    /// What stands in it.
    pub foreign: Foreign,
}

/// Whether a file is a question bank by its name.
pub fn is_bank(file: &Path) -> bool {
    file.extension().is_some_and(|ending| {
        ending.eq_ignore_ascii_case("yaml") || ending.eq_ignore_ascii_case("yml")
    })
}

/// Reads a file.
pub fn read(file: &Path, around: &Around<'_>) -> anyhow::Result<Read> {
    let bytes =
        store::foreign::read(file).map_err(|why| anyhow!("{}", why.trim_end_matches('.')))?;
    let name = shown(file);
    match foreign::read(&name, &bytes, around) {
        Ok(foreign) => Ok(Read {
            file: name,
            foreign,
        }),
        Err(why) => bail!("{name} cannot be imported: {why}"),
    }
}

/// The names of the person, who is nobody's interviewer.
pub fn me(store: &Store) -> Vec<String> {
    let profile = profile::profile(store.folder().root(), &mut Vec::new());
    profile
        .and_then(|profile| profile.name)
        .into_iter()
        .collect()
}
