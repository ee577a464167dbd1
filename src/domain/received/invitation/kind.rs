//! What sort of entry the words speak of.

use super::super::token::Token;
use super::lines::words;
use super::mentions::Text;
use crate::domain::entry::Kind;

/// The sort that one line speaks of, if it does.
pub(super) fn of_line(line: &[Token]) -> Option<Kind> {
    let has = |wanted: &[&str]| words(line).any(|word| wanted.contains(&word));
    let mock = has(&["mock", "practice"]) && has(&["interview", "interviews", "session"]);
    if mock {
        return Some(Kind::Mock);
    }
    if has(&[
        "social",
        "dinner",
        "happy",
        "mixer",
        "reception",
        "hangout",
        "socials",
    ]) || has(&["meet"]) && has(&["greet", "residents", "housestaff"])
    {
        return Some(Kind::Social);
    }
    if has(&["interview", "interviews", "interviewing"]) {
        return Some(Kind::Interview);
    }
    None
}

/// The sort that a whole text speaks of: an interview, where it names one at all.
pub(super) fn of_text(text: &Text) -> Option<Kind> {
    let mut best = None;
    for line in text.lines {
        let pieces = text.tokens.get(line.tokens.clone()).unwrap_or_default();
        match (of_line(pieces), best) {
            (Some(Kind::Mock), _) => return Some(Kind::Mock),
            (Some(Kind::Interview), _) => best = Some(Kind::Interview),
            (Some(kind), None) => best = Some(kind),
            _ => {}
        }
    }
    best
}
