//! Words that ask, push or promise about ranking.
//!
//! The Match lets either side say that it is interested; asking the other for its list, or making a promise of one's own
//! the price, breaks its rules (facts 2). A note of thanks is the wrong place for either (TY06), so what is said here of
//! ranks at all is a remark, save where it speaks of a hospital's fame.

use super::{NoteRule, Read, Remark};
use crate::coach::words::{Word, find};

/// Forms of the word that is nearly never innocent in such a note.
const RANKS: [&str; 7] = [
    "rank", "ranks", "ranked", "ranking", "rankings", "rol", "rols",
];

/// Words that mean the program, beside its name.
const PROGRAM: [&str; 14] = [
    "you",
    "your",
    "yours",
    "program",
    "programs",
    "residency",
    "department",
    "institution",
    "hospital",
    "team",
    "here",
    "this",
    "it",
    "there",
];

/// What makes a rank innocent: the fame of a place, and the note that says it is none of its business.
const INNOCENT: [&str; 7] = [
    "top|highly|nationally|internationally|consistently|best|well ranked",
    "high|top ranking",
    "is|are|was|were|been|being ?consistently ?often ranked among|in|by|as|at|nationally|number|no|first|1|#1|one",
    "not|dont|doesnt|never|no|nor|without|cannot|wont|neither ..8 affect*|influence*|bearing|regard|change|impact|part|role|effect|matter ..6 rank*",
    "rank*|list* ..6 not|never|no ..4 affect*|influence*|changed|matter|depend",
    "ranks ..5 among|in|as|high|highly|near|at",
    "rank and file",
];

/// Who makes an innocent rank guilty again: `I was ranked among your top candidates`.
const GUILTY: [&str; 3] = [
    "i|we|me|us|im|ill|id ?will ?would ?could ?might ?am ?was ?be ?been ?highly ranked",
    "hope|hoping|like|love|want|wish|expect ..3 to be|get ..2 ranked",
    "rank* ..1 me|us",
];

/// What asks, pushes or promises without the word itself.
const SEEKING: [&str; 51] = [
    // To match with them.
    "hope|hoping|love|like|want|wish|wishing|dream|dreaming|excited|eager|thrilled|honor|honored|honour|honoured|joy|pleasure|goal|aim|delighted|happy|forward|pray|praying|plan|intend|opportunity|chance|privilege|grateful|glad|determined|ready ..6 to match|matching ?up at|with|into|here|there",
    "hope|hoping|love|like|want|wish|dream|honor|honored|honoured|goal|aim|forward|plan|intend|chance|opportunity ..6 to match|matching in|to your|this",
    "hope|wish|pray|hoping ..3 i|we ?will ?can ?do match|matched ?up ?together at|with|into|here|there|$",
    "if|when|once|should i|we match|matched at|with|into|here|there",
    "i|we|ill|id ?will ?would ?could ..1 match at|with|into|here|there",
    "matching at|with|into|here ..5 would|will be",
    "where|place ?that i|we match",
    "thought|idea|prospect|dream|possibility|chance|chances|hope of matching",
    "hope|wish|want|please|pray ..5 match me|us",
    "pre match",
    "prematch",
    // First on a list.
    "@ ..5 is|are|remains|remain|was|am|be|stays|become|became ..3 my|our ?very ?absolute number|top|first|#1|no|favorite|favourite|preferred ?one ?1 choice|choices|pick|preference|option",
    "@ ..5 is|are|remains|remain|be ..2 my|our top|number|#1|favorite|favourite|preferred ?one ?1 program|residency",
    "@ ..5 is|are|remains|remain|be ..3 my|our number|#1 ?one ?1 $",
    "youre|its|theyre ..3 my|our ?very ?absolute number|top|first|#1|favorite ?one ?1 choice|choices|pick|preference|option|program|$",
    "my|our ?very ?absolute number|top|first|#1|no|favorite ?one ?1 choice|pick|preference|program|option is|are|remains|remain|would|will ..4 @",
    "@ ..4 is|are ..2 number|#1 ?one ..2 for|to me",
    "i|ill|we|im ?will ?would ?have ?am ?plan ?intend ?want ?to put|putting|list|listing|listed|place|placing|placed @ ..3 first|#1|highest|top",
    "at|near the ?very top of my|our|your ?final ?rank list",
    "first|high|higher|highly|top|number|one|#1|1|up on my|our|your ?final ?rank list",
    "finaliz*|finalis*|certify|certifying|submit|submitting your ?final ?rank ?order list|decision|decisions|selection|selections|choices",
    "make|making|build|building|prepare|preparing your ?final ?rank ?order list",
    "a|my place|spot|position on your ?final ?rank list",
    "on your ?final ?rank list",
    // Where one stands.
    "my|our chances|odds|prospects",
    "where|how ..2 i stand|compare|compared|rate|rated",
    "how did i|we do|go|look|come",
    "how ..2 i|we did|do|performed|fared ?in ?on ?during ?the ?my interview|interviews|compared",
    "i|me|my ..3 competitive",
    "chances|chance of ..2 matching|acceptance|admission|selection",
    "let me know|tell me|curious|wonder|wondering|hear|know if|whether|how ..2 i|my|me ..6 accepted|selected|chosen|competitive|considered|admitted|chances|shot",
    "will|would|could|can you ..2 accept|select|choose|pick|take me",
    "consider ..5 favorably|favourably|strongly|seriously",
    "look* forward|await|awaiting|eager|anxious|anxiously ..5 your|the|a ..2 decision|decisions|verdict",
    "hope|hoping|await|awaiting|forward ..5 favorable|favourable|positive decision|outcome|answer|result|reply|consideration|response",
    "put ..2 in a good|kind word",
    "keep me in mind ..3 list|decide|decision|decisions|select|choose|choosing|selecting|final*",
    // Promises, given or wanted.
    "i|we|ill|id ..3 promise|guarantee|pledge|swear|vow|commit ..7 attend|attending|accept|accepting|join|joining|choose|choosing|match*|train|training",
    "i|we|ill|id ..3 promise|guarantee|pledge|swear|vow|commit ..4 come|coming to|here|there",
    "i|we ?give ?you my|our word",
    "you ..3 promise|guarantee|assure|confirm|commit|secure ..6 spot|position|place|slot|match*|acceptance",
    "guarantee|save|hold|reserve|secure ?for ?me a|me|my ?a spot|position|place|slot",
    "i|we|ill|id ?will ?would ?shall ?gladly ?happily ?certainly ?definitely ?immediately ?surely accept ..3 position|spot|place|slot",
    "accept ?an ?any offer ?from ?of ?you ?a ?residency $",
    "offer|offered|offering me a|the ?residency position|spot|slot",
    "i|we|ill|id ?will ?would ?hereby commit ?myself to ?your @",
    "if selected|chosen|accepted|offered|taken ..4 i|ill|id ..3 come|join|attend|accept",
    "i|we|ill|id ?will ?would choose|pick|prefer|take @ ..1 over|above|before",
    "if you ..3 take|choose|pick|select|accept me",
    "cancel|cancelled|canceled|withdraw|withdrawn|withdrew|decline|declined ..4 other|remaining ..1 interviews|interview|programs",
    "you are|youre the ?only one|program ..3 i|for ..2 want|choose|me",
];

/// How many words around a bare rank are quoted.
const AROUND: usize = 3;

/// `rank-seeking`: every place that asks, pushes or promises, in the order of the text.
pub(super) fn rank_seeking(read: &Read<'_>) -> Vec<Remark> {
    let name = read.letter.sheet().map_or("", |sheet| sheet.name.as_str());
    let named = crate::coach::words::words(name)
        .into_iter()
        .map(|word| word.folded);
    let general = ["the", "of", "and", "at", "in", "for"];
    let subjects: Vec<String> = named
        .filter(|word| !general.contains(&word.as_str()))
        .chain(PROGRAM.map(str::to_owned))
        .collect();
    let mut found = Vec::new();
    for sentence in read.words.chunk_by(|a, b| a.sentence == b.sentence) {
        let places = seeking(sentence, &subjects);
        let quoted = places.into_iter().filter_map(|(first, last)| {
            let (first, last) = (sentence.get(first)?, sentence.get(last)?);
            Some(read.remark(NoteRule::RankSeeking, first, last))
        });
        found.extend(quoted);
    }
    found
}

/// The places of a sentence, none overlapping another.
fn seeking(sentence: &[Word], subjects: &[String]) -> Vec<(usize, usize)> {
    let mut found: Vec<(usize, usize)> = Vec::new();
    let bare = ranks(sentence, subjects);
    let patterns = SEEKING
        .iter()
        .filter_map(|pattern| find(pattern, sentence, subjects));
    for (first, last) in patterns
        .filter(|place| !is_list_of_things(sentence, *place))
        .chain(bare)
    {
        let overlapped = found
            .iter_mut()
            .find(|known| known.0 <= last && first <= known.1);
        match overlapped {
            Some(known) => *known = (known.0.min(first), known.1.max(last)),
            None => found.push((first, last)),
        }
    }
    found.sort_unstable();
    found
}

/// Each bare rank with some words around it, where nothing makes the sentence innocent.
fn ranks(sentence: &[Word], subjects: &[String]) -> Vec<(usize, usize)> {
    let has = |patterns: &[&str]| {
        patterns
            .iter()
            .any(|pattern| find(pattern, sentence, subjects).is_some())
    };
    let is_innocent = has(&INNOCENT) && !has(&GUILTY);
    let ranks = sentence
        .iter()
        .enumerate()
        .filter(|(_, word)| is_rank(word));
    let places = ranks.map(|(at, _)| {
        let last = sentence.len().saturating_sub(1);
        (at.saturating_sub(AROUND), (at + AROUND).min(last))
    });
    if is_innocent {
        Vec::new()
    } else {
        places.collect()
    }
}

/// Whether a word is a rank; letters such as ROL only where they stand in capitals.
fn is_rank(word: &Word) -> bool {
    let is_short = word.folded.starts_with("rol");
    RANKS.contains(&word.folded.as_str()) && (word.is_capitals || !is_short)
}

/// `your list of books`: a list that has nothing to do with the Match.
fn is_list_of_things(sentence: &[Word], (_, last): (usize, usize)) -> bool {
    let word = |at: usize| sentence.get(at).map(|word| word.folded.as_str());
    let of_people = ["programs", "applicants", "candidates", "residents"];
    word(last) == Some("list")
        && word(last + 1) == Some("of")
        && !word(last + 2).is_some_and(|what| of_people.contains(&what))
}
