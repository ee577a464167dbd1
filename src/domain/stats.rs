//! What practice amounts to: counts, days, streak. Every figure has its unit in its name.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};

use super::bank::Banks;
use super::history::History;

/// The days a streak looks back on; missing one does little harm to a habit (Gardner, Lally & Wardle 2012).
pub const WEEK: u64 = 7;

/// Figures of one bank.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct BankFigures {
    /// Questions in the bank that are switched on.
    pub questions: u32,
    /// Of these, answered at least once.
    pub answered: u32,
    /// Answers spoken.
    pub attempts: u32,
    /// Of these, with a time in band.
    pub in_band: u32,
}

/// All figures.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Stats {
    /// Answers spoken.
    pub attempts: u32,
    /// Of these, with a time in band.
    pub in_band: u32,
    /// Days with practice: at least one answer, broken-off takes and follow-ups left out.
    pub days: u32,
    /// Days with practice in a row. A single missed day does not break it, two do; today is missed only once it is over.
    pub streak: u32,
    /// Days with practice among the last seven.
    pub days_of_last_week: u32,
    /// Seconds spoken in the last seven days.
    pub seconds_of_last_week: u32,
    /// By bank, in the banks' order.
    pub by_bank: Vec<(String, BankFigures)>,
}

impl Stats {
    /// Counts over the whole history.
    pub fn of(banks: &Banks, history: &History, today: NaiveDate) -> Self {
        let mut stats = Self {
            days: practised_days(history),
            streak: streak(history, today),
            ..Self::default()
        };
        for back in 0..WEEK {
            let day = today.checked_sub_days(Days::new(back));
            if let Some(day) = day.and_then(|day| history.days().get(&day)) {
                stats.days_of_last_week += u32::from(day.attempts > 0);
                stats.seconds_of_last_week += whole_seconds(day.seconds);
            }
        }
        for (_, practised) in history.questions() {
            stats.attempts += practised.attempts;
            stats.in_band += practised.in_band;
        }
        stats.by_bank = by_bank(banks, history);
        stats
    }

    /// The share of answers in band, 0–1; `None` before the first answer.
    pub fn share_in_band(&self) -> Option<f64> {
        share(self.in_band, self.attempts)
    }
}

impl BankFigures {
    /// The share of answers in band, 0–1; `None` before the first answer.
    pub fn share_in_band(&self) -> Option<f64> {
        share(self.in_band, self.attempts)
    }
}

fn share(part: u32, whole: u32) -> Option<f64> {
    (whole > 0).then(|| f64::from(part) / f64::from(whole))
}

fn whole_seconds(seconds: f64) -> u32 {
    // The journal holds what a person spoke on one day: far below the limit of the type.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "rounded, clamped"
    )]
    let whole = seconds.round().clamp(0.0, 86_400.0) as u32;
    whole
}

fn by_bank(banks: &Banks, history: &History) -> Vec<(String, BankFigures)> {
    let mut figures: BTreeMap<&str, BankFigures> = BTreeMap::new();
    for entry in banks.entries() {
        let bank = figures.entry(entry.bank.bank.as_str()).or_default();
        bank.questions += u32::from(history.is_on(entry));
        if let Some(practised) = history.question(&entry.question.id) {
            bank.answered += u32::from(practised.attempts > 0 && history.is_on(entry));
            bank.attempts += practised.attempts;
            bank.in_band += practised.in_band;
        }
    }
    banks
        .iter()
        .filter_map(|bank| {
            let id = bank.bank.as_str();
            Some((id.to_owned(), *figures.get(id)?))
        })
        .collect()
}

fn practised_days(history: &History) -> u32 {
    let days = history.days().values();
    u32::try_from(days.filter(|day| day.attempts > 0).count()).unwrap_or(u32::MAX)
}

/// Days with practice, counted back from today; one missed day is forgiven, two in a row end it.
fn streak(history: &History, today: NaiveDate) -> u32 {
    let has_practice =
        |day: &NaiveDate| history.days().get(day).is_some_and(|day| day.attempts > 0);
    let mut streak = u32::from(has_practice(&today));
    let mut missed = 0;
    let mut day = today;
    while let Some(before) = day.checked_sub_days(Days::new(1)) {
        day = before;
        if has_practice(&day) {
            streak += 1;
            missed = 0;
        } else if missed == 1 {
            break;
        } else {
            missed = 1;
        }
    }
    streak
}

#[cfg(test)]
mod tests;
