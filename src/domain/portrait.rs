//! The portrait: what the applicant says about themselves. The narrative, the explanations of their journey, the cards of
//! their CV and the qualities that fit them for radiology, as `profile.yaml` keeps them.

mod cv;
mod fit;
mod guide;
mod journey;
mod narrative;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::bank::words as words_of_file;
use super::id::StoryId;

pub use self::cv::{BANK, Cell, bank, unanswered};
pub use self::fit::shows;
pub use self::guide::{
    Ask, Chapter, CvDrill, CvGuide, DatedFact, Demand, Example, FitGuide, FitStep, Guides,
    ItemKind, JourneyGuide, NarrativeGuide, ParagraphPart, PartGuide, Prompt, RuleText,
    SpokenGuide, Tense, TenseStep, Thing, Topic,
};
pub use self::narrative::{Candidate, Progress, sentences, words};

/// The material of the narrative, its paragraph and its spoken form.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Narrative {
    /// What was written to each prompt, by the prompt's id in `content/narrative.yaml`.
    pub material: BTreeMap<String, String>,
    /// Three to five sentences: who I am, why radiology, what I contribute.
    pub paragraph: String,
    /// How it is said in 60 to 90 seconds: present, past, future.
    pub spoken: String,
}

words_of_file! {
    /// The parts of an explanation, in the order they are said.
    JourneyPart {
        /// The fact, briefly, and one's own part in it.
        Own = "own",
        /// What one learned and changed.
        Learned = "learned",
        /// How it is resolved or managed now.
        Resolved = "resolved",
    }
}

/// One explanation of the journey: a gap, exams, US experience, a visa, or an own topic.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Explanation {
    /// What it explains: the id of a topic in `content/journey.yaml`, or own words.
    pub topic: String,
    /// Bullets of the fact.
    pub own: Vec<String>,
    /// Bullets of what was learned.
    pub learned: Vec<String>,
    /// Bullets of how it stands now.
    pub resolved: Vec<String>,
}

impl Explanation {
    /// The bullets of a part.
    pub fn part(&self, part: JourneyPart) -> &[String] {
        match part {
            JourneyPart::Own => &self.own,
            JourneyPart::Learned => &self.learned,
            JourneyPart::Resolved => &self.resolved,
        }
    }

    /// The bullets of a part, to change them.
    pub fn part_mut(&mut self, part: JourneyPart) -> &mut Vec<String> {
        match part {
            JourneyPart::Own => &mut self.own,
            JourneyPart::Learned => &mut self.learned,
            JourneyPart::Resolved => &mut self.resolved,
        }
    }
}

words_of_file! {
    /// What an item of the CV is.
    CvKind {
        /// A project, an elective, a case report: five things to be ready to explain.
        Project = "project",
        /// A skill: how it was used.
        Skill = "skill",
    }
}

/// One item of the CV.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CvItem {
    /// Its id within the CV.
    pub id: String,
    /// What the CV calls it.
    pub title: String,
    /// What it is.
    pub kind: CvKind,
    /// What one says to each of the five things, by its id in `content/cv.yaml`; for projects.
    pub ready: BTreeMap<String, String>,
    /// How it was used, with one concrete example; for skills.
    pub used: String,
}

/// One quality, the story that proves it and the demand of radiology training it meets.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fit {
    /// A quality: an id of the vocabulary, or own words.
    pub quality: String,
    /// The story that shows it.
    pub story: Option<StoryId>,
    /// The demand of training: an id of `content/fit.yaml`, or own words.
    pub demand: String,
}

/// All of it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Portrait {
    /// The narrative.
    pub narrative: Narrative,
    /// The explanations.
    pub journey: Vec<Explanation>,
    /// The CV.
    pub cv: Vec<CvItem>,
    /// The qualities.
    pub fit: Vec<Fit>,
}
