//! Entities written so that what a person wrote around them stays: a changed one is laid over its file. What this program
//! does not know, in the file or within an item of a list, and every comment outlive it.

use serde_yaml::{Mapping, Value};

use super::Sort;
use crate::store::edit::{self, Change, NotEdited};

/// How entities of a sort are written.
pub struct Form<T> {
    /// How they are read.
    pub sort: Sort<T>,
    /// Keys that only a new file gets, by its stem.
    pub head: fn(&str) -> Vec<(&'static str, Value)>,
    /// The keys of one, in the order of the format; what is empty is left out.
    pub keys: fn(&T) -> Mapping,
    /// By which of these keys two items of a list are known to be the same.
    pub names: &'static [&'static str],
}

/// A text after a change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Edited {
    /// All else stayed byte for byte.
    InPlace(String),
    /// Values survive, comments do not: the old file is worth keeping.
    Rewritten(String),
}

impl Edited {
    /// The text, however it came about.
    pub fn into_text(self) -> String {
        match self {
            Self::InPlace(text) | Self::Rewritten(text) => text,
        }
    }
}

impl<T> Form<T> {
    /// The text of a new file.
    ///
    /// # Errors
    /// Where a value cannot be written.
    pub fn new_text(&self, stem: &str, value: &T) -> Result<String, NotEdited> {
        let head = (self.head)(stem).into_iter();
        let mut known: Mapping = head.map(|(key, value)| (key.into(), value)).collect();
        known.extend((self.keys)(value));
        new_text(known)
    }

    /// The text of a file after a change from `before`, which is what `text` says now, to `after`.
    ///
    /// # Errors
    /// Where the text is no YAML, or its values cannot be written at all.
    pub fn changed_text(&self, text: &str, before: &T, after: &T) -> Result<Edited, NotEdited> {
        let (before, after) = ((self.keys)(before), (self.keys)(after));
        changed_text(text, &before, &after, self.names)
    }
}

/// The text of a new file with these keys.
///
/// # Errors
/// Where a value cannot be written.
pub fn new_text(keys: Mapping) -> Result<String, NotEdited> {
    let mut whole = Mapping::new();
    whole.insert("schema".into(), 1.into());
    whole.extend(keys);
    let pairs = whole.iter();
    let pairs = pairs.filter_map(|(key, value)| Some((key.as_str()?, Some(value.clone()))));
    with_changes(pairs.collect(), |changes| edit::set("", changes))
}

/// The text of a file after its keys have changed; `names` are the keys by which items of a list are told apart.
///
/// # Errors
/// Where the text is no YAML, or its values cannot be written at all.
pub fn changed_text(
    text: &str,
    before: &Mapping,
    after: &Mapping,
    names: &[&str],
) -> Result<Edited, NotEdited> {
    let raw: Mapping = match serde_yaml::from_str(text) {
        Ok(Value::Mapping(raw)) => raw,
        Ok(_) => Mapping::new(),
        Err(error) => return Err(NotEdited::Unreadable(error.to_string())),
    };
    let gone = before.keys().filter(|key| !after.contains_key(*key));
    let mut pairs: Vec<(&str, Option<Value>)> =
        gone.filter_map(|key| Some((key.as_str()?, None))).collect();
    for (key, new) in after {
        let old = before.get(key).unwrap_or(&Value::Null);
        if let Some(name) = key.as_str().filter(|_| old != new) {
            let raw = raw.get(key).unwrap_or(&Value::Null);
            pairs.push((name, Some(laid_over(raw, old, new, names))));
        }
    }
    with_changes(pairs, |changes| match edit::set(text, changes) {
        Ok(text) => Ok(Edited::InPlace(text)),
        Err(NotEdited::Layout) => edit::rewrite(text, changes).map(Edited::Rewritten),
        Err(why) => Err(why),
    })
}

/// Lends `edit` the pairs in the form it takes.
fn with_changes<T>(
    pairs: Vec<(&str, Option<Value>)>,
    edit: impl FnOnce(&[Change<'_>]) -> Result<T, NotEdited>,
) -> Result<T, NotEdited> {
    let (names, values): (Vec<[&str; 1]>, Vec<_>) = pairs
        .into_iter()
        .map(|(name, value)| ([name], value))
        .unzip();
    let changes: Vec<Change<'_>> = names
        .iter()
        .zip(values)
        .map(|(path, value)| Change { path, value })
        .collect();
    edit(&changes)
}

/// `new` in place of `old`, keeping what `raw` holds beside `old`.
fn laid_over(raw: &Value, old: &Value, new: &Value, names: &[&str]) -> Value {
    if old == new {
        return raw.clone();
    }
    match (raw, old, new) {
        (Value::Mapping(raw), Value::Mapping(old), Value::Mapping(new)) => {
            let mut result = raw.clone();
            for key in old.keys().filter(|key| !new.contains_key(*key)) {
                result.shift_remove(key);
            }
            for (key, value) in new {
                let raw = raw.get(key).unwrap_or(&Value::Null);
                let old = old.get(key).unwrap_or(&Value::Null);
                result.insert(key.clone(), laid_over(raw, old, value, names));
            }
            result.into()
        }
        (Value::Sequence(raw), Value::Sequence(old), Value::Sequence(new))
            if raw.len() == old.len() =>
        {
            let item = |(place, new_item): (usize, &Value)| {
                let here = old
                    .get(place)
                    .is_some_and(|old| is_same(old, new_item, names));
                let same = || old.iter().position(|old| is_same(old, new_item, names));
                let same = if here { Some(place) } else { same() };
                let place = same.or((old.len() == new.len()).then_some(place));
                let pair = place.and_then(|place| raw.get(place).zip(old.get(place)));
                pair.map_or_else(
                    || new_item.clone(),
                    |(raw, old)| laid_over(raw, old, new_item, names),
                )
            };
            Value::Sequence(new.iter().enumerate().map(item).collect())
        }
        _ => new.clone(),
    }
}

fn is_same(a: &Value, b: &Value, names: &[&str]) -> bool {
    names
        .iter()
        .find_map(|name| Some(a.get(name)? == b.get(name)?))
        .unwrap_or(a == b)
}

/// A mapping in the making, without what is empty.
#[derive(Default)]
pub struct Keyed(Mapping);

impl Keyed {
    /// The mapping.
    pub fn done(self) -> Mapping {
        self.0
    }

    /// Any value, empty or not.
    pub fn insert(&mut self, key: &str, value: Value) {
        self.0.insert(key.into(), value);
    }

    /// A text.
    pub fn text(&mut self, key: &str, text: &str) {
        if !text.is_empty() {
            self.insert(key, text.into());
        }
    }

    /// A day.
    pub fn date(&mut self, key: &str, date: Option<chrono::NaiveDate>) {
        if let Some(date) = date {
            self.insert(key, date.to_string().into());
        }
    }

    /// A list of texts.
    pub fn texts(&mut self, key: &str, texts: &[String]) {
        if !texts.is_empty() {
            let texts = texts.iter().map(|text| Value::from(text.as_str()));
            self.insert(key, Value::Sequence(texts.collect()));
        }
    }

    /// A mapping.
    pub fn map(&mut self, key: &str, map: Self) {
        if !map.0.is_empty() {
            self.insert(key, map.0.into());
        }
    }

    /// A list of mappings.
    pub fn list(&mut self, key: &str, items: impl Iterator<Item = Self>) {
        let items: Vec<Value> = items.map(|item| item.0.into()).collect();
        if !items.is_empty() {
            self.insert(key, Value::Sequence(items));
        }
    }
}

#[cfg(test)]
mod tests;
