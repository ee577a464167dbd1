//! An area as rows on a page: wrapped for a width and drawn from any row on, so that several texts share one scroll.

use std::ops::Range;

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget;
use ratatui_textarea::{CursorMove, DataCursor};

use super::{Area, NARROWEST, Side};
use crate::ui::glyphs::Look;
use crate::ui::text;

/// One wrapped row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Which line of the text.
    pub line: usize,
    /// Its bytes within that line.
    pub bytes: Range<usize>,
    /// The character of the whole text it begins with, line ends counted.
    pub first: usize,
    /// Whether it begins its line.
    pub is_first: bool,
}

impl Area {
    /// The text in rows of so many columns, as the editor moves through them.
    pub fn rows(&mut self, columns: u16) -> Vec<Row> {
        self.lay_out(columns);
        let lines = self.editor.lines();
        let mut rows: Vec<Row> = Vec::with_capacity(lines.len());
        let (mut at, mut last) = (0, None);
        let (mut line, mut first, mut chars, mut bytes) = (0, 0, 0, 0);
        loop {
            let DataCursor(row, column) = self.editor.screen_to_data(at, 0);
            if last == Some((row, column)) {
                break;
            }
            last = Some((row, column));
            if row != line {
                end_row(&mut rows, lines, line);
                first += chars + lines.get(line).map_or(0, |text| count(&text[bytes..])) + 1;
                (line, chars, bytes) = (row, 0, 0);
            } else if let (Some(row), Some(text)) = (rows.last_mut(), lines.get(line)) {
                let ahead = text[bytes..].char_indices().nth(column - chars);
                bytes = ahead.map_or(text.len(), |(ahead, _)| bytes + ahead);
                chars = column;
                row.bytes.end = bytes;
            }
            rows.push(Row {
                line,
                bytes: bytes..bytes,
                first: first + chars,
                is_first: column == 0,
            });
            at += 1;
        }
        end_row(&mut rows, lines, line);
        rows
    }

    /// Has the editor wrap for this width, which it does where it is drawn.
    fn lay_out(&self, columns: u16) {
        let area = Rect::new(0, 0, columns.max(NARROWEST), 1);
        (&self.editor).render(area, &mut Buffer::empty(area));
    }

    /// The row the cursor stands in, as [`Area::rows`] counts them.
    pub fn cursor_row(&self) -> usize {
        self.editor.screen_cursor().row
    }

    /// Whether there is no text.
    pub fn is_empty(&self) -> bool {
        self.editor.is_empty()
    }

    /// The lines of the text.
    pub fn lines(&self) -> &[String] {
        self.editor.lines()
    }

    /// What stands where there is no text.
    pub fn placeholder(&self) -> &str {
        &self.placeholder
    }

    /// Puts the cursor before a character of the whole text, line ends counted.
    pub fn go_to(&mut self, character: usize) {
        let mut left = character;
        let mut place = (0, 0);
        for (row, line) in self.editor.lines().iter().enumerate() {
            let long = count(line);
            place = (row, left.min(long));
            if left <= long {
                break;
            }
            left -= long + 1;
        }
        self.editor.cancel_selection();
        self.go(place.0, place.1);
        self.snap(Side::Before);
    }

    /// The character of the whole text the cursor stands before, line ends counted.
    pub fn character(&self) -> usize {
        let (row, column) = self.cursor();
        let before = self.editor.lines().iter().take(row);
        before.map(|line| count(line) + 1).sum::<usize>() + column
    }

    /// Puts the cursor at the beginning of the text.
    pub fn to_start(&mut self) {
        self.jump(CursorMove::Top, CursorMove::Head);
    }

    /// Puts another text in the place of all; it can be undone.
    pub fn replace(&mut self, text: &str) {
        let safe = text::display_safe_lines(text);
        if super::is_oversized(&safe) || self.oversized {
            return self.set_text(text);
        }
        self.editor.select_all();
        if safe.is_empty() {
            self.editor.cut();
        } else {
            self.editor.insert_str(safe);
        }
    }

    /// Deletes the line the cursor is in where it is empty and not the only one; says whether it did.
    pub fn delete_empty_line(&mut self) -> bool {
        let (row, _) = self.cursor();
        let lines = self.editor.lines();
        let is_empty = lines.get(row).is_some_and(|line| line.trim().is_empty());
        if !is_empty || lines.len() < 2 {
            return false;
        }
        let blanks = lines.get(row).map_or(0, |line| count(line));
        self.editor.cancel_selection();
        self.go(row, 0);
        self.delete_chars(blanks);
        if row == 0 {
            self.editor.delete_next_char()
        } else {
            self.editor.delete_newline()
        }
    }

    /// Draws rows into an area, one each; characters of the whole text within `marks` are drawn in their style.
    pub fn draw_rows(
        &self,
        frame: &mut Frame<'_>,
        area: Rect,
        rows: &[Row],
        marks: &[(Range<usize>, Style)],
        look: &Look,
    ) {
        let selected = self.selected();
        for (place, row) in area.rows().zip(rows) {
            let Some(line) = self.editor.lines().get(row.line) else {
                continue;
            };
            let shown = &line[row.bytes.clone()];
            let of_selection = selected.clone().map(|range| (range, look.theme.selected));
            let styles: Vec<&(Range<usize>, Style)> =
                marks.iter().chain(of_selection.as_ref()).collect();
            frame.render_widget(styled(shown, row.first, &styles, look), place);
        }
    }

    /// Where the cursor is within a row, in columns.
    pub fn cursor_column(&self, row: &Row) -> u16 {
        let (line, at) = self.place();
        let start = row.bytes.start.min(at);
        text::columns(&line[start..at])
    }

    /// The selected characters of the whole text.
    fn selected(&self) -> Option<Range<usize>> {
        let (from, to) = self.editor.selection_range()?;
        let lines = self.editor.lines();
        let place = |(row, column): (usize, usize)| {
            let before = lines.iter().take(row).map(|line| count(line) + 1);
            before.sum::<usize>() + column
        };
        Some(place(from)..place(to))
    }

    /// Where the cursor would be drawn within `area` whose rows are these.
    pub fn cursor_in(&self, area: Rect, rows: &[Row], first: usize) -> Option<Position> {
        let at = self.cursor_row();
        let row = rows.get(at)?;
        let down = u16::try_from(at.checked_sub(first)?).ok()?;
        let column = self.cursor_column(row).min(area.width.saturating_sub(1));
        (down < area.height).then(|| Position::new(area.x + column, area.y + down))
    }
}

/// The last row of a line reaches to its end.
fn end_row(rows: &mut [Row], lines: &[String], line: usize) {
    if let (Some(row), Some(text)) = (rows.last_mut(), lines.get(line))
        && row.line == line
    {
        row.bytes.end = text.len();
    }
}

fn count(text: &str) -> usize {
    text.chars().count()
}

/// A row with the characters of the ranges in their styles; `first` is the number of its first character.
fn styled<'a>(
    shown: &'a str,
    first: usize,
    ranges: &[&(Range<usize>, Style)],
    look: &Look,
) -> Line<'a> {
    if ranges.is_empty() {
        return Line::styled(shown, look.theme.text);
    }
    let style_of = |character: usize| {
        let within = ranges
            .iter()
            .filter(|(range, _)| range.contains(&character));
        within.fold(look.theme.text, |style, (_, own)| style.patch(*own))
    };
    let mut spans: Vec<Span<'a>> = Vec::new();
    let (mut start, mut style) = (0, style_of(first));
    for (number, (at, _)) in shown.char_indices().enumerate() {
        let next = style_of(first + number);
        if next != style {
            spans.push(Span::styled(&shown[start..at], style));
            (start, style) = (at, next);
        }
    }
    spans.push(Span::styled(&shown[start..], style));
    Line::from(spans)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::keymap::Key;
    use crate::ui::probe;

    fn shown(area: &mut Area, columns: u16) -> Vec<String> {
        let rows = area.rows(columns);
        let lines = area.lines();
        rows.iter()
            .map(|row| lines[row.line][row.bytes.clone()].to_owned())
            .collect()
    }

    #[test]
    fn rows_hold_the_whole_text_in_order() {
        for (text, rows) in [
            ("", vec![""]),
            ("one two three four", vec!["one two three ", "four"]),
            ("a\n\nb", vec!["a", "", "b"]),
            ("放射線科放射線科x", vec!["放射線科放射線", "科x"]),
            ("a\n", vec!["a", ""]),
        ] {
            assert_eq!(shown(&mut Area::new(text), 14), rows, "{text}");
        }
    }

    #[test]
    fn rows_know_which_character_they_begin_with() {
        let mut area = Area::new("ab\none two three four\nक्षि x");
        let rows = area.rows(14);
        let firsts: Vec<(usize, bool)> = rows.iter().map(|row| (row.first, row.is_first)).collect();
        assert_eq!(firsts, [(0, true), (3, true), (17, false), (22, true)]);
    }

    #[test]
    fn the_cursor_goes_before_a_character_of_the_whole_text() {
        let mut area = Area::new("ab\ncd");
        for (character, place) in [(0, (0, 0)), (2, (0, 2)), (3, (1, 0)), (99, (1, 2))] {
            area.go_to(character);
            assert_eq!(area.cursor(), place, "{character}");
        }
    }

    #[test]
    fn the_cursor_stands_after_what_was_typed_in_every_script() {
        for (typed, column) in [
            ("abc", 3),
            ("नमस्ते", crate::ui::text::columns("नमस्ते")),
            ("放射線", 6),
            ("e\u{301}e\u{301}", 2),
            ("مرحبا", 5),
            ("👨\u{200D}👩\u{200D}👧", 2),
            ("🇩🇪x", 3),
        ] {
            let mut area = Area::default();
            area.on_paste(typed);
            let rows = area.rows(20);
            let place = area.cursor_in(Rect::new(0, 0, 20, 3), &rows, 0);
            assert_eq!(place, Some(Position::new(column, 0)), "{typed}");
        }
    }

    #[test]
    fn a_replaced_text_comes_back_with_undo() {
        let mut area = Area::new("mine");
        area.replace("theirs\nnow");
        assert_eq!(area.text(), "theirs\nnow");
        while area.text() != "mine" {
            assert!(area.on_key(Key::ctrl('z')).is_used(), "{}", area.text());
        }
        area.replace("");
        assert_eq!(area.text(), "");
    }

    #[test]
    fn an_empty_line_is_deleted_where_it_is_not_the_only_one() {
        for (text, at, left) in [
            ("", 0, None),
            ("a", 0, None),
            ("a\n", 2, Some("a")),
            ("a\n\nb", 2, Some("a\nb")),
            ("\na", 0, Some("a")),
        ] {
            let mut area = Area::new(text);
            area.go_to(at);
            let deleted = area.delete_empty_line();
            assert_eq!(deleted.then(|| area.text()).as_deref(), left, "{text:?}");
        }
    }

    #[test]
    fn marked_characters_have_their_style() {
        let look = Look::default();
        let mut area = Area::new("we did it");
        let rows = area.rows(20);
        let cells = probe::buffer(20, 1, |frame| {
            let marks = [(3..6, look.theme.warn)];
            area.draw_rows(frame, frame.area(), &rows, &marks, &look);
        });
        let warned: Vec<u16> = (0..20)
            .filter(|x| Some(cells[(*x, 0)].fg) == look.theme.warn.fg)
            .collect();
        assert_eq!(warned, [3, 4, 5]);
    }
}
