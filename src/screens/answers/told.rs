//! Who was told which story, in words.

use std::collections::BTreeMap;

use crate::coach::telling::told_before;
use crate::domain::id::{ProgramId, StoryId};
use crate::domain::telling::Telling;
use crate::screens::Context;

/// Every telling by story, the latest last.
pub fn by_story(context: &Context<'_>) -> BTreeMap<StoryId, Vec<Telling>> {
    let mut told: BTreeMap<StoryId, Vec<Telling>> = BTreeMap::new();
    for telling in context.notebook.tellings() {
        told.entry(telling.story.clone()).or_default().push(telling);
    }
    told
}

/// Where and when: `Emory, Thu 12 Nov, to Dr. Okafor`.
pub fn place(telling: &Telling, context: &Context<'_>) -> String {
    let program = telling.program.as_ref();
    let at = program.map_or("elsewhere", |id| context.notebook.programs.name(id));
    let day = telling.on.format("%a %-d %b");
    if telling.to.is_empty() {
        return format!("{at}, {day}");
    }
    format!("{at}, {day}, to {}", telling.to)
}

/// How often, in a few words: `never told`, `told twice`.
pub fn times(count: usize) -> String {
    match count {
        0 => "never told".to_owned(),
        1 => "told once".to_owned(),
        2 => "told twice".to_owned(),
        many => format!("told {many} times"),
    }
}

/// What is said where a program has heard a story already; nothing where it has not.
pub fn warning(story: &StoryId, program: &ProgramId, context: &Context<'_>) -> Option<String> {
    told_before(context.notebook, story, Some(program), None)
}

/// A number of stories.
pub fn stories(count: usize) -> String {
    match count {
        1 => "1 story".to_owned(),
        count => format!("{count} stories"),
    }
}
