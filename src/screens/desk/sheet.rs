//! A draft as sections: which there are, how each is written, and how its text is read from a draft and written back.

mod text;

use crate::coach::draft::Says;
use crate::domain::answer_plan::AnswerPlan;
use crate::domain::id::StoryId;
use crate::domain::portrait::{CvItem, CvKind, JourneyPart, Portrait};
use crate::domain::story::{Part, Story};
use crate::message::Writing;

pub use self::text::items;
use self::text::{explain, lines, put};

/// A draft of any sort.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Draft {
    /// A story.
    Story(Story),
    /// The plan of an answer.
    Plan(AnswerPlan),
    /// The portrait, of which some parts are shown.
    Portrait(Portrait),
}

/// One place of a draft that is written into.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Field {
    /// What a story is called.
    Title,
    /// When it was.
    When,
    /// Where it was.
    Place,
    /// A part of a story.
    Part(Part),
    /// Its figures.
    Numbers,
    /// What it shows.
    Qualities,
    /// What it is about.
    Themes,
    /// What it settles.
    Concerns,
    /// The first sentence of an answer.
    Opening,
    /// Its bullets.
    Bullets,
    /// Its last sentence.
    Closing,
    /// Its three words.
    Keywords,
    /// The story it leans on.
    Leans,
    /// What is written to a prompt of the narrative.
    Material(String),
    /// The paragraph of the narrative.
    Paragraph,
    /// Its spoken form.
    Spoken,
    /// A part of an explanation, by its topic.
    Journey(String, JourneyPart),
    /// One of the things to be ready to explain, by the CV's item and its own id.
    Ready(String, String),
    /// How a skill of the CV was used.
    Used(String),
}

/// How a section is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// One line.
    Line,
    /// Bullets, one a line.
    Bullets,
    /// A text.
    Prose,
    /// Words that are chosen, own ones beside them.
    Choice(List),
}

/// What is chosen from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum List {
    /// What a story shows.
    Qualities,
    /// What it is about.
    Themes,
    /// What it settles.
    Concerns,
    /// The stories of the bank; one of them.
    Stories,
}

/// What the content knows of sections, by their ids.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Known {
    /// The prompts of the narrative.
    pub prompts: Vec<String>,
    /// The things of a project to be ready to explain.
    pub things: Vec<String>,
}

/// The sections of what is written, in order. The prompts of the narrative stand together, so that one leads to the next.
pub fn fields(writing: &Writing, draft: &Draft, known: &Known) -> Vec<Field> {
    match writing {
        Writing::Story(_) | Writing::NewStory(_) => of_story(),
        Writing::Plan(..) => vec![
            Field::Leans,
            Field::Opening,
            Field::Bullets,
            Field::Closing,
            Field::Keywords,
        ],
        Writing::Material(prompt) => {
            let own = Some(prompt).filter(|own| !known.prompts.contains(own));
            let all = known.prompts.iter().chain(own);
            all.map(|id| Field::Material(id.clone())).collect()
        }
        Writing::Paragraph => vec![Field::Paragraph],
        Writing::Spoken => vec![Field::Spoken],
        Writing::Explanation(topic) => JourneyPart::ALL
            .iter()
            .map(|part| Field::Journey(topic.clone(), *part))
            .collect(),
        Writing::CvItem(id) => of_cv(id, draft, &known.things),
    }
}

fn of_story() -> Vec<Field> {
    let head = [Field::Title, Field::When, Field::Place];
    let parts = Part::ALL.iter().map(|part| Field::Part(*part));
    let rest = [
        Field::Numbers,
        Field::Qualities,
        Field::Themes,
        Field::Concerns,
    ];
    head.into_iter().chain(parts).chain(rest).collect()
}

fn of_cv(id: &str, draft: &Draft, ready: &[String]) -> Vec<Field> {
    let Some(item) = cv_item(draft, id) else {
        return Vec::new();
    };
    match item.kind {
        CvKind::Skill => vec![Field::Used(id.to_owned())],
        CvKind::Project => {
            let own = item.ready.keys().filter(|key| !ready.contains(key));
            let all = ready.iter().chain(own);
            all.map(|key| Field::Ready(id.to_owned(), key.clone()))
                .collect()
        }
    }
}

fn cv_item<'a>(draft: &'a Draft, id: &str) -> Option<&'a CvItem> {
    match draft {
        Draft::Portrait(portrait) => portrait.cv.iter().find(|item| item.id == id),
        Draft::Story(_) | Draft::Plan(_) => None,
    }
}

impl Field {
    /// How it is written.
    pub fn form(&self) -> Form {
        match self {
            Self::Title | Self::When | Self::Place | Self::Keywords => Form::Line,
            Self::Part(_) | Self::Numbers | Self::Bullets | Self::Journey(..) => Form::Bullets,
            Self::Opening
            | Self::Closing
            | Self::Material(_)
            | Self::Paragraph
            | Self::Spoken
            | Self::Ready(..)
            | Self::Used(_) => Form::Prose,
            Self::Qualities => Form::Choice(List::Qualities),
            Self::Themes => Form::Choice(List::Themes),
            Self::Concerns => Form::Choice(List::Concerns),
            Self::Leans => Form::Choice(List::Stories),
        }
    }

    /// Its id among the words of `content/stories.yaml`.
    pub fn id(&self) -> &str {
        match self {
            Self::Title => "title",
            Self::When => "when",
            Self::Place => "where",
            Self::Part(part) => part.word(),
            Self::Numbers => "numbers",
            Self::Qualities => "qualities",
            Self::Themes => "themes",
            Self::Concerns => "concerns",
            Self::Opening => "opening",
            Self::Bullets => "bullets",
            Self::Closing => "closing",
            Self::Keywords => "keywords",
            Self::Leans => "story",
            Self::Material(_) => "material",
            Self::Paragraph => "paragraph",
            Self::Spoken => "spoken",
            Self::Journey(_, JourneyPart::Learned) => "learned_journey",
            Self::Journey(_, part) => part.word(),
            Self::Ready(_, key) => key,
            Self::Used(_) => "used",
        }
    }

    /// What the coach reads it as; nothing where it is not spoken.
    pub fn says(&self) -> Option<Says> {
        match self {
            Self::Part(part) => Some(Says::Story(*part)),
            Self::Opening => Some(Says::Opening),
            Self::Bullets => Some(Says::Bullets),
            Self::Closing => Some(Says::Closing),
            Self::Keywords | Self::Numbers => Some(Says::Keywords),
            Self::Journey(_, part) => Some(Says::Journey(*part)),
            Self::Material(_)
            | Self::Paragraph
            | Self::Spoken
            | Self::Ready(..)
            | Self::Used(_) => Some(Says::Whole),
            Self::Title
            | Self::When
            | Self::Place
            | Self::Qualities
            | Self::Themes
            | Self::Concerns
            | Self::Leans => None,
        }
    }

    /// What a draft says there, bullets and chosen words one a line.
    pub fn read(&self, draft: &Draft) -> String {
        let text = match draft {
            Draft::Story(story) => self.of_story(story),
            Draft::Plan(plan) => self.of_plan(plan),
            Draft::Portrait(portrait) => self.of_portrait(portrait),
        };
        self.form().canonical(&text)
    }

    fn of_story(&self, story: &Story) -> String {
        match self {
            Self::Title => story.title.clone(),
            Self::When => story.when.clone(),
            Self::Place => story.place.clone(),
            Self::Part(part) => lines(story.part(*part)),
            Self::Numbers => lines(&story.numbers),
            Self::Qualities => lines(&story.qualities),
            Self::Themes => lines(&story.themes),
            Self::Concerns => lines(&story.concerns),
            _ => String::new(),
        }
    }

    fn of_plan(&self, plan: &AnswerPlan) -> String {
        match self {
            Self::Opening => plan.opening.clone(),
            Self::Bullets => lines(&plan.bullets),
            Self::Closing => plan.closing.clone(),
            Self::Keywords => plan.keywords.join(", "),
            Self::Leans => plan
                .story
                .as_ref()
                .map_or_else(String::new, ToString::to_string),
            _ => String::new(),
        }
    }

    fn of_portrait(&self, portrait: &Portrait) -> String {
        let item = |id: &str| portrait.cv.iter().find(|item| item.id == *id);
        let found = match self {
            Self::Material(prompt) => portrait.narrative.material.get(prompt).cloned(),
            Self::Paragraph => Some(portrait.narrative.paragraph.clone()),
            Self::Spoken => Some(portrait.narrative.spoken.clone()),
            Self::Journey(topic, part) => {
                let mut all = portrait.journey.iter();
                let found = all.find(|explanation| explanation.topic == *topic);
                found.map(|explanation| lines(explanation.part(*part)))
            }
            Self::Ready(id, key) => item(id).and_then(|item| item.ready.get(key).cloned()),
            Self::Used(id) => item(id).map(|item| item.used.clone()),
            _ => None,
        };
        found.unwrap_or_default()
    }

    /// Writes a text into a draft, there and nowhere else.
    pub fn write(&self, draft: &mut Draft, text: &str) {
        let text = self.form().canonical(text);
        match draft {
            Draft::Story(story) => self.put_in_story(story, text),
            Draft::Plan(plan) => self.put_in_plan(plan, text),
            Draft::Portrait(portrait) => self.put_in_portrait(portrait, text),
        }
    }

    fn put_in_story(&self, story: &mut Story, text: String) {
        match self {
            Self::Title => story.title = text,
            Self::When => story.when = text,
            Self::Place => story.place = text,
            Self::Part(part) => *story.part_mut(*part) = items(&text),
            Self::Numbers => story.numbers = items(&text),
            Self::Qualities => story.qualities = items(&text),
            Self::Themes => story.themes = items(&text),
            Self::Concerns => story.concerns = items(&text),
            _ => {}
        }
    }

    fn put_in_plan(&self, plan: &mut AnswerPlan, text: String) {
        match self {
            Self::Opening => plan.opening = text,
            Self::Bullets => plan.bullets = items(&text),
            Self::Closing => plan.closing = text,
            Self::Keywords => {
                let words = text.split([',', ';', '，', '、', '،']).map(str::trim);
                plan.keywords = words
                    .filter(|word| !word.is_empty())
                    .map(str::to_owned)
                    .collect();
            }
            Self::Leans => plan.story = (!text.is_empty()).then(|| StoryId::new(text)),
            _ => {}
        }
    }

    fn put_in_portrait(&self, portrait: &mut Portrait, text: String) {
        match self {
            Self::Material(prompt) => put(&mut portrait.narrative.material, prompt, text),
            Self::Paragraph => portrait.narrative.paragraph = text,
            Self::Spoken => portrait.narrative.spoken = text,
            Self::Journey(topic, part) => explain(&mut portrait.journey, topic, *part, &text),
            Self::Ready(id, key) => {
                if let Some(item) = portrait.cv.iter_mut().find(|item| item.id == *id) {
                    put(&mut item.ready, key, text);
                }
            }
            Self::Used(id) => {
                if let Some(item) = portrait.cv.iter_mut().find(|item| item.id == *id) {
                    item.used = text;
                }
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests;
