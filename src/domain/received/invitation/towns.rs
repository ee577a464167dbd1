//! Places that a text names: never a zone by themselves, but a reason to believe or to doubt one.

use super::super::token::{Kind, Token};
use super::mentions::Text;
use crate::domain::zone::ZoneName;

/// Names of states and countries that stand for themselves in a text. The others are read where a town stands before.
const ALONE: [&str; 13] = [
    "arizona",
    "phoenix",
    "tucson",
    "scottsdale",
    "puerto rico",
    "hawaii",
    "honolulu",
    "india",
    "pakistan",
    "israel",
    "ireland",
    "philippines",
    "china",
];

/// The zones of the places a text names: "Houston, TX 77030" and the few that stand for themselves.
pub(super) fn zones(text: &Text) -> Vec<ZoneName> {
    let mut found: Vec<ZoneName> = Vec::new();
    for line in text.lines {
        let Some(pieces) = text.tokens.get(line.tokens.clone()) else {
            continue;
        };
        if is_dial_in(pieces) {
            continue;
        }
        for at in 0..pieces.len() {
            for zone in town(text, pieces, at)
                .into_iter()
                .chain(alone(text, pieces, at))
            {
                if !found.contains(&zone) {
                    found.push(zone);
                }
            }
        }
    }
    found
}

/// "+1 312 626 6799 US (Chicago)" tells where a telephone number is.
fn is_dial_in(line: &[Token]) -> bool {
    line.windows(2)
        .any(|pair| matches!(pair, [plus, number] if plus.is('+') && number.digits().is_some()))
}

/// "Houston, TX": the zones of the town in that state, or of the state where nobody lists the town.
fn town(text: &Text, line: &[Token], at: usize) -> Vec<ZoneName> {
    const LONGEST: usize = 3;
    let comma = line.get(at).is_some_and(|t| t.is(',')) && at > 0;
    let Some(code) = line.get(at + 1).filter(|_| comma) else {
        return Vec::new();
    };
    let written = text.whole.get(code.at.clone()).unwrap_or_default();
    let capital = written.chars().next().is_some_and(char::is_uppercase);
    let is_code = written.len() == 2 && written.chars().all(char::is_uppercase);
    let region = text.names.gazetteer.named(written);
    let region = if is_code || capital && written.len() > 3 {
        region
    } else {
        &[]
    };
    if region.is_empty() {
        return Vec::new();
    }
    let before = |words: usize| {
        let run = line.get(at.checked_sub(words)?..at)?;
        let names: Option<Vec<&str>> = run.iter().map(Token::word).collect();
        let zones = text.names.gazetteer.named(&names?.join(" "));
        let both: Vec<ZoneName> = zones
            .iter()
            .copied()
            .filter(|zone| region.contains(zone))
            .collect();
        (!both.is_empty()).then_some(both)
    };
    let is_name = line
        .get(at - 1)
        .is_some_and(|t| matches!(t.kind, Kind::Word(_)));
    match (1..=LONGEST).rev().find_map(before) {
        Some(zones) => zones,
        // "Smith, MD" is no town in Maryland.
        None if is_code
            && is_name
            && !matches!(
                written,
                "MD" | "DO" | "MA" | "PA" | "MS" | "DE" | "PT" | "CT" | "MT"
            ) =>
        {
            region.to_vec()
        }
        None => Vec::new(),
    }
}

fn alone(text: &Text, line: &[Token], at: usize) -> Vec<ZoneName> {
    let Some(first) = line.get(at).and_then(Token::word) else {
        return Vec::new();
    };
    let second = line.get(at + 1).and_then(Token::word).unwrap_or_default();
    let is_named = |name: &&&str| match name.split_once(' ') {
        Some((one, two)) => one == first && two == second,
        None => **name == first,
    };
    let name = ALONE.iter().find(is_named);
    name.map_or_else(Vec::new, |name| text.names.gazetteer.named(name).to_vec())
}
