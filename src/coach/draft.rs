//! What to mend in a draft, and in any text that is to be spoken: a story, the plan of an answer, an explanation, the
//! narrative, a plain text.
//!
//! One rule a function, in the files of the folder; a remark quotes the words it is about. The sentences, the limits and
//! their sources are in `content/advice.yaml` under `drafts`. Everything here is deterministic and knows only the draft.

mod language;
mod lexicon;
mod limits;
mod manuscript;
mod phrase;
mod shown;
mod structure;
mod text;
mod wording;

use std::ops::Range;

use serde::{Deserialize, Serialize};

use crate::domain::bank::{Frame, Kind, words};
use crate::domain::portrait::JourneyPart;
use crate::domain::story::Part;
use crate::domain::target::Target;
use crate::domain::template::Fields;
use crate::domain::wording::Wording;

use self::phrase::Phrases;

pub use self::limits::Limits;
pub use self::manuscript::{Manuscript, frame_of};
pub use self::shown::{SHOWN, foremost, visible};
pub use self::text::{Break, Flow, Sentence, Text, Word};

words! {
    /// A rule, by its id, the weightiest first.
    DraftRule {
        /// It tells who a patient is.
        PatientIdentifier = "patient-identifier",
        /// It says another number than another draft of the same thing.
        Contradiction = "contradiction",
        /// It blames others.
        Blame = "blame",
        /// It runs down a country, a system or a place.
        NegativeWords = "negative-words",
        /// An explanation dwells on the problem.
        ProblemHeavy = "problem-heavy",
        /// It apologizes more than once.
        OverApology = "over-apology",
        /// Nothing comes of it.
        NoResult = "no-result",
        /// "We" did it, and nobody knows what "I" did.
        WeOnly = "we-only",
        /// It is written out to be read aloud.
        Script = "script",
        /// The same words as in earlier takes.
        SameWords = "same-words",
        /// It is much too long for its target.
        TooLong = "too-long",
        /// It is much too short for its target.
        TooShort = "too-short",
        /// A part takes much more or less of the time than it should.
        OutOfBalance = "out-of-balance",
        /// The result has no number and no outcome one could check.
        NoNumber = "no-number",
        /// Nothing was learned.
        NoLearning = "no-learning",
        /// Anybody could say it.
        Generic = "generic",
        /// Too much is said to be always, never, everybody.
        Absolutes = "absolutes",
        /// It takes back what it says.
        Hedging = "hedging",
        /// Words that fill time.
        Fillers = "fillers",
        /// A sentence is too long to say in one breath.
        LongSentence = "long-sentence",
        /// A phrase is hard to say, or hard to follow by ear.
        HardToSay = "hard-to-say",
    }
}

/// What a part of a draft holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Says {
    /// A part of a story.
    Story(Part),
    /// A part of an explanation.
    Journey(JourneyPart),
    /// The first sentence of an answer.
    Opening,
    /// The bullets of an answer.
    Bullets,
    /// The last sentence of an answer.
    Closing,
    /// Words that only stand for something: they are not spoken and take no time.
    Keywords,
    /// A whole text.
    Whole,
}

/// One part of a draft. Bullets stand one a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DraftPart<'a> {
    /// What it holds.
    pub says: Says,
    /// Its text.
    pub text: &'a str,
}

/// How a draft is written, which decides what may be asked of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// A story, by its parts in bullets.
    Story,
    /// The plan of an answer: opening, bullets, closing.
    Plan,
    /// An explanation of the journey: own, learned, resolved in bullets.
    Explanation,
    /// One text as it is spoken: what was said in a take, a plain file, the spoken narrative. No script guard.
    Spoken,
    /// One text that is written to be read: the paragraph of the narrative. No script guard, no target.
    Paragraph,
}

/// A number that another draft claims, to compare with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OtherText<'a> {
    /// What the other draft is called.
    pub name: &'a str,
    /// Its whole text.
    pub text: &'a str,
}

/// A draft and what is known around it.
#[derive(Debug, Clone)]
pub struct Draft<'a> {
    /// How it is written.
    pub form: Form,
    /// The skeleton it should have.
    pub frame: Frame,
    /// What sort of question it answers, where that is known.
    pub kind: Option<Kind>,
    /// Its parts in the order they are told.
    pub parts: Vec<DraftPart<'a>>,
    /// The seconds aimed at.
    pub target: Target,
    /// The person's own words per minute; [`Limits::words_per_minute`] until they are known.
    pub words_per_minute: f64,
    /// Other drafts, for contradictions.
    pub others: Vec<OtherText<'a>>,
}

/// A remark on a draft.
#[derive(Debug, Clone, PartialEq)]
pub struct Remark {
    /// The rule.
    pub rule: DraftRule,
    /// The place of the part it is about; the first where it is about the whole.
    pub part: usize,
    /// Where its words begin within that part, in characters.
    pub from: usize,
    /// Where they end, not included; the same as `from` where it is about something that is not there.
    pub to: usize,
    /// The words it is about; empty where they are not there.
    pub quote: String,
    /// The values of the places in its sentence.
    pub fields: Fields,
}

impl Remark {
    /// Its sentence; the rule's id where there is none.
    pub fn text(&self, wording: &Wording) -> String {
        let sentence = wording.draft(self.rule.word());
        let id = || self.rule.word().to_owned();
        sentence.map_or_else(id, |sentence| sentence.says(&self.fields))
    }

    /// Why it matters.
    pub fn why<'a>(&self, wording: &'a Wording) -> &'a str {
        let sentence = wording.draft(self.rule.word());
        sentence.map_or("", |sentence| &sentence.why)
    }

    /// What to try.
    pub fn advice(&self, wording: &Wording) -> String {
        let sentence = wording.draft(self.rule.word());
        sentence.map_or_else(String::new, |sentence| sentence.tries(&self.fields))
    }
}

/// The parts of a story by the time they take, each from 0 to 1; together 1, or all 0 where nothing is there.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
pub struct Shares {
    /// The situation.
    pub situation: f64,
    /// The task.
    pub task: f64,
    /// The action.
    pub action: f64,
    /// The result, with what was learned.
    pub result: f64,
}

/// Whether the coach can read the language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Language {
    /// English, or too little to tell.
    English,
    /// Something else: counts only.
    Other,
}

/// What the coach found in a draft.
#[derive(Debug, Clone, PartialEq)]
pub struct Findings {
    /// Whether it could read it.
    pub language: Language,
    /// Words that are spoken.
    pub words: usize,
    /// Seconds it takes to say them at the person's pace.
    pub seconds: f64,
    /// Seconds of each part, in the order of the draft's parts.
    pub part_seconds: Vec<f64>,
    /// How the time is shared out, where the draft is a story.
    pub star: Option<Shares>,
    /// All remarks, the weightiest first, then in the order of the text.
    pub remarks: Vec<Remark>,
}

/// A rule: what it has to say about a draft, in any order.
type Rule = fn(&Read<'_>) -> Vec<Remark>;

/// What a rule is given.
struct Read<'a> {
    draft: &'a Draft<'a>,
    limits: &'a Limits,
    /// The parts of the draft, taken apart.
    texts: &'a [Text<'a>],
    /// The same, ready for patterns.
    phrases: Vec<Phrases<'a>>,
}

impl<'a> Read<'a> {
    /// Seconds that so many words take.
    fn seconds(&self, words: usize) -> f64 {
        let words = u32::try_from(words).unwrap_or(u32::MAX);
        f64::from(words) * 60.0 / self.draft.words_per_minute.max(1.0)
    }

    /// The words of a part that are spoken.
    fn spoken_words(&self, part: usize) -> usize {
        let text = self.texts.get(part);
        text.filter(|_| self.is_spoken(part))
            .map_or(0, |text| text.words.len())
    }

    /// Whether a part is spoken: keywords only stand for something.
    fn is_spoken(&self, part: usize) -> bool {
        let part = self.draft.parts.get(part);
        part.is_some_and(|part| part.says != Says::Keywords)
    }

    /// The parts that are spoken, with their places.
    fn spoken(&self) -> impl Iterator<Item = (usize, &Phrases<'a>)> {
        let parts = self.phrases.iter().enumerate();
        parts.filter(|(part, _)| self.is_spoken(*part))
    }

    /// A remark on some words of a part; on its end where they are none.
    fn remark(&self, rule: DraftRule, part: usize, words: &Range<usize>) -> Remark {
        let text = self.texts.get(part);
        let (from, to) = text.map_or((0, 0), |text| text.span(words));
        let quote = text.map_or("", |text| text.said(words)).to_owned();
        Remark {
            rule,
            part,
            from,
            to,
            quote,
            fields: Fields::default(),
        }
    }
}

/// Reads a draft. Rules that are switched off are left out by the caller, by their ids. A text that is not English, or
/// has no words but numbers, is only counted.
pub fn read(draft: &Draft<'_>, limits: &Limits) -> Findings {
    let texts: Vec<Text<'_>> = draft
        .parts
        .iter()
        .map(|part| text(draft.form, *part))
        .collect();
    let language = language::of(&texts);
    let read = Read {
        draft,
        limits,
        texts: &texts,
        phrases: texts.iter().map(Phrases::of).collect(),
    };
    let counts: Vec<usize> = (0..texts.len())
        .map(|part| read.spoken_words(part))
        .collect();
    let words = counts.iter().sum();
    let is_read = language == Language::English && texts.iter().any(Text::has_letters);
    let structure = is_read.then(|| structure::of(&read));
    let star = structure.as_ref().and_then(|structure| structure.star);
    let structure = structure.map(|structure| structure.remarks);
    Findings {
        language,
        words,
        seconds: read.seconds(words),
        part_seconds: counts.iter().map(|words| read.seconds(*words)).collect(),
        star,
        remarks: structure.map_or_else(Vec::new, |found| remarks(&read, found)),
    }
}

/// A part of a draft, taken apart as its form has it.
fn text(form: Form, part: DraftPart<'_>) -> Text<'_> {
    let flow = match (form, part.says) {
        (Form::Spoken | Form::Paragraph, _) | (_, Says::Opening | Says::Closing | Says::Whole) => {
            Flow::Prose
        }
        (Form::Story | Form::Plan | Form::Explanation, _) => Flow::Bullets,
    };
    Text::laid(part.text, flow)
}

/// The weightiest first, then in the order of the text.
fn remarks(read: &Read<'_>, mut remarks: Vec<Remark>) -> Vec<Remark> {
    let rules = wording::RULES.iter();
    remarks.extend(rules.flat_map(|rule| rule(read)));
    remarks.sort_by_key(|remark| (remark.rule, remark.part, remark.from));
    remarks
}
