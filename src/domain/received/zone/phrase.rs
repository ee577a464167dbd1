//! The words for a zone: what stands there, before anybody asks what it means.

use super::super::token::{Kind, Token};
use super::hints::{Spot, hint, small_town};
use super::letters::{Family, Season};
use super::names::Names;
use crate::domain::zone::ZoneName;

/// One thing that words for a zone say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Hint {
    /// "ET", "EST", "Eastern Time".
    Family(Family, Season, Told),
    /// "IST" and all that goes by it.
    Letters(Vec<ZoneName>),
    /// "Phoenix", "Texas": the zones of places by that name.
    Place(Vec<ZoneName>),
    /// A name of the IANA database or of Windows.
    Name(ZoneName),
    /// "UTC-5", in minutes east.
    Offset(i32),
    /// "local time".
    Local,
    /// "your time".
    Yours,
}

/// How a family is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Told {
    /// By letters, which may be those of another zone.
    Letters,
    /// By its word.
    Words,
}

/// How many pieces in a longer text may stand between two that say something.
const JOINED: usize = 8;

/// How much of a text has to be words for a zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::domain::received) enum Reach {
    /// All of it.
    Whole,
    /// They stand behind a time in a longer text.
    Within,
}

/// What words for a zone say, and how many pieces they take.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::domain::received) struct Phrase {
    pub(super) hints: Vec<Hint>,
    /// The pieces up to the last that says something.
    pub used: usize,
    /// The first piece that says nothing, if one does.
    pub unknown: Option<usize>,
}

impl Phrase {
    /// Whether nothing else can be meant, even where no time stands before the words: "Eastern Time", "EST", "UTC-5".
    /// "CT" alone is a scan too, and "Phoenix" a place.
    pub fn is_about_a_clock(&self) -> bool {
        self.hints.iter().any(|hint| match hint {
            Hint::Family(_, season, told) => *told == Told::Words || *season != Season::Either,
            Hint::Name(_) | Hint::Offset(_) => true,
            Hint::Letters(_) | Hint::Place(_) | Hint::Local | Hint::Yours => false,
        })
    }
}

/// The words for a zone at the beginning of these pieces; `text` is what they were cut from.
pub(in crate::domain::received) fn phrase(
    tokens: &[Token],
    text: &str,
    reach: Reach,
    names: &Names,
) -> Phrase {
    let mut found = Phrase::default();
    let mut at = 0;
    let mut open = 0_usize;
    while let Some(token) = tokens.get(at) {
        if at > found.used + JOINED && reach == Reach::Within {
            break;
        }
        let spot = Spot {
            tokens,
            at,
            text,
            reach,
            open,
            names,
        };
        if let Some((hint, used)) = hint(&spot, &found.hints).or_else(|| small_town(&spot)) {
            found.hints.push(hint);
            at += used;
            found.used = at;
            continue;
        }
        match filler(token, reach, open) {
            Filler::Open => open += 1,
            Filler::Close if open > 0 => open -= 1,
            Filler::Says if !found.hints.is_empty() => found.used = at + 1,
            Filler::Joins | Filler::Says => {}
            Filler::Close | Filler::None => {
                found.unknown = Some(at);
                return found;
            }
        }
        at += 1;
        if token.is(')') && !found.hints.is_empty() {
            found.used = at;
        }
    }
    found
}

/// What stands between and around the words that say something.
enum Filler {
    Open,
    Close,
    /// Belongs to the words before it: "time".
    Says,
    /// Only joins: a comma.
    Joins,
    None,
}

fn filler(token: &Token, reach: Reach, open: usize) -> Filler {
    match &token.kind {
        Kind::Mark('(' | '[') => Filler::Open,
        Kind::Mark(')' | ']') => Filler::Close,
        Kind::Mark('-' | '/' | '|' | '&') => Filler::Joins,
        Kind::Mark(',' | ':' | '.') if reach == Reach::Whole || open > 0 => Filler::Joins,
        Kind::Break if reach == Reach::Whole => Filler::Joins,
        Kind::Word(word) => match word.as_str() {
            "time" | "zone" | "timezone" | "tz" | "standard" | "daylight" | "summer" | "clock" => {
                Filler::Says
            }
            "us" | "usa" | "canada" | "and" | "u" | "s" if reach == Reach::Whole || open > 0 => {
                Filler::Joins
            }
            "the" | "in" | "at" | "prevailing" => Filler::Joins,
            _ => Filler::None,
        },
        _ => Filler::None,
    }
}
