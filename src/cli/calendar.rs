//! What the commands of the calendar share: what lies before them, how an entry is found, told and saved.

pub mod find;
pub mod row;
pub mod tell;
pub mod typed;

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};

use super::{Global, Ports, paper, start};
use crate::clock::{Clock, Now};
use crate::coach::calendar::{Warning, Watch, warnings};
use crate::domain::calendar::{Calendar, CalendarChange, Placed, Whereabouts};
use crate::domain::id::EntryId;
use crate::domain::program::Programs;
use crate::domain::zone::{Rules, Zone};
use crate::store::notebook::{Clocks, Coach, Outlook, Store};

/// What lies before a command of the calendar: entries, sheets and clocks; no journal and no banks.
pub struct Diary {
    /// The data folder.
    pub store: Store,
    /// Entries, sheets, clocks.
    pub outlook: Outlook,
    /// The time.
    pub now: Now,
}

impl Diary {
    /// For looking: nothing in the data folder is made or changed.
    pub fn read(global: &Global) -> anyhow::Result<Self> {
        Ok(Self::of(start::peek(global)?, start::clock(global)?.now()))
    }

    /// For changing the calendar: the folder is made where it is missing.
    pub fn work(global: &Global) -> anyhow::Result<Self> {
        let clock = start::clock(global)?;
        let store = start::store(global, &clock)?;
        Ok(Self::of(store, clock.now()))
    }

    /// What a store holds at a moment.
    pub fn of(store: Store, now: Now) -> Self {
        let outlook = store.outlook();
        Self {
            store,
            outlook,
            now,
        }
    }

    /// The entries.
    pub fn calendar(&self) -> &Calendar {
        &self.outlook.season.calendar
    }

    /// The sheets.
    pub fn programs(&self) -> &Programs {
        &self.outlook.season.programs
    }

    /// The time-zone rules in use.
    pub fn rules(&self) -> &Rules {
        self.calendar().rules()
    }

    /// The clocks times are told on.
    pub fn whereabouts(&self) -> &Whereabouts {
        &self.outlook.clocks.whereabouts
    }

    /// The home zone.
    pub fn home(&self) -> &Zone {
        &self.whereabouts().home
    }

    /// Home, as far as commands know it, on stderr where it is only the machine's; and what is wrong with files.
    pub fn say_notices(&self, ports: &mut Ports<'_>) -> std::io::Result<()> {
        say_home(&self.outlook.clocks, ports)?;
        for trouble in &self.outlook.season.troubles {
            let trouble = crate::ui::text::display_safe(trouble);
            writeln!(ports.err, "{trouble}")?;
        }
        Ok(())
    }

    /// What the coach has to say about every entry, by the sentences and checklists of `coach`.
    pub fn warnings(&self, coach: &Coach) -> BTreeMap<EntryId, Vec<Warning>> {
        let settings = &self.outlook.clocks.settings;
        let watch = Watch {
            now: self.now.wall,
            home: self.home(),
            travel: self.whereabouts().travel.as_ref(),
            programs: self.programs(),
            lists: &coach.checklists,
            day_plan: settings.day_plan,
            rules_off: &settings.rules_off,
        };
        warnings(self.calendar(), &watch)
    }

    /// What the coach speaks with.
    pub fn coach(&self) -> Coach {
        self.store.coach(&mut Vec::new())
    }

    /// Makes a change, and reads the calendar anew.
    pub fn change(&mut self, change: &CalendarChange) -> anyhow::Result<()> {
        if !change.is_empty() {
            let changed = self.store.change_calendar(change, self.now.wall);
            changed.map_err(|why| anyhow::anyhow!("not saved: {why}"))?;
            self.outlook.season = self.store.season();
        }
        Ok(())
    }

    /// When an entry is, on every clock.
    pub fn when(&self, placed: &Placed) -> String {
        let zones = self.whereabouts().zones(self.rules(), placed);
        crate::domain::calendar::words::when(placed, &zones)
    }
}

/// One line on stderr where no home zone is set: whose zone the times are in.
pub fn say_home(clocks: &Clocks, ports: &mut Ports<'_>) -> std::io::Result<()> {
    if clocks.is_home_known {
        return Ok(());
    }
    start::say_whose_home(clocks.whereabouts.home.name(), ports)
}

/// Says in one line what was done; a past time is said too.
pub fn say_done(
    words: &str,
    placed: &Placed,
    now: DateTime<Utc>,
    ports: &mut Ports<'_>,
) -> anyhow::Result<()> {
    let past = if placed.is_over(now) {
        " It is in the past."
    } else {
        ""
    };
    paper::one_line(ports.out, &format!("{words}{past}"))?;
    Ok(())
}
