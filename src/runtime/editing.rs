//! A draft opened in the person's own editor: the terminal is lent to it, and what comes back is read and said.

use std::io;

use super::Runtime;
use super::editor::{self, Ended};
use crate::app::App;
use crate::domain::drafts::{DraftId, SavedDrafts};
use crate::message::Event;
use crate::store::notebook::{Became, Returned};

impl Runtime {
    /// Opens the draft that waits for it in the editor; `lend` gives the terminal to what it is handed, and takes it
    /// again.
    ///
    /// # Errors
    /// Where `lend` fails.
    pub fn edit_what_waits(
        &mut self,
        app: &mut App,
        lend: impl FnOnce(&mut dyn FnMut()) -> io::Result<()>,
    ) -> io::Result<()> {
        let Some(of) = self.editing.take() else {
            return Ok(());
        };
        for event in self.edit(&of, lend)? {
            self.dispatch(app, event);
        }
        Ok(())
    }

    fn edit(
        &mut self,
        of: &DraftId,
        lend: impl FnOnce(&mut dyn FnMut()) -> io::Result<()>,
    ) -> io::Result<Vec<Event>> {
        let variable = |name: &str| std::env::var(name).ok();
        let command = match editor::command(&self.editor, variable) {
            Ok(command) => command,
            Err(why) => return Ok(vec![Event::Failed(why)]),
        };
        let mut file = match self.store.lend(of, self.now().wall) {
            Ok(file) => file,
            Err(why) => return Ok(vec![Event::Failed(format!("Not opened: {why}."))]),
        };
        let mut ended = Ended::Well;
        let path = file.path().to_path_buf();
        lend(&mut || {
            ended = editor::run(&command, &path, || {
                self.store.watch(&mut file, self.clock.now().wall);
            });
        })?;
        let shown = file.shown();
        Ok(match self.store.give_back(file, self.now().wall) {
            Ok(returned) => self.edited(of, &shown, returned, &ended),
            Err(why) => vec![Event::Failed(format!(
                "{why}. What stood in it before is among its versions."
            ))],
        })
    }

    /// Tells what became of the file. It is not noted as seen: the next look reads everything anew, with its troubles.
    fn edited(
        &mut self,
        of: &DraftId,
        file: &str,
        returned: Returned,
        ended: &Ended,
    ) -> Vec<Event> {
        let said = said(file, &returned, ended);
        if returned.became == Became::Unchanged {
            return vec![match ended {
                Ended::Well => Event::Done(said.unwrap_or_default()),
                Ended::Badly(_) | Ended::NotStarted(_) => Event::Failed(said.unwrap_or_default()),
            }];
        }
        let mut events = Vec::new();
        if *of == DraftId::Portrait {
            let (profile, home) = self.store.profile_and_home();
            events.push(Event::ProfileSaved(profile, home));
        }
        events.push(Event::DraftsSaved(Box::new(SavedDrafts {
            drafts: self.store.drafts(&mut Vec::new()),
            words: format!("Edited {file} in your editor."),
            typing: false,
            back: returned.back,
        })));
        events.extend(said.map(Event::Failed));
        events
    }
}

/// What there is to say beside the change itself.
fn said(file: &str, returned: &Returned, ended: &Ended) -> Option<String> {
    let how = match ended {
        Ended::Well => None,
        Ended::NotStarted(why) => return Some(why.clone()),
        Ended::Badly(how) => Some(format!("Your editor {how}.")),
    };
    let what = match (&returned.became, &returned.faults) {
        (Became::Unchanged, _) => Some(format!("Nothing was changed in {file}.")),
        (Became::Emptied, _) => Some(format!(
            "Your editor left {file} empty; u brings back what stood there."
        )),
        (Became::Gone, _) => Some(format!("Your editor removed {file}; u brings it back.")),
        (Became::Changed, Some((first, number))) => {
            let more = match number {
                1 => String::new(),
                more => format!(" and {} more", more - 1),
            };
            Some(format!(
                "{}{more}. Open it again with e, or take it back with u.",
                first.trim_end_matches('.')
            ))
        }
        (Became::Changed, None) => {
            let saved = "What it had saved is kept; u takes it back.";
            how.is_some().then(|| saved.to_owned())
        }
    };
    match (how, what) {
        (Some(how), Some(what)) => Some(format!("{how} {what}")),
        (how, what) => how.or(what),
    }
}
