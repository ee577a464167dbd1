//! Something wrong inside a file: where, what, what was expected, how to mend it.
//! Refusals of the system are in [`super::failure`].

use std::fmt;
use std::path::{Path, PathBuf};

use unicode_width::UnicodeWidthChar;

/// The most cells of a line that an excerpt shows.
const EXCERPT_CELLS: usize = 100;
/// How many cells before the place an excerpt of a long line begins.
const EXCERPT_LEAD: usize = 40;
/// The longest word that is compared with others, in characters: the comparison is quadratic.
const LONGEST_WORD: usize = 64;

/// A place in a text: line and column, both from 1; the column counts characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// From 1.
    pub line: usize,
    /// From 1, in characters.
    pub column: usize,
}

impl Place {
    /// The first character of a text.
    pub const START: Self = Self { line: 1, column: 1 };

    /// The place of the byte `offset` in `text`; beyond its end, the end.
    pub fn of_byte(text: &str, offset: usize) -> Self {
        let mut place = Self::START;
        for line in lines(text) {
            let from = line.as_ptr().addr() - text.as_ptr().addr();
            if from > offset {
                break;
            }
            let columns = line
                .char_indices()
                .take_while(|(at, _)| from + at < offset)
                .count();
            place.column = columns + 1;
            place.line += 1;
        }
        place.line = (place.line - 1).max(1);
        place
    }
}

/// How much a fault matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The file is used all the same.
    Note,
    /// The part it stands in cannot be used.
    Error,
}

/// The offending line, safe for the terminal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Excerpt {
    /// The line, or a part of a long one.
    pub text: String,
    /// Where the mark stands under it, in cells from 0.
    pub caret: usize,
}

/// Something wrong in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The file, as it is to be shown: best relative to the data folder.
    pub path: PathBuf,
    /// From 1.
    pub line: usize,
    /// From 1, in characters.
    pub column: usize,
    /// Whether the file is used all the same.
    pub severity: Severity,
    /// What is wrong.
    pub message: String,
    /// What was expected; reads on after "expected ".
    pub expected: Option<String>,
    /// How to mend it.
    pub help: Option<String>,
    /// The line it stands on.
    pub excerpt: Option<Excerpt>,
}

impl std::error::Error for Fault {}

/// A text and the file it came from: what faults are made of.
#[derive(Debug, Clone, Copy)]
pub struct Source<'a> {
    /// The file, as it is to be shown.
    pub path: &'a Path,
    /// Its text.
    pub text: &'a str,
}

impl Source<'_> {
    /// A fault at `place` of this text, with the line it stands on. Beyond the text, where the parser puts what is
    /// missing, stands its end.
    pub fn fault(&self, place: Place, message: impl Into<String>) -> Fault {
        let is_inside = line_at(self.text, place.line).is_some();
        let place = if is_inside {
            place
        } else {
            Place::of_byte(self.text, self.text.len())
        };
        Fault {
            path: self.path.to_path_buf(),
            line: place.line,
            column: place.column,
            severity: Severity::Error,
            message: visible(&message.into()),
            expected: None,
            help: None,
            excerpt: line_at(self.text, place.line).map(|line| Excerpt::of(line, place.column)),
        }
    }
}

impl Fault {
    /// The same, saying what was expected.
    #[must_use]
    pub fn expected(mut self, what: impl Into<String>) -> Self {
        self.expected = Some(visible(&what.into()));
        self
    }

    /// The same, saying how to mend it.
    #[must_use]
    pub fn help(mut self, how: impl Into<String>) -> Self {
        self.help = Some(visible(&how.into()));
        self
    }

    /// The same, as something that does not keep the file from being used.
    #[must_use]
    pub fn as_note(mut self) -> Self {
        self.severity = Severity::Note;
        self
    }

    /// Where it is.
    pub fn place(&self) -> Place {
        Place {
            line: self.line,
            column: self.column,
        }
    }

    /// The fault on one line, without the excerpt: for the status line and lists.
    pub fn one_line(&self) -> String {
        let mut line = self.head();
        if let Some(expected) = &self.expected {
            line.push_str("; expected ");
            line.push_str(expected);
        }
        if let Some(help) = &self.help {
            line.push_str("; ");
            line.push_str(help);
        }
        line
    }

    fn head(&self) -> String {
        let path = super::failure::shown(&self.path);
        format!("{path}:{}:{}: {}", self.line, self.column, self.message)
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.head())?;
        if let Some(excerpt) = &self.excerpt {
            let number = self.line.to_string();
            let width = number.len();
            write!(f, "\n   {number} | {}", excerpt.text)?;
            write!(
                f,
                "\n   {:width$} | {:caret$}^",
                "",
                "",
                caret = excerpt.caret
            )?;
        }
        match (&self.expected, &self.help) {
            (Some(expected), Some(help)) => write!(f, "\n   expected {expected}      help: {help}"),
            (Some(expected), None) => write!(f, "\n   expected {expected}"),
            (None, Some(help)) => write!(f, "\n   help: {help}"),
            (None, None) => Ok(()),
        }
    }
}

impl Excerpt {
    /// The line as it may be shown, with the mark under `column`.
    fn of(line: &str, column: usize) -> Self {
        let cells = |c: char| visible_char(c).width().unwrap_or(0);
        let before: usize = line.chars().take(column - column.min(1)).map(cells).sum();
        let skip = if before > EXCERPT_CELLS - EXCERPT_LEAD {
            before - EXCERPT_LEAD
        } else {
            0
        };
        let (mut text, mut at, mut caret) = (String::new(), 0, before - skip);
        if skip > 0 {
            text.push('…');
            caret += 1;
        }
        for c in line.chars() {
            let end = at + cells(c);
            if at >= skip && end <= skip + EXCERPT_CELLS {
                text.push(visible_char(c));
            } else if at < skip && end > skip {
                text.push(' '); // the second half of a wide character
            }
            at = end;
        }
        if at > skip + EXCERPT_CELLS {
            text.push('…');
        }
        Self { text, caret }
    }
}

/// The text without what would move the cursor, color the screen or turn the reading direction:
/// such characters become `�`, a tab or line break becomes a space.
pub fn visible(text: &str) -> String {
    text.chars().map(visible_char).collect()
}

fn visible_char(c: char) -> char {
    match c {
        '\t' | '\n' | '\r' => ' ',
        '\u{200b}'
        | '\u{200e}'
        | '\u{200f}'
        | '\u{2028}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{feff}'
        | '\u{e0000}'..='\u{e007f}' => '\u{fffd}',
        c if c.is_control() => '\u{fffd}',
        c => c,
    }
}

/// The lines of a text as the YAML parser counts them, without their ends.
pub fn lines(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = Some(text);
    std::iter::from_fn(move || {
        let text = rest?;
        let is_break = |c| matches!(c, '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}');
        let Some(end) = text.find(is_break) else {
            rest = None;
            return Some(text);
        };
        let after = &text[end..];
        let skip = match after.strip_prefix("\r\n") {
            Some(_) => 2,
            None => after.chars().next().map_or(1, char::len_utf8),
        };
        rest = Some(&after[skip..]);
        Some(&text[..end])
    })
}

/// The line of that number, from 1.
pub fn line_at(text: &str, number: usize) -> Option<&str> {
    lines(text).nth(number.checked_sub(1)?)
}

/// The candidate that `word` most likely was meant to be: at most a third of its letters differ
/// (a swap counts once), or one begins with the other. Case and `_` for `-` do not count.
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let plain = |text: &str| text.trim().to_lowercase().replace(['_', ' '], "-");
    let word = plain(word);
    let length = word.chars().count();
    if length == 0 || length > LONGEST_WORD {
        return None;
    }
    let mut best: Option<(usize, &str)> = None;
    for candidate in candidates {
        let other = plain(candidate);
        let mut distance = strsim::damerau_levenshtein(&word, &other);
        let shorter = length.min(other.chars().count());
        let prefix = shorter >= 3 && (other.starts_with(&word) || word.starts_with(&other));
        if prefix {
            distance = distance.min(length / 3);
        }
        if distance > length / 3 && !prefix {
            continue;
        }
        if best.is_none_or(|(least, _)| distance < least) {
            best = Some((distance, candidate));
        }
    }
    best.map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn source(text: &str) -> Source<'_> {
        Source {
            path: Path::new("banks/mine.yaml"),
            text,
        }
    }

    #[test]
    fn a_fault_lies_within_its_text() {
        let table = [("#{{", (1, 4)), ("a\n", (2, 1)), ("", (1, 1))];
        for (text, place) in table {
            let fault = source(text).fault(Place { line: 3, column: 9 }, "nothing here");
            assert_eq!((fault.line, fault.column), place, "{text:?}");
            assert!(fault.excerpt.is_some(), "{text:?}");
        }
    }

    #[test]
    fn a_fault_shows_its_line_and_points_at_the_place() {
        let text = "a\n\n    promt: Why?\n";
        let fault = source(text)
            .fault(
                Place { line: 3, column: 5 },
                "unknown key `promt` in a question",
            )
            .expected("one of: ask, avoid")
            .help("did you mean `probing`?");
        assert_eq!(
            fault.to_string(),
            "banks/mine.yaml:3:5: unknown key `promt` in a question\n   \
             3 |     promt: Why?\n     |     ^\n   \
             expected one of: ask, avoid      help: did you mean `probing`?"
        );
        assert_eq!(
            fault.one_line(),
            "banks/mine.yaml:3:5: unknown key `promt` in a question; \
             expected one of: ask, avoid; did you mean `probing`?"
        );
    }

    #[test]
    fn the_mark_stands_under_wide_letters_and_in_long_lines() {
        let wide = source("放射: x").fault(Place { line: 1, column: 5 }, "here");
        assert_eq!(wide.excerpt.map(|e| e.caret), Some(6));
        let text = format!("{}HERE{}", "x".repeat(500), "y".repeat(500));
        let excerpt = source(&text)
            .fault(
                Place {
                    line: 1,
                    column: 501,
                },
                "m",
            )
            .excerpt
            .unwrap();
        assert!(excerpt.text.chars().count() <= EXCERPT_CELLS + 2);
        let under: String = excerpt.text.chars().skip(excerpt.caret).take(4).collect();
        assert_eq!(under, "HERE");
    }

    #[test]
    fn a_place_outside_the_text_has_no_excerpt_and_does_no_harm() {
        for (line, column) in [(0, 0), (9, 9), (1, 0), (1, 999)] {
            let _ = source("ab").fault(Place { line, column }, "m").to_string();
        }
    }

    #[test]
    fn escapes_and_direction_marks_never_get_out() {
        let fault = source("a: \u{1b}]0;x\u{7}\u{202e}").fault(Place::START, "bad \u{9b}key");
        assert!(
            !fault
                .to_string()
                .chars()
                .any(|c| c.is_control() && c != '\n')
        );
        assert!(!fault.to_string().contains('\u{202e}'));
    }

    #[test]
    fn the_nearest_word_is_found_or_none_is_named() {
        let keys = ["ask", "avoid", "prompt", "follow_ups", "concerns", "themes"];
        for (word, meant) in [
            ("promt", Some("prompt")),
            ("Prompt", Some("prompt")),
            ("theems", Some("themes")),
            ("follow", Some("follow_ups")),
            ("follow-ups", Some("follow_ups")),
            ("concern", Some("concerns")),
            ("zzz", None),
            ("", None),
            ("a", None),
        ] {
            assert_eq!(nearest(word, keys), meant, "{word}");
        }
        assert_eq!(nearest(&"p".repeat(100_000), keys), None);
    }

    #[test]
    fn lines_end_where_the_parser_ends_them() {
        let text = "a\r\nb\rc\nd\u{2028}e\u{85}f\n";
        assert_eq!(
            lines(text).collect::<Vec<_>>(),
            ["a", "b", "c", "d", "e", "f", ""]
        );
        assert_eq!(Place::of_byte(text, 3), Place { line: 2, column: 1 });
        assert_eq!(Place::of_byte("äb\ncd", 4), Place { line: 2, column: 1 });
        assert_eq!(Place::of_byte("äb\ncd", 2), Place { line: 1, column: 2 });
        assert_eq!(Place::of_byte("", 7), Place::START);
    }
}
