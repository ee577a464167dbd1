//! Who was told which story: so that one program does not hear the same one twice unaware.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::id::{EntryId, ProgramId, StoryId};
use super::notebook::Notebook;
use super::person;

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

/// A place in a debrief: the entry, and the number of the story in it, from 0.
pub type ToldIn<'a> = (&'a EntryId, usize);

impl Notebook {
    /// Every telling of a story that is known, the latest last: what the debriefs of interviews name, by the story's id
    /// or its title in any capitals, and what the journal keeps. One that stands in both is there once.
    pub fn tellings(&self) -> Vec<Telling> {
        self.tellings_but(None)
    }

    /// Every telling at a program, the latest last.
    pub fn told_at(&self, program: &ProgramId) -> Vec<Telling> {
        let mut told = self.tellings();
        told.retain(|telling| telling.program.as_ref() == Some(program));
        told
    }

    /// Every telling of a story at a program, the latest last; `but` leaves out the very place in a debrief that is
    /// being written.
    pub fn told_before(
        &self,
        story: &StoryId,
        program: &ProgramId,
        but: Option<ToldIn<'_>>,
    ) -> Vec<Telling> {
        let mut told = self.tellings_but(but);
        told.retain(|telling| telling.story == *story && telling.program.as_ref() == Some(program));
        told
    }

    fn tellings_but(&self, but: Option<ToldIn<'_>>) -> Vec<Telling> {
        let in_journal = self.history.told().iter().map(|told| Telling {
            story: told.story.clone(),
            program: told.program.clone(),
            to: told.to.trim().to_owned(),
            on: self.home.date_of(told.at),
        });
        let mut tellings: Vec<Telling> = self.in_debriefs(but).chain(in_journal).collect();
        let mut seen = BTreeSet::new();
        tellings.retain(|told| {
            let to = person::folded(&told.to);
            seen.insert((told.story.clone(), told.program.clone(), to, told.on))
        });
        tellings.sort_by_key(|telling| telling.on);
        tellings
    }

    fn in_debriefs<'a>(&'a self, but: Option<ToldIn<'a>>) -> impl Iterator<Item = Telling> + 'a {
        let entries = self.calendar.entries().iter();
        entries.flat_map(move |placed| {
            let stories = placed.entry.debrief.stories.iter().enumerate();
            let others = stories.filter(move |(at, _)| but != Some((&placed.id, *at)));
            others.filter_map(move |(_, told)| {
                Some(Telling {
                    story: self.story_named(&told.story)?,
                    program: placed.entry.program.clone(),
                    to: told.to.trim().to_owned(),
                    on: placed.entry.when.date,
                })
            })
        })
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
