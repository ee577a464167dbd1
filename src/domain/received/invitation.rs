//! A whole invitation: mail, calendar block, page or one line of a chat.

mod kind;
mod lines;
mod linking;
mod mentions;
mod people;
mod place;
mod program;
mod sense;
mod slots;
mod status;
mod strength;
#[cfg(test)]
mod tests;
mod times;
mod towns;
mod wording;

use chrono::NaiveDate;

use self::mentions::{Text, mentions};
use super::merge::merged;
use super::slot::Around;
use super::token::tokens;
use super::zone::Names;
use super::{Near, Understood};
use crate::domain::zone::Rules;

/// As much of a text as is read, in bytes: far more than any invitation, so that no text takes long.
const MOST: usize = 64 * 1024;

/// Reads an invitation: its time and zone, its place, its people.
///
/// Dates of headers and quotations ("Sent: …", "… wrote:") and until when to answer are not the time of an interview.
/// Where the text speaks of several times, a person chooses; the same time said twice, or in the clocks of several
/// zones, is one.
pub fn invitation(text: &str, today: NaiveDate, rules: &Rules, near: &Near) -> Understood {
    read(text, today, rules, near, &Names::new())
}

/// The same with the names at hand.
pub(super) fn read(
    text: &str,
    today: NaiveDate,
    rules: &Rules,
    near: &Near,
    names: &Names,
) -> Understood {
    let (text, is_cut) = start_of(text);
    let tokens = tokens(text);
    let lines = lines::lines(text, &tokens);
    let pieces = Text {
        whole: text,
        tokens: &tokens,
        lines: &lines,
        names,
    };
    let found = mentions(&pieces);
    let zones = towns::zones(&pieces);
    let around = Around {
        rules,
        near,
        names,
        text: &zones,
    };
    let slots = merged(slots::slots(&pieces, &found, today), &around);
    let mut understood = Understood::of(slots, zones);
    understood.kind = kind::of_text(&pieces);
    understood.status = status::status(&pieces);
    understood.place = place::place(&pieces);
    understood.interviewers = people::interviewers(&pieces);
    understood.program = program::program(&pieces);
    understood.is_cut = is_cut;
    understood.settle(rules, near, names);
    understood
}

/// The part of a text that is read, and whether that is not all of it.
fn start_of(text: &str) -> (&str, bool) {
    if text.len() <= MOST {
        return (text, false);
    }
    let mut end = MOST;
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    (text.get(..end).unwrap_or_default(), true)
}
