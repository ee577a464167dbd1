//! What the tables of the rules stand on, and what holds for any text.

mod silent;

use proptest::prelude::*;

use crate::coach::draft::{
    Draft, DraftPart, DraftRule, Form, Language, Limits, Remark, Says, read,
};
use crate::domain::bank::Frame;
use crate::domain::target::Target;

/// The rules of this folder.
const RULES: [DraftRule; 10] = [
    DraftRule::PatientIdentifier,
    DraftRule::Blame,
    DraftRule::NegativeWords,
    DraftRule::OverApology,
    DraftRule::Generic,
    DraftRule::Absolutes,
    DraftRule::Hedging,
    DraftRule::Fillers,
    DraftRule::LongSentence,
    DraftRule::HardToSay,
];

/// What the rules of this folder say of a text as it is spoken.
pub(super) fn remarks(text: &str) -> Vec<Remark> {
    let mut remarks = read(&draft(text), &Limits::default()).remarks;
    remarks.retain(|remark| RULES.contains(&remark.rule));
    remarks
}

fn draft(text: &str) -> Draft<'_> {
    Draft {
        form: Form::Spoken,
        frame: Frame::Free,
        kind: None,
        parts: vec![DraftPart {
            says: Says::Whole,
            text,
        }],
        target: Target::default(),
        words_per_minute: 140.0,
        others: Vec::new(),
    }
}

/// The words one rule quotes in a text.
fn quotes(rule: DraftRule, text: &str) -> Vec<String> {
    let remarks = remarks(text).into_iter();
    remarks
        .filter(|remark| remark.rule == rule)
        .map(|remark| remark.quote)
        .collect()
}

/// Checks that a rule is silent on the good sentences, and quotes the given words of the bad ones.
pub(super) fn check(rule: DraftRule, good: &[&str], bad: &[(&str, &str)]) {
    let mut faults = Vec::new();
    for text in good {
        let quotes = quotes(rule, text);
        if !quotes.is_empty() {
            faults.push(format!("FALSE ALARM {quotes:?} in: {text}"));
        }
    }
    for (text, words) in bad {
        let quotes = quotes(rule, text);
        if !quotes.iter().any(|quote| quote == words) {
            faults.push(format!("MISSED {words:?}, found {quotes:?} in: {text}"));
        }
    }
    assert!(
        good.len() >= 10 && bad.len() >= 10,
        "the table is too short"
    );
    assert!(
        faults.is_empty(),
        "{} faults\n{}",
        faults.len(),
        faults.join("\n")
    );
}

#[test]
fn of_sound_sentences_nothing_is_said() {
    let spoken: Vec<(&str, Vec<Remark>)> = silent::SILENT
        .iter()
        .map(|text| (*text, remarks(text)))
        .filter(|(_, remarks)| !remarks.is_empty())
        .collect();
    assert!(spoken.is_empty(), "{spoken:#?}");
}

#[test]
fn a_text_that_is_not_english_is_only_counted() {
    for text in [
        "Lo siento mucho, fue culpa de la enfermera, la Sra. Gómez, 54 años, y el sistema de mi país es terrible.",
        "मुझे बहुत खेद है कि मेरे देश की व्यवस्था खराब है",
    ] {
        let found = read(&draft(text), &Limits::default());
        assert_eq!(found.language, Language::Other, "{text}");
        assert!(found.words > 5 && found.seconds > 2.0);
        assert_eq!(found.remarks, Vec::new());
    }
}

#[test]
fn without_letters_nothing_is_said() {
    for text in ["", "  \n", "🙂🙂🙂", "120 45 9:00 +1 555 123 4567"] {
        assert_eq!(remarks(text), Vec::new(), "{text}");
    }
}

#[test]
fn keywords_are_asked_only_for_patients() {
    let parts = vec![DraftPart {
        says: Says::Keywords,
        text: "Mrs Patel, 54\nutilize, um, basically, um, basically",
    }];
    let draft = Draft {
        form: Form::Plan,
        parts,
        ..draft("")
    };
    let found = read(&draft, &Limits::default());
    let rules = found.remarks.iter().map(|remark| remark.rule);
    let rules: Vec<DraftRule> = rules.filter(|rule| RULES.contains(rule)).collect();
    assert_eq!(rules, [DraftRule::PatientIdentifier]);
    assert_eq!(found.words, 0);
}

/// Pieces that make many rules speak, in an order nobody would write.
const PIECES: &[&str] = &[
    "I am sorry",
    "my country is terrible",
    "Mrs Patel, 54",
    "um",
    "you know",
    "I guess maybe",
    "never",
    "it was the",
    "nurse's fault",
    "MRN 1234567",
    "on March 3, 2021",
    "passionate",
    "utilize",
    "which",
    "who",
    ",",
    ".",
    "\n",
    "- ",
    "“",
    "\"",
    "🙂",
    "é",
    "हिन्दी",
    "放射",
    "\u{202e}",
    "+1 (555) 123-4567",
    "Dr.",
    "U.S.",
    "a.m.",
    "3.5",
    "…",
    "J.S.",
    "'",
    "’",
];

proptest! {
    #[test]
    fn whatever_is_written_remarks_are_about_words_that_are_there(
        text in prop_oneof![
            "(?s).{0,300}".boxed(),
            prop::collection::vec(prop::sample::select(PIECES), 0..60).prop_map(|pieces| pieces.join(" ")).boxed(),
            prop::collection::vec(prop::sample::select(PIECES), 0..60).prop_map(|pieces| pieces.concat()).boxed(),
        ]
    ) {
        let first = remarks(&text);
        prop_assert_eq!(&first, &remarks(&text));
        for remark in first {
            prop_assert!(remark.from < remark.to);
            let quote: String = text.chars().skip(remark.from).take(remark.to - remark.from).collect();
            prop_assert_eq!(quote, remark.quote);
        }
    }
}

#[test]
fn a_huge_text_is_read_too() {
    let all = PIECES.join(" ");
    for unit in [
        all.as_str(),
        "sorry ",
        "Mrs Patel ",
        "1 ",
        ".",
        "a",
        "\"sorry ",
        "never I always think ",
        "\n- 1. ",
    ] {
        let text = unit.repeat(200_000 / unit.len());
        let found = read(&draft(&text), &Limits::default());
        assert!(found.words <= text.len());
    }
}
