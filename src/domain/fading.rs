//! How the plan of an answer fades in practice: bullets, then keywords, then nothing.
//!
//! Its bullets are the help until the question was answered in band twice; its keywords until twice more; after that it
//! stays closed, and help comes only to one who asks a second time. What counts are answers since the plan was last
//! changed: a new plan begins anew. Nothing is shown before it is asked for.

use super::answer_plan::{AnswerPlan, PlanId};
use super::attempt::NotesSeen;
use super::bank::{Frame, Question};
use super::drafts::Drafts;
use super::history::Practised;
use super::id::{ProgramId, QuestionId};
use super::notebook::Notebook;
use super::template::{Fields, fill};
use super::wording::Wording;

/// How many answers in band each stage lasts (peers 4: bullets, later three keywords, later nothing).
pub const STAGE: usize = 2;

/// How far a plan has faded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stage {
    /// Its bullets help.
    Bullets,
    /// Its keywords help.
    Keywords,
    /// It is said from memory.
    Nothing,
}

impl Stage {
    /// How far the plan of a question has faded.
    pub fn of(plan: &AnswerPlan, practised: Option<&Practised>) -> Self {
        let days = practised.map_or(&[][..], |practised| &practised.in_band_days);
        let counted = days
            .iter()
            .filter(|day| plan.updated.is_none_or(|updated| **day >= updated));
        match counted.count() {
            count if count < STAGE => Self::Bullets,
            count if count < 2 * STAGE => Self::Keywords,
            _ => Self::Nothing,
        }
    }
}

/// What of the help for a question is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Shown {
    /// Nothing.
    Nothing,
    /// That the plan stays closed, and how to open it.
    Closed,
    /// The skeleton of the answer.
    Frame,
    /// The keywords of the plan.
    Keywords,
    /// The plan: opening, bullets, closing.
    Plan,
    /// The key points of the bank.
    Points,
}

impl Shown {
    /// The word the journal keeps for it: keywords help as much as a skeleton, a plan as much as key points.
    pub fn seen(self) -> NotesSeen {
        match self {
            Self::Nothing | Self::Closed => NotesSeen::None,
            Self::Frame | Self::Keywords => NotesSeen::Frame,
            Self::Plan | Self::Points => NotesSeen::Points,
        }
    }
}

/// A plan as it helps in practice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fading {
    /// The plan.
    pub plan: AnswerPlan,
    /// How far it has faded.
    pub stage: Stage,
}

impl Fading {
    /// That there is a plan, and how far it has faded: one sentence.
    pub fn announced(&self, wording: &Wording) -> String {
        match self.stage {
            Stage::Bullets => {
                let count = self.plan.bullets.len();
                let words = if count == 1 { "bullet" } else { "bullets" };
                let fields = Fields::default().with("bullets", format!("{count} {words}"));
                fill(wording.fading("bullets"), &fields).text
            }
            // Without keywords there is only the skeleton to show.
            Stage::Keywords if self.plan.keywords.is_empty() => wording.fading("frame").to_owned(),
            Stage::Keywords => wording.fading("keywords").to_owned(),
            Stage::Nothing => wording.fading("nothing").to_owned(),
        }
    }
}

/// What is shown for a question, step by step.
pub fn steps(question: &Question, fading: Option<&Fading>) -> Vec<Shown> {
    let frame = (question.frame != Frame::Free).then_some(Shown::Frame);
    let Some(Fading { plan, stage }) = fading else {
        let points = (!question.points.is_empty()).then_some(Shown::Points);
        return frame.into_iter().chain(points).collect();
    };
    let words = if plan.keywords.iter().any(|word| !word.trim().is_empty()) {
        Some(Shown::Keywords)
    } else {
        frame
    };
    let closed = (*stage == Stage::Nothing).then_some(Shown::Closed);
    let words = words.filter(|_| *stage != Stage::Bullets);
    closed
        .into_iter()
        .chain(words)
        .chain([Shown::Plan])
        .collect()
}

impl Drafts {
    /// The plan to practice a question with: the program's own where there is one, else the one for everywhere. One
    /// without bullets helps nobody yet.
    pub fn plan_for(
        &self,
        question: &QuestionId,
        program: Option<&ProgramId>,
    ) -> Option<&AnswerPlan> {
        let own = program.and_then(|program| {
            self.plan(&PlanId {
                question: question.clone(),
                program: Some(program.clone()),
            })
        });
        let general = || self.plan(&PlanId::general(question.clone()));
        let is_written =
            |plan: &&AnswerPlan| plan.bullets.iter().any(|bullet| !bullet.trim().is_empty());
        own.filter(is_written)
            .or_else(|| general().filter(is_written))
    }
}

impl Notebook {
    /// The plan of a question as it helps in practice.
    pub fn fading(&self, question: &QuestionId, program: Option<&ProgramId>) -> Option<Fading> {
        let plan = self.drafts.plan_for(question, program)?;
        Some(Fading {
            plan: plan.clone(),
            stage: Stage::of(plan, self.history.question(question)),
        })
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::domain::drafts::Kept;

    fn day(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, day).unwrap()
    }

    fn plan(keywords: &[&str], updated: Option<u32>) -> AnswerPlan {
        AnswerPlan {
            bullets: vec!["One".into(), "Two".into(), "Three".into()],
            keywords: keywords.iter().map(|word| (*word).to_owned()).collect(),
            updated: updated.map(day),
            ..AnswerPlan::default()
        }
    }

    fn practised(days: &[u32]) -> Practised {
        Practised {
            in_band_days: days.iter().copied().map(day).collect(),
            ..Practised::default()
        }
    }

    #[test]
    fn a_plan_fades_after_two_answers_in_band_and_after_two_more() {
        for (days, stage) in [
            (&[][..], Stage::Bullets),
            (&[3], Stage::Bullets),
            (&[3, 3], Stage::Keywords),
            (&[3, 4, 5], Stage::Keywords),
            (&[3, 4, 5, 9], Stage::Nothing),
        ] {
            assert_eq!(
                Stage::of(&plan(&[], None), Some(&practised(days))),
                stage,
                "{days:?}"
            );
        }
        assert_eq!(Stage::of(&plan(&[], None), None), Stage::Bullets);
    }

    #[test]
    fn a_changed_plan_begins_anew() {
        let done = practised(&[3, 4, 5, 9]);
        for (updated, stage) in [
            (3, Stage::Nothing),
            (4, Stage::Keywords),
            (5, Stage::Keywords),
            (9, Stage::Bullets),
            (10, Stage::Bullets),
        ] {
            assert_eq!(
                Stage::of(&plan(&[], Some(updated)), Some(&done)),
                stage,
                "{updated}"
            );
        }
    }

    #[test]
    fn help_comes_step_by_step_and_the_plan_takes_the_place_of_the_points() {
        use Shown::{Closed, Frame, Keywords, Plan, Points};
        let question = |frame: &str| -> Question {
            let text = format!(r#"{{"id":"q","ask":"?","frame":"{frame}","points":["a"]}}"#);
            serde_json::from_str(&text).unwrap()
        };
        let (star, free) = (question("star"), question("free"));
        let steps_of = |question: &Question, keywords: &[&str], stage| {
            let plan = plan(keywords, None);
            steps(question, Some(&Fading { plan, stage }))
        };
        assert_eq!(steps(&star, None), [Frame, Points]);
        assert_eq!(steps(&free, None), [Points]);
        let words = &["scan", "doubt", "call"];
        assert_eq!(steps_of(&star, words, Stage::Bullets), [Plan]);
        assert_eq!(steps_of(&star, words, Stage::Keywords), [Keywords, Plan]);
        assert_eq!(
            steps_of(&star, words, Stage::Nothing),
            [Closed, Keywords, Plan]
        );
        assert_eq!(steps_of(&star, &[" "], Stage::Keywords), [Frame, Plan]);
        assert_eq!(steps_of(&free, &[], Stage::Nothing), [Closed, Plan]);
    }

    #[test]
    fn a_program_s_own_plan_comes_first_and_an_empty_one_does_not_count() {
        let mut drafts = Drafts::default();
        let mut put = |stem: &str, first: &str| {
            let plan = AnswerPlan {
                bullets: vec![first.to_owned()],
                ..AnswerPlan::default()
            };
            let kept = Kept {
                version: 1,
                value: plan,
            };
            drafts.plans.insert(PlanId::of_stem(stem), kept);
        };
        put("why", "everywhere");
        put("why@emory", "emory");
        put("why@mayo", " ");
        put("who@mayo", "mayo");
        let first = |question: &str, program: Option<&str>| {
            let program = program.map(ProgramId::new);
            let plan = drafts.plan_for(&QuestionId::new(question), program.as_ref())?;
            plan.bullets.first().cloned()
        };
        assert_eq!(first("why", None).as_deref(), Some("everywhere"));
        assert_eq!(first("why", Some("emory")).as_deref(), Some("emory"));
        assert_eq!(first("why", Some("mayo")).as_deref(), Some("everywhere"));
        assert_eq!(first("who", Some("mayo")).as_deref(), Some("mayo"));
        assert_eq!(first("who", None), None);
    }
}
