//! Plain lines of text: safe, at most 80 columns, in whole sentences where they can be.

use std::io::{self, Write};

use crate::ui::text;

/// The widest line.
pub const COLUMNS: usize = 80;

/// Writes a paragraph, broken between words.
pub fn say(out: &mut dyn Write, words: &str) -> io::Result<()> {
    for line in text::wrap(words, COLUMNS) {
        writeln!(out, "{line}")?;
    }
    Ok(())
}

/// Writes one line, however long, for a script or a status bar to take whole.
pub fn one_line(out: &mut dyn Write, words: &str) -> io::Result<()> {
    writeln!(out, "{}", text::display_safe(words))
}

/// Writes an item of a list: the lines after the first are set in as far as `mark` is wide.
pub fn item(out: &mut dyn Write, mark: &str, words: &str) -> io::Result<()> {
    let indent = text::width(mark);
    let lines = text::wrap(words, COLUMNS.saturating_sub(indent));
    for (place, line) in lines.iter().enumerate() {
        if place == 0 {
            writeln!(out, "{mark}{line}")?;
        } else {
            writeln!(out, "{:indent$}{line}", "")?;
        }
    }
    Ok(())
}

/// A number and its thing: `1 question`, `2 questions`.
pub fn count(number: usize, thing: &str) -> String {
    match number {
        1 => format!("1 {thing}"),
        number => format!("{number} {thing}s"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_item_is_set_in_and_no_line_is_too_wide() {
        let mut out = Vec::new();
        item(&mut out, "10. ", &"word ".repeat(40)).unwrap();
        let text = String::from_utf8(out).unwrap();
        assert!(text.lines().count() > 2);
        assert!(text.lines().all(|line| line.len() <= COLUMNS));
        assert!(text.starts_with("10. word"));
        assert!(
            text.lines()
                .skip(1)
                .all(|line| line.starts_with("    word"))
        );
    }
}
