//! The keys of the story bank.

use crate::ui::keymap::{Key, Keymap, Sheet, bind};

/// What a key does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// Write on at the desk.
    Write,
    /// A new story.
    New,
    /// Read it whole.
    Read,
    /// Back to the list.
    Close,
    /// Make a plan from it.
    Plan,
    /// It was told.
    Told,
    /// Search.
    Search,
    /// Only one quality or theme.
    Filter,
    /// The ten-second drill.
    Recall,
    /// Earlier versions.
    Versions,
    /// The person's own editor.
    Editor,
    /// Remove it.
    Remove,
}

/// The keys of the list.
pub const LIST: Keymap<Action> = Keymap {
    mode: "answers, stories",
    bindings: &[
        bind(&[Key::ENTER], Action::Write, "write on"),
        bind(&[Key::char('n')], Action::New, "new"),
        bind(&[Key::char('p')], Action::Plan, "plan from it"),
        bind(&[Key::RIGHT], Action::Read, "read"),
        bind(&[Key::char('t')], Action::Told, "told it"),
        bind(&[Key::char('r')], Action::Recall, "recall drill"),
        bind(&[Key::char('/')], Action::Search, "search"),
        bind(&[Key::char('f')], Action::Filter, "only"),
        bind(&[Key::char('v')], Action::Versions, "versions"),
        bind(&[Key::char('e')], Action::Editor, "own editor"),
        bind(&[Key::char('x')], Action::Remove, "remove"),
    ],
};

/// The keys as long as there is no story.
pub const EMPTY: Keymap<Action> = Keymap {
    mode: "answers, no story yet",
    bindings: &[
        bind(&[Key::ENTER], Action::Write, "begin with this prompt"),
        bind(&[Key::char('n')], Action::New, "another prompt"),
    ],
};

/// The keys over one story.
pub const READING: Keymap<Action> = Keymap {
    mode: "answers, inside a story",
    bindings: &[
        bind(&[Key::ENTER], Action::Write, "write on"),
        bind(&[Key::char('p')], Action::Plan, "plan from it"),
        bind(&[Key::LEFT, Key::BACKSPACE], Action::Close, "list"),
        bind(&[Key::char('t')], Action::Told, "told it"),
        bind(&[Key::char('v')], Action::Versions, "versions"),
        bind(&[Key::char('e')], Action::Editor, "own editor"),
        bind(&[Key::char('x')], Action::Remove, "remove"),
    ],
};

/// What a key does to the search.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Searching {
    /// To what was found.
    Keep,
    /// Show all again.
    Clear,
}

/// The keys of the search.
pub const SEARCHING: Keymap<Searching> = Keymap {
    mode: "answers, typing a search",
    bindings: &[
        bind(&[Key::ENTER, Key::DOWN], Searching::Keep, "to the list"),
        bind(&[Key::ESC], Searching::Clear, "show all"),
    ],
};

/// The tables of this page.
pub fn sheets() -> Vec<Sheet> {
    vec![
        LIST.sheet(),
        EMPTY.sheet(),
        READING.sheet(),
        SEARCHING.sheet(),
    ]
}
