//! Banks and pasts made up for tests.

use chrono::{Days, Duration, NaiveDate};

use super::{Folding, History};
use crate::domain::attempt::{Attempt, NotesSeen, Take};
use crate::domain::bank::{Asked, Bank, Banks, Kind, Question};
use crate::domain::drill::memory::Scheduler;
use crate::domain::id::{AttemptId, EventId, QuestionId, SessionId};
use crate::domain::journal::{Entry, Event, Flag, FlagOf};
use crate::domain::plan::SessionKind;
use crate::domain::review::{Rating, Review};
use crate::domain::target::Target;

/// The n-th day of a made-up season, from 0.
pub(crate) fn day(n: u64) -> NaiveDate {
    let first = NaiveDate::from_ymd_opt(2026, 11, 1).unwrap();
    first.checked_add_days(Days::new(n)).unwrap()
}

/// A question of one kind.
pub(crate) fn question(id: &str, kind: Kind, asked: Asked) -> Question {
    let text = format!(r#"{{"id":"{id}","ask":"What about {id}?"}}"#);
    let plain: Question = serde_json::from_str(&text).unwrap();
    Question {
        kind,
        asked,
        ..plain
    }
}

/// So many questions of one kind, `<bank>-<kind>-<n>`, by turns asked often, sometimes and rarely.
pub(crate) fn questions(bank: &str, kind: Kind, count: usize) -> Vec<Question> {
    let ask = |n: usize| {
        question(
            &format!("{bank}-{}-{n}", kind.word()),
            kind,
            Asked::ALL[n % 3],
        )
    };
    (0..count).map(ask).collect()
}

/// A bank.
pub(crate) fn bank(id: &str, questions: Vec<Question>) -> Bank {
    let text = format!(r#"{{"bank":"{id}","title":"The {id} bank"}}"#);
    let plain: Bank = serde_json::from_str(&text).unwrap();
    Bank { questions, ..plain }
}

/// Banks of the names, kinds and about the sizes of the shipped ones: 204 questions.
pub(crate) fn season() -> Banks {
    let mut openers = questions("opener", Kind::Motivational, 2);
    for opener in &mut openers {
        opener.themes.push("opener".into());
    }
    let of = |id: &str, kinds: &[(Kind, usize)]| {
        let kinds = kinds.iter();
        bank(
            id,
            kinds
                .flat_map(|&(kind, count)| questions(id, kind, count))
                .collect(),
        )
    };
    let mut general = of("general", &[(Kind::Motivational, 18), (Kind::Personal, 12)]);
    general.questions.splice(0..0, openers);
    let banks = vec![
        of("behavioral", &[(Kind::Behavioral, 28)]),
        of("closing", &[(Kind::Closing, 7), (Kind::Logistics, 1)]),
        of("ethics", &[(Kind::Situational, 16), (Kind::Boundary, 8)]),
        general,
        of(
            "img",
            &[
                (Kind::Motivational, 20),
                (Kind::Behavioral, 7),
                (Kind::RedFlag, 8),
            ],
        ),
        of(
            "radiology",
            &[(Kind::Knowledge, 30), (Kind::Motivational, 23)],
        ),
        of("technology", &[(Kind::Knowledge, 24)]),
    ];
    Banks::join(banks, Vec::new()).0
}

/// A past that is written line by line.
#[derive(Default)]
pub(crate) struct Past(Vec<Entry>);

impl Past {
    /// Adds an event at noon of a day; later lines of a day come later.
    pub(crate) fn event(&mut self, on: u64, event: Event) -> &mut Self {
        let count = self.0.len();
        let noon = day(on).and_hms_opt(12, 0, 0).unwrap().and_utc();
        self.0.push(Entry {
            id: EventId::new(format!("{count:06}")),
            at: noon + Duration::milliseconds(i64::try_from(count).unwrap()),
            event,
        });
        self
    }

    /// An answer of 90 seconds, with no review.
    pub(crate) fn take(&mut self, on: u64, question: &str, take: Take) -> &mut Self {
        let attempt = Attempt {
            attempt: AttemptId::new(format!("a{}", self.0.len())),
            session: SessionId::new("s"),
            question: QuestionId::new(question),
            wording: "What about it?".into(),
            seconds: 90.0,
            think_seconds: 0.0,
            paused: 0.0,
            notes_seen: NotesSeen::None,
            target: Target::default(),
            take,
        };
        self.event(on, Event::Attempt(attempt))
    }

    /// An answer with its review.
    pub(crate) fn answer(&mut self, on: u64, question: &str, rating: Rating) -> &mut Self {
        let attempt = AttemptId::new(format!("a{}", self.0.len()));
        let review = Review {
            attempt,
            self_rating: None,
            points: Vec::new(),
            star: Vec::new(),
            marks: Vec::new(),
            rating: Some(rating),
            suggested: Rating::Good,
            note: String::new(),
        };
        self.take(on, question, Take::Question);
        self.event(on, Event::Review(review))
    }

    /// A flag set.
    pub(crate) fn flag(&mut self, of: FlagOf, which: &str, flag: Flag) -> &mut Self {
        let which = which.to_owned();
        self.event(
            0,
            Event::Flag {
                of,
                which,
                flag,
                on: true,
            },
        )
    }

    /// A session begun.
    pub(crate) fn session(&mut self, kind: SessionKind, planned: &[&str]) -> &mut Self {
        let planned = planned.iter().map(|id| QuestionId::new(*id)).collect();
        let session = SessionId::new("s");
        self.event(
            0,
            Event::Session {
                session,
                kind,
                planned,
                minutes: None,
            },
        )
    }

    /// The past, folded.
    pub(crate) fn history(&self) -> History {
        let scheduler = Scheduler::default();
        let folding = Folding {
            scheduler: &scheduler,
            day_of: &|at| at.date_naive(),
        };
        History::fold(self.0.clone(), &folding)
    }
}
