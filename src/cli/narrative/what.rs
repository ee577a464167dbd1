//! Which thing of the portrait is meant: a prompt by its id or number, the paragraph, the spoken form, a topic.

use anyhow::bail;

use crate::cli::unknown;
use crate::domain::notebook::Notebook;
use crate::domain::person::folded;
use crate::domain::portrait::{Explanation, Portrait, Prompt};

/// How a person names the paragraph.
const PARAGRAPH: &str = "paragraph";

/// How a person names the spoken form.
const SPOKEN: &str = "spoken";

/// One thing that is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// Material, by the id of its prompt.
    Prompt(String),
    /// The paragraph.
    Paragraph,
    /// Its spoken form.
    Spoken,
    /// An explanation, by its topic.
    Topic(String),
}

impl What {
    /// What is meant by a text that names it; refused where nothing is.
    pub fn of(typed: &str, notebook: &Notebook) -> anyhow::Result<Self> {
        let Some(what) = Self::known(typed, notebook) else {
            let all = all(notebook);
            let all: Vec<&str> = all.iter().map(String::as_str).collect();
            let sentence = unknown::sentence(
                "prompt or topic",
                typed.trim(),
                &all,
                "prepcoach narrative list",
            );
            bail!("{sentence}");
        };
        Ok(what)
    }

    /// What is meant by a text that names it.
    pub fn known(typed: &str, notebook: &Notebook) -> Option<Self> {
        let typed = typed.trim();
        let guides = &notebook.guides;
        let mut prompts = guides.narrative.prompts.iter();
        if let Some(prompt) = prompts.find(|prompt| names(prompt, typed)) {
            return Some(Self::of_prompt(prompt));
        }
        if typed.eq_ignore_ascii_case(PARAGRAPH) {
            return Some(Self::Paragraph);
        }
        if typed.eq_ignore_ascii_case(SPOKEN) {
            return Some(Self::Spoken);
        }
        let plain = folded(typed);
        let is_it = |text: &str| folded(text) == plain;
        let mut topics = guides.journey.topics.iter();
        let known = topics.find(|topic| is_it(&topic.id) || is_it(&topic.name));
        let known = known.map(|topic| topic.id.as_str());
        let mut own = notebook.drafts.portrait.value.journey.iter();
        let found = known.or_else(|| {
            let own = own.find(|own| is_it(&own.topic));
            own.map(|own| own.topic.as_str())
        });
        found
            .filter(|_| !plain.is_empty())
            .map(|topic| Self::Topic(topic.to_owned()))
    }

    /// What a prompt asks for.
    pub fn of_prompt(prompt: &Prompt) -> Self {
        if prompt.is_paragraph() {
            Self::Paragraph
        } else {
            Self::Prompt(prompt.id.clone())
        }
    }

    /// How to name it again.
    pub fn id(&self) -> &str {
        match self {
            Self::Prompt(id) | Self::Topic(id) => id,
            Self::Paragraph => PARAGRAPH,
            Self::Spoken => SPOKEN,
        }
    }

    /// Whether anything is written to it.
    pub fn is_written(&self, portrait: &Portrait) -> bool {
        match self {
            Self::Topic(topic) => explanation(portrait, topic).is_some_and(has_bullets),
            Self::Prompt(_) | Self::Paragraph | Self::Spoken => !self.text(portrait).is_empty(),
        }
    }

    /// The text that is written to it; nothing for a topic, which has bullets.
    pub fn text<'a>(&self, portrait: &'a Portrait) -> &'a str {
        let narrative = &portrait.narrative;
        let text = match self {
            Self::Prompt(id) => narrative.material.get(id).map_or("", String::as_str),
            Self::Paragraph => &narrative.paragraph,
            Self::Spoken => &narrative.spoken,
            Self::Topic(_) => "",
        };
        text.trim()
    }

    /// Puts a text in the place of what is written; an empty one takes it away.
    pub fn put_text(&self, portrait: &mut Portrait, text: &str) {
        let narrative = &mut portrait.narrative;
        let text = text.trim().to_owned();
        match self {
            Self::Prompt(id) if text.is_empty() => drop(narrative.material.remove(id)),
            Self::Prompt(id) => drop(narrative.material.insert(id.clone(), text)),
            Self::Paragraph => narrative.paragraph = text,
            Self::Spoken => narrative.spoken = text,
            Self::Topic(_) => {}
        }
    }
}

/// The number of a prompt in the brief, such as `NP01`.
pub fn number(prompt: &Prompt) -> &str {
    prompt.source.first().map_or("", String::as_str)
}

fn names(prompt: &Prompt, typed: &str) -> bool {
    prompt.id.eq_ignore_ascii_case(typed) || number(prompt).eq_ignore_ascii_case(typed)
}

/// The explanation of a topic.
pub fn explanation<'a>(portrait: &'a Portrait, topic: &str) -> Option<&'a Explanation> {
    portrait.journey.iter().find(|own| own.topic == topic)
}

/// Whether an explanation says anything.
pub fn has_bullets(explanation: &Explanation) -> bool {
    let parts = [
        &explanation.own,
        &explanation.learned,
        &explanation.resolved,
    ];
    parts.iter().any(|part| !part.is_empty())
}

fn all(notebook: &Notebook) -> Vec<String> {
    let guides = &notebook.guides;
    let prompts = guides
        .narrative
        .prompts
        .iter()
        .map(|prompt| prompt.id.clone());
    let topics = guides.journey.topics.iter().map(|topic| topic.id.clone());
    let own = notebook.drafts.portrait.value.journey.iter();
    let own = own.map(|own| own.topic.clone());
    prompts
        .chain([SPOKEN.to_owned()])
        .chain(topics)
        .chain(own)
        .collect()
}
