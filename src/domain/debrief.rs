//! The debrief of a session: what went well, what felt awkward, and the one or two changes for next time.

use serde::{Deserialize, Serialize};

use super::bank::words;

/// After how many ended sessions the program asks whether a change has been made.
pub const ASK_AFTER: u32 = 3;

/// The most changes one debrief takes: more are not made.
pub const MOST_CHANGES: usize = 2;

/// What the person wrote at the end of a session. Empty texts were not given.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Debrief {
    /// What went well.
    pub well: String,
    /// What felt awkward or unclear.
    pub awkward: String,
    /// One or two specific changes for next time.
    pub changes: Vec<String>,
}

impl Debrief {
    /// Whether nothing was written at all.
    pub fn is_empty(&self) -> bool {
        self.well.is_empty() && self.awkward.is_empty() && self.changes.is_empty()
    }
}

words! {
    /// Whether a change was made.
    Made {
        /// It was.
        Yes = "yes",
        /// In part.
        Partly = "partly",
        /// Not yet.
        No = "no",
    }
}

/// A change once resolved upon, and what came of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// The words of the debrief.
    pub text: String,
    /// How many sessions had ended when it was resolved upon.
    pub since: u32,
    /// The last answer to "has it been made?"
    pub made: Option<Made>,
}
