//! The rows of the matrix: areas, qualities, concerns, questions; what no story stands for comes first in each.

use crate::domain::bank::Asked;
use crate::domain::coverage::{Area, Coverage, Level, Line, Wants};
use crate::domain::id::QuestionId;
use crate::ui::list::Shape;

/// One row; the number is its place in its list of [`Coverage`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Row {
    /// What the rows below are.
    Heading(&'static str),
    /// What behavioral questions are about.
    Area(Area, usize),
    /// A quality.
    Quality(String, usize),
    /// A concern.
    Concern(String, usize),
    /// A question.
    Question(QuestionId, usize),
}

impl Row {
    /// How it lies in the list.
    pub fn shape(&self) -> Shape {
        match self {
            Self::Heading(_) => Shape::HEADING,
            Self::Area(..) | Self::Quality(..) | Self::Concern(..) | Self::Question(..) => {
                Shape::ROW
            }
        }
    }

    /// Whether nothing stands for it. A question that takes a story only as proof can do without one.
    pub fn is_hole(&self, coverage: &Coverage) -> bool {
        match self {
            Self::Heading(_) => false,
            Self::Area(_, at) => is_bare(coverage.areas.get(*at)),
            Self::Quality(_, at) => is_bare(coverage.qualities.get(*at)),
            Self::Concern(_, at) => is_bare(coverage.concerns.get(*at)),
            Self::Question(_, at) => {
                let row = coverage.questions.get(*at);
                row.is_some_and(|row| row.wants == Wants::Story && !row.best.answers())
            }
        }
    }

    /// How well a story stands for it, by the story's place.
    pub fn level(&self, story: usize, coverage: &Coverage) -> Level {
        match self {
            Self::Heading(_) => Level::None,
            Self::Area(_, at) => stands(coverage.areas.get(*at), story),
            Self::Quality(_, at) => stands(coverage.qualities.get(*at), story),
            Self::Concern(_, at) => stands(coverage.concerns.get(*at), story),
            Self::Question(_, at) => coverage.level(*at, story),
        }
    }
}

fn is_bare<T>(line: Option<&Line<T>>) -> bool {
    line.is_some_and(|line| line.stories.is_empty() && line.plans == 0)
}

fn stands<T>(line: Option<&Line<T>>, story: usize) -> Level {
    let has = line.is_some_and(|line| line.stories.contains(&story));
    if has { Level::Strong } else { Level::None }
}

/// The rows, or only those that are holes.
pub fn of(coverage: &Coverage, only_holes: bool) -> Vec<Row> {
    let areas = coverage.areas.iter().enumerate();
    let areas = areas.map(|(at, line)| Row::Area(line.of, at));
    let concerns = coverage.concerns.iter().enumerate();
    let concerns = concerns.map(|(at, line)| Row::Concern(line.of.clone(), at));
    let qualities = coverage.qualities.iter().enumerate();
    let qualities = qualities.map(|(at, line)| Row::Quality(line.of.clone(), at));
    let questions = coverage.questions.iter().enumerate();
    let questions = |asked: Asked| {
        let own = questions.clone().filter(move |(_, row)| {
            // A question that takes a story only as proof is asked for where it is often asked.
            row.asked == asked && (row.wants == Wants::Story || asked == Asked::Often)
        });
        own.map(|(at, row)| Row::Question(row.question.clone(), at))
            .collect::<Vec<_>>()
    };
    let groups = [
        ("Kinds of behavioral question", areas.collect()),
        ("Unspoken concerns", concerns.collect()),
        ("Questions often asked", questions(Asked::Often)),
        ("Qualities", qualities.collect()),
        (
            "Story questions sometimes asked",
            questions(Asked::Sometimes),
        ),
        ("Story questions rarely asked", questions(Asked::Rarely)),
    ];
    let mut rows = Vec::new();
    for (heading, mut group) in groups {
        group.sort_by_key(|row: &Row| !row.is_hole(coverage));
        group.retain(|row| !only_holes || row.is_hole(coverage));
        if !group.is_empty() {
            rows.push(Row::Heading(heading));
            rows.extend(group);
        }
    }
    rows
}
