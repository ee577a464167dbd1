//! The name of a program that does not belong into a note.

use std::collections::BTreeSet;

use super::{NoteRule, Read, Remark};
use crate::coach::words::{lists, words};
use crate::domain::program::Sheet;

/// Words in the names of programs that many share.
const SHARED: &str = "\
    university of the hospital hospitals medical medicine center centre health healthcare system school \
    college clinic institute radiology residency program diagnostic department at and for in state \
    general memorial regional community imaging foundation campus care sciences us";

/// States, whose names many programs bear and every second note may say.
const STATES: &str = "\
    alabama, alaska, arizona, arkansas, california, colorado, connecticut, delaware, florida, georgia, \
    hawaii, idaho, illinois, indiana, iowa, kansas, kentucky, louisiana, maine, maryland, massachusetts, \
    michigan, minnesota, mississippi, missouri, montana, nebraska, nevada, new hampshire, new jersey, \
    new mexico, new york, north carolina, north dakota, ohio, oklahoma, oregon, pennsylvania, rhode \
    island, south carolina, south dakota, tennessee, texas, utah, vermont, virginia, washington, west \
    virginia, wisconsin, wyoming, puerto rico";

/// Letters in capitals that are no program's.
const COMMON_LETTERS: &str = "\
    mri pet icu img usa ecfmg eras nrmp cme acr rsna abr phd usmle";

/// `wrong-program`: it names another program of the sheets, and this one nowhere.
pub(super) fn wrong_program(read: &Read<'_>) -> Option<Remark> {
    let own = read.letter.sheet()?;
    let places = places(read);
    let mut covered = vec![false; read.words.len()];
    let mut is_named = false;
    for name in names(own, &places) {
        for (from, to) in mentions(read, &name) {
            is_named = true;
            covered
                .iter_mut()
                .take(to)
                .skip(from)
                .for_each(|word| *word = true);
        }
    }
    if is_named {
        return None;
    }
    let others = read
        .letter
        .programs
        .iter()
        .filter(|sheet| sheet.id != own.id);
    let found = others.flat_map(|sheet| {
        let names = names(sheet, &places);
        let mentions = names.into_iter().flat_map(|name| mentions(read, &name));
        mentions
            .map(move |place| (place, sheet))
            .collect::<Vec<_>>()
    });
    // The longest name that begins first: `Washington University` before `Washington`.
    let ((from, to), sheet) = found.min_by_key(|((from, to), _)| (*from, usize::MAX - to))?;
    let (first, last) = (read.words.get(from)?, read.words.get(to - 1)?);
    let mut remark = read.remark(NoteRule::WrongProgram, first, last);
    remark.fields.set("name", sheet.name.as_str());
    Some(remark)
}

/// A name as it may stand in a text: its words, or letters that stand in capitals.
enum Name {
    Words(Vec<String>),
    Letters(String),
}

/// The cities of all sheets and the states: whoever names one names no program.
fn places(read: &Read<'_>) -> BTreeSet<Vec<String>> {
    let cities = read
        .letter
        .programs
        .iter()
        .flat_map(|sheet| [&sheet.city, &sheet.state]);
    let cities = cities.map(|place| folded_words(place));
    let states = STATES.split(", ").map(folded_words);
    cities.chain(states).collect()
}

fn folded_words(text: &str) -> Vec<String> {
    words(text).into_iter().map(|word| word.folded).collect()
}

/// Every way to name a program: the name and the institution whole, what is its own in them, and their letters.
fn names(sheet: &Sheet, places: &BTreeSet<Vec<String>>) -> Vec<Name> {
    let mut found = Vec::new();
    for text in [&sheet.name, &sheet.institution] {
        let whole = folded_words(text);
        let own: Vec<String> = whole
            .iter()
            .filter(|word| !lists(SHARED, word))
            .cloned()
            .collect();
        let letters: String = whole
            .iter()
            .filter(|word| !matches!(word.as_str(), "of" | "the" | "and" | "at" | "in" | "for"))
            .filter_map(|word| word.chars().next())
            .collect();
        let is_own = own.concat().len() >= 3 && !places.contains(&own);
        if is_own && is_run(&whole, &own) {
            found.push(Name::Words(own));
        }
        if whole.len() > 1 && !places.contains(&whole) {
            found.push(Name::Words(whole));
        }
        if letters.len() >= 3 && !lists(COMMON_LETTERS, &letters) {
            found.push(Name::Letters(letters));
        }
    }
    found
}

/// Whether words stand together in a name: `Wash` and `St Louis` do not make one name.
fn is_run(whole: &[String], own: &[String]) -> bool {
    whole.windows(own.len().max(1)).any(|window| window == own)
}

/// Where a name stands in the note: from a word to another, not included.
fn mentions(read: &Read<'_>, name: &Name) -> Vec<(usize, usize)> {
    let length = match name {
        Name::Words(words) => words.len(),
        Name::Letters(_) => 1,
    };
    let windows = read.words.windows(length.max(1)).enumerate();
    let found = windows.filter(|(_, window)| match name {
        Name::Words(words) => {
            !words.is_empty()
                && window
                    .iter()
                    .zip(words)
                    .all(|(word, part)| word.folded == *part)
        }
        Name::Letters(letters) => window
            .first()
            .is_some_and(|word| word.is_capitals && word.folded == *letters),
    });
    found.map(|(at, _)| (at, at + length)).collect()
}
