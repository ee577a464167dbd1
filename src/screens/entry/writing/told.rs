//! A story that was told: its title is offered while it is typed, and what the program has heard already is said.

use super::widget::{STORY, TO};
use crate::coach::telling;
use crate::domain::entry::Entry;
use crate::domain::id::EntryId;
use crate::domain::notebook::Notebook;
use crate::ui::form::Form;

/// Offers the rest of what is typed, and warns where the program of the entry has heard the story before.
pub(super) fn advise(form: &mut Form, at: usize, id: &EntryId, entry: &Entry, notebook: &Notebook) {
    let story = title(form.text(STORY), notebook);
    let to = name(form.text(TO), entry);
    let warning = warning(form.text(STORY), at, id, entry, notebook);
    for (field, offer) in [(STORY, story), (TO, to)] {
        let hint = match (&warning, &offer) {
            (Some(warning), _) => warning.clone(),
            (None, Some(offer)) => format!("Right: {offer}"),
            (None, None) => String::new(),
        };
        form.set_hint(field, &hint);
        form.offer(field, offer);
    }
}

fn warning(
    typed: &str,
    at: usize,
    id: &EntryId,
    entry: &Entry,
    notebook: &Notebook,
) -> Option<String> {
    let story = notebook.story_named(typed)?;
    telling::told_before(notebook, &story, entry.program.as_ref(), Some((id, at)))
}

/// The title of a story that goes on from what is typed; from nothing, none.
fn title(typed: &str, notebook: &Notebook) -> Option<String> {
    let names = notebook.drafts.stories.values();
    goes_on(typed, names.map(|kept| kept.value.title.trim()))
}

/// The name of somebody one met that goes on from what is typed; from nothing, the only one there is.
fn name(typed: &str, entry: &Entry) -> Option<String> {
    let mut names = entry.interviewers.iter().map(|who| who.name.trim());
    match (typed.trim(), entry.interviewers.as_slice()) {
        ("", [only]) if !only.name.trim().is_empty() => Some(only.name.trim().to_owned()),
        ("", _) => None,
        _ => goes_on(typed, &mut names),
    }
}

/// The first of `names` that goes on from what is typed, in any capitals.
fn goes_on<'a>(typed: &str, names: impl Iterator<Item = &'a str>) -> Option<String> {
    let typed = typed.trim_start().to_lowercase();
    if typed.is_empty() {
        return None;
    }
    let mut names = names.map(|name| (name, name.to_lowercase()));
    let found = names.find(|(_, folded)| folded.starts_with(&typed) && *folded != typed);
    found.map(|(name, _)| name.to_owned())
}
