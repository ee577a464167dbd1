//! What is shipped for people to read: complete, in the vocabulary, and in the brief's own words.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use prepcoach::coach::draft::DraftRule;
use prepcoach::domain::bank::{Asked, Bank, Frame, Kind, Question};
use prepcoach::domain::id;
use prepcoach::domain::plan::SessionKind;
use prepcoach::domain::review::{Because, Mark, Rating};
use prepcoach::domain::target::Timing;
use prepcoach::domain::wording::Wording;
use prepcoach::store::banks;
use prepcoach::store::fault::Source;
use prepcoach::store::shipped;
use serde::Deserialize;

mod calendar;
mod coach;
mod portrait;
mod prompts;

const BRIEF: &str = include_str!("fixtures/brief.yaml");
const EXTRA: &str = include_str!("fixtures/extra_ids.txt");

/// The longest sentence of advice, in characters: two lines of a usual window hold it.
const LONGEST_ADVICE: usize = 110;

#[derive(Deserialize)]
struct Brief {
    items: Vec<Item>,
}

#[derive(Deserialize)]
struct Item {
    id: String,
    kind: String,
    text: String,
}

fn brief(kind: &str) -> Vec<Item> {
    let brief: Brief = serde_yaml::from_str(BRIEF).unwrap();
    brief
        .items
        .into_iter()
        .filter(|item| item.kind == kind)
        .collect()
}

fn page_on_the_brief() -> String {
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/brief.md");
    fs::read_to_string(page).unwrap()
}

fn questions() -> Vec<(Bank, Question)> {
    let questions = |bank: Bank| {
        let all = bank.questions.clone();
        all.into_iter()
            .map(move |question| (bank.clone(), question))
    };
    shipped::banks().into_iter().flat_map(questions).collect()
}

#[test]
fn the_questions_of_the_brief_are_asked_word_for_word() {
    let all = questions();
    let brief = brief("question");
    assert_eq!(brief.len(), 23);
    for item in brief {
        let asking: Vec<&str> = all
            .iter()
            .filter(|(_, question)| question.source.contains(&item.id))
            .map(|(_, question)| question.ask.as_str())
            .collect();
        assert_eq!(asking, [item.text.as_str()], "{}", item.id);
    }
}

#[test]
fn the_concerns_of_the_brief_are_in_the_vocabulary_word_for_word() {
    let vocabulary = shipped::vocabulary();
    let concerns = vocabulary["concerns"].as_array().unwrap();
    let brief = brief("interviewer_concern");
    assert_eq!(brief.len(), 4);
    for item in brief {
        let concern = concerns
            .iter()
            .find(|concern| concern["source"] == item.id.as_str());
        assert_eq!(concern.unwrap()["text"], item.text.as_str(), "{}", item.id);
    }
}

#[test]
fn every_further_question_is_there_exactly_once() {
    let mut count: BTreeMap<String, usize> = BTreeMap::new();
    for (_, question) in questions() {
        for source in &question.source {
            *count.entry(source.clone()).or_default() += 1;
        }
    }
    let ids: Vec<&str> = EXTRA.lines().collect();
    assert_eq!(ids.len(), 189);
    for id in ids {
        assert_eq!(count.get(id), Some(&1), "{id}");
    }
}

#[test]
fn every_question_says_what_it_is_for_and_what_a_strong_answer_holds() {
    for (bank, question) in questions() {
        let at = format!("{} in {}", question.id, bank.bank);
        assert!((3..=5).contains(&question.points.len()), "{at}: points");
        assert!(!question.avoid.is_empty(), "{at}: avoid");
        assert!(question.follow_ups.len() >= 2, "{at}: follow_ups");
        assert!(!question.source.is_empty(), "{at}: source");
        assert!(!question.probing.is_empty(), "{at}: probing");
        assert!(!question.themes.is_empty(), "{at}: themes");
        let target = question.target;
        assert!(
            (10..=120).contains(&target.low) && target.low < target.high && target.high <= 180,
            "{at}: {target:?}"
        );
    }
}

#[test]
fn themes_and_concerns_come_from_the_vocabulary() {
    let vocabulary = shipped::vocabulary();
    let ids = |list: &str| -> BTreeSet<String> {
        let items = vocabulary[list].as_array().unwrap();
        items
            .iter()
            .map(|item| item["id"].as_str().unwrap().to_owned())
            .collect()
    };
    let (themes, concerns) = (ids("themes"), ids("concerns"));
    for (_, question) in questions() {
        for theme in &question.themes {
            assert!(themes.contains(theme), "{}: {theme}", question.id);
        }
        for concern in &question.concerns {
            assert!(concerns.contains(concern), "{}: {concern}", question.id);
        }
    }
}

#[test]
fn every_concern_is_settled_by_several_questions() {
    for item in shipped::vocabulary()["concerns"].as_array().unwrap() {
        let id = item["id"].as_str().unwrap();
        let count = questions()
            .iter()
            .filter(|(_, question)| question.concerns.iter().any(|own| own == id))
            .count();
        assert!(count >= 5, "{id}: {count}");
    }
}

#[test]
fn what_is_asked_often_has_other_wordings() {
    let often: Vec<Question> = questions()
        .into_iter()
        .map(|(_, question)| question)
        .filter(|question| question.asked == Asked::Often)
        .collect();
    assert!(often.len() >= 60, "{}", often.len());
    for question in often {
        assert!(question.variants.len() >= 2, "{}", question.id);
        assert!(
            !question.variants.contains(&question.ask),
            "{}",
            question.id
        );
    }
}

#[test]
fn a_question_they_should_not_ask_is_answered_by_the_bridge_and_never_by_the_private_fact() {
    let telling = [
        "tells your age",
        "says your age",
        "states your age",
        "names your religion",
        "discloses",
        "reveals",
        "says whether you are married",
    ];
    for (_, question) in questions() {
        assert_eq!(
            question.kind == Kind::Boundary,
            question.frame == Frame::PauseIntentBridge,
            "{}",
            question.id
        );
        if question.kind != Kind::Boundary {
            continue;
        }
        for point in &question.points {
            let point = point.to_lowercase();
            assert!(
                !telling.iter().any(|words| point.contains(words)),
                "{}: {point}",
                question.id
            );
        }
    }
}

#[test]
fn a_story_is_told_as_star() {
    for (_, question) in questions() {
        let is_behavioral = question.kind == Kind::Behavioral;
        assert_eq!(
            is_behavioral,
            question.frame == Frame::Star,
            "{}",
            question.id
        );
    }
}

#[test]
fn no_question_stands_twice() {
    let (mut ids, mut asks) = (BTreeSet::new(), BTreeSet::new());
    for (_, question) in questions() {
        assert!(id::is_valid(question.id.as_str()), "{}", question.id);
        assert!(ids.insert(question.id.clone()), "{}", question.id);
        for words in question.variants.iter().chain([&question.ask]) {
            let plain: String = words
                .to_lowercase()
                .chars()
                .filter(|c| c.is_alphanumeric())
                .collect();
            assert!(asks.insert(plain), "{}: {words}", question.id);
        }
    }
}

#[test]
#[expect(clippy::too_many_lines, reason = "a table")]
fn every_moment_has_its_sentence() {
    let wording: Wording = serde_json::from_str(shipped::advice_text()).unwrap();
    let mut said = Vec::new();
    for because in &Because::ALL {
        said.push((format!("{because:?}"), wording.because(*because).to_owned()));
    }
    for timing in [Timing::Early, Timing::InBand, Timing::Over] {
        let text = wording.timing(timing).map(|sentence| sentence.text.clone());
        said.push((format!("{timing:?}"), text.unwrap_or_default()));
    }
    for mark in Mark::ALL {
        let sentence = wording.mark(*mark).cloned().unwrap_or_default();
        said.push((format!("{mark:?}"), sentence.text));
        said.push((format!("{mark:?}, what to try"), sentence.attempt));
    }
    for rating in Rating::ALL {
        let text = wording
            .rating(*rating)
            .map(|sentence| sentence.text.clone());
        said.push((format!("{rating:?}"), text.unwrap_or_default()));
    }
    for kind in SessionKind::ALL {
        let (name, about) = wording.session(*kind);
        assert_ne!(name, kind.word(), "{kind:?} has no name of its own");
        said.push((format!("{kind:?}"), about.to_owned()));
    }
    for rating in 1..=5 {
        said.push((
            format!("self-rating {rating}"),
            wording.self_rating(rating).to_owned(),
        ));
    }
    for frame in Frame::ALL {
        let text = wording.frame(*frame).cloned().unwrap_or_default();
        assert!(text.steps.len() >= 3, "{frame:?}");
        for step in text.steps {
            assert!(
                step.label.chars().count() <= 11,
                "{frame:?}: {}",
                step.label
            );
            said.push((format!("{frame:?}, {}", step.label), step.say));
        }
    }
    for rule in DraftRule::ALL {
        let sentence = wording.draft(rule.word()).cloned().unwrap_or_default();
        assert!(!sentence.source.is_empty(), "{rule:?} has no source");
        said.push((format!("{rule:?}"), sentence.text));
        said.push((format!("{rule:?}, what to try"), sentence.attempt));
        said.push((format!("{rule:?}, why"), sentence.why));
    }
    let debrief = wording.debrief();
    for text in [
        &debrief.well,
        &debrief.awkward,
        &debrief.change.text,
        &debrief.change.good,
        &debrief.ask_made,
    ] {
        said.push(("debrief".to_owned(), text.clone()));
    }
    for (what, sentence) in said {
        assert!(!sentence.is_empty(), "nothing is said for {what}");
        let length = sentence.chars().count();
        assert!(length <= LONGEST_ADVICE, "{what}: {length} characters");
    }
}

#[test]
fn placeholders_of_sentences_are_those_the_program_fills() {
    let wording: Wording = serde_json::from_str(shipped::advice_text()).unwrap();
    assert!(wording.debrief().ask_made.contains("{change}"));
    assert!(wording.today("unfinished").contains("{kind}"));
    assert!(wording.today("unfinished").contains("{when}"));
    for id in ["welcome", "nothing_due", "lost_answer"] {
        assert!(!wording.today(id).is_empty(), "{id}");
    }
}

#[test]
fn the_page_on_the_brief_names_every_question() {
    let page = page_on_the_brief();
    let items = brief("question")
        .into_iter()
        .chain(brief("interviewer_concern"));
    for id in items
        .map(|item| item.id)
        .chain(EXTRA.lines().map(str::to_owned))
    {
        assert!(page.contains(&id), "{id}");
    }
    for (_, question) in questions() {
        assert!(
            page.contains(&format!("`{}`", question.id)),
            "{}",
            question.id
        );
    }
}

#[test]
fn the_shipped_banks_pass_their_own_check() {
    for bank in shipped::banks() {
        let stem = bank.bank.as_str();
        let path = Path::new("content/banks").join(format!("{stem}.yaml"));
        let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(&path)).unwrap();
        let source = Source {
            path: &path,
            text: &text,
        };
        let checked = banks::check(source, stem);
        assert!(checked.faults.is_empty(), "{:?}", checked.faults);
        assert_eq!(checked.value, Some(bank));
    }
}

#[test]
fn the_example_of_an_own_bank_passes_the_check() {
    let text = banks::example("mine");
    let source = Source {
        path: Path::new("banks/mine.yaml"),
        text: &text,
    };
    let checked = banks::check(source, "mine");
    assert!(
        checked.faults.is_empty() && checked.value.is_some(),
        "{:?}",
        checked.faults
    );
}
