//! Verbs of the past: what one did, and what one only was or felt.

use super::super::phrase;

/// Past forms that do not end in `ed`.
const IRREGULAR: &str = "\
    began bought broke brought built called came caught chose cut did drew drove fell fought found gave got held kept \
    led left let lent made met paid put ran rang read rebuilt reread redid rewrote rose said sat saw sent set shared \
    showed shut sought spent split spoke stood stuck taught tied told took wore went withdrew woke wrote dug hid lay \
    swept swam sang drank flew rode threw";

/// Words that look like past forms and are none, and past forms of being, feeling and learning: no step one took.
const NO_STEP: &str = "\
    need indeed feed bed hundred red speed seed shed breed exceed proceed succeed embed used learned realized realised \
    wanted liked loved hoped noticed believed worked rotated served lived interned studied graduated happened seemed \
    appeared remained expected needed enjoyed feared worried aged tired scared interested supposed \
    assigned married surprised ashamed excited received joined allowed failed passed matched";

/// Words that may stand between one and what one did.
const BETWEEN: &str = "\
    also then first immediately quickly therefore next later finally even just simply only always carefully calmly \
    politely quietly personally soon still again already gently openly directly honestly secondly never often once \
    really actually not together privately respectfully each both myself had";

/// Whether a word is the past form of something one does.
pub(super) fn is_step(word: &str) -> bool {
    let is_past = word.len() > 3 && word.ends_with("ed") || lists(IRREGULAR, word);
    is_past && !lists(NO_STEP, word)
}

/// Whether a word may stand between `I` and the verb.
pub(super) fn is_between(word: &str) -> bool {
    lists(BETWEEN, word) || (word.len() > 4 && word.ends_with("ly"))
}

/// Whether a list of words with spaces between holds a word.
pub(super) fn lists(list: &str, word: &str) -> bool {
    phrase::lists(list, b' ', word)
}

/// How many steps the subject takes in a sentence: `I called, explained and asked` are three.
pub(super) fn steps(words: &[&str], is_listed: &dyn Fn(usize) -> bool, subjects: &[&str]) -> u32 {
    let mut count = 0;
    let mut is_subject = false;
    if !words.iter().any(|word| subjects.contains(word)) {
        return 0;
    }
    for (at, word) in words.iter().enumerate() {
        if is_pronoun(word) {
            // What stands after a verb may be its object: `I tested it, changed it`.
            if !matches!(*word, "it" | "you" | "that") {
                is_subject = subjects.contains(word);
            }
            continue;
        }
        if is_subject && (is_listed(at) || follows(words, at)) && is_step(word) {
            count += 1;
        }
    }
    count
}

/// Whether a verb belongs to a pronoun before it: right after it, or after `and`.
fn follows(words: &[&str], at: usize) -> bool {
    let before = words.get(..at).unwrap_or_default();
    let mut before = before.iter().rev().skip_while(|word| is_between(word));
    before
        .next()
        .is_some_and(|word| is_pronoun(word) || matches!(*word, "and" | "then" | "but" | "or"))
}

fn is_pronoun(word: &str) -> bool {
    matches!(
        word,
        "i" | "we"
            | "he"
            | "she"
            | "they"
            | "who"
            | "it"
            | "you"
            | "which"
            | "that"
            | "nobody"
            | "everyone"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_what_the_subject_did() {
        for (words, count) in [
            ("i called the senior and asked him", 2),
            ("i then quietly called her", 1),
            ("i called and he came and examined her", 1),
            ("we called the senior", 0),
            ("i was tired", 0),
            ("i learned to ask", 0),
            ("i had checked the dose", 1),
            ("the nurse called", 0),
            ("", 0),
        ] {
            let words: Vec<&str> = words.split(' ').collect();
            assert_eq!(steps(&words, &|_| false, &["i"]), count, "{words:?}");
        }
    }
}
