//! Which stories are shown, and what is known around each.

use std::collections::BTreeMap;

use super::StoriesPage;
use crate::domain::answer_plan::PlanId;
use crate::domain::id::StoryId;
use crate::domain::person::folded;
use crate::domain::story::{Part, Story};
use crate::domain::telling::Telling;
use crate::screens::Context;
use crate::screens::answers::told;

/// What is known around a story.
#[derive(Debug, Clone, Default)]
pub struct Facts {
    /// The plans that lean on it.
    pub plans: Vec<PlanId>,
    /// Who was told it, the latest last.
    pub told: Vec<Telling>,
}

/// Only stories with this word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Only {
    /// A quality.
    Quality(String),
    /// A theme.
    Theme(String),
}

impl Only {
    fn lets_through(&self, story: &Story) -> bool {
        match self {
            Self::Quality(id) => story.qualities.contains(id),
            Self::Theme(id) => story.themes.contains(id),
        }
    }

    /// How a person reads it.
    pub fn words<'a>(&'a self, context: &Context<'a>) -> &'a str {
        let vocabulary = &context.notebook.vocabulary;
        match self {
            Self::Quality(id) => vocabulary.quality(id),
            Self::Theme(id) => vocabulary.theme(id),
        }
    }
}

/// What is known around every story.
pub fn facts(context: &Context<'_>) -> BTreeMap<StoryId, Facts> {
    let drafts = &context.notebook.drafts;
    let mut told = told::by_story(context);
    let mut facts: BTreeMap<StoryId, Facts> = BTreeMap::new();
    for id in drafts.stories.keys() {
        let told = told.remove(id).unwrap_or_default();
        let plans = Vec::new();
        facts.insert(id.clone(), Facts { plans, told });
    }
    for (id, kept) in &drafts.plans {
        let story = kept.value.story.as_ref();
        if let Some(facts) = story.and_then(|story| facts.get_mut(story)) {
            facts.plans.push(id.clone());
        }
    }
    facts
}

impl StoriesPage {
    /// Builds the list anew; the story in front stays there where it can.
    pub(super) fn find(&mut self, context: &Context<'_>) {
        let before = self.selected().cloned();
        let wanted = folded(self.search.text());
        let wanted: Vec<&str> = wanted.split_whitespace().collect();
        let stories = context.notebook.drafts.stories.iter();
        let mut rows: Vec<(&StoryId, &Story)> =
            stories.map(|(id, kept)| (id, &kept.value)).collect();
        rows.retain(|(_, story)| {
            let is_shown = self
                .only
                .as_ref()
                .is_none_or(|only| only.lets_through(story));
            is_shown && matches_words(story, &wanted, context)
        });
        rows.sort_by_cached_key(|(_, story)| folded(story.name()));
        self.rows = rows.into_iter().map(|(id, _)| id.clone()).collect();
        let lines = std::iter::repeat_n(crate::ui::list::Shape::lines(2), self.rows.len());
        self.list.set_shapes(lines);
        let place = before.and_then(|before| self.rows.iter().position(|id| *id == before));
        if let Some(place) = place {
            self.list.select(place);
        }
    }
}

/// Whether every word stands somewhere in the story.
fn matches_words(story: &Story, wanted: &[&str], context: &Context<'_>) -> bool {
    if wanted.is_empty() {
        return true;
    }
    let vocabulary = &context.notebook.vocabulary;
    let mut hay = vec![
        story.title.as_str(),
        context.notebook.prompts.words(&story.prompt),
        &story.when,
        &story.place,
    ];
    let bullets = Part::ALL.iter().flat_map(|part| story.part(*part));
    hay.extend(bullets.chain(&story.numbers).map(String::as_str));
    hay.extend(story.qualities.iter().map(|id| vocabulary.quality(id)));
    hay.extend(story.themes.iter().map(|id| vocabulary.theme(id)));
    hay.extend(story.concerns.iter().map(|id| vocabulary.concern(id)));
    let hay = folded(&hay.join(" "));
    wanted.iter().all(|word| hay.contains(word))
}
