//! How well a story fits a question.
//!
//! The first theme of a question is what it asks for; the others say from which side. A story that is about the first
//! theme and meets the question in one more thing (another theme, a quality that shows one, a concern) is strong; the
//! first theme alone is workable, and so is a story of another theme whose qualities show the first. A story that meets
//! the first theme only by a quality, or two of the others, is a stretch. One level lower: a question that asks for no
//! story but takes one as proof, and a story that does not say yet what was done or what came of it.

use crate::domain::bank::{Frame, Kind, Question};
use crate::domain::story::Story;
use crate::domain::vocabulary::Vocabulary;

use super::Level;
use super::terms::{Set, Term, Terms};

/// Themes that a quality shows, beside the one of its own name.
const SHOWS: [(&str, &str); 12] = [
    ("adaptability", "adaptation"),
    ("calm-under-pressure", "stress"),
    ("curiosity", "learning"),
    ("humility", "feedback"),
    ("humility", "self-awareness"),
    ("integrity", "ethics"),
    ("integrity", "professionalism"),
    ("judgment", "uncertainty"),
    ("organization", "time-management"),
    ("persistence", "failure"),
    ("persistence", "resilience"),
    ("reliability", "professionalism"),
];

/// What a question wants of a story.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Wants {
    /// To hear one.
    Story,
    /// No story, but one can prove the point.
    Proof,
    /// None: facts, dates, a lawful answer.
    Nothing,
}

impl Wants {
    /// What a question wants, by its kind and its frame.
    pub fn of(question: &Question) -> Self {
        if question.frame == Frame::Star {
            return Self::Story;
        }
        match question.kind {
            Kind::Behavioral => Self::Story,
            Kind::Motivational
            | Kind::Situational
            | Kind::Hypothetical
            | Kind::Personal
            | Kind::RedFlag => Self::Proof,
            Kind::Knowledge | Kind::Logistics | Kind::Boundary | Kind::Closing => Self::Nothing,
        }
    }
}

/// Whether a story says at least what was done and what came of it.
pub(super) fn is_finished(story: &Story) -> bool {
    let is_said = |bullets: &[String]| bullets.iter().any(|bullet| !bullet.trim().is_empty());
    is_said(&story.action) && is_said(&story.result)
}

/// A question in numbers.
#[derive(Debug, Clone)]
pub(super) struct Asks {
    pub(super) wants: Wants,
    themes: Vec<Term>,
    concerns: Vec<Term>,
}

impl Asks {
    pub(super) fn of(question: &Question, terms: &mut Terms) -> Self {
        Self {
            wants: Wants::of(question),
            themes: terms.themes(&question.themes),
            concerns: terms.concerns(&question.concerns),
        }
    }
}

/// A story in numbers.
#[derive(Debug, Clone)]
pub(super) struct Tells {
    themes: Set,
    /// Themes that its qualities show.
    shown: Set,
    concerns: Set,
    is_finished: bool,
}

impl Tells {
    pub(super) fn of(story: &Story, terms: &mut Terms) -> Self {
        let mut shown = Set::default();
        for quality in &story.qualities {
            for theme in shown_by(quality, terms) {
                shown.insert(theme);
            }
        }
        Self {
            themes: terms.themes(&story.themes).into_iter().collect(),
            shown,
            concerns: terms.concerns(&story.concerns).into_iter().collect(),
            is_finished: is_finished(story),
        }
    }

    /// The same story once it is finished.
    pub(super) fn finished(mut self) -> Self {
        self.is_finished = true;
        self
    }

    pub(super) fn settles(&self, concern: Term) -> bool {
        self.concerns.has(concern)
    }
}

/// The themes that a quality shows.
fn shown_by(quality: &str, terms: &mut Terms) -> Vec<Term> {
    let own = terms.quality(quality);
    let mut shown = vec![terms.theme(quality)];
    for (known, theme) in SHOWS {
        if terms.quality(known) == own {
            shown.push(terms.theme(theme));
        }
    }
    shown
}

/// How a story meets what a question asks for.
enum Main {
    /// It is about that.
    Told,
    /// One of its qualities shows it.
    Shown,
    /// Neither.
    Missed,
}

/// In what a story meets a question.
struct Meets {
    /// What the question asks for.
    main: Main,
    /// How many of its other themes the story is about.
    others: usize,
    /// Whether anything beside the first theme is met: another one, told or shown, or a concern.
    more: bool,
}

impl Meets {
    fn of(asks: &Asks, tells: &Tells) -> Option<Self> {
        let (main, others) = asks.themes.split_first()?;
        let told = others
            .iter()
            .filter(|theme| tells.themes.has(**theme))
            .count();
        let is_shown = others.iter().any(|theme| tells.shown.has(*theme));
        let mut concerns = asks.concerns.iter();
        let is_settled = concerns.any(|concern| tells.concerns.has(*concern));
        Some(Self {
            main: match (tells.themes.has(*main), tells.shown.has(*main)) {
                (true, _) => Main::Told,
                (false, true) => Main::Shown,
                (false, false) => Main::Missed,
            },
            others: told,
            more: told > 0 || is_shown || is_settled,
        })
    }

    fn level(&self, has_one_theme: bool) -> Level {
        match self.main {
            Main::Told if self.more || has_one_theme => Level::Strong,
            Main::Told => Level::Workable,
            Main::Shown if self.others > 0 => Level::Workable,
            Main::Shown => Level::Stretch,
            Main::Missed if self.others > 1 => Level::Stretch,
            Main::Missed => Level::None,
        }
    }
}

/// How well a story answers a question, where no plan leans on it.
pub(super) fn level(asks: &Asks, tells: &Tells) -> Level {
    let Some(meets) = Meets::of(asks, tells) else {
        return Level::None;
    };
    let level = meets.level(asks.themes.len() == 1);
    let level = match asks.wants {
        Wants::Story => level,
        Wants::Proof => lower(level),
        Wants::Nothing => Level::None,
    };
    if tells.is_finished {
        level
    } else {
        lower(level)
    }
}

fn lower(level: Level) -> Level {
    match level {
        Level::Leans | Level::Strong => Level::Workable,
        Level::Workable => Level::Stretch,
        Level::Stretch | Level::None => Level::None,
    }
}

/// One reason for a level; the words are ids of the vocabulary, or own words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// A plan of the question leans on the story.
    Leans,
    /// Both are about this, and it is what the question asks for.
    Main(String),
    /// Both are about this.
    Theme(String),
    /// This quality of the story shows this theme of the question.
    Shows {
        /// The quality.
        quality: String,
        /// The theme.
        theme: String,
    },
    /// The story settles this concern, which the question raises.
    Concern(String),
    /// The question takes a story only as proof.
    OnlyProof,
    /// The story does not say yet what was done, or what came of it.
    Unfinished,
}

/// A level and its reasons.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fit {
    /// The level.
    pub level: Level,
    /// What it rests on, and what lowers it.
    pub reasons: Vec<Reason>,
}

/// How well a story answers a question, and why.
pub fn why(question: &Question, story: &Story, leans: bool, vocabulary: &Vocabulary) -> Fit {
    let mut terms = Terms::of(vocabulary);
    let asks = Asks::of(question, &mut terms);
    let tells = Tells::of(story, &mut terms);
    let level = if leans {
        Level::Leans
    } else {
        level(&asks, &tells)
    };
    let mut reasons = Vec::new();
    if leans {
        reasons.push(Reason::Leans);
    }
    for (place, theme) in question.themes.iter().enumerate() {
        if tells.themes.has(terms.theme(theme)) {
            let reason = if place == 0 {
                Reason::Main
            } else {
                Reason::Theme
            };
            reasons.push(reason(theme.clone()));
        } else if let Some(quality) = showing(story, theme, &mut terms) {
            let (quality, theme) = (quality.clone(), theme.clone());
            reasons.push(Reason::Shows { quality, theme });
        }
    }
    for concern in &question.concerns {
        if tells.settles(terms.concern(concern)) {
            reasons.push(Reason::Concern(concern.clone()));
        }
    }
    let is_met = !reasons.is_empty();
    if is_met && asks.wants == Wants::Proof {
        reasons.push(Reason::OnlyProof);
    }
    if is_met && !tells.is_finished {
        reasons.push(Reason::Unfinished);
    }
    Fit { level, reasons }
}

/// The first quality of a story that shows a theme.
fn showing<'a>(story: &'a Story, theme: &str, terms: &mut Terms) -> Option<&'a String> {
    let theme = terms.theme(theme);
    let mut qualities = story.qualities.iter();
    qualities.find(|quality| shown_by(quality, terms).contains(&theme))
}
