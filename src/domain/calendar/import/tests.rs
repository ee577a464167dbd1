use super::*;
use crate::domain::calendar::Placed;
use crate::domain::calendar::sample::{at, calendar, rules, zone};
use crate::domain::entry::{Entry, Interviewer, Kind, Role, Status, When};
use crate::domain::id::ProgramId;
use crate::domain::program::Sheet;
use crate::domain::proposal::{Cancel, Proposal, Reading};

mod plans;
mod updates;

/// A folder of one person in Kolkata, and what happens to it.
struct World {
    entries: Vec<Placed>,
    programs: Programs,
}

fn whereabouts() -> Whereabouts {
    Whereabouts {
        home: zone("Asia/Kolkata"),
        travel: None,
    }
}

impl World {
    fn new() -> Self {
        let sheet = |id: &str, name: &str| Sheet {
            institution: name
                .split(" Ar")
                .next()
                .unwrap_or(name)
                .replace(" Rochester", ""),
            ..Sheet::named(ProgramId::new(id), name)
        };
        Self {
            entries: Vec::new(),
            programs: [
                sheet("emory", "Emory University"),
                sheet("mayo-az", "Mayo Clinic Arizona"),
                sheet("mayo-mn", "Mayo Clinic Rochester"),
            ]
            .into_iter()
            .collect(),
        }
    }

    fn with(mut self, id: &str, entry: Entry) -> Self {
        self.entries
            .push(Placed::new(EntryId::new(id), entry, 7, &rules()));
        self
    }

    fn plan(&self, readings: Vec<Reading>, accept: &Accept) -> ImportPlan {
        let incoming: Vec<Incoming> = readings
            .into_iter()
            .zip(1..)
            .map(|(reading, line)| Incoming {
                line,
                summary: format!("event {line}"),
                reading,
            })
            .collect();
        let onto = Onto {
            calendar: &calendar(self.entries.clone()),
            programs: &self.programs,
            whereabouts: &whereabouts(),
            now: "2026-11-24T04:00:00Z".parse().unwrap(),
        };
        plan(onto, &incoming, accept)
    }

    /// The plan of one event that is understood.
    fn one(&self, proposal: Proposal) -> ImportPlan {
        self.plan(vec![Reading::Sound(Box::new(proposal))], &Accept::None)
    }

    /// What stands in the calendar once the plan is carried out.
    fn carried_out(mut self, plan: &ImportPlan) -> Self {
        for change in plan.change().entries {
            self.entries.retain(|placed| placed.id != change.id);
            if let Some(entry) = change.to {
                self.entries
                    .push(Placed::new(change.id, entry, 8, &rules()));
            }
        }
        for new in plan.sheets() {
            self.programs.insert(new.sheet.clone());
        }
        self
    }
}

fn nine() -> When {
    at("2026-12-03T09:00", "America/New_York")
}

/// What an invitation with an id proposes.
fn invitation(title: &str, when: When, uid: &str) -> Proposal {
    Proposal {
        uid: Some(uid.to_owned()),
        as_received: format!("{} {}", when.wall(), when.zone),
        ..Proposal::new(Kind::Interview, title, when)
    }
}

/// What a row of a spreadsheet proposes.
fn row(program: &str, when: When) -> Proposal {
    Proposal {
        program: Some(program.to_owned()),
        ..Proposal::new(Kind::Interview, "", when)
    }
}

fn sound(proposal: Proposal) -> Reading {
    Reading::Sound(Box::new(proposal))
}

fn cancel(uid: &str, sequence: u32, recurrence_id: Option<&str>) -> Reading {
    Reading::Cancels(Cancel {
        uid: uid.to_owned(),
        sequence,
        recurrence_id: recurrence_id.map(str::to_owned),
    })
}

/// The fates in short: `new emory-interview`, `doubtful`.
fn fates(plan: &ImportPlan) -> Vec<String> {
    let short = |item: &Planned| match &item.fate {
        Fate::New { id, .. } => format!("new {id}"),
        Fate::Changed { id, .. } => format!("changed {id}"),
        Fate::Cancelled { id } => format!("cancelled {id}"),
        Fate::Same { id, .. } => format!("same {id}"),
        Fate::Doubtful { .. } => "doubtful".to_owned(),
        Fate::Refused { .. } => "refused".to_owned(),
    };
    plan.items.iter().map(short).collect()
}

/// The entry with an id as the plan would leave it.
fn entry(plan: &ImportPlan, id: &str) -> Entry {
    let change = plan.change();
    let mut entries = change.entries.into_iter();
    entries
        .find(|change| change.id.as_str() == id)
        .unwrap()
        .to
        .unwrap()
}
