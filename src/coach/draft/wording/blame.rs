//! `blame`: others are at fault (RR02: takes responsibility where that is right). That somebody disagreed, erred or was
//! absent is a fact of a story; that it is their fault, or that they are lazy, is blame. A fault of one's own is none.

use super::{DraftRule, Read, Remark, is_quoted};
use crate::coach::draft::phrase::{Hit, Phrases};

#[cfg(test)]
mod tests;

/// Whose fault it was.
const FAULT: &[&str] = &[
    "his|her|their|your|@staff|elses|others|peoples|schools|hospitals|universitys|systems|departments|colleges|programs|patients|governments ?own|entire fault|faults|doing",
    "fault of|lies|lay|was ..4 @staff|@place|others|them|people",
    "@staff|he|she|they|@place|others|it ..4 @be ?@very ?@very at fault",
    "@be ?@very ?@very ?mostly|partly|largely|entirely|really ?the ?ones|one|people|person ?who|@be ?really to blame",
    "i|we ?really|honestly|still|can|could|would|must|have|do|mainly|only|mostly|partly|to ?to blame|blamed the|my|our|his|her|their|him|them|those|that|this|@staff|@place",
    "put|puts|place|placed|lay|puts ?all ?the blame on the|my|our|his|her|their|him|them|@staff",
    "<was|is it|this|that ?was|is ?all @staff mistake|error|failure|negligence|carelessness",
    "it|this|that|which was|is ?all|only|really|clearly ?because|due ?of|to the|his|her|their|@staff ?@staff mistake|error|failure|negligence|carelessness|laziness|incompetence|problem =because|not|and|,",
    "because|due|thanks|owing ?of|to ?the|his|her|their|this|that ..2 mistake|mistakes|error|errors|negligence|carelessness|laziness|incompetence|arrogance|jealousy|favoritism|favouritism|ego|ignorance|indifference|unprofessionalism|prejudice|racism|rudeness|stupidity|politics",
    "because|due|thanks|owing of|to ..3 @staff mistake|mistakes|error|errors|negligence|ego|carelessness",
    "the|his|her|their|@staff|pure|sheer negligence|carelessness|laziness|incompetence|arrogance|stupidity|unprofessionalism|indifference|rudeness|irresponsibility of|was|made|caused|cost|led|is|ruined|that|from|on",
    "the ?real|whole|entire|main|only|biggest|root problem|reason|trouble|cause ?of|for ..3 was|is ?always ?the|my|our|his|her|that|a ..1 @staff|@vice =who|was|did|$",
    "@be ?really|@very not ?really|even|at|all|only|entirely|completely|actually my ?own fault|mistake|error",
    "<^ not my fault|mistake",
    "no fault of mine|my",
];

/// What others are, told to run them down.
const VICE: &[&str] = &[
    "@staff|he|she|they|people|others|everyone|everybody|who|exam|examination|exams|marking|grading|questions|proctoring|committee|evaluation|evaluations|process|school|university|college ..5 @be ?@very ?@very ?@very @vice|lazy ?and ?@vice|lazy ?person|people|man|woman|human|individual|type|boss|colleague =@link",
    "@vice|lazy ?and ?@vice|lazy ..1 @staff|examination|exam|marking|grading|committee|evaluation|people|jury|panel|board|judge|judges|boss",
    "@staff|he|she|they ?who ?on|in ?duty|call|charge @be ?@very ?@very never|not ?even|@very there|available|interested|competent|bothered|reachable|serious =@link",
    "@staff|he|she|they ..2 @be ?@very ?@very ?@very bad|horrible|terrible|awful|mean|impossible|poor|worst ?at|to ?with ?work|teacher|teachers|teaching|communicator|leader|person|supervisor =@link",
    "unfair|trick|biased ?oral|clinical|final exam|examination|exams|question|questions|grade|grades|grading|marking|test|evaluation|examiner|score|assessment|treatment|decision|advantage",
    "treated|failed|graded|marked|accused|judged|evaluated|punished|rejected|scored|dismissed|assessed|blamed ..3 unfairly|unjustly|wrongly|falsely",
    "unfairly|unjustly|wrongly|falsely treated|failed|graded|marked|blamed|accused|judged|punished|rejected|evaluated|scored|dismissed|assessed|given",
    "jealous of me|us|my",
    "discriminated against me|us",
    "<@be|@very|always|all|so against me|us",
    "hated|bullied|humiliated|sabotaged|cheated|betrayed|abandoned|exploited|harassed|disrespected|undermined me|us",
    "picked on me|us",
    "took|take|stole|steals|stealing ?all ?of ?the|my|our credit ?for|from",
    "stole|steals my|our",
    "threw me|us under",
    "let|lets me|us ?really|badly|all down",
    "left|leaving me|us ?all ?completely|totally|there alone|stranded|helpless",
    "made|making me|us ?completely|almost|to fail|failed|suffer|miss|lose",
    "wanted me to fail|suffer|lose",
    "messed|screwed ?everything|it|things|me|us ?all up",
    "did|does|do|done|doing a ?@very bad|poor|terrible|lousy|sloppy|horrible job",
    "made ?me|us|a ?into ?the ?a scapegoat",
    "scapegoat|scapegoated",
    "<!i|we|not blamed me|us|everything",
];

/// What others did not do for one, or should have done.
const FAILED: &[&str] = &[
    "they|he|she|nobody|who|@staff|school|university|college|hospital|program|department|medicine ..4 not|never|nobody ?ever|even|really|bother|bothered|care|properly|once|to|had|has|have ?to @give|answer|answered ?properly|it|to ?to ?my me|us|my|interns|students|calls",
    "they|he|she|nobody|@staff|school|university|college|hospital|program|department ..3 not|never|nobody ?ever|even|really|bother|to give|gave|given me|us ?any|a|the|enough chance|support|credit|feedback|help|time|training|guidance|opportunity",
    "nobody|none|one ?of ?them|in|at ?the|my ?hospital|school|team|department ?ever|even|really|had|has|have|bothered|cared|there ?ever ?to @give|answered|given|gave ?properly|it|to|anything ?to ?my me|us|my",
    "nobody|they|he|she|@staff|college|university|school|hospital ..3 not|never ?ever|even|really care|cared|cares|bother|bothered|listen|supervise|supervised =@link",
    "nobody|one ?ever|even|really|there cared|bothered|cares =@link",
    "failed|refused|neglected|forgot to ?even|properly @give|answer ?it|to ?to me|us|my",
    "@staff|school|university|college|system|program|country|hospital|teachers ..2 failed me|us =@link",
    "<the|my|our|other|his|her|that|night|senior|duty @staff ?on|in ?duty|call|charge should|ought ?really|clearly|simply|just|also|at ?least|to ?not ?to have",
    "he|she|they|somebody|someone|others should|ought ?really|clearly|simply|at|just ?least ?not ?to have",
    "if ..4 @staff ?on|in ?duty|call|charge had|would ?have ?only|just|not|simply|even|ever told|called|checked|done|taught|helped|listened|explained|informed|warned|looked|read|supervised|answered|been|written|documented|followed|given|supported|prepared|trained|paid|cared",
    "if|had they|he|she|somebody|someone|anyone|@staff ?had ?only|just|simply|ever told|taught|helped|listened|explained|informed|warned|supervised|supported|prepared|trained me|us|to|it",
    "did|does|do|was|were not ?even ?do|doing|know ?to|how ?do his|her|their ?own duty|job|work|duties",
    "poor|bad|no|terrible|zero|lack ?of teaching|supervision|mentorship|guidance|support|attitude|behavior from|of|at|by ..2 @staff|@place",
    "because|only|since ?of ..1 bad|poor|terrible|no teachers|teaching|supervision|supervisors|teacher|advice|guidance",
    "because of them|him|her|that|those|these|others ?people|person|man|woman|@staff ?, i|we|my",
    "because of ?my|the|our|that|this|a ?other|old|previous|former|senior @staff ?, i|we|my ..1 failed|lost|missed|suffered|could|delayed|exam|had|got",
    "failed|lost|missed|suffered ..4 because of ?my|the|our|that|this|a|his|her|their ..1 @staff =@link",
    "<^ had the|my|our|his|her|that ..2 @staff ..1 told|listened|called|checked|done|warned|explained|informed|read|looked|helped",
    "nobody|one ?ever|even|really bothers|cares =@link",
    "let down by ..3 @staff|@place|them|him|her|everyone|people",
    "kept me|us in ?the dark",
    "gave|give|given|provided|offered|offers ?with me|us ?with ?@very no|zero|little|poor|bad ?clinical supervision|support|training|guidance|teaching|help|feedback|orientation|advice",
    "refused|unwilling|failed to admit|accept|take ?any|the|his|her|their it|mistake|error|fault|blame|responsibility",
    "because|since ..4 gave|had|with|of ?me|us wrong|bad|poor|misleading|incorrect advice|guidance|teaching|instructions|coaching",
    "if only ?my|the|our|his|their ..1 @staff|they|he|she|somebody|someone",
    "was|is|were not on me",
    "@staff|they|he|she cheated|lied ?and|on|to|in|during|with ?the|that|me|us ?exam|this =is|@link|me",
    "it|this is|was always|usually|mostly|often the ?@sort @staff|clinicians|er|others who|that",
    "they|he|she|@staff was|were supposed|meant to ..6 but|forgot|never|failed",
    "not pulling|doing|carrying|pull|carry ?his|her|its|their ?own weight|share",
    "i was the only one|person ?there|in who ?really|ever cared|worked|helped|tried|did",
    "should be ashamed|fired|punished",
    "something|grudge against me|us",
    "@staff|he|she|they ..1 did nothing ?all|but|at|for =@link|all|night|day",
    "only|just thinks|thought|think|cares|cared|care about|of himself|herself|themselves",
    "@staff|he|she|they ..1 never ?ever|really listens|listened|helps|cares|cared|looks|reads|bothers|bothered|thanks =@link|at|me|us|anything|anyone|anybody|the",
    "system|administration|school|country ?that failed|fails her|him|them|the|our|his",
    "i was|got punished|suspended for",
    "left ..3 in ?such a ?@very terrible|bad|awful|horrible|shameful state|condition|mess",
    "mistake|error|fault|failure was|lay|is on|with|from ?the ?side|part ?of ?the pharmacy|lab|ward|other|@staff|@place",
    "treated me|us ..3 outsider|servant|slave|nothing|inferior|badly|child|dirt",
    "kept|left|took|removed|deleted my name",
];

/// Words that make it a thought one gave up, or what others said.
const THOUGHT: &str = "thought|assumed|believed|judged|accused|wrongly|initially|tempted|easy|easier|instead|rather|suspected|\
    seemed|whether|feared|learned|learnt|understood|realized|realised|stop|stopped|ask|asked|avoid|avoided|asking|discuss|\
    discussed|without|although";

/// The same in several words.
const SAID: &[&str] = &[
    "i|we ?had ?first felt|feel",
    "he|she|they|people|some|others|@staff ?always|had|all ?had said|says|say|told|claimed|complained|insisted|wrote|shouted",
];

pub(super) fn blame(read: &Read<'_>) -> Vec<Remark> {
    let patterns: Vec<&str> = [FAULT, VICE, FAILED].concat();
    let verdicts = FAULT.len() + VICE.len();
    let found = super::found(read, &patterns, |phrases, hit| {
        is_blame(phrases, hit, hit.pattern < verdicts)
    });
    super::each(read, DraftRule::Blame, &found)
}

/// Whether it is meant: not denied, not one's own, not a thought one gave up, not what somebody else said.
fn is_blame(phrases: &Phrases<'_>, hit: &Hit, is_verdict: bool) -> bool {
    let start = hit.words.start;
    let is_thought = is_verdict && is_thought(phrases, start);
    let gave_up = phrases.says(
        &phrases.before(start, 3),
        "first|tempted|wanted|used|initially",
    );
    let is_own = is_own(phrases, hit, is_verdict);
    !is_thought
        && !gave_up
        && !is_own
        && !is_denied(phrases, hit, is_verdict)
        && !is_quoted(phrases, start)
}

/// `It was not the nurse's fault`; `it was not my fault` denies something else.
fn is_denied(phrases: &Phrases<'_>, hit: &Hit, is_verdict: bool) -> bool {
    if phrases.says(&hit.words, "my|mine") {
        return false;
    }
    let is_absence = phrases.says(
        &hit.words,
        "there|available|interested|competent|bothered|reachable|serious",
    );
    let is_within = is_verdict && !is_absence && phrases.says(&hit.words, "not|never|nobody");
    is_within
        || phrases.says(
            &phrases.before(hit.words.start, 4),
            "not|never|nobody|without|nor",
        )
}

/// `I was careless`, `the nurse and I were late`.
fn is_own(phrases: &Phrases<'_>, hit: &Hit, is_verdict: bool) -> bool {
    let is_subject =
        is_verdict && phrases.says(&hit.words, "i|we") && !phrases.says(&hit.words, "blame|blamed");
    is_subject || phrases.says(&phrases.before(hit.words.start, 2), "myself|ourselves")
}

fn is_thought(phrases: &Phrases<'_>, start: usize) -> bool {
    phrases.says(&phrases.before(start, 4), THOUGHT)
        || phrases.holds(&phrases.before(start, 6), SAID)
}
