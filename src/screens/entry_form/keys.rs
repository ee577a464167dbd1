//! The keys of the form, one table for each mode.

use super::asking::KEYS;
use crate::ui::form;
use crate::ui::keymap::{Key, Keymap, Sheet, bind};

/// What the keys of the form do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    Next,
    Keep,
    Leave,
}

/// While fields wait that were not looked at yet.
pub const FILLING: Keymap<Action> = Keymap {
    mode: "entry form",
    bindings: &[
        bind(&[Key::ENTER], Action::Next, "next"),
        bind(&[Key::ctrl('s')], Action::Keep, "keep it"),
        bind(&[Key::ESC], Action::Leave, "leave"),
    ],
};

/// Once all essential fields were looked at.
pub const READY: Keymap<Action> = Keymap {
    mode: "entry form, filled",
    bindings: &[
        bind(&[Key::ENTER, Key::ctrl('s')], Action::Keep, "keep it"),
        bind(&[Key::ESC], Action::Leave, "leave"),
    ],
};

/// While the words of an invitation are pasted or typed.
pub const PASTING: Keymap<Action> = Keymap {
    mode: "entry form, pasting",
    bindings: &[
        bind(&[Key::ctrl('s')], Action::Next, "read it"),
        bind(&[Key::ESC], Action::Leave, "leave"),
    ],
};

/// While something is asked.
pub const ASKING: Keymap<Action> = Keymap {
    mode: "entry form, a question",
    bindings: &[
        bind(&KEYS, Action::Next, "answer"),
        bind(&[Key::ESC], Action::Leave, "to the form"),
    ],
};

/// The tables of this screen.
pub fn sheets() -> Vec<Sheet> {
    vec![
        FILLING.sheet(),
        READY.sheet(),
        PASTING.sheet(),
        ASKING.sheet(),
        form::MOVING.sheet(),
    ]
}
