//! Changes keys of a YAML document in place: comments, order, quoting and unknown keys stay.
//!
//! Every result is parsed again and compared with what it should hold; it is returned only if value
//! and comments are all there. Touches no file: the caller reads and saves.

mod layout;
mod leaf;
mod pairs;
mod patch;
#[cfg(test)]
mod random;
mod scan;
#[cfg(test)]
mod tests;
mod write;

use std::collections::BTreeMap;

use serde_yaml::{Mapping, Value};
use thiserror::Error;

use layout::Layout;
use patch::Manner;
use write::Style;

/// One key to be set or removed.
#[derive(Debug, Clone, PartialEq)]
pub struct Change<'a> {
    /// Keys from the top of the document; mappings on the way that are missing are made.
    pub path: &'a [&'a str],
    /// The value it shall have; `None` removes the key, and removing what isn't there changes nothing.
    pub value: Option<Value>,
}

/// Why a document was not edited in place.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum NotEdited {
    /// The document can't be parsed: neither editing nor rewriting may touch it.
    #[error("this is not readable YAML, so it was left as it is; mend it first: {0}")]
    Unreadable(String),
    /// A change names no key.
    #[error("a change names no key, so nothing was changed")]
    NoKey,
    /// A key on the way holds a text or a list, which a mapping would replace; the keys up to it, joined by dots.
    #[error(
        "`{0}` holds a value where keys are expected, so nothing was changed; move that value elsewhere first"
    )]
    NotAMapping(String),
    /// The document is sound, but not written in a way that can be edited in place. [`rewrite`] can.
    #[error(
        "this file is written in a way that can't be changed in place without losing something"
    )]
    Layout,
}

/// The document with the changes made, in order; all else stays byte for byte.
///
/// A comment inside a value that is replaced moves above it. A change to what is already there
/// changes nothing, whatever the quoting.
///
/// # Errors
/// [`NotEdited`] says why; the document is then to be left alone or, after [`NotEdited::Layout`],
/// written anew with [`rewrite`].
pub fn set(text: &str, changes: &[Change]) -> Result<String, NotEdited> {
    let old = parsed(text)?;
    let new = changed(&old, changes)?;
    if old == new {
        return Ok(text.to_owned());
    }
    // The reader of layouts wants every line ended; the end that is added here is taken off again.
    let newline = newline(text);
    let ended = text.is_empty() || text.ends_with(scan::is_break);
    let whole = if ended {
        text.to_owned()
    } else {
        format!("{text}{newline}")
    };
    let layout = layout::read(&whole).ok_or(NotEdited::Layout)?;
    let comments = comment_counts(&whole, &layout);
    for (literals, strip_last) in [(true, false), (false, false), (true, true), (false, true)] {
        let manner = Manner {
            style: Style { literals },
            newline,
            strip_last,
        };
        let Some(result) = patch::patched(&whole, &layout, &old, &new, manner) else {
            continue;
        };
        let short = result
            .strip_suffix(newline)
            .filter(|_| !ended)
            .map(str::to_owned);
        if let Some(sound) = short
            .into_iter()
            .chain([result])
            .find(|text| holds(text, &new, &comments))
        {
            return Ok(sound);
        }
    }
    Err(NotEdited::Layout)
}

/// The document written anew with the changes made: its values survive, its comments, anchors and
/// quoting do not. For what [`set`] gives up on; the caller keeps the old file.
///
/// # Errors
/// [`NotEdited::Unreadable`], [`NotEdited::NoKey`] and [`NotEdited::NotAMapping`] as for [`set`];
/// [`NotEdited::Layout`] if the values can't be written at all.
pub fn rewrite(text: &str, changes: &[Change]) -> Result<String, NotEdited> {
    let new = changed(&parsed(text)?, changes)?;
    let newline = newline(text);
    let ours = write::mapping(&new, 0, Style { literals: true });
    let ours = ours.map(|lines| write::ended(&lines, newline));
    let theirs = || serde_yaml::to_string(&new).ok();
    let sound = |text: &String| parsed(text).is_ok_and(|read| read == new);
    ours.filter(sound)
        .or_else(|| theirs().filter(sound))
        .ok_or(NotEdited::Layout)
}

fn parsed(text: &str) -> Result<Mapping, NotEdited> {
    match serde_yaml::from_str(text) {
        Ok(Value::Mapping(mapping)) => Ok(mapping),
        Ok(Value::Null) => Ok(Mapping::new()),
        Ok(_) => Err(NotEdited::NotAMapping("the file".to_owned())),
        Err(error) => Err(NotEdited::Unreadable(error.to_string())),
    }
}

fn changed(old: &Mapping, changes: &[Change]) -> Result<Mapping, NotEdited> {
    let mut new = old.clone();
    for change in changes {
        let (last, parents) = change.path.split_last().ok_or(NotEdited::NoKey)?;
        match &change.value {
            Some(value) => {
                let mapping = reached(&mut new, parents)?;
                mapping.insert(Value::from(*last), value.clone());
            }
            None => remove(&mut new, parents, last),
        }
    }
    Ok(new)
}

/// The mapping behind these keys, made where nothing is there.
fn reached<'a>(
    mut mapping: &'a mut Mapping,
    parents: &[&str],
) -> Result<&'a mut Mapping, NotEdited> {
    for (depth, parent) in parents.iter().enumerate() {
        let value = mapping.entry(Value::from(*parent)).or_insert(Value::Null);
        if value.is_null() {
            *value = Value::Mapping(Mapping::new());
        }
        let blocked = || NotEdited::NotAMapping(parents[..=depth].join("."));
        mapping = value.as_mapping_mut().ok_or_else(blocked)?;
    }
    Ok(mapping)
}

fn remove(mut mapping: &mut Mapping, parents: &[&str], last: &str) {
    for parent in parents {
        match mapping.get_mut(*parent).and_then(Value::as_mapping_mut) {
            Some(inner) => mapping = inner,
            None => return,
        }
    }
    mapping.shift_remove(last);
}

fn newline(text: &str) -> &'static str {
    let first = text.find('\n');
    let crlf = first.is_some_and(|at| text[..at].ends_with('\r'));
    if crlf { "\r\n" } else { "\n" }
}

fn comment_counts(text: &str, layout: &Layout) -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    for (start, end) in &layout.comments {
        *counts
            .entry(text[*start..*end].trim_end().to_owned())
            .or_default() += 1;
    }
    counts
}

/// Whether the text says what it should and still has every comment.
fn holds(text: &str, wanted: &Mapping, comments: &BTreeMap<String, usize>) -> bool {
    if parsed(text).as_ref() != Ok(wanted) {
        return false;
    }
    let Some(layout) = layout::read(text) else {
        return false;
    };
    let found = comment_counts(text, &layout);
    comments
        .iter()
        .all(|(comment, count)| found.get(comment).is_some_and(|there| there >= count))
}
