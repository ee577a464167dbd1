//! Coverage: which story stands for which kind of question, quality, concern and question; what is missing, and what to
//! write next.

mod rows;
mod view;
mod words;

use ratatui::Frame;
use ratatui::layout::Rect;

use super::page::Page;
use crate::domain::answer_plan::PlanId;
use crate::domain::coverage::Coverage;
use crate::domain::id::StoryId;
use crate::message::{Requests, Route, Writing};
use crate::screens::Context;
use crate::ui::hits::Hits;
use crate::ui::keymap::{Hint, Key, Keymap, Sheet, bind};
use crate::ui::list::Picker;

use self::rows::Row;

/// The page.
pub struct CoveragePage {
    coverage: Coverage,
    rows: Vec<Row>,
    list: Picker,
    /// The story in front, by its place.
    column: usize,
    /// The first story seen.
    first: usize,
    only_holes: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Action {
    Story,
    Plan,
    Next,
    Left,
    Right,
    OnlyHoles,
    Recall,
}

const KEYS: Keymap<Action> = Keymap {
    mode: "answers, coverage",
    bindings: &[
        bind(&[Key::char('n')], Action::Next, "write what is missing"),
        bind(&[Key::LEFT, Key::char('h')], Action::Left, "story before"),
        bind(&[Key::RIGHT, Key::char('l')], Action::Right, "next story"),
        bind(&[Key::ENTER], Action::Story, "open the story"),
        bind(&[Key::char('p')], Action::Plan, "plan from it"),
        bind(&[Key::char('o')], Action::OnlyHoles, "only holes"),
        bind(&[Key::char('r')], Action::Recall, "recall drill"),
    ],
};

/// The tables of this page.
pub fn sheets() -> Vec<Sheet> {
    vec![KEYS.sheet()]
}

impl CoveragePage {
    /// The coverage as the drafts stand.
    pub fn new(context: &Context<'_>) -> Self {
        let mut page = Self {
            coverage: context.notebook.coverage(),
            rows: Vec::new(),
            list: Picker::default(),
            column: 0,
            first: 0,
            only_holes: false,
        };
        page.fill();
        page.list.home();
        page
    }

    fn fill(&mut self) {
        let before = self.row().cloned();
        self.rows = rows::of(&self.coverage, self.only_holes);
        self.list.set_shapes(self.rows.iter().map(Row::shape));
        let place = before.and_then(|before| self.rows.iter().position(|row| *row == before));
        match place {
            Some(place) => self.list.select(place),
            None => self.list.home(),
        }
        let last = self.coverage.stories.len().saturating_sub(1);
        self.column = self.column.min(last);
    }

    fn row(&self) -> Option<&Row> {
        self.rows.get(self.list.selected()?)
    }

    fn story(&self) -> Option<&StoryId> {
        let column = self.coverage.stories.get(self.column)?;
        Some(&column.story)
    }

    fn act(&mut self, action: Action, ask: &mut Requests<'_>) {
        match action {
            Action::Left => self.column = self.column.saturating_sub(1),
            Action::Right => {
                let last = self.coverage.stories.len().saturating_sub(1);
                self.column = (self.column + 1).min(last);
            }
            Action::Next => match &self.coverage.next {
                Some(next) => {
                    let prompt = Some(next.prompt.clone());
                    ask.open(Route::Desk(Writing::NewStory(prompt)));
                }
                None => ask.open(Route::Desk(Writing::NewStory(None))),
            },
            Action::Story => match self.story() {
                Some(story) => ask.open(Route::Desk(Writing::Story(story.clone()))),
                None => ask.say("There is no story yet; n begins the first."),
            },
            Action::Plan => self.plan(ask),
            Action::OnlyHoles => {
                self.only_holes = !self.only_holes;
                self.fill();
            }
            Action::Recall => ask.open(Route::Recall),
        }
    }

    /// The plan of the question in front, from the story in front.
    fn plan(&self, ask: &mut Requests<'_>) {
        let Some(Row::Question(question, _)) = self.row() else {
            ask.say("Choose a question further down: a plan is made for a question.");
            return;
        };
        let plan = PlanId::general(question.clone());
        ask.open(Route::Desk(Writing::Plan(plan, self.story().cloned())));
    }
}

impl Page for CoveragePage {
    fn hints(&self) -> Vec<Hint> {
        KEYS.hints().collect()
    }

    fn on_key(&mut self, key: Key, _context: &Context<'_>, ask: &mut Requests<'_>) {
        match KEYS.action(key) {
            Some(action) => self.act(action, ask),
            None => drop(self.list.on_key(key)),
        }
    }

    fn on_row(&mut self, row: usize, _context: &Context<'_>, _ask: &mut Requests<'_>) {
        self.list.select(row);
    }

    fn refresh(&mut self, context: &Context<'_>, _ask: &mut Requests<'_>) {
        self.coverage = context.notebook.coverage();
        self.fill();
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
