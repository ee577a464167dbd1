//! What is on the disk and what is not yet: events written, tried again, taken back.

use super::layers::Layer;
use super::{App, MOST_UNDO};
use crate::clock::Now;
use crate::domain::calendar::Reversal;
use crate::domain::drafts::{Drafts, SavedDrafts};
use crate::domain::history::Followed;
use crate::domain::id::EventId;
use crate::domain::journal::{Entry, Event as Happening};
use crate::domain::profile::Profile;
use crate::domain::zone::Zone;
use crate::message::{Effect, SavedCalendar, Undoable};
use crate::screens::Manner;
use crate::ui::frame::Tone;

impl App {
    pub(super) fn on_written(&mut self, entries: Vec<Entry>, now: Now) -> Vec<Effect> {
        let mut needs_all = false;
        for entry in entries {
            self.unsaved.retain(|waiting| waiting.id != entry.id);
            if let Some(place) = self.undo_words.iter().position(|(id, _)| *id == entry.id) {
                let (id, words) = self.undo_words.remove(place);
                self.push_undo(Undoable::Event(id, words));
            }
            needs_all |= self.notebook.follow(entry) == Followed::NeedsAll;
        }
        if self.unsaved.is_empty() {
            // Whoever was asked about quitting with something unsaved has nothing to lose any more.
            self.layers
                .retain(|layer| !matches!(layer, Layer::Unsaved(_)));
        }
        self.past = None;
        if needs_all {
            return vec![Effect::Fold];
        }
        self.refresh(now)
    }

    pub(super) fn on_profile_saved(
        &mut self,
        profile: Profile,
        home: Zone,
        now: Now,
    ) -> Vec<Effect> {
        if let Some(before) = self.answers_before.take() {
            self.push_undo(Undoable::Profile(before));
        }
        let days_change = self.notebook.home.name() != home.name();
        self.notebook.profile = Some(profile);
        self.notebook.home = home;
        if days_change {
            return vec![Effect::Fold];
        }
        self.refresh(now)
    }

    /// What is said to be saved is on the disk by now, so the words are said here.
    pub(super) fn on_calendar_saved(&mut self, saved: SavedCalendar, now: Now) -> Vec<Effect> {
        self.notebook.calendar = saved.calendar;
        self.notebook.programs = saved.programs;
        if saved.back.is_empty() {
            return self.refresh(now);
        }
        if matches!(self.manner(), Manner::Text(_)) {
            self.push_draft(saved.back, saved.words);
        } else {
            self.notice = Some((format!("{} u takes it back.", saved.words), Tone::Plain));
            self.push_undo(Undoable::Files(saved.back, saved.words));
        }
        self.refresh(now)
    }

    /// The same for drafts.
    pub(super) fn on_drafts_saved(&mut self, saved: SavedDrafts, now: Now) -> Vec<Effect> {
        self.notebook.take_drafts(saved.drafts);
        if saved.back.is_empty() {
            return self.refresh(now);
        }
        if saved.typing {
            self.push_draft(saved.back, saved.words);
        } else {
            self.notice = Some((format!("{} u takes it back.", saved.words), Tone::Plain));
            self.push_undo(Undoable::Files(saved.back, saved.words));
        }
        self.refresh(now)
    }

    /// Nothing was overwritten; how the drafts stand is shown as it is.
    pub(super) fn on_drafts_not_saved(
        &mut self,
        drafts: Drafts,
        why: String,
        now: Now,
    ) -> Vec<Effect> {
        self.notebook.take_drafts(drafts);
        self.notice = Some((why, Tone::Bad));
        let mut effects = self.with_top(now, |screen, context, ask| {
            screen.on_not_saved(context, ask);
        });
        effects.extend(self.refresh(now));
        effects
    }

    /// What is saved while it is being typed is one step for `u`, however often it was saved; nothing is said of it.
    fn push_draft(&mut self, back: Vec<Reversal>, words: String) {
        if let Some(Undoable::Draft(before, own)) = self.undo.last_mut()
            && *own == words
            && follows(before, &back)
        {
            for (first, last) in before.iter_mut().zip(back) {
                first.after = last.after;
            }
            return;
        }
        self.push_undo(Undoable::Draft(back, words));
    }

    /// The next text that is typed is a step of its own.
    pub(super) fn end_draft(&mut self) {
        if let Some(Undoable::Draft(back, words)) = self.undo.last_mut() {
            let whole = Undoable::Files(std::mem::take(back), std::mem::take(words));
            self.undo.pop();
            self.undo.push(whole);
        }
    }

    pub(super) fn on_not_written(&mut self, entries: Vec<Entry>, why: &str) -> Vec<Effect> {
        for entry in entries {
            if !self.unsaved.iter().any(|waiting| waiting.id == entry.id) {
                self.unsaved.push(entry);
            }
        }
        let words =
            format!("Kept in memory and tried again with each key; not on the disk yet: {why}");
        self.notice = Some((words, Tone::Bad));
        Vec::new()
    }

    fn push_undo(&mut self, undoable: Undoable) {
        if self.undo.len() == MOST_UNDO {
            self.undo.remove(0);
        }
        self.undo.push(undoable);
    }

    pub(super) fn write(&mut self, happening: Happening, undo: Option<String>, now: Now) -> Effect {
        let id = EventId::new(self.ids.next(now.wall));
        if let Some(words) = undo {
            self.undo_words.push((id.clone(), words));
        }
        let entry = Entry {
            id,
            at: now.wall,
            event: happening,
        };
        Effect::Write(vec![entry])
    }

    pub(super) fn take_back(&mut self, now: Now) -> Vec<Effect> {
        match self.undo.pop() {
            None => {
                self.notice = Some(("Nothing to take back.".into(), Tone::Plain));
                Vec::new()
            }
            Some(Undoable::Event(of, words)) => {
                self.notice = Some((format!("Taken back: {words}."), Tone::Plain));
                vec![self.write(Happening::Undo { of }, None, now)]
            }
            Some(Undoable::Profile(before)) => {
                self.notice = Some((
                    "Taken back: your answers about home and dates.".into(),
                    Tone::Plain,
                ));
                vec![Effect::RestoreProfile(before)]
            }
            Some(Undoable::Files(back, words) | Undoable::Draft(back, words)) => {
                let said = words.trim_end_matches('.');
                self.notice = Some((format!("Taken back: {said}."), Tone::Plain));
                vec![Effect::PutBack(back, words)]
            }
        }
    }
}

/// Whether a change went on where the one before had stopped, in the same files.
fn follows(before: &[Reversal], next: &[Reversal]) -> bool {
    let goes_on = |(first, second): (&Reversal, &Reversal)| {
        first.file == second.file && first.after == second.before
    };
    before.len() == next.len() && before.iter().zip(next).all(goes_on)
}
