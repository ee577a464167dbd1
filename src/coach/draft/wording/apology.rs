//! `over-apology`: the draft excuses itself to its listener (PF01: do not over-apologize).
//!
//! An apology made to a patient or a colleague within a story is an action, and a good one.

use super::{DraftRule, Read, Remark, is_quoted};
use crate::coach::draft::phrase::{Hit, Phrases};

#[cfg(test)]
mod tests;

/// What is too much by itself, because it asks the listener to forgive.
const PLEADING: &[&str] = &[
    "sorry for|about my|the ?very ?bad|poor|weak|low|limited|broken english|accent|score|scores|grade|grades|gap|gaps|attempt|attempts|cv|grammar|pronunciation|voice|answer|failure|failures|result|results|transcript|application|explanation|language|past|record|background",
    "sorry if|that my english|accent|answer|grammar|pronunciation|scores|score|cv|language",
    "sorry if i|this|it",
    "sorry that i am|have ?only|not ?an|a|only|older|not|failed|no",
    "excuse|forgive|pardon my",
    "excuse|forgive|pardon me for",
    "please excuse|forgive|overlook|ignore|pardon",
    "i ..2 hope|beg|ask|pray|wish ..2 you|program|committee|programs ..3 forgive|overlook|excuse|pardon|forgiveness",
    "hope|wish|pray to be forgiven|excused",
    "<!not|never hold it|this|that against me",
    "judge me ?too|so harshly|by|for|badly",
    "i ?really|do|sincerely|truly|deeply|must|have|want|would|should|like|need|also|again ?like ?to|sincerely|deeply apologize|apologise for|that|if|in|about my|the|this|having|not|being|i|any|such|it",
    "my ?sincere|sincerest|deepest|humble apologies|apology for",
    "i am|feel ?so|very|really|truly|deeply|still|quite|also|a ?little|bit ashamed|embarrassed|mortified",
    "i have|had ?to|no ?be|feel ?right ashamed",
    "i am aware|know|afraid|sorry ..3 my ..3 is|are|was|were ?so|very|really ?not ?too|so bad|terrible|poor|awful|embarrassing|weak|shameful|pathetic|horrible",
    "i am ?really|truly|just|simply ?a ?such ?a failure|disappointment|loser|burden",
    "i do not deserve",
    "i have no right|excuse to|for",
    "beg|ask for|your|you ..3 forgiveness|pardon|mercy|indulgence",
    "bear with|tolerate my ..2 english|accent|grammar",
    "beg|ask|request|want|wish to be excused|forgiven|pardoned",
    "it is ?so|very|really|quite|a ?bit|little embarrassing|shameful|humiliating ?for ?me to|that",
    "want|like|need|have|must ?to say sorry",
    "<^ apologies for|to|if|that",
    "apologies for|if my|the|this|not|having|being|i",
    "my apologies to ..2 for",
    "not mind my ..2 english|accent|grammar|pronunciation|score|scores|gap",
    "sorry for|about ..4 my ..1 english|accent|score|scores|grade|grades|gap|gaps|attempt|attempts|cv|grammar|application|transcript",
    "let me ?first|begin|just ?by ?first apologize|apologise|apologizing|apologising",
    "it is ?such a ?big|great|real shame that|for|to",
    "you ..2 could|would|can|will ?please|kindly forgive|excuse|overlook|pardon",
    "am ?so|very|really sorry i am|have|do|did|can|could|was",
    "my ..2 grade|grades|score|scores|marks|english|cv|results|transcript|record is|are|was|were ?@very ?@very shameful|embarrassing|terrible|awful|pathetic|horrible|disgraceful",
];

/// Words of regret: a few of them are owning up, more are too many.
const REGRET: &[&str] = &[
    "sorry",
    "i ?deeply|sincerely|really|truly apologize|apologise",
    "my apologies",
    "unfortunately|sadly|regrettably",
    "i ?deeply|really|truly|very|still|much|do ?much ?deeply regret",
    "it|this|that|everything|all was|is ?all|completely|totally|entirely|only my ?own ?stupid fault",
    "shame|ashamed|embarrassed|embarrassing|embarrassingly",
    "i should have known|been better|smarter|stronger",
    "i blame myself",
    "i failed you|them|everyone|everybody|my",
    "i am afraid",
    "forgive me",
    "i let everyone|everybody|them|my|you ..3 down",
    "i ..1 let ..2 down",
    "i feel|felt ?so|very|really terrible|awful|horrible|bad about",
    "i should|could have ..1 studied|done|tried|worked|prepared ?much|so harder|more|better|earlier",
    "guilty",
    "all|only|entirely|completely my fault",
];

/// "Sorry" that is no apology to the listener.
const NO_APOLOGY: &[&str] = &[
    "felt|feel|feels|feeling sorry",
    "sorry for|about his|her|their|them|him|your|our|losing|its|the ..2 loss|wait|delay|patient|patients|family|families|inconvenience|pain",
    "sorry to hear|see|leave|learn|lose|miss|disturb|interrupt|wake|bother|keep",
    "than|am|be|being sorry than|later",
    "safe than sorry",
    "<!to say|said|saying|says ?i|that|she|he ?am|was|is ?very|so|truly sorry",
    "was|were ?very|so|truly|really sorry",
];

/// What makes it something said in the story.
const TOLD: &[&str] = &[
    "<!to said|told|tell|telling|say|saying|says|replied|answered|explained|wrote|whispered|repeated|called",
];

/// How many words of regret are a few.
const MOST: usize = 2;

pub(super) fn over_apology(read: &Read<'_>) -> Vec<Remark> {
    let mut pleading = Vec::new();
    let mut regret = Vec::new();
    for (part, phrases) in read.spoken() {
        let begged = phrases.hits(PLEADING);
        let begged: Vec<Hit> = begged
            .into_iter()
            .filter(|hit| is_said_now(phrases, hit))
            .collect();
        let apart = |hit: &Hit| !begged.iter().any(|other| overlaps(other, hit));
        let weak = phrases.hits(REGRET).into_iter();
        let weak = weak.filter(|hit| is_said_now(phrases, hit) && apart(hit));
        regret.extend(weak.map(|hit| (part, hit.words)));
        pleading.extend(begged.into_iter().map(|hit| (part, hit.words)));
    }
    let mut all = pleading.clone();
    all.extend(regret.iter().cloned());
    if pleading.is_empty() && !is_much(read, &regret) {
        return Vec::new();
    }
    super::counted(read, DraftRule::OverApology, &all)
}

/// Whether there is more regret than owning up needs: more than a few words of it, or two apologies.
fn is_much(read: &Read<'_>, regret: &[super::Found]) -> bool {
    let text = |part: usize| read.texts.get(part);
    let is_sorry = |(part, words): &&super::Found| {
        let said = text(*part)
            .map_or("", |text| text.said(words))
            .to_lowercase();
        said.contains("sorry") || said.contains("apolog")
    };
    let sorry = regret.iter().filter(is_sorry).count();
    regret.len() > MOST || sorry > 1
}

fn overlaps(one: &Hit, other: &Hit) -> bool {
    one.words.start < other.words.end && other.words.start < one.words.end
}

/// Whether it is said to the listener, not to somebody in the story.
fn is_said_now(phrases: &Phrases<'_>, hit: &Hit) -> bool {
    let start = hit.words.start;
    let around = phrases.before(start, 5).start..phrases.after(hit.words.end, 5).end;
    let before = phrases.before(start, 7);
    let is_reported = phrases.holds(&before, TOLD) && !phrases.says(&before, "you");
    let is_denied = phrases.says(&phrases.before(start, 2), "not|never|without");
    let is_denied = is_denied
        || phrases.holds(
            &hit.words,
            &[
                "am not",
                "feel no|not",
                "do not apologize|apologise",
                "did not|never",
            ],
        );
    !is_quoted(phrases, start) && !is_reported && !is_denied && !phrases.holds(&around, NO_APOLOGY)
}
