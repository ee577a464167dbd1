//! The ten-second drill: a prompt comes up, and one names the story to tell. The result lives as long as the drill.

mod cards;

use std::time::Duration;

use super::coverage::Level;
use super::id::{QuestionId, StoryId};

pub use self::cards::{CARDS, cards};

/// Up to here the story was at hand (peers 5.1: under three seconds strong, three to seven adequate).
pub const STRONG: Duration = Duration::from_secs(3);

/// Up to here it came in good time.
pub const ADEQUATE: Duration = Duration::from_secs(7);

/// When the time for one prompt is over.
pub const TIME: Duration = Duration::from_secs(10);

/// How quickly a story came to mind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Speed {
    /// In less than three seconds.
    Strong,
    /// In up to seven seconds.
    Adequate,
    /// In more.
    Slow,
    /// Not within ten seconds.
    Over,
}

impl Speed {
    /// How quick a time is.
    pub fn of(took: Duration) -> Self {
        if took < STRONG {
            Self::Strong
        } else if took <= ADEQUATE {
            Self::Adequate
        } else if took < TIME {
            Self::Slow
        } else {
            Self::Over
        }
    }
}

/// What is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Asks {
    /// A question of a bank.
    Question(QuestionId),
    /// A prompt, by its id.
    Prompt(String),
}

/// One prompt of the drill.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    /// Where it comes from.
    pub asks: Asks,
    /// Its words.
    pub words: String,
    /// The stories that come near at all, each with its level, the best first.
    pub stories: Vec<(StoryId, Level)>,
}

impl Card {
    /// The level of a story for this prompt.
    pub fn level(&self, story: &StoryId) -> Level {
        let found = self.stories.iter().find(|(id, _)| id == story);
        found.map_or(Level::None, |(_, level)| *level)
    }

    /// The stories that are right.
    pub fn right(&self) -> impl Iterator<Item = &StoryId> {
        let right = self.stories.iter().filter(|(_, level)| level.answers());
        right.map(|(story, _)| story)
    }
}

/// Whether the story named was a right one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Verdict {
    /// It answers the prompt.
    Right,
    /// It comes near; another answers it better.
    Near,
    /// It does not answer the prompt, as far as its themes tell.
    Other,
    /// None was named.
    Nothing,
}

/// What was said to one prompt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// The story that was named.
    pub story: Option<StoryId>,
    /// How long it took until it came to mind.
    pub took: Duration,
    /// Whether it was right.
    pub verdict: Verdict,
}

impl Named {
    /// How quickly it came.
    pub fn speed(&self) -> Speed {
        Speed::of(self.took)
    }
}

/// Where the drill is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Phase {
    /// A prompt is shown and the time runs.
    Asking {
        /// Monotonic time at which it came up.
        since: Duration,
    },
    /// A story has come to mind, and its name is given; no time runs.
    Naming {
        /// How long it took.
        took: Duration,
    },
    /// What was said, beside what is right.
    Shown,
    /// All prompts are done.
    Over,
}

/// A drill in progress.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recall {
    cards: Vec<Card>,
    phase: Phase,
    said: Vec<Named>,
}

impl Recall {
    /// Begins; over at once where there is no card.
    pub fn begin(cards: Vec<Card>, now: Duration) -> Self {
        let phase = if cards.is_empty() {
            Phase::Over
        } else {
            Phase::Asking { since: now }
        };
        Self {
            cards,
            phase,
            said: Vec::new(),
        }
    }

    /// Where it is.
    pub fn phase(&self) -> &Phase {
        &self.phase
    }

    /// The prompt in front.
    pub fn card(&self) -> Option<&Card> {
        let at = match self.phase {
            Phase::Asking { .. } | Phase::Naming { .. } => self.said.len(),
            Phase::Shown => self.said.len().checked_sub(1)?,
            Phase::Over => return None,
        };
        self.cards.get(at)
    }

    /// The place of the prompt in front, from 1, and how many there are.
    pub fn progress(&self) -> (usize, usize) {
        let place = match self.phase {
            Phase::Asking { .. } | Phase::Naming { .. } => self.said.len() + 1,
            Phase::Shown | Phase::Over => self.said.len(),
        };
        (place, self.cards.len())
    }

    /// What was said so far, in the order of the prompts.
    pub fn said(&self) -> impl Iterator<Item = (&Card, &Named)> {
        self.cards.iter().zip(&self.said)
    }

    /// What is left of the time; none where none runs.
    pub fn left(&self, now: Duration) -> Option<Duration> {
        match self.phase {
            Phase::Asking { since } => Some(TIME.saturating_sub(now.saturating_sub(since))),
            Phase::Naming { .. } | Phase::Shown | Phase::Over => None,
        }
    }

    /// Time passes: after ten seconds the prompt is given up, and what would have been right is shown.
    pub fn look(&mut self, now: Duration) {
        if self.left(now) == Some(Duration::ZERO) {
            self.keep(None, TIME);
        }
    }

    /// A story has come to mind: the time stops.
    pub fn stop(&mut self, now: Duration) {
        self.look(now);
        if let Phase::Asking { since } = self.phase {
            let took = now.saturating_sub(since);
            self.phase = Phase::Naming { took };
        }
    }

    /// Names the story, or none; while the time runs, that stops it.
    pub fn name(&mut self, story: Option<StoryId>, now: Duration) {
        self.stop(now);
        if let Phase::Naming { took } = self.phase {
            self.keep(story, took);
        }
    }

    /// The next prompt.
    pub fn next(&mut self, now: Duration) {
        if self.phase != Phase::Shown {
            return;
        }
        self.phase = if self.said.len() < self.cards.len() {
            Phase::Asking { since: now }
        } else {
            Phase::Over
        };
    }

    /// Stops early: what was said is summed up.
    pub fn finish(&mut self) {
        self.phase = Phase::Over;
    }

    fn keep(&mut self, story: Option<StoryId>, took: Duration) {
        let level = self
            .card()
            .zip(story.as_ref())
            .map(|(card, story)| card.level(story));
        let verdict = match level {
            None => Verdict::Nothing,
            Some(Level::None) => Verdict::Other,
            Some(Level::Stretch) => Verdict::Near,
            Some(Level::Workable | Level::Strong | Level::Leans) => Verdict::Right,
        };
        self.said.push(Named {
            story,
            took,
            verdict,
        });
        self.phase = Phase::Shown;
    }

    /// What the drill came to.
    pub fn summary(&self) -> Summary {
        let mut summary = Summary {
            prompts: self.said.len(),
            ..Summary::default()
        };
        for named in &self.said {
            match named.verdict {
                Verdict::Right => summary.count(named.speed()),
                Verdict::Near => summary.near += 1,
                Verdict::Other => summary.other += 1,
                Verdict::Nothing => summary.nothing += 1,
            }
        }
        summary
    }
}

/// How many prompts came out how.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Summary {
    /// Prompts that were asked.
    pub prompts: usize,
    /// A right story in less than three seconds.
    pub strong: usize,
    /// A right story in up to seven seconds.
    pub adequate: usize,
    /// A right story later.
    pub slow: usize,
    /// A story that comes near.
    pub near: usize,
    /// A story that does not answer.
    pub other: usize,
    /// No story.
    pub nothing: usize,
}

impl Summary {
    fn count(&mut self, speed: Speed) {
        match speed {
            Speed::Strong => self.strong += 1,
            Speed::Adequate => self.adequate += 1,
            Speed::Slow | Speed::Over => self.slow += 1,
        }
    }
}

#[cfg(test)]
mod tests;
