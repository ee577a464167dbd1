//! Tables by hand, ten good and ten bad of each rule at least: written as people write, not from the patterns.

use super::*;
use crate::domain::drafts::{Drafts, Kept};
use crate::domain::id::StoryId;
use crate::domain::portrait::{CvItem, CvKind, Explanation, Fit, Guides, Narrative};
use crate::domain::story::Story;
use crate::domain::vocabulary::Vocabulary;
use crate::store::shipped;

mod claiming;
mod fitting;
mod journeys;
mod paragraphs;
mod speaking;

fn guides() -> Guides {
    let text = shipped::guide_text;
    Guides {
        narrative: serde_json::from_str(text("narrative")).unwrap(),
        journey: serde_json::from_str(text("journey")).unwrap(),
        cv: serde_json::from_str(text("cv")).unwrap(),
        fit: serde_json::from_str(text("fit")).unwrap(),
    }
}

fn vocabulary() -> Vocabulary {
    serde_json::from_str(shipped::vocabulary_text()).unwrap()
}

/// A story that shows these qualities.
fn drafts(stories: &[(&str, &[&str])]) -> Drafts {
    let mut drafts = Drafts::default();
    for (id, qualities) in stories {
        let value = Story {
            title: (*id).into(),
            qualities: qualities.iter().map(|own| (*own).to_owned()).collect(),
            ..Story::default()
        };
        drafts
            .stories
            .insert(StoryId::new(*id), Kept { version: 1, value });
    }
    drafts
}

fn sentences_of(remarks: &[Remark]) -> Vec<&'static str> {
    remarks.iter().map(|remark| remark.sentence).collect()
}

#[test]
fn rules_that_are_switched_off_are_silent_and_the_weightiest_come_first() {
    let remarks = || {
        [
            PortraitRule::FitCount,
            PortraitRule::ProblemHeavy,
            PortraitRule::SpokenLength,
        ]
        .map(Remark::new)
        .to_vec()
    };
    let off = BTreeSet::from(["spoken-length".to_owned()]);
    let rules: Vec<_> = ranked(remarks(), &off)
        .iter()
        .map(|remark| remark.rule)
        .collect();
    assert_eq!(rules, [PortraitRule::ProblemHeavy, PortraitRule::FitCount]);
}

#[test]
fn no_text_brings_a_rule_down() {
    let guides = guides();
    let vocabulary = vocabulary();
    let long = "I am a radiology puzzle. ".repeat(40_000);
    for text in [
        "",
        " ",
        "👍",
        "مرحبا بالعالم",
        "a\u{301}",
        "...\n...\n",
        "😀. 😀. 😀.",
        &long,
    ] {
        let narrative = Narrative {
            paragraph: text.into(),
            ..Narrative::default()
        };
        let _ = paragraph(&narrative, &guides.narrative, Limits::default());
        let _ = spoken(text, &guides.narrative, 0.0);
        let _ = unproven(text, &drafts(&[("a", &[])]), &guides.fit, &vocabulary);
        let own = Explanation {
            own: vec![text.into()],
            ..Explanation::default()
        };
        let _ = explanation(&own, Limits::default());
    }
}

#[test]
fn a_text_in_another_language_gets_counts_only() {
    let guides = guides();
    let text = "Soy médico de Perú y trabajo en un hospital pequeño. Allí aprendí a leer ecografías de noche. Quiero enseñar radiología en mi país y en otros lugares del mundo entero.";
    let narrative = Narrative {
        paragraph: text.into(),
        ..Narrative::default()
    };
    assert_eq!(
        sentences_of(&paragraph(&narrative, &guides.narrative, Limits::default())),
        [""; 0]
    );
    assert_eq!(
        sentences_of(&spoken(text, &guides.narrative, 140.0)),
        ["spoken-length-short"]
    );
}
