//! JSON for other programs, safe to be shown by a terminal all the same.

use std::fmt::Write as _;
use std::io::Write;

use serde::Serialize;

use crate::ui::text::display_safe;

/// Writes a value as JSON over several lines, and a line end.
pub fn write(out: &mut dyn Write, value: &impl Serialize) -> anyhow::Result<()> {
    let text = serde_json::to_string_pretty(value)?;
    writeln!(out, "{}", escaped(&text))?;
    Ok(())
}

/// Characters that could steer a terminal or hide text are written as `\u....`: the text stays the same. They can
/// stand only inside strings, since all of JSON's own signs are printable.
fn escaped(json: &str) -> String {
    let mut safe = String::with_capacity(json.len());
    let mut units = [0; 2];
    for c in json.chars() {
        let is_hidden = c != '\n' && display_safe(c.encode_utf8(&mut [0; 4])).chars().ne([c]);
        if !is_hidden {
            safe.push(c);
            continue;
        }
        for unit in c.encode_utf16(&mut units) {
            // Writing to a text cannot fail.
            let _ = write!(safe, "\\u{unit:04x}");
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hidden_characters_are_escaped_and_the_text_stays_the_same() {
        let text = "a\u{1b}[31m\u{9b}2J\u{202e}\u{e0041}\u{7f} é 日 👩\u{200d}⚕️\r\n\t\"\\";
        let mut out = Vec::new();
        write(&mut out, &[text]).unwrap();
        let json = String::from_utf8(out).unwrap();
        assert!(!json.contains(['\u{1b}', '\u{9b}', '\u{202e}', '\u{e0041}', '\u{7f}', '\r']));
        assert!(json.contains("é 日"));
        let back: Vec<String> = serde_json::from_str(&json).unwrap();
        assert_eq!(back, [text]);
    }
}
