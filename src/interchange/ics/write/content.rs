//! Content lines (RFC 5545, section 3.1): escaped, folded at 75 octets between characters, ended by CRLF.

use super::super::clean;

/// The longest line in octets, without its end.
const LONGEST: usize = 75;

/// A calendar file as it is being written.
#[derive(Default)]
pub struct Content(String);

impl Content {
    /// The whole text.
    pub fn finish(self) -> String {
        self.0
    }

    /// A line whose value needs no escapes: a time, a number, a word of the standard.
    pub fn line(&mut self, name: &str, value: &str) {
        self.fold(&format!("{name}:{value}"));
    }

    /// A line with text in it; nothing is written for empty text.
    pub fn text(&mut self, name: &str, text: &str) {
        if !text.is_empty() {
            self.fold(&format!("{name}:{}", escaped(text)));
        }
    }

    /// A line with several texts, parted by semicolons.
    pub fn texts(&mut self, name: &str, texts: &[&str]) {
        let escaped: Vec<String> = texts.iter().map(|text| escaped(text)).collect();
        self.fold(&format!("{name}:{}", escaped.join(";")));
    }

    fn fold(&mut self, line: &str) {
        let mut used = 0;
        for c in line.chars() {
            if used + c.len_utf8() > LONGEST {
                self.0.push_str("\r\n ");
                used = 1;
            }
            self.0.push(c);
            used += c.len_utf8();
        }
        self.0.push_str("\r\n");
    }
}

/// Text without what would end it or steer its reader.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.replace("\r\n", "\n").chars() {
        match c {
            '\\' | ';' | ',' => escaped.extend(['\\', c]),
            '\n' => escaped.push_str("\\n"),
            '\t' => escaped.push(' '),
            c if clean::is_hidden(c) => {}
            c => escaped.push(c),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_escaped_and_cleaned() {
        let mut content = Content::default();
        content.text("SUMMARY", "a, b; c\\d\r\ne\u{1b}[2J\u{202e}\tf");
        content.text("DESCRIPTION", "");
        content.texts("X-A", &["a;b", "", "c"]);
        assert_eq!(
            content.finish(),
            "SUMMARY:a\\, b\\; c\\\\d\\ne[2J f\r\nX-A:a\\;b;;c\r\n"
        );
    }

    #[test]
    fn lines_are_folded_between_characters() {
        for text in [
            "x".repeat(300),
            "\u{928}\u{92e}".repeat(80),
            "\u{1f600}".repeat(40),
        ] {
            let mut content = Content::default();
            content.text("SUMMARY", &text);
            let written = content.finish();
            assert!(written.ends_with("\r\n"));
            for line in written.trim_end().split("\r\n") {
                assert!(line.len() <= LONGEST, "{line}");
            }
            assert_eq!(written.replace("\r\n ", ""), format!("SUMMARY:{text}\r\n"));
        }
        let mut content = Content::default();
        content.line("X", &"y".repeat(73));
        assert_eq!(content.finish().lines().count(), 1);
    }
}
