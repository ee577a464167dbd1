//! The plans of answers, by question: what is planned, what is not, and what each plan leans on.

mod choices;
mod detail;
mod finding;
mod keys;
mod view;

use ratatui::Frame;
use ratatui::layout::Rect;

use super::choosing::Choosing;
use super::page::Page;
use super::stories::{SEARCHING, Searching};
use super::{choosing, told};
use crate::domain::answer_plan::PlanId;
use crate::domain::coverage::Coverage;
use crate::domain::drafts::{DraftChange, DraftChanges, DraftId};
use crate::domain::plan::{Length, SessionKind, Wish};
use crate::message::{Answer, Effect, Question, Requests, Route, Writing};
use crate::screens::entry::page::Paper;
use crate::screens::{Context, Manner, Place, say_if_full};
use crate::ui::field::Field;
use crate::ui::hits::Hits;
use crate::ui::keymap::{Hint, Key};
use crate::ui::list::Picker;
use crate::ui::palette::Reply;

use self::choices::Choice;
use self::finding::{Row, Show};
use self::keys::{Action, LIST, READING};

pub use self::keys::sheets;

/// The page.
pub struct PlansPage {
    rows: Vec<Row>,
    list: Picker,
    search: Field,
    bank: Option<String>,
    show: Show,
    front: Front,
    paper: Paper,
    /// Which stories answer which questions.
    coverage: Coverage,
    /// The plan that is to be removed, if the answer says so.
    removing: Option<PlanId>,
}

/// What has the keys.
enum Front {
    List,
    Search,
    /// One question, where there is room for the list or for it only.
    Reading,
    Choosing(Box<Choosing<Choice>>),
}

impl PlansPage {
    /// All questions.
    pub fn new(context: &Context<'_>) -> Self {
        let mut page = Self {
            rows: Vec::new(),
            list: Picker::default(),
            search: Field::default().with_placeholder("words of a question or of its plan"),
            bank: None,
            show: Show::All,
            front: Front::List,
            paper: Paper::default(),
            coverage: context.notebook.coverage(),
            removing: None,
        };
        page.find(context);
        page
    }

    fn selected(&self) -> Option<&Row> {
        self.rows.get(self.list.selected()?)
    }

    fn plan(&self) -> Option<PlanId> {
        self.selected().and_then(Row::plan)
    }

    fn act(&mut self, action: Action, context: &Context<'_>, ask: &mut Requests<'_>) {
        match action {
            Action::New => self.choose_question(context),
            Action::Search => self.front = Front::Search,
            Action::Bank => {
                self.next_bank(context);
                self.find(context);
            }
            Action::Show => {
                self.show = self.show.next();
                self.find(context);
            }
            Action::Close => self.front = Front::List,
            Action::Write
            | Action::Read
            | Action::Practice
            | Action::Version
            | Action::Versions
            | Action::Editor
            | Action::Remove => self.act_on_plan(action, context, ask),
        }
    }

    fn act_on_plan(&mut self, action: Action, context: &Context<'_>, ask: &mut Requests<'_>) {
        let Some(id) = self.plan() else {
            return;
        };
        match action {
            Action::Write => write(id, context, ask),
            Action::Read => {
                self.front = Front::Reading;
                self.paper = Paper::default();
            }
            Action::Practice => practice(&id, context, ask),
            Action::Version => self.choose_program(&id, context, ask),
            Action::Versions => ask.open(Route::Versions(DraftId::Plan(id))),
            Action::Editor => ask.perform(Effect::EditOutside(DraftId::Plan(id))),
            Action::Remove => self.ask_removal(id, context, ask),
            Action::New | Action::Search | Action::Bank | Action::Show | Action::Close => {}
        }
    }

    fn next_bank(&mut self, context: &Context<'_>) {
        let mut banks = context.notebook.banks.iter();
        self.bank = match &self.bank {
            None => banks.next(),
            Some(now) => {
                banks.by_ref().find(|bank| bank.bank.as_str() == now);
                banks.next()
            }
        }
        .map(|bank| bank.bank.to_string());
    }

    fn ask_removal(&mut self, id: PlanId, context: &Context<'_>, ask: &mut Requests<'_>) {
        if context.notebook.drafts.plan(&id).is_none() {
            ask.say("There is no plan to remove.");
            return;
        }
        let asked = choosing::asked(&id.question, context);
        let program = id.program.as_ref();
        let of = program.map_or_else(String::new, |program| {
            format!(" at {}", context.notebook.programs.name(program))
        });
        ask.ask(Question {
            title: "Remove this plan?".into(),
            text: format!(
                "The plan of \"{asked}\"{of} goes; the question and its story stay. u brings it back, and the file is kept in the trash for 90 days."
            ),
            choices: vec![
                (Key::char('k'), "keep it", Answer::Continue),
                (Key::char('x'), "remove it", Answer::Remove),
            ],
        });
        self.removing = Some(id);
    }

    fn remove(&mut self, context: &Context<'_>, ask: &mut Requests<'_>) {
        let Some(id) = self.removing.take() else {
            return;
        };
        let kept = context.notebook.drafts.plans.get(&id);
        let base = kept.map(|kept| kept.version);
        ask.perform(Effect::ChangeDrafts(DraftChanges {
            drafts: vec![DraftChange::Plan { id, base, to: None }],
            words: "The plan is removed.".into(),
            typing: false,
        }));
    }

    fn on_search_key(&mut self, key: Key, context: &Context<'_>) {
        match SEARCHING.action(key) {
            Some(Searching::Keep) => self.front = Front::List,
            Some(Searching::Clear) => {
                self.front = Front::List;
                self.search.set_text("");
            }
            None => drop(self.search.on_key(key)),
        }
        self.find(context);
    }
}

/// Opens a plan at the desk, and says so where its program has heard the story already.
fn write(id: PlanId, context: &Context<'_>, ask: &mut Requests<'_>) {
    let plan = context.notebook.drafts.plan(&id);
    let story = plan.and_then(|plan| plan.story.as_ref());
    let heard = story.zip(id.program.as_ref());
    let heard = heard.and_then(|(story, program)| told::warning(story, program, context));
    ask.open(Route::Desk(Writing::Plan(id, None)));
    if let Some(words) = heard {
        ask.say(words);
    }
}

fn practice(id: &PlanId, context: &Context<'_>, ask: &mut Requests<'_>) {
    if context.notebook.banks.get(id.question.as_str()).is_none() {
        ask.say("No bank has this question any more, so it cannot be practiced.");
        return;
    }
    let mut wish = Wish::of(SessionKind::Bank, Length::Questions(1));
    wish.questions.push(id.question.clone());
    wish.program.clone_from(&id.program);
    ask.open(Route::Session(wish));
}

impl Page for PlansPage {
    fn hints(&self) -> Vec<Hint> {
        match &self.front {
            Front::List => LIST.hints().collect(),
            Front::Search => SEARCHING.hints().collect(),
            Front::Reading => READING.hints().collect(),
            Front::Choosing(_) => choosing::KEYS.hints().collect(),
        }
    }

    fn manner(&self) -> Manner {
        match &self.front {
            Front::List => Manner::Place(Place::Answers),
            Front::Reading => Manner::Inner(Place::Answers),
            Front::Search | Front::Choosing(_) => Manner::Text(Some(Place::Answers)),
        }
    }

    fn step_back(&mut self) -> bool {
        let is_open = !matches!(self.front, Front::List);
        self.front = Front::List;
        is_open
    }

    fn on_key(&mut self, key: Key, context: &Context<'_>, ask: &mut Requests<'_>) {
        match &mut self.front {
            Front::List => match LIST.action(key) {
                Some(action) => self.act(action, context, ask),
                None => drop(self.list.on_key(key)),
            },
            Front::Search => self.on_search_key(key, context),
            Front::Reading => match READING.action(key) {
                Some(action) => self.act(action, context, ask),
                None => self.paper.on_key(key),
            },
            Front::Choosing(choosing) => match choosing.on_key(key) {
                Reply::Searching => {}
                Reply::Closed => self.front = Front::List,
                Reply::Chosen(choice) => self.choose(choice, context, ask),
            },
        }
    }

    fn on_paste(&mut self, text: &str, context: &Context<'_>, ask: &mut Requests<'_>) {
        match &mut self.front {
            Front::Search => {
                say_if_full(self.search.on_paste(text), ask);
                self.find(context);
            }
            Front::Choosing(choosing) => choosing.on_paste(text),
            Front::List | Front::Reading => {}
        }
    }

    fn on_row(&mut self, row: usize, context: &Context<'_>, ask: &mut Requests<'_>) {
        if let Front::Choosing(choosing) = &mut self.front {
            if let Some(choice) = choosing.on_row(row) {
                self.choose(choice, context, ask);
            }
            return;
        }
        let again = self.list.selected() == Some(row);
        self.list.select(row);
        if again {
            self.act(Action::Write, context, ask);
        }
    }

    fn on_answer(&mut self, answer: Answer, context: &Context<'_>, ask: &mut Requests<'_>) {
        if answer == Answer::Remove {
            self.remove(context, ask);
        }
    }

    fn refresh(&mut self, context: &Context<'_>, _ask: &mut Requests<'_>) {
        self.coverage = context.notebook.coverage();
        self.find(context);
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
