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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::drafts::Kept;
    use crate::domain::id::StoryId;
    use crate::domain::vocabulary::Term;

    #[test]
    fn a_row_is_complete_with_a_quality_a_story_that_is_there_and_a_demand() {
        let mut drafts = Drafts::default();
        let night = StoryId::new("night");
        drafts.stories.insert(
            night.clone(),
            Kept {
                version: 1,
                value: Story::default(),
            },
        );
        for (quality, story, demand, is_complete) in [
            ("curiosity", Some(night.clone()), "call", true),
            (" ", Some(night.clone()), "call", false),
            ("curiosity", None, "call", false),
            ("curiosity", Some(StoryId::new("gone")), "call", false),
            ("curiosity", Some(night), "", false),
        ] {
            let fit = Fit {
                quality: quality.into(),
                story,
                demand: demand.into(),
            };
            assert_eq!(fit.is_complete(&drafts), is_complete, "{fit:?}");
            assert!(!fit.is_empty());
        }
        assert!(Fit::default().is_empty());
    }

    #[test]
    fn a_story_shows_a_quality_by_its_id_or_its_words() {
        let vocabulary = Vocabulary {
            qualities: vec![Term {
                id: "attention-to-detail".into(),
                text: "attention to detail".into(),
                source: String::new(),
                probes: String::new(),
            }],
            ..Vocabulary::default()
        };
        for (own, quality, does) in [
            ("attention-to-detail", "attention-to-detail", true),
            ("Attention to detail", "attention-to-detail", true),
            ("attention-to-detail", "Attention to Detail", true),
            ("humor", "Humor", true),
            ("humor", "attention-to-detail", false),
            ("", "", false),
            ("!", "?", false),
        ] {
            let story = Story {
                qualities: vec![own.into()],
                ..Story::default()
            };
            assert_eq!(shows(&story, quality, &vocabulary), does, "{own} {quality}");
        }
    }
}
