//! Numbers and the things they count.

use std::collections::BTreeSet;
use std::ops::Range;

use super::super::number;
use super::super::passage::Passage;
use super::super::verbs::lists;

/// A number and the thing it counts.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Claim {
    /// The sentence.
    pub unit: usize,
    /// The words from the number to the thing.
    pub range: Range<usize>,
    /// These words as they are written.
    pub words: String,
    /// The number.
    pub value: f64,
    /// The thing, without the ending of the plural.
    pub thing: String,
    /// Telling words of the sentence, by their beginnings.
    pub around: BTreeSet<String>,
    /// Whether the thing is a measure that anything may have: days, percent.
    pub is_measure: bool,
    /// How exact it is.
    pub exact: Exact,
    /// What it speaks of.
    pub link: Link,
}

/// How exact a number is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Exact {
    /// Just so much.
    Just,
    /// About so much.
    About,
    /// At least so much.
    Least,
    /// At most so much.
    Most,
}

/// What a claim speaks of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Link {
    /// The thing itself.
    Plain,
    /// Something told of before: `in those three years`.
    Back,
    /// Maybe a part, a change, a further one, a wish.
    Loose,
}

const MEASURES: &str =
    "year month week day hour minute second percent point time mile km kg mg ml dollar euro";

/// Words after which a number is a name: Step 2, room 4, level 1.
const NAMES: &str = "step level grade stage type phase part case room unit ward bed no number question chapter version \
    figure table covid pgy lirads birads section line item page block gate floor";

/// Words that stand between a number and the thing without being it.
const BETWEEN: &str = "of the my our these those different more new other additional full whole long extra hundred \
    thousand million big large small";

/// Words that make a part, a change, a rate or a further one of what is counted.
const LOOSE: &str = "another other more further additional extra next last first remaining left later then before after \
    only each every per fewer less from than again second former previous per fell dropped rose reduced increased \
    grew improved cut half rest";

/// Words of what was aimed at rather than reached.
const WISHES: &str =
    "wanted planned hoped aimed goal target aim expected promised supposed should would not";

const ROUGH: &str =
    "about around roughly approximately nearly almost some circa maybe perhaps approx";
const LEAST: &str = "over above least than beyond";
const MOST: &str = "under below most to within";

/// Words that tell nothing of what is counted.
const GENERAL: &str = "\
    about after again also and another around because before been being both came could does doing down each even ever \
    every first from have having here into just last later like made make many more most much must near never next only \
    other over same she should since some such than that the their them then there these they this those through time \
    under until very was were what when where which while with within without would your our his her its for not but all \
    any are can did had has him how who why you out one two three four five six seven eight nine ten see saw said took \
    take work worked during hospital patient patients team people day days week weeks month months year years hour hours \
    minute minutes percent still well way told asked found used using did done got let set may";

/// How many letters a telling word is compared by.
const STEM: usize = 5;

/// Whether a line may hold a claim.
pub(super) fn may_claim(line: &str) -> bool {
    line.contains(|c: char| c.is_ascii_digit())
        || line
            .split(|c: char| !c.is_alphabetic())
            .any(|word| number::value(&word.to_lowercase()).is_some())
}

/// All claims of a text.
pub(super) fn claims(passage: &Passage<'_>) -> Vec<Claim> {
    let units = passage.units.iter().enumerate();
    units
        .flat_map(|(unit, range)| of_sentence(passage, unit, range.clone()))
        .collect()
}

fn of_sentence(passage: &Passage<'_>, unit: usize, range: Range<usize>) -> Vec<Claim> {
    let mut found = Vec::new();
    let mut at = range.start;
    while at < range.end {
        let Some((value, next)) = number_at(passage, at, range.end) else {
            at += 1;
            continue;
        };
        found.extend(claim(passage, unit, &range, at..next, value));
        at = next;
    }
    found
}

/// The number that begins at a word, and the word after it.
fn number_at(passage: &Passage<'_>, at: usize, end: usize) -> Option<(f64, usize)> {
    let word = passage.words.get(at)?;
    let mut value = number::value(word)?;
    let mut next = at + 1;
    while next < end {
        let word = passage.words.get(next)?;
        if let Some(scale) = number::scale(word) {
            value *= scale;
        } else if let Some(ones) =
            number::value(word).filter(|ones| *ones < 10.0 && is_tens(value, passage.words.get(at)))
        {
            value += ones;
        } else {
            break;
        }
        next += 1;
    }
    Some((value, next))
}

/// Whether `twenty` may be followed by `five`.
fn is_tens(value: f64, word: Option<&&str>) -> bool {
    let is_word = word.is_some_and(|word| word.ends_with("ty"));
    is_word && value % 10.0 == 0.0
}

fn claim(
    passage: &Passage<'_>,
    unit: usize,
    sentence: &Range<usize>,
    number: Range<usize>,
    value: f64,
) -> Option<Claim> {
    let word = |at: usize| passage.words.get(at).copied().unwrap_or_default();
    let before = (sentence.start..number.start).rev().map(word).take(3);
    let before: Vec<&str> = before.collect();
    let last = before.first().copied().unwrap_or_default();
    if lists(NAMES, last) || is_year(value, word(number.start)) {
        return year_claim(passage, unit, sentence, &number, value);
    }
    let (thing, end) = thing(passage, number.end, sentence.end)?;
    let is_loose = is_loose(passage, sentence, &number, (end, &thing), &before);
    let link = match (refers_back(&before), is_loose) {
        (true, _) => Link::Back,
        (false, true) => Link::Loose,
        (false, false) => Link::Plain,
    };
    let range = number.start..end;
    Some(Claim {
        unit,
        words: quote(passage, &range),
        around: around(passage, sentence, &range),
        is_measure: lists(MEASURES, &thing),
        exact: exact(&before),
        link,
        range,
        value,
        thing,
    })
}

fn exact(before: &[&str]) -> Exact {
    let any = |list: &str| before.iter().take(2).any(|word| lists(list, word));
    match (any(LEAST), any(MOST), any(ROUGH)) {
        (true, ..) => Exact::Least,
        (false, true, _) => Exact::Most,
        (false, false, true) => Exact::About,
        (false, false, false) => Exact::Just,
    }
}

/// Whether a claim may be a part, a change, a further one or a wish. `end` is the place after the thing.
fn is_loose(
    passage: &Passage<'_>,
    sentence: &Range<usize>,
    number: &Range<usize>,
    (end, thing): (usize, &str),
    before: &[&str],
) -> bool {
    let word = |at: usize| passage.words.get(at).copied().unwrap_or_default();
    let last = before.first().copied().unwrap_or_default();
    let of = before.get(1).copied().unwrap_or_default();
    let is_part = thing != "percent" && word(number.end) == "of"
        || last == "of" && is_amount(of)
        || of == "of" && matches!(last, "these" | "those" | "them" | "the" | "all");
    let mut near = before.iter().take(2).copied();
    let mut beside = (number.end..sentence.end.min(end + 2)).map(word);
    let mut whole = sentence.clone().filter(|at| !number.contains(at));
    is_part
        || near.any(|word| lists(LOOSE, word))
        || beside.any(|word| lists(LOOSE, word))
        || sentence.clone().any(|at| lists(WISHES, word(at)))
        || whole.any(|at| {
            number::value(word(at)).is_some() && is_same_measure(passage, at, sentence.end, thing)
        })
}

/// A word that makes a part: `some of the 120`.
fn is_amount(word: &str) -> bool {
    number::says_how_much(word) || lists("some most many none one all part few percent", word)
}

/// Whether another number of the sentence counts the same thing.
fn is_same_measure(passage: &Passage<'_>, at: usize, end: usize, own: &str) -> bool {
    thing(passage, at + 1, end).is_some_and(|(other, _)| other == own)
}

/// `those three years`, `in the three years`.
fn refers_back(before: &[&str]) -> bool {
    let last = before.first().copied().unwrap_or_default();
    let one_before = before.get(1).copied().unwrap_or_default();
    one_before != "of" && matches!(last, "those" | "these" | "all")
        || last == "the"
            && matches!(
                one_before,
                "in" | "during" | "over" | "all" | "of" | "after"
            )
}

/// The thing that is counted: the last of up to three telling words after the number, before a word that joins.
fn thing(passage: &Passage<'_>, from: usize, end: usize) -> Option<(String, usize)> {
    let mut found: Option<(String, usize)> = None;
    for at in from..end.min(from + 4) {
        let word = *passage.words.get(at)?;
        let glue = passage.text.after(at - 1);
        if glue.contains(['.', ',', ':', '(', ')', '/']) {
            break;
        }
        if lists(BETWEEN, word) && found.is_none() {
            continue;
        }
        if number::is_ordinal(word) {
            return None;
        }
        let is_telling = word.chars().count() >= 2
            && word.chars().all(char::is_alphabetic)
            && !joins(word)
            && !(found.is_some() && word.ends_with("ed"));
        if !is_telling {
            break;
        }
        let singular = singular(word);
        let is_measure = lists(MEASURES, &singular);
        found = Some((singular, at + 1));
        // The measure is the thing, whatever follows; a plural ends what is counted.
        if is_measure || is_plural(word) {
            break;
        }
    }
    if passage.text.after(from - 1).starts_with('%') {
        return Some(("percent".to_owned(), from));
    }
    found.filter(|(thing, _)| thing.len() > 1)
}

fn is_plural(word: &str) -> bool {
    word.ends_with('s') && !word.ends_with("ss") || lists("women men children people staff", word)
}

/// Words that end what is counted.
fn joins(word: &str) -> bool {
    lists(
        "and or in on at by for with from to of who that which was were is are had has have i we he she they it the a an as \
         but so when while before after during until than then per each because into about ago later old went came did do \
         not no am pm",
        word,
    )
}

fn singular(word: &str) -> String {
    let ends = word.ends_with('s') && !word.ends_with("ss") && word.len() > 2;
    let word = if ends {
        word.trim_end_matches('s')
    } else {
        word
    };
    match word {
        "yr" => "year".to_owned(),
        "hr" => "hour".to_owned(),
        "min" => "minute".to_owned(),
        "studie" => "study".to_owned(),
        word => word.to_owned(),
    }
}

fn is_year(value: f64, word: &str) -> bool {
    word.len() == 4 && (1950.0..2050.0).contains(&value)
}

/// Events that happen once: the year is the number.
const EVENTS: &str = "graduated finished started joined moved left passed born married matched returned published began";

/// `graduated in 2018`.
fn year_claim(
    passage: &Passage<'_>,
    unit: usize,
    sentence: &Range<usize>,
    number: &Range<usize>,
    value: f64,
) -> Option<Claim> {
    let word = |at: usize| passage.words.get(at).copied().unwrap_or_default();
    let is_in = number.start > sentence.start && matches!(word(number.start - 1), "in" | "since");
    if !is_in || !is_year(value, word(number.start)) {
        return None;
    }
    let first = sentence.start.max(number.start.saturating_sub(8));
    let event = (first..number.start)
        .rev()
        .find(|at| lists(EVENTS, word(*at)))?;
    let is_own = event > sentence.start && word(event - 1) == "i";
    let range = event..number.end;
    is_own.then(|| Claim {
        unit,
        words: quote(passage, &range),
        around: around(passage, sentence, &(event..event)),
        thing: format!("year {}", word(event)),
        range,
        value,
        is_measure: false,
        exact: Exact::Just,
        link: if word(event) == "graduated" {
            Link::Back
        } else {
            Link::Plain
        },
    })
}

fn quote(passage: &Passage<'_>, range: &Range<usize>) -> String {
    let said = passage.text.said(range);
    let is_percent = passage
        .text
        .after(range.end.saturating_sub(1))
        .starts_with('%');
    if is_percent {
        format!("{said}%")
    } else {
        said.to_owned()
    }
}

/// The telling words of a sentence beside the claim's own.
fn around(passage: &Passage<'_>, sentence: &Range<usize>, own: &Range<usize>) -> BTreeSet<String> {
    let first = sentence.start.max(own.start.saturating_sub(12));
    let last = sentence.end.min(own.end + 12);
    let own_thing = own.end.checked_sub(1);
    (first..last)
        .filter(|at| Some(*at) != own_thing)
        .filter_map(|at| passage.words.get(at))
        .filter(|word| word.chars().count() > 2 && word.chars().all(char::is_alphabetic))
        .filter(|word| !lists(GENERAL, word) && number::value(word).is_none())
        .map(|word| word.chars().take(STEM).collect())
        .collect()
}
