//! All that is drafted: stories, plans of answers, the portrait; and how a draft changes.

use std::collections::BTreeMap;

use super::answer_plan::{AnswerPlan, PlanId};
use super::calendar::Reversal;
use super::id::{QuestionId, StoryId, is_valid};
use super::portrait::Portrait;
use super::story::Story;

/// A draft and the version of its file: the CRC-32 of its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept<T> {
    /// The version of the file.
    pub version: u32,
    /// What the file says.
    pub value: T,
}

/// Everything drafted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Drafts {
    /// The stories by id.
    pub stories: BTreeMap<StoryId, Kept<Story>>,
    /// The plans by question and program.
    pub plans: BTreeMap<PlanId, Kept<AnswerPlan>>,
    /// The portrait; without a file it is empty and its version 0.
    pub portrait: Kept<Portrait>,
    /// Second versions that lie beside drafts, made by another program or by a save that found the file changed: their
    /// paths from the data folder, `/` between parts. [`DraftId::of_file`] tells whose they are.
    pub rivals: Vec<String>,
    /// Files that cannot be read; they are left alone, and their ids are not given to others.
    pub unreadable: Vec<DraftId>,
}

impl<T: Default> Default for Kept<T> {
    fn default() -> Self {
        Self {
            version: 0,
            value: T::default(),
        }
    }
}

impl Drafts {
    /// The story with this id.
    pub fn story(&self, id: &StoryId) -> Option<&Story> {
        self.stories.get(id).map(|kept| &kept.value)
    }

    /// The plan with this id.
    pub fn plan(&self, id: &PlanId) -> Option<&AnswerPlan> {
        self.plans.get(id).map(|kept| &kept.value)
    }

    /// The plans of a question: the one for everywhere first, then the programs' own.
    pub fn plans_of<'a>(
        &'a self,
        question: &'a QuestionId,
    ) -> impl Iterator<Item = (&'a PlanId, &'a AnswerPlan)> {
        let first = PlanId::general(question.clone());
        let plans = self.plans.range(first..);
        plans
            .take_while(move |(id, _)| id.question == *question)
            .map(|(id, kept)| (id, &kept.value))
    }

    /// The plans that lean on a story.
    pub fn leaning_on<'a>(&'a self, story: &'a StoryId) -> impl Iterator<Item = &'a PlanId> {
        let plans = self.plans.iter();
        plans
            .filter(move |(_, kept)| kept.value.story.as_ref() == Some(story))
            .map(|(id, _)| id)
    }
}

/// Which draft.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DraftId {
    /// A story.
    Story(StoryId),
    /// The plan of an answer.
    Plan(PlanId),
    /// The portrait.
    Portrait,
}

impl DraftId {
    /// Its file, from the data folder, `/` between parts.
    pub fn file(&self) -> String {
        match self {
            Self::Story(id) => format!("stories/{id}.yaml"),
            Self::Plan(id) => format!("answers/{id}.yaml"),
            Self::Portrait => "profile.yaml".to_owned(),
        }
    }

    /// The draft whose file this is, or beside which it lies as a second version: from the data folder, `/` between
    /// parts. `None` for any other file.
    pub fn of_file(file: &str) -> Option<Self> {
        let (folder, name) = file.rsplit_once('/').unwrap_or(("", file));
        let stem = name.strip_suffix(".yaml")?;
        // No id has a dot; what follows one says which version it is.
        let stem = match stem.split_once('.') {
            None => stem,
            Some((stem, which)) if which.contains("conflict-") => stem,
            Some(_) => return None,
        };
        let is_id = !stem.is_empty() && stem.split('@').all(is_valid);
        match folder {
            "stories" if is_id => Some(Self::Story(StoryId::new(stem))),
            "answers" if is_id => Some(Self::Plan(PlanId::of_stem(stem))),
            "" if stem == "profile" => Some(Self::Portrait),
            _ => None,
        }
    }
}

/// What becomes of one draft. `base` is the version of the file the change was made from; `None` for one that is new.
/// `to` is what it shall say; `None` removes it, into the trash.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DraftChange {
    /// A story.
    Story {
        /// Which.
        id: StoryId,
        /// Made from this version.
        base: Option<u32>,
        /// What it shall say.
        to: Option<Story>,
    },
    /// The plan of an answer.
    Plan {
        /// Which.
        id: PlanId,
        /// Made from this version.
        base: Option<u32>,
        /// What it shall say.
        to: Option<AnswerPlan>,
    },
    /// The portrait: its four keys of the profile; the others stay as they are.
    Portrait {
        /// What it said when the change was made: another program's change of the profile's other keys is no conflict.
        base: Portrait,
        /// What it shall say.
        to: Portrait,
    },
}

impl DraftChange {
    /// Which draft it changes.
    pub fn of(&self) -> DraftId {
        match self {
            Self::Story { id, .. } => DraftId::Story(id.clone()),
            Self::Plan { id, .. } => DraftId::Plan(id.clone()),
            Self::Portrait { .. } => DraftId::Portrait,
        }
    }
}

/// Changes that happen together or not at all.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DraftChanges {
    /// The drafts.
    pub drafts: Vec<DraftChange>,
    /// What was done, in a few words, for the line that says so and for `u`.
    pub words: String,
    /// Whether it is a step of typing: however many there are, `u` takes back all of them at once, and nothing is said.
    pub typing: bool,
}

/// An earlier version of a draft, or a second one beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// Its file, from the data folder, `/` between parts.
    pub file: String,
    /// When it was replaced: the stamp in its name as `2026-12-03 09:00:00` UTC; empty where the name has none.
    pub saved: String,
    /// Its text, as YAML.
    pub text: String,
}

/// Everything there is of one draft: what its file says now, and its earlier versions, the newest first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Versions {
    /// Which draft.
    pub of: DraftId,
    /// The text of its file; `None` where it is gone.
    pub now: Option<String>,
    /// Second versions beside it, from conflicts.
    pub rivals: Vec<Version>,
    /// Earlier versions, the newest first.
    pub earlier: Vec<Version>,
}

/// How drafts stand after a change.
#[derive(Debug, Clone, PartialEq)]
pub struct SavedDrafts {
    /// All drafts as they are now.
    pub drafts: Drafts,
    /// What was done, in a few words.
    pub words: String,
    /// Whether it was a step of typing.
    pub typing: bool,
    /// How to take it back; empty where that is what was done.
    pub back: Vec<Reversal>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_tells_whose_it_is() {
        let story = Some(DraftId::Story(StoryId::new("night-call")));
        let plan = Some(DraftId::Plan(PlanId::of_stem("why-us@emory")));
        for (file, of) in [
            ("stories/night-call.yaml", &story),
            ("stories/night-call.conflict-20261203T090000Z.yaml", &story),
            (
                "stories/night-call.sync-conflict-20261203-090000-A.yaml",
                &story,
            ),
            ("answers/why-us@emory.yaml", &plan),
            (
                "answers/why-us@emory.conflict-20261203T090000Z-2.yaml",
                &plan,
            ),
            ("profile.yaml", &Some(DraftId::Portrait)),
            (
                "profile.conflict-20261203T090000Z.yaml",
                &Some(DraftId::Portrait),
            ),
            ("stories/Night.yaml", &None),
            ("stories/a.b.yaml", &None),
            ("stories/../a.yaml", &None),
            ("history/stories/a.yaml", &None),
            ("calendar/a.yaml", &None),
            ("settings.yaml", &None),
            ("stories/a.txt", &None),
        ] {
            assert_eq!(DraftId::of_file(file), *of, "{file}");
        }
        for id in [story, plan, Some(DraftId::Portrait)].into_iter().flatten() {
            assert_eq!(DraftId::of_file(&id.file()), Some(id));
        }
    }
}
