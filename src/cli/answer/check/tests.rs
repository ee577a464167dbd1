//! The command over files and the standard input.

use clap::Parser as _;
use serde_json::Value;

use super::*;
use crate::cli::testing::{Machine, Written};

const STORY: &str = "During my internship in 2021 there was a long waiting list. My task was to find out why. I counted all \
    requests of one month, I drew a form, and I showed it to the head of department. I trained the interns. As a result the \
    waiting time fell from nine weeks to five. I learned to count before I complain.\n";

fn global(machine: &Machine) -> Global {
    let args = ["prepcoach", "--data-dir"].map(Into::into);
    let data = machine.path("data").into_os_string();
    let cli = crate::cli::Cli::try_parse_from(args.into_iter().chain([data])).unwrap();
    cli.global
}

fn check(file: PathBuf, kind: Option<Kind>, json: bool) -> Check {
    let target = Target::default();
    Check {
        file,
        kind,
        target,
        json,
    }
}

fn run_on(machine: &Machine, args: &Check, input: &str) -> anyhow::Result<Written> {
    let mut written = Written::default();
    run(
        args,
        &global(machine),
        &mut input.as_bytes(),
        &mut written.ports(),
    )?;
    Ok(written)
}

fn json_of(machine: &Machine, text: &str, kind: Option<Kind>) -> Value {
    let args = check("-".into(), kind, true);
    run_on(machine, &args, text).unwrap().json()
}

#[test]
fn the_shape_is_the_promised_one_and_quotes_stand_where_it_says() {
    let machine = Machine::new();
    let text = "Überall – 日本 – hallo. I was there for a very short while \u{1f642} and it ended.";
    for text in [STORY, text] {
        let found = json_of(&machine, text, Some(Kind::Behavioral));
        let chars: Vec<char> = text.chars().collect();
        let remarks = found["remarks"].as_array().unwrap();
        assert!(!remarks.is_empty(), "{found}");
        for remark in remarks {
            let place = |key: &str| usize::try_from(remark[key].as_u64().unwrap()).unwrap();
            let quoted: String = chars[place("from")..place("to")].iter().collect();
            assert_eq!(remark["quote"], quoted);
            for key in ["rule", "text", "why", "try"] {
                assert!(
                    remark[key].as_str().is_some_and(|words| !words.is_empty()),
                    "{remark}"
                );
            }
            assert!(!remark["text"].as_str().unwrap().contains('{'), "{remark}");
        }
    }
    let found = json_of(&machine, STORY, Some(Kind::Behavioral));
    let star = &found["star"];
    let sum: f64 = ["situation", "task", "action", "result"]
        .iter()
        .map(|part| star[part].as_f64().unwrap())
        .sum();
    assert!((sum - 1.0).abs() < 1e-9, "{star}");
    assert_eq!(found["words"], 61);
    assert_eq!(found["language"], "english");
    assert_eq!(found["remarks"][0]["rule"], "too-short");
    assert!(!machine.path("data").exists(), "a reader made the folder");
}

#[test]
fn a_motivation_has_no_star() {
    let machine = Machine::new();
    let found = json_of(&machine, STORY, Some(Kind::Motivational));
    assert!(found["star"].is_null());
    assert!(json_of(&machine, STORY, None)["star"].is_object());
}

#[test]
fn a_rule_that_is_switched_off_is_silent() {
    let machine = Machine::new();
    machine.settle();
    machine.file(
        "data/settings.yaml",
        "schema: 1\nrules_off: [too-short]\nwords_per_minute: 60\n",
    );
    let found = json_of(&machine, "I was there.", None);
    assert_eq!(
        found["remarks"].as_array().map(Vec::len),
        Some(0),
        "{found}"
    );
    assert_eq!(found["seconds"], 3.0);
}

#[test]
fn people_get_words_seconds_shares_and_what_to_try() {
    let machine = Machine::new();
    let file = machine.file("story.txt", STORY);
    let out = run_on(&machine, &check(file, None, false), "")
        .unwrap()
        .out();
    assert!(
        out.starts_with("61 words, about 26 s spoken: early (60 to 120 s)."),
        "{out}"
    );
    assert!(out.contains("Situation "), "{out}");
    assert!(out.contains("[too-short]"), "{out}");
    assert!(out.lines().all(|line| line.chars().count() <= 80), "{out}");
    let sound = format!("{STORY}{STORY}{STORY}");
    let out = run_on(
        &machine,
        &check("-".into(), Some(Kind::Motivational), false),
        &sound,
    )
    .unwrap();
    assert!(out.out().contains("in band"), "{}", out.out());
}

#[test]
fn whatever_is_no_text_is_refused_in_one_sentence() {
    let machine = Machine::new();
    let folder = machine.path("");
    let binary = machine.file("scan.bin", [0xff, 0xfe, 0x00, 0x80]);
    let large = machine.file("large.txt", "word ".repeat(500_000));
    let missing = machine.path("missing.txt");
    for (file, words) in [
        (folder, "not a file"),
        (binary, "UTF-16"),
        (large, "larger than 2 MB"),
        (missing, "there is no"),
    ] {
        let error = run_on(&machine, &check(file, None, true), "")
            .err()
            .unwrap();
        let error = format!("{error:#}");
        assert!(
            error.contains(words) && error.lines().count() == 1,
            "{error}"
        );
    }
    let args = check("-".into(), None, true);
    let mut written = Written::default();
    let bytes: &[u8] = &[b'a', 0xc3, 0x28];
    let error = run(
        &args,
        &global(&machine),
        &mut { bytes },
        &mut written.ports(),
    )
    .unwrap_err();
    assert!(format!("{error:#}").contains("not UTF-8"), "{error:#}");
}

#[test]
fn odd_texts_get_counts_and_no_wrong_advice() {
    let machine = Machine::new();
    let large = "word ".repeat(200_000);
    for text in [
        "",
        "  \n\n",
        "🙂🙂🙂 👩‍⚕️",
        "مرحبا بالعالم",
        "नमस्ते दुनिया",
        "\u{feff}",
        "\0\0",
    ] {
        let found = json_of(&machine, text, Some(Kind::Behavioral));
        assert_eq!(
            found["remarks"].as_array().map(Vec::len),
            Some(0),
            "{text}: {found}"
        );
    }
    let found = json_of(&machine, &large, None);
    assert_eq!(found["words"], 200_000);
    let none = run_on(&machine, &check("-".into(), None, false), "")
        .unwrap()
        .out();
    assert_eq!(none, "There are no words in it yet.\n");
}
