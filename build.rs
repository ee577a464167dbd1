//! Parses the shipped content while the program is built, so that no start pays for it and a broken file cannot ship.

use std::path::{Path, PathBuf};
use std::{env, fs};

/// The banks in the order people see them.
const BANKS: [&str; 8] = [
    "general",
    "img",
    "radiology",
    "behavioral",
    "ethics",
    "program",
    "technology",
    "closing",
];

/// The checklists in the order people see them.
const CHECKLISTS: [&str; 14] = [
    "logistics",
    "setup",
    "zoom",
    "thalamus",
    "webex",
    "teams",
    "phone",
    "in-person",
    "appearance",
    "backup",
    "social",
    "day-of",
    "after",
    "deadline",
];

/// Files that stand alone.
const SINGLE: [&str; 10] = [
    "advice",
    "vocabulary",
    "ask",
    "season",
    "narrative",
    "journey",
    "cv",
    "fit",
    "prompts",
    "desk",
];

/// Mails with places to fill in.
const TEMPLATES: [&str; 2] = ["confirm-back", "thank-you"];

fn main() -> Result<(), Box<dyn std::error::Error>> {
    println!("cargo:rerun-if-changed=build.rs");
    println!("cargo:rerun-if-changed=content");
    let out = PathBuf::from(env::var("OUT_DIR")?);
    let (banks, texts) = banks()?;
    fs::write(out.join("banks.json"), banks)?;
    fs::write(out.join("bank_texts.json"), texts)?;
    fs::write(out.join("checklists.json"), all("checklists", &CHECKLISTS)?)?;
    for name in SINGLE {
        let content = parse(&Path::new("content").join(format!("{name}.yaml")))?;
        fs::write(out.join(format!("{name}.json")), content.to_string())?;
    }
    for name in TEMPLATES {
        let file = format!("{name}.md");
        fs::write(
            out.join(&file),
            mail(&Path::new("content/templates").join(&file))?,
        )?;
    }
    Ok(())
}

/// What of a question is read only where it is opened: the fields of `Texts` in `src/domain/bank/texts.rs`.
const TEXTS: [&str; 7] = [
    "variants",
    "probing",
    "points",
    "avoid",
    "follow_ups",
    "source",
    "volatile",
];

/// The banks as one JSON array, each question with the place of its texts; and all these texts, one object after the
/// other.
fn banks() -> Result<(String, String), Box<dyn std::error::Error>> {
    let mut banks: Vec<serde_json::Value> = serde_json::from_str(&all("banks", &BANKS)?)?;
    let mut texts = String::new();
    let questions = banks.iter_mut().filter_map(|bank| {
        let questions = bank.get_mut("questions")?;
        questions.as_array_mut()
    });
    for question in questions
        .flatten()
        .filter_map(serde_json::Value::as_object_mut)
    {
        let from = texts.len();
        let own = TEXTS.iter().filter_map(|key| question.remove_entry(*key));
        let own: serde_json::Map<String, serde_json::Value> = own.collect();
        texts.push_str(&serde_json::Value::from(own).to_string());
        question.insert("texts".to_owned(), vec![from, texts.len()].into());
    }
    Ok((serde_json::to_string(&banks)?, texts))
}

/// The files of a folder of the content as one JSON array.
fn all(folder: &str, names: &[&str]) -> Result<String, String> {
    let path = |name: &&str| {
        Path::new("content")
            .join(folder)
            .join(format!("{name}.yaml"))
    };
    let parsed = names.iter().map(|name| parse(&path(name)));
    let parsed: Vec<_> = parsed.collect::<Result<_, _>>()?;
    serde_json::to_string(&parsed).map_err(|error| format!("content/{folder}: {error}"))
}

/// A mail whose first line is its subject, with plain line ends however it was checked out.
fn mail(path: &Path) -> Result<String, String> {
    let text = fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
    let text = text.replace('\r', "");
    if !text.starts_with("Subject: ") {
        return Err(format!(
            "{}: the first line must be `Subject: …`",
            path.display()
        ));
    }
    Ok(text)
}

fn parse(path: &Path) -> Result<serde_json::Value, String> {
    let text = fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
    serde_yaml::from_str(&text).map_err(|error| format!("{}: {error}", path.display()))
}
