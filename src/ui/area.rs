//! A text of several lines, wrapped at the window's edge, that moves and deletes whole characters. It holds no control character.

mod keys;
mod rows;

use crossterm::event::{KeyEvent, KeyModifiers};
use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::Line;
use ratatui::widgets::Clear;
use ratatui_textarea::{CursorMove, DataCursor, TextArea, WrapMode};

pub use self::keys::{EDITING, Edit};
pub use self::rows::Row;
use super::glyphs::Look;
use super::keymap::Key;
use super::text;
use super::typing::{self, Typed};

/// The most bytes of a text: 256 KiB. Each drawing wraps all of it, 4 ms at 100 kB.
pub const LIMIT: usize = 256 * 1024;

/// The most lines of a text; with `NARROWEST` it keeps the wrapped rows below 65 536, which is what the editor can count.
pub const MOST_LINES: usize = 10_000;

/// The most `char`s of one line, which is as far as the editor's cursor can be sent.
pub const LONGEST_LINE: usize = 60_000;

/// An area with fewer columns is left blank.
const NARROWEST: u16 = 12;

/// Steps that can be undone; each typed character is one.
const HISTORY: usize = 10_000;

/// The text, its cursor and its history.
#[derive(Debug, Clone)]
pub struct Area {
    editor: TextArea<'static>,
    /// The lines that are on the disk.
    saved: Vec<String>,
    placeholder: String,
    /// Loaded beyond the limits: kept whole, not shown, not edited.
    oversized: bool,
}

impl Default for Area {
    fn default() -> Self {
        Self::new("")
    }
}

impl Area {
    /// An area that holds a text already, made safe, with the cursor at its beginning. A text beyond the limits is
    /// kept whole, but can be neither seen nor edited here: see `is_oversized`.
    pub fn new(text: &str) -> Self {
        let safe = text::display_safe_lines(text);
        let lines: Vec<String> = safe.split('\n').map(str::to_owned).collect();
        let mut editor = TextArea::new(lines.clone());
        editor.set_wrap_mode(WrapMode::WordOrGlyph);
        editor.set_max_histories(HISTORY);
        editor.set_cursor_line_style(Style::new());
        editor.set_cursor_style(Style::new());
        Self {
            editor,
            saved: lines,
            placeholder: String::new(),
            oversized: is_oversized(&safe),
        }
    }

    /// Shown as long as there is no text.
    #[must_use]
    pub fn with_placeholder(mut self, placeholder: &str) -> Self {
        placeholder.clone_into(&mut self.placeholder);
        self
    }

    /// The text; lines end with `\n`, the last only if the text does.
    pub fn text(&self) -> String {
        self.editor.lines().join("\n")
    }

    /// Replaces text and history, as after loading: nothing is dirty.
    pub fn set_text(&mut self, text: &str) {
        let placeholder = std::mem::take(&mut self.placeholder);
        *self = Self::new(text).with_placeholder(&placeholder);
    }

    /// Whether the text was loaded beyond the limits; another editor must be offered.
    pub fn is_oversized(&self) -> bool {
        self.oversized
    }

    /// Whether the text differs from what was loaded or last marked as saved.
    pub fn is_dirty(&self) -> bool {
        self.editor.lines() != self.saved
    }

    /// Notes that the text is on the disk as it is now.
    pub fn mark_saved(&mut self) {
        self.saved = self.editor.lines().to_vec();
    }

    /// Line and character column of the cursor, from 0; columns count `char`s.
    pub fn cursor(&self) -> (usize, usize) {
        let DataCursor(line, column) = self.editor.cursor();
        (line, column)
    }

    /// Moves the cursor to the end of the text.
    pub fn to_end(&mut self) {
        self.jump(CursorMove::Bottom, CursorMove::End);
    }

    fn jump(&mut self, line: CursorMove, place: CursorMove) -> Typed {
        self.editor.cancel_selection();
        self.editor.move_cursor(line);
        self.editor.move_cursor(place);
        Typed::Moved
    }

    /// Uses a key; what it does not know (Esc, Tab, other Control keys) stays with the caller.
    pub fn on_key(&mut self, key: Key) -> Typed {
        if self.oversized {
            return Typed::Ignored;
        }
        if let Some(c) = key.typed() {
            return self.insert(c.encode_utf8(&mut [0; 4]));
        }
        if key == Key::ENTER {
            return self.insert("\n");
        }
        let selects = key.modifiers.contains(KeyModifiers::SHIFT);
        let plain = Key {
            modifiers: key.modifiers - KeyModifiers::SHIFT,
            ..key
        };
        match EDITING.action(plain) {
            Some(edit) => self.edit(edit, key, selects),
            None => Typed::Ignored,
        }
    }

    /// Inserts what was pasted, made safe. More than the limits is refused as a whole.
    pub fn on_paste(&mut self, pasted: &str) -> Typed {
        self.insert(pasted)
    }

    fn insert(&mut self, inserted: &str) -> Typed {
        let safe = text::display_safe_lines(inserted);
        if safe.is_empty() {
            return Typed::Moved;
        }
        if self.oversized || !self.has_room(&safe) {
            return Typed::Full;
        }
        self.editor.insert_str(safe);
        self.snap(Side::After);
        Typed::Changed
    }

    fn has_room(&self, more: &str) -> bool {
        let lines = self.editor.lines();
        let bytes: usize = lines.iter().map(|line| line.len() + 1).sum();
        let (line, _) = self.place();
        let longest = more.split('\n').map(|line| line.chars().count()).max();
        bytes + more.len() <= LIMIT + 1
            && lines.len() + more.matches('\n').count() <= MOST_LINES
            && line.chars().count() + longest.unwrap_or(0) <= LONGEST_LINE
    }

    fn edit(&mut self, edit: Edit, key: Key, selects: bool) -> Typed {
        match edit {
            Edit::Left => self.step(true, selects),
            Edit::Right => self.step(false, selects),
            Edit::Backspace => self.backspace(),
            Edit::Delete => self.delete(),
            Edit::DeleteToStart => self.settled(TextArea::delete_line_by_head),
            Edit::Top => self.jump(CursorMove::Top, CursorMove::Head),
            Edit::Bottom => self.jump(CursorMove::Bottom, CursorMove::End),
            Edit::Undo => self.settled(TextArea::undo),
            Edit::Redo => self.settled(TextArea::redo),
            Edit::Plain if key == Key::ctrl('y') && !self.has_room(&self.editor.yank_text()) => {
                Typed::Full
            }
            Edit::Plain => self.settled(|editor| editor.input(KeyEvent::from(key))),
        }
    }

    /// Lets the editor do something, and moves the cursor out of a character it may have ended up in.
    fn settled(&mut self, act: impl FnOnce(&mut TextArea<'static>) -> bool) -> Typed {
        let done = act(&mut self.editor);
        self.snap(Side::Before);
        changed(done)
    }

    fn step(&mut self, back: bool, selects: bool) -> Typed {
        match (selects, self.editor.is_selecting()) {
            (true, false) => self.editor.start_selection(),
            (false, true) => self.editor.cancel_selection(),
            _ => {}
        }
        let (row, column) = self.cursor();
        let count = if back {
            self.chars_before()
        } else {
            self.chars_after()
        };
        let lines = self.editor.lines();
        match (back, count) {
            (true, 0) if row > 0 => self.go(row - 1, lines[row - 1].chars().count()),
            (false, 0) if row + 1 < lines.len() => self.go(row + 1, 0),
            (true, _) => self.go(row, column - count),
            (false, _) => self.go(row, column + count),
        }
        Typed::Moved
    }

    /// The editor's own steps back and on lose their way among characters without width, so every place is named.
    fn go(&mut self, row: usize, column: usize) {
        let short = |number| u16::try_from(number).unwrap_or(u16::MAX);
        self.editor
            .move_cursor(CursorMove::Jump(short(row), short(column)));
    }

    fn backspace(&mut self) -> Typed {
        let count = self.chars_before();
        if self.editor.is_selecting() || count == 0 {
            return self.settled(TextArea::delete_char);
        }
        let (row, column) = self.cursor();
        self.go(row, column - count);
        self.delete_chars(count)
    }

    fn delete(&mut self) -> Typed {
        let count = self.chars_after();
        if self.editor.is_selecting() || count == 0 {
            return self.settled(TextArea::delete_next_char);
        }
        self.delete_chars(count)
    }

    /// Deletes without touching what Ctrl-Y inserts.
    fn delete_chars(&mut self, count: usize) -> Typed {
        let kept = self.editor.yank_text();
        let typed = self.settled(|editor| editor.delete_str(count));
        self.editor.set_yank_text(kept);
        typed
    }

    /// The cursor's line and the byte in it.
    fn place(&self) -> (&str, usize) {
        let DataCursor(row, column) = self.editor.cursor();
        let line = self.editor.lines().get(row).map_or("", String::as_str);
        let at = line
            .char_indices()
            .nth(column)
            .map_or(line.len(), |(at, _)| at);
        (line, at)
    }

    fn chars_before(&self) -> usize {
        let (line, at) = self.place();
        line[typing::previous(line, at)..at].chars().count()
    }

    fn chars_after(&self) -> usize {
        let (line, at) = self.place();
        line[at..typing::next(line, at)].chars().count()
    }

    fn snap(&mut self, side: Side) {
        let (line, at) = self.place();
        let start = typing::snapped(line, at);
        if start == at {
            return;
        }
        let target = match side {
            Side::Before => start,
            Side::After => typing::next(line, at),
        };
        let column = line[..target].chars().count();
        self.go(self.cursor().0, column);
    }

    /// Draws the text around the cursor; with the focus, the terminal's own cursor is put there.
    pub fn draw(&mut self, frame: &mut Frame<'_>, area: Rect, look: &Look, focused: bool) {
        frame.render_widget(Clear, area);
        if area.width < NARROWEST || area.height == 0 {
            return;
        }
        if self.oversized {
            let words =
                "This text is too long for this window's editor. Open it in your own editor.";
            draw_wrapped(frame, area, words, look.theme.warn);
            return;
        }
        self.editor.set_style(look.theme.text);
        self.editor.set_selection_style(look.theme.selected);
        frame.render_widget(&self.editor, area);
        if self.editor.is_empty() {
            draw_wrapped(frame, area, &self.placeholder, look.theme.placeholder);
        }
        if let Some(position) = self.draw_cursor_row(frame, area, look)
            && focused
        {
            frame.set_cursor_position(position);
        }
    }

    /// The editor cuts the character at the cursor apart and counts columns by `char`, so the cursor's row is drawn again here.
    /// Returns where the cursor is.
    fn draw_cursor_row(&self, frame: &mut Frame<'_>, area: Rect, look: &Look) -> Option<Position> {
        let here = self.editor.screen_cursor();
        let (top, _) = self.editor.scroll_offset();
        let row = here.row.checked_sub(usize::from(top))?;
        let place = area.rows().nth(row)?;
        let (line, at) = self.place();
        let (start, end) = self.row_bytes(here.row, line);
        let shown = &line[start.min(at)..end.max(at)];
        if !self.editor.is_selecting() && !line.is_empty() {
            frame.render_widget(Clear, place);
            frame.render_widget(Line::styled(shown, look.theme.text), place);
        }
        let before = text::columns(&line[start.min(at)..at]);
        Some(Position::new(
            place.x + before.min(place.width - 1),
            place.y,
        ))
    }

    /// The bytes of a line that the wrapped row shows.
    fn row_bytes(&self, row: usize, line: &str) -> (usize, usize) {
        let byte = |column| {
            line.char_indices()
                .nth(column)
                .map_or(line.len(), |(at, _)| at)
        };
        let DataCursor(here, start) = self.editor.screen_to_data(row, 0);
        let DataCursor(next, end) = self.editor.screen_to_data(row + 1, 0);
        let ends_here = next != here || end <= start;
        (byte(start), if ends_here { line.len() } else { byte(end) })
    }
}

fn is_oversized(text: &str) -> bool {
    let too_long = |line: &str| line.chars().count() > LONGEST_LINE;
    text.len() > LIMIT || text.split('\n').count() > MOST_LINES || text.split('\n').any(too_long)
}

/// Which edge of a character the cursor goes to when it stands inside one.
#[derive(Clone, Copy)]
enum Side {
    Before,
    After,
}

fn changed(changed: bool) -> Typed {
    if changed {
        Typed::Changed
    } else {
        Typed::Moved
    }
}

fn draw_wrapped(frame: &mut Frame<'_>, area: Rect, words: &str, style: Style) {
    let lines = text::wrap(words, usize::from(area.width));
    for (row, line) in area.rows().zip(lines) {
        frame.render_widget(Line::styled(line, style), row);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::ui::probe;

    const FAMILY: &str = "👨\u{200D}👩\u{200D}👧";

    fn press(area: &mut Area, keys: &[&str]) {
        for key in keys {
            area.on_key(Key::parse(key).unwrap());
        }
    }

    #[test]
    fn editing_moves_and_deletes_whole_characters() {
        let family_y = format!("{FAMILY}y");
        let table: [(&str, &[&str], &str); 14] = [
            ("ab", &["ctrl-end", "backspace"], "a"),
            ("e\u{301}", &["end", "backspace"], ""),
            ("e\u{301}x", &["delete"], "x"),
            (&family_y, &["right", "backspace"], "y"),
            (FAMILY, &["right", "left", "delete"], ""),
            ("a\nb", &["down", "backspace"], "ab"),
            ("a\nb", &["end", "delete"], "ab"),
            ("a\nb", &["right", "right", "x"], "a\nxb"),
            ("one two", &["end", "ctrl-w"], "one "),
            ("one two", &["end", "ctrl-u", "x"], "x"),
            ("ab", &["right", "enter"], "a\nb"),
            ("one two", &["shift-end", "x"], "x"),
            (
                "one two",
                &["shift-right", "shift-right", "backspace"],
                "e two",
            ),
            (
                "",
                &["backspace", "delete", "left", "right", "up", "down"],
                "",
            ),
        ];
        for (text, keys, left) in table {
            let mut area = Area::new(text);
            press(&mut area, keys);
            assert_eq!(area.text(), left, "{text:?} {keys:?}");
        }
    }

    #[test]
    fn a_whole_draft_can_be_undone_and_done_again() {
        let mut area = Area::default();
        let draft = "I compared the study with the prior. ".repeat(20);
        for c in draft.chars() {
            area.on_key(Key::char(c));
        }
        for _ in draft.chars() {
            area.on_key(Key::ctrl('z'));
        }
        assert_eq!(area.text(), "");
        for _ in draft.chars() {
            area.on_key(Key::ctrl('r'));
        }
        assert_eq!(area.text(), draft);
    }

    #[test]
    fn a_deleted_character_comes_back_whole() {
        let mut area = Area::new(&format!("a{FAMILY}b"));
        press(&mut area, &["right", "right", "backspace"]);
        assert_eq!(area.text(), "ab");
        press(&mut area, &["ctrl-z"]);
        assert_eq!(area.text(), format!("a{FAMILY}b"));
    }

    #[test]
    fn a_paste_is_clean_and_its_lines_are_kept() {
        let mut area = Area::default();
        assert_eq!(
            area.on_paste("a\r\nb\rc\u{1b}[0m\td\u{0}\u{202E}"),
            Typed::Changed
        );
        assert_eq!(area.text(), "a\nb\nc[0m d");
    }

    #[test]
    fn more_than_the_limit_is_refused_and_nothing_is_lost() {
        let mut area = Area::new("kept");
        assert_eq!(area.on_paste(&"x".repeat(LIMIT)), Typed::Full);
        assert_eq!(area.on_paste(&"\n".repeat(MOST_LINES)), Typed::Full);
        assert_eq!(area.text(), "kept");
        assert_eq!(area.on_paste(&"x".repeat(LONGEST_LINE)), Typed::Full);
        let line = format!("\n{}", "x".repeat(1_023));
        assert_eq!(area.on_paste(&line.repeat(255)), Typed::Changed);
        assert_eq!(area.on_paste(&line[4..]), Typed::Changed);
        assert_eq!(area.text().len(), LIMIT);
        assert_eq!(area.on_key(Key::char('x')), Typed::Full);
    }

    #[test]
    fn an_oversized_text_is_kept_whole_and_not_edited() {
        let long = "\n".repeat(MOST_LINES + 60_000);
        let mut area = Area::new(&long);
        assert!(area.is_oversized());
        assert_eq!(area.on_key(Key::char('x')), Typed::Ignored);
        assert_eq!(area.on_paste("x"), Typed::Full);
        let look = Look::default();
        let screen = probe::draw(40, 5, |frame| area.draw(frame, frame.area(), &look, true));
        assert!(screen.contains("too long"), "{screen}");
        assert_eq!(area.text(), long);
    }

    #[test]
    fn dirty_means_different_from_the_disk() {
        let mut area = Area::new("a");
        assert!(!area.is_dirty());
        press(&mut area, &["x"]);
        assert!(area.is_dirty());
        press(&mut area, &["ctrl-z"]);
        assert!(!area.is_dirty());
        press(&mut area, &["x"]);
        area.mark_saved();
        assert!(!area.is_dirty());
    }

    #[test]
    fn what_was_deleted_as_a_word_survives_a_backspace() {
        let mut area = Area::new("one two");
        press(&mut area, &["end", "ctrl-w", "backspace", "ctrl-y"]);
        assert_eq!(area.text(), "onetwo");
    }

    #[test]
    fn keys_it_does_not_know_are_left_to_the_caller() {
        let mut area = Area::default();
        for key in [
            Key::ESC,
            Key::TAB,
            Key::F1,
            Key::ctrl('p'),
            Key::ctrl('s'),
            Key::ctrl('c'),
        ] {
            assert_eq!(area.on_key(key), Typed::Ignored, "{key}");
        }
    }

    #[test]
    fn long_lines_wrap_and_the_cursor_stands_after_what_was_typed() {
        let look = Look::default();
        let mut area = Area::new(&format!("{FAMILY}e\u{301}"));
        area.to_end();
        let mut terminal =
            ratatui::Terminal::new(ratatui::backend::TestBackend::new(14, 4)).unwrap();
        terminal
            .draw(|frame| area.draw(frame, frame.area(), &look, true))
            .unwrap();
        let position = terminal.get_cursor_position().unwrap();
        assert_eq!(position, Position::new(3, 0));
        area.set_text("one two three four");
        let screen = probe::draw(14, 4, |frame| area.draw(frame, frame.area(), &look, true));
        assert_eq!(screen, "one two three\nfour");
    }

    #[test]
    fn the_character_at_the_cursor_is_shown_whole() {
        let look = Look::default();
        let mut area = Area::new("e\u{301}x");
        let screen = probe::draw(14, 2, |frame| area.draw(frame, frame.area(), &look, true));
        assert_eq!(screen, "e\u{301}x");
    }

    #[test]
    fn nothing_breaks_at_any_size() {
        for text in [
            "",
            "plain text that wraps",
            FAMILY,
            "放射線科放射線科放射線科\n\nx",
        ] {
            let mut area = Area::new(text).with_placeholder("Write here");
            area.to_end();
            probe::at_every_size(|frame, look, _| {
                area.draw(frame, frame.area(), look, true);
                area.on_key(Key::UP);
                area.on_key(Key::PAGE_DOWN);
            });
        }
    }

    proptest! {
        #[test]
        fn the_cursor_always_stands_between_characters(
            steps in prop::collection::vec(("[a\u{301}\u{94D}\u{200D}कष👨 \n🇩🇪]{0,4}", 0..EDITING.bindings.len()), 0..20),
        ) {
            let look = Look::default();
            let mut area = Area::default();
            for (pasted, which) in steps {
                area.on_paste(&pasted);
                for key in EDITING.bindings[which].keys {
                    area.on_key(*key);
                    let (line, at) = area.place();
                    prop_assert_eq!(typing::snapped(line, at), at);
                }
                probe::draw(14, 4, |frame| area.draw(frame, frame.area(), &look, true));
            }
        }
    }
}
