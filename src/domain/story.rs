//! A story: one experience, written down once, in bullets. Who was told it, and which answers lean on it, is elsewhere.

use serde::{Deserialize, Serialize};

use super::bank::words;

words! {
    /// The parts of a story, in the order they are told.
    Part {
        /// Where and when it was, and what was at stake.
        Situation = "situation",
        /// What one had to do.
        Task = "task",
        /// What one did.
        Action = "action",
        /// What came of it.
        Result = "result",
        /// What one took from it.
        Learned = "learned",
    }
}

/// One experience. Parts are lists of bullets; whatever was not written yet is empty.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Story {
    /// What one calls it to oneself.
    pub title: String,
    /// What brought it to mind: the id of a prompt, or own words.
    pub prompt: String,
    /// Bullets of the situation.
    pub situation: Vec<String>,
    /// Bullets of the task.
    pub task: Vec<String>,
    /// Bullets of the action.
    pub action: Vec<String>,
    /// Bullets of the result.
    pub result: Vec<String>,
    /// Bullets of what one learned.
    pub learned: Vec<String>,
    /// Figures worth saying, each with its unit: "120 studies", "turnaround from 9 h to 5 h".
    pub numbers: Vec<String>,
    /// What it shows about one: ids of the vocabulary, or own words.
    pub qualities: Vec<String>,
    /// What it is about: ids of the vocabulary, or own words.
    pub themes: Vec<String>,
    /// The unspoken concerns it settles: ids of the vocabulary.
    pub concerns: Vec<String>,
    /// When it was, as one says it: "2022, third year".
    pub when: String,
    /// Where it was.
    #[serde(rename = "where")]
    pub place: String,
}

impl Story {
    /// The bullets of a part.
    pub fn part(&self, part: Part) -> &[String] {
        match part {
            Part::Situation => &self.situation,
            Part::Task => &self.task,
            Part::Action => &self.action,
            Part::Result => &self.result,
            Part::Learned => &self.learned,
        }
    }

    /// The bullets of a part, to change them.
    pub fn part_mut(&mut self, part: Part) -> &mut Vec<String> {
        match part {
            Part::Situation => &mut self.situation,
            Part::Task => &mut self.task,
            Part::Action => &mut self.action,
            Part::Result => &mut self.result,
            Part::Learned => &mut self.learned,
        }
    }

    /// The parts that have no bullet yet, in the order they are told.
    pub fn missing(&self) -> impl Iterator<Item = Part> {
        Part::ALL
            .iter()
            .copied()
            .filter(|part| self.part(*part).is_empty())
    }

    /// What to call it: its title, else the first words written, else its prompt.
    pub fn name(&self) -> &str {
        let bullets = Part::ALL.iter().flat_map(|part| self.part(*part));
        std::iter::once(&self.title)
            .chain(bullets)
            .chain([&self.prompt])
            .map(|text| text.trim())
            .find(|text| !text.is_empty())
            .unwrap_or("untitled")
    }
}
