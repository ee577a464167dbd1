//! From bytes to unfolded lines (RFC 5545, section 3.1), each with the number of the line it begins on.
//!
//! Unfolding is done on bytes, because folds may stand within a character. What the lines say is not looked at here.

use std::borrow::Cow;

/// The most of one unfolded line that is kept, in bytes; the rest is passed over.
pub const LONGEST: usize = 64 * 1024;

/// One unfolded line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The line of the file it begins on, from 1.
    pub number: usize,
    /// Its text, without folds and line ends.
    pub text: String,
}

/// The lines of a file. Lines end by CRLF, LF or CR; blank ones count but say nothing.
pub struct Lines<'a> {
    rest: &'a [u8],
    /// The number of the physical line that `rest` begins with.
    number: usize,
}

impl<'a> Lines<'a> {
    /// The lines of `bytes`, which are UTF-8; see [`utf8`].
    pub fn of(bytes: &'a [u8]) -> Self {
        let bom = b"\xef\xbb\xbf";
        Self {
            rest: bytes.strip_prefix(bom).unwrap_or(bytes),
            number: 1,
        }
    }

    /// The next physical line with its number.
    fn physical(&mut self) -> Option<(usize, &'a [u8])> {
        if self.rest.is_empty() {
            return None;
        }
        let number = self.number;
        self.number += 1;
        let ends = |byte: &u8| matches!(byte, b'\n' | b'\r');
        let Some(end) = self.rest.iter().position(ends) else {
            return Some((number, std::mem::take(&mut self.rest)));
        };
        let (line, rest) = self.rest.split_at(end);
        let ending = if rest.starts_with(b"\r\n") { 2 } else { 1 };
        self.rest = rest.get(ending..).unwrap_or_default();
        Some((number, line))
    }

    /// The next physical line if it goes on with the one before it, without the blank that says so.
    fn continuation(&mut self) -> Option<&'a [u8]> {
        let (rest, number) = (self.rest, self.number);
        while let Some((_, line)) = self.physical() {
            match line {
                // Some writers end every line twice: a blank line ends nothing.
                [] => {}
                [b' ' | b'\t', more @ ..] => return Some(more),
                _ => break,
            }
        }
        (self.rest, self.number) = (rest, number);
        None
    }
}

impl Iterator for Lines<'_> {
    type Item = Line;

    fn next(&mut self) -> Option<Line> {
        let (number, first) = loop {
            let (number, line) = self.physical()?;
            if !line.is_empty() {
                break (number, line);
            }
        };
        let mut bytes = Cow::Borrowed(first.get(..LONGEST).unwrap_or(first));
        while let Some(more) = self.continuation() {
            let room = LONGEST.saturating_sub(bytes.len());
            if room > 0 {
                bytes
                    .to_mut()
                    .extend_from_slice(more.get(..room).unwrap_or(more));
            }
        }
        let text = text(&bytes);
        Some(Line { number, text })
    }
}

/// Bytes as text: UTF-8, or Latin-1 where nothing in them is UTF-8 beyond ASCII.
fn text(bytes: &[u8]) -> String {
    let Err(error) = std::str::from_utf8(bytes) else {
        return String::from_utf8_lossy(bytes).into_owned();
    };
    // A character cut off at the very end by the limit is no sign of another encoding.
    let whole = error.error_len().is_none() && bytes.len() >= LONGEST;
    let is_utf8 = whole
        || bytes
            .utf8_chunks()
            .any(|chunk| chunk.valid().bytes().any(|byte| !byte.is_ascii()));
    if is_utf8 {
        return String::from_utf8_lossy(bytes).into_owned();
    }
    bytes.iter().map(|byte| char::from(*byte)).collect()
}

/// The bytes as UTF-8 where they are UTF-16, told by its mark or by zeros beside the first letters; else as they are.
pub fn utf8(bytes: &[u8]) -> Cow<'_, [u8]> {
    let unit: fn(&[u8]) -> u16 = match bytes {
        [0xff, 0xfe, ..] | [b'B' | b'b', 0, b'E' | b'e', 0, ..] => |pair| read(pair, false),
        [0xfe, 0xff, ..] | [0, b'B' | b'b', 0, b'E' | b'e', ..] => |pair| read(pair, true),
        _ => return Cow::Borrowed(bytes),
    };
    let text: String = char::decode_utf16(bytes.chunks_exact(2).map(unit))
        .map(|char| char.unwrap_or(char::REPLACEMENT_CHARACTER))
        .collect();
    Cow::Owned(text.into_bytes())
}

fn read(pair: &[u8], big_end_first: bool) -> u16 {
    match *pair {
        [high, low] if big_end_first => u16::from_be_bytes([high, low]),
        [low, high] => u16::from_le_bytes([low, high]),
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(bytes: &[u8]) -> Vec<(usize, String)> {
        Lines::of(bytes)
            .map(|line| (line.number, line.text))
            .collect()
    }

    #[test]
    fn lines_end_by_any_break_and_keep_their_numbers() {
        for text in [
            "A:1\r\nB:2\r\n",
            "A:1\nB:2",
            "A:1\rB:2\r",
            "\u{feff}A:1\nB:2",
        ] {
            let expected = [(1, "A:1".to_owned()), (2, "B:2".to_owned())];
            assert_eq!(lines(text.as_bytes()), expected, "{text:?}");
        }
        assert_eq!(lines(b"A\n\n\nB"), [(1, "A".into()), (4, "B".into())]);
        assert_eq!(lines(b""), []);
        assert_eq!(lines(b"\r\n\r\n"), []);
    }

    #[test]
    fn folds_by_space_and_tab_are_undone_also_within_a_character() {
        let folded = "A:caf\u{e9} x\n B: y";
        assert_eq!(
            lines(b"A:caf\xc3\r\n \xa9 x\n B: y\nC"),
            [(1, folded.replace("\n ", "")), (4, "C".into())]
        );
        assert_eq!(lines(b"A:1\r\n\t2\r\n\t\t3"), [(1, "A:12\t3".into())]);
        // Line ends that were doubled on the way.
        assert_eq!(
            lines(b"A:1\r\r\n 2\r\r\nB"),
            [(1, "A:12".into()), (5, "B".into())]
        );
    }

    #[test]
    fn latin_1_and_broken_utf8_are_read_as_well_as_can_be() {
        assert_eq!(lines(b"A:caf\xe9"), [(1, "A:caf\u{e9}".into())]);
        assert_eq!(lines(b"A:\xc3\xa9\xff"), [(1, "A:\u{e9}\u{fffd}".into())]);
    }

    #[test]
    fn a_long_line_is_cut_and_the_next_is_whole() {
        let mut bytes = vec![b'x'; LONGEST * 3];
        bytes.extend_from_slice(b"\n yy\n zz\nB:1\n");
        let lines = lines(&bytes);
        assert_eq!(lines[0].1.len(), LONGEST);
        assert_eq!(lines[1], (4, "B:1".into()));
        let euros = "\u{20ac}".repeat(LONGEST);
        let first = Lines::of(euros.as_bytes()).next().unwrap();
        assert!(first.text.starts_with('\u{20ac}') && first.text.len() <= LONGEST + 3);
    }

    #[test]
    fn utf_16_is_read_with_and_without_its_mark() {
        let text = "BEGIN:VCALENDAR\r\nSUMMARY:caf\u{e9}";
        let units: Vec<u16> = text.encode_utf16().collect();
        let low: Vec<u8> = units.iter().flat_map(|unit| unit.to_le_bytes()).collect();
        let high: Vec<u8> = units.iter().flat_map(|unit| unit.to_be_bytes()).collect();
        for bytes in [
            low.clone(),
            high.clone(),
            [&[0xff, 0xfe][..], &low].concat(),
            [&[0xfe, 0xff][..], &high].concat(),
        ] {
            let decoded = utf8(&bytes);
            let found: Vec<_> = Lines::of(&decoded).collect();
            assert_eq!(found.len(), 2, "{bytes:?}");
            assert_eq!(found[1].text, "SUMMARY:caf\u{e9}");
            assert_eq!(found[0].text, "BEGIN:VCALENDAR");
        }
        assert_eq!(utf8(b"BEGIN:VCALENDAR").as_ref(), b"BEGIN:VCALENDAR");
    }
}
