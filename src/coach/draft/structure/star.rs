//! Which part of a story each sentence tells.
//!
//! Situation comes before task, task before action, action before result, and the lesson belongs to the result. Each
//! sentence says by its words and its place how well it would fit each part; of all ways to keep the order, the one that
//! fits best is taken. The task and the result begin with a sentence that shows a sign of them, else they are missing.

use super::super::{Draft, Form, Says, Shares};
use super::reading::{Heard, Reading, Signs, count};
use crate::domain::bank::{Frame, Kind};
use crate::domain::story::Part;

/// The four parts that take time, in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Phase {
    /// Where and when it was.
    Situation,
    /// What one had to do.
    Task,
    /// What one did.
    Action,
    /// What came of it, and what one learned.
    Result,
}

impl Phase {
    /// All, in order.
    pub const ALL: [Self; 4] = [Self::Situation, Self::Task, Self::Action, Self::Result];

    fn of(part: Part) -> Self {
        match part {
            Part::Situation => Self::Situation,
            Part::Task => Self::Task,
            Part::Action => Self::Action,
            Part::Result | Part::Learned => Self::Result,
        }
    }
}

/// The fewest words that are read as a story where nobody said that they are one.
const FEWEST_WORDS: usize = 40;

/// Whether a draft tells a story.
pub(super) fn is_story(draft: &Draft<'_>, reading: &Reading<'_>) -> bool {
    match (draft.form, draft.kind, draft.frame) {
        (Form::Explanation | Form::Paragraph, ..) => false,
        (Form::Story, ..) | (_, Some(Kind::Behavioral), _) | (_, None, Frame::Star) => true,
        (Form::Spoken, None, Frame::Free) => reads_like_one(reading),
        (Form::Spoken | Form::Plan, ..) => false,
    }
}

/// Whether a text reads like a story: a scene near its beginning, and steps that "I" or "we" took in at least a third of its
/// sentences.
fn reads_like_one(reading: &Reading<'_>) -> bool {
    let heard = &reading.heard;
    let has_scene = heard
        .iter()
        .any(|heard| heard.at < 0.35 && heard.signs.scene);
    let steps = |heard: &&Heard| heard.signs.steps + heard.signs.our_steps > 0;
    let told = heard.iter().filter(steps).count();
    let all_steps: u32 = heard
        .iter()
        .map(|heard| heard.signs.steps + heard.signs.our_steps)
        .sum();
    let (told, all) = (count(told), count(heard.len()));
    let wishes = heard.iter().filter(|heard| is_wish(reading, heard)).count();
    let is_told = has_scene && told * 3.0 >= all || told * 2.0 >= all;
    reading.words >= FEWEST_WORDS && all_steps >= 3 && is_told && count(wishes) <= 0.2 * all
}

/// Whether a sentence tells what one is, wants or would do.
fn is_wish(reading: &Reading<'_>, heard: &Heard) -> bool {
    reading.words_of(heard).windows(2).any(|pair| {
        pair.first() == Some(&"i")
            && pair.get(1).is_some_and(|word| {
                matches!(
                    *word,
                    "want"
                        | "am"
                        | "would"
                        | "will"
                        | "enjoy"
                        | "like"
                        | "love"
                        | "believe"
                        | "think"
                        | "hope"
                        | "see"
                        | "can"
                )
            })
    })
}

/// The part that each sentence tells.
pub(super) fn phases(draft: &Draft<'_>, reading: &Reading<'_>) -> Vec<Phase> {
    let known = |heard: &Heard| match draft.parts.get(heard.part)?.says {
        Says::Story(part) => Some(Phase::of(part)),
        _ => None,
    };
    let all: Option<Vec<Phase>> = reading.heard.iter().map(known).collect();
    all.unwrap_or_else(|| best_path(&reading.heard))
}

/// How the time is shared out.
pub(super) fn shares(reading: &Reading<'_>, phases: &[Phase]) -> Shares {
    let all = count(reading.words);
    let share = |phase: Phase| {
        let own = reading.heard.iter().zip(phases);
        let words: usize = own
            .filter(|(_, own)| **own == phase)
            .map(|(heard, _)| heard.words)
            .sum();
        if all > 0.0 { count(words) / all } else { 0.0 }
    };
    Shares {
        situation: share(Phase::Situation),
        task: share(Phase::Task),
        action: share(Phase::Action),
        result: share(Phase::Result),
    }
}

/// What it costs to begin a part with a sentence that shows no sign of it.
const NO_SIGN: f64 = 4.0;

/// The best way through the parts in their order.
fn best_path(heard: &[Heard]) -> Vec<Phase> {
    let mut best: Vec<[(f64, usize); 4]> = Vec::with_capacity(heard.len());
    for sentence in heard {
        let before = best.last().copied();
        let row = Phase::ALL.map(|phase| {
            let own = fit(phase, sentence);
            let (score, from) = before.map_or((0.0, phase as usize), |before| {
                let reachable = before.iter().enumerate().take(phase as usize + 1);
                let scores = reachable.map(|(from, (score, _))| {
                    let entry = if from == phase as usize {
                        0.0
                    } else {
                        entry(phase, &sentence.signs)
                    };
                    (score - entry, from)
                });
                scores
                    .max_by(|a, b| a.0.total_cmp(&b.0))
                    .unwrap_or_default()
            });
            let start = if before.is_none() {
                entry(phase, &sentence.signs)
            } else {
                0.0
            };
            (score + own - start, from)
        });
        best.push(row);
    }
    trace(&best)
}

fn trace(best: &[[(f64, usize); 4]]) -> Vec<Phase> {
    let last = best.last().map(|row| {
        let scores = row.iter().enumerate();
        let top = scores.max_by(|a, b| a.1.0.total_cmp(&b.1.0));
        top.map_or(0, |(phase, _)| phase)
    });
    let mut at = last.unwrap_or_default();
    let mut path: Vec<Phase> = Vec::with_capacity(best.len());
    for row in best.iter().rev() {
        path.extend(Phase::ALL.get(at));
        at = row.get(at).map_or(0, |(_, from)| *from);
    }
    path.reverse();
    path
}

/// What it costs to begin a part with a sentence.
fn entry(phase: Phase, signs: &Signs) -> f64 {
    let has_sign = match phase {
        Phase::Situation => true,
        Phase::Task => signs.task,
        Phase::Action => signs.steps + signs.our_steps > 0 || signs.step_word,
        Phase::Result => signs.opener || signs.checkable || signs.vague || signs.lesson,
    };
    match (phase, has_sign) {
        (_, true) => 0.0,
        (Phase::Action, false) => 0.8,
        (_, false) => NO_SIGN,
    }
}

/// How well a sentence fits a part, by its words and its place.
fn fit(phase: Phase, heard: &Heard) -> f64 {
    let signs = &heard.signs;
    let sign = |is: bool, weight: f64| if is { weight } else { 0.0 };
    let steps = f64::from(signs.steps.min(2));
    match phase {
        Phase::Situation => {
            0.5 - 0.9 * heard.at + sign(signs.scene, 0.9) - 0.8 * steps - sign(signs.lesson, 0.4)
        }
        Phase::Task => {
            sign(signs.task, 2.2)
                - 0.7
                - 0.6 * (heard.at - 0.25).abs()
                - 0.5 * steps
                - sign(signs.step_word, 0.4)
        }
        Phase::Action => {
            0.9 * steps - 0.4 + sign(signs.our_steps > 0, 0.8) + sign(signs.step_word, 0.5)
                - sign(signs.scene && heard.at < 0.3, 0.4)
        }
        Phase::Result => {
            1.4 * heard.at - 1.2 - 0.7 * steps - 0.4 * f64::from(signs.our_steps.min(2))
                + sign(signs.opener, 1.3)
                + sign(signs.checkable, 0.8)
                + sign(signs.vague, 0.6)
                + sign(signs.lesson, 1.3)
                + sign(signs.number && heard.at > 0.5, 0.3)
        }
    }
}
