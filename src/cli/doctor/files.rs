//! What the disk holds: folders, settings, journal, own banks, what a sync program left.

use std::fs::{self, OpenOptions};
use std::path::{Path, PathBuf};

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::Finding;
use crate::cli::paper::count;
use crate::domain::zone::ZoneName;
use crate::store::cache::Cache;
use crate::store::entities::{self, Sort};
use crate::store::failure::shown;
use crate::store::folder::{Folder, Locations};
use crate::store::{
    answers, banks, batch, calendar, config, journal, lock, profile, programs, stories, trash,
    zones,
};

/// Levels of folders in which conflict copies are looked for.
const LEVELS: usize = 3;

/// The most findings of one sort that are shown.
const MOST: usize = 10;

/// Where things lie, and whether they can be used.
pub fn folders(locations: &Locations, is_config_named: bool) -> Vec<Finding> {
    let mut findings = vec![data(&locations.data)];
    findings.extend(settings(locations.config_file.as_deref(), is_config_named));
    findings.push(device(locations.state.as_deref()));
    findings.push(cache(locations.cache.as_deref()));
    findings
}

fn data(path: &Path) -> Finding {
    let what = "data folder";
    if path.symlink_metadata().is_err() {
        let found = format!("{}, not made yet", shown(path));
        return Finding::ok(what, format!("{found}; the first session makes it"));
    }
    if let Err(error) = Folder::peek(path) {
        return Finding::no(what, error.to_string(), "name another with --data-dir");
    }
    if is_writable(path) {
        return Finding::ok(what, format!("{}, can be written", shown(path)));
    }
    let found = format!("{}, cannot be written: nothing would be saved", shown(path));
    let mend = "give yourself the right to write there, or name another with --data-dir";
    Finding::no(what, found, mend)
}

/// Tells without writing: by opening the lock's file where there is one, else by what the folder's mode says.
fn is_writable(folder: &Path) -> bool {
    let lock = folder.join(lock::NAME);
    if lock.is_file() {
        return OpenOptions::new().append(true).open(lock).is_ok();
    }
    let metadata = folder.metadata();
    metadata.is_ok_and(|metadata| !metadata.permissions().readonly())
}

fn settings(path: Option<&Path>, is_named: bool) -> Vec<Finding> {
    let what = "config";
    let Some(path) = path else {
        return vec![Finding::ok(what, "no place for it on this machine")];
    };
    if !path.exists() {
        let found = format!("{}, not there", shown(path));
        return vec![if is_named {
            Finding::no(what, found, "leave --config out, or name a file")
        } else {
            Finding::ok(what, format!("{found}; the usual settings hold"))
        }];
    }
    let (_, troubles) = config::load(Some(path));
    if troubles.is_empty() {
        return vec![Finding::ok(what, shown(path))];
    }
    some(what, troubles)
}

fn device(state: Option<&Path>) -> Finding {
    let what = "device id";
    let Some(state) = state else {
        let found = "this machine has no folder for it";
        let mend = "each run writes a journal file of its own; set HOME to end that";
        return Finding::look(what, found, mend);
    };
    let path = state.join("device");
    let text = fs::read_to_string(&path).unwrap_or_default();
    match text.lines().next().map(str::trim) {
        Some(id) if !id.is_empty() => Finding::ok(what, format!("{id}, in {}", shown(&path))),
        _ => Finding::ok(what, "not made yet; the first session makes it"),
    }
}

fn cache(folder: Option<&Path>) -> Finding {
    let what = "cache";
    match folder {
        Some(folder) => Finding::ok(
            what,
            format!("{} (deleting it loses nothing)", shown(folder)),
        ),
        None => Finding::ok(what, "none; starting takes a little longer"),
    }
}

/// What the data folder holds, and what is wrong with it.
pub fn contents(locations: &Locations) -> Vec<Finding> {
    let root = &locations.data;
    let mut troubles = Vec::new();
    let profile = profile::profile(root, &mut troubles);
    let home = home(profile.and_then(|profile| profile.home_zone).as_deref());
    let mut findings = vec![home];
    findings.extend(some("profile", troubles));
    let mut troubles = Vec::new();
    let settings = profile::settings(root, &mut troubles);
    findings.extend(travel(settings.travel_zone.as_deref()));
    findings.extend(some("settings", troubles));
    findings.extend(events(root));
    findings.extend(own_banks(root));
    findings.extend(entries(root));
    findings.extend(of_sort(
        "program sheets",
        root,
        &programs::SORT,
        "sheet",
        "sheets",
    ));
    findings.extend(of_sort("stories", root, &stories::SORT, "story", "stories"));
    findings.extend(of_sort(
        "answer plans",
        root,
        &answers::SORT,
        "plan",
        "plans",
    ));
    findings.extend(conflicts(root));
    findings
}

fn home(named: Option<&str>) -> Finding {
    let what = "home zone";
    let otherwise = match zones::machine_zone() {
        Some(zone) => format!("{zone}, this machine's"),
        None => "UTC: this machine names none".to_owned(),
    };
    let set = "open prepcoach, press h on Today, and set your home";
    match named.map(ZoneName::parse) {
        Some(Ok(zone)) => Finding::ok(what, format!("{zone}, from your profile")),
        Some(Err(unknown)) => Finding::look(
            what,
            format!("{unknown} Times are shown in {otherwise}"),
            set,
        ),
        None => Finding::look(
            what,
            format!("not set; times are shown in {otherwise}"),
            set,
        ),
    }
}

fn travel(named: Option<&str>) -> Option<Finding> {
    let what = "travel zone";
    match ZoneName::parse(named?) {
        Ok(zone) => Some(Finding::ok(what, format!("{zone}, from your settings"))),
        Err(unknown) => {
            let found = unknown.to_string();
            Some(Finding::look(
                what,
                found,
                "mend travel_zone in settings.yaml, or take it out",
            ))
        }
    }
}

fn entries(root: &Path) -> Vec<Finding> {
    let what = "calendar";
    let mut findings = of_sort(what, root, &calendar::SORT, "entry", "entries");
    if batch::is_pending(root) {
        findings.push(Finding::trouble(
            what,
            "a change of several files was cut short; open prepcoach, and it is finished",
        ));
    }
    findings
}

fn of_sort<T: Serialize + DeserializeOwned>(
    what: &'static str,
    root: &Path,
    sort: &Sort<T>,
    one: &str,
    several: &str,
) -> Vec<Finding> {
    let read = entities::load(root, sort, &Cache::in_folder(None));
    let mut findings = vec![entities_found(what, read.entities.len(), one, several)];
    findings.extend(some(what, read.troubles));
    findings
}

fn entities_found(what: &'static str, number: usize, one: &str, several: &str) -> Finding {
    let thing = if number == 1 { one } else { several };
    Finding::ok(what, format!("{number} {thing} can be used"))
}

fn events(root: &Path) -> Vec<Finding> {
    let what = "journal";
    let ends = |entry: &fs::DirEntry| entry.path().extension().is_some_and(|end| end == "jsonl");
    let files = fs::read_dir(root.join(journal::FOLDER))
        .map_or(0, |all| all.flatten().filter(ends).count());
    let read = journal::read(root);
    let events = read.entries.len();
    let found = format!("{}, {}", count(events, "event"), count(files, "file"));
    if read.troubles.is_empty() {
        return vec![Finding::ok(what, found)];
    }
    let aside = count(read.troubles.len(), "line");
    let mut findings = vec![Finding::look(
        what,
        format!("{found}, {aside} set aside"),
        "every other line counts; the lines stay in their files",
    )];
    findings.extend(some(what, read.troubles));
    findings
}

fn own_banks(root: &Path) -> Vec<Finding> {
    let what = "own banks";
    let own = banks::load(root, &Cache::in_folder(None));
    let mut findings = vec![Finding::ok(
        what,
        format!("{} can be used", count(own.banks.len(), "bank")),
    )];
    findings.extend(some(what, own.troubles));
    findings
}

fn conflicts(root: &Path) -> Vec<Finding> {
    let what = "second versions";
    let mut found = Vec::new();
    gather(root, LEVELS, &mut found);
    found.sort();
    if found.is_empty() {
        return vec![Finding::ok(what, "none")];
    }
    let words = |path: &PathBuf| {
        let path = path.strip_prefix(root).unwrap_or(path);
        format!("{}: compare the two by hand, then remove it", shown(path))
    };
    some(what, found.iter().map(words).collect())
}

/// Copies that a sync program or a refused save left, the trash excepted.
fn gather(folder: &Path, levels: usize, found: &mut Vec<PathBuf>) {
    let Some(levels) = levels.checked_sub(1) else {
        return;
    };
    let Ok(entries) = fs::read_dir(folder) else {
        return;
    };
    for entry in entries.flatten() {
        let (path, name) = (entry.path(), entry.file_name());
        let name = name.to_string_lossy();
        let is_folder = entry.file_type().is_ok_and(|kind| kind.is_dir());
        if is_folder && name != trash::NAME && !name.starts_with('.') {
            gather(&path, levels, found);
        } else if name.contains(".conflict-") || name.contains(".sync-conflict-") {
            found.push(path);
        }
    }
}

/// A finding for each trouble, and one for those beyond what is shown.
fn some(what: &'static str, troubles: Vec<String>) -> Vec<Finding> {
    let more = troubles.len().saturating_sub(MOST);
    let mut findings: Vec<Finding> = troubles
        .into_iter()
        .take(MOST)
        .map(|trouble| Finding::trouble(what, trouble))
        .collect();
    if more > 0 {
        findings.push(Finding::trouble(what, format!("and {more} more")));
    }
    findings
}
