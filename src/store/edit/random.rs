//! Random documents and changes held against their values, and hostile text.

use std::fmt::Write;

use proptest::prelude::*;
use serde_yaml::Value;

use super::{Change, NotEdited, rewrite, set};

/// Texts that are easily misread, or any.
fn text() -> impl Strategy<Value = String> {
    let nasty = prop::sample::select(vec![
        "",
        "no",
        "Yes",
        "~",
        "12:30",
        "2026-12-03",
        "1_000",
        "0x1F",
        ".5",
        "=",
        "- a",
        "# a",
        "a #b",
        "a: b",
        "a:",
        "x\ny",
        "x\n\n y\n",
        "\n",
        " x",
        "x\n ",
        "'",
        "\"",
        "\\",
        "\t",
        "x\n\ty",
        "x\r\ny",
        "\u{2028}",
        "日本",
        "!x",
        "&x",
        "*x",
        "[",
        "{a}",
        "|",
        "%",
        "@",
        "---",
        "x\n---\ny",
        "😀",
        "x\n# y\n",
    ]);
    prop_oneof![3 => nasty.prop_map(str::to_owned), 2 => "[a-z]{1,6}( [a-z]{1,4}){0,3}", 1 => any::<String>()]
}

fn value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        4 => text().prop_map(Value::from),
        1 => any::<i64>().prop_map(Value::from),
        1 => any::<f64>().prop_map(Value::from),
        1 => any::<bool>().prop_map(Value::from),
        1 => Just(Value::Null),
    ];
    leaf.prop_recursive(3, 24, 4, |inner| {
        let entries = prop::collection::vec((key(), inner.clone()), 0..4);
        let mapping = entries.prop_map(|entries| {
            Value::Mapping(entries.into_iter().map(|(k, v)| (k.into(), v)).collect())
        });
        prop_oneof![
            prop::collection::vec(inner, 0..4).prop_map(Value::Sequence),
            mapping
        ]
    })
}

fn key() -> impl Strategy<Value = String> {
    prop_oneof![4 => "[a-d]", 1 => text()]
}

fn mapping() -> impl Strategy<Value = Value> {
    let entries = prop::collection::vec((key(), value()), 0..6);
    entries.prop_map(|entries| {
        Value::Mapping(entries.into_iter().map(|(k, v)| (k.into(), v)).collect())
    })
}

/// The document with a comment before lines where one may stand: outside texts of several lines.
fn commented(value: &Value, newline: &str) -> (String, usize) {
    let plain = rewrite("", &changes_to(value, &keys(value))).unwrap();
    let (mut text, mut count, mut inside) = (String::new(), 0, None);
    for line in plain.lines() {
        let indent = line.len() - line.trim_start().len();
        if inside.is_some_and(|col| indent > col || line.trim().is_empty()) {
            write!(text, "{line}{newline}").unwrap();
            continue;
        }
        let dashes = line
            .trim_start()
            .bytes()
            .take_while(|b| matches!(b, b'-' | b' '))
            .count();
        let literal = line.ends_with(" |") || line.ends_with(" |-");
        inside = literal.then_some(
            indent
                + if line.trim_start().starts_with("- |") {
                    0
                } else {
                    dashes
                },
        );
        let margin = " ".repeat(indent);
        write!(text, "{margin}# own {count}{newline}").unwrap();
        write!(text, "{line} # beside {count}{newline}").unwrap();
        count += 1;
    }
    (text, count)
}

fn keys(value: &Value) -> Vec<[&str; 1]> {
    let keys = value.as_mapping().unwrap().keys();
    keys.map(|key| [key.as_str().unwrap()]).collect()
}

fn changes_to<'a>(value: &Value, keys: &'a [[&'a str; 1]]) -> Vec<Change<'a>> {
    let values = value.as_mapping().unwrap().values().cloned().map(Some);
    let pairs = keys.iter().zip(values);
    pairs.map(|(path, value)| Change { path, value }).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn any_value_is_written_into_any_document_and_every_comment_stays(
        old in mapping(), path in prop::collection::vec("[a-d]", 1..4), to in prop::option::of(value()), crlf: bool, ended: bool,
    ) {
        let (mut text, count) = commented(&old, if crlf { "\r\n" } else { "\n" });
        if !ended {
            text.truncate(text.trim_end_matches(['\r', '\n']).len());
        }
        let path: Vec<&str> = path.iter().map(String::as_str).collect();
        let change = [Change { path: &path, value: to }];
        let before: Value = serde_yaml::from_str(&text).unwrap();
        prop_assert!(!ended || before == old || before.is_null());
        let result = match set(&text, &change) {
            Err(NotEdited::NotAMapping(_)) => return Ok(()),
            result => result,
        };
        prop_assert!(result.is_ok(), "{result:?} for {change:?} in\n{text}");
        let result = result.unwrap();
        let after: Value = serde_yaml::from_str(&result).unwrap();
        let expected: Value = serde_yaml::from_str(&rewrite(&text, &change).unwrap()).unwrap();
        let empty = |value: &Value| value.is_null() || value.as_mapping().is_some_and(serde_yaml::Mapping::is_empty);
        prop_assert!(after == expected || empty(&after) && empty(&expected));
        for number in 0..count {
            let (own, beside) = (format!("# own {number}"), format!("# beside {number}"));
            prop_assert!(result.contains(&own) && result.contains(&beside));
        }
        let breaks = crlf && text.contains('\n');
        prop_assert!(!breaks || !result.replace("\r\n", "").contains('\n'), "{result:?}");
        prop_assert_eq!(set(&result, &change), Ok(result.clone()));
    }

    #[test]
    fn one_document_becomes_any_other(old in mapping(), new in mapping()) {
        let (text, _) = commented(&old, "\n");
        let (old_keys, new_keys) = (keys(&old), keys(&new));
        let gone = old_keys.iter().map(|path| Change { path, value: None });
        let changes: Vec<_> = gone.chain(changes_to(&new, &new_keys)).collect();
        let result = set(&text, &changes);
        prop_assert!(result.is_ok(), "{result:?} to {new:?} in\n{text}");
    }

    #[test]
    fn no_text_makes_it_panic(text: String, lines in "([ab]{0,2}[:\\-#|>'\"{}\\[\\],&*!?% \t\r\n]{1,3}){0,24}", to in value()) {
        let change = [Change { path: &["a", "b"], value: Some(to) }];
        for text in [text, lines] {
            _ = super::layout::read(&text);
            _ = set(&text, &change);
            _ = rewrite(&text, &change);
        }
    }
}
