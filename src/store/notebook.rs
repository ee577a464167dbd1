//! The data folder as a whole: reads everything into a notebook, appends events, saves the profile.

use std::path::Path;

use chrono::{DateTime, NaiveDate, Utc};

use super::banks::{self, OwnBanks};
use super::cache::Cache;
use super::device::{self, Device};
use super::document::{Document, Old};
use super::edit;
use super::folder::{Access, Folder, FolderError, Locations};
use super::journal::{self, Folded};
use super::lock::Patience;
use super::profile;
use super::shipped;
use super::stamp::UtcStamp;
use super::zones::{self, ZoneData};
use crate::domain::bank::Banks;
use crate::domain::drill::memory::Scheduler;
use crate::domain::history::{Folding, History};
use crate::domain::journal::Entry;
use crate::domain::notebook::Notebook;
use crate::domain::past::{self, PastAttempt};
use crate::domain::profile::{Profile, ProfileChange};
use crate::domain::wording::Wording;
use crate::domain::zone::{Zone, ZoneName};

/// The data folder, opened.
pub struct Store {
    folder: Folder,
    locations: Locations,
    cache: Cache,
    zones: ZoneData,
    device: Option<Device>,
}

/// The name of the coach's sentences in the data folder.
const ADVICE: &str = "content/advice.yaml";

impl Store {
    /// Opens the folder for work; makes it where it is missing.
    ///
    /// # Errors
    /// Where the folder cannot be used at all: a file in its place, a newer format.
    pub fn open(locations: Locations, now: DateTime<Utc>) -> Result<Self, FolderError> {
        let folder = Folder::open(&locations.data, now.date_naive())?;
        folder.tidy(now);
        Ok(Self::of(folder, locations))
    }

    /// Opens the folder for looking only: nothing is made, one that is not there is empty.
    ///
    /// # Errors
    /// As [`Store::open`].
    pub fn peek(locations: Locations) -> Result<Self, FolderError> {
        let folder = Folder::peek(&locations.data)?;
        Ok(Self::of(folder, locations))
    }

    fn of(folder: Folder, locations: Locations) -> Self {
        let name = format!(
            "{:08x}",
            crc32fast::hash(locations.data.as_os_str().as_encoded_bytes())
        );
        let cache = locations.cache.as_ref().map(|cache| cache.join(name));
        Self {
            folder,
            locations,
            cache: Cache::in_folder(cache),
            zones: zones::newest(),
            device: None,
        }
    }

    /// The folder.
    pub fn folder(&self) -> &Folder {
        &self.folder
    }

    /// Where things lie on this machine.
    pub fn locations(&self) -> &Locations {
        &self.locations
    }

    /// The time-zone rules in use.
    pub fn zones(&self) -> &ZoneData {
        &self.zones
    }

    /// Reads everything.
    pub fn notebook(&self, now: DateTime<Utc>) -> Notebook {
        let root = self.folder.root();
        let mut troubles = self.access_trouble();
        let profile = profile::profile(root, &mut troubles);
        let settings = profile::settings(root, &mut troubles);
        let home = self.home(profile.as_ref(), &mut troubles);
        let OwnBanks {
            banks: own,
            troubles: of_banks,
        } = banks::load(root, &self.cache);
        troubles.extend(of_banks);
        let (banks, clashes) = Banks::join(shipped::banks(), own);
        troubles.extend(clashes.iter().map(|clash| {
            format!(
                "banks/{}.yaml: the question `{}` stands in your bank `{}` too; that one is used. Give one of the two another id.",
                clash.dropped, clash.id, clash.kept
            )
        }));
        let scheduler = Scheduler::default();
        let Folded {
            history,
            troubles: of_journal,
        } = self.fold(&home, &scheduler);
        troubles.extend(of_journal);
        troubles.extend(self.zones.age_warning(now.date_naive()));
        let wording = wording(root, &mut troubles);
        Notebook {
            banks,
            history,
            profile,
            settings,
            wording,
            home,
            troubles,
            scheduler,
        }
    }

    fn access_trouble(&self) -> Vec<String> {
        match self.folder.access() {
            Access::Writable(_) => Vec::new(),
            Access::ReadOnly(read_only) if read_only.why == "this command only reads" => Vec::new(),
            Access::ReadOnly(read_only) => vec![read_only.to_string()],
        }
    }

    /// The home zone: the profile's, else the machine's, else UTC.
    fn home(&self, profile: Option<&Profile>, troubles: &mut Vec<String>) -> Zone {
        let named = profile.and_then(|profile| profile.home_zone.as_deref());
        if let Some(name) = named {
            match ZoneName::parse(name) {
                Ok(zone) => return self.zone(zone),
                Err(unknown) => troubles.push(format!("profile.yaml: home_zone: {unknown}")),
            }
        }
        zones::machine_zone().map_or_else(Zone::utc, |zone| self.zone(zone))
    }

    /// The rules of a zone; UTC where no rules are at hand.
    pub fn zone(&self, name: ZoneName) -> Zone {
        self.zones.rules.get(name).unwrap_or_else(Zone::utc)
    }

    fn fold(&self, home: &Zone, scheduler: &Scheduler) -> Folded {
        let day_of = |at: DateTime<Utc>| -> NaiveDate { home.date_of(at) };
        let folding = Folding {
            scheduler,
            day_of: &day_of,
        };
        let days = format!("{} {}", home.name(), self.zones.rules.edition());
        journal::fold(self.folder.root(), &self.cache, &days, &folding)
    }

    /// The journal folded anew, for the home zone of `notebook`.
    pub fn history(&self, home: &Zone) -> History {
        self.fold(home, &Scheduler::default()).history
    }

    /// What is wrong with lines of the journal.
    pub fn journal_troubles(&self) -> Vec<String> {
        journal::read(self.folder.root()).troubles
    }

    /// Appends events, each durably before the next.
    ///
    /// # Errors
    /// One sentence, and how many of the events are on the disk all the same.
    pub fn append(&mut self, entries: &[Entry]) -> Result<(), (usize, String)> {
        let device = self.device_id();
        let lock = self.folder.lock().map_err(|why| (0, why.to_string()))?;
        let _held = lock
            .take(Patience::TwoSeconds)
            .map_err(|why| (0, format!("{why}.")))?;
        for (done, entry) in entries.iter().enumerate() {
            journal::append(self.folder.root(), &device, entry)
                .map_err(|why| (done, format!("{why}.")))?;
        }
        Ok(())
    }

    /// This machine's id in the names of journal files.
    pub fn device_id(&mut self) -> String {
        if self.device.is_none() {
            let state = self.locations.state.as_deref();
            self.device = Some(device::load_or_make(state, &device::machine_name()));
        }
        self.device
            .as_ref()
            .map_or_else(String::new, |device| device.id.clone())
    }

    /// Writes the answers of the first-run questions; what was not answered is left as it is.
    ///
    /// # Errors
    /// One sentence.
    pub fn save_profile(
        &self,
        change: &ProfileChange,
        now: DateTime<Utc>,
    ) -> Result<(Profile, Zone), String> {
        let root = self.folder.root();
        let lock = self.folder.lock().map_err(|why| why.to_string())?;
        let _held = lock
            .take(Patience::TwoSeconds)
            .map_err(|why| why.to_string())?;
        let mut document = match Document::read(root, Path::new(profile::PROFILE), profile::LARGEST)
        {
            Ok(document) => document,
            Err(super::document::ReadError::Missing(_)) => {
                Document::new(root, Path::new(profile::PROFILE))
            }
            Err(error) => return Err(error.to_string()),
        };
        let changes = changes(change, document.text());
        let stamp = UtcStamp::of(now);
        let (text, old) = if let Ok(text) = edit::set(document.text(), &changes) {
            (text, Old::Dropped)
        } else {
            // It cannot be edited in place without harm: it is written anew, and the old one kept.
            let text = edit::rewrite(document.text(), &changes).map_err(|why| why.to_string())?;
            (text, Old::Kept)
        };
        document
            .save(&text, &stamp, old)
            .map_err(|why| why.to_string())?;
        let mut troubles = Vec::new();
        let profile = profile::profile(root, &mut troubles).unwrap_or_default();
        let home = self.home(Some(&profile), &mut troubles);
        Ok((profile, home))
    }
}

/// Every past attempt of the journal in `root`, the newest first.
pub fn past(root: &Path) -> Vec<PastAttempt> {
    past::attempts(journal::read(root).entries)
}

fn changes<'a>(change: &ProfileChange, text: &str) -> Vec<edit::Change<'a>> {
    let mut changes = Vec::new();
    if !text.contains("schema:") {
        changes.push(edit::Change {
            path: &["schema"],
            value: Some(1.into()),
        });
    }
    if let Some(zone) = change.home_zone {
        changes.push(edit::Change {
            path: &["home_zone"],
            value: Some(zone.as_str().into()),
        });
    }
    if let Some(visa) = change.visa {
        changes.push(edit::Change {
            path: &["visa"],
            value: Some(visa.word().into()),
        });
    }
    let answered = change.home_zone.is_some() || change.visa.is_some();
    match change.first_interview {
        Some(date) => changes.push(edit::Change {
            path: &["first_interview"],
            value: Some(date.to_string().into()),
        }),
        // The form was filled in and the date left empty: it is not known any more.
        None if answered && text.contains("first_interview:") => {
            changes.push(edit::Change {
                path: &["first_interview"],
                value: None,
            });
        }
        None => {}
    }
    changes
}

/// The coach's sentences; an own `content/advice.yaml` is laid over the shipped ones, key by key.
fn wording(root: &Path, troubles: &mut Vec<String>) -> Wording {
    if !root.join(ADVICE).exists() {
        return serde_json::from_str(shipped::advice_text()).unwrap_or_default();
    }
    let own = Document::read(root, Path::new(ADVICE), profile::LARGEST)
        .map_err(|error| error.to_string())
        .and_then(|document| {
            let source = document.source();
            super::yaml::guard(source).map_err(|fault| fault.one_line())?;
            serde_yaml::from_str::<serde_json::Value>(source.text)
                .map_err(|error| super::yaml::fault_of(source, &error).one_line())
        });
    let mut advice = shipped::advice();
    match own {
        Ok(own) => lay_over(&mut advice, own),
        Err(why) => troubles.push(why),
    }
    match serde_json::from_value(advice) {
        Ok(wording) => wording,
        Err(error) => {
            troubles.push(format!("{ADVICE}: {error}; the shipped sentences are used"));
            serde_json::from_str(shipped::advice_text()).unwrap_or_default()
        }
    }
}

fn lay_over(below: &mut serde_json::Value, above: serde_json::Value) {
    match (below, above) {
        (serde_json::Value::Object(below), serde_json::Value::Object(above)) => {
            for (key, value) in above {
                lay_over(below.entry(key).or_insert(serde_json::Value::Null), value);
            }
        }
        (below, above) => *below = above,
    }
}
