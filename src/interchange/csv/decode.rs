//! Bytes of a file to text: which encoding, and nothing left in it that steers a terminal or hides.

use std::borrow::Cow;

use super::Refusal;

/// The most bytes a file may have: 50 MB. A season of 300 interviews is a few hundred kB.
pub(super) const MOST_BYTES: usize = 50 * 1024 * 1024;

/// What files begin with that are no text, and what to say of them.
const NO_TEXT: [(&[u8], &str); 5] = [
    (
        b"PK\x03\x04",
        "This is an Excel workbook or another packed file, not a .csv file; in the spreadsheet choose File, Save as, CSV UTF-8.",
    ),
    (
        b"\xd0\xcf\x11\xe0",
        "This is an old Excel workbook, not a .csv file; in the spreadsheet choose File, Save as, CSV UTF-8.",
    ),
    (
        b"%PDF",
        "This is a PDF page, not a .csv file; open the spreadsheet it was made from and save it as CSV.",
    ),
    (
        b"{\\rtf",
        "This is a text document, not a .csv file; save the table from a spreadsheet as CSV.",
    ),
    (
        b"BEGIN:VCALENDAR",
        "This is a calendar file, not a spreadsheet; give it a name that ends in .ics and import it again.",
    ),
];

/// Windows-1252 from 0x80 to 0x9F; the rest of it is the first 256 characters of Unicode.
const WINDOWS_1252: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}',
    '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// The text of a file.
pub(super) fn decode(bytes: &[u8]) -> Result<String, Refusal> {
    if bytes.len() > MOST_BYTES {
        return Err(Refusal::whole(
            "The file is larger than 50 MB, which is more than a season of interviews; save only the table with the interviews.",
        ));
    }
    let no_text = NO_TEXT.iter().find(|(magic, _)| bytes.starts_with(magic));
    if let Some((_, why)) = no_text {
        return Err(Refusal::whole(why));
    }
    let text = characters(bytes);
    if looks_like_a_page(&text) {
        return Err(Refusal::whole(
            "This is a web page, not a .csv file; open it in a spreadsheet and save it as CSV UTF-8.",
        ));
    }
    Ok(harmless(text).into_owned())
}

/// UTF-16 or UTF-8 by its mark, else UTF-8 if it is that, else Windows-1252, in which any bytes are text.
fn characters(bytes: &[u8]) -> Cow<'_, str> {
    match bytes {
        [0xEF, 0xBB, 0xBF, rest @ ..] => utf8(rest),
        [0xFF, 0xFE, rest @ ..] => Cow::Owned(utf16(rest, u16::from_le_bytes)),
        [0xFE, 0xFF, rest @ ..] => Cow::Owned(utf16(rest, u16::from_be_bytes)),
        // Two Latin letters without a mark: a zero before or after each.
        [1..=255, 0, 1..=255, 0, ..] => Cow::Owned(utf16(bytes, u16::from_le_bytes)),
        [0, 1..=255, 0, 1..=255, ..] => Cow::Owned(utf16(bytes, u16::from_be_bytes)),
        _ => utf8(bytes),
    }
}

fn utf8(bytes: &[u8]) -> Cow<'_, str> {
    match std::str::from_utf8(bytes) {
        Ok(text) => Cow::Borrowed(text),
        // Cut within the last character: what stands before it is whole.
        Err(error) if error.error_len().is_none() => {
            String::from_utf8_lossy(bytes.get(..error.valid_up_to()).unwrap_or_default())
        }
        Err(_) => Cow::Owned(bytes.iter().copied().map(windows_1252).collect()),
    }
}

fn windows_1252(byte: u8) -> char {
    let high = usize::from(byte).wrapping_sub(0x80);
    let named = WINDOWS_1252.get(high).copied();
    named.unwrap_or_else(|| char::from(byte))
}

fn utf16(bytes: &[u8], unit: impl Fn([u8; 2]) -> u16) -> String {
    let units = bytes.chunks_exact(2).filter_map(|pair| {
        let pair: [u8; 2] = pair.try_into().ok()?;
        Some(unit(pair))
    });
    let read = char::decode_utf16(units);
    read.map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER))
        .collect()
}

fn looks_like_a_page(text: &str) -> bool {
    let head: String = text.trim_start().chars().take(16).collect();
    let head = head.to_lowercase();
    ["<!doctype", "<html", "<table", "<?xml"]
        .iter()
        .any(|tag| head.starts_with(tag))
}

/// Text without what steers a terminal or hides; line ends and tabs stay, other spaces become plain ones.
fn harmless(text: Cow<'_, str>) -> Cow<'_, str> {
    let is_plain = |byte: u8| matches!(byte, b' '..=b'~' | b'\n' | b'\r' | b'\t');
    if text.bytes().all(is_plain) {
        return text;
    }
    Cow::Owned(text.chars().filter_map(harmless_char).collect())
}

/// A character as it may stand in an entry; `None` for one that may not. The joiners that Indic scripts, Persian and
/// emoji need stay.
fn harmless_char(c: char) -> Option<char> {
    match c {
        '\n' | '\r' | '\t' => Some(c),
        // Spreadsheets set times with spaces that do not break: "9:00\u{202f}AM".
        '\u{a0}' | '\u{2007}' | '\u{202f}' | '\u{0b}' | '\u{0c}' | '\u{85}' | '\u{2028}'
        | '\u{2029}' => Some(' '),
        c if is_hidden(c) => None,
        c => Some(c),
    }
}

/// Controls, and format characters that reorder or hide text.
pub(super) fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2028}' | '\u{2029}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}'
            | '\u{e0000}'..='\u{e007f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn utf16_of(text: &str, mark: &[u8], bytes: impl Fn(u16) -> [u8; 2]) -> Vec<u8> {
        let units = text.encode_utf16().flat_map(bytes);
        mark.iter().copied().chain(units).collect()
    }

    #[test]
    fn a_text_is_the_same_in_every_encoding_a_spreadsheet_saves() {
        let text = "Café,München\n9:00 – 10:00,“ok”\n";
        let windows: Vec<u8> = text
            .chars()
            .map(|c| match c {
                'é' => 0xE9,
                'ü' => 0xFC,
                '–' => 0x96,
                '“' => 0x93,
                '”' => 0x94,
                c => u8::try_from(c).unwrap(),
            })
            .collect();
        for (name, bytes) in [
            ("utf-8", text.as_bytes().to_vec()),
            (
                "utf-8 with its mark",
                [b"\xef\xbb\xbf", text.as_bytes()].concat(),
            ),
            ("utf-16 le", utf16_of(text, b"\xff\xfe", u16::to_le_bytes)),
            ("utf-16 be", utf16_of(text, b"\xfe\xff", u16::to_be_bytes)),
            ("utf-16 le, no mark", utf16_of(text, b"", u16::to_le_bytes)),
            ("utf-16 be, no mark", utf16_of(text, b"", u16::to_be_bytes)),
            ("windows-1252", windows),
        ] {
            assert_eq!(decode(&bytes).unwrap(), text, "{name}");
        }
    }

    #[test]
    fn a_file_cut_within_a_character_keeps_what_stands_before() {
        assert_eq!(decode(&"Bogotá".as_bytes()[..6]).unwrap(), "Bogot");
        let cut = utf16_of("Ab", b"\xff\xfe", u16::to_le_bytes);
        assert_eq!(decode(&cut[..5]).unwrap(), "A");
    }

    #[test]
    fn what_steers_a_terminal_or_hides_is_dropped() {
        for (given, kept) in [
            ("a\u{1b}[31mb\u{7}", "a[31mb"),
            ("\u{202e}moc.live\u{202c}", "moc.live"),
            ("9:00\u{202f}AM\u{a0}ET", "9:00 AM ET"),
            ("a\0b\u{feff}\u{200b}c", "abc"),
            ("न\u{200d}म\ta\r\nb", "न\u{200d}म\ta\r\nb"),
        ] {
            assert_eq!(decode(given.as_bytes()).unwrap(), kept, "{given:?}");
        }
    }

    #[test]
    fn what_is_no_text_is_named() {
        for (bytes, word) in [
            (&b"PK\x03\x04\x14\x00"[..], "Excel workbook"),
            (b"\xd0\xcf\x11\xe0\xa1\xb1", "old Excel"),
            (b"%PDF-1.7", "PDF"),
            (b"BEGIN:VCALENDAR\r\n", ".ics"),
            (b"\n <!DOCTYPE html><html>", "web page"),
            (b"<table><tr>", "web page"),
        ] {
            let refusal = decode(bytes).unwrap_err().to_string();
            assert!(refusal.contains(word), "{refusal}");
        }
        let refusal = decode(&vec![b'a'; MOST_BYTES + 1]).unwrap_err();
        assert!(refusal.to_string().contains("50 MB"), "{refusal}");
    }
}
