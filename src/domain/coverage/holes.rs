//! Where there is no story, and which one to write next.

use crate::domain::bank::Asked;
use crate::domain::id::QuestionId;
use crate::domain::prompt::Prompts;
use crate::domain::story::Story;

use super::fit::{self, Asks, Tells, Wants};
use super::terms::Terms;
use super::{Area, Coverage};

/// Something that no story covers.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Hole {
    /// No story of this area.
    Area(Area),
    /// No story settles this concern, and no plan of a question that raises it is written.
    Concern(String),
    /// No story answers this question, which asks for one and is often asked.
    Question(QuestionId),
}

/// The story to write next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Next {
    /// The id of the prompt it begins from.
    pub prompt: String,
    /// The holes it would close.
    pub closes: Vec<Hole>,
}

/// Every hole: areas, concerns, questions.
pub(super) fn find(coverage: &Coverage) -> Vec<Hole> {
    let areas = coverage.areas.iter().filter(|line| line.stories.is_empty());
    let concerns = coverage.concerns.iter();
    let concerns = concerns.filter(|line| line.stories.is_empty() && line.plans == 0);
    let questions = coverage.questions.iter().filter(|row| {
        row.wants == Wants::Story && row.asked == Asked::Often && !row.best.answers()
    });
    areas
        .map(|line| Hole::Area(line.of))
        .chain(concerns.map(|line| Hole::Concern(line.of.clone())))
        .chain(questions.map(|row| Hole::Question(row.question.clone())))
        .collect()
}

/// The prompt whose story, once it is written, would close the most holes; of equal ones that with the most areas, then
/// the first. None where nothing is left to close.
pub(super) fn next(
    coverage: &Coverage,
    asks: &[Asks],
    prompts: &Prompts,
    terms: &mut Terms,
) -> Option<Next> {
    let mut best: Option<(usize, usize, Next)> = None;
    for prompt in &prompts.prompts {
        let story = prompt.story();
        let tells = Tells::of(&story, terms).finished();
        let is_closed = |hole: &&Hole| closes(hole, &story, &tells, coverage, asks, terms);
        let closes: Vec<Hole> = coverage.holes.iter().filter(is_closed).cloned().collect();
        let areas = closes.iter().filter(|hole| matches!(hole, Hole::Area(_)));
        let (all, areas) = (closes.len(), areas.count());
        let is_better = best
            .as_ref()
            .is_none_or(|(most, most_areas, _)| (all, areas) > (*most, *most_areas));
        if all > 0 && is_better {
            let prompt = prompt.id.clone();
            best = Some((all, areas, Next { prompt, closes }));
        }
    }
    best.map(|(_, _, next)| next)
}

fn closes(
    hole: &Hole,
    story: &Story,
    tells: &Tells,
    coverage: &Coverage,
    asks: &[Asks],
    terms: &Terms,
) -> bool {
    match hole {
        Hole::Area(area) => area.has(story),
        Hole::Concern(concern) => terms
            .known_concern(concern)
            .is_some_and(|concern| tells.settles(concern)),
        Hole::Question(question) => {
            let asks = coverage.question(question).and_then(|at| asks.get(at));
            asks.is_some_and(|asks| fit::level(asks, tells).answers())
        }
    }
}
