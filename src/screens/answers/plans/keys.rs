//! The keys of the plans.

use crate::ui::keymap::{Key, Keymap, Sheet, bind};

/// What a key does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// Write the plan at the desk.
    Write,
    /// A plan for a question that is looked for.
    New,
    /// Read it whole.
    Read,
    /// Back to the list.
    Close,
    /// Practice this question now.
    Practice,
    /// A version for one program.
    Version,
    /// Search.
    Search,
    /// On to the next bank.
    Bank,
    /// All, with a plan, without one.
    Show,
    /// Earlier versions.
    Versions,
    /// The person's own editor.
    Editor,
    /// Remove it.
    Remove,
}

/// The keys of the list.
pub const LIST: Keymap<Action> = Keymap {
    mode: "answers, plans",
    bindings: &[
        bind(&[Key::ENTER], Action::Write, "write"),
        bind(&[Key::char('s')], Action::Practice, "practice it"),
        bind(&[Key::char('n')], Action::New, "new"),
        bind(&[Key::RIGHT], Action::Read, "read"),
        bind(&[Key::char('w')], Action::Version, "for a program"),
        bind(&[Key::char('/')], Action::Search, "search"),
        bind(&[Key::char('b')], Action::Bank, "bank"),
        bind(&[Key::char('a')], Action::Show, "with or without"),
        bind(&[Key::char('v')], Action::Versions, "versions"),
        bind(&[Key::char('e')], Action::Editor, "own editor"),
        bind(&[Key::char('x')], Action::Remove, "remove"),
    ],
};

/// The keys over one question.
pub const READING: Keymap<Action> = Keymap {
    mode: "answers, inside a plan",
    bindings: &[
        bind(&[Key::ENTER], Action::Write, "write"),
        bind(&[Key::char('s')], Action::Practice, "practice it"),
        bind(&[Key::LEFT, Key::BACKSPACE], Action::Close, "list"),
        bind(&[Key::char('w')], Action::Version, "for a program"),
        bind(&[Key::char('v')], Action::Versions, "versions"),
        bind(&[Key::char('e')], Action::Editor, "own editor"),
        bind(&[Key::char('x')], Action::Remove, "remove"),
    ],
};

/// The tables of this page; its search has the keys of the story bank's.
pub fn sheets() -> Vec<Sheet> {
    vec![LIST.sheet(), READING.sheet()]
}
