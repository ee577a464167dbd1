//! Text on its way to the screen: made safe, cut and wrapped by display width.

use std::borrow::Cow;
use std::time::Duration;

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use super::glyphs::Glyphs;

/// One line without anything that could steer the terminal or hide: line breaks and tabs become a space, controls, bidi
/// overrides and invisible characters go. The joiners that Indic scripts, Persian and emoji need stay.
pub fn display_safe(text: &str) -> Cow<'_, str> {
    cleaned(
        text,
        |c| matches!(c, '\n' | '\r' | '\t' | '\u{85}' | '\u{2028}' | '\u{2029}'),
        false,
    )
}

/// As `display_safe`, but keeps `\n`; every kind of line break becomes one.
pub fn display_safe_lines(text: &str) -> Cow<'_, str> {
    if text.contains('\r') {
        let unix = text.replace("\r\n", "\n").replace('\r', "\n");
        return Cow::Owned(cleaned(&unix, |c| c == '\t', true).into_owned());
    }
    cleaned(text, |c| c == '\t', true)
}

fn cleaned(text: &str, is_space: impl Fn(char) -> bool, keep_lines: bool) -> Cow<'_, str> {
    let keeps = |c: char| keep_lines && c == '\n';
    let is_clean = |c: char| keeps(c) || !(is_space(c) || is_hidden(c));
    if text.chars().all(is_clean) {
        return Cow::Borrowed(text);
    }
    // CR LF is one break, so it becomes one space.
    let text = text.replace("\r\n", "\n");
    let kept = text.chars().filter_map(|c| match c {
        c if keeps(c) => Some(c),
        '\u{85}' | '\u{2028}' | '\u{2029}' if keep_lines => Some('\n'),
        c if is_space(c) => Some(' '),
        c if is_hidden(c) => None,
        c => Some(c),
    });
    Cow::Owned(kept.collect())
}

/// Controls, and format characters that reorder or hide text. U+200C and U+200D are kept.
fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{061C}' | '\u{2028}' | '\u{2029}' | '\u{FEFF}'
            | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FFF9}'..='\u{FFFB}'
            | '\u{E0000}'..='\u{E007F}')
}

/// Typographic marks as a set of characters has them: for ASCII only, quotes, dashes and dots become their twins.
/// Letters of any script stay as they are.
pub fn marks<'a>(text: &'a str, glyphs: &Glyphs) -> Cow<'a, str> {
    if !glyphs.is_ascii || text.is_ascii() {
        return Cow::Borrowed(text);
    }
    let mut plain = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '“' | '”' | '„' | '«' | '»' => plain.push('"'),
            '‘' | '’' | '‚' => plain.push('\''),
            '–' | '—' | '−' => plain.push('-'),
            '…' => plain.push_str("..."),
            '·' | '•' => plain.push('*'),
            other => plain.push(other),
        }
    }
    Cow::Owned(plain)
}

/// The number of columns a text takes.
pub fn width(text: &str) -> usize {
    text.graphemes(true).map(UnicodeWidthStr::width).sum()
}

/// The number of columns as a length on the screen.
pub fn columns(text: &str) -> u16 {
    u16::try_from(width(text)).unwrap_or(u16::MAX)
}

/// The longest start of a text that is at most `columns` wide, whole graphemes only.
pub fn fit(text: &str, columns: usize) -> &str {
    let mut used = 0;
    for (start, grapheme) in text.grapheme_indices(true) {
        used += grapheme.width();
        if used > columns {
            return &text[..start];
        }
    }
    text
}

/// A safe line at most `columns` wide, with an ellipsis where something was cut off.
pub fn truncate(text: &str, columns: usize, glyphs: &Glyphs) -> String {
    let safe = display_safe(text);
    if width(&safe) <= columns {
        return safe.into_owned();
    }
    let ellipsis = glyphs.ellipsis;
    let room = columns.saturating_sub(width(ellipsis));
    if room == 0 {
        return fit(&safe, columns).to_owned();
    }
    format!("{}{ellipsis}", fit(&safe, room).trim_end())
}

/// Safe lines at most `columns` wide, broken between words; a word that is too long is broken between graphemes.
/// Line breaks in the text are kept. No columns, no lines.
pub fn wrap(text: &str, columns: usize) -> Vec<String> {
    if columns == 0 {
        return Vec::new();
    }
    let safe = display_safe_lines(text);
    let mut lines = Vec::new();
    for paragraph in safe.split('\n') {
        wrap_paragraph(paragraph, columns, &mut lines);
    }
    lines
}

fn wrap_paragraph(paragraph: &str, columns: usize, lines: &mut Vec<String>) {
    let mut line = String::new();
    let mut used = 0;
    for chunk in chunks(paragraph) {
        let wide = width(chunk);
        if used + wide <= columns {
            line.push_str(chunk);
            used += wide;
            continue;
        }
        // A space at the end of a line is not carried over.
        if chunk.trim().is_empty() {
            continue;
        }
        if used > 0 {
            push_trimmed(lines, &mut line);
            used = 0;
        }
        break_word(chunk, columns, &mut line, &mut used, lines);
    }
    push_trimmed(lines, &mut line);
}

/// The parts between which a line may break: words with their punctuation, spaces, single CJK characters.
fn chunks(paragraph: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut start = 0;
    let bounds = paragraph.split_word_bound_indices().map(|(at, _)| at);
    for at in bounds.skip(1) {
        if may_break(&paragraph[start..at], &paragraph[at..]) {
            found.push(&paragraph[start..at]);
            start = at;
        }
    }
    found.push(&paragraph[start..]);
    found
}

fn may_break(before: &str, after: &str) -> bool {
    let (Some(last), Some(next)) = (before.chars().next_back(), after.chars().next()) else {
        return false;
    };
    if last.is_whitespace() || next.is_whitespace() {
        return last.is_whitespace() != next.is_whitespace();
    }
    let is_wide = |c: char| c.width().is_some_and(|columns| columns > 1);
    (is_wide(last) || is_wide(next)) && !CLOSING.contains(next) && !OPENING.contains(last)
}

/// CJK marks that never start a line.
const CLOSING: &str = "、。，．！？：；）」』】》〉,.!?:;)]}";

/// CJK marks that never end a line.
const OPENING: &str = "（「『【《〈([{";

fn break_word(
    word: &str,
    columns: usize,
    line: &mut String,
    used: &mut usize,
    lines: &mut Vec<String>,
) {
    for grapheme in word.graphemes(true) {
        let wide = grapheme.width();
        // A wide character has no place in one column.
        if wide > columns {
            continue;
        }
        if *used + wide > columns {
            push_trimmed(lines, line);
            *used = 0;
        }
        line.push_str(grapheme);
        *used += wide;
    }
}

fn push_trimmed(lines: &mut Vec<String>, line: &mut String) {
    let full = std::mem::take(line);
    lines.push(full.trim_end().to_owned());
}

/// Minutes and seconds, `1:05`; from an hour on `1:02:05`. Parts of a second are dropped.
pub fn clock(duration: Duration) -> String {
    let seconds = duration.as_secs();
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    if hours > 0 {
        return format!("{hours}:{minutes:02}:{seconds:02}");
    }
    format!("{minutes}:{seconds:02}")
}

/// As `clock`, rounded up, so that a countdown reaches 0:00 only when it is over.
pub fn countdown(duration: Duration) -> String {
    clock(duration.saturating_add(Duration::from_nanos(999_999_999)))
}

/// As `clock`, for seconds as files have them; what is no time (negative, not a number) is `0:00`.
pub fn clock_seconds(seconds: f64) -> String {
    clock(Duration::try_from_secs_f64(seconds).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const FAMILY: &str = "👨\u{200D}👩\u{200D}👧";

    #[test]
    fn nothing_that_steers_the_terminal_or_hides_is_shown() {
        let table = [
            ("plain text, naïve", "plain text, naïve"),
            ("a\tb\nc\r\nd", "a b c d"),
            ("\u{1b}[31mred\u{9b}0m\u{7}", "[31mred0m"),
            ("a\u{202E}b\u{2066}c\u{2069}\u{200E}\u{200F}", "abc"),
            ("z\u{200B}e\u{FEFF}ro\u{E0041}", "zero"),
            ("one\u{2028}two", "one two"),
            (
                "क\u{94D}\u{200D}ष می\u{200C}خواهم",
                "क\u{94D}\u{200D}ष می\u{200C}خواهم",
            ),
            (FAMILY, FAMILY),
        ];
        for (text, shown) in table {
            assert_eq!(display_safe(text), shown, "{text:?}");
        }
        assert!(matches!(display_safe("clean"), Cow::Borrowed(_)));
    }

    #[test]
    fn lines_survive_where_they_are_wanted() {
        assert_eq!(
            display_safe_lines("a\r\nb\rc\u{2028}d\te\u{1b}"),
            "a\nb\nc\nd e"
        );
        assert!(matches!(display_safe_lines("a\nb"), Cow::Borrowed(_)));
    }

    #[test]
    fn a_cut_line_says_so_and_never_splits_a_character() {
        let unicode = Glyphs::unicode();
        let table = [
            ("radiology", 9, "radiology"),
            ("radiology", 5, "radi…"),
            ("a long word", 3, "a…"),
            ("radiology", 1, "r"),
            ("radiology", 0, ""),
            ("放射線科", 5, "放射…"),
            ("放射線科", 4, "放…"),
            ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"),
            ("नमस्ते दुनिया", 20, "नमस्ते दुनिया"),
        ];
        for (text, columns, cut) in table {
            assert_eq!(
                truncate(text, columns, &unicode),
                cut,
                "{text} in {columns}"
            );
        }
        assert_eq!(truncate("radiology", 5, &Glyphs::ascii()), "ra...");
        let cut = truncate(&FAMILY.repeat(3), 3, &unicode);
        assert_eq!(cut, format!("{FAMILY}…"));
    }

    #[test]
    fn marks_have_twins_in_ascii_and_letters_stay() {
        let text = "“3–4” isn’t Zürich…";
        assert_eq!(marks(text, &Glyphs::ascii()), "\"3-4\" isn't Zürich...");
        assert_eq!(marks(text, &Glyphs::unicode()), text);
    }

    #[test]
    fn lines_break_between_words() {
        let table: [(&str, usize, &[&str]); 10] = [
            ("one two three", 7, &["one two", "three"]),
            ("one two", 20, &["one two"]),
            ("", 5, &[""]),
            ("a\n\nb", 5, &["a", "", "b"]),
            ("unbreakable", 4, &["unbr", "eaka", "ble"]),
            ("say (well, yes)", 9, &["say", "(well,", "yes)"]),
            ("放射線科医。", 4, &["放射", "線科", "医。"]),
            ("مرحبا بالعالم", 7, &["مرحبا", "بالعالم"]),
            ("放", 1, &[""]),
            ("x", 0, &[]),
        ];
        for (text, columns, lines) in table {
            assert_eq!(wrap(text, columns), lines, "{text} in {columns}");
        }
    }

    #[test]
    fn no_line_starts_with_a_combining_mark() {
        for text in [
            "क्षत्रिय नमस्ते विकिरण विज्ञान",
            "e\u{301}e\u{301}e\u{301}e\u{301}",
        ] {
            for columns in 1..8 {
                for line in wrap(text, columns) {
                    let first = line.chars().next();
                    let is_mark = |c| matches!(c, '\u{300}'..='\u{36F}' | '\u{93A}'..='\u{94F}');
                    assert!(!first.is_some_and(is_mark), "{line} in {columns}");
                }
            }
        }
    }

    #[test]
    fn times_are_minutes_and_seconds() {
        let table = [
            (0.0, "0:00"),
            (65.9, "1:05"),
            (600.0, "10:00"),
            (3725.0, "1:02:05"),
            (-1.0, "0:00"),
            (f64::NAN, "0:00"),
        ];
        for (seconds, text) in table {
            assert_eq!(clock_seconds(seconds), text);
        }
        assert_eq!(countdown(Duration::from_millis(1)), "0:01");
        assert_eq!(countdown(Duration::ZERO), "0:00");
        assert_eq!(clock(Duration::MAX).split(':').count(), 3);
        assert!(!countdown(Duration::MAX).is_empty());
    }

    proptest! {
        #[test]
        fn wrapped_lines_fit_and_keep_every_visible_character(text in "\\PC{0,60}", columns in 9usize..30) {
            let lines = wrap(&text, columns);
            for line in &lines {
                prop_assert!(width(line) <= columns, "{line:?}");
            }
            let visible = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
            prop_assert_eq!(visible(&lines.concat()), visible(&display_safe_lines(&text)));
        }

        #[test]
        fn a_cut_line_fits(text in "\\PC{0,40}", columns in 0usize..30) {
            prop_assert!(width(&truncate(&text, columns, &Glyphs::unicode())) <= columns);
        }
    }
}
