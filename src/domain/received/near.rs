//! What is known around a text, to read it by or to doubt it.

use crate::domain::program::Sheet;
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

impl Near {
    /// What a program's sheet tells, beside where the person lives.
    pub fn program(sheet: &Sheet, home: Option<ZoneName>) -> Self {
        let words = [sheet.city.trim(), sheet.state.trim()];
        let place: Vec<&str> = words.into_iter().filter(|word| !word.is_empty()).collect();
        let places = if place.is_empty() {
            Vec::new()
        } else {
            vec![place.join(", ")]
        };
        Self {
            zone: sheet.zone,
            places,
            home,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::ProgramId;

    #[test]
    fn a_sheet_tells_its_zone_and_its_place() {
        let id = ProgramId::new("desert");
        let mut sheet = Sheet::named(id, "Desert");
        assert_eq!(Near::program(&sheet, None), Near::default());
        sheet.city = "Tucson ".to_owned();
        sheet.state = "AZ".to_owned();
        assert_eq!(Near::program(&sheet, None).places, ["Tucson, AZ"]);
    }
}
