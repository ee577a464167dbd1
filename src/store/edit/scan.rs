//! Where a line, a quoted text or a flow collection of YAML ends. Knows no structure.

use std::collections::BTreeMap;

/// Comments by where their `#` stands; the value is the end of their line. Byte positions.
pub type Comments = BTreeMap<usize, usize>;

/// One line of a document, in byte positions.
#[derive(Debug, Clone, Copy)]
pub struct Line {
    /// Where it begins, behind a byte-order mark.
    pub start: usize,
    /// Where its text ends, before the line break.
    pub end: usize,
    /// Where the next line begins.
    pub next: usize,
    /// Spaces at its beginning.
    pub indent: usize,
}

/// Splits at every break that YAML 1.1 knows (libyaml honors them): LF, CRLF, CR, NEL, LS and PS.
pub fn lines(text: &str) -> Vec<Line> {
    let mut start = if text.starts_with('\u{feff}') { 3 } else { 0 };
    let mut found = Vec::new();
    let mut chars = text.char_indices().skip(usize::from(start > 0)).peekable();
    while let Some((at, c)) = chars.next() {
        if !is_break(c) {
            continue;
        }
        let crlf = c == '\r' && chars.next_if(|(_, next)| *next == '\n').is_some();
        let next = at + c.len_utf8() + usize::from(crlf);
        found.push(line(text, start, at, next));
        start = next;
    }
    if start < text.len() {
        found.push(line(text, start, text.len(), text.len()));
    }
    found
}

/// A character that ends a line under YAML 1.1.
pub fn is_break(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

fn line(text: &str, start: usize, end: usize, next: usize) -> Line {
    let indent = text[start..end].bytes().take_while(|b| *b == b' ').count();
    Line {
        start,
        end,
        next,
        indent,
    }
}

/// The position of the first byte from `at` that is neither space nor tab, at most `end`.
pub fn skip_blanks(text: &str, at: usize, end: usize) -> usize {
    let blanks = text[at..end].bytes().take_while(|b| is_blank(*b)).count();
    at + blanks
}

/// A space or a tab.
pub fn is_blank(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t')
}

/// The end of the quoted text that begins at `at`, behind its closing quote.
pub fn quoted(text: &str, at: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let quote = *bytes.get(at)?;
    let mut here = at + 1;
    loop {
        let byte = *bytes.get(here)?;
        if byte == b'\\' && quote == b'"' {
            here += 2;
        } else if byte != quote {
            here += 1;
        } else if quote == b'\'' && bytes.get(here + 1) == Some(&quote) {
            here += 2;
        } else {
            return Some(here + 1);
        }
    }
}

/// Where the plain text that begins at `at` stops on this line, and where a comment behind it begins.
pub fn plain(text: &str, at: usize, end: usize) -> (usize, Option<usize>) {
    let bytes = text.as_bytes();
    let comment = (at + 1..end).find(|i| bytes[*i] == b'#' && is_blank(bytes[i - 1]));
    let stop = comment.unwrap_or(end);
    let kept = text[at..stop].trim_end_matches([' ', '\t']).len();
    (at + kept, comment)
}

/// The end of the flow collection that begins at `at`, over as many lines as it takes; its comments
/// go into `comments`.
pub fn flow(text: &str, at: usize, comments: &mut Comments) -> Option<usize> {
    let bytes = text.as_bytes();
    let (mut here, mut depth, mut fresh) = (at, 0_usize, true);
    loop {
        let byte = *bytes.get(here)?;
        match byte {
            b'"' | b'\'' if fresh => {
                here = quoted(text, here)?;
                fresh = bytes.get(here) == Some(&b':');
                continue;
            }
            b'&' | b'!' if fresh => {
                here += property(&text[here..]);
                continue;
            }
            b'#' if comment_may_begin(bytes, here) => {
                let end = here + text[here..].find(is_break)?;
                comments.insert(here, end);
                here = end;
                continue;
            }
            b'[' | b'{' => (depth, fresh) = (depth + 1, true),
            b']' | b'}' => (depth, fresh) = (depth.checked_sub(1)?, false),
            b',' => fresh = true,
            b':' | b'?' | b'-' if ends_a_token(bytes.get(here + 1)) => fresh = true,
            b' ' | b'\t' | b'\n' | b'\r' => {}
            _ => fresh = false,
        }
        here += 1;
        if depth == 0 {
            return Some(here);
        }
    }
}

/// The length of an anchor or tag at the beginning of `rest`.
pub fn property(rest: &str) -> usize {
    let stops =
        |c: char| c == ' ' || c == '\t' || is_break(c) || matches!(c, ',' | '[' | ']' | '{' | '}');
    rest.find(stops).unwrap_or(rest.len()).max(1)
}

fn comment_may_begin(bytes: &[u8], at: usize) -> bool {
    at.checked_sub(1)
        .is_none_or(|before| matches!(bytes[before], b' ' | b'\t' | b'\n' | b'\r'))
}

fn ends_a_token(next: Option<&u8>) -> bool {
    next.is_none_or(|b| {
        matches!(
            b,
            b' ' | b'\t' | b'\n' | b'\r' | b',' | b'[' | b']' | b'{' | b'}' | b'"' | b'\''
        )
    })
}
