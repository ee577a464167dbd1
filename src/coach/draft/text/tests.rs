use proptest::prelude::*;

use super::{Break, Flow, Text};

fn folded(text: &str) -> Vec<String> {
    Text::of(text)
        .words
        .into_iter()
        .map(|word| word.folded)
        .collect()
}

fn sentences(text: &str, flow: Flow) -> Vec<String> {
    let text = Text::laid(text, flow);
    let said = |sentence| text.said(sentence);
    text.sentences
        .iter()
        .map(|sentence| said(&sentence.words).to_owned())
        .collect()
}

#[test]
fn what_is_spoken_as_one_word_is_one_word() {
    for (text, words) in [
        (
            "It's a well-known scan",
            &["its", "a", "well", "known", "scan"][..],
        ),
        ("didn’t can't I'm", &["didnt", "cant", "im"]),
        ("the patients' beds", &["the", "patients", "beds"]),
        (
            "3.5 mg at 9:00, 1,200 films",
            &["3.5", "mg", "at", "9:00", "1200", "films"],
        ),
        ("40,50 or 1,2", &["40", "50", "or", "1", "2"]),
        ("from 9h to 50%", &["from", "9h", "to", "50"]),
        (
            "the U.S. at 5 a.m. e.g. CT",
            &["the", "us", "at", "5", "am", "eg", "ct"],
        ),
        (
            "write to a.b-c@x.org now",
            &["write", "to", "ab", "cxorg", "now"],
        ),
        (
            "see https://x.org/a?b=1 there",
            &["see", "httpsxorgab1", "there"],
        ),
        ("yes—no – maybe", &["yes", "no", "maybe"]),
        ("and/or", &["and", "or"]),
        ("Café Núñez Łódź", &["cafe", "nunez", "łodz"]),
        ("#1 & @home * 🙂 👩‍⚕️", &["1", "home"]),
        ("हिन्दी में", &["हिन्दी", "में"]),
        ("放射科", &["放", "射", "科"]),
        (
            "- one\n* two\n• three\n4. four\n5) five",
            &["one", "two", "three", "four", "five"],
        ),
        ("2019. was", &["2019", "was"]),
        ("3.5 hours", &["3.5", "hours"]),
        ("", &[]),
    ] {
        assert_eq!(folded(text), words, "{text}");
    }
}

#[test]
fn sentences_end_where_a_reader_stops() {
    for (text, expected) in [
        (
            "I called Dr. Rao. He came.",
            &["I called Dr. Rao", "He came"][..],
        ),
        (
            "It was 3.5 cm. Then I left",
            &["It was 3.5 cm", "Then I left"],
        ),
        (
            "I came to the U.S. I worked.",
            &["I came to the U.S.", "I worked"],
        ),
        ("The U.S. Medical exam", &["The U.S. Medical exam"]),
        ("We met at 9 a.m. and left", &["We met at 9 a.m. and left"]),
        (
            "\"Why?\" he asked. \"No!\" She left.",
            &["Why?\" he asked", "No", "She left"],
        ),
        (
            "I waited... and waited... Then it came",
            &["I waited... and waited", "Then it came"],
        ),
        ("first;second; third", &["first", "second", "third"]),
        ("i was late. then i ran.", &["i was late", "then i ran"]),
        ("It was late.Then I ran", &["It was late", "Then I ran"]),
        (
            "J. K. Smith came. So did I. We ate.",
            &["J. K. Smith came", "So did I", "We ate"],
        ),
        ("vitamin D. The rest", &["vitamin D", "The rest"]),
        (
            "scans, films, etc. and reports",
            &["scans, films, etc. and reports"],
        ),
        (
            "No. 5 was mine. No. I did not.",
            &["No. 5 was mine", "No", "I did not"],
        ),
        (
            "This line is long enough to be one that was broken by\nan editor. Next",
            &[
                "This line is long enough to be one that was broken by\nan editor",
                "Next",
            ],
        ),
        ("A title\nThe text", &["A title", "The text"]),
        ("- one thing\n- another", &["one thing", "another"]),
        ("para one\n\npara two", &["para one", "para two"]),
    ] {
        assert_eq!(sentences(text, Flow::Prose), expected, "{text}");
    }
    assert_eq!(
        sentences("one\ntwo. three", Flow::Bullets),
        ["one", "two", "three"]
    );
}

#[test]
fn a_word_knows_what_stands_before_it() {
    let text = Text::of("One-two three, four. Five");
    let breaks: Vec<Break> = text.words.iter().map(|word| word.before).collect();
    let expected = [
        Break::Sentence,
        Break::Joined,
        Break::Space,
        Break::Pause,
        Break::Sentence,
    ];
    assert_eq!(breaks, expected);
}

proptest! {
    #[test]
    fn any_text_is_taken_apart_and_its_words_are_where_they_say(text in "(?s).{0,200}|[a-zA-Z.,'\\-\n 0-9@:é]{0,200}") {
        for flow in [Flow::Prose, Flow::Bullets] {
            let read = Text::laid(&text, flow);
            let mut last = 0;
            for word in &read.words {
                prop_assert!(word.from >= last && word.from < word.to);
                prop_assert_eq!(read.quote(word.from, word.to), read.raw(word));
                last = word.to;
            }
            let all: Vec<usize> = read.sentences.iter().flat_map(|sentence| sentence.words.clone()).collect();
            prop_assert_eq!(all, (0..read.words.len()).collect::<Vec<_>>());
        }
    }
}
