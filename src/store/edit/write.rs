//! Values as YAML text that every reader reads alike: what might be taken for something else is quoted.

use serde_yaml::{Mapping, Value};

/// How far a level is set in, in spaces.
const STEP: usize = 2;

/// The widest flow collection written on one line, in characters.
const FLOW_WIDTH: usize = 80;

/// What may be written.
#[derive(Debug, Clone, Copy)]
pub struct Style {
    /// Whether texts of several lines may be `|` blocks; else they are quoted on one line.
    pub literals: bool,
}

/// What stands behind a colon or dash: the rest of that line, and the lines under it.
#[derive(Debug, PartialEq, Eq)]
pub struct Tail {
    /// With its leading space; empty where all stands below.
    pub head: String,
    /// Whole lines without their breaks.
    pub body: Vec<String>,
}

impl Tail {
    fn head(text: &str) -> Self {
        Self {
            head: format!(" {text}"),
            body: Vec::new(),
        }
    }

    fn body(body: Vec<String>) -> Self {
        Self {
            head: String::new(),
            body,
        }
    }
}

/// The value of a key or dash in column `col`; `None` for a tagged value or a key that is a collection.
pub fn tail(value: &Value, col: usize, style: Style) -> Option<Tail> {
    match value {
        Value::String(text) if style.literals && fits_literal(text) => Some(literal(text, col)),
        Value::Sequence(items) if !items.is_empty() => {
            let items: Option<Vec<_>> = items.iter().map(|v| item(v, col + STEP, style)).collect();
            Some(Tail::body(items?.concat()))
        }
        Value::Mapping(entries) if !entries.is_empty() => {
            Some(Tail::body(mapping(entries, col + STEP, style)?))
        }
        other => flow(other).map(|text| Tail::head(&text)),
    }
}

/// The lines, each with this behind it.
pub fn ended(lines: &[String], end: &str) -> String {
    let mut out = String::new();
    for line in lines {
        out.push_str(line);
        out.push_str(end);
    }
    out
}

/// The lines of a mapping whose keys stand in column `col`.
pub fn mapping(entries: &Mapping, col: usize, style: Style) -> Option<Vec<String>> {
    let lines: Option<Vec<_>> = entries
        .iter()
        .map(|(key, value)| entry(key, value, col, style))
        .collect();
    Some(lines?.concat())
}

/// The lines of one entry whose key stands in column `col`.
pub fn entry(key: &Value, value: &Value, col: usize, style: Style) -> Option<Vec<String>> {
    let key = match key {
        Value::Sequence(_) | Value::Mapping(_) | Value::Tagged(_) => return None,
        plain => scalar(plain, false)?,
    };
    let Tail { head, body } = tail(value, col, style)?;
    Some([vec![format!("{}{key}:{head}", " ".repeat(col))], body].concat())
}

/// The lines of one list item whose dash stands in column `col`.
pub fn item(value: &Value, col: usize, style: Style) -> Option<Vec<String>> {
    let margin = " ".repeat(col);
    if let Value::Mapping(entries) = value
        && !entries.is_empty()
    {
        let mut lines = mapping(entries, col + STEP, style)?;
        let first = lines.first_mut()?;
        *first = format!("{margin}- {}", &first[col + STEP..]);
        return Some(lines);
    }
    let Tail { head, body } = tail(value, col, style)?;
    Some([vec![format!("{margin}-{head}")], body].concat())
}

/// The value on one line in flow style, if it has no wide or many-lined content.
pub fn short_flow(value: &Value) -> Option<String> {
    flow(value).filter(|text| text.chars().count() <= FLOW_WIDTH && !text.contains("\\n"))
}

fn flow(value: &Value) -> Option<String> {
    match value {
        Value::Sequence(items) => {
            let items: Option<Vec<_>> = items.iter().map(flow_part).collect();
            Some(format!("[{}]", items?.join(", ")))
        }
        Value::Mapping(entries) => {
            let pair = |(key, value): (&Value, &Value)| {
                Some(format!("{}: {}", scalar(key, true)?, flow_part(value)?))
            };
            let entries: Option<Vec<_>> = entries.iter().map(pair).collect();
            Some(format!("{{{}}}", entries?.join(", ")))
        }
        other => scalar(other, false),
    }
}

fn flow_part(value: &Value) -> Option<String> {
    match value {
        Value::Sequence(_) | Value::Mapping(_) => flow(value),
        other => scalar(other, true),
    }
}

fn scalar(value: &Value, in_flow: bool) -> Option<String> {
    match value {
        Value::Null => Some("null".to_owned()),
        Value::Bool(yes) => Some(yes.to_string()),
        Value::Number(number) => Some(number.to_string()),
        Value::String(text) => Some(string(text, in_flow)),
        Value::Sequence(_) | Value::Mapping(_) | Value::Tagged(_) => None,
    }
}

fn string(text: &str, in_flow: bool) -> String {
    if is_safe_plain(text, in_flow) {
        return text.to_owned();
    }
    if text.contains(must_be_escaped) {
        return escaped(text);
    }
    if text.contains(['"', '\\']) {
        return format!("'{}'", text.replace('\'', "''"));
    }
    format!("\"{text}\"")
}

/// Whether neither YAML 1.1 nor 1.2 reads the bare text as anything but this text.
fn is_safe_plain(text: &str, in_flow: bool) -> bool {
    let worded =
        text.starts_with(char::is_alphabetic) || starts_with_number_and_goes_on_in_words(text);
    let broken = text.contains(": ")
        || text.ends_with(':')
        || text.contains(" #")
        || text.contains(must_be_escaped);
    let split = in_flow && text.contains([',', '[', ']', '{', '}', ':', '#', '?']);
    worded && !broken && !split && text.trim() == text && !is_reserved(text)
}

/// `3 cases a day`, never a number, time or date: those hold no two letters in a row behind a space.
fn starts_with_number_and_goes_on_in_words(text: &str) -> bool {
    let wordy = |word: &str| word.len() > 1 && word.bytes().all(|b| b.is_ascii_alphabetic());
    text.starts_with(|c: char| c.is_ascii_digit()) && text.split(' ').skip(1).any(wordy)
}

fn is_reserved(text: &str) -> bool {
    const WORDS: [&str; 9] = [
        "yes", "no", "on", "off", "true", "false", "null", "nan", "inf",
    ];
    WORDS.iter().any(|word| word.eq_ignore_ascii_case(text))
}

/// Controls, breaks other than in `|` blocks, and what YAML 1.1 counts as not printable.
fn must_be_escaped(c: char) -> bool {
    c.is_control()
        || matches!(
            c,
            '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}'
        )
}

fn escaped(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            '\r' => out.push_str("\\r"),
            // All of these lie below U+10000: four digits do.
            c if must_be_escaped(c) => out.extend(["\\u", &format!("{:04x}", u32::from(c))]),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

/// Whether a `|` block holds the text without an indentation indicator or `|+`, which would take in
/// blank lines that follow.
fn fits_literal(text: &str) -> bool {
    let text_lines = text.strip_suffix('\n').unwrap_or(text);
    let odd =
        |line: &str| line.contains(must_be_escaped) || (line.trim().is_empty() && !line.is_empty());
    text.contains('\n')
        && !text.starts_with([' ', '\n'])
        && !text_lines.ends_with('\n')
        && !text_lines.split('\n').any(odd)
}

fn literal(text: &str, col: usize) -> Tail {
    let margin = " ".repeat(col + STEP);
    let (head, text) = text
        .strip_suffix('\n')
        .map_or((" |-", text), |text| (" |", text));
    let set_in = |line: &str| {
        if line.is_empty() {
            String::new()
        } else {
            format!("{margin}{line}")
        }
    };
    Tail {
        head: head.to_owned(),
        body: text.split('\n').map(set_in).collect(),
    }
}
