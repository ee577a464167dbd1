//! What is shipped inside the program: parsed when it is built (`build.rs`), only unpacked here.

use crate::domain::bank::Bank;

const BANKS: &str = include_str!(concat!(env!("OUT_DIR"), "/banks.json"));
const ADVICE: &str = include_str!(concat!(env!("OUT_DIR"), "/advice.json"));
const VOCABULARY: &str = include_str!(concat!(env!("OUT_DIR"), "/vocabulary.json"));

/// The shipped question banks, in the order people see them.
pub fn banks() -> Vec<Bank> {
    // The build has parsed them; a test holds that they unpack.
    serde_json::from_str(BANKS).unwrap_or_default()
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
    }
}
