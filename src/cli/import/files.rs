//! The files as they are read.

use std::fs::File;
use std::io::Read as _;
use std::path::Path;

use anyhow::{Context as _, bail};

use crate::interchange::foreign::{self, Around, Foreign, LARGEST};
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
    let bytes = bytes(file)?;
    let name = shown(file).clone();
    match foreign::read(&name, &bytes, around) {
        Ok(foreign) => Ok(Read {
            file: name,
            foreign,
        }),
        Err(why) => bail!("{name} cannot be imported: {why}"),
    }
}

/// The bytes of a regular file of a size that can be.
fn bytes(file: &Path) -> anyhow::Result<Vec<u8>> {
    let name = shown(file);
    let metadata = file
        .metadata()
        .with_context(|| format!("{name} cannot be read"))?;
    if !metadata.is_file() {
        bail!("{name} is not a file");
    }
    if metadata.len() > LARGEST {
        bail!(
            "{name} is larger than {} MB; export only this season",
            LARGEST >> 20
        );
    }
    let mut bytes = Vec::new();
    let opened = File::open(file).with_context(|| format!("{name} cannot be read"))?;
    let read = opened.take(LARGEST).read_to_end(&mut bytes);
    read.with_context(|| format!("{name} cannot be read"))?;
    Ok(bytes)
}

/// The names of the person, who is nobody's interviewer.
pub fn me(store: &Store) -> Vec<String> {
    let profile = profile::profile(store.folder().root(), &mut Vec::new());
    profile
        .and_then(|profile| profile.name)
        .into_iter()
        .collect()
}
