//! What the one-line field and the text area share: what a key did to a text, and where characters begin and end.

use unicode_segmentation::GraphemeCursor;

/// What a key or a paste did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Typed {
    /// Nothing: the key means nothing here, the caller may use it.
    Ignored,
    /// The cursor moved, the text is the same.
    Moved,
    /// The text changed.
    Changed,
    /// Nothing was inserted: the text would grow beyond its limit.
    Full,
}

impl Typed {
    /// Whether the key was used.
    pub fn is_used(self) -> bool {
        self != Self::Ignored
    }
}

/// The byte where the character before `at` begins; a character is what the reader sees as one.
pub fn previous(text: &str, at: usize) -> usize {
    let mut cursor = GraphemeCursor::new(at.min(text.len()), text.len(), true);
    cursor.prev_boundary(text, 0).ok().flatten().unwrap_or(0)
}

/// The byte where the character at `at` ends.
pub fn next(text: &str, at: usize) -> usize {
    let mut cursor = GraphemeCursor::new(at.min(text.len()), text.len(), true);
    let end = cursor.next_boundary(text, 0).ok().flatten();
    end.unwrap_or(text.len())
}

/// The nearest beginning of a character at or before `at`.
pub fn snapped(text: &str, at: usize) -> usize {
    let is_edge = |at: &usize| text.is_char_boundary(*at);
    let at = (0..=at.min(text.len())).rev().find(is_edge).unwrap_or(0);
    let mut cursor = GraphemeCursor::new(at, text.len(), true);
    match cursor.is_boundary(text, 0) {
        Ok(false) => previous(text, at),
        _ => at,
    }
}

/// The byte where the word before `at` begins: back over blanks, then over what is not blank.
pub fn word_start(text: &str, at: usize) -> usize {
    let before = text[..at].trim_end();
    let blank = |(index, c): (usize, char)| c.is_whitespace().then(|| index + c.len_utf8());
    before.char_indices().rev().find_map(blank).unwrap_or(0)
}

/// The byte where the word after `at` ends.
pub fn word_end(text: &str, at: usize) -> usize {
    let rest = &text[at..];
    let blanks = rest.len() - rest.trim_start().len();
    let word = &rest[blanks..];
    at + blanks + word.find(char::is_whitespace).unwrap_or(word.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_are_what_the_reader_sees() {
        let family = "👨\u{200D}👩\u{200D}👧";
        for one in [family, "e\u{301}", "क्षि", "a", "放", "🇩🇪"] {
            let text = format!("x{one}y");
            let end = 1 + one.len();
            assert_eq!(next(&text, 1), end, "{one}");
            assert_eq!(previous(&text, end), 1, "{one}");
            assert_eq!(snapped(&text, end - 1).min(1), 1, "{one}");
        }
        assert_eq!((previous("", 0), next("", 0), snapped("", 9)), (0, 0, 0));
    }

    #[test]
    fn words_end_at_blanks() {
        let text = "one  two three";
        assert_eq!(word_start(text, 8), 5);
        assert_eq!(word_start(text, 5), 0);
        assert_eq!(word_end(text, 3), 8);
        assert_eq!(word_end(text, 14), 14);
    }
}
