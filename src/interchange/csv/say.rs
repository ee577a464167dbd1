//! Foreign words within our sentences: on one line, and cut short.

/// How much of a name or cell is shown, in characters.
const SHOWN: usize = 80;

/// A text on one line, cut short.
pub(super) fn line(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= SHOWN {
        return line;
    }
    let mut cut: String = line.chars().take(SHOWN - 1).collect();
    cut.push('…');
    cut
}

/// The same between quotation marks.
pub(super) fn quoted(text: &str) -> String {
    format!("“{}”", line(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn foreign_words_take_one_short_line() {
        assert_eq!(quoted(" 8:3\t0\n PM "), "“8:3 0 PM”");
        assert_eq!(line(&"word ".repeat(50)).chars().count(), 80);
        assert!(line(&"word ".repeat(50)).ends_with('…'));
    }
}
