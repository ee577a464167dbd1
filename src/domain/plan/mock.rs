//! The order of a mock interview.

use super::{Budget, Wish, cost};
use crate::domain::bank::{Entry, Kind, Track};

/// The parts of a mock interview in the order of a real one: an opener, motivation, then by turns, the closing last.
/// Radiology interviews last 15–20 minutes with five to seven questions (`domain_facts` 3).
const MOCK: [Part; 9] = [
    Part::Opener,
    Part::Motivation,
    Part::Behavioral,
    Part::Radiology,
    Part::Img,
    Part::Behavioral,
    Part::Radiology,
    Part::Img,
    Part::Other,
];

/// How many parts of [`MOCK`] come only once.
const ONCE: usize = 2;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Opener,
    Motivation,
    Behavioral,
    Radiology,
    Img,
    /// What no other part asks: ethics, the person, what would you do if.
    Other,
    Closing,
}

impl Part {
    fn fits(self, entry: Entry<'_>) -> bool {
        let question = entry.question;
        let is_opener = question.themes.iter().any(|theme| theme == "opener");
        let is_closing = question.kind == Kind::Closing;
        match self {
            Self::Opener => is_opener && !is_closing,
            Self::Closing => is_closing,
            _ if is_opener || is_closing => false,
            Self::Motivation => question.kind == Kind::Motivational && !is_img(entry),
            Self::Behavioral => question.kind == Kind::Behavioral && !is_img(entry),
            Self::Radiology => entry.track() == Track::Radiology,
            Self::Img => is_img(entry),
            Self::Other => [Self::Behavioral, Self::Radiology, Self::Img]
                .iter()
                .all(|part| !part.fits(entry)),
        }
    }
}

fn is_img(entry: Entry<'_>) -> bool {
    entry.track() == Track::Img
}

/// An interview made of `rest`, of which the first that fits a part is asked: opener and closing are kept in place,
/// whatever the length, as long as there is room for both.
pub(super) fn interview<'a>(mut rest: Vec<Entry<'a>>, wish: &Wish) -> Vec<Entry<'a>> {
    let budget = Budget::of(wish);
    let closing = draw(&mut rest, Part::Closing);
    let mut spent = closing.map_or(0, |entry| cost(wish, entry));
    let mut picked: Vec<Entry<'a>> = Vec::new();
    let mut parts = MOCK.as_slice();
    'full: loop {
        let before = picked.len();
        for part in parts {
            let Some(entry) = draw(&mut rest, *part) else {
                continue;
            };
            let places = picked.len() + 1 + usize::from(closing.is_some());
            let with_it = spent.saturating_add(cost(wish, entry));
            if !budget.has_room(places, with_it) && !picked.is_empty() {
                break 'full;
            }
            spent = with_it;
            picked.push(entry);
        }
        if picked.len() == before {
            break;
        }
        parts = &MOCK[ONCE..];
    }
    let has_room = budget.has_room(picked.len() + 1, spent) || picked.is_empty();
    picked.extend(closing.filter(|_| has_room));
    picked
}

/// Takes the first question that fits the part: where none of the most asked does, a rarer one.
fn draw<'a>(rest: &mut Vec<Entry<'a>>, part: Part) -> Option<Entry<'a>> {
    let position = rest.iter().position(|entry| part.fits(*entry))?;
    Some(rest.remove(position))
}
