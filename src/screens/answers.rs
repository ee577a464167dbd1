//! 3 Answers: stories, plans of answers, the narrative, the journey, the CV, the fit, and what covers what. Each is a page.

pub(super) mod choosing;
mod coach;
pub mod coverage;
pub mod cv;
pub mod fit;
pub mod journey;
mod naming;
pub mod narrative;
pub mod page;
pub mod plans;
mod portrait;
mod split;
pub mod stories;
pub mod tabs;
mod told;

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Margin, Rect};

use super::{Context, Manner, Place, Screen};
use crate::message::{Answer, AnswersPage, Requests};
use crate::ui::hits::Hits;
use crate::ui::keymap::{Hint, Key, Sheet};
use crate::ui::list;

pub(super) use self::stories::level_word;

use self::page::Page;
use self::tabs::Turn;

/// The screen.
pub struct Answers {
    front: AnswersPage,
    /// The pages by their place; each is made when it first comes to the front, and keeps what was chosen on it.
    pages: [Option<Box<dyn Page>>; AnswersPage::ALL.len()],
}

/// The tables of this screen.
pub fn sheets() -> Vec<Sheet> {
    [
        vec![tabs::KEYS.sheet()],
        stories::sheets(),
        plans::sheets(),
        narrative::sheets(),
        journey::sheets(),
        cv::sheets(),
        fit::sheets(),
        coverage::sheets(),
        vec![choosing::KEYS.sheet(), list::MOVING.sheet()],
    ]
    .concat()
}

fn make(page: AnswersPage, context: &Context<'_>) -> Box<dyn Page> {
    match page {
        AnswersPage::Stories => Box::new(stories::StoriesPage::new(context)),
        AnswersPage::Plans => Box::new(plans::PlansPage::new(context)),
        AnswersPage::Narrative => Box::new(narrative::NarrativePage::new(context)),
        AnswersPage::Journey => Box::new(journey::JourneyPage::new(context)),
        AnswersPage::Cv => Box::new(cv::CvPage::new(context)),
        AnswersPage::Fit => Box::new(fit::FitPage::new(context)),
        AnswersPage::Coverage => Box::new(coverage::CoveragePage::new(context)),
    }
}

impl Answers {
    /// The place with a page in front.
    pub fn new(front: AnswersPage, context: &Context<'_>) -> Self {
        let mut screen = Self {
            front,
            pages: Default::default(),
        };
        screen.page(context);
        screen
    }

    fn page(&mut self, context: &Context<'_>) -> &mut Box<dyn Page> {
        let page = self.front;
        self.pages[page.place()].get_or_insert_with(|| make(page, context))
    }

    fn front(&self) -> Option<&dyn Page> {
        self.pages[self.front.place()].as_deref()
    }

    fn can_turn(&self) -> bool {
        matches!(self.manner(), Manner::Place(_))
    }

    fn turn(&mut self, turn: Turn, context: &Context<'_>, ask: &mut Requests<'_>) {
        self.front = self.front.turned(turn);
        self.page(context).refresh(context, ask);
    }
}

impl Screen for Answers {
    fn title(&self) -> String {
        "Answers".into()
    }

    fn manner(&self) -> Manner {
        let place = Manner::Place(Place::Answers);
        self.front().map_or(place, Page::manner)
    }

    fn hints(&self) -> Vec<Hint> {
        let own = self.front().map_or_else(Vec::new, Page::hints);
        let turning = tabs::KEYS.hints().filter(|_| self.can_turn());
        own.into_iter().chain(turning).collect()
    }

    fn step_back(&mut self) -> bool {
        let page = self.pages[self.front.place()].as_mut();
        page.is_some_and(|page| page.step_back())
    }

    fn on_key(&mut self, key: Key, context: &Context<'_>, ask: &mut Requests<'_>) {
        match tabs::KEYS.action(key).filter(|_| self.can_turn()) {
            Some(turn) => self.turn(turn, context, ask),
            None => self.page(context).on_key(key, context, ask),
        }
    }

    fn on_paste(&mut self, text: &str, context: &Context<'_>, ask: &mut Requests<'_>) {
        self.page(context).on_paste(text, context, ask);
    }

    fn on_row(&mut self, row: usize, context: &Context<'_>, ask: &mut Requests<'_>) {
        self.page(context).on_row(row, context, ask);
    }

    fn on_answer(&mut self, answer: Answer, context: &Context<'_>, ask: &mut Requests<'_>) {
        self.page(context).on_answer(answer, context, ask);
    }

    fn on_not_saved(&mut self, context: &Context<'_>, ask: &mut Requests<'_>) {
        self.page(context).on_not_saved(context, ask);
    }

    fn refresh(&mut self, context: &Context<'_>, ask: &mut Requests<'_>) {
        self.page(context).refresh(context, ask);
    }

    fn render(
        &mut self,
        frame: &mut Frame<'_>,
        area: Rect,
        context: &Context<'_>,
        hits: &mut Hits,
    ) {
        let (front, can_turn) = (self.front, self.can_turn());
        let area = area.inner(Margin::new(2, 0));
        let rows = Layout::vertical([
            Constraint::Length(1),
            Constraint::Length(1),
            Constraint::Fill(1),
        ]);
        let [names, _, below] = area.layout(&rows);
        tabs::draw(front, can_turn, frame, names, context, hits);
        self.page(context).render(frame, below, context, hits);
    }
}
