//! What a foreign file or a form proposes for the calendar, before anybody said yes to it.

use chrono::NaiveDate;

use super::entry::{Interviewer, Kind, Place, Status, When};

/// One event of a foreign file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Incoming {
    /// The line of the file it begins on, from 1.
    pub line: usize,
    /// What it calls itself, cut to a line and made safe to show.
    pub summary: String,
    /// What was made of it.
    pub reading: Reading,
}

/// What was made of one event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reading {
    /// Understood.
    Sound(Box<Proposal>),
    /// It can be understood in more than one way, or says less than an entry needs: `why` is one sentence. The
    /// proposal is how it would be taken, where there is a way to take it at all.
    Doubtful {
        /// How it would be taken if somebody says yes; `None` where no time can be read.
        proposal: Option<Box<Proposal>>,
        /// What has to be answered, one sentence.
        why: String,
    },
    /// It cannot be used: one sentence says why.
    Refused(String),
    /// The invitation with this id was called off.
    Cancels(Cancel),
}

/// An invitation that was called off.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cancel {
    /// Its id.
    pub uid: String,
    /// How many times it was changed.
    pub sequence: u32,
    /// Which instance of a series, as it writes it.
    pub recurrence_id: Option<String>,
}

/// An entry as a foreign file describes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// What sort, guessed from its words; `Other` where they fit none.
    pub kind: Kind,
    /// The name of the program, where the file names one as such.
    pub program: Option<String>,
    /// What it is called.
    pub title: String,
    /// When it is.
    pub when: When,
    /// The words that say when, as received.
    pub as_received: String,
    /// How far it has come.
    pub status: Status,
    /// The day the invitation came.
    pub invited_on: Option<NaiveDate>,
    /// Where it takes place.
    pub place: Place,
    /// Who will be there.
    pub interviewers: Vec<Interviewer>,
    /// Notes on the program's features, to go into its sheet.
    pub notes: String,
    /// Where the program is, to go into its sheet.
    pub location: String,
    /// Questions to ask, in words.
    pub questions: Vec<String>,
    /// The invitation's id, by which an update finds its entry.
    pub uid: Option<String>,
    /// How many times the invitation was changed.
    pub sequence: u32,
    /// Which instance of a series it is, as the file writes it.
    pub recurrence_id: Option<String>,
}

impl Proposal {
    /// A proposal of which nothing but its time is known.
    pub fn new(kind: Kind, title: impl Into<String>, when: When) -> Self {
        Self {
            kind,
            program: None,
            title: title.into(),
            when,
            as_received: String::new(),
            status: Status::Scheduled,
            invited_on: None,
            place: Place::default(),
            interviewers: Vec::new(),
            notes: String::new(),
            location: String::new(),
            questions: Vec::new(),
            uid: None,
            sequence: 0,
            recurrence_id: None,
        }
    }
}
