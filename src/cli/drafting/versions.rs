//! Earlier versions of a draft, and second ones beside it: listed and brought back.

use anyhow::bail;
use clap::Args;
use serde::Serialize;

use crate::cli::paper::{item, say};
use crate::cli::start::Desk;
use crate::cli::{Ports, json};
use crate::domain::drafts::{DraftId, Version};
use crate::store::fault::nearest;

/// How versions are shown.
#[derive(Debug, Clone, Copy, Default, Args)]
pub struct Shown {
    /// With the text of each
    #[arg(long)]
    pub text: bool,
    /// As JSON, for other programs; always with the text
    #[arg(long)]
    pub json: bool,
}

/// A version as other programs get it.
#[derive(Debug, Serialize)]
struct Shape<'a> {
    stamp: &'a str,
    kind: &'static str,
    saved: &'a str,
    file: &'a str,
    text: &'a str,
}

/// Lists the versions of a draft, the newest first.
pub fn list(of: &DraftId, shown: Shown, desk: &Desk, ports: &mut Ports<'_>) -> anyhow::Result<()> {
    let versions = desk.store.versions(of);
    let all = versions.rivals.iter().map(|version| ("second", version));
    let all = all.chain(versions.earlier.iter().map(|version| ("earlier", version)));
    if shown.json {
        let shapes: Vec<Shape<'_>> = all.map(|(kind, version)| shape(kind, version)).collect();
        return json::write(ports.out, &shapes);
    }
    let mut is_empty = true;
    for (kind, version) in all {
        is_empty = false;
        let saved = match (kind, version.saved.as_str()) {
            (_, "") => "a second version beside it".to_owned(),
            ("second", saved) => format!("a second version of {saved} UTC"),
            (_, saved) => format!("replaced at {saved} UTC"),
        };
        item(ports.out, "", &format!("{}: {saved}", stamp(version)))?;
        if shown.text {
            for line in version.text.lines() {
                item(ports.out, "    ", line)?;
            }
        }
    }
    if is_empty {
        say(
            ports.out,
            "There is no earlier version: every change from now on keeps the one before it.",
        )?;
    }
    Ok(())
}

fn shape<'a>(kind: &'static str, version: &'a Version) -> Shape<'a> {
    Shape {
        stamp: stamp(version),
        kind,
        saved: &version.saved,
        file: &version.file,
        text: &version.text,
    }
}

/// What a version is called: the name of its file without folder and ending.
fn stamp(version: &Version) -> &str {
    let name = version.file.rsplit_once('/');
    let name = name.map_or(version.file.as_str(), |(_, name)| name);
    name.strip_suffix(".yaml").unwrap_or(name)
}

/// Brings a version back, the newest earlier one where none is named; gives what it is called.
pub fn restore(of: &DraftId, which: Option<&String>, desk: &mut Desk) -> anyhow::Result<String> {
    let versions = desk.store.versions(of);
    let all: Vec<&Version> = versions.rivals.iter().chain(&versions.earlier).collect();
    let found = match which {
        None => versions.earlier.first(),
        Some(which) => {
            let which = which.trim();
            let is_it = |version: &&&Version| {
                [stamp(version), &version.saved, &version.file].contains(&which)
            };
            all.iter().find(is_it).copied()
        }
    };
    let Some(version) = found else {
        bail!("{}", no_version(of, which, &all));
    };
    let restored = desk.store.restore_version(of, &version.file, desk.now.wall);
    restored.map_err(|why| anyhow::anyhow!("not restored: {}", why.trim_end_matches('.')))?;
    let drafts = desk.store.drafts(&mut Vec::new());
    desk.notebook.take_drafts(drafts);
    Ok(stamp(version).to_owned())
}

fn no_version(of: &DraftId, which: Option<&String>, all: &[&Version]) -> String {
    let file = of.file();
    let Some(which) = which else {
        return format!("there is no earlier version of {file}");
    };
    let stamps = all.iter().map(|version| stamp(version));
    if let Some(near) = nearest(which, stamps.clone()) {
        return format!("there is no version `{which}` of {file}; did you mean `{near}`?");
    }
    let newest: Vec<&str> = stamps.take(3).collect();
    match newest.as_slice() {
        [] => format!("there is no earlier version of {file}"),
        some => {
            let some = some.join(", ");
            format!("there is no version `{which}` of {file}; there are {some}")
        }
    }
}
