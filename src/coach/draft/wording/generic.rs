//! `generic`: claims that anybody could make, with no fact near them (the brief: show qualities through stories, not claims;
//! generic answers hurt).

use std::ops::Range;

use super::{DraftRule, Found, Read, Remark, is_quoted};
use crate::coach::draft::phrase::{Hit, Phrases};

#[cfg(test)]
mod tests;

/// What one says of oneself.
const SELF: &[&str] = &[
    "i am|have|was|consider|would|can|bring|describe ..4 hardworking|passionate|dedicated|diligent|motivated|punctual|enthusiastic|team|fast|quick|perfectionist|workaholic !about|by ?player|learner",
    "hardworking|passionate|dedicated|motivated|diligent|enthusiastic|committed|honest|reliable|responsible|sincere|determined|ambitious|resilient|adaptable|compassionate|empathetic|caring|punctual|organized|organised|flexible|curious|friendly|humble and|but|as ?also|well|as|very hardworking|passionate|dedicated|motivated|diligent|enthusiastic|committed|honest|reliable|responsible|sincere|determined|ambitious|resilient|adaptable|compassionate|empathetic|caring|punctual|organized|organised|flexible|curious|eager|friendly|humble|driven|disciplined",
    "hard working ?and !for|on|as|in",
    "i ..3 passionate about radiology|medicine|helping|patients|patient|people|learning|imaging|my|this|healthcare|teaching =$|@link|care|work|field|people|others",
    "passion for ?the ?field|world ?of radiology|medicine|imaging|helping|patients|patient|people|learning|healthcare|teaching|research|technology|my|this",
    "team player|players",
    "fast|quick|lifelong|continuous|self ?long learner",
    "life long learner",
    "people person",
    "detail oriented",
    "attention to detail|details",
    "strong|excellent|great|good|outstanding|exceptional|effective ..2 communication|interpersonal|leadership|teamwork|people|analytical|management|technical|computer|research|organizational|organisational ..3 skills|abilities|skill",
    "good|great|excellent|effective|natural|strong|born communicator|listener|leader",
    "perfectionist|perfectionism|workaholic",
    "work|works|worked|working ?very|really well|best|effectively ..2 under|in|both|as pressure|stress|team|teams|a|independently ?team|and|or|part ?in|as ?of ?part|a ?of ?a ?team",
    "leadership|communication|teamwork|problem and|, communication|teamwork|leadership|solving skills",
    "do|did|give|gave|try|tried|put my ?very|level|utmost|absolute best|all|heart",
    "passion|dedication|commitment|enthusiasm|perseverance|determination|resilience|hard ?work ?and ?my|a ?hard|positive|strong passion|dedication|commitment|enthusiasm|perseverance|determination|resilience|work|attitude",
    "firm believer",
    "can ?do attitude",
    "asset|addition to ?your|the|any|this|my ?@sort program|team|department|institution",
    "well rounded",
    "unique|diverse perspective|background|perspectives|backgrounds",
    "out of my comfort",
    "multitasking|multitasker|multitask",
    "adapt|adapts ?very easily|quickly|well to",
    "eager|willing|ready to learn|contribute =$|and|from|@link",
    "give ..2 my ?very ?level best",
    "energy ?and dedication|passion|enthusiasm|commitment",
];

/// Why one wants it.
const MOTIVE: &[&str] = &[
    "since|from ?i|my|a|an|very|was|the ?was|very|early|my ?a|very|early|young|my ?young|little|small childhood|age|child|kid|boy|girl|teenager =@link|i|my|medicine|,|it|radiology",
    "ever since i was ?a ?very little|young|small|child|kid",
    "always|lifelong ?been|had|wanted|a ?a dreamed|dreamt|dream|fascinated|passionate|inspired|drawn|attracted of|by|about|to|that =$|a|becoming|radiology|medicine|being|helping|how|the|technology|science|human",
    "always wanted|wished|hoped to ?be|become|help ?a|an doctor|physician|radiologist|people|others|patients",
    "dream|dreams|dreamed|dreamt|ambition|goal ..2 is|was|of|to ?always ?been ?to ?be|become|becoming|being|join ?an|a ?good|great|excellent|successful doctor|physician|radiologist|radiology|your",
    "childhood dream|passion",
    "dream specialty|job|program|come|career",
    "i|to ..2 love|like|enjoy|want|wish|live|desire ?to ?be|able ?able|to ?to help|helping|serve|serving|save|saving|heal|healing|care|caring ?for ?the people|patients|humanity|others|lives|community|sick|needy|poor|society|mankind|human",
    "help|helping|serve|serving humanity|mankind|society|humankind|others|people =$|@link",
    "save|saving lives",
    "make|making|made a ?real|positive|big|true|lasting|meaningful|huge|significant difference|impact ?in|to|on ?the|people|my|patients|peoples ?lives|world|life",
    "give|giving back to ?the|my|our society|community|country|people|world",
    "my|true|a calling|destiny",
    "noble profession",
    "calling =@link",
    "radiology|it|which|this ?has|is ?always ?@very fascinates|fascinated|interests|excites|attracts|attracted me",
    "radiology|it|this is ?@very ?@very fascinating|interesting|amazing|exciting|intriguing ?and ?dynamic|challenging field|specialty|speciality|branch|@link",
    "radiology|it|which|that is ?the future|backbone|heart|eyes|eye|cornerstone of ?modern|the medicine|hospital|healthcare",
    "perfect|unique|ideal|beautiful|great|wonderful|amazing|best|fascinating blend|combination|mix|balance|marriage of technology|art|science|medicine|both|physics|everything|clinical|my",
    "perfect|ideal|great|good|right|best fit|match|candidate|choice for ?me|you|your|my|the|this",
    "<is|are|was|just|much|feels|feel|looks like ..3 detective|puzzle|puzzles",
    "solving puzzles|mysteries",
    "achieve|fulfill|fulfil|pursue|realize|reach|follow my ?american|full|career|true|childhood|lifelong dream|dreams|goals|potential|passion",
    "best version of myself",
    "be|become|becoming ?the|a best|great|better|good|successful|competent|excellent ?possible physician|doctor|radiologist|version",
    "grow|growing|learn|improve|develop ..2 personally|professionally|person|everyday =and|as|$|@link",
    "grow|learn|improve|develop and grow|learn|improve|develop",
    "i ..2 love|like|enjoy|loved|liked ?both technology|science|computers|challenges|learning|medicine|radiology =and|@link",
    "since|as|long|far ?back ?as i can remember",
    "born to be",
    "forefront of ?modern technology|medicine|innovation|science",
    "involves|touches|covers|connects every|all organ|organs|specialty|specialties|field|fields|system",
    "doctors doctor|doctors",
    "make|making|see|seeing ?my patients|people smile|happy",
];

/// What one says of a program.
const PROGRAM: &[&str] = &[
    "your|this|the|you|program|university|hospital|institution|department ..3 is|are|has|have|offer|offers|provides|provide ?@very ?@very great|excellent|amazing|wonderful|outstanding|prestigious|renowned|top|famous|reputable|perfect|supportive|friendly|fantastic|exceptional|incredible|best|strong ..2 program|programs|reputation|faculty|training|teaching|opportunities|institution|place|environment|residents|university|education|hospital|facilities|research|team|name",
    "your|this|the program|university|hospital|institution|department ..2 is|are|has ?@very ?@very great|excellent|amazing|wonderful|outstanding|prestigious|renowned|famous|reputable|perfect|supportive|friendly|fantastic|exceptional|incredible =@link",
    "great|excellent|amazing|wonderful|outstanding|prestigious|renowned|top|famous|reputable|reputed|esteemed|dream|fantastic|leading ..2 program|programs|programme|institution|reputation|faculty|university =$|@link|i",
    "reputation|name for|of ?your|this|excellence|its|being|great|academic|producing",
    "excellent|great|good|strong|outstanding|stellar ?national|international reputation",
    "diverse|varied|wide|rich|broad|high|large|complex !in ..2 patient|case|pathology|patients|cases ?population|populations|volume|mix|case|pathology",
    "friendly|supportive|collegial|welcoming|nurturing|family ?and|like ?supportive|friendly|collegial|welcoming ?learning environment|residents|faculty|atmosphere|people|culture|program|community|staff",
    "like a|one ?big|second family",
    "world class|renowned",
    "state of the art",
    "cutting edge",
    "top notch|tier|ranked",
    "high|best ?quality|possible|of ?quality education|training|teaching =$|@link|i",
    "balance|blend|mix of|between ?the ?clinical|academics|academic|research|service|work and|with ?clinical research|education|training|life|academics|service|teaching",
    "research opportunities|opportunity",
    "honor|honour|honored|honoured|privilege|privileged|dream|pleasure ?come ?true ?for ?me to be|train|join|work|learn|become|study ?a|at|with|here|in ?part|your|of ?your|this|such",
    "be|become|being|becoming ?a part|member of your|this|such",
    "aligns|align|matches|fits|match|fit ?perfectly|well|with ?with my ?career|own|long|professional|personal|future ?term goals|values|interests|aspirations|vision",
    "everything|all ?that i ..2 want|wanted|looking|look|need|dream =for|in|of|$",
    "prestigious|esteemed",
    "well ?known|famous|recognized for ?its|your|the|being ..2 training|excellence|teaching|research|education|faculty|program",
    "academic|learning|great|good environment =and|@link",
    "fellowship placement|placements|match|matches",
    "happy residents",
];

/// What makes a fact: something that only this person could say.
const FACTS: &[&str] = &[
    "#",
    "for|as|an example|instance",
    "one ?early|late|cold|rainy|long night|day|evening|morning|afternoon|case|patient|woman|man|winter|summer|shift|week|month|year|week|sunday|weekend|child|boy|girl",
    "last|first year|week|month|summer|winter|autumn|spring|night",
    "a|an|my ?#|young|old|year|pregnant|little ?year|old ?old patient|woman|man|child|boy|girl|mother|farmer|baby|radiologist|technologist|nurse who|with|had|came|was",
    "i ..1 started|built|wrote|read|reported|organized|organised|taught|led|scanned|measured|designed|collected|published|presented|called|translated|made|counted|drove|coded|created|ran|reviewed|counted|stayed|walked|repaired|carried|compared|volunteered|trained|found|asked|noticed|sat|saw|spent",
    "i spoke|talked|met|rotated|visited|watched|shadowed|read|listened ..3 your|you|dr|the|with|to|at",
    "told|showed|taught|asked|handed|gave me",
    "when i|my|the|a ..2 was|saw|came|had|worked|died|fell|sat|started|asked|told|broke|got|called|did|read|were",
    "because i|my|the|a|our ..3 had|saw|was|spent|did|broke|worked|lost|grew",
    "dr|professor|prof",
    "esir|minifellowship",
    "night float",
    "your ..3 curriculum|elective|simulator|conference|course|track|pathway",
];

pub(super) fn generic(read: &Read<'_>) -> Vec<Remark> {
    let mut found: Vec<Found> = Vec::new();
    for (part, phrases) in read.spoken() {
        for (patterns, names_count) in [(SELF, true), (MOTIVE, true), (PROGRAM, false)] {
            let hits = phrases.hits(patterns);
            let bare = hits
                .into_iter()
                .filter(|hit| is_bare(phrases, hit, names_count));
            found.extend(bare.map(|hit| (part, hit.words)));
        }
    }
    found.sort_by_key(|(part, words)| (*part, words.start));
    super::counted(read, DraftRule::Generic, &found)
}

/// Whether no fact stands in its sentence or the next one.
fn is_bare(phrases: &Phrases<'_>, hit: &Hit, names_count: bool) -> bool {
    let sentence = phrases.sentence_of(hit.words.start);
    let near = sentence.start..phrases.sentence_of(sentence.end).end.max(sentence.end);
    let has_name = || names_count && has_name(phrases, &near);
    let is_denied = phrases.says(
        &phrases.before(hit.words.start, 3),
        "not|never|no|without|he|she|they|his|her|him",
    );
    !phrases.holds(&near, FACTS)
        && !has_name()
        && !is_denied
        && !is_quoted(phrases, hit.words.start)
}

/// Whether a name stands among some words: a capital letter that begins no sentence.
fn has_name(phrases: &Phrases<'_>, words: &Range<usize>) -> bool {
    const NO_NAMES: &str = "i|radiology|diagnostic|medicine|english|american|usa|america|united|states|doctor|doctors|img|\
        mri|ct|ai|md|residency|interventional|imaging|god|us|usmle|step|mbbs";
    words.clone().skip(1).any(|at| {
        let word = phrases.text.words.get(at);
        word.is_some_and(|word| {
            let begins = phrases.sentence_of(at).start == at;
            let raw = phrases.text.raw(word);
            let is_capital =
                raw.starts_with(char::is_uppercase) && raw.chars().any(char::is_lowercase);
            is_capital && !begins && !phrases.says(&(at..at + 1), NO_NAMES)
        })
    })
}
