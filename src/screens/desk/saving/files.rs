//! Drafts as files have them: which there are, what they say, what becomes of them.

use super::super::sheet::Draft;
use crate::domain::answer_plan::AnswerPlan;
use crate::domain::drafts::{DraftChange, DraftId, Drafts};
use crate::domain::id::{FreeIds, StoryId};
use crate::domain::story::Story;
use crate::screens::Context;

/// What a draft is called, once it has words.
pub(super) fn new_story(draft: &Draft, context: &Context<'_>) -> DraftId {
    let drafts = &context.notebook.drafts;
    let unreadable = drafts.unreadable.iter().filter_map(|of| match of {
        DraftId::Story(id) => Some(id),
        DraftId::Plan(_) | DraftId::Portrait => None,
    });
    let taken = drafts.stories.keys().chain(unreadable);
    let mut free: FreeIds = taken.map(ToString::to_string).collect();
    let name = match draft {
        Draft::Story(story) => story.name(),
        Draft::Plan(_) | Draft::Portrait(_) => "",
    };
    DraftId::Story(StoryId::new(free.take(name)))
}

/// What the file of a draft says, and its version; nothing where there is none.
pub(in super::super) fn known(of: &DraftId, drafts: &Drafts) -> Option<(Option<u32>, Draft)> {
    match of {
        DraftId::Story(id) => {
            let kept = drafts.stories.get(id)?;
            Some((Some(kept.version), Draft::Story(kept.value.clone())))
        }
        DraftId::Plan(id) => {
            let kept = drafts.plans.get(id)?;
            Some((Some(kept.version), Draft::Plan(kept.value.clone())))
        }
        DraftId::Portrait => {
            let portrait = drafts.portrait.value.clone();
            Some((Some(drafts.portrait.version), Draft::Portrait(portrait)))
        }
    }
}

/// The change that makes one draft of another; nothing where they are of different sorts.
pub(super) fn change(
    of: DraftId,
    base: Option<u32>,
    from: Draft,
    to: Draft,
) -> Option<DraftChange> {
    match (of, from, to) {
        (DraftId::Story(id), _, Draft::Story(to)) => Some(DraftChange::Story {
            id,
            base,
            to: Some(to),
        }),
        (DraftId::Plan(id), _, Draft::Plan(to)) => Some(DraftChange::Plan {
            id,
            base,
            to: Some(to),
        }),
        (DraftId::Portrait, Draft::Portrait(base), Draft::Portrait(to)) => {
            Some(DraftChange::Portrait { base, to })
        }
        _ => None,
    }
}

/// An empty draft of the sort that a file holds.
pub(in super::super) fn empty(of: &DraftId) -> Draft {
    match of {
        DraftId::Story(_) => Draft::Story(Story::default()),
        DraftId::Plan(_) => Draft::Plan(AnswerPlan::default()),
        DraftId::Portrait => Draft::Portrait(crate::domain::portrait::Portrait::default()),
    }
}
