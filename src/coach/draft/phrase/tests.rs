use super::Phrases;
use crate::coach::draft::Text;

fn found(text: &str, pattern: &str) -> Vec<String> {
    let text = Text::of(text);
    let phrases = Phrases::of(&text);
    let hits = phrases.hits(&[pattern]);
    hits.into_iter()
        .map(|hit| text.said(&hit.words).to_owned())
        .collect()
}

#[test]
fn patterns_are_found_where_they_stand() {
    let text = "I didn't blame the nurse, and she's sorry. You know, I'm from the US: tell us it's 120 or ten.";
    for (pattern, expected) in [
        ("i did not", &["I didn't"][..]),
        ("did not blame the|a nurse", &["didn't blame the nurse"]),
        ("blam*", &["blame"]),
        ("blame ..1 nurse", &["blame the nurse"]),
        ("blame ..4 sorry", &[]),
        ("nurse , and", &["nurse, and"]),
        ("nurse and", &["nurse, and"]),
        ("blame , the", &[]),
        ("nurse $", &["nurse"]),
        ("sorry .", &["sorry"]),
        ("nurse .", &[]),
        ("she is ?very sorry", &["she's sorry"]),
        ("<^ you know", &["You know"]),
        ("<^ she is", &[]),
        ("<, and she", &["and she's"]),
        ("<!from the", &["the"]),
        ("<from the usa", &["the US"]),
        ("tell us", &["tell us"]),
        ("us", &["us"]),
        ("i am", &["I'm"]),
        ("it is #", &["it's 120"]),
        ("or #", &["or ten"]),
        ("the !nurse usa", &["the US"]),
        ("the !usa", &["the"]),
        ("sorry you", &[]),
    ] {
        assert_eq!(found(text, pattern), expected, "{pattern}");
    }
}

#[test]
fn of_hits_that_overlap_the_first_and_longest_stays() {
    let text = Text::of("kind of a sort of kind of thing");
    let phrases = Phrases::of(&text);
    let hits = phrases.hits(&["kind of", "kind of a", "of a sort", "sort of"]);
    let said: Vec<&str> = hits.iter().map(|hit| text.said(&hit.words)).collect();
    assert_eq!(said, ["kind of a", "sort of", "kind of"]);
}
