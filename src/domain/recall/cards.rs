//! The prompts of a drill: questions that ask for a story, and prompts that brought one to mind, each with its stories.

use crate::domain::chance::Chance;
use crate::domain::coverage::{Coverage, Level, Wants};
use crate::domain::notebook::Notebook;

use super::{Asks, Card};

/// How many prompts a drill has (peers 5.1: ten questions of ten seconds).
pub const CARDS: usize = 10;

/// The prompts of a drill, drawn by chance: those asked often first to be taken, and only such as some story answers.
pub fn cards(notebook: &Notebook, coverage: &Coverage, chance: &mut Chance) -> Vec<Card> {
    let mut drawn = questions(notebook, coverage);
    let mut prompts = prompts(notebook, coverage);
    chance.shuffle(&mut drawn);
    chance.shuffle(&mut prompts);
    drawn.sort_by_key(|(asked, _)| *asked);
    // Prompts make up a third where there are enough questions, for they name what questions only hint at.
    let of_prompts = prompts
        .len()
        .min((CARDS / 3).max(CARDS.saturating_sub(drawn.len())));
    let of_questions = drawn.into_iter().map(|(_, card)| card);
    let mut cards: Vec<Card> = of_questions.take(CARDS - of_prompts).collect();
    cards.extend(prompts.into_iter().take(of_prompts));
    chance.shuffle(&mut cards);
    cards
}

fn questions(notebook: &Notebook, coverage: &Coverage) -> Vec<(crate::domain::bank::Asked, Card)> {
    let rows = coverage.questions.iter();
    let wanted = rows.filter(|row| row.wants == Wants::Story && row.best.answers());
    let cards = wanted.filter_map(|row| {
        let asked = notebook.banks.get(row.question.as_str())?.question;
        let stories = coverage.answering(&row.question);
        let card = Card {
            asks: Asks::Question(row.question.clone()),
            words: asked.ask.clone(),
            stories: stories
                .into_iter()
                .map(|(story, level)| (story.clone(), level))
                .collect(),
        };
        Some((row.asked, card))
    });
    cards.collect()
}

/// A story answers the prompt it was begun from, and one whose main theme it has.
fn prompts(notebook: &Notebook, coverage: &Coverage) -> Vec<Card> {
    let prompts = notebook.prompts.prompts.iter();
    let cards = prompts.map(|prompt| {
        let stories = coverage.stories.iter().filter_map(|column| {
            let story = notebook.drafts.story(&column.story)?;
            let main = prompt.themes.first();
            let level = if story.prompt == prompt.id {
                Level::Strong
            } else if main.is_some_and(|main| story.themes.contains(main)) {
                Level::Workable
            } else {
                return None;
            };
            Some((column.story.clone(), level))
        });
        let mut stories: Vec<_> = stories.collect();
        stories.sort_by_key(|(_, level)| std::cmp::Reverse(*level));
        Card {
            asks: Asks::Prompt(prompt.id.clone()),
            words: prompt.ask.clone(),
            stories,
        }
    });
    cards.filter(|card| card.right().next().is_some()).collect()
}
