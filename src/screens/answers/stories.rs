//! The story bank: every experience once, with what is written of it, what leans on it and who was told it.

mod choices;
mod detail;
mod finding;
mod keys;
mod view;

use std::collections::BTreeMap;

use ratatui::Frame;
use ratatui::layout::Rect;

use super::choosing::Choosing;
use super::page::Page;
use crate::coach::draft::Findings;
use crate::domain::drafts::{DraftChange, DraftChanges, DraftId};
use crate::domain::id::StoryId;
use crate::domain::story::Story;
use crate::message::{Answer, Effect, Question, Requests, Route, Writing};
use crate::screens::entry::page::{Paper, count};
use crate::screens::{Context, Manner, Place, say_if_full};
use crate::ui::field::Field;
use crate::ui::hits::Hits;
use crate::ui::keymap::{Hint, Key};
use crate::ui::list::Picker;
use crate::ui::palette::Reply;
use crate::ui::text;

use self::choices::Choice;
use self::finding::{Facts, Only};
use self::keys::{Action, EMPTY, LIST, READING};

pub use self::choices::level_word;
pub use self::keys::{SEARCHING, Searching, sheets};

/// Columns of a story's name in a question: what follows must be seen.
const MOST_OF_NAME: usize = 60;

/// The page.
pub struct StoriesPage {
    /// The stories that are shown.
    rows: Vec<StoryId>,
    list: Picker,
    facts: BTreeMap<StoryId, Facts>,
    search: Field,
    only: Option<Only>,
    front: Front,
    paper: Paper,
    /// What the coach found in the story in front, and in which version of it.
    findings: Option<(StoryId, u32, Findings)>,
    /// The prompt that a first story begins from.
    first_prompt: Option<String>,
    /// The story that is to be removed, if the answer says so.
    removing: Option<StoryId>,
}

/// What has the keys.
enum Front {
    List,
    Search,
    /// One story, where there is room for the list or for it only.
    Reading,
    Choosing(Box<Choosing<Choice>>),
}

impl StoriesPage {
    /// All stories.
    pub fn new(context: &Context<'_>) -> Self {
        let mut page = Self {
            rows: Vec::new(),
            list: Picker::default(),
            facts: BTreeMap::new(),
            search: Field::default().with_placeholder("words of a story, a quality, a place"),
            only: None,
            front: Front::List,
            paper: Paper::default(),
            findings: None,
            first_prompt: None,
            removing: None,
        };
        page.look(context);
        page
    }

    fn look(&mut self, context: &Context<'_>) {
        self.facts = finding::facts(context);
        if self.facts.is_empty() {
            self.first_prompt = first_prompt(context);
        }
        self.find(context);
        if self.selected().is_none() && matches!(self.front, Front::Reading) {
            self.front = Front::List;
        }
    }

    fn selected(&self) -> Option<&StoryId> {
        self.rows.get(self.list.selected()?)
    }

    fn story<'a>(&self, context: &Context<'a>) -> Option<(&StoryId, &'a Story)> {
        let id = self.selected()?;
        Some((id, context.notebook.drafts.story(id)?))
    }

    fn act(&mut self, action: Action, context: &Context<'_>, ask: &mut Requests<'_>) {
        match action {
            Action::New => self.choose_prompt(context),
            Action::Search => self.front = Front::Search,
            Action::Filter => self.choose_filter(context),
            Action::Recall => ask.open(Route::Recall),
            Action::Close => self.front = Front::List,
            Action::Write
            | Action::Read
            | Action::Plan
            | Action::Told
            | Action::Versions
            | Action::Editor
            | Action::Remove => self.act_on_story(action, context, ask),
        }
    }

    fn act_on_story(&mut self, action: Action, context: &Context<'_>, ask: &mut Requests<'_>) {
        let Some(id) = self.selected().cloned() else {
            return;
        };
        match action {
            Action::Write => ask.open(Route::Desk(Writing::Story(id))),
            Action::Read => {
                self.front = Front::Reading;
                self.paper = Paper::default();
            }
            Action::Plan => self.choose_question(&id, context),
            Action::Told => self.choose_program(&id, context),
            Action::Versions => ask.open(Route::Versions(DraftId::Story(id))),
            Action::Editor => ask.perform(Effect::EditOutside(DraftId::Story(id))),
            Action::Remove => self.ask_removal(id, context, ask),
            Action::New | Action::Search | Action::Filter | Action::Recall | Action::Close => {}
        }
    }

    /// Says what hangs on a story before it is removed.
    fn ask_removal(&mut self, id: StoryId, context: &Context<'_>, ask: &mut Requests<'_>) {
        let Some(story) = context.notebook.drafts.story(&id) else {
            return;
        };
        ask.ask(Question {
            title: "Remove this story?".into(),
            text: self.removal_words(&id, story, context),
            choices: vec![
                (Key::char('k'), "keep it", Answer::Continue),
                (Key::char('x'), "remove it", Answer::Remove),
            ],
        });
        self.removing = Some(id);
    }

    fn removal_words(&self, id: &StoryId, story: &Story, context: &Context<'_>) -> String {
        let name = text::truncate(story.name(), MOST_OF_NAME, &context.look.glyphs);
        let mut words = vec![format!("\"{name}\" goes.")];
        let facts = self.facts.get(id);
        let plans = facts.map_or(0, |facts| facts.plans.len());
        if plans > 0 {
            let leaning = if plans == 1 { "leans" } else { "lean" };
            words.push(format!(
                "{} {leaning} on it and would have no story.",
                count(plans, "plan")
            ));
        }
        if let Some(last) = facts.and_then(|facts| facts.told.last()) {
            let place = super::told::place(last, context);
            words.push(format!("It was told: {place}."));
        }
        words.push("u brings it back, and the file is kept in the trash for 90 days.".into());
        words.join(" ")
    }

    fn remove(&mut self, context: &Context<'_>, ask: &mut Requests<'_>) {
        let Some(id) = self.removing.take() else {
            return;
        };
        let kept = context.notebook.drafts.stories.get(&id);
        let base = kept.map(|kept| kept.version);
        ask.perform(Effect::ChangeDrafts(DraftChanges {
            drafts: vec![DraftChange::Story { id, base, to: None }],
            words: "The story is removed.".into(),
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

    fn on_list_key(&mut self, key: Key, context: &Context<'_>, ask: &mut Requests<'_>) {
        if context.notebook.drafts.stories.is_empty() {
            return self.on_empty_key(key, context, ask);
        }
        match LIST.action(key) {
            Some(action) => self.act(action, context, ask),
            None => drop(self.list.on_key(key)),
        }
    }

    fn on_empty_key(&mut self, key: Key, context: &Context<'_>, ask: &mut Requests<'_>) {
        match EMPTY.action(key) {
            Some(Action::Write) => {
                ask.open(Route::Desk(Writing::NewStory(self.first_prompt.clone())));
            }
            Some(Action::New) => self.choose_prompt(context),
            Some(_) | None => {}
        }
    }
}

/// The prompt whose story would close the most holes, else the first.
fn first_prompt(context: &Context<'_>) -> Option<String> {
    let next = context.notebook.coverage().next.map(|next| next.prompt);
    let first = || context.notebook.prompts.prompts.first();
    next.or_else(|| first().map(|prompt| prompt.id.clone()))
}

impl Page for StoriesPage {
    fn hints(&self) -> Vec<Hint> {
        match &self.front {
            Front::List if self.facts.is_empty() => EMPTY.hints().collect(),
            Front::List => LIST.hints().collect(),
            Front::Search => SEARCHING.hints().collect(),
            Front::Reading => READING.hints().collect(),
            Front::Choosing(_) => super::choosing::KEYS.hints().collect(),
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
            Front::List => self.on_list_key(key, context, ask),
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
        self.look(context);
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
