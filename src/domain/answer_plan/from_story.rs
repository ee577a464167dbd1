//! The beginning of a plan, made of a story: its parts in a few words each, and what to keep in mind of it.

use super::{AnswerPlan, KEYWORDS};
use crate::domain::id::StoryId;
use crate::domain::story::{Part, Story};
use crate::domain::vocabulary::Vocabulary;

/// The most words of a bullet that is still a bullet: the coach's limit of the rule `script`.
const BULLET_WORDS: usize = 14;

/// Words at which nobody stops: a shortened bullet does not end with one.
const LEANING: [&str; 20] = [
    "a", "an", "the", "and", "or", "but", "of", "to", "from", "in", "on", "at", "for", "with",
    "by", "as", "that", "which", "because", "it",
];

/// The most words of a keyword.
const KEYWORD_WORDS: usize = 3;

/// How many bullets of each part are taken: six in all, most of them for what one did.
const TAKEN: [(Part, usize); 5] = [
    (Part::Situation, 1),
    (Part::Task, 1),
    (Part::Action, 2),
    (Part::Result, 1),
    (Part::Learned, 1),
];

impl AnswerPlan {
    /// A plan that leans on a story: its bullets shortened, its figures and qualities as keywords. Opening and closing
    /// line stay empty: they answer a question, which a story does not know.
    pub fn from_story(id: StoryId, story: &Story, vocabulary: &Vocabulary) -> Self {
        let bullets = TAKEN.iter().flat_map(|(part, most)| {
            let bullets = story.part(*part).iter().map(|bullet| shortened(bullet));
            bullets.filter(|bullet| !bullet.is_empty()).take(*most)
        });
        let figures = story.numbers.iter().map(String::as_str);
        let qualities = story.qualities.iter();
        let qualities = qualities.map(|id| vocabulary.quality(id));
        let is_short = |word: &&str| (1..=KEYWORD_WORDS).contains(&word.split_whitespace().count());
        // Commas tell keywords apart where they are written.
        let words = figures.chain(qualities).chain([story.title.as_str()]);
        let words = words.filter(is_short).filter(|word| !word.contains(','));
        Self {
            bullets: bullets.collect(),
            keywords: words.take(KEYWORDS).map(str::to_owned).collect(),
            story: Some(id),
            ..Self::default()
        }
    }
}

/// A bullet in a few words: up to where its first thought ends, at most fourteen words.
fn shortened(bullet: &str) -> String {
    let whole = bullet.trim().trim_end_matches(['.', ';', ',']);
    if whole.split_whitespace().count() <= BULLET_WORDS {
        return whole.to_owned();
    }
    let ends = ["; ", ". ", ": ", ", ", " – ", " because ", " so that "];
    let cuts = ends.iter().filter_map(|end| whole.find(end));
    let first = cuts.min().and_then(|at| whole.get(..at)).unwrap_or(whole);
    let is_enough = first.split_whitespace().count() >= 3;
    let kept = if is_enough { first } else { whole };
    let mut words: Vec<&str> = kept.split_whitespace().take(BULLET_WORDS).collect();
    while words.last().is_some_and(|word| LEANING.contains(word)) {
        words.pop();
    }
    words.join(" ").trim_end_matches([';', ',', ':']).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bullet_keeps_its_first_thought() {
        for (bullet, short) in [
            ("I stopped the list.", "I stopped the list"),
            (
                "I called the ward, asked for the bracelet and compared it with the request before the next scan",
                "I called the ward",
            ),
            (
                "So, I called the ward and asked for the bracelet and compared it with the request",
                "So, I called the ward and asked for the bracelet and compared",
            ),
            (
                "we moved the contrast allergy check from the scanner to the booking desk because it came too late",
                "we moved the contrast allergy check from the scanner to the booking desk",
            ),
            ("  ", ""),
            ("放射線科で働いた", "放射線科で働いた"),
        ] {
            assert_eq!(shortened(bullet), short, "{bullet}");
        }
    }

    #[test]
    fn a_plan_has_a_bullet_of_each_part_and_three_keywords() {
        let texts = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect();
        let story = Story {
            title: "Wrong side".into(),
            situation: texts(&["night shift", "two of one name"]),
            task: texts(&["keep the list safe"]),
            action: texts(&["I stopped", "I checked", "I told the team"]),
            result: texts(&["no wrong scan"]),
            learned: texts(&["I ask for the bracelet"]),
            numbers: texts(&["2 patients", "a figure that takes far too many words"]),
            qualities: texts(&["calm-under-pressure", "grit"]),
            ..Story::default()
        };
        let vocabulary = Vocabulary {
            qualities: vec![crate::domain::vocabulary::Term {
                id: "calm-under-pressure".into(),
                text: "calm under pressure".into(),
                source: String::new(),
                probes: String::new(),
            }],
            ..Vocabulary::default()
        };
        let plan = AnswerPlan::from_story(StoryId::new("wrong-side"), &story, &vocabulary);
        assert_eq!(
            plan.bullets,
            [
                "night shift",
                "keep the list safe",
                "I stopped",
                "I checked",
                "no wrong scan",
                "I ask for the bracelet"
            ]
        );
        assert_eq!(plan.keywords, ["2 patients", "calm under pressure", "grit"]);
        assert_eq!(plan.story, Some(StoryId::new("wrong-side")));
    }
}
