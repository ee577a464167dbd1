//! The keys of a text of several lines.

use crossterm::event::{KeyCode, KeyModifiers};

use crate::ui::keymap::{Key, Keymap, bind};

/// What a key does to a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Edit {
    /// One character back.
    Left,
    /// One character on.
    Right,
    /// Deletes the character before the cursor.
    Backspace,
    /// Deletes the character at the cursor.
    Delete,
    /// Deletes the line before the cursor.
    DeleteToStart,
    /// To the beginning of the text.
    Top,
    /// To the end of the text.
    Bottom,
    /// Takes the last change back.
    Undo,
    /// Does it again.
    Redo,
    /// What the editor does by itself with this key.
    Plain,
}

/// The keys of a text, beside the characters and Enter.
pub const EDITING: Keymap<Edit> = Keymap {
    mode: "in a text",
    bindings: &[
        bind(&[Key::LEFT, Key::ctrl('b')], Edit::Left, "left"),
        bind(&[Key::RIGHT, Key::ctrl('f')], Edit::Right, "right"),
        bind(&[Key::UP, Key::DOWN], Edit::Plain, "row up, row down"),
        bind(&[Key::HOME, Key::END], Edit::Plain, "line start, line end"),
        bind(
            &[with_control(KeyCode::Left), Key::alt('b')],
            Edit::Plain,
            "word back",
        ),
        bind(
            &[with_control(KeyCode::Right), Key::alt('f')],
            Edit::Plain,
            "word on",
        ),
        bind(&[with_control(KeyCode::Home)], Edit::Top, "top"),
        bind(&[with_control(KeyCode::End)], Edit::Bottom, "bottom"),
        bind(
            &[Key::PAGE_UP, Key::PAGE_DOWN],
            Edit::Plain,
            "page up, page down",
        ),
        bind(
            &[Key::BACKSPACE, Key::ctrl('h')],
            Edit::Backspace,
            "delete before",
        ),
        bind(
            &[Key::DELETE, Key::ctrl('d')],
            Edit::Delete,
            "delete at cursor",
        ),
        bind(&[Key::ctrl('w')], Edit::Plain, "delete word"),
        bind(&[Key::ctrl('u')], Edit::DeleteToStart, "delete to start"),
        bind(&[Key::ctrl('k')], Edit::Plain, "delete to end"),
        bind(&[Key::ctrl('y')], Edit::Plain, "insert what was deleted"),
        bind(&[Key::ctrl('z')], Edit::Undo, "undo"),
        bind(&[Key::ctrl('r')], Edit::Redo, "redo"),
    ],
};

const fn with_control(code: KeyCode) -> Key {
    Key {
        code,
        modifiers: KeyModifiers::CONTROL,
    }
}
