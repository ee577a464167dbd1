//! `fillers`: words that fill time. A few do no harm (Laske and `DiGennaro` Reed 2024: five a minute did none, twelve did);
//! in a draft, where nobody needs to think aloud, they are counted more strictly than in what was really said.

use super::{DraftRule, Found, Read, Remark, is_quoted};

#[cfg(test)]
mod tests;

/// Sounds: nobody writes them into a draft, so with one of them the text is what was said.
const SOUNDS: &[&str] = &["um|umm|ummm|uh|uhh|uhm|er|erm|ehm|hmm|hm|mmm|aah|ahh|uhhuh"];

/// Words after which `you know` and `I mean` say something.
const YOU_KNOW: &[&str] = &[
    "<!as|do|did|if|let|that|what|how|when|would|should|must|may|might|will|can|could|to|the|not|never|why|where|who you know ,",
    "<!as|do|did|if|let|that|what|how|when|once|would|should|must|may|might|will|can|could|to|the|thing|things|person|\
     people|all|not|never|why|where|who|because you know !that|what|how|the|why|who|where|when|if|about|it|this|my|me|him|\
     her|them|whether|nothing|each|only|something|exactly|your|someone|a|any|which|better|well|as|then|more|of|anything",
    "<, you see ,",
    "you know what i mean",
];
const I_MEAN: &[&str] = &[
    "<!what|that|do|thing|which|how|if|did|not|when i mean ,",
    "<!what|that|do|thing|which|how|if|did|not|when i mean !by|it|that|to|this|the|a|business|every",
];
const KIND_OF: &[&str] = &[
    "<!this|that|what|some|any|same|a|the|one|every|each|another|all|these|those|two|three|different|first|new|certain|\
     which|other|my|his|her|of|only|right|best|wrong|special|no|rare|whatever|your|their|our|unique|specific|particular|\
     sorts|kinds|real|similar|second|main|usual|common|possible kind|sort +of !you|him|her|them|us|heart",
];
const LIKE: &[&str] = &[
    "<, like ,",
    "like , you|really|very|so|i|we|um|uh",
    "<is|was|are|were|am|be|and|but|so|just|i|he|she|they|we|really|it|had|has|did|saw|then like um|uh|so|really|very|\
     totally|super|basically|literally|you|kind|sort|always|never|completely|maybe|probably|crazy|wow|no|zero",
    "<was|were|had|saw|about|did|for|took|read|have|after|waited|only like ?a #|hundreds|thousands",
];
const YEAH: &[&str] = &[
    "<^ so|and|well ?so yeah|okay|ok|anyway",
    "<, how to|do ?you say ,",
    "<, yeah|okay|ok|anyway|anyways|whatever ,",
    "<^ well|yeah|okay|ok|alright|anyway|anyways ,",
];
const AND_STUFF: &[&str] = &[
    "and stuff|whatnot",
    "stuff like that",
    "or whatever",
    "blah",
    "and so on and so",
];

/// Words, one kind a line, and how often each says something too much.
const WORDS: &[(&[&str], usize)] = &[
    (YOU_KNOW, OF_A_KIND),
    (I_MEAN, OF_A_KIND),
    (KIND_OF, OF_A_KIND),
    (LIKE, OF_A_KIND),
    (YEAH, OF_A_KIND),
    (AND_STUFF, OF_A_KIND),
    (&["basically", "basicly"], OF_A_KIND),
    (&["literally"], OF_A_KIND),
    (
        &[
            "honestly|frankly",
            "to be ?very|completely|quite honest|frank",
        ],
        OF_A_KIND,
    ),
    (&["actually"], IN_ALL),
];

/// The fewest of one kind, or of all, that are remarked on.
const OF_A_KIND: usize = 2;
const IN_ALL: usize = 3;

/// The most words of a text in which two of different kinds are many.
const SHORT: usize = 20;

/// What was really said may have as many a minute as did no harm.
const SAID_A_MINUTE: u32 = 5;

pub(super) fn fillers(read: &Read<'_>) -> Vec<Remark> {
    let sounds = found(read, SOUNDS);
    let is_said = !sounds.is_empty();
    let mut is_often = false;
    let mut all = sounds;
    let mut clear = all.len();
    for (kind, fewest) in WORDS {
        let own = found(read, kind);
        is_often |= own.len() >= *fewest;
        clear += if *fewest == OF_A_KIND { own.len() } else { 0 };
        all.extend(own);
    }
    let is_short = super::spoken_words(read) <= SHORT;
    is_often |= (is_said && all.len() >= OF_A_KIND) || (is_short && clear >= OF_A_KIND);
    let limit = if is_said {
        SAID_A_MINUTE
    } else {
        read.limits.fillers
    };
    let minutes = read.seconds(super::spoken_words(read)) / 60.0;
    let count = f64::from(u32::try_from(all.len()).unwrap_or(u32::MAX));
    if count <= f64::from(limit) * minutes || !(is_often || all.len() >= IN_ALL) {
        return Vec::new();
    }
    all.sort_by_key(|(part, words)| (*part, words.start));
    super::counted(read, DraftRule::Fillers, &all)
}

fn found(read: &Read<'_>, patterns: &[&str]) -> Vec<Found> {
    super::found(read, patterns, |phrases, hit| {
        !is_quoted(phrases, hit.words.start)
    })
}
