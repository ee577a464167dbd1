//! Which entry is meant: by its id, the beginning of one, or the program it is for.

use anyhow::bail;

use super::Diary;
use crate::domain::calendar::Placed;
use crate::domain::entry::Kind;
use crate::domain::program::names::{Named, Names, words};
use crate::store::fault::nearest;

/// The most entries that are listed where several are meant.
const SHOWN: usize = 6;

/// The entry that `text` names. Of a program's entries those of `kind` come first, and what is still to come before
/// what is over.
pub fn entry<'a>(diary: &'a Diary, text: &str, kind: Kind) -> anyhow::Result<&'a Placed> {
    let text = text.trim();
    let entries = diary.calendar().entries();
    if let Some(exact) = entries.iter().find(|placed| placed.id.as_str() == text) {
        return Ok(exact);
    }
    let begin = |placed: &&Placed| !text.is_empty() && placed.id.as_str().starts_with(text);
    let beginning: Vec<&Placed> = entries.iter().filter(begin).collect();
    if let Some(one) = one(diary, &beginning, kind) {
        return Ok(one);
    }
    let named = named(diary, text);
    match (
        one(diary, &named, kind),
        named.as_slice(),
        beginning.as_slice(),
    ) {
        (Some(one), ..) => Ok(one),
        (None, [], []) => bail!("{}", nobody(diary, text)),
        (None, [], several) | (None, several, _) => bail!("{}", which(diary, text, several)),
    }
}

/// The entries of the program, or with the title, that a text names.
fn named<'a>(diary: &'a Diary, text: &str) -> Vec<&'a Placed> {
    let programs = match Names::of(diary.programs()).find(text) {
        Named::One(id) => vec![id],
        Named::Several(ids) => ids,
        Named::Unknown => Vec::new(),
    };
    let title = words(text);
    let is_named = |placed: &&Placed| match &placed.entry.program {
        Some(program) => programs.contains(program),
        None => !title.is_empty() && words(&placed.entry.title) == title,
    };
    diary.calendar().entries().iter().filter(is_named).collect()
}

/// The one that is meant, if only one can be.
fn one<'a>(diary: &Diary, found: &[&'a Placed], kind: Kind) -> Option<&'a Placed> {
    let now = diary.now.wall;
    let is_kind = |placed: &&&Placed| placed.entry.kind == kind;
    let is_coming = |placed: &&&Placed| placed.entry.status.is_open() && !placed.is_over(now);
    let of_kind: Vec<&Placed> = found.iter().filter(is_kind).copied().collect();
    let coming: Vec<&Placed> = of_kind.iter().filter(is_coming).copied().collect();
    let all = found.to_vec();
    [coming, of_kind, all]
        .into_iter()
        .find_map(|found| match found.as_slice() {
            [one] => Some(*one),
            _ => None,
        })
}

fn which(diary: &Diary, text: &str, several: &[&Placed]) -> String {
    let shown: Vec<String> = several
        .iter()
        .take(SHOWN)
        .map(|placed| format!("{} ({})", placed.id, diary.when(placed)))
        .collect();
    let more = if several.len() > SHOWN { "; …" } else { "" };
    format!("`{text}` may be {}{more}; write the id", shown.join("; "))
}

fn nobody(diary: &Diary, text: &str) -> String {
    let ids: Vec<&str> = diary
        .calendar()
        .entries()
        .iter()
        .map(|placed| placed.id.as_str())
        .collect();
    match nearest(text, ids.iter().copied()) {
        Some(near) => format!("there is no entry `{text}`; did you mean `{near}`?"),
        None => format!(
            "there is no entry `{text}`; `prepcoach agenda` and `prepcoach interview list` show them"
        ),
    }
}
