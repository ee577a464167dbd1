//! What a row is known by from one import to the next.

use std::collections::HashMap;

use super::words;
use crate::domain::entry::{Kind, When};
use crate::domain::id;
use crate::domain::proposal::Proposal;

/// A name longer than this in bytes is cut where it stands in an id.
const LONGEST: usize = 200;

/// How often each program and kind, and each time of theirs, stood in the rows so far.
#[derive(Debug, Default)]
pub(super) struct Tally {
    counts: HashMap<(String, Kind), usize>,
    lines: HashMap<(String, Kind, Moment), usize>,
}

/// A time as a key.
type Moment = (chrono::NaiveDateTime, crate::domain::zone::ZoneName);

impl Tally {
    /// The id of the next row for this program and kind; `None` where it has no name. Rows without a date count, so
    /// that a date given later moves no other row.
    pub(super) fn next(&mut self, name: &str, kind: Kind) -> Option<String> {
        let slug = slug(name)?;
        let count = self.counts.entry((slug.clone(), kind)).or_default();
        *count += 1;
        Some(format!("csv:{slug}:{}:{count}", kind.word()))
    }

    /// The line of an earlier row that proposed the same: program, kind and time, or the id.
    pub(super) fn earlier(&mut self, proposal: &Proposal, line: usize) -> Option<usize> {
        let name = proposal.program.as_deref().unwrap_or(&proposal.title);
        let When { zone, .. } = proposal.when;
        let key = (
            name.to_lowercase(),
            proposal.kind,
            (proposal.when.wall(), zone),
        );
        let first = *self.lines.entry(key).or_insert(line);
        (first != line).then_some(first)
    }
}

/// A program's name as part of an id; a name without Latin letters by its letters' numbers.
fn slug(name: &str) -> Option<String> {
    let name = name.trim();
    if name.is_empty() {
        return None;
    }
    let plain = id::from_name(name);
    let own = plain.filter(|_| name.is_ascii());
    own.or_else(|| {
        let lower = name.to_lowercase();
        let codes = lower.chars().filter(|c| c.is_alphanumeric());
        let codes: String = codes
            .map(|c| {
                if c.is_ascii() {
                    c.to_string()
                } else {
                    format!("{:x}", u32::from(c))
                }
            })
            .collect();
        Some(codes.chars().take(LONGEST).collect())
    })
}

/// The program of a cell and, where the cell says it behind the name, the kind: "Emory (social)", "Emory - social".
pub(super) fn program(cell: &str) -> (&str, Option<Kind>) {
    let inside = cell
        .strip_suffix(')')
        .and_then(|cell| cell.rsplit_once(" ("));
    let behind = [" - ", " – ", " — ", ": "]
        .into_iter()
        .find_map(|dash| cell.rsplit_once(dash));
    for (name, word) in [inside, behind].into_iter().flatten() {
        if let Some(kind) = words::is_kind(word) {
            return (name.trim(), Some(kind));
        }
    }
    (cell, None)
}

/// An id told by a column of ids, as `cell` writes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Told {
    uid: String,
    recurrence_id: Option<String>,
    sequence: u32,
}

/// Stands before an id, so that no spreadsheet takes one made of digits for a number and rounds it.
const ID: &str = "uid:";
const INSTANCE: &str = ";RECURRENCE-ID=";
const SEQUENCE: &str = ";SEQUENCE=";

/// Reads a cell of the column of ids.
pub(super) fn told(cell: &str) -> Option<Told> {
    if cell.is_empty() {
        return None;
    }
    let cell = cell.strip_prefix(ID).unwrap_or(cell);
    let counted = cell.rsplit_once(SEQUENCE);
    let counted = counted.and_then(|(rest, count)| Some((rest, count.parse().ok()?)));
    let (rest, sequence) = counted.unwrap_or((cell, 0));
    let (uid, recurrence_id) = match rest.rsplit_once(INSTANCE) {
        Some((uid, instance)) => (uid, Some(instance.to_owned())),
        None => (rest, None),
    };
    Some(Told {
        uid: uid.to_owned(),
        recurrence_id,
        sequence,
    })
}

/// The cell that reads as this id.
pub(super) fn cell(uid: &str, recurrence_id: Option<&str>, sequence: u32) -> String {
    let mut cell = format!("{ID}{uid}");
    if let Some(instance) = recurrence_id {
        cell = format!("{cell}{INSTANCE}{instance}");
    }
    if sequence > 0 {
        cell = format!("{cell}{SEQUENCE}{sequence}");
    }
    cell
}

impl Told {
    /// Makes it the proposal's.
    pub(super) fn give_to(self, proposal: &mut Proposal) {
        proposal.uid = Some(self.uid);
        proposal.recurrence_id = self.recurrence_id;
        proposal.sequence = self.sequence;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_of_a_program_and_kind_are_counted() {
        let mut tally = Tally::default();
        for (name, kind, id) in [
            (
                "Emory University",
                Kind::Interview,
                Some("csv:emory-university:interview:1"),
            ),
            (
                "Emory University",
                Kind::Social,
                Some("csv:emory-university:social:1"),
            ),
            (
                "emory university ",
                Kind::Interview,
                Some("csv:emory-university:interview:2"),
            ),
            ("Yale", Kind::Interview, Some("csv:yale:interview:1")),
            ("大学", Kind::Interview, Some("csv:59275b66:interview:1")),
            ("", Kind::Interview, None),
        ] {
            assert_eq!(tally.next(name, kind).as_deref(), id, "{name}");
        }
    }

    #[test]
    fn a_kind_behind_a_programs_name_is_no_part_of_it() {
        for (cell, name, kind) in [
            ("Emory (social)", "Emory", Some(Kind::Social)),
            ("Emory - Pre-interview social", "Emory", Some(Kind::Social)),
            ("Emory (Atlanta)", "Emory (Atlanta)", None),
            ("Mayo Clinic - Rochester", "Mayo Clinic - Rochester", None),
            ("Mock", "Mock", None),
        ] {
            assert_eq!(program(cell), (name, kind), "{cell}");
        }
    }

    #[test]
    fn an_id_goes_out_to_a_cell_and_comes_back() {
        for (uid, instance, sequence) in [
            ("a@b", None, 0),
            ("a;SEQUENCE=x", None, 2),
            ("a", Some("20261203T090000Z"), 0),
            ("a", Some("20261203T090000Z"), 7),
        ] {
            let told = told(&cell(uid, instance, sequence)).unwrap();
            assert_eq!(told.uid, uid);
            assert_eq!(told.recurrence_id.as_deref(), instance);
            assert_eq!(told.sequence, sequence);
        }
        assert_eq!(told(""), None);
    }
}
