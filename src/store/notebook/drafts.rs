//! Drafts in the data folder: stories, plans of answers, the portrait; read and changed.

mod portrait;
mod versions;

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};

use super::Store;
use super::changing::Wanted;
use crate::domain::answer_plan::PlanId;
use crate::domain::calendar::Reversal;
use crate::domain::drafts::{DraftChange, DraftChanges, DraftId, Drafts, Kept};
use crate::domain::id::StoryId;
use crate::store::entities::{self, Entity};
use crate::store::profile::PROFILE;
use crate::store::stamp::UtcStamp;
use crate::store::{answers, rivals, stories};

impl Store {
    /// Reads all drafts; what is wrong with the files of stories and plans is added to `troubles`. What is wrong with
    /// the profile is told where the profile is read.
    pub fn drafts(&self, troubles: &mut Vec<String>) -> Drafts {
        let root = self.folder.root();
        let stories = entities::load(root, &stories::SORT, &self.cache);
        let plans = entities::load(root, &answers::SORT, &self.cache);
        let (portrait, is_portrait_sound) = self.portrait();
        let mut second = rivals::beside(root, Path::new(PROFILE));
        for path in &second {
            troubles.push(format!(
                "{}: a second version of the profile; {}",
                path.display(),
                entities::COMPARE
            ));
        }
        troubles.extend(stories.troubles);
        troubles.extend(plans.troubles);
        second.extend(stories.conflicts);
        second.extend(plans.conflicts);
        let story = |id: String| DraftId::Story(StoryId::new(id));
        let plan = |stem: String| DraftId::Plan(PlanId::of_stem(&stem));
        let unreadable = stories.unreadable.into_iter().map(story);
        let unreadable = unreadable.chain(plans.unreadable.into_iter().map(plan));
        let unreadable = unreadable.chain((!is_portrait_sound).then_some(DraftId::Portrait));
        Drafts {
            unreadable: unreadable.collect(),
            stories: kept(stories.entities, StoryId::new).collect(),
            plans: kept(plans.entities, |stem| PlanId::of_stem(&stem)).collect(),
            portrait,
            rivals: second.iter().map(|path| joined(path)).collect(),
        }
    }

    /// Makes changes: all of them or none. What is needed to take them back is returned; the texts that go are kept in
    /// the history.
    ///
    /// # Errors
    /// One sentence. Where a file was changed by another program meanwhile, nothing is overwritten: our version of that
    /// draft lies beside it.
    pub fn change_drafts(
        &self,
        changes: &DraftChanges,
        now: DateTime<Utc>,
    ) -> Result<Vec<Reversal>, String> {
        let stamp = UtcStamp::of(now);
        self.write_files(&stamp, |root| {
            let mut planned = Vec::new();
            for change in &changes.drafts {
                planned.extend(match change {
                    DraftChange::Story { id, base, to } => {
                        let wanted = Wanted {
                            stem: id.to_string(),
                            base: *base,
                            to: to.as_ref(),
                        };
                        self.plan(root, &stories::FORM, &wanted, &stamp)?
                    }
                    DraftChange::Plan { id, base, to } => {
                        let wanted = Wanted {
                            stem: id.to_string(),
                            base: *base,
                            to: to.as_ref(),
                        };
                        self.plan(root, &answers::FORM, &wanted, &stamp)?
                    }
                    DraftChange::Portrait { base, to } => {
                        self.plan_portrait(root, base, to, &stamp)?
                    }
                });
            }
            Ok(planned)
        })
    }
}

fn kept<K, T>(
    entities: Vec<Entity<T>>,
    id: impl Fn(String) -> K,
) -> impl Iterator<Item = (K, Kept<T>)> {
    entities.into_iter().map(move |entity| {
        let Entity { version, value, .. } = entity;
        (id(entity.id), Kept { version, value })
    })
}

/// A path from the data folder with `/` between its parts.
fn joined(path: &Path) -> String {
    let parts: Vec<_> = path.iter().map(|part| part.to_string_lossy()).collect();
    parts.join("/")
}

/// The path that [`joined`] made this of.
fn path_of(file: &str) -> PathBuf {
    file.split('/').collect()
}

#[cfg(test)]
mod tests;
