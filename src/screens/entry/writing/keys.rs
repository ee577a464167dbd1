//! Keys and time while a text is typed: what they do to it, and when it goes to the disk.

use std::time::Duration;

use super::super::after::{self, List};
use super::super::{EntryScreen, Front, asking, people};
use super::{Action, Rival, Slot, Then, Writing};
use crate::message::{Answer, Question, Requests};
use crate::screens::{Context, say_if_full};
use crate::ui::keymap::Key;

impl EntryScreen {
    pub(in super::super) fn on_writing_key(
        &mut self,
        key: Key,
        context: &Context<'_>,
        ask: &mut Requests<'_>,
    ) {
        let Front::Writing(writing) = &mut self.front else {
            return;
        };
        let has_failed = writing.is_refused(&self.placed);
        writing.then = Then::Stay;
        match writing.keymap().action(key) {
            Some(Action::Keep) if writing.widget.goes_on() => {}
            Some(Action::Keep) => self.leave(Then::Next, has_failed, context, ask),
            Some(Action::Done) => self.leave(Then::Close, has_failed, context, ask),
            None => {
                writing.advise(context);
                let typed = writing.widget.on_key(key);
                writing.note(typed, context.now.uptime);
                if has_failed && !writing.is_contested() {
                    // What could not be saved is tried again with every key.
                    writing.typed_at = Some(context.now.uptime);
                }
            }
        }
    }

    pub(in super::super) fn on_writing_paste(
        &mut self,
        pasted: &str,
        context: &Context<'_>,
        ask: &mut Requests<'_>,
    ) {
        if let Front::Writing(writing) = &mut self.front {
            writing.then = Then::Stay;
            let typed = writing.widget.on_paste(pasted);
            writing.note(typed, context.now.uptime);
            say_if_full(typed, ask);
        }
    }

    /// Closes the text once it is on the disk; at once where it is already.
    pub(in super::super) fn leave_writing(
        &mut self,
        context: &Context<'_>,
        ask: &mut Requests<'_>,
    ) {
        self.leave(Then::Close, false, context, ask);
    }

    fn leave(
        &mut self,
        then: Then,
        has_failed: bool,
        context: &Context<'_>,
        ask: &mut Requests<'_>,
    ) {
        let Front::Writing(writing) = &mut self.front else {
            return;
        };
        if let Some(why) = writing.widget.fault() {
            ask.say(why);
            return;
        }
        if has_failed && !writing.is_contested() {
            ask.ask(not_saved());
            return;
        }
        writing.then = then;
        // What was contested lies in a file of its own by now.
        if has_failed || writing.is_saved(&self.placed) {
            return self.close_writing(context);
        }
        self.save_writing(ask);
    }

    /// Sends the text to be saved.
    fn save_writing(&mut self, ask: &mut Requests<'_>) {
        let Front::Writing(writing) = &mut self.front else {
            return;
        };
        let entry = writing.entry();
        writing.typed_at = None;
        writing.sent = Some(entry.clone());
        if writing.rival == Rival::Came {
            writing.rival = Rival::Answered;
        }
        let (version, words) = (writing.version, writing.slot.saved());
        self.send(version, entry, words, ask);
    }

    /// Saves what was typed once nothing was typed for a second.
    pub(in super::super) fn save_in_pauses(
        &mut self,
        context: &Context<'_>,
        ask: &mut Requests<'_>,
    ) {
        let Front::Writing(writing) = &mut self.front else {
            return;
        };
        if writing.changes_in(context.now.uptime) != Some(Duration::ZERO) {
            return;
        }
        // Each try to save what is contested makes a file: one in a pause is enough, the last comes with leaving.
        if writing.rival == Rival::Answered || writing.is_saved(&self.placed) {
            writing.typed_at = None;
            return;
        }
        self.save_writing(ask);
    }

    /// What is known has changed: follows it, and closes the text where that waited for the disk.
    pub(in super::super) fn follow_writing(
        &mut self,
        context: &Context<'_>,
        ask: &mut Requests<'_>,
    ) {
        let Front::Writing(writing) = &mut self.front else {
            return;
        };
        writing.follow(&self.placed);
        if writing.is_untouched() && writing.is_contested() {
            let slot = writing.slot.clone();
            **writing = Writing::begin(slot, &self.placed, context);
        }
        let is_saved = writing.is_saved(&self.placed);
        if !is_saved && writing.sent.is_none() && writing.typed_at.is_none() {
            writing.typed_at = Some(context.now.uptime);
        }
        if is_saved && writing.then != Then::Stay {
            ask.say(format!("{} u takes it back.", writing.slot.saved()));
            self.close_writing(context);
        }
    }

    /// Closes the text, or begins the next one of the same list.
    fn close_writing(&mut self, context: &Context<'_>) {
        let Front::Writing(writing) = std::mem::take(&mut self.front) else {
            return;
        };
        let is_new = writing.begun_with.is_none() && writing.widget.value(&writing.slot).is_some();
        let goes_on = is_new && writing.then == Then::Next;
        self.put_written_in_front(&writing.slot);
        self.front = match writing.slot.next().filter(|_| goes_on) {
            Some(next) => Front::Writing(Box::new(Writing::begin(next, &self.placed, context))),
            None => Front::behind(writing.slot),
        };
    }

    /// What was typed is in front, for whoever goes on from there.
    fn put_written_in_front(&mut self, slot: &Slot) {
        match slot {
            Slot::Person(at) => self.people.put_in_front(&people::Row::Person(*at)),
            Slot::Heard(at) => self.after.put_in_front(&after::Row::Item(List::Heard, *at)),
            Slot::Told(at) => self.after.put_in_front(&after::Row::Item(List::Told, *at)),
            Slot::RedFlag(at) => self
                .after
                .put_in_front(&after::Row::Item(List::RedFlags, *at)),
            Slot::Change(at) => self
                .after
                .put_in_front(&after::Row::Item(List::Changes, *at)),
            Slot::Own(role, at) => {
                let chosen = self.placed.entry.questions_to_ask.get(role);
                if let Some(own) = chosen.and_then(|chosen| chosen.get(*at)) {
                    self.asking
                        .put_in_front(&asking::Row::Chosen(*role, own.clone()));
                }
            }
            Slot::Impressions | Slot::Note(_) | Slot::ToDo => {}
        }
    }

    /// The person leaves what could not be saved.
    pub(in super::super) fn discard_writing(&mut self) {
        if let Front::Writing(writing) = std::mem::take(&mut self.front) {
            self.front = Front::behind(writing.slot);
        }
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
