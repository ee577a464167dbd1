//! The areas behavioral questions are about: for each of them one should have a story.

use serde::{Deserialize, Serialize};

use crate::domain::bank::words;
use crate::domain::drafts::Drafts;
use crate::domain::story::Story;

use super::Line;

words! {
    /// What a behavioral question can be about (facts 8, peers 5.1).
    Area {
        /// A conflict.
        Conflict = "conflict",
        /// A mistake, or something that failed.
        Mistake = "mistake",
        /// Leading others.
        Leadership = "leadership",
        /// Working in a team.
        Teamwork = "teamwork",
        /// The right thing when it is hard.
        Ethics = "ethics",
        /// Stress and pressure.
        Stress = "stress",
        /// Teaching.
        Teaching = "teaching",
        /// Change that was not chosen.
        Adaptation = "adaptation",
        /// Attention to detail.
        Detail = "detail",
    }
}

impl Area {
    /// The themes that belong to it.
    fn themes(self) -> &'static [&'static str] {
        match self {
            Self::Conflict => &["conflict"],
            Self::Mistake => &["mistake", "failure"],
            Self::Leadership => &["leadership"],
            Self::Teamwork => &["teamwork", "multidisciplinary-care"],
            Self::Ethics => &["ethics", "confidentiality"],
            Self::Stress => &["stress"],
            Self::Teaching => &["teaching"],
            Self::Adaptation => &["adaptation"],
            Self::Detail => &["attention-to-detail"],
        }
    }

    /// The qualities that belong to it.
    fn qualities(self) -> &'static [&'static str] {
        match self {
            Self::Conflict | Self::Mistake | Self::Ethics => &[],
            Self::Leadership => &["leadership"],
            Self::Teamwork => &["teamwork"],
            Self::Stress => &["calm-under-pressure"],
            Self::Teaching => &["teaching"],
            Self::Adaptation => &["adaptability"],
            Self::Detail => &["attention-to-detail"],
        }
    }

    /// Whether a story belongs to it: by one of its themes, or by one of its qualities.
    pub fn has(self, story: &Story) -> bool {
        let names = |own: &[String], known: &[&str]| {
            let mut own = own.iter().map(|word| word.trim());
            own.any(|word| known.iter().any(|known| known.eq_ignore_ascii_case(word)))
        };
        names(&story.themes, self.themes()) || names(&story.qualities, self.qualities())
    }
}

/// The stories of each area.
pub(super) fn lines(drafts: &Drafts) -> Vec<Line<Area>> {
    let areas = Area::ALL.iter().copied();
    areas
        .map(|area| {
            let stories = drafts.stories.values().enumerate();
            let own = stories.filter(|(_, kept)| area.has(&kept.value));
            Line {
                of: area,
                stories: own.map(|(at, _)| at).collect(),
                plans: 0,
            }
        })
        .collect()
}
