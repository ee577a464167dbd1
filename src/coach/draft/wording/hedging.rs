//! `hedging`: the draft takes back what it says. One "I think" is modest, doubt about a finding is careful; what counts is
//! doubt upon doubt about oneself.

use super::{DraftRule, Found, Read, Remark, is_quoted};
use crate::coach::draft::phrase::{Hit, Phrases};

#[cfg(test)]
mod tests;

/// What takes back a whole answer: once is enough.
const WHOLE: &[&str] = &[
    "i|am|do ?am ?do not ?really|even|quite sure|know|certain if|whether i|this|that|it|my ..4 good|right|sense|answer|answers|qualified|enough|count|counts|ready|deserve|fit|suitable|correct|relevant|true|make|makes",
    "i do not ?really know|think|feel ..3 good|qualified|smart|ready|important|special enough|for|but",
    "not ?really|even sure ..3 makes|make sense",
    "if that|this|it makes ?any sense",
    "i ?may|might|could be ?completely|totally wrong",
    "i think|guess|believe|feel|suppose|mean ?that ?i ?am|it|this|was|is|have|had|could|can|may ?was|is|am|be maybe|perhaps|probably|possibly|might|sort|kind",
    "maybe|perhaps|probably ..2 i|it ?was|is|am|could|might|may ..1 think|guess|maybe|perhaps|probably|possibly|somewhat|somehow|kind|sort",
    "i guess|suppose you|one|that ?you could|can|might|would say",
    "<^ maybe|perhaps i|this|it ..3 not|no ..3 but",
    "might|may|could maybe|perhaps|possibly|probably",
    "this|that|it might|may|will|probably|could ..2 sound|seem|be|sounds|seems ?a ?bit|little|very|really stupid|silly|strange|dumb|naive|boring|unimportant",
    "i am ?really|certainly|probably|just not|no ?an|a|the ?real expert|authority|specialist but",
    "it|this|that is|was ?probably|maybe|really|just nothing special|much|really|big|important|impressive",
    "not ?really|that ?a|an ?very|so big|great|special|impressive|important ?deal|thing but|though",
    "i was just|only lucky",
    "i am ?really|still|even not ?really|even|quite|totally sure|certain ?if|whether|that it|this|that|i is|was|am|did|have ..2 my|enough|good|right|idea|answer",
    "do not ?really|actually|even know , maybe|perhaps|but|i|how",
    "i guess|suppose what i",
    "probably|perhaps|possibly|maybe ..3 maybe|perhaps|possibly|probably",
    "i am not ?really|very|that ?a|an|the ..2 i guess|suppose",
    "better candidates|applicants|people|doctors|students than me|i",
    "think ?that perhaps|maybe",
    "hope i do not sound|seem|look",
    "not ?really|too|very|so|quite|entirely sure ?about ?this|that|it but",
];

/// What makes a single statement smaller.
const SINGLE: &[&str] = &[
    "i ?would|do|just|personally|kind|really ?like|also think",
    "i ?would guess|suppose|assume|presume",
    "i ?kind|just ?of feel like|that",
    "i feel",
    "maybe|perhaps|probably|possibly|presumably|supposedly|arguably",
    "i ?would|might|may|could ?just say",
    "i ?would like to think|believe",
    "i am not ?so|very|really|too|totally|completely|entirely|100|quite sure|certain",
    "i ?really hope",
    "hopefully",
    "somewhat|somehow",
    "a little bit|more|of",
    "a bit",
    "more or less",
    "kind|sort +of",
    "or something|so|whatever ?like|of ?that|this ?kind",
    "i ?just|only|always tried|try to",
    "in my ?humble|modest|own opinion|view",
    "to some extent|degree",
    "in a way",
    "in some|certain way|ways",
    "as far as i know",
    "i might|may|could",
    "it|this seems|appears|seemed ?to ?me|like|that",
    "might be|have",
    "relatively|fairly",
    "or so",
    "if i may say",
    "i would not say",
    "kinda|sorta",
    "i ?just|only wanted|want to say",
    "in a sense",
];

/// Words that look like hedges and are none.
const NO_HEDGE: &[&str] = &[
    "kind|sort of person|doctor|people|patient|patients|case|cases|work|scan|scans|radiologist|resident|question|problem|program|study|environment|image|place|mistake|situation|training|community|thing",
    "this|that|what|some|any|same|the|a|one|another|every|each|all|which|different|new|of|only|first|certain|these|those|two|other kind|sort of",
    "think|thought about|of|in|aloud|through|ahead|like|before|differently|more|critically|clearly|carefully|twice|first|hard|back",
    "i hope to|i|that|you|my",
    "feel|felt ?very|so|really|most|at|like|more ready|proud|grateful|happy|home|comfortable|alive|confident|close|sad|responsible|prepared|lucky|thankful|a|safe|calm|tired",
    "how|what|when|before|because|way|where|than|as|if i think|thought",
    "i think is|are",
    "tried|try to ..4 but",
];

/// The fewest hedges that are remarked on.
const FEWEST: usize = 4;

/// The most words of a text in which one hedge less is remarked on.
const SHORT_TEXT: usize = 40;

/// The same within one sentence.
const IN_A_SENTENCE: usize = 3;

/// The most words of a sentence in which one hedge less is as many.
const SHORT: usize = 10;

pub(super) fn hedging(read: &Read<'_>) -> Vec<Remark> {
    let whole = super::found(read, WHOLE, is_about_oneself);
    let single = super::found(read, SINGLE, |phrases, hit| {
        is_about_oneself(phrases, hit) && is_hedge(phrases, hit)
    });
    let words = super::spoken_words(read).max(1);
    let limit = usize::try_from(read.limits.hedges).unwrap_or(usize::MAX);
    let fewest = if words <= SHORT_TEXT {
        FEWEST - 1
    } else {
        FEWEST
    };
    let is_dense = single.len() >= fewest && single.len() * 100 >= words * limit;
    if let Some(crowd) = crowd(read, &single).filter(|_| whole.is_empty() && !is_dense) {
        return super::counted(read, DraftRule::Hedging, &crowd);
    }
    if whole.is_empty() && !is_dense {
        return Vec::new();
    }
    let mut all = whole.clone();
    all.extend(super::apart(&single, &whole));
    super::counted(read, DraftRule::Hedging, &all)
}

/// The hedges of the first sentence that is full of them.
fn crowd(read: &Read<'_>, single: &[Found]) -> Option<Vec<Found>> {
    let sentence = |(part, words): &Found| {
        let phrases = read.phrases.get(*part);
        phrases.map_or(0, |phrases| phrases.sentence_of(words.start).start)
    };
    single.iter().find_map(|first| {
        let same = |other: &&Found| other.0 == first.0 && sentence(other) == sentence(first);
        let own: Vec<Found> = single.iter().filter(same).cloned().collect();
        let words = read
            .phrases
            .get(first.0)
            .map_or(0, |phrases| phrases.sentence_of(first.1.start).len());
        let is_short = own.len() == IN_A_SENTENCE - 1 && words <= SHORT;
        (own.len() >= IN_A_SENTENCE || is_short).then_some(own)
    })
}

/// Whether it is no doubt about a finding, which is careful, and no question or quotation.
fn is_about_oneself(phrases: &Phrases<'_>, hit: &Hit) -> bool {
    const FINDINGS: &str = "fracture|tumor|tumour|mass|lesion|nodule|pneumonia|pneumothorax|embolism|stroke|bleed|\
        bleeding|hemorrhage|haemorrhage|cancer|malignant|benign|diagnosis|appendicitis|artifact|artefact|shadow|scan|\
        image|film|infection|abscess|metastasis|metastases|aneurysm|dissection|hematoma|clot|opacity|finding|findings|\
        perforated|ruptured|pregnant|she|he|patient|patients|dose|algorithm|ai";
    let sentence = phrases.sentence_of(hit.words.start);
    let own = "i|my|me|am|myself";
    let is_finding = phrases.says(&sentence, FINDINGS)
        && !phrases.says(&hit.words, "i")
        && !phrases.says(&phrases.before(hit.words.start, 3), own);
    !is_finding && !is_quoted(phrases, hit.words.start)
}

fn is_hedge(phrases: &Phrases<'_>, hit: &Hit) -> bool {
    let around = phrases.before(hit.words.start, 2).start..phrases.after(hit.words.end, 2).end;
    !phrases.holds(&around, NO_HEDGE)
}
