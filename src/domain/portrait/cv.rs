//! The cards of the CV: which cells are filled, and the questions they become in practice.

use super::guide::{CvGuide, Thing};
use super::{CvItem, CvKind};
use crate::domain::bank::{Asked, Bank, Later, Question, Texts};
use crate::domain::id::{BankId, FreeIds, LONGEST, QuestionId};
use crate::domain::target::Target;
use crate::domain::template::{Fields, fill};

/// The bank of the questions on one's own CV.
pub const BANK: &str = "cv";

/// What the id of the question on a skill ends with.
const USED: &str = "used";

/// One thing to be ready to explain about one item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cell<'a> {
    /// The item.
    pub item: &'a CvItem,
    /// The thing.
    pub thing: &'a Thing,
    /// What is written; empty where nothing is.
    pub text: &'a str,
}

impl Cell<'_> {
    /// Whether something is written.
    pub fn is_filled(&self) -> bool {
        !self.text.is_empty()
    }

    /// The id of its question, stable for ever: practice is kept under it.
    pub fn question_id(&self) -> QuestionId {
        let thing = match self.item.kind {
            CvKind::Project => self.thing.id.as_str(),
            CvKind::Skill => USED,
        };
        QuestionId::new(format!("{BANK}-{}-{thing}", self.item.id))
    }
}

impl CvItem {
    /// An item that nothing is written about yet, with an id that no other of them has.
    pub fn new(title: &str, kind: CvKind, others: &[Self]) -> Self {
        let taken = others.iter().map(|other| other.id.as_str());
        let mut ids: FreeIds = taken.collect();
        Self {
            id: ids.take(&short(title)),
            title: title.trim().to_owned(),
            kind,
            ready: std::collections::BTreeMap::new(),
            used: String::new(),
        }
    }

    /// The cells of its card: five for a project, one for a skill.
    pub fn cells<'a>(&'a self, guide: &'a CvGuide) -> Vec<Cell<'a>> {
        let things = match self.kind {
            CvKind::Project => guide.things.as_slice(),
            CvKind::Skill => std::slice::from_ref(&guide.used),
        };
        let cell = |thing: &'a Thing| Cell {
            item: self,
            thing,
            text: match self.kind {
                CvKind::Project => self.ready.get(&thing.id).map_or("", |text| text.trim()),
                CvKind::Skill => self.used.trim(),
            },
        };
        things.iter().map(cell).collect()
    }
}

/// A title short enough that the id made of it leaves room for the rest of a question's id.
fn short(title: &str) -> String {
    let room = LONGEST - BANK.len() - 2 - 16;
    title.chars().take(room).collect()
}

/// The cells of all items for which nothing is written.
pub fn unanswered<'a>(cv: &'a [CvItem], guide: &'a CvGuide) -> Vec<Cell<'a>> {
    let cells = cv.iter().flat_map(|item| item.cells(guide));
    cells.filter(|cell| !cell.is_filled()).collect()
}

/// The bank of one question a cell. Cells that are not filled come first of their kind, and more often.
pub fn bank(cv: &[CvItem], guide: &CvGuide) -> Bank {
    let cells = cv.iter().flat_map(|item| item.cells(guide));
    let (open, filled): (Vec<_>, Vec<_>) = cells.partition(|cell| !cell.is_filled());
    let drilled = by_turns(open, guide).into_iter().chain(filled);
    Bank {
        bank: BankId::new(BANK),
        title: guide.drill.title.clone(),
        about: guide.drill.about.clone(),
        questions: drilled.map(|cell| question(&cell, guide)).collect(),
    }
}

/// One thing of every item before the next thing, so that a short practice reaches every item.
fn by_turns<'a>(mut cells: Vec<Cell<'a>>, guide: &CvGuide) -> Vec<Cell<'a>> {
    let place = |cell: &Cell<'_>| {
        let things = guide.things.iter();
        things.take_while(|thing| thing.id != cell.thing.id).count()
    };
    cells.sort_by_key(|cell| match cell.item.kind {
        CvKind::Project => place(cell),
        CvKind::Skill => 0,
    });
    cells
}

fn question(cell: &Cell<'_>, guide: &CvGuide) -> Question {
    let title = Fields::default().with("title", cell.item.title.as_str());
    Question {
        id: cell.question_id(),
        ask: fill(&cell.thing.question, &title).text,
        kind: cell.thing.kind,
        frame: cell.thing.frame,
        themes: vec![BANK.to_owned()],
        concerns: Vec::new(),
        asked: if cell.is_filled() {
            Asked::Sometimes
        } else {
            Asked::Often
        },
        target: Target { low: 30, high: 90 },
        texts: Later::from(Texts {
            probing: guide.drill.probing.clone(),
            points: cell.thing.points.clone(),
            avoid: guide.drill.avoid.clone(),
            follow_ups: guide.drill.follow_ups.clone(),
            source: vec![BANK.to_owned()],
            ..Texts::default()
        }),
    }
}

#[cfg(test)]
mod tests;
