//! Lists of words in one text: `a|b|c` in a pattern, `a b c` elsewhere. They are searched for every word of a draft with
//! every key, so byte by byte and without taking them apart.

/// Whether a list of words with a sign between them holds a word.
pub(in super::super) fn lists(list: &str, between: u8, word: &str) -> bool {
    let (list, word) = (list.as_bytes(), word.as_bytes());
    let Some(first) = word.first() else {
        return false;
    };
    let mut begins = true;
    for (at, byte) in list.iter().enumerate() {
        if begins && byte == first && stands_at(list, at, between, word) {
            return true;
        }
        begins = *byte == between;
    }
    false
}

fn stands_at(list: &[u8], at: usize, between: u8, word: &[u8]) -> bool {
    let end = at + word.len();
    list.get(at..end) == Some(word) && list.get(end).is_none_or(|next| *next == between)
}

#[cfg(test)]
mod tests {
    use super::lists;

    #[test]
    fn only_whole_words_are_in_a_list() {
        for (word, is_in) in [
            ("a", true),
            ("bc", true),
            ("bcd", true),
            ("é", true),
            ("b", false),
            ("cd", false),
            ("d", false),
            ("a|bc", true),
            ("", false),
        ] {
            assert_eq!(lists("a|bc|bcd|é", b'|', word), is_in, "{word}");
        }
        assert!(!lists("", b'|', "a"));
    }
}
