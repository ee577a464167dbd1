//! Own question banks: `banks/*.yaml` of the data folder, checked, and joined to the shipped ones.

use std::path::Path;

use serde::Deserialize;

use super::cache::Cache;
use super::entities::{self, Checked, Sort};
use super::fault::{Fault, Severity, Source};
use super::schema::{Keys, Shape, inspect, refuse_newer};
use super::yaml::Node;
use crate::domain::bank::{Bank, PackedBank, Question};
use crate::domain::id::{self, BankId};

/// The folder of own banks.
pub const FOLDER: &str = "banks";

/// The largest bank that is read, in bytes: some eight thousand questions.
pub const LARGEST: u64 = 8 << 20;

/// The format of banks this program knows.
pub const SCHEMA: u32 = 1;

const KINDS: &[&str] = &[
    "motivational",
    "behavioral",
    "situational",
    "hypothetical",
    "knowledge",
    "logistics",
    "personal",
    "red-flag",
    "boundary",
    "closing",
];

const FRAMES: &[&str] = &[
    "star",
    "present-past-future",
    "point-proof-link",
    "answer-reason-limit",
    "position-reason-other-side",
    "first-step",
    "own-learn-resolve",
    "pause-intent-bridge",
    "fact-date-plan",
    "free",
];

const CONCERNS: &[&str] = &[
    "adapts-to-us-system",
    "communicates-in-english",
    "visa-is-feasible",
    "realistic-about-radiology",
];

const VOLATILE: Keys = Keys {
    what: "`volatile`",
    required: &["as_of"],
    keys: &[("as_of", Shape::DateOrMonth), ("check", Shape::Text)],
};

const QUESTION: Keys = Keys {
    what: "a question",
    required: &["id", "ask"],
    keys: &[
        ("id", Shape::Text),
        ("ask", Shape::Text),
        ("variants", Shape::List(&Shape::Text)),
        ("kind", Shape::OneOf(KINDS)),
        ("frame", Shape::OneOf(FRAMES)),
        ("themes", Shape::List(&Shape::Text)),
        ("concerns", Shape::List(&Shape::OneOf(CONCERNS))),
        ("asked", Shape::OneOf(&["often", "sometimes", "rarely"])),
        ("target", Shape::List(&Shape::Int(1, 3600))),
        ("probing", Shape::Text),
        ("points", Shape::List(&Shape::Text)),
        ("avoid", Shape::List(&Shape::Text)),
        ("follow_ups", Shape::List(&Shape::Text)),
        ("source", Shape::List(&Shape::Text)),
        ("volatile", Shape::Map(&VOLATILE)),
    ],
};

const BANK: Keys = Keys {
    what: "a bank",
    required: &[],
    keys: &[
        ("schema", Shape::Int(0, 1_000_000)),
        ("bank", Shape::Text),
        ("title", Shape::Text),
        ("about", Shape::Text),
        ("questions", Shape::List(&Shape::Map(&QUESTION))),
    ],
};

/// Checks a bank's text. `stem` is the name of its file without the ending, the bank's id.
pub fn check(source: Source<'_>, stem: &str) -> Checked<Bank> {
    let (root, mut faults) = match inspect(source, &Shape::Map(&BANK)) {
        Ok(inspected) => inspected,
        Err(fault) => {
            return Checked {
                value: None,
                faults: vec![*fault],
            };
        }
    };
    if refuse_newer(source, &root, SCHEMA).is_err()
        && let Ok(located) = super::yaml::parse(source)
        && let Err(fault) = refuse_newer(source, &located, SCHEMA)
    {
        return Checked {
            value: None,
            faults: vec![*fault],
        };
    }
    if faults.iter().all(|fault| fault.severity == Severity::Note) {
        let sound = sound(source, &root, stem);
        if !sound.is_empty() {
            // Places are read only where there is something to point at.
            let located = super::yaml::parse(source);
            faults.extend(located.map_or(sound, |root| self::sound(source, &root, stem)));
        }
    }
    faults.sort_by_key(|fault| (fault.line, fault.column));
    let usable = faults.iter().all(|fault| fault.severity == Severity::Note);
    let value = if usable {
        typed(source, stem, &mut faults)
    } else {
        None
    };
    Checked { value, faults }
}

/// What the form of the file cannot say: ids, bands, doubles.
fn sound(source: Source<'_>, root: &Node, stem: &str) -> Vec<Fault> {
    let mut faults = Vec::new();
    if let Some((key, value)) = root.entry("bank")
        && let Some(name) = value.text()
        && name != stem
    {
        faults.push(
            source
                .fault(
                    key.place,
                    format!("the bank is called `{name}`, but its file `{stem}.yaml`"),
                )
                .expected(format!("`{stem}`"))
                .help("give both the same name"),
        );
    }
    let questions = root.get("questions");
    let questions = questions.map_or(&[][..], Node::items);
    if questions.is_empty() {
        faults.push(
            source
                .fault(root.place_of("questions"), "the bank has no questions yet")
                .help("write one under `questions:`, with `- id:` and `ask:`")
                .as_note(),
        );
    }
    let mut seen: Vec<(&str, usize)> = Vec::new();
    for (place, question) in questions.iter().enumerate() {
        let at = |key: &str| root.place_of(&format!("questions[{place}].{key}"));
        let Some(id) = question.get("id").and_then(Node::text) else {
            continue;
        };
        if !id::is_valid(id) {
            let suggestion = id::from_name(id).unwrap_or_else(|| format!("question-{}", place + 1));
            faults.push(
                source
                    .fault(at("id"), format!("`{id}` cannot be an id"))
                    .expected("small letters, digits and single dashes, at most 64")
                    .help(format!("write `{suggestion}`")),
            );
        }
        match seen.iter().find(|(own, _)| *own == id) {
            Some((_, line)) => faults.push(
                source
                    .fault(
                        at("id"),
                        format!("the id `{id}` stands twice; first in line {line}"),
                    )
                    .help("give one of the two another id"),
            ),
            None => seen.push((id, at("id").line)),
        }
        faults.extend(target(source, question, at("target")));
    }
    faults
}

fn target(source: Source<'_>, question: &Node, at: super::fault::Place) -> Option<Fault> {
    let target = question
        .get("target")
        .filter(|target| !matches!(target.kind, super::yaml::Kind::Null))?;
    let bounds: Vec<i128> = target
        .items()
        .iter()
        .filter_map(|item| {
            item.text()
                .and_then(|text| text.parse().ok())
                .or(whole(item))
        })
        .collect();
    let is_band = matches!(bounds.as_slice(), [low, high] if low < high);
    (!is_band).then(|| {
        source
            .fault(at, "`target` is no band of seconds")
            .expected("two whole numbers, the shorter first")
            .help("write `target: [60, 120]`")
    })
}

fn whole(node: &Node) -> Option<i128> {
    match node.kind {
        super::yaml::Kind::Int(number) => Some(number),
        _ => None,
    }
}

#[derive(Deserialize)]
struct Raw {
    #[serde(default)]
    title: Option<String>,
    #[serde(default)]
    about: Option<String>,
    #[serde(default)]
    questions: Option<Vec<serde_yaml::Value>>,
}

/// The typed bank of a text that has been checked; a value after all not understood becomes a fault.
fn typed(source: Source<'_>, stem: &str, faults: &mut Vec<Fault>) -> Option<Bank> {
    let raw: Raw = match serde_yaml::from_str(source.text) {
        Ok(raw) => raw,
        Err(error) => {
            faults.push(super::yaml::fault_of(source, &error));
            return None;
        }
    };
    let mut questions = Vec::new();
    for value in raw.questions.unwrap_or_default() {
        match serde_yaml::from_value::<Question>(without_nulls(value)) {
            Ok(question) => questions.push(question),
            Err(error) => {
                faults.push(super::yaml::fault_of(source, &error));
                return None;
            }
        }
    }
    Some(Bank {
        bank: BankId::new(stem),
        title: raw.title.unwrap_or_else(|| stem.replace('-', " ")),
        about: raw.about.unwrap_or_default(),
        questions,
    })
}

/// A key with nothing after it counts as absent.
fn without_nulls(value: serde_yaml::Value) -> serde_yaml::Value {
    match value {
        serde_yaml::Value::Mapping(map) => map
            .into_iter()
            .filter(|(_, value)| !value.is_null())
            .map(|(key, value)| (key, without_nulls(value)))
            .collect::<serde_yaml::Mapping>()
            .into(),
        other => other,
    }
}

/// All own banks of a data folder.
#[derive(Debug, Default)]
pub struct OwnBanks {
    /// Those that can be used.
    pub banks: Vec<Bank>,
    /// What is wrong, one sentence each.
    pub troubles: Vec<String>,
}

/// How banks are loaded: the cache keeps them packed.
const SORT: Sort<PackedBank> = Sort {
    folder: FOLDER,
    what: "a bank",
    second: entities::MERGE,
    largest: LARGEST,
    check: |source, stem| {
        let Checked { value, faults } = check(source, stem);
        let value = value.and_then(PackedBank::of);
        Checked { value, faults }
    },
};

/// Reads every own bank; those whose files have not changed come from the cache.
pub fn load(root: &Path, cache: &Cache) -> OwnBanks {
    let loaded = entities::load(root, &SORT, cache);
    let banks = loaded.entities.into_iter().map(|entity| entity.value);
    OwnBanks {
        banks: banks.map(PackedBank::unpack).collect(),
        troubles: loaded.troubles,
    }
}

/// A commented example of a bank, for `bank new`.
pub fn example(id: &str) -> String {
    format!(include_str!("../../content/templates/bank.yaml"), id = id)
}
