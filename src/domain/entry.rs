//! One entry of the calendar: an interview, a social, a mock interview or a deadline, with everything that goes with it.
//!
//! Times of day are wall-clock times in a named zone, as people agree on them; what they mean is worked out in `when`.
//! How an entry stands in its file is the store's business.

mod when;

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::bank::words;
use super::compact;
use super::id::{ProgramId, QuestionId};

pub use self::when::{Hours, Occurrence, Span, Unclear, Until, When};

words! {
    /// What sort of entry it is.
    Kind {
        /// An interview.
        Interview = "interview",
        /// A social event with residents, mostly the evening before.
        Social = "social",
        /// A mock interview.
        Mock = "mock",
        /// Something is due.
        Deadline = "deadline",
        /// None of these: only from an import.
        Other = "other",
    }
}

words! {
    /// How far an entry has come.
    Status {
        /// Invited, and not answered yet.
        Invited = "invited",
        /// It will take place.
        Scheduled = "scheduled",
        /// On the waiting list.
        Waitlisted = "waitlisted",
        /// It has taken place.
        Done = "done",
        /// The applicant said no.
        Declined = "declined",
        /// It was called off.
        Cancelled = "cancelled",
    }
}

impl Status {
    /// Whether it still takes, or may take, a place in the person's time.
    pub fn is_open(self) -> bool {
        match self {
            Self::Invited | Self::Scheduled | Self::Waitlisted => true,
            Self::Done | Self::Declined | Self::Cancelled => false,
        }
    }
}

words! {
    /// Where an entry takes place.
    Platform {
        /// Zoom.
        Zoom = "zoom",
        /// Thalamus video.
        Thalamus = "thalamus",
        /// Webex.
        Webex = "webex",
        /// Microsoft Teams.
        Teams = "teams",
        /// On site.
        InPerson = "in-person",
        /// By telephone.
        Phone = "phone",
        /// Something else.
        Other = "other",
    }
}

words! {
    /// What somebody one meets is there.
    Role {
        /// Program director.
        Pd = "pd",
        /// Associate program director.
        Apd = "apd",
        /// Chair of the department.
        Chair = "chair",
        /// A member of the faculty.
        Faculty = "faculty",
        /// Chief resident.
        Chief = "chief",
        /// A resident.
        Resident = "resident",
        /// The program's coordinator.
        Coordinator = "coordinator",
    }
}

/// Where it takes place and how to get in. Empty texts are not known.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// The platform; `None` is not known.
    pub platform: Option<Platform>,
    /// The link to join by.
    pub link: String,
    /// The address, for what is on site.
    pub address: String,
    /// The telephone number to dial in by.
    pub dial_in: String,
    /// What to do when the platform fails: a number to call, another link.
    pub backup: String,
}

/// Somebody one meets.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Interviewer {
    /// Their name as they write it.
    pub name: String,
    /// What they are there; `None` is not known.
    pub role: Option<Role>,
    /// Their mail address.
    pub email: String,
    /// What to remember of the talk.
    pub remember: String,
    /// How long the talk is, in minutes.
    pub minutes: Option<u32>,
}

/// A question the applicant asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Asked {
    /// The question: the id of one in the lists, or its words.
    pub question: String,
    /// Whom.
    pub of: String,
    /// When.
    pub on: Option<NaiveDate>,
}

/// A question that was asked of the applicant.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Heard {
    /// Its words as remembered.
    pub asked: String,
    /// The question of the banks that it is.
    pub question: Option<QuestionId>,
}

/// A story that was told.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Told {
    /// The story.
    pub story: String,
    /// To whom.
    pub to: String,
}

/// What was written down after an interview.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Debrief {
    /// The questions that were asked.
    pub questions: Vec<Heard>,
    /// The stories that were told.
    pub stories: Vec<Told>,
    /// Impressions in words.
    pub impressions: String,
    /// What speaks against the program.
    pub red_flags: Vec<String>,
    /// One or two changes for the next interview.
    pub change: Vec<String>,
    /// The feeling about the program, 1 to 5; it stands apart from every reckoning.
    pub gut: Option<u8>,
}

impl Debrief {
    /// Whether nothing was written at all.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// One thank-you note.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ThankYou {
    /// To whom: the name of an interviewer.
    pub to: String,
    /// Its text as drafted; empty where there is no draft.
    pub draft: String,
    /// The day it was sent.
    pub sent: Option<NaiveDate>,
}

/// One entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// What sort.
    pub kind: Kind,
    /// The program, by its sheet.
    pub program: Option<ProgramId>,
    /// What it is called where there is no program, or beside it.
    pub title: String,
    /// When it is.
    pub when: When,
    /// The words of the invitation that say when.
    pub as_received: String,
    /// How far it has come.
    pub status: Status,
    /// The day the invitation came.
    #[serde(with = "compact::maybe_day")]
    pub invited_on: Option<NaiveDate>,
    /// The day the time was confirmed back to the program, in both zones.
    #[serde(with = "compact::maybe_day")]
    pub confirmed_back: Option<NaiveDate>,
    /// Where it takes place.
    pub place: Place,
    /// Who will be there.
    pub interviewers: Vec<Interviewer>,
    /// The questions to ask, chosen for each role: ids of the lists, or words.
    pub questions_to_ask: BTreeMap<Role, Vec<String>>,
    /// The questions that were asked.
    pub asked: Vec<Asked>,
    /// Items of the checklists with the day they were done.
    pub checklist: BTreeMap<String, NaiveDate>,
    /// The person's own items that are not done yet, in their words; in the file they stand under `checklist` without
    /// a day.
    pub to_do: BTreeSet<String>,
    /// What was written down afterwards.
    pub debrief: Debrief,
    /// Thank-you notes.
    pub thank_you: Vec<ThankYou>,
    /// The id of an imported invitation, by which an update finds its entry.
    pub uid: Option<String>,
    /// How many times the invitation was changed.
    pub sequence: u32,
    /// Which instance of a series it is, as the invitation writes it.
    pub recurrence_id: Option<String>,
}

impl Entry {
    /// An entry of which nothing but its time is known. A deadline needs no answer; the others begin as scheduled.
    pub fn new(kind: Kind, when: When) -> Self {
        Self {
            kind,
            program: None,
            title: String::new(),
            when,
            as_received: String::new(),
            status: Status::Scheduled,
            invited_on: None,
            confirmed_back: None,
            place: Place::default(),
            interviewers: Vec::new(),
            questions_to_ask: BTreeMap::new(),
            asked: Vec::new(),
            checklist: BTreeMap::new(),
            to_do: BTreeSet::new(),
            debrief: Debrief::default(),
            thank_you: Vec::new(),
            uid: None,
            sequence: 0,
            recurrence_id: None,
        }
    }
}
