//! `bank check`: every fault of every file, with its place and how to mend it.

use std::path::{Path, PathBuf};

use clap::Args;
use serde::Serialize;

use crate::cli::paper::count;
use crate::cli::{Outcome, Ports, json};
use crate::domain::bank::Bank;
use crate::domain::id;
use crate::store::banks;
use crate::store::cache::Cache;
use crate::store::document::{Document, ReadError};
use crate::store::entities::Checked;
use crate::store::failure::shown;
use crate::store::fault::{Fault, Place, Severity, Source};
use crate::store::notebook::Store;
use crate::store::{shipped, yaml};

/// Check files: every fault with its line and how to mend it.
#[derive(Debug, Args)]
pub struct Check {
    /// The files
    #[arg(value_name = "FILE", required = true)]
    files: Vec<PathBuf>,
    /// As JSON, for other programs
    #[arg(long)]
    json: bool,
}

impl Check {
    /// One file, told in text.
    pub fn of(file: PathBuf) -> Self {
        let (files, json) = (vec![file], false);
        Self { files, json }
    }
}

/// A fault as other programs get it.
#[derive(Debug, Serialize)]
struct Shape {
    path: String,
    line: usize,
    column: usize,
    message: String,
    help: Option<String>,
    expected: Option<String>,
    severity: &'static str,
}

/// One file that was looked at.
pub struct Looked {
    /// Its bank, where it can be used.
    pub bank: Option<Bank>,
    /// Its text, where it has one.
    pub text: String,
    /// Everything that is wrong with it.
    pub faults: Vec<Fault>,
}

/// Checks the files; own banks of `store` must not claim the same questions.
pub fn run(args: &Check, store: Option<&Store>, ports: &mut Ports<'_>) -> anyhow::Result<Outcome> {
    let mut known = store.map_or_else(Vec::new, own);
    let mut all = Vec::new();
    for path in &args.files {
        let looked = look(path, &known);
        if !args.json {
            report(path, &looked, ports)?;
        }
        if let Some(bank) = looked.bank {
            known.retain(|own| own.bank != bank.bank);
            known.push(bank);
        }
        all.extend(looked.faults);
    }
    if args.json {
        json::write(ports.out, &all.iter().map(Shape::of).collect::<Vec<_>>())?;
    }
    let is_faulty = !all.is_empty();
    Ok(if is_faulty {
        Outcome::Faulty
    } else {
        Outcome::Done
    })
}

/// The own banks of a data folder.
pub fn own(store: &Store) -> Vec<Bank> {
    banks::load(store.folder().root(), &Cache::in_folder(None)).banks
}

fn report(path: &Path, looked: &Looked, ports: &mut Ports<'_>) -> anyhow::Result<()> {
    for fault in &looked.faults {
        writeln!(ports.out, "{fault}")?;
    }
    if let (Some(bank), true) = (&looked.bank, looked.faults.is_empty()) {
        let path = shown(path);
        writeln!(ports.out, "{path}: no faults, {}", questions(bank))?;
    }
    Ok(())
}

/// How many questions a bank has, and how many of these replace shipped ones.
pub fn questions(bank: &Bank) -> String {
    let shipped = shipped::banks();
    let is_shipped = |id: &str| {
        let mut all = shipped.iter().flat_map(|bank| &bank.questions);
        all.any(|question| question.id.as_str() == id)
    };
    let replaced = bank
        .questions
        .iter()
        .filter(|question| is_shipped(question.id.as_str()))
        .count();
    let all = count(bank.questions.len(), "question");
    match replaced {
        0 => all,
        1 => format!("{all} (1 replaces a shipped one)"),
        more => format!("{all} ({more} replace shipped ones)"),
    }
}

/// Looks at one file; `known` are the own banks beside it.
pub fn look(path: &Path, known: &[Bank]) -> Looked {
    let document = match Document::read(Path::new(""), path, banks::LARGEST) {
        Ok(document) => document,
        Err(error) => return Looked::unread(unread(path, error)),
    };
    let source = document.source();
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    if !id::is_valid(&stem) {
        return Looked::unread(misnamed(source, &stem));
    }
    let Checked {
        value: bank,
        mut faults,
    } = banks::check(source, &stem);
    if let Some(bank) = &bank {
        faults.extend(clashes(source, bank, known));
    }
    Looked {
        bank,
        text: document.text().to_owned(),
        faults,
    }
}

impl Looked {
    fn unread(fault: Fault) -> Self {
        Self {
            bank: None,
            text: String::new(),
            faults: vec![fault],
        }
    }

    /// Whether a fault keeps the bank, or a part of it, from being used.
    pub fn has_errors(&self) -> bool {
        let mut faults = self.faults.iter();
        self.bank.is_none() || faults.any(|fault| fault.severity == Severity::Error)
    }
}

/// Why a file could not be read at all, as a fault at its beginning.
fn unread(path: &Path, error: ReadError) -> Fault {
    let whole = Source { path, text: "" };
    let mut fault = match error {
        ReadError::BadText(fault) => return *fault,
        ReadError::Missing(_) => whole
            .fault(Place::START, "there is no such file")
            .help("check the path"),
        ReadError::NotAFile { what, .. } => whole
            .fault(Place::START, format!("it is {what}, not a file"))
            .help("name a bank's file"),
        ReadError::TooLarge { limit, .. } => whole
            .fault(
                Place::START,
                format!("the file is larger than {} MiB", limit >> 20),
            )
            .help("split the bank into several"),
        ReadError::Refused(failure) => whole.fault(Place::START, failure.to_string()),
    };
    fault.excerpt = None;
    fault
}

/// The stem is the bank's id, so it must be one.
fn misnamed(source: Source<'_>, stem: &str) -> Fault {
    let good = id::from_name(stem).unwrap_or_else(|| "my-bank".into());
    let mut fault = source
        .fault(
            Place::START,
            format!("the file's name `{stem}` cannot be a bank's id"),
        )
        .expected("small letters, digits and single dashes, at most 64")
        .help(format!("rename the file to `{good}.yaml`"));
    fault.excerpt = None;
    fault
}

/// Questions that another own bank has too: only one of the two would be used.
fn clashes(source: Source<'_>, bank: &Bank, known: &[Bank]) -> Vec<Fault> {
    let others: Vec<&Bank> = known.iter().filter(|own| own.bank != bank.bank).collect();
    let owner = |id: &str| {
        let has = |own: &&&Bank| own.questions.iter().any(|other| other.id.as_str() == id);
        others.iter().find(has).copied()
    };
    let mut clashing = bank
        .questions
        .iter()
        .enumerate()
        .filter_map(|(place, question)| Some((place, &question.id, owner(question.id.as_str())?)))
        .peekable();
    if clashing.peek().is_none() {
        return Vec::new();
    }
    // Places are read only where there is something to point at.
    let root = yaml::parse(source).ok();
    let place_of = |place: usize| {
        root.as_ref().map_or(Place::START, |root| {
            root.place_of(&format!("questions[{place}].id"))
        })
    };
    clashing
        .map(|(place, id, other)| {
            let other = &other.bank;
            source
                .fault(
                    place_of(place),
                    format!("your bank `{other}` has a question `{id}` too; only one can be used"),
                )
                .help("give one of the two another id")
        })
        .collect()
}

impl Shape {
    fn of(fault: &Fault) -> Self {
        Self {
            path: fault.path.to_string_lossy().into_owned(),
            line: fault.line,
            column: fault.column,
            message: fault.message.clone(),
            help: fault.help.clone(),
            expected: fault.expected.clone(),
            severity: match fault.severity {
                Severity::Error => "error",
                Severity::Note => "note",
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::testing::{Machine, Written};

    fn checked(machine: &Machine, files: &[PathBuf], json: bool) -> (Outcome, Written) {
        let mut written = Written::default();
        let args = Check {
            files: files.to_vec(),
            json,
        };
        let store = Store::peek(machine.locations()).unwrap();
        let outcome = run(&args, Some(&store), &mut written.ports()).unwrap();
        (outcome, written)
    }

    #[test]
    fn a_good_bank_has_no_faults() {
        let machine = Machine::new();
        let shipped = shipped::banks()[0].questions[0].id.clone();
        let text = format!(
            "questions:\n  - id: my-own\n    ask: Where?\n  - id: {shipped}\n    ask: Why?\n"
        );
        let file = machine.file("mine.yaml", text);
        let (outcome, written) = checked(&machine, std::slice::from_ref(&file), false);
        assert_eq!(outcome, Outcome::Done);
        assert_eq!(
            written.out(),
            format!(
                "{}: no faults, 2 questions (1 replaces a shipped one)\n",
                file.display()
            )
        );
        let (outcome, written) = checked(&machine, &[file], true);
        assert_eq!((outcome, written.out().as_str()), (Outcome::Done, "[]\n"));
        assert!(!machine.path("data").exists());
    }

    #[test]
    fn every_fault_has_its_path_place_and_help() {
        let machine = Machine::new();
        let cases: [(&str, &[u8], &str); 6] = [
            ("bad.yaml", b"questions: [", "bad.yaml:1:"),
            ("bin.yaml", b"\x7fELF\xff\x00\x01", "UTF-8"),
            ("nul.yaml", b"questions:\0", "nul.yaml:1:"),
            (
                "key.yaml",
                b"questons:\n  - id: a\n    ask: B?\n",
                "questions",
            ),
            ("My Bank.yaml", b"questions: []\n", "`my-bank.yaml`"),
            (
                "twice.yaml",
                b"questions:\n - {id: a, ask: B?}\n - {id: a, ask: C?}\n",
                "twice.yaml:3:",
            ),
        ];
        for (name, bytes, told) in cases {
            let file = machine.file(name, bytes);
            let (outcome, written) = checked(&machine, std::slice::from_ref(&file), false);
            assert_eq!(outcome, Outcome::Faulty, "{name}");
            let out = written.out();
            assert!(out.contains(told), "{name}: {out}");
            let (outcome, written) = checked(&machine, std::slice::from_ref(&file), true);
            assert_eq!(outcome, Outcome::Faulty, "{name}");
            let fault = &written.json()[0];
            assert_eq!(fault["path"], file.to_str().unwrap());
            assert!(fault["line"].as_u64().unwrap() >= 1, "{name}");
            assert!(fault["column"].as_u64().unwrap() >= 1, "{name}");
            assert!(!fault["message"].as_str().unwrap().is_empty(), "{name}");
        }
    }

    #[test]
    fn what_is_no_file_is_one_sentence() {
        let machine = Machine::new();
        let missing = machine.path("no.yaml");
        let folder = machine.path("");
        let (outcome, written) = checked(&machine, &[missing.clone(), folder], false);
        assert_eq!(outcome, Outcome::Faulty);
        let out = written.out();
        assert!(
            out.starts_with(&format!(
                "{}:1:1: there is no such file\n",
                missing.display()
            )),
            "{out}"
        );
        assert!(out.contains("it is a folder, not a file"), "{out}");
    }

    #[test]
    fn two_own_banks_must_not_claim_one_question() {
        let machine = Machine::new();
        machine.settle();
        let bank = "questions:\n  - ask: Where?\n    id: my-own\n";
        let first = machine.file("data/banks/first.yaml", bank);
        let second = machine.file("second.yaml", bank);
        let (outcome, written) = checked(&machine, &[second], false);
        assert_eq!(outcome, Outcome::Faulty);
        let out = written.out();
        assert!(out.contains("second.yaml:3:"), "{out}");
        assert!(
            out.contains("your bank `first` has a question `my-own` too"),
            "{out}"
        );
        let (outcome, _) = checked(&machine, &[first], false);
        assert_eq!(outcome, Outcome::Done);
    }
}
