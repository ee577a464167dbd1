//! Question banks: what is asked, why it is asked and what a strong answer holds.

mod question;
mod texts;

use std::collections::hash_map::Entry as Place;
use std::collections::{BTreeSet, HashSet};

use serde::{Deserialize, Serialize};

pub use self::question::{Question, Volatile};
pub use self::texts::{Later, Packed, PackedBank, Texts};
use super::id::{BankId, ById, QuestionId};

/// Makes an enum whose variants are words of the file format.
macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $word:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum $name { $($(#[$vdoc])* #[serde(rename = $word)] $variant),+ }

        impl $name {
            /// Every value, in the order of the format's documentation.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The word of the file format.
            pub fn word(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }

            /// The value that `word` names.
            pub fn parse(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|value| value.word() == word)
            }
        }
    };
}
pub(crate) use words;

words! {
    /// What sort of question it is.
    Kind {
        /// Why you do what you do.
        Motivational = "motivational",
        /// One past event, told as a story.
        Behavioral = "behavioral",
        /// What you do in a situation of daily work.
        Situational = "situational",
        /// What you would do if.
        Hypothetical = "hypothetical",
        /// What you know.
        Knowledge = "knowledge",
        /// Dates, visas, documents.
        Logistics = "logistics",
        /// Who you are outside work.
        Personal = "personal",
        /// A weak place of the application.
        RedFlag = "red-flag",
        /// A question that should not be asked: drilled as pause → intent → lawful answer → bridge.
        Boundary = "boundary",
        /// The last minutes of an interview.
        Closing = "closing",
    }
}

words! {
    /// The skeleton of a good answer.
    Frame {
        /// Situation, task, action, result.
        Star = "star",
        /// Openers: who you are now, how you came here, where you go.
        PresentPastFuture = "present-past-future",
        /// A claim, its proof, its link to the work.
        PointProofLink = "point-proof-link",
        /// The answer, the reason, its limits.
        AnswerReasonLimit = "answer-reason-limit",
        /// Where you stand, why, and the other side.
        PositionReasonOtherSide = "position-reason-other-side",
        /// First step, whom to tell, safety net, reflection.
        FirstStep = "first-step",
        /// Own it, what you learned, how it is resolved.
        OwnLearnResolve = "own-learn-resolve",
        /// Pause, read the intent, lawful answer, bridge.
        PauseIntentBridge = "pause-intent-bridge",
        /// The fact, the date, the plan.
        FactDatePlan = "fact-date-plan",
        /// No fixed shape.
        Free = "free",
    }
}

words! {
    /// How often interviewers ask it: what the daily drill takes first.
    Asked {
        /// In most interviews.
        Often = "often",
        /// In some.
        Sometimes = "sometimes",
        /// Now and then.
        Rarely = "rarely",
    }
}

/// One bank: a file of questions.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Bank {
    /// The bank's id, the stem of its file.
    pub bank: BankId,
    /// What people call it.
    #[serde(default)]
    pub title: String,
    /// What it asks, and why.
    #[serde(default)]
    pub about: String,
    /// The questions, in the file's order.
    #[serde(default)]
    pub questions: Vec<Question>,
}

/// The three tracks that a daily drill alternates between.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Track {
    /// Everything every applicant is asked.
    General,
    /// Radiology, technology and AI.
    Radiology,
    /// What only an international graduate is asked.
    Img,
}

/// A question and the bank it stands in.
#[derive(Debug, Clone, Copy)]
pub struct Entry<'a> {
    /// The bank.
    pub bank: &'a Bank,
    /// The question.
    pub question: &'a Question,
}

impl Entry<'_> {
    /// Whether it stands in a shipped bank that goes beside the core of its track: those are met a little later.
    pub fn is_side_bank(&self) -> bool {
        matches!(
            self.bank.bank.as_str(),
            "behavioral" | "ethics" | "program" | "technology" | "closing"
        )
    }

    /// The track the daily drill counts it to.
    pub fn track(&self) -> Track {
        match self.bank.bank.as_str() {
            "radiology" | "technology" | "cv" => Track::Radiology,
            "img" => Track::Img,
            _ => Track::General,
        }
    }
}

/// All banks: the shipped ones and the person's own, each question once.
#[derive(Debug, Clone, Default)]
pub struct Banks {
    list: Vec<Bank>,
    places: ById<QuestionId, (usize, usize)>,
    /// The questions that were made of the person's own words, and stand in no file.
    made: HashSet<QuestionId>,
}

/// Two own files that claim the same question id; the second is left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clash {
    /// The id that stands twice.
    pub id: QuestionId,
    /// The bank whose question is used.
    pub kept: BankId,
    /// The bank whose question is left out.
    pub dropped: BankId,
}

impl Banks {
    /// Joins shipped and own banks. An own question with a shipped id replaces the shipped one, in its own bank;
    /// an own bank with a shipped bank's id adds to it.
    pub fn join(shipped: Vec<Bank>, own: Vec<Bank>) -> (Self, Vec<Clash>) {
        let (own, owner, clashes) = each_once(own);
        let mut banks = shipped;
        for bank in &mut banks {
            bank.questions
                .retain(|question| !owner.contains_key(&question.id));
        }
        for bank in own {
            match banks.iter_mut().find(|known| known.bank == bank.bank) {
                Some(known) => known.questions.extend(bank.questions),
                None => banks.push(bank),
            }
        }
        (Self::of(banks), clashes)
    }

    fn of(mut banks: Vec<Bank>) -> Self {
        let mut places = ById::default();
        places.reserve(banks.iter().map(|bank| bank.questions.len()).sum());
        for (b, bank) in banks.iter_mut().enumerate() {
            let mut q = 0;
            bank.questions
                .retain(|question| match places.entry(question.id.clone()) {
                    Place::Occupied(_) => false,
                    Place::Vacant(place) => {
                        place.insert((b, q));
                        q += 1;
                        true
                    }
                });
        }
        Self {
            list: banks,
            places,
            made: HashSet::new(),
        }
    }

    /// Takes a bank that was made and stands in no file, in the place of the one that was made before. A question of a
    /// file with the same id stays.
    pub fn take_made(&mut self, mut made: Bank) {
        let before = std::mem::take(&mut self.made);
        for id in &before {
            self.places.remove(id);
        }
        let known = self.list.iter().position(|bank| bank.bank == made.bank);
        let at = known.unwrap_or(self.list.len());
        let mut all = Vec::new();
        if let Some(known) = self.list.get_mut(at) {
            all = std::mem::take(&mut known.questions);
            all.retain(|question| !before.contains(&question.id));
        }
        for question in std::mem::take(&mut made.questions) {
            if let Place::Vacant(place) = self.places.entry(question.id.clone()) {
                place.insert((at, all.len()));
                self.made.insert(question.id.clone());
                all.push(question);
            }
        }
        made.questions = all;
        match self.list.get_mut(at) {
            Some(known) => known.questions = made.questions,
            None => self.list.push(made),
        }
        // Only the last can go without moving others; made questions stand in the last, or in a bank of a file.
        if self.list[at].questions.is_empty() && at + 1 == self.list.len() {
            self.list.pop();
        }
    }

    /// The banks, shipped ones first.
    pub fn iter(&self) -> impl Iterator<Item = &Bank> {
        self.list.iter()
    }

    /// Every question with its bank, in file order.
    pub fn entries(&self) -> impl Iterator<Item = Entry<'_>> {
        self.list.iter().flat_map(|bank| {
            bank.questions
                .iter()
                .map(move |question| Entry { bank, question })
        })
    }

    /// The question called `id`, with its bank.
    pub fn get(&self, id: &str) -> Option<Entry<'_>> {
        let &(b, q) = self.places.get(id)?;
        let bank = self.list.get(b)?;
        let question = bank.questions.get(q)?;
        Some(Entry { bank, question })
    }

    /// The bank called `id`.
    pub fn bank(&self, id: &str) -> Option<&Bank> {
        self.list.iter().find(|bank| bank.bank.as_str() == id)
    }

    /// Every theme that some question has, sorted.
    pub fn themes(&self) -> BTreeSet<&str> {
        self.entries()
            .flat_map(|entry| entry.question.themes.iter().map(String::as_str))
            .collect()
    }

    /// How many questions there are.
    pub fn len(&self) -> usize {
        self.places.len()
    }

    /// Whether there is no question at all.
    pub fn is_empty(&self) -> bool {
        self.places.is_empty()
    }
}

/// Own banks with every question in the first of them that has it; which one that is; and what stood in a later one too.
fn each_once(own: Vec<Bank>) -> (Vec<Bank>, ById<QuestionId, usize>, Vec<Clash>) {
    let mut clashes = Vec::new();
    let mut kept: Vec<Bank> = Vec::with_capacity(own.len());
    let mut owner: ById<QuestionId, usize> = ById::default();
    owner.reserve(own.iter().map(|bank| bank.questions.len()).sum());
    for mut bank in own {
        let own_place = kept.len();
        bank.questions
            .retain(|question| match owner.entry(question.id.clone()) {
                Place::Vacant(place) => {
                    place.insert(own_place);
                    true
                }
                Place::Occupied(first) => {
                    let first = kept.get(*first.get()).map(|first| &first.bank);
                    clashes.push(Clash {
                        id: question.id.clone(),
                        kept: first.unwrap_or(&bank.bank).clone(),
                        dropped: bank.bank.clone(),
                    });
                    false
                }
            });
        kept.push(bank);
    }
    (kept, owner, clashes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bank(id: &str, questions: &[(&str, &str)]) -> Bank {
        let questions: Vec<_> = questions
            .iter()
            .map(|(id, ask)| format!("{{\"id\":\"{id}\",\"ask\":\"{ask}\"}}"))
            .collect();
        let text = format!(
            "{{\"bank\":\"{id}\",\"questions\":[{}]}}",
            questions.join(",")
        );
        serde_json::from_str(&text).unwrap()
    }

    #[test]
    fn an_own_question_replaces_the_shipped_one() {
        let shipped = vec![bank("general", &[("why", "Why?"), ("who", "Who?")])];
        let own = vec![bank(
            "mine",
            &[("why", "Why us, honestly?"), ("new", "New?")],
        )];
        let (banks, clashes) = Banks::join(shipped, own);
        assert!(clashes.is_empty());
        assert_eq!(banks.len(), 3);
        let why = banks.get("why").unwrap();
        assert_eq!(why.question.ask, "Why us, honestly?");
        assert_eq!(why.bank.bank.as_str(), "mine");
    }

    #[test]
    fn two_own_questions_with_one_id_are_named_and_the_first_kept() {
        let own = vec![bank("a", &[("why", "A")]), bank("b", &[("why", "B")])];
        let (banks, clashes) = Banks::join(Vec::new(), own);
        assert_eq!(banks.get("why").unwrap().question.ask, "A");
        assert_eq!(clashes[0].dropped.as_str(), "b");
    }

    #[test]
    fn an_own_bank_of_a_shipped_name_adds_to_it() {
        let shipped = vec![bank("general", &[("why", "Why?")])];
        let (banks, _) = Banks::join(shipped, vec![bank("general", &[("new", "New?")])]);
        assert_eq!(banks.iter().count(), 1);
        assert_eq!(banks.bank("general").unwrap().questions.len(), 2);
    }

    #[test]
    fn a_question_that_stands_twice_in_shipped_banks_is_there_once() {
        let shipped = vec![
            bank("a", &[("why", "A"), ("why", "B"), ("who", "C")]),
            bank("b", &[("why", "D"), ("how", "E")]),
        ];
        let (banks, _) = Banks::join(shipped, Vec::new());
        let asked: Vec<_> = banks.entries().map(|entry| &entry.question.ask).collect();
        assert_eq!(asked, ["A", "C", "E"]);
        assert_eq!(banks.get("who").unwrap().question.ask, "C");
        assert_eq!(banks.get("how").unwrap().question.ask, "E");
    }

    #[test]
    fn a_question_needs_only_an_id_and_its_words() {
        let banks = Banks::join(vec![bank("x", &[("q", "Q?")])], Vec::new()).0;
        let question = banks.get("q").unwrap().question;
        assert_eq!(question.target, Target::default());
        assert_eq!(question.asked, Asked::Sometimes);
    }
}
