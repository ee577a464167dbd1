//! The words by which the parts of a story are known, as patterns of [`super::passage`].
//!
//! They are what applicants say in English, second language or first; a sentence without any of them is read from its
//! place. Words of outcomes are in `outcomes`.

pub(super) mod outcomes;
pub(super) mod problems;

/// When and where it was.
pub(super) const SCENE: &[&str] = &[
    "during my|our|the|that|a|an|one|this|his|her",
    "in my ..3 internship|rotation|clerkship|year|hospital|school|clinic|job|country|city|ward|residency|training|elective|university|service|class|department",
    "in a|the ..2 town|village|camp|country|clinic|hospital|city|lab|laboratory|group|course|ward|unit",
    "while|when i was|worked|rotated|served|studied|did|started|joined",
    "while working|rotating|studying|volunteering|doing|on|covering",
    "as an|a|the ..2 intern|student|resident|registrar|volunteer|fellow|assistant|captain|representative",
    "in|since|from 19*|20*",
    "in january|february|march|april|may|june|july|august|september|october|november|december",
    "in spring|summer|autumn|winter|fall",
    "last year|month|winter|summer|spring|week|autumn|fall",
    "one|that|late night|evening|morning|afternoon|weekend|day|shift|winter|summer|sunday|saturday|friday|monday",
    "on a|an|one|my|the|call ..3 night|shift|day|morning|evening|weekend|duty|call|sunday|saturday|friday|monday|ward|rotation",
    "at|around two|three|four|five|six|seven|eight|nine|ten|eleven|midnight|noon in|at|on",
    "there was|were",
    "at the|my|our|a ..3 hospital|time|clinic|university|school|center|centre|camp|college",
    "it was ?a|an|the|my ..2 night|day|morning|winter|summer|shift|weekend|week|month|year",
    "i was ?then|still ?also working|rotating|covering|an|a|in|on|at|alone|doing|posted|studying|serving|the|new|head|part",
    "i worked|served|rotated|interned|volunteered ?then ?for|as|in|at|with",
    "a|an|the|one|our|this ..4 patient|man|woman|child|boy|girl|mother|father|driver|farmer|worker|teacher|colleague|intern|student came|arrived|presented|was|had|told|refused|wanted|began|needed",
    "we had|received|admitted|were|saw|got|lacked|ran",
    "years|months|weeks ago",
    "my|our|the|a hospital|department|clinic|team|ward|unit|group|class|college|university|school|senior|consultant|supervisor|attending|chief had|has|was|were|wanted|received|ran|served|did",
    "had no|only|few|never|just",
    "every day|night|week|month|morning",
];

/// What one had to do.
pub(super) const TASK: &[&str] = &[
    "my ?own|main|first role|task|job|responsibility|responsibilities|part|assignment|goal|aim|objective|target|work|charge|mission was|were|is|included|would",
    "i was|am ?also|then asked|assigned|responsible|tasked|told|given|appointed|chosen|elected|expected|supposed|charged|made|put|named",
    "i was the one|person|leader|captain|only|first ..4 to|who|responsible|doctor|student|intern",
    "i was in charge",
    "i had to|until|only|the ..2 task|job|duty|role|responsibility",
    "i|we needed|need to",
    "we had|were to|asked|supposed|expected",
    "it was|fell|became ..2 my|on|up|to|me",
    "asked|told|wanted|expected|invited|requested|assigned|appointed me|us to|as|the|this|with",
    "put|left me in|with",
    "gave me the|this|a|an|his|her|one",
    "someone|somebody had to",
    "the|our|my ..2 question|challenge|task|goal|aim|problem|job|difficulty was|were",
    "i wanted|hoped|meant|intended|aimed to",
    "i|we must",
    "had to|needed decide|find|choose|make|be|organize|report|present|answer|prepare|write|lead|cover|keep",
    "in charge of",
    "responsible for",
    "as ?the|a|an ..2 leader|coordinator|head|chief|captain|organizer",
];

/// What stands before a thing one did.
pub(super) const STEP: &[&str] = &[
    "so i|we|first|instead",
    "then i|we|together",
    "first|second|secondly|thirdly|next|instead|therefore",
    "after that|this|i|we",
    "i began|started by|with|to",
    "i decided|chose|offered|tried|volunteered|suggested|proposed|insisted",
    "my ?very first|next|second|last step|thing|move|action|idea",
    "step by step",
    "before i|that|doing|leaving|calling|we",
    "instead of",
    "at|in the same time",
    "together with|we",
];

/// What one took from it.
pub(super) const LESSON: &[&str] = &[
    "i|we ?have|also|had|really|finally ..2 learned|learnt|realized|realised|discovered|understood",
    "i ?have|had ..2 come to see|understand|know|value|believe|appreciate",
    "taught|teaches me|us|that|how",
    "lesson*",
    "learning|learned|takeaway|insight|moral",
    "since then|that|this ..2 i|my|we",
    "ever since",
    "from then|that|this on|day|night|case|moment|point|experience|week|time ..3 i|on|we|my|forward",
    "from it|this|that|her|him|them i ..2 took|take|keep|learned|learnt|know",
    "today|now|nowadays|currently i|my|when|before|whenever",
    "i|my ..2 now|today|nowadays",
    "i ..2 still|always|usually|never|no|often ..2 keep|do|ask|check|write|use|call|say|read|repeat|apply|follow|try|make|look|think|start|begin|speak|take|remember|tell|carry|give|show|longer|have|listen|double|confirm|wait|rely|bring|work|prepare",
    "i|we would|will|could|should ..3 next|again|today|earlier|sooner|now|differently|otherwise|instead|myself",
    "next time",
    "in future|hindsight",
    "in the future",
    "looking|thinking back",
    "it|this|that|which|experience|case|story|moment|mistake|day|night|error ..1 made|makes me|us",
    "showed|shows|reminded|reminds|convinced|confirmed me|us ..2 how|that|why|what|the|of",
    "helped|helps me ?to ..2 understand|see|become|grow|learn|realize|be|appreciate|develop",
    "changed|changes|shaped|shapes how|the|my|me|what",
    "i ..2 took|take|carry|carried|keep|kept ..4 from|away|with|lesson|habit|this|that|it",
    "what i|it ..2 keep|remember|took|take|learned|learnt|carry|changed|would|gained|taught|showed|understood",
    "i ?have|had ..2 became|become|grew|grown more|better|less|a|much",
    "i keep|ask|check|write|try|make|use|call|repeat|say|tell|confirm|look|speak|begin|start|wait|bring|share|prefer|remind|verify|document|compare|listen|report|explain|plan|prepare|follow|stop|admit|send|test|count|teach|measure",
    "it|that|this|which is|was ..2 why|how|better|part|enough",
    "matters|matter|counts as|more|most|less|in|for|to|when",
    "better|more|less|stronger|safer|cheaper|faster than",
    "habit*",
    "a|my ?personal|new|own rule|principle|practice|routine i|is|now|to|that|for|since",
    "i know|see|understand that|now|how|why|what",
    "i no longer",
    "i stopped assuming|guessing|waiting|hiding|working|trying|thinking|relying",
    "i am|im ?now ..2 more|better|less|quicker|faster|calmer|careful|used|comfortable|grateful|able",
    "should|must|cannot|can|need|needs|has|have never|always|be|not|come|have|hear|ask|speak|save|feel",
    "it|that pays|helps|is|means to|that|when|not|only|as",
    "experience ..2 taught|showed|made|gave|changed|confirmed|prepared|helped",
    "gave|gives me ?a|an|the|more ..2 confidence|respect|habit|understanding|rule|perspective|lesson|way|tool|patience|insight",
    "i want|hope|plan|intend to ..2 bring|be|work|keep|do|carry|continue|use|practice|treat|teach|apply",
    "i will ..2 bring|keep|carry|do|use|never|always|continue|apply|work",
    "i respect|value|trust|appreciate|welcome",
];
