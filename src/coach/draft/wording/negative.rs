//! `negative-words`: the draft runs down a country, a system or a former place (the brief: never run down your country's
//! system or prior institutions). A lack told as a fact is none: "one scanner for two million people".

use super::{DraftRule, Read, Remark, is_quoted};
use crate::coach::draft::phrase::{Hit, Phrases};

#[cfg(test)]
mod tests;

/// Contempt in the words of a verdict.
const VERDICTS: &[&str] = &[
    "@place|@country|@demonym|there|back ..6 @be ?@very ?@very ?@very @ruin ?place|system =@link",
    "@ruin ?and ?@ruin ?@sort|@demonym ?@sort @place|@country|@demonym|bureaucracy|officials|politicians|leaders =@link|@be|officials|i",
    "everything|everyone|everybody|people|doctors|professors|teachers|consultants|seniors ?there|in|back|at|around ?my|our|that|the ?home|old|former ?@place @be ?@very ?@very ?@ruin @ruin|lazy|ignorant =@link",
    "the worst ?possible ?@sort @place|@country|thing|experience|years|year",
    "training|education|teaching|medicine|system|supervision|facilities|@place ..6 @be ?@very ?@very ?@very bad|poor|weak|low|outdated|obsolete|nonexistent|lousy|hell|slavery|torture|lazy ?quality !in =@link",
    "poor|bad|low|terrible|weak|inferior ?quality ?of ?medical|clinical training|education|teaching|healthcare|medicine|standards|standard|system ..1 back|in|at|of|there",
    "third world",
    "failed|failing state|country|system|hospital",
    "like|was|is|in ?working|living|being ?in ?@very ?@very hell|prison|jail|nightmare|slavery|jungle|circus|zoo =@link",
    "treated|treat|treats|used ..2 like|as slaves|animals|slave|dirt|garbage|trash|servants|cattle|dogs|numbers",
    "malignant|toxic ?and ?@vice|@ruin ?work|working @place|environment|culture|workplace|atmosphere|boss",
];

/// Contempt in other words.
const TURNS: &[&str] = &[
    "i|we ..2 hate|hated|despise|despised|loathed|detested ..5 @place|@country|there|work|job",
    "escape|escaped|escaping|flee|fled|saved|rescued|run|ran|free ?away ?me from ..3 hell|nightmare|mess|misery|chaos|corruption|prison|backwardness|mediocrity|system|country|hospital|place|@country",
    "get|got|getting out of ..2 hell|nightmare|mess|misery|chaos|corruption|prison|hole|country|place|@country",
    "no|not|zero|little|never ?any|a|much ?real|good|bright|kind ?of future|hope|meritocracy|merit|ethics|humanity|justice|professionalism|discipline|respect ..3 there|in|back|here|at|my",
    "no|not ?any|a ?real|good|bright future|hope for ..1 doctors|me|us|anyone|people",
    "nothing ?ever|really works|worked|functions|functioned|gets done|there|in|back|at|properly|as|ever|$",
    "everything ?there|in|back|at|was|is ..3 broken|falling|fell apart|corrupt|$",
    "nobody|doctors|professors|teachers|people|politicians|hospitals|government|consultants|seniors|@place|@country|@demonym|they ..5 do|does|did not ?even|really care|value|respect ..1 patients|patient|quality|people|education|evidence|doctors|ethics|life|lives|safety|human",
    "nobody ?there|in|back|at ?my|our|that|the ?home ?country|hospital|department|@country ?ever|really|even cares|cared|care|values|respects ..2 patients|patient|quality|people|education|evidence|doctors|ethics|about|there",
    "only|just care|cares|cared|think|thinks|thought about ..1 money|profit|themselves|fees",
    "corruption|bribes|bribery|nepotism|mismanagement|incompetence|backwardness|mediocrity",
    "years|decades|centuries|generations|far|light ?years ?far behind =@country|usa|here|other|developed|america|the|in|@link",
    "waste|wasted|wasting ..4 time|life|years|talent ..5 @place|@country|there",
    "@place|@country ..4 @be ?@very ?@very ?@very waste of",
    "fed|sick|tired|ashamed|disgusted|embarrassed ?and ?up|tired of|with|by|about|from ..4 @place|@country|@demonym|politics|bureaucracy",
    "unlike|not ?like|as ?in|at ..2 @place|@country|home|back ?there|home ?here|there|the|you|in ..5 actually|really|care|cares|work|works|professional|proper|properly|fair|honest|ethical|decent|competent",
    "@place|@country|medicine|training|education|healthcare|doctors|standards ..5 @be|compare|comes ?@very ?@very worse|inferior|nothing|nowhere ..2 than|compared|near|to|like|close",
    "cannot|can|could|never ?not ?really trust|rely|respect|believe ?on|in ?the|our|my|any|that ..1 @place|@country|@demonym|results|reports|doctors|radiologists",
    "do|does|did|could not ?even|really know|understand|have|practice|practise ..3 meaning|concept|ethics|professionalism|civilization|decency|teamwork|hygiene|respect|discipline|basic|modern|evidence",
    "left|leave|quit|leaving|resigned ..4 because|since ..4 @be ?@very ?@very @ruin|bad|poor|impossible =@link",
    "<!american|usa ruined|destroyed ?by ..2 @place|@country|medicine|education|politicians|government",
    "schools|school|university|universities|professors|teachers|college|colleges|program|they|doctors|@demonym ..2 teach|teaches|taught|know|knew|knows|learn|learned ..1 nothing",
    "nobody|none|students|residents ..3 learned|learnt|learns|knows|knew|teaches|taught ..1 anything|nothing there|in|at|from|back|$",
    "impossible ?for ?us|me|anyone|doctors to practice|practise|work|train|live|learn|grow|be ..3 there|honest|in|back",
    "@place|@country ..4 @be ?@very ?@very badly|poorly|terribly|horribly managed|run|organized|organised|taught|treated|led",
    "can not ?even stand|bear|tolerate ..8 @place|@country|there",
    "hell hole|holes",
    "level|quality|standard|standards|state of ?the ?our ?@sort medicine|care|education|training|teaching|doctors|life|radiology|@place ..4 @be ?@very ?@very low|poor|bad|terrible|miserable|weak =@link",
    "humiliate|humiliates|abuse|abuses|exploit|exploits|bully|bullies ?their juniors|interns|residents|students|us|trainees",
    "home|country|homeland|there|@country ?the ?most ?senior doctors|nurses|people|physicians|teachers|hospitals|they do|does|did not even|ever",
    "nothing ..4 ever|really works|worked|functions|functioned|changes",
    "nightmare|hell|torture|misery to study|work|live|train|be|learn",
];

/// The same of a place that was named before in the sentence.
const BY_PRONOUN: &[&str] =
    &["it|this|that|they|everything|all @be ?@very ?@very ?@very @ruin =@link"];

/// What makes it a fact of a machine, a body or a bad day.
const THINGS: &str = "scanner|machine|earthquake|flood|war|accident|disease|explosion|storm|hurricane|fire|bottle|\
    elevator|lift|generator|ct|mri|computer|software|pacs|fracture|joint|bone|wrist|skull|heart|valve|digestive|nervous|\
    immune|urinary|respiratory|vascular|lymphatic|biliary|lesion|lesions|cells|melanoma|histology|zone";

/// What makes it the opinion of others, or one that is denied.
const NOT_MINE: &[&str] = &[
    "<!what people|some|many|others|outsiders|foreigners|media|friends|they|colleagues|you ?often|may|might|sometimes|always|can|could|will say|think|believe|assume|call|called|said|imagine|expect|claim",
    "i|we ..3 not|never ..2 say|call|think|believe|mean|describe|complain|blame",
    "it is|was not|never",
    "not|never|nor|neither|without|no @ruin|bad|poor|weak|worse|behind|corruption|bribes",
    "not|never ?a|an|so|really|at|the ?all @ruin|bad|poor|weak|worse|behind|hell|waste|third",
    "my|our ?own ?first|spoken|written|early|medical english|report|reports|answer|mistake|score|note|handwriting|presentation|attempt|essay|decision|accent|knowledge|draft",
    "fight|fought|against|anti|reduce|reduced|study|studied|research|paper|report|reported|reporting|refuse|refused",
];

pub(super) fn negative_words(read: &Read<'_>) -> Vec<Remark> {
    let mut all = super::found(read, &[VERDICTS, TURNS].concat(), is_contempt);
    let by_pronoun = super::found(read, BY_PRONOUN, |phrases, hit| {
        names_place(phrases, hit) && is_contempt(phrases, hit)
    });
    all.extend(super::apart(&by_pronoun, &all));
    super::each(read, DraftRule::NegativeWords, &all)
}

/// Whether a country or its system is named in the same sentence.
fn names_place(phrases: &Phrases<'_>, hit: &Hit) -> bool {
    let sentence = phrases.sentence_of(hit.words.start);
    let wide = "country|countrys|homeland|system|healthcare|government|education|@country|university|residency";
    phrases.says(&(sentence.start..hit.words.start), wide)
}

fn is_contempt(phrases: &Phrases<'_>, hit: &Hit) -> bool {
    let clause = phrases.clause_of(hit.words.start);
    let about = phrases.before(hit.words.start, 2).start..phrases.after(hit.words.end, 2).end;
    let until = phrases.before(hit.words.start, 7).start.max(clause.start)..hit.words.end;
    let is_wide = phrases.says(
        &hit.words,
        "country|government|healthcare|education|training|homeland",
    );
    let is_thing = !is_wide && phrases.says(&about, THINGS);
    !is_thing && !phrases.holds(&until, NOT_MINE) && !is_quoted(phrases, hit.words.start)
}
