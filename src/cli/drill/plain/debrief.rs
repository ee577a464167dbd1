//! The debrief: first what became of older changes, then what went well, what felt awkward, what to change.

use super::Sitting;
use super::talk::Stop;
use crate::cli::paper::count;
use crate::domain::debrief::{Debrief, Made};
use crate::domain::journal::Event;

impl Sitting<'_> {
    /// Asks for the debrief and ends the session. What was typed before the input ended is kept.
    pub(super) fn debrief(&mut self) -> Result<(), Stop> {
        if self.session.answered() == 0 {
            return self.end(Debrief::default());
        }
        let answers = count(self.session.answered(), "answer");
        self.talk.space()?;
        self.talk
            .say(&format!("Debrief: {answers} in this session."))?;
        self.ask_changes()?;
        let mut debrief = Debrief::default();
        let heard = self.ask_debrief(&mut debrief);
        match heard {
            Ok(()) => self.end(debrief),
            Err(Stop::Ended) if !debrief.is_empty() => self.end(debrief),
            Err(stop) => Err(stop),
        }
    }

    fn ask_changes(&mut self) -> Result<(), Stop> {
        let history = &self.keeper.notebook.history;
        let changes: Vec<String> = history
            .changes_to_ask()
            .map(|change| change.text.clone())
            .collect();
        for change in changes {
            let debrief = self.keeper.notebook.wording.debrief();
            let question = debrief.asks_about(&change);
            let prompt = format!("{question} y yes, p partly, n not yet, Enter asks later.");
            let made =
                self.talk
                    .ask_for(&prompt, "Type y, p or n, or Enter.", |line| {
                        match line.to_lowercase().as_str() {
                            "" => Some(None),
                            "y" => Some(Some(Made::Yes)),
                            "p" => Some(Some(Made::Partly)),
                            "n" => Some(Some(Made::No)),
                            _ => None,
                        }
                    })?;
            if let Some(made) = made {
                self.record(Event::Change { change, made })?;
            }
        }
        Ok(())
    }

    fn ask_debrief(&mut self, debrief: &mut Debrief) -> Result<(), Stop> {
        let prompts = self.keeper.notebook.wording.debrief().clone();
        debrief.well = self.talk.ask(&prompts.well)?;
        debrief.awkward = self.talk.ask(&prompts.awkward)?;
        let example = format!(
            "{} A change you can make: \"{}\" Not: \"{}\"",
            prompts.change.text, prompts.change.good, prompts.change.bad
        );
        let first = self.talk.ask(&example)?;
        if first.is_empty() {
            return Ok(());
        }
        debrief.changes.push(first);
        let second = self.talk.ask("A second change, or Enter.")?;
        if !second.is_empty() {
            debrief.changes.push(second);
        }
        Ok(())
    }

    fn end(&mut self, debrief: Debrief) -> Result<(), Stop> {
        for event in self.session.end(debrief) {
            self.record(event)?;
        }
        Ok(())
    }
}
