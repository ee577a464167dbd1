//! A note as words with their places, and patterns over them.

use crate::domain::person::folded;

/// Words before a full stop that ends no sentence.
const ABBREVIATIONS: [&str; 10] = [
    "dr", "prof", "mr", "mrs", "ms", "st", "vs", "jr", "sr", "no",
];

/// One word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Word {
    /// The word without capitals, accents and apostrophes.
    pub folded: String,
    /// Where it begins, in characters.
    pub from: usize,
    /// Where it ends, not included.
    pub to: usize,
    /// The sentence it stands in, from 0.
    pub sentence: usize,
    /// The line it stands on, from 0.
    pub line: usize,
    /// Whether all its letters are capitals.
    pub is_capitals: bool,
    /// Whether it hangs on the word before, by a hyphen or another sign without a space.
    pub is_joined: bool,
}

/// The words of a text.
pub(super) fn words(text: &str) -> Vec<Word> {
    let chars: Vec<char> = text.chars().collect();
    let mut found: Vec<Word> = Vec::new();
    let (mut at, mut line, mut sentence) = (0, 0, 0);
    let mut spaced = true;
    while let Some(c) = chars.get(at) {
        let length = chars.get(at..).map_or(0, word_length);
        if length > 0 {
            let raw: String = chars.iter().skip(at).take(length).collect();
            let (from, to) = (at, at + length);
            found.push(word(&raw, (from, to), (sentence, line), !spaced));
            at = to;
            spaced = false;
            continue;
        }
        let ends = match c {
            '!' | '?' | ';' => true,
            '.' => {
                chars.get(at + 1).is_none_or(|next| next.is_whitespace())
                    && !is_abbreviated(found.last())
            }
            '\n' => chars.get(at + 1).is_none_or(|next| *next == '\n'),
            _ => false,
        };
        sentence += usize::from(ends);
        line += usize::from(*c == '\n');
        spaced |= c.is_whitespace();
        at += 1;
    }
    found
}

fn word(
    raw: &str,
    (from, to): (usize, usize),
    (sentence, line): (usize, usize),
    is_joined: bool,
) -> Word {
    let sign = if raw.starts_with('#') { "#" } else { "" };
    let mut letters = raw.chars().filter(|c| c.is_alphabetic()).peekable();
    let is_capitals = letters.peek().is_some() && letters.all(char::is_uppercase);
    Word {
        folded: format!("{sign}{}", folded(raw)),
        from,
        to,
        sentence,
        line,
        is_capitals,
        is_joined,
    }
}

/// How many characters the word that begins here has; 0 where none begins.
fn word_length(chars: &[char]) -> usize {
    let is_letter = |at: usize| chars.get(at).is_some_and(|c| c.is_alphanumeric());
    let start =
        usize::from(chars.first() == Some(&'#') && chars.get(1).is_some_and(char::is_ascii_digit));
    let mut at = start;
    loop {
        let is_apostrophe = chars.get(at).is_some_and(|c| matches!(c, '\'' | '’'));
        if is_letter(at) || (is_apostrophe && at > start && is_letter(at + 1)) {
            at += 1;
        } else {
            return if at > start { at } else { 0 };
        }
    }
}

/// Whether a full stop after this word belongs to it: a title, or an initial other than `I`.
fn is_abbreviated(word: Option<&Word>) -> bool {
    word.is_some_and(|word| {
        let is_initial = word.folded.chars().count() == 1 && word.folded != "i";
        ABBREVIATIONS.contains(&word.folded.as_str()) || (is_initial && word.is_capitals)
    })
}

/// Whether the first line of a text is its subject.
pub(super) fn is_subject(text: &str) -> bool {
    let first = text.lines().next().unwrap_or_default();
    let key = first.split(':').next().unwrap_or_default();
    first.contains(':') && key.trim().eq_ignore_ascii_case("subject")
}

/// Whether a list of words with spaces between holds a word.
pub(super) fn lists(list: &str, word: &str) -> bool {
    list.split(' ').any(|one| one == word)
}

/// Where a pattern stands in the words of one sentence: the first and the last word that belong to it.
///
/// A pattern is words with spaces between: `a|b` is either, `rank*` any beginning so, `?a` may be missing, `..4` up to
/// four words of any kind, and `@` one of `subjects`.
pub(super) fn find(
    pattern: &str,
    sentence: &[Word],
    subjects: &[String],
) -> Option<(usize, usize)> {
    let slots: Vec<&str> = pattern.split(' ').collect();
    (0..sentence.len()).find_map(|at| {
        let end = matches(&slots, sentence, at, subjects)?;
        (end > at).then(|| (at, end - 1))
    })
}

/// The place after the last word that belongs to the pattern from here on.
fn matches(slots: &[&str], sentence: &[Word], at: usize, subjects: &[String]) -> Option<usize> {
    let Some((slot, rest)) = slots.split_first() else {
        return Some(at);
    };
    if let Some(most) = slot.strip_prefix("..") {
        let most: usize = most.parse().unwrap_or_default();
        return (at..=at + most).find_map(|at| matches(rest, sentence, at, subjects));
    }
    let (slot, is_optional) = match slot.strip_prefix('?') {
        Some(slot) => (slot, true),
        None => (*slot, false),
    };
    let ends = at == sentence.len() && slot.split('|').any(|choice| choice == "$");
    if ends && rest.is_empty() {
        return Some(at);
    }
    let here = sentence
        .get(at)
        .filter(|word| fits(slot, &word.folded, subjects));
    let with = here.and_then(|_| matches(rest, sentence, at + 1, subjects));
    with.or_else(|| is_optional.then(|| matches(rest, sentence, at, subjects))?)
}

fn fits(slot: &str, word: &str, subjects: &[String]) -> bool {
    slot.split('|')
        .any(|choice| match choice.strip_suffix('*') {
            Some(beginning) => word.starts_with(beginning),
            None if choice == "@" => subjects.iter().any(|subject| subject == word),
            None => choice == word,
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_know_their_place_and_their_sentence() {
        let text = "Dear Dr. Núñez,\n\nI'm #1? It’s a well-known MRI.\nBye";
        let found = words(text);
        let said: Vec<_> = found
            .iter()
            .map(|word| (word.folded.as_str(), word.sentence, word.line))
            .collect();
        assert_eq!(
            said,
            [
                ("dear", 0, 0),
                ("dr", 0, 0),
                ("nunez", 0, 0),
                ("im", 1, 2),
                ("#1", 1, 2),
                ("its", 2, 2),
                ("a", 2, 2),
                ("well", 2, 2),
                ("known", 2, 2),
                ("mri", 2, 2),
                ("bye", 3, 3),
            ]
        );
        for word in &found {
            let quoted: String = text
                .chars()
                .skip(word.from)
                .take(word.to - word.from)
                .collect();
            assert_eq!(
                folded(&quoted),
                word.folded.trim_start_matches('#'),
                "{quoted}"
            );
        }
        let joined: Vec<_> = found
            .iter()
            .filter(|word| word.is_joined)
            .map(|word| word.folded.as_str())
            .collect();
        assert_eq!(joined, ["known"]);
        assert!(
            found
                .iter()
                .any(|word| word.is_capitals && word.folded == "mri")
        );
    }

    #[test]
    fn patterns_are_found_where_they_stand() {
        let sentence = words("I will certainly rank your lovely program first");
        let subjects = ["program".to_owned()];
        for (pattern, place) in [
            ("i will", Some((0, 1))),
            ("rank*", Some((3, 3))),
            ("i ..2 rank", Some((0, 3))),
            ("i ..1 rank", None),
            ("rank|match your ?lovely program", Some((3, 6))),
            ("your ?very ?lovely program", Some((4, 6))),
            ("@ first", Some((6, 7))),
            ("first ..3", Some((7, 7))),
            ("last", None),
            ("program first|$ $", Some((6, 7))),
            ("lovely|program $", None),
            ("program ?first $", Some((6, 7))),
        ] {
            assert_eq!(find(pattern, &sentence, &subjects), place, "{pattern}");
        }
    }

    #[test]
    fn any_text_has_words() {
        for text in [
            "",
            " ",
            "'",
            "#",
            "##1",
            "a'",
            "...",
            "\u{0}\u{202e}",
            "𝔸𝔹 é",
            "'''#9#",
        ] {
            for word in words(text) {
                assert!(
                    word.from < word.to && word.to <= text.chars().count(),
                    "{text:?}"
                );
            }
        }
    }
}
