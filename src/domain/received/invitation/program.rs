//! What the program may be called: a guess to correct.

use super::super::words::plain;
use super::mentions::Text;

/// The most lines that are looked at.
const MOST_LINES: usize = 2000;

/// The longest name, in characters.
const LONGEST: usize = 80;

/// What a line calls the program by, before a colon.
const PROGRAM_LABELS: [&str; 6] = [
    "program:",
    "program name:",
    "institution:",
    "hospital:",
    "residency program:",
    "organization:",
];

/// Words that names of programs have.
const INSTITUTIONS: [&str; 13] = [
    "University",
    "Hospital",
    "Hospitals",
    "Clinic",
    "Center",
    "Health",
    "Healthcare",
    "College",
    "School",
    "Institute",
    "Radiology",
    "Residency",
    "System",
];

/// The name of the program: what a label says, else the first name that has a word of an institution in it.
pub(super) fn program(text: &Text) -> Option<String> {
    let lines = || text.whole.lines().take(MOST_LINES).map(plain);
    let labeled = lines().find_map(|line| {
        let small = line.to_ascii_lowercase();
        let label = PROGRAM_LABELS
            .iter()
            .find(|label| small.starts_with(**label))?;
        let name = line.get(label.len()..)?.trim().to_owned();
        (!name.is_empty()).then_some(name)
    });
    let found = labeled.or_else(|| lines().find_map(|line| institution(&line)));
    found.map(|name| name.chars().take(LONGEST).collect())
}

/// The longest run of words with capitals that has a word of an institution in it.
fn institution(line: &str) -> Option<String> {
    if line.contains("://") {
        return None;
    }
    let mut best: Option<String> = None;
    let mut run: Vec<&str> = Vec::new();
    for word in line.split_whitespace().chain([""]) {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        let capital = bare.chars().next().is_some_and(char::is_uppercase);
        let small = matches!(bare, "of" | "and" | "at" | "the" | "for") || word == "&";
        let inside = capital && !STOPS.contains(&bare) || small && !run.is_empty();
        if inside {
            run.push(word);
        }
        if !inside || word.ends_with([',', '.', ':', ';', '!']) {
            best = longest(best, &run);
            run.clear();
        }
    }
    longest(best, &run)
}

/// Words that any program has in its name: alone they name none.
const COMMON: [&str; 14] = [
    "Diagnostic",
    "Interventional",
    "Radiology",
    "Residency",
    "Program",
    "Department",
    "Medical",
    "Center",
    "Imaging",
    "School",
    "Hospital",
    "University",
    "Graduate",
    "Education",
];

/// Words with capitals that are no part of a name.
const STOPS: [&str; 12] = [
    "Dear",
    "Dr",
    "Interview",
    "Invitation",
    "Subject",
    "RE",
    "Re",
    "FW",
    "Fwd",
    "The",
    "Your",
    "On",
];

fn longest(best: Option<String>, run: &[&str]) -> Option<String> {
    let small = |word: &&&str| matches!(**word, "of" | "and" | "at" | "the" | "for" | "&");
    let tail = run.iter().rev().take_while(small).count();
    let run = run
        .get(..run.len().saturating_sub(tail))
        .unwrap_or_default();
    let bare = |word: &&str| word.trim_matches(|c: char| !c.is_alphanumeric()).to_owned();
    let named = run
        .iter()
        .any(|word| INSTITUTIONS.contains(&bare(word).as_str()))
        && run
            .iter()
            .any(|word| !COMMON.contains(&bare(word).as_str()) && !small(&word));
    let name = run
        .join(" ")
        .trim_matches(|c: char| !c.is_alphanumeric() && c != ')')
        .to_owned();
    match best {
        Some(best) if !named || best.len() >= name.len() => Some(best),
        best => {
            if named {
                Some(name)
            } else {
                best
            }
        }
    }
}
