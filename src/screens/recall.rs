//! The ten-second drill: a prompt comes up, any key says that a story has come to mind, then it is named from a short list.

mod view;

use std::time::Duration;

use ratatui::Frame;
use ratatui::layout::Rect;

use super::{Context, Manner, Screen};
use crate::domain::chance::Chance;
use crate::domain::coverage::Coverage;
use crate::domain::id::StoryId;
use crate::domain::notebook::Notebook;
use crate::domain::recall::{Card, Phase, Recall, cards};
use crate::message::{AnswersPage, Requests, Route};
use crate::ui::hits::Hits;
use crate::ui::keymap::{Hint, Key, Keymap, Sheet, bind};

/// The most stories to choose from: one for each digit.
const MOST_OFFERED: usize = 9;

/// How often the track is drawn while the time runs.
const BEAT: Duration = Duration::from_millis(200);

/// The screen.
pub struct RecallScreen {
    recall: Recall,
    coverage: Coverage,
    chance: Chance,
    /// The stories to choose from, by the digits from 1.
    offered: Vec<StoryId>,
    has_begun: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Action {
    Begin,
    Have,
    Name,
    Nothing,
    Next,
    Again,
    Coverage,
    Stop,
}

const BEGINNING: Keymap<Action> = Keymap {
    mode: "recall, before it begins",
    bindings: &[
        bind(&[Key::SPACE, Key::ENTER], Action::Begin, "begin"),
        bind(&[Key::ESC], Action::Stop, "close"),
    ],
};

/// Any other key says the same as the first.
const ASKING: Keymap<Action> = Keymap {
    mode: "recall, the time runs",
    bindings: &[
        bind(&[Key::SPACE], Action::Have, "or any key: I have one"),
        bind(&[Key::ESC], Action::Stop, "stop here"),
    ],
};

/// One key for each story that is offered.
const DIGITS: &[Key] = &[
    Key::char('1'),
    Key::char('2'),
    Key::char('3'),
    Key::char('4'),
    Key::char('5'),
    Key::char('6'),
    Key::char('7'),
    Key::char('8'),
    Key::char('9'),
];

const NAMING: Keymap<Action> = Keymap {
    mode: "recall, which story",
    bindings: &[
        bind(DIGITS, Action::Name, "this story"),
        bind(&[Key::char('0'), Key::char('n')], Action::Nothing, "none"),
        bind(&[Key::ESC], Action::Stop, "stop here"),
    ],
};

const SHOWN: Keymap<Action> = Keymap {
    mode: "recall, what fits",
    bindings: &[
        bind(&[Key::ENTER, Key::SPACE], Action::Next, "next"),
        bind(&[Key::ESC], Action::Stop, "stop here"),
    ],
};

const OVER: Keymap<Action> = Keymap {
    mode: "recall, its end",
    bindings: &[
        bind(&[Key::ENTER, Key::char('r')], Action::Again, "once more"),
        bind(&[Key::char('c')], Action::Coverage, "coverage"),
        bind(&[Key::ESC, Key::char('q')], Action::Stop, "close"),
    ],
};

/// The tables of this screen.
pub fn sheets() -> Vec<Sheet> {
    vec![
        BEGINNING.sheet(),
        ASKING.sheet(),
        NAMING.sheet(),
        SHOWN.sheet(),
        OVER.sheet(),
    ]
}

impl RecallScreen {
    /// A drill that waits for a key to begin; `None` where no story answers anything yet, which is said.
    pub fn new(context: &Context<'_>, ask: &mut Requests<'_>) -> Option<Self> {
        let notebook = context.notebook;
        let coverage = notebook.coverage();
        let mut chance = Chance::of(&ask.id());
        let cards = cards(notebook, &coverage, &mut chance);
        if cards.is_empty() {
            ask.say(notebook.wording.answers("recall_stories"));
            return None;
        }
        Some(Self {
            recall: Recall::begin(cards, context.now.uptime),
            coverage,
            chance,
            offered: Vec::new(),
            has_begun: false,
        })
    }

    fn begin(&mut self, context: &Context<'_>) {
        let cards = cards(context.notebook, &self.coverage, &mut self.chance);
        self.recall = Recall::begin(cards, context.now.uptime);
        self.has_begun = true;
    }

    fn keymap(&self) -> &'static Keymap<Action> {
        match self.recall.phase() {
            _ if !self.has_begun => &BEGINNING,
            Phase::Asking { .. } => &ASKING,
            Phase::Naming { .. } => &NAMING,
            Phase::Shown => &SHOWN,
            Phase::Over => &OVER,
        }
    }

    fn is_asking(&self) -> bool {
        self.has_begun && matches!(self.recall.phase(), Phase::Asking { .. })
    }

    fn act(&mut self, action: Action, key: Key, context: &Context<'_>, ask: &mut Requests<'_>) {
        let now = context.now.uptime;
        match action {
            Action::Begin | Action::Again => self.begin(context),
            Action::Have => self.have(context),
            Action::Name => {
                let place = DIGITS.iter().position(|digit| *digit == key);
                let story = place.and_then(|place| self.offered.get(place));
                if let Some(story) = story.cloned() {
                    self.recall.name(Some(story), now);
                }
            }
            Action::Nothing => self.recall.name(None, now),
            Action::Next => self.recall.next(now),
            Action::Coverage => ask.go_to(Route::Answers(AnswersPage::Coverage)),
            Action::Stop => self.stop(ask),
        }
    }

    /// A story has come to mind: the list to choose from is made.
    fn have(&mut self, context: &Context<'_>) {
        self.recall.stop(context.now.uptime);
        let Some(card) = self.recall.card() else {
            return;
        };
        self.offered = offered(card, context.notebook, &mut self.chance);
    }

    /// In the middle what was said is summed up; at either end the screen closes.
    fn stop(&mut self, ask: &mut Requests<'_>) {
        let has_said = self.recall.said().next().is_some();
        if self.has_begun && has_said && *self.recall.phase() != Phase::Over {
            self.recall.finish();
            return;
        }
        ask.back();
    }
}

/// The stories to choose from: what fits, filled up with others, in the order of their names.
fn offered(card: &Card, notebook: &Notebook, chance: &mut Chance) -> Vec<StoryId> {
    let right = card.stories.iter().take(MOST_OFFERED / 2);
    let mut offered: Vec<StoryId> = right.map(|(story, _)| story.clone()).collect();
    let mut others: Vec<&StoryId> = notebook.drafts.stories.keys().collect();
    others.retain(|story| !offered.contains(story));
    chance.shuffle(&mut others);
    let room = MOST_OFFERED - offered.len();
    offered.extend(others.into_iter().take(room).cloned());
    let name = |id: &StoryId| {
        let story = notebook.drafts.story(id);
        story.map_or_else(String::new, |story| story.name().to_lowercase())
    };
    offered.sort_by_cached_key(name);
    offered
}

impl Screen for RecallScreen {
    fn title(&self) -> String {
        let (place, all) = self.recall.progress();
        if self.has_begun && *self.recall.phase() != Phase::Over {
            return format!("Ten-second recall: {place} of {all}");
        }
        "Ten-second recall".into()
    }

    fn manner(&self) -> Manner {
        Manner::Session
    }

    fn hints(&self) -> Vec<Hint> {
        self.keymap().hints().collect()
    }

    fn on_key(&mut self, key: Key, context: &Context<'_>, ask: &mut Requests<'_>) {
        match self.keymap().action(key) {
            Some(action) => self.act(action, key, context, ask),
            None if self.is_asking() => self.have(context),
            None => {}
        }
    }

    fn on_row(&mut self, row: usize, context: &Context<'_>, _ask: &mut Requests<'_>) {
        if let Some(story) = self.offered.get(row).cloned() {
            self.recall.name(Some(story), context.now.uptime);
        }
    }

    fn on_time(&mut self, context: &Context<'_>, _ask: &mut Requests<'_>) {
        if self.has_begun {
            self.recall.look(context.now.uptime);
        }
    }

    fn changes_in(&self, context: &Context<'_>) -> Option<Duration> {
        let left = self.recall.left(context.now.uptime);
        left.filter(|_| self.has_begun).map(|left| left.min(BEAT))
    }

    fn render(
        &mut self,
        frame: &mut Frame<'_>,
        area: Rect,
        context: &Context<'_>,
        hits: &mut Hits,
    ) {
        view::render(self, frame, area, context, hits);
    }
}
