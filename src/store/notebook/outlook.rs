//! What the commands of the calendar read: entries, sheets and the clocks to tell them on. No journal, no banks.

use super::{Season, Store};
use crate::domain::calendar::Whereabouts;
use crate::domain::checklist::Checklist;
use crate::domain::profile::Settings;
use crate::domain::wording::Wording;
use crate::store::{lists, profile};

/// The calendar and the clocks to tell it on.
pub struct Outlook {
    /// Entries and sheets.
    pub season: Season,
    /// Whose clocks.
    pub clocks: Clocks,
}

/// The clocks to tell times on, and the person's choices.
pub struct Clocks {
    /// Home, and where the person travels.
    pub whereabouts: Whereabouts,
    /// Whether the home zone is the person's own word, and not the machine's.
    pub is_home_known: bool,
    /// The person's choices.
    pub settings: Settings,
}

/// What the coach speaks with about the calendar.
pub struct Coach {
    /// Its sentences.
    pub wording: Wording,
    /// The checklists, shipped and own.
    pub checklists: Vec<Checklist>,
}

impl Store {
    /// Reads what the coach needs to speak about the calendar.
    pub fn coach(&self, troubles: &mut Vec<String>) -> Coach {
        let root = self.folder.root();
        let lists = lists::load(root);
        troubles.extend(lists.troubles);
        Coach {
            wording: super::wording::wording(root, troubles),
            checklists: lists.checklists,
        }
    }

    /// Reads what the coach needs to speak about a text: the person's choices and its sentences.
    pub fn critic(&self, troubles: &mut Vec<String>) -> (Settings, Wording) {
        let root = self.folder.root();
        let settings = profile::settings(root, troubles);
        (settings, super::wording::wording(root, troubles))
    }

    /// Reads what the calendar is shown from, and nothing else.
    pub fn outlook(&self) -> Outlook {
        let mut season = self.season();
        let clocks = self.clocks(&mut season.troubles);
        Outlook { season, clocks }
    }

    /// Reads whose clocks times are told on.
    pub fn clocks(&self, troubles: &mut Vec<String>) -> Clocks {
        let root = self.folder.root();
        let profile = profile::profile(root, troubles);
        let settings = profile::settings(root, troubles);
        let home = self.home(profile.as_ref(), troubles);
        let travel = self.travel(&settings, troubles);
        Clocks {
            is_home_known: profile.is_some_and(|profile| profile.home_zone.is_some()),
            whereabouts: Whereabouts { home, travel },
            settings,
        }
    }
}
