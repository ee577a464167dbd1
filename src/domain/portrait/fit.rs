//! The fit: which rows are complete, and which qualities no story shows.

use super::{Fit, Portrait};
use crate::domain::drafts::Drafts;
use crate::domain::person::folded;
use crate::domain::story::Story;
use crate::domain::vocabulary::Vocabulary;

impl Fit {
    /// Whether nothing of it is chosen.
    pub fn is_empty(&self) -> bool {
        self.quality.trim().is_empty() && self.story.is_none() && self.demand.trim().is_empty()
    }

    /// Whether it has a quality, a story that is there, and a demand.
    pub fn is_complete(&self, drafts: &Drafts) -> bool {
        let has_story = self
            .story
            .as_ref()
            .is_some_and(|id| drafts.story(id).is_some());
        has_story && !self.quality.trim().is_empty() && !self.demand.trim().is_empty()
    }
}

impl Portrait {
    /// How many rows of the fit are complete.
    pub fn fit_done(&self, drafts: &Drafts) -> usize {
        let rows = self.fit.iter();
        rows.filter(|fit| fit.is_complete(drafts)).count()
    }
}

/// Whether a story shows a quality, by its id or in other words of the same meaning: capitals and accents aside.
pub fn shows(story: &Story, quality: &str, vocabulary: &Vocabulary) -> bool {
    let wanted = [folded(quality), folded(vocabulary.quality(quality))];
    let has = |own: &String| {
        let own = [folded(own), folded(vocabulary.quality(own))];
        own.iter()
            .any(|own| !own.is_empty() && wanted.contains(own))
    };
    story.qualities.iter().any(has)
}
