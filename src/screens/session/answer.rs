//! Keys while a question is shown and while it is answered.

use super::Sitting;
use crate::domain::id::AttemptId;
use crate::message::Requests;
use crate::screens::Context;
use crate::ui::keymap::{Key, Keymap, Sheet, bind};

/// Before the answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ready {
    Start,
    Hint,
    Reword,
    Skip,
    Leave,
}

/// While answering.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Speaking {
    Stop,
    Pause,
    Hint,
    Retry,
    Leave,
}

/// The table before the answer.
pub const READY: Keymap<Ready> = Keymap {
    mode: "a question, before the answer",
    bindings: &[
        bind(&[Key::SPACE], Ready::Start, "speak"),
        bind(&[Key::char('h')], Ready::Hint, "hint"),
        bind(&[Key::char('w')], Ready::Reword, "other words"),
        bind(&[Key::char('s')], Ready::Skip, "skip"),
        bind(
            &[Key::ESC, Key::char('q'), Key::ctrl('c')],
            Ready::Leave,
            "stop",
        ),
    ],
};

const SPEAKING: Keymap<Speaking> = Keymap {
    mode: "while you speak",
    bindings: &[
        bind(&[Key::SPACE], Speaking::Stop, "done"),
        bind(&[Key::char('p')], Speaking::Pause, "pause"),
        bind(&[Key::char('h')], Speaking::Hint, "hint"),
        bind(&[Key::char('r')], Speaking::Retry, "begin again"),
        bind(
            &[Key::ESC, Key::char('q'), Key::ctrl('c')],
            Speaking::Leave,
            "stop",
        ),
    ],
};

const PAUSED: Keymap<Speaking> = Keymap {
    mode: "while the answer is paused",
    bindings: &[
        bind(&[Key::char('p')], Speaking::Pause, "go on"),
        bind(&[Key::SPACE], Speaking::Stop, "done"),
        bind(&[Key::char('h')], Speaking::Hint, "hint"),
        bind(&[Key::char('r')], Speaking::Retry, "begin again"),
        bind(
            &[Key::ESC, Key::char('q'), Key::ctrl('c')],
            Speaking::Leave,
            "stop",
        ),
    ],
};

/// The table while answering.
pub fn keymap(paused: bool) -> &'static Keymap<Speaking> {
    if paused { &PAUSED } else { &SPEAKING }
}

/// The tables of this part.
pub fn sheets() -> Vec<Sheet> {
    vec![READY.sheet(), SPEAKING.sheet(), PAUSED.sheet()]
}

impl Sitting {
    pub(super) fn on_ready_key(&mut self, key: Key, context: &Context<'_>, ask: &mut Requests<'_>) {
        let now = context.now.uptime;
        match READY.action(key) {
            Some(Ready::Start) => {
                self.resumed = false;
                self.has_spoken = true;
                self.session.start(now);
            }
            Some(Ready::Hint) => self.session.hint(),
            Some(Ready::Reword) => self.session.reword(),
            Some(Ready::Skip) => {
                self.session.skip(now);
                self.settle(context, ask);
            }
            Some(Ready::Leave) => self.ask_to_leave(context, ask),
            None => {}
        }
    }

    pub(super) fn on_answering_key(
        &mut self,
        key: Key,
        context: &Context<'_>,
        ask: &mut Requests<'_>,
    ) {
        let now = context.now.uptime;
        match keymap(false).action(key) {
            Some(Speaking::Stop) => {
                let attempt = AttemptId::new(ask.id());
                if let Some(event) = self.session.stop(now, attempt) {
                    ask.record(event);
                }
                self.settle(context, ask);
            }
            Some(Speaking::Pause) => self.session.toggle_pause(now),
            Some(Speaking::Hint) => self.session.hint(),
            Some(Speaking::Retry) => self.break_off(context, ask),
            Some(Speaking::Leave) => self.ask_to_leave(context, ask),
            None => {}
        }
    }
}
