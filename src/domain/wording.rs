//! The sentences the program says to people, as `content/advice.yaml` holds them. Which one to say is decided elsewhere.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::bank::{Frame, Kind};
use super::day_plan::StepKind;
use super::plan::SessionKind;
use super::review::{Because, Mark, Rating};
use super::target::Timing;
use super::template::{Fields, fill};

/// The skeleton of an answer, in words.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct FrameText {
    /// What the skeleton is called.
    pub name: String,
    /// Its parts in order.
    pub steps: Vec<StepText>,
}

/// One part of a skeleton.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct StepText {
    /// One or two words.
    pub label: String,
    /// What belongs there.
    pub say: String,
}

/// A sentence and where it comes from.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Sentence {
    /// The sentence.
    pub text: String,
    /// What to do at once, in a few words, for the answer that is running.
    pub now: String,
    /// One concrete thing to try.
    #[serde(rename = "try")]
    pub attempt: String,
    /// Why it matters.
    pub why: String,
    /// Its source.
    pub source: String,
    /// The limit beyond which it is said, where there is one: words, seconds or percent, as its rule says.
    pub limit: Option<u32>,
}

impl Sentence {
    /// The sentence with its places filled in.
    pub fn says(&self, fields: &Fields) -> String {
        fill(&self.text, fields).text
    }

    /// What to try, with its places filled in.
    pub fn tries(&self, fields: &Fields) -> String {
        fill(&self.attempt, fields).text
    }
}

/// A kind of session in words.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct SessionText {
    /// What it is called.
    pub name: String,
    /// What it is for.
    pub about: String,
}

/// The prompts of a debrief.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct DebriefText {
    /// Asks what went well.
    pub well: String,
    /// Asks what felt awkward.
    pub awkward: String,
    /// Asks for changes.
    pub change: ChangeText,
    /// Asks whether a change was made; `{change}` stands for its words.
    pub ask_made: String,
}

impl DebriefText {
    /// Asks whether `change` was made. The change stands within a sentence, so its own full stop goes.
    pub fn asks_about(&self, change: &str) -> String {
        let change = change.trim_end().trim_end_matches('.');
        self.ask_made.replace("{change}", change)
    }
}

/// How to ask for a change that can be made.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct ChangeText {
    /// The question.
    pub text: String,
    /// A change one can make.
    pub good: String,
    /// One that nobody can.
    pub bad: String,
}

/// All sentences.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Wording {
    frames: BTreeMap<String, FrameText>,
    recall: BTreeMap<String, String>,
    timing: BTreeMap<String, Sentence>,
    marks: BTreeMap<String, Sentence>,
    ratings: BTreeMap<String, Sentence>,
    #[serde(rename = "self")]
    self_ratings: BTreeMap<u8, String>,
    debrief: DebriefText,
    sessions: BTreeMap<String, SessionText>,
    today: BTreeMap<String, String>,
    boundary: String,
    traps: BTreeMap<String, Sentence>,
    notes: BTreeMap<String, Sentence>,
    day_plan: BTreeMap<String, Sentence>,
    calendar: BTreeMap<String, String>,
    drafts: BTreeMap<String, Sentence>,
    answers: BTreeMap<String, String>,
    portrait: BTreeMap<String, Sentence>,
    fading: BTreeMap<String, String>,
    rehearsal: BTreeMap<String, String>,
}

impl Wording {
    /// The skeleton of a frame.
    pub fn frame(&self, frame: Frame) -> Option<&FrameText> {
        self.frames.get(frame.word())
    }

    /// Why a recall rating is suggested.
    pub fn because(&self, because: Because) -> &str {
        text(&self.recall, because.id())
    }

    /// What a time against its band means.
    pub fn timing(&self, timing: Timing) -> Option<&Sentence> {
        let id = match timing {
            Timing::Early => "early",
            Timing::InBand => "in-band",
            Timing::Over => "over",
        };
        self.timing.get(id)
    }

    /// What a delivery mark means and what to try.
    pub fn mark(&self, mark: Mark) -> Option<&Sentence> {
        self.marks.get(mark.word())
    }

    /// When to choose a recall rating.
    pub fn rating(&self, rating: Rating) -> Option<&Sentence> {
        self.ratings.get(rating.word())
    }

    /// The words of a self-rating from 1 to 5.
    pub fn self_rating(&self, rating: u8) -> &str {
        self.self_ratings.get(&rating).map_or("", String::as_str)
    }

    /// The prompts of the debrief.
    pub fn debrief(&self) -> &DebriefText {
        &self.debrief
    }

    /// A kind of session.
    pub fn session(&self, kind: SessionKind) -> (&str, &str) {
        let text = self.sessions.get(kind.word());
        text.map_or((kind.word(), ""), |text| (&text.name, &text.about))
    }

    /// A sentence of the Today screen.
    pub fn today(&self, id: &str) -> &str {
        text(&self.today, id)
    }

    /// What a rule of the calendar says, by the rule's id; its places are filled in with the warning's fields.
    pub fn trap(&self, rule: &str) -> Option<&Sentence> {
        self.traps.get(rule)
    }

    /// What a rule of the thank-you note says, by the rule's id; its places are filled in with the remark's fields.
    pub fn note(&self, rule: &str) -> Option<&Sentence> {
        self.notes.get(rule)
    }

    /// What a rule says of a draft, by the rule's id; its places are filled in with the remark's fields.
    pub fn draft(&self, rule: &str) -> Option<&Sentence> {
        self.drafts.get(rule)
    }

    /// What a rule says of the portrait, by the id of its sentence; its places are filled in with the remark's fields.
    pub fn portrait(&self, sentence: &str) -> Option<&Sentence> {
        self.portrait.get(sentence)
    }

    /// A sentence of the screens of Answers.
    pub fn answers(&self, id: &str) -> &str {
        text(&self.answers, id)
    }

    /// A sentence about a plan that fades in practice.
    pub fn fading(&self, id: &str) -> &str {
        text(&self.fading, id)
    }

    /// What to do otherwise in the next take of an answer that is known by heart, by the constraint's id.
    pub fn rehearsal(&self, id: &str) -> &str {
        text(&self.rehearsal, id)
    }

    /// What to do in a step of an interview day.
    pub fn day_step(&self, step: StepKind) -> &str {
        let sentence = self.day_plan.get(step.word());
        sentence.map_or("", |sentence| &sentence.text)
    }

    /// A sentence of the calendar's screens.
    pub fn calendar(&self, id: &str) -> &str {
        text(&self.calendar, id)
    }

    /// What stands beside a question of this kind.
    pub fn kind_note(&self, kind: Kind) -> Option<&str> {
        (kind == Kind::Boundary).then_some(self.boundary.as_str())
    }
}

fn text<'a>(texts: &'a BTreeMap<String, String>, id: &str) -> &'a str {
    texts.get(id).map_or("", String::as_str)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_stands_within_the_sentence_that_asks_about_it() {
        let debrief = DebriefText {
            ask_made: "You wanted to: {change}. Did you?".into(),
            ..DebriefText::default()
        };
        let asked = "You wanted to: Breathe first. Did you?";
        assert_eq!(debrief.asks_about("Breathe first."), asked);
        assert_eq!(debrief.asks_about("Breathe first "), asked);
    }
}
