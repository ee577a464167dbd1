//! A one-line text input that moves and deletes whole characters. It never holds a control character.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::text::Line;
use ratatui::widgets::Clear;
use unicode_segmentation::UnicodeSegmentation;

use super::glyphs::Look;
use super::keymap::{Key, Keymap, bind};
use super::text;
use super::typing::{self, Typed};

/// The most `char`s a field takes.
pub const LIMIT: usize = 2_000;

/// What a key does to a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Edit {
    /// One character to the left.
    Left,
    /// One character to the right.
    Right,
    /// To the beginning.
    Home,
    /// To the end.
    End,
    /// Deletes the character before the cursor.
    Backspace,
    /// Deletes the character at the cursor.
    Delete,
    /// Deletes the word before the cursor.
    DeleteWord,
    /// Deletes everything before the cursor.
    DeleteToStart,
}

/// The keys of a one-line input.
pub const EDITING: Keymap<Edit> = Keymap {
    mode: "in a line of text",
    bindings: &[
        bind(&[Key::LEFT], Edit::Left, "left"),
        bind(&[Key::RIGHT], Edit::Right, "right"),
        bind(&[Key::HOME, Key::ctrl('a')], Edit::Home, "start"),
        bind(&[Key::END, Key::ctrl('e')], Edit::End, "end"),
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
        bind(&[Key::ctrl('w')], Edit::DeleteWord, "delete word"),
        bind(&[Key::ctrl('u')], Edit::DeleteToStart, "delete to start"),
    ],
};

/// The text, and where the next character goes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Field {
    text: String,
    /// A byte of `text` where a character begins, or its end.
    cursor: usize,
    placeholder: String,
}

impl Field {
    /// A field that holds a text already, made safe and cut to the limit, with the cursor at its end.
    pub fn new(text: &str) -> Self {
        let mut field = Self::default();
        field.set_text(text);
        field
    }

    /// Shown as long as nothing was typed.
    #[must_use]
    pub fn with_placeholder(mut self, placeholder: &str) -> Self {
        placeholder.clone_into(&mut self.placeholder);
        self
    }

    /// What was typed.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Whether the cursor stands behind the last character.
    pub fn is_at_end(&self) -> bool {
        self.cursor == self.text.len()
    }

    /// Replaces the text; the cursor goes to its end.
    pub fn set_text(&mut self, text: &str) {
        self.text = text::display_safe(text).chars().take(LIMIT).collect();
        self.cursor = self.text.len();
    }

    /// Uses a key; what it does not know stays with the caller.
    pub fn on_key(&mut self, key: Key) -> Typed {
        if let Some(c) = key.typed() {
            return self.insert(c.encode_utf8(&mut [0; 4]));
        }
        match EDITING.action(key) {
            Some(edit) => self.edit(edit),
            None => Typed::Ignored,
        }
    }

    /// Inserts what was pasted; line breaks and tabs become spaces. More than the limit is refused as a whole.
    pub fn on_paste(&mut self, pasted: &str) -> Typed {
        self.insert(text::display_safe(pasted).trim_end_matches('\n'))
    }

    fn insert(&mut self, inserted: &str) -> Typed {
        let inserted = text::display_safe(inserted);
        if inserted.is_empty() {
            return Typed::Moved;
        }
        if self.text.chars().count() + inserted.chars().count() > LIMIT {
            return Typed::Full;
        }
        self.text.insert_str(self.cursor, &inserted);
        // A combining mark may have joined what stands after the cursor.
        self.cursor = self.end_of_character(self.cursor + inserted.len());
        Typed::Changed
    }

    fn end_of_character(&self, at: usize) -> usize {
        if typing::snapped(&self.text, at) == at {
            return at;
        }
        typing::next(&self.text, at)
    }

    fn edit(&mut self, edit: Edit) -> Typed {
        let before = typing::previous(&self.text, self.cursor);
        let after = typing::next(&self.text, self.cursor);
        match edit {
            Edit::Left => self.move_to(before),
            Edit::Right => self.move_to(after),
            Edit::Home => self.move_to(0),
            Edit::End => self.move_to(self.text.len()),
            Edit::Backspace => self.delete(before, self.cursor),
            Edit::Delete => self.delete(self.cursor, after),
            Edit::DeleteWord => {
                self.delete(typing::word_start(&self.text, self.cursor), self.cursor)
            }
            Edit::DeleteToStart => self.delete(0, self.cursor),
        }
    }

    fn move_to(&mut self, at: usize) -> Typed {
        self.cursor = at;
        Typed::Moved
    }

    fn delete(&mut self, from: usize, to: usize) -> Typed {
        if from >= to {
            return Typed::Moved;
        }
        self.text.drain(from..to);
        self.cursor = typing::snapped(&self.text, from);
        Typed::Changed
    }

    /// Draws the part around the cursor; with the focus, the terminal's own cursor is put there.
    pub fn draw(&self, frame: &mut Frame<'_>, area: Rect, look: &Look, focused: bool) {
        let row = Rect {
            height: area.height.min(1),
            ..area
        };
        if row.is_empty() {
            return;
        }
        let room = usize::from(row.width);
        frame.render_widget(Clear, row);
        if self.text.is_empty() {
            let shown = text::truncate(&self.placeholder, room, &look.glyphs);
            frame.render_widget(Line::styled(shown, look.theme.placeholder), row);
        }
        let start = if focused { self.first_shown(room) } else { 0 };
        let shown = text::fit(&self.text[start..], room);
        if !shown.is_empty() {
            frame.render_widget(Line::styled(shown, look.theme.text), row);
        }
        if focused {
            let before = text::columns(&self.text[start..self.cursor]);
            frame.set_cursor_position(Position::new(row.x + before.min(row.width - 1), row.y));
        }
    }

    /// The first byte shown, so that the cursor and the character before it are.
    fn first_shown(&self, room: usize) -> usize {
        let mut used = 1;
        let mut start = self.cursor;
        for (at, grapheme) in self.text[..self.cursor].grapheme_indices(true).rev() {
            used += text::width(grapheme);
            if used > room {
                break;
            }
            start = at;
        }
        start
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::ui::probe;

    const FAMILY: &str = "👨\u{200D}👩\u{200D}👧";

    fn press(field: &mut Field, keys: &[&str]) {
        for key in keys {
            field.on_key(Key::parse(key).unwrap());
        }
    }

    #[test]
    fn editing_moves_and_deletes_whole_characters() {
        let table: [(&str, &[&str], &str); 11] = [
            ("abc", &["backspace"], "ab"),
            ("e\u{301}", &["backspace"], ""),
            ("xe\u{301}y", &["left", "backspace"], "xy"),
            (FAMILY, &["left", "delete"], ""),
            ("नमस्ते", &["backspace"], "नम"),
            ("abc", &["home", "delete", "x"], "xbc"),
            ("one two three", &["ctrl-w"], "one two "),
            ("one two  ", &["ctrl-w"], "one "),
            ("one two", &["left", "ctrl-u"], "o"),
            ("ab", &["home", "right", "space", "end", "?"], "a b?"),
            (
                "",
                &["backspace", "delete", "left", "right", "ctrl-w", "ctrl-u"],
                "",
            ),
        ];
        for (text, keys, left) in table {
            let mut field = Field::new(text);
            press(&mut field, keys);
            assert_eq!(field.text(), left, "{text} {keys:?}");
        }
    }

    #[test]
    fn a_paste_becomes_one_clean_line() {
        let mut field = Field::new("<>");
        press(&mut field, &["left"]);
        assert_eq!(field.on_paste("a\r\nb\tc\u{1b}[0m\u{202E}"), Typed::Changed);
        assert_eq!(field.text(), "<a b c[0m>");
    }

    #[test]
    fn more_than_the_limit_is_refused() {
        let mut field = Field::new(&"x".repeat(LIMIT + 5));
        assert_eq!(field.text().len(), LIMIT);
        assert_eq!(field.on_paste("y"), Typed::Full);
        assert_eq!(field.on_key(Key::char('y')), Typed::Full);
        press(&mut field, &["backspace"]);
        assert_eq!(field.on_key(Key::char('y')), Typed::Changed);
    }

    #[test]
    fn keys_it_does_not_know_are_left_to_the_caller() {
        let mut field = Field::default();
        for key in [Key::ENTER, Key::ESC, Key::TAB, Key::UP, Key::ctrl('p')] {
            assert_eq!(field.on_key(key), Typed::Ignored, "{key}");
        }
    }

    #[test]
    fn a_long_text_is_scrolled_to_the_cursor() {
        let look = Look::default();
        let mut field = Field::new("0123456789");
        let draw =
            |field: &Field| probe::draw(5, 1, |frame| field.draw(frame, frame.area(), &look, true));
        assert_eq!(draw(&field), "6789");
        press(&mut field, &["home"]);
        assert_eq!(draw(&field), "01234");
        let empty = Field::default().with_placeholder("name it");
        assert_eq!(draw(&empty), "name…");
    }

    #[test]
    fn nothing_breaks_at_any_size() {
        probe::at_every_size(|frame, look, _| {
            for text in ["", "plain", FAMILY, "放射線科"] {
                Field::new(text).draw(frame, frame.area(), look, true);
                Field::new(text).draw(frame, frame.area(), look, false);
            }
        });
    }

    proptest! {
        #[test]
        fn the_cursor_always_stands_between_characters(
            pastes in prop::collection::vec(("[a\u{301}\u{94D}\u{200D}कष👨 🇩🇪]{0,4}", 0usize..8), 0..12),
        ) {
            let mut field = Field::default();
            for (pasted, which) in pastes {
                field.on_paste(&pasted);
                field.on_key(EDITING.bindings[which].keys[0]);
                prop_assert_eq!(typing::snapped(&field.text, field.cursor), field.cursor);
            }
        }
    }
}
