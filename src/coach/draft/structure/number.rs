//! Numbers as people write and say them.

use super::super::phrase::lists;

/// Words for numbers. `one` is left out: it is mostly no number.
const WORDS: [(&str, f64); 27] = [
    ("two", 2.0),
    ("three", 3.0),
    ("four", 4.0),
    ("five", 5.0),
    ("six", 6.0),
    ("seven", 7.0),
    ("eight", 8.0),
    ("nine", 9.0),
    ("ten", 10.0),
    ("eleven", 11.0),
    ("twelve", 12.0),
    ("thirteen", 13.0),
    ("fourteen", 14.0),
    ("fifteen", 15.0),
    ("sixteen", 16.0),
    ("seventeen", 17.0),
    ("eighteen", 18.0),
    ("nineteen", 19.0),
    ("twenty", 20.0),
    ("thirty", 30.0),
    ("forty", 40.0),
    ("fifty", 50.0),
    ("sixty", 60.0),
    ("seventy", 70.0),
    ("eighty", 80.0),
    ("ninety", 90.0),
    ("dozen", 12.0),
];

/// Words that make a number of the one before.
const SCALES: [(&str, f64); 3] = [
    ("hundred", 100.0),
    ("thousand", 1000.0),
    ("million", 1_000_000.0),
];

/// Words that say how many without being one number.
const AMOUNTS: &str = "half halved twice doubled double tripled triple third quarter hundreds dozens thousands zero percent";

/// The value of a word for a number, or of digits.
pub(super) fn value(word: &str) -> Option<f64> {
    if word.starts_with(|c: char| c.is_ascii_digit()) {
        return word.parse().ok();
    }
    if !word.starts_with(['t', 'f', 's', 'e', 'n', 'd']) {
        return None;
    }
    let mut words = WORDS.iter();
    words
        .find(|(known, _)| *known == word)
        .map(|(_, value)| *value)
}

/// What a word makes of the number before it.
pub(super) fn scale(word: &str) -> Option<f64> {
    let mut scales = SCALES.iter();
    scales
        .find(|(known, _)| *known == word)
        .map(|(_, scale)| *scale)
}

/// Whether a word is a number, by itself or with its unit: `9`, `9h`, `two`, `hundred`.
pub(super) fn is_number(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_digit()) || value(word).is_some() || scale(word).is_some()
}

/// Whether a word says how much: a number, or `half`, `doubled`, `percent`.
pub(super) fn says_how_much(word: &str) -> bool {
    is_number(word) || lists(AMOUNTS, b' ', word)
}

/// Whether a word is the place in an order: `sixth`, `2nd`.
pub(super) fn is_ordinal(word: &str) -> bool {
    const ORDINALS: &str =
        "first second third fourth fifth sixth seventh eighth ninth tenth st nd rd th";
    lists(ORDINALS, b' ', word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_known_in_digits_and_words() {
        for (word, known) in [
            ("120", Some(120.0)),
            ("1200", Some(1200.0)),
            ("9:00", None),
            ("2.5", Some(2.5)),
            ("two", Some(2.0)),
            ("ninety", Some(90.0)),
            ("9h", None),
            ("one", None),
            ("many", None),
            ("", None),
        ] {
            assert_eq!(value(word), known, "{word}");
        }
        assert!(is_number("9h") && is_number("hundred") && !is_number("one"));
        assert!(says_how_much("halved") && !says_how_much("some"));
    }
}
