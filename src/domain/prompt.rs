//! Prompts that bring a story to mind, and one story worked out as an example.

use serde::Deserialize;

use super::story::{Part, Story};

/// One prompt, such as "A time you made a mistake".
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
pub struct Prompt {
    /// Its id, which a story begun from it keeps.
    pub id: String,
    /// What it asks for.
    pub ask: String,
    /// Where to look in one's memory, one or two sentences.
    #[serde(default)]
    pub hint: String,
    /// What such a story is about: ids of the vocabulary, the main one first.
    #[serde(default)]
    pub themes: Vec<String>,
    /// What it can show.
    #[serde(default)]
    pub qualities: Vec<String>,
    /// The unspoken concerns it can settle.
    #[serde(default)]
    pub concerns: Vec<String>,
    /// Where it comes from.
    #[serde(default)]
    pub source: Vec<String>,
}

impl Prompt {
    /// A story begun from it: its prompt, themes, qualities and concerns; nothing is written yet.
    pub fn story(&self) -> Story {
        Story {
            prompt: self.id.clone(),
            themes: self.themes.clone(),
            qualities: self.qualities.clone(),
            concerns: self.concerns.clone(),
            ..Story::default()
        }
    }
}

/// A story worked out, to look at: nobody's own, never counted.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Example {
    /// What it shows, and that it is only an example.
    pub about: String,
    /// What it is called.
    pub title: String,
    /// The prompt it answers.
    pub prompt: String,
    /// Bullets of the situation.
    pub situation: Vec<String>,
    /// Bullets of the task.
    pub task: Vec<String>,
    /// Bullets of the action.
    pub action: Vec<String>,
    /// Bullets of the result.
    pub result: Vec<String>,
    /// Bullets of what was learned.
    pub learned: Vec<String>,
    /// Where it comes from.
    pub source: Vec<String>,
}

impl Example {
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
}

/// All prompts, and the example.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Prompts {
    /// The prompts, in the order people see them.
    pub prompts: Vec<Prompt>,
    /// The worked example.
    pub example: Example,
}

impl Prompts {
    /// Lays the person's own prompts over the shipped ones: one with a known id takes its place, others follow; an own
    /// example takes the place of the shipped one.
    #[must_use]
    pub fn with_own(mut self, own: Self) -> Self {
        for prompt in own.prompts {
            match self.prompts.iter_mut().find(|known| known.id == prompt.id) {
                Some(known) => *known = prompt,
                None => self.prompts.push(prompt),
            }
        }
        if own.example != Example::default() {
            self.example = own.example;
        }
        self
    }

    /// The prompt with this id.
    pub fn get(&self, id: &str) -> Option<&Prompt> {
        self.prompts.iter().find(|prompt| prompt.id == id)
    }

    /// What a story's prompt asks: that of its id, else its words themselves.
    pub fn words<'a>(&'a self, prompt: &'a str) -> &'a str {
        self.get(prompt).map_or(prompt, |known| &known.ask)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn own_prompts_take_the_place_of_shipped_ones_or_follow_them() {
        let prompt = |id: &str, ask: &str| Prompt {
            id: id.into(),
            ask: ask.into(),
            ..Prompt::default()
        };
        let of = |prompts| Prompts {
            prompts,
            ..Prompts::default()
        };
        let shipped = of(vec![prompt("a", "A?"), prompt("b", "B?")]);
        let all = shipped.with_own(of(vec![prompt("b", "Mine?"), prompt("c", "C?")]));
        assert_eq!(all.prompts.len(), 3);
        assert_eq!((all.words("b"), all.words("c")), ("Mine?", "C?"));
        assert_eq!(all.words("my own words"), "my own words");
    }

    #[test]
    fn a_story_begun_from_a_prompt_knows_what_it_is_about() {
        let prompt = Prompt {
            id: "mistake".into(),
            themes: vec!["mistake".into()],
            qualities: vec!["humility".into()],
            ..Prompt::default()
        };
        let story = prompt.story();
        assert_eq!((story.prompt.as_str(), story.themes.len()), ("mistake", 1));
        assert_eq!(story.missing().count(), 5);
    }
}
