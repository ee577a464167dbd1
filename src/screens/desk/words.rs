//! What stands before a section and what belongs there.

use super::sheet::{Draft, Field};
use crate::domain::notebook::Notebook;
use crate::message::Writing;

/// Label and hint of a section.
pub fn section(field: &Field, notebook: &Notebook) -> (String, String) {
    let (label, hint) = notebook.guidance.section(field.id());
    if label.is_empty() {
        return (field.id().to_owned(), hint.to_owned());
    }
    (label.to_owned(), hint.to_owned())
}

/// The things of a project to be ready to explain, by their ids.
pub fn ready(_notebook: &Notebook) -> Vec<String> {
    Vec::new()
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
        (Writing::Explanation(topic), _) => format!("Your explanation: {topic}"),
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
