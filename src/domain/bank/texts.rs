//! What a question holds beside its head. Few questions are opened in a sitting, so these texts are unpacked when one is
//! first read: making those of two thousand questions takes longer than all else at a start.

use std::ops::Range;
use std::sync::{Arc, OnceLock};

use serde::{Deserialize, Serialize};

use super::{Asked, Bank, Frame, Kind, Question, Volatile};
use crate::domain::id::{BankId, QuestionId};
use crate::domain::target::Target;

/// The further texts of a question.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Texts {
    /// Other wordings, drawn at random after the first attempts.
    pub variants: Vec<String>,
    /// What the interviewer really wants to know.
    pub probing: String,
    /// Three to five key points of a strong answer.
    pub points: Vec<String>,
    /// What spoils the answer.
    pub avoid: Vec<String>,
    /// What may be asked next.
    pub follow_ups: Vec<String>,
    /// Where the question comes from.
    pub source: Vec<String>,
    /// Only where the right answer changes with time.
    pub volatile: Option<Volatile>,
}

/// Texts that are unpacked when they are first read.
#[derive(Clone)]
pub struct Later {
    texts: OnceLock<Texts>,
    packed: Option<(Packed, Range<usize>)>,
}

/// Texts of many questions, one JSON object of [`Texts`] after the other.
#[derive(Clone)]
pub enum Packed {
    /// Within the program.
    Shipped(&'static str),
    /// Read from somewhere.
    Kept(Arc<str>),
}

impl Later {
    /// The texts.
    pub fn get(&self) -> &Texts {
        self.texts
            .get_or_init(|| self.unpacked().unwrap_or_default())
    }

    fn unpacked(&self) -> Option<Texts> {
        let (packed, range) = self.packed.as_ref()?;
        let all = match packed {
            Packed::Shipped(text) => *text,
            Packed::Kept(text) => text.as_ref(),
        };
        // Whoever packed them has checked them; what was damaged since reads as nothing written.
        serde_json::from_str(all.get(range.clone())?).ok()
    }
}

impl From<Texts> for Later {
    fn from(texts: Texts) -> Self {
        Self {
            texts: OnceLock::from(texts),
            packed: None,
        }
    }
}

impl PartialEq for Later {
    fn eq(&self, other: &Self) -> bool {
        self.get() == other.get()
    }
}

impl Eq for Later {}

impl std::fmt::Debug for Later {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.get().fmt(f)
    }
}

/// A bank whose questions' further texts are packed: what is shipped, and what a cache keeps.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PackedBank {
    bank: BankId,
    #[serde(default)]
    title: String,
    #[serde(default)]
    about: String,
    questions: Vec<Head>,
    /// The texts; empty where they lie elsewhere.
    #[serde(default)]
    packed: String,
}

/// A question without its further texts, and where these stand: from which byte to which.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Head {
    id: QuestionId,
    ask: String,
    #[serde(default = "super::question::default_kind")]
    kind: Kind,
    #[serde(default = "super::question::default_frame")]
    frame: Frame,
    #[serde(default)]
    themes: Vec<String>,
    #[serde(default)]
    concerns: Vec<String>,
    #[serde(default = "super::question::default_asked")]
    asked: Asked,
    #[serde(default)]
    target: Target,
    texts: (u32, u32),
}

impl PackedBank {
    /// Packs a bank; `None` where its texts cannot be written, or fill four gigabytes.
    pub fn of(bank: Bank) -> Option<Self> {
        let mut packed = String::new();
        let mut questions = Vec::with_capacity(bank.questions.len());
        for question in bank.questions {
            let from = u32::try_from(packed.len()).ok()?;
            packed.push_str(&serde_json::to_string(question.texts.get()).ok()?);
            questions.push(Head {
                id: question.id,
                ask: question.ask,
                kind: question.kind,
                frame: question.frame,
                themes: question.themes,
                concerns: question.concerns,
                asked: question.asked,
                target: question.target,
                texts: (from, u32::try_from(packed.len()).ok()?),
            });
        }
        Some(Self {
            bank: bank.bank,
            title: bank.title,
            about: bank.about,
            questions,
            packed,
        })
    }

    /// The bank; its texts are its own.
    pub fn unpack(mut self) -> Bank {
        let packed = Packed::Kept(Arc::from(std::mem::take(&mut self.packed)));
        self.unpack_from(&packed)
    }

    /// The bank, with its texts in `packed`.
    pub fn unpack_from(self, packed: &Packed) -> Bank {
        let question = |head: Head| {
            let place = |byte: u32| usize::try_from(byte).unwrap_or(usize::MAX);
            Question {
                id: head.id,
                ask: head.ask,
                kind: head.kind,
                frame: head.frame,
                themes: head.themes,
                concerns: head.concerns,
                asked: head.asked,
                target: head.target,
                texts: Later {
                    texts: OnceLock::new(),
                    packed: Some((packed.clone(), place(head.texts.0)..place(head.texts.1))),
                },
            }
        };
        Bank {
            bank: self.bank,
            title: self.title,
            about: self.about,
            questions: self.questions.into_iter().map(question).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bank_is_the_same_packed_and_unpacked() {
        let text = r#"{"bank":"mine","title":"Mine","questions":[
            {"id":"a","ask":"A?","points":["one","zwei","तीन"],"volatile":{"as_of":"2026-11"}},
            {"id":"b","ask":"B?","kind":"closing","themes":["x"],"variants":["B, then?"],"probing":"\"why\""},
            {"id":"c","ask":"C?"}]}"#;
        let bank: Bank = serde_json::from_str(text).unwrap();
        let packed = PackedBank::of(bank.clone()).unwrap();
        assert_eq!(packed.clone().unpack(), bank);
        let again = packed.unpack();
        assert_eq!(again.questions[0].points, ["one", "zwei", "तीन"]);
        assert_eq!(again.questions[1].clone().probing, "\"why\"");
    }

    #[test]
    fn texts_that_were_damaged_read_as_nothing_written() {
        let bank: Bank = serde_json::from_str(
            r#"{"bank":"m","questions":[{"id":"a","ask":"A?","points":["x"]}]}"#,
        )
        .unwrap();
        let mut packed = PackedBank::of(bank).unwrap();
        packed.packed.truncate(5);
        let bank = packed.unpack();
        assert_eq!(*bank.questions[0].texts.get(), Texts::default());
    }
}
