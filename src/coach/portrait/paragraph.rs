//! The paragraph: three to five sentences that say who I am, why radiology, what I contribute.

use super::{FEWEST_WORDS, Limits, PortraitRule, Remark, Word, has, is_english, sentences};
use crate::domain::portrait::{self, Narrative, NarrativeGuide, ParagraphPart};

/// Who somebody is: a person, a path, a country, a profession.
const WHO: [&str; 17] = [
    "?i am|im a|an|the|from|currently|originally|now|one|of|both",
    "as a|an|someone",
    "i grew up",
    "i was born|raised",
    "i come|came from",
    "i trained|studied|graduated|qualified",
    "i|ive ?have ?just trained|studied|graduated|finished|completed|worked|practiced",
    "i finished|completed|did|received ..3 school|degree|training|residency|internship|medicine|mbbs",
    "i work|worked|practice|practiced|serve|served|teach as|in|at|with",
    "my training|background|home|roots|path|journey|degree|medical",
    "international|foreign medical",
    "img|imgs",
    "doctor|physician|graduate from|of|in",
    "born|raised|trained|educated in",
    "after|since ..4 school|degree|training|residency|internship|graduation|graduating|practice|work|service",
    "years of|as|in|on",
    "medical|nursing|my school in|at|taught|gave|showed",
];

/// What radiology is called.
const RADIOLOGY: [&str; 2] = [
    "radiolog*|imaging|image*|scan*|ct|cts|mri|mris|mr|ultrasound*|sonograph*|xray*|film*|radiograph*|mammogra*|neuroradiology|pet|reading|diagnostic*|picture*",
    "x ray*",
];

/// Why somebody wants it.
const REASON: [&str; 12] = [
    "because|since|so|why|reason*|therefore",
    "drew|draws|drawn|attract*|fascinat*|hook*|captivat*|inspire*|convince*|motivat*|appeal*|excite*",
    "taught|teaches|showed|shows|learn*|saw|see|realize*|realise*|understood|discover*|found|knew|notice*",
    "love|like|liked|loved|enjoy*|passion*|interest*|curio*|care",
    "chose|choose|decide*|want|wanted|turned",
    "made|makes|make|led|leads|brought|gave|gives|let|lets|changed",
    "suits|fits|fit|match*|right",
    "best|most at home",
    "where|when i",
    "answer*|solve*|puzzle*|decides|decided",
    "is|was|are|were|became|become ..3 center|centre|heart|bridge|key|moment|turning",
    "depend*|combine*|join*",
];

/// What somebody wants to bring or to do.
const CONTRIBUTE: [&str; 6] = [
    "hope|hopes|hoping|want|wants|plan|plans|planning|aim|aims|aiming|intend|wish|aspire|dream|goal|goals|ambition|vision|purpose",
    "?i will|would|ill|id",
    "contribut*|bring|brings|bringing|offer|offers|offering|give|giving back",
    "look|looking forward",
    "eager|keen|ready|committed|determined|excited to",
    "one|some day",
];

/// The paragraph's remarks; none where nothing is written. A part is also there where words that were written to its
/// prompts are.
pub fn paragraph(narrative: &Narrative, guide: &NarrativeGuide, limits: Limits) -> Vec<Remark> {
    let sentences = sentences(&narrative.paragraph);
    if sentences.is_empty() {
        return Vec::new();
    }
    let mut remarks = Vec::new();
    let count = portrait::sentences(&narrative.paragraph).count();
    remarks.extend(length(count, limits));
    let words: usize = sentences.iter().map(Vec::len).sum();
    if words >= FEWEST_WORDS && is_english(&sentences) {
        let missing = ParagraphPart::ALL.iter();
        let missing = missing.filter(|part| {
            !says(&sentences, **part) && !has_material(&sentences, **part, narrative, guide)
        });
        remarks.extend(
            missing.map(|part| {
                Remark::new(PortraitRule::ParagraphPartMissing).case(sentence_of(*part))
            }),
        );
    }
    remarks
}

fn length(count: usize, limits: Limits) -> Option<Remark> {
    let remark = Remark::new(PortraitRule::ParagraphLength)
        .with("count", count.to_string())
        .with("fewest", limits.fewest_sentences.to_string())
        .with("most", limits.most_sentences.to_string());
    if count < limits.fewest_sentences {
        return Some(remark.case("paragraph-length-few"));
    }
    (count > limits.most_sentences).then_some(remark)
}

fn sentence_of(part: ParagraphPart) -> &'static str {
    match part {
        ParagraphPart::Who => "paragraph-part-missing-who",
        ParagraphPart::Why => "paragraph-part-missing-why",
        ParagraphPart::Contribute => "paragraph-part-missing-contribute",
    }
}

/// Whether some sentence says this part, by its words. A reason may stand in the sentence after the image.
fn says(sentences: &[Vec<Word>], part: ParagraphPart) -> bool {
    let any = |patterns: &[&str]| sentences.iter().any(|sentence| has(sentence, patterns));
    match part {
        ParagraphPart::Who => any(&WHO),
        ParagraphPart::Contribute => any(&CONTRIBUTE),
        ParagraphPart::Why => (0..sentences.len()).any(|at| {
            let here = sentences.iter().skip(at);
            let mut near = here.clone().take(2);
            here.take(1).any(|sentence| has(sentence, &RADIOLOGY))
                && near.any(|sentence| has(sentence, &REASON))
        }),
    }
}

/// Whether some sentence has most of the longer words of one that was written to a prompt of this part.
fn has_material(
    sentences: &[Vec<Word>],
    part: ParagraphPart,
    narrative: &Narrative,
    guide: &NarrativeGuide,
) -> bool {
    let candidates = narrative.candidates(guide).into_iter();
    let mut of_part = candidates.filter(|candidate| candidate.part == part);
    of_part.any(|candidate| {
        let material = crate::coach::words::words(candidate.text);
        let long: Vec<&Word> = material
            .iter()
            .filter(|word| word.folded.chars().count() > 4)
            .collect();
        let is_in = |sentence: &Vec<Word>| {
            let found = long
                .iter()
                .filter(|word| sentence.iter().any(|own| own.folded == word.folded));
            found.count() * 3 >= long.len() * 2
        };
        long.len() >= 3 && sentences.iter().any(is_in)
    })
}
