//! A question in the form: one key for each answer, and what each would mean on the clocks.

use crate::domain::entry::When;
use crate::domain::id::{EntryId, ProgramId};
use crate::domain::received::{Answer, Doubt, Field, Understood};
use crate::ui::keymap::{Hint, Key};

/// The keys that answer, in the order of the answers.
pub const KEYS: [Key; 25] = [
    Key::char('1'),
    Key::char('2'),
    Key::char('3'),
    Key::char('4'),
    Key::char('5'),
    Key::char('6'),
    Key::char('7'),
    Key::char('8'),
    Key::char('9'),
    Key::char('a'),
    Key::char('b'),
    Key::char('c'),
    Key::char('d'),
    Key::char('e'),
    Key::char('f'),
    Key::char('g'),
    Key::char('h'),
    Key::char('i'),
    Key::char('j'),
    Key::char('k'),
    Key::char('l'),
    Key::char('m'),
    Key::char('n'),
    Key::char('o'),
    Key::char('p'),
];

/// A question and its answers.
pub struct Asked {
    /// The question, one or two sentences.
    pub why: String,
    /// The words it is about; empty where they do not matter.
    pub said: String,
    /// What can be answered, at most as many as there are keys.
    pub ways: Vec<Way>,
    /// What it is about.
    pub of: Of,
}

/// One way to answer.
pub struct Way {
    /// What it says.
    pub words: String,
    /// When the entry would be, where that is known then.
    pub when: Option<When>,
}

/// What a question is about.
pub enum Of {
    /// The words of a pasted invitation; they are read on with the answer.
    Invitation(Box<Understood>),
    /// What stands in the form, and what comes after the answer.
    Form(Field, Vec<Answer>, Then),
    /// Whether the same may stand in the calendar twice.
    Same(EntryId),
    /// Which program a name means.
    Program(Vec<ProgramId>),
}

/// What comes after an answer about the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Then {
    /// The next field.
    NextField,
    /// The next question; once there is none, the form is ready to be kept.
    NextQuestion,
}

impl Asked {
    /// A question about a time in the form.
    pub fn form(
        doubt: &Doubt,
        said: &str,
        then: Then,
        after: impl Fn(&Answer) -> Option<When>,
    ) -> Self {
        let answers = doubt.choices.iter().take(KEYS.len());
        let answers: Vec<Answer> = answers.map(|choice| choice.value.clone()).collect();
        Self {
            why: doubt.why.clone(),
            said: said.to_owned(),
            ways: ways(doubt, after),
            of: Of::Form(doubt.field, answers, then),
        }
    }

    /// A question about an invitation; `None` where it has none that can be answered by a key.
    pub fn invitation(
        understood: Understood,
        after: impl Fn(&Understood, &Answer) -> Option<When>,
    ) -> Result<Self, Box<Understood>> {
        let Some(doubt) = answerable(&understood) else {
            return Err(Box::new(understood));
        };
        Ok(Self {
            why: doubt.why.clone(),
            said: understood.as_received.clone(),
            ways: ways(doubt, |answer| after(&understood, answer)),
            of: Of::Invitation(Box::new(understood)),
        })
    }

    /// The answer that a key gives, by its place.
    pub fn place(&self, key: Key) -> Option<usize> {
        let place = KEYS.iter().position(|own| *own == key)?;
        (place < self.ways.len()).then_some(place)
    }

    /// The keys that answer, for the footer.
    pub fn hints(&self) -> Vec<Hint> {
        let hint = |keys, label| Hint { keys, label };
        let keys: &'static [Key] = &KEYS;
        let keys = keys.get(..self.ways.len()).unwrap_or(keys);
        match keys {
            [_, _] => vec![
                hint(&keys[..1], "the first"),
                hint(&keys[1..], "the second"),
            ],
            keys => vec![hint(keys, "answer")],
        }
    }
}

/// The first doubt about an invitation that a key can answer. Whose clock is meant is not asked of a time that has to
/// be written first.
pub fn answerable(understood: &Understood) -> Option<&Doubt> {
    let is_blank = |doubt: &Doubt| doubt.choices.is_empty() && doubt.field != Field::Zone;
    let waits = understood.doubts.iter().any(is_blank);
    let is_asked = |doubt: &&Doubt| {
        let comes_later = waits && doubt.field == Field::Zone;
        !(doubt.choices.is_empty() || comes_later)
    };
    understood.doubts.iter().find(is_asked)
}

fn ways(doubt: &Doubt, after: impl Fn(&Answer) -> Option<When>) -> Vec<Way> {
    let choices = doubt.choices.iter().take(KEYS.len());
    choices
        .map(|choice| Way {
            words: choice.words.clone(),
            when: after(&choice.value),
        })
        .collect()
}
