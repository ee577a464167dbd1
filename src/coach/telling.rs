//! Warns that a program has heard a story already.

use crate::domain::id::{ProgramId, StoryId};
use crate::domain::notebook::Notebook;
use crate::domain::telling::{Telling, ToldIn};
use crate::domain::template::{Fields, fill};

/// That a story was told at a program before, to whom and when, the last time; `but` is the place in a debrief that is
/// being written. `None` where it was not, or where no program is named.
pub fn told_before(
    notebook: &Notebook,
    story: &StoryId,
    program: Option<&ProgramId>,
    but: Option<ToldIn<'_>>,
) -> Option<String> {
    let told = notebook.told_before(story, program?, but);
    told.last().map(|last| sentence(notebook, last))
}

fn sentence(notebook: &Notebook, telling: &Telling) -> String {
    let story = notebook.drafts.story(&telling.story);
    let fields = Fields::default()
        .with(
            "story",
            story.map_or(telling.story.as_str(), |story| story.name()),
        )
        .with("name", &*telling.to)
        .with("date", telling.on.format("%a %-d %b %Y").to_string());
    let id = if telling.to.is_empty() {
        "told_before_to_somebody"
    } else {
        "told_before"
    };
    fill(notebook.wording.calendar(id), &fields).text
}
