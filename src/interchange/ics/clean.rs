//! Foreign text made safe to show and to keep: nothing in it steers a terminal, reorders or hides.

/// One line: breaks and tabs become spaces, several spaces one, and it is cut to `most` characters.
pub fn line(text: &str, most: usize) -> String {
    let mut clean = String::with_capacity(text.len().min(most));
    let (mut length, mut is_apart) = (0, false);
    for c in text.chars() {
        if c.is_whitespace() || is_break(c) {
            is_apart = length > 0;
            continue;
        }
        if is_hidden(c) {
            continue;
        }
        if length + usize::from(is_apart) >= most {
            break;
        }
        if is_apart {
            clean.push(' ');
            length += 1;
            is_apart = false;
        }
        clean.push(c);
        length += 1;
    }
    clean
}

/// Several lines, none of them blank at the ends, cut to `most` characters.
pub fn lines(text: &str, most: usize) -> String {
    let unix = text.replace("\r\n", "\n");
    let clean: String = unix
        .chars()
        .filter_map(|c| match c {
            '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some('\n'),
            '\t' | '\u{a0}' => Some(' '),
            c if is_hidden(c) => None,
            c => Some(c),
        })
        .take(most)
        .collect();
    let trimmed: Vec<&str> = clean.trim().lines().map(str::trim_end).collect();
    trimmed.join("\n")
}

fn is_break(c: char) -> bool {
    matches!(c, '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// Controls, and format characters that reorder or hide text. The joiners that Indic scripts, Persian and emoji need
/// (U+200C, U+200D) stay.
pub fn is_hidden(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_control();
    }
    c.is_control()
        || matches!(c,
            '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_has_no_breaks_no_doubled_spaces_and_nothing_that_steers() {
        for (text, clean) in [
            ("  Interview \n\t day ", "Interview day"),
            ("a\u{1b}[31mred\u{7}", "a[31mred"),
            ("moc.\u{202e}mooz", "moc.mooz"),
            ("x\u{200b}y\u{e0041}z", "xyz"),
            ("\u{928}\u{92e}\u{200d}", "\u{928}\u{92e}\u{200d}"),
            ("", ""),
        ] {
            assert_eq!(line(text, 100), clean, "{text:?}");
        }
        assert_eq!(line("one two", 4), "one");
        assert_eq!(line(&"x".repeat(1000), 10).len(), 10);
    }

    #[test]
    fn lines_keep_their_breaks_of_every_kind() {
        assert_eq!(lines("\n a\r\nb \u{2028}c\td\u{1b}\n\n", 100), "a\nb\nc d");
        assert_eq!(lines("abc", 2), "ab");
    }
}
