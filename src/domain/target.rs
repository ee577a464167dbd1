//! The band of seconds an answer should take, and where a time lies against it.

use serde::{Deserialize, Serialize};

/// Shortest and longest time of a good answer, in whole seconds; 60–120 unless a question says otherwise.
/// The default is the advice of one to two minutes an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "(u32, u32)", into = "(u32, u32)")]
pub struct Target {
    /// Seconds; below it an answer is early.
    pub low: u32,
    /// Seconds; above it an answer is over.
    pub high: u32,
}

impl Default for Target {
    fn default() -> Self {
        Self { low: 60, high: 120 }
    }
}

impl From<(u32, u32)> for Target {
    fn from((low, high): (u32, u32)) -> Self {
        Self { low, high }
    }
}

impl From<Target> for (u32, u32) {
    fn from(target: Target) -> Self {
        (target.low, target.high)
    }
}

/// Where a time lies against its band.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Timing {
    /// Shorter than the band.
    Early,
    /// Within the band, both ends included.
    InBand,
    /// Longer than the band.
    Over,
}

impl Timing {
    /// The word the screens show beside the colour.
    pub fn word(self) -> &'static str {
        match self {
            Self::Early => "early",
            Self::InBand => "in band",
            Self::Over => "over",
        }
    }
}

impl Target {
    /// The rapid-fire band: half a minute.
    pub const RAPID: Self = Self { low: 10, high: 30 };

    /// Where `seconds` lies. Half a second of grace at the upper end: nobody stops on the dot.
    pub fn timing(self, seconds: f64) -> Timing {
        if seconds < f64::from(self.low) {
            Timing::Early
        } else if seconds <= f64::from(self.high) + 0.5 {
            Timing::InBand
        } else {
            Timing::Over
        }
    }

    /// The next rung of the ladder 120 → 90 → 60 s: the same question again under less time, which builds fluency
    /// (de Jong & Perfetti 2011, doi 10.1111/j.1467-9922.2010.00620.x). `None` at 60 s and below.
    pub fn next_rung(self) -> Option<Self> {
        match self.high {
            0..=60 => None,
            61..=90 => Some(Self { low: 30, high: 60 }),
            _ => Some(Self { low: 45, high: 90 }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_early_in_band_or_over() {
        let target = Target::default();
        for (seconds, timing) in [
            (0.0, Timing::Early),
            (59.9, Timing::Early),
            (60.0, Timing::InBand),
            (120.4, Timing::InBand),
            (120.6, Timing::Over),
        ] {
            assert_eq!(target.timing(seconds), timing, "{seconds}");
        }
    }

    #[test]
    fn the_ladder_goes_down_to_a_minute() {
        let rungs: Vec<u32> =
            std::iter::successors(Some(Target::default()), |target| target.next_rung())
                .map(|target| target.high)
                .collect();
        assert_eq!(rungs, [120, 90, 60]);
    }
}
