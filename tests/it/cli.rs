//! The real binary's commands: exit codes, one sentence on stderr, and the shapes that other programs rely on.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use tempfile::TempDir;

fn run(home: &Path, args: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_prepcoach"));
    command
        .args(args)
        .env("PREPCOACH_DATA_DIR", home.join("data"))
        .env("PREPCOACH_NOW", "2026-11-24T03:30:00Z")
        .env("HOME", home)
        .env("XDG_CACHE_HOME", home.join("cache"))
        .env("XDG_STATE_HOME", home.join("state"))
        .env("XDG_CONFIG_HOME", home.join("config"))
        .env("TZ", "Asia/Kolkata");
    command.output().unwrap()
}

fn json(output: &Output) -> serde_json::Value {
    serde_json::from_slice(&output.stdout).unwrap()
}

#[test]
fn exit_codes_tell_done_refused_and_misused_apart() {
    let home = TempDir::new().unwrap();
    for (args, code) in [
        (&["today"][..], 0),
        (&["question", "show", "why-radiology"], 0),
        (&["question", "show", "why-radiolgy"], 1),
        (&["bank", "show", "nope"], 1),
        (&["bank", "check", "missing.yaml"], 1),
        (&["drill", "-n", "0"], 2),
        (&["nonsense"], 2),
    ] {
        let output = run(home.path(), args);
        assert_eq!(output.status.code(), Some(code), "{args:?}");
        // A check tells its faults on stdout, for a script to keep.
        let told = output.stderr.len() + output.stdout.len();
        assert!(told > 0, "{args:?} says nothing");
    }
    assert!(
        !home.path().join("data").exists(),
        "a reader made the folder"
    );
}

#[test]
fn questions_have_the_promised_shape() {
    let home = TempDir::new().unwrap();
    let listed = json(&run(
        home.path(),
        &["question", "list", "--bank", "closing", "--json"],
    ));
    let first = &listed[0];
    assert_eq!(first["bank"], "closing");
    assert!(
        first["target"]
            .as_array()
            .is_some_and(|band| band.len() == 2)
    );
    for list in [
        "themes",
        "concerns",
        "points",
        "avoid",
        "follow_ups",
        "source",
    ] {
        assert!(first[list].is_array(), "{list}");
    }
}

#[test]
fn a_check_names_path_line_column_and_the_mending() {
    let home = TempDir::new().unwrap();
    let bank = home.path().join("mine.yaml");
    fs::write(
        &bank,
        "schema: 1\nquestions:\n  - id: a\n    ask: Why?\n    asekd: often\n",
    )
    .unwrap();
    let path = bank.to_str().unwrap();
    let checked = run(home.path(), &["bank", "check", "--json", path]);
    assert_eq!(checked.status.code(), Some(1));
    let fault = &json(&checked)[0];
    assert_eq!((&fault["line"], &fault["column"]), (&5.into(), &5.into()));
    assert_eq!(fault["path"], path);
    assert!(fault["help"].as_str().unwrap().contains("asked"), "{fault}");
}

#[test]
fn stats_of_a_new_person_are_zero_and_unknown() {
    let home = TempDir::new().unwrap();
    let stats = json(&run(home.path(), &["stats", "--json"]));
    assert_eq!(stats["attempts"], 0);
    assert!(stats["in_band"].is_null());
    assert!(stats["by_bank"]["radiology"].is_object());
}
