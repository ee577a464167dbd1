//! Whole invitations.

use chrono::NaiveDate;

use super::{Near, Understood};
use crate::domain::zone::Rules;

/// Reads an invitation: its time, its zone, its place and its people.
pub fn invitation(_text: &str, _today: NaiveDate, _rules: &Rules, _near: &Near) -> Understood {
    Understood::default()
}
