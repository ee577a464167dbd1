//! A small declarative check of a document: every fault at once, each with its place.
//!
//! A shape says what keys a document may have and what stands under them. It checks form only;
//! whether an id names something that exists is the domain's business.

use super::fault::{Fault, Place, Source, nearest};
use super::yaml::{Key, Kind, Node, Places, parse_with};

/// The most words of a vocabulary that a message lists.
const MOST_LISTED: usize = 16;

/// What may stand at one place of a document. `key:` with nothing after it counts as absent.
#[derive(Debug, Clone, Copy)]
pub enum Shape {
    /// Anything.
    Any,
    /// One value; numbers and `true` are taken as texts.
    Text,
    /// `true` or `false`.
    Bool,
    /// A whole number from the first to the second, both included.
    Int(i128, i128),
    /// A number from the first to the second, both included.
    Number(f64, f64),
    /// A day, `2026-11-03`.
    Date,
    /// A day, or a month `2026-11`, or a year `2026`.
    DateOrMonth,
    /// A time of day, `"09:00"`.
    Time,
    /// One of these words.
    OneOf(&'static [&'static str]),
    /// A list whose items all have this shape.
    List(&'static Shape),
    /// One text or a list of texts.
    TextOrList,
    /// The first shape or the second; the faults of the second are reported.
    Either(&'static Shape, &'static Shape),
    /// A map with these keys.
    Map(&'static Keys),
    /// A map with any keys whose values all have this shape.
    Dict(&'static Shape),
}

/// The keys of a map.
#[derive(Debug)]
pub struct Keys {
    /// What such a map is, for messages: "a question".
    pub what: &'static str,
    /// Those that must be there and hold something.
    pub required: &'static [&'static str],
    /// All of them, the required ones included.
    pub keys: &'static [(&'static str, Shape)],
}

/// Reads a text and checks it: its tree with places where faults were found, and all its faults
/// in the order of the text. `Err` is a text that is no YAML.
pub fn inspect(source: Source<'_>, shape: &Shape) -> Result<(Node, Vec<Fault>), Box<Fault>> {
    let root = parse_with(source, Places::Skipped)?;
    if check(source, &root, shape).is_empty() {
        return Ok((root, Vec::new()));
    }
    let root = parse_with(source, Places::Located)?;
    let faults = check(source, &root, shape);
    Ok((root, faults))
}

/// All faults of a tree: notes for unknown keys, errors for the rest, in the order of the text.
pub fn check(source: Source<'_>, root: &Node, shape: &Shape) -> Vec<Fault> {
    let mut check = Check {
        source,
        faults: Vec::new(),
    };
    check.node(root, shape, "the file", root.place);
    check.faults.sort_by_key(|fault| (fault.line, fault.column));
    check.faults
}

/// Refuses a document whose `schema` is newer than `known`; one without, or an older one, is read.
pub fn refuse_newer(source: Source<'_>, root: &Node, known: u32) -> Result<(), Box<Fault>> {
    let Some((key, value)) = root.entry("schema") else {
        return Ok(());
    };
    match value.kind {
        Kind::Int(found) if found > i128::from(known) => {
            let message = format!(
                "written by a newer prepcoach (format {found}); this one knows format {known}"
            );
            Err(Box::new(
                source
                    .fault(key.place, message)
                    .help("install the newer program"),
            ))
        }
        _ => Ok(()),
    }
}

struct Check<'a> {
    source: Source<'a>,
    faults: Vec<Fault>,
}

impl Check<'_> {
    /// Checks one value; `name` is what it stands under, `key` where that is.
    fn node(&mut self, node: &Node, shape: &Shape, name: &str, key: Place) {
        match shape {
            Shape::Any => self.doubles(node),
            Shape::Map(keys) => self.map(node, keys, name, key),
            Shape::Dict(each) => self.dict(node, each, name, key),
            Shape::List(item) => self.list(node, item, name, key),
            Shape::TextOrList if matches!(node.kind, Kind::List(_)) => {
                self.list(node, &Shape::Text, name, key);
            }
            Shape::Either(first, second) => self.either(node, (first, second), name, key),
            Shape::OneOf(words) => self.word(node, words, name),
            _ => self.scalar(node, shape, name),
        }
    }

    fn either(&mut self, node: &Node, (first, second): (&Shape, &Shape), name: &str, key: Place) {
        let mut trial = Check {
            source: self.source,
            faults: Vec::new(),
        };
        trial.node(node, first, name, key);
        if trial
            .faults
            .iter()
            .any(|fault| fault.severity == super::fault::Severity::Error)
        {
            self.node(node, second, name, key);
        } else {
            self.faults.append(&mut trial.faults);
        }
    }

    fn map(&mut self, node: &Node, keys: &Keys, name: &str, at: Place) {
        if !matches!(node.kind, Kind::Map(_)) {
            let found = format!("{name} is {}", node.kind.name());
            let fault = self.source.fault(node.place, found);
            self.faults.push(fault.expected(format!(
                "the keys of {}: {}",
                keys.what,
                listed(keys.names())
            )));
            return;
        }
        self.doubled_keys(node.entries());
        for (key, value) in node.entries() {
            match keys.keys.iter().find(|(known, _)| *known == key.name) {
                Some(_) if value.kind == Kind::Null => {}
                Some((_, shape)) => self.node(value, shape, &format!("`{}`", key.name), key.place),
                None => self.unknown_key(key, keys),
            }
        }
        for required in keys.required {
            self.required(node, required, keys, at);
        }
    }

    fn required(&mut self, node: &Node, required: &str, keys: &Keys, at: Place) {
        let (place, message) = match node.entry(required) {
            Some((_, value)) if !is_empty(value) => return,
            Some((key, _)) => (key.place, format!("`{required}` of {} is empty", keys.what)),
            None => {
                let place = node.entries().first().map_or(at, |(key, _)| key.place);
                (place, format!("{} has no `{required}`", keys.what))
            }
        };
        let fault = self.source.fault(place, message);
        self.faults
            .push(fault.help(format!("add a line `{required}: …`")));
    }

    fn unknown_key(&mut self, key: &Key, keys: &Keys) {
        let message = format!("unknown key `{}` in {}", key.name, keys.what);
        let fault = self.source.fault(key.place, message).as_note();
        let fault = fault.expected(format!("one of: {}", listed(keys.names())));
        self.faults.push(match nearest(&key.name, keys.names()) {
            Some(near) => fault.help(format!("did you mean `{near}`?")),
            None => fault,
        });
    }

    fn doubled_keys(&mut self, entries: &[(Key, Node)]) {
        let mut seen = std::collections::HashMap::new();
        for (key, _) in entries {
            let Some(first) = seen.insert(key.name.as_str(), key.place) else {
                continue;
            };
            let message = format!(
                "`{}` stands here a second time (first on line {})",
                key.name, first.line
            );
            let fault = self.source.fault(key.place, message);
            self.faults.push(fault.help("keep one of the two"));
        }
    }

    /// Doubled keys anywhere below a value whose shape is free.
    fn doubles(&mut self, node: &Node) {
        self.doubled_keys(node.entries());
        node.entries()
            .iter()
            .for_each(|(_, value)| self.doubles(value));
        node.items().iter().for_each(|item| self.doubles(item));
    }

    fn dict(&mut self, node: &Node, each: &Shape, name: &str, at: Place) {
        if !matches!(node.kind, Kind::Map(_)) {
            return self.wrong(
                node,
                at,
                name,
                "a map: `key: value` on lines of their own, indented",
            );
        }
        self.doubled_keys(node.entries());
        for (key, value) in node.entries() {
            if value.kind != Kind::Null {
                self.node(value, each, &format!("`{}`", key.name), key.place);
            }
        }
    }

    fn list(&mut self, node: &Node, item: &Shape, name: &str, at: Place) {
        let Kind::List(items) = &node.kind else {
            return self.wrong(
                node,
                at,
                name,
                "a list: `[one, two]`, or a line `- …` for each",
            );
        };
        for (number, node) in items.iter().enumerate() {
            self.node(
                node,
                item,
                &format!("item {} of {name}", number + 1),
                node.place,
            );
        }
    }

    fn word(&mut self, node: &Node, words: &[&'static str], name: &str) {
        let found = as_text(&node.kind);
        if found.as_deref().is_some_and(|found| words.contains(&found)) {
            return;
        }
        let expected = format!("one of: {}", listed(words.iter().copied()));
        let Some(found) = found else {
            return self.wrong(node, node.place, name, &expected);
        };
        let message = format!("{name} cannot be `{found}`");
        let fault = self.source.fault(node.place, message).expected(expected);
        self.faults
            .push(match nearest(&found, words.iter().copied()) {
                Some(near) => fault.help(format!("did you mean `{near}`?")),
                None => fault,
            });
    }

    fn scalar(&mut self, node: &Node, shape: &Shape, name: &str) {
        let expected = match (shape, &node.kind) {
            (Shape::Int(least, most), Kind::Int(found)) if (least..=most).contains(&found) => {
                return;
            }
            (Shape::Int(least, most), _) => format!("a whole number from {least} to {most}"),
            (Shape::Number(least, most), kind) => {
                if number(kind).is_some_and(|found| (*least..=*most).contains(&found)) {
                    return;
                }
                format!("a number from {least} to {most}")
            }
            (Shape::Bool, Kind::Bool(_)) => return,
            (Shape::Bool, _) => "true or false".to_owned(),
            (_, kind) => {
                let text = as_text(kind);
                if text.is_some_and(|text| is_written_as(shape, &text)) {
                    return;
                }
                name_of(shape).to_owned()
            }
        };
        self.wrong(node, node.place, name, &expected);
    }

    fn wrong(&mut self, node: &Node, at: Place, name: &str, expected: &str) {
        let message = match as_text(&node.kind) {
            Some(text) if text.chars().count() <= 40 => {
                format!("{name} is {}: `{text}`", node.kind.name())
            }
            _ => format!("{name} is {}", node.kind.name()),
        };
        self.faults
            .push(self.source.fault(at, message).expected(expected));
    }
}

impl Keys {
    fn names(&self) -> impl Iterator<Item = &'static str> {
        self.keys.iter().map(|(name, _)| *name)
    }
}

fn is_empty(node: &Node) -> bool {
    match &node.kind {
        Kind::Null => true,
        Kind::Text(text) => text.trim().is_empty(),
        Kind::List(items) => items.is_empty(),
        _ => false,
    }
}

/// One value as the text that it stands for.
fn as_text(kind: &Kind) -> Option<String> {
    match kind {
        Kind::Bool(value) => Some(value.to_string()),
        Kind::Int(value) => Some(value.to_string()),
        Kind::Float(value) => Some(value.to_string()),
        Kind::Text(text) => Some(text.clone()),
        Kind::Null | Kind::List(_) | Kind::Map(_) => None,
    }
}

fn number(kind: &Kind) -> Option<f64> {
    match kind {
        Kind::Int(value) => value.to_string().parse().ok(),
        Kind::Float(value) => Some(*value),
        _ => None,
    }
}

fn is_written_as(shape: &Shape, text: &str) -> bool {
    let day = |text: &str| {
        text.len() == 10 && chrono::NaiveDate::parse_from_str(text, "%Y-%m-%d").is_ok()
    };
    match shape {
        Shape::Date => day(text),
        Shape::DateOrMonth => match text.len() {
            4 => day(&format!("{text}-01-01")),
            7 => day(&format!("{text}-01")),
            _ => day(text),
        },
        Shape::Time => text.len() == 5 && chrono::NaiveTime::parse_from_str(text, "%H:%M").is_ok(),
        _ => true,
    }
}

fn name_of(shape: &Shape) -> &'static str {
    match shape {
        Shape::Date => "a date like 2026-11-03",
        Shape::DateOrMonth => "a date like 2026-11-03, or a month like 2026-11",
        Shape::Time => "a time like \"09:00\"",
        Shape::TextOrList => "a text or a list of texts",
        _ => "a text",
    }
}

fn listed(words: impl Iterator<Item = &'static str>) -> String {
    let words: Vec<_> = words.collect();
    match words.get(..MOST_LISTED) {
        Some(first) if words.len() > MOST_LISTED => format!("{}, …", first.join(", ")),
        _ => words.join(", "),
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::super::fault::Severity;
    use super::*;

    const QUESTION: Keys = Keys {
        what: "a question",
        required: &["id", "ask"],
        keys: &[
            ("id", Shape::Text),
            ("ask", Shape::Text),
            ("kind", Shape::OneOf(&["behavioral", "closing"])),
            ("points", Shape::List(&Shape::Text)),
            ("seconds", Shape::Int(1, 600)),
            ("rate", Shape::Number(0.0, 5.0)),
            ("probing", Shape::Text),
            ("off", Shape::Bool),
            ("on", Shape::Date),
            ("as_of", Shape::DateOrMonth),
            ("start", Shape::Time),
            ("where", Shape::TextOrList),
            (
                "target",
                Shape::Either(&Shape::Int(1, 9), &Shape::List(&Shape::Int(1, 9))),
            ),
            ("ratings", Shape::Dict(&Shape::Int(1, 5))),
            ("more", Shape::Any),
        ],
    };
    const BANK: Shape = Shape::Map(&Keys {
        what: "a bank",
        required: &["questions"],
        keys: &[
            ("schema", Shape::Int(1, 1)),
            ("questions", Shape::List(&Shape::Map(&QUESTION))),
        ],
    });

    fn faults(text: &str) -> Vec<Fault> {
        let source = Source {
            path: Path::new("banks/mine.yaml"),
            text,
        };
        inspect(source, &BANK).unwrap().1
    }

    #[test]
    fn a_good_document_has_no_faults() {
        let text = "schema: 1\nquestions:\n  - {id: a, ask: 1.10, kind: closing, points: [x, 2], seconds: 60, \
                    rate: 3, off: true, on: 2026-11-03, as_of: 2026-11, start: 09:00, where: here, \
                    target: 5, ratings: {fit: 3, city: }, more: {any: [1]}}\n  - id: b\n    ask: Why?\n    \
                    kind:\n    where: [a]\n    target: [1, 2]\n    as_of: 2026\n";
        assert_eq!(faults(text), []);
    }

    const MANY: &str = "\
schema: 2
qestions: x
questions:
  - id: a
    promt: Why radiology?
    kind: behavioural
    points: one
    seconds: 9999
  - ask: Why?
    id:
    off: yes
    on: 2026-13-01
    start: noon
    ratings: {fit: 9}
    target: [99]
    rate: high
  - just words
  - id: c
    ask: x
    id: d
    more: {a: 1, a: 2}
    kind: [closing]
";

    #[test]
    fn every_fault_is_reported_at_once_with_its_line() {
        let found: Vec<_> = faults(MANY)
            .into_iter()
            .map(|f| (f.line, f.column, f.severity, f.message))
            .collect();
        let expected = [
            (1, 9, Severity::Error, "`schema` is a whole number: `2`"),
            (2, 1, Severity::Note, "unknown key `qestions` in a bank"),
            (4, 5, Severity::Error, "a question has no `ask`"),
            (5, 5, Severity::Note, "unknown key `promt` in a question"),
            (6, 11, Severity::Error, "`kind` cannot be `behavioural`"),
            (7, 5, Severity::Error, "`points` is a text: `one`"),
            (
                8,
                14,
                Severity::Error,
                "`seconds` is a whole number: `9999`",
            ),
            (10, 5, Severity::Error, "`id` of a question is empty"),
            (11, 10, Severity::Error, "`off` is a text: `yes`"),
            (12, 9, Severity::Error, "`on` is a text: `2026-13-01`"),
            (13, 12, Severity::Error, "`start` is a text: `noon`"),
            (14, 20, Severity::Error, "`fit` is a whole number: `9`"),
            (
                15,
                14,
                Severity::Error,
                "item 1 of `target` is a whole number: `99`",
            ),
            (16, 11, Severity::Error, "`rate` is a text: `high`"),
            (17, 5, Severity::Error, "item 3 of `questions` is a text"),
            (
                20,
                5,
                Severity::Error,
                "`id` stands here a second time (first on line 18)",
            ),
            (
                21,
                18,
                Severity::Error,
                "`a` stands here a second time (first on line 21)",
            ),
            (22, 5, Severity::Error, "`kind` is a list"),
        ];
        let expected: Vec<_> = expected
            .into_iter()
            .map(|(l, c, s, m)| (l, c, s, m.to_owned()))
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn a_fault_shows_the_line_what_was_expected_and_the_nearest_word() {
        let text = "questions:\n  - id: a\n    ask: b\n    kind: behavioural\n";
        assert_eq!(
            faults(text)[0].to_string(),
            "banks/mine.yaml:4:11: `kind` cannot be `behavioural`\n   \
             4 |     kind: behavioural\n     |           ^\n   \
             expected one of: behavioral, closing      help: did you mean `behavioral`?"
        );
    }

    #[test]
    fn a_text_that_is_no_map_is_one_fault() {
        assert_eq!(faults("hello")[0].message, "the file is a text");
        assert_eq!(faults("")[0].message, "the file is nothing");
    }

    #[test]
    fn a_newer_format_is_refused_and_an_older_one_is_read() {
        let known = |text: &str| {
            let source = Source {
                path: Path::new("x.yaml"),
                text,
            };
            refuse_newer(source, &crate::store::yaml::parse(source).unwrap(), 2)
        };
        assert!(known("a: 1").is_ok() && known("schema: 1").is_ok() && known("schema: 2").is_ok());
        let fault = known("a: 1\nschema: 3").unwrap_err();
        assert_eq!(fault.line, 2);
        assert!(fault.message.contains("format 3"), "{fault}");
    }
}
