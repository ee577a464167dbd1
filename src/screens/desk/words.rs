//! What stands before a section and what belongs there.

use super::sheet::{Draft, Field, Known};
use crate::domain::notebook::Notebook;
use crate::message::Writing;

/// Label and hint of a section: those of the portrait's guides, else those of the desk.
pub fn section(field: &Field, notebook: &Notebook) -> (String, String) {
    let guides = &notebook.guides;
    let (label, hint) = notebook.guidance.section(field.id());
    let (label, hint) = match field {
        Field::Material(id) => match guides.narrative.prompt(id) {
            Some(prompt) => (prompt.ask.as_str(), prompt.hint.as_str()),
            None => (id.as_str(), hint),
        },
        Field::Spoken => (label, text_or(&guides.narrative.spoken.text, hint)),
        Field::Journey(topic, part) => {
            let known = guides.journey.parts.iter().find(|own| own.part == *part);
            let label = known.map_or(label, |own| &own.label);
            let asks = guides.journey.topic(topic).map(|topic| topic.part(*part));
            let asks: Vec<&str> = asks
                .into_iter()
                .flatten()
                .map(|own| own.ask.as_str())
                .collect();
            let hint = known.map_or(hint, |own| &own.ask);
            if !asks.is_empty() {
                return (label.to_owned(), asks.join(" "));
            }
            (label, hint)
        }
        Field::Ready(_, key) => {
            let thing = guides.cv.things.iter().find(|thing| thing.id == *key);
            return thing.map_or_else(
                || (key.clone(), String::new()),
                |thing| (thing.label.clone(), format!("{} {}", thing.ask, thing.hint)),
            );
        }
        Field::Used(_) => (label, text_or(&guides.cv.used.ask, hint)),
        _ => (label, hint),
    };
    (text_or(label, field.id()).to_owned(), hint.to_owned())
}

fn text_or<'a>(text: &'a str, other: &'a str) -> &'a str {
    if text.is_empty() { other } else { text }
}

/// What the sections depend on, beside the draft: the narrative's prompts, the things of a project to be ready for.
pub fn known(notebook: &Notebook) -> Known {
    let prompts = notebook.guides.narrative.prompts.iter();
    let things = notebook.guides.cv.things.iter();
    Known {
        prompts: prompts.map(|prompt| prompt.id.clone()).collect(),
        things: things.map(|thing| thing.id.clone()).collect(),
    }
}

/// What is written, for the bar.
pub fn title(writing: &Writing, draft: &Draft, notebook: &Notebook) -> String {
    match (writing, draft) {
        (Writing::NewStory(prompt), Draft::Story(story))
            if story.name() == story.prompt || story.name() == "untitled" =>
        {
            let prompt = prompt
                .as_deref()
                .map(|prompt| notebook.prompts.words(prompt));
            prompt.map_or_else(
                || "A new story".to_owned(),
                |prompt| format!("A new story: {prompt}"),
            )
        }
        (_, Draft::Story(story)) => format!("Story: {}", story.name()),
        (Writing::Plan(id, _), _) => {
            let asked = notebook.banks.get(id.question.as_str());
            let asked = asked.map_or(id.question.as_str(), |entry| entry.question.ask.as_str());
            match &id.program {
                Some(program) => {
                    let sheet = notebook.programs.get(program);
                    let name = sheet.map_or(program.as_str(), |sheet| sheet.name.as_str());
                    format!("Answer for {name}: {asked}")
                }
                None => format!("Answer: {asked}"),
            }
        }
        (Writing::Explanation(topic), _) => {
            format!("Your explanation: {}", notebook.guides.journey.name(topic))
        }
        (Writing::Paragraph, _) => "Your narrative: the paragraph".to_owned(),
        (Writing::Spoken, _) => "Your narrative: as you say it".to_owned(),
        (Writing::Material(_), _) => "Your narrative: material".to_owned(),
        (Writing::CvItem(id), Draft::Portrait(portrait)) => {
            let item = portrait.cv.iter().find(|item| item.id == *id);
            let title = item.map_or(id.as_str(), |item| item.title.as_str());
            format!("Your CV: {title}")
        }
        _ => "The desk".to_owned(),
    }
}

/// What the line says that tells it is saved; the same words however often, so that it is one step to take back.
pub fn saved(writing: &Writing) -> &'static str {
    match writing {
        Writing::Story(_) | Writing::NewStory(_) => "Your story is saved.",
        Writing::Plan(..) => "Your answer is saved.",
        Writing::Material(_) => "Your material is saved.",
        Writing::Paragraph | Writing::Spoken => "Your narrative is saved.",
        Writing::Explanation(_) => "Your explanation is saved.",
        Writing::CvItem(_) => "Your CV is saved.",
    }
}
