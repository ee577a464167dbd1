//! Foreign text cut into numbers, words and marks, the same whatever script, keyboard or mail program wrote it.

use std::ops::Range;

use super::words::hides;

/// A piece of text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Token {
    /// What it is.
    pub kind: Kind,
    /// Where it stands in the text, in bytes.
    pub at: Range<usize>,
    /// Whether white space, or the beginning of the text, stands before it.
    pub spaced: bool,
}

/// What a piece of text is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Kind {
    /// Digits, as those of ASCII.
    Number(String),
    /// Letters, without capitals and the accents of Latin.
    Word(String),
    /// Any other character; dashes, quotes, points and the like in their plainest form.
    Mark(char),
    /// The end of a line.
    Break,
}

impl Token {
    /// The letters, if it is a word.
    pub fn word(&self) -> Option<&str> {
        match &self.kind {
            Kind::Word(word) => Some(word),
            _ => None,
        }
    }

    /// The digits, if it is a number.
    pub fn digits(&self) -> Option<&str> {
        match &self.kind {
            Kind::Number(digits) => Some(digits),
            _ => None,
        }
    }

    /// Whether it is this mark.
    pub fn is(&self, mark: char) -> bool {
        self.kind == Kind::Mark(mark)
    }
}

/// What a character is to the text it stands in.
enum Class {
    Digit(char),
    Letter(char),
    Mark(char),
    Break,
    Space,
    /// Not seen.
    Nothing,
}

/// The pieces of `text`, in its order. White space only shows in `spaced`, and what is not seen not at all.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut found: Vec<Token> = Vec::new();
    let mut spaced = true;
    let mut before = '\0';
    for (start, c) in text.char_indices() {
        let second_half = before == '\r' && c == '\n';
        before = c;
        let class = class(c);
        match class {
            _ if second_half => continue,
            Class::Nothing => continue,
            Class::Space => {
                spaced = true;
                continue;
            }
            Class::Break | Class::Digit(_) | Class::Letter(_) | Class::Mark(_) => {}
        }
        let at = start..start + c.len_utf8();
        let grown = !spaced
            && found
                .last_mut()
                .is_some_and(|last| grow(last, &class, at.end));
        if !grown {
            found.extend(begin(&class).map(|kind| Token { kind, at, spaced }));
        }
        spaced = matches!(class, Class::Break);
    }
    found
}

/// Adds a character to the piece before it where both are of one word or one number.
fn grow(last: &mut Token, class: &Class, end: usize) -> bool {
    match (&mut last.kind, class) {
        (Kind::Number(digits), Class::Digit(digit)) => digits.push(*digit),
        (Kind::Word(word), Class::Letter(letter)) => lower(*letter, word),
        _ => return false,
    }
    last.at.end = end;
    true
}

/// The piece that begins with a character.
fn begin(class: &Class) -> Option<Kind> {
    match class {
        Class::Digit(digit) => Some(Kind::Number(digit.to_string())),
        Class::Letter(letter) => {
            let mut word = String::new();
            lower(*letter, &mut word);
            Some(Kind::Word(word))
        }
        Class::Mark(mark) => Some(Kind::Mark(*mark)),
        Class::Break => Some(Kind::Break),
        Class::Space | Class::Nothing => None,
    }
}

fn lower(letter: char, word: &mut String) {
    word.extend(
        letter
            .to_lowercase()
            .filter(|c| !is_accent(*c))
            .map(unaccented),
    );
}

fn class(c: char) -> Class {
    if c.is_ascii_digit() {
        return Class::Digit(c);
    }
    if matches!(
        c,
        '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}'
    ) {
        return Class::Break;
    }
    if hides(c) || is_accent(c) {
        return Class::Nothing;
    }
    if c.is_whitespace() || c.is_control() {
        return Class::Space;
    }
    if let Some(digit) = digit(c) {
        return Class::Digit(digit);
    }
    let c = narrow(c);
    if c.is_alphabetic() {
        Class::Letter(c)
    } else {
        Class::Mark(plain_mark(c))
    }
}

/// Where the ten digits of each script begin (Unicode, general category Nd).
const ZEROS: [u32; 24] = [
    0x30, 0x660, 0x6F0, 0x7C0, 0x966, 0x9E6, 0xA66, 0xAE6, 0xB66, 0xBE6, 0xC66, 0xCE6, 0xD66,
    0xDE6, 0xE50, 0xED0, 0xF20, 0x1040, 0x17E0, 0x1810, 0xFF10, 0x1D7CE, 0x1D7D8, 0x1D7F6,
];

fn digit(c: char) -> Option<char> {
    let code = u32::from(c);
    let value = ZEROS
        .iter()
        .find_map(|zero| code.checked_sub(*zero).filter(|n| *n < 10))?;
    char::from_digit(value, 10)
}

/// Wide letters and marks of East Asian keyboards as those of ASCII.
fn narrow(c: char) -> char {
    match c {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c),
        other => other,
    }
}

fn plain_mark(c: char) -> char {
    match c {
        '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' | '﹘' | '﹣' | '~' | '〜' | '∼' | '⁃' => {
            '-'
        }
        '’' | '‘' | '`' | '´' | '′' => '\'',
        '“' | '”' | '„' | '«' | '»' | '″' => '"',
        '：' | '∶' | '꞉' => ':',
        '⁄' | '∕' => '/',
        '。' | '․' | '٫' => '.',
        '،' | '、' => ',',
        '·' | '•' | '⋅' | '∙' | '¦' | '▪' | '●' => '|',
        other => other,
    }
}

/// Accents that are characters of their own.
fn is_accent(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36F}')
}

/// A small letter without the accent it carries in Latin scripts.
fn unaccented(c: char) -> char {
    match c {
        'á' | 'à' | 'â' | 'ã' | 'ä' | 'å' | 'ă' | 'ā' => 'a',
        'é' | 'è' | 'ê' | 'ë' | 'ē' => 'e',
        'í' | 'ì' | 'î' | 'ï' | 'ı' | 'ī' => 'i',
        'ó' | 'ò' | 'ô' | 'õ' | 'ö' | 'ō' => 'o',
        'ú' | 'ù' | 'û' | 'ü' | 'ū' => 'u',
        'ç' | 'ć' | 'č' => 'c',
        'ñ' | 'ń' => 'n',
        'ş' | 'ș' | 'š' => 's',
        'ğ' => 'g',
        'ț' => 't',
        'ž' | 'ź' | 'ż' => 'z',
        other => other,
    }
}
