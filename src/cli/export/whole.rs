//! Everything as one JSON text: the calendar as `agenda --json` has it, and what is drafted as its files have it.

use std::collections::BTreeMap;

use serde::Serialize;

use super::What;
use crate::cli::calendar::Diary;
use crate::cli::calendar::row::{Row, zones};
use crate::cli::json;
use crate::domain::answer_plan::AnswerPlan;
use crate::domain::calendar::Placed;
use crate::domain::entry::Entry;
use crate::domain::notebook::Notebook;
use crate::domain::portrait::Portrait;
use crate::domain::story::Story;

/// All of it; a part that was not asked for is not there.
#[derive(Serialize)]
struct Shape<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    calendar: Option<Vec<Item<'a>>>,
    #[serde(flatten)]
    answers: Option<Answers<'a>>,
}

/// An entry: the row of the agenda, and everything else.
#[derive(Serialize)]
struct Item<'a> {
    #[serde(flatten)]
    row: Row<'a>,
    entry: &'a Entry,
}

#[derive(Serialize)]
struct Answers<'a> {
    stories: BTreeMap<&'a str, &'a Story>,
    #[serde(rename = "answers")]
    plans: BTreeMap<String, &'a AnswerPlan>,
    #[serde(flatten)]
    portrait: &'a Portrait,
}

/// The text.
pub fn text(
    what: What,
    entries: &[&Placed],
    diary: &Diary,
    notebook: Option<&Notebook>,
) -> anyhow::Result<String> {
    let calendar = entries.iter().map(|placed| Item {
        row: Row::of(placed, diary.programs(), &zones(diary, placed, &[])),
        entry: &placed.entry,
    });
    let answers = notebook.map(|notebook| {
        let drafts = &notebook.drafts;
        let stories = drafts.stories.iter();
        let plans = drafts.plans.iter();
        Answers {
            stories: stories
                .map(|(id, kept)| (id.as_str(), &kept.value))
                .collect(),
            plans: plans
                .map(|(id, kept)| (id.to_string(), &kept.value))
                .collect(),
            portrait: &drafts.portrait.value,
        }
    });
    let shape = Shape {
        calendar: (what != What::Answers).then(|| calendar.collect()),
        answers,
    };
    let mut bytes = Vec::new();
    json::write(&mut bytes, &shape)?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}
