//! Whose clock is meant.

use chrono::NaiveDateTime;

use super::near::Near;
use super::words::quoted;
use super::{Choice, Reading};
use crate::domain::zone::{Gazetteer, Rules, ZoneName};

/// Reads a zone by city, state, airport, country, abbreviation or IANA name, for the wall time `on`.
pub fn zone(
    text: &str,
    _on: Option<NaiveDateTime>,
    _rules: &Rules,
    _near: &Near,
) -> Reading<ZoneName> {
    if let Ok(name) = ZoneName::parse(text)
        && name.is_place()
    {
        return Reading::One(name);
    }
    let gazetteer = Gazetteer::new();
    let found = gazetteer.named(text).iter();
    let choices = found.map(|name| Choice::new(*name, name.city())).collect();
    Reading::of(choices, || {
        format!("{} is not a zone; write a city or a state.", quoted(text))
    })
}
