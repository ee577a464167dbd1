//! Which characters belong to a word.

/// Whether a word may begin with it.
pub(super) fn begins(c: char) -> bool {
    c.is_alphanumeric()
}

/// Whether a word goes on with it: letters, digits, and signs that belong to the letter before.
pub(super) fn goes_on(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_alphanumeric();
    }
    c.is_alphanumeric() || is_mark(c)
}

/// Whether it is a sign on the letter before: an accent, a vowel sign, a joiner.
fn is_mark(c: char) -> bool {
    matches!(
        u32::from(c),
        0x0300..=0x036F
            | 0x0483..=0x0489
            | 0x0591..=0x05BD
            | 0x05BF..=0x05C7
            | 0x0610..=0x061A
            | 0x064B..=0x065F
            | 0x0670
            | 0x06D6..=0x06ED
            | 0x0900..=0x0963
            | 0x0966..=0x0DFF
            | 0x0E31..=0x0E4E
            | 0x0EB1..=0x0ECE
            | 0x0F71..=0x0FBC
            | 0x1037..=0x103E
            | 0x17B4..=0x17D3
            | 0x1AB0..=0x1AFF
            | 0x1DC0..=0x1DFF
            | 0x200C..=0x200D
            | 0x20D0..=0x20FF
            | 0xFE00..=0xFE0F
            | 0xFE20..=0xFE2F
    )
}

/// Whether it is a word by itself: scripts that put no spaces between words.
pub(super) fn stands_alone(c: char) -> bool {
    matches!(
        u32::from(c),
        0x3041..=0x3096 | 0x3400..=0x4DBF | 0x4E00..=0x9FFF | 0xF900..=0xFAFF | 0x20000..=0x3FFFF
    )
}

/// Whether it stands between a letter and a letter of one word.
pub(super) fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ' | '‘' | '`' | '´')
}

/// Whether it closes a quotation or a bracket.
pub(super) fn is_closing(c: char) -> bool {
    matches!(c, '"' | '”' | '’' | '\'' | '»' | ')' | ']' | '*' | '_')
}

/// A letter without its accent.
pub(super) fn plain(c: char) -> char {
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
