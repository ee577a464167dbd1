//! Words of several styles in lines of one width, broken between words; a word that is too long is broken between graphemes.

use ratatui::style::Style;
use ratatui::text::{Line, Span};
use unicode_segmentation::UnicodeSegmentation;

use crate::ui::text;

/// Lines in the making.
pub struct Typeset {
    room: usize,
    lines: Vec<Line<'static>>,
    /// Columns taken in the last line.
    used: usize,
    /// What belongs together since the last space.
    word: Vec<(String, Style)>,
}

impl Typeset {
    /// Lines of so many columns, at least one.
    pub fn new(room: usize) -> Self {
        Self {
            room: room.max(1),
            lines: vec![Line::default()],
            used: 0,
            word: Vec::new(),
        }
    }

    /// Adds a word, a mark or the space between.
    pub fn add(&mut self, part: &str, style: Style) {
        if !part.trim().is_empty() {
            self.word.push((part.to_owned(), style));
            return;
        }
        self.set_word();
        // A space at the end of a line is not carried over.
        if self.used + text::width(part) <= self.room {
            self.push(part, style);
        }
    }

    /// The lines; at least one.
    pub fn done(mut self) -> Vec<Line<'static>> {
        self.set_word();
        self.lines
    }

    fn set_word(&mut self) {
        let word = std::mem::take(&mut self.word);
        let wide: usize = word.iter().map(|(part, _)| text::width(part)).sum();
        if self.used > 0 && self.used + wide > self.room {
            self.turn();
        }
        for (part, style) in word {
            for grapheme in part.graphemes(true) {
                if self.used > 0 && self.used + text::width(grapheme) > self.room {
                    self.turn();
                }
                self.push(grapheme, style);
            }
        }
    }

    fn turn(&mut self) {
        self.lines.push(Line::default());
        self.used = 0;
    }

    fn push(&mut self, part: &str, style: Style) {
        self.used += text::width(part);
        let Some(line) = self.lines.last_mut() else {
            return;
        };
        match line.spans.last_mut() {
            Some(last) if last.style == style => last.content.to_mut().push_str(part),
            _ => line.push_span(Span::styled(part.to_owned(), style)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set(words: &str, room: usize) -> Vec<String> {
        let mut typeset = Typeset::new(room);
        for word in words.split_word_bounds() {
            typeset.add(word, Style::new());
        }
        let lines = typeset.done().into_iter();
        lines
            .map(|line| line.to_string().trim_end().to_owned())
            .collect()
    }

    #[test]
    fn lines_break_between_words_and_marks_stay_with_their_word() {
        let cases: [(&str, usize, &[&str]); 5] = [
            ("  - a bleed; she", 10, &["  - a", "bleed; she"]),
            ("one two", 20, &["one two"]),
            ("abcdefgh", 3, &["abc", "def", "gh"]),
            ("", 5, &[""]),
            ("क्षि क्षि", 1, &["क्षि", "क्षि"]),
        ];
        for (words, room, lines) in cases {
            assert_eq!(set(words, room), lines, "{words}");
        }
    }
}
