//! What was made of a whole invitation.

use super::{Answer, Doubt, Near, Parts};
use crate::domain::entry::{Interviewer, Kind, Place, When};
use crate::domain::zone::Rules;

/// What was read from the words of an invitation, or from the fields of a form.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Understood {
    /// When it is, as far as that is certain.
    pub parts: Parts,
    /// What has to be asked before it can be kept.
    pub doubts: Vec<Doubt>,
    /// The very words the time was read from, without what hides or steers; empty until a time is chosen.
    pub as_received: String,
    /// What sort of entry it seems to be.
    pub kind: Option<Kind>,
    /// Where it takes place, as far as the text tells.
    pub place: Place,
    /// People with their roles.
    pub interviewers: Vec<Interviewer>,
    /// The name of the program, guessed.
    pub program: Option<String>,
}

impl Understood {
    /// Day, hours and zone, once nothing is left to ask.
    pub fn when(&self) -> Option<When> {
        if self.doubts.is_empty() {
            self.parts.when()
        } else {
            None
        }
    }

    /// Takes an answer to one of the doubts, and looks again at what depends on it.
    pub fn answer(&mut self, _answer: &Answer, _rules: &Rules, _near: &Near) {}
}
