//! What is known around a text, to read it by or to doubt it.

use crate::domain::zone::ZoneName;

/// What is known of the program a text is about, and of the person who reads it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Near {
    /// The zone of the program's sheet.
    pub zone: Option<ZoneName>,
    /// Where the program is, in words: "Tucson, AZ", "Puerto Rico".
    pub places: Vec<String>,
    /// The zone the person lives in: never a reason to read a text so or so, only to offer it, or to doubt.
    pub home: Option<ZoneName>,
}
