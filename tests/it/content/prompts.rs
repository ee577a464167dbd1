//! Prompts of stories: in the vocabulary, short, and enough to cover what is asked.

use std::collections::BTreeSet;

use prepcoach::coach::rehearsal::Constraint;
use prepcoach::domain::bank::Banks;
use prepcoach::domain::coverage::{Coverage, Sources};
use prepcoach::domain::drafts::{Drafts, Kept};
use prepcoach::domain::history::History;
use prepcoach::domain::id::{self, StoryId};
use prepcoach::domain::prompt::Prompts;
use prepcoach::domain::story::Part;
use prepcoach::domain::vocabulary::{Term, Vocabulary};
use prepcoach::domain::wording::Wording;
use prepcoach::store::shipped;

/// What fits one line and two lines of 80 columns.
const ONE_LINE: usize = 56;
const TWO_LINES: usize = 150;

fn prompts() -> Prompts {
    serde_json::from_str(shipped::prompts_text()).unwrap()
}

fn vocabulary() -> Vocabulary {
    serde_json::from_str(shipped::vocabulary_text()).unwrap()
}

#[test]
fn prompts_are_short_and_speak_the_vocabulary() {
    let (prompts, vocabulary) = (prompts(), vocabulary());
    assert!(prompts.prompts.len() >= 20);
    let mut seen = BTreeSet::new();
    for prompt in &prompts.prompts {
        let at = &prompt.id;
        assert!(id::is_valid(at) && seen.insert(at), "{at}");
        assert!(
            prompt.ask.chars().count() <= ONE_LINE,
            "{at}: {}",
            prompt.ask
        );
        assert!(
            (20..=TWO_LINES).contains(&prompt.hint.chars().count()),
            "{at}: {}",
            prompt.hint
        );
        assert!(
            !prompt.source.is_empty() && !prompt.qualities.is_empty(),
            "{at}"
        );
        assert!((1..=3).contains(&prompt.themes.len()), "{at}");
        for (words, known) in [
            (&prompt.themes, &vocabulary.themes),
            (&prompt.qualities, &vocabulary.qualities),
            (&prompt.concerns, &vocabulary.concerns),
        ] {
            let is_known = |word: &String| known.iter().any(|term: &Term| term.id == *word);
            assert!(words.iter().all(is_known), "{at}: {words:?}");
        }
    }
}

#[test]
fn the_example_is_whole_and_belongs_to_a_prompt() {
    let prompts = prompts();
    let example = &prompts.example;
    assert!(prompts.get(&example.prompt).is_some());
    assert!(Part::ALL.iter().all(|part| !example.part(*part).is_empty()));
    assert!(example.about.starts_with("Only an example"));
    assert_eq!(example.source, ["SX01", "SX02", "SX03", "SX04"]);
}

#[test]
fn stories_from_all_prompts_close_every_hole_of_the_shipped_banks() {
    let (prompts, vocabulary) = (prompts(), vocabulary());
    let banks = Banks::join(shipped::banks(), Vec::new()).0;
    let history = History::default();
    let mut drafts = Drafts::default();
    let coverage = |drafts: &Drafts| {
        Coverage::of(Sources {
            banks: &banks,
            drafts,
            vocabulary: &vocabulary,
            prompts: &prompts,
            history: &history,
            tellings: &[],
        })
    };
    // What to write next leads there, each story closing at least one hole.
    let mut written = 0;
    while let Some(next) = coverage(&drafts).next {
        let before = coverage(&drafts).holes.len();
        let mut story = prompts.get(&next.prompt).unwrap().story();
        story.action.push("I asked".into());
        story.result.push("It helped".into());
        let kept = Kept {
            version: 1,
            value: story,
        };
        drafts.stories.insert(StoryId::new(next.prompt), kept);
        written += 1;
        let after = coverage(&drafts).holes.len();
        assert_eq!(after, before - next.closes.len());
    }
    assert_eq!(coverage(&drafts).holes, [], "after {written} stories");
    assert!(written <= prompts.prompts.len());
}

#[test]
fn a_plan_that_fades_and_an_answer_known_by_heart_have_their_sentences() {
    let wording: Wording = serde_json::from_str(shipped::advice_text()).unwrap();
    for id in ["bullets", "keywords", "frame", "nothing", "closed", "rule"] {
        let length = wording.fading(id).chars().count();
        assert!(
            (20..=TWO_LINES).contains(&length),
            "{id}: {}",
            wording.fading(id)
        );
    }
    assert!(wording.rehearsal("maybe").contains("{takes}"));
    for constraint in Constraint::ALL {
        let words = wording.rehearsal(constraint.word());
        assert!((20..=ONE_LINE).contains(&words.chars().count()), "{words}");
    }
    let same = wording.draft("same-words").unwrap();
    assert!(same.text.contains("{percent}") && same.text.contains("{before}"));
    assert!(!same.source.is_empty() && !same.attempt.is_empty() && !same.why.is_empty());
}
