//! Promise: what 200 stories cover of 400 questions is worked out within 10 ms.

mod support {
    pub mod timing;
}

use std::io;

use prepcoach::domain::answer_plan::{AnswerPlan, PlanId};
use prepcoach::domain::bank::{Bank, Banks, Kind, Question};
use prepcoach::domain::coverage::{Coverage, Sources};
use prepcoach::domain::drafts::{Drafts, Kept};
use prepcoach::domain::history::History;
use prepcoach::domain::id::StoryId;
use prepcoach::domain::prompt::Prompts;
use prepcoach::domain::story::Story;
use prepcoach::domain::vocabulary::Vocabulary;
use prepcoach::store::shipped;

use support::timing::{Runs, is_smoke, time};

/// Milliseconds.
const LIMIT: f64 = 10.0;

const STORIES: usize = 200;
const QUESTIONS: usize = 400;

fn main() -> io::Result<()> {
    let rounds = if is_smoke() { 1 } else { 200 };
    let vocabulary: Vocabulary = parsed(shipped::vocabulary_text())?;
    let prompts: Prompts = parsed(shipped::prompts_text())?;
    let banks = banks();
    let drafts = drafts(&vocabulary, &banks);
    let history = History::default();
    let mut runs = Runs::default();
    let mut cells = 0;
    for _ in 0..rounds {
        let (took, coverage) = time(|| {
            Coverage::of(Sources {
                banks: &banks,
                drafts: &drafts,
                vocabulary: &vocabulary,
                prompts: &prompts,
                history: &history,
                tellings: &[],
            })
        });
        runs.push(took);
        cells = coverage.questions.len() * coverage.stories.len();
    }
    let (least, middle) = (runs.min(), runs.median());
    println!(
        "coverage of {cells} cells: least {least:.2} ms, middle {middle:.2} ms, promised {LIMIT} ms"
    );
    let is_kept = least <= LIMIT && cells == STORIES * QUESTIONS;
    if is_kept || is_smoke() {
        Ok(())
    } else {
        Err(io::Error::other("a promise is broken"))
    }
}

fn parsed<T: serde::de::DeserializeOwned>(text: &str) -> io::Result<T> {
    serde_json::from_str(text).map_err(io::Error::other)
}

/// The shipped questions over and over, each with an id of its own; all of them ask for a story.
fn banks() -> Banks {
    let shipped = shipped::banks();
    let known: Vec<&Question> = shipped.iter().flat_map(|bank| &bank.questions).collect();
    let questions = known.iter().cycle().take(QUESTIONS).enumerate();
    let mut all: Vec<Question> = Vec::new();
    for (number, question) in questions {
        all.push(Question {
            id: prepcoach::domain::id::QuestionId::new(format!("{}-{number}", question.id)),
            kind: Kind::Behavioral,
            ..(*question).clone()
        });
    }
    let bank = shipped.into_iter().next().map(|bank| Bank {
        questions: all,
        ..bank
    });
    Banks::join(bank.into_iter().collect(), Vec::new()).0
}

/// Stories with five themes, five qualities and two concerns each, and a plan for every question.
fn drafts(vocabulary: &Vocabulary, banks: &Banks) -> Drafts {
    let mut drafts = Drafts::default();
    let some = |terms: &[prepcoach::domain::vocabulary::Term], from: usize, count: usize| {
        let ids = terms.iter().map(|term| term.id.clone());
        ids.cycle().skip(from).step_by(7).take(count).collect()
    };
    for number in 0..STORIES {
        let story = Story {
            title: format!("Story {number}"),
            action: vec!["I asked".into()],
            result: vec!["It helped".into()],
            themes: some(&vocabulary.themes, number, 5),
            qualities: some(&vocabulary.qualities, number, 5),
            concerns: some(&vocabulary.concerns, number, 2),
            ..Story::default()
        };
        let id = StoryId::new(format!("story-{number:03}"));
        drafts.stories.insert(id, kept(story));
    }
    let ids: Vec<StoryId> = drafts.stories.keys().cloned().collect();
    for (entry, story) in banks.entries().zip(ids.iter().cycle()) {
        let plan = AnswerPlan {
            story: Some(story.clone()),
            bullets: vec!["One".into(), "Two".into(), "Three".into()],
            ..AnswerPlan::default()
        };
        let id = PlanId::general(entry.question.id.clone());
        drafts.plans.insert(id, kept(plan));
    }
    drafts
}

fn kept<T>(value: T) -> Kept<T> {
    Kept { version: 1, value }
}
