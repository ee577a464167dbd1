//! Which draft is meant: a story by its id, its title or the beginning of its id; a plan by its question and program.

use anyhow::bail;

use crate::cli::unknown;
use crate::domain::answer_plan::PlanId;
use crate::domain::drafts::{DraftId, Kept};
use crate::domain::id::{ProgramId, QuestionId, StoryId};
use crate::domain::notebook::Notebook;
use crate::domain::program::names::{Named, Names};
use crate::domain::story::Story;
use crate::store::fault::nearest;

/// The most ids that are listed where several are meant.
const SHOWN: usize = 6;

/// The story that `text` names.
pub fn story<'a>(
    notebook: &'a Notebook,
    text: &str,
) -> anyhow::Result<(&'a StoryId, &'a Kept<Story>)> {
    let text = text.trim();
    let stories = &notebook.drafts.stories;
    refuse_unreadable(&DraftId::Story(StoryId::new(text)), notebook)?;
    let named = notebook.story_named(text);
    if let Some(found) = named.and_then(|id| stories.get_key_value(&id)) {
        return Ok(found);
    }
    let begins = |(id, _): &(&StoryId, _)| !text.is_empty() && id.as_str().starts_with(text);
    let beginning: Vec<_> = stories.iter().filter(begins).collect();
    match beginning.as_slice() {
        [one] => Ok(*one),
        [] => bail!("{}", nobody(notebook, text)),
        several => {
            let ids: Vec<&str> = several.iter().map(|(id, _)| id.as_str()).collect();
            bail!("{}", which(text, &ids))
        }
    }
}

fn which(text: &str, ids: &[&str]) -> String {
    let shown: Vec<&str> = ids.iter().copied().take(SHOWN).collect();
    let more = if ids.len() > SHOWN { ", …" } else { "" };
    format!("`{text}` may be {}{more}; write the id", shown.join(", "))
}

fn nobody(notebook: &Notebook, text: &str) -> String {
    let stories = &notebook.drafts.stories;
    let titles = stories
        .iter()
        .map(|(id, kept)| (kept.value.title.as_str(), id));
    if let Some(near) = nearest(text, titles.clone().map(|(title, _)| title))
        && let Some((_, id)) = titles.clone().find(|(title, _)| *title == near)
    {
        return format!("there is no story `{text}`; did you mean `{id}`?");
    }
    let ids: Vec<&str> = stories.keys().map(StoryId::as_str).collect();
    unknown::sentence("story", text, &ids, "prepcoach story list")
}

/// The program that `text` names.
pub fn program(notebook: &Notebook, text: &str) -> anyhow::Result<ProgramId> {
    match Names::of(&notebook.programs).find(text) {
        Named::One(id) => Ok(id),
        Named::Several(ids) => {
            let ids: Vec<&str> = ids.iter().map(ProgramId::as_str).collect();
            bail!("{}", which(text.trim(), &ids))
        }
        Named::Unknown => bail!("{}", no_program(notebook, text.trim())),
    }
}

fn no_program(notebook: &Notebook, text: &str) -> String {
    let sheets = || notebook.programs.iter();
    if sheets().next().is_none() {
        return format!(
            "there is no program `{text}`; `prepcoach interview add --program NAME` makes its sheet"
        );
    }
    let by_name = nearest(text, sheets().map(|sheet| sheet.name.as_str()));
    let found = by_name.and_then(|near| sheets().find(|sheet| sheet.name == near));
    if let Some(sheet) = found {
        return format!("there is no program `{text}`; did you mean `{}`?", sheet.id);
    }
    let ids: Vec<&str> = sheets().map(|sheet| sheet.id.as_str()).collect();
    unknown::sentence("program", text, &ids, "prepcoach interview list")
}

/// The id of a plan, whether there is one yet or not: its question is known, or has a plan all the same.
pub fn plan(
    notebook: &Notebook,
    question: &str,
    program: Option<&String>,
) -> anyhow::Result<PlanId> {
    // The ids of plans stand in lists as `question@program`.
    let (question, of_id) = match question.trim().split_once('@') {
        Some((question, program)) => (question, Some(program)),
        None => (question.trim(), None),
    };
    let id = QuestionId::new(question);
    let has_plan = notebook.drafts.plans_of(&id).next().is_some();
    if !has_plan {
        unknown::question(&notebook.banks, question)?;
    }
    let named = program.map(String::as_str).or(of_id);
    let plan = PlanId {
        question: id,
        program: match named {
            Some(name) if is_planned(notebook, question, name) => Some(ProgramId::new(name)),
            Some(name) => Some(self::program(notebook, name)?),
            None => None,
        },
    };
    refuse_unreadable(&DraftId::Plan(plan.clone()), notebook)?;
    Ok(plan)
}

/// Whether there is a plan of this question for a program by its id, whose sheet may be gone.
fn is_planned(notebook: &Notebook, question: &str, program: &str) -> bool {
    let id = PlanId {
        question: QuestionId::new(question),
        program: Some(ProgramId::new(program)),
    };
    notebook.drafts.plans.contains_key(&id)
}

fn refuse_unreadable(id: &DraftId, notebook: &Notebook) -> anyhow::Result<()> {
    if notebook.drafts.unreadable.contains(id) {
        bail!("{} cannot be read; mend the file first", id.file());
    }
    Ok(())
}
