//! Numbers that contradict each other: `contradiction`.
//!
//! A claim is a number and the thing it counts, with the words around it. Two claims are about the same thing when the
//! thing is the same and most of the telling words around it are: "an audit of 120 chest CT studies" and "my audit, 150
//! chest CT studies". Whatever may be two things, or one that changed, is let pass.

mod claims;

use std::collections::HashSet;

use self::claims::{Claim, Exact, Link, claims};
use super::super::phrase::Phrases;
use super::super::{DraftRule, Flow, OtherText, Remark, Text};
use super::Sight;
use super::passage::Passage;

/// The most claims of one text that are compared: beyond that it is no draft.
const MOST_CLAIMS: usize = 200;

/// The most remarks.
const MOST_REMARKS: usize = 5;

/// How far a number may lie from one that is said to be about so much, as a share of it.
const ABOUT: f64 = 0.25;

/// `contradiction`: a number in this draft against another of the same thing, here or in another draft.
pub(super) fn contradictions(sight: &Sight<'_>) -> Vec<Remark> {
    let mut own: Vec<(usize, Claim)> = Vec::new();
    for (part, passage) in sight.reading.passages.iter().enumerate() {
        own.extend(claims(passage).into_iter().map(|claim| (part, claim)));
    }
    own.truncate(MOST_CLAIMS);
    if own.is_empty() {
        return Vec::new();
    }
    let mut found = within(sight, &own);
    let told: HashSet<(usize, usize)> = found
        .iter()
        .map(|remark| (remark.part, remark.from))
        .collect();
    let others = sight
        .draft
        .others
        .iter()
        .flat_map(|other| against(sight, &own, other));
    found.extend(others.filter(|remark| !told.contains(&(remark.part, remark.from))));
    found.truncate(MOST_REMARKS);
    found
}

/// Within the draft: the later of two is quoted.
fn within(sight: &Sight<'_>, own: &[(usize, Claim)]) -> Vec<Remark> {
    let mut found = Vec::new();
    for (place, (part, claim)) in own.iter().enumerate() {
        let before = own.iter().take(place);
        let earlier =
            before.filter(|(other, earlier)| (*other, earlier.unit) != (*part, claim.unit));
        let is_told = own
            .iter()
            .take(place)
            .any(|(_, known)| is_same_number(known, claim));
        if is_told {
            continue;
        }
        let clash = earlier.map(|(_, earlier)| earlier).find(|earlier| {
            disagree(claim, earlier)
                && (is_clearly_same(claim, earlier) || claim.link == Link::Back)
        });
        if let Some(earlier) = clash {
            found.push(remark(sight, *part, claim, &earlier.words, "this text"));
        }
    }
    found
}

/// Against another draft. Only its lines that hold a number are read.
fn against(sight: &Sight<'_>, own: &[(usize, Claim)], other: &OtherText<'_>) -> Vec<Remark> {
    let telling = telling_lines(other.text);
    if telling.is_empty() {
        return Vec::new();
    }
    let text = Text::laid(&telling, Flow::Bullets);
    let phrases = Phrases::of(&text);
    let passage = Passage::of(&phrases);
    let mut theirs = claims(&passage);
    theirs.truncate(MOST_CLAIMS);
    let mut found = Vec::new();
    for (part, claim) in own {
        let same: Vec<&Claim> = theirs
            .iter()
            .filter(|other| is_same_thing(claim, other))
            .collect();
        let is_confirmed = same.iter().any(|other| !disagree(claim, other));
        if let Some(other_claim) = same.first().filter(|_| !is_confirmed) {
            found.push(remark(sight, *part, claim, &other_claim.words, other.name));
        }
    }
    found
}

fn telling_lines(text: &str) -> String {
    let mut telling = String::new();
    for line in text.lines().filter(|line| claims::may_claim(line)) {
        telling.push_str(line);
        telling.push('\n');
    }
    telling
}

fn remark(sight: &Sight<'_>, part: usize, claim: &Claim, other: &str, name: &str) -> Remark {
    let mut remark = sight.on(DraftRule::Contradiction, part, &claim.range);
    remark.fields.set("this", claim.words.as_str());
    remark.fields.set("that", other);
    remark.fields.set("name", name);
    remark
}

/// Whether two claims give the same thing the same number.
fn is_same_number(one: &Claim, other: &Claim) -> bool {
    one.thing == other.thing && (one.value - other.value).abs() < f64::EPSILON
}

/// Whether two claims cannot both be true, if they are about the same thing.
fn disagree(one: &Claim, other: &Claim) -> bool {
    if one.thing != other.thing || is_same_number(one, other) {
        return false;
    }
    let is_ordered = one.value < other.value;
    let (low, high) = if is_ordered {
        (one, other)
    } else {
        (other, one)
    };
    let is_rough = one.exact == Exact::About || other.exact == Exact::About;
    let is_near = high.value - low.value <= high.value * ABOUT;
    let is_bound = low.exact == Exact::Least || high.exact == Exact::Most;
    !(is_bound || is_rough && is_near)
}

/// Whether two claims are about the same thing: enough of the telling words around them agree, and neither tells of a
/// change, a part, a wish or a further one.
fn is_same_thing(one: &Claim, other: &Claim) -> bool {
    if one.thing != other.thing || one.link == Link::Loose || other.link == Link::Loose {
        return false;
    }
    let shared = one.around.intersection(&other.around).count();
    let fewest = one.around.len().min(other.around.len());
    match (one.is_measure, shared) {
        (_, 0) => false,
        // A day or a percent is of anything: more has to agree.
        (true, shared) => shared >= 2 && shared * 2 >= fewest,
        (false, 1) => fewest <= 2,
        (false, shared) => shared * 3 >= fewest,
    }
}

/// The same within one text, where one topic has many numbers: no measures, and half of the telling words agree.
fn is_clearly_same(one: &Claim, other: &Claim) -> bool {
    let shared = one.around.intersection(&other.around).count();
    let fewest = one.around.len().min(other.around.len());
    !one.is_measure && shared * 2 >= fewest && is_same_thing(one, other)
}
