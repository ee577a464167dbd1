//! Programs by their sheets: so far what the calendar needs of them.

pub mod names;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::bank::words;
use super::id::ProgramId;
use super::zone::ZoneName;

words! {
    /// What a program says of contact after the interview.
    PostInterviewPolicy {
        /// Notes are welcome.
        Allowed = "allowed",
        /// It says nothing.
        NoneStated = "none-stated",
        /// It would rather have none.
        Discouraged = "discouraged",
        /// It forbids them.
        Forbidden = "forbidden",
        /// Nobody has looked yet.
        Unknown = "unknown",
    }
}

/// Somebody to turn to.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contact {
    /// Their name.
    pub name: String,
    /// What they are there, in the program's own words.
    pub role: String,
    /// Their mail address.
    pub email: String,
    /// Their telephone number.
    pub phone: String,
}

/// What the calendar reads of a program's sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sheet {
    /// The stem of its file.
    pub id: ProgramId,
    /// The program's name.
    pub name: String,
    /// The hospital or university.
    pub institution: String,
    /// The city.
    pub city: String,
    /// The state.
    pub state: String,
    /// The zone whose clock the program lives by.
    pub zone: Option<ZoneName>,
    /// Its rule for contact after the interview.
    pub policy: PostInterviewPolicy,
    /// People to turn to.
    pub contacts: Vec<Contact>,
}

/// All programs that have a sheet.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Programs {
    sheets: BTreeMap<ProgramId, Sheet>,
}

impl Sheet {
    /// A sheet that says nothing but its name.
    pub fn named(id: ProgramId, name: &str) -> Self {
        Self {
            id,
            name: name.to_owned(),
            institution: String::new(),
            city: String::new(),
            state: String::new(),
            zone: None,
            policy: PostInterviewPolicy::Unknown,
            contacts: Vec::new(),
        }
    }
}

impl FromIterator<Sheet> for Programs {
    fn from_iter<I: IntoIterator<Item = Sheet>>(sheets: I) -> Self {
        let sheets = sheets.into_iter().map(|sheet| (sheet.id.clone(), sheet));
        Self {
            sheets: sheets.collect(),
        }
    }
}

impl Programs {
    /// The sheet with this id.
    pub fn get(&self, id: &ProgramId) -> Option<&Sheet> {
        self.sheets.get(id)
    }

    /// All sheets by id.
    pub fn iter(&self) -> impl Iterator<Item = &Sheet> {
        self.sheets.values()
    }

    /// What a program is called: its sheet's name, else its id.
    pub fn name<'a>(&'a self, id: &'a ProgramId) -> &'a str {
        self.get(id).map_or(id.as_str(), |sheet| &sheet.name)
    }

    /// The sheet that `text` names by its id or, in any capitals, its name.
    pub fn find(&self, text: &str) -> Option<&Sheet> {
        let text = text.trim();
        let folded = text.to_lowercase();
        let by_id = self.sheets.get(text);
        by_id.or_else(|| {
            self.iter()
                .find(|sheet| sheet.name.trim().to_lowercase() == folded)
        })
    }

    /// Adds a sheet, or puts it in the place of the one with its id.
    pub fn insert(&mut self, sheet: Sheet) {
        self.sheets.insert(sheet.id.clone(), sheet);
    }
}
