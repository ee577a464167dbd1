//! Who was told which story: so that one program does not hear the same one twice unaware.

use chrono::NaiveDate;

use super::id::{ProgramId, StoryId};
use super::notebook::Notebook;

/// A story told to somebody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Telling {
    /// Which story.
    pub story: StoryId,
    /// At which program, where it was one.
    pub program: Option<ProgramId>,
    /// To whom; may be empty.
    pub to: String,
    /// On which day: of the program's zone where it was in an interview, else of home.
    pub on: NaiveDate,
}

impl Notebook {
    /// Every telling of a story that is known, the latest last: what the debriefs of interviews name, by the story's id
    /// or its title in any capitals.
    pub fn tellings(&self) -> Vec<Telling> {
        let entries = self.calendar.entries().iter();
        let told = entries.flat_map(|placed| {
            let stories = placed.entry.debrief.stories.iter();
            stories.filter_map(move |told| {
                Some(Telling {
                    story: self.story_named(&told.story)?,
                    program: placed.entry.program.clone(),
                    to: told.to.trim().to_owned(),
                    on: placed.entry.when.date,
                })
            })
        });
        let mut tellings: Vec<Telling> = told.collect();
        tellings.sort_by_key(|telling| telling.on);
        tellings
    }

    /// The story that `words` name: its id, or its title in any capitals.
    pub fn story_named(&self, words: &str) -> Option<StoryId> {
        let words = words.trim();
        let folded = words.to_lowercase();
        let mut stories = self.drafts.stories.iter();
        let by_id = self.drafts.stories.keys().find(|id| id.as_str() == words);
        let found = by_id.or_else(|| {
            let named = stories.find(|(_, kept)| kept.value.title.trim().to_lowercase() == folded);
            named.filter(|_| !folded.is_empty()).map(|(id, _)| id)
        });
        found.cloned()
    }
}
