//! What a row of the fit may hold: the qualities, the stories, those first that show it, the demands.

use super::Choice;
use crate::domain::portrait::{Fit, shows};
use crate::screens::Context;
use crate::screens::answers::choosing::item;
use crate::screens::answers::told;
use crate::ui::palette::Item;

/// Every quality with the stories that show it: those the brief names first.
pub(super) fn qualities(context: &Context<'_>) -> Vec<Item<Choice>> {
    let notebook = context.notebook;
    let vocabulary = &notebook.vocabulary;
    let all = vocabulary.all_qualities(&notebook.drafts);
    let offered = notebook.guides.fit.offered(&all);
    let items = offered.into_iter().map(|id| {
        let stories = notebook.drafts.stories.values();
        let shown = stories.filter(|kept| shows(&kept.value, id, vocabulary));
        let detail = match shown.count() {
            0 => "no story yet".to_owned(),
            count => told::stories(count),
        };
        let choice = Choice::Quality(id.to_owned());
        item(vocabulary.quality(id), &detail, "quality", choice)
    });
    items.collect()
}

/// Every story, those first that show the quality of the row.
pub(super) fn stories(row: Option<&Fit>, context: &Context<'_>) -> Vec<Item<Choice>> {
    let notebook = context.notebook;
    let quality = row.map_or("", |row| row.quality.as_str());
    let mut stories: Vec<_> = notebook.drafts.stories.iter().collect();
    let shows = |kept: &crate::domain::drafts::Kept<_>| {
        !quality.is_empty() && shows(&kept.value, quality, &notebook.vocabulary)
    };
    stories.sort_by_key(|(_, kept)| !shows(kept));
    let items = stories.into_iter().map(|(id, kept)| {
        let kind = if shows(kept) { "shows it" } else { "story" };
        let first = kept.value.result.first().map_or("", String::as_str);
        item(kept.value.name(), first, kind, Choice::Story(id.clone()))
    });
    let new = item("A new story", "opens the desk", "new", Choice::NewStory);
    items.chain([new]).collect()
}

/// The demands of training.
pub(super) fn demands(context: &Context<'_>) -> Vec<Item<Choice>> {
    let demands = context.notebook.guides.fit.demands.iter();
    let items = demands.map(|demand| {
        let choice = Choice::Demand(demand.id.clone());
        item(&demand.text, &demand.means, "demand", choice)
    });
    items.collect()
}
