//! What guides the portrait: prompts, topics, things to be ready for, demands of training, as `content/narrative.yaml`,
//! `journey.yaml`, `cv.yaml` and `fit.yaml` hold them.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{CvKind, JourneyPart};
use crate::domain::bank::{Frame, Kind, Volatile, words};
use crate::domain::id::QuestionId;
use crate::domain::target::Target;

words! {
    /// A chapter of the narrative's prompts.
    Chapter {
        /// Where the interest comes from.
        Origin = "origin",
        /// Where it leads.
        Aims = "aims",
        /// What suits radiology.
        Strengths = "strengths",
        /// The paragraph itself.
        Paragraph = "paragraph",
    }
}

words! {
    /// The parts of the paragraph, in order.
    ParagraphPart {
        /// Who I am.
        Who = "who",
        /// Why radiology.
        Why = "why",
        /// What I contribute.
        Contribute = "contribute",
    }
}

words! {
    /// The parts of the spoken form, in order.
    Tense {
        /// Who one is now.
        Present = "present",
        /// What led here.
        Past = "past",
        /// Where it goes.
        Future = "future",
    }
}

/// One prompt of the narrative.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Prompt {
    /// Its id; what is written is kept under it.
    pub id: String,
    /// The chapter.
    pub part: Chapter,
    /// The part of the paragraph that its material may become; none for the paragraph itself.
    #[serde(default)]
    pub gives: Option<ParagraphPart>,
    /// Where its material stands in the spoken form.
    #[serde(default)]
    pub tense: Option<Tense>,
    /// A question to the person.
    pub ask: String,
    /// How to answer it.
    #[serde(default)]
    pub hint: String,
    /// Where it comes from.
    #[serde(default)]
    pub source: Vec<String>,
}

impl Prompt {
    /// Whether it asks for the paragraph, and not for material.
    pub fn is_paragraph(&self) -> bool {
        self.gives.is_none()
    }
}

/// One step of the spoken form.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct TenseStep {
    /// Which.
    pub tense: Tense,
    /// One word.
    pub label: String,
    /// What belongs there.
    pub say: String,
}

/// How the spoken form goes.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct SpokenGuide {
    /// One or two sentences.
    pub text: String,
    /// Seconds.
    pub target: Target,
    /// Its parts in order.
    pub order: Vec<TenseStep>,
}

/// A worked example.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Example {
    /// That it is one, and not to be learned.
    pub label: String,
    /// The example.
    pub text: String,
}

/// `content/narrative.yaml`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct NarrativeGuide {
    /// What it is for.
    pub about: String,
    /// What to know of openers.
    pub openers: String,
    /// The prompts, step by step.
    pub prompts: Vec<Prompt>,
    /// The spoken form.
    pub spoken: SpokenGuide,
    /// An example.
    pub example: Example,
}

impl NarrativeGuide {
    /// The prompt with this id.
    pub fn prompt(&self, id: &str) -> Option<&Prompt> {
        self.prompts.iter().find(|prompt| prompt.id == id)
    }
}

/// A part of every explanation.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct PartGuide {
    /// Which.
    pub part: JourneyPart,
    /// One word.
    pub label: String,
    /// What it asks.
    pub ask: String,
}

/// A rule of explanations, in words.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct RuleText {
    /// Its id.
    pub id: String,
    /// The rule.
    pub text: String,
}

/// One question within a part of a topic.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Ask {
    /// The question.
    pub ask: String,
}

/// A fact one should know, which changes with time.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct DatedFact {
    /// The fact.
    pub text: String,
    /// When it was true, and where to look.
    #[serde(flatten)]
    pub volatile: Volatile,
}

/// One topic of the journey.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Topic {
    /// Its id; what is written is kept under it.
    pub id: String,
    /// What people call it.
    pub name: String,
    /// The question of the banks it answers.
    pub question: Option<QuestionId>,
    /// What they want to know.
    pub about: String,
    /// What to ask oneself of the fact.
    pub own: Vec<Ask>,
    /// What was learned.
    pub learned: Vec<Ask>,
    /// How it stands.
    pub resolved: Vec<Ask>,
    /// Facts to know.
    pub facts: Vec<DatedFact>,
}

impl Topic {
    /// What to ask oneself in a part.
    pub fn part(&self, part: JourneyPart) -> &[Ask] {
        match part {
            JourneyPart::Own => &self.own,
            JourneyPart::Learned => &self.learned,
            JourneyPart::Resolved => &self.resolved,
        }
    }
}

/// `content/journey.yaml`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct JourneyGuide {
    /// What it is for.
    pub about: String,
    /// The parts of every explanation.
    pub parts: Vec<PartGuide>,
    /// The rules.
    pub rules: Vec<RuleText>,
    /// The topics.
    pub topics: Vec<Topic>,
    /// How to begin an own topic.
    pub own_topic: String,
}

impl JourneyGuide {
    /// The topic with this id.
    pub fn topic(&self, id: &str) -> Option<&Topic> {
        self.topics.iter().find(|topic| topic.id == id)
    }

    /// What to call a topic: its name, else its own words.
    pub fn name<'a>(&'a self, topic: &'a str) -> &'a str {
        self.topic(topic).map_or(topic, |topic| topic.name.as_str())
    }
}

/// What one usually has to list.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct ItemKind {
    /// Its id.
    pub id: String,
    /// A project or a skill.
    pub kind: CvKind,
    /// What it is.
    pub text: String,
    /// An example.
    #[serde(default)]
    pub example: String,
}

/// One thing to be ready to explain.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Thing {
    /// Its id; answers are kept under it. Letters and digits only, for it ends the id of a question.
    pub id: String,
    /// One word.
    pub label: String,
    /// What it asks.
    pub ask: String,
    /// How to answer it.
    pub hint: String,
    /// How an interviewer asks it; `{title}` stands for the item.
    pub question: String,
    /// What sort of question that is.
    pub kind: Kind,
    /// The skeleton of a good answer.
    pub frame: Frame,
    /// Key points of a strong answer.
    pub points: Vec<String>,
}

impl Default for Thing {
    fn default() -> Self {
        Self {
            id: String::new(),
            label: String::new(),
            ask: String::new(),
            hint: String::new(),
            question: String::new(),
            kind: Kind::Knowledge,
            frame: Frame::PointProofLink,
            points: Vec::new(),
        }
    }
}

/// What all questions on the CV share.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct CvDrill {
    /// What their bank is called.
    pub title: String,
    /// What it asks.
    pub about: String,
    /// What the interviewer wants to know.
    pub probing: String,
    /// What spoils the answer.
    pub avoid: Vec<String>,
    /// What may be asked next.
    pub follow_ups: Vec<String>,
}

/// `content/cv.yaml`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct CvGuide {
    /// What it is for.
    pub about: String,
    /// What one usually has to list.
    pub kinds: Vec<ItemKind>,
    /// The things to be ready to explain, for projects.
    pub things: Vec<Thing>,
    /// The one for skills.
    pub used: Thing,
    /// What all questions share.
    pub drill: CvDrill,
}

/// One step of finding the fit.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct FitStep {
    /// Its id.
    pub id: String,
    /// What to do.
    pub text: String,
}

/// A demand of radiology training.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Demand {
    /// Its id.
    pub id: String,
    /// What people call it.
    pub text: String,
    /// What it means.
    #[serde(default)]
    pub means: String,
    /// How one shows that one meets it.
    #[serde(default)]
    pub shows: String,
}

/// `content/fit.yaml`. The qualities are those of the vocabulary.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct FitGuide {
    /// What it is for.
    pub about: String,
    /// The fewest and the most qualities.
    pub count: (usize, usize),
    /// The steps.
    pub steps: Vec<FitStep>,
    /// Qualities offered first, by their ids.
    pub suggested: Vec<String>,
    /// The words in which people claim a quality, by its id: patterns as the coach reads them.
    pub said: BTreeMap<String, Vec<String>>,
    /// The demands.
    pub demands: Vec<Demand>,
}

impl FitGuide {
    /// The demand with this id.
    pub fn demand(&self, id: &str) -> Option<&Demand> {
        self.demands.iter().find(|demand| demand.id == id)
    }

    /// What to call a demand: its words, else its own.
    pub fn demand_name<'a>(&'a self, id: &'a str) -> &'a str {
        self.demand(id).map_or(id, |demand| demand.text.as_str())
    }

    /// Qualities in the order they are offered: those suggested first.
    pub fn offered<'a>(&self, qualities: &[&'a str]) -> Vec<&'a str> {
        let place = |id: &str| {
            let suggested = self.suggested.iter();
            suggested.take_while(|suggested| *suggested != id).count()
        };
        let mut offered = qualities.to_vec();
        offered.sort_by_key(|id| place(id));
        offered
    }
}

/// All four.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Guides {
    /// The narrative.
    pub narrative: NarrativeGuide,
    /// The explanations.
    pub journey: JourneyGuide,
    /// The CV.
    pub cv: CvGuide,
    /// The fit.
    pub fit: FitGuide,
}
