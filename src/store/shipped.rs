//! What is shipped inside the program: parsed when it is built (`build.rs`), only unpacked here.

use crate::domain::bank::{Bank, Packed, PackedBank};
use crate::domain::guidance::Guidance;

const BANKS: &str = include_str!(concat!(env!("OUT_DIR"), "/banks.json"));
const BANK_TEXTS: &str = include_str!(concat!(env!("OUT_DIR"), "/bank_texts.json"));
const ADVICE: &str = include_str!(concat!(env!("OUT_DIR"), "/advice.json"));
const VOCABULARY: &str = include_str!(concat!(env!("OUT_DIR"), "/vocabulary.json"));
const CHECKLISTS: &str = include_str!(concat!(env!("OUT_DIR"), "/checklists.json"));
const ASK: &str = include_str!(concat!(env!("OUT_DIR"), "/ask.json"));
const NARRATIVE: &str = include_str!(concat!(env!("OUT_DIR"), "/narrative.json"));
const JOURNEY: &str = include_str!(concat!(env!("OUT_DIR"), "/journey.json"));
const CV: &str = include_str!(concat!(env!("OUT_DIR"), "/cv.json"));
const FIT: &str = include_str!(concat!(env!("OUT_DIR"), "/fit.json"));
const PROMPTS: &str = include_str!(concat!(env!("OUT_DIR"), "/prompts.json"));
const DESK: &str = include_str!(concat!(env!("OUT_DIR"), "/desk.json"));
const SEASON: &str = include_str!(concat!(env!("OUT_DIR"), "/season.json"));
const CONFIRM_BACK: &str = include_str!(concat!(env!("OUT_DIR"), "/confirm-back.md"));
const THANK_YOU: &str = include_str!(concat!(env!("OUT_DIR"), "/thank-you.md"));

/// The shipped question banks, in the order people see them.
pub fn banks() -> Vec<Bank> {
    // The build has parsed them; a test holds that they unpack.
    let banks: Vec<PackedBank> = serde_json::from_str(BANKS).unwrap_or_default();
    let texts = Packed::Shipped(BANK_TEXTS);
    banks
        .into_iter()
        .map(|bank| bank.unpack_from(&texts))
        .collect()
}

/// The coach's sentences, as a tree that an own version may be laid over.
pub fn advice() -> serde_json::Value {
    serde_json::from_str(ADVICE).unwrap_or_default()
}

/// The coach's sentences as text of JSON, for reading them straight away.
pub fn advice_text() -> &'static str {
    ADVICE
}

/// Concerns, themes and qualities, as a tree.
pub fn vocabulary() -> serde_json::Value {
    serde_json::from_str(VOCABULARY).unwrap_or_default()
}

/// Concerns, themes and qualities, as text of JSON: `content/vocabulary.yaml`.
pub fn vocabulary_text() -> &'static str {
    VOCABULARY
}

/// The prompts of stories and the worked example, as text of JSON: `content/prompts.yaml`.
pub fn prompts_text() -> &'static str {
    PROMPTS
}

/// What is said while a draft is written: `content/desk.yaml`.
pub fn guidance() -> Guidance {
    serde_json::from_str(DESK).unwrap_or_default()
}

/// The checklists in the order people see them, as text of JSON: an array of the files of `content/checklists/`.
pub fn checklists_text() -> &'static str {
    CHECKLISTS
}

/// The questions to ask, as text of JSON: `content/ask.yaml`.
pub fn ask_text() -> &'static str {
    ASK
}

/// A guide of the portrait, as text of JSON. `name` is the stem of its file in `content/`: `narrative`, `journey`, `cv`
/// or `fit`; any other gives an empty text.
pub fn guide_text(name: &str) -> &'static str {
    match name {
        "narrative" => NARRATIVE,
        "journey" => JOURNEY,
        "cv" => CV,
        "fit" => FIT,
        _ => "",
    }
}

/// The columns of the season spreadsheet, as text of JSON: `content/season.yaml`.
pub fn season_text() -> &'static str {
    SEASON
}

/// A mail with places in braces, its first line `Subject: …`. `name` is the stem of a file of `content/templates/`:
/// `confirm-back` or `thank-you`; any other gives an empty text.
pub fn template(name: &str) -> &'static str {
    match name {
        "confirm-back" => CONFIRM_BACK,
        "thank-you" => THANK_YOU,
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::wording::Wording;

    #[test]
    fn everything_shipped_unpacks() {
        assert_eq!(banks().len(), 8);
        let questions: usize = banks().iter().map(|bank| bank.questions.len()).sum();
        assert_eq!(questions, 212);
        assert!(serde_json::from_str::<Wording>(ADVICE).is_ok());
        assert!(vocabulary()["themes"].is_array());
        assert!(!guidance().section("situation").1.is_empty());
        let tree = |text| serde_json::from_str::<serde_json::Value>(text).unwrap();
        assert_eq!(tree(checklists_text()).as_array().unwrap().len(), 14);
        assert_eq!(tree(ask_text())["questions"].as_array().unwrap().len(), 54);
        assert!(tree(prompts_text())["prompts"].as_array().unwrap().len() >= 20);
        assert_eq!(tree(season_text())["columns"].as_array().unwrap().len(), 10);
    }

    #[test]
    fn a_mail_begins_with_its_subject_and_an_unknown_name_gives_none() {
        for name in ["confirm-back", "thank-you"] {
            assert!(template(name).starts_with("Subject: "), "{name}");
        }
        assert_eq!(template("bank"), "");
    }
}
