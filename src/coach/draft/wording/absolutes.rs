//! `absolutes`: too much is said to be always, never, everybody. A habit ("since then I always check the name") or a fact
//! ("I had never seen a PACS") is none.

use super::{DraftRule, Read, Remark, is_quoted};
use crate::coach::draft::phrase::{Hit, Phrases};

#[cfg(test)]
mod tests;

/// Claims that no listener believes: once is enough.
const CLAIMS: &[&str] = &[
    "i ?will|would|can|could|do never ?ever make|miss|fail|forget|complain|argue|disappoint|quit|panic|struggle|regret|lie =mistake|mistakes|a|any|an|to|you|anyone|anything|details|deadlines|on|under|findings|@link",
    "i ..1 never ?ever give|get|gets|lose|feel|become|say ?my|any ?a up|tired|angry|stressed|nervous|bored|upset|control|temper|patience|calm|no",
    "i have|had never ?ever|once made|missed|failed|forgotten|lost|argued|disappointed|given|regretted|complained|needed|had ?any|a|an|at|anyone|in ?single mistake|mistakes|error|errors|exam|exams|anything|deadline|deadlines|conflict|conflicts|problem|problems|complaint|complaints|argument|someone|anyone|patient|day|finding|temper|help|life|disagreement|disagreements",
    "i ..1 never failed|made|missed|had|lost ?any|a|an|at ?single mistake|mistakes|error|errors|exam|exams|anything|deadline|deadlines|conflict|conflicts|complaint|complaints|patient|finding|disagreement",
    "i ?am|will|can|do|have ?be always ?be right|correct|successful|positive|happy|calm|perfect|perfectly|excellent|punctual|available",
    "i ..2 always ?be|get|am|have|find|know|stay|remain|give|do ?a|the|my|on right|correct|perfect|answer|solution|along|successful|time|100 =$|@link|answer|solution|percent",
    "i ..2 do|handle|solve|learn|manage|diagnose|read|know ?absolutely|literally everything|anything !i|that|possible|he|she|they|we|alone|again|by|he",
    "everyone|everybody ..4 loves|likes|adores|trusts|admires|respects|agrees|praises ..2 me|my",
    "everyone|everybody ..3 loved|liked|adored|trusted|admired|respected|praised me|my",
    "everyone|everybody|nobody|one ?in|on|at ?the|my|our|whole world|hospital|department|earth|class|university|planet ?ever hates|hated|loves|loved|likes|liked|admires|feared|wants|agrees|understands|understood",
    "he|she|they|nobody never ?once ?ever helped|listened|cared|thanked|apologized|apologised|taught|did ?to anybody|anyone|anything|nobody|us|me|him|her|$",
    "100|hundred percent of|sure|certain|the",
    "solve|solves|solved|fix|fixes|answer|answers every|all|any ?of ?the ?single problem|problems|question|questions",
    "every ?single @staff|patient ..5 thanked|loved|liked|praised|trusted me|my",
    "nobody|one ?else ..4 works|worked|studied|studies|reads|tries|tried as hard|much|well|long",
    "i ..2 always the first|last|best|one",
    "i can assure",
    "nobody|everyone|everybody there|here ?ever|really|only|always cares|listens|reads|learns|respects|thinks|leaves|takes|lies|cheats|complains",
    "no one there|here ?ever|really cares|listens|reads|learns|respects|thinks",
    "nobody|everyone|everybody in ?my|our|that|the country|hospital|department|system|university ?ever|really|only|always cares|listens|reads|learns|respects|thinks|leaves|takes|lies|cheats|complains",
    "every|all ?the ?single doctor|doctors|hospital|hospitals|patient|patients|resident|residents|student|students|person|people|nurse|nurses ?there|here ?in ..2 only|always|never|must|should",
    "and never ?ever complain|forget|fail|miss|disappoint|quit =@link|any|a|an",
    "no one ?is better|more suited|qualified|prepared|dedicated",
    "i am perfect",
    "always ?@very happy|satisfied|pleased|impressed with|by me|my",
    "i am|was never ?ever ?really tired|late|wrong|angry|nervous|stressed|bored|afraid|absent",
    "my ..2 always ?absolutely perfect|perfectly|correct|right|flawless|excellent",
    "absolutely everyone|everybody|nobody|everything|every|no ?one",
    "know for sure|certain",
    "you ..1 never ?ever have|regret|need|see|find|hear ?a|an|any ?single problem|problems|complaint|complaints|it|better|reason|anyone",
    "every|any program|hospital|department would|will|wants|should",
    "never ..4 that i could|can not",
    "no matter what",
    "i have never ?ever ?once been late|absent|wrong|angry|unprepared|sick|tired",
    "nobody|one ?else ?ever can|could|will ?ever outwork|beat|match|stop|outperform|replace me",
    "my reports|report|work|reads|films|diagnoses|notes ..3 no|zero|without error|errors|mistake|mistakes",
    "never has|have ..4 me|my",
    "will never ?fully|completely|ever|really be replaced|replace|needed",
    "all ..3 @staff|patients|people ..1 love|loved|like|liked|adore|trust|trusted|admire|admired|respect|respected|praised ?working ?with me|my",
    "nobody|one ..2 works|worked|work|does|did|do|can|cares|knows|wants|reads|studies|studied|is|was|will ..4 harder|more|better|than me|i|harder|than ?me",
    "nobody|no|one ?else|ever ..2 can|could|works|does|knows|wants|is ..3 like|as ..4 me|i =$|do|@link",
    "nobody|one works|worked|studies|cares|reads harder|better|more",
    "i ..1 have|has absolutely|no|zero|not ?any|no|a ?real|single weakness|weaknesses|flaw|flaws|faults",
    "i do not have|make ?any|a ?single|real weakness|weaknesses|flaws|mistakes|faults|errors",
    "i ?will|would|can ?really|truly|simply|definitely|certainly|honestly am|be ?really|truly|simply|definitely|without ?doubt the ?very|absolute best|perfect|ideal|most|hardest|strongest|smartest ..2 candidate|resident|applicant|student|fit|choice|doctor|intern|person|one|radiologist|hardworking|qualified|worker|match",
    "i ?can|will|do ?absolutely|always|personally guarantee|promise|swear",
    "100|hundred|110|1000|200 ?percent sure|certain|committed|dedicated|ready|convinced|confident|perfect|accurate|correct|effort|guaranteed",
    "give|gave|giving|put ..2 100|110|hundred|200|1000 =$|percent|@link|every",
    "nothing ?that i can|could not ?do|handle|learn",
    "nothing ?can|could|will|is|has ?ever stop|stops|impossible|scares|beats me|for",
    "the ?single best|greatest|perfect|only specialty|speciality|field|program|hospital|place|university|doctor|job|country|residency|career ?in|for|on ?the ?whole|entire me|world|country|universe|usa|history|earth",
    "without ?a|any ?single exception|exceptions",
    "perfect|flawless resident|candidate|score|record|doctor|applicant|radiologist|physician",
    "perfectly|absolutely|totally|100 ?percent prepared|fluent|fearless|accurate|qualified|certain|flawless|error|perfect|confident",
    "ai|computers|machines ..1 will|can|could never ?ever|completely|fully|be replace|fail|make|be|miss|replaced|wrong",
    "every ?single @staff|patient|doctor|person|program|hospital ..4 loves|loved|knows|must|agrees|agree|wants",
    "nothing else ..2 matters|mattered|interests|makes",
    "always and never|forever",
    "i ?will never ?ever let ..2 down",
];

/// Large words: many of them make an answer hard to believe.
const LARGE: &[&str] = &[
    "i|we|you|one|it|they|people|doctors|radiologists|patients|residents|he|she|and|am|is|are|will|must|should|can|has|have|who|would ?will|must|should|can ?be always",
    "i|we|you|one|it|they|people|doctors|radiologists|patients|residents|and|will|must|should|can|has|have|who|would never !seen|heard|met|used|been|had|touched|done|held|before|worked|read|thought|forget|again",
    "everyone|everybody",
    "everything",
    "nobody|nothing",
    "no one",
    "all ?of ?the|my|our people|doctors|patients|radiologists|residents|students|hospitals|programs|countries|staff|nurses",
    "completely|totally|absolutely|definitely|perfectly|undoubtedly|certainly|entirely|extremely|obviously|surely",
    "perfect|flawless|impossible|best|greatest|guarantee|guaranteed",
    "every single",
    "forever|anything|anyone|always|never",
    "the only",
];

/// The fewest large words that are remarked on.
const FEWEST: usize = 4;

pub(super) fn absolutes(read: &Read<'_>) -> Vec<Remark> {
    let claims = super::found(read, CLAIMS, is_claim);
    let large = super::found(read, LARGE, |phrases, hit| {
        is_claim(phrases, hit) && is_general(phrases, hit)
    });
    let words = super::spoken_words(read);
    let limit = usize::try_from(read.limits.absolutes).unwrap_or(usize::MAX);
    let is_dense = large.len() >= FEWEST && large.len() * 100 > words * limit;
    if claims.is_empty() && !is_dense {
        return Vec::new();
    }
    let mut all = claims.clone();
    all.extend(super::apart(&large, &claims));
    super::counted(read, DraftRule::Absolutes, &all)
}

/// Whether it is said of oneself and now: no quotation, no denial, no doubt.
fn is_claim(phrases: &Phrases<'_>, hit: &Hit) -> bool {
    let before = phrases.before(hit.words.start, 4);
    let is_denied = phrases.says(
        &before,
        "not|cannot|nobody|without|if|whether|thought|believed|assumed|used|because|that",
    ) && phrases.says(
        &before,
        "not|cannot|nobody|thought|believed|assumed|used|whether",
    );
    !is_denied && !is_quoted(phrases, hit.words.start)
}

/// Whether it is no fact of the past: `had never seen`, `nobody had noticed`.
fn is_general(phrases: &Phrases<'_>, hit: &Hit) -> bool {
    let around = phrases.before(hit.words.start, 2).start..phrases.after(hit.words.end, 3).end;
    !phrases.holds(
        &around,
        &[
            "had ..2 never",
            "never had",
            "nobody|everyone|everybody|everything|nothing|one|anyone had|was|were|did",
            "since|then ?then i|we ..1 always|never",
        ],
    )
}
