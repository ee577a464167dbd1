//! What happened: the events of the journal. How they are written as lines is the store's business.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::attempt::Attempt;
use super::bank::words;
use super::debrief::{Debrief, Made};
use super::id::{EventId, ProgramId, QuestionId, SessionId, StoryId};
use super::plan::SessionKind;
use super::review::Review;

words! {
    /// What a flag hangs on.
    FlagOf {
        /// A question.
        Question = "question",
        /// A bank.
        Bank = "bank",
        /// A rule of the coach.
        Rule = "rule",
    }
}

words! {
    /// The flags there are.
    Flag {
        /// Wanted more often at hand.
        Favourite = "favourite",
        /// Switched off: never drawn.
        Off = "off",
    }
}

/// One event with its id and instant. Events of all machines are merged by `at`, then `id`.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// Unique; an id seen twice counts once.
    pub id: EventId,
    /// When it happened.
    pub at: DateTime<Utc>,
    /// What happened.
    pub event: Event,
}

impl Entry {
    /// The place in the merged journal.
    pub fn place(&self) -> (DateTime<Utc>, &str) {
        (self.at, self.id.as_str())
    }
}

/// Everything the journal knows.
#[derive(Debug, Clone, PartialEq)]
pub enum Event {
    /// A session began.
    Session {
        /// Its id.
        session: SessionId,
        /// What kind.
        kind: SessionKind,
        /// The questions planned, in order.
        planned: Vec<QuestionId>,
        /// The minutes chosen, where the length was chosen in minutes.
        minutes: Option<u32>,
    },
    /// An answer was spoken.
    Attempt(Attempt),
    /// An attempt was reviewed; the last review of an attempt counts.
    Review(Review),
    /// A session was debriefed.
    Debrief {
        /// The session.
        session: SessionId,
        /// What was written.
        debrief: Debrief,
    },
    /// The person said what became of a change.
    Change {
        /// The words of the change.
        change: String,
        /// What became of it.
        made: Made,
    },
    /// A session ended; one without this event is offered again.
    End {
        /// The session.
        session: SessionId,
    },
    /// A flag was set or taken away.
    Flag {
        /// On what.
        of: FlagOf,
        /// Its id.
        which: String,
        /// Which flag.
        flag: Flag,
        /// Set, or taken away.
        on: bool,
    },
    /// An item of a list was ticked.
    Tick {
        /// The list.
        list: String,
        /// The item.
        item: String,
        /// Ticked, or taken back.
        on: bool,
    },
    /// A story was told to somebody, outside of what a debrief of the calendar names.
    Told {
        /// Which story.
        story: StoryId,
        /// At which program, where it was one.
        program: Option<ProgramId>,
        /// To whom; may be empty.
        to: String,
    },
    /// An earlier event is taken back.
    Undo {
        /// That event.
        of: EventId,
    },
    /// An event of a later version: kept in the file, skipped here.
    Unknown,
}
