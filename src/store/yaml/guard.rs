//! What is refused before the parser sees it. Measured on libyaml: nested brackets cost the square
//! of their number (250 kB: 20 s), aliases have no byte budget (260 kB: 2 GB).

use crate::store::fault::{Fault, Place, Source, lines};

/// Brackets that may be open at once.
const MOST_OPEN: usize = 1_000;
/// Levels of indentation, lists within lists on one line included.
const DEEPEST: usize = 500;
/// What all aliases together may expand to at the most, in bytes.
const ALIAS_BUDGET: u64 = 64 << 20;

/// See [`super::guard`].
pub(super) fn guard(source: Source<'_>) -> Result<(), Box<Fault>> {
    let refuse = |offset: usize, message: String, help: &str| {
        let place = Place::of_byte(source.text, offset);
        Err(Box::new(source.fault(place, message).help(help)))
    };
    if let Some((offset, c)) = source.text.char_indices().find(|(_, c)| !is_allowed(*c)) {
        let message = format!(
            "a character that no text file needs (U+{:04X})",
            u32::from(c)
        );
        return refuse(
            offset,
            message,
            "delete it, or replace the file by a good copy",
        );
    }
    let count = Count::of(source.text.as_bytes());
    if let Some(offset) = count.too_deep {
        let message = format!("more than {MOST_OPEN} brackets [ or {{ are open here");
        return refuse(offset, message, "close them, or put the text into quotes");
    }
    if let Some(line) = indented_too_deep(source.text) {
        let place = Place { line, column: 1 };
        let fault = source.fault(place, format!("nested more than {DEEPEST} levels deep"));
        return Err(Box::new(fault.help(
            "this is no file that a person wrote; replace it by a good copy",
        )));
    }
    let length = u64::try_from(source.text.len()).unwrap_or(u64::MAX);
    if count.anchors > 0 && count.aliases.saturating_mul(length) > ALIAS_BUDGET {
        let message = format!(
            "{} repetitions (*name) would grow beyond measure",
            count.aliases
        );
        return refuse(
            count.first_alias,
            message,
            "write the text out instead of repeating it",
        );
    }
    Ok(())
}

/// The characters YAML allows (libyaml's own list).
fn is_allowed(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | ' '..='~' | '\u{85}' | '\u{a0}'..='\u{fffd}' | '\u{10000}'..)
}

/// What one pass over the bytes finds.
#[derive(Default)]
struct Count {
    anchors: u64,
    aliases: u64,
    first_alias: usize,
    too_deep: Option<usize>,
}

impl Count {
    fn of(bytes: &[u8]) -> Self {
        let (mut count, mut open, mut before) = (Self::default(), 0_usize, b'\n');
        for (at, &byte) in bytes.iter().enumerate() {
            match byte {
                b' ' | b'\t' | b'\r' => continue,
                b'[' | b'{' => open += 1,
                b']' | b'}' => open = open.saturating_sub(1),
                b'&' | b'*' if begins_a_value(before, bytes.get(at + 1)) => count.name(byte, at),
                _ => {}
            }
            if open > MOST_OPEN {
                count.too_deep = Some(at);
                return count;
            }
            before = byte;
        }
        count
    }

    fn name(&mut self, byte: u8, at: usize) {
        if byte == b'&' {
            self.anchors += 1;
            return;
        }
        if self.aliases == 0 {
            self.first_alias = at;
        }
        self.aliases += 1;
    }
}

fn begins_a_value(before: u8, next: Option<&u8>) -> bool {
    matches!(before, b'\n' | b':' | b'-' | b'?' | b',' | b'[' | b'{')
        && next.is_some_and(|next| !next.is_ascii_whitespace())
}

/// The first line that is nested too deep by its indentation.
fn indented_too_deep(text: &str) -> Option<usize> {
    let mut open: Vec<usize> = Vec::new();
    for (number, line) in lines(text).enumerate() {
        let content = line.trim_start_matches(' ');
        if content.is_empty() {
            continue;
        }
        let mut indent = line.len() - content.len();
        while open.last().is_some_and(|last| *last >= indent) {
            open.pop();
        }
        open.push(indent);
        let mut rest = content;
        while let Some(inner) = rest.strip_prefix("- ").or_else(|| rest.strip_prefix("? ")) {
            indent += 2;
            open.push(indent);
            rest = inner;
            if open.len() > DEEPEST {
                break;
            }
        }
        if open.len() > DEEPEST {
            return Some(number + 1);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use std::fmt::Write;
    use std::path::Path;

    use proptest::prelude::*;

    use super::*;

    fn check(text: &str) -> Result<(), Box<Fault>> {
        guard(Source {
            path: Path::new("x.yaml"),
            text,
        })
    }

    #[test]
    fn bombs_are_refused_and_their_place_is_named() {
        let stairs = (0..600).fold(String::new(), |mut text, level| {
            let _ = writeln!(text, "{}a:", " ".repeat(level));
            text
        });
        for (name, text, line) in [
            ("open lists", format!("a: b\nc: {}", "[".repeat(200_000)), 2),
            ("open maps", "{a: ".repeat(50_000), 1),
            ("stairs", stairs, 501),
            ("dashes", "- ".repeat(100_000), 1),
            (
                "aliases",
                format!(
                    "a: &a {}\nb:\n{}",
                    "x".repeat(100_000),
                    "- *a\n".repeat(20_000)
                ),
                3,
            ),
        ] {
            assert_eq!(check(&text).unwrap_err().line, line, "{name}");
        }
    }

    #[test]
    fn what_people_write_passes() {
        let long = "- ask: [a, b] {c} 'd' & e * f\n".repeat(10_000);
        let smileys = "text: |\n  :-[ \n".to_owned() + &"  :-] [\n".repeat(900);
        let one = "a: &x 1\nb: *x\n";
        for text in [
            "",
            "\u{feff}a: 1",
            "ünïcode: 放射線\ttab\r\n",
            &long,
            &smileys,
            one,
        ] {
            assert!(check(text).is_ok(), "{text:.40}");
        }
    }

    #[test]
    fn a_forbidden_character_is_shown_with_its_place() {
        let fault = check("a: b\nc: \u{1b}[2J\n").unwrap_err();
        assert_eq!((fault.line, fault.column), (2, 4));
        assert!(fault.to_string().contains("U+001B"), "{fault}");
        assert!(fault.to_string().contains("2 | c: \u{fffd}[2J"), "{fault}");
    }

    proptest! {
        #[test]
        fn it_never_panics(text in "([\\[{&*:\\- \\n]|.){0,200}") {
            let _ = check(&text);
        }
    }
}
