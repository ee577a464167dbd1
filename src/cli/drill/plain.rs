//! `drill --plain`: a session line by line, for screen readers and simple terminals. The same session as on the
//! screens: the same events in the same order, each on the disk before it is called saved.

mod answer;
mod begin;
mod debrief;
mod review;
mod talk;

use std::io::{self, BufRead};

use anyhow::bail;

use self::talk::{Stop, Talk};
use super::Drill;
use crate::cli::paper::count;
use crate::cli::{Outcome, Ports, look, start};
use crate::clock::Clock;
use crate::domain::history::Followed;
use crate::domain::id::{AttemptId, EventId, IdMaker};
use crate::domain::journal::{Entry, Event};
use crate::domain::notebook::Notebook;
use crate::domain::session::{Phase, Session};
use crate::store::notebook::Store;
use crate::ui::glyphs::Glyphs;
use crate::ui::text::display_safe;

/// What a plain session needs of the world.
pub struct Table<'a> {
    /// Where everything is kept.
    pub store: &'a mut Store,
    /// The time.
    pub clock: &'a dyn Clock,
    /// What the person types.
    pub input: &'a mut dyn BufRead,
    /// Tells the ids of this run apart from others.
    pub salt: u64,
}

/// Everything that is kept in the journal passes through here.
struct Keeper<'a> {
    store: &'a mut Store,
    notebook: Notebook,
    clock: &'a dyn Clock,
    ids: IdMaker,
    /// Events that are not on the disk yet, the oldest first.
    unsaved: Vec<Entry>,
    /// Why not.
    why: String,
}

/// A session between the person and the journal.
struct Sitting<'a> {
    keeper: Keeper<'a>,
    talk: Talk<'a>,
    session: Session,
    /// The words of the question that was read out last.
    read_out: Option<String>,
    /// The answer just given: its review needs no reminder of the question.
    just: Option<AttemptId>,
    /// Between two numbers, where the terminal shows it.
    dash: &'static str,
}

/// Runs a session to its end, or until the person stops or the input ends.
pub fn run(args: &Drill, table: Table<'_>, ports: &mut Ports<'_>) -> anyhow::Result<Outcome> {
    let Table {
        store,
        clock,
        input,
        salt,
    } = table;
    let notebook = store.notebook(clock.now().wall);
    start::say_home(&notebook, ports)?;
    for trouble in &notebook.troubles {
        writeln!(ports.err, "{}", display_safe(trouble))?;
    }
    args.check_names(&notebook)?;
    let mut keeper = Keeper {
        store,
        notebook,
        clock,
        ids: IdMaker::new(salt),
        unsaved: Vec::new(),
        why: String::new(),
    };
    let mut talk = Talk::new(input, ports.out);
    let session = match begin::begin(args, &mut keeper, &mut talk) {
        Ok(session) => session?,
        Err(Stop::Failed(error)) => return Err(error.into()),
        Err(Stop::Ended | Stop::Left) => {
            talk.say("Nothing was begun.")?;
            return Ok(Outcome::Done);
        }
    };
    let glyphs = if look::shows_unicode() {
        Glyphs::unicode()
    } else {
        Glyphs::ascii()
    };
    let sitting = Sitting {
        keeper,
        talk,
        session,
        read_out: None,
        just: None,
        dash: glyphs.dash,
    };
    sitting.run()
}

impl Sitting<'_> {
    fn run(mut self) -> anyhow::Result<Outcome> {
        loop {
            let step = match self.session.phase() {
                Phase::Ready { .. } => self.ready(),
                Phase::Answering { .. } => self.speaking(),
                Phase::Reviewing(_) => self.review(),
                Phase::Debriefing => self.debrief(),
                Phase::Over => return self.close(),
            };
            if let Err(stop) = step {
                return self.leave(stop);
            }
        }
    }

    /// Keeps an answer in mid-sentence and a review that was begun, and says how to go on later.
    fn leave(mut self, stop: Stop) -> anyhow::Result<Outcome> {
        self.break_off();
        if let Some(review) = self.session.given_review() {
            self.keeper.record(review);
        }
        if let Stop::Failed(error) = stop {
            return Err(error.into());
        }
        self.hold_saved()?;
        self.talk.say(
            "Everything done so far is saved. You can go on with this session: prepcoach, then Enter, or prepcoach drill --plain.",
        )?;
        Ok(Outcome::Done)
    }

    fn close(mut self) -> anyhow::Result<Outcome> {
        self.hold_saved()?;
        let answers = count(self.session.answered(), "answer");
        self.talk
            .say(&format!("The session is finished: {answers}, all saved."))?;
        Ok(Outcome::Done)
    }

    fn hold_saved(&mut self) -> anyhow::Result<()> {
        if !self.keeper.retry() {
            let events = count(self.keeper.unsaved.len(), "event");
            bail!(
                "{events} of this session could not be saved: {}",
                self.keeper.why
            );
        }
        Ok(())
    }

    fn break_off(&mut self) {
        let now = self.keeper.clock.now();
        let attempt = AttemptId::new(self.keeper.ids.next(now.wall));
        if let Some(event) = self.session.break_off(now.uptime, attempt) {
            self.keeper.record(event);
        }
    }

    /// Asks how to stop; an answer that runs is paused first.
    fn ask_to_stop(&mut self) -> Result<(), Stop> {
        let now = self.keeper.clock.now().uptime;
        if let Phase::Answering { clock, .. } = self.session.phase()
            && !clock.is_paused()
        {
            self.session.toggle_pause(now);
        }
        let prompt = "Stop here? f Enter finishes with the debrief, l Enter leaves the session for later, Enter goes on.";
        match self.talk.ask(prompt)?.as_str() {
            "f" => {
                self.break_off();
                if let Some(review) = self.session.finish(self.keeper.clock.now().uptime) {
                    self.record(review)?;
                }
                Ok(())
            }
            "l" => Err(Stop::Left),
            _ => Ok(()),
        }
    }

    /// Keeps an event, and says so where it could not be.
    fn record(&mut self, event: Event) -> io::Result<bool> {
        let is_saved = self.keeper.record(event);
        if !is_saved {
            let words = format!(
                "Not saved yet: {} It is kept in memory and tried again with the next step.",
                self.keeper.why
            );
            self.talk.say(&words)?;
        }
        Ok(is_saved)
    }
}

impl Keeper<'_> {
    /// Whether the event is on the disk, and all that waited before it.
    fn record(&mut self, event: Event) -> bool {
        let wall = self.clock.now().wall;
        let id = EventId::new(self.ids.next(wall));
        self.unsaved.push(Entry {
            id,
            at: wall,
            event,
        });
        self.retry()
    }

    fn retry(&mut self) -> bool {
        if self.unsaved.is_empty() {
            return true;
        }
        let done = match self.store.append(&self.unsaved) {
            Ok(()) => self.unsaved.len(),
            Err((done, why)) => {
                self.why = why;
                done
            }
        };
        let mut needs_all = false;
        for entry in self.unsaved.drain(..done) {
            needs_all |= self.notebook.follow(entry) == Followed::NeedsAll;
        }
        if needs_all {
            self.notebook.history = self.store.history(&self.notebook.home);
        }
        self.unsaved.is_empty()
    }
}

#[cfg(test)]
mod tests;
