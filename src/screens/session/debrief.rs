//! The debrief: first what became of older changes, then what went well, what felt awkward, what to change.

use super::{Sitting, hints_of};
use crate::domain::debrief::{Debrief, MOST_CHANGES, Made};
use crate::domain::history::History;
use crate::domain::journal::Event;
use crate::message::Requests;
use crate::screens::Context;
use crate::ui::field::Field;
use crate::ui::keymap::{Hint, Key, Keymap, Sheet, bind};
use crate::ui::typing::Typed;

/// The lines of a debrief: what went well, what felt awkward, and the changes.
pub const LINES: usize = 2 + MOST_CHANGES;

/// The screen's own part of a debrief.
#[derive(Debug, Default)]
pub struct Debriefing {
    /// Changes whose fate is asked, the next one first.
    pub(super) to_ask: Vec<String>,
    pub(super) fields: [Field; LINES],
    pub(super) focus: usize,
    prepared: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum MadeKey {
    Is(Made),
    Later,
}

const ASKED: Keymap<MadeKey> = Keymap {
    mode: "debrief: was the change made",
    bindings: &[
        bind(&[Key::char('y')], MadeKey::Is(Made::Yes), "yes"),
        bind(&[Key::char('p')], MadeKey::Is(Made::Partly), "partly"),
        bind(&[Key::char('n')], MadeKey::Is(Made::No), "not yet"),
        bind(&[Key::ENTER, Key::ESC], MadeKey::Later, "ask me later"),
    ],
};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum WriteKey {
    Next,
    Before,
    Finish,
}

const WRITING: Keymap<WriteKey> = Keymap {
    mode: "debrief",
    bindings: &[
        bind(&[Key::ENTER], WriteKey::Next, "next, save"),
        bind(&[Key::UP, Key::BACKTAB], WriteKey::Before, "line before"),
        bind(&[Key::DOWN, Key::TAB], WriteKey::Next, "next line"),
        bind(
            &[Key::ESC, Key::ctrl('s')],
            WriteKey::Finish,
            "save and close",
        ),
    ],
};

/// The tables of this part.
pub fn sheets() -> Vec<Sheet> {
    vec![ASKED.sheet(), WRITING.sheet()]
}

/// A debrief in which nothing was written.
pub fn nothing() -> Debrief {
    Debrief::default()
}

impl Debriefing {
    pub(super) fn prepare(&mut self, history: &History) {
        if self.prepared {
            return;
        }
        self.prepared = true;
        for field in &mut self.fields {
            *field = Field::default().with_placeholder("one line; Enter goes on");
        }
        self.to_ask = history
            .changes_to_ask()
            .map(|change| change.text.clone())
            .collect();
    }

    pub(super) fn is_typing(&self) -> bool {
        self.to_ask.is_empty()
    }

    pub(super) fn hints(&self) -> Vec<Hint> {
        if self.to_ask.is_empty() {
            hints_of(&WRITING)
        } else {
            hints_of(&ASKED)
        }
    }

    pub(super) fn on_paste(&mut self, text: &str) -> Typed {
        let field = self.fields.get_mut(self.focus);
        field.map_or(Typed::Ignored, |field| field.on_paste(text))
    }

    fn debrief(&self) -> Debrief {
        let [well, awkward, changes @ ..] = &self.fields;
        let text = |field: &Field| field.text().trim().to_owned();
        Debrief {
            well: text(well),
            awkward: text(awkward),
            changes: changes
                .iter()
                .map(text)
                .filter(|text| !text.is_empty())
                .collect(),
        }
    }
}

impl Sitting {
    pub(super) fn on_debrief_key(
        &mut self,
        key: Key,
        _context: &Context<'_>,
        ask: &mut Requests<'_>,
    ) {
        if self.debriefing.to_ask.is_empty() {
            self.on_writing_key(key, ask);
            return;
        }
        match ASKED.action(key) {
            Some(MadeKey::Is(made)) => {
                let change = self.debriefing.to_ask.remove(0);
                ask.record(Event::Change { change, made });
            }
            Some(MadeKey::Later) => drop(self.debriefing.to_ask.remove(0)),
            None => {}
        }
    }

    fn on_writing_key(&mut self, key: Key, ask: &mut Requests<'_>) {
        let debriefing = &mut self.debriefing;
        match WRITING.action(key) {
            Some(WriteKey::Next) if debriefing.focus + 1 < LINES => debriefing.focus += 1,
            Some(WriteKey::Next) if key != Key::ENTER => {}
            Some(WriteKey::Before) => debriefing.focus = debriefing.focus.saturating_sub(1),
            Some(WriteKey::Next | WriteKey::Finish) => {
                let debrief = debriefing.debrief();
                self.end(debrief, ask);
            }
            None => {
                if let Some(field) = debriefing.fields.get_mut(debriefing.focus) {
                    field.on_key(key);
                }
            }
        }
    }
}
