//! Own banks, good and bad: the folder of fixtures is the table.
//!
//! A bad file begins with `# expect: 12:7 words`: where the fault is, and words of its line. Every such comment at the
//! head of a file must be met; a file whose mistakes are only noted says `# note: …` and is used all the same.

use std::fs;
use std::path::{Path, PathBuf};

use prepcoach::domain::bank::Bank;
use prepcoach::store::banks;
use prepcoach::store::document::Document;
use prepcoach::store::entities::Checked;
use prepcoach::store::fault::{Fault, Severity};

fn fixtures(kind: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/it/fixtures")
        .join(kind);
    let mut files: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    files.sort();
    assert!(!files.is_empty());
    files
}

fn stem(path: &Path) -> String {
    path.file_stem().unwrap().to_string_lossy().into_owned()
}

/// Checks a file as the data folder reads it.
fn check(path: &Path) -> Checked<Bank> {
    let (folder, name) = (path.parent().unwrap(), path.file_name().unwrap());
    let document = Document::read(folder, Path::new(name), banks::LARGEST).unwrap();
    banks::check(document.source(), &stem(path))
}

fn told(faults: &[Fault]) -> String {
    let lines: Vec<String> = faults.iter().map(Fault::one_line).collect();
    lines.join("\n")
}

#[test]
fn good_banks_are_used_without_a_word() {
    for path in fixtures("good") {
        let checked = check(&path);
        assert!(checked.faults.is_empty(), "{}", told(&checked.faults));
        let bank: Option<Bank> = checked.value;
        assert!(
            bank.is_some_and(|bank| !bank.questions.is_empty()),
            "{}",
            path.display()
        );
    }
}

#[test]
fn bad_banks_are_refused_with_place_and_words() {
    for path in fixtures("bad") {
        let text = fs::read_to_string(&path).unwrap();
        let checked = check(&path);
        let told = told(&checked.faults);
        let mut expected = 0;
        for line in text.lines() {
            let wanted = line
                .strip_prefix("# expect: ")
                .or_else(|| line.strip_prefix("# note: "));
            let Some((place, words)) = wanted.and_then(|wanted| wanted.split_once(' ')) else {
                continue;
            };
            expected += 1;
            let is_told = told
                .lines()
                .any(|line| line.contains(&format!(":{place}: ")) && line.contains(words));
            assert!(
                is_told,
                "{}: no \"{place}: {words}\" in\n{told}",
                stem(&path)
            );
        }
        assert!(expected > 0, "{} expects nothing", stem(&path));
        assert_eq!(checked.faults.len(), expected, "{}:\n{told}", stem(&path));
        let is_used = text.contains("# note: ") && !text.contains("# expect: ");
        assert_eq!(checked.value.is_some(), is_used, "{}", stem(&path));
        let all_notes = checked
            .faults
            .iter()
            .all(|fault| fault.severity == Severity::Note);
        assert_eq!(all_notes, is_used, "{}", stem(&path));
    }
}

#[test]
fn what_is_said_of_a_bad_bank_is_safe_for_the_terminal() {
    for path in fixtures("bad") {
        for fault in check(&path).faults {
            let line = fault.one_line();
            assert!(!line.contains(char::is_control), "{line:?}");
        }
    }
}
