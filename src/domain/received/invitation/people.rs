//! Whom one meets, with their roles.

use super::super::words::plain;
use super::mentions::Text;
use crate::domain::entry::{Interviewer, Role};

/// The most people and lines that are looked at.
const MOST_PEOPLE: usize = 20;
const MOST_LINES: usize = 2000;

/// The longest line that is searched for people, in bytes.
const LONGEST_LINE: usize = 4000;

/// The longest name of a person, in characters.
const LONGEST: usize = 80;

/// Words for roles, the longer before the shorter they hold.
const ROLES: [(&str, Role); 27] = [
    ("associate pd", Role::Apd),
    ("assistant pd", Role::Apd),
    ("apd", Role::Apd),
    ("pd", Role::Pd),
    ("associate program director", Role::Apd),
    ("assistant program director", Role::Apd),
    ("associate residency director", Role::Apd),
    ("residency program director", Role::Pd),
    ("program director", Role::Pd),
    ("residency director", Role::Pd),
    ("program coordinator", Role::Coordinator),
    ("residency coordinator", Role::Coordinator),
    ("education coordinator", Role::Coordinator),
    ("program administrator", Role::Coordinator),
    ("program manager", Role::Coordinator),
    ("coordinator", Role::Coordinator),
    ("chief resident", Role::Chief),
    ("vice chair", Role::Faculty),
    ("section chief", Role::Faculty),
    ("division chief", Role::Faculty),
    ("chairman", Role::Chair),
    ("chairwoman", Role::Chair),
    ("chairperson", Role::Chair),
    ("chair", Role::Chair),
    ("professor", Role::Faculty),
    ("faculty", Role::Faculty),
    ("resident", Role::Resident),
];

/// People that a text names with their roles, each once.
pub(super) fn interviewers(text: &Text) -> Vec<Interviewer> {
    let mut found: Vec<Interviewer> = Vec::new();
    let mut before = String::new();
    for line in text.whole.lines().take(MOST_LINES) {
        let line = plain(line);
        let line = line
            .trim_start_matches(|c: char| c.is_ascii_punctuation() || "•·–— ".contains(c))
            .to_owned();
        for (name, role) in persons(&line, &before) {
            if found.len() < MOST_PEOPLE && !found.iter().any(|known| known.name == name) {
                let email = mail_address(&line).unwrap_or_default();
                found.push(Interviewer {
                    name,
                    role: Some(role),
                    email,
                    ..Interviewer::default()
                });
            }
        }
        before = line;
    }
    found
}

/// The names with a role on a line: "Dr. Jane Smith, Program Director", "Program Director: Jane Smith, MD"; or the role
/// alone below the name, as in a signature.
fn persons(line: &str, before: &str) -> Vec<(String, Role)> {
    let small = line.to_lowercase();
    let mut found = Vec::new();
    if small.len() != line.len() || line.len() > LONGEST_LINE {
        // Capitals of some scripts are longer or shorter: nothing to cut by.
        return found;
    }
    let mut from = 0;
    while let Some((at, length, role)) = next_role(&small, from) {
        let left = line.get(from..at).unwrap_or_default();
        let right = line.get(at + length..).unwrap_or_default();
        found.extend(person(left, right, before).map(|name| (name, role)));
        from = at + length;
    }
    found
}

/// The first role from a place on: where it stands and how long its words are.
fn next_role(small: &str, from: usize) -> Option<(usize, usize, Role)> {
    let rest = small.get(from..)?;
    let all = ROLES
        .iter()
        .filter_map(|(word, role)| Some((from + whole_word(rest, word)?, word.len(), *role)));
    // Of those that begin at one place, the longest; "program director" lies within "associate program director".
    all.min_by_key(|(at, length, _)| (*at, usize::MAX - length))
}

/// The name that stands with a role: before it, behind a colon or a comma, or on the line above.
fn person(left: &str, right: &str, before: &str) -> Option<String> {
    let left = left.trim_end_matches(|c: char| !c.is_alphanumeric() && c != '.');
    let bare = left
        .split_whitespace()
        .all(|word| ADJECTIVES.contains(&word.trim_end_matches(',')));
    let behind = || {
        let marks = right.len()
            - right
                .trim_start_matches([':', ',', '-', '–', '—', ' '])
                .len();
        let named = right.get(marks..)?;
        (right.starts_with([':', ',']) || right.starts_with(" -") || right.starts_with(" Dr"))
            .then(|| name_at_start(named))?
    };
    if bare {
        // A signature: the name stands alone on the line above.
        let above = name_at_start(before).filter(|name| name.len() == before.trim().len());
        return behind().or(above);
    }
    name_at_end(left).or_else(behind)
}

/// Words that stand before a role and are no name.
const ADJECTIVES: [&str; 16] = [
    "Residency",
    "Fellowship",
    "Radiology",
    "Diagnostic",
    "GME",
    "Education",
    "Senior",
    "Interim",
    "Our",
    "The",
    "Your",
    "Department",
    "our",
    "the",
    "your",
    "Medical",
];

fn whole_word(text: &str, word: &str) -> Option<usize> {
    text.match_indices(word).map(|(at, _)| at).find(|at| {
        let starts = text
            .get(..*at)
            .is_none_or(|before| !before.ends_with(char::is_alphanumeric));
        let ends = text
            .get(at + word.len()..)
            .is_none_or(|after| !after.starts_with(char::is_alphanumeric));
        starts && ends
    })
}

/// Letters behind a name.
const DEGREES: [&str; 14] = [
    "MD", "M.D.", "DO", "D.O.", "PhD", "Ph.D.", "MPH", "MBA", "MBBS", "FACR", "MS", "MHA", "MEd",
    "FSIR",
];

/// The name a text ends with: the words with capitals before the end.
fn name_at_end(text: &str) -> Option<String> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let length = words.iter().rev().take_while(|word| belongs(word)).count();
    let mut name = words.get(words.len().checked_sub(length)?..)?;
    // "Welcome by Dr. Smith", "Interview Dr. Smith": the name begins with its title.
    if let Some(title) = name.iter().rposition(|word| is_title(word)) {
        name = name.get(title..)?;
    }
    checked(name)
}

/// The name a text begins with.
fn name_at_start(text: &str) -> Option<String> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let length = words.iter().take_while(|word| belongs(word)).count();
    checked(words.get(..length)?)
}

fn is_title(word: &str) -> bool {
    matches!(
        word,
        "Dr."
            | "Dr"
            | "Mr."
            | "Mr"
            | "Ms."
            | "Ms"
            | "Mrs."
            | "Mrs"
            | "Prof."
            | "Prof"
            | "Professor"
    )
}

fn is_degree(word: &str) -> bool {
    DEGREES.contains(&word.trim_matches(','))
}

/// Whether a word may be part of a name.
fn belongs(word: &str) -> bool {
    const NEVER: [&str; 38] = [
        "Social",
        "Zoom",
        "Lunch",
        "Dinner",
        "Panel",
        "Break",
        "Session",
        "Tour",
        "Day",
        "Virtual",
        "Conference",
        "Room",
        "The",
        "Our",
        "Your",
        "With",
        "And",
        "Welcome",
        "Interview",
        "Interviews",
        "Meet",
        "Meeting",
        "Please",
        "Dear",
        "From",
        "Department",
        "Radiology",
        "Residency",
        "Program",
        "University",
        "Hospital",
        "Medical",
        "Center",
        "AM",
        "PM",
        "School",
        "College",
        "Diagnostic",
    ];
    let bare = word.trim_matches(|c: char| c == ',' || c == '(' || c == ')');
    let capital = bare.chars().next().is_some_and(char::is_uppercase);
    let letters = bare
        .chars()
        .all(|c| c.is_alphabetic() || ".-'’".contains(c));
    let particle = matches!(
        bare,
        "de" | "van" | "von" | "der" | "al" | "el" | "bin" | "da" | "del" | "la"
    );
    letters && (capital || particle) && !NEVER.contains(&bare)
}

/// A name of a first and a last name, or of a title and one.
fn checked(words: &[&str]) -> Option<String> {
    let names = words
        .iter()
        .filter(|word| !is_title(word) && !is_degree(word))
        .count();
    let titled = words.first().is_some_and(|word| is_title(word))
        || words.iter().any(|word| is_degree(word));
    let good = (2..=5).contains(&names) || names == 1 && titled;
    let name = words
        .join(" ")
        .trim_matches(|c: char| ",()- ".contains(c))
        .to_owned();
    (good && name.chars().count() <= LONGEST).then_some(name)
}

fn mail_address(line: &str) -> Option<String> {
    let word = line
        .split([' ', '<', '>', '(', ')', ',', ';'])
        .find(|word| {
            word.split_once('@')
                .is_some_and(|(name, host)| !name.is_empty() && host.contains('.'))
        })?;
    let word = word.trim_start_matches("mailto:");
    word.is_ascii().then(|| word.trim_matches('.').to_owned())
}
