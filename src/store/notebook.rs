//! The data folder as a whole: reads everything into a notebook, appends events, saves the profile.

mod answers;
mod calendar;
mod changing;
mod drafts;
mod editing;
mod fingerprint;
mod imports;
mod outlook;
mod wording;

use std::path::Path;
use std::sync::Mutex;

use chrono::{DateTime, NaiveDate, Utc};

use self::answers::{as_before, as_given, change, settings_changed};
pub use self::calendar::Season;
use self::changing::{Planned, read};
pub use self::editing::{Became, Lent, Returned};
pub use self::imports::TakenBack;
pub use self::outlook::{Clocks, Coach, Outlook};
use self::wording::wording;
use super::banks;
use super::cache::Cache;
use super::device::{self, Device};
use super::document::{Document, Old};
use super::edit::{self, Change, NotEdited};
use super::folder::{Access, Folder, FolderError, Locations};
use super::journal::{self, Folded};
use super::lists::{self, Lists};
use super::lock::Patience;
use super::profile;
use super::shipped;
use super::stamp::UtcStamp;
use super::zones::{self, ZoneData};
use crate::domain::bank::Banks;
use crate::domain::calendar::Calendar;
use crate::domain::drafts::Drafts;
use crate::domain::drill::memory::Scheduler;
use crate::domain::history::{Folding, History};
use crate::domain::journal::Entry;
use crate::domain::notebook::Notebook;
use crate::domain::past::{self, PastAttempt};
use crate::domain::portrait;
use crate::domain::profile::{Profile, ProfileChange, Settings};
use crate::domain::program::Programs;
use crate::domain::wording::Wording;
use crate::domain::zone::{Zone, ZoneName};

/// The data folder, opened.
pub struct Store {
    folder: Folder,
    locations: Locations,
    cache: Cache,
    zones: ZoneData,
    device: Option<Device>,
    /// The second versions this run has kept.
    kept: Mutex<changing::Kept>,
}

/// What takes time to read.
struct Parts {
    banks: Banks,
    calendar: Calendar,
    programs: Programs,
    wording: Wording,
    lists: Lists,
    folded: Folded,
    drafts: Drafts,
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
            kept: Mutex::default(),
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
        let travel = self.travel(&settings, &mut troubles);
        let scheduler = Scheduler::default();
        let Parts {
            mut banks,
            calendar,
            programs,
            wording,
            lists,
            folded,
            drafts,
        } = self.parts(&home, &scheduler, &mut troubles);
        troubles.extend(lists.troubles);
        troubles.extend(folded.troubles);
        troubles.extend(self.zones.age_warning(now.date_naive()));
        banks.take_made(portrait::bank(&drafts.portrait.value.cv, &lists.guides.cv));
        Notebook {
            drafts,
            guidance: shipped::guidance(),
            guides: lists.guides,
            checklists: lists.checklists,
            ask: lists.ask,
            mails: lists.mails,
            vocabulary: lists.vocabulary,
            prompts: lists.prompts,
            banks,
            history: folded.history,
            calendar,
            programs,
            profile,
            settings,
            wording,
            home,
            travel,
            troubles,
            scheduler,
        }
    }

    /// Reads all that takes time: the journal, the entities and the banks side by side, each a third of the work.
    fn parts(&self, home: &Zone, scheduler: &Scheduler, troubles: &mut Vec<String>) -> Parts {
        let fold = || self.fold(home, scheduler);
        let entities = || {
            let mut of_drafts = Vec::new();
            (self.season(), self.drafts(&mut of_drafts), of_drafts)
        };
        std::thread::scope(|scope| {
            let (folded, beside) = (scope.spawn(fold), scope.spawn(entities));
            let banks = self.banks(troubles);
            let root = self.folder.root();
            let (wording, lists) = (wording(root, troubles), lists::load(root));
            let (season, drafts, of_drafts) = beside.join().unwrap_or_else(|_| entities());
            troubles.extend(season.troubles.into_iter().chain(of_drafts));
            Parts {
                banks,
                calendar: season.calendar,
                programs: season.programs,
                wording,
                lists,
                folded: folded.join().unwrap_or_else(|_| fold()),
                drafts,
            }
        })
    }

    /// Shipped and own banks joined; what is wrong with the own ones is added to `troubles`.
    fn banks(&self, troubles: &mut Vec<String>) -> Banks {
        let own = banks::load(self.folder.root(), &self.cache);
        troubles.extend(own.troubles);
        let (banks, clashes) = Banks::join(shipped::banks(), own.banks);
        troubles.extend(clashes.iter().map(|clash| {
            format!(
                "banks/{}.yaml: the question `{}` stands in your bank `{}` too; that one is used. Give one of the two another id.",
                clash.dropped, clash.id, clash.kept
            )
        }));
        banks
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

    /// The travel zone, where one is set.
    fn travel(&self, settings: &Settings, troubles: &mut Vec<String>) -> Option<Zone> {
        match ZoneName::parse(settings.travel_zone.as_deref()?) {
            Ok(zone) => Some(self.zone(zone)),
            Err(unknown) => {
                troubles.push(format!("settings.yaml: travel_zone: {unknown}"));
                None
            }
        }
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
        self.write_profile(as_given(change), now)
    }

    /// Writes the answers back as they were before a change; one that was not there goes.
    ///
    /// # Errors
    /// One sentence.
    pub fn restore_profile(
        &self,
        before: &ProfileChange,
        now: DateTime<Utc>,
    ) -> Result<(Profile, Zone), String> {
        self.write_profile(as_before(before), now)
    }

    fn write_profile(
        &self,
        changes: Vec<Change<'_>>,
        now: DateTime<Utc>,
    ) -> Result<(Profile, Zone), String> {
        self.edit(profile::PROFILE, changes, now)?;
        Ok(self.profile_and_home())
    }

    /// Reads the profile and the home zone that follows from it.
    pub fn profile_and_home(&self) -> (Profile, Zone) {
        let mut troubles = Vec::new();
        let profile = profile::profile(self.folder.root(), &mut troubles).unwrap_or_default();
        let home = self.home(Some(&profile), &mut troubles);
        (profile, home)
    }

    /// Writes the person's choices.
    ///
    /// # Errors
    /// One sentence.
    pub fn save_settings(&self, settings: &Settings, now: DateTime<Utc>) -> Result<(), String> {
        let before = profile::settings(self.folder.root(), &mut Vec::new());
        self.edit(profile::SETTINGS, settings_changed(&before, settings), now)
    }

    /// Changes keys of a document in place. What a person wrote around them stays; a layout that cannot be edited
    /// without harm is written anew, and the old file goes to the trash.
    fn edit(
        &self,
        name: &str,
        mut changes: Vec<Change<'_>>,
        now: DateTime<Utc>,
    ) -> Result<(), String> {
        let file = Path::new(name);
        let written = self.write_files(&UtcStamp::of(now), |root| {
            let document = read(root, file)?.unwrap_or_else(|| Document::new(root, file));
            super::yaml::guard(document.source()).map_err(|fault| fault.one_line())?;
            if document.text().trim().is_empty() {
                changes.insert(0, change(&["schema"], 1.into()));
            }
            // A key that is to go and is not there needs no edit.
            changes.retain(|change| {
                change.value.is_some() || document.text().contains(change.path[0])
            });
            let (text, old) = match edit::set(document.text(), &changes) {
                Ok(text) => (text, Old::Dropped),
                Err(NotEdited::Layout) => {
                    let text = edit::rewrite(document.text(), &changes);
                    (text.map_err(|why| why.to_string())?, Old::Kept)
                }
                Err(why) => return Err(format!("{name}: {why}")),
            };
            Ok(vec![Planned {
                file: file.to_path_buf(),
                document: Some(document),
                text: Some(text),
                old,
            }])
        });
        written.map(drop)
    }
}

/// Every past attempt of the journal in `root`, the newest first.
pub fn past(root: &Path) -> Vec<PastAttempt> {
    past::attempts(journal::read(root).entries)
}
