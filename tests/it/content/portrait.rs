//! The guides of the portrait: everything the brief asks of it is there, by its id, and what is said can be shown.

use std::collections::BTreeSet;

use prepcoach::coach::portrait::PortraitRule;
use prepcoach::domain::bank::Kind;
use prepcoach::domain::portrait::{CvKind, Guides, JourneyPart, ParagraphPart};
use prepcoach::domain::template::{Fields, fill};
use prepcoach::domain::vocabulary::Vocabulary;
use prepcoach::store::shipped;
use serde_json::Value;

use super::questions;

/// The ids of the brief by kind: what its narrative, journey, CV and fit ask for.
const ASKED: [(&str, &str, u32, &str); 11] = [
    ("narrative_prompt", "NP", 18, "narrative"),
    ("journey_prompt", "JP", 9, "journey"),
    ("red_flag", "RFL", 4, "journey"),
    ("red_flag_rule", "RR", 5, "journey"),
    ("cv_item", "CV", 5, "cv"),
    ("explain_prompt", "EP", 5, "cv"),
    ("fit_step", "FS", 4, "fit"),
    ("pitfall of the journey", "PF", 1, "journey"),
    ("advice for openers", "AD", 0, "narrative"),
    ("example", "EX", 1, "narrative"),
    ("star_example", "SX", 4, "prompts"),
];

fn guides() -> Guides {
    let text = shipped::guide_text;
    Guides {
        narrative: serde_json::from_str(text("narrative")).unwrap(),
        journey: serde_json::from_str(text("journey")).unwrap(),
        cv: serde_json::from_str(text("cv")).unwrap(),
        fit: serde_json::from_str(text("fit")).unwrap(),
    }
}

/// Every word of every `source` in a tree.
fn sources(tree: &Value, found: &mut BTreeSet<String>) {
    match tree {
        Value::Object(map) => {
            for (key, value) in map {
                if key == "source" {
                    let words = value.to_string();
                    let words = words.split(|c: char| !c.is_ascii_alphanumeric());
                    found.extend(words.map(str::to_owned));
                } else {
                    sources(value, found);
                }
            }
        }
        Value::Array(list) => list.iter().for_each(|value| sources(value, found)),
        _ => {}
    }
}

fn tree(name: &str) -> Value {
    let text = match name {
        "prompts" => shipped::prompts_text(),
        name => shipped::guide_text(name),
    };
    serde_json::from_str(text).unwrap()
}

#[test]
fn everything_the_brief_asks_of_the_portrait_is_there_by_its_source() {
    for (kind, prefix, count, name) in ASKED {
        let mut found = BTreeSet::new();
        sources(&tree(name), &mut found);
        for number in 1..=count {
            let id = format!("{prefix}{number:02}");
            assert!(found.contains(&id), "{kind}: {id} in {name}");
        }
    }
    let mut found = BTreeSet::new();
    sources(&tree("narrative"), &mut found);
    assert!(found.contains("AD03") && found.contains("AD04"));
}

#[test]
fn each_prompt_of_the_narrative_is_one_and_asks_the_person() {
    let guide = guides().narrative;
    assert_eq!(guide.prompts.len(), 18);
    let sources: BTreeSet<_> = guide
        .prompts
        .iter()
        .flat_map(|prompt| &prompt.source)
        .collect();
    assert_eq!(sources.len(), 18);
    let paragraphs: Vec<_> = guide
        .prompts
        .iter()
        .filter(|prompt| prompt.is_paragraph())
        .collect();
    // What is written to it is the paragraph itself, under the key of that name.
    assert_eq!(paragraphs.len(), 1);
    assert_eq!(paragraphs[0].id, "paragraph");
    for prompt in &guide.prompts {
        assert_ne!(prompt.id, "spoken");
        let asks = prompt.ask.contains('?') || prompt.is_paragraph();
        assert!(asks && prompt.ask.len() <= 110, "{}", prompt.ask);
        assert!(
            !prompt.hint.is_empty() && prompt.hint.len() <= 120,
            "{}",
            prompt.hint
        );
    }
    for part in ParagraphPart::ALL {
        assert!(
            guide
                .prompts
                .iter()
                .any(|prompt| prompt.gives == Some(*part)),
            "{part:?}"
        );
    }
    assert_eq!(
        (guide.spoken.target.low, guide.spoken.target.high),
        (60, 90)
    );
    assert_eq!(guide.spoken.order.len(), 3);
}

#[test]
fn the_example_is_marked_and_passes_the_rules_it_illustrates() {
    use prepcoach::coach::portrait::{Limits, paragraph};
    use prepcoach::domain::portrait::Narrative;

    let guide = guides().narrative;
    assert_eq!(guide.example.label, "An example, not to be learned");
    let narrative = Narrative {
        paragraph: guide.example.text.clone(),
        ..Narrative::default()
    };
    assert_eq!(paragraph(&narrative, &guide, Limits::default()), []);
}

#[test]
fn every_topic_asks_in_each_part_and_belongs_to_a_question() {
    let guide = guides().journey;
    let ids: Vec<&str> = guide.topics.iter().map(|topic| topic.id.as_str()).collect();
    assert_eq!(ids, ["gap", "exams", "us-experience", "visa"]);
    let questions = questions();
    for topic in &guide.topics {
        for part in JourneyPart::ALL {
            assert!(!topic.part(*part).is_empty(), "{}: {part:?}", topic.id);
        }
        let id = topic.question.as_ref().unwrap();
        assert!(
            questions.iter().any(|(_, question)| question.id == *id),
            "{id}"
        );
    }
    assert_eq!(guide.parts.len(), 3);
}

#[test]
fn every_fact_that_changes_has_its_month_and_where_to_look() {
    let guide = guides().journey;
    let facts: Vec<_> = guide.topics.iter().flat_map(|topic| &topic.facts).collect();
    assert!(facts.len() >= 6);
    for fact in facts {
        let month = fact.volatile.as_of.as_str();
        let is_month = month.len() == 7 && month.starts_with("20") && &month[4..5] == "-";
        assert!(is_month, "{}", fact.text);
        assert!(!fact.volatile.check.is_empty(), "{}", fact.text);
    }
}

#[test]
fn every_thing_about_an_item_can_be_asked_aloud() {
    let guide = guides().cv;
    let things = guide.things.iter().chain([&guide.used]);
    for thing in things {
        let is_plain = thing.id.chars().all(|c| c.is_ascii_alphanumeric());
        assert!(is_plain && !thing.id.is_empty(), "{}", thing.id);
        let title = Fields::default().with("title", "Dose audit");
        let asked = fill(&thing.question, &title);
        assert!(
            asked.missing.is_empty() && asked.text.contains("Dose audit"),
            "{}",
            asked.text
        );
        assert!((3..=5).contains(&thing.points.len()), "{}", thing.id);
        assert!(thing.kind == Kind::Knowledge || thing.kind == Kind::Behavioral);
        assert!(!thing.hint.is_empty() && !thing.label.is_empty());
    }
    let skills = guide.kinds.iter().filter(|kind| kind.kind == CvKind::Skill);
    assert_eq!(skills.count(), 1);
}

#[test]
fn the_fit_offers_qualities_of_the_vocabulary_and_all_five_demands() {
    let guide = guides().fit;
    let vocabulary: Vocabulary = serde_json::from_str(shipped::vocabulary_text()).unwrap();
    let known: BTreeSet<&str> = vocabulary
        .qualities
        .iter()
        .map(|term| term.id.as_str())
        .collect();
    for id in guide.suggested.iter().chain(guide.said.keys()) {
        assert!(known.contains(id.as_str()), "{id}");
    }
    for id in known {
        assert!(guide.said.contains_key(id), "no words for {id}");
    }
    assert_eq!(guide.count, (3, 4));
    assert_eq!(guide.demands.len(), 5);
    for demand in &guide.demands {
        assert!(
            !demand.means.is_empty() && !demand.shows.is_empty(),
            "{}",
            demand.id
        );
    }
}

#[test]
fn every_rule_of_the_portrait_has_its_sentences_with_why_try_and_source() {
    let advice: Value = serde_json::from_str(shipped::advice_text()).unwrap();
    let sentences = advice["portrait"].as_object().unwrap();
    for rule in PortraitRule::ALL {
        let own = |id: &&String| id.starts_with(rule.word());
        assert!(sentences.keys().any(|id| own(&id)), "{rule:?}");
    }
    for (id, sentence) in sentences {
        assert!(
            PortraitRule::ALL
                .iter()
                .any(|rule| id.starts_with(rule.word())),
            "{id}"
        );
        for key in ["text", "why", "try", "source"] {
            let text = sentence[key].as_str().unwrap_or_default();
            assert!(!text.is_empty() && text.len() <= 110, "{id}: {key}: {text}");
        }
    }
}
