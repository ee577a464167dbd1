//! Memory of an answer: FSRS-6 (open-spaced-repetition/fsrs-rs), one state per question, days counted in the home zone.

use chrono::{Days, NaiveDate};
use fsrs::{DEFAULT_PARAMETERS, FSRS, FSRS6_DEFAULT_DECAY, MemoryState, current_retrievability};
use serde::{Deserialize, Serialize};

use crate::domain::compact;
use crate::domain::review::Rating;

/// The chance of recall at which a question is due: Anki's and FSRS's default.
pub const DESIRED_RETENTION: f32 = 0.9;

/// The longest interval in days. A season of interviews is shorter than this; nothing should rest for a year.
const LONGEST_INTERVAL: f32 = 120.0;

/// What spaced repetition knows of one question.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Memory {
    /// Days until the chance of recall falls to 90 %.
    pub stability: f32,
    /// 1 (easy) to 10 (hard).
    pub difficulty: f32,
    /// The day of the last review, in the home zone.
    #[serde(with = "compact::day")]
    pub reviewed: NaiveDate,
}

impl Memory {
    /// The day on which the question is due.
    pub fn due(&self) -> NaiveDate {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "rounded and clamped to 1–120"
        )]
        let days = self.stability.round().clamp(1.0, LONGEST_INTERVAL) as u64;
        self.reviewed
            .checked_add_days(Days::new(days))
            .unwrap_or(NaiveDate::MAX)
    }

    /// The chance, 0–1, that the answer comes back on `day` (the FSRS-6 forgetting curve).
    pub fn retrievability(&self, day: NaiveDate) -> f32 {
        let days = u16::try_from((day - self.reviewed).num_days().max(0)).unwrap_or(u16::MAX);
        current_retrievability(self.state(), f32::from(days), FSRS6_DEFAULT_DECAY)
    }

    fn state(&self) -> MemoryState {
        MemoryState {
            stability: self.stability,
            difficulty: self.difficulty,
        }
    }
}

/// The FSRS-6 model with its default weights.
pub struct Scheduler {
    model: Option<FSRS>,
}

impl Default for Scheduler {
    fn default() -> Self {
        Self {
            model: FSRS::new(&DEFAULT_PARAMETERS).ok(),
        }
    }
}

impl Scheduler {
    /// The memory after a review rated `rating` on `day`.
    pub fn after(&self, before: Option<Memory>, rating: Rating, day: NaiveDate) -> Memory {
        let days = before.map_or(0, |memory| (day - memory.reviewed).num_days().max(0));
        let days = u32::try_from(days).unwrap_or(u32::MAX);
        let next = self.model.as_ref().and_then(|model| {
            model
                .next_states(before.map(|memory| memory.state()), DESIRED_RETENTION, days)
                .ok()
        });
        let state = next.map(|next| match rating {
            Rating::Again => next.again.memory,
            Rating::Hard => next.hard.memory,
            Rating::Good => next.good.memory,
            Rating::Easy => next.easy.memory,
        });
        // The model refuses only states that are no numbers; then the question starts anew.
        let state = state.unwrap_or(MemoryState {
            stability: 1.0,
            difficulty: 5.0,
        });
        Memory {
            stability: state.stability,
            difficulty: state.difficulty,
            reviewed: day,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(n: u64) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 1)
            .unwrap()
            .checked_add_days(Days::new(n))
            .unwrap()
    }

    #[test]
    fn good_answers_come_back_at_growing_intervals() {
        let scheduler = Scheduler::default();
        let mut memory = scheduler.after(None, Rating::Good, day(0));
        let mut intervals = Vec::new();
        for _ in 0..4 {
            let due = memory.due();
            intervals.push((due - memory.reviewed).num_days());
            memory = scheduler.after(Some(memory), Rating::Good, due);
        }
        // fsrs 6.6 with its default weights, all "good", 90 %: 2, 11, 46, then our cap of 120 days.
        assert_eq!(intervals, [2, 11, 46, 120]);
    }

    #[test]
    fn a_forgotten_answer_comes_back_tomorrow() {
        let scheduler = Scheduler::default();
        let memory = scheduler.after(None, Rating::Again, day(0));
        assert_eq!(memory.due(), day(1));
        assert!(memory.retrievability(day(5)) < 0.9);
    }

    #[test]
    fn recall_fades_with_the_days() {
        let memory = Scheduler::default().after(None, Rating::Good, day(0));
        let chances: Vec<f32> = [0, 1, 5, 30, 365]
            .map(|n| memory.retrievability(day(n)))
            .into();
        assert!(chances.is_sorted_by(|a, b| a > b), "{chances:?}");
        assert!((chances[0] - 1.0).abs() < 1e-6);
    }
}
