//! Bullets as text and text as bullets, and where a text is kept.

use std::collections::BTreeMap;

use super::Form;
use crate::domain::portrait::{Explanation, JourneyPart};

impl Form {
    /// A text as a file would give it back: no blanks at the ends, one line for lines, no empty bullets.
    pub fn canonical(self, text: &str) -> String {
        match self {
            Self::Line => {
                let words: Vec<&str> = text.split_whitespace().collect();
                words.join(" ")
            }
            Self::Bullets | Self::Choice(_) => items(text).join("\n"),
            Self::Prose => text.trim().to_owned(),
        }
    }
}

/// Keeps a text under its key; an empty one goes.
pub fn put(texts: &mut BTreeMap<String, String>, key: &str, text: String) {
    if text.is_empty() {
        texts.remove(key);
    } else {
        texts.insert(key.to_owned(), text);
    }
}

/// An explanation is there as long as one of its parts has a bullet.
pub fn explain(journey: &mut Vec<Explanation>, topic: &str, part: JourneyPart, text: &str) {
    let bullets = items(text);
    if !journey.iter().any(|own| own.topic == topic) {
        if bullets.is_empty() {
            return;
        }
        journey.push(Explanation {
            topic: topic.to_owned(),
            ..Explanation::default()
        });
    }
    if let Some(own) = journey.iter_mut().find(|own| own.topic == topic) {
        *own.part_mut(part) = bullets;
    }
    let is_empty = |own: &Explanation| {
        JourneyPart::ALL
            .iter()
            .all(|part| own.part(*part).is_empty())
    };
    journey.retain(|own| own.topic != topic || !is_empty(own));
}

/// Bullets as text, one a line.
pub fn lines(bullets: &[String]) -> String {
    // A bullet from a file may hold line breaks; here each stands on one line.
    let one = |bullet: &String| bullet.split_whitespace().collect::<Vec<_>>().join(" ");
    bullets.iter().map(one).collect::<Vec<_>>().join("\n")
}

/// The bullets of a text: its lines, without the marks that pasted lists have.
pub fn items(text: &str) -> Vec<String> {
    let bullets = text.lines().map(without_mark);
    bullets
        .filter(|bullet| !bullet.is_empty())
        .map(str::to_owned)
        .collect()
}

/// A line without the marks before it, however many.
fn without_mark(line: &str) -> &str {
    let marks = ["•", "- ", "* ", "– ", "‣", "◦"];
    let mut rest = line.trim();
    while let Some(after) = marks.iter().find_map(|mark| rest.strip_prefix(mark)) {
        rest = after.trim_start();
    }
    match rest {
        "-" | "*" | "–" => "",
        words => words,
    }
}
