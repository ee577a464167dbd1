//! From the desk to the disk and back: what is sent, when, and what becomes of what another program wrote.

mod files;

use std::time::Duration;

use self::files::{change, new_story};
pub(super) use self::files::{empty, known};
use super::sheet::Draft;
use super::{Desk, Front, rival, words};
use crate::domain::drafts::{DraftChanges, DraftId, Drafts};
use crate::message::{Answer, Effect, Question, Requests};
use crate::screens::Context;
use crate::ui::keymap::Key;

/// How long after the last key the text is saved.
const PAUSE: Duration = Duration::from_secs(1);

/// What is to be done once the text is on the disk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Then {
    /// Writing goes on.
    Stay,
    /// The desk is left.
    Close,
    /// The person's own editor opens it.
    Outside,
}

/// What became of what was last sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sent {
    /// Nothing was sent yet.
    Nothing,
    /// It is on the disk, as far as is known.
    Taken,
    /// It is not on the disk.
    Refused,
    /// It is not in its file, where another program wrote too; it lies beside it.
    Beside,
}

/// How the text stands against the disk.
pub struct Saving {
    /// The version of the file that is known; nothing where there is none.
    version: Option<u32>,
    /// When the text was last changed; nothing once it was sent.
    typed_at: Option<Duration>,
    sent: Sent,
    then: Then,
    /// Second versions that lay beside the file before this sitting.
    rivals_before: Vec<String>,
}

impl Saving {
    /// Begins from this version.
    pub fn new(version: Option<u32>, drafts: &Drafts) -> Self {
        Self {
            version,
            typed_at: None,
            sent: Sent::Nothing,
            then: Then::Stay,
            rivals_before: drafts.rivals.clone(),
        }
    }

    /// Whether there is no file yet.
    pub fn is_new(&self) -> bool {
        self.version.is_none()
    }

    /// It is not on the disk.
    pub fn refused(&mut self) {
        self.sent = Sent::Refused;
    }

    /// How long until the text is saved by itself.
    pub fn changes_in(&self, now: Duration) -> Option<Duration> {
        Some((self.typed_at? + PAUSE).saturating_sub(now))
    }
}

/// How what is typed stands against the disk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Nothing was typed yet.
    Untouched,
    /// Something was typed that is not on the disk yet.
    Typing,
    /// It is on the disk.
    Saved,
    /// It could not be saved.
    Refused,
    /// Another program changed a section that is being written.
    Contested,
}

impl Desk {
    /// How what is typed stands against the disk.
    pub(super) fn state(&self) -> State {
        if self.is_contested() {
            State::Contested
        } else if self.is_dirty() && self.saving.sent == Sent::Refused {
            State::Refused
        } else if self.is_dirty() {
            State::Typing
        } else if self.saving.sent == Sent::Nothing {
            State::Untouched
        } else {
            State::Saved
        }
    }

    /// The text was changed: it is saved soon.
    pub(super) fn save_soon(&mut self, context: &Context<'_>) {
        self.saving.typed_at = Some(context.now.uptime);
        self.saving.then = Then::Stay;
        self.began_at.get_or_insert(context.now.uptime);
        self.coach.forget_at(context.now.uptime);
    }

    /// Saves what was typed once nothing was typed for a second.
    pub(super) fn save_in_pauses(&mut self, context: &Context<'_>, ask: &mut Requests<'_>) {
        if self.saving.changes_in(context.now.uptime) == Some(Duration::ZERO) {
            self.saving.typed_at = None;
            if self.is_dirty() {
                self.save(context, ask);
            }
        }
    }

    /// What could not be saved is tried again with every key.
    pub(super) fn try_again(&mut self, context: &Context<'_>) {
        if self.saving.sent == Sent::Refused && self.is_dirty() {
            self.saving.typed_at.get_or_insert(context.now.uptime);
        }
    }

    /// Leaves the desk once everything is on the disk; asks where that cannot be.
    pub(super) fn leave(&mut self, then: Then, context: &Context<'_>, ask: &mut Requests<'_>) {
        if self.is_contested() && self.saving.sent != Sent::Beside {
            self.open_rival();
        } else if self.is_contested() {
            ask.ask(rival::leaving());
        } else if !self.is_dirty() {
            self.done(then, ask);
        } else if self.saving.sent == Sent::Refused {
            ask.ask(not_saved());
        } else {
            self.saving.then = then;
            self.save(context, ask);
        }
    }

    /// Everything is on the disk.
    fn done(&mut self, then: Then, ask: &mut Requests<'_>) {
        match then {
            Then::Stay => {}
            Then::Close => {
                if self.saving.sent == Sent::Taken {
                    ask.say(format!("{} u takes it back.", words::saved(&self.writing)));
                }
                ask.back();
            }
            Then::Outside => {
                self.saving.then = Then::Stay;
                if let Some(of) = self.of.clone() {
                    ask.perform(Effect::EditOutside(of));
                }
            }
        }
    }

    /// Sends everything that is typed to be saved.
    pub(super) fn save(&mut self, context: &Context<'_>, ask: &mut Requests<'_>) {
        let mut to = self.disk.clone();
        for section in &mut self.sections {
            section.field.write(&mut to, &section.to_save());
            section.note_sent();
        }
        if let Draft::Plan(plan) = &mut to {
            plan.updated = Some(context.notebook.today(context.now.wall));
        }
        let of = self
            .of
            .get_or_insert_with(|| new_story(&to, context))
            .clone();
        self.saving.typed_at = None;
        self.saving.sent = if self.is_contested() {
            Sent::Beside
        } else {
            Sent::Taken
        };
        self.send(of, self.saving.version, self.disk.clone(), to, ask);
    }

    fn send(
        &self,
        of: DraftId,
        version: Option<u32>,
        from: Draft,
        to: Draft,
        ask: &mut Requests<'_>,
    ) {
        if let Some(change) = change(of, version, from, to) {
            ask.perform(Effect::ChangeDrafts(DraftChanges {
                drafts: vec![change],
                words: words::saved(&self.writing).to_owned(),
                typing: true,
            }));
        }
    }

    /// What is known has changed: takes over what another program wrote, and goes on where that waited for the disk.
    pub(super) fn follow(&mut self, context: &Context<'_>, ask: &mut Requests<'_>) {
        for section in &mut self.sections {
            section.refresh(context.notebook);
        }
        self.coach.refresh(
            &self.writing,
            self.of.as_ref(),
            &self.disk,
            context.notebook,
        );
        if let Some(of) = self.of.clone() {
            match known(&of, &context.notebook.drafts) {
                Some((version, draft)) => self.take_over(&of, version, draft, context, ask),
                None if self.saving.version.is_some() => self.lose(context, ask),
                None => {}
            }
        }
        self.title = words::title(&self.writing, &self.disk, context.notebook);
        let then = self.saving.then;
        if then != Then::Stay && !self.is_dirty() && !self.is_contested() {
            self.done(then, ask);
        }
    }

    fn take_over(
        &mut self,
        of: &DraftId,
        version: Option<u32>,
        draft: Draft,
        context: &Context<'_>,
        ask: &mut Requests<'_>,
    ) {
        let (before, known) = (self.disk.clone(), self.saving.version);
        let was_contested = self.is_contested();
        for section in &mut self.sections {
            section.follow(&draft);
        }
        let has_moved = version != known || draft != before;
        self.disk = draft;
        self.saving.version = version;
        if !has_moved {
            return;
        }
        if self.is_contested() && !was_contested {
            if self.saving.sent == Sent::Refused {
                // The store has laid ours beside the file already.
                self.saving.sent = Sent::Beside;
            } else {
                self.lay_beside(of, known, before, ask);
            }
            self.saving.then = Then::Stay;
            self.open_rival();
        } else if self.saving.sent == Sent::Refused {
            // Both wrote, in different sections: together they are saved anew.
            self.saving.sent = Sent::Taken;
            self.saving.typed_at = Some(context.now.uptime);
            self.drop_rivals(context, ask);
        }
    }

    /// Ours was not on the disk when another program wrote: the store keeps it beside the file.
    fn lay_beside(
        &mut self,
        of: &DraftId,
        version: Option<u32>,
        before: Draft,
        ask: &mut Requests<'_>,
    ) {
        let mut ours = before.clone();
        for section in &self.sections {
            section.field.write(&mut ours, &section.to_keep());
        }
        self.saving.sent = Sent::Beside;
        self.send(of.clone(), version, before, ours, ask);
    }

    /// One of the two versions was chosen everywhere: the one that was laid beside the file is of no more use.
    pub(super) fn settle(&mut self, context: &Context<'_>, ask: &mut Requests<'_>) {
        if self.is_contested() {
            return;
        }
        self.saving.sent = Sent::Taken;
        self.drop_rivals(context, ask);
        self.front = Front::Sections;
        if self.is_dirty() {
            self.save(context, ask);
        }
    }

    fn drop_rivals(&mut self, context: &Context<'_>, ask: &mut Requests<'_>) {
        let Some(of) = &self.of else {
            return;
        };
        let rivals = context.notebook.drafts.rivals.iter();
        let rivals = rivals.filter(|file| DraftId::of_file(file).as_ref() == Some(of));
        let new: Vec<String> = rivals
            .filter(|rival| !self.saving.rivals_before.contains(rival))
            .cloned()
            .collect();
        for rival in new {
            ask.perform(Effect::DropVersion(rival));
        }
    }

    /// Another program removed the draft: what is typed is kept, and saved anew; where nothing is, the desk is left.
    fn lose(&mut self, context: &Context<'_>, ask: &mut Requests<'_>) {
        let is_dirty = self.is_dirty() || self.is_contested();
        self.saving.version = None;
        if !is_dirty {
            ask.say(context.notebook.guidance.says("not_there"));
            ask.back();
            return;
        }
        for section in &mut self.sections {
            section.lose();
        }
        ask.say(context.notebook.guidance.says("removed"));
        self.save_soon(context);
    }
}

fn not_saved() -> Question {
    Question {
        title: "This is not on the disk".into(),
        text: "It could not be saved, so it is only here. Leave it all the same?".into(),
        choices: vec![
            (Key::char('g'), "go on, try again", Answer::Continue),
            (Key::char('l'), "leave and lose it", Answer::Discard),
        ],
    }
}
